//! Digests: their identifiers, and their values by aws-lc-rs.

use aws_lc_rs::digest;
use const_oid::ObjectIdentifier;

use super::error::AlgorithmError;
use crate::pki::{
    asn1::{self, Element, Malformed, NULL, SEQUENCE},
    oid,
};

/// A digest algorithm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hash {
    /// SHA-1: only ever read, never written, and reported as weak
    Sha1,
    /// SHA-224: only ever read
    Sha224,
    /// SHA-256
    Sha256,
    /// SHA-384
    Sha384,
    /// SHA-512
    Sha512,
    /// SHA3-256 (FIPS 202): only ever read, as are the two below
    Sha3_256,
    /// SHA3-384
    Sha3_384,
    /// SHA3-512
    Sha3_512,
}

impl Hash {
    pub(super) const ALL: [Self; 8] = [
        Self::Sha1,
        Self::Sha224,
        Self::Sha256,
        Self::Sha384,
        Self::Sha512,
        Self::Sha3_256,
        Self::Sha3_384,
        Self::Sha3_512,
    ];

    /// Its object identifier.
    pub const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Sha1 => oid::SHA1,
            Self::Sha224 => oid::SHA224,
            Self::Sha256 => oid::SHA256,
            Self::Sha384 => oid::SHA384,
            Self::Sha512 => oid::SHA512,
            Self::Sha3_256 => oid::SHA3_256,
            Self::Sha3_384 => oid::SHA3_384,
            Self::Sha3_512 => oid::SHA3_512,
        }
    }

    /// The implementation.
    pub fn digest(self) -> &'static digest::Algorithm {
        match self {
            Self::Sha1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
            Self::Sha224 => &digest::SHA224,
            Self::Sha256 => &digest::SHA256,
            Self::Sha384 => &digest::SHA384,
            Self::Sha512 => &digest::SHA512,
            Self::Sha3_256 => &digest::SHA3_256,
            Self::Sha3_384 => &digest::SHA3_384,
            Self::Sha3_512 => &digest::SHA3_512,
        }
    }

    /// The digest of `parts`, one after the other.
    pub fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        let mut context = digest::Context::new(self.digest());
        parts.iter().for_each(|part| context.update(part));
        context.finish().as_ref().to_vec()
    }

    /// AlgorithmIdentifier without parameters (RFC 5754).
    pub fn identifier(self) -> Vec<u8> {
        asn1::sequence(&[&asn1::oid(self.oid())])
    }

    /// The digest that an AlgorithmIdentifier names; parameters absent or NULL (RFC 5754, 2).
    ///
    /// # Errors
    /// [`AlgorithmError::Unknown`], [`AlgorithmError::Malformed`].
    pub fn from_identifier(identifier: &Element<'_>) -> Result<Self, AlgorithmError> {
        let mut reader = identifier.expect(SEQUENCE)?.reader();
        let named = reader.next()?.oid()?;
        let known = Self::ALL.into_iter().find(|hash| hash.oid() == named);
        // What parameters an unknown one has is not known either.
        let known = known.ok_or(AlgorithmError::Unknown(named))?;
        if let Some(parameters) = reader.optional(NULL)?
            && !parameters.body.is_empty()
        {
            return Err(Malformed("NULL with a value").into());
        }
        reader.end()?;
        Ok(known)
    }
}
