//! An authority made in code: it issues certificates of any kind, good and bad, revocation lists,
//! OCSP responses and timestamps, so that every rule can be broken on its own.

use aws_lc_rs::{rand::SystemRandom, signature::EcdsaKeyPair};
use chrono::{DateTime, Datelike as _, Utc};
use const_oid::ObjectIdentifier;

use crate::{
    keys::{
        private_key::PrivateKey,
        signer::{Signer, SignerError},
    },
    pki::{
        algorithm::{Algorithm, Hash},
        asn1::{
            self, BIT_STRING, BOOLEAN, ENUMERATED, Element, GENERALIZED_TIME, INTEGER, SEQUENCE,
            SET, UTC_TIME, UTF8_STRING, context,
        },
        certificate::Certificate,
        oid,
    },
};

/// A key with its certificate.
#[derive(Debug)]
pub struct Party {
    key: PrivateKey,
    pub certificate: Vec<u8>,
    /// The certificates above, nearest first
    pub chain: Vec<Vec<u8>>,
    pub name: Vec<u8>,
}

/// What a certificate is to say.
#[derive(Debug, Clone)]
pub struct Wish {
    pub name: Vec<u8>,
    pub serial: u64,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub extensions: Vec<Vec<u8>>,
}

/// A name of one common name.
pub fn named(common_name: &str) -> Vec<u8> {
    let text = asn1::tlv(UTF8_STRING, common_name.as_bytes());
    let pair = asn1::sequence(&[&asn1::oid(oid::COMMON_NAME), &text]);
    asn1::sequence(&[&asn1::tlv(SET, &pair)])
}

pub fn extension(kind: ObjectIdentifier, critical: bool, value: &[u8]) -> Vec<u8> {
    let flag = if critical { asn1::tlv(BOOLEAN, &[0xff]) } else { Vec::new() };
    asn1::sequence(&[&asn1::oid(kind), &flag, &asn1::octets(value)])
}

/// keyUsage; the first bit is digitalSignature.
pub fn usage(bits: u8) -> Vec<u8> {
    extension(oid::KEY_USAGE, true, &asn1::tlv(BIT_STRING, &[0, bits]))
}

/// basicConstraints of an authority.
pub fn authority(longest: Option<u64>) -> Vec<u8> {
    let longest = longest.map(asn1::integer).unwrap_or_default();
    let value = asn1::sequence(&[&asn1::tlv(BOOLEAN, &[0xff]), &longest]);
    extension(oid::BASIC_CONSTRAINTS, true, &value)
}

/// extKeyUsage of one purpose.
pub fn purpose(kind: ObjectIdentifier) -> Vec<u8> {
    extension(oid::EXTENDED_KEY_USAGE, true, &asn1::sequence(&[&asn1::oid(kind)]))
}

/// Where to ask: authorityInfoAccess of one method.
pub fn access(method: ObjectIdentifier, url: &str) -> Vec<u8> {
    let place = asn1::tlv(0x86, url.as_bytes());
    let description = asn1::sequence(&[&asn1::oid(method), &place]);
    extension(oid::AUTHORITY_INFO_ACCESS, false, &asn1::sequence(&[&description]))
}

/// cRLDistributionPoints of one address.
pub fn list_at(url: &str) -> Vec<u8> {
    let names = asn1::tlv(context(0), &asn1::tlv(0x86, url.as_bytes()));
    let point = asn1::sequence(&[&asn1::tlv(context(0), &names)]);
    extension(oid::CRL_DISTRIBUTION_POINTS, false, &asn1::sequence(&[&point]))
}

impl Wish {
    /// Somebody who signs documents, from 2024 to 2034.
    pub fn signer(name: &str, serial: u64) -> Self {
        Self::of(name, serial, vec![usage(0xc0)])
    }

    /// An authority, from 2024 to 2034.
    pub fn authority(name: &str, serial: u64) -> Self {
        Self::of(name, serial, vec![authority(None), usage(0x06)])
    }

    /// A timestamp service, from 2024 to 2034.
    pub fn service(name: &str, serial: u64) -> Self {
        Self::of(name, serial, vec![usage(0x80), purpose(oid::TIME_STAMPING)])
    }

    pub fn of(name: &str, serial: u64, extensions: Vec<Vec<u8>>) -> Self {
        let (from, until) =
            (super::moment("2024-01-01T00:00:00Z"), super::moment("2034-01-01T00:00:00Z"));
        Self { name: named(name), serial, from, until, extensions }
    }

    pub fn with(mut self, extension: Vec<u8>) -> Self {
        self.extensions.push(extension);
        self
    }
}

impl Party {
    /// An authority that vouches for itself.
    pub fn root(name: &str) -> Self {
        Self::self_signed(&Wish::authority(name, 1))
    }

    pub fn self_signed(wish: &Wish) -> Self {
        let key = fresh_key();
        let certificate = certify(&key, &key, &wish.name, wish);
        Self { key, certificate, chain: Vec::new(), name: wish.name.clone() }
    }

    /// A certificate for a fresh key.
    pub fn issue(&self, wish: &Wish) -> Self {
        let key = fresh_key();
        let certificate = certify(&key, &self.key, &self.name, wish);
        let chain = [std::slice::from_ref(&self.certificate), &self.chain].concat();
        Self { key, certificate, chain, name: wish.name.clone() }
    }

    pub fn view(&self) -> Certificate<'_> {
        Certificate::read(&self.certificate).expect("a certificate")
    }

    /// A revocation list with these serial numbers.
    pub fn list(
        &self,
        revoked: &[(u64, DateTime<Utc>)],
        days: (DateTime<Utc>, DateTime<Utc>),
    ) -> Vec<u8> {
        self.list_with(revoked, days, &[])
    }

    /// The same with extensions.
    pub fn list_with(
        &self,
        revoked: &[(u64, DateTime<Utc>)],
        (from, until): (DateTime<Utc>, DateTime<Utc>),
        extensions: &[Vec<u8>],
    ) -> Vec<u8> {
        let entry = |(serial, since): &(u64, DateTime<Utc>)| {
            asn1::sequence(&[&asn1::integer(*serial), &time(*since)])
        };
        let entries = match revoked {
            [] => Vec::new(),
            some => asn1::tlv(SEQUENCE, &some.iter().flat_map(entry).collect::<Vec<_>>()),
        };
        let extensions = match extensions {
            [] => Vec::new(),
            some => asn1::tlv(context(0), &asn1::sequence(&[&some.concat()])),
        };
        self.seal(&asn1::sequence(&[
            &asn1::integer(1),
            &self.key.algorithm().identifier(),
            &self.name,
            &time(from),
            &time(until),
            &entries,
            &extensions,
        ]))
    }

    /// An OCSP response on the certificate that `issuer` issued under `serial`, signed by this
    /// party; revoked since the moment, if one is given.
    pub fn answer(
        &self,
        serial: u64,
        issuer: &Self,
        revoked: Option<DateTime<Utc>>,
        (from, until): (DateTime<Utc>, DateTime<Utc>),
    ) -> Vec<u8> {
        let whose = Hash::Sha1.of(&[&issuer.name]);
        let key = Hash::Sha1.of(&[issuer.view().key.bits]);
        let id = asn1::sequence(&[
            &asn1::sequence(&[&asn1::oid(oid::SHA1), &asn1::null()]),
            &asn1::octets(&whose),
            &asn1::octets(&key),
            &asn1::integer(serial),
        ]);
        let state = match revoked {
            Some(since) => asn1::tlv(context(1), &generalized(since)),
            None => vec![0x80, 0],
        };
        let until = asn1::tlv(context(0), &generalized(until));
        let single = asn1::sequence(&[&id, &state, &generalized(from), &until]);
        let data = asn1::sequence(&[
            &asn1::tlv(context(1), &self.name),
            &generalized(from),
            &asn1::sequence(&[&single]),
        ]);
        let value = self.key.sign(&data).expect("signed");
        let certificates = asn1::tlv(context(0), &asn1::sequence(&[&self.certificate]));
        let basic = asn1::sequence(&[
            &data,
            &self.key.algorithm().identifier(),
            &asn1::bits(&value),
            &certificates,
        ]);
        let bytes = asn1::sequence(&[&asn1::oid(oid::OCSP_BASIC), &asn1::octets(&basic)]);
        asn1::sequence(&[&asn1::tlv(ENUMERATED, &[0]), &asn1::tlv(context(0), &bytes)])
    }

    /// The answer to a TimeStampReq, as an honest service gives it at `at`.
    pub fn timestamp(&self, request: &[u8], at: DateTime<Utc>) -> Vec<u8> {
        let mut reader = Element::only(request).expect("DER").reader();
        reader.expect(INTEGER).expect("a version");
        let imprint = reader.expect(SEQUENCE).expect("an imprint").raw;
        let nonce = reader.expect(INTEGER).expect("a nonce").raw;
        granted(&self.token(imprint, nonce, at))
    }

    /// A TimeStampToken over a MessageImprint, with this nonce.
    pub fn token(&self, imprint: &[u8], nonce: &[u8], at: DateTime<Utc>) -> Vec<u8> {
        let policy = ObjectIdentifier::new_unwrap("1.2.3.4");
        let statement = asn1::sequence(&[
            &asn1::integer(1),
            &asn1::oid(policy),
            imprint,
            &asn1::integer(77),
            &generalized(at),
            nonce,
        ]);
        self.signed_data(oid::TST_INFO, &statement)
    }

    /// A SignedData with its content inside.
    fn signed_data(&self, kind: ObjectIdentifier, content: &[u8]) -> Vec<u8> {
        let attribute =
            |kind, value: &[u8]| asn1::sequence(&[&asn1::oid(kind), &asn1::tlv(SET, value)]);
        let named = asn1::sequence(&[&asn1::octets(&Hash::Sha256.of(&[&self.certificate]))]);
        let attributes = asn1::set_body(vec![
            attribute(oid::CONTENT_TYPE, &asn1::oid(kind)),
            attribute(oid::MESSAGE_DIGEST, &asn1::octets(&Hash::Sha256.of(&[content]))),
            attribute(oid::SIGNING_CERTIFICATE_V2, &asn1::sequence(&[&asn1::sequence(&[&named])])),
        ]);
        let value = self.key.sign(&asn1::tlv(SET, &attributes)).expect("signed");
        let view = self.view();
        let signer = asn1::sequence(&[
            &asn1::integer(1),
            &asn1::sequence(&[view.issuer, &asn1::tlv(INTEGER, view.serial)]),
            &Hash::Sha256.identifier(),
            &asn1::tlv(context(0), &attributes),
            &self.key.algorithm().identifier(),
            &asn1::octets(&value),
        ]);
        let inside = asn1::tlv(context(0), &asn1::octets(content));
        let signed = asn1::sequence(&[
            &asn1::integer(3),
            &asn1::tlv(SET, &Hash::Sha256.identifier()),
            &asn1::sequence(&[&asn1::oid(kind), &inside]),
            &asn1::tlv(context(0), &self.certificate),
            &asn1::tlv(SET, &signer),
        ]);
        asn1::sequence(&[&asn1::oid(oid::SIGNED_DATA), &asn1::tlv(context(0), &signed)])
    }

    /// What stands in `body`, its algorithm, and the signature.
    fn seal(&self, body: &[u8]) -> Vec<u8> {
        let value = self.key.sign(body).expect("signed");
        asn1::sequence(&[body, &self.key.algorithm().identifier(), &asn1::bits(&value)])
    }
}

/// A TimeStampResp that grants `token`.
pub fn granted(token: &[u8]) -> Vec<u8> {
    asn1::sequence(&[&asn1::sequence(&[&asn1::integer(0)]), token])
}

fn fresh_key() -> PrivateKey {
    let algorithm = &aws_lc_rs::signature::ECDSA_P256_SHA256_ASN1_SIGNING;
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &SystemRandom::new()).expect("a key");
    PrivateKey::from_pkcs8(pkcs8.as_ref()).expect("a key")
}

fn certify(key: &PrivateKey, issuing: &PrivateKey, issuer: &[u8], wish: &Wish) -> Vec<u8> {
    let identifier = issuing.algorithm().identifier();
    let extensions = match &wish.extensions[..] {
        [] => Vec::new(),
        some => asn1::tlv(context(3), &asn1::sequence(&[&some.concat()])),
    };
    let signed = asn1::sequence(&[
        &asn1::tlv(context(0), &asn1::integer(2)),
        &asn1::integer(wish.serial),
        &identifier,
        issuer,
        &asn1::sequence(&[&time(wish.from), &time(wish.until)]),
        &wish.name,
        &key.public_info(),
        &extensions,
    ]);
    let value = issuing.sign(&signed).expect("signed");
    asn1::sequence(&[&signed, &identifier, &asn1::bits(&value)])
}

fn time(moment: DateTime<Utc>) -> Vec<u8> {
    match (1950..2050).contains(&moment.year()) {
        true => asn1::tlv(UTC_TIME, moment.format("%y%m%d%H%M%SZ").to_string().as_bytes()),
        false => generalized(moment),
    }
}

fn generalized(moment: DateTime<Utc>) -> Vec<u8> {
    asn1::tlv(GENERALIZED_TIME, moment.format("%Y%m%d%H%M%SZ").to_string().as_bytes())
}

impl Signer for Party {
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
        self.key.sign(message).map_err(SignerError::new)
    }
}
