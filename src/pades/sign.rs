//! Signing: a PDF and a signer in, a [`SignedPdf`] out, which exists only after the finished bytes
//! have been read back and verified.
//!
//! The signature is PAdES baseline B-B (EN 319 142-1): a detached CMS in a signature field, in an
//! incremental update that touches the field, the form and the catalog, and nothing else. What
//! reaches further, with the help of services, is left to `level`.

use chrono::{DateTime, Utc};

use super::{
    appearance, cms,
    verify::{self, Problem, Report},
};
use crate::{
    keys::signer::{Signer, SignerError},
    pdf::{
        Dictionary, File, Id, Object, PdfError,
        field::{Permission, SignatureField, certification, signature_fields},
        update::{Update, write_string},
    },
    pki::{algorithm::Hash, asn1::Malformed, certificate::sha256, path::Trust},
};

/// What is to be signed, where and how.
#[derive(Debug, Clone, Copy)]
pub struct Signing<'a> {
    /// The signature field; one that does not exist is made, invisible
    pub field: &'a str,
    /// Who signs, as the signature dictionary says it; left out if empty
    pub name: &'a str,
    /// Why; left out if empty
    pub reason: &'a str,
    /// Where; left out if empty
    pub location: &'a str,
    /// When, by the signer's clock
    pub at: DateTime<Utc>,
    /// A PDF whose only page becomes the field's appearance; it is scaled into the field
    pub appearance: Option<&'a [u8]>,
    /// Whether to certify the document: later changes other than filling and signing fields then
    /// break the signature. Only the first signature can.
    pub certify: bool,
}

/// Why nothing was signed. No file is ever half signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The PDF cannot be read strictly, or is encrypted; signing it would seal the damage
    #[error("the PDF cannot be signed: {0}")]
    Pdf(PdfError),
    /// The picture of the signature cannot be used
    #[error("the appearance cannot be used: {0}")]
    Appearance(PdfError),
    /// The field is already signed
    #[error("field {0} is already signed")]
    AlreadySigned(String),
    /// The document is already signed, so it can no longer be certified
    #[error("a document that is already signed cannot be certified")]
    TooLateToCertify,
    /// Readers do not agree on what the document shows
    #[error("readers do not agree on what the document shows")]
    SecondReading,
    /// The first signer allows no change, and so no further signature
    #[error("the certification forbids further signatures")]
    Forbidden,
    /// The signer's certificate cannot be read
    #[error("the signer's certificate is unreadable: {0}")]
    Certificate(Malformed),
    /// The key did not sign
    #[error(transparent)]
    Signer(#[from] SignerError),
    /// The signature is larger than what was kept free for it: a defect of the token
    #[error("the signature needs {needed} bytes, {kept} were kept free")]
    NoRoom {
        /// Bytes needed
        needed: usize,
        /// Bytes kept free
        kept: usize,
    },
    /// The finished file does not verify
    #[error("the finished file does not verify: {0:?}")]
    NotVerified(Vec<Problem>),
}

/// A signed PDF that was read back and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedPdf {
    bytes: Vec<u8>,
    report: Report,
}

impl SignedPdf {
    /// The file.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What was found when it was read back, nobody being trusted, at the moment of signing: nobody
    /// needs to verify it once more. Only the signature that was just made is known to hold; whether
    /// earlier ones do is in here.
    pub const fn report(&self) -> &Report {
        &self.report
    }

    /// The file, taken out.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The file, and what was found when it was read back.
    pub fn into_parts(self) -> (Vec<u8>, Report) {
        (self.bytes, self.report)
    }

    /// The file's SHA-256.
    pub fn sha256(&self) -> [u8; 32] {
        sha256(&self.bytes)
    }
}

/// Signs `pdf`: PAdES baseline B-B. What reaches further is in `level`.
///
/// # Errors
/// [`SignError`]
pub fn sign(
    pdf: &[u8],
    signer: &dyn Signer,
    signing: &Signing<'_>,
) -> Result<SignedPdf, SignError> {
    Ok(sign_with(pdf, signer, signing, 0, |_| None)?.0)
}

/// Signs `pdf`, keeps `extra` bytes free and puts the TimeStampToken there that `stamp` may give
/// for the signature's value. Also gives the CMS.
pub(super) fn sign_with(
    pdf: &[u8],
    signer: &dyn Signer,
    signing: &Signing<'_>,
    extra: usize,
    stamp: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Result<(SignedPdf, Vec<u8>), SignError> {
    let room = cms::longest(signer).map_err(SignError::Certificate)? + extra;
    let prepared = prepare(pdf, signing, SignatureText::new(signing, room))?;
    let attributes = cms::signed_attributes(signer, &prepared.digest(signer.algorithm().hash()));
    let value = signer.sign(&cms::to_be_signed(&attributes))?;
    let token = stamp(&value);
    let cms = cms::signed_data(signer, &attributes, &value, token.as_deref())
        .map_err(SignError::Certificate)?;
    Ok((read_back(prepared.embed(&cms)?, &[signing.field], signing.at)?, cms))
}

/// Prepares a document timestamp (EN 319 142-1, 5.4.3) in the new, invisible field `field`.
pub(super) fn prepare_timestamp(
    pdf: &[u8],
    field: &str,
    at: DateTime<Utc>,
    room: usize,
) -> Result<Prepared, SignError> {
    let signing =
        Signing { field, name: "", reason: "", location: "", at, appearance: None, certify: false };
    prepare(pdf, &signing, SignatureText::timestamp(room))
}

/// Verifies a finished file as of the moment `at`: the signatures in `fields` must hold.
pub(super) fn read_back(
    bytes: Vec<u8>,
    fields: &[&str],
    at: DateTime<Utc>,
) -> Result<SignedPdf, SignError> {
    let wrong = |problem| SignError::NotVerified(vec![problem]);
    let report = verify::verify(&bytes, &Trust::nobody(), at)
        .map_err(|error| wrong(Problem::Revision(error)))?;
    for field in fields {
        match report.signatures.iter().find(|found| found.field == *field) {
            Some(found) if found.problems.is_empty() => {}
            Some(found) => return Err(SignError::NotVerified(found.problems.clone())),
            None => {
                let missing = PdfError::Missing { what: "signature field" };
                return Err(wrong(Problem::Revision(missing)));
            }
        }
    }
    Ok(SignedPdf { bytes, report })
}

/// A revision that lacks only its signature.
pub(super) struct Prepared {
    bytes: Vec<u8>,
    /// From the `<` of /Contents to behind its `>`
    gap: std::ops::Range<usize>,
}

impl Prepared {
    /// Everything but the gap.
    pub(super) fn covered(&self) -> [&[u8]; 2] {
        [&self.bytes[..self.gap.start], &self.bytes[self.gap.end..]]
    }

    /// The digest of everything but the gap.
    fn digest(&self, hash: Hash) -> Vec<u8> {
        hash.of(&self.covered())
    }

    /// Writes `cms` into the gap.
    pub(super) fn embed(mut self, cms: &[u8]) -> Result<Vec<u8>, SignError> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let kept = (self.gap.len() - 2) / 2;
        if cms.len() > kept {
            return Err(SignError::NoRoom { needed: cms.len(), kept });
        }
        let gap = &mut self.bytes[self.gap.start + 1..self.gap.end - 1];
        for (digits, byte) in gap.chunks_exact_mut(2).zip(cms) {
            digits[0] = DIGITS[usize::from(byte >> 4)];
            digits[1] = DIGITS[usize::from(byte & 15)];
        }
        Ok(self.bytes)
    }
}

/// Writes the revision around the gap in `text`.
fn prepare(pdf: &[u8], signing: &Signing<'_>, text: SignatureText) -> Result<Prepared, SignError> {
    let file = File::open(pdf).map_err(SignError::Pdf)?;
    let fields = signature_fields(&file).map_err(SignError::Pdf)?;
    check_allowed(&file, &fields, signing)?;
    if verify::has_second_reading(&file).map_err(SignError::Pdf)? {
        return Err(SignError::SecondReading);
    }
    let mut update = Update::new(&file).map_err(SignError::Pdf)?;
    let id = update.reserve();
    update.put_text(id, text.bytes.clone());

    let appearance = match signing.appearance {
        Some(page) => Some(appearance::import(page, &mut update).map_err(SignError::Appearance)?),
        None => None,
    };
    let existing = fields.iter().find(|field| field.name == signing.field);
    let field = existing.and_then(|field| field.id);
    change_document(&file, &mut update, field, id, appearance, signing).map_err(SignError::Pdf)?;
    let revised = update.finish().map_err(SignError::Pdf)?;
    let missing = SignError::Pdf(PdfError::Missing { what: "signature" });
    let base = revised.offsets.get(&id).copied().ok_or(missing)?;
    Ok(text.patch(revised.bytes, base))
}

fn check_allowed(
    file: &File<'_>,
    fields: &[SignatureField],
    signing: &Signing<'_>,
) -> Result<(), SignError> {
    if let Some(field) = fields.iter().find(|field| field.name == signing.field) {
        if field.value.is_some() {
            return Err(SignError::AlreadySigned(field.name.clone()));
        }
        if field.id.is_none() {
            return Err(SignError::Pdf(PdfError::Missing { what: "field as an object" }));
        }
    }
    let certified = certification(file).map_err(SignError::Pdf)?;
    let signed = fields.iter().any(|field| field.value.is_some());
    match certified {
        Some((_, Permission::Nothing)) => Err(SignError::Forbidden),
        _ if signing.certify && (signed || certified.is_some()) => Err(SignError::TooLateToCertify),
        _ => Ok(()),
    }
}

/// The signature dictionary as text, with the places that are filled in afterwards.
struct SignatureText {
    bytes: Vec<u8>,
    range_at: usize,
    gap_at: usize,
    gap: usize,
}

/// Width of each number in /ByteRange, so that filling them in moves nothing.
const NUMBER: usize = 10;

impl SignatureText {
    /// The places that every signature has, behind `start`.
    fn begun(start: &str, room: usize) -> Self {
        let mut bytes = format!("<<{start}/ByteRange").into_bytes();
        let range_at = bytes.len();
        bytes.extend(byte_range([0; 3]).bytes());
        bytes.extend(b"/Contents");
        let (gap_at, gap) = (bytes.len(), 2 * room + 2);
        bytes.push(b'<');
        bytes.resize(bytes.len() + 2 * room, b'0');
        bytes.push(b'>');
        Self { bytes, range_at, gap_at, gap }
    }

    /// A document timestamp says nothing of its own: no name, no time.
    fn timestamp(room: usize) -> Self {
        let start = "/Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161";
        let mut text = Self::begun(start, room);
        text.bytes.extend(b">>");
        text
    }

    fn new(signing: &Signing<'_>, room: usize) -> Self {
        let start = "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached";
        let Self { mut bytes, range_at, gap_at, gap } = Self::begun(start, room);
        for (key, text) in
            [("Name", signing.name), ("Reason", signing.reason), ("Location", signing.location)]
        {
            if let (Object::String(text), false) = (Object::text(text), text.is_empty()) {
                bytes.extend(format!("/{key}").bytes());
                write_string(&text, &mut bytes);
            }
        }
        bytes.extend(format!("/M(D:{}Z)", signing.at.format("%Y%m%d%H%M%S")).bytes());
        bytes.extend(b"/Prop_Build<</App<</Name/Placet>>>>");
        if signing.certify {
            bytes.extend(
                b"/Reference[<</Type/SigRef/TransformMethod/DocMDP\
                  /TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]",
            );
        }
        bytes.extend(b">>");
        Self { bytes, range_at, gap_at, gap }
    }

    /// Fills in /ByteRange in a file where this text stands at `base`.
    fn patch(&self, mut bytes: Vec<u8>, base: usize) -> Prepared {
        let gap = base + self.gap_at..base + self.gap_at + self.gap;
        let range = byte_range([gap.start, gap.end, bytes.len() - gap.end]);
        let at = base + self.range_at;
        bytes[at..at + range.len()].copy_from_slice(range.as_bytes());
        Prepared { bytes, gap }
    }
}

fn byte_range([first, second, third]: [usize; 3]) -> String {
    format!("[0 {first:<NUMBER$} {second:<NUMBER$} {third:<NUMBER$}]")
}

/// Field, form and catalog as they are to be after signing.
fn change_document(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    field: Option<Id>,
    signature: Id,
    appearance: Option<Id>,
    signing: &Signing<'_>,
) -> Result<(), PdfError> {
    let root_id = file.root_id()?;
    let mut root = file.root()?.clone();
    let before = root.clone();
    let form_id = root.get(b"AcroForm").and_then(Object::as_reference);
    let fresh = || Dictionary::from([("Fields", Object::Array(Vec::new()))]);
    let mut form = present(file, &root, "AcroForm")?.unwrap_or_else(fresh);
    match field {
        Some(id) => fill_field(update, id, signature, appearance)?,
        None => add_field(file, update, &mut form, signature, signing.field)?,
    }
    let flags = match file.value(&form, "SigFlags")? {
        Object::Null => 0,
        Object::Integer(flags) => *flags,
        _ => return Err(PdfError::Missing { what: "SigFlags" }),
    };
    form.set("SigFlags", flags | 3);
    match form_id {
        Some(id) => update.put(id, form),
        None => {
            let id = update.add(form);
            root.set("AcroForm", Object::Reference(id));
        }
    }
    if signing.certify {
        let mut permissions = present(file, &root, "Perms")?.unwrap_or_default();
        permissions.set("DocMDP", signature);
        root.set("Perms", permissions);
    }
    // In PDF 1.7, /ETSI.CAdES.detached is an extension, which the catalog declares.
    if !root.has("Extensions") && file.bytes().starts_with(b"%PDF-1.") && !root.has("Version") {
        let level = [("BaseVersion", Object::name("1.7")), ("ExtensionLevel", Object::Integer(5))];
        root.set("Extensions", Dictionary::from([("ESIC", Dictionary::from(level).into())]));
    }
    if root != before {
        update.put(root_id, root);
    }
    Ok(())
}

/// The dictionary under `key`, if there is one. What is there and is none is not replaced: nobody
/// knows what it was to say.
fn present(
    file: &File<'_>,
    owner: &Dictionary,
    key: &'static str,
) -> Result<Option<Dictionary>, PdfError> {
    match file.value(owner, key)? {
        Object::Null => Ok(None),
        Object::Dictionary(dictionary) => Ok(Some(dictionary.clone())),
        _ => Err(PdfError::Missing { what: key }),
    }
}

fn fill_field(
    update: &mut Update<'_, '_>,
    id: Id,
    signature: Id,
    appearance: Option<Id>,
) -> Result<(), PdfError> {
    let mut field = update.dictionary(id)?;
    field.set("V", signature);
    if let Some(appearance) = appearance {
        field.set("AP", Dictionary::from([("N", Object::Reference(appearance))]));
    }
    update.put(id, field);
    Ok(())
}

/// A field with an invisible widget on the first page. It lies outside the page, so that no
/// structure element needs to describe it (PDF/UA-1, 7.18.1).
fn add_field(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    form: &mut Dictionary,
    signature: Id,
    name: &str,
) -> Result<(), PdfError> {
    const PRINT_AND_LOCKED: i64 = 4 + 128;
    let page_id = first_page(file)?;
    let widget = update.add(Dictionary::from([
        ("Type", Object::name("Annot")),
        ("Subtype", Object::name("Widget")),
        ("FT", Object::name("Sig")),
        ("T", Object::text(name)),
        ("F", Object::Integer(PRINT_AND_LOCKED)),
        ("P", Object::Reference(page_id)),
        ("Rect", Object::Array(vec![Object::Integer(-1); 4])),
        ("V", Object::Reference(signature)),
    ]));
    update.append(form, "Fields", widget.into())?;
    let mut page = update.dictionary(page_id)?;
    let before = page.clone();
    update.append(&mut page, "Annots", widget.into())?;
    if page != before {
        update.put(page_id, page);
    }
    Ok(())
}

fn first_page(file: &File<'_>) -> Result<Id, PdfError> {
    const WRONG: PdfError = PdfError::Missing { what: "first page" };
    let mut id = file.root()?.get(b"Pages").and_then(Object::as_reference).ok_or(WRONG)?;
    for _ in 0..64 {
        match file.value(file.dictionary(id)?, "Kids")? {
            Object::Null => return Ok(id),
            Object::Array(kids) => {
                id = kids.first().and_then(Object::as_reference).ok_or(WRONG)?;
            }
            _ => return Err(WRONG),
        }
    }
    Err(WRONG)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{Form, identity, reply, signing};

    /// The reply of the samples, with this in its catalog.
    fn with(form: Form, key: &str, value: Object) -> Vec<u8> {
        let bytes = reply(form);
        let file = File::open(&bytes).expect("a file");
        let mut update = Update::new(&file).expect("a sound file");
        let mut root = file.root().expect("a catalog").clone();
        root.set(key, value);
        update.put(file.root_id().expect("a catalog"), root);
        update.finish().expect("written").bytes
    }

    #[test]
    fn what_is_there_and_cannot_be_read_is_not_signed_over() {
        let flags = Dictionary::from([
            ("Fields", Object::Array(Vec::new())),
            ("SigFlags", Object::name("Подпись 签名")),
        ]);
        for form in [Form::Table, Form::Stream] {
            for (key, value) in [
                ("AcroForm", Object::Integer(7)),
                ("AcroForm", Object::Dictionary(flags.clone())),
                ("Perms", Object::Array(Vec::new())),
            ] {
                let bytes = with(form, key, value);
                let signing = Signing { certify: true, ..signing("توقيع") };
                let refused = sign(&bytes, &identity("p256"), &signing);
                assert!(matches!(refused, Err(SignError::Pdf(_))), "{key} was signed over");
            }
        }
    }
}
