//! Each rule for a path, kept and broken, with certificates made for the purpose. NIST's own are
//! judged in `pkits`.

use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::{
    pki::{
        asn1::{self, context},
        certificate::Certificate,
        name, oid,
        revocation::Evidence,
    },
    samples::{
        authority::{Party, Wish, authority, extension, named, purpose, usage},
        moment, now,
    },
};

/// What comes out for the last of `path`, whose first is trusted.
fn judged(path: &[&Party], purpose: Purpose) -> TrustStatus {
    judged_at(path, purpose, now())
}

fn judged_at(path: &[&Party], purpose: Purpose, at: DateTime<Utc>) -> TrustStatus {
    let views: Vec<Certificate<'_>> = path.iter().map(|party| party.view()).collect();
    let validator = PathValidator::new(vec![views[0].clone()], views.clone(), Evidence::default());
    validator.validate(views.last().expect("a leaf"), purpose, at).status
}

/// A root, an authority below it as `wish` says, and a signer below that.
fn chain(wish: &Wish, signer: &Wish) -> TrustStatus {
    let root = Party::root("Root");
    let issuing = root.issue(wish);
    let leaf = issuing.issue(signer);
    judged(&[&root, &issuing, &leaf], Purpose::Documents)
}

fn signer() -> Wish {
    Wish::signer("Мария 李", 7)
}

#[test]
fn only_authorities_issue() {
    assert_eq!(chain(&Wish::authority("A", 2), &signer()), TrustStatus::Trusted);
    for (what, extensions) in [
        ("no basic constraints", vec![usage(0x06)]),
        ("no authority", vec![extension(oid::BASIC_CONSTRAINTS, true, &[0x30, 0]), usage(0x06)]),
        ("may not sign certificates", vec![authority(None), usage(0x02)]),
    ] {
        assert_eq!(
            chain(&Wish::of("A", 2, extensions), &signer()),
            TrustStatus::Untrusted,
            "{what}"
        );
    }
}

#[test]
fn a_path_is_no_longer_than_its_authorities_allow() {
    for (longest, expected) in [(0, TrustStatus::Untrusted), (1, TrustStatus::Trusted)] {
        let root = Party::root("Root");
        let upper = root.issue(&Wish::of("A", 2, vec![authority(Some(longest)), usage(0x06)]));
        let lower = upper.issue(&Wish::authority("B", 3));
        let leaf = lower.issue(&signer());
        assert_eq!(judged(&[&root, &upper, &lower, &leaf], Purpose::Documents), expected);
    }
    // An authority that certifies its own new key makes the path no longer.
    let root = Party::root("Root");
    let upper = root.issue(&Wish::of("A", 2, vec![authority(Some(0)), usage(0x06)]));
    let again = upper.issue(&Wish::authority("A", 3));
    let leaf = again.issue(&signer());
    assert_eq!(judged(&[&root, &upper, &again, &leaf], Purpose::Documents), TrustStatus::Trusted);
}

#[test]
fn a_key_is_used_for_what_it_is_for() {
    let root = Party::root("Root");
    let documents = |extensions| {
        let leaf = root.issue(&Wish::of("Leaf", 2, extensions));
        judged(&[&root, &leaf], Purpose::Documents)
    };
    let email = const_oid::ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4");
    assert_eq!(documents(vec![]), TrustStatus::Trusted);
    assert_eq!(documents(vec![usage(0x80)]), TrustStatus::Trusted);
    assert_eq!(documents(vec![usage(0x40), purpose(email)]), TrustStatus::Trusted);
    assert_eq!(documents(vec![usage(0x20)]), TrustStatus::Untrusted);
    for other in [oid::TIME_STAMPING, oid::OCSP_SIGNING, oid::SERVER_AUTHENTICATION] {
        assert_eq!(documents(vec![usage(0x80), purpose(other)]), TrustStatus::Untrusted, "{other}");
    }
    let service = root.issue(&Wish::service("Time", 3));
    assert_eq!(judged(&[&root, &service], Purpose::Timestamps), TrustStatus::Trusted);
    let leaf = root.issue(&signer());
    assert_eq!(judged(&[&root, &leaf], Purpose::Timestamps), TrustStatus::Untrusted);
}

#[test]
fn nothing_critical_is_left_unread() {
    let unknown = const_oid::ObjectIdentifier::new_unwrap("1.2.3.4.5");
    for (critical, expected) in [(true, TrustStatus::Untrusted), (false, TrustStatus::Trusted)] {
        let extra = extension(unknown, critical, &[5, 0]);
        assert_eq!(chain(&Wish::authority("A", 2), &signer().with(extra.clone())), expected);
        assert_eq!(chain(&Wish::authority("A", 2).with(extra), &signer()), expected);
    }
}

#[test]
fn every_certificate_of_a_path_is_in_its_time() {
    let root = Party::root("Root");
    let short = Wish { until: moment("2025-06-01T00:00:00Z"), ..Wish::authority("A", 2) };
    let issuing = root.issue(&short);
    let leaf = issuing.issue(&signer());
    let path = [&root, &issuing, &leaf];
    assert_eq!(judged(&path, Purpose::Documents), TrustStatus::Expired);
    for (at, expected) in [
        ("2023-12-31T23:59:59Z", TrustStatus::Expired),
        ("2024-01-01T00:00:00Z", TrustStatus::Trusted),
        ("2025-06-01T00:00:00Z", TrustStatus::Trusted),
        ("2025-06-01T00:00:01Z", TrustStatus::Expired),
    ] {
        assert_eq!(judged_at(&path, Purpose::Documents, moment(at)), expected, "{at}");
    }
}

#[test]
fn names_chain_whatever_their_letters_and_keys_must_fit() {
    let root = Party::root("Root  Authority");
    let leaf = root.issue(&signer());
    let other = Party::root("Root  Authority");
    assert_eq!(judged(&[&other, &leaf], Purpose::Documents), TrustStatus::Unknown);
    assert_eq!(judged(&[&root, &leaf], Purpose::Documents), TrustStatus::Trusted);
    assert!(name::same(&named("Root  Authority"), &named("ROOT authority ")));
    assert!(!name::same(&named("Root"), &named("Rооt"))); // Cyrillic о
    assert!(name::within(&named("Root"), &asn1::sequence(&[])));
}

/// The subtree below a general name.
fn subtree(tag: u8, value: &[u8]) -> Vec<u8> {
    asn1::sequence(&[&asn1::tlv(tag, value)])
}

fn constraints(permitted: &[Vec<u8>], excluded: &[Vec<u8>]) -> Vec<u8> {
    let list = |number, subtrees: &[Vec<u8>]| match subtrees {
        [] => Vec::new(),
        some => asn1::tlv(context(number), &some.concat()),
    };
    let value = asn1::sequence(&[&list(0, permitted), &list(1, excluded)]);
    extension(oid::NAME_CONSTRAINTS, true, &value)
}

fn also_named(tag: u8, value: &[u8]) -> Vec<u8> {
    extension(oid::SUBJECT_ALT_NAME, false, &asn1::sequence(&[&asn1::tlv(tag, value)]))
}

#[test]
fn an_authority_vouches_only_for_names_that_it_may() {
    const MAIL: u8 = 0x81;
    const DNS: u8 = 0x82;
    const URI: u8 = 0x86;
    const IP: u8 = 0x87;
    let permitted = |tag, base: &[u8], name: &[u8]| {
        let wish = Wish::authority("A", 2).with(constraints(&[subtree(tag, base)], &[]));
        chain(&wish, &signer().with(also_named(tag, name))) == TrustStatus::Trusted
    };
    let excluded = |tag, base: &[u8], name: &[u8]| {
        let wish = Wish::authority("A", 2).with(constraints(&[], &[subtree(tag, base)]));
        chain(&wish, &signer().with(also_named(tag, name))) == TrustStatus::Untrusted
    };
    for (tag, base, inside, outside) in [
        (DNS, &b"itu.int"[..], &b"www.ITU.int"[..], &b"witu.int"[..]),
        (DNS, b"itu.int", b"itu.int", b"itu.int.example"),
        (MAIL, b"itu.int", b"a@ITU.int", b"a@mail.itu.int"),
        (MAIL, b".itu.int", b"a@mail.itu.int", b"a@itu.int"),
        (MAIL, b"a@itu.int", b"a@itu.INT", b"b@itu.int"),
        (URI, b".itu.int", b"https://www.itu.int/x", b"https://itu.int/x"),
        (URI, b"itu.int", b"https://me@itu.int:8443/x", b"https://itu.int.example/x"),
        (URI, b"itu.int", b"https://itu.int?@b", b"https://192.0.2.1/"),
        (IP, &[10, 0, 0, 0, 255, 0, 0, 0], &[10, 1, 2, 3], &[11, 1, 2, 3]),
    ] {
        let what = String::from_utf8_lossy(outside);
        assert!(permitted(tag, base, inside), "permitted: {}", String::from_utf8_lossy(inside));
        assert!(!permitted(tag, base, outside), "not permitted: {what}");
        assert!(excluded(tag, base, inside), "excluded: {}", String::from_utf8_lossy(inside));
    }
    // A kind of name that is not constrained is free.
    let wish = Wish::authority("A", 2).with(constraints(&[subtree(DNS, b"itu.int")], &[]));
    assert_eq!(chain(&wish, &signer()), TrustStatus::Trusted);
    assert_eq!(
        chain(&wish, &signer().with(also_named(MAIL, b"a@b.example"))),
        TrustStatus::Trusted
    );
}

#[test]
fn an_authority_vouches_only_below_its_own_name() {
    let directory = |name: &[u8]| subtree(context(4), name);
    for (name, expected) in
        [("Мария 李", TrustStatus::Trusted), ("Мария 王", TrustStatus::Untrusted)]
    {
        let wish = Wish::authority("A", 2).with(constraints(&[directory(&named(name))], &[]));
        assert_eq!(chain(&wish, &signer()), expected, "{name}");
    }
    let wish = Wish::authority("A", 2).with(constraints(&[], &[directory(&named("мария 李"))]));
    assert_eq!(chain(&wish, &signer()), TrustStatus::Untrusted);
    let broken = extension(oid::NAME_CONSTRAINTS, true, &[0x30, 1, 0]);
    assert_eq!(chain(&Wish::authority("A", 2).with(broken), &signer()), TrustStatus::Untrusted);
}

#[test]
fn a_policy_that_is_insisted_on_reaches_down_to_the_signer() {
    let [one, two] = ["1.2.3.1", "1.2.3.2"].map(const_oid::ObjectIdentifier::new_unwrap);
    let stated = |policy| {
        let list = asn1::sequence(&[&asn1::sequence(&[&asn1::oid(policy)])]);
        extension(oid::CERTIFICATE_POLICIES, false, &list)
    };
    let explicit = extension(oid::POLICY_CONSTRAINTS, true, &[0x30, 3, 0x80, 1, 0]);
    let issuing = |policy| Wish::authority("A", 2).with(stated(policy)).with(explicit.clone());
    assert_eq!(chain(&issuing(one), &signer().with(stated(one))), TrustStatus::Trusted);
    assert_eq!(chain(&issuing(one), &signer().with(stated(two))), TrustStatus::Untrusted);
    assert_eq!(chain(&issuing(one), &signer()), TrustStatus::Untrusted);
    assert_eq!(chain(&issuing(oid::ANY_POLICY), &signer().with(stated(two))), TrustStatus::Trusted);
    // What one calls `one` is called `two` below.
    let pair = asn1::sequence(&[&asn1::sequence(&[&asn1::oid(one), &asn1::oid(two)])]);
    let mapped = issuing(one).with(extension(oid::POLICY_MAPPINGS, true, &pair));
    assert_eq!(chain(&mapped, &signer().with(stated(two))), TrustStatus::Trusted);
    assert_eq!(chain(&mapped, &signer().with(stated(one))), TrustStatus::Untrusted);
}

#[test]
fn a_revoked_issuer_takes_the_signer_with_it() {
    let root = Party::root("Root");
    let issuing = root.issue(&Wish::authority("A", 2));
    let leaf = issuing.issue(&signer());
    let days = (now() - TimeDelta::days(1), now() + TimeDelta::days(1));
    let since = now() - TimeDelta::hours(3);
    let lists = [root.list(&[(2, since)], days), issuing.list(&[], days)];
    let mut evidence = Evidence::default();
    assert!(lists.iter().all(|list| evidence.add(list)));
    let others = vec![issuing.view(), leaf.view()];
    let validator = PathValidator::new(vec![root.view()], others, evidence);
    let status = |at| validator.validate(&leaf.view(), Purpose::Documents, at).status;
    assert_eq!(status(now()), TrustStatus::Revoked);
    assert_eq!(status(since), TrustStatus::Revoked);
    // What is proven to be older than the revocation stays good.
    assert_eq!(status(since - TimeDelta::seconds(1)), TrustStatus::Trusted);
}

#[test]
fn the_path_that_says_most_is_found_among_several() {
    let (root, other) = (Party::root("Root"), Party::root("Root"));
    let wish = Wish::authority("A", 2);
    let issuing = root.issue(&wish);
    let leaf = issuing.issue(&signer());
    // A cross-certificate of another root with the same name leads nowhere.
    let stray = other.issue(&wish);
    let others = vec![stray.view(), other.view(), issuing.view()];
    let validator = PathValidator::new(vec![root.view()], others, Evidence::default());
    let found = validator.validate(&leaf.view(), Purpose::Documents, now());
    assert_eq!(found.status, TrustStatus::Trusted);
    assert_eq!(found.uncovered, ["Мария 李", "A"]);
}

#[test]
fn files_of_trust_and_revocation_are_read_as_people_have_them() {
    let root = Party::root("Root");
    let days = (now(), now() + TimeDelta::days(1));
    let list = root.list(&[], days);
    let mut trust = Trust::nobody();
    assert_eq!(trust.add(&root.certificate), Ok(1));
    assert_eq!(trust.add_revocation(&list), Ok(1));
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(&list);
    let pem =
        format!("A list\n-----BEGIN X509 CRL-----\n{text}\n-----END X509 CRL-----\n").repeat(2);
    assert_eq!(trust.add_revocation(pem.as_bytes()), Ok(2));
    for bad in [&root.certificate[..], b"", b"text", &list[..list.len() - 1]] {
        assert!(trust.add_revocation(bad).is_err());
    }
    assert!(trust.add(&list).is_err() && trust.add(b"").is_err());
}
