//! A reply that somebody else made: signed once more by a second official, or taken back in after
//! another program signed it.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{Error, Made, Mismatch, Signature, Verified, export::appearance, verify::verify_reply};
use crate::{
    form::{Typefaces, data::ReplyRecord},
    model::Language,
    preview,
    signature::{
        self, SignError, Signing, Trust,
        field::field_names,
        level::Reached,
        signer::facts,
        verify::{Report, Verdict},
    },
    store::{self, Sent, SetAside, Store},
    wording::Wording,
};

/// Whether the reply in `pdf` may be signed, in `field` if one is named: asked before anybody types
/// a passphrase.
///
/// # Errors
/// Those of [`sign_reply`] that do not come from the key.
pub fn check_signable(pdf: &[u8], field: Option<&str>, now: DateTime<Utc>) -> Result<(), Error> {
    signable(pdf, field, now).map(|_| ())
}

/// Adds a signature to the reply in `pdf`: in `field`, or else in the first empty field, or in a
/// new one that does not show if there is none. What is already in the file, signatures included,
/// stays as it is. `wording` is used where the file does not say its language.
///
/// # Errors
/// [`Error::Altered`] and [`Error::Contradictory`] for a file that nobody should sign;
/// [`Error::NoSuchField`]; [`Error::Pdf`], [`Error::Sign`], [`Error::NotReadBack`].
pub fn sign_reply(
    pdf: &[u8],
    signature: Signature<'_>,
    field: Option<&str>,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    let (before, place) = signable(pdf, field, now)?;
    let language = before.record.as_ref().and_then(|r| Language::from_code(&r.language));
    let own = language.map(Wording::of);
    let certificate = facts(signature.signer);
    let name = certificate.as_ref().map_or("", |facts| &facts.name);
    let shown =
        appearance(name, certificate.as_ref(), own.as_ref().unwrap_or(wording), typefaces, now)?;
    let signing = Signing {
        field: &place.field,
        name,
        reason: "",
        location: "",
        at: now,
        appearance: place.exists.then_some(&shown[..]),
        certify: signature.certify,
    };
    let Reached { pdf, reach, shortfall } =
        signature::sign_at(pdf, signature.signer, &signing, signature.service.as_ref())?;
    let bytes = pdf.into_bytes();
    let after = verify_reply(&bytes, &Trust::nobody(), now)?;
    read_back(&before, &after)?;
    let pages = preview::Pages::open(bytes.clone())?.count();
    Ok(Made::new(bytes, pages, Some(reach), shortfall))
}

/// A reply that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// What is to be said of the file
    pub verified: Verified,
    /// The reply that was made here and of which every byte is still in the file; `None` if the
    /// register holds none such: another program may have written the file anew
    pub made_here: Option<Sent>,
    /// Whether the file is now in the register: only an intact reply with data is
    pub entered: bool,
    /// A register that could not be read and was begun anew
    pub set_aside: Option<SetAside>,
}

/// Takes the file at `path`, signed by another program, back in: judges it, finds the reply from
/// which it was made, and enters it in the register. The file itself stays as it is.
///
/// # Errors
/// [`Error::Store`], [`Error::Pdf`], [`Error::Preview`].
pub fn take_back(
    store: &Store,
    path: &Path,
    trust: &Trust,
    now: DateTime<Utc>,
) -> Result<TakenBack, Error> {
    let pdf = store::read(path)?;
    let verified = verify_reply(&pdf, trust, now)?;
    let sound =
        verified.report.verdict == Verdict::Intact && verified.data_matches_page == Some(true);
    let register = store.register()?;
    let mut set_aside = register.set_aside;
    let begun = beginnings(&pdf);
    let sum = store::sha256(&pdf);
    let known = register.value.iter().any(|sent| sent.sha256 == sum);
    let made_here = register.value.into_iter().find(|sent| begun.contains(&sent.sha256));
    if let (Some(record), true, false) = (&verified.record, sound, known) {
        let entry = entry(record, &verified.report, path, sum, now);
        set_aside = set_aside.or(store.enter(entry)?);
    }
    Ok(TakenBack { verified, made_here, entered: sound, set_aside })
}

/// Where a signature goes.
struct Place {
    field: String,
    exists: bool,
}

fn place(pdf: &[u8], wanted: Option<&str>) -> Result<Place, Error> {
    let fields = field_names(pdf)?;
    let taken = |name: &str| fields.iter().any(|(field, _)| field == name);
    match wanted {
        Some(name) if fields.iter().any(|(field, signed)| field == name && *signed) => {
            Err(SignError::AlreadySigned(name.to_owned()).into())
        }
        Some(name) if taken(name) => Ok(Place { field: name.to_owned(), exists: true }),
        Some(name) => Err(Error::NoSuchField {
            wanted: name.to_owned(),
            fields: fields.into_iter().map(|(field, _)| field).collect(),
        }),
        None => {
            let empty = fields.iter().find(|(_, signed)| !signed);
            let new = || (1..).map(|n| format!("Signature{n}")).find(|name| !taken(name));
            let field = empty.map(|(name, _)| name.clone()).or_else(new).unwrap_or_default();
            Ok(Place { field, exists: empty.is_some() })
        }
    }
}

/// Nobody should put a name under a file that was changed after it was signed, or that says one
/// thing to people and another to programs.
fn signable(
    pdf: &[u8],
    field: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(Verified, Place), Error> {
    let found = verify_reply(pdf, &Trust::nobody(), now)?;
    match (found.report.verdict, found.data_matches_page) {
        (Verdict::Altered, _) => Err(Error::Altered),
        (_, Some(false)) => Err(Error::Contradictory),
        (Verdict::Intact | Verdict::Unsigned, _) => Ok((found, place(pdf, field)?)),
    }
}

/// One signature more, all of them intact, and the same reply.
fn read_back(before: &Verified, after: &Verified) -> Result<(), Error> {
    let count = before.report.signatures.len() + 1;
    if after.report.verdict != Verdict::Intact || after.report.signatures.len() != count {
        return Err(Error::NotReadBack(Mismatch::Signature));
    }
    let same = before.record == after.record && before.data_matches_page == after.data_matches_page;
    match same {
        true => Ok(()),
        false => Err(Error::NotReadBack(Mismatch::Data)),
    }
}

/// The SHA-256 of each revision that the file begins with, itself included.
fn beginnings(pdf: &[u8]) -> Vec<String> {
    const END: &[u8] = b"%%EOF";
    let ends = pdf.windows(END.len()).enumerate().filter(|(_, window)| *window == END);
    let mut sums = Vec::new();
    for (at, _) in ends {
        let end = at + END.len();
        let line_ends: [&[u8]; 4] = [b"", b"\n", b"\r", b"\r\n"];
        let whole = line_ends.iter().filter(|tail| pdf[end..].starts_with(tail));
        sums.extend(whole.map(|tail| store::sha256(&pdf[..end + tail.len()])));
    }
    sums
}

fn entry(
    record: &ReplyRecord,
    report: &Report,
    path: &Path,
    sha256: String,
    now: DateTime<Utc>,
) -> Sent {
    let signers = report.signatures.iter().filter_map(|signature| signature.signer.as_ref());
    let names: Vec<&str> = signers.map(|facts| facts.name.as_str()).collect();
    Sent {
        circular: record.circular.number,
        study_period: record.circular.study_period,
        member_state: record.member_state.clone(),
        when: now,
        file: path.display().to_string(),
        sha256,
        signer: Some(names.join("; ")),
        specimen: record.specimen,
    }
}
