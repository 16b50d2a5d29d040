//! What protects a PKCS#12 file: key derivation, ciphers and check values, old and new.

use std::num::NonZeroU32;

use aws_lc_rs::{cipher, digest, hmac, pbkdf2};
use cbc::cipher::{BlockModeDecrypt, InnerIvInit, KeyIvInit, block_padding::Pkcs7};
use const_oid::ObjectIdentifier;
use zeroize::Zeroizing;

use super::super::identity::{IdentityError, Passphrase};
use crate::pki::{
    asn1::{Element, INTEGER, OCTET_STRING, SEQUENCE},
    oid,
};

/// More rounds than this are an attack on the reader's patience: they take a second, once for each
/// form of the passphrase. Programs that write such files take up to some hundred thousand.
const MOST_ROUNDS: u64 = 2_000_000;

type Result<T> = std::result::Result<T, IdentityError>;

/// A passphrase in the two forms from which keys are derived.
pub(super) struct Key {
    /// For PBKDF2: by the standards, UTF-8
    pbkdf2: Zeroizing<Vec<u8>>,
    /// For PKCS#12's own derivation: by the standards, UTF-16 with a terminating zero
    pkcs12: Zeroizing<Vec<u8>>,
}

impl Key {
    /// The form that the standards prescribe.
    pub(super) fn standard(passphrase: &Passphrase) -> Self {
        Self::candidates(passphrase).swap_remove(0)
    }

    /// The forms that programs use, the standard one first.
    pub(super) fn candidates(passphrase: &Passphrase) -> Vec<Self> {
        let text = passphrase.reveal();
        let wide = |units: &mut dyn Iterator<Item = u16>| {
            // Room for all of it: a copy that grows leaves what it held behind.
            let mut bytes = Zeroizing::new(Vec::with_capacity(2 * text.len() + 2));
            units.chain([0]).for_each(|unit| bytes.extend(unit.to_be_bytes()));
            bytes
        };
        let utf8 = || Zeroizing::new(text.as_bytes().to_vec());
        let utf16 = || wide(&mut text.encode_utf16());
        let mut keys = vec![Self { pbkdf2: utf8(), pkcs12: utf16() }];
        if text.is_empty() {
            keys.push(Self { pbkdf2: utf8(), pkcs12: Zeroizing::new(Vec::new()) });
        }
        if !text.is_ascii() {
            // OpenSSL before 1.1.0 widened each byte by itself.
            let widened = wide(&mut text.bytes().map(u16::from));
            keys.push(Self { pbkdf2: utf8(), pkcs12: widened });
        }
        // Older NSS, and so older Firefox and Thunderbird, gave UTF-16 to PBKDF2 too.
        keys.push(Self { pbkdf2: utf16(), pkcs12: utf16() });
        keys
    }
}

fn rounds(element: &Element<'_>) -> Result<u32> {
    let count = element.small()?;
    if (1..=MOST_ROUNDS).contains(&count) {
        u32::try_from(count).map_err(|_| IdentityError::Damaged("rounds"))
    } else {
        Err(IdentityError::Unsupported(format!("{count} rounds")))
    }
}

fn unsupported(oid: ObjectIdentifier) -> IdentityError {
    IdentityError::Unsupported(oid.to_string())
}

// ---------------------------------------------------------------- decryption

/// Decrypts `data` as its AlgorithmIdentifier says.
pub(super) fn decrypt(
    algorithm: &Element<'_>,
    data: &[u8],
    key: &Key,
) -> Result<Zeroizing<Vec<u8>>> {
    let mut reader = algorithm.expect(SEQUENCE)?.reader();
    let named = reader.next()?.oid()?;
    let parameters = reader.next()?;
    match named {
        oid::PBES2 => decrypt_pbes2(&parameters, data, key),
        _ => decrypt_old(named, &parameters, data, key),
    }
}

/// The ciphers of PKCS#12 itself: RC2 and Triple-DES under SHA-1.
fn decrypt_old(
    named: ObjectIdentifier,
    parameters: &Element<'_>,
    data: &[u8],
    key: &Key,
) -> Result<Zeroizing<Vec<u8>>> {
    let length = match named {
        oid::PBE_3DES => 24,
        oid::PBE_2DES | oid::PBE_RC2_128 => 16,
        oid::PBE_RC2_40 => 5,
        other => return Err(unsupported(other)),
    };
    let mut reader = parameters.expect(SEQUENCE)?.reader();
    let salt = reader.expect(OCTET_STRING)?.body;
    let rounds = rounds(&reader.expect(INTEGER)?)?;
    let sha1 = &digest::SHA1_FOR_LEGACY_USE_ONLY;
    let secret = derive(sha1, &key.pkcs12, salt, Use::Key, rounds, length);
    let iv = derive(sha1, &key.pkcs12, salt, Use::Iv, rounds, 8);
    match named {
        oid::PBE_3DES => unpad::<cbc::Decryptor<des::TdesEde3>>(&secret, &iv, data),
        oid::PBE_2DES => unpad::<cbc::Decryptor<des::TdesEde2>>(&secret, &iv, data),
        oid::PBE_RC2_128 => unpad::<cbc::Decryptor<rc2::Rc2>>(&secret, &iv, data),
        _ => {
            let forty_bits = rc2::Rc2::new_with_eff_key_len(&secret, 40);
            cbc::Decryptor::inner_iv_slice_init(forty_bits, &iv)
                .map_err(|_| IdentityError::Damaged("initialisation vector"))?
                .decrypt_padded_vec::<Pkcs7>(data)
                .map(Zeroizing::new)
                .map_err(|_| IdentityError::WrongPassphrase)
        }
    }
}

fn unpad<C: BlockModeDecrypt + KeyIvInit>(
    key: &[u8],
    iv: &[u8],
    data: &[u8],
) -> Result<Zeroizing<Vec<u8>>> {
    C::new_from_slices(key, iv)
        .map_err(|_| IdentityError::Damaged("key or initialisation vector"))?
        .decrypt_padded_vec::<Pkcs7>(data)
        .map(Zeroizing::new)
        .map_err(|_| IdentityError::WrongPassphrase)
}

/// PBES2 (RFC 8018): PBKDF2 with AES or Triple-DES in CBC mode.
fn decrypt_pbes2(parameters: &Element<'_>, data: &[u8], key: &Key) -> Result<Zeroizing<Vec<u8>>> {
    let mut reader = parameters.expect(SEQUENCE)?.reader();
    let derivation = reader.expect(SEQUENCE)?;
    let mut scheme = reader.expect(SEQUENCE)?.reader();
    let named = scheme.next()?.oid()?;
    let iv = scheme.expect(OCTET_STRING)?.body;
    let (length, aes) = match named {
        oid::AES128_CBC => (16, Some(&cipher::AES_128)),
        oid::AES192_CBC => (24, Some(&cipher::AES_192)),
        oid::AES256_CBC => (32, Some(&cipher::AES_256)),
        oid::DES_EDE3_CBC => (24, None),
        other => return Err(unsupported(other)),
    };
    let secret = pbkdf2(&derivation, &key.pbkdf2, Some(length))?;
    if secret.len() != length {
        return Err(IdentityError::Damaged("key length"));
    }
    match aes {
        Some(aes) => decrypt_aes(aes, &secret, iv, data),
        None => unpad::<cbc::Decryptor<des::TdesEde3>>(&secret, iv, data),
    }
}

fn decrypt_aes(
    aes: &'static cipher::Algorithm,
    secret: &[u8],
    iv: &[u8],
    data: &[u8],
) -> Result<Zeroizing<Vec<u8>>> {
    const BAD_KEY: IdentityError = IdentityError::Damaged("key");
    let iv: [u8; 16] =
        iv.try_into().map_err(|_| IdentityError::Damaged("initialisation vector"))?;
    let key = cipher::UnboundCipherKey::new(aes, secret).map_err(|_| BAD_KEY)?;
    let key = cipher::PaddedBlockDecryptingKey::cbc_pkcs7(key).map_err(|_| BAD_KEY)?;
    let mut buffer = Zeroizing::new(data.to_vec());
    let plain = key
        .decrypt(&mut buffer, cipher::DecryptionContext::Iv128((&iv).into()))
        .map_err(|_| IdentityError::WrongPassphrase)?;
    Ok(Zeroizing::new(plain.to_vec()))
}

// ---------------------------------------------------------------- the check value

/// Whether `key` fits the file's MacData: HMAC under PKCS#12's derivation, or PBMAC1 (RFC 9579).
pub(super) fn check_mac(mac: &Element<'_>, content: &[u8], key: &Key) -> Result<bool> {
    let mut reader = mac.expect(SEQUENCE)?.reader();
    let mut info = reader.expect(SEQUENCE)?.reader();
    let mut algorithm = info.expect(SEQUENCE)?.reader();
    let value = info.expect(OCTET_STRING)?.body;
    let salt = reader.expect(OCTET_STRING)?.body;
    let rounds = match reader.optional(INTEGER)? {
        Some(count) => rounds(&count)?,
        None => 1,
    };
    let named = algorithm.next()?.oid()?;
    let key = if named == oid::PBMAC1 {
        let mut parameters = algorithm.expect(SEQUENCE)?.reader();
        // RFC 9579 requires the key length to be stated.
        let secret = pbkdf2(&parameters.expect(SEQUENCE)?, &key.pbkdf2, None)?;
        let scheme = parameters.expect(SEQUENCE)?.reader().next()?.oid()?;
        hmac::Key::new(hmac_algorithm(scheme)?, &secret)
    } else {
        let digest = digest_algorithm(named)?;
        let secret = mac_key(digest, key, salt, rounds);
        hmac::Key::new(hmac_algorithm(named)?, &secret)
    };
    Ok(hmac::verify(&key, content, value).is_ok())
}

/// The key of an HMAC check value.
pub(super) fn mac_key(
    digest: &'static digest::Algorithm,
    key: &Key,
    salt: &[u8],
    rounds: u32,
) -> Zeroizing<Vec<u8>> {
    derive(digest, &key.pkcs12, salt, Use::Mac, rounds, digest.output_len())
}

fn digest_algorithm(named: ObjectIdentifier) -> Result<&'static digest::Algorithm> {
    Ok(match named {
        oid::SHA1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        oid::SHA224 => &digest::SHA224,
        oid::SHA256 => &digest::SHA256,
        oid::SHA384 => &digest::SHA384,
        oid::SHA512 => &digest::SHA512,
        other => return Err(unsupported(other)),
    })
}

fn hmac_algorithm(named: ObjectIdentifier) -> Result<hmac::Algorithm> {
    Ok(match named {
        oid::SHA1 | oid::HMAC_SHA1 => hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        oid::SHA224 | oid::HMAC_SHA224 => hmac::HMAC_SHA224,
        oid::SHA256 | oid::HMAC_SHA256 => hmac::HMAC_SHA256,
        oid::SHA384 | oid::HMAC_SHA384 => hmac::HMAC_SHA384,
        oid::SHA512 | oid::HMAC_SHA512 => hmac::HMAC_SHA512,
        other => return Err(unsupported(other)),
    })
}

// ---------------------------------------------------------------- key derivation

/// PBKDF2 as its AlgorithmIdentifier says; `length` where it states none.
fn pbkdf2(
    algorithm: &Element<'_>,
    passphrase: &[u8],
    length: Option<usize>,
) -> Result<Zeroizing<Vec<u8>>> {
    const LONGEST: u64 = 128;
    let mut reader = algorithm.reader();
    let named = reader.next()?.oid()?;
    if named != oid::PBKDF2 {
        return Err(unsupported(named));
    }
    let mut parameters = reader.expect(SEQUENCE)?.reader();
    let salt = parameters.expect(OCTET_STRING)?.body;
    let rounds = NonZeroU32::new(rounds(&parameters.expect(INTEGER)?)?)
        .ok_or(IdentityError::Damaged("rounds"))?;
    let stated = match parameters.optional(INTEGER)? {
        Some(element) => Some(element.small()?),
        None => length.map(|length| length as u64),
    };
    let length = stated.filter(|length| (1..=LONGEST).contains(length));
    let length = length.ok_or(IdentityError::Damaged("key length"))? as usize;
    let function = match parameters.optional(SEQUENCE)? {
        Some(element) => element.reader().next()?.oid()?,
        None => oid::HMAC_SHA1,
    };
    let function = match function {
        oid::HMAC_SHA1 => pbkdf2::PBKDF2_HMAC_SHA1,
        oid::HMAC_SHA256 => pbkdf2::PBKDF2_HMAC_SHA256,
        oid::HMAC_SHA384 => pbkdf2::PBKDF2_HMAC_SHA384,
        oid::HMAC_SHA512 => pbkdf2::PBKDF2_HMAC_SHA512,
        other => return Err(unsupported(other)),
    };
    let mut secret = Zeroizing::new(vec![0; length]);
    pbkdf2::derive(function, rounds, salt, passphrase, &mut secret);
    Ok(secret)
}

/// What derived bytes are for (RFC 7292, B.3).
#[derive(Clone, Copy)]
enum Use {
    Key = 1,
    Iv = 2,
    Mac = 3,
}

/// PKCS#12's own derivation (RFC 7292, B.2).
fn derive(
    digest: &'static digest::Algorithm,
    passphrase: &[u8],
    salt: &[u8],
    usage: Use,
    rounds: u32,
    length: usize,
) -> Zeroizing<Vec<u8>> {
    let (output, block) = (digest.output_len(), digest.block_len());
    let filled = |bytes: &[u8]| block * bytes.len().div_ceil(block);
    let diversifier = vec![usage as u8; block];
    let mut state = Zeroizing::new(Vec::with_capacity(filled(salt) + filled(passphrase)));
    for part in [salt, passphrase] {
        state.extend(part.iter().copied().cycle().take(filled(part)));
    }
    let mut derived = Zeroizing::new(Vec::with_capacity(length + output));
    while derived.len() < length {
        let mut context = digest::Context::new(digest);
        context.update(&diversifier);
        context.update(&state);
        let mut hashed = context.finish();
        for _ in 1..rounds {
            hashed = digest::digest(digest, hashed.as_ref());
        }
        derived.extend_from_slice(hashed.as_ref());
        let addend: Vec<u8> = hashed.as_ref().iter().copied().cycle().take(block).collect();
        state.chunks_mut(block).for_each(|chunk| add_one_and(chunk, &addend));
    }
    derived.truncate(length);
    derived
}

/// `number + addend + 1`, big-endian, overflow dropped.
fn add_one_and(number: &mut [u8], addend: &[u8]) {
    let mut carry = 1u16;
    for (digit, added) in number.iter_mut().zip(addend).rev() {
        carry += u16::from(*digit) + u16::from(*added);
        *digit = carry as u8;
        carry >>= 8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pki::asn1;

    #[test]
    fn a_file_that_would_take_minutes_to_open_is_not_opened() {
        let counted = |count| rounds(&Element::only(&asn1::integer(count)).unwrap());
        assert_eq!(counted(MOST_ROUNDS), Ok(2_000_000));
        for count in [0, MOST_ROUNDS + 1, u64::MAX >> 1] {
            assert_eq!(counted(count), Err(IdentityError::Unsupported(format!("{count} rounds"))));
        }
    }
}
