//! Judging signatures: any PDF in, a [`Verdict`] out.
//!
//! "Intact" says that nothing was changed since signing; who the signer is, and whether to trust
//! the certificate, are statements of their own. A file is intact only if every signature is, and
//! the last one covers it to its last byte.

use std::ops::Range;

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{
    algorithm::Hash,
    asn1::Reader,
    certificate::CertificateFacts,
    cms::{CmsError, SignedData},
    field::{SignatureField, signature_fields},
    pdf::{Dictionary, Entry, File, Id, Object, PdfError, is_space},
};

/// What can be said of a whole file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every signature is intact, and nothing was added after the last one
    Intact,
    /// At least one signature does not hold, or something was added
    Altered,
    /// There is no signature
    Unsigned,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The whole file
    pub verdict: Verdict,
    /// Each signature, in the order of the form
    pub signatures: Vec<SignatureReport>,
}

/// What was found about one signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureReport {
    /// The signature field
    pub field: String,
    /// Whether the signed bytes are those that were signed
    pub intact: bool,
    /// Whether the signed bytes are all of the file
    pub covers_whole_file: bool,
    /// The signer's certificate, if it could be read
    pub signer: Option<CertificateFacts>,
    /// When it was signed, by the signer's own clock
    pub claimed_time: Option<DateTime<Utc>>,
    /// Why it is not intact
    pub problems: Vec<Problem>,
}

/// Why a signature does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file cannot be read strictly
    Unreadable(PdfError),
    /// There is no such signature
    NoSignature,
    /// `/ByteRange` is not four numbers that leave out exactly the signature itself
    Range,
    /// The signature is not of a kind that this program judges
    Kind,
    /// The signature's structure, digest, certificate or value is wrong
    Cms(CmsError),
    /// Something follows the signed bytes that is no further signature
    Added,
}

/// Judges every signature of `pdf`.
///
/// # Errors
/// [`PdfError`] where the file cannot be read strictly.
pub fn verify(pdf: &[u8]) -> Result<Report, PdfError> {
    let file = File::open(pdf)?;
    let fields = signature_fields(&file)?;
    let mut signatures: Vec<SignatureReport> = fields
        .iter()
        .filter(|field| field.value.is_some())
        .map(|field| report(pdf, &file, field))
        .collect();
    let covered = signatures.iter().any(|signature| signature.covers_whole_file);
    if !covered {
        for signature in &mut signatures {
            signature.problems.push(Problem::Added);
            signature.intact = false;
        }
    }
    let verdict = match &signatures[..] {
        [] => Verdict::Unsigned,
        all if all.iter().all(|signature| signature.intact) => Verdict::Intact,
        _ => Verdict::Altered,
    };
    Ok(Report { verdict, signatures })
}

/// Why the signature in `field` does not hold for the whole of `pdf`; empty if it does.
pub fn problems(pdf: &[u8], field: &str) -> Vec<Problem> {
    match verify(pdf) {
        Err(error) => vec![Problem::Unreadable(error)],
        Ok(report) => match report.signatures.into_iter().find(|found| found.field == field) {
            None => vec![Problem::NoSignature],
            Some(found) if found.problems.is_empty() && !found.covers_whole_file => {
                vec![Problem::Added]
            }
            Some(found) => found.problems,
        },
    }
}

fn report(pdf: &[u8], file: &File<'_>, field: &SignatureField) -> SignatureReport {
    let mut report = SignatureReport {
        field: field.name.clone(),
        intact: false,
        covers_whole_file: false,
        signer: None,
        claimed_time: None,
        problems: Vec::new(),
    };
    if let Err(problem) = judge(pdf, file, field, &mut report) {
        report.problems.push(problem);
    }
    report.intact = report.problems.is_empty();
    report
}

fn judge(
    pdf: &[u8],
    file: &File<'_>,
    field: &SignatureField,
    report: &mut SignatureReport,
) -> Result<(), Problem> {
    let Some(Object::Reference(id)) = field.value else { return Err(Problem::NoSignature) };
    let signature = file.dictionary(id).map_err(Problem::Unreadable)?;
    let kind = signature.get(b"SubFilter");
    if !kind.is_some_and(|kind| kind.is_name("ETSI.CAdES.detached")) {
        return Err(Problem::Kind);
    }
    report.claimed_time = signature.get(b"M").and_then(Object::as_string).and_then(time);
    let gap = gap(pdf, file, id, signature)?;
    report.covers_whole_file = gap.covered == pdf.len();
    if !report.covers_whole_file && !is_revision(pdf, gap.covered) {
        return Err(Problem::Added);
    }
    let contents = signature.get(b"Contents").and_then(Object::as_string);
    let der = unpadded(contents.ok_or(Problem::Range)?).ok_or(Problem::Range)?;
    let signed = SignedData::read(der).map_err(Problem::Cms)?;
    report.signer = signed.signer_certificate().ok().map(|certificate| certificate.facts());
    if signed.content.is_some() {
        return Err(Problem::Cms(CmsError::Content));
    }
    let hash: Hash = signed.signer.hash;
    let digest = hash.of(&[&pdf[..gap.hole.start], &pdf[gap.hole.end..gap.covered]]);
    signed.check(&digest, true).map_err(Problem::Cms)
}

/// The signed bytes: everything up to `covered`, but for the hole.
struct Gap {
    hole: Range<usize>,
    covered: usize,
}

/// Checks that `/ByteRange` leaves out exactly the hexadecimal string that is this signature's
/// own `/Contents`, and begins with the file.
fn gap(pdf: &[u8], file: &File<'_>, id: Id, signature: &Dictionary) -> Result<Gap, Problem> {
    let numbers = signature.get(b"ByteRange").and_then(Object::as_array).ok_or(Problem::Range)?;
    let numbers: Vec<usize> = numbers
        .iter()
        .filter_map(Object::as_integer)
        .filter_map(|number| usize::try_from(number).ok())
        .collect();
    let [0, first, second, length] = numbers[..] else { return Err(Problem::Range) };
    let covered = second.checked_add(length).ok_or(Problem::Range)?;
    let hole = pdf.get(first..second).ok_or(Problem::Range)?;
    if covered > pdf.len() || !is_hexadecimal_string(hole) {
        return Err(Problem::Range);
    }
    // The hole must be inside this very object, behind its /Contents.
    let Some(Entry::At { offset, .. }) = file.entry(id.number) else { return Err(Problem::Range) };
    let before = pdf.get(offset..first).ok_or(Problem::Range)?;
    let trimmed = before.len() - before.iter().rev().take_while(|b| is_space(**b)).count();
    let inside = !before.windows(6).any(|window| window == b"endobj");
    if !before[..trimmed].ends_with(b"/Contents") || !inside {
        return Err(Problem::Range);
    }
    let stated = signature.get(b"Contents").and_then(Object::as_string);
    match stated == decoded(&hole[1..hole.len() - 1]).as_deref() {
        true => Ok(Gap { hole: first..second, covered }),
        false => Err(Problem::Range),
    }
}

fn is_hexadecimal_string(bytes: &[u8]) -> bool {
    match bytes {
        [b'<', digits @ .., b'>'] => {
            digits.len() % 2 == 0 && digits.iter().all(u8::is_ascii_hexdigit)
        }
        _ => false,
    }
}

fn decoded(digits: &[u8]) -> Option<Vec<u8>> {
    let value = |digit: u8| char::from(digit).to_digit(16);
    let pair = |pair: &[u8]| u8::try_from(value(pair[0])? << 4 | value(pair[1])?).ok();
    digits.chunks_exact(2).map(pair).collect()
}

/// The DER at the beginning of `/Contents`; only zeros may follow it.
fn unpadded(contents: &[u8]) -> Option<&[u8]> {
    let length = Reader::new(contents).next().ok()?.raw.len();
    let (der, padding) = contents.split_at(length);
    padding.iter().all(|byte| *byte == 0).then_some(der)
}

/// Whether the file, cut off here, is a complete revision.
fn is_revision(pdf: &[u8], end: usize) -> bool {
    let bytes = &pdf[..end];
    let blank = bytes.iter().rev().take_while(|byte| is_space(**byte)).count();
    bytes[..end - blank].ends_with(b"%%EOF") && File::open(bytes).is_ok()
}

/// A date as our own signatures write it: `D:20211130120000Z`.
fn time(text: &[u8]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(text).ok()?;
    let digits = text.strip_prefix("D:")?.get(..14)?;
    NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S").ok().map(|time| time.and_utc())
}
