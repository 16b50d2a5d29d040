//! Tricks inside the CMS, which no signature covers as a whole: it is taken apart, changed, and put
//! back where it was.

use super::{
    super::super::{cms::to_be_signed, sign},
    *,
};
use crate::{
    keys::{
        identity::Identity,
        signer::{Signer, SignerError},
    },
    pki::{
        algorithm::Algorithm,
        asn1::{self, Element, SEQUENCE, SET, context},
        certificate::Certificate,
        oid,
    },
    samples::{
        authority::{Party, Wish, named},
        identity, reply, signing,
    },
};

/// A signer who keeps much room for the CMS, so that it may grow.
#[derive(Debug)]
struct Roomy(Identity);

impl Signer for Roomy {
    fn algorithm(&self) -> Algorithm {
        self.0.algorithm()
    }
    fn certificate(&self) -> &[u8] {
        self.0.certificate()
    }
    fn chain(&self) -> &[Vec<u8>] {
        self.0.chain()
    }
    fn longest_signature(&self) -> usize {
        20_000
    }
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError> {
        self.0.sign(message)
    }
}

fn roomy(name: &str) -> Vec<u8> {
    let signer = Roomy(identity(name));
    sign(&reply(Form::Table), &signer, &signing("Signature1")).expect("signed").into_bytes()
}

/// A CMS taken apart: the five parts of its SignedData, and those of its one SignerInfo.
#[derive(Clone)]
struct Parts {
    outer: Vec<Vec<u8>>,
    signer: Vec<Vec<u8>>,
}

const DIGESTS: usize = 1;
const CONTENT: usize = 2;
const CERTIFICATES: usize = 3;
const SIGNERS: usize = 4;
const ATTRIBUTES: usize = 3;
const VALUE: usize = 5;

fn raw(element: &Element<'_>) -> Vec<Vec<u8>> {
    let parts = element.reader().all().expect("parts");
    parts.iter().map(|part| part.raw.to_vec()).collect()
}

impl Parts {
    fn of(file: &[u8]) -> Self {
        let [_, gap, after, _] = range(file);
        let contents = hex::decode(&file[gap + 1..after - 1]).expect("digits");
        let info = asn1::Reader::new(&contents).next().expect("a CMS");
        let data = info.reader().all().expect("parts")[1].inner().expect("SignedData");
        let outer = raw(&data);
        let signers = Element::only(&outer[SIGNERS]).expect("signers");
        Self { signer: raw(&signers.inner().expect("one signer")), outer }
    }

    fn certificate(&self) -> Vec<u8> {
        raw(&Element::only(&self.outer[CERTIFICATES]).expect("certificates")).remove(0)
    }

    fn set_certificates(&mut self, certificates: &[Vec<u8>]) {
        self.outer[CERTIFICATES] = asn1::tlv(context(0), &certificates.concat());
    }

    fn attributes(&self) -> Vec<Vec<u8>> {
        raw(&Element::only(&self.signer[ATTRIBUTES]).expect("attributes"))
    }

    fn set_attributes(&mut self, attributes: &[Vec<u8>]) {
        self.signer[ATTRIBUTES] = asn1::tlv(context(0), &attributes.concat());
    }

    fn add_unsigned(&mut self, attribute: &[u8]) {
        self.signer.push(asn1::tlv(context(1), attribute));
    }

    fn signer(&self) -> Vec<u8> {
        asn1::tlv(SEQUENCE, &self.signer.concat())
    }

    /// The CMS put together, with these signers.
    fn with_signers(&self, signers: &[Vec<u8>]) -> Vec<u8> {
        let mut outer = self.outer.clone();
        outer[SIGNERS] = asn1::tlv(SET, &signers.concat());
        let data = asn1::tlv(context(0), &asn1::tlv(SEQUENCE, &outer.concat()));
        asn1::sequence(&[&asn1::oid(oid::SIGNED_DATA), &data])
    }
}

/// The file with another CMS.
fn with_cms(file: &[u8], cms: &[u8]) -> Vec<u8> {
    let [_, gap, after, _] = range(file);
    let mut digits = hex::encode(cms).into_bytes();
    assert!(digits.len() < after - gap, "room for the CMS");
    digits.resize(after - gap - 2, b'0');
    overwritten(file, gap + 1, &digits)
}

fn changed(file: &[u8], change: impl FnOnce(&mut Parts)) -> Vec<u8> {
    let mut parts = Parts::of(file);
    change(&mut parts);
    with_cms(file, &parts.with_signers(&[parts.signer()]))
}

fn attribute(kind: const_oid::ObjectIdentifier, value: &[u8]) -> Vec<u8> {
    asn1::sequence(&[&asn1::oid(kind), &asn1::tlv(SET, value)])
}

#[test]
fn the_same_cms_put_together_again_is_intact() {
    for name in ["rsa", "p256"] {
        let file = roomy(name);
        assert!(is_intact(&file));
        assert!(is_intact(&changed(&file, |_| {})), "{name}");
    }
}

#[test]
fn two_signers_are_none() {
    let file = roomy("p256");
    let parts = Parts::of(&file);
    let mut other = Parts::of(&roomy("rsa"));
    other.signer[0] = asn1::integer(1);
    for signers in [
        vec![parts.signer(), parts.signer()],
        vec![parts.signer(), other.signer()],
        vec![other.signer(), parts.signer()],
        vec![other.signer()],
        vec![],
    ] {
        assert!(!is_intact(&with_cms(&file, &parts.with_signers(&signers))), "{}", signers.len());
    }
    let mut both = parts.clone();
    both.set_certificates(&[parts.certificate(), other.certificate()]);
    let cms = both.with_signers(&[other.signer(), parts.signer()]);
    assert!(!is_intact(&with_cms(&file, &cms)), "both with their certificates");
}

/// Another certificate for the same key: somebody else's name on this signature.
#[test]
fn no_exchanged_certificate_is_intact() {
    let file = roomy("p256");
    let parts = Parts::of(&file);
    let own = parts.certificate();
    let view = Certificate::read(&own).expect("a certificate");
    // The name is another one; issuer and serial number, by which it is found, are the same.
    let mut twin = own.clone();
    let at =
        twin.windows(view.subject.len()).rposition(|part| part == view.subject).expect("there");
    let last = at + view.subject.len() - 1;
    twin[last] ^= 1;
    let stranger = Party::root("Сторонний").issue(&Wish::signer("别人", 7)).certificate;
    for (what, certificates) in [
        ("a twin", vec![twin.clone()]),
        ("a twin before it", vec![twin.clone(), own.clone()]),
        ("a twin behind it", vec![own.clone(), twin]),
        ("a stranger", vec![stranger]),
        ("none", vec![]),
    ] {
        let attacked = changed(&file, |parts| parts.set_certificates(&certificates));
        assert!(!is_intact(&attacked), "{what}");
    }
}

#[test]
fn no_signed_attribute_may_be_missing_doubled_or_added() {
    let file = roomy("p256");
    let attributes = Parts::of(&file).attributes();
    for place in 0..attributes.len() {
        let without = [&attributes[..place], &attributes[place + 1..]].concat();
        let doubled = [&attributes[..], &attributes[place..=place]].concat();
        for list in [without, doubled] {
            let attacked = changed(&file, |parts| parts.set_attributes(&list));
            assert!(!is_intact(&attacked), "attribute {place}");
        }
    }
    let claim = attribute(oid::SIGNING_TIME, &asn1::tlv(0x17, b"200101000000Z"));
    let added = [&attributes[..], &[claim]].concat();
    assert!(!is_intact(&changed(&file, |parts| parts.set_attributes(&added))), "one added");
    assert!(!is_intact(&changed(&file, |parts| drop(parts.signer.remove(ATTRIBUTES)))), "none");
}

/// A signer may name the certificate by issuer and serial number, too: both must then be right.
#[test]
fn a_certificate_is_named_in_one_way() {
    let file = roomy("p256");
    let parts = Parts::of(&file);
    let own = parts.certificate();
    let view = Certificate::read(&own).expect("a certificate");
    let place = parts.attributes().iter().position(|attribute| {
        let kind = Element::only(attribute).expect("an attribute").reader().next();
        kind.and_then(|kind| kind.oid()) == Ok(oid::SIGNING_CERTIFICATE_V2)
    });
    let directory = |name: &[u8]| asn1::tlv(0xa4, name);
    let serial = asn1::tlv(asn1::INTEGER, view.serial);
    let (issuer, stranger) = (directory(view.issuer), directory(&named("别人 Чужой")));
    let naming = |names: &[u8], serial: &[u8]| {
        let digest = asn1::octets(&Hash::Sha256.of(&[&own]));
        let issued = asn1::sequence(&[&asn1::sequence(&[names]), serial]);
        let value = asn1::sequence(&[&asn1::sequence(&[&asn1::sequence(&[&digest, &issued])])]);
        changed(&file, |parts| {
            let mut attributes = parts.attributes();
            attributes[place.expect("named")] = attribute(oid::SIGNING_CERTIFICATE_V2, &value);
            parts.set_attributes(&attributes);
            let message = to_be_signed(&attributes.concat());
            parts.signer[VALUE] = asn1::octets(&identity("p256").sign(&message).expect("signed"));
        })
    };
    assert!(is_intact(&naming(&issuer, &serial)), "an honest one");
    for (what, names, serial) in [
        ("another issuer", &stranger, &serial),
        ("another number", &issuer, &asn1::integer(7)),
        ("two issuers", &[&issuer[..], &stranger].concat(), &serial),
        ("no issuer", &Vec::new(), &serial),
    ] {
        assert!(!is_intact(&naming(names, serial)), "{what}");
    }
}

#[test]
fn nothing_unsigned_may_be_put_beside_a_signature() {
    let file = roomy("rsa");
    let note = attribute(oid::SIGNING_TIME, &asn1::tlv(0x17, b"200101000000Z"));
    let counter = attribute(
        const_oid::ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.6"),
        &Parts::of(&file).signer(),
    );
    for unsigned in [note, counter, attribute(oid::TIMESTAMP_TOKEN, &asn1::null())] {
        assert!(!is_intact(&changed(&file, |parts| parts.add_unsigned(&unsigned))));
    }
}

#[test]
fn a_timestamp_belongs_to_one_signature_alone() {
    let file = roomy("p256");
    let service = Party::root("Root").issue(&Wish::service("時刻 Время", 2));
    let token = |value: &[u8]| {
        let imprint = asn1::sequence(&[
            &Hash::Sha256.identifier(),
            &asn1::octets(&Hash::Sha256.of(&[value])),
        ]);
        attribute(oid::TIMESTAMP_TOKEN, &service.token(&imprint, &[], now()))
    };
    let value = Element::only(&Parts::of(&file).signer[VALUE]).expect("a value").body.to_vec();
    let own = changed(&file, |parts| parts.add_unsigned(&token(&value)));
    assert!(is_intact(&own), "an honest one");
    let other = Parts::of(&roomy("rsa"));
    let other = Element::only(&other.signer[VALUE]).expect("a value").body.to_vec();
    for (what, copied) in [("another's", token(&other)), ("of nothing", token(b""))] {
        assert!(!is_intact(&changed(&file, |parts| parts.add_unsigned(&copied))), "{what}");
    }
    let twice = [token(&value), token(&value)].concat();
    assert!(!is_intact(&changed(&file, |parts| parts.add_unsigned(&twice))), "two of them");
    let mut broken = token(&value);
    let last = broken.len() - 1;
    broken[last] ^= 1;
    assert!(!is_intact(&changed(&file, |parts| parts.add_unsigned(&broken))), "a broken one");
}

#[test]
fn algorithms_and_content_are_stated_in_one_way() {
    let file = roomy("rsa");
    let sha1 = asn1::sequence(&[&asn1::oid(oid::SHA1)]);
    type Change<'a> = Box<dyn Fn(&mut Parts) + 'a>;
    let changes: [(&str, Change<'_>); 8] = [
        ("SHA-1 in the list", Box::new(|parts| parts.outer[DIGESTS] = asn1::tlv(SET, &sha1))),
        ("SHA-1 of the signer", Box::new(|parts| parts.signer[2] = sha1.clone())),
        (
            "another algorithm",
            Box::new(|parts| {
                parts.signer[4] = asn1::sequence(&[&asn1::oid(oid::SHA384_RSA), &asn1::null()]);
            }),
        ),
        (
            "content inside",
            Box::new(|parts| {
                let inside = asn1::tlv(context(0), &asn1::octets(b"other"));
                parts.outer[CONTENT] = asn1::sequence(&[&asn1::oid(oid::DATA), &inside]);
            }),
        ),
        (
            "another kind of content",
            Box::new(|parts| {
                parts.outer[CONTENT] = asn1::sequence(&[&asn1::oid(oid::TST_INFO)]);
            }),
        ),
        ("another version", Box::new(|parts| parts.outer[0] = asn1::integer(4))),
        ("another version of the signer", Box::new(|parts| parts.signer[0] = asn1::integer(3))),
        ("something behind the value", Box::new(|parts| parts.signer.push(asn1::null()))),
    ];
    for (what, change) in changes {
        // The outer version is nobody's statement: a wrong one is refused all the same, or it says nothing.
        let attacked = changed(&file, |parts| change(parts));
        assert!(!is_intact(&attacked), "{what}");
    }
}
