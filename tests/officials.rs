//! Two officials, one file: the second signs what the first one signed, and a file that another
//! program signed comes back.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::{fs, path::Path};

use placet::{
    form::Typefaces,
    keys::identity::{Identity, SelfSigned},
    model::Language,
    pades::{
        self, SignError, Signing,
        verify::{LaterChanges, Report, Verdict},
    },
    pdf::PdfError,
    pki::path::Trust,
    store::{Replace, Store},
    wording::Wording,
    workflow::{self, Error, Made, Seal, Signature},
};
use support::{Manner, desk::Desk, desk::json, draft, now, reply};

fn official(name: &str) -> Identity {
    Identity::self_signed(&SelfSigned { name, organisation: "", not_before: now() }).unwrap()
}

fn first() -> Identity {
    official("Ёлкина Наталья / 李 娜")
}

fn second() -> Identity {
    official("د. فاطمة الأنصاري – Çağlar")
}

fn made(seal: Seal<'_>, second_official: bool) -> Made {
    let mut draft = draft(Language::Ar, 2, Manner::WithComments);
    draft.second_official = second_official;
    let reply = reply(&draft);
    let wording = Wording::of(reply.language());
    workflow::make_reply(&reply, &wording, &Typefaces::bundled(), seal, now()).unwrap()
}

fn sign(pdf: &[u8], signature: Signature<'_>, field: Option<&str>) -> Result<Made, Error> {
    let (wording, typefaces) = (Wording::of(Language::Fr), Typefaces::bundled());
    let verified = workflow::verify_reply(pdf, &Trust::nobody(), now())?;
    let signable = workflow::signable(pdf, &verified, field)?;
    workflow::sign_reply(&signable, signature, &wording, &typefaces, now())
}

fn report(pdf: &[u8]) -> Report {
    workflow::verify_reply(pdf, &Trust::nobody(), now()).unwrap().report
}

/// Field, signer and whether anything followed, for each signature.
fn said(report: &Report) -> Vec<(String, String, LaterChanges)> {
    let one = |signature: &pades::verify::SignatureReport| {
        let name = signature.signer.as_ref().unwrap().name.clone();
        (signature.field.clone(), name, signature.later_changes)
    };
    report.signatures.iter().map(one).collect()
}

#[test]
fn the_second_official_signs_in_the_field_kept_for_it_and_both_signatures_hold() {
    let (first, second) = (first(), second());
    for (certify, kept) in [(false, true), (false, false), (true, true), (true, false)] {
        let seal = Seal::Signed(Signature { signer: &first, certify, service: None });
        let once = made(seal, kept);
        let by = Signature { signer: &second, certify: false, service: None };
        let twice = sign(&once.bytes, by, None).unwrap();
        assert!(twice.bytes.starts_with(&once.bytes), "nothing before it may change");
        assert_eq!(twice.pages, once.pages);
        let report = report(&twice.bytes);
        assert_eq!(report.verdict, Verdict::Intact, "certify {certify}, kept {kept}: {report:#?}");
        let (one, two) = (first.facts().name.clone(), second.facts().name.clone());
        let expected = [
            ("Signature1".to_owned(), one, LaterChanges::Permitted),
            ("Signature2".to_owned(), two, LaterChanges::None),
        ];
        assert_eq!(said(&report), expected);
    }
}

#[test]
fn an_unsigned_reply_is_signed_in_the_field_that_is_named() {
    let blank = made(Seal::Unsigned, true);
    let second = second();
    let by = Signature { signer: &second, certify: true, service: None };
    let signed = sign(&blank.bytes, by, Some("Signature2")).unwrap();
    assert_eq!(said(&report(&signed.bytes))[0].0, "Signature2");
    let first = first();
    let by = Signature { signer: &first, certify: false, service: None };
    let both = sign(&signed.bytes, by, None).unwrap();
    let fields: Vec<String> = said(&report(&both.bytes)).into_iter().map(|one| one.0).collect();
    assert_eq!(fields, ["Signature1", "Signature2"]);
}

#[test]
fn what_nobody_should_sign_is_refused_with_its_own_reason() {
    let (first, second) = (first(), second());
    let once = made(Seal::by(&first), true).bytes;
    let by = Signature { signer: &second, certify: false, service: None };
    let refused = |pdf: &[u8], field| sign(pdf, by, field).unwrap_err();

    let mut altered = once.clone();
    let place = altered.windows(5).position(|window| window == b"/Type").unwrap();
    altered[place + 1] = b'X';
    assert!(matches!(refused(&altered, None), Error::Altered | Error::Pdf(_)));
    let mut appended = once.clone();
    appended.extend(b"\n% more\n");
    assert_eq!(refused(&appended, None), Error::Altered);

    assert_eq!(refused("不是 PDF".as_bytes(), None), Error::Pdf(PdfError::NotPdf));
    let taken = SignError::AlreadySigned("Signature1".into());
    assert_eq!(refused(&once, Some("Signature1")), Error::Sign(taken));
    let fields = vec!["Signature1".to_owned(), "Signature2".to_owned()];
    let unknown = Error::NoSuchField { wanted: "Подпись".into(), fields };
    assert_eq!(refused(&once, Some("Подпись")), unknown);
    let certify = Signature { certify: true, ..by };
    assert_eq!(sign(&once, certify, None), Err(Error::Sign(SignError::TooLateToCertify)));
}

/// What Acrobat or another tool does with the empty field, as far as the file is concerned.
fn signed_elsewhere(pdf: &[u8]) -> Vec<u8> {
    let signing = Signing {
        field: "Signature1",
        name: "",
        reason: "",
        location: "",
        at: now(),
        appearance: None,
        certify: false,
    };
    pades::sign(pdf, &second(), &signing).unwrap().into_bytes()
}

#[test]
fn a_reply_signed_by_another_program_is_taken_back_in() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().join("store"));
    let (mut draft, typefaces) = (draft(Language::Ru, 1, Manner::Refuse), Typefaces::bundled());
    draft.second_official = true;
    let reply = reply(&draft);
    let wording = Wording::of(Language::Ru);
    let blank = workflow::make_reply(&reply, &wording, &typefaces, Seal::Unsigned, now()).unwrap();
    let path = folder.path().join("ответ.pdf");
    let written = workflow::save_reply(&blank, &path, Replace::Never).unwrap();
    workflow::register(&store, &blank, &written, now()).unwrap();

    let back = folder.path().join("ответ (1).pdf");
    let take = |bytes: &[u8]| {
        fs::write(&back, bytes).unwrap();
        workflow::take_back(&store, &back, &Trust::nobody(), now()).unwrap()
    };
    let signed = signed_elsewhere(&blank.bytes);
    let taken = take(&signed);
    assert_eq!(taken.verified.report.verdict, Verdict::Intact);
    assert_eq!(taken.made_here.unwrap().sha256, blank.sha256);
    assert!(taken.entered);
    let register = store.register().unwrap();
    assert_eq!(register.len(), 2);
    assert_eq!(register[1].signer.as_deref(), Some("د. فاطمة الأنصاري – Çağlar"));
    assert_eq!(Path::new(&register[1].file), back);

    assert!(take(&signed).entered);
    assert_eq!(store.register().unwrap().len(), 2, "entered once");

    // Neither an altered file, nor one without a signature, is entered.
    let mut altered = signed;
    altered.extend(b"\n\n");
    for bytes in [&altered, &blank.bytes] {
        let taken = take(bytes);
        assert!(!taken.entered);
        assert_eq!(taken.made_here.unwrap().sha256, blank.sha256);
    }
    // A reply that was not made here is judged all the same.
    let foreign = take(&made(Seal::by(&first()), false).bytes);
    assert_eq!((foreign.made_here, foreign.entered), (None, true));
    assert_eq!(store.register().unwrap().len(), 3);
}

#[test]
fn the_terminal_signs_what_was_sent_and_leaves_it_as_it_was() {
    let desk = Desk::new();
    desk.filled("草稿.json");
    let file = |name: &str| format!("{}/tests/data/pkcs12/{name}.p12", env!("CARGO_MANIFEST_DIR"));
    fs::write(desk.file("p.txt"), "geheim").unwrap();
    let key = |name: &str| {
        [
            "--p12".to_owned(),
            file(name),
            "--passphrase-file".into(),
            "p.txt".into(),
            "--now".into(),
            "2026-11-24T09:30:00Z".into(),
        ]
    };
    let run = |command: &[&str], key: &[String]| {
        let command = command.iter().map(|part| (*part).to_owned());
        desk.run(command.chain(key.iter().cloned()))
    };
    let export = ["export", "草稿.json", "-o", "eins.pdf", "--certify", "--second-official"];
    assert_eq!(run(&export, &key("rsa")).status, 0);
    let before = fs::read(desk.file("eins.pdf")).unwrap();

    // Several keys: none is chosen, all are named; then one is chosen.
    let both = ["sign", "eins.pdf", "-o", "zwei.pdf", "--force"];
    let said = run(&both, &key("several"));
    assert_eq!(said.status, 3, "{said:?}");
    assert!(said.err.contains("王小明 (Test Issuing, 1 January 2045)"), "{said:?}");
    assert!(!desk.file("zwei.pdf").exists());
    let said = run(&[&both[..], &["--key", "王小明"]].concat(), &key("several"));
    assert_eq!(said.status, 0, "{said:?}");
    let said = run(&[&both[..], &["--key", "1"]].concat(), &key("several"));
    assert!(said.err.contains("not meant for signing"), "{said:?}");

    let verified = json(&desk.run(["verify", "zwei.pdf", "--json"]));
    assert_eq!(verified["verdict"], "intact");
    let signers: Vec<&str> = verified["signatures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|signature| signature["signer"].as_str().unwrap())
        .collect();
    assert_eq!(signers, ["Ana López", "王小明"]);
    assert_eq!(fs::read(desk.file("eins.pdf")).unwrap(), before);

    // Written over is neither a file that is there nor the one that is read.
    let said = run(&["sign", "eins.pdf", "-o", "zwei.pdf"], &key("p256"));
    assert_eq!((said.status, said.err.contains("zwei.pdf")), (3, true), "{said:?}");
    let said = run(&["sign", "eins.pdf", "-o", "eins.pdf", "--force"], &key("p256"));
    assert_eq!(said.status, 2, "{said:?}");
    assert_eq!(fs::read(desk.file("eins.pdf")).unwrap(), before);
    assert_eq!(run(&["sign", "eins.pdf", "-o", "drei.pdf"], &[]).status, 2, "no key");
}

/// A page made by another program, without data and without fields.
fn foreign_pdf() -> Vec<u8> {
    use lopdf::{Document, Object, Stream, dictionary};
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let content = document.add_object(Stream::new(dictionary! {}, b"0 0 m 9 9 l S".to_vec()));
    let size: Vec<Object> = vec![0.into(), 0.into(), 595.into(), 842.into()];
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "MediaBox" => size,
    });
    let kids: Vec<Object> = vec![page.into()];
    let tree = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 };
    document.objects.insert(pages, tree.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn who_signs_is_told_what_is_signed_and_where() {
    let once = made(Seal::by(&first()), true).bytes;
    let verified = workflow::verify_reply(&once, &Trust::nobody(), now()).unwrap();
    let signable = workflow::signable(&once, &verified, None).unwrap();
    assert_eq!((signable.field.as_str(), signable.visible), ("Signature2", true));
    assert_eq!(signable.verified.record.as_ref().unwrap().member_state, "MAR");

    let desk = Desk::new();
    fs::write(desk.file("чужой.pdf"), foreign_pdf()).unwrap();
    fs::write(desk.file("p.txt"), "geheim").unwrap();
    let file = format!("{}/tests/data/pkcs12/p256.p12", env!("CARGO_MANIFEST_DIR"));
    let key = ["--p12", &file, "--passphrase-file", "p.txt", "--now", "2026-11-24T09:30:00Z"];
    let said = desk.run([&["sign", "чужой.pdf", "-o", "б.pdf"], &key[..]].concat());
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.starts_with("The file holds no reply as data."), "{said:?}");
    let verified = json(&desk.run(["verify", "б.pdf", "--json"]));
    assert_eq!(verified["verdict"], "intact");
    assert!(!desk.file("home").join("register.json").exists(), "nothing says what it answers");

    fs::write(desk.file("ответ.pdf"), &once).unwrap();
    let said = desk.run([&["sign", "ответ.pdf", "-o", "в.pdf"], &key[..]].concat());
    assert!(said.out.starts_with("Reply of MAR to TSB Circular 321"), "{said:?}");
    let register = fs::read_to_string(desk.file("home").join("register.json")).unwrap();
    assert!(register.contains("王小明") && register.contains("в.pdf"), "{register}");
}

#[cfg(not(any(windows, target_os = "macos")))]
#[test]
fn where_the_system_keeps_no_keys_it_is_said() {
    let desk = Desk::new();
    desk.filled("草稿.json");
    let said = desk.run(["export", "草稿.json", "-o", "a.pdf", "--keystore", "--json"]);
    assert_eq!((said.status, &json(&said)["error"]["code"]), (3, &"error-no-key-store".into()));
    let said = desk.run(["export", "草稿.json", "-o", "a.pdf", "--keystore", "--p12", "x.p12"]);
    assert_eq!(said.status, 2, "one key at a time: {said:?}");
}

#[test]
fn the_keys_in_a_file_are_listed_with_issuer_time_and_purpose() {
    let desk = Desk::new();
    fs::write(desk.file("p.txt"), "geheim").unwrap();
    let several = format!("{}/tests/data/pkcs12/several.p12", env!("CARGO_MANIFEST_DIR"));
    let list = ["identity", "list", "--p12", &several, "--passphrase-file", "p.txt"];
    let said = desk.run(list);
    assert_eq!(said.status, 0, "{said:?}");
    for words in ["1. ", "4. ", "Test Issuing", "1 January 2045", "NOT meant for signing"] {
        assert!(said.out.contains(words), "{words}: {said:?}");
    }
    let keys = json(&desk.run([&list[..], &["--json"]].concat()));
    assert_eq!(keys.as_array().unwrap().len(), 4);
    assert_eq!(keys[2]["name"], "王小明");
    assert_eq!(keys[0]["purposes"]["encryption"], true);
}
