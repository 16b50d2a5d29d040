//! The letters in `tests/circulars`, each read as Word, PDF and text, and compared with what it
//! asks. `tests/circulars/make.py` writes them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a failed test may stop

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use placet::{
    circular::{Cause, Found, Remark},
    model::{Consultation, Fact, Kind, PartialConsultation, StudyGroup},
    workflow,
};
use serde_json::{Value as Json, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/circulars")
}

/// The letters, by name, with what each asks.
fn letters() -> BTreeMap<String, Json> {
    fs::read_dir(folder())
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_slice(&fs::read(&path).unwrap()).unwrap())
        })
        .collect()
}

/// What was found, in the form of the expected results.
fn found_json(found: &Found) -> Json {
    let asks = &found.asks;
    let group = |group: StudyGroup| match group {
        StudyGroup::Number(number) => json!(number),
        StudyGroup::Tsag => json!("TSAG"),
    };
    let kind = |kind: &Kind| match kind {
        Kind::New => "new",
        Kind::Revised => "revised",
        Kind::Amendment(_) => "amendment",
        Kind::Corrigendum(_) => "corrigendum",
    };
    let texts = asks.recommendations.iter().map(|text| {
        json!({
            "designation": text.designation,
            "provisional_name": text.provisional_name,
            "kind": kind(&text.kind),
            "reference": text.reference,
            "title": text.title,
        })
    });
    let instant = |deadline: &placet::model::Deadline| {
        deadline.instant().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    };
    json!({
        "language": asks.language.map(|language| language.code()),
        "kind": found.kind.key(),
        "number": asks.number,
        "study_period": asks.study_period.map(|period| period.start()),
        "date": asks.date.map(|date| date.to_string()),
        "study_group": asks.study_group.map(group),
        "study_group_email": asks.study_group_email,
        "deadline": asks.deadline.as_ref().map(instant),
        "meeting": asks.meeting.as_ref().map(|meeting| json!({
            "start": meeting.start.to_string(),
            "end": meeting.end.to_string(),
            "place": meeting.place,
        })),
        "reply_to": asks.reply_to,
        "fax": asks.fax,
        "form_annex": asks.form_annex,
        "edition": asks.edition.map(|e| e.year()).or(found.edition_year).map(|y| y.to_string()),
        "recommendations": texts.collect::<Vec<_>>(),
        "wording": asks.wording.iter().map(|(e, text)| (e.key(), text)).collect::<BTreeMap<_, _>>(),
    })
}

/// The values of a result, one by one, by their paths.
fn values(json: &Json, path: &str, into: &mut BTreeMap<String, Json>) {
    match json {
        Json::Object(fields) => {
            for (name, value) in fields {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                values(value, &path, into);
            }
        }
        Json::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                values(value, &format!("{path}.{index}"), into);
            }
        }
        Json::Null => {}
        // Where a line breaks is not part of what it says.
        Json::String(text) => {
            let text: String = text.split_whitespace().collect();
            into.insert(path.into(), json!(text.replace(['\u{2011}', '\u{2010}'], "-")));
        }
        _ => {
            into.insert(path.into(), json.clone());
        }
    }
}

fn flat(json: &Json) -> BTreeMap<String, Json> {
    let mut flat = BTreeMap::new();
    values(json, "", &mut flat);
    flat
}

/// How one reading compares with what the letter asks.
#[derive(Default)]
struct Score {
    expected: usize,
    right: usize,
    wrong: Vec<String>,
    silent: Vec<String>,
}

fn compare(name: &str, expected: &Json, found: &Found) -> Score {
    let only = expected["only"].as_array();
    let is_compared = |key: &str| match only {
        Some(only) => only.iter().any(|name| name == key.split('.').next().unwrap()),
        None => !key.starts_with("doubts"),
    };
    let (mut expected, mut read) = (flat(expected), flat(&found_json(found)));
    expected.retain(|key, _| is_compared(key));
    read.retain(|key, _| is_compared(key));
    let mut score = Score { expected: expected.len(), ..Score::default() };
    let doubted: Vec<&str> = found.doubts.iter().map(|doubt| doubt.fact.key()).collect();
    let damaged =
        found.doubts.iter().any(|doubt| doubt.cause == Cause::Remark(Remark::DamagedText));
    let keys: std::collections::BTreeSet<&String> = expected.keys().chain(read.keys()).collect();
    for key in keys {
        let (wanted, got) = (expected.get(key), read.get(key));
        if wanted == got {
            score.right += 1;
            continue;
        }
        let said = |value: Option<&Json>| value.map_or("nothing".into(), Json::to_string);
        let line = format!("{name}: {key}: {} instead of {}", said(got), said(wanted));
        let fact = key.split('.').next().unwrap();
        if got.is_some() && !damaged && !doubted.contains(&fact) {
            score.silent.push(line.clone());
        }
        score.wrong.push(line);
    }
    score
}

#[test]
fn every_letter_is_understood_and_nothing_is_wrong_in_silence() {
    let mut totals: BTreeMap<(String, &str), (usize, usize)> = BTreeMap::new();
    let (mut wrong, mut silent, mut needless) = (Vec::new(), Vec::new(), Vec::new());
    for (name, expected) in letters() {
        for format in ["docx", "txt", "pdf"] {
            let file = folder().join(format!("{name}.{format}"));
            if !file.exists() {
                continue;
            }
            let found = match workflow::read_circular(&file) {
                Ok(found) => found,
                Err(error) => {
                    wrong.push(format!("{name}.{format}: {error}"));
                    continue;
                }
            };
            let score = compare(&format!("{name}.{format}"), &expected, &found);
            let language = expected["language"].as_str().unwrap_or("?").to_owned();
            let total = totals.entry((language, format)).or_default();
            total.0 += score.right.min(score.expected);
            total.1 += score.expected;
            silent.extend(score.silent);
            wrong.extend(score.wrong);
            let is_expected =
                |cause: &Cause| matches!(cause, Cause::Remark(_) | Cause::OnlyInHeading);
            needless.extend(
                found
                    .doubts
                    .iter()
                    .filter(|doubt| {
                        let known = expected.get("doubts").or(expected.get("only"));
                        !is_expected(&doubt.cause) && known.is_none()
                    })
                    .map(|doubt| {
                        format!("{name}.{format}: {} {:?}", doubt.fact.key(), doubt.cause)
                    }),
            );
        }
    }
    let kinds: Vec<String> = wrong.iter().filter(|line| line.contains(" kind:")).cloned().collect();
    for ((language, format), (right, all)) in &totals {
        eprintln!("{language} {format}: {right} of {all} values found");
    }
    wrong.iter().for_each(|line| eprintln!("{line}"));
    needless.iter().for_each(|line| eprintln!("DOUBT {line}"));
    assert!(kinds.is_empty(), "taken for another letter:\n{}", kinds.join("\n"));
    assert!(silent.is_empty(), "wrong without a doubt:\n{}", silent.join("\n"));
    for ((language, format), (right, all)) in totals {
        let enough = if format == "pdf" { right * 100 >= all * 95 } else { right == all };
        assert!(enough, "{language} {format}: {right} of {all}");
    }
}

#[test]
fn circular_321_is_read_whole() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/circulars/321-zh.txt");
    if !file.exists() {
        eprintln!("SKIPPED: {} is not here", file.display());
        return;
    }
    let found = workflow::read_circular(&file).unwrap();
    assert_eq!(found.doubts, []);
    assert_eq!(found.asks, PartialConsultation::from(Consultation::circular_321()));
    assert_eq!(found.source(Fact::Number).count(), 1);
}
