//! PKCS#12 files (RFC 7292, RFC 9579): the keys and certificates inside, matched to each other by
//! public key; and a file of our own.
//!
//! Ciphers and key derivation are in `crypt`, writing in `write`.

mod crypt;
#[cfg(test)]
mod tests;
mod write;

use zeroize::Zeroizing;

use self::crypt::{Key, check_mac, decrypt};
pub use self::write::{Salts, write};
use super::{
    asn1::{self, Element, INTEGER, Malformed, OCTET_STRING, SEQUENCE, SET, context},
    certificate::Certificate,
    identity::{Identity, IdentityError, Passphrase},
    oid,
    signer::{KeyError, PrivateKey},
};

/// Larger files are no key files.
const LARGEST: usize = 4 << 20;

impl From<Malformed> for IdentityError {
    fn from(error: Malformed) -> Self {
        Self::Damaged(error.0)
    }
}

/// The identities in a PKCS#12 file, in its order: one for each private key that this program can
/// sign with and that has its certificate beside it. The caller chooses by their facts.
///
/// # Errors
/// [`IdentityError::WrongPassphrase`], [`IdentityError::Damaged`],
/// [`IdentityError::Unsupported`], [`IdentityError::NoPrivateKey`],
/// [`IdentityError::NoCertificate`], [`IdentityError::Key`].
pub fn open(file: &[u8], passphrase: &Passphrase) -> Result<Vec<Identity>, IdentityError> {
    if file.len() > LARGEST {
        return Err(IdentityError::Damaged("too large"));
    }
    let (der, _) = asn1::definite(file)?;
    let mut reader = Element::only(&der)?.expect(SEQUENCE)?.reader();
    if reader.expect(INTEGER)?.small()? != 3 {
        return Err(IdentityError::Unsupported("version".into()));
    }
    let (kind, content) = content_info(&reader.next()?)?;
    if kind != oid::DATA {
        return Err(IdentityError::Unsupported(kind.to_string()));
    }
    let safe = content.expect(OCTET_STRING)?.body;
    let mac = reader.optional(SEQUENCE)?;
    let key = unlocking_key(mac.as_ref(), safe, passphrase)?;

    let mut bags = Bags::default();
    let (safe, _) = asn1::definite(safe)?;
    for part in Element::only(&safe)?.expect(SEQUENCE)?.reader().all()? {
        bags.read_part(&part, &key)?;
    }
    bags.identities()
}

/// The form of the passphrase that opens the file. Programs differ in how they write characters
/// outside ASCII, and the empty passphrase, before they derive a key.
fn unlocking_key(
    mac: Option<&Element<'_>>,
    safe: &[u8],
    passphrase: &Passphrase,
) -> Result<Key, IdentityError> {
    let mut candidates = Key::candidates(passphrase);
    let Some(mac) = mac else {
        return Ok(candidates.swap_remove(0));
    };
    for candidate in candidates {
        if check_mac(mac, safe, &candidate)? {
            return Ok(candidate);
        }
    }
    Err(IdentityError::WrongPassphrase)
}

/// A ContentInfo's type and content.
fn content_info<'a>(
    element: &Element<'a>,
) -> Result<(der::asn1::ObjectIdentifier, Element<'a>), Malformed> {
    let mut reader = element.expect(SEQUENCE)?.reader();
    Ok((reader.next()?.oid()?, reader.expect(context(0))?.inner()?))
}

/// What the bags of a file hold.
#[derive(Default)]
struct Bags {
    keys: Vec<Zeroizing<Vec<u8>>>,
    certificates: Vec<Vec<u8>>,
}

/// Bags may hold bags; deeper than this they are refused.
const DEEPEST: usize = 4;

impl Bags {
    fn read_part(&mut self, part: &Element<'_>, key: &Key) -> Result<(), IdentityError> {
        let (kind, content) = content_info(part)?;
        let contents = match kind {
            oid::DATA => Zeroizing::new(content.expect(OCTET_STRING)?.body.to_vec()),
            oid::ENCRYPTED_DATA => decrypt_content(&content, key)?,
            other => return Err(IdentityError::Unsupported(other.to_string())),
        };
        let (contents, _) = asn1::definite(&contents).map_err(|_| after_decryption(kind))?;
        let contents = Zeroizing::new(contents);
        self.read_bags(&Element::only(&contents)?, key, 0)
    }

    fn read_bags(
        &mut self,
        contents: &Element<'_>,
        key: &Key,
        depth: usize,
    ) -> Result<(), IdentityError> {
        if depth > DEEPEST {
            return Err(IdentityError::Damaged("bags nested too deeply"));
        }
        for bag in contents.expect(SEQUENCE)?.reader().all()? {
            let mut reader = bag.expect(SEQUENCE)?.reader();
            let kind = reader.next()?.oid()?;
            let value = reader.expect(context(0))?.inner()?;
            reader.optional(SET)?;
            match kind {
                oid::KEY_BAG => self.keys.push(Zeroizing::new(value.raw.to_vec())),
                oid::SHROUDED_KEY_BAG => {
                    let mut shroud = value.expect(SEQUENCE)?.reader();
                    let algorithm = shroud.next()?;
                    let data = shroud.expect(OCTET_STRING)?.body;
                    self.keys.push(decrypt(&algorithm, data, key)?);
                }
                oid::CERTIFICATE_BAG => self.read_certificate(&value)?,
                oid::SAFE_CONTENTS_BAG => self.read_bags(&value, key, depth + 1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn read_certificate(&mut self, bag: &Element<'_>) -> Result<(), IdentityError> {
        let mut reader = bag.expect(SEQUENCE)?.reader();
        if reader.next()?.oid()? == oid::X509_CERTIFICATE {
            let der = reader.expect(context(0))?.inner()?.expect(OCTET_STRING)?.body;
            self.certificates.push(der.to_vec());
        }
        Ok(())
    }

    /// Each key with its certificate. A key that cannot be used is an error only if no other can.
    fn identities(self) -> Result<Vec<Identity>, IdentityError> {
        let certificates: Vec<Certificate<'_>> =
            self.certificates.iter().filter_map(|der| Certificate::read(der).ok()).collect();
        if self.keys.is_empty() {
            return Err(IdentityError::NoPrivateKey { certificates: certificates.len() });
        }
        let mut found = Vec::new();
        let mut problem = None;
        for pkcs8 in self.keys {
            match match_key(pkcs8, &certificates) {
                Ok(mut identities) => found.append(&mut identities),
                Err(error) => problem = problem.or(Some(error)),
            }
        }
        match problem {
            Some(problem) if found.is_empty() => Err(problem),
            _ => Ok(found),
        }
    }
}

/// One key may have several certificates, for instance an old and a renewed one.
fn match_key(
    pkcs8: Zeroizing<Vec<u8>>,
    certificates: &[Certificate<'_>],
) -> Result<Vec<Identity>, IdentityError> {
    let key = PrivateKey::from_pkcs8(&pkcs8).map_err(|error| match error {
        KeyError::Damaged if Element::only(&pkcs8).is_err() => IdentityError::WrongPassphrase,
        other => IdentityError::Key(other),
    })?;
    let fitting: Vec<&Certificate<'_>> =
        certificates.iter().filter(|certificate| key.fits(&certificate.key)).collect();
    if fitting.is_empty() {
        return Err(IdentityError::NoCertificate);
    }
    fitting.iter().map(|leaf| Identity::join(pkcs8.clone(), leaf, certificates)).collect()
}

fn decrypt_content(content: &Element<'_>, key: &Key) -> Result<Zeroizing<Vec<u8>>, IdentityError> {
    let mut data = content.expect(SEQUENCE)?.reader();
    data.expect(INTEGER)?;
    let mut encrypted = data.expect(SEQUENCE)?.reader();
    encrypted.next()?;
    let algorithm = encrypted.expect(SEQUENCE)?;
    let body = encrypted.next()?;
    // [0] IMPLICIT OCTET STRING; programs that stream write it in parts.
    if body.tag != context(0) {
        return decrypt(&algorithm, body.expect(0x80)?.body, key);
    }
    let mut joined = Vec::new();
    for part in body.reader().all()? {
        joined.extend_from_slice(part.expect(OCTET_STRING)?.body);
    }
    decrypt(&algorithm, &joined, key)
}

/// Nonsense after decryption means a wrong passphrase; nonsense in the clear is damage.
fn after_decryption(kind: der::asn1::ObjectIdentifier) -> IdentityError {
    if kind == oid::ENCRYPTED_DATA {
        IdentityError::WrongPassphrase
    } else {
        IdentityError::Damaged("contents")
    }
}
