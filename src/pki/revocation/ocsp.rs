//! OCSP (RFC 6960): asking about one certificate, and reading an answer strictly.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    super::{
        algorithm::Hash,
        asn1::{
            self, ENUMERATED, Element, GENERALIZED_TIME, INTEGER, Malformed, OCTET_STRING,
            SEQUENCE, context,
        },
        certificate::{self, Certificate, Extension},
        key_usage::KeyUsage,
        name, oid,
    },
    state::State,
};

/// An answer on one or more certificates, its signature not yet checked.
#[derive(Debug, Clone)]
pub struct Response<'a> {
    /// All of it
    pub der: &'a [u8],
    /// The certificates sent along
    pub certificates: Vec<Certificate<'a>>,
    signed: &'a [u8],
    algorithm: Element<'a>,
    value: &'a [u8],
    responder: Element<'a>,
    produced: DateTime<Utc>,
    singles: Vec<Single<'a>>,
}

#[derive(Debug, Clone)]
struct Single<'a> {
    hash: Hash,
    issuer_name: &'a [u8],
    issuer_key: &'a [u8],
    serial: &'a [u8],
    state: State,
    from: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
}

/// How long an answer holds that does not say how long.
const HOLDS: TimeDelta = TimeDelta::days(1);

/// The question about one certificate. Its identifier is SHA-1, by which responders look it up;
/// nothing depends on that digest's strength.
pub fn request(certificate: &Certificate<'_>, issuer: &Certificate<'_>) -> Vec<u8> {
    let identifier = asn1::sequence(&[
        &asn1::sequence(&[&asn1::oid(oid::SHA1), &asn1::null()]),
        &asn1::octets(&Hash::Sha1.of(&[certificate.issuer])),
        &asn1::octets(&Hash::Sha1.of(&[issuer.key.bits])),
        &asn1::tlv(INTEGER, certificate.serial),
    ]);
    let single = asn1::sequence(&[&identifier]);
    asn1::sequence(&[&asn1::sequence(&[&asn1::sequence(&[&single])])])
}

impl<'a> Response<'a> {
    /// Reads an OCSPResponse that succeeded.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn read(der: &'a [u8]) -> Result<Self, Malformed> {
        let mut outer = Element::only(der)?.expect(SEQUENCE)?.reader();
        if outer.expect(ENUMERATED)?.body != [0] {
            return Err(Malformed("OCSP answer without success"));
        }
        let mut bytes = outer.expect(context(0))?.inner()?.expect(SEQUENCE)?.reader();
        outer.end()?;
        if bytes.next()?.oid()? != oid::OCSP_BASIC {
            return Err(Malformed("OCSP answer of another kind"));
        }
        let basic = Element::only(bytes.expect(OCTET_STRING)?.body)?;
        bytes.end()?;
        Self::read_basic(der, &basic)
    }

    fn read_basic(der: &'a [u8], basic: &Element<'a>) -> Result<Self, Malformed> {
        let mut reader = basic.expect(SEQUENCE)?.reader();
        let data = reader.expect(SEQUENCE)?;
        let algorithm = reader.expect(SEQUENCE)?;
        let value = reader.next()?.bits()?;
        let mut certificates = Vec::new();
        if let Some(list) = reader.optional(context(0))? {
            for element in list.inner()?.expect(SEQUENCE)?.reader().all()? {
                certificates.push(Certificate::read(element.raw)?);
            }
        }
        reader.end()?;

        let mut reader = data.reader();
        reader.optional(context(0))?;
        let responder = reader.next()?;
        let produced = certificate::time(&reader.expect(GENERALIZED_TIME)?)?;
        let list = reader.expect(SEQUENCE)?.reader().all()?;
        let singles = list.iter().map(Single::read).collect::<Result<_, _>>()?;
        no_critical(reader.optional(context(1))?)?;
        reader.end()?;
        Ok(Self {
            der,
            certificates,
            signed: data.raw,
            algorithm,
            value,
            responder,
            produced,
            singles,
        })
    }

    /// What it says of `certificate` at `moment`; `None` if nothing that may be believed: it must
    /// be signed by the issuer, or by somebody whom the issuer named for that alone.
    pub fn state(
        &self,
        certificate: &Certificate<'_>,
        issuer: &Certificate<'_>,
        moment: DateTime<Utc>,
    ) -> Option<State> {
        let single = self.singles.iter().find(|single| single.is_about(certificate, issuer))?;
        let fresh = single.until.map_or(single.from + HOLDS, |until| until.max(single.from));
        if moment > fresh || !self.is_authorised(issuer) {
            return None;
        }
        Some(single.state)
    }

    fn is_authorised(&self, issuer: &Certificate<'_>) -> bool {
        let signed_by = |party: &Certificate<'_>| {
            self.names(party)
                && party.key.verify(&self.algorithm, None, self.signed, self.value).is_ok()
        };
        signed_by(issuer)
            || self
                .certificates
                .iter()
                .any(|party| delegated(party, issuer, self.produced) && signed_by(party))
    }

    /// Whether the responder's identifier is that of `party`.
    fn names(&self, party: &Certificate<'_>) -> bool {
        match (self.responder.tag, self.responder.inner()) {
            (0xa1, Ok(whose)) => name::same(whose.raw, party.subject),
            (0xa2, Ok(key)) => key.body == Hash::Sha1.of(&[party.key.bits]),
            _ => false,
        }
    }
}

/// Whether `issuer` named `party` to answer for it.
fn delegated(party: &Certificate<'_>, issuer: &Certificate<'_>, at: DateTime<Utc>) -> bool {
    party.extended_key_usage().is_some_and(|purposes| purposes.contains(&oid::OCSP_SIGNING))
        && party.may(KeyUsage::DIGITAL_SIGNATURE)
        && (party.not_before..=party.not_after).contains(&at)
        && name::same(party.issuer, issuer.subject)
        && party.is_signed_by(issuer).is_ok()
}

impl<'a> Single<'a> {
    fn read(element: &Element<'a>) -> Result<Self, Malformed> {
        let mut reader = element.expect(SEQUENCE)?.reader();
        let mut identifier = reader.expect(SEQUENCE)?.reader();
        let hash = Hash::from_identifier(&identifier.expect(SEQUENCE)?)
            .map_err(|_| Malformed("digest of an OCSP answer"))?;
        let issuer_name = identifier.expect(OCTET_STRING)?.body;
        let issuer_key = identifier.expect(OCTET_STRING)?.body;
        let serial = identifier.expect(INTEGER)?.body;
        identifier.end()?;
        let state = reader.next()?;
        let state = match state.tag {
            0x80 => State::Good,
            0xa1 => State::Revoked(certificate::time(&state.reader().expect(GENERALIZED_TIME)?)?),
            _ => State::Unknown,
        };
        let from = certificate::time(&reader.expect(GENERALIZED_TIME)?)?;
        let until = match reader.optional(context(0))? {
            Some(until) => Some(certificate::time(&until.inner()?.expect(GENERALIZED_TIME)?)?),
            None => None,
        };
        no_critical(reader.optional(context(1))?)?;
        reader.end()?;
        Ok(Self { hash, issuer_name, issuer_key, serial, state, from, until })
    }

    fn is_about(&self, certificate: &Certificate<'_>, issuer: &Certificate<'_>) -> bool {
        self.serial == certificate.serial
            && name::same(certificate.issuer, issuer.subject)
            && self.issuer_key == self.hash.of(&[issuer.key.bits])
            && [certificate.issuer, issuer.subject]
                .iter()
                .any(|name| self.issuer_name == self.hash.of(&[name]))
    }
}

/// No extension of an answer is understood here; none may insist on it.
fn no_critical(extensions: Option<Element<'_>>) -> Result<(), Malformed> {
    let Some(element) = extensions else { return Ok(()) };
    let list = certificate::extensions(&element)?;
    match list.iter().any(|Extension { critical, .. }| *critical) {
        true => Err(Malformed("critical extension of an OCSP answer")),
        false => Ok(()),
    }
}
