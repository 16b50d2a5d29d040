//! Keys that the operating system keeps for its user: Windows' certificate store, macOS' keychain.
//! The key may be a file of the system or sit on a smart card; whatever has to be asked, the
//! system asks in a window of its own.
//!
//! Each system is one module with the same two things, `all` and `Key`; the crates behind them
//! wrap the systems' calls safely, so that nothing here is unsafe. Other systems have tokens
//! (`token`) and files (`pkcs12`).

#[cfg(target_os = "macos")]
#[path = "macos.rs"]
mod system;
#[cfg(windows)]
#[path = "windows.rs"]
mod system;
#[cfg(not(any(windows, target_os = "macos")))]
#[path = "nowhere.rs"]
mod system;

mod error;
mod stored;

use std::fmt;

pub use self::error::KeyStoreError;
use self::stored::Stored;
use super::{
    scheme::{longest_signature, usable},
    signer::{Signer, SignerError},
};
use crate::pki::{
    algorithm::Algorithm,
    certificate::{Certificate, CertificateFacts},
};

/// A key that the system keeps. Its Debug form shows the certificate's fingerprint only.
pub struct SystemKey {
    stored: Stored<system::Key>,
    algorithm: Algorithm,
    longest: usize,
    facts: CertificateFacts,
}

impl fmt::Debug for SystemKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SystemKey({})", self.facts.fingerprint)
    }
}

/// The keys of this user that this program can sign with. RSA keys sign with RSASSA-PSS if `pss`
/// says so.
///
/// # Errors
/// [`KeyStoreError::NoStore`], [`KeyStoreError::NoKey`], [`KeyStoreError::Other`].
pub fn keys(pss: bool) -> Result<Vec<SystemKey>, KeyStoreError> {
    let keys: Vec<SystemKey> =
        system::all()?.into_iter().filter_map(|stored| SystemKey::new(stored, pss)).collect();
    match keys.is_empty() {
        true => Err(KeyStoreError::NoKey),
        false => Ok(keys),
    }
}

impl SystemKey {
    /// `None` for a certificate that cannot be read, or a kind of key that this program does not
    /// sign with: stores are full of those.
    fn new(stored: Stored<system::Key>, pss: bool) -> Option<Self> {
        let certificate = Certificate::read(&stored.certificate).ok()?;
        let algorithm = usable(&certificate.key, pss).ok()?;
        let (longest, facts) = (longest_signature(&certificate.key), certificate.facts());
        Some(Self { stored, algorithm, longest, facts })
    }

    /// What the certificate says.
    pub const fn facts(&self) -> &CertificateFacts {
        &self.facts
    }
}

impl Signer for SystemKey {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    fn certificate(&self) -> &[u8] {
        &self.stored.certificate
    }

    fn chain(&self) -> &[Vec<u8>] {
        &self.stored.chain
    }

    fn longest_signature(&self) -> usize {
        self.longest
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError> {
        self.stored.key.sign(self.algorithm, message).map_err(SignerError::new)
    }
}

#[cfg(all(test, not(any(windows, target_os = "macos"))))]
mod tests {
    use super::*;

    #[test]
    fn a_system_without_a_store_says_so() {
        assert_eq!(keys(false).err(), Some(KeyStoreError::NoStore));
    }
}
