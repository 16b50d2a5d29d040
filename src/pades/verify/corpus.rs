//! Signed files of others: the shadow attacks of the Ruhr University Bochum, and the test files of
//! pyHanko with its verdicts. They are not part of this project; without them this test says so
//! and passes. Their folder is `$PLACET_CORPUS`, or `../shared/corpus` beside the project.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::*;
use crate::samples::{needs::skipped, now};

/// Where this program is stricter than pyHanko, and why.
const STRICTER: [(&str, &str); 3] = [
    ("structure/ed448-disallowed-hash.pdf", "Ed448 cannot be judged"),
    ("structure/ed448-shake256-nolen.pdf", "Ed448 cannot be judged"),
    (
        "structure/pades-lta-dss-indirect-arrs-test.pdf",
        "behind the last timestamp, the validation data is written again and nothing is added",
    ),
];

fn corpus() -> Option<PathBuf> {
    let named = std::env::var_os("PLACET_CORPUS").map(PathBuf::from);
    let folder =
        named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"));
    if folder.join("pyhanko-verdicts.tsv").is_file() {
        return Some(folder);
    }
    skipped("corpus", format_args!("no files to judge in {}", folder.display()));
    None
}

fn judged(path: &Path) -> Result<Report, PdfError> {
    verify(&std::fs::read(path).expect("readable"), &Trust::nobody(), now())
}

#[test]
fn no_shadow_attack_is_called_intact_and_no_honest_file_altered() {
    let Some(corpus) = corpus() else { return };
    let verdicts = std::fs::read_to_string(corpus.join("pyhanko-verdicts.tsv")).expect("a table");
    let (mut honest, mut manipulated) = (0, 0);
    for name in verdicts.lines().filter_map(|line| line.split('\t').next()) {
        if !name.starts_with("shadow/") {
            continue;
        }
        let report = judged(&corpus.join(name));
        let intact = matches!(&report, Ok(report) if report.verdict == Verdict::Intact);
        if name.contains("/3_") {
            // Prepared for the attack and signed so; in some, who goes by the bytes alone sees the
            // page that the attacker keeps ready.
            let is_doubled = report.as_ref().is_ok_and(|report| {
                report.signatures.iter().all(|one| one.problems == [Problem::SecondReading])
            });
            assert!(intact || is_doubled, "{name}: {report:?}");
            honest += 1;
        } else {
            assert!(!intact, "{name}: {report:?}");
            manipulated += 1;
        }
    }
    assert_eq!((honest, manipulated), (7, 8));
}

#[test]
fn nowhere_laxer_than_pyhanko_and_stricter_only_for_a_reason() {
    let Some(corpus) = corpus() else { return };
    let verdicts = std::fs::read_to_string(corpus.join("pyhanko-verdicts.tsv")).expect("a table");
    let mut files: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
    for line in verdicts.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        if let [file, field, verdict, ..] = columns[..]
            && file.starts_with("structure/")
        {
            files.entry(file).or_default().push((field, verdict == "accepts"));
        }
    }
    let (mut laxer, mut stricter) = (Vec::new(), Vec::new());
    for (file, fields) in &files {
        let report = judged(&corpus.join(file));
        for (field, accepted) in fields {
            let ours = match &report {
                Ok(report) if *field == "_read" => report.verdict == Verdict::Intact,
                Ok(report) => report
                    .signatures
                    .iter()
                    .any(|signature| signature.field == *field && signature.problems.is_empty()),
                Err(_) => false,
            };
            if ours && !accepted {
                laxer.push(format!("{file} {field}"));
            }
            if *accepted && !ours {
                println!(
                    "stricter: {file} {field}: {:?}",
                    report.as_ref().map(|report| {
                        let found = report.signatures.iter().find(|one| one.field == *field);
                        found.map(|one| &one.problems)
                    })
                );
                stricter.push(*file);
            }
        }
    }
    assert!(laxer.is_empty(), "{laxer:#?}");
    stricter.dedup();
    let known: Vec<&str> = STRICTER.iter().map(|(file, _)| *file).collect();
    assert_eq!(stricter, known);
}

/// Where files that pyHanko accepts are not called intact, and why: how what is said of them begins.
const REASONS: [(&str, &str); 10] = [
    ("NotJudged: Signature(Algorithm(Unknown(", "DSA, Ed448 and SHAKE are not known here"),
    ("Altered: revision, startxref", "a line between the trailer and `startxref`"),
    ("Altered: Change(", "a shadow attack: something else is shown than was signed"),
    ("Altered: Stray(", "a revision behind the last timestamp that adds nothing"),
    ("Altered: Timestamp(", "the timestamp over the signature does not hold"),
    ("Altered: Signature(Algorithm(Malformed(Malformed(\"trailing", "Ed25519 has no parameters"),
    ("Altered: Signature(Algorithm(Contradiction", "Ed25519 goes with SHA-512 alone (RFC 8419, 3)"),
    (
        "Altered: Signature(Malformed(Malformed(\"unexpected tag",
        "an attribute certificate, which nothing protects",
    ),
    ("Unsigned", "a timestamp alone is nobody's signature"),
    ("unreadable: cross-reference", "an attack: the file does not end where readers look"),
];

/// Files that other makers' programs signed, by what is said of them and why:
/// `cargo test --lib others -- --nocapture` prints the table.
#[test]
fn what_is_said_of_the_files_of_other_makers() {
    let Some(corpus) = corpus() else { return };
    let table = std::fs::read_to_string(corpus.join("others.tsv")).unwrap_or_default();
    let mut said: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for name in table.lines().skip(1).filter_map(|line| line.split('\t').next()) {
        let verdict = match judged(&corpus.join("others").join(name)) {
            Err(error) => format!("unreadable: {error}"),
            Ok(report) => {
                let mut problems = report.signatures.iter().flat_map(|one| &one.problems);
                // Where in the file it lies is another number in every file.
                let cause = problems.next().map(|problem| match problem {
                    Problem::Revision(PdfError::Syntax { what, .. }) => {
                        format!(": revision, {what}")
                    }
                    problem => format!(": {problem:?}"),
                });
                format!("{:?}{}", report.verdict, cause.unwrap_or_default())
            }
        };
        said.entry(verdict).or_default().push(name);
    }
    for (verdict, files) in &said {
        println!("{:4} {verdict}", files.len());
        let reason = REASONS.iter().find(|(begin, _)| verdict.starts_with(begin));
        println!("     {}", reason.map_or("", |(_, reason)| reason));
        files.iter().for_each(|file| println!("       {file}"));
        assert!(verdict == "Intact" || reason.is_some(), "{verdict}: {files:#?}");
    }
}
