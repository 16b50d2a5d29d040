//! The letters in `tests/circulars`, each read as Word, PDF and text, and compared with what it
//! asks. `tests/circulars/make.py` writes them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a failed test may stop

mod support;

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
        for format in ["docx", "txt", "pdf", "odt", "rtf", "html", "eml"] {
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
        let enough =
            if matches!(format, "pdf" | "eml") { right * 100 >= all * 95 } else { right == all };
        assert!(enough, "{language} {format}: {right} of {all}");
    }
}

/// Letters and files from the field, where they are at hand: what each is, and what it must say.
#[test]
fn letters_from_the_field_are_understood() {
    let field = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/field");
    if !field.is_dir() {
        return support::needs::skipped("field", format!("{} is not here", field.display()));
    }
    let of_108 =
        |name: &str| (format!("files/{name}"), "consultation", Some(108), Some("2021-12-01"));
    let letter = |name: &str, kind, number, day| (format!("letters/{name}.txt"), kind, number, day);
    let mut cases = vec![
        letter("tap-for-the-approval", "consultation", Some(151), Some("2003-04-30")),
        letter("study-group-of-the-heading", "consultation", Some(66), Some("2018-03-28")),
        letter(
            "deletion-of-a-recommendation",
            "consultation-deletion",
            Some(98),
            Some("2002-09-04"),
        ),
        letter("approval-of-a-question", "consultation-question", Some(71), None),
        letter("form-of-council-by-mail", "consultation-council", None, None),
        letter("collective-letter-hyphen", "collective-letter", None, None),
        letter("collective-letter-zh", "collective-letter", None, None),
        letter("minutes-adopted-ru", "other", None, None),
        letter("invitation-es", "other", None, None),
        letter("letter-on-one-line", "result", Some(245), None),
        letter("zh-kangxi-radicals", "consultation", Some(321), Some("2021-12-01")),
        letter("ar-lam-alef-swapped", "consultation", Some(101), Some("2021-12-01")),
        letter("ar-lam-alef-dropped", "consultation", Some(101), Some("2021-12-01")),
    ];
    for name in [
        "altchunk-deadline.docx",
        "altchunk-whole.docx",
        "auto-annex.docx",
        "backslash.docx",
        "case-differs.docx",
        "utf16.docx",
        "sup-day.docx",
        "sup-day.pdf",
        "sup-designation.docx",
        "sup-designation.pdf",
        "turned-content.pdf",
        "two-pages-on-a-sheet.pdf",
        "words-broken-in-narrow-cells.pdf",
        "scan-with-ocr-layer.pdf",
    ] {
        cases.push(of_108(name));
    }
    for (name, kind, number, day) in cases {
        let found = workflow::read_circular(&field.join(&name)).unwrap();
        let read = (found.kind.key(), found.asks.number);
        assert_eq!(read, (kind, number), "{name}");
        let instant = found.asks.deadline.as_ref().map(|deadline| deadline.instant());
        let read = instant.map(|instant| instant.format("%Y-%m-%d").to_string());
        assert_eq!(read.as_deref(), day, "{name}");
        if name.starts_with("files") {
            let texts: Vec<_> = found.asks.recommendations.iter().map(|text| text.name()).collect();
            assert_eq!(texts, ["D.1100"], "{name}");
        }
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

/// A letter of the folder with something in it changed.
fn changed(name: &str, changes: &[(&str, &str)]) -> Found {
    let mut text = fs::read_to_string(folder().join(format!("{name}.txt"))).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    fs::write(&file, text).unwrap();
    workflow::read_circular(&file).unwrap()
}

fn causes(found: &Found, fact: Fact) -> Vec<&Cause> {
    found.doubts_about(fact).map(|doubt| &doubt.cause).collect()
}

#[test]
fn what_is_ambiguous_is_a_doubt_with_its_lines_and_candidates() {
    let form = "response to TSB Circular 108";
    let found = changed("en-1", &[(form, "response to TSB Circular 98")]);
    assert_eq!(causes(&found, Fact::Number), [&Cause::Contradiction]);
    let doubt = found.doubts_about(Fact::Number).next().unwrap();
    assert_eq!((doubt.lines.len(), doubt.candidates.len()), (2, 2));
    assert!(found.unsettled().contains(&Fact::Number));

    let found = changed("en-1", &[("23:59 hours (Geneva time)", "23:59 hours")]);
    assert_eq!(causes(&found, Fact::Deadline), [&Cause::NoZone]);
    assert_eq!(found.asks.deadline, None);

    let found = changed("en-1", &[("(Geneva time)", "(Nairobi time)")]);
    assert!(
        matches!(causes(&found, Fact::Deadline)[..], [Cause::UnknownZone(zone)] if zone.contains("Nairobi"))
    );

    let found = changed("en-1", &[("23:59 hours (Geneva time)", "24000 hours UTC")]);
    assert!(
        matches!(causes(&found, Fact::Deadline)[..], [Cause::NoSuchTime(time)] if time == "24000 hours")
    );

    let found = changed("en-1", &[("on 1 December 2021", "on 1 November 2021")]);
    assert_eq!(causes(&found, Fact::Deadline), [&Cause::FarFromMeeting]);

    let found = changed("en-1", &[("13 to 17 December 2021", "14 to 17 December 2021")]);
    assert_eq!(causes(&found, Fact::Meeting), [&Cause::Contradiction]);

    let found = changed("en-1", &[("tsbsg3@itu.int", "tsbsg5@itu.int")]);
    assert_eq!(causes(&found, Fact::StudyGroup), [&Cause::Contradiction]);

    let found = changed("en-1", &[("authorizes Study Group 3", "authorizes Study Group 17")]);
    assert_eq!(causes(&found, Fact::StudyGroup), [&Cause::Contradiction]);

    let found = changed(
        "en-1",
        &[("1\tDraft new Recommendation ITU-T D.1100", "1\tDraft new Recommendation ITU-T D.1109")],
    );
    assert!(!causes(&found, Fact::Recommendations).is_empty());

    let found = changed("en-1", &[("Geneva, 31 May 2021", "")]);
    assert_eq!(causes(&found, Fact::Date), [&Cause::Missing]);
    assert_eq!(found.asks.date, None);

    let found = changed("en-1", &[("tsbdir@itu.int", "")]);
    assert_eq!(causes(&found, Fact::ReplyTo), [&Cause::Missing]);

    let found = changed("en-1", &[("Rev. Hammamet, 2016", "Rev. Dubai, 2012")]);
    assert_eq!(causes(&found, Fact::Edition), [&Cause::UnknownEdition(2012)]);
}

#[test]
fn only_what_is_settled_becomes_a_draft() {
    let mut found = changed("en-1", &[("23:59 hours (Geneva time)", "24000 hours UTC")]);
    assert!(
        matches!(workflow::new_draft_from(&found), Err(workflow::Error::Unsettled(facts)) if facts == [Fact::Deadline])
    );
    let candidate = found.doubts_about(Fact::Deadline).next().unwrap().candidates[0].clone();
    assert!(found.settle(Fact::Deadline, candidate.value));
    let draft = workflow::new_draft_from(&found).unwrap();
    assert_eq!(draft.answers.len(), 1);
    let result = workflow::read_circular(&folder().join("zh-result.docx")).unwrap();
    assert!(matches!(
        workflow::new_draft_from(&result),
        Err(workflow::Error::NoConsultation { .. })
    ));
}

#[test]
fn a_corrigendum_changes_only_what_it_says_and_only_in_its_circular() {
    let found = workflow::read_circular(&folder().join("en-1.docx")).unwrap();
    let mut draft = workflow::new_draft_from(&found).unwrap();
    let corrigendum = workflow::read_circular(&folder().join("en-corrigendum.docx")).unwrap();
    let changes = workflow::changes_of(&corrigendum, &draft.consultation).unwrap();
    let facts: Vec<Fact> = changes.iter().map(|change| change.fact).collect();
    assert_eq!(facts, [Fact::Deadline]);
    let before = draft.consultation.clone();
    workflow::apply_corrigendum(&mut draft, &changes).unwrap();
    assert_eq!(draft.consultation.deadline.instant().to_rfc3339(), "2021-12-03T22:59:00+00:00");
    assert_eq!(draft.consultation.recommendations, before.recommendations);
    let other = Consultation::circular_321();
    assert!(workflow::changes_of(&corrigendum, &other).is_err());
}

/// A letter in plain text whose form is this.
fn with_form(form: &str) -> Found {
    let letter = "INTERNATIONAL TELECOMMUNICATION UNION\tGeneva, 31 May 2021\n\
        Ref:\tTSB Circular 108\tTo:\t–\tAdministrations of Member States of the Union\n\
        E-mail:\ttsbsg3@itu.int\n\
        Subject:\tConsultation on determined draft revised Recommendation ITU-T D.50 and draft new \
        Recommendation ITU-T D.1100\n\
        Dear Sir/Madam,\n\
        1\tUnder Resolution 1 (Rev. Hammamet, 2016) Study Group 3 will meet in New Delhi from 29 November to 3 December 2021.\n\
        2\tPlease return the form in Annex 2 by 23:59 (Geneva time) on 17 November 2021.\n\
        Annex 1\n\
        1\tDraft revised Recommendation ITU-T D.50 [SG3-R1]\n\
        International Internet connection\tSummary\nAbout connections.\n\
        2\tDraft new Recommendation ITU-T D.1100 [SG3-R2]\n\
        Consumer protection abroad\tSummary\nAbout consumers.\n\
        Annex 2\n";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.txt");
    fs::write(&file, format!("{letter}{form}")).unwrap();
    workflow::read_circular(&file).unwrap()
}

#[test]
fn a_letter_without_its_groups_address_is_doubted() {
    // A frame that is too small for its text loses lines on the printed page.
    let letter = fs::read_to_string(folder().join("ar-lettered.txt")).unwrap();
    let address = "tsbsg16@itu.int";
    assert!(letter.contains(address));
    let found = |letter: &str| {
        placet::circular::recognise(placet::circular::read(letter.as_bytes()).unwrap(), None)
    };
    assert!(causes(&found(&letter), Fact::StudyGroupEmail).is_empty());
    let without = found(&letter.replace(address, ""));
    assert_eq!(causes(&without, Fact::StudyGroupEmail), [&Cause::Missing]);
}

#[test]
fn a_draft_that_only_the_sentences_name_is_a_doubt() {
    let letter = |rows: &[&str]| {
        let mut letter = "电信标准化局第318号通函\nTSB Circular 318\nE-mail: tsbsg2@itu.int\nDear Sir/Madam,\n\
            1. Study Group 2 determined draft revised Recommendation ITU-T E.157, “International calling \
            party number delivery”, and draft new Recommendation ITU-T E.1115, “Numbering for networks on trial”.\n\
            2. Please return the form in the Annex by 23:59 UTC on 27 October 2021.\n\
            Annex\nTo:\tDirector of TSB\nE-mail:\ttsbdir@itu.int\nFrom:\t[Name]\nDear Sir,\nThis is our opinion.\n"
            .to_owned();
        for row in rows {
            letter += &format!(
                "{row}\n☐\tauthorizes Study Group 2 to consider this text:\n○\tno comments\n\
                ○\tcomments are attached\n☐\tdoes not authorize Study Group 2 to consider this text.\n"
            );
        }
        let letter =
            placet::circular::read((letter + "Yours faithfully,\n[Name]\n").as_bytes()).unwrap();
        let found = placet::circular::recognise(letter, None);
        let differing =
            causes(&found, Fact::Recommendations).into_iter().cloned().collect::<Vec<_>>();
        (found.asks.recommendations.len(), differing)
    };
    let both =
        ["Draft revised Recommendation ITU-T E.157", "Draft new Recommendation ITU-T E.1115"];
    assert_eq!(letter(&both), (2, vec![]));
    assert_eq!(letter(&both[..1]), (1, vec![Cause::RowsDiffer(vec!["E.1115".into()])]));
}

#[test]
fn what_is_no_letter_of_the_union_is_called_so_and_nothing_else() {
    let read = |text: &str| {
        placet::circular::recognise(placet::circular::read(text.as_bytes()).unwrap(), None)
    };
    for text in [
        "Milk\nEggs\n2 loaves of bread by 5 May 2026\n",
        "Courses: lait, œufs, 2 pains\nAvant le 5 mai 2026\n",
        "Lista de la compra: leche, huevos\n",
        "Список покупок: молоко, яйца, хлеб\n",
        "购物清单：牛奶、鸡蛋、面包\n",
        "قائمة المشتريات: حليب، بيض، خبز\n",
        "fn main() {\n    println!(\"{}\", 321);\n}\n",
    ] {
        let found = read(text);
        assert_eq!(found.kind.key(), "other", "{text}");
        let causes: Vec<&Cause> = found.doubts.iter().map(|doubt| &doubt.cause).collect();
        assert_eq!(causes, [&Cause::NoLetter], "{text}");
        assert!(!found.is_letter());
    }
    let workshop =
        read("ITU-T\nGeneva, 3 May 2022\nRef: TSB Workshops\nDear Sir/Madam,\nWelcome.\n");
    assert!(workshop.is_letter() && workshop.kind.key() == "other");
}

#[test]
fn what_speaks_of_approval_is_not_yet_a_result() {
    let kind = |letter: &str| {
        let found =
            placet::circular::recognise(placet::circular::read(letter.as_bytes()).unwrap(), None);
        let is_certain = found.doubts_about(Fact::Kind).next().is_none();
        (found.kind.key(), is_certain)
    };
    let status = "Ref:\tTSB Circular AAP-30\nSubject:\tStatus of Recommendations\nDear Sir/Madam,\n\
        The following drafts are in last call. Codes: LC = last call, A = approved.\nYours faithfully,\n";
    assert_eq!(kind(status), ("other", false));
    let result = "文号：\t电信标准化局第236号通函\n事由：\tITU-T第16研究组会议作出的决定\n尊敬的先生/女士：\n\
        继电信标准化局2023年10月17日第152号通函之后，第16研究组批准了ITU-T F.748.45建议书。\n顺致敬意！\n";
    assert_eq!(kind(result), ("result", true));
    // In an exported text the second line of a reference stands behind a tab.
    let addendum = "Ref.:\tAddéndum 1 a la\n\tCircular TSB 373\nAsunto:\tConsulta a los Estados Miembros\n\
        Muy Señora mía/Muy Señor mío:\nSe ha recibido una declaración de patentes.\nAtentamente,\n";
    assert_eq!(kind(addendum), ("corrigendum", true));
}

#[test]
fn a_form_is_known_by_what_stands_in_it() {
    // A box in the instruction, words for the labels that no other letter has, and letters where
    // a typeface drew circles.
    let found = with_form(
        "Subject: Reply to TSB Circular 108\n\
        Kindly send to: Director of the Telecommunication Standardization Bureau\nGeneva 20\n\
        Mail to: tsbdir@itu.int\n\
        On behalf of: [Name]\n[Title]\n\
        Done on: [Place, date]\n\
        Dear Sir,\nIn reply to TSB Circular 108, this is our opinion.\n\
        \tSelect one of the two boxes ☐\n\
        Draft revised Recommendation ITU-T D.50\t☐\tauthorizes Study Group 3 to consider this \
        text (select one of the two options ○):\no\tNo comments or changes\n\
        o\tComments and suggested changes are attached\n\
        \t☐\tdoes not authorize Study Group 3 to consider this text (the reasons are attached)\n\
        Draft new Recommendation ITU-T D.1100\t☐\tauthorizes Study Group 3 to consider this \
        text (select one of the two options ○):\no\tNo comments or changes\n\
        o\tComments and suggested changes are attached\n\
        \t☐\tdoes not authorize Study Group 3 to consider this text (the reasons are attached)\n\
        Yours faithfully,\n[Name]\n[Title]\n",
    );
    assert_eq!(found.doubts, []);
    let names: Vec<_> =
        found.asks.recommendations.iter().map(|r| (r.name(), r.title.as_str())).collect();
    let expected =
        [("D.50", "International Internet connection"), ("D.1100", "Consumer protection abroad")];
    assert_eq!(names, expected);
    let wording = found_json(&found)["wording"].clone();
    for (element, text) in [
        ("to", "Kindly send to:"),
        ("from", "On behalf of:"),
        ("email", "Mail to:"),
        ("date", "Done on:"),
        ("instruction", "Select one of the two boxes ☐"),
        ("no-comments", "No comments or changes"),
    ] {
        assert_eq!(wording[element], text);
    }
}

/// A text without what lines, directions and drawn circles add to it.
fn squeezed(text: &str) -> String {
    let is_extra = |c: char| {
        c.is_whitespace()
            || matches!(c, '\u{2066}'..='\u{2069}' | '\u{20DD}' | '\u{200B}' | '○' | '◯')
    };
    let text: String = text.chars().filter(|c| !is_extra(*c)).collect();
    text.replace(['\u{2010}', '\u{2011}'], "-")
}

#[test]
fn a_reply_is_printed_in_the_wording_of_its_letter() {
    let typefaces = placet::form::Typefaces::bundled();
    let now = "2026-01-15T12:00:00Z".parse().unwrap();
    for (name, expected) in letters() {
        if expected["kind"] != "consultation" {
            continue;
        }
        let file = folder().join(format!("{name}.docx"));
        // A letter of text alone may bring no form.
        if !file.exists() {
            continue;
        }
        let found = workflow::read_circular(&file).unwrap();
        let mut asks = found.asks.clone();
        // An edition that this program does not know is the user's to choose.
        asks.edition.get_or_insert(placet::model::Edition::Hammamet2016);
        let mut draft = workflow::draft_of(&asks).unwrap();
        for answer in &mut draft.answers {
            answer.mark(placet::model::Mark::NoComments);
        }
        draft.signatory.name = "李 娜".into();
        draft.signatory.title = "Директор".into();
        draft.member_state = "CHE".into();
        draft.administration = "Confédération suisse".into();
        draft.place = "Bern".into();
        draft.date = "2026-01-15".into();
        let kept = tempfile::tempdir().unwrap();
        let file = kept.path().join("draft.json");
        placet::store::write_draft(&file, &draft, placet::store::Replace::Never).unwrap();
        assert_eq!(workflow::open_draft(&file).unwrap().read().unwrap(), draft, "{name}");

        let reply = draft.check(now).unwrap_or_else(|u| panic!("{name}: {:?}", u.issues)).reply;
        let wording = placet::wording::Wording::of(reply.language());
        let seal = workflow::Seal::Unsigned;
        // The finished file is read back, and every word of the form is looked for on its pages.
        let made = workflow::make_reply(&reply, &wording, &typefaces, seal, now)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(expected["language"], reply.language().code());
        if reply.language().is_rtl() {
            continue; // the page shows Arabic in the order of its glyphs
        }
        // Cell by cell, as the page is read that came in.
        let page = placet::circular::read(&made.bytes).unwrap();
        let page: String = page.lines.iter().map(|line| squeezed(&line.text)).collect();
        for (element, text) in asks.wording.iter() {
            for line in text.lines() {
                assert!(page.contains(&squeezed(line)), "{name}: {element:?}: {line}");
            }
        }
        for text in &asks.recommendations {
            for line in text.label.as_deref().unwrap_or_default().lines() {
                assert!(page.contains(&squeezed(line)), "{name}: {line}");
            }
        }
    }
}

#[test]
fn a_hundred_thousand_lines_are_read_in_bounded_time() {
    let lines = [
        "Annex 1\n",
        "1 December 2021 by 23:59 Geneva time (ITU-T X.1 and ITU-T X.2) form\n",
        "To: From: [Name] ☐ authorizes Study Group 3\n",
        "Resolution 1 (Rev. Geneva, 2022), TSB Circular 7, 13-17 December 2021\n",
    ];
    for line in lines {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("letter.txt");
        fs::write(&file, line.repeat(100_000)).unwrap();
        let began = std::time::Instant::now();
        let found = workflow::read_circular(&file).unwrap();
        assert!(began.elapsed().as_secs() < 60, "{line}: {:?}", began.elapsed());
        assert!(causes(&found, Fact::Text).contains(&&Cause::Remark(Remark::Truncated)), "{line}");
    }
}

#[test]
fn programs_read_what_a_circular_asks() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_placet-cli"))
        .args(["circular", "--json", "--lang", "en"])
        .arg(folder().join("circular-321.docx"))
        .output()
        .unwrap();
    assert!(output.status.success());
    let said: Json = serde_json::from_slice(&output.stdout).unwrap();
    let expected = &letters()["circular-321"];
    for field in ["language", "kind", "number", "study_period", "date", "study_group", "deadline"] {
        assert_eq!(said[field], expected[field], "{field}");
    }
    assert_eq!(said["meeting"], expected["meeting"]);
    assert_eq!(said["edition"], "2016");
    assert_eq!(said["doubts"], json!([]));
    assert_eq!(said["recommendations"][0]["reference"], "SG3-R39");
    assert_eq!(said["wording"]["instruction"], "请选择两个方框中的一个");
    let source = said["sources"]["deadline"].as_str().unwrap();
    assert!(source.contains("2021年12月1日23时59分（日内瓦时间）"));
}
