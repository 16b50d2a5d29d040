//! ECDSA (FIPS 186-5, 6.4.2): which curve goes with which digest, by aws-lc-rs where it has the
//! pair, and the rest by RustCrypto. There is no secret here, only public keys.

use aws_lc_rs::signature as aws;
use const_oid::ObjectIdentifier;
use ecdsa::{Signature, VerifyingKey, signature::hazmat::PrehashVerifier as _};

use super::{error::AlgorithmError, hash::Hash};
use crate::pki::oid;

/// A curve that aws-lc-rs lacks, or lacks with some digest.
#[derive(Debug, Clone, Copy)]
pub(super) enum Curve {
    P256,
    BrainpoolP256r1,
    BrainpoolP384r1,
}

impl Curve {
    /// The curve of this name, if it is one of them.
    pub(super) const fn named(curve: ObjectIdentifier) -> Option<Self> {
        match curve {
            oid::P256 => Some(Self::P256),
            oid::BRAINPOOL_P256R1 => Some(Self::BrainpoolP256r1),
            oid::BRAINPOOL_P384R1 => Some(Self::BrainpoolP384r1),
            _ => None,
        }
    }

    /// Whether the DER `value` signs `digest` by the key at the uncompressed or compressed `point`.
    pub(super) fn verify(self, point: &[u8], digest: &[u8], value: &[u8]) -> bool {
        macro_rules! verify {
            ($curve:ty) => {{
                let key = VerifyingKey::<$curve>::from_sec1_bytes(point);
                let value = Signature::<$curve>::from_der(value);
                matches!((key, value), (Ok(key), Ok(value)) if key.verify_prehash(digest, &value).is_ok())
            }};
        }
        match self {
            Self::P256 => verify!(p256::NistP256),
            Self::BrainpoolP256r1 => verify!(bp256::BrainpoolP256r1),
            Self::BrainpoolP384r1 => verify!(bp384::BrainpoolP384r1),
        }
    }
}

/// The digest that an ECDSA algorithm names.
pub(super) fn hash(named: ObjectIdentifier) -> Result<Hash, AlgorithmError> {
    Hash::ALL
        .into_iter()
        .find(|hash| identifier(*hash) == named)
        .ok_or(AlgorithmError::Unknown(named))
}

/// The name of ECDSA with `hash`.
pub(super) const fn identifier(hash: Hash) -> ObjectIdentifier {
    match hash {
        Hash::Sha1 => oid::ECDSA_SHA1,
        Hash::Sha224 => oid::ECDSA_SHA224,
        Hash::Sha256 => oid::ECDSA_SHA256,
        Hash::Sha384 => oid::ECDSA_SHA384,
        Hash::Sha512 => oid::ECDSA_SHA512,
        Hash::Sha3_256 => oid::ECDSA_SHA3_256,
        Hash::Sha3_384 => oid::ECDSA_SHA3_384,
        Hash::Sha3_512 => oid::ECDSA_SHA3_512,
    }
}

/// aws-lc-rs's own check, where it has curve and digest.
pub(super) fn library(
    curve: ObjectIdentifier,
    hash: Hash,
) -> Option<&'static dyn aws::VerificationAlgorithm> {
    Some(match (curve, hash) {
        (oid::P256, Hash::Sha1) => &aws::ECDSA_P256_SHA1_ASN1,
        (oid::P256, Hash::Sha256) => &aws::ECDSA_P256_SHA256_ASN1,
        (oid::P256, Hash::Sha384) => &aws::ECDSA_P256_SHA384_ASN1,
        (oid::P256, Hash::Sha512) => &aws::ECDSA_P256_SHA512_ASN1,
        (oid::P384, Hash::Sha256) => &aws::ECDSA_P384_SHA256_ASN1,
        (oid::P384, Hash::Sha384) => &aws::ECDSA_P384_SHA384_ASN1,
        (oid::P384, Hash::Sha512) => &aws::ECDSA_P384_SHA512_ASN1,
        (oid::P384, Hash::Sha3_384) => &aws::ECDSA_P384_SHA3_384_ASN1,
        (oid::P521, Hash::Sha1) => &aws::ECDSA_P521_SHA1_ASN1,
        (oid::P521, Hash::Sha224) => &aws::ECDSA_P521_SHA224_ASN1,
        (oid::P521, Hash::Sha256) => &aws::ECDSA_P521_SHA256_ASN1,
        (oid::P521, Hash::Sha384) => &aws::ECDSA_P521_SHA384_ASN1,
        (oid::P521, Hash::Sha512) => &aws::ECDSA_P521_SHA512_ASN1,
        (oid::P521, Hash::Sha3_512) => &aws::ECDSA_P521_SHA3_512_ASN1,
        _ => return None,
    })
}
