//! Words for an action that was not done.

use std::path::Path;

use super::{
    check::field,
    circular,
    explanation::{Explanation, explain},
    files,
    key::identity,
    signing,
    token::{key_store, token},
};
use crate::{
    form,
    model::Consultation,
    page::picture,
    wording::{Value, Wording},
    workflow::{Enclosure, Error, KeyFacts},
};

/// Words for an action that was not done. `asked` names the rows of the form; where nobody knows
/// what is asked, they have numbers from 1.
pub fn error<'a>(
    error: &Error,
    asked: impl Into<Option<&'a Consultation>>,
    wording: &Wording,
) -> Explanation {
    match error {
        Error::Store(error) => files::store(error, wording),
        Error::Unready(unready) => {
            let count = unready.issues.len().into();
            explain(wording, "error-unready", &[("count", count)])
        }
        Error::Form(error) => form(error, asked, wording),
        Error::Preview(error) => preview(error, wording),
        Error::Identity(error) => identity(error, wording),
        Error::Token(error) => token(error, wording),
        Error::KeyStore(error) => key_store(error, wording),
        Error::Pdf(error) => signing::pdf(error, wording),
        Error::Enclosed(enclosure) => explain(wording, enclosed(*enclosure), &[]),
        Error::Sign(error) => signing::sign(error, wording),
        Error::NotSigned => explain(wording, "error-not-signed", &[]),
        Error::NotRenewed(shortfall) => signing::not_renewed(shortfall, wording),
        Error::NoCertificates(path) => of_file("error-no-certificates", path, wording),
        Error::NotReadBack(what) => signing::mismatch(what, wording),
        Error::Defect => explain(wording, "error-defect", &[]),
        Error::NotOpened(path) => of_file("error-not-opened", path, wording),
        Error::Altered => explain(wording, "error-altered", &[]),
        Error::NotJudged => explain(wording, "error-not-judged", &[]),
        Error::ChangedSinceShown(path) => of_file("error-changed-since-shown", path, wording),
        Error::Contradictory => explain(wording, "error-contradictory", &[]),
        Error::NoSuchField { wanted, fields } => {
            let values = [("wanted", wanted.as_str().into()), ("fields", fields.join("; ").into())];
            explain(wording, "error-no-field", &values)
        }
        Error::ShortPassphrase { shortest } => {
            explain(wording, "error-short-passphrase", &[("shortest", (*shortest).into())])
        }
        Error::SeveralIdentities(keys) => {
            explain(wording, "error-several-identities", &[("names", named(keys, wording))])
        }
        Error::NoSuchKey { wanted, keys } => {
            let values = [("wanted", wanted.as_str().into()), ("names", named(keys, wording))];
            explain(wording, "error-no-such-key", &values)
        }
        Error::Letter { path, reason } => circular::unreadable(path, *reason, wording),
        Error::NoConsultation { kind, number } => {
            circular::no_consultation(*kind, *number, wording)
        }
        Error::Unsettled(facts) => circular::unsettled(facts, wording),
        Error::NotOneCircular { first, other } => {
            let values = [("first", first.to_string().into()), ("other", other.to_string().into())];
            explain(wording, "error-not-one-circular", &values)
        }
        Error::OtherCircular { corrected, known } => {
            let corrected = corrected.map_or_else(|| "?".to_owned(), |number| number.to_string());
            let values = [("corrected", corrected.into()), ("known", known.to_string().into())];
            explain(wording, "error-other-circular", &values)
        }
    }
}

fn of_file(key: &'static str, path: &Path, wording: &Wording) -> Explanation {
    explain(wording, key, &[("file", path.display().to_string().into())])
}

/// Keys to choose from: name, issuer and last day of each.
fn named(keys: &[KeyFacts], wording: &Wording) -> Value<'static> {
    let one = |key: &KeyFacts| {
        let facts = &key.certificate;
        let until = wording.date(facts.not_after.date_naive());
        let label = key.label.as_ref().filter(|label| **label != facts.name);
        let label = label.map(|label| format!("{label}: ")).unwrap_or_default();
        format!("{label}{} ({}, {until})", facts.name, facts.issuer)
    };
    keys.iter().map(one).collect::<Vec<_>>().join("; ").into()
}

/// The words for what is no PDF, but may hold one.
const fn enclosed(enclosure: Enclosure) -> &'static str {
    match enclosure {
        Enclosure::Container => "error-container",
        Enclosure::Cms => "error-cms-file",
        Enclosure::Email => "error-email-file",
    }
}

/// Words for a page that could not be made.
pub fn form<'a>(
    error: &form::Error,
    asked: impl Into<Option<&'a Consultation>>,
    wording: &Wording,
) -> Explanation {
    let asked = asked.into();
    match error {
        form::Error::MissingGlyphs(missing) => {
            let named = |glyph: &form::MissingGlyph| {
                let code = u32::from(glyph.character);
                let place = glyph.field.map(|f| format!(", {}", field(f, asked, wording)));
                format!("“{}” (U+{code:04X}{})", glyph.character, place.unwrap_or_default())
            };
            let characters = missing.iter().map(named).collect::<Vec<_>>().join("; ").into();
            explain(wording, "error-missing-glyphs", &[("characters", characters)])
        }
        form::Error::Picture(place) => {
            let place = field(*place, asked, wording).into();
            explain(wording, "error-picture", &[("field", place)])
        }
        form::Error::Writer(detail) => {
            explain(wording, "error-writer", &[("detail", detail.as_str().into())])
        }
    }
}

/// Words for a PDF that could not be shown.
pub fn preview(error: &picture::Error, wording: &Wording) -> Explanation {
    match error {
        picture::Error::Unreadable => explain(wording, "error-no-pdf", &[]),
        picture::Error::Encrypted => explain(wording, "error-pdf-encrypted", &[]),
        picture::Error::NoSuchPage(page) => {
            explain(wording, "error-no-page", &[("page", (*page + 1).into())])
        }
        picture::Error::Exhausted(limit) => signing::exhausted(*limit, wording),
    }
}
