//! Who signs: a private key with its certificate and the chain above it, read from a PKCS#12 file
//! or made by this program; and the passphrase that protects it.
//!
//! The file format is left to `pkcs12`, the arithmetic to `signer`.

use std::fmt;

use aws_lc_rs::{rand::SystemRandom, signature as aws};
use chrono::{DateTime, Datelike, Months, Utc};
use const_oid::ObjectIdentifier;
use unicode_bidi::{BidiClass, bidi_class};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{
    pkcs12,
    signer::{KeyError, PrivateKey, Signer, SignerError},
};
use crate::pki::{
    algorithm::{Algorithm, Hash},
    asn1::{self, BIT_STRING, BOOLEAN, GENERALIZED_TIME, SET, UTC_TIME, UTF8_STRING, context},
    certificate::{Certificate, CertificateFacts, Fingerprint, Purposes},
    oid,
};

/// A passphrase or PIN: wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes the text over; it is wiped with this value.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The text itself, for the moment of its use.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Why an identity could not be read, made or used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// The passphrase is wrong (or, where the file has no check value, the file is damaged)
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// Not a PKCS#12 file, or a damaged one; where reading stopped, for a developer
    #[error("not a readable PKCS#12 file: {0}")]
    Damaged(&'static str),
    /// A well-formed file that uses something this program does not know
    #[error("unsupported in PKCS#12: {0}")]
    Unsupported(String),
    /// The file holds certificates only
    #[error("no private key inside, only {certificates} certificates")]
    NoPrivateKey {
        /// How many certificates it holds
        certificates: usize,
    },
    /// The file holds private keys, but no certificate for any of them
    #[error("no certificate belongs to the private key")]
    NoCertificate,
    /// A private key that this program cannot sign with
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The certificate is not valid yet
    #[error("certificate not valid before {from}")]
    NotYetValid {
        /// First moment of validity
        from: DateTime<Utc>,
    },
    /// The certificate is no longer valid
    #[error("certificate expired at {until}")]
    Expired {
        /// Last moment of validity
        until: DateTime<Utc>,
    },
    /// The certificate says that its key is not for signing
    #[error("certificate not meant for signing: {purposes:?}")]
    NotForSigning {
        /// What it is for
        purposes: Purposes,
    },
    /// A name that no certificate can hold
    #[error("a name is needed, of at most {longest} characters")]
    Name {
        /// Most characters a name may have
        longest: usize,
    },
    /// The system gave no random numbers, or refused to make a key
    #[error("no key could be made")]
    NoRandomness,
}

/// A key that can sign in somebody's name. Debug shows the certificate's fingerprint only.
pub struct Identity {
    key: PrivateKey,
    pkcs8: Zeroizing<Vec<u8>>,
    certificate: Vec<u8>,
    chain: Vec<Vec<u8>>,
    facts: CertificateFacts,
    label: Option<String>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity({})", self.facts.fingerprint)
    }
}

impl Signer for Identity {
    fn algorithm(&self) -> Algorithm {
        self.key.algorithm()
    }

    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn chain(&self) -> &[Vec<u8>] {
        &self.chain
    }

    fn longest_signature(&self) -> usize {
        self.key.longest_signature()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError> {
        self.key.sign(message)
    }

    fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }
}

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

impl Identity {
    /// Joins a PKCS#8 key with its certificate and picks the certificates above it from `others`.
    pub(crate) fn join(
        pkcs8: Zeroizing<Vec<u8>>,
        certificate: &Certificate<'_>,
        others: &[Certificate<'_>],
    ) -> Result<Self, IdentityError> {
        let key = PrivateKey::from_pkcs8(&pkcs8)?;
        if !key.fits(&certificate.key) {
            return Err(IdentityError::NoCertificate);
        }
        Ok(Self {
            key,
            pkcs8,
            certificate: certificate.der.to_vec(),
            chain: chain_above(certificate, others),
            facts: certificate.facts(),
            label: None,
        })
    }

    /// The same identity under the name that its file gives it.
    pub(crate) fn labelled(mut self, label: Option<String>) -> Self {
        self.label = label;
        self
    }

    /// A fresh P-256 key with a certificate that vouches for itself. Such a certificate proves
    /// that two replies come from the same key, not whose key it is.
    ///
    /// # Errors
    /// [`IdentityError::Name`], [`IdentityError::NoRandomness`].
    pub fn self_signed(wish: &SelfSigned<'_>) -> Result<Self, IdentityError> {
        let fits = |text: &str| text.chars().count() <= LONGEST_NAME;
        if wish.name.trim().is_empty() || !fits(wish.name) || !fits(wish.organisation) {
            return Err(IdentityError::Name { longest: LONGEST_NAME });
        }
        let pkcs8 = aws::EcdsaKeyPair::generate_pkcs8(
            &aws::ECDSA_P256_SHA256_ASN1_SIGNING,
            &SystemRandom::new(),
        )
        .map_err(|_| IdentityError::NoRandomness)?;
        let pkcs8 = Zeroizing::new(pkcs8.as_ref().to_vec());
        let key = PrivateKey::from_pkcs8(&pkcs8)?;
        let der = self_signed_certificate(&key, wish)?;
        let certificate =
            Certificate::read(&der).map_err(|_| IdentityError::Damaged("own certificate"))?;
        Self::join(pkcs8, &certificate, &[])
    }

    /// What the certificate says.
    pub const fn facts(&self) -> &CertificateFacts {
        &self.facts
    }

    /// The certificate's SHA-256.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.facts.fingerprint
    }

    /// Whether documents may be signed with this identity at `now`.
    ///
    /// # Errors
    /// [`IdentityError::NotForSigning`], [`IdentityError::NotYetValid`],
    /// [`IdentityError::Expired`].
    pub const fn check(&self, now: DateTime<Utc>) -> Result<(), IdentityError> {
        check(&self.facts, now)
    }

    /// The same identity, signing with RSASSA-PSS if its key is RSA.
    pub fn with_pss(mut self) -> Self {
        self.key = self.key.with_pss();
        self
    }

    /// This identity as a PKCS#12 file: AES-256, PBKDF2 with HMAC-SHA-256.
    ///
    /// # Errors
    /// [`IdentityError::NoRandomness`] if the cipher refuses its key.
    pub fn to_pkcs12(
        &self,
        passphrase: &Passphrase,
        salts: &pkcs12::Salts,
    ) -> Result<Vec<u8>, IdentityError> {
        pkcs12::write(&self.pkcs8, &self.certificate, &self.chain, passphrase, salts)
    }
}

/// Whether documents may be signed with a certificate of these facts at `now`.
///
/// # Errors
/// [`IdentityError::NotForSigning`], [`IdentityError::NotYetValid`], [`IdentityError::Expired`].
pub const fn check(facts: &CertificateFacts, now: DateTime<Utc>) -> Result<(), IdentityError> {
    if !facts.purposes.signing() {
        return Err(IdentityError::NotForSigning { purposes: facts.purposes });
    }
    // Compared as seconds because operators are not const.
    if now.timestamp() < facts.not_before.timestamp() {
        return Err(IdentityError::NotYetValid { from: facts.not_before });
    }
    if now.timestamp() > facts.not_after.timestamp() {
        return Err(IdentityError::Expired { until: facts.not_after });
    }
    Ok(())
}

/// The certificates above `leaf`, each having signed the one before it.
pub(crate) fn chain_above(leaf: &Certificate<'_>, others: &[Certificate<'_>]) -> Vec<Vec<u8>> {
    const LONGEST_CHAIN: usize = 8;
    let mut chain: Vec<&Certificate<'_>> = Vec::new();
    let mut current = leaf;
    while !current.is_self_signed() && chain.len() < LONGEST_CHAIN {
        let issuer = others
            .iter()
            .find(|other| other.subject == current.issuer && current.is_signed_by(other).is_ok());
        match issuer {
            Some(issuer) if !chain.iter().any(|seen| seen.der == issuer.der) => {
                chain.push(issuer);
                current = issuer;
            }
            _ => break,
        }
    }
    chain.into_iter().map(|certificate| certificate.der.to_vec()).collect()
}

// ---------------------------------------------------------------- a self-signed certificate

fn self_signed_certificate(
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

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    fn made(name: &str, organisation: &str) -> Identity {
        let not_before = moment("2026-11-24T00:00:00Z");
        Identity::self_signed(&SelfSigned { name, organisation, not_before }).expect("made")
    }

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

    #[test]
    fn a_self_made_certificate_says_what_was_wished_in_every_script() {
        for (name, organisation) in [
            ("王小明", "工业和信息化部"),
            ("محمد الأمين", "إدارة الاتصالات"),
            ("Ольга Иванова", "Администрация связи"),
            ("Zoë Müller-Đặng", "Office fédéral de la communication"),
        ] {
            let identity = made(name, organisation);
            let facts = identity.facts();
            assert_eq!(facts.name, name);
            assert_eq!(facts.issuer, name);
            assert_eq!(facts.organisation.as_deref(), Some(organisation));
            assert!(facts.self_signed && facts.purposes.signing() && !facts.purposes.encryption);
            assert_eq!(facts.not_after, moment("2031-11-24T00:00:00Z"));
        }
    }

    #[test]
    fn validity_is_checked_at_both_ends() {
        let identity = made("Ana", "");
        assert_eq!(identity.check(moment("2026-11-24T00:00:00Z")), Ok(()));
        assert_eq!(identity.check(moment("2031-11-24T00:00:00Z")), Ok(()));
        assert!(matches!(
            identity.check(moment("2026-11-23T23:59:59Z")),
            Err(IdentityError::NotYetValid { .. })
        ));
        assert!(matches!(
            identity.check(moment("2031-11-24T00:00:01Z")),
            Err(IdentityError::Expired { .. })
        ));
    }

    #[test]
    fn names_that_no_certificate_holds_are_refused() {
        for name in ["", "  ", &"阿".repeat(LONGEST_NAME + 1)] {
            let not_before = moment("2026-11-24T00:00:00Z");
            let refused = Identity::self_signed(&SelfSigned { name, organisation: "", not_before });
            assert!(matches!(refused, Err(IdentityError::Name { .. })));
        }
    }

    #[test]
    fn nothing_secret_is_printed() {
        let identity = made("Ana", "");
        assert_eq!(format!("{identity:?}"), format!("Identity({})", identity.fingerprint()));
        assert_eq!(format!("{:?}", Passphrase::new("Zürich€".into())), "Passphrase");
    }
}
