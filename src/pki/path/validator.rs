//! The search for a path from a certificate to a trusted one, and what comes out for it.
//!
//! The rules for one path are left to `rules`; what is known of revocations to `revocation`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{purpose::Purpose, rules};
use crate::pki::{
    certificate::Certificate,
    name::{self, display_name},
    revocation::{Evidence, List, State},
};

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

/// What was found on a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// Whether somebody trusted vouches for it
    pub status: TrustStatus,
    /// Whom the certificates on the path name of which nothing shows whether they were revoked
    pub uncovered: Vec<String>,
}

/// Validates paths (RFC 5280, 6.1): what it believes, and what it knows besides.
#[derive(Debug)]
pub struct PathValidator<'a> {
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

impl<'a> PathValidator<'a> {
    /// A validator that believes `anchors`, and knows `others` and `evidence`.
    pub fn new(
        anchors: Vec<Certificate<'a>>,
        mut others: Vec<Certificate<'a>>,
        evidence: Evidence<'a>,
    ) -> Self {
        others.extend(evidence.certificates().cloned());
        Self { anchors, others, evidence }
    }

    /// Whether a path leads from `leaf` to a trusted certificate, at `moment`.
    pub fn validate(
        &self,
        leaf: &Certificate<'_>,
        purpose: Purpose,
        moment: DateTime<Utc>,
    ) -> Validation {
        self.validate_at(leaf, purpose, moment, 0)
    }

    fn validate_at(
        &self,
        leaf: &Certificate<'_>,
        purpose: Purpose,
        moment: DateTime<Utc>,
        depth: usize,
    ) -> Validation {
        let mut search = Search { validator: self, purpose, moment, depth, checks: 0 };
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
                    && self.validate_at(party, Purpose::Lists, moment, depth + 1).status
                        == TrustStatus::Trusted
            })
    }
}

struct Search<'s, 'a> {
    validator: &'s PathValidator<'a>,
    purpose: Purpose,
    moment: DateTime<Utc>,
    depth: usize,
    checks: usize,
}

impl<'s> Search<'s, '_> {
    /// The best answer over all paths that begin with `path`.
    fn from<'p>(&mut self, path: &mut Vec<&'p Certificate<'p>>) -> Validation
    where
        's: 'p,
    {
        let mut best = Validation { status: TrustStatus::Unknown, uncovered: Vec::new() };
        let Some(last) = path.last().copied() else { return best };
        let validator = self.validator;
        if validator.anchors.iter().any(|anchor| anchor.der == last.der) {
            return self.check(path);
        }
        if path.len() >= LONGEST_PATH {
            return best;
        }
        for issuer in validator.anchors.iter().chain(&validator.others) {
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

    /// Validates a path from a certificate (first) to a trusted one (last).
    fn check(&self, path: &[&Certificate<'_>]) -> Validation {
        if !rules::follows_rules(path, self.purpose) {
            return Validation { status: TrustStatus::Untrusted, uncovered: Vec::new() };
        }
        let (revoked, uncovered) = self.validator.revocations(path, self.moment, self.depth);
        let valid = |certificate: &&Certificate<'_>| {
            (certificate.not_before..=certificate.not_after).contains(&self.moment)
        };
        let status = match (revoked, path.iter().all(valid)) {
            (true, _) => TrustStatus::Revoked,
            (false, false) => TrustStatus::Expired,
            (false, true) => TrustStatus::Trusted,
        };
        Validation { status, uncovered }
    }
}

impl Validation {
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
