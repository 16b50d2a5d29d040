//! Systems that keep no keys for their users.

use super::{error::KeyStoreError, stored::Stored};
use crate::pki::algorithm::Algorithm;

/// No key: there is no value of this type.
pub enum Key {}

impl Key {
    pub fn sign(&self, _: Algorithm, _: &[u8]) -> Result<Vec<u8>, KeyStoreError> {
        match *self {}
    }
}

pub fn all() -> Result<Vec<Stored<Key>>, KeyStoreError> {
    Err(KeyStoreError::NoStore)
}
