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
mod cost;
mod covering;
#[cfg(test)]
mod mutation;
mod report;
mod revisions;
#[cfg(test)]
mod tests;
mod validity;

use chrono::{DateTime, Utc};

use self::{
    byte_range::ByteRange,
    changes::Allowance,
    cost::{HASHED, SIGNATURE},
    validity::Judged,
};
pub use self::{
    byte_range::PlaceError,
    changes::ChangeNote,
    report::{Finding, LaterChanges, Level, Problem, Report, SignatureReport, TimeSource, Verdict},
};
use super::{
    cms::{CmsError, SignedData},
    timestamp::Token,
};
use crate::{
    page::Limit,
    pdf::{
        File, Object, PdfError,
        field::{self, DocMdp, SignatureField, signature_fields, unlisted_signatures},
    },
    pki::{algorithm::Weakness, baseline::Baseline, oid, path::Trust},
};

#[cfg(test)]
thread_local! {
    /// How many files this thread has judged: each is to be judged once, and the result handed on.
    pub static JUDGED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
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
    #[cfg(test)]
    JUDGED.set(JUDGED.get() + 1);
    let mut signatures = judge(file, trust, now)?;
    if !signatures.is_empty() && has_second_reading(file)? {
        signatures.iter_mut().for_each(SignatureReport::show_two_readings);
    }
    file.budget().check()?;
    let mut problems = signatures.iter().flat_map(|report| &report.problems);
    // A timestamp alone says that the bytes existed, and nothing of who stands behind them.
    let is_signed = signatures.iter().any(|report| report.level != Level::Timestamp);
    let verdict = match problems.next() {
        None if is_signed => Verdict::Intact,
        None => Verdict::Unsigned,
        Some(first) if first.is_unknown() && problems.all(Problem::is_unknown) => {
            Verdict::NotJudged
        }
        Some(_) => Verdict::Altered,
    };
    Ok(Report { verdict, signatures })
}

/// The CMS of each signature and timestamp of a file, with the name of its field; those that cannot be
/// found in their place are left out.
///
/// # Errors
/// [`PdfError`] where the file cannot be read strictly.
pub(super) fn contents(pdf: &[u8]) -> Result<Vec<(String, Vec<u8>)>, PdfError> {
    let file = File::open(pdf)?;
    let fields = signature_fields(&file)?;
    let signed = fields.iter().filter(|field| field.value.is_some());
    let found = signed.filter_map(|field| {
        let place = ByteRange::find(&file, field).ok()?;
        Some((field.name.clone(), place.cms))
    });
    Ok(found.collect())
}

/// Whether a reader that goes by the objects in the bytes, as most do once they stumble over a
/// cross-reference, shows other pages or fields than one that goes by the cross-reference.
///
/// # Errors
/// [`PdfError::Exhausted`]
pub(super) fn has_second_reading(file: &File<'_>) -> Result<bool, PdfError> {
    let repaired = file.repaired()?;
    Ok(repaired.is_some_and(|repaired| !changes::same_pages(file, &repaired)))
}

/// Where the signed range that reaches farthest ends.
fn signed_end(file: &File<'_>, fields: &[SignatureField]) -> usize {
    let ends = fields.iter().filter_map(|field| ByteRange::find(file, field).ok());
    ends.map(|place| place.end()).max().unwrap_or(0)
}

fn judge(
    file: &File<'_>,
    trust: &Trust,
    now: DateTime<Utc>,
) -> Result<Vec<SignatureReport>, PdfError> {
    let mut fields: Vec<SignatureField> =
        signature_fields(file)?.into_iter().filter(|field| field.value.is_some()).collect();
    fields.extend(unlisted_signatures(file, &fields)?);
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
            false => ByteRange::find(self.file, field),
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
    fn cms(&self, place: &ByteRange<'_>, report: &mut SignatureReport) -> Result<(), Problem> {
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
        signed.check(&place.covered(), strict).map_err(Problem::Signature)?;
        if signed.signer.has_loose_attributes() {
            return Err(Problem::LooseAttributes);
        }
        report.level = if signed.signer.names_certificate() {
            Level::Baseline(Baseline::BB)
        } else {
            Level::Basic
        };
        if report.level == Level::Basic {
            report.weak.push(Weakness::CertificateNotNamed);
        }
        let token = signed.signer.timestamp().map_err(Problem::Signature)?;
        if let Some(token) = token {
            let token =
                Token::check(token.raw, &[signed.signer.value]).map_err(Problem::Timestamp)?;
            report.stamped(token.time, Level::Baseline(Baseline::BT));
        }
        Ok(())
    }

    /// Judges what follows the signed bytes.
    fn later(&self, field: &SignatureField, place: &ByteRange<'_>, report: &mut SignatureReport) {
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
        let (signed, is_odd) = match revisions::signed_revision(self.file, place) {
            Ok(accounted) => accounted,
            Err(problem) => return forbidden(problem),
        };
        if is_odd {
            report.findings.push(Finding::OddlyWritten);
            if self.file.end() == place.end() {
                return;
            }
        }
        // Behind the last signature nothing may follow but data to check the signatures with.
        let allowance =
            if place.end() == self.end { Allowance::ValidationData } else { Allowance::Signatures };
        let terms = match DocMdp::of(&signed, field, place.dictionary) {
            Ok(terms) => terms,
            Err(error) => return forbidden(Problem::Revision(error)),
        };
        match changes::compare(&signed, self.file, allowance, &terms) {
            // A revision that adds nothing one could name is an addition all the same.
            Ok(notes) if notes.is_empty() => forbidden(Problem::Stray(place.end())),
            Ok(notes) => {
                let shows = |note: &ChangeNote| {
                    matches!(note, ChangeNote::SignatureAdded { visible: true, .. })
                };
                if notes.iter().any(shows) {
                    let covers = revisions::since(self.file, &signed)
                        .and_then(|revisions| covering::covers(&revisions));
                    match covers {
                        Ok(false) => {}
                        Ok(true) => forbidden(Problem::Covered),
                        Err(error) => forbidden(Problem::Revision(error)),
                    }
                }
                report.findings.extend(notes.into_iter().map(Finding::Later));
            }
            Err(path) => forbidden(Problem::Change(path)),
        }
    }
}

fn document_timestamp(place: &ByteRange<'_>, report: &mut SignatureReport) -> Result<(), Problem> {
    let token = Token::check(&place.cms, &place.covered()).map_err(Problem::Timestamp)?;
    report.stamped(token.time, Level::Timestamp);
    Ok(())
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
