//! The arrows between modules point one way: a module names only lower levels, never a sibling.
//! This test reads the sources and holds the rule.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

use std::{fs, path::Path};

/// Each module with its level, lowest first. `lib.rs` tells what each is for.
const LEVELS: &[(&str, u8)] = &[
    ("model", 0),
    ("pki", 0),
    ("page", 0),
    ("wording", 1),
    ("pdf", 1),
    ("keys", 1),
    ("circular", 2),
    ("store", 2),
    ("mail", 2),
    ("form", 2),
    ("pades", 2),
    ("network", 3),
    ("workflow", 3),
    ("problem", 4),
    ("cli", 5),
    ("app", 5),
];

#[test]
fn modules_name_only_lower_levels() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut breaches = Vec::new();
    for (module, level) in LEVELS {
        for file in sources(&src.join(module)) {
            let text = fs::read_to_string(&file).unwrap();
            for named in named_modules(&text) {
                let allowed = named == *module || level_of(&named).is_none_or(|l| l < *level);
                if !allowed {
                    breaches.push(format!("{} names {named}", file.display()));
                }
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_module_has_a_level() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let module = name.trim_end_matches(".rs");
        let entry_file = matches!(module, "lib" | "main" | "bin" | "samples");
        assert!(entry_file || level_of(module).is_some(), "{name} has no level");
    }
}

/// The rule itself must notice a breach, in every way in which a path can be written.
#[test]
fn a_breach_would_be_noticed() {
    let text = "use crate::{\n    model::Draft,\n    pades::{self, Verdict},\n};\n\
                fn f() { crate::store::write(); }\nuse crate::app;\n// use crate::cli;\n";
    assert_eq!(named_modules(text), ["app", "model", "pades", "store"]);
}

fn level_of(module: &str) -> Option<u8> {
    LEVELS.iter().find(|(name, _)| *name == module).map(|(_, level)| *level)
}

fn sources(module: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let alone = module.with_extension("rs");
    if alone.is_file() {
        found.push(alone);
    }
    let mut folders = vec![module.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|e| e == "rs") => found.push(path),
                _ => {}
            }
        }
    }
    found
}

/// The crate's own modules that a source names after `crate::` or `placet::`, comments aside.
fn named_modules(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n");
    let mut named = Vec::new();
    for (at, prefix) in ["crate::", "placet::"].iter().flat_map(|p| code.match_indices(p)) {
        let rest = &code[at + prefix.len()..];
        match rest.strip_prefix('{') {
            Some(group) => named.extend(first_names(group)),
            None => named.push(identifier(rest)),
        }
    }
    named.retain(|name| level_of(name).is_some());
    named.sort();
    named.dedup();
    named
}

/// The first identifier of each path in a braced group, at its own depth.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut fresh, mut names) = (0, true, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            c if fresh && !c.is_whitespace() => {
                names.push(identifier(&group[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn identifier(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}
