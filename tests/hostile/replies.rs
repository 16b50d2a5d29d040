//! Replies that mean harm: PDFs of about one megabyte and of about twenty, given to everything that
//! is done with a reply that somebody sent.

use std::{fs, path::Path};

use base64::Engine as _;
use placet::{
    form::data::{OpinionRecord, ReplyRecord},
    model::Language,
};

use crate::{
    deflated,
    support::{self, Manner, desk::Desk},
    watched,
};

/// Everything that is done with a reply that somebody sent: each ends soon, well or not, and the
/// file stays as it was.
#[test]
fn no_reply_takes_the_machine() {
    let desk = Desk::new();
    for (name, bytes) in replies() {
        tried(&desk, name, &bytes);
    }
}

/// The same for twenty megabytes.
#[test]
fn no_large_reply_takes_the_machine() {
    let desk = Desk::new();
    for (name, bytes) in large_replies() {
        tried(&desk, name, &bytes);
    }
}

/// Verifies, signs and tallies the file, takes it back in, and looks at its pages.
fn tried(desk: &Desk, name: &str, bytes: &[u8]) {
    fs::write(desk.file(name), bytes).unwrap();
    let size = bytes.len() as u64;
    let program = env!("CARGO_BIN_EXE_placet-cli");
    let key = key(desk);
    for arguments in [&["verify", name][..], &signing(name, &key), &["tally", name]] {
        watched(desk, program, arguments, size);
    }
    let own = std::env::current_exe().unwrap();
    let own = own.to_str().unwrap();
    for act in ["taken_back", "looked_at"] {
        let (status, said) = watched(
            desk,
            own,
            &[&format!("replies::{act}"), name, "--exact", "--ignored", "--nocapture"],
            size,
        );
        assert_eq!(status, 0, "{act} {name}: {said}");
    }
    assert!(fs::read(desk.file(name)).unwrap() == bytes, "{name} was changed");
}

/// Where a key is kept, its passphrase beside the files.
fn key(desk: &Desk) -> String {
    fs::write(desk.file("p.txt"), "geheim").unwrap();
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/pkcs12/p256.p12").into()
}

/// What has the program sign the file `name`.
fn signing<'a>(name: &'a str, key: &'a str) -> [&'a str; 9] {
    ["sign", name, "-o", "out.pdf", "--force", "--p12", key, "--passphrase-file", "p.txt"]
}

/// The file signed once more by our own program.
fn signed(bytes: &[u8]) -> Vec<u8> {
    let desk = Desk::new();
    fs::write(desk.file("原.pdf"), bytes).unwrap();
    let said = desk.run(signing("原.pdf", &key(&desk)));
    assert_eq!(said.status, 0, "{said:?}");
    fs::read(desk.file("out.pdf")).unwrap()
}

/// A later revision with these objects, counted from `first`.
fn revised(bytes: &[u8], first: usize, objects: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let previous = text.rsplit("startxref\n").next().unwrap().lines().next().unwrap();
    let size = text.rsplit("/Size ").next().unwrap();
    let size = size.split(|c: char| !c.is_ascii_digit()).next().unwrap();
    let mut file = bytes.to_vec();
    let mut rows = String::new();
    for (number, object) in (first..).zip(objects) {
        rows += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj\n").bytes().chain(object).chain(*b"\nendobj\n"));
    }
    let (start, count) = (file.len(), rows.len() / 20);
    let trailer = format!("trailer <</Size {size}/Root 1 0 R/Prev {previous}>>");
    file.extend(
        format!("xref\n{first} {count}\n{rows}{trailer}\nstartxref\n{start}\n%%EOF\n").bytes(),
    );
    file
}

/// The file that this process was started for: it stands behind the name of the test.
fn asked() -> std::path::PathBuf {
    std::env::args().nth(2).unwrap_or_default().into()
}

#[test]
#[ignore = "done by others in a process of its own, which is watched"]
fn taken_back() {
    let file = asked();
    if !file.is_file() {
        return;
    }
    let store = placet::store::Store::new("home");
    let sent = placet::store::Sent {
        circular: 321,
        study_period: None,
        member_state: "CHN".into(),
        when: chrono::DateTime::UNIX_EPOCH,
        file: "答复.pdf".into(),
        sha256: "0".repeat(64),
        signer: None,
        specimen: false,
    };
    store.enter(sent).unwrap();
    let (nobody, now) = (placet::pki::path::Trust::nobody(), chrono::DateTime::UNIX_EPOCH);
    let taken = placet::workflow::take_back(&store, &file, &nobody, now);
    assert!(taken.is_err() || taken.unwrap().made_here.is_none());
}

#[test]
#[ignore = "done by others in a process of its own, which is watched"]
fn looked_at() {
    let file = asked();
    if !file.is_file() {
        return;
    }
    let Ok(pages) = placet::page::picture::Pages::open(fs::read(file).unwrap()) else { return };
    let _ = pages.size(0);
    let _ = pages.text();
    let _ = pages.picture(0, 2.0);
}

/// A PDF of these objects, counted from 1; the first is the catalog.
fn assembled(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    file.extend(table.bytes());
    let size = objects.len() + 1;
    file.extend(
        format!("trailer <</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n").bytes(),
    );
    file
}

fn stream(dictionary: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<<{dictionary}/Length {}>>stream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

/// A catalog that also says `more`, a page, and `others` from object 4 on.
fn with_page(more: &str, page: &str, others: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        format!("<</Type/Catalog/Pages 2 0 R{more}>>").into_bytes(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{page}>>").into_bytes(),
    ];
    objects.extend(others);
    assembled(&objects)
}

/// A file embedded as the reply's data, in a stream that says this of it.
fn embedding(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let more = "/Names<</EmbeddedFiles<</Names[(d)4 0 R]>>>>/AF[4 0 R]";
    let specification = b"<</Type/Filespec/F(reply.json)/UF(reply.json)/EF<</F 5 0 R>>>>".to_vec();
    with_page(more, "", [specification, stream(dictionary, content)])
}

/// The data of a true reply whose comments are this many letters.
fn data(letters: usize) -> Vec<u8> {
    let draft = support::draft(Language::Zh, 1, Manner::WithComments);
    let mut record = ReplyRecord::of(&support::reply(&draft));
    let OpinionRecord::Authorise { comments: Some(comments) } = &mut record.answers[0].opinion
    else {
        panic!("{record:?}")
    };
    comments.text = "建议 مقترح é\n".chars().cycle().take(letters).collect();
    record.to_json()
}

/// A form of `count` fields with `letters` letters each: filled in by a second revision, signed
/// twice, and written once more as they are: only that has them all compared.
fn filled_in(count: usize, letters: usize) -> Vec<u8> {
    let kids = references(4, count);
    let fields = |said: &'static str| {
        (0..count).map(move |n| {
            let said = said.repeat(letters);
            format!("<</Type/Annot/Subtype/Widget/FT/Tx/T({n})/V({said})/P 3 0 R/Rect[0 0 9 9]>>")
                .into_bytes()
        })
    };
    let form = format!("/AcroForm<</Fields[{kids}]>>");
    let vast = with_page(&form, &format!("/Annots[{kids}]"), fields("1"));
    revised(&signed(&signed(&revised(&vast, 4, fields("2")))), 4, fields("2"))
}

/// A page with `count` notes of `letters` letters, signed, and each note then written once more as
/// it is, but the last.
fn annotated_later(count: usize, letters: usize) -> Vec<u8> {
    let note = |n: usize, said: &str| {
        let said = said.repeat(letters / said.len());
        format!("<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents({said} {n})>>").into_bytes()
    };
    let kept = || (1..count).map(|n| note(n, "one"));
    let notes = kept().chain([note(count, "one")]);
    let base = with_page("", &format!("/Annots[{}]", references(4, count)), notes);
    revised(&signed(&base), 4, kept().chain([note(count, "two")]))
}

/// A page with `count` annotations that all look like one drawing of `drawn` paths.
fn annotations(count: usize, drawn: usize) -> Vec<u8> {
    let look = stream("/Subtype/Form/BBox[0 0 9 9]", &b"0 0 9 9 re f ".repeat(drawn));
    let one = b"<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 595 842]/AP<</N 4 0 R>>>>".to_vec();
    with_page(
        "",
        &format!("/Annots[{}]", references(5, count)),
        std::iter::once(look).chain((0..count).map(|_| one.clone())),
    )
}

/// `count` fields, each with a signature of its own that is `digits` digits long.
fn signatures(count: usize, digits: usize) -> Vec<u8> {
    let contents = "30".repeat(digits / 2);
    let each = (0..count).flat_map(|n| {
        let value = 5 + 2 * n;
        [
            format!("<</FT/Sig/T({n})/V {value} 0 R>>"),
            format!(
                "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached\
                 /ByteRange[0 9 99 999]/Contents<{contents}>>>"
            ),
        ]
    });
    let fields: String = (0..count).map(|n| format!("{} 0 R ", 4 + 2 * n)).collect();
    let form = format!("/AcroForm<</SigFlags 3/Fields[{fields}]>>");
    with_page(&form, "", each.map(String::into_bytes))
}

/// A page with a store of `stored` certificates, signed `count` times over by our own program.
fn signed_over(count: usize, stored: usize) -> Vec<u8> {
    let each = (0..stored).map(|n| stream("", &authority(n)));
    let base = with_page(&format!("/DSS<</Certs[{}]>>", references(4, stored)), "", each);
    (0..count).fold(base, |file, _| signed(&file))
}

/// The certificate of the authority above our own key, its name in capitals here and there: the
/// same name in other bytes.
fn authority(variant: usize) -> Vec<u8> {
    let root: String = include_str!("../data/pkcs12/root.pem")
        .lines()
        .filter(|line| !line.contains("--"))
        .collect();
    let mut der = base64::prelude::BASE64_STANDARD.decode(root).unwrap();
    let name = b"Test Root";
    let places: Vec<usize> =
        (0..der.len() - name.len()).filter(|at| der[*at..].starts_with(name)).collect();
    for place in places {
        for (bit, letter) in der[place..place + name.len()].iter_mut().enumerate() {
            if letter.is_ascii_alphabetic() && variant >> bit & 1 == 1 {
                *letter ^= 0x20;
            }
        }
    }
    // The letters make fewer than are asked for; its signature, which nobody checks, makes the rest.
    let end = der.len() - 2;
    der[end..].copy_from_slice(&(variant as u16).to_be_bytes());
    der
}

fn references(first: usize, count: usize) -> String {
    (first..first + count).map(|number| format!("{number} 0 R ")).collect()
}

/// Hostile replies of about a megabyte.
fn replies() -> Vec<(&'static str, Vec<u8>)> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/hostile");
    let kept = |name: &str| fs::read(kept.join(name)).unwrap();
    let drawn = |content: &[u8]| {
        with_page("", "/Contents 4 0 R", [stream("/Filter/FlateDecode", &deflated(content, 1))])
    };
    let field = |name: &str, kids: &str| format!("<</FT/Sig/T({name}){kids}>>").into_bytes();
    let long = "Ж".repeat(100_000);
    let nested = (4..2_004).map(|number| format!("(\n{number} 0 obj\n").into_bytes());
    vec![
        ("круг.pdf", kept("references-in-a-circle.pdf")),
        ("行.pdf", kept("xref-a-million-rows.pdf")),
        ("عمق.pdf", with_page(&format!("/X{}", "[".repeat(1 << 20)), "", [])),
        ("numbers.pdf", with_page(&format!("/AcroForm[{}]", "0 ".repeat(500_000)), "", [])),
        ("ends.pdf", with_page("", "", [stream("", &b"%%EOF\n".repeat(170_000))])),
        ("bomb.pdf", embedding("/Filter/FlateDecode", &deflated(b" ", 900 << 20))),
        ("page.pdf", drawn(&b"0 0 595 842 re f ".repeat(60_000))),
        ("huge.pdf", with_page("", "/MediaBox[0 0 99999 99999]/CropBox[0 0 99999 99999]", [])),
        (
            "fields.pdf",
            with_page(
                "/AcroForm<</Fields[4 0 R]>>",
                "",
                std::iter::once(field(&long, &format!("/Kids[{}]", references(5, 9_000))))
                    .chain((5..9_005).map(|n| field(&n.to_string(), ""))),
            ),
        ),
        (
            "keys.pdf",
            with_page(
                "/AcroForm 4 0 R",
                "",
                (0..20).map(|_| {
                    let keys: String = (0..8_000).map(|n| format!("/K{n} 0")).collect();
                    format!("<<{keys}>>").into_bytes()
                }),
            ),
        ),
        ("strings.pdf", with_page("/AcroForm 4 0 R", "", nested)),
        (
            "store.pdf",
            with_page(
                &format!("/DSS<</Certs[{}]>>", "4 0 R ".repeat(150_000)),
                "",
                [stream("", &[0x30; 1000])],
            ),
        ),
        ("заполнено.pdf", filled_in(1_800, 50)),
        ("注.pdf", annotated_later(6_000, 3)),
        ("stamps.pdf", annotations(10_000, 1_000)),
        ("signatures.pdf", signatures(4_000, 4)),
        ("signed.pdf", signed_over(if cfg!(debug_assertions) { 8 } else { 60 }, 0)),
        ("certificates.pdf", signed_over(10, 1_000)),
        ("text.pdf", embedding("/Filter/FlateDecode", &deflated(&data(300_000), 1))),
        ("نص.pdf", embedding("/Filter/FlateDecode", &deflated(&data(9_000_000), 1))),
    ]
}

/// Hostile replies of about twenty megabytes.
fn large_replies() -> Vec<(&'static str, Vec<u8>)> {
    let pages = |count: usize| {
        let mut objects = vec![
            b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
            format!("<</Type/Pages/Kids[{}]/Count {count}>>", references(3, count)).into_bytes(),
        ];
        objects
            .extend((0..count).map(|_| b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>".to_vec()));
        assembled(&objects)
    };
    vec![
        ("страницы.pdf", pages(150_000)),
        ("ends.pdf", with_page("", "", [stream("", &b"%%EOF\n".repeat(3_300_000))])),
        ("numbers.pdf", with_page(&format!("/AcroForm[{}]", "0 ".repeat(10_000_000)), "", [])),
        ("заполнено.pdf", filled_in(9_000, 600)),
        ("注.pdf", annotated_later(60_000, 60)),
        ("stamps.pdf", annotations(150_000, 100_000)),
        ("signatures.pdf", signatures(9_000, 2_000)),
        ("text.pdf", embedding("", &data(9_000_000))),
    ]
}
