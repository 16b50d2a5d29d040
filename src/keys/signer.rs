//! The seam between a signature and the key that makes it: a key in memory, or one that never
//! leaves its token.

use std::{error::Error, fmt, sync::Arc};

use crate::pki::{
    algorithm::Algorithm,
    certificate::{Certificate, CertificateFacts},
};

/// Something that signs in the name of a certificate.
pub trait Signer: fmt::Debug + Send + Sync {
    /// How it signs.
    fn algorithm(&self) -> Algorithm;
    /// The certificate, DER.
    fn certificate(&self) -> &[u8];
    /// The certificates above it, nearest first, DER.
    fn chain(&self) -> &[Vec<u8>];
    /// The most bytes that a signature value can take.
    fn longest_signature(&self) -> usize;
    /// The signature value over `message` (which it hashes itself), as CMS carries it.
    ///
    /// # Errors
    /// [`SignerError`], with what whoever keeps the key says.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError>;
    /// The name that the key's file or token gives it, if it gives one.
    fn label(&self) -> Option<&str> {
        None
    }
}

/// What the certificate of `signer` says; `None` if it cannot be read.
pub fn facts(signer: &dyn Signer) -> Option<CertificateFacts> {
    Certificate::read(signer.certificate()).ok().map(|certificate| certificate.facts())
}

/// Why a key did not sign. Each kind of key has reasons of its own: this seam knows none of them,
/// and hands on the [`cause`](Self::cause).
#[derive(Debug, Clone)]
pub struct SignerError(Arc<dyn Error + Send + Sync>);

impl SignerError {
    /// What happened, as whoever keeps the key reports it.
    pub fn new(cause: impl Error + Send + Sync + 'static) -> Self {
        Self(Arc::new(cause))
    }

    /// The cause, if it is of this type.
    pub fn cause<E: Error + 'static>(&self) -> Option<&E> {
        self.0.downcast_ref()
    }
}

impl fmt::Display for SignerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for SignerError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

/// Two are the same if they say the same.
impl PartialEq for SignerError {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for SignerError {}
