//! Whom the certificates of a file's signatures can be traced to, at which moment, and how far the
//! signatures reach: what the file carries along is weighed here, once for all of them.
//!
//! A timestamp moves the moment of judgement only if somebody trusted vouches for its service.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::{
    super::{cms::SignedData, dss::Store},
    report::{Finding, Level, SignatureReport, TimeSource},
};
use crate::{
    pdf::File,
    pki::{
        asn1::Element,
        baseline::Baseline,
        certificate::Certificate,
        path::{PathValidator, Purpose, Trust, TrustStatus},
        revocation::Evidence,
    },
};

/// A signature that was found in its place, and the report that is still open about its trust.
pub(super) struct Judged {
    pub report: SignatureReport,
    /// Its CMS, DER
    pub cms: Option<Vec<u8>>,
    /// Where its signed bytes end
    pub end: usize,
}

impl Judged {
    fn is_timestamp(&self) -> bool {
        self.report.level == Level::Timestamp && self.report.problems.is_empty()
    }
}

/// Fills in trust, level and what else the certificates tell.
pub(super) fn judge(file: &File<'_>, signatures: &mut [Judged], trust: &Trust, now: DateTime<Utc>) {
    let mut proofs = Proofs { now, moments: Vec::new() };
    let parts: Vec<Option<Vec<u8>>> = signatures.iter_mut().map(|one| one.cms.take()).collect();
    let store = Store::read(file);
    let known = Known::read(&parts, &store);
    let validator = known.validator(trust);
    // From the last timestamp to the first: each proves what lies before it.
    let mut order: Vec<usize> = (0..signatures.len()).collect();
    order.sort_by_key(|place| (signatures[*place].is_timestamp(), signatures[*place].end));
    for place in order.into_iter().rev() {
        let Some(signed) = &known.signed[place] else { continue };
        let one = &mut signatures[place];
        if one.is_timestamp() {
            let moment = proofs.moment(one.end);
            let trusted =
                one.report.judge_certificate(&validator, signed, Purpose::Timestamps, moment);
            if let (true, Some(time)) = (trusted, one.report.time) {
                proofs.moments.push((one.end, time));
            }
        } else {
            one.judge_signature(&validator, signed, &proofs);
        }
    }
    // What the file carries along is read once, however many signatures rest on it.
    let carried = known.open_validator();
    let archived = archived_store(file, signatures);
    let archived =
        archived.as_ref().map(|(end, store)| (*end, Known::read(&parts, store).open_validator()));
    for (one, signed) in signatures.iter_mut().zip(&known.signed) {
        if let Some(signed) = signed {
            if let Ok(certificate) = signed.signer_certificate() {
                one.report.remark(certificate, now);
            }
            one.raise_level(signed, &carried, archived.as_ref());
        }
    }
}

/// What is proven to have existed when.
struct Proofs {
    now: DateTime<Utc>,
    /// Where the bytes end that a trusted document timestamp covers, and its time
    moments: Vec<(usize, DateTime<Utc>)>,
}

impl Proofs {
    /// The earliest moment at which the bytes up to `end` are proven to have existed, or now.
    fn moment(&self, end: usize) -> DateTime<Utc> {
        let later = self.moments.iter().filter(|(other, _)| *other > end);
        later.map(|(_, moment)| *moment).min().unwrap_or(self.now)
    }
}

/// Everything in a file that helps in judging its certificates.
struct Known<'a> {
    signed: Vec<Option<SignedData<'a>>>,
    certificates: Vec<Certificate<'a>>,
    evidence: Evidence<'a>,
}

impl<'a> Known<'a> {
    fn read(parts: &'a [Option<Vec<u8>>], store: &'a Store) -> Self {
        let signed: Vec<Option<SignedData<'a>>> =
            parts.iter().map(|cms| SignedData::read(cms.as_deref()?).ok()).collect();
        let mut known = Self { signed, certificates: Vec::new(), evidence: Evidence::default() };
        for signed in known.signed.iter().flatten() {
            known.certificates.extend(signed.certificates.iter().cloned());
            if let Some(token) = token(signed) {
                known.certificates.extend(token.certificates);
            }
            for der in signed.revocation.iter().copied().chain(signed.signer.archived_revocation())
            {
                known.evidence.add(der);
            }
        }
        let stored = store.certificates.iter().filter_map(|der| Certificate::read(der).ok());
        known.certificates.extend(stored);
        // Many signatures carry the same ones: each is known once.
        let mut seen = HashSet::new();
        known.certificates.retain(|one| seen.insert(one.der));
        store.evidence.iter().for_each(|der| {
            known.evidence.add(der);
        });
        known
    }

    fn validator(&self, trust: &'a Trust) -> PathValidator<'a> {
        trust.validator(self.certificates.clone(), self.evidence.clone())
    }

    /// A validator for which every certificate that vouches for itself is good: it tells whether the
    /// file carries all that somebody needs who trusts the right one of them.
    fn open_validator(&self) -> PathValidator<'a> {
        let anchors = self.certificates.iter().filter(|one| one.is_self_signed()).cloned();
        PathValidator::new(anchors.collect(), self.certificates.clone(), self.evidence.clone())
    }
}

/// The timestamp in a signature.
fn token<'a>(signed: &SignedData<'a>) -> Option<SignedData<'a>> {
    let token: Element<'a> = signed.signer.timestamp().ok().flatten()?;
    SignedData::read(token.raw).ok()
}

/// The store as it was when the last document timestamp was made, and where that ends.
fn archived_store(file: &File<'_>, signatures: &[Judged]) -> Option<(usize, Store)> {
    let ends = signatures.iter().filter(|one| one.is_timestamp()).map(|one| one.end);
    let end = ends.max()?;
    let covered = file.revision(end).ok()?;
    Some((end, Store::read(&covered)))
}

impl Judged {
    fn judge_signature(
        &mut self,
        validator: &PathValidator<'_>,
        signed: &SignedData<'_>,
        proofs: &Proofs,
    ) {
        let mut moment = proofs.moment(self.end);
        let report = &mut self.report;
        match (token(signed), report.time) {
            (Some(token), Some(time)) if report.time_source == TimeSource::Timestamp => {
                let service = token.signer_certificate();
                let judged =
                    service.map(|one| validator.validate(one, Purpose::Timestamps, moment));
                match judged {
                    Ok(judged) if judged.status == TrustStatus::Trusted => moment = time,
                    _ => report.findings.push(Finding::TimestampNotVouched),
                }
            }
            // A timestamp over the whole file proves the time of what it covers (B-T).
            _ if moment < proofs.now && report.intact => {
                report.stamped(moment, Level::Baseline(Baseline::BT))
            }
            _ => {}
        }
        report.judge_certificate(validator, signed, Purpose::Documents, moment);
    }

    /// Raises B-T to B-LT and B-LTA where what the file carries really suffices.
    fn raise_level(
        &mut self,
        signed: &SignedData<'_>,
        carried: &PathValidator<'_>,
        archived: Option<&(usize, PathValidator<'_>)>,
    ) {
        let (Level::Baseline(Baseline::BT), Some(time)) = (self.report.level, self.report.time)
        else {
            return;
        };
        let suffices = |validator: &PathValidator<'_>| {
            let is_covered = |signed: &SignedData<'_>, purpose| {
                signed.signer_certificate().is_ok_and(|certificate| {
                    let judged = validator.validate(certificate, purpose, time);
                    judged.status == TrustStatus::Trusted && judged.uncovered.is_empty()
                })
            };
            is_covered(signed, Purpose::Documents)
                && token(signed).is_none_or(|token| is_covered(&token, Purpose::Timestamps))
        };
        let is_archived =
            archived.is_some_and(|(end, validator)| *end > self.end && suffices(validator));
        if is_archived {
            self.report.level = Level::Baseline(Baseline::BLta);
        } else if suffices(carried) {
            self.report.level = Level::Baseline(Baseline::BLt);
        }
    }
}

impl SignatureReport {
    /// Judges the certificate of a signature; says whether it is trusted.
    fn judge_certificate(
        &mut self,
        validator: &PathValidator<'_>,
        signed: &SignedData<'_>,
        purpose: Purpose,
        moment: DateTime<Utc>,
    ) -> bool {
        let Ok(certificate) = signed.signer_certificate() else { return false };
        let judged = validator.validate(certificate, purpose, moment);
        self.trust = judged.status;
        if judged.status == TrustStatus::Trusted && !judged.uncovered.is_empty() {
            self.findings.push(Finding::RevocationUnknown(judged.uncovered));
        }
        judged.status == TrustStatus::Trusted
    }
}
