//! The language files: they parse, they agree with each other, and hold every word the program
//! asks for.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use fluent_bundle::FluentResource;

const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "zh", "ar"];
const FILES: [&str; 5] = ["form", "app", "problem", "mail", "cli"];

fn source(language: &str, file: &str) -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/locales/{language}/{file}.ftl"));
    fs::read_to_string(path).unwrap()
}

/// Each message of a file with the variables it uses.
fn messages(language: &str, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in source(language, file).lines() {
        let key: String =
            line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        if !key.is_empty() && line[key.len()..].trim_start().starts_with('=') {
            assert!(!messages.contains_key(&key), "{language}/{file}.ftl: {key} stands twice");
            messages.insert(key.clone(), BTreeSet::new());
            current = Some(key);
        }
        let Some(used) = current.as_ref().and_then(|key| messages.get_mut(key)) else { continue };
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'));
            used.insert(part[..end.unwrap_or(part.len())].to_owned());
        }
    }
    messages
}

#[test]
fn every_file_parses() {
    for language in LANGUAGES {
        for file in FILES {
            if let Err((_, errors)) = FluentResource::try_new(source(language, file)) {
                panic!("{language}/{file}.ftl: {errors:?}");
            }
        }
    }
}

#[test]
fn no_key_stands_in_two_files() {
    let mut seen = BTreeMap::new();
    for file in FILES {
        for key in messages("en", file).into_keys() {
            if let Some(other) = seen.insert(key.clone(), file) {
                panic!("{key} stands in {other}.ftl and in {file}.ftl");
            }
        }
    }
}

#[test]
fn translations_hold_the_same_messages_with_the_same_values() {
    for file in FILES {
        let english = messages("en", file);
        for language in LANGUAGES {
            let theirs = messages(language, file);
            let known: BTreeSet<_> = english.keys().collect();
            for (key, values) in &theirs {
                assert!(known.contains(key), "{language}/{file}.ftl: {key} is not in English");
                let strange: Vec<_> =
                    values.difference(&english[key]).filter(|v| !is_grammar(key, v)).collect();
                assert!(strange.is_empty(), "{language}/{file}.ftl: {key} uses {strange:?}");
            }
            let missing: Vec<_> = known.into_iter().filter(|k| !theirs.contains_key(*k)).collect();
            assert!(missing.is_empty(), "{language}/{file}.ftl lacks {missing:?}");
        }
    }
}

/// Values that English does not need and another language's grammar does: the Arabic dual, and
/// months that stand before days.
fn is_grammar(key: &str, value: &str) -> bool {
    matches!(
        (key, value),
        ("form-texts-several", "count")
            | ("date-range-in-month", "start" | "end" | "first" | "last")
    )
}

#[test]
fn every_word_that_the_program_asks_for_is_there() {
    let known: BTreeSet<String> =
        FILES.into_iter().flat_map(|f| messages("en", f).into_keys()).collect();
    let first = |key: &str| key.split('-').next().unwrap_or_default().to_owned();
    let prefixes: BTreeSet<String> = known.iter().map(|key| first(key)).collect();
    let mut missing = Vec::new();
    for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        for key in asked_for(&fs::read_to_string(&file).unwrap()) {
            if prefixes.contains(&first(&key)) && !known.contains(&key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Literal keys given to `text("…")` and `with("…", …)`.
fn asked_for(code: &str) -> Vec<String> {
    ["text(\"", "with(\"", ".text(\n", ".with(\n"]
        .iter()
        .flat_map(|call| code.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().trim_start_matches('"').split('"').next())
        .filter(|key| {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            key.starts_with(|c: char| c.is_ascii_lowercase())
                && key.contains('-')
                && key.chars().all(plain)
        })
        .map(str::to_owned)
        .collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|e| e == "rs") => files.push(path),
                false => {}
            }
        }
    }
    files
}
