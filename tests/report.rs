//! The verdict as a file for the record: what stands in it, in which language, and what is refused.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::fs;

use placet::{form::Typefaces, model::Language, page::picture, wording::Wording, workflow};
use support::{
    Manner,
    desk::{Desk, json},
    draft, now, reply,
};

/// A signed reply, and the same with a byte changed.
fn replies(desk: &Desk) {
    let identity =
        placet::keys::identity::Identity::self_signed(&placet::keys::identity::SelfSigned {
            name: "Ольга 李 \u{E01}\u{E32}",
            organisation: "",
            not_before: now(),
        })
        .unwrap();
    let reply = reply(&draft(Language::Ru, 2, Manner::Refuse));
    let (wording, typefaces) = (Wording::of(Language::Ru), Typefaces::bundled());
    let seal = workflow::Seal::by(&identity);
    let made = workflow::make_reply(&reply, &wording, &typefaces, seal, now()).unwrap();
    fs::write(desk.file("Ответ.pdf"), &made.bytes).unwrap();
    let mut changed = made.bytes;
    let at = changed.len() / 2;
    changed[at] ^= 1;
    fs::write(desk.file("altered.pdf"), changed).unwrap();
}

#[test]
fn a_report_says_the_verdict_in_every_language() {
    let desk = Desk::new();
    replies(&desk);
    let hash = placet::store::sha256(&fs::read(desk.file("Ответ.pdf")).unwrap());
    for language in Language::ALL {
        let name = format!("{}.pdf", language.code());
        let said = desk.run(["--lang", language.code(), "verify", "Ответ.pdf", "--report", &name]);
        assert!(matches!(said.status, 0 | 1), "{said:?}");
        let text = picture::text(&fs::read(desk.file(&name)).unwrap()).unwrap().concat();
        let flat: String = text.split_whitespace().collect();
        let title = Wording::of(language).text("report-title");
        let title: String = title.split_whitespace().collect();
        assert!(flat.contains(&title), "{language}: {text}");
        assert!(flat.contains(&hash), "{language}: {text}");
        assert!(flat.contains("Ольга") && flat.contains("□□"), "{language}: {text}");
    }
}

#[test]
fn programs_get_the_same_verdict_as_an_object_and_as_a_validation_report() {
    let desk = Desk::new();
    replies(&desk);
    for (file, verdict, main) in
        [("Ответ.pdf", "intact", "indeterminate"), ("altered.pdf", "altered", "total-failed")]
    {
        let told = json(&desk.run(["--json", "verify", file]));
        desk.run(["verify", file, "--report", "r.json", "--force"]);
        let kept: serde_json::Value =
            serde_json::from_slice(&fs::read(desk.file("r.json")).unwrap()).unwrap();
        assert_eq!(kept["verdict"], verdict);
        for (key, value) in told.as_object().unwrap() {
            assert_eq!(&kept[key], value, "{key}");
        }
        desk.run(["verify", file, "--report", "r.xml", "--force"]);
        let xml = fs::read_to_string(desk.file("r.xml")).unwrap();
        assert!(xml.contains("http://uri.etsi.org/19102/v1.2.1#"), "{xml}");
        assert!(xml.contains(&format!("mainindication:{main}<")), "{xml}");
    }
}

#[test]
fn a_report_replaces_nothing_unasked_and_has_one_of_three_endings() {
    let desk = Desk::new();
    replies(&desk);
    let said = desk.run(["verify", "Ответ.pdf", "--report", "отчёт.docx"]);
    assert_eq!(said.status, 2, "{said:?}");
    assert!(said.err.contains(".pdf, .json or .xml"), "{said:?}");
    fs::write(desk.file("kept.pdf"), "mine").unwrap();
    let said = desk.run(["verify", "Ответ.pdf", "--report", "kept.pdf"]);
    assert_eq!(said.status, 3, "{said:?}");
    assert_eq!(fs::read(desk.file("kept.pdf")).unwrap(), b"mine");
    // Nor the reply itself.
    let said = desk.run(["verify", "Ответ.pdf", "--report", "Ответ.pdf", "--force"]);
    assert_ne!(said.status, 0, "{said:?}");
    assert!(fs::read(desk.file("Ответ.pdf")).unwrap().starts_with(b"%PDF"));
}
