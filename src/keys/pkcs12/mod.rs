//! PKCS#12 files (RFC 7292, RFC 9579): the keys and certificates inside, matched to each other by
//! public key; and a file of our own.
//!
//! Ciphers and key derivation are in `crypt`, writing in `write`.

mod crypt;
mod other;
#[cfg(test)]
mod tests;
mod write;

use zeroize::Zeroizing;

use self::crypt::{Key, check_mac, decrypt};
pub use self::write::{Salts, write};
use super::{
    identity::{Identity, IdentityError, Passphrase},
    private_key::PrivateKey,
    scheme::KeyError,
};
use crate::pki::{
    asn1::{self, Element, INTEGER, Malformed, OCTET_STRING, SEQUENCE, SET, context},
    certificate::Certificate,
    oid,
    string::text,
};

/// Larger files are no key files.
const LARGEST: usize = 4 << 20;

/// The identities in a PKCS#12 file, in its order: one for each private key that this program can
/// sign with and that has its certificate beside it. The caller chooses by their facts.
///
/// # Errors
/// [`IdentityError::OtherFile`], [`IdentityError::WrongPassphrase`], [`IdentityError::Damaged`],
/// [`IdentityError::Unsupported`], [`IdentityError::NoPrivateKey`],
/// [`IdentityError::NoCertificate`], [`IdentityError::Key`].
pub fn open(file: &[u8], passphrase: &Passphrase) -> Result<Vec<Identity>, IdentityError> {
    if file.len() > LARGEST {
        return Err(IdentityError::Damaged("too large"));
    }
    if let Some(kind) = other::kind(file) {
        return Err(IdentityError::OtherFile(kind));
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
    // Programs differ in how they write characters outside ASCII, and the empty passphrase,
    // before they derive a key.
    for key in Key::candidates(passphrase) {
        match read_with(&key, mac.as_ref(), safe) {
            Err(IdentityError::WrongPassphrase) => {}
            other => return other,
        }
    }
    Err(IdentityError::WrongPassphrase)
}

/// The identities in the file if `key` opens it.
fn read_with(
    key: &Key,
    mac: Option<&Element<'_>>,
    safe: &[u8],
) -> Result<Vec<Identity>, IdentityError> {
    if let Some(mac) = mac
        && !check_mac(mac, safe, key)?
    {
        return Err(IdentityError::WrongPassphrase);
    }
    let mut bags = Bags::default();
    let (safe, _) = asn1::definite(safe)?;
    for part in Element::only(&safe)?.expect(SEQUENCE)?.reader().all()? {
        bags.read_part(&part, key)?;
    }
    bags.identities()
}

/// A ContentInfo's type and content.
fn content_info<'a>(
    element: &Element<'a>,
) -> Result<(const_oid::ObjectIdentifier, Element<'a>), Malformed> {
    let mut reader = element.expect(SEQUENCE)?.reader();
    Ok((reader.next()?.oid()?, reader.expect(context(0))?.inner()?))
}

/// What the bags of a file hold.
#[derive(Default)]
struct Bags {
    keys: Vec<Bag<Zeroizing<Vec<u8>>>>,
    certificates: Vec<Bag<Vec<u8>>>,
}

/// One bag, with what its attributes say of it.
struct Bag<T> {
    content: T,
    /// friendlyName
    name: Option<String>,
    /// localKeyID, which a key shares with the certificate that was made for it
    key_id: Option<Vec<u8>>,
}

impl<T> Bag<T> {
    fn new(content: T, attributes: Option<&Element<'_>>) -> Result<Self, Malformed> {
        let mut bag = Self { content, name: None, key_id: None };
        let Some(attributes) = attributes else { return Ok(bag) };
        for attribute in attributes.reader().all()? {
            let mut reader = attribute.expect(SEQUENCE)?.reader();
            let kind = reader.next()?.oid()?;
            let Some(value) = reader.expect(SET)?.reader().all()?.into_iter().next() else {
                continue;
            };
            match kind {
                oid::FRIENDLY_NAME => bag.name = Some(text(&value)).filter(|t| !t.is_empty()),
                oid::LOCAL_KEY_ID => bag.key_id = Some(value.body.to_vec()),
                _ => {}
            }
        }
        Ok(bag)
    }
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
            let attributes = reader.optional(SET)?;
            let attributes = attributes.as_ref();
            match kind {
                oid::KEY_BAG => {
                    let pkcs8 = Zeroizing::new(value.raw.to_vec());
                    self.keys.push(Bag::new(pkcs8, attributes)?);
                }
                oid::SHROUDED_KEY_BAG => {
                    let mut shroud = value.expect(SEQUENCE)?.reader();
                    let algorithm = shroud.next()?;
                    let data = shroud.expect(OCTET_STRING)?.body;
                    self.keys.push(Bag::new(decrypt(&algorithm, data, key)?, attributes)?);
                }
                oid::CERTIFICATE_BAG => self.read_certificate(&value, attributes)?,
                oid::SAFE_CONTENTS_BAG => self.read_bags(&value, key, depth + 1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn read_certificate(
        &mut self,
        bag: &Element<'_>,
        attributes: Option<&Element<'_>>,
    ) -> Result<(), IdentityError> {
        let mut reader = bag.expect(SEQUENCE)?.reader();
        if reader.next()?.oid()? == oid::X509_CERTIFICATE {
            let der = reader.expect(context(0))?.inner()?.expect(OCTET_STRING)?.body;
            self.certificates.push(Bag::new(der.to_vec(), attributes)?);
        }
        Ok(())
    }

    /// Each key with its certificate. A key that cannot be used is an error only if no other can.
    fn identities(self) -> Result<Vec<Identity>, IdentityError> {
        let certificates: Vec<(&Bag<_>, Certificate<'_>)> = self
            .certificates
            .iter()
            .filter_map(|bag| Some((bag, Certificate::read(&bag.content).ok()?)))
            .collect();
        if self.keys.is_empty() {
            return Err(IdentityError::NoPrivateKey { certificates: certificates.len() });
        }
        let mut found = Vec::new();
        let mut problem = None;
        for key in self.keys {
            match match_key(&key, &certificates) {
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

/// One key may have several certificates, for instance an old and a renewed one. The public key
/// decides; among those that fit, the one with the key's localKeyID comes first.
fn match_key(
    bag: &Bag<Zeroizing<Vec<u8>>>,
    certificates: &[(&Bag<Vec<u8>>, Certificate<'_>)],
) -> Result<Vec<Identity>, IdentityError> {
    let pkcs8 = &bag.content;
    let key = PrivateKey::from_pkcs8(pkcs8).map_err(|error| match error {
        KeyError::Damaged if Element::only(pkcs8).is_err() => IdentityError::WrongPassphrase,
        other => IdentityError::Key(other),
    })?;
    let mut fitting: Vec<_> =
        certificates.iter().filter(|(_, certificate)| key.fits(&certificate.key)).collect();
    if fitting.is_empty() {
        return Err(IdentityError::NoCertificate);
    }
    fitting.sort_by_key(|(other, _)| bag.key_id.is_none() || other.key_id != bag.key_id);
    let all: Vec<Certificate<'_>> = certificates.iter().map(|(_, one)| one.clone()).collect();
    let identity = |(other, leaf): &&(&Bag<_>, Certificate<'_>)| {
        let label = bag.name.clone().or_else(|| other.name.clone());
        Ok(Identity::join(pkcs8.clone(), leaf, &all)?.labelled(label))
    };
    fitting.iter().map(identity).collect()
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
fn after_decryption(kind: const_oid::ObjectIdentifier) -> IdentityError {
    if kind == oid::ENCRYPTED_DATA {
        IdentityError::WrongPassphrase
    } else {
        IdentityError::Damaged("contents")
    }
}
