//! A timestamp service as a person names one in a terminal: whatever it does, the reply is signed.
//! What services answer, honest and lying, is tested in `network`; real ones in `.ci/signatures.py`.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::net::TcpListener;

use support::desk::{Desk, PASSPHRASE, json};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.filled("草稿.json");
    let said = desk.with_input(["identity", "new", "офис", "--passphrase-stdin"], PASSPHRASE);
    assert_eq!(said.status, 0, "{said:?}");
    desk
}

/// An address at which nobody answers.
fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}/tsa", listener.local_addr().unwrap())
}

const EXPORT: [&str; 6] =
    ["export", "草稿.json", "--identity", "офис", "--passphrase-stdin", "--json"];

#[test]
fn a_service_that_does_not_answer_is_said_and_the_reply_is_signed() {
    let (desk, url) = (desk(), nobody());
    let options = ["-o", "签名.pdf", "--timestamp", &url];
    let said = desk.with_input(EXPORT.iter().chain(&options), PASSPHRASE);
    assert_eq!(said.status, 0, "{said:?}");
    let told = json(&said);
    assert_eq!(told["level"], "B-B");
    assert_eq!(told["shortfall"]["code"], "shortfall-timestamp");
    for sentence in ["what", "safe", "remedy"] {
        assert!(!told["shortfall"][sentence].as_str().unwrap().is_empty(), "{told}");
    }
    let said = desk.run(["verify", "签名.pdf", "--json"]);
    assert_eq!((said.status, &json(&said)["signatures"][0]["level"]), (0, &"B-B".into()));
    // The second official may have better luck, or not: nothing is lost either.
    let sign = ["sign", "签名.pdf", "-o", "ثانٍ.pdf", "--identity", "офис", "--passphrase-stdin"];
    let further = ["--timestamp", &url, "--level", "B-T", "--lang", "zh"];
    let said = desk.with_input(sign.iter().chain(&further), PASSPHRASE);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.err.contains("时间戳") || said.out.contains("时间戳"), "{said:?}");
}

#[test]
fn a_level_needs_a_service_and_a_signature() {
    let desk = desk();
    let level =
        desk.with_input(EXPORT.iter().chain(&["-o", "x.pdf", "--level", "B-T"]), PASSPHRASE);
    assert_eq!(level.status, 2, "{level:?}");
    let unsigned =
        ["export", "草稿.json", "-o", "x.pdf", "--unsigned", "--timestamp", "http://127.0.0.1/"];
    assert_eq!(desk.run(unsigned).status, 2);
    let unknown = ["-o", "x.pdf", "--timestamp", "http://127.0.0.1/", "--level", "B-X"];
    assert_eq!(desk.with_input(EXPORT.iter().chain(&unknown), PASSPHRASE).status, 2);
    assert!(!desk.file("x.pdf").exists());
}

#[test]
fn what_holds_no_revocation_data_is_said() {
    let desk = desk();
    desk.with_input(EXPORT.iter().chain(&["-o", "签名.pdf"]), PASSPHRASE);
    let said = desk.run(["verify", "签名.pdf", "--revocation", "草稿.json"]);
    assert_eq!(said.status, 2, "{said:?}");
    assert!(said.err.contains("草稿.json"), "{said:?}");
}

#[test]
fn a_reply_that_cannot_be_renewed_is_told_why_and_nothing_is_written() {
    let (desk, url) = (desk(), nobody());
    let said = desk.with_input(EXPORT.iter().chain(&["-o", "签名.pdf"]), PASSPHRASE);
    assert_eq!(said.status, 0, "{said:?}");
    desk.run(["export", "草稿.json", "-o", "без.pdf", "--unsigned"]);
    let mut changed = std::fs::read(desk.file("签名.pdf")).unwrap();
    let at = changed.len() / 2;
    changed[at] ^= 1;
    std::fs::write(desk.file("altered.pdf"), changed).unwrap();
    for (file, code) in [
        ("签名.pdf", "error-not-renewed"),
        ("без.pdf", "error-not-signed"),
        ("altered.pdf", "error-altered"),
    ] {
        let said = desk.run(["--json", "renew", file, "-o", "نتيجة.pdf", "--timestamp", &url]);
        assert_ne!(said.status, 0, "{said:?}");
        assert_eq!(json(&said)["error"]["code"], code, "{said:?}");
        assert!(!desk.file("نتيجة.pdf").exists(), "{file}");
    }
    // The reply itself is never written over.
    let over = ["renew", "签名.pdf", "-o", "签名.pdf", "--force", "--timestamp", &url];
    assert_eq!(desk.run(over).status, 2);
}
