//! Who vouches for a signer: a path of certificates from the signer's to one that the user trusts
//! (RFC 5280, 6.1). Nothing is trusted from the start.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::super::{asn1::Malformed, certificate::Certificate, oid};

/// The certificates that the user trusts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    anchors: Vec<Vec<u8>>,
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

/// Longest path of certificates.
const LONGEST_PATH: usize = 10;

/// Most signatures checked in search of a path.
const MOST_CHECKS: usize = 64;

/// Extensions whose meaning is checked here or has none for a path; any other critical one breaks
/// the path (RFC 5280, 4.2).
const UNDERSTOOD: [der::asn1::ObjectIdentifier; 6] = [
    oid::KEY_USAGE,
    oid::BASIC_CONSTRAINTS,
    oid::EXTENDED_KEY_USAGE,
    oid::SUBJECT_ALT_NAME,
    oid::CERTIFICATE_POLICIES,
    oid::CRL_DISTRIBUTION_POINTS,
];

impl Trust {
    /// Nobody.
    pub fn nobody() -> Self {
        Self::default()
    }

    /// Adds the certificates in a PEM or DER file; gives their number.
    ///
    /// # Errors
    /// [`Malformed`] if the file holds no certificate, or one that cannot be read.
    pub fn add(&mut self, file: &[u8]) -> Result<usize, Malformed> {
        let certificates =
            if file.first() == Some(&0x30) { vec![file.to_vec()] } else { from_pem(file)? };
        for certificate in &certificates {
            Certificate::read(certificate)?;
        }
        let count = certificates.len();
        self.anchors.extend(certificates);
        if count == 0 { Err(Malformed("no certificate")) } else { Ok(count) }
    }

    /// Whether a path leads from `leaf`, through `others`, to a trusted certificate, at `moment`.
    pub fn judge(
        &self,
        leaf: &Certificate<'_>,
        others: &[Certificate<'_>],
        moment: DateTime<Utc>,
    ) -> TrustStatus {
        let anchors: Vec<Certificate<'_>> =
            self.anchors.iter().filter_map(|der| Certificate::read(der).ok()).collect();
        let mut search = Search { anchors: &anchors, others, moment, checks: 0 };
        search.from(&mut vec![leaf])
    }
}

struct Search<'s, 'a> {
    anchors: &'s [Certificate<'a>],
    others: &'s [Certificate<'a>],
    moment: DateTime<Utc>,
    checks: usize,
}

impl<'s, 'a> Search<'s, 'a> {
    /// The best answer over all paths that begin with `path`.
    fn from(&mut self, path: &mut Vec<&'s Certificate<'a>>) -> TrustStatus
    where
        'a: 's,
    {
        let Some(last) = path.last().copied() else { return TrustStatus::Unknown };
        if self.anchors.iter().any(|anchor| anchor.der == last.der) {
            return judge_path(path, self.moment);
        }
        let mut best = TrustStatus::Unknown;
        if path.len() >= LONGEST_PATH {
            return best;
        }
        let (anchors, others) = (self.anchors, self.others);
        for issuer in anchors.iter().chain(others) {
            let fits =
                issuer.subject == last.issuer && !path.iter().any(|seen| seen.der == issuer.der);
            if !fits || self.checks >= MOST_CHECKS {
                continue;
            }
            self.checks += 1;
            if last.is_signed_by(issuer).is_err() {
                continue;
            }
            path.push(issuer);
            let status = self.from(path);
            path.pop();
            best = better(best, status);
            if best == TrustStatus::Trusted {
                break;
            }
        }
        best
    }
}

/// Of two paths, the one that says more for the certificate.
fn better(one: TrustStatus, other: TrustStatus) -> TrustStatus {
    let rank = |status| match status {
        TrustStatus::Trusted => 4,
        TrustStatus::Expired => 3,
        TrustStatus::Revoked => 2,
        TrustStatus::Untrusted => 1,
        TrustStatus::Unknown => 0,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Judges a path from the signer's certificate (first) to a trusted one (last).
fn judge_path(path: &[&Certificate<'_>], moment: DateTime<Utc>) -> TrustStatus {
    let Some((leaf, issuers)) = path.split_first() else { return TrustStatus::Unknown };
    let may_sign = leaf.purposes().signing();
    let may_issue = issuers.iter().enumerate().all(|(below, issuer)| {
        let longest = issuer.authority();
        // Certificates that issue themselves do not count towards the length (RFC 5280, 4.2.1.9).
        let between =
            issuers[..below].iter().filter(|issuer| issuer.subject != issuer.issuer).count();
        longest.is_some_and(|longest| longest.is_none_or(|longest| between as u64 <= longest))
            && issuer.key_usage().is_none_or(|usage| usage & 0x0400 != 0)
    });
    let understood = path.iter().all(|certificate| {
        let known = |oid| UNDERSTOOD.contains(oid);
        certificate.extensions.iter().all(|one| !one.critical || known(&one.oid))
            && certificate.extension(oid::NAME_CONSTRAINTS).is_none()
    });
    if !(may_sign && may_issue && understood) {
        return TrustStatus::Untrusted;
    }
    let valid = |certificate: &&Certificate<'_>| {
        (certificate.not_before..=certificate.not_after).contains(&moment)
    };
    if path.iter().all(valid) { TrustStatus::Trusted } else { TrustStatus::Expired }
}

/// The certificates in a PEM file.
fn from_pem(file: &[u8]) -> Result<Vec<Vec<u8>>, Malformed> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let text = std::str::from_utf8(file).map_err(|_| Malformed("PEM"))?;
    let bodies = text.split(BEGIN).skip(1).map(|part| part.split_once(END));
    bodies.map(|body| base64(body.ok_or(Malformed("PEM"))?.0)).collect()
}

fn base64(text: &str) -> Result<Vec<u8>, Malformed> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0u32, 0);
    for character in text.bytes() {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' | b'\r' | b'\n' | b' ' => continue,
            _ => return Err(Malformed("Base64")),
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Ok(bytes)
}
