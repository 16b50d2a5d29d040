//! Our own files, honest and attacked. The files of others are judged in `corpus`.

use super::{
    super::sign::{SignError, Signing, sign},
    *,
};
use crate::{
    keys::signer::Signer,
    pdf::{Dictionary, File, Id, Object, Stream, StreamData, update::Update},
    pki::{algorithm::Hash, baseline::Baseline, certificate::Certificate, path::TrustStatus},
    samples::{self, Form, appearance, identity, moment, now, reply, self_signed, signed, signing},
};

fn judged(bytes: &[u8]) -> Report {
    verify(bytes, &Trust::nobody(), now()).expect("readable")
}

fn root() -> Trust {
    let mut trust = Trust::nobody();
    let file = std::fs::read(samples::data("pkcs12/root.pem")).expect("the root by make.sh");
    assert_eq!(trust.add(&file), Ok(1));
    trust
}

#[test]
fn a_signed_reply_is_intact_in_either_form_of_file() {
    for form in [Form::Table, Form::Stream] {
        let file = signed(form, &self_signed(), &["Signature1"]);
        let report = judged(file.as_bytes());
        assert_eq!(report.verdict, Verdict::Intact, "{form:?}: {report:?}");
        let [signature] = &report.signatures[..] else { panic!("{form:?}: {report:?}") };
        assert!(signature.intact && signature.covers_whole_file);
        assert_eq!(signature.field, "Signature1");
        assert_eq!(signature.level, Level::Baseline(Baseline::BB));
        assert_eq!(signature.time, Some(now()));
        assert_eq!(signature.time_source, TimeSource::Claimed);
        let signer = signature.signer.as_ref().expect("a signer");
        assert_eq!((signer.name.as_str(), signer.self_signed), ("Zoë Müller", true));
        assert_eq!(signature.trust, TrustStatus::Unknown);
    }
}

#[test]
fn only_the_last_revision_is_new() {
    for form in [Form::Table, Form::Stream] {
        let base = reply(form);
        let file = signed(form, &self_signed(), &["Signature1"]);
        assert!(file.as_bytes().starts_with(&base));
    }
}

#[test]
fn every_kind_of_key_signs_and_its_issuer_is_found() {
    for name in ["rsa", "rsa3072", "p256", "p384", "pss"] {
        let identity = if name == "pss" { identity("rsa").with_pss() } else { identity(name) };
        let file = signed(Form::Table, &identity, &["Signature1"]);
        let report = verify(file.as_bytes(), &root(), now()).expect("readable");
        assert_eq!(report.verdict, Verdict::Intact, "{name}: {report:?}");
        assert_eq!(report.signatures[0].trust, TrustStatus::Trusted, "{name}");
        assert_eq!(judged(file.as_bytes()).signatures[0].trust, TrustStatus::Unknown, "{name}");
    }
}

#[test]
fn trust_is_a_statement_of_its_own() {
    for (name, expected) in [
        ("expired", TrustStatus::Expired),
        ("future", TrustStatus::Expired),
        ("encryption", TrustStatus::Untrusted),
    ] {
        let file = signed(Form::Table, &identity(name), &["Signature1"]);
        let report = verify(file.as_bytes(), &root(), now()).expect("readable");
        assert_eq!(report.verdict, Verdict::Intact, "{name}");
        assert_eq!(report.signatures[0].trust, expected, "{name}");
    }
    let then = moment("2019-06-01T00:00:00Z");
    let file = signed(Form::Table, &identity("expired"), &["Signature1"]);
    let report = verify(file.as_bytes(), &root(), then).expect("readable");
    // The issuers' certificates begin in 2020.
    assert_eq!(report.signatures[0].trust, TrustStatus::Expired);
}

#[test]
fn two_officials_sign_one_after_the_other() {
    for form in [Form::Table, Form::Stream] {
        for certify in [false, true] {
            let first = Signing { certify, ..signing("Signature1") };
            let page = appearance();
            let second = Signing { appearance: Some(&page), ..signing("Signature2") };
            let once = sign(&reply(form), &self_signed(), &first).expect("signed");
            let twice = sign(once.as_bytes(), &identity("p384"), &second).expect("signed");
            let report = judged(twice.as_bytes());
            assert_eq!(report.verdict, Verdict::Intact, "{form:?} {certify}: {report:?}");
            let [first, second] = &report.signatures[..] else { panic!("{report:?}") };
            assert_eq!(first.later_changes, LaterChanges::Permitted);
            assert_eq!(first.findings.contains(&Finding::Certifies), certify);
            assert!(!first.covers_whole_file && second.covers_whole_file);
            assert_eq!(second.later_changes, LaterChanges::None);
        }
    }
}

#[test]
fn a_field_that_does_not_exist_is_made_invisible() {
    let once = signed(Form::Table, &self_signed(), &["Signature1"]);
    let twice = sign(once.as_bytes(), &self_signed(), &signing("Печать")).expect("signed");
    let report = judged(twice.as_bytes());
    assert_eq!(report.verdict, Verdict::Intact, "{report:?}");
    let note = ChangeNote::SignatureAdded { field: "Печать".into(), visible: false };
    assert!(report.signatures[0].findings.contains(&Finding::Later(note)), "{report:?}");
}

#[test]
fn what_cannot_be_signed_is_refused_for_its_own_reason() {
    let me = self_signed();
    let once = signed(Form::Table, &me, &["Signature1"]);
    let again = sign(once.as_bytes(), &me, &signing("Signature1"));
    assert_eq!(again, Err(SignError::AlreadySigned("Signature1".into())));
    let certify = Signing { certify: true, ..signing("Signature2") };
    assert_eq!(sign(once.as_bytes(), &me, &certify), Err(SignError::TooLateToCertify));
    let mut stray = reply(Form::Table);
    stray.extend_from_slice(b"stray");
    assert!(matches!(sign(&stray, &me, &signing("S")), Err(SignError::Pdf(_))));
    assert_eq!(sign(b"no PDF", &me, &signing("S")), Err(SignError::Pdf(PdfError::NotPdf)));
    let page = reply(Form::Table);
    let two_pages = Signing { appearance: Some(&page), ..signing("Signature1") };
    let refused = sign(&reply(Form::Table), &me, &two_pages);
    assert!(matches!(refused, Err(SignError::Appearance(_))), "{refused:?}");
}

// ---------------------------------------------------------------- attacks

/// The file with one more revision, made by `change`.
pub(super) fn revised(
    bytes: &[u8],
    change: impl FnOnce(&File<'_>, &mut Update<'_, '_>),
) -> Vec<u8> {
    let file = File::open(bytes).expect("readable");
    let mut update = Update::new(&file).expect("revisable");
    change(&file, &mut update);
    update.finish().expect("written").bytes
}

pub(super) fn page(file: &File<'_>, number: usize) -> Id {
    let pages = file.value(file.root().expect("root"), "Pages").expect("pages").clone();
    let kids = pages.as_dictionary().expect("pages").get(b"Kids").expect("kids").clone();
    kids.as_array().expect("kids")[number].as_reference().expect("page")
}

pub(super) fn stream(text: impl AsRef<[u8]>) -> Object {
    let data = StreamData::New(text.as_ref().to_vec());
    Object::Stream(Stream { dictionary: Dictionary::new(), data })
}

fn assert_altered(bytes: &[u8], what: &str) {
    match verify(bytes, &Trust::nobody(), now()) {
        Ok(report) => {
            assert_eq!(report.verdict, Verdict::Altered, "{what}: {:?}", report.signatures);
        }
        Err(error) => println!("{what}: unreadable, {error}"),
    }
}

#[test]
fn anything_behind_the_last_signature_is_noticed() {
    let file = signed(Form::Table, &self_signed(), &["Signature1"]);
    let odd = judged(&[file.as_bytes(), b"\r\n"].concat());
    assert_eq!(odd.verdict, Verdict::Intact, "one end of line, as many programs leave it");
    assert_eq!(odd.signatures[0].findings, [Finding::OddlyWritten]);
    for addition in ["\n\n", " ", "\0", "%", "%%EOF\n", "startxref\n0\n%%EOF\n", "1 0 obj\n"] {
        let mut longer = file.as_bytes().to_vec();
        longer.extend_from_slice(addition.as_bytes());
        assert_altered(&longer, addition);
    }
    assert_altered(&revised(file.as_bytes(), |_, _| {}), "an empty revision");
    let end = file.as_bytes().len();
    for cut in [1, 2, 7, 100] {
        assert_altered(&file.as_bytes()[..end - cut], "a cut");
    }
}

pub(super) type Attack = fn(&File<'_>, &mut Update<'_, '_>);

/// What an attacker would like to change after a signature.
fn attacks() -> Vec<(&'static str, Attack)> {
    fn root(file: &File<'_>) -> (Id, Dictionary) {
        (file.root_id().expect("root"), file.root().expect("root").clone())
    }
    fn form(file: &File<'_>) -> (Id, Dictionary) {
        let id = root(file).1.get(b"AcroForm").and_then(Object::as_reference).expect("form");
        (id, file.dictionary(id).expect("form").clone())
    }
    fn field(file: &File<'_>, place: usize) -> (Id, Dictionary) {
        let fields = form(file).1.get(b"Fields").expect("fields").clone();
        let id = fields.as_array().expect("fields")[place].as_reference().expect("field");
        (id, file.dictionary(id).expect("field").clone())
    }
    fn key(
        update: &mut Update<'_, '_>,
        (id, mut dictionary): (Id, Dictionary),
        key: &str,
        value: Object,
    ) {
        dictionary.set(key, value);
        update.put(id, dictionary);
    }
    fn page_key(file: &File<'_>, update: &mut Update<'_, '_>, name: &str, value: Object) {
        let id = page(file, 0);
        key(update, (id, file.dictionary(id).expect("page").clone()), name, value);
    }
    vec![
        ("content overwritten", |file, update| {
            let page = file.dictionary(page(file, 1)).expect("page");
            let content = page.get(b"Contents").and_then(Object::as_reference).expect("content");
            update.put(content, stream("BT (changed) Tj ET"));
        }),
        ("content exchanged", |file, update| {
            let content = update.add(stream("BT (changed) Tj ET"));
            page_key(file, update, "Contents", content.into());
        }),
        ("font changed", |file, update| {
            let page = file.dictionary(page(file, 0)).expect("page");
            let resources = page.get(b"Resources").and_then(Object::as_reference).expect("id");
            update.put(resources, Dictionary::new());
        }),
        ("page removed", |file, update| {
            let pages = root(file).1.get(b"Pages").and_then(Object::as_reference).expect("pages");
            let kept = vec![Object::Reference(page(file, 0))];
            key(
                update,
                (pages, file.dictionary(pages).expect("pages").clone()),
                "Kids",
                kept.into(),
            );
        }),
        ("pages exchanged", |file, update| {
            let (one, two) = (page(file, 0), page(file, 1));
            let (a, b) = (file.dictionary(one).expect("page"), file.dictionary(two).expect("page"));
            update.put(one, b.clone());
            update.put(two, a.clone());
        }),
        ("annotation added", |file, update| {
            let note = update.add(Dictionary::from([("Subtype", Object::name("FreeText"))]));
            let mut page_dictionary = file.dictionary(page(file, 0)).expect("page").clone();
            update.append(&mut page_dictionary, "Annots", note.into()).expect("appended");
            update.put(page(file, 0), page_dictionary);
        }),
        ("annotations removed", |file, update| {
            page_key(file, update, "Annots", Vec::new().into());
        }),
        ("page turned", |file, update| page_key(file, update, "Rotate", 180.into())),
        ("page cropped", |file, update| {
            page_key(file, update, "CropBox", vec![0.into(), 0.into(), 9.into(), 9.into()].into());
        }),
        ("signed widget moved", |file, update| {
            let place = vec![0.into(), 0.into(), 500.into(), 800.into()];
            key(update, field(file, 0), "Rect", place.into());
        }),
        ("signed widget's picture exchanged", |file, update| {
            let picture = update.add(stream("0 0 500 800 re f"));
            let pictures = Dictionary::from([("N", Object::Reference(picture))]);
            key(update, field(file, 0), "AP", pictures.into());
        }),
        ("empty widget given a picture", |file, update| {
            let picture = update.add(stream("0 0 500 800 re f"));
            let pictures = Dictionary::from([("N", Object::Reference(picture))]);
            key(update, field(file, 1), "AP", pictures.into());
        }),
        ("signature taken out", |file, update| {
            let (id, mut dictionary) = field(file, 0);
            dictionary.remove("V");
            update.put(id, dictionary);
        }),
        ("text field added", |file, update| {
            let text = Dictionary::from([("FT", Object::name("Tx")), ("T", Object::text("x"))]);
            let text = update.add(text);
            let (id, mut form) = form(file);
            update.append(&mut form, "Fields", text.into()).expect("appended");
            update.put(id, form);
        }),
        ("empty signature field added", |file, update| {
            let empty = Dictionary::from([("FT", Object::name("Sig")), ("T", Object::text("x"))]);
            let empty = update.add(empty);
            let (id, mut form) = form(file);
            update.append(&mut form, "Fields", empty.into()).expect("appended");
            update.put(id, form);
        }),
        ("XFA added", |file, update| {
            let xfa = update.add(stream("<xdp/>"));
            key(update, form(file), "XFA", xfa.into());
        }),
        ("appearances to be made anew", |file, update| {
            key(update, form(file), "NeedAppearances", Object::Boolean(true));
        }),
        ("action on opening", |file, update| {
            let action = Dictionary::from([("S", Object::name("JavaScript"))]);
            key(update, root(file), "OpenAction", action.into());
        }),
        ("permissions added", |file, update| {
            let signature = field(file, 0).1.get(b"V").expect("signed").clone();
            key(update, root(file), "Perms", Dictionary::from([("DocMDP", signature)]).into());
        }),
        ("outline redirected", |file, update| {
            let outlines =
                root(file).1.get(b"Outlines").and_then(Object::as_reference).expect("outlines");
            update.put(outlines, Dictionary::new());
        }),
        ("layers added", |file, update| {
            key(update, root(file), "OCProperties", Dictionary::new().into());
        }),
        ("catalog exchanged", |file, update| {
            let mut other = root(file).1;
            other.set("Lang", Object::text("fr"));
            update.put(root(file).0, other);
        }),
        ("metadata changed", |file, update| {
            let metadata =
                root(file).1.get(b"Metadata").and_then(Object::as_reference).expect("metadata");
            update.put(metadata, stream("<other/>"));
        }),
        ("document information added", |file, update| {
            let (id, dictionary) = root(file);
            update.put(id, dictionary);
            update.add(Dictionary::from([("Title", Object::text("other"))]));
        }),
        ("validation data that shows", |file, update| {
            let shown = Dictionary::from([("Certs", Object::Array(vec![page(file, 0).into()]))]);
            key(update, root(file), "DSS", shown.into());
        }),
    ]
}

#[test]
fn every_forbidden_change_is_noticed() {
    for form in [Form::Table, Form::Stream] {
        let file = signed(form, &self_signed(), &["Signature1"]);
        for (what, attack) in attacks() {
            let attacked = revised(file.as_bytes(), attack);
            assert_altered(&attacked, what);
        }
    }
}

#[test]
fn no_later_signature_hides_a_forbidden_change() {
    // The second signer answers for these: metadata, and the look of the own signature.
    const HARMLESS: [&str; 3] =
        ["metadata changed", "document information added", "empty widget given a picture"];
    let me = self_signed();
    let file = signed(Form::Table, &me, &["Signature1"]);
    for (what, attack) in attacks() {
        let attacked = revised(file.as_bytes(), attack);
        // A careless second official signs the attacked file.
        let Ok(signed) = sign(&attacked, &me, &signing("Signature2")) else { continue };
        if HARMLESS.contains(&what) {
            continue;
        }
        let report = judged(signed.as_bytes());
        assert_eq!(report.verdict, Verdict::Altered, "{what}: {:?}", report.signatures);
    }
}

#[test]
fn a_changed_object_must_be_free_on_every_path() {
    let me = self_signed();
    // An appearance that a page uses as a picture too.
    let base = revised(&reply(Form::Table), |file, update| {
        let picture = update.add(stream("0 0 1 1 re f"));
        let fields = signature_fields(file).expect("fields");
        let id = fields[1].id.expect("an object");
        let mut field = file.dictionary(id).expect("field").clone();
        field.set("AP", Dictionary::from([("N", Object::Reference(picture))]));
        update.put(id, field);
        let page_id = page(file, 1);
        let mut shown = file.dictionary(page_id).expect("page").clone();
        let pictures = Dictionary::from([("P", Object::Reference(picture))]);
        shown.set("Resources", Dictionary::from([("XObject", pictures.into())]));
        update.put(page_id, shown);
    });
    let once = sign(&base, &me, &signing("Signature1")).expect("signed");
    let twice = sign(once.as_bytes(), &me, &signing("Signature2")).expect("signed");
    assert_eq!(judged(twice.as_bytes()).verdict, Verdict::Intact);
    let attacked = revised(once.as_bytes(), |file, update| {
        let fields = signature_fields(file).expect("fields");
        let field = file.dictionary(fields[1].id.expect("an object")).expect("field");
        let pictures = field.get(b"AP").and_then(Object::as_dictionary).expect("pictures");
        let picture = pictures.get(b"N").and_then(Object::as_reference).expect("picture");
        update.put(picture, stream("0 0 500 800 re f"));
    });
    let hidden = sign(&attacked, &me, &signing("Signature2")).expect("signed");
    let report = judged(hidden.as_bytes());
    assert_eq!(report.verdict, Verdict::Altered, "{report:?}");
}

#[test]
fn byte_ranges_and_contents_are_written_in_one_way_only() {
    let file = signed(Form::Table, &self_signed(), &["Signature1"]);
    let text = String::from_utf8_lossy(file.as_bytes()).into_owned();
    let start = text.find("/ByteRange[").expect("a range") + 11;
    let length = text[start..].find(']').expect("a range");
    let numbers: Vec<usize> = text[start..start + length]
        .split_whitespace()
        .map(|n| n.parse().expect("a number"))
        .collect();
    let [_, gap, after, rest] = numbers[..] else { panic!("{numbers:?}") };
    for range in [
        format!("0 {gap}"),
        format!("0 {gap} {after} -1"),
        format!("0 {gap} {after} {}", rest - 10),
        format!("10 {} {after} {rest}", gap - 10),
        format!("0 {} {after} {rest}", gap - 1),
        format!("0 {gap} {} {}", after + 1, rest - 1),
        format!("0 {gap} {gap} {}", rest + after - gap),
        format!("0 {gap} {after} {}", rest + 1),
    ] {
        if range.len() > length {
            continue;
        }
        let mut attacked = file.as_bytes().to_vec();
        attacked[start..start + length].copy_from_slice(format!("{range:<length$}").as_bytes());
        assert_altered(&attacked, &range);
    }
    let mut capital = file.as_bytes().to_vec();
    let letter = capital[gap..after].iter().position(u8::is_ascii_lowercase).expect("a letter");
    capital[gap + letter].make_ascii_uppercase();
    assert_altered(&capital, "one capital digit");
    let mut padded = file.as_bytes().to_vec();
    padded[after - 2] = b'1';
    assert_altered(&padded, "padding other than zeros");
}

#[test]
fn dates_with_zones_become_utc() {
    for (text, expected) in [
        ("D:20261124101500+01'00'", Some("2026-11-24T09:15:00Z")),
        ("D:20261124101500-0330", Some("2026-11-24T13:45:00Z")),
        ("D:20261124101500Z00'00'", Some("2026-11-24T10:15:00Z")),
        ("D:20261124101500", Some("2026-11-24T10:15:00Z")),
        ("D:2026", None),
        ("D:20261399101500Z", None),
        ("D:20261124101500+９９", None),
        ("", None),
    ] {
        assert_eq!(pdf_time(text), expected.map(moment), "{text}");
    }
}

#[test]
fn the_signers_own_words_are_kept_in_every_script() {
    let file = signed(Form::Stream, &self_signed(), &["Signature1"]);
    let file = File::open(file.as_bytes()).expect("readable");
    let fields = signature_fields(&file).expect("fields");
    let value = fields[0].value.as_ref().expect("signed");
    let dictionary = file.resolve(value).expect("there").as_dictionary().expect("a dictionary");
    for (key, text) in
        [("Name", "王小明"), ("Reason", "الرد على الرسالة المعممة 321"), ("Location", "Женева")]
    {
        let said = dictionary.get(key.as_bytes()).and_then(Object::to_text);
        assert_eq!(said.as_deref(), Some(text));
    }
    assert_eq!(self_signed().algorithm().hash(), Hash::Sha256);
}

#[test]
fn odd_times_and_a_missing_name_are_remarked() {
    let findings = |signer: &dyn Signer, seen: &str| {
        let signed = signed(Form::Table, signer, &["Signature1"]);
        let report = verify(signed.as_bytes(), &root(), moment(seen)).expect("readable");
        assert_eq!(report.verdict, Verdict::Intact);
        report.signatures[0].findings.clone()
    };
    assert_eq!(findings(&self_signed(), "2026-11-24T09:30:00Z"), []);
    assert_eq!(findings(&self_signed(), "2026-11-24T09:21:00Z"), [], "clocks differ a little");
    assert_eq!(findings(&self_signed(), "2026-11-24T09:19:00Z"), [Finding::SignedInFuture]);
    let early = findings(&identity("future"), "2044-06-01T00:00:00Z");
    assert!(early.contains(&Finding::CertificateNotYetValid), "{early:?}");
    let signer = self_signed();
    let mut nobody = Certificate::read(signer.certificate()).unwrap();
    nobody.subject = &[0x30, 0];
    let mut report = SignatureReport::empty("Signature1");
    report.remark(&nobody, now());
    assert_eq!(report.findings, [Finding::NoSubject]);
}
