//! Judging a signed PDF: is it as it was signed, who signed it, what happened afterwards, and does
//! anybody we trust vouch for the signer. Three separate questions with three separate answers.
//!
//! Strict where an attacker could hide, and never tolerant without saying so. Words for people are
//! left to `problem`.

#[cfg(test)]
mod attacks;
mod byte_range;
mod changes;
#[cfg(test)]
mod corpus;
mod metadata;
#[cfg(test)]
mod mutation;
mod revisions;
#[cfg(test)]
mod tests;
mod validity;

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};

use self::{
    byte_range::Place,
    changes::{Allowance, Comparison},
    validity::Judged,
};
pub use self::{byte_range::PlaceError, changes::ChangeNote};
use super::{
    cms::{CmsError, SignedData},
    timestamp::{TimestampError, Token},
};
use crate::{
    page::Limit,
    pdf::{
        File, Object, PdfError,
        field::{self, SignatureField, Terms, signature_fields},
    },
    pki::{
        algorithm::{Hash, Weakness},
        certificate::{Certificate, CertificateFacts, rfc3339},
        oid,
        path::{Trust, TrustStatus},
    },
};

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The whole file
    pub verdict: Verdict,
    /// Its signatures, in the form's order
    pub signatures: Vec<SignatureReport>,
}

/// What can be said of a whole file. One that cannot be read without guessing has no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every byte is signed, or was added in a way that every signer allowed
    Intact,
    /// Something was changed after signing, or a signature is wrong
    Altered,
    /// There is no signature, at most a timestamp
    Unsigned,
}

/// What there is to say of one signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureReport {
    /// The field's name
    pub field: String,
    /// Whether the signed bytes are as they were signed
    pub intact: bool,
    /// Whether these are all bytes of the file
    pub covers_whole_file: bool,
    /// What was done to the file after this signature
    pub later_changes: LaterChanges,
    /// How much the signature carries along
    pub level: Level,
    /// The signer's certificate, if it could be read
    pub signer: Option<CertificateFacts>,
    /// Whether somebody trusted vouches for the certificate
    pub trust: TrustStatus,
    /// When it was signed
    #[serde(serialize_with = "optional_time")]
    pub time: Option<DateTime<Utc>>,
    /// Whose clock said so
    pub time_source: TimeSource,
    /// What weakens it
    pub weak: Vec<Weakness>,
    /// What is wrong; empty if and only if `intact` and no later change is forbidden
    pub problems: Vec<Problem>,
    /// What else a reader should know
    pub findings: Vec<Finding>,
}

/// What was done to a file after a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LaterChanges {
    /// Nothing
    None,
    /// Only what the signature allows
    Permitted,
    /// More than that, or something that cannot be judged
    Forbidden,
}

/// The PAdES level (EN 319 142-1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Level {
    /// A CMS signature without the signed reference to the certificate that PAdES asks for
    #[serde(rename = "basic")]
    Basic,
    /// PAdES B-B
    #[serde(rename = "B-B")]
    BB,
    /// With a timestamp
    #[serde(rename = "B-T")]
    BT,
    /// With revocation data
    #[serde(rename = "B-LT")]
    BLt,
    /// With a document timestamp over all of it
    #[serde(rename = "B-LTA")]
    BLta,
    /// A document timestamp
    #[serde(rename = "timestamp")]
    Timestamp,
}

/// Whose clock a time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeSource {
    /// The signer's own
    Claimed,
    /// A timestamp service's
    Timestamp,
}

/// Something that makes a signature fail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Problem {
    /// The signature does not lie in the file as it must
    Place(PlaceError),
    /// A signature format that is not accepted
    Format(String),
    /// The signature itself is wrong
    Signature(#[serde(serialize_with = "text")] CmsError),
    /// Unsigned data beside the signature that is not a timestamp
    LooseAttributes,
    /// The timestamp over the signature is wrong
    Timestamp(#[serde(serialize_with = "text")] TimestampError),
    /// An earlier revision of the file was signed here, and this one no longer is
    Removed,
    /// A change after signing that no rule allows; the place in the file's structure
    Change(String),
    /// Bytes after the signed ones that belong to no revision, from this offset
    Stray(usize),
    /// The part that was signed is no file of its own
    Revision(#[serde(serialize_with = "text")] PdfError),
}

/// Something a reader should know of an otherwise good signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Finding {
    /// A change after signing that the signature allows
    Later(ChangeNote),
    /// The CMS is written in BER instead of DER
    Ber,
    /// The signature certifies the document
    Certifies,
    /// Nobody trusted vouches for the timestamp service: its time proves nothing
    TimestampNotVouched,
    /// Nothing shows whether these certificates on the way to a trusted one were revoked
    RevocationUnknown(Vec<String>),
}

fn text<T: std::fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn optional_time<S: Serializer>(
    time: &Option<DateTime<Utc>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => rfc3339(time, serializer),
        None => serializer.serialize_none(),
    }
}

/// Judges every signature of `pdf` at the moment `now`.
///
/// # Errors
/// Those of [`verify_file`].
pub fn verify(pdf: &[u8], trust: &Trust, now: DateTime<Utc>) -> Result<Report, PdfError> {
    verify_file(&File::open(pdf)?, trust, now)
}

/// Judges every signature of an open file at the moment `now`.
///
/// # Errors
/// [`PdfError`] where the file cannot be read strictly, or asks for more than its budget holds:
/// nothing can be said of it then.
pub fn verify_file(file: &File<'_>, trust: &Trust, now: DateTime<Utc>) -> Result<Report, PdfError> {
    let signatures = judge(file, trust, now)?;
    file.budget().check()?;
    let is_sound = signatures.iter().all(|report| report.problems.is_empty());
    // A timestamp alone says that the bytes existed, and nothing of who stands behind them.
    let is_signed = signatures.iter().any(|report| report.level != Level::Timestamp);
    let verdict = match (is_sound, is_signed) {
        (false, _) => Verdict::Altered,
        (true, true) => Verdict::Intact,
        (true, false) => Verdict::Unsigned,
    };
    Ok(Report { verdict, signatures })
}

/// What is wrong with the signature in one field, nobody being trusted: for reading back what was
/// just written.
pub(super) fn problems(bytes: &[u8], field: &str) -> Vec<Problem> {
    let missing = |error| vec![Problem::Revision(error)];
    let judged = (|| {
        let file = File::open(bytes)?;
        let fields = signature_fields(&file)?;
        let end = signed_end(&file, &fields);
        let named = fields.iter().find(|candidate| candidate.name == field);
        let named = named.ok_or(PdfError::Missing { what: "signature field" })?;
        let report = Judge { file: &file, fields: &fields, end }.soundness(named).report;
        file.budget().check()?;
        Ok(report)
    })();
    match judged {
        Ok(report) => report.problems,
        Err(error) => missing(error),
    }
}

/// What it takes to check one signature, in pairs of values that could be compared meanwhile.
const SIGNATURE: usize = 5_000;
/// How many bytes are hashed in the time of one such pair.
const HASHED: usize = 128;

/// Where the signed range that reaches farthest ends.
fn signed_end(file: &File<'_>, fields: &[SignatureField]) -> usize {
    let ends = fields.iter().filter_map(|field| Place::find(file, field).ok());
    ends.map(|place| place.end()).max().unwrap_or(0)
}

fn judge(
    file: &File<'_>,
    trust: &Trust,
    now: DateTime<Utc>,
) -> Result<Vec<SignatureReport>, PdfError> {
    let fields: Vec<SignatureField> =
        signature_fields(file)?.into_iter().filter(|field| field.value.is_some()).collect();
    let judge = Judge { file, fields: &fields, end: signed_end(file, &fields) };
    let mut judged = Vec::new();
    for field in &fields {
        // Each is looked for among all, and its key takes as long as the comparison of many pairs.
        file.budget().take(Limit::Steps, SIGNATURE + fields.len() / 16)?;
        judged.push(judge.signature(field));
    }
    validity::judge(file, &mut judged, trust, now);
    let mut reports: Vec<SignatureReport> = judged.into_iter().map(|one| one.report).collect();
    for name in revisions::removed_signatures(file, &fields) {
        let mut report = SignatureReport::empty(&name);
        report.problems.push(Problem::Removed);
        reports.push(report);
    }
    Ok(reports)
}

/// Judges single signatures of one file.
struct Judge<'f, 'a> {
    file: &'f File<'a>,
    fields: &'f [SignatureField],
    end: usize,
}

impl Judge<'_, '_> {
    /// The report on one signature, trust left open.
    fn signature(&self, field: &SignatureField) -> Judged {
        let mut judged = self.soundness(field);
        let signed = judged.cms.as_deref().map(SignedData::read);
        if let Some(Ok(signed)) = signed
            && let Ok(certificate) = signed.signer_certificate()
        {
            judged.report.name(certificate, signed.signer.hash);
        }
        judged
    }

    /// Whether one signature holds, whoever signed: to say that of a certificate that is its own
    /// issuer's takes another operation with a key.
    fn soundness(&self, field: &SignatureField) -> Judged {
        let mut report = SignatureReport::empty(&field.name);
        let found = match self.shares_its_signature(field) {
            true => Err(PlaceError::Dictionary),
            false => Place::find(self.file, field),
        };
        let place = match found {
            Ok(place) => place,
            Err(error) => {
                report.problems.push(Problem::Place(error));
                return Judged { report, cms: None, end: 0 };
            }
        };
        if place.is_ber {
            report.findings.push(Finding::Ber);
        }
        let hashed = self.file.budget().take(Limit::Steps, place.end() / HASHED);
        let checked = match hashed {
            Ok(()) => self.cms(&place, &mut report),
            Err(exhausted) => Err(Problem::Revision(exhausted.into())),
        };
        if let Err(problem) = checked {
            report.problems.push(problem);
        }
        report.intact = report.problems.is_empty();
        self.later(field, &place, &mut report);
        Judged { report, end: place.end(), cms: Some(place.cms) }
    }

    /// Whether another field has the same signature: nobody signed twice by signing once.
    fn shares_its_signature(&self, field: &SignatureField) -> bool {
        let same = self.fields.iter().filter(|other| other.value == field.value);
        field.value.is_some() && same.count() > 1
    }

    /// Checks the signature over its bytes and fills in what it says.
    fn cms(&self, place: &Place<'_>, report: &mut SignatureReport) -> Result<(), Problem> {
        let signed = SignedData::read(&place.cms).map_err(Problem::Signature)?;
        let value = |key| self.file.value(place.dictionary, key).unwrap_or(&Object::Null);
        report.time = value("M").to_text().as_deref().and_then(pdf_time);
        if matches!(field::doc_mdp(self.file, place.dictionary), Ok(Some(_))) {
            report.findings.push(Finding::Certifies);
        }
        let strict = match value("SubFilter") {
            Object::Name(name) if name == b"ETSI.RFC3161" => {
                return document_timestamp(place, report);
            }
            Object::Name(name) if name == b"ETSI.CAdES.detached" => true,
            Object::Name(name) if name == b"adbe.pkcs7.detached" => false,
            Object::Name(name) => {
                return Err(Problem::Format(String::from_utf8_lossy(name).into_owned()));
            }
            _ => return Err(Problem::Format(String::new())),
        };
        if signed.content.is_some() || signed.content_type != oid::DATA {
            return Err(Problem::Signature(CmsError::Content));
        }
        let digest = signed.signer.hash.of(&place.covered());
        signed.check(&digest, strict).map_err(Problem::Signature)?;
        if signed.signer.has_loose_attributes() {
            return Err(Problem::LooseAttributes);
        }
        report.level = if signed.signer.names_certificate() { Level::BB } else { Level::Basic };
        if report.level == Level::Basic {
            report.weak.push(Weakness::CertificateNotNamed);
        }
        let token = signed.signer.timestamp().map_err(Problem::Signature)?;
        if let Some(token) = token {
            let token =
                Token::check(token.raw, &[signed.signer.value]).map_err(Problem::Timestamp)?;
            report.stamped(token.time, Level::BT);
        }
        Ok(())
    }

    /// Judges what follows the signed bytes.
    fn later(&self, field: &SignatureField, place: &Place<'_>, report: &mut SignatureReport) {
        let length = self.file.bytes().len();
        report.covers_whole_file = place.end() == length;
        if report.covers_whole_file {
            return;
        }
        report.later_changes = LaterChanges::Permitted;
        let mut forbidden = |problem| {
            report.problems.push(problem);
            report.later_changes = LaterChanges::Forbidden;
        };
        let signed = match revisions::signed_revision(self.file, place) {
            Ok(signed) => signed,
            Err(problem) => return forbidden(problem),
        };
        // Behind the last signature nothing may follow but data to check the signatures with.
        let allowance =
            if place.end() == self.end { Allowance::ValidationData } else { Allowance::Signatures };
        let terms = match Terms::of(&signed, field, place.dictionary) {
            Ok(terms) => terms,
            Err(error) => return forbidden(Problem::Revision(error)),
        };
        match Comparison::run(&signed, self.file, allowance, &terms) {
            // A revision that adds nothing one could name is an addition all the same.
            Ok(notes) if notes.is_empty() => forbidden(Problem::Stray(place.end())),
            Ok(notes) => report.findings.extend(notes.into_iter().map(Finding::Later)),
            Err(path) => forbidden(Problem::Change(path)),
        }
    }
}

fn document_timestamp(place: &Place<'_>, report: &mut SignatureReport) -> Result<(), Problem> {
    let token = Token::check(&place.cms, &place.covered()).map_err(Problem::Timestamp)?;
    report.stamped(token.time, Level::Timestamp);
    Ok(())
}

impl SignatureReport {
    fn empty(field: &str) -> Self {
        Self {
            field: field.to_owned(),
            intact: false,
            covers_whole_file: false,
            later_changes: LaterChanges::None,
            level: Level::Basic,
            signer: None,
            trust: TrustStatus::Unknown,
            time: None,
            time_source: TimeSource::Claimed,
            weak: Vec::new(),
            problems: Vec::new(),
            findings: Vec::new(),
        }
    }

    fn name(&mut self, certificate: &Certificate<'_>, hash: Hash) {
        self.signer = Some(certificate.facts());
        if hash == Hash::Sha1 {
            self.weak.push(Weakness::Sha1);
        }
        if certificate.key.modulus_bits().is_some_and(|bits| bits < 2048) {
            self.weak.push(Weakness::ShortKey);
        }
    }

    fn stamped(&mut self, time: DateTime<Utc>, level: Level) {
        self.time = Some(time);
        self.time_source = TimeSource::Timestamp;
        self.level = level;
    }
}

/// A PDF date such as `D:20261124101500+01'00'` (ISO 32000-2, 7.9.4).
fn pdf_time(text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_prefix("D:")?;
    let digits = text.get(..14)?;
    let moment = chrono::NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S").ok()?.and_utc();
    let zone: Vec<u8> = text[14..].bytes().filter(|byte| *byte != b'\'').collect();
    let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse::<i64>().ok();
    let minutes = match &zone[..] {
        [] | [b'Z', ..] => 0,
        [sign @ (b'+' | b'-'), hours_0, hours_1, rest @ ..] => {
            let hours = number(&[*hours_0, *hours_1])?;
            let minutes = if rest.is_empty() { 0 } else { number(rest)? };
            let total = hours.checked_mul(60)?.checked_add(minutes)?;
            if *sign == b'-' { -total } else { total }
        }
        _ => return None,
    };
    moment.checked_sub_signed(chrono::TimeDelta::try_minutes(minutes)?)
}
