//! A private key in memory: read from PKCS#8 (RFC 5958), and made to sign by aws-lc-rs.

use std::fmt;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{self as aws, KeyPair},
};

use super::scheme::{KeyError, longest_ecdsa};
use crate::pki::{
    algorithm::{self, Algorithm, Hash, PublicKey},
    asn1::{self, Element, INTEGER, SEQUENCE},
    oid,
};

/// The key in memory refused to sign: a defect of the key or of this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the key refused to sign")]
pub struct Refused;

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
    /// [`Refused`]
    pub fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Refused> {
        let random = SystemRandom::new();
        match &self.material {
            Material::Ec(pair) => pair
                .sign(&random, message)
                .map(|value| value.as_ref().to_vec())
                .map_err(|_| Refused),
            Material::Rsa(pair) => {
                let padding: &'static aws::RsaSignatureEncoding = match self.algorithm {
                    Algorithm::RsaPss(_) => &aws::RSA_PSS_SHA256,
                    _ => &aws::RSA_PKCS1_SHA256,
                };
                let mut value = vec![0; pair.public_modulus_len()];
                pair.sign(padding, &random, message, &mut value).map_err(|_| Refused)?;
                Ok(value)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    /// The build leaves the jitter of the processor's clock out (`.cargo/config.toml`).
    #[test]
    fn random_numbers_are_seeded_by_the_system() {
        assert!(aws_lc_rs::try_fips_cpu_jitter_entropy().is_err());
    }
}
