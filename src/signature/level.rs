//! Signing at the PAdES levels above B-B (EN 319 142-1): with a timestamp service, and with what a
//! later reader needs to judge the certificates.
//!
//! A service that fails or lies never costs the signature: what was reached is kept, and why it is
//! not more is said. Writing into the file is left to `sign` and `archive`, asking to `timestamp`
//! and `revocation`.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{
    fetch::{Fetch, FetchError},
    sign::{SignError, SignedPdf, Signing, sign_with},
    signer::Signer,
    timestamp::service::{self, LARGEST_TOKEN, ServiceError},
};

/// How far a signature reaches, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Reach {
    /// A signature alone
    #[serde(rename = "B-B")]
    Baseline,
    /// With a timestamp: it is proven when it was made
    #[serde(rename = "B-T")]
    Timestamp,
    /// With certificates and their revocation data: it can be judged without a network
    #[serde(rename = "B-LT")]
    LongTerm,
    /// With a timestamp over all of that: it can be judged after the certificates expired
    #[serde(rename = "B-LTA")]
    Archive,
}

/// A timestamp service that the user set, and what it is to be used for.
#[derive(Debug, Clone, Copy)]
pub struct Service<'a> {
    /// Its address
    pub url: &'a str,
    /// How far the signature is to reach
    pub reach: Reach,
    /// The way to it
    pub fetch: &'a dyn Fetch,
}

/// Why a signature does not reach as far as was wished. The signature itself is good.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Shortfall {
    /// There is no timestamp over the signature: it stays at B-B
    #[error("no timestamp: {0}")]
    Timestamp(ServiceError),
    /// Nothing shows whether a certificate was revoked: it stays at B-T
    #[error("no revocation data for {certificate}: {reason}")]
    Revocation {
        /// Whom the certificate names
        certificate: String,
        /// Why there is nothing
        reason: NoEvidence,
    },
    /// A certificate was revoked: it stays at B-T, and few will believe it
    #[error("{certificate} was revoked on {since}")]
    Revoked {
        /// Whom the certificate names
        certificate: String,
        /// Since when
        since: DateTime<Utc>,
    },
    /// There is no timestamp over the whole file: it stays at B-LT
    #[error("no timestamp over the file: {0}")]
    Archive(ServiceError),
    /// The file does not take what was to be added: it stays as far as it came
    #[error("the file cannot be added to: {0}")]
    File(Box<SignError>),
}

/// Why there is no revocation data for a certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoEvidence {
    /// Its issuer's certificate is not at hand
    #[error("the issuer's certificate is missing")]
    NoIssuer,
    /// It names no place where to ask
    #[error("it names no place where to ask")]
    NoPlace,
    /// None of the places that it names answered
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// What was answered does not show it
    #[error("the answer does not show it")]
    Unusable,
}

/// A signature, and how far it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The file
    pub pdf: SignedPdf,
    /// How far the signature reaches
    pub reach: Reach,
    /// Why not as far as was wished
    pub shortfall: Option<Shortfall>,
}

/// Signs `pdf`, and reaches as far as `service` helps; without one, B-B and no network.
///
/// # Errors
/// [`SignError`], never because of a service.
pub fn sign_at(
    pdf: &[u8],
    signer: &dyn Signer,
    signing: &Signing<'_>,
    service: Option<&Service<'_>>,
) -> Result<Reached, SignError> {
    let Some(service) = service.filter(|service| service.reach > Reach::Baseline) else {
        let (pdf, _) = sign_with(pdf, signer, signing, 0, |_| None)?;
        return Ok(Reached { pdf, reach: Reach::Baseline, shortfall: None });
    };
    let mut shortfall = None;
    let stamp = |value: &[u8]| {
        service::stamp(service.fetch, service.url, &[value])
            .map_err(|error| shortfall = Some(Shortfall::Timestamp(error)))
            .ok()
    };
    let (pdf, _cms) = sign_with(pdf, signer, signing, LARGEST_TOKEN + 64, stamp)?;
    let reach = if shortfall.is_some() { Reach::Baseline } else { Reach::Timestamp };
    Ok(Reached { pdf, reach, shortfall })
}
