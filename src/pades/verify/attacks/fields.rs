//! Tricks with signature fields: one signature for two of them, and a timestamp that stands where a
//! signature should.

use super::{
    super::{
        super::sign::{prepare_timestamp, sign},
        tests::revised,
    },
    *,
};
use crate::{
    pdf::{Dictionary, File, Id},
    pki::asn1,
    samples::{
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
