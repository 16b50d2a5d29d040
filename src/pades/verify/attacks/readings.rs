//! Attacks by a second reading: bytes behind the signature over which usual readers stumble, so that
//! they rebuild the file from whatever looks like an object, and show another page.

use super::{super::tests::*, *};
use crate::{
    keys::signer::Signer as _,
    pades::{self, SignError, dss},
    pki::{asn1, revocation::gather::Material},
    samples::signing,
};

/// The signed file with validation data behind it that hold `hidden`.
fn with_data(signed: &[u8], hidden: &str) -> Vec<u8> {
    let inside = asn1::sequence(&[&asn1::octets(hidden.as_bytes())]);
    with_certificate(signed, asn1::sequence(&[&inside, &asn1::sequence(&[]), &asn1::bits(&[])]))
}

/// The signed file with what is called a certificate in a store behind it.
fn with_certificate(signed: &[u8], certificate: Vec<u8>) -> Vec<u8> {
    let material = Material { certificates: [certificate].into(), ..Material::default() };
    dss::add(signed, &material).expect("a file").expect("more than there was")
}

#[test]
fn a_store_holds_whole_evidence_and_nothing_else() {
    let file = file();
    let certificate = self_signed().certificate().to_vec();
    assert!(is_intact(&with_certificate(&file, certificate.clone())));
    for (what, data) in [
        ("words", "证书 Ольга".as_bytes().to_vec()),
        ("a byte behind it", [&certificate[..], b"\n"].concat()),
        ("a byte less", certificate[..certificate.len() - 1].to_vec()),
        ("another thing", asn1::sequence(&[&asn1::octets(b"?")])),
        ("nothing", Vec::new()),
    ] {
        assert!(!is_intact(&with_certificate(&file, data)), "{what}");
    }
}

/// The file with `new` in the last place of `old`.
fn exchanged(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let at = last(bytes, old);
    [&bytes[..at], new.as_bytes(), &bytes[at + old.len()..]].concat()
}

#[test]
fn nothing_that_looks_like_an_object_hides_behind_a_signature() {
    let file = file();
    let page = number(&file, "/Pages");
    assert!(is_intact(&with_data(&file, "证书 Ольга")), "data that hide nothing");
    for hidden in [
        format!("{page} 0 obj<</Type/Pages/Kids[]/Count 0>>endobj"),
        format!("\r{page}\0{}0\u{b}obj", '\u{c}'),
        format!("({page} 0 obj)"),
        format!("%{page} 0 obj"),
        format!("{page} % 页\n0 obj"),
        format!("{page} 00000obj"),
        "trailer<</Root 1 0 R>>".into(),
        "\nxref\n0 1\n".into(),
        "startxref\n17\n".into(),
    ] {
        assert!(!is_intact(&with_data(&file, &hidden)), "{hidden:?}");
    }
}

#[test]
fn sections_behind_a_signature_have_one_form() {
    let file = signed(Form::Table, &self_signed(), &["Signature1"]).into_bytes();
    let longer = with_data(&file, "证书");
    assert!(is_intact(&longer));
    let size = number(&longer, "/Size");
    for (what, changed) in [
        ("a size without end", exchanged(&longer, &format!("/Size {size}"), "/Size 2147483647")),
        ("one too many", exchanged(&longer, &format!("/Size {size}"), &format!("/Size {}9", size))),
        ("an empty subsection", exchanged(&longer, "trailer", "7 0\ntrailer")),
        (
            "a free entry far away",
            exchanged(&longer, "trailer", "7 1\n4294967295 00000 f \ntrailer"),
        ),
        ("a comment between", exchanged(&longer, "trailer", "%7\ntrailer")),
        ("zeros for spaces", exchanged(&longer, "startxref\n", "startxref\0\n")),
        ("a form feed", exchanged(&longer, "startxref\n", "startxref\n\u{c}")),
        ("a long gap", exchanged(&longer, "startxref", &format!("{}startxref", " ".repeat(2000)))),
    ] {
        assert!(!is_intact(&changed), "{what}");
    }
    // As iText and others write it: a line with the program's name, an offset that includes a line.
    let noted = exchanged(&longer, "startxref", "%Programme 7.1\nstartxref");
    assert!(is_intact(&noted), "a line with a name");
    let at = number(&longer, "startxref");
    let before = at.parse::<usize>().expect("an offset") - 1;
    assert!(is_intact(&exchanged(&longer, &at, &before.to_string())), "the line end before");
}

#[test]
fn what_has_two_readings_is_not_signed() {
    let blank = crate::samples::reply(Form::Table);
    let page = number(&blank, "/Pages");
    // Before the first object, where every strict reader passes over it.
    let hidden = format!("%{page} 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
    let doubled = revised(&blank, |_, update| {
        update.add(stream(&hidden));
    });
    let signing = signing("Signature1");
    let refused = pades::sign(&doubled, &self_signed(), &signing);
    assert_eq!(refused.err(), Some(SignError::SecondReading));
    assert!(pades::sign(&blank, &self_signed(), &signing).is_ok());
}
