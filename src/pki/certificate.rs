//! X.509 certificates as bytes that were signed: a view that keeps the raw slices, and the facts
//! that a person chooses by.
//!
//! Whether a certificate is believed is left to `path`.

use std::fmt;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use const_oid::ObjectIdentifier;
use serde::Serialize;

use super::{
    algorithm::{AlgorithmError, Hash, PublicKey},
    asn1::{
        BOOLEAN, Element, GENERALIZED_TIME, INTEGER, Malformed, OCTET_STRING, SEQUENCE, UTC_TIME,
        context,
    },
    key_usage::KeyUsage,
    name::{self, attribute, display_name},
    oid,
};

/// The SHA-256 of a certificate, by which people compare certificates.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// The fingerprint of a certificate's DER.
    pub fn of(der: &[u8]) -> Self {
        Self(sha256(der))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            let colon = if place == 0 { "" } else { ":" };
            write!(f, "{colon}{byte:02X}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The SHA-256 of `bytes`.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut digest = [0; 32];
    digest.copy_from_slice(&Hash::Sha256.of(&[bytes]));
    digest
}

/// What a certificate says of itself, for a person to choose and judge by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CertificateFacts {
    /// Whom it names: the common name, or else the whole subject
    pub name: String,
    /// The organisation it names
    pub organisation: Option<String>,
    /// Who issued it: the issuer's common name, or else the whole issuer
    pub issuer: String,
    /// First moment of validity
    #[serde(serialize_with = "rfc3339")]
    pub not_before: DateTime<Utc>,
    /// Last moment of validity
    #[serde(serialize_with = "rfc3339")]
    pub not_after: DateTime<Utc>,
    /// Whether it vouches for itself
    pub self_signed: bool,
    /// What its key may be used for
    pub purposes: Purposes,
    /// Its SHA-256
    pub fingerprint: Fingerprint,
}

/// A moment as RFC 3339 text.
///
/// # Errors
/// Those of `serializer`.
pub fn rfc3339<S: serde::Serializer>(
    moment: &DateTime<Utc>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&moment.to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// The purposes of extKeyUsage (RFC 5280, 4.2.1.12) that say nothing of documents.
const OTHER_WORK: [ObjectIdentifier; 5] = [
    oid::SERVER_AUTHENTICATION,
    oid::CLIENT_AUTHENTICATION,
    oid::CODE_SIGNING,
    oid::TIME_STAMPING,
    oid::OCSP_SIGNING,
];

/// What a certificate's key usage extensions allow, as far as signing is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Purposes {
    /// No restriction is stated
    pub unrestricted: bool,
    /// digitalSignature
    pub digital_signature: bool,
    /// nonRepudiation (contentCommitment)
    pub commitment: bool,
    /// keyEncipherment, dataEncipherment or keyAgreement
    pub encryption: bool,
    /// extKeyUsage names nothing but other work: servers and clients of TLS, programs, timestamps
    pub other_work: bool,
}

impl Purposes {
    /// Whether anything may be signed with this key.
    pub const fn signing(self) -> bool {
        self.unrestricted || self.digital_signature || self.commitment
    }

    /// Whether documents may be signed with this key: a key kept for other work alone does not.
    pub const fn documents(self) -> bool {
        self.signing() && !self.other_work
    }
}

/// One extension of a certificate.
#[derive(Debug, Clone, Copy)]
pub struct Extension<'a> {
    /// Which one
    pub oid: ObjectIdentifier,
    /// Whether it must be understood
    pub critical: bool,
    /// Its DER
    pub value: &'a [u8],
}

/// A certificate, taken apart without copying.
#[derive(Debug, Clone)]
pub struct Certificate<'a> {
    /// All of it
    pub der: &'a [u8],
    /// The signed part
    pub signed: &'a [u8],
    /// The serial number's INTEGER value
    pub serial: &'a [u8],
    /// The issuer's name, DER
    pub issuer: &'a [u8],
    /// The subject's name, DER
    pub subject: &'a [u8],
    /// First moment of validity
    pub not_before: DateTime<Utc>,
    /// Last moment of validity
    pub not_after: DateTime<Utc>,
    /// The public key
    pub key: PublicKey<'a>,
    /// The extensions, in order
    pub extensions: Vec<Extension<'a>>,
    algorithm: Element<'a>,
    value: &'a [u8],
}

impl<'a> Certificate<'a> {
    /// Reads a certificate that fills `der` exactly.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Element::only(der)?.expect(SEQUENCE)?.reader();
        let signed = outer.expect(SEQUENCE)?;
        let algorithm = outer.expect(SEQUENCE)?;
        let value = outer.next()?.bits()?;
        outer.end()?;

        let mut reader = signed.reader();
        reader.optional(context(0))?;
        let serial = reader.expect(INTEGER)?.body;
        if reader.expect(SEQUENCE)?.raw != algorithm.raw {
            return Err(Malformed("certificate names two signature algorithms"));
        }
        let issuer = reader.expect(SEQUENCE)?.raw;
        let mut validity = reader.expect(SEQUENCE)?.reader();
        let (not_before, not_after) = (time(&validity.next()?)?, time(&validity.next()?)?);
        validity.end()?;
        let subject = reader.expect(SEQUENCE)?.raw;
        let key = PublicKey::read(&reader.expect(SEQUENCE)?)?;
        reader.optional(0x81)?;
        reader.optional(0x82)?;
        let extensions = match reader.optional(context(3))? {
            Some(element) => extensions(&element)?,
            None => Vec::new(),
        };
        reader.end()?;
        Ok(Self {
            der,
            signed: signed.raw,
            serial,
            issuer,
            subject,
            not_before,
            not_after,
            key,
            extensions,
            algorithm,
            value,
        })
    }

    /// What it says of itself.
    pub fn facts(&self) -> CertificateFacts {
        CertificateFacts {
            name: display_name(self.subject),
            organisation: attribute(self.subject, oid::ORGANIZATION),
            issuer: display_name(self.issuer),
            not_before: self.not_before,
            not_after: self.not_after,
            self_signed: self.is_self_signed(),
            purposes: self.purposes(),
            fingerprint: Fingerprint::of(self.der),
        }
    }

    /// The value of an extension.
    pub fn extension(&self, oid: ObjectIdentifier) -> Option<&'a [u8]> {
        self.extensions.iter().find(|extension| extension.oid == oid).map(|found| found.value)
    }

    /// Whether its own key signed it.
    pub fn is_self_signed(&self) -> bool {
        self.issuer == self.subject && self.is_signed_by(self).is_ok()
    }

    /// Whether issuer and subject are the same, as when an authority changes its key (RFC 5280, 6.1).
    pub fn is_self_issued(&self) -> bool {
        name::same(self.issuer, self.subject)
    }

    /// Checks that `issuer`'s key signed this certificate; says with which digest.
    ///
    /// # Errors
    /// [`AlgorithmError`]
    pub fn is_signed_by(&self, issuer: &Certificate<'_>) -> Result<Hash, AlgorithmError> {
        issuer.key.verify(&self.algorithm, None, self.signed, self.value)
    }

    /// keyUsage; `None` if it is absent or cannot be read.
    pub fn key_usage(&self) -> Option<KeyUsage> {
        KeyUsage::read(&Element::only(self.extension(oid::KEY_USAGE)?).ok()?).ok()
    }

    /// Whether its key may be used so: if keyUsage allows it, or restricts nothing.
    pub fn may(&self, usage: KeyUsage) -> bool {
        self.key_usage().is_none_or(|allowed| allowed.has_any(usage))
    }

    /// What its key may be used for.
    pub fn purposes(&self) -> Purposes {
        let usage = self.key_usage();
        let has = |wanted| usage.is_some_and(|usage| usage.has_any(wanted));
        Purposes {
            unrestricted: usage.is_none(),
            digital_signature: has(KeyUsage::DIGITAL_SIGNATURE),
            commitment: has(KeyUsage::NON_REPUDIATION),
            encryption: has(KeyUsage::ENCRYPTION),
            other_work: self
                .extended_key_usage()
                .is_some_and(|all| all.iter().all(|one| OTHER_WORK.contains(one))),
        }
    }

    /// extKeyUsage; `None` if absent or unreadable.
    pub fn extended_key_usage(&self) -> Option<Vec<ObjectIdentifier>> {
        let list = Element::only(self.extension(oid::EXTENDED_KEY_USAGE)?).ok()?;
        list.expect(SEQUENCE).ok()?.reader().all().ok()?.iter().map(|e| e.oid().ok()).collect()
    }

    /// Whether it may issue certificates, and below it how many more issuers may stand.
    pub fn authority(&self) -> Option<Option<u64>> {
        let constraints = Element::only(self.extension(oid::BASIC_CONSTRAINTS)?).ok()?;
        let mut reader = constraints.expect(SEQUENCE).ok()?.reader();
        let is_authority = reader.optional(BOOLEAN).ok()??.body == [0xff];
        let longest = reader.optional(INTEGER).ok()?.and_then(|element| element.small().ok());
        (is_authority && reader.is_done()).then_some(longest)
    }

    /// The subject key identifier.
    pub fn key_identifier(&self) -> Option<&'a [u8]> {
        let element = Element::only(self.extension(oid::SUBJECT_KEY_IDENTIFIER)?).ok()?;
        Some(element.expect(OCTET_STRING).ok()?.body)
    }
}

/// The extensions in an EXPLICIT tag, each at most once.
pub(crate) fn extensions<'a>(element: &Element<'a>) -> Result<Vec<Extension<'a>>, Malformed> {
    extension_list(&element.inner()?)
}

/// The extensions in a SEQUENCE, each at most once.
pub(crate) fn extension_list<'a>(list: &Element<'a>) -> Result<Vec<Extension<'a>>, Malformed> {
    let mut found: Vec<Extension<'a>> = Vec::new();
    for extension in list.expect(SEQUENCE)?.reader().all()? {
        let mut reader = extension.expect(SEQUENCE)?.reader();
        let oid = reader.next()?.oid()?;
        let critical = match reader.optional(BOOLEAN)? {
            Some(flag) => flag.body == [0xff],
            None => false,
        };
        let value = reader.expect(OCTET_STRING)?.body;
        reader.end()?;
        if found.iter().any(|other| other.oid == oid) {
            return Err(Malformed("extension given twice"));
        }
        found.push(Extension { oid, critical, value });
    }
    Ok(found)
}

/// A UTCTime or GeneralizedTime in UTC, as certificates and timestamps write them.
///
/// # Errors
/// [`Malformed`] for anything but `YYMMDDHHMMSSZ` or `YYYYMMDDHHMMSS[.f]Z`.
pub fn time(element: &Element<'_>) -> Result<DateTime<Utc>, Malformed> {
    const BAD: Malformed = Malformed("time");
    let text = std::str::from_utf8(element.body).map_err(|_| BAD)?;
    let text = text.strip_suffix('Z').ok_or(BAD)?;
    let full = match element.tag {
        UTC_TIME if text.len() == 12 => {
            let century = if text < "50" { "20" } else { "19" };
            format!("{century}{text}")
        }
        GENERALIZED_TIME => text.to_owned(),
        _ => return Err(BAD),
    };
    let (whole, fraction) = full.split_once('.').unwrap_or((full.as_str(), "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() != 14 || !digits(whole) || !digits(fraction) {
        return Err(BAD);
    }
    let number = |from: usize, to: usize| whole[from..to].parse::<u32>().map_err(|_| BAD);
    let date = NaiveDate::from_ymd_opt(number(0, 4)? as i32, number(4, 6)?, number(6, 8)?);
    date.and_then(|date| {
        date.and_hms_opt(number(8, 10).ok()?, number(10, 12).ok()?, number(12, 14).ok()?)
    })
    .map(|moment| moment.and_utc())
    .ok_or(BAD)
}
