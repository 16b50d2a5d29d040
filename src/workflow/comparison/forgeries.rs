//! Files that say one thing to people and another to programs: made by another program's writer
//! (lopdf), signed with a good key, and so intact. Only the comparison can tell.

use std::io::Cursor;

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::*;
use crate::{
    form,
    keys::identity::{Identity, SelfSigned},
    model::{
        AnnexKind, Attachment, Consultation, Content, Draft, Element, Mark, Picture, Signatory,
    },
    pades::{self, Signing, verify::Verdict},
    pki::path::Trust,
    workflow::{self, Seal},
};

pub(super) fn now() -> DateTime<Utc> {
    "2021-11-30T12:00:00Z".parse().unwrap()
}

pub(super) fn identity() -> Identity {
    let wish = SelfSigned { name: "Mallory Ñ 王", organisation: "", not_before: now() };
    Identity::self_signed(&wish).unwrap()
}

pub(super) fn draft(language: Language, rows: usize, mark: Mark) -> Draft {
    let mut asked = Consultation::circular_321();
    let first = asked.recommendations[0].clone();
    asked.recommendations = vec![first; rows];
    for (row, text) in asked.recommendations.iter_mut().enumerate().skip(1) {
        text.designation = Some(format!("D.{}", 1102 + row));
        text.label = None;
    }
    let mut draft = Draft::new(asked);
    draft.language = language;
    for answer in &mut draft.answers {
        answer.mark(mark);
        for kind in AnnexKind::ALL {
            answer.annex_mut(kind).prose = "§ 7.2: 30 дней – 三十天 – ثلاثون يوماً – délai".into();
        }
    }
    draft.answers[0].annex_mut(AnnexKind::Comments).files =
        vec![attachment("建议.txt", "7.2 → 30"), attachment("建议.txt", "7.3 → 40")];
    draft.signatory = Signatory {
        name: "فاطمة / Hélène Çağlar".into(),
        title: "司长 / Директор".into(),
        address: "20, avenue de Ségur\n75007 Paris".into(),
        fax: "+33 1 40".into(),
        email: "h@example.int".into(),
    };
    draft.member_state = "FRA".into();
    draft.administration = "Administration de la France".into();
    draft.place = "日内瓦".into();
    draft.date = "2021-11-30".into();
    draft
}

fn attachment(name: &str, text: &str) -> Attachment {
    let content = Content::Held(text.as_bytes().into());
    Attachment { name: name.into(), source: String::new(), content }
}

pub(super) fn picture(width: u32, height: u32) -> Option<Picture> {
    let mut png = Cursor::new(Vec::new());
    let colour = image::Rgba([10, 20, 200, 120]);
    let pixels = image::RgbaImage::from_pixel(width, height, colour);
    pixels.write_to(&mut png, image::ImageFormat::Png).unwrap();
    Some(Picture(png.into_inner().into()))
}

pub(super) fn exported(draft: &Draft) -> Vec<u8> {
    let reply = draft.check(now()).unwrap().reply;
    let wording = PRESS.wording(draft.language).unwrap();
    form::export(&reply, wording, &PRESS.typefaces, now()).unwrap().bytes
}

pub(super) fn sign(pdf: &[u8], field: &str) -> Vec<u8> {
    sign_showing(pdf, field, &identity(), None)
}

/// Signed so that the field shows the only page of `appearance`.
pub(super) fn sign_showing(
    pdf: &[u8],
    field: &str,
    identity: &Identity,
    appearance: Option<&[u8]>,
) -> Vec<u8> {
    let signing = Signing {
        field,
        name: "Mallory",
        reason: "",
        location: "",
        at: now(),
        appearance,
        certify: false,
    };
    pades::sign(pdf, identity, &signing).unwrap().into_bytes()
}

/// What is said of a file: it must be intact.
pub(super) fn judged(pdf: &[u8]) -> Option<bool> {
    let verified = workflow::verify_reply(pdf, &Trust::nobody(), now()).unwrap();
    assert_eq!(verified.report.verdict, Verdict::Intact, "{:?}", verified.report);
    verified.data_matches_page()
}

/// A file as a forger leaves it: changed, written anew, signed.
pub(super) fn forged(pdf: &[u8], change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    sign(&bytes, "Signature1")
}

pub(super) type Change<'a> = Box<dyn FnOnce(&mut Document) + 'a>;

fn data_stream(document: &mut Document) -> &mut Stream {
    let is_data = |object: &Object| {
        object.as_stream().is_ok_and(|stream| {
            stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"application/json")
        })
    };
    let data = document.objects.values_mut().find(|object| is_data(object)).unwrap();
    data.as_stream_mut().unwrap()
}

fn data(pdf: &[u8]) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    let stream = data_stream(&mut document);
    stream.decompressed_content().unwrap_or_else(|_| stream.content.clone())
}

/// Puts other data into the file, and notes them on its page, as a careful forger would.
fn put_data(document: &mut Document, json: &[u8], noted: bool) {
    let stream = data_stream(document);
    stream.dict.remove(b"Filter");
    stream.set_plain_content(json.to_vec());
    if noted {
        let sum = Object::string_literal(store::sha256(json));
        let note = dictionary! { "LastModified" => Object::string_literal("D:20211130"), "Private" => sum };
        page(document, 0).set("PieceInfo", dictionary! { "Placet" => note });
    }
}

fn page(document: &mut Document, number: u32) -> &mut Dictionary {
    let id = document.get_pages()[&(number + 1)];
    document.get_object_mut(id).unwrap().as_dict_mut().unwrap()
}

fn draw(document: &mut Document, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
    let id = document.get_pages()[&1];
    let content = document.get_page_content(id);
    let content = document.add_object(Stream::new(Dictionary::new(), change(content)));
    page(document, 0).set("Contents", content);
}

fn add_annotation(document: &mut Document, annotation: Dictionary) -> ObjectId {
    let id = document.add_object(annotation);
    let page = page(document, 0);
    let mut list = page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
    list.push(id.into());
    page.set("Annots", list);
    id
}

#[test]
fn honest_files_say_what_their_data_say() {
    for language in Language::ALL {
        for (rows, mark) in [(1, Mark::NoComments), (3, Mark::Comments), (12, Mark::Refuse)] {
            let mut draft = draft(language, rows, mark);
            draft.specimen = rows == 3;
            draft.ink_line = rows == 1;
            draft.second_official = rows != 1;
            if rows == 12 {
                (draft.signature, draft.stamp) = (picture(300, 120), picture(200, 200));
                draft.replaces = "2021-11-12".into();
            }
            draft.stamp = draft.stamp.or_else(|| (rows == 3).then(|| picture(90, 70)).flatten());
            let pdf = exported(&draft);
            let once = sign(&pdf, "Signature1");
            // What a picture shows is for a person to see.
            let drawn = draft.signature.is_none() && draft.stamp.is_none();
            let expected = drawn.then_some(true);
            assert_eq!(judged(&once), expected, "{language} {rows}");
            if draft.second_official {
                assert_eq!(judged(&sign(&once, "Signature2")), expected, "{language} {rows}");
            }
            // Another program may have written the same anew.
            assert_eq!(judged(&forged(&pdf, |_| ())), expected, "{language} {rows}");
        }
    }
}

#[test]
fn a_page_with_the_data_of_another_reply_is_noticed() {
    for language in Language::ALL {
        let consent = exported(&draft(language, 2, Mark::NoComments));
        let refusal = exported(&draft(language, 2, Mark::Refuse));
        for (shown, said) in [(&consent, &refusal), (&refusal, &consent)] {
            for noted in [true, false] {
                let json = data(said);
                let file = forged(shown, |document| put_data(document, &json, noted));
                assert_eq!(judged(&file), Some(false), "{language}");
            }
        }
    }
}

#[test]
fn data_that_were_changed_are_noticed() {
    let pdf = exported(&draft(Language::En, 2, Mark::Refuse));
    let json = String::from_utf8(data(&pdf)).unwrap();
    let changes = [
        ("\"number\": 321", "\"number\": 322"),
        ("\"date\": \"2021-11-30\"", "\"date\": \"2021-11-29\""),
        ("\"study-group\": \"3\"", "\"study-group\": \"5\""),
        ("\"member-state\": \"FRA\"", "\"member-state\": \"DEU\""),
        ("Administration de la France", "Administration de la Suisse"),
        ("30 дней", "40 дней"),
        ("D.1102", "D.1103"),
        ("\"kind\": \"new\"", "\"kind\": \"revised\""),
        ("\"specimen\": false", "\"specimen\": true"),
        ("\"language\": \"en\"", "\"language\": \"fr\""),
        ("日内瓦", "北京"),
        ("司长", "处长"),
    ];
    for (from, to) in changes {
        let changed = json.replace(from, to);
        assert_ne!(changed, json, "{from}");
        for noted in [true, false] {
            let file = forged(&pdf, |document| put_data(document, changed.as_bytes(), noted));
            // Only what is not printed can be changed by who also notes it on the page.
            assert_eq!(judged(&file), Some(false), "{from} → {to}, noted: {noted}");
        }
    }
    for (from, to) in [
        ("\"deadline\": \"2021-12-01", "\"deadline\": \"2022-12-01"),
        ("\"date\": \"2021-05-31\"", "\"date\": \"2020-05-31\""),
        ("\"study-period\": 2017", "\"study-period\": 2022"),
    ] {
        let changed = json.replace(from, to);
        assert_ne!(changed, json, "{from}");
        let file = forged(&pdf, |document| put_data(document, changed.as_bytes(), false));
        assert_eq!(judged(&file), Some(false), "{from} → {to}");
    }
}

#[test]
fn what_is_drawn_beside_the_data_is_noticed() {
    let pdf = exported(&draft(Language::En, 2, Mark::NoComments));
    let added: [(&str, &[u8]); 6] = [
        ("a white area", b"q 1 1 1 rg 300 300 90 90 re f Q"),
        ("a cross", b"q 1.3 w 200 300 m 206 306 l S 200 306 m 206 300 l S Q"),
        ("hidden text", b"BT 3 Tr /F1 9 Tf 60 60 Td (authorizes) Tj ET"),
        ("white text", b"BT 1 1 1 rg /F1 9 Tf 60 60 Td (authorizes) Tj ET"),
        ("a moved page", b""),
        ("text off the page", b"BT /F1 9 Tf -900 60 Td (authorizes) Tj ET"),
    ];
    for (what, operators) in added {
        let file = forged(&pdf, |document| {
            draw(document, |content| match operators {
                b"" => [b"1 0 0 1 0 30 cm\n", &content[..]].concat(),
                more => [&content[..], b"\n", more].concat(),
            });
        });
        assert_eq!(judged(&file), Some(false), "{what}");
    }
    let lines = forged(&pdf, |document| {
        draw(document, |content| {
            let text = String::from_utf8_lossy(&content).into_owned();
            let at = text.find(" re").or_else(|| text.find(" l\n")).unwrap();
            [&text.as_bytes()[..at], b" 0 0 m", &text.as_bytes()[at..]].concat()
        });
    });
    assert_eq!(judged(&lines), Some(false));
}

#[test]
fn what_hides_or_acts_is_noticed() {
    let pdf = exported(&draft(Language::En, 1, Mark::NoComments));
    let script = || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("x()") };
    let rectangle = || Object::from(vec![150.into(), 300.into(), 400.into(), 330.into()]);
    let ways: Vec<(&str, Change<'_>)> = vec![
        (
            "a note",
            Box::new(|d| {
                add_annotation(
                    d,
                    dictionary! { "Type" => "Annot", "Subtype" => "FreeText", "Rect" => rectangle(), "Contents" => Object::string_literal("no") },
                );
            }),
        ),
        (
            "a text field",
            Box::new(|d| {
                add_annotation(
                    d,
                    dictionary! { "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("t"), "V" => Object::string_literal("no"), "Rect" => rectangle() },
                );
            }),
        ),
        (
            "a signature field over the table",
            Box::new(|d| {
                let rectangle = vec![62.into(), 300.into(), 500.into(), 600.into()];
                add_annotation(
                    d,
                    dictionary! { "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal("t"), "Rect" => rectangle },
                );
            }),
        ),
        (
            "an opening action",
            Box::new(move |d| {
                d.catalog_mut().unwrap().set("OpenAction", script());
            }),
        ),
        (
            "a page's action",
            Box::new(move |d| page(d, 0).set("AA", dictionary! { "O" => script() })),
        ),
        ("layers", Box::new(|d| d.catalog_mut().unwrap().set("OCProperties", dictionary! {}))),
        ("a turned page", Box::new(|d| page(d, 0).set("Rotate", 180))),
        (
            "a cut page",
            Box::new(|d| {
                page(d, 0).set("CropBox", vec![0.into(), 400.into(), 595.into(), 842.into()]);
            }),
        ),
        (
            "a page more",
            Box::new(|d| {
                let copy = page(d, 0).clone();
                let id = d.add_object(copy);
                let tree = page(d, 0).get(b"Parent").unwrap().as_reference().unwrap();
                let tree = d.get_object_mut(tree).unwrap().as_dict_mut().unwrap();
                tree.get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(id.into());
                tree.set("Count", 2);
            }),
        ),
        (
            "other words for who cannot see",
            Box::new(|d| {
                let figures = d.objects.values_mut().filter_map(|o| o.as_dict_mut().ok());
                let figure = figures
                    .into_iter()
                    .find(|f| f.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure"));
                figure.unwrap().set("Alt", Object::string_literal("ticked"));
            }),
        ),
        (
            "another typeface",
            Box::new(|d| {
                let maps = d.objects.values_mut().filter_map(|o| o.as_dict_mut().ok());
                let font = maps.into_iter().find(|f| f.has(b"ToUnicode")).unwrap();
                font.remove(b"ToUnicode");
            }),
        ),
        (
            "a second set of data",
            Box::new(|d| {
                let file = d.add_object(Stream::new(
                    dictionary! { "Type" => "EmbeddedFile" },
                    b"{}".to_vec(),
                ));
                let specification = d.add_object(dictionary! { "Type" => "Filespec", "UF" => Object::string_literal("reply.json"), "EF" => dictionary! { "F" => file } });
                let root = d.catalog_mut().unwrap();
                let list = root.get_mut(b"AF").unwrap().as_array_mut().unwrap();
                list.push(specification.into());
            }),
        ),
    ];
    for (what, change) in ways {
        assert_eq!(judged(&forged(&pdf, change)), Some(false), "{what}");
    }
}

#[test]
fn what_readers_would_show_or_find_differently_is_noticed() {
    let pdf = exported(&draft(Language::Ar, 12, Mark::Refuse));
    let tree = |d: &mut Document| page(d, 0).get(b"Parent").unwrap().as_reference().unwrap();
    let ways: Vec<(&str, Change<'_>)> = vec![
        (
            "pages that are not counted",
            Box::new(move |d| {
                let tree = tree(d);
                d.get_object_mut(tree).unwrap().as_dict_mut().unwrap().set("Count", 1);
            }),
        ),
        (
            "a tree of pages that says it is a page",
            Box::new(move |d| {
                let tree = tree(d);
                d.get_object_mut(tree).unwrap().as_dict_mut().unwrap().set("Type", "Page");
            }),
        ),
        (
            "a page drawn by another file",
            Box::new(|d| {
                let id = d.get_pages()[&1];
                let other = dictionary! { "F" => Object::string_literal("其他.bin") };
                let content = d.add_object(Stream::new(other, d.get_page_content(id)));
                page(d, 0).set("Contents", content);
            }),
        ),
        (
            "a file that hangs on the data",
            Box::new(|d| {
                let more = d.add_object(Stream::new(dictionary! {}, b"{}".to_vec()));
                let list: Object = vec![Object::string_literal("другой.json"), more.into()].into();
                let files = d.objects.values_mut().filter_map(|object| object.as_dict_mut().ok());
                let data = files.into_iter().find(|file| file.has(b"EF")).unwrap();
                data.set("RF", dictionary! { "F" => list });
            }),
        ),
    ];
    for (what, change) in ways {
        assert_eq!(judged(&forged(&pdf, change)), Some(false), "{what}");
    }
}

/// A few hundred bytes that would take days to walk through: each branch is entered a thousand times.
#[test]
fn trees_whose_branches_meet_are_not_walked() {
    let pdf = exported(&draft(Language::Zh, 1, Mark::Comments));
    let branches = |document: &mut Document, leaf: Dictionary| {
        (0..7).fold(document.add_object(leaf), |below, _| {
            let kids = vec![Object::from(below); 1000];
            document.add_object(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 0 })
        })
    };
    let names = forged(&pdf, |document| {
        let tree = branches(document, dictionary! { "Names" => Vec::<Object>::new() });
        let catalog = document.catalog_mut().unwrap();
        catalog.set("Names", dictionary! { "EmbeddedFiles" => tree });
    });
    assert!(workflow::verify_reply(&names, &Trust::nobody(), now()).is_err());

    let pages = forged(&pdf, |document| {
        let empty = branches(
            document,
            dictionary! { "Type" => "Pages", "Kids" => Vec::<Object>::new(), "Count" => 0 },
        );
        let tree = page(document, 0).get(b"Parent").unwrap().as_reference().unwrap();
        let tree = document.get_object_mut(tree).unwrap().as_dict_mut().unwrap();
        tree.get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(empty.into());
    });
    assert_eq!(judged(&pages), Some(false));
}

#[test]
fn what_looks_signed_and_is_not_is_noticed() {
    let mut draft = draft(Language::Ar, 1, Mark::Comments);
    draft.second_official = true;
    let pdf = exported(&draft);
    let seal = |d: &mut Document| {
        let stream = dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 100.into(), 30.into()],
        };
        let look = d.add_object(Stream::new(stream, b"0 0 100 30 re f".to_vec()));
        Object::from(dictionary! { "N" => look })
    };
    // Below everything that is written.
    let rectangle = || Object::from(vec![4.into(), 4.into(), 20.into(), 12.into()]);
    let widget = |name: &str| {
        dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "F" => 4,
            "T" => Object::string_literal(name), "Rect" => rectangle(),
        }
    };
    let second = |d: &Document| {
        let named = |object: &Object| {
            object.as_dict().and_then(|field| field.get(b"T")).and_then(Object::as_str).ok()
                == Some(b"Signature2")
        };
        *d.objects.iter().find(|(_, object)| named(object)).unwrap().0
    };
    let ways: Vec<(&str, Change<'_>)> = vec![
        (
            "a seal in the field that the second official left empty",
            Box::new(|d| {
                let (look, id) = (seal(d), second(d));
                d.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("AP", look);
            }),
        ),
        (
            "a frame around it",
            Box::new(|d| {
                let id = second(d);
                let colours = dictionary! { "BG" => vec![0.into()] };
                d.get_object_mut(id).unwrap().as_dict_mut().unwrap().set("MK", colours);
            }),
        ),
        (
            "a new field that nobody signed",
            Box::new(|d| {
                let look = seal(d);
                let mut widget = widget("Печать");
                widget.set("AP", look);
                let id = add_annotation(d, widget);
                let form = d.catalog().unwrap().get(b"AcroForm").unwrap().as_reference().unwrap();
                let form = d.get_object_mut(form).unwrap().as_dict_mut().unwrap();
                form.get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(id.into());
            }),
        ),
        (
            "a seal without a field",
            Box::new(|d| {
                let look = seal(d);
                let mut widget = widget("印");
                widget.set("AP", look);
                widget.set("V", dictionary! { "Type" => "Sig" });
                add_annotation(d, widget);
            }),
        ),
    ];
    for (what, change) in ways {
        assert_eq!(judged(&forged(&pdf, change)), Some(false), "{what}");
    }
}

#[test]
fn exchanged_attachments_are_noticed() {
    let pdf = exported(&draft(Language::Ru, 1, Mark::Comments));
    let file = forged(&pdf, |document| {
        let of_kind = |object: &Object| {
            object.as_stream().is_ok_and(|stream| {
                stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"text/plain")
            })
        };
        let attached = document.objects.values_mut().find(|object| of_kind(object)).unwrap();
        let attached = attached.as_stream_mut().unwrap();
        attached.dict.remove(b"Filter");
        attached.set_plain_content(b"7.2 -> 60".to_vec());
    });
    assert_eq!(judged(&file), Some(false));
}

#[test]
fn boxes_with_exchanged_labels_are_noticed() {
    let mut draft = draft(Language::Zh, 1, Mark::NoComments);
    let wording = &mut draft.consultation.wording;
    let [consent, refusal] = [Element::Authorise, Element::Refuse]
        .map(|element| wording.get(element).unwrap().to_owned());
    wording.set(Element::Authorise, refusal);
    wording.set(Element::Refuse, consent);
    assert_eq!(judged(&sign(&exported(&draft), "Signature1")), Some(false));
    let identity = identity();
    let made = workflow::make_reply(
        &draft.check(now()).unwrap().reply,
        PRESS.wording(Language::Zh).unwrap(),
        &PRESS.typefaces,
        Seal::by(&identity),
        now(),
    );
    assert!(made.is_err());
}

#[test]
fn a_box_that_says_the_opposite_of_its_answer_is_noticed() {
    for (mark, element) in [(Mark::NoComments, Element::Authorise), (Mark::Refuse, Element::Refuse)]
    {
        let mut draft = draft(Language::Zh, 1, mark);
        let wording = &mut draft.consultation.wording;
        let text = wording.get(element).unwrap();
        let turned = match element {
            Element::Authorise => format!("不{text}"),
            _ => text.replacen('不', "", 1),
        };
        wording.set(element, turned);
        assert_eq!(judged(&sign(&exported(&draft), "Signature1")), Some(false), "{element:?}");
    }
}
