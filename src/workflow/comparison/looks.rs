//! Signatures that show something else than who signed and when.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::{
    PRESS,
    forgeries::{draft, exported, identity, now, sign_showing},
};
use crate::{
    form,
    keys::{
        identity::{Identity, SelfSigned},
        signer::facts,
    },
    model::{Language, Mark},
    pki::path::Trust,
    workflow::{self, Agreement, ToRead, seal::appearance},
};

fn agreement(pdf: &[u8]) -> Agreement {
    workflow::verify_reply(pdf, &Trust::nobody(), now()).unwrap().agreement
}

fn look() -> Agreement {
    Agreement::ToBeRead(vec![ToRead::Look { field: "Signature1".into() }])
}

#[test]
fn a_signature_shows_who_signed_and_when_and_nothing_else() {
    for language in Language::ALL {
        let pdf = exported(&draft(language, 1, Mark::NoComments));
        let (identity, wording) = (identity(), PRESS.wording(language).unwrap());
        let facts = facts(&identity);
        let own = appearance("", facts.as_ref(), wording, &PRESS.typefaces, now()).unwrap();
        let signed = sign_showing(&pdf, "Signature1", &identity, Some(&own));
        assert_eq!(agreement(&signed), Agreement::Agree, "{language}");
        for lines in [
            ["This Administration", "does NOT authorize", "作废 отозвано لاغٍ"],
            ["Digitally signed by", "Mallory Ñ 王", "30 November 2022, 12:00 UTC"],
        ] {
            let lines = lines.map(str::to_owned);
            let other = form::appearance(&lines, wording, &PRESS.typefaces).unwrap();
            let signed = sign_showing(&pdf, "Signature1", &identity, Some(&other));
            assert_eq!(agreement(&signed), look(), "{language} {lines:?}");
        }
    }
}

#[test]
fn a_certificate_whose_name_speaks_of_the_answer_is_shown() {
    let pdf = exported(&draft(Language::En, 1, Mark::NoComments));
    let wording = PRESS.wording(Language::En).unwrap();
    for name in ["does not authorize", "不授权", "Mаllory", "France, which refuses"] {
        let wish = SelfSigned { name, organisation: "", not_before: now() };
        let identity = Identity::self_signed(&wish).unwrap();
        let facts = facts(&identity);
        let own = appearance("", facts.as_ref(), wording, &PRESS.typefaces, now()).unwrap();
        let signed = sign_showing(&pdf, "Signature1", &identity, Some(&own));
        assert_eq!(agreement(&signed), look(), "{name}");
    }
}

/// A page as another program draws it, in a typeface that every reader has.
fn foreign(content: &str, font: Dictionary, others: Dictionary) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let content = document.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let font = document.add_object(font);
    let mut resources = others;
    resources.set("Font", dictionary! { "F1" => font });
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Contents" => content, "Resources" => resources,
        "MediaBox" => vec![0.into(), 0.into(), 190.into(), 54.into()],
    });
    let kids: Vec<Object> = vec![page.into()];
    let pages =
        document.add_object(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 });
    let root = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn courier() -> Dictionary {
    dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier",
        "Encoding" => "WinAnsiEncoding",
    }
}

#[test]
fn what_other_programs_write_is_known_where_its_letters_cannot_lie() {
    let pdf = exported(&draft(Language::Fr, 1, Mark::Refuse));
    let said = |content: &str, font: Dictionary, others: Dictionary| {
        let page = foreign(content, font, others);
        agreement(&sign_showing(&pdf, "Signature1", &identity(), Some(&page)))
    };
    let text = "q 1 1 188 52 re S BT /F1 10 Tf 0 10 Td (Digitally signed by Mallory.) Tj T* \
                (Timestamp: 2021-11-30 12:00:00 UTC) Tj ET Q";
    assert_eq!(said(text, courier(), Dictionary::new()), Agreement::Agree);
    // Letters that Courier does not have: others stand there, and may say something.
    let utf16 = |name: &str| {
        let units: String = name.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        text.replace("(Digitally signed by Mallory.)", &format!("<FEFF{units}>"))
    };
    assert_eq!(said(&utf16("Mallory Ñ 王"), courier(), Dictionary::new()), Agreement::Agree);
    assert_eq!(said(&utf16("Mallory 王 否"), courier(), Dictionary::new()), look());
    let mut other_letters = courier();
    let differences: Vec<Object> = vec![68.into(), "N".into(), "O".into()];
    other_letters.set("Encoding", dictionary! { "Differences" => differences });
    let mut embedded = courier();
    embedded.set("FontDescriptor", dictionary! { "FontFile2" => 1 });
    let mut invisible = Dictionary::new();
    invisible.set("ExtGState", dictionary! { "G" => dictionary! { "SMask" => "None" } });
    for (content, font, others) in [
        (text.replace("Mallory", "Mallory, who refuses"), courier(), Dictionary::new()),
        (text.to_owned(), other_letters, Dictionary::new()),
        (text.to_owned(), embedded, Dictionary::new()),
        (format!("{text} 0 0 m 190 54 l S"), courier(), Dictionary::new()),
        (format!("{text} BI /W 1 /H 1 ID x EI"), courier(), Dictionary::new()),
        (format!("/G gs {text}"), courier(), invisible),
        (text.replace("/F1", "/F2"), courier(), Dictionary::new()),
    ] {
        assert_eq!(said(&content, font, others), look(), "{content}");
    }
}
