//! Whom the user trusts. Nobody is trusted from the start.

use rustls_pki_types::pem::SectionKind;

use super::validator::PathValidator;
use crate::pki::{asn1::Malformed, certificate::Certificate, pem, revocation::Evidence};

/// The certificates that the user trusts, and revocation data that the user has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    anchors: Vec<Vec<u8>>,
    revocation: Vec<Vec<u8>>,
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

    /// Everything that helps in validating paths: what the user gave, and what came along.
    pub(crate) fn validator<'a>(
        &'a self,
        others: Vec<Certificate<'a>>,
        mut evidence: Evidence<'a>,
    ) -> PathValidator<'a> {
        for der in &self.revocation {
            evidence.add(der);
        }
        let anchors = self.anchors.iter().filter_map(|der| Certificate::read(der).ok());
        PathValidator::new(anchors.collect(), others, evidence)
    }
}
