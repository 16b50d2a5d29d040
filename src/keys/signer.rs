//! The seam between a signature and the key that makes it: a key in memory, or one that never
//! leaves its token.

use std::fmt;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{self as aws, KeyPair},
};

use super::{keystore::KeyStoreError, token::TokenError};
use crate::pki::{
    algorithm::{self, Algorithm, Hash, PublicKey},
    asn1::{self, Element, INTEGER, Malformed, SEQUENCE},
    certificate::{Certificate, CertificateFacts},
    oid,
};

/// Something that signs in the name of a certificate.
pub trait Signer: fmt::Debug + Send + Sync {
    /// How it signs.
    fn algorithm(&self) -> Algorithm;
    /// The certificate, DER.
    fn certificate(&self) -> &[u8];
    /// The certificates above it, nearest first, DER.
    fn chain(&self) -> &[Vec<u8>];
    /// The most bytes a signature value can take.
    fn longest_signature(&self) -> usize;
    /// The signature value over `message` (which it hashes itself), as CMS carries it.
    ///
    /// # Errors
    /// [`SignerError`]
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

/// Why a key did not sign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignerError {
    /// The key in memory refused: a defect of the key or of this program
    #[error("the key refused to sign")]
    Refused,
    /// The key is on a token, and that did not sign
    #[error(transparent)]
    Token(#[from] TokenError),
    /// The system keeps the key, and did not sign
    #[error(transparent)]
    KeyStore(#[from] KeyStoreError),
}

/// Why a private key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// A kind of key that this program does not sign with; the OID of its algorithm or curve
    #[error("unsupported kind of key: {0}")]
    Unsupported(String),
    /// The key's numbers are damaged, or the key is too weak to be used
    #[error("the private key is damaged or too weak")]
    Damaged,
}

impl From<Malformed> for KeyError {
    fn from(_: Malformed) -> Self {
        Self::Damaged
    }
}

/// How to sign with the private half of `public`, wherever it is kept. RSA keys sign with
/// RSASSA-PSS if `pss` says so.
///
/// # Errors
/// [`KeyError::Unsupported`]; [`KeyError::Damaged`] for an RSA key that is too short to be safe.
pub(crate) fn usable(public: &PublicKey<'_>, pss: bool) -> Result<Algorithm, KeyError> {
    const SHORTEST_RSA: usize = 2048;
    if public.modulus_bits().is_some_and(|bits| bits < SHORTEST_RSA) {
        return Err(KeyError::Damaged);
    }
    algorithm::for_key(public, pss).ok_or_else(|| {
        let named = public.curve().unwrap_or_else(|| public.algorithm());
        KeyError::Unsupported(named.to_string())
    })
}

/// The most bytes that a signature value of this key can take.
pub(crate) fn longest_signature(public: &PublicKey<'_>) -> usize {
    match public.modulus_bits() {
        Some(bits) => bits.div_ceil(8),
        None => longest_ecdsa(public.bits),
    }
}

/// SEQUENCE of two integers, each one byte longer than the curve's order at most; the public
/// point is two numbers of that size and a byte in front.
const fn longest_ecdsa(point: &[u8]) -> usize {
    2 * (point.len() / 2 + 3) + 4
}

/// Tokens and key stores give the two numbers of an ECDSA value side by side; CMS wants them as DER.
pub(crate) fn ecdsa_der(value: &[u8]) -> Option<Vec<u8>> {
    let (r, s) = value.split_at_checked(value.len() / 2).filter(|(r, s)| r.len() == s.len())?;
    (!r.is_empty()).then(|| asn1::sequence(&[&asn1::unsigned(r), &asn1::unsigned(s)]))
}

enum Material {
    Rsa(aws::RsaKeyPair),
    Ec(aws::EcdsaKeyPair),
}

/// A private key in memory. Its Debug form shows its kind only.
pub struct PrivateKey {
    material: Material,
    algorithm: Algorithm,
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({:?})", self.algorithm)
    }
}

impl PrivateKey {
    /// Reads a PKCS#8 PrivateKeyInfo: RSA from 2048 bits, P-256 or P-384.
    ///
    /// # Errors
    /// [`KeyError`]
    pub fn from_pkcs8(pkcs8: &[u8]) -> Result<Self, KeyError> {
        let mut reader = Element::only(pkcs8)?.expect(SEQUENCE)?.reader();
        reader.expect(INTEGER)?;
        let mut identifier = reader.expect(SEQUENCE)?.reader();
        let damaged = |_| KeyError::Damaged;
        let (material, algorithm) = match identifier.next()?.oid()? {
            oid::RSA => {
                let pair = aws::RsaKeyPair::from_pkcs8(pkcs8).map_err(damaged)?;
                (Material::Rsa(pair), Algorithm::RsaPkcs1(Hash::Sha256))
            }
            oid::EC => {
                let curve = identifier.next()?.oid()?;
                let (signing, hash) = match curve {
                    oid::P256 => (&aws::ECDSA_P256_SHA256_ASN1_SIGNING, Hash::Sha256),
                    oid::P384 => (&aws::ECDSA_P384_SHA384_ASN1_SIGNING, Hash::Sha384),
                    other => return Err(KeyError::Unsupported(other.to_string())),
                };
                let pair = aws::EcdsaKeyPair::from_pkcs8(signing, pkcs8).map_err(damaged)?;
                (Material::Ec(pair), Algorithm::Ecdsa(hash))
            }
            other => return Err(KeyError::Unsupported(other.to_string())),
        };
        Ok(Self { material, algorithm })
    }

    /// Whether this is the private half of `public`.
    pub fn fits(&self, public: &PublicKey<'_>) -> bool {
        match &self.material {
            Material::Rsa(pair) => pair.public_key().as_ref() == public.bits,
            Material::Ec(pair) => {
                algorithm::for_key(public, false) == Some(self.algorithm)
                    && pair.public_key().as_ref() == public.bits
            }
        }
    }

    /// The public half as a SubjectPublicKeyInfo.
    pub fn public_info(&self) -> Vec<u8> {
        let identifier = match (&self.material, self.algorithm.hash()) {
            (Material::Rsa(_), _) => asn1::sequence(&[&asn1::oid(oid::RSA), &asn1::null()]),
            (Material::Ec(_), hash) => {
                let curve = if hash == Hash::Sha384 { oid::P384 } else { oid::P256 };
                asn1::sequence(&[&asn1::oid(oid::EC), &asn1::oid(curve)])
            }
        };
        asn1::sequence(&[&identifier, &asn1::bits(self.public_bits())])
    }

    /// The public half alone, as it stands in a certificate's BIT STRING.
    pub fn public_bits(&self) -> &[u8] {
        match &self.material {
            Material::Rsa(pair) => pair.public_key().as_ref(),
            Material::Ec(pair) => pair.public_key().as_ref(),
        }
    }

    /// The same key, signing with RSASSA-PSS if it is an RSA key.
    pub fn with_pss(mut self) -> Self {
        if let Algorithm::RsaPkcs1(hash) = self.algorithm {
            self.algorithm = Algorithm::RsaPss(hash);
        }
        self
    }

    /// How it signs.
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The most bytes a signature value can take.
    pub fn longest_signature(&self) -> usize {
        match &self.material {
            Material::Rsa(pair) => pair.public_modulus_len(),
            Material::Ec(pair) => longest_ecdsa(pair.public_key().as_ref()),
        }
    }

    /// The signature value over `message`.
    ///
    /// # Errors
    /// [`SignerError::Refused`]
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError> {
        let random = SystemRandom::new();
        match &self.material {
            Material::Ec(pair) => pair
                .sign(&random, message)
                .map(|value| value.as_ref().to_vec())
                .map_err(|_| SignerError::Refused),
            Material::Rsa(pair) => {
                let padding: &'static aws::RsaSignatureEncoding = match self.algorithm {
                    Algorithm::RsaPss(_) => &aws::RSA_PSS_SHA256,
                    _ => &aws::RSA_PKCS1_SHA256,
                };
                let mut value = vec![0; pair.public_modulus_len()];
                pair.sign(padding, &random, message, &mut value)
                    .map_err(|_| SignerError::Refused)?;
                Ok(value)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_numbers_side_by_side_become_der() {
        let mut value = vec![0; 64];
        value[31] = 5;
        value[32] = 0x80;
        let der = ecdsa_der(&value).unwrap();
        let mut reader = Element::only(&der).unwrap().reader();
        assert_eq!(reader.next().unwrap().body, [5]);
        let second = reader.next().unwrap().body;
        assert_eq!((second[0], second[1], second.len()), (0, 0x80, 33));
        assert_eq!(ecdsa_der(&[]), None);
        assert_eq!(ecdsa_der(&[1, 2, 3]), None);
    }
}
