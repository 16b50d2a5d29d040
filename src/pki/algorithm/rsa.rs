//! The public operation of RSA (RFC 8017, 5.2.2), and RSASSA-PKCS1-v1_5 (8.2.2) with digests that
//! aws-lc-rs does not check it with.
//!
//! There is no secret here: only public keys and signature values that everybody has.

use num_bigint::BigUint;

use super::{error::AlgorithmError, hash::Hash};
use crate::pki::asn1::{self, Element, INTEGER, SEQUENCE};

/// The longest modulus and exponent that are computed with, in bits.
const LONGEST: (u64, u64) = (8192, 33);

/// What a signature value holds.
pub(super) struct Opened {
    /// The number, without zeros in front
    pub number: Vec<u8>,
    /// The length of the modulus, in bits
    pub bits: usize,
}

/// Undoes the signature `value` by the RSAPublicKey `key`; `None` if it is out of range.
pub(super) fn open(key: &[u8], value: &[u8]) -> Result<Option<Opened>, AlgorithmError> {
    let mut numbers = Element::only(key)?.expect(SEQUENCE)?.reader();
    let mut number =
        || Ok::<_, AlgorithmError>(BigUint::from_bytes_be(numbers.expect(INTEGER)?.body));
    let (modulus, exponent) = (number()?, number()?);
    numbers.end()?;
    let signature = BigUint::from_bytes_be(value);
    let bits = modulus.bits();
    if bits > LONGEST.0 || exponent.bits() > LONGEST.1 {
        return Err(AlgorithmError::Parameters);
    }
    if value.len() as u64 != bits.div_ceil(8) || signature >= modulus || bits < 512 {
        return Ok(None);
    }
    let number = signature.modpow(&exponent, &modulus).to_bytes_be();
    Ok(Some(Opened { number, bits: bits as usize }))
}

/// Whether `value` is an RSASSA-PKCS1-v1_5 signature over `message` by the RSAPublicKey `key`.
pub(super) fn verify_pkcs1(
    hash: Hash,
    key: &[u8],
    message: &[u8],
    value: &[u8],
) -> Result<bool, AlgorithmError> {
    let Some(opened) = open(key, value)? else { return Ok(false) };
    let identifier = asn1::sequence(&[&asn1::oid(hash.oid()), &asn1::null()]);
    let info = asn1::sequence(&[&identifier, &asn1::octets(&hash.of(&[message]))]);
    // EMSA-PKCS1-v1_5 (9.2): 00 01 FF … FF 00, eight FF at least; the zero in front is no digit.
    let padding = value.len().checked_sub(info.len() + 3).filter(|padding| *padding >= 8);
    Ok(padding.is_some_and(|padding| {
        let encoded = [&[1], &vec![0xff; padding][..], &[0], &info].concat();
        opened.number == encoded
    }))
}
