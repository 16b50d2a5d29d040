//! Revocation data, honest and not: what may not be believed shows nothing.

use std::{sync::Mutex, time::Duration};

use chrono::TimeDelta;

use super::{
    super::{
        asn1::{self, context},
        fetch::{Fetch, FetchError, LONGEST_WAIT, Question},
        oid,
    },
    gather::{Gatherer, Lack, LackReason, NoEvidence, Patience},
    *,
};
use crate::samples::{
    authority::{Party, Wish, authority, extension, purpose, usage},
    now,
};

const SERIAL: u64 = 77;

type Days = (DateTime<Utc>, DateTime<Utc>);

fn days() -> Days {
    (now() - TimeDelta::days(1), now() + TimeDelta::days(1))
}

/// What evidence says of the certificate that `issuer` gave `leaf`.
fn said(evidence: &[Vec<u8>], leaf: &Party, issuer: &Party) -> State {
    let mut all = Evidence::default();
    evidence.iter().for_each(|one| {
        all.add(one);
    });
    all.state(&leaf.view(), &issuer.view(), now(), &mut |_| false)
}

fn office() -> (Party, Party) {
    let root = Party::root("Root 根");
    let leaf = root.issue(&Wish::signer("Мария", SERIAL));
    (root, leaf)
}

fn hours_ago(hours: i64) -> DateTime<Utc> {
    now() - TimeDelta::hours(hours)
}

#[test]
fn a_list_says_who_was_revoked_and_since_when() {
    let (root, leaf) = office();
    assert_eq!(said(&[root.list(&[], days())], &leaf, &root), State::Good);
    assert_eq!(said(&[root.list(&[(1, hours_ago(1))], days())], &leaf, &root), State::Good);
    let since = hours_ago(1);
    let revoked = root.list(&[(1, hours_ago(9)), (SERIAL, since)], days());
    assert_eq!(said(&[revoked], &leaf, &root), State::Revoked(since));
    assert_eq!(said(&[], &leaf, &root), State::Unknown);
}

#[test]
fn a_list_is_believed_only_from_its_issuer_and_in_its_time() {
    let (root, leaf) = office();
    let other = Party::root("Root 根");
    assert_eq!(said(&[other.list(&[], days())], &leaf, &root), State::Unknown, "another key");
    let old = root.list(&[], (hours_ago(48), hours_ago(24)));
    assert_eq!(said(&[old], &leaf, &root), State::Unknown, "out of its time");
    let weak = Party::self_signed(&Wish::of("Weak", 1, vec![authority(None), usage(0x04)]));
    let own = weak.issue(&Wish::signer("Own", SERIAL));
    assert_eq!(said(&[weak.list(&[], days())], &own, &weak), State::Unknown, "may not sign lists");
    let mut changed = root.list(&[(SERIAL, hours_ago(1))], days());
    let place = changed.windows(2).position(|pair| pair == [2, 1]).expect("the serial number");
    changed[place + 2] ^= 1;
    assert_eq!(said(&[changed], &leaf, &root), State::Unknown, "changed");
}

#[test]
fn a_list_speaks_only_of_what_it_says() {
    let (root, leaf) = office();
    let below = root.issue(&Wish::authority("Below", SERIAL + 1));
    let scoped = |body: &[u8]| {
        let scope = extension(oid::ISSUING_DISTRIBUTION_POINT, true, &asn1::sequence(&[body]));
        root.list_with(&[], days(), &[scope])
    };
    let flag = |number: u8| asn1::tlv(0x80 | number, &[0xff]);
    for (number, user, authority) in [
        (1, State::Good, State::Unknown),
        (2, State::Unknown, State::Good),
        (5, State::Unknown, State::Unknown),
    ] {
        let list = [scoped(&flag(number))];
        assert_eq!(said(&list, &leaf, &root), user, "[{number}]");
        assert_eq!(said(&list, &below, &root), authority, "[{number}]");
    }
    // Two lists that share the reasons between them say together what one alone does not.
    let some = scoped(&asn1::tlv(0x83, &[5, 0x60]));
    let rest = scoped(&asn1::tlv(0x83, &[7, 0x1f, 0x80]));
    assert_eq!(said(std::slice::from_ref(&some), &leaf, &root), State::Unknown);
    assert_eq!(said(&[some, rest], &leaf, &root), State::Good);
    let unknown = const_oid::ObjectIdentifier::new_unwrap("1.2.3");
    let strange = root.list_with(&[], days(), &[extension(unknown, true, &[5, 0])]);
    assert_eq!(said(&[strange], &leaf, &root), State::Unknown);
    let elsewhere = asn1::tlv(context(0), &asn1::tlv(0x86, b"http://b.example/list"));
    let elsewhere = scoped(&asn1::tlv(context(0), &elsewhere));
    let placed = root.issue(
        &Wish::signer("At a", SERIAL)
            .with(crate::samples::authority::list_at("http://a.example/list")),
    );
    assert_eq!(said(&[elsewhere], &placed, &root), State::Unknown);
}

#[test]
fn a_delta_continues_its_list() {
    let (root, leaf) = office();
    let number = |kind, critical, number| extension(kind, critical, &asn1::integer(number));
    let base = root.list_with(&[], days(), &[number(oid::CRL_NUMBER, false, 4)]);
    let delta = |from: u64, revoked: &[(u64, DateTime<Utc>)]| {
        let (base, own) =
            (number(oid::DELTA_CRL_INDICATOR, true, from), number(oid::CRL_NUMBER, false, 300));
        root.list_with(revoked, days(), &[base, own])
    };
    let since = hours_ago(1);
    let revoked = delta(4, &[(SERIAL, since)]);
    assert_eq!(said(&[base.clone(), revoked.clone()], &leaf, &root), State::Revoked(since));
    assert_eq!(said(&[base.clone(), delta(4, &[])], &leaf, &root), State::Good);
    assert_eq!(said(&[revoked], &leaf, &root), State::Unknown, "a delta alone");
    // It continues a later list than this one, so it says nothing here.
    assert_eq!(said(&[base, delta(5, &[(SERIAL, since)])], &leaf, &root), State::Good);
}

#[test]
fn a_list_with_very_many_entries_is_read() {
    let (root, leaf) = office();
    let mut many: Vec<(u64, DateTime<Utc>)> = (1000..21_000).map(|n| (n, hours_ago(5))).collect();
    assert_eq!(said(&[root.list(&many, days())], &leaf, &root), State::Good);
    many.push((SERIAL, hours_ago(2)));
    assert_eq!(said(&[root.list(&many, days())], &leaf, &root), State::Revoked(hours_ago(2)));
}

#[test]
fn an_answer_is_believed_from_the_issuer_or_whom_it_named_for_that() {
    let (root, leaf) = office();
    let wish = |extensions| Wish::of("OCSP", 9, extensions);
    let named = root.issue(&wish(vec![usage(0x80), purpose(oid::OCSP_SIGNING)]));
    let unnamed = root.issue(&wish(vec![usage(0x80)]));
    let other = Party::root("Root 根");
    let strange = other.issue(&wish(vec![usage(0x80), purpose(oid::OCSP_SIGNING)]));
    for (what, responder, expected) in [
        ("the issuer", &root, State::Good),
        ("named for it", &named, State::Good),
        ("not named", &unnamed, State::Unknown),
        ("named by somebody else", &strange, State::Unknown),
        ("another key of that name", &other, State::Unknown),
    ] {
        let answer = responder.answer(SERIAL, &root, None, days());
        assert_eq!(said(&[answer], &leaf, &root), expected, "{what}");
    }
    let since = hours_ago(3);
    let revoked = named.answer(SERIAL, &root, Some(since), days());
    assert_eq!(said(&[revoked], &leaf, &root), State::Revoked(since));
}

#[test]
fn an_answer_about_another_certificate_or_time_says_nothing() {
    let (root, leaf) = office();
    assert_eq!(said(&[root.answer(SERIAL + 1, &root, None, days())], &leaf, &root), State::Unknown);
    let old = root.answer(SERIAL, &root, None, (hours_ago(48), hours_ago(24)));
    assert_eq!(said(&[old], &leaf, &root), State::Unknown);
    let refused = asn1::sequence(&[&asn1::tlv(asn1::ENUMERATED, &[6])]);
    assert!(Response::read(&refused).is_err());
    let good = root.answer(SERIAL, &root, None, days());
    for place in 0..good.len() {
        let mut changed = good.clone();
        changed[place] ^= 0x01;
        let state = said(&[changed], &leaf, &root);
        assert!(state != State::Revoked(now()), "{place}");
        // The certificate that is sent along is not needed where the issuer answers itself.
        let needless = place + root.certificate.len() + 8 > good.len();
        assert!(needless || state == State::Unknown, "{place}: {state:?}");
    }
}

#[test]
fn one_word_of_revocation_outweighs_all_others() {
    let (root, leaf) = office();
    let good = root.answer(SERIAL, &root, None, days());
    let revoked = root.list(&[(SERIAL, hours_ago(1))], days());
    for evidence in [[good.clone(), revoked.clone()], [revoked, good]] {
        assert_eq!(said(&evidence, &leaf, &root), State::Revoked(hours_ago(1)));
    }
}

#[test]
fn what_cannot_be_read_is_no_evidence() {
    let (root, _) = office();
    let samples =
        [root.list(&[(SERIAL, hours_ago(1))], days()), root.answer(SERIAL, &root, None, days())];
    for sample in samples {
        for cut in 0..sample.len() {
            assert!(!Evidence::default().add(&sample[..cut]));
        }
        assert!(!Evidence::default().add(&[&sample[..], &[0]].concat()));
    }
}

/// A network in which nobody answers; it remembers whom it was to ask, and for how long.
#[derive(Debug, Default)]
struct Silence(Mutex<Vec<(String, Duration)>>);

impl Fetch for Silence {
    fn fetch(&self, url: &str, _: Question<'_>, longest: Duration) -> Result<Vec<u8>, FetchError> {
        self.0.lock().expect("free").push((url.to_owned(), longest));
        Err(FetchError::Timeout)
    }
}

/// A certificate of `root` that names so many responders and so many places of lists.
fn talkative(root: &Party, responders: usize, places: usize) -> Party {
    let place = |name: &str, number: usize| {
        asn1::tlv(0x86, format!("http://{name}{number}.example/").as_bytes())
    };
    let responder = |number| asn1::sequence(&[&asn1::oid(oid::OCSP), &place("ocsp", number)]);
    let responders: Vec<u8> = (0..responders).flat_map(responder).collect();
    let names: Vec<u8> = (0..places).flat_map(|number| place("list", number)).collect();
    let point = asn1::tlv(context(0), &asn1::tlv(context(0), &names));
    let points = asn1::sequence(&[&asn1::sequence(&[&point])]);
    let wish = Wish::signer("Мария 李", SERIAL)
        .with(extension(oid::AUTHORITY_INFO_ACCESS, false, &asn1::sequence(&[&responders])))
        .with(extension(oid::CRL_DISTRIBUTION_POINTS, false, &points));
    root.issue(&wish)
}

#[test]
fn a_certificate_that_names_a_thousand_addresses_is_asked_about_at_few() {
    let root = Party::root("Root 根");
    let lack = |reason| Err(Lack { certificate: "Мария 李".into(), reason });
    let missing = |reason| lack(LackReason::NoEvidence(reason));
    let patience = Patience::default();
    let network = Silence::default();
    let leaf = talkative(&root, 600, 400);
    let mut gatherer = Gatherer::new(&network, now(), patience);
    let covered = gatherer.cover(&leaf.certificate, std::slice::from_ref(&root.certificate));
    let (asked, left) = (patience.questions, 1000 - patience.questions);
    assert_eq!(covered, missing(NoEvidence::LeftOut { asked, left }));
    let waits = network.0.into_inner().expect("free");
    assert_eq!(waits.len(), patience.questions);
    assert!(waits.iter().all(|(_, longest)| *longest <= LONGEST_WAIT), "{waits:?}");

    // What is named honestly is all asked.
    let network = Silence::default();
    let leaf = talkative(&root, 2, 2);
    let mut gatherer = Gatherer::new(&network, now(), patience);
    let covered = gatherer.cover(&leaf.certificate, std::slice::from_ref(&root.certificate));
    assert_eq!(covered, missing(NoEvidence::Fetch(FetchError::Timeout)));
    assert_eq!(network.0.into_inner().expect("free").len(), 4);
}

#[test]
fn when_the_time_is_up_nobody_is_asked_any_more() {
    let root = Party::root("Root 根");
    let leaf = talkative(&root, 1, 1);
    let network = Silence::default();
    let patience = Patience { time: Duration::ZERO, ..Patience::default() };
    let mut gatherer = Gatherer::new(&network, now(), patience);
    let covered = gatherer.cover(&leaf.certificate, std::slice::from_ref(&root.certificate));
    let reason = LackReason::NoEvidence(NoEvidence::LeftOut { asked: 0, left: 2 });
    assert_eq!(covered, Err(Lack { certificate: "Мария 李".into(), reason }));
    assert!(network.0.into_inner().expect("free").is_empty());
}
