//! Whether what signatures show on a page is what they are expected to show: who signed, and when.

use chrono::NaiveDateTime;

use crate::{
    circular,
    form::Typefaces,
    model::is_disguised,
    pades::verify::Report,
    pdf::{
        File,
        comparison::{self, Look, Shown},
    },
    pki::certificate::CertificateFacts,
    wording::Wording,
    workflow::{seal::appearance, to_read::ToRead},
};

/// Words that other programs write beside a name and a date.
const WORDS: [&str; 24] = [
    "digitally",
    "signed",
    "by",
    "on",
    "at",
    "date",
    "time",
    "timestamp",
    "utc",
    "gmt",
    "signature",
    "electronically",
    "signé",
    "numériquement",
    "électroniquement",
    "par",
    "le",
    "firmado",
    "digitalmente",
    "electrónicamente",
    "por",
    "fecha",
    "digital",
    "de",
];

/// The signatures of `file` that show something else than who signed and when, as this program
/// draws it or as others write it in letters that cannot lie.
pub(super) fn to_read(
    file: &File<'_>,
    report: &Report,
    wording: &Wording,
    typefaces: &Typefaces,
) -> Option<Vec<ToRead>> {
    let shown = comparison::looks(file).ok()?;
    let is_known = |shown: &Shown<'_>| {
        let signature = report.signatures.iter().find(|one| one.field == shown.field);
        let (Some(facts), Some(look)) = (signature.and_then(|s| s.signer.as_ref()), &shown.look)
        else {
            return false;
        };
        let plain = !circular::speaks_of_answer(&facts.name) && !is_disguised(&facts.name);
        plain
            && (is_ours(file, shown, look, facts, (wording, typefaces))
                || says_who(file, look, facts))
    };
    let unknown = shown.into_iter().filter(|shown| !is_known(shown));
    Some(unknown.map(|shown| ToRead::Look { field: shown.field }).collect())
}

/// Whether this program draws the same for this signer and this moment.
fn is_ours(
    file: &File<'_>,
    shown: &Shown<'_>,
    look: &Look<'_>,
    facts: &CertificateFacts,
    (wording, typefaces): (&Wording, &Typefaces),
) -> bool {
    let moment = shown
        .signed
        .as_deref()
        .and_then(|signed| NaiveDateTime::parse_from_str(signed, "D:%Y%m%d%H%M%SZ").ok());
    let Some(moment) = moment else { return false };
    let drawn = appearance(&facts.name, Some(facts), wording, typefaces, moment.and_utc());
    let Ok(drawn) = drawn else { return false };
    File::open(&drawn).is_ok_and(|drawn| comparison::compare_look(&drawn, file, look).is_ok())
}

/// Whether it says, in letters that cannot lie, who signed and when, and nothing else.
fn says_who(file: &File<'_>, look: &Look<'_>, facts: &CertificateFacts) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let name = words(&facts.name);
    comparison::standard_text(file, look).is_some_and(|text| {
        let is_known = |word: &String| WORDS.contains(&word.as_str()) || name.contains(word);
        words(&text.written).iter().all(is_known) && !circular::speaks_of_answer(&text.visible)
    })
}
