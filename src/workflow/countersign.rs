//! A reply that somebody else made, signed once more by a second official.

use chrono::{DateTime, Utc};

use super::{
    error::{Error, Mismatch},
    made::Made,
    seal::{Signature, appearance},
    verify::{Verified, reply_in},
};
use crate::{
    form::Typefaces,
    keys::signer::facts,
    model::Language,
    pades::{
        self, SignError, Signing,
        level::Reached,
        verify::{Level, Verdict},
    },
    page::picture,
    pdf::{File, field::field_names},
    store,
    wording::Wording,
};

/// A file that may be signed: what its next signer should see before signing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signable<'a> {
    pdf: &'a [u8],
    /// What it says, and who signed it already; no record in a file that this program did not make
    pub verified: &'a Verified,
    /// The field that will be signed
    pub field: String,
    /// Whether there is such a field, so that the signature shows on the page
    pub visible: bool,
}

/// Whether and where the reply in `pdf` may be signed, of which `verified` was found: asked before
/// anybody types a passphrase. Without a name for the field it is the first empty one, or a new one
/// that does not show if there is none. Nobody should put a name under a file that was changed after it was signed, or that says one
/// thing to people and another to programs.
///
/// # Errors
/// [`Error::Altered`], [`Error::NotJudged`], [`Error::Contradictory`], [`Error::NoSuchField`], [`Error::Sign`] for a
/// field that is signed already; [`Error::Pdf`].
pub fn signable<'a>(
    pdf: &'a [u8],
    verified: &'a Verified,
    field: Option<&str>,
) -> Result<Signable<'a>, Error> {
    match (verified.report.verdict, verified.data_matches_page()) {
        (Verdict::Altered, _) => Err(Error::Altered),
        (Verdict::NotJudged, _) => Err(Error::NotJudged),
        (_, Some(false)) => Err(Error::Contradictory),
        (Verdict::Intact | Verdict::Unsigned, _) => {
            let (field, visible) = place(pdf, field)?;
            Ok(Signable { pdf, verified, field, visible })
        }
    }
}

/// Adds a signature to a reply. What is already in the file, signatures included, stays as it is.
/// `wording` is used where the file does not say its language.
///
/// # Errors
/// [`Error::Form`], [`Error::Sign`], [`Error::NotReadBack`]; [`Error::Preview`] where the pages
/// cannot be counted.
pub fn sign_reply(
    signable: &Signable<'_>,
    signature: Signature<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    let Signable { pdf, verified: before, field, visible } = signable;
    let language = before.record.as_ref().and_then(|r| Language::from_code(&r.language));
    let own = language.map(Wording::of);
    let certificate = facts(signature.signer);
    let name = certificate.as_ref().map_or("", |facts| &facts.name);
    let shown =
        appearance(name, certificate.as_ref(), own.as_ref().unwrap_or(wording), typefaces, now)?;
    let signing = Signing {
        field,
        name,
        reason: "",
        location: "",
        at: now,
        appearance: visible.then_some(&shown[..]),
        certify: signature.certify,
    };
    let Reached { pdf, reach, shortfall } =
        pades::sign_at(pdf, signature.signer, &signing, signature.service.as_ref())?;
    let (bytes, report) = pdf.into_parts();
    let after = reply_in(&File::open(&bytes)?, report, &[])?;
    read_back(before, &after)?;
    let (sha256, pages) = (store::sha256(&bytes), picture::Pages::open(bytes.clone())?.count());
    Ok(Made { bytes, sha256, pages, reach: Some(reach), shortfall, verified: after })
}

/// Where a signature goes: the field's name, and whether it is there.
fn place(pdf: &[u8], wanted: Option<&str>) -> Result<(String, bool), Error> {
    let fields = field_names(&File::open(pdf)?)?;
    let state = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, s)| *s);
    let Some(wanted) = wanted else {
        let empty = fields.iter().find(|(_, signed)| !signed).map(|(name, _)| name.clone());
        let new = || (1..).map(|n| format!("Signature{n}")).find(|name| state(name).is_none());
        return Ok((empty.clone().or_else(new).unwrap_or_default(), empty.is_some()));
    };
    match state(wanted) {
        Some(false) => Ok((wanted.to_owned(), true)),
        Some(true) => Err(SignError::AlreadySigned(wanted.to_owned()).into()),
        None => Err(Error::NoSuchField {
            wanted: wanted.to_owned(),
            fields: fields.into_iter().map(|(field, _)| field).collect(),
        }),
    }
}

/// One signature more, all of them intact, and the same reply.
fn read_back(before: &Verified, after: &Verified) -> Result<(), Error> {
    // A timestamp over the file is nobody's signature.
    let count = |verified: &Verified| {
        let signatures = verified.report.signatures.iter();
        signatures.filter(|one| one.level != Level::Timestamp).count()
    };
    if after.report.verdict != Verdict::Intact || count(after) != count(before) + 1 {
        return Err(Error::NotReadBack(Mismatch::Signature));
    }
    // It was judged before with a circular that may not be known here.
    let contradicts = after.data_matches_page() == Some(false);
    match before.record == after.record && !contradicts {
        true => Ok(()),
        false => Err(Error::NotReadBack(Mismatch::Data)),
    }
}
