//! A PKCS#12 file of our own: AES-256 in CBC mode, PBKDF2 and check value with HMAC-SHA-256, as
//! OpenSSL 3 and its users read it.

use std::num::NonZeroU32;

use aws_lc_rs::{cipher, digest, hmac, pbkdf2, rand};
use zeroize::Zeroizing;

use super::{
    super::{
        identity::{Identity, IdentityError, Passphrase},
        signer::Signer as _,
    },
    crypt::{Key, mac_key},
};
use crate::pki::{
    algorithm::Hash,
    asn1::{self, SET, context},
    oid,
};

/// PBKDF2 rounds for key and certificates (OWASP's figure of 2023 for HMAC-SHA-256).
const ROUNDS: u32 = 600_000;

/// Rounds for the check value. It is derived from the same passphrase by a weaker function, so it
/// must cost an attacker as much as the rest.
const MAC_ROUNDS: u32 = 600_000;

/// The random numbers in a PKCS#12 file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salts {
    key: [u8; 16],
    key_iv: [u8; 16],
    certificates: [u8; 16],
    certificates_iv: [u8; 16],
    mac: [u8; 16],
}

impl Salts {
    /// Fresh salts from the system.
    ///
    /// # Errors
    /// [`IdentityError::NoRandomness`]
    pub fn draw() -> Result<Self, IdentityError> {
        let mut bytes = [0; 80];
        rand::fill(&mut bytes).map_err(|_| IdentityError::NoRandomness)?;
        Ok(Self::from_bytes(&bytes))
    }

    /// These bytes as salts: for a file that is the same every time.
    pub fn from_bytes(bytes: &[u8; 80]) -> Self {
        let part = |place: usize| {
            let mut part = [0; 16];
            part.copy_from_slice(&bytes[16 * place..16 * (place + 1)]);
            part
        };
        Self {
            key: part(0),
            key_iv: part(1),
            certificates: part(2),
            certificates_iv: part(3),
            mac: part(4),
        }
    }
}

/// `identity` as a file: its key, its certificate and the chain above it.
///
/// # Errors
/// [`IdentityError::NoRandomness`] if the cipher refuses its key.
pub fn write(
    identity: &Identity,
    passphrase: &Passphrase,
    salts: &Salts,
) -> Result<Vec<u8>, IdentityError> {
    let certificate = identity.certificate();
    let key_id = Hash::Sha256.of(&[certificate]);
    let mut bags = vec![certificate_bag(certificate, Some(&key_id))];
    bags.extend(identity.chain().iter().map(|der| certificate_bag(der, None)));
    let (scheme, hidden) = encrypt(
        &asn1::sequence(&[&bags.concat()]),
        passphrase,
        salts.certificates,
        salts.certificates_iv,
    )?;
    let encrypted = asn1::sequence(&[
        &asn1::integer(0),
        &asn1::sequence(&[&asn1::oid(oid::DATA), &scheme, &asn1::tlv(0x80, &hidden)]),
    ]);
    let certificates =
        asn1::sequence(&[&asn1::oid(oid::ENCRYPTED_DATA), &asn1::tlv(context(0), &encrypted)]);

    let (scheme, hidden) = encrypt(identity.pkcs8(), passphrase, salts.key, salts.key_iv)?;
    let shroud = asn1::sequence(&[&scheme, &asn1::octets(&hidden)]);
    let key_bag = asn1::sequence(&[
        &asn1::oid(oid::SHROUDED_KEY_BAG),
        &asn1::tlv(context(0), &shroud),
        &local_key_id(&key_id),
    ]);
    let keys = data(&asn1::sequence(&[&key_bag]));

    let safe = asn1::sequence(&[&certificates, &keys]);
    let mac = mac(&safe, passphrase, &salts.mac);
    Ok(asn1::sequence(&[&asn1::integer(3), &data(&safe), &mac]))
}

fn data(content: &[u8]) -> Vec<u8> {
    let content = asn1::tlv(context(0), &asn1::octets(content));
    asn1::sequence(&[&asn1::oid(oid::DATA), &content])
}

fn certificate_bag(der: &[u8], key_id: Option<&[u8]>) -> Vec<u8> {
    let bag = asn1::sequence(&[
        &asn1::oid(oid::X509_CERTIFICATE),
        &asn1::tlv(context(0), &asn1::octets(der)),
    ]);
    let attributes = key_id.map(local_key_id).unwrap_or_default();
    asn1::sequence(&[&asn1::oid(oid::CERTIFICATE_BAG), &asn1::tlv(context(0), &bag), &attributes])
}

fn local_key_id(id: &[u8]) -> Vec<u8> {
    let values = asn1::tlv(SET, &asn1::octets(id));
    asn1::tlv(SET, &asn1::sequence(&[&asn1::oid(oid::LOCAL_KEY_ID), &values]))
}

/// The PBES2 AlgorithmIdentifier and the encrypted bytes.
fn encrypt(
    plain: &[u8],
    passphrase: &Passphrase,
    salt: [u8; 16],
    iv: [u8; 16],
) -> Result<(Vec<u8>, Vec<u8>), IdentityError> {
    let mut secret = Zeroizing::new([0; 32]);
    let rounds = NonZeroU32::new(ROUNDS).ok_or(IdentityError::NoRandomness)?;
    let phrase = passphrase.reveal().as_bytes();
    pbkdf2::derive(pbkdf2::PBKDF2_HMAC_SHA256, rounds, &salt, phrase, &mut *secret);
    let key = cipher::UnboundCipherKey::new(&cipher::AES_256, &*secret)
        .and_then(cipher::PaddedBlockEncryptingKey::cbc_pkcs7)
        .map_err(|_| IdentityError::NoRandomness)?;
    let mut hidden = with_room(plain);
    key.less_safe_encrypt(&mut *hidden, cipher::EncryptionContext::Iv128((&iv).into()))
        .map_err(|_| IdentityError::NoRandomness)?;

    let function = asn1::sequence(&[&asn1::oid(oid::HMAC_SHA256), &asn1::null()]);
    let derivation = asn1::sequence(&[
        &asn1::oid(oid::PBKDF2),
        &asn1::sequence(&[&asn1::octets(&salt), &asn1::integer(ROUNDS.into()), &function]),
    ]);
    let scheme = asn1::sequence(&[&asn1::oid(oid::AES256_CBC), &asn1::octets(&iv)]);
    let parameters = asn1::sequence(&[&derivation, &scheme]);
    Ok((asn1::sequence(&[&asn1::oid(oid::PBES2), &parameters]), hidden.to_vec()))
}

/// A copy that is encrypted where it stands. The cipher appends its padding: without room for that
/// the copy would be moved, and what it leaves behind would not be wiped.
fn with_room(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut copy = Zeroizing::new(Vec::with_capacity(plain.len() + cipher::AES_256.block_len()));
    copy.extend_from_slice(plain);
    copy
}

fn mac(safe: &[u8], passphrase: &Passphrase, salt: &[u8]) -> Vec<u8> {
    let key = Key::standard(passphrase);
    let secret = mac_key(&digest::SHA256, &key, salt, MAC_ROUNDS);
    let value = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret), safe);
    let algorithm = asn1::sequence(&[&asn1::oid(oid::SHA256), &asn1::null()]);
    let info = asn1::sequence(&[&algorithm, &asn1::octets(value.as_ref())]);
    asn1::sequence(&[&info, &asn1::octets(salt), &asn1::integer(MAC_ROUNDS.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_encrypted_where_it_stands() {
        for length in [0, 1, 15, 16, 17, 138, 1217] {
            let mut copy = with_room(&vec![7; length]);
            let room = (copy.as_ptr(), copy.capacity());
            let key = cipher::UnboundCipherKey::new(&cipher::AES_256, &[1; 32]).unwrap();
            let key = cipher::PaddedBlockEncryptingKey::cbc_pkcs7(key).unwrap();
            let context = cipher::EncryptionContext::Iv128((&[2; 16]).into());
            key.less_safe_encrypt(&mut *copy, context).unwrap();
            assert!(copy.len() > length, "padded");
            assert_eq!((copy.as_ptr(), copy.capacity()), room, "{length} bytes were moved");
        }
    }
}
