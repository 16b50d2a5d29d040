//! How a key signs, wherever it is kept: which algorithm fits a public key, and how long and in
//! what form its values are.

use crate::pki::{
    algorithm::{self, Algorithm, PublicKey},
    asn1::{self, Malformed},
};

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
pub(super) fn usable(public: &PublicKey<'_>, pss: bool) -> Result<Algorithm, KeyError> {
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
pub(super) fn longest_signature(public: &PublicKey<'_>) -> usize {
    match public.modulus_bits() {
        Some(bits) => bits.div_ceil(8),
        None => longest_ecdsa(public.bits),
    }
}

/// SEQUENCE of two integers, each one byte longer than the curve's order at most; the public
/// point is two numbers of that size and a byte in front.
pub(super) const fn longest_ecdsa(point: &[u8]) -> usize {
    2 * (point.len() / 2 + 3) + 4
}

/// Tokens and key stores give the two numbers of an ECDSA value side by side; CMS wants them as DER.
pub(super) fn ecdsa_der(value: &[u8]) -> Option<Vec<u8>> {
    let (r, s) = value.split_at_checked(value.len() / 2).filter(|(r, s)| r.len() == s.len())?;
    (!r.is_empty()).then(|| asn1::sequence(&[&asn1::unsigned(r), &asn1::unsigned(s)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pki::asn1::Element;

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
