//! Systems that keep no keys for their users.

use super::{Algorithm, KeyStoreError, Stored};

/// No key: there is no value of this type.
pub enum Key {}

impl Key {
    pub fn sign(&self, _: Algorithm, _: &[u8]) -> Result<Vec<u8>, KeyStoreError> {
        match *self {}
    }
}

pub fn all() -> Result<Vec<Stored>, KeyStoreError> {
    Err(KeyStoreError::NoStore)
}
