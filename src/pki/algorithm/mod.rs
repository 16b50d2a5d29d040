//! Digests and signature algorithms: their identifiers, and the check of a signature value.
//!
//! Making a signature value is left to the keys; which algorithms are too weak to be
//! believed is reported, not decided, here.

mod ecdsa;
mod error;
mod hash;
mod pss;
mod rsa;
#[cfg(test)]
mod tests;

use aws_lc_rs::signature as aws;
use const_oid::ObjectIdentifier;
use serde::Serialize;

use self::{ecdsa::Curve, pss::Parameters};
pub use self::{error::AlgorithmError, hash::Hash};
use super::{
    asn1::{self, Element, Malformed, NULL, SEQUENCE, context},
    oid,
};

/// How signatures are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5
    RsaPkcs1(Hash),
    /// RSASSA-PSS, salt as long as the digest
    RsaPss(Hash),
    /// ECDSA
    Ecdsa(Hash),
}

impl Algorithm {
    /// The digest that is signed.
    pub const fn hash(self) -> Hash {
        match self {
            Self::RsaPkcs1(hash) | Self::RsaPss(hash) | Self::Ecdsa(hash) => hash,
        }
    }

    /// AlgorithmIdentifier, DER (RFC 4055, RFC 5758).
    pub fn identifier(self) -> Vec<u8> {
        match self {
            Self::RsaPkcs1(hash) => {
                asn1::sequence(&[&asn1::oid(rsa_pkcs1_oid(hash)), &asn1::null()])
            }
            Self::Ecdsa(hash) => asn1::sequence(&[&asn1::oid(ecdsa::identifier(hash))]),
            Self::RsaPss(hash) => {
                let digest = asn1::sequence(&[&asn1::oid(hash.oid()), &asn1::null()]);
                let mask = asn1::sequence(&[&asn1::oid(oid::MGF1), &digest]);
                let salt = asn1::integer(hash.digest().output_len() as u64);
                let parameters = asn1::sequence(&[
                    &asn1::tlv(context(0), &digest),
                    &asn1::tlv(context(1), &mask),
                    &asn1::tlv(context(2), &salt),
                ]);
                asn1::sequence(&[&asn1::oid(oid::RSA_PSS), &parameters])
            }
        }
    }
}

const fn rsa_pkcs1_oid(hash: Hash) -> ObjectIdentifier {
    match hash {
        Hash::Sha1 => oid::SHA1_RSA,
        Hash::Sha224 => oid::SHA224_RSA,
        Hash::Sha256 => oid::SHA256_RSA,
        Hash::Sha384 => oid::SHA384_RSA,
        Hash::Sha512 => oid::SHA512_RSA,
        Hash::Sha3_256 => oid::SHA3_256_RSA,
        Hash::Sha3_384 => oid::SHA3_384_RSA,
        Hash::Sha3_512 => oid::SHA3_512_RSA,
    }
}

/// Something that weakens an otherwise good signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weakness {
    /// SHA-1
    Sha1,
    /// An RSA key shorter than 2048 bits
    ShortKey,
    /// The certificate is not named among the signed attributes: another one for the same key could
    /// be put in its place
    CertificateNotNamed,
}

/// A public key: a SubjectPublicKeyInfo taken apart.
#[derive(Debug, Clone, Copy)]
pub struct PublicKey<'a> {
    algorithm: ObjectIdentifier,
    curve: Option<ObjectIdentifier>,
    /// The key itself: the content of the BIT STRING
    pub bits: &'a [u8],
}

impl<'a> PublicKey<'a> {
    /// Reads a SubjectPublicKeyInfo (RFC 5280, 4.1.2.7).
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn read(info: &Element<'a>) -> Result<Self, Malformed> {
        let mut reader = info.expect(SEQUENCE)?.reader();
        let mut identifier = reader.expect(SEQUENCE)?.reader();
        let bits = reader.next()?.bits()?;
        reader.end()?;
        let algorithm = identifier.next()?.oid()?;
        // A curve that is spelled out, or left to the issuer, has no name (RFC 5480, 2.1.1).
        let parameters = if algorithm == oid::EC { Some(identifier.next()?) } else { None };
        let curve = parameters.and_then(|named| named.oid().ok());
        Ok(Self { algorithm, curve, bits })
    }

    /// The algorithm of the key.
    pub const fn algorithm(&self) -> ObjectIdentifier {
        self.algorithm
    }

    /// The named curve of an elliptic-curve key.
    pub const fn curve(&self) -> Option<ObjectIdentifier> {
        self.curve
    }

    /// Bits of an RSA key's modulus; `None` for other keys.
    pub fn modulus_bits(&self) -> Option<usize> {
        if !matches!(self.algorithm, oid::RSA | oid::RSA_PSS) {
            return None;
        }
        let modulus = Element::only(self.bits).ok()?.reader().next().ok()?.body;
        let zeros = modulus.iter().take_while(|byte| **byte == 0).count();
        let first = modulus.get(zeros)?;
        Some((modulus.len() - zeros) * 8 - first.leading_zeros() as usize)
    }

    /// Checks `value` over `message`. `digest` is CMS's separate statement of the digest
    /// algorithm; certificates have none.
    ///
    /// # Errors
    /// Every [`AlgorithmError`].
    pub fn verify(
        &self,
        identifier: &Element<'_>,
        digest: Option<Hash>,
        message: &[u8],
        value: &[u8],
    ) -> Result<Hash, AlgorithmError> {
        let mut reader = identifier.expect(SEQUENCE)?.reader();
        let named = reader.next()?.oid()?;
        let (hash, check) = match self.algorithm {
            oid::RSA if named != oid::RSA_PSS => {
                let hash = pkcs1_hash(named, digest)?;
                if let Some(parameters) = reader.optional(NULL)?
                    && !parameters.body.is_empty()
                {
                    return Err(AlgorithmError::Parameters);
                }
                (hash, pkcs1(hash, self.modulus_bits()))
            }
            oid::RSA | oid::RSA_PSS if named == oid::RSA_PSS => {
                let parameters = Parameters::read(&reader.expect(SEQUENCE)?)?;
                let usual = parameters.usual().filter(|_| self.modulus_bits() >= Some(2048));
                (parameters.hash, usual.map_or(Check::Pss(parameters), Check::Library))
            }
            oid::EC => {
                let hash = ecdsa::hash(named)?;
                let curve = self.curve.ok_or(AlgorithmError::Unknown(named))?;
                let check = match ecdsa::library(curve, hash) {
                    Some(library) => Check::Library(library),
                    None => Curve::named(curve)
                        .map(|curve| Check::Curve(curve, hash))
                        .ok_or(AlgorithmError::Unknown(curve))?,
                };
                (hash, check)
            }
            oid::ED25519 if named == oid::ED25519 => (Hash::Sha512, Check::Library(&aws::ED25519)),
            _ if named == self.algorithm => {
                let check = ml_dsa(named).ok_or(AlgorithmError::Unknown(named))?;
                // It digests by itself; what CMS states is only the attributes' (RFC 9882, 3.3).
                (digest.unwrap_or(Hash::Sha512), Check::Library(check))
            }
            _ => return Err(AlgorithmError::Unknown(named)),
        };
        reader.end()?;
        if digest.is_some_and(|stated| stated != hash) {
            return Err(AlgorithmError::Contradiction);
        }
        let fits = match check {
            Check::Library(algorithm) => {
                aws::UnparsedPublicKey::new(algorithm, self.bits).verify(message, value).is_ok()
            }
            Check::Pss(parameters) => parameters.verify(self.bits, message, value)?,
            Check::Pkcs1(hash) => rsa::verify_pkcs1(hash, self.bits, message, value)?,
            Check::Curve(curve, hash) => curve.verify(self.bits, &hash.of(&[message]), value),
        };
        if fits { Ok(hash) } else { Err(AlgorithmError::Wrong) }
    }
}

type Verification = &'static dyn aws::VerificationAlgorithm;

/// By what a value is checked.
enum Check {
    Library(Verification),
    Pss(Parameters),
    Pkcs1(Hash),
    Curve(Curve, Hash),
}

fn pkcs1_hash(named: ObjectIdentifier, digest: Option<Hash>) -> Result<Hash, AlgorithmError> {
    if named == oid::RSA {
        return digest.ok_or(AlgorithmError::Contradiction);
    }
    if named == oid::OIW_SHA1_RSA {
        return Ok(Hash::Sha1);
    }
    Hash::ALL
        .into_iter()
        .find(|hash| rsa_pkcs1_oid(*hash) == named)
        .ok_or(AlgorithmError::Unknown(named))
}

fn pkcs1(hash: Hash, modulus_bits: Option<usize>) -> Check {
    let short = modulus_bits.is_some_and(|bits| bits < 2048);
    Check::Library(match (hash, short) {
        (Hash::Sha1, _) => &aws::RSA_PKCS1_1024_8192_SHA1_FOR_LEGACY_USE_ONLY,
        (Hash::Sha256, true) => &aws::RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
        (Hash::Sha256, false) => &aws::RSA_PKCS1_2048_8192_SHA256,
        (Hash::Sha384, false) => &aws::RSA_PKCS1_2048_8192_SHA384,
        (Hash::Sha512, true) => &aws::RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
        (Hash::Sha512, false) => &aws::RSA_PKCS1_2048_8192_SHA512,
        _ => return Check::Pkcs1(hash),
    })
}

/// ML-DSA (FIPS 204) without a digest of its own before it, by its name.
fn ml_dsa(named: ObjectIdentifier) -> Option<Verification> {
    Some(match named {
        oid::ML_DSA_44 => &aws::ML_DSA_44,
        oid::ML_DSA_65 => &aws::ML_DSA_65,
        oid::ML_DSA_87 => &aws::ML_DSA_87,
        _ => return None,
    })
}

/// The algorithm that fits a key of this kind, as this program signs: the digest follows the
/// curve; RSA uses PKCS#1 v1.5 with SHA-256 unless `pss`.
pub fn for_key(key: &PublicKey<'_>, pss: bool) -> Option<Algorithm> {
    match (key.algorithm, key.curve) {
        (oid::RSA, _) if !pss => Some(Algorithm::RsaPkcs1(Hash::Sha256)),
        (oid::RSA | oid::RSA_PSS, _) => Some(Algorithm::RsaPss(Hash::Sha256)),
        (oid::EC, Some(oid::P256)) => Some(Algorithm::Ecdsa(Hash::Sha256)),
        (oid::EC, Some(oid::P384)) => Some(Algorithm::Ecdsa(Hash::Sha384)),
        _ => None,
    }
}
