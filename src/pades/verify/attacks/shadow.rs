//! Changes in a well-formed revision behind the signature (shadow attacks: hide, replace, hide and
//! replace), on a page where everything was planted before it was signed. None may be intact, nor
//! may a later signature hide one; what honest programs do in the same places is.

use super::{
    super::{
        super::sign::{Signing, sign},
        tests::{page, revised, stream},
    },
    *,
};
use crate::{
    keys::signer::Signer as _,
    pdf::{Dictionary, File, Id, Object, update::Update},
    samples::{appearance, archived, reply, signing},
};

/// The object at a path from the catalog, such as `Pages/Kids/0`, and the number of the last object
/// on the way.
fn at<'f>(file: &'f File<'_>, path: &str) -> (Id, &'f Object) {
    let mut id = file.root_id().expect("a root");
    let mut object = file.get(id).expect("the catalog");
    for step in path.split('/').filter(|step| !step.is_empty()) {
        let next = match object {
            Object::Array(items) => &items[step.parse::<usize>().expect("a place")],
            Object::Stream(stream) => stream.dictionary.get(step.as_bytes()).expect(step),
            other => other.as_dictionary().expect(path).get(step.as_bytes()).expect(step),
        };
        if let Object::Reference(reference) = next {
            id = *reference;
        }
        object = file.resolve(next).expect(path);
    }
    (id, object)
}

fn dictionary<const N: usize>(entries: [(&str, Object); N]) -> Object {
    Dictionary::from(entries).into()
}

fn name(name: &str) -> Object {
    Object::name(name)
}

fn typed(kind: &str, text: &str) -> Object {
    let Object::Stream(mut stream) = stream(text) else { panic!("a stream") };
    stream.dictionary.set("Type", name(kind));
    Object::Stream(stream)
}

/// XMP with a title, written by a program at a moment.
fn packet(title: &str, program: &str, moment: &str) -> String {
    format!(
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\n<x:xmpmeta xmlns:x='adobe:ns:meta/'>\
         <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\
         <rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' \
         xmlns:xmp='http://ns.adobe.com/xap/1.0/' xmlns:pdf='http://ns.adobe.com/pdf/1.3/' \
         xmp:ModifyDate='{moment}'><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>{title}</rdf:li>\
         </rdf:Alt></dc:title><pdf:Producer>{program}</pdf:Producer></rdf:Description></rdf:RDF>\
         </x:xmpmeta>\n<?xpacket end='w'?>"
    )
}

const TITLE: &str = "Ответ 通函 321";

/// A reply with everything in it that somebody could plant.
fn planted(form: Form) -> Vec<u8> {
    revised(&reply(form), |file, update| {
        plant_page(file, update);
        let (root_id, root) = at(file, "");
        let mut root = root.as_dictionary().expect("a catalog").clone();
        let data = update.add(typed("EmbeddedFile", "{\"answer\":\"yes\"}"));
        let file_name = Object::text("reply.json");
        let specification = update.add(Dictionary::from([
            ("F", file_name.clone()),
            ("UF", file_name.clone()),
            ("EF", dictionary([("F", data.into()), ("UF", data.into())])),
        ]));
        let names = vec![file_name, specification.into()];
        root.set("Names", dictionary([("EmbeddedFiles", dictionary([("Names", names.into())]))]));
        root.set("AF", Object::Array(vec![specification.into()]));
        let layer =
            update.add(Dictionary::from([("Type", name("OCG")), ("Name", Object::text("层"))]));
        let order = dictionary([("ON", Object::Array(vec![layer.into()]))]);
        let order = update.add(order);
        let layers = dictionary([("OCGs", Object::Array(vec![layer.into()])), ("D", order.into())]);
        root.set("OCProperties", layers);
        let metadata =
            update.add(typed("Metadata", &packet(TITLE, "Placet", "2026-11-24T09:30:00Z")));
        root.set("Metadata", metadata);
        update.put(root_id, root);
    })
}

fn plant_page(file: &File<'_>, update: &mut Update<'_, '_>) {
    let (page_id, shown) = at(file, "Pages/Kids/0");
    let mut shown = shown.as_dictionary().expect("a page").clone();
    let letters = update.add(stream("beginbfchar <01> <0031> endbfchar"));
    let shapes = update.add(stream("a typeface"));
    let descriptor = update.add(Dictionary::from([("FontFile2", Object::Reference(shapes))]));
    let font = update.add(Dictionary::from([
        ("Type", name("Font")),
        ("Subtype", name("TrueType")),
        ("ToUnicode", letters.into()),
        ("FontDescriptor", descriptor.into()),
        ("Widths", Object::Array(vec![500.into(), 600.into()])),
    ]));
    let picture = update.add(stream("0 0 500 800 re f"));
    let fonts =
        dictionary([("F", at(file, "Pages/Kids/0/Resources/Font/F").0.into()), ("G", font.into())]);
    let resources = update
        .add(Dictionary::from([("Font", fonts), ("XObject", dictionary([("X", picture.into())]))]));
    shown.set("Resources", resources);
    // What lay on the page when it was signed: a stamp over the text, and a field that was filled in.
    let looks = update.add(stream("1 g 0 0 500 800 re f"));
    let stamp = update.add(Dictionary::from([
        ("Type", name("Annot")),
        ("Subtype", name("Stamp")),
        ("Rect", Object::Array(vec![0.into(), 0.into(), 500.into(), 800.into()])),
        ("AP", dictionary([("N", looks.into())])),
    ]));
    let written = update.add(stream("BT (yes) Tj ET"));
    let field = update.add(Dictionary::from([
        ("Type", name("Annot")),
        ("Subtype", name("Widget")),
        ("FT", name("Tx")),
        ("T", Object::text("Antwort")),
        ("V", Object::text("yes")),
        ("Rect", Object::Array(vec![0.into(), 0.into(), 50.into(), 20.into()])),
        ("AP", dictionary([("N", written.into())])),
    ]));
    for annotation in [stamp, field] {
        update.append(&mut shown, "Annots", annotation.into()).expect("appended");
    }
    update.put(page_id, shown);
    let (form_id, form) = at(file, "AcroForm");
    let mut form = form.as_dictionary().expect("a form").clone();
    update.append(&mut form, "Fields", field.into()).expect("appended");
    form.set("DR", dictionary([("Font", dictionary([("Helv", font.into())]))]));
    form.set("DA", Object::text("/Helv 9 Tf"));
    update.put(form_id, form);
    // A whole second letter that nothing leads to, for a later catalog.
    let text = update.add(stream("BT (no) Tj ET"));
    let tree = update.reserve();
    let hidden = update.add(Dictionary::from([
        ("Type", name("Page")),
        ("Parent", tree.into()),
        ("Contents", text.into()),
    ]));
    let kids = Object::Array(vec![hidden.into()]);
    update.put(
        tree,
        Dictionary::from([("Type", name("Pages")), ("Kids", kids), ("Count", 1.into())]),
    );
}

type Change = Box<dyn Fn(&File<'_>, &mut Update<'_, '_>)>;

/// One key of the dictionary at a path set to another value.
fn set(path: &'static str, key: &'static str, value: Object) -> (String, Change) {
    let change = move |file: &File<'_>, update: &mut Update<'_, '_>| {
        let (id, object) = at(file, path);
        let mut object = object.clone();
        match &mut object {
            Object::Dictionary(dictionary) => dictionary.set(key, value.clone()),
            Object::Stream(stream) => stream.dictionary.set(key, value.clone()),
            other => panic!("{path}: {other:?}"),
        }
        update.put(id, object);
    };
    (format!("{path}: /{key}"), Box::new(change))
}

/// The object at a path exchanged.
fn exchanged(path: &'static str, object: Object) -> (String, Change) {
    let change = move |file: &File<'_>, update: &mut Update<'_, '_>| {
        update.put(at(file, path).0, object.clone());
    };
    (format!("{path} exchanged"), Box::new(change))
}

/// What an attacker would change, wherever it was planted.
fn changes() -> Vec<(String, Change)> {
    const PAGE: &str = "Pages/Kids/0";
    const FONT: &str = "Pages/Kids/0/Resources/Font/G";
    const STAMP: &str = "Pages/Kids/0/Annots/2";
    const FIELD: &str = "Pages/Kids/0/Annots/3";
    const SIGNED: &str = "AcroForm/Fields/0";
    const EMPTY: &str = "AcroForm/Fields/1";
    let numbers = |numbers: &[i64]| Object::Array(numbers.iter().map(|n| (*n).into()).collect());
    let script = || dictionary([("S", name("JavaScript")), ("JS", Object::text("app.alert(1)"))]);
    let picture = || dictionary([("N", Object::Null)]);
    let mut all = vec![
        // Replace: what the letters mean and how they look
        exchanged("Pages/Kids/0/Resources/Font/G/ToUnicode", stream("beginbfchar")),
        exchanged("Pages/Kids/0/Resources/Font/G/FontDescriptor/FontFile2", stream("another")),
        set(FONT, "Widths", numbers(&[1, 2])),
        set(FONT, "BaseFont", name("Symbol")),
        set(FONT, "Encoding", dictionary([("Differences", numbers(&[1]))])),
        exchanged("Pages/Kids/0/Resources/XObject/X", stream("0 0 9 9 re f")),
        exchanged("Pages/Kids/0/Contents", stream("BT (no) Tj ET")),
        set(PAGE, "Resources", dictionary([])),
        set(PAGE, "Contents", Object::Array(vec![])),
        // What a page inherits, or how it is shown
        set("Pages", "Resources", dictionary([])),
        set("Pages", "Rotate", 180.into()),
        set("Pages", "MediaBox", numbers(&[0, 0, 9, 9])),
        set("Pages", "Count", 1.into()),
        set("Pages", "Kids", Object::Array(vec![])),
        set(PAGE, "MediaBox", numbers(&[0, 0, 9, 9])),
        set(PAGE, "UserUnit", 9.into()),
        set(PAGE, "AA", dictionary([("O", script())])),
        set(PAGE, "Group", dictionary([("S", name("Transparency"))])),
        set(PAGE, "Annots", Object::Array(vec![])),
        // Hide: what lay over the text, or hid it
        set(STAMP, "F", 2.into()),
        set(STAMP, "Rect", numbers(&[0, 0, 0, 0])),
        set(STAMP, "OC", Object::Null),
        set(STAMP, "AP", picture()),
        set(STAMP, "Subtype", name("Popup")),
        exchanged(STAMP, Object::Null),
        exchanged("Pages/Kids/0/Annots/2/AP/N", stream("")),
        set("OCProperties", "D", dictionary([("BaseState", name("OFF"))])),
        set("OCProperties/D", "OFF", Object::Array(vec![])),
        exchanged("OCProperties/OCGs/0", dictionary([("Type", name("OCG"))])),
        // Filled in, or made to be drawn anew
        set(FIELD, "V", Object::text("no")),
        set(FIELD, "AP", picture()),
        set(FIELD, "DA", Object::text("/Helv 0 Tf 1 g")),
        set(FIELD, "AA", dictionary([("F", script())])),
        exchanged("Pages/Kids/0/Annots/3/AP/N", stream("BT (no) Tj ET")),
        set("AcroForm", "NeedAppearances", Object::Boolean(true)),
        set("AcroForm", "XFA", Object::Array(vec![])),
        set("AcroForm", "CO", Object::Array(vec![])),
        set("AcroForm", "DA", Object::text("/Helv 0 Tf")),
        set("AcroForm", "DR", dictionary([])),
        set("AcroForm", "SigFlags", 0.into()),
        set("AcroForm", "Fields", Object::Array(vec![])),
        set(SIGNED, "Rect", numbers(&[0, 0, 500, 800])),
        set(SIGNED, "AP", picture()),
        set(SIGNED, "T", Object::text("Другой")),
        set(SIGNED, "V", Object::Null),
        set(EMPTY, "T", Object::text("Другой")),
        set(EMPTY, "AA", dictionary([("Bl", script())])),
        set(EMPTY, "Rect", numbers(&[0, 0, 500, 800])),
        set("AcroForm/Fields/0/V", "Reason", Object::text("another")),
        set("AcroForm/Fields/0/V", "ByteRange", numbers(&[0, 1, 2, 3])),
        // The data beside the page
        exchanged("Names/EmbeddedFiles/Names/1/EF/F", typed("EmbeddedFile", "{\"answer\":\"no\"}")),
        exchanged("Names/EmbeddedFiles/Names/1", dictionary([])),
        set("Names/EmbeddedFiles", "Names", Object::Array(vec![])),
        set(
            "",
            "Names",
            dictionary([("JavaScript", dictionary([("Names", Object::Array(vec![]))]))]),
        ),
        set("", "AF", Object::Array(vec![])),
        set("StructTreeRoot/K/0", "ActualText", Object::text("no")),
        set("StructTreeRoot/K/0", "Alt", Object::text("no")),
        set("StructTreeRoot", "K", Object::Array(vec![])),
    ];
    // What a catalog may hold, and did not.
    for key in [
        "OpenAction",
        "AA",
        "Dests",
        "PageLabels",
        "PageMode",
        "PageLayout",
        "ViewerPreferences",
        "Lang",
        "MarkInfo",
        "Threads",
        "URI",
        "Collection",
        "NeedsRendering",
        "OutputIntents",
        "Perms",
        "Legal",
        "Requirements",
        "SpiderInfo",
        "PieceInfo",
        "DPartRoot",
    ] {
        all.push(set("", key, dictionary([("S", name("JavaScript"))])));
    }
    all.push(set("", "DSS", dictionary([("Certs", numbers(&[1]))])));
    all.push(set("", "DSS", dictionary([("Shown", Object::Null)])));
    all.push(set("", "Extensions", numbers(&[1])));
    all.push(set("", "Version", name("1.0/2")));
    all.push(set("", "AcroForm", dictionary([])));
    // Hide and replace: the whole second letter.
    all.push((
        "the other letter".into(),
        Box::new(|file, update| {
            let (id, catalog) = at(file, "");
            let mut catalog = catalog.as_dictionary().expect("a catalog").clone();
            let other = (1..file.unused_number()).map(|number| Id { number, generation: 0 });
            let pages = at(file, "Pages").0;
            let tree = other.into_iter().find(|id| {
                let object = file.get(*id).ok().and_then(Object::as_dictionary);
                *id != pages
                    && object.is_some_and(|o| o.get(b"Type").is_some_and(|t| t.is_name("Pages")))
            });
            catalog.set("Pages", tree.expect("the hidden tree"));
            update.put(id, catalog);
        }),
    ));
    all.push((
        "a second reply.json".into(),
        Box::new(|file, update| {
            let (id, catalog) = at(file, "");
            let mut catalog = catalog.as_dictionary().expect("a catalog").clone();
            let data = update.add(typed("EmbeddedFile", "{\"answer\":\"no\"}"));
            let one = update.add(Dictionary::from([("EF", dictionary([("F", data.into())]))]));
            let (first, second) = (at(file, "Names/EmbeddedFiles/Names/1").0, one);
            let file_name = || Object::text("reply.json");
            let names = vec![file_name(), second.into(), file_name(), first.into()];
            catalog.set(
                "Names",
                dictionary([("EmbeddedFiles", dictionary([("Names", names.into())]))]),
            );
            update.put(id, catalog);
        }),
    ));
    all.push((
        "pages exchanged".into(),
        Box::new(|file, update| {
            let (one, two) = (page(file, 0), page(file, 1));
            let (first, second) = (file.get(one).expect("one"), file.get(two).expect("two"));
            update.put(one, second.clone());
            update.put(two, first.clone());
        }),
    ));
    all
}

#[test]
fn nothing_that_was_planted_may_change_its_meaning() {
    for form in [Form::Table, Form::Stream] {
        let me = self_signed();
        let file = sign(&planted(form), &me, &signing("Signature1")).expect("signed");
        assert!(is_intact(file.as_bytes()), "{form:?}");
        for (what, change) in changes() {
            let attacked = revised(file.as_bytes(), &change);
            assert!(!is_intact(&attacked), "{form:?}: {what}");
            // Signing puts it right.
            if what == "AcroForm: /SigFlags" {
                continue;
            }
            // A careless second official, and an attacker who signs in a field of their own.
            for field in ["Signature2", "Углы"] {
                let Ok(signed) = sign(&attacked, &me, &signing(field)) else { continue };
                assert!(!is_intact(signed.as_bytes()), "{form:?}: {what}, signed in {field}");
            }
        }
    }
}

/// What programs do when they save, and what a signature allows.
#[test]
fn what_programs_note_about_themselves_is_told_and_allowed() {
    let me = self_signed();
    let file = sign(&planted(Form::Table), &me, &signing("Signature1")).expect("signed");
    let certificate = stream(me.certificate());
    let packet = |title, program, moment| typed("Metadata", &packet(title, program, moment));
    let later = "2026-11-25T10:00:00+03:00";
    let honest: [(&str, Change, ChangeNote); 4] = [
        (
            "another program saved it",
            exchanged("Metadata", packet(TITLE, "别的程序", later)).1,
            ChangeNote::Metadata,
        ),
        (
            "validation data",
            Box::new(move |file, update| {
                let stored = update.add(certificate.clone());
                let (id, root) = at(file, "");
                let mut root = root.as_dictionary().expect("a catalog").clone();
                root.set("DSS", dictionary([("Certs", Object::Array(vec![stored.into()]))]));
                update.put(id, root);
            }),
            ChangeNote::ValidationData,
        ),
        ("a newer version", set("", "Version", name("2.0")).1, ChangeNote::Extensions),
        (
            "an extension",
            set(
                "",
                "Extensions",
                dictionary([("ESIC", dictionary([("BaseVersion", name("1.7"))]))]),
            )
            .1,
            ChangeNote::Extensions,
        ),
    ];
    for (what, change, note) in honest {
        let saved = revised(file.as_bytes(), &change);
        let report = verify(&saved, &Trust::nobody(), now()).expect("readable");
        assert_eq!(report.verdict, Verdict::Intact, "{what}: {report:?}");
        let [signature] = &report.signatures[..] else { panic!("{what}: {report:?}") };
        assert!(signature.findings.contains(&Finding::Later(note)), "{what}: {report:?}");
        assert_eq!(signature.later_changes, LaterChanges::Permitted, "{what}");
    }
    let stated: [(&str, Change); 4] = [
        ("another title", exchanged("Metadata", packet("Другой ответ", "Placet", later)).1),
        ("no title", exchanged("Metadata", packet("", "Placet", later)).1),
        ("no XMP", exchanged("Metadata", typed("Metadata", "<x/>")).1),
        ("broken XMP", exchanged("Metadata", typed("Metadata", "<x:xmpmeta>")).1),
    ];
    for (what, change) in stated {
        assert!(!is_intact(&revised(file.as_bytes(), &change)), "{what}");
        // Whoever signs later answers for what the document says of itself.
        let again = sign(&revised(file.as_bytes(), &change), &me, &signing("Signature2"));
        assert!(is_intact(again.expect("signed").as_bytes()), "{what}, signed");
    }
}

/// Validation data may be added behind the last timestamp; those that are there stay.
#[test]
fn stored_validation_data_are_only_added_to() {
    let file = archived(Form::Table).into_bytes();
    assert!(is_intact(&file));
    let empty = || Object::Array(vec![]);
    let taken: [(String, Change); 6] = [
        exchanged("DSS/Certs/0", stream("")),
        exchanged("DSS/CRLs/0", stream("another list")),
        exchanged("DSS/CRLs/0", Object::Null),
        set("DSS", "Certs", empty()),
        set("DSS", "CRLs", empty()),
        set("", "DSS", dictionary([])),
    ];
    for (what, change) in taken {
        assert!(!is_intact(&revised(&file, &change)), "{what}");
    }
    let added = revised(&file, |file, update| {
        let (id, store) = at(file, "DSS");
        let mut store = store.as_dictionary().expect("a store").clone();
        let more = update.add(stream(self_signed().certificate()));
        update.append(&mut store, "Certs", more.into()).expect("appended");
        update.put(id, store);
    });
    assert!(is_intact(&added), "one more");
}

/// A field by an attacker that is drawn over the page: forbidden where the first signer certified,
/// told of where not; and never with anything that acts.
#[test]
fn a_new_signature_field_shows_and_does_nothing_more() {
    let me = self_signed();
    let looks = appearance();
    for certify in [false, true] {
        let first = Signing { certify, ..signing("Signature1") };
        let file = sign(&planted(Form::Table), &me, &first).expect("signed");
        let adding = |rectangle: [i64; 4], more: Option<(&'static str, Object)>| {
            let with_field = revised(file.as_bytes(), |file, update| {
                let (page_id, shown) = at(file, "Pages/Kids/0");
                let mut shown = shown.as_dictionary().expect("a page").clone();
                let mut field = Dictionary::from([
                    ("Type", name("Annot")),
                    ("Subtype", name("Widget")),
                    ("FT", name("Sig")),
                    ("T", Object::text("Печать")),
                    ("P", page_id.into()),
                    ("Rect", Object::Array(rectangle.iter().map(|n| (*n).into()).collect())),
                ]);
                if let Some((key, value)) = more {
                    field.set(key, value);
                }
                let field = update.add(field);
                update.append(&mut shown, "Annots", field.into()).expect("appended");
                update.put(page_id, shown);
                let (form_id, form) = at(file, "AcroForm");
                let mut form = form.as_dictionary().expect("a form").clone();
                update.append(&mut form, "Fields", field.into()).expect("appended");
                update.put(form_id, form);
            });
            assert!(!is_intact(&with_field), "an empty field");
            let signing = Signing { appearance: Some(&looks), ..signing("Печать") };
            sign(&with_field, &me, &signing).expect("signed").into_bytes()
        };
        assert_eq!(is_intact(&adding([0, 0, 500, 800], None)), !certify, "{certify}: visible");
        assert!(is_intact(&adding([0, 0, 0, 0], None)), "{certify}: invisible");
        for (key, value) in [
            ("AA", dictionary([("E", dictionary([("S", name("JavaScript"))]))])),
            ("A", dictionary([("S", name("URI"))])),
            ("OC", Object::Null),
            ("DV", Object::text("x")),
            ("Popup", Object::Null),
        ] {
            assert!(!is_intact(&adding([0, 0, 9, 9], Some((key, value)))), "{certify}: /{key}");
        }
    }
}
