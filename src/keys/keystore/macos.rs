//! macOS: the identities in the user's keychains, those of smart cards that the system knows
//! included.

use core_foundation::error::CFError;
use security_framework::{
    base::Error,
    item::{ItemClass, ItemSearchOptions, Limit, Reference, SearchResult},
    key::{Algorithm as KeyAlgorithm, SecKey},
};

use super::{error::KeyStoreError, stored::Stored};
use crate::pki::{
    algorithm::{Algorithm, Hash},
    certificate::Certificate,
    path::chain_above,
};

pub struct Key(SecKey);

impl Key {
    pub fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, KeyStoreError> {
        let named = match algorithm {
            Algorithm::RsaPkcs1(_) => KeyAlgorithm::RSASignatureMessagePKCS1v15SHA256,
            Algorithm::RsaPss(_) => KeyAlgorithm::RSASignatureMessagePSSSHA256,
            Algorithm::Ecdsa(Hash::Sha384) => KeyAlgorithm::ECDSASignatureMessageX962SHA384,
            Algorithm::Ecdsa(_) => KeyAlgorithm::ECDSASignatureMessageX962SHA256,
        };
        self.0.create_signature(named, message).map_err(refused)
    }
}

pub fn all() -> Result<Vec<Stored<Key>>, KeyStoreError> {
    let certificates = certificates();
    let others: Vec<Certificate<'_>> =
        certificates.iter().filter_map(|der| Certificate::read(der).ok()).collect();
    let mut found = Vec::new();
    for reference in search(ItemClass::identity())? {
        let Reference::Identity(identity) = reference else { continue };
        let (Ok(certificate), Ok(key)) = (identity.certificate(), identity.private_key()) else {
            continue;
        };
        let der = certificate.to_der();
        let chain = match Certificate::read(&der) {
            Ok(leaf) => chain_above(&leaf, &others),
            Err(_) => continue,
        };
        found.push(Stored { certificate: der, chain, key: Key(key) });
    }
    Ok(found)
}

/// Every certificate in the keychains, for building chains.
fn certificates() -> Vec<Vec<u8>> {
    let found = search(ItemClass::certificate()).unwrap_or_default().into_iter();
    let der = |reference| match reference {
        Reference::Certificate(certificate) => Some(certificate.to_der()),
        _ => None,
    };
    found.filter_map(der).collect()
}

fn search(class: ItemClass) -> Result<Vec<Reference>, KeyStoreError> {
    const NOT_FOUND: i32 = -25300; // errSecItemNotFound
    let found = ItemSearchOptions::new().class(class).load_refs(true).limit(Limit::All).search();
    let reference = |result| match result {
        SearchResult::Ref(reference) => Some(reference),
        _ => None,
    };
    match found {
        Ok(results) => Ok(results.into_iter().filter_map(reference).collect()),
        Err(error) if error.code() == NOT_FOUND => Ok(Vec::new()),
        Err(error) => Err(unreadable(error)),
    }
}

fn unreadable(error: Error) -> KeyStoreError {
    KeyStoreError::Other(error.message().unwrap_or_else(|| error.code().to_string()))
}

fn refused(error: CFError) -> KeyStoreError {
    const USER_CANCELED: isize = -128; // errSecUserCanceled
    const CANCELED_BY_USER: isize = -2; // LAErrorUserCancel, kLAErrorUserCancel
    match error.code() {
        USER_CANCELED | CANCELED_BY_USER => KeyStoreError::Cancelled,
        _ => KeyStoreError::Other(error.description().to_string()),
    }
}
