//! A reply that somebody else made: signed once more by a second official, or taken back in after
//! another program signed it.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{
    Error, Made, Mismatch, Signature, Verified, Written, export::appearance, verify::verify_reply,
};
use crate::{
    form::{Typefaces, data::ReplyRecord},
    keys::signer::facts,
    model::Language,
    pades::{
        self, SignError, Signing,
        level::Reached,
        verify::{Level, Report, Verdict},
    },
    page::picture,
    pdf::{File, field::field_names},
    pki::path::Trust,
    store::{self, Sent, SetAside, Store},
    wording::Wording,
};

/// A file that may be signed: what its next signer should see before signing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signable {
    /// What it says, and who signed it already; no record in a file that this program did not make
    pub verified: Verified,
    /// The field that will be signed
    pub field: String,
    /// Whether there is such a field, so that the signature shows on the page
    pub visible: bool,
}

/// Whether and where the reply in `pdf` may be signed: asked before anybody types a passphrase.
/// Nobody should put a name under a file that was changed after it was signed, or that says one
/// thing to people and another to programs.
///
/// # Errors
/// [`Error::Altered`], [`Error::Contradictory`], [`Error::NoSuchField`], [`Error::Sign`] for a
/// field that is signed already; [`Error::Pdf`], [`Error::Preview`].
pub fn signable(pdf: &[u8], field: Option<&str>, now: DateTime<Utc>) -> Result<Signable, Error> {
    let verified = verify_reply(pdf, &Trust::nobody(), now)?;
    match (verified.report.verdict, verified.data_matches_page) {
        (Verdict::Altered, _) => Err(Error::Altered),
        (_, Some(false)) => Err(Error::Contradictory),
        (Verdict::Intact | Verdict::Unsigned, _) => {
            let (field, visible) = place(pdf, field)?;
            Ok(Signable { verified, field, visible })
        }
    }
}

/// Adds a signature to the reply in `pdf`: in `field`, or else in the first empty field, or in a
/// new one that does not show if there is none. What is already in the file, signatures included,
/// stays as it is. `wording` is used where the file does not say its language.
///
/// # Errors
/// Those of [`signable`]; [`Error::Form`], [`Error::Sign`], [`Error::NotReadBack`].
pub fn sign_reply(
    pdf: &[u8],
    signature: Signature<'_>,
    field: Option<&str>,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    let Signable { verified: before, field, visible } = signable(pdf, field, now)?;
    let language = before.record.as_ref().and_then(|r| Language::from_code(&r.language));
    let own = language.map(Wording::of);
    let certificate = facts(signature.signer);
    let name = certificate.as_ref().map_or("", |facts| &facts.name);
    let shown =
        appearance(name, certificate.as_ref(), own.as_ref().unwrap_or(wording), typefaces, now)?;
    let signing = Signing {
        field: &field,
        name,
        reason: "",
        location: "",
        at: now,
        appearance: visible.then_some(&shown[..]),
        certify: signature.certify,
    };
    let Reached { pdf, reach, shortfall } =
        pades::sign_at(pdf, signature.signer, &signing, signature.service.as_ref())?;
    let bytes = pdf.into_bytes();
    let after = verify_reply(&bytes, &Trust::nobody(), now)?;
    read_back(&before, &after)?;
    let pages = picture::Pages::open(bytes.clone())?.count();
    Ok(Made::new(bytes, pages, Some(reach), shortfall))
}

/// Enters a reply that was signed once more in the register of `store`; a file without data cannot
/// be, because nothing says which circular it answers.
///
/// # Errors
/// [`Error::Store`]; the file itself is safe on the disk.
pub fn register_signed(
    store: &Store,
    made: &Made,
    written: &Written,
    now: DateTime<Utc>,
) -> Result<Option<SetAside>, Error> {
    let Verified { record, report, .. } = verify_reply(&made.bytes, &Trust::nobody(), now)?;
    match record {
        Some(record) => {
            let entry = entry(&record, &report, &written.path, written.sha256.clone(), now);
            Ok(store.enter(entry)?)
        }
        None => Ok(None),
    }
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
