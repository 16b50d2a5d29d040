//! Services on loopback, honest and lying: none of them ever costs the signature.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use super::*;
use crate::signature::{
    Trust,
    asn1::{self, Element, INTEGER, SEQUENCE},
    level::{Reach, Reached, Service, Shortfall},
    samples::{
        Form,
        authority::{Party, Wish, granted},
        now, reply, self_made, signing,
    },
    sign_at,
    timestamp::{TimestampError, service::ServiceError},
    verify::{Level, TimeSource, Verdict, verify},
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

fn sign_by(url: &str, reach: Reach) -> Reached {
    let network = Network::new(Duration::from_millis(1500));
    let service = Service { url, reach, fetch: &network };
    sign_at(&reply(Form::Table), &self_made(), &signing("Signature1"), Some(&service))
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
    let reached = sign_by(&url, Reach::Timestamp);
    assert_eq!((reached.reach, reached.shortfall), (Reach::Timestamp, None));
    let report = verify(reached.pdf.as_bytes(), &Trust::nobody(), later).expect("readable");
    assert_eq!(report.verdict, Verdict::Intact, "{report:?}");
    let signature = &report.signatures[0];
    assert_eq!((signature.level, signature.time), (Level::BT, Some(later)));
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
        assert_stays(lie, &sign_by(&service(twist), Reach::Archive), expected);
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
        let reached = sign_by(&server(move |_, _| answer()), Reach::Archive);
        assert!(begun.elapsed() < Duration::from_secs(5), "{failure}: {:?}", begun.elapsed());
        assert_stays(failure, &reached, |error| *error == ServiceError::Fetch(expected.clone()));
    }
    let broken = sign_by(
        &server(|_, _| b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nno".to_vec()),
        Reach::Archive,
    );
    assert_stays("cut off", &broken, |error| matches!(error, ServiceError::Fetch(_)));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let closed = format!("http://{}/", listener.local_addr().expect("an address"));
    drop(listener);
    let nobody = sign_by(&closed, Reach::Archive);
    let unreachable =
        |error: &ServiceError| matches!(error, ServiceError::Fetch(FetchError::Unreachable(_)));
    assert_stays("nobody", &nobody, unreachable);
    for address in ["", "ftp://127.0.0.1/", "file:///etc/passwd", "http://", "not an address"] {
        let reached = sign_by(address, Reach::Archive);
        assert_stays(address, &reached, |error| *error == ServiceError::Fetch(FetchError::Address));
    }
}

fn assert_stays(what: &str, reached: &Reached, expected: impl Fn(&ServiceError) -> bool) {
    assert_eq!(reached.reach, Reach::Baseline, "{what}");
    match &reached.shortfall {
        Some(Shortfall::Timestamp(error)) => assert!(expected(error), "{what}: {error:?}"),
        other => panic!("{what}: {other:?}"),
    }
    let report = verify(reached.pdf.as_bytes(), &Trust::nobody(), now()).expect("readable");
    assert_eq!(report.verdict, Verdict::Intact, "{what}: {report:?}");
    assert_eq!(report.signatures[0].level, Level::BB, "{what}");
}
