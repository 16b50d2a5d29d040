//! Services on loopback, honest and lying: none of them ever costs the signature.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use super::*;
use crate::{
    pades::{
        level::{NoEvidence, Reached, Service, Shortfall},
        sign_at,
        timestamp::{TimestampError, service::ServiceError},
        verify::{Finding, Level, SignatureReport, TimeSource, Verdict, verify},
    },
    pki::{
        asn1::{self, Element, INTEGER, SEQUENCE},
        baseline::Baseline,
        oid,
        path::{Trust, TrustStatus},
    },
    samples::{
        Form,
        authority::{Party, Wish, access, granted, list_at, purpose, usage},
        now, reply, self_signed, signing,
    },
};

/// A web server that gives the same kind of answer to everybody. `answer` makes it from the
/// question's path and body; what it gives is written as it is.
fn server(answer: impl Fn(&str, &[u8]) -> Vec<u8> + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = answer.clone();
            thread::spawn(move || serve(stream, &*answer));
        }
    });
    url
}

fn serve(mut stream: TcpStream, answer: &dyn Fn(&str, &[u8]) -> Vec<u8>) -> Option<()> {
    let mut bytes = Vec::new();
    let end = loop {
        match bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            Some(end) => break end + 4,
            None => more(&mut stream, &mut bytes)?,
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length = length.map_or(0, |length| length.trim().parse().unwrap_or(0));
    while bytes.len() < end + length {
        more(&mut stream, &mut bytes)?;
    }
    let path = head.split(' ').nth(1)?.to_owned();
    stream.write_all(&answer(&path, &bytes[end..])).ok()
}

/// Reads on; `None` if the other side is gone.
fn more(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let mut buffer = [0; 4096];
    let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
    bytes.extend_from_slice(&buffer[..count]);
    Some(())
}

fn ok(body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn sign_by(url: &str, reach: Baseline) -> Reached {
    let network = Network::new(Duration::from_millis(1500));
    let service = Service { url, reach, fetch: &network };
    sign_at(&reply(Form::Table), &self_signed(), &signing("Signature1"), Some(&service))
        .expect("a service never costs the signature")
}

/// A timestamp service whose answers `twist` may change.
fn service(twist: impl Fn(&Party, &[u8]) -> Vec<u8> + Send + Sync + 'static) -> String {
    let party = Party::root("Root").issue(&Wish::service("時刻 Время الوقت", 2));
    server(move |_, request| ok(&twist(&party, request)))
}

#[test]
fn an_honest_service_proves_the_time() {
    let later = now() + chrono::TimeDelta::seconds(9);
    let url = service(move |party, request| party.timestamp(request, later));
    let reached = sign_by(&url, Baseline::BT);
    assert_eq!((reached.reach, reached.shortfall), (Baseline::BT, None));
    let report = verify(reached.pdf.as_bytes(), &Trust::nobody(), later).expect("readable");
    assert_eq!(report.verdict, Verdict::Intact, "{report:?}");
    let signature = &report.signatures[0];
    assert_eq!((signature.level, signature.time), (Level::Baseline(Baseline::BT), Some(later)));
    assert_eq!(signature.time_source, TimeSource::Timestamp);
}

/// Each lie, and the reason that is given for staying at B-B.
#[test]
fn a_lying_service_never_costs_the_signature() {
    type Twist = fn(&Party, &[u8]) -> Vec<u8>;
    type Expected = fn(&ServiceError) -> bool;
    let lies: [(&str, Twist, Expected); 6] = [
        (
            "another nonce",
            |party, request| {
                let mut reader = Element::only(request).expect("DER").reader();
                reader.expect(INTEGER).expect("a version");
                let imprint = reader.expect(SEQUENCE).expect("an imprint").raw;
                granted(&party.token(imprint, &asn1::integer(4711), now()))
            },
            |error| *error == ServiceError::Nonce,
        ),
        (
            "no nonce",
            |party, request| {
                let mut reader = Element::only(request).expect("DER").reader();
                reader.expect(INTEGER).expect("a version");
                let imprint = reader.expect(SEQUENCE).expect("an imprint").raw;
                granted(&party.token(imprint, &[], now()))
            },
            |error| *error == ServiceError::Nonce,
        ),
        (
            "another imprint",
            |party, request| {
                let mut other = request.to_vec();
                // The imprint's last byte: before the nonce (10 bytes) and the wish (3 bytes).
                let place = other.len() - 14;
                other[place] ^= 1;
                party.timestamp(&other, now())
            },
            |error| *error == ServiceError::Token(TimestampError::OtherBytes),
        ),
        (
            "refused",
            |_, _| {
                let said = asn1::sequence(&[&asn1::tlv(0x0c, "не сейчас".as_bytes())]);
                asn1::sequence(&[&asn1::sequence(&[&asn1::integer(2), &said])])
            },
            |error| *error == ServiceError::Refused { status: 2, said: "не сейчас".into() },
        ),
        (
            "garbage",
            |_, _| b"<html>ok</html>".to_vec(),
            |error| matches!(error, ServiceError::Garbage(_)),
        ),
        (
            "a signer's certificate",
            |_, request| {
                let party = Party::root("Root").issue(&Wish::signer("No service", 3));
                party.timestamp(request, now())
            },
            |error| *error == ServiceError::Token(TimestampError::NotAService),
        ),
    ];
    for (lie, twist, expected) in lies {
        assert_stays(lie, &sign_by(&service(twist), Baseline::BLta), expected);
    }
}

#[test]
fn a_failing_service_never_costs_the_signature() {
    type Answer = fn() -> Vec<u8>;
    let failures: [(&str, Answer, FetchError); 4] = [
        (
            "HTTP 500",
            || b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n".to_vec(),
            FetchError::Status(500),
        ),
        (
            "a hang",
            || {
                thread::sleep(Duration::from_secs(6));
                Vec::new()
            },
            FetchError::Timeout,
        ),
        ("a huge answer", || ok(&vec![0x30; 4 << 20]), FetchError::TooLarge),
        (
            "a redirect",
            || {
                b"HTTP/1.1 307 There\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"
                    .to_vec()
            },
            FetchError::Broken("redirect failed".into()),
        ),
    ];
    for (failure, answer, expected) in failures {
        let begun = Instant::now();
        let reached = sign_by(&server(move |_, _| answer()), Baseline::BLta);
        assert!(begun.elapsed() < Duration::from_secs(5), "{failure}: {:?}", begun.elapsed());
        assert_stays(failure, &reached, |error| *error == ServiceError::Fetch(expected.clone()));
    }
    let broken = sign_by(
        &server(|_, _| b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nno".to_vec()),
        Baseline::BLta,
    );
    assert_stays("cut off", &broken, |error| matches!(error, ServiceError::Fetch(_)));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let closed = format!("http://{}/", listener.local_addr().expect("an address"));
    drop(listener);
    let nobody = sign_by(&closed, Baseline::BLta);
    let unreachable =
        |error: &ServiceError| matches!(error, ServiceError::Fetch(FetchError::Unreachable(_)));
    assert_stays("nobody", &nobody, unreachable);
    for address in ["", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "not an address"] {
        let reached = sign_by(address, Baseline::BLta);
        assert_stays(address, &reached, |error| *error == ServiceError::Fetch(FetchError::Address));
    }
}

fn assert_stays(what: &str, reached: &Reached, expected: impl Fn(&ServiceError) -> bool) {
    assert_eq!(reached.reach, Baseline::BB, "{what}");
    match &reached.shortfall {
        Some(Shortfall::Timestamp(error)) => assert!(expected(error), "{what}: {error:?}"),
        other => panic!("{what}: {other:?}"),
    }
    let report = verify(reached.pdf.as_bytes(), &Trust::nobody(), now()).expect("readable");
    assert_eq!(report.verdict, Verdict::Intact, "{what}: {report:?}");
    assert_eq!(report.signatures[0].level, Level::Baseline(Baseline::BB), "{what}");
}

// ---------------------------------------------------------------- long term

/// An authority with every service that a signer's certificate can name, and what they answer.
struct Office {
    root: Party,
    issuing: Party,
    responder: Party,
    service: Party,
    /// Serial numbers that are revoked, and since when
    revoked: Vec<(u64, chrono::DateTime<chrono::Utc>)>,
}

const SIGNER: u64 = 11;

fn now_and_later() -> (chrono::DateTime<chrono::Utc>, chrono::DateTime<chrono::Utc>) {
    (now() - chrono::TimeDelta::hours(1), now() + chrono::TimeDelta::days(7))
}

impl Office {
    /// Serves on loopback what `lacking` does not name; gives the signer and the services' address.
    fn open(revoked: &[u64], lacking: &'static str, how: &str) -> (Party, Vec<u8>, String) {
        let (sender, receiver) = std::sync::mpsc::channel::<Office>();
        let office = std::sync::OnceLock::new();
        let receiver = std::sync::Mutex::new(receiver);
        let url = server(move |path, body| {
            let office = office
                .get_or_init(|| receiver.lock().expect("one at a time").recv().expect("an office"));
            match path == lacking {
                true => b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n".to_vec(),
                false => ok(&office.answer(path, body)),
            }
        });
        let list = list_at(&format!("{url}/root.crl"));
        let until = "2044-01-01T00:00:00Z".parse().expect("a moment");
        let root = Party::self_signed(&Wish { until, ..Wish::authority("Wurzel 根", 1) });
        let above = |name: &str| access(oid::CA_ISSUERS, &format!("{url}/{name}.crt"));
        let issuing = Wish::authority("Выдающий", 2).with(list.clone()).with(above("root"));
        let issuing = root.issue(&issuing);
        let ways = match how {
            "ocsp" => access(oid::OCSP, &format!("{url}/ocsp")),
            _ => list_at(&format!("{url}/issuing.crl")),
        };
        let wish = Wish::signer("Мария 李 محمد", SIGNER).with(ways);
        let mut signer = match how {
            "alone" => issuing.issue(&wish.with(above("issuing"))),
            _ => issuing.issue(&wish),
        };
        if how == "alone" {
            signer.chain.clear();
        }
        let delegated = Wish::of("OCSP", 3, vec![usage(0x80), purpose(oid::OCSP_SIGNING)]);
        let responder = issuing.issue(&delegated);
        let service = Wish { until, ..Wish::service("時刻", 4).with(list) };
        let service = root.issue(&service);
        let revoked = revoked.iter().map(|serial| (*serial, now() - chrono::TimeDelta::hours(2)));
        let anchor = root.certificate.clone();
        let office = Office { root, issuing, responder, service, revoked: revoked.collect() };
        sender.send(office).expect("a server");
        (signer, anchor, format!("{url}/tsa"))
    }

    fn answer(&self, path: &str, body: &[u8]) -> Vec<u8> {
        let days = now_and_later();
        match path {
            "/tsa" => self.service.timestamp(body, now()),
            "/root.crl" => self.root.list(&self.revoked, days),
            "/root.crt" => self.root.certificate.clone(),
            "/issuing.crt" => self.issuing.certificate.clone(),
            "/issuing.crl" => self.issuing.list(&self.revoked, days),
            "/ocsp" => {
                let since = self.revoked.iter().find(|(serial, _)| *serial == SIGNER);
                self.responder.answer(SIGNER, &self.issuing, since.map(|(_, since)| *since), days)
            }
            _ => Vec::new(),
        }
    }
}

fn sign_for_long(signer: &Party, url: &str, reach: Baseline) -> Reached {
    let network = Network::new(Duration::from_secs(5));
    let service = Service { url, reach, fetch: &network };
    sign_at(&reply(Form::Stream), signer, &signing("Signature1"), Some(&service)).expect("signed")
}

fn trusting(anchor: &[u8]) -> Trust {
    let mut trust = Trust::nobody();
    trust.add(anchor).expect("a certificate");
    trust
}

#[test]
fn everything_that_a_later_reader_needs_is_kept_in_the_file() {
    // "alone": a token often holds no more than the signer's own certificate.
    for how in ["ocsp", "list", "alone"] {
        let (signer, anchor, url) = Office::open(&[], "", how);
        for (reach, level) in [
            (Baseline::BT, Level::Baseline(Baseline::BT)),
            (Baseline::BLt, Level::Baseline(Baseline::BLt)),
            (Baseline::BLta, Level::Baseline(Baseline::BLta)),
        ] {
            let reached = sign_for_long(&signer, &url, reach);
            assert_eq!((reached.reach, &reached.shortfall), (reach, &None), "{how}");
            let report =
                verify(reached.pdf.as_bytes(), &trusting(&anchor), now()).expect("readable");
            assert_eq!(report.verdict, Verdict::Intact, "{how} {reach:?}: {report:#?}");
            let signature = &report.signatures[0];
            assert_eq!(signature.level, level, "{how}: {report:#?}");
            let stamped_only = reach == Baseline::BT;
            let trust = match stamped_only && how == "alone" {
                true => TrustStatus::Unknown,
                false => TrustStatus::Trusted,
            };
            assert_eq!(signature.trust, trust, "{how} {reach:?}: {report:#?}");
            let unknown =
                Finding::RevocationUnknown(vec!["Мария 李 محمد".into(), "Выдающий".into()]);
            let is_unknown = signature.findings.contains(&unknown);
            assert_eq!(is_unknown, stamped_only && how != "alone", "{how} {reach:?}");
            if reach == Baseline::BLta {
                assert_eq!(report.signatures[1].level, Level::Timestamp);
                assert_eq!(report.signatures[1].trust, TrustStatus::Trusted);
            }
        }
    }
}

#[test]
fn nobody_is_asked_unless_the_user_set_a_service() {
    let (sender, asked) = std::sync::mpsc::channel();
    let sender = std::sync::Mutex::new(sender);
    let url = server(move |path, _| {
        sender.lock().expect("one at a time").send(path.to_owned()).expect("a listener");
        Vec::new()
    });
    let root = Party::root("Root");
    let ways = [
        access(oid::OCSP, &format!("{url}/ocsp")),
        access(oid::CA_ISSUERS, &format!("{url}/root.crt")),
        list_at(&format!("{url}/list")),
    ];
    for way in ways {
        let signer = root.issue(&Wish::signer("Мария", SIGNER).with(way));
        let reached = sign_at(&reply(Form::Table), &signer, &signing("Signature1"), None);
        let reached = reached.expect("signed");
        assert_eq!((reached.reach, reached.shortfall), (Baseline::BB, None));
        let trust = trusting(&root.certificate);
        let report = verify(reached.pdf.as_bytes(), &trust, now()).expect("readable");
        assert_eq!(report.signatures[0].trust, TrustStatus::Trusted);
    }
    assert!(asked.try_recv().is_err());
    // The server would have noticed.
    let _ = Network::default().fetch(&format!("{url}/asked"), Question::Crl, LONGEST_WAIT);
    assert_eq!(asked.recv_timeout(Duration::from_secs(5)).as_deref(), Ok("/asked"));
}

#[test]
fn two_officials_reach_every_level_one_after_the_other() {
    let levels = [Baseline::BB, Baseline::BT, Baseline::BLt, Baseline::BLta];
    let (signer, anchor, url) = Office::open(&[], "", "ocsp");
    let network = Network::new(Duration::from_secs(5));
    for form in [Form::Table, Form::Stream] {
        for (first, second) in levels.iter().flat_map(|one| levels.map(|other| (*one, other))) {
            let mut bytes = reply(form);
            for (field, reach) in [("Signature1", first), ("Signature2", second)] {
                let service = Service { url: &url, reach, fetch: &network };
                let reached = sign_at(&bytes, &signer, &signing(field), Some(&service));
                let reached = reached.expect("signed");
                assert_eq!(reached.shortfall, None, "{form:?} {first:?} {second:?}");
                bytes = reached.pdf.into_bytes();
            }
            let report = verify(&bytes, &trusting(&anchor), now()).expect("readable");
            assert_eq!(report.verdict, Verdict::Intact, "{first:?} {second:?}: {report:#?}");
            let trusted = |one: &SignatureReport| one.trust == TrustStatus::Trusted;
            assert!(report.signatures.iter().all(trusted), "{first:?} {second:?}: {report:#?}");
        }
    }
}

#[test]
fn a_timestamp_keeps_a_signature_good_after_its_certificate_expired() {
    let (signer, anchor, url) = Office::open(&[], "", "ocsp");
    let reached = sign_for_long(&signer, &url, Baseline::BLta);
    let judged = |trust: &Trust, at: &str| {
        let at = at.parse().expect("a moment");
        let report = verify(reached.pdf.as_bytes(), trust, at).expect("readable");
        (report.signatures[0].trust, report.signatures[1].trust)
    };
    const GOOD: (TrustStatus, TrustStatus) = (TrustStatus::Trusted, TrustStatus::Trusted);
    let trust = trusting(&anchor);
    assert_eq!(judged(&trust, "2026-11-25T00:00:00Z"), GOOD);
    // The signer's certificate ended with 2033, that of the timestamp service lasts longer.
    assert_eq!(judged(&trust, "2034-06-01T00:00:00Z"), GOOD);
    // Nothing is proven any more.
    let all_expired = (TrustStatus::Expired, TrustStatus::Expired);
    assert_eq!(judged(&trust, "2044-06-01T00:00:00Z"), all_expired);
    // A service that nobody vouches for proves nothing either.
    let (other, _, _) = Office::open(&[], "", "ocsp");
    let mut own = Trust::nobody();
    own.add(&other.chain[1]).expect("a certificate");
    assert_eq!(judged(&own, "2034-06-01T00:00:00Z"), (TrustStatus::Unknown, TrustStatus::Unknown));
}

#[test]
fn a_revoked_certificate_is_noticed_when_signing_and_when_judging() {
    for how in ["ocsp", "list"] {
        let (signer, anchor, url) = Office::open(&[SIGNER], "", how);
        let reached = sign_for_long(&signer, &url, Baseline::BLta);
        assert_eq!(reached.reach, Baseline::BT);
        let since = now() - chrono::TimeDelta::hours(2);
        let certificate = "Мария 李 محمد".to_owned();
        assert_eq!(reached.shortfall, Some(Shortfall::Revoked { certificate, since }), "{how}");
        // With the issuer's list at hand, a reader notices it too.
        let network = Network::new(Duration::from_secs(5));
        let mut trust = trusting(&anchor);
        let report = verify(reached.pdf.as_bytes(), &trust, now()).expect("readable");
        assert_eq!(report.signatures[0].trust, TrustStatus::Trusted);
        let list = url.replace("/tsa", "/issuing.crl");
        let list = network.fetch(&list, Question::Crl, LONGEST_WAIT).expect("a list");
        trust.add_revocation(&list).expect("a list");
        let report = verify(reached.pdf.as_bytes(), &trust, now()).expect("readable");
        assert_eq!(report.verdict, Verdict::Intact);
        assert_eq!(report.signatures[0].trust, TrustStatus::Revoked);
    }
}

#[test]
fn what_a_service_lacks_is_named_and_the_rest_is_kept() {
    let unanswered = |certificate: &str| Shortfall::Revocation {
        certificate: certificate.into(),
        reason: NoEvidence::Fetch(FetchError::Status(404)),
    };
    for (lacking, how, reach, shortfall) in [
        ("/ocsp", "ocsp", Baseline::BT, unanswered("Мария 李 محمد")),
        ("/issuing.crl", "list", Baseline::BT, unanswered("Мария 李 محمد")),
        ("/root.crl", "ocsp", Baseline::BT, unanswered("Выдающий")),
    ] {
        let (signer, anchor, url) = Office::open(&[], lacking, how);
        let reached = sign_for_long(&signer, &url, Baseline::BLta);
        assert_eq!((reached.reach, reached.shortfall), (reach, Some(shortfall)), "{lacking}");
        let report = verify(reached.pdf.as_bytes(), &trusting(&anchor), now()).expect("readable");
        assert_eq!(report.verdict, Verdict::Intact, "{lacking}");
        assert_eq!(report.signatures[0].level, Level::Baseline(Baseline::BT), "{lacking}");
    }
}
