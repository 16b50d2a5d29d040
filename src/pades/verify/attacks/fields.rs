//! Tricks with signature fields: one signature for two of them, and a timestamp that stands where a
//! signature should; and signatures that stand where nobody looks.

use super::{
    super::{
        super::sign::{prepare_timestamp, sign},
        tests::{Attack, page, revised},
    },
    *,
};
use crate::{
    pades::Signing,
    pdf::{Dictionary, File, Id},
    pki::asn1,
    samples::{
        appearance,
        authority::{Party, Wish},
        identity, reply, signing,
    },
};

/// The object and the dictionary of the signature field called `name`.
fn field(file: &File<'_>, name: &str) -> (Id, Dictionary) {
    let fields = signature_fields(file).expect("fields");
    let id = fields.iter().find(|field| field.name == name).and_then(|field| field.id);
    let id = id.expect("an object of its own");
    (id, file.dictionary(id).expect("a field").clone())
}

/// Whoever signs later could let an official appear to have signed in a second capacity.
#[test]
fn no_signature_stands_in_two_fields() {
    for form in [Form::Table, Form::Stream] {
        let file = signed(form, &self_signed(), &["Signature1"]).into_bytes();
        let copied = revised(&file, |file, update| {
            let (_, first) = field(file, "Signature1");
            let (id, mut second) = field(file, "Signature2");
            second.set("V", first.get(b"V").expect("signed").clone());
            update.put(id, second);
        });
        assert!(!is_intact(&copied), "{form:?}");
        let again = sign(&copied, &identity("p384"), &signing("签名 Подпись"));
        assert!(again.is_err() || !is_intact(again.expect("signed").as_bytes()), "{form:?}");
    }
}

/// A file that was signed before, in a field that is gone: its signature cannot be put into a field
/// of the file that somebody signs today.
#[test]
fn no_signature_moves_into_a_field_that_was_empty_when_it_was_made() {
    let me = self_signed();
    let file = signed(Form::Table, &me, &["Signature1"]).into_bytes();
    let moved = revised(&file, |file, update| {
        let (from, mut first) = field(file, "Signature1");
        let (to, mut second) = field(file, "Signature2");
        second.set("V", first.remove("V").expect("signed"));
        update.put(from, first);
        update.put(to, second);
    });
    assert!(!is_intact(&moved));
    let again = sign(&moved, &me, &signing("توقيع"));
    assert!(again.is_err() || !is_intact(again.expect("signed").as_bytes()));
}

/// A timestamp proves that the bytes existed, and nothing about who stands behind them.
#[test]
fn a_file_with_nothing_but_a_timestamp_is_unsigned() {
    let service = Party::root("Корень").issue(&Wish::service("時刻 الوقت", 2));
    let prepared = prepare_timestamp(&reply(Form::Table), "时间", now(), 8192).expect("prepared");
    let imprint = asn1::sequence(&[
        &Hash::Sha256.identifier(),
        &asn1::octets(&Hash::Sha256.of(&prepared.covered())),
    ]);
    let stamped = prepared.embed(&service.token(&imprint, &[], now())).expect("room");
    let report = verify(&stamped, &Trust::nobody(), now()).expect("readable");
    assert_eq!(report.verdict, Verdict::Unsigned, "{report:?}");
    assert!(report.signatures[0].intact && report.signatures[0].level == Level::Timestamp);
    let damaged = overwritten(&stamped, find(&stamped, "Page 0"), b"Page 9");
    let report = verify(&damaged, &Trust::nobody(), now()).expect("readable");
    assert_eq!(report.verdict, Verdict::Altered, "{report:?}");
}

/// A signature that does not hold, over bytes of which nobody knows.
fn broken() -> Dictionary {
    let numbers = [0, 9, 19, 9].map(Object::Integer).to_vec();
    Dictionary::from([
        ("Type", Object::name("Sig")),
        ("Filter", Object::name("Adobe.PPKLite")),
        ("SubFilter", Object::name("ETSI.CAdES.detached")),
        ("ByteRange", numbers.into()),
        ("Contents", Object::String(vec![0x30, 0])),
        ("Name", Object::text("Ольга 王 علي")),
    ])
}

/// Where a broken signature may stand that no field of the form has for its value.
fn hidden_places() -> [(&'static str, Attack); 4] {
    [
        ("inherited by a field below", |file, update| {
            let (id, mut above) = field(file, "Signature2");
            let value = update.add(broken());
            let below = Dictionary::from([("T", Object::text("名")), ("Parent", id.into())]);
            let below = update.add(below);
            above.set("V", Object::Reference(value));
            above.set("Kids", vec![Object::Reference(below)]);
            update.put(id, above);
        }),
        ("two levels above", |file, update| {
            let (id, mut above) = field(file, "Signature2");
            let (value, middle) = (update.add(broken()), update.reserve());
            let below = Dictionary::from([("T", Object::text("ب")), ("Parent", middle.into())]);
            let below = update.add(below);
            let between = Dictionary::from([
                ("T", Object::text("б")),
                ("Parent", id.into()),
                ("Kids", vec![Object::Reference(below)].into()),
            ]);
            update.put(middle, between);
            above.set("V", Object::Reference(value));
            above.set("Kids", vec![Object::Reference(middle)]);
            update.put(id, above);
        }),
        ("of a widget outside the form", |file, update| {
            let mut signature = broken();
            signature.remove("ByteRange");
            let value = update.add(signature);
            let widget = update.add(Dictionary::from([
                ("Type", Object::name("Annot")),
                ("Subtype", Object::name("Widget")),
                ("FT", Object::name("Sig")),
                ("V", value.into()),
            ]));
            let page_id = page(file, 0);
            let mut page = file.dictionary(page_id).expect("a page").clone();
            update.append(&mut page, "Annots", widget.into()).expect("a list");
            update.put(page_id, page);
        }),
        ("of nothing at all", |_, update| {
            update.add(broken());
        }),
    ]
}

#[test]
fn no_broken_signature_hides_behind_a_whole_one() {
    for form in [Form::Table, Form::Stream] {
        for (what, hide) in hidden_places() {
            let hidden = revised(&reply(form), hide);
            let signed = sign(&hidden, &self_signed(), &signing("Signature1")).expect("signed");
            let report = verify(signed.as_bytes(), &Trust::nobody(), now()).expect("readable");
            assert_eq!(report.verdict, Verdict::Altered, "{what}, {form:?}: {report:?}");
            let sound = report.signatures.iter().filter(|one| one.problems.is_empty()).count();
            assert_eq!((sound, report.signatures.len()), (1, 2), "{what}, {form:?}");
        }
    }
}

/// The signed reply with a visible signature of somebody else's in a field of its own.
fn with_visible_signature(bounds: [i64; 4], flags: i64) -> Vec<u8> {
    let first = signed(Form::Table, &self_signed(), &["Signature1"]).into_bytes();
    let prepared = revised(&first, |file, update| {
        let page_id = page(file, 0);
        let widget = update.add(Dictionary::from([
            ("Type", Object::name("Annot")),
            ("Subtype", Object::name("Widget")),
            ("FT", Object::name("Sig")),
            ("T", Object::text("签名 Подпись")),
            ("Rect", bounds.map(Object::Integer).to_vec().into()),
            ("P", page_id.into()),
            ("F", flags.into()),
        ]));
        let mut page = file.dictionary(page_id).expect("a page").clone();
        update.append(&mut page, "Annots", widget.into()).expect("a list");
        update.put(page_id, page);
        let form_id = file.root().expect("a catalog").get(b"AcroForm");
        let form_id = form_id.and_then(Object::as_reference).expect("a form");
        let mut form = file.dictionary(form_id).expect("a form").clone();
        update.append(&mut form, "Fields", widget.into()).expect("a list");
        update.put(form_id, form);
    });
    let drawn = appearance();
    let signing = Signing { appearance: Some(&drawn), ..signing("签名 Подпись") };
    sign(&prepared, &identity("p384"), &signing).expect("signed").into_bytes()
}

#[test]
fn no_later_signature_lies_on_what_was_signed() {
    let (print, print_and_locked, not_on_screen) = (4, 4 | 128, 4 | 32);
    let white = [300, 300, 400, 320];
    assert!(is_intact(&with_visible_signature(white, print)), "in the white of the page");
    assert!(is_intact(&with_visible_signature(white, print_and_locked)), "and locked");
    assert!(!is_intact(&with_visible_signature(white, not_on_screen)), "on paper alone");
    // The words of the page stand at 50, 700.
    for bounds in [[50, 695, 150, 715], [200, 715, 40, 690], [92, 700, 160, 715]] {
        assert!(!is_intact(&with_visible_signature(bounds, print)), "{bounds:?}");
    }
}
