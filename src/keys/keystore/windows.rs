//! Windows: the user's personal certificates, their keys by CNG. Keys that only the older CryptoAPI
//! knows are left out; no software has made them for many years.

use rustls_cng::{
    cert::CertContext,
    error::CngError,
    key::{NCryptKey, SignaturePadding},
    store::{CertStore, CertStoreType},
};

use super::{error::KeyStoreError, stored::Stored};
use crate::{keys::scheme::ecdsa_der, pki::algorithm::Algorithm};

pub struct Key(NCryptKey);

impl Key {
    pub fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, KeyStoreError> {
        let padding = match algorithm {
            Algorithm::RsaPkcs1(_) => SignaturePadding::Pkcs1,
            Algorithm::RsaPss(_) => SignaturePadding::Pss,
            Algorithm::Ecdsa(_) => SignaturePadding::None,
        };
        let digest = algorithm.hash().of(&[message]);
        let value = self.0.sign(&digest, padding).map_err(meaning)?;
        match algorithm {
            Algorithm::Ecdsa(_) => {
                ecdsa_der(&value).ok_or_else(|| KeyStoreError::Other("signature value".into()))
            }
            Algorithm::RsaPkcs1(_) | Algorithm::RsaPss(_) => Ok(value),
        }
    }
}

pub fn all() -> Result<Vec<Stored<Key>>, KeyStoreError> {
    let store = CertStore::open(CertStoreType::CurrentUser, "MY").map_err(meaning)?;
    let certificates = store.find_all().map_err(meaning)?;
    Ok(certificates.iter().filter_map(stored).collect())
}

fn stored(certificate: &CertContext) -> Option<Stored<Key>> {
    // Silently: nobody should be asked for the PINs of keys that are only listed.
    let mut key = certificate.acquire_key(true).ok()?;
    key.set_silent(false);
    // The certificate itself comes first, and the root is left out.
    let chain = certificate.as_chain_der().unwrap_or_default();
    let chain = chain.into_iter().skip(1).collect();
    Some(Stored { certificate: certificate.as_der().to_vec(), chain, key: Key(key) })
}

/// What an error means for the user (winerror.h).
fn meaning(error: CngError) -> KeyStoreError {
    const ERROR_CANCELLED: u32 = 1223;
    const NTE_USER_CANCELLED: u32 = 0x8009_0036;
    const SCARD_W_CANCELLED_BY_USER: u32 = 0x8010_006e;
    const SCARD_E_CANCELLED: u32 = 0x8010_0002;
    const SCARD_E_NO_SMARTCARD: u32 = 0x8010_000c;
    const SCARD_W_REMOVED_CARD: u32 = 0x8010_0069;
    const SCARD_E_READER_UNAVAILABLE: u32 = 0x8010_0017;
    const SCARD_W_CHV_BLOCKED: u32 = 0x8010_006c;
    match error {
        CngError::WindowsError(
            ERROR_CANCELLED | NTE_USER_CANCELLED | SCARD_W_CANCELLED_BY_USER | SCARD_E_CANCELLED,
        ) => KeyStoreError::Cancelled,
        CngError::WindowsError(
            SCARD_E_NO_SMARTCARD | SCARD_W_REMOVED_CARD | SCARD_E_READER_UNAVAILABLE,
        ) => KeyStoreError::Removed,
        CngError::WindowsError(SCARD_W_CHV_BLOCKED) => KeyStoreError::PinLocked,
        other => KeyStoreError::Other(other.to_string()),
    }
}
