//! Signing at the PAdES levels above B-B (EN 319 142-1): with a timestamp service, and with what a
//! later reader needs to judge the certificates.
//!
//! A service that fails or lies never costs the signature: what was reached is kept, and why it is
//! not more is said. Writing into the file is left to `sign` and `dss`, asking to `timestamp`
//! and `revocation`.

use chrono::{DateTime, Utc};

use super::{
    cms::{CmsError, SignedData},
    dss::{self, Store},
    sign::{SignError, SignedPdf, Signing, prepare_timestamp, read_back, sign_with},
    timestamp::{
        self,
        service::{self, LARGEST_TOKEN, ServiceError},
    },
    verify::{self, Problem},
};
pub use crate::pki::revocation::gather::NoEvidence;
use crate::{
    keys::signer::Signer,
    pdf::{File, PdfError, field::field_names},
    pki::{
        baseline::Baseline,
        fetch::Fetch,
        revocation::gather::{Gatherer, Lack, LackReason, Material, Patience},
    },
};

/// A timestamp service that the user set, and what it is to be used for.
#[derive(Debug, Clone, Copy)]
pub struct Service<'a> {
    /// Its address
    pub url: &'a str,
    /// How far the signature is to reach
    pub reach: Baseline,
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

/// A signature, and how far it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The file
    pub pdf: SignedPdf,
    /// How far the signature reaches
    pub reach: Baseline,
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
    let Some(service) = service.filter(|service| service.reach > Baseline::BB) else {
        let (pdf, _) = sign_with(pdf, signer, signing, 0, |_| None)?;
        return Ok(Reached { pdf, reach: Baseline::BB, shortfall: None });
    };
    let mut refused = None;
    let stamp = |value: &[u8]| {
        service::stamp(service.fetch, service.url, &[value])
            .map_err(|error| refused = Some(error))
            .ok()
    };
    let (pdf, cms) = sign_with(pdf, signer, signing, LARGEST_TOKEN + 64, stamp)?;
    let mut reached = Reached { pdf, reach: Baseline::BB, shortfall: None };
    reached.shortfall = match refused {
        Some(error) => Some(Shortfall::Timestamp(error)),
        None => {
            reached.reach = Baseline::BT;
            reached.go_on(&cms, signer.chain(), signing, service).err()
        }
    };
    Ok(reached)
}

impl Reached {
    /// From B-T on. Each step is kept as soon as it was read back.
    fn go_on(
        &mut self,
        cms: &[u8],
        chain: &[Vec<u8>],
        signing: &Signing<'_>,
        service: &Service<'_>,
    ) -> Result<(), Shortfall> {
        if service.reach >= Baseline::BLt {
            let material = self.material(cms, chain, service.fetch)?;
            self.keep(&material, &[signing.field], signing.at)?;
            self.reach = Baseline::BLt;
        }
        if service.reach >= Baseline::BLta {
            self.stamp_all(&[signing.field], signing.at, service)?;
            self.reach = Baseline::BLta;
        }
        Ok(())
    }

    /// What is needed to judge the signer and the timestamp service. Issuers are looked for among
    /// all certificates at hand, those that the file already keeps included.
    fn material(
        &self,
        cms: &[u8],
        chain: &[Vec<u8>],
        fetch: &dyn Fetch,
    ) -> Result<Material, Shortfall> {
        let broken = |error: CmsError| {
            Shortfall::File(Box::new(SignError::NotVerified(vec![Problem::Signature(error)])))
        };
        let signed = SignedData::read(cms).map_err(broken)?;
        let token = signed.signer.timestamp().map_err(broken)?.ok_or(CmsError::Content);
        let token = SignedData::read(token.map_err(broken)?.raw).map_err(broken)?;
        let stated = timestamp::stated_time(&token).map_err(|error| broken(error.into()))?;
        let file = File::open(self.pdf.as_bytes())
            .map_err(|error| Shortfall::File(Box::new(SignError::Pdf(error))))?;
        let kept = Store::read(&file).certificates;
        let along = signed.certificates.iter().chain(&token.certificates);
        let along = along.map(|one| one.der.to_vec());
        let pool: Vec<Vec<u8>> = along.chain(chain.iter().cloned()).chain(kept).collect();
        let mut gatherer = Gatherer::new(fetch, stated, Patience::default());
        for signed in [&signed, &token] {
            gatherer.cover(signed.signer_certificate().map_err(broken)?.der, &pool)?;
        }
        Ok(gatherer.material)
    }

    fn keep(
        &mut self,
        material: &Material,
        fields: &[&str],
        at: DateTime<Utc>,
    ) -> Result<(), Shortfall> {
        let file = |error| Shortfall::File(Box::new(error));
        let added = dss::add(self.pdf.as_bytes(), material);
        if let Some(bytes) = added.map_err(|error| file(SignError::Pdf(error)))? {
            self.pdf = read_back(bytes, fields, at).map_err(file)?;
        }
        Ok(())
    }

    /// A timestamp over the whole file, in which the signatures in `fields` still hold.
    fn stamp_all(
        &mut self,
        fields: &[&str],
        at: DateTime<Utc>,
        service: &Service<'_>,
    ) -> Result<(), Shortfall> {
        let file = |error| Shortfall::File(Box::new(error));
        let field = unused_field(self.pdf.as_bytes()).map_err(|e| file(SignError::Pdf(e)))?;
        let prepared = prepare_timestamp(self.pdf.as_bytes(), &field, at, LARGEST_TOKEN);
        let prepared = prepared.map_err(file)?;
        let token = service::stamp(service.fetch, service.url, &prepared.covered());
        let token = token.map_err(Shortfall::Archive)?;
        let bytes = prepared.embed(&token).map_err(file)?;
        let fields: Vec<&str> = fields.iter().copied().chain([field.as_str()]).collect();
        self.pdf = read_back(bytes, &fields, at).map_err(file)?;
        Ok(())
    }
}

/// Adds to a signed file what its signatures and timestamps can be judged by later, and a timestamp
/// over all of it (EN 319 142-1, 5.4.3): renewed before the last one's certificate ends, a signature
/// can be judged for ever. Evidence that cannot be had is told in `shortfall`, and takes nothing from
/// the timestamp.
///
/// # Errors
/// [`Shortfall`] if there is no new timestamp: [`Shortfall::Archive`] names the service's reason,
/// [`Shortfall::File`] the file's.
pub fn renew(pdf: &[u8], at: DateTime<Utc>, service: &Service<'_>) -> Result<Reached, Shortfall> {
    let file = |error| Shortfall::File(Box::new(error));
    let signed = verify::contents(pdf).map_err(|error| file(SignError::Pdf(error)))?;
    let fields: Vec<&str> = signed.iter().map(|(field, _)| field.as_str()).collect();
    let pdf = read_back(pdf.to_vec(), &fields, at).map_err(file)?;
    let mut renewed = Reached { pdf, reach: Baseline::BLta, shortfall: None };
    let (material, lack) = evidence(&signed, renewed.pdf.as_bytes(), at, service.fetch);
    renewed.keep(&material, &fields, at)?;
    renewed.stamp_all(&fields, at, service)?;
    renewed.shortfall = lack.map(Shortfall::from);
    Ok(renewed)
}

/// What the signatures and timestamps of a file can be judged by at the moment `at`, and the first
/// thing that is lacking.
fn evidence(
    signed: &[(String, Vec<u8>)],
    pdf: &[u8],
    at: DateTime<Utc>,
    fetch: &dyn Fetch,
) -> (Material, Option<Lack>) {
    let read: Vec<SignedData<'_>> =
        signed.iter().filter_map(|(_, cms)| SignedData::read(cms).ok()).collect();
    let tokens: Vec<SignedData<'_>> = read
        .iter()
        .filter_map(|one| SignedData::read(one.signer.timestamp().ok()??.raw).ok())
        .collect();
    let kept = File::open(pdf).map(|file| Store::read(&file).certificates).unwrap_or_default();
    let all = || read.iter().chain(&tokens);
    let along = all().flat_map(|one| &one.certificates).map(|one| one.der.to_vec());
    let pool: Vec<Vec<u8>> = along.chain(kept).collect();
    let mut gatherer = Gatherer::new(fetch, at, Patience::default());
    let mut lack = None;
    for one in all() {
        if let Ok(signer) = one.signer_certificate()
            && let Err(missing) = gatherer.cover(signer.der, &pool)
        {
            lack.get_or_insert(missing);
        }
    }
    (gatherer.material, lack)
}

impl From<Lack> for Shortfall {
    fn from(Lack { certificate, reason }: Lack) -> Self {
        match reason {
            LackReason::NoEvidence(reason) => Self::Revocation { certificate, reason },
            LackReason::Revoked(since) => Self::Revoked { certificate, since },
        }
    }
}

/// A name that no field has yet.
fn unused_field(pdf: &[u8]) -> Result<String, PdfError> {
    let taken = field_names(&File::open(pdf)?)?;
    let names = (1..).map(|number| format!("Timestamp{number}"));
    let mut unused = names.filter(|name| !taken.iter().any(|(other, _)| other == name));
    Ok(unused.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        pades::verify::{Level, Verdict, verify},
        pki::path::Trust,
        samples::{Form, renewed, signing},
    };

    #[test]
    fn a_renewed_reply_has_one_timestamp_more_and_all_that_it_had() {
        for form in [Form::Table, Form::Stream] {
            for reach in [Baseline::BB, Baseline::BT, Baseline::BLt, Baseline::BLta] {
                let (before, after) = renewed(form, reach);
                assert_eq!((after.reach, &after.shortfall), (Baseline::BLta, &None), "{reach:?}");
                assert!(after.pdf.as_bytes().starts_with(&before), "{reach:?}");
                let at = signing("").at;
                let count = |pdf: &[u8]| {
                    let report = verify(pdf, &Trust::nobody(), at).expect("readable");
                    assert_eq!(report.verdict, Verdict::Intact, "{reach:?}: {report:?}");
                    let stamps = report
                        .signatures
                        .iter()
                        .filter(|one| one.level == Level::Timestamp)
                        .count();
                    (report.signatures.len(), stamps)
                };
                let (had, has) = (count(&before), count(after.pdf.as_bytes()));
                assert_eq!(has, (had.0 + 1, had.1 + 1), "{reach:?}");
            }
        }
    }
}
