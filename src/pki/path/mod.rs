//! Who vouches for a signer: a path of certificates from the signer's to one that the user trusts
//! (RFC 5280, 6.1). Nothing is trusted from the start.
//!
//! The rules for one path are left to `path`, `constraints` and `policy`; what is known of
//! revocations to `revocation`.

mod chain;
mod constraints;
#[cfg(test)]
mod pkits;
mod policy;
mod rules;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use rustls_pki_types::pem::SectionKind;
use serde::Serialize;

pub use self::chain::chain_above;
use super::{
    asn1::Malformed,
    certificate::{Certificate, display_name},
    name, pem,
    revocation::{Evidence, List, State},
};

/// The certificates that the user trusts, and revocation data that the user has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    anchors: Vec<Vec<u8>>,
    revocation: Vec<Vec<u8>>,
}

/// Whether somebody trusted vouches for a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TrustStatus {
    /// A path to a trusted certificate, every step of it in order
    Trusted,
    /// A path that breaks a rule: an issuer that may not issue, a key not meant for signing
    Untrusted,
    /// A path that would be in order at another time
    Expired,
    /// A certificate on the path was revoked
    Revoked,
    /// No path: nobody trusted is known to vouch for it
    Unknown,
}

/// For what a certificate is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing documents
    Documents,
    /// Signing timestamps
    Timestamps,
    /// Signing revocation lists
    Lists,
}

/// What was found on a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Whether somebody trusted vouches for it
    pub status: TrustStatus,
    /// Whom the certificates on the path name of which nothing shows whether they were revoked
    pub uncovered: Vec<String>,
}

impl Trust {
    /// Nobody.
    pub fn nobody() -> Self {
        Self::default()
    }

    /// The certificates, DER.
    pub fn certificates(&self) -> &[Vec<u8>] {
        &self.anchors
    }

    /// Adds the certificates in a PEM or DER file; gives their number.
    ///
    /// # Errors
    /// [`Malformed`] if the file holds no certificate, or one that cannot be read.
    pub fn add(&mut self, file: &[u8]) -> Result<usize, Malformed> {
        let certificates = pem::values(file, SectionKind::Certificate)?;
        for certificate in &certificates {
            Certificate::read(certificate)?;
        }
        let count = certificates.len();
        self.anchors.extend(certificates);
        if count == 0 { Err(Malformed("no certificate")) } else { Ok(count) }
    }

    /// Adds the revocation lists in a PEM or DER file, or the OCSP response in a DER file. They
    /// are signed by their issuers, so they need no trust of their own.
    ///
    /// # Errors
    /// [`Malformed`] if the file holds neither.
    pub fn add_revocation(&mut self, file: &[u8]) -> Result<usize, Malformed> {
        let values = pem::values(file, SectionKind::Crl)?;
        if values.is_empty() || !values.iter().all(|der| Evidence::default().add(der)) {
            return Err(Malformed("no revocation data"));
        }
        let count = values.len();
        self.revocation.extend(values);
        Ok(count)
    }

    /// Everything that helps in judging certificates: what the user gave, and what came along.
    pub(crate) fn court<'a>(
        &'a self,
        others: Vec<Certificate<'a>>,
        mut evidence: Evidence<'a>,
    ) -> Court<'a> {
        for der in &self.revocation {
            evidence.add(der);
        }
        let anchors = self.anchors.iter().filter_map(|der| Certificate::read(der).ok());
        Court::new(anchors.collect(), others, evidence)
    }
}

/// Where certificates are judged.
#[derive(Debug)]
pub struct Court<'a> {
    anchors: Vec<Certificate<'a>>,
    others: Vec<Certificate<'a>>,
    evidence: Evidence<'a>,
}

/// Longest path of certificates.
const LONGEST_PATH: usize = 10;

/// Most signatures checked in search of a path.
const MOST_CHECKS: usize = 64;

/// How often the signer of a list may itself need a list.
const DEEPEST: usize = 2;

impl<'a> Court<'a> {
    /// A court that believes `anchors`, and knows `others` and `evidence`.
    pub fn new(
        anchors: Vec<Certificate<'a>>,
        mut others: Vec<Certificate<'a>>,
        evidence: Evidence<'a>,
    ) -> Self {
        others.extend(evidence.certificates().cloned());
        Self { anchors, others, evidence }
    }

    /// Whether a path leads from `leaf` to a trusted certificate, at `moment`.
    pub fn judge(
        &self,
        leaf: &Certificate<'_>,
        purpose: Purpose,
        moment: DateTime<Utc>,
    ) -> Judgement {
        self.judge_at(leaf, purpose, moment, 0)
    }

    fn judge_at(
        &self,
        leaf: &Certificate<'_>,
        purpose: Purpose,
        moment: DateTime<Utc>,
        depth: usize,
    ) -> Judgement {
        let mut search = Search { court: self, purpose, moment, depth, checks: 0 };
        search.from(&mut vec![leaf])
    }

    /// What is known of the certificates on a path; the last one is trusted as it is.
    fn revocations(
        &self,
        path: &[&Certificate<'_>],
        moment: DateTime<Utc>,
        depth: usize,
    ) -> (bool, Vec<String>) {
        let (mut revoked, mut uncovered) = (false, Vec::new());
        for pair in path.windows(2) {
            let [certificate, issuer] = pair else { continue };
            let mut may_list = |list: &List<'_>| self.may_list(list, issuer, moment, depth);
            match self.evidence.state(certificate, issuer, moment, &mut may_list) {
                State::Good => {}
                State::Revoked(_) => revoked = true,
                State::Unknown => uncovered.push(display_name(certificate.subject)),
            }
        }
        (revoked, uncovered)
    }

    /// Whether a list was signed by somebody who may, other than `issuer` with its own key.
    fn may_list(
        &self,
        list: &List<'_>,
        issuer: &Certificate<'_>,
        moment: DateTime<Utc>,
        depth: usize,
    ) -> bool {
        depth < DEEPEST
            && self.others.iter().chain(&self.anchors).any(|party| {
                party.der != issuer.der
                    && name::same(party.subject, list.issuer)
                    && list.is_signed_by(party).is_ok()
                    && self.judge_at(party, Purpose::Lists, moment, depth + 1).status
                        == TrustStatus::Trusted
            })
    }
}

struct Search<'s, 'a> {
    court: &'s Court<'a>,
    purpose: Purpose,
    moment: DateTime<Utc>,
    depth: usize,
    checks: usize,
}

impl<'s> Search<'s, '_> {
    /// The best answer over all paths that begin with `path`.
    fn from<'p>(&mut self, path: &mut Vec<&'p Certificate<'p>>) -> Judgement
    where
        's: 'p,
    {
        let mut best = Judgement { status: TrustStatus::Unknown, uncovered: Vec::new() };
        let Some(last) = path.last().copied() else { return best };
        let court = self.court;
        if court.anchors.iter().any(|anchor| anchor.der == last.der) {
            return self.judge(path);
        }
        if path.len() >= LONGEST_PATH {
            return best;
        }
        for issuer in court.anchors.iter().chain(&court.others) {
            let fits = name::same(issuer.subject, last.issuer)
                && !path.iter().any(|seen| seen.der == issuer.der);
            if !fits || self.checks >= MOST_CHECKS {
                continue;
            }
            self.checks += 1;
            if last.is_signed_by(issuer).is_err() {
                continue;
            }
            path.push(issuer);
            let found = self.from(path);
            path.pop();
            if found.weight() > best.weight() {
                best = found;
            }
            if best.status == TrustStatus::Trusted && best.uncovered.is_empty() {
                break;
            }
        }
        best
    }

    /// Judges a path from a certificate (first) to a trusted one (last).
    fn judge(&self, path: &[&Certificate<'_>]) -> Judgement {
        if !rules::follows_rules(path, self.purpose) {
            return Judgement { status: TrustStatus::Untrusted, uncovered: Vec::new() };
        }
        let (revoked, uncovered) = self.court.revocations(path, self.moment, self.depth);
        let valid = |certificate: &&Certificate<'_>| {
            (certificate.not_before..=certificate.not_after).contains(&self.moment)
        };
        let status = match (revoked, path.iter().all(valid)) {
            (true, _) => TrustStatus::Revoked,
            (false, false) => TrustStatus::Expired,
            (false, true) => TrustStatus::Trusted,
        };
        Judgement { status, uncovered }
    }
}

impl Judgement {
    /// Of two paths, the one that says more for the certificate weighs more.
    fn weight(&self) -> (u8, std::cmp::Reverse<usize>) {
        let status = match self.status {
            TrustStatus::Trusted => 4,
            TrustStatus::Revoked => 3,
            TrustStatus::Expired => 2,
            TrustStatus::Untrusted => 1,
            TrustStatus::Unknown => 0,
        };
        (status, std::cmp::Reverse(self.uncovered.len()))
    }
}
