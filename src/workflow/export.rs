//! From a checked reply to the file that is sent: laid out, signed, read back, written, and read
//! back once more from the disk.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Error, comparison, verify::verify_reply};
use crate::{
    form::{self, Typefaces, data::ReplyRecord},
    keys::signer::{Signer, facts},
    mail,
    model::Reply,
    pades::{
        self, Signing,
        level::{Reach, Reached, Service, Shortfall},
        verify::Verdict,
    },
    page::picture,
    pki::{certificate::CertificateFacts, path::Trust},
    store::{self, Access, Replace, Sent, SetAside, Store},
    wording::Wording,
};

/// How a reply is sealed.
#[derive(Debug, Clone, Copy)]
pub enum Seal<'a> {
    /// Not at all: it will be signed in ink, or by another program, in the empty field
    Unsigned,
    /// With a digital signature
    Signed(Signature<'a>),
}

impl<'a> Seal<'a> {
    /// Signed with this key, not certified.
    pub const fn by(signer: &'a dyn Signer) -> Self {
        Self::Signed(Signature { signer, certify: false, service: None })
    }
}

/// How a digital signature is made.
#[derive(Debug, Clone, Copy)]
pub struct Signature<'a> {
    /// The key and its certificate
    pub signer: &'a dyn Signer,
    /// Whether it also certifies the file: then every later change but a further signature breaks
    /// it. Only the first signature of a file can.
    pub certify: bool,
    /// The timestamp service that the user set; without one, no network is used
    pub service: Option<Service<'a>>,
}

/// A finished reply that is not yet on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The PDF
    pub bytes: Vec<u8>,
    /// Its SHA-256, 64 lower-case hexadecimal digits
    pub sha256: String,
    /// Number of pages
    pub pages: usize,
    /// How far its digital signature reaches, if it carries one
    pub reach: Option<Reach>,
    /// Why not as far as was wished
    pub shortfall: Option<Shortfall>,
}

impl Made {
    pub(super) fn new(
        bytes: Vec<u8>,
        pages: usize,
        reach: Option<Reach>,
        shortfall: Option<Shortfall>,
    ) -> Self {
        Self { sha256: store::sha256(&bytes), bytes, pages, reach, shortfall }
    }

    /// Whether it carries a digital signature.
    pub const fn signed(&self) -> bool {
        self.reach.is_some()
    }
}

/// A finished reply on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is
    pub path: PathBuf,
    /// Its SHA-256, 64 lower-case hexadecimal digits
    pub sha256: String,
}

/// The name of the field that the first official signs.
const FIRST_FIELD: &str = "Signature1";
/// Width and height of the signature's appearance in points; it is scaled into its field.
pub(super) const APPEARANCE: (f32, f32) = (190.0, 54.0);

/// Makes the file that is sent, and reads it back: signature, data and text. `wording` is in the
/// reply's language; `now` becomes the file's date and the signature's claimed time.
///
/// # Errors
/// [`Error::Form`], [`Error::Sign`], [`Error::NotReadBack`].
pub fn make_reply(
    reply: &Reply,
    wording: &Wording,
    typefaces: &Typefaces,
    seal: Seal<'_>,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    let pdf = form::export(reply, wording, typefaces, now)?;
    let reached = match seal {
        Seal::Unsigned => None,
        Seal::Signed(signature) => {
            Some(sign(&pdf.bytes, reply, wording, typefaces, signature, now)?)
        }
    };
    let made = match reached {
        None => Made::new(pdf.bytes, pdf.pages, None, None),
        Some(Reached { pdf: signed, reach, shortfall }) => {
            Made::new(signed.into_bytes(), pdf.pages, Some(reach), shortfall)
        }
    };
    read_back(&made.bytes, reply, made.signed(), now)?;
    Ok(made)
}

/// Whether all of these files may be written, asked before the first of them is.
///
/// # Errors
/// [`Error::Store`] names the first that exists, if `replace` keeps it.
pub fn free<'a>(
    paths: impl IntoIterator<Item = &'a PathBuf>,
    replace: Replace,
) -> Result<(), Error> {
    let taken = paths.into_iter().find(|path| replace == Replace::Never && path.exists());
    match taken {
        Some(path) => Err(store::Error::Exists(path.clone()).into()),
        None => Ok(()),
    }
}

/// Writes a finished reply to `path`, and reads the disk's copy back.
///
/// # Errors
/// [`Error::Store`]; an existing file is replaced only if `replace` says so.
pub fn save_reply(made: &Made, path: &Path, replace: Replace) -> Result<Written, Error> {
    store::write_atomically(path, &made.bytes, replace, Access::Usual)?;
    match store::sha256(&store::read(path)?) == made.sha256 {
        true => Ok(Written { path: path.to_owned(), sha256: made.sha256.clone() }),
        false => Err(Error::NotReadBack(Mismatch::Disk)),
    }
}

/// Writes the e-mail draft that carries a finished reply as `pdf_name`.
///
/// # Errors
/// [`Error::Store`]; an existing file is replaced only if `replace` says so.
pub fn save_mail(
    reply: &Reply,
    wording: &Wording,
    (made, pdf_name): (&Made, &str),
    now: DateTime<Utc>,
    path: &Path,
    replace: Replace,
) -> Result<(), Error> {
    let pdf = mail::Enclosure { name: pdf_name, bytes: &made.bytes };
    let eml = mail::eml(reply, pdf, wording, now);
    Ok(store::write_atomically(path, &eml.bytes, replace, Access::Usual)?)
}

/// Enters a written reply in the register of `store`. Says so if the register could not be read
/// and a new one was begun.
///
/// # Errors
/// [`Error::Store`]; the reply itself is safe on the disk.
pub fn register(
    store: &Store,
    reply: &Reply,
    made: &Made,
    written: &Written,
    signer: Option<&dyn Signer>,
    now: DateTime<Utc>,
) -> Result<Option<SetAside>, Error> {
    let asked = reply.consultation();
    let aside = store.enter(Sent {
        circular: asked.number,
        study_period: asked.study_period.map(|period| period.start()),
        member_state: reply.member_state().iso3().into(),
        when: now,
        file: written.path.display().to_string(),
        sha256: made.sha256.clone(),
        signer: signer.and_then(facts).map(|facts| facts.name),
        specimen: reply.letter().specimen(),
    })?;
    Ok(aside)
}

/// What was not found when a finished reply was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// The signature does not verify
    Signature,
    /// The embedded data are not those of the reply
    Data,
    /// This text of the reply does not show on the page
    Text(String),
    /// The file on the disk is not the one that was written
    Disk,
}

fn sign(
    pdf: &[u8],
    reply: &Reply,
    wording: &Wording,
    typefaces: &Typefaces,
    signature: Signature<'_>,
    now: DateTime<Utc>,
) -> Result<Reached, Error> {
    let letter = reply.letter();
    let name = letter.signatory().name.trim();
    let certificate = facts(signature.signer);
    let appearance = appearance(name, certificate.as_ref(), wording, typefaces, now)?;
    let signing = Signing {
        field: FIRST_FIELD,
        name,
        reason: "",
        location: letter.place().trim(),
        at: now,
        appearance: Some(&appearance),
        certify: signature.certify,
    };
    Ok(pades::sign_at(pdf, signature.signer, &signing, signature.service.as_ref())?)
}

/// What the visible signature shows: who signed by certificate (or else `name`), and when by whose
/// clock.
pub(super) fn appearance(
    name: &str,
    certificate: Option<&CertificateFacts>,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let name = certificate.map_or(name, |facts| &facts.name);
    let time = format!("{} UTC", wording.date_time(&now));
    let lines = [wording.text("form-signed-by"), name.to_owned(), time];
    let (width, height) = APPEARANCE;
    Ok(form::appearance(&lines, wording, typefaces, width, height)?)
}

fn read_back(bytes: &[u8], reply: &Reply, signed: bool, now: DateTime<Utc>) -> Result<(), Error> {
    let verified = verify_reply(bytes, &Trust::nobody(), now)?;
    let expected = if signed { Verdict::Intact } else { Verdict::Unsigned };
    if verified.report.verdict != expected {
        return Err(Error::NotReadBack(Mismatch::Signature));
    }
    let record = ReplyRecord::of(reply);
    if verified.record.as_ref() != Some(&record) || verified.data_matches_page != Some(true) {
        return Err(Error::NotReadBack(Mismatch::Data));
    }
    match comparison::first_missing(&record, &picture::text(bytes)?) {
        Some(text) => Err(Error::NotReadBack(Mismatch::Text(text.to_owned()))),
        None => Ok(()),
    }
}
