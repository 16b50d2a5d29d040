//! Small PDFs and identities for tests, written by another program's writer (lopdf) so that the
//! reader here is not tested against itself.

pub mod authority;
#[path = "../tests/support/needs.rs"]
pub mod needs;

use std::time::Duration;

use chrono::{DateTime, Utc};
use lopdf::{
    Dictionary, Document, Object, SaveOptions, Stream, StringFormat, dictionary, xref::XrefType,
};

use self::authority::{Party, Wish, list_at};
use crate::{
    keys::{
        identity::{Identity, Passphrase, SelfSigned},
        pkcs12,
        signer::Signer,
    },
    pades::{
        SignedPdf, Signing,
        level::{self, Service, sign_at},
        sign,
    },
    pki::{
        baseline::Baseline,
        fetch::{Fetch, FetchError, Question},
    },
};

/// How the cross-reference of a sample is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Table,
    Stream,
}

pub fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

pub fn now() -> DateTime<Utc> {
    moment("2026-11-24T09:30:00Z")
}

pub fn signing(field: &str) -> Signing<'_> {
    Signing {
        field,
        name: "王小明",
        reason: "الرد على الرسالة المعممة 321",
        location: "Женева",
        at: now(),
        appearance: None,
        certify: false,
    }
}

pub fn self_signed() -> Identity {
    let wish = SelfSigned { name: "Zoë Müller", organisation: "通信局", not_before: now() };
    Identity::self_signed(&wish).expect("made")
}

/// An identity from `tests/data/pkcs12`.
pub fn identity(name: &str) -> Identity {
    let file = std::fs::read(data(&format!("pkcs12/{name}.p12"))).expect("a file by make.sh");
    pkcs12::open(&file, &Passphrase::new("geheim".into())).expect("opens").remove(0)
}

pub fn data(name: &str) -> String {
    format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Two pages with text, a link from an outline, tags, and two empty signature fields.
pub fn reply(form: Form) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F" => font } });
    let page_ids: Vec<_> = (0..2).map(|_| document.new_object_id()).collect();
    let tree = document.new_object_id();
    let fields: Vec<Object> = (1..=2)
        .map(|number| {
            let low = 50 * number;
            let text = format!("Signature{number}");
            document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "F" => 4,
                "T" => Object::String(text.into_bytes(), StringFormat::Literal),
                "P" => page_ids[0], "StructParent" => number,
                "Rect" => vec![50.into(), low.into(), 250.into(), (low + 40).into()],
            })
        })
        .map(Object::Reference)
        .collect();
    let elements: Vec<Object> = fields
        .iter()
        .map(|field| {
            let reference = dictionary! {
                "Type" => "OBJR", "Obj" => field.clone(), "Pg" => page_ids[0],
            };
            document.add_object(dictionary! {
                "Type" => "StructElem", "S" => "Form", "P" => tree, "K" => reference,
            })
        })
        .map(Object::Reference)
        .collect();
    document
        .objects
        .insert(tree, dictionary! { "Type" => "StructTreeRoot", "K" => elements }.into());
    for (number, page) in page_ids.iter().enumerate() {
        let text = format!("BT /F 12 Tf 50 700 Td (Page {number}) Tj ET");
        let content = document.add_object(Stream::new(Dictionary::new(), text.into_bytes()));
        let mut dictionary = dictionary! {
            "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        };
        if number == 0 {
            dictionary.set("Annots", fields.clone());
        }
        document.objects.insert(*page, dictionary.into());
    }
    let kids: Vec<Object> = page_ids.iter().copied().map(Object::Reference).collect();
    document
        .objects
        .insert(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 2 }.into());
    let outline = document.add_object(dictionary! {
        "Title" => Object::string_literal("First"),
        "Dest" => vec![page_ids[0].into(), "Fit".into()],
    });
    let outlines = document.add_object(dictionary! { "First" => outline, "Last" => outline });
    let metadata = document.add_object(Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".to_vec(),
    ));
    let acro_form = document.add_object(dictionary! { "Fields" => fields, "SigFlags" => 0 });
    let catalog = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "AcroForm" => acro_form, "Outlines" => outlines,
        "Metadata" => metadata, "StructTreeRoot" => tree,
    });
    document.trailer.set("Root", catalog);
    write(&mut document, form)
}

/// A one-page PDF whose page is to become an appearance.
pub fn appearance() -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier",
    });
    let content = b"BT /F 8 Tf 4 4 Td (signed) Tj ET".to_vec();
    let content = document.add_object(Stream::new(Dictionary::new(), content));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
    });
    document.objects.insert(
        pages,
        dictionary! {
            "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
            "MediaBox" => vec![0.into(), 0.into(), 200.into(), 40.into()],
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
        }
        .into(),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    write(&mut document, Form::Table)
}

fn write(document: &mut Document, form: Form) -> Vec<u8> {
    let mut bytes = Vec::new();
    match form {
        Form::Table => {
            document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
            document.save_to(&mut bytes).expect("written");
        }
        Form::Stream => {
            let options =
                SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
            document.save_with_options(&mut bytes, options).expect("written");
        }
    }
    bytes
}

/// The sample reply, signed in one or both fields.
pub fn signed(form: Form, signer: &dyn Signer, fields: &[&str]) -> SignedPdf {
    let mut bytes = reply(form);
    let mut result = None;
    for field in fields {
        let signed = sign(&bytes, signer, &signing(field)).expect("signed");
        bytes = signed.as_bytes().to_vec();
        result = Some(signed);
    }
    result.expect("at least one field")
}

/// Services that answer at once, without a network.
#[derive(Debug)]
struct Services {
    root: Party,
    clock: Party,
}

impl Fetch for Services {
    fn fetch(&self, _: &str, question: Question<'_>, _: Duration) -> Result<Vec<u8>, FetchError> {
        let day = chrono::TimeDelta::days(1);
        match question {
            Question::Timestamp(request) => Ok(self.clock.timestamp(request, now())),
            Question::Crl => Ok(self.root.list(&[], (now() - day, now() + day))),
            Question::Ocsp(_) | Question::Certificate => Err(FetchError::Address),
        }
    }
}

/// A certificate authority with a timestamp service, and a signer whom it vouches for.
fn authority() -> (Services, Party) {
    let root = Party::root("Корень 根");
    let listed = |wish: Wish| wish.with(list_at("http://authority.example/list"));
    let clock = root.issue(&listed(Wish::service("時刻 Время", 2)));
    let signer = root.issue(&listed(Wish::signer("Мария 李", 3)));
    (Services { root, clock }, signer)
}

/// That authority's service, for signatures that reach so far.
fn service(services: &Services, reach: Baseline) -> Service<'_> {
    Service { url: "http://authority.example/clock", reach, fetch: services }
}

/// The sample reply, signed at PAdES B-LTA.
pub fn archived(form: Form) -> SignedPdf {
    let (services, signer) = authority();
    let service = service(&services, Baseline::BLta);
    let reached = sign_at(&reply(form), &signer, &signing("Signature1"), Some(&service));
    let reached = reached.expect("signed");
    assert_eq!((reached.reach, reached.shortfall), (Baseline::BLta, None));
    reached.pdf
}

/// The sample reply, signed so far and then renewed: before and after.
pub fn renewed(form: Form, reach: Baseline) -> (Vec<u8>, level::Reached) {
    let (services, signer) = authority();
    let service = service(&services, reach);
    let signed = sign_at(&reply(form), &signer, &signing("Signature1"), Some(&service));
    let signed = signed.expect("signed").pdf.into_bytes();
    let renewed = level::renew(&signed, signing("Signature1").at, &service).expect("renewed");
    (signed, renewed)
}
