//! A certificate that vouches for itself (RFC 5280, 4.1): whom it names, and its DER.

use chrono::{DateTime, Datelike, Months, Utc};
use const_oid::ObjectIdentifier;
use unicode_bidi::{BidiClass, bidi_class};

use super::error::IdentityError;
use crate::{
    keys::private_key::PrivateKey,
    pki::{
        algorithm::Hash,
        asn1::{self, BIT_STRING, BOOLEAN, GENERALIZED_TIME, SET, UTC_TIME, UTF8_STRING, context},
        oid,
    },
};

/// Whom a self-signed certificate names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SelfSigned<'a> {
    /// The person, at most [`LONGEST_NAME`] characters
    pub name: &'a str,
    /// The administration, at most [`LONGEST_NAME`] characters; left out if empty
    pub organisation: &'a str,
    /// First moment of validity; it ends [`VALID_YEARS`] years later
    pub not_before: DateTime<Utc>,
}

impl SelfSigned<'_> {
    /// Whether a name in the certificate mixes directions of writing. Programs that compare names
    /// by RFC 3454, section 6 (pyHanko is one) refuse such a certificate: text with a letter that
    /// runs from right to left must begin and end with one, and hold none that runs from left to
    /// right.
    pub fn mixes_directions(&self) -> bool {
        [self.name, self.organisation].into_iter().any(mixes_directions)
    }
}

fn mixes_directions(name: &str) -> bool {
    let from_right = |c: char| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
    let name = name.trim();
    let framed = name.starts_with(from_right) && name.ends_with(from_right);
    let from_left = name.contains(|c| bidi_class(c) == BidiClass::L);
    name.contains(from_right) && (from_left || !framed)
}

/// The most characters in a name (RFC 5280, ub-common-name).
pub const LONGEST_NAME: usize = 64;

/// How many years a self-signed certificate is valid.
pub const VALID_YEARS: u32 = 5;

/// The certificate that `key` signs for itself as `wish` says, DER.
///
/// # Errors
/// [`IdentityError::NoRandomness`] if the key refuses to sign.
pub(super) fn certificate(
    key: &PrivateKey,
    wish: &SelfSigned<'_>,
) -> Result<Vec<u8>, IdentityError> {
    let public = key.public_bits();
    let until = wish
        .not_before
        .checked_add_months(Months::new(12 * VALID_YEARS))
        .unwrap_or(wish.not_before);
    let name = distinguished_name(wish.name, wish.organisation);
    let validity = asn1::sequence(&[&time(wish.not_before), &time(until)]);
    let identifier = key.algorithm().identifier();
    let signed = asn1::sequence(&[
        &asn1::tlv(context(0), &asn1::integer(2)),
        &asn1::unsigned(&serial(public, wish.not_before)),
        &identifier,
        &name,
        &validity,
        &name,
        &key.public_info(),
        &asn1::tlv(context(3), &extensions(public)),
    ]);
    let value = key.sign(&signed).map_err(|_| IdentityError::NoRandomness)?;
    Ok(asn1::sequence(&[&signed, &identifier, &asn1::bits(&value)]))
}

/// A serial number nobody can foresee: the key is fresh, and the digest spreads it.
fn serial(public: &[u8], moment: DateTime<Utc>) -> [u8; 16] {
    let digest = Hash::Sha256.of(&[public, &moment.timestamp().to_be_bytes()]);
    let mut serial = [0; 16];
    serial.copy_from_slice(&digest[..16]);
    serial[0] = serial[0] & 0x7f | 0x40;
    serial
}

fn distinguished_name(name: &str, organisation: &str) -> Vec<u8> {
    let part = |oid: ObjectIdentifier, text: &str| {
        let pair = asn1::sequence(&[&asn1::oid(oid), &asn1::tlv(UTF8_STRING, text.as_bytes())]);
        asn1::tlv(SET, &pair)
    };
    let mut parts = Vec::new();
    if !organisation.trim().is_empty() {
        parts.push(part(oid::ORGANIZATION, organisation.trim()));
    }
    parts.push(part(oid::COMMON_NAME, name.trim()));
    asn1::sequence(&[&parts.concat()])
}

/// UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5).
fn time(moment: DateTime<Utc>) -> Vec<u8> {
    if (1950..2050).contains(&moment.year()) {
        asn1::tlv(UTC_TIME, moment.format("%y%m%d%H%M%SZ").to_string().as_bytes())
    } else {
        asn1::tlv(GENERALIZED_TIME, moment.format("%Y%m%d%H%M%SZ").to_string().as_bytes())
    }
}

/// No authority; digitalSignature and nonRepudiation only; a key identifier.
fn extensions(public: &[u8]) -> Vec<u8> {
    let critical = asn1::tlv(BOOLEAN, &[0xff]);
    let extension = |oid: ObjectIdentifier, critical: &[u8], value: &[u8]| {
        asn1::sequence(&[&asn1::oid(oid), critical, &asn1::octets(value)])
    };
    let identifier = asn1::octets(&Hash::Sha256.of(&[public])[..20]);
    asn1::sequence(&[
        &extension(oid::BASIC_CONSTRAINTS, &critical, &asn1::sequence(&[])),
        &extension(oid::KEY_USAGE, &critical, &asn1::tlv(BIT_STRING, &[6, 0xc0])),
        &extension(oid::SUBJECT_KEY_IDENTIFIER, &[], &identifier),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_mixes_directions_is_told() {
        for name in ["李娜 (Łukasz)", "فاطمة الزهراء", "Dr O’Connor 3", "Иван", ""]
        {
            assert!(!mixes_directions(name), "{name}");
        }
        for name in ["فاطمة (Fatima)", "李娜 فاطمة", "فاطمة 3", "(فاطمة)"] {
            assert!(mixes_directions(name), "{name}");
        }
    }
}
