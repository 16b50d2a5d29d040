//! Files that are no circulars, or no replies, or mean harm, given to the terminal program and to what
//! the window does with them: each is refused in its own words, soon, and without taking the
//! machine's memory.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a failed test may stop

mod support;

use std::{
    fs::{self, File},
    io::{Cursor, Write as _},
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use flate2::{Compression, write::ZlibEncoder};
use support::desk::Desk;
use zip::{ZipWriter, write::SimpleFileOptions};

/// The most memory that reading a file may take, in kilobytes.
const MOST_MEMORY: u64 = 200_000;
/// The longest that it may take. A program built for tests is many times slower than the real one,
/// on a machine that does other things besides.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 60 } else { 2 });

#[test]
fn what_unfolds_is_refused() {
    let desk = Desk::new();
    let page = |letters: &str| format!("<w:p><w:r><w:t>{letters}</w:t></w:r></w:p>");
    let unfolds = "would unfold to more than any circular holds";
    refused(&desk, "бомба.docx", &word("", &page(&"国".repeat(10 << 20))), unfolds);
    refused(&desk, "пусто.docx", &word("", &"<w:p/>".repeat(1_000_000)), unfolds);
    refused(&desk, "رسالة.pdf", &pdf("/Filter/FlateDecode", &deflated(b" ", 200 << 20)), unfolds);
    let twice = deflated(&deflated(b" ", 200 << 20), 1);
    refused(&desk, "twice.pdf", &pdf("/Filter[/FlateDecode/FlateDecode]", &twice), unfolds);
}

#[test]
fn entities_and_depth_are_refused() {
    let desk = Desk::new();
    let entities = "declares entities of its own";
    let laughs: String = (1..10)
        .map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)))
        .collect();
    let laughs = format!("<!DOCTYPE d [<!ENTITY l0 \"ha\">{laughs}]>");
    refused(
        &desk,
        "laughs.docx",
        &word(&laughs, "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>"),
        entities,
    );
    let outside = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    refused(&desk, "外部.docx", &word(outside, "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"), entities);
    let deep = "<w:tbl><w:tr><w:tc>".repeat(300_000);
    refused(&desk, "deep.docx", &word("", &deep), "nested deeper than in any circular");
}

#[test]
fn other_kinds_of_file_are_named() {
    let desk = Desk::new();
    let compound = |stream: &str| {
        let name = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain([0; 504]).chain(name).collect()
    };
    let old: Vec<u8> = compound("WordDocument");
    let said = refused(&desk, "old.docx", &old, "Word document of the old format (.doc)");
    assert!(said.contains("save it as .docx"), "{said}");
    let locked: Vec<u8> = compound("EncryptedPackage");
    refused(&desk, "locked.docx", &locked, "is protected by a password");
    refused(&desk, "leer.docx", b"", "There is nothing in");
    refused(&desk, "picture.pdf", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "is neither a Word document");
    let whole = word("", "<w:p><w:r><w:t>TSB Circular</w:t></w:r></w:p>");
    refused(&desk, "half.docx", &whole[..whole.len() / 2], "is damaged");
    refused(&desk, "half.pdf", &pdf("", b"BT ET")[..40], "is damaged");
}

/// `tests/data/closed` holds a document that msoffcrypto-tool protected, one that LibreOffice saved
/// as Word 97, and a PDF that qpdf encrypted: for reading, or only against changes.
#[test]
fn real_closed_files_are_refused_and_those_that_anyone_may_read_are_read() {
    let desk = Desk::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/closed");
    let bytes = |name: &str| fs::read(data.join(name)).unwrap();
    let said = refused(&desk, "通函.docx", &bytes("locked.docx"), "is protected by a password");
    assert!(said.contains("save a copy without one"), "{said}");
    let said = refused(&desk, "رسالة.pdf", &bytes("user-password.pdf"), "protected by a password");
    assert!(said.contains("save a copy without one"), "{said}");
    let said = refused(&desk, "старый.docx", &bytes("old.doc"), "Word document of the old format");
    assert!(said.contains("save it as .docx"), "{said}");
    for name in ["owner-password.pdf", "owner-password-rc4.pdf"] {
        fs::write(desk.file(name), bytes(name)).unwrap();
        let (status, said) = measured(&desk, name);
        assert_eq!(status, 0, "{name}: {said}");
        assert!(said.contains("Q.TSCA"), "{name}: {said}");
    }
}

#[test]
fn what_cannot_be_read_at_all_is_said() {
    let desk = Desk::new();
    fs::create_dir(desk.file("папка.docx")).unwrap();
    let said = read(&desk, "папка.docx");
    assert!(said.contains("is a folder or a device"), "{said}");
    File::create(desk.file("大.docx")).unwrap().set_len(200 << 20).unwrap();
    let said = read(&desk, "大.docx");
    assert!(said.contains("is larger than 32 MB"), "{said}");
    let said = read(&desk, "nowhere.docx");
    assert!(said.contains("there is no such file or folder"), "{said}");
}

/// Longer than any circular, and not wrong for that: read as far as a circular goes.
#[test]
fn what_is_too_long_is_read_in_part_and_that_is_a_doubt() {
    let desk = Desk::new();
    let paragraph = "<w:p><w:r><w:t>第3研究组 Исследовательская комиссия</w:t></w:r></w:p>";
    fs::write(desk.file("long.docx"), word("", &paragraph.repeat(100_000))).unwrap();
    fs::write(desk.file("long.txt"), "Reply by 1 December 2021. لجنة الدراسات\n".repeat(400_000))
        .unwrap();
    for name in ["long.docx", "long.txt"] {
        let (status, said) = measured(&desk, name);
        assert_eq!(status, 0, "{said}");
        assert!(said.contains("doubt-truncated"), "{name}: {said:.2000}");
    }
}

/// Writes `bytes` and has them read: they must be refused in `words`, and stay as they are.
fn refused(desk: &Desk, name: &str, bytes: &[u8], words: &str) -> String {
    fs::write(desk.file(name), bytes).unwrap();
    let said = read(desk, name);
    assert!(said.contains(words), "{name}: {said}");
    assert!(fs::read(desk.file(name)).unwrap() == bytes, "{name} was changed");
    said
}

fn read(desk: &Desk, name: &str) -> String {
    let (status, said) = measured(desk, name);
    assert_eq!(status, 3, "{name}: {said}");
    said
}

/// What the program says of a circular, while its time and memory are watched.
fn measured(desk: &Desk, name: &str) -> (i32, String) {
    let program = env!("CARGO_BIN_EXE_placet-cli");
    watched(desk, program, &["--json", "circular", name], MOST_MEMORY)
}

/// Runs a program while its time and memory are
/// watched: it may take `most` kilobytes.
fn watched(desk: &Desk, program: &str, arguments: &[&str], most: u64) -> (i32, String) {
    const TIME: &str = "/usr/bin/time";
    let watched = Path::new(TIME).exists();
    if !watched {
        eprintln!("SKIPPED: memory is not measured, {TIME} is not here");
    }
    let mut command = Command::new(if watched { TIME } else { program });
    if watched {
        command.args(["-q", "-f", "%M", "-o", "memory", program]);
    }
    let started = Instant::now();
    let output = command
        .args(arguments)
        .current_dir(&desk.path)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .env("PLACET_HOME", desk.file("home"))
        .output()
        .unwrap();
    let taken = started.elapsed();
    let memory = match watched {
        true => fs::read_to_string(desk.file("memory")).unwrap().trim().parse().unwrap(),
        false => 0,
    };
    let tried = arguments.iter().take(3).copied().collect::<Vec<_>>().join(" ");
    eprintln!("{tried}: {taken:.1?}, {} MB", memory / 1000);
    assert!(taken < LONGEST, "{tried} took {taken:?}");
    assert!(memory < most, "{tried} took {memory} kB");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8(said).unwrap())
}

fn word(before: &str, body: &str) -> Vec<u8> {
    const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="d.xml"/></Relationships>"#;
    const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let main =
        format!("{before}<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{body}</w:body></w:document>");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("_rels/.rels", PACKAGE), ("d.xml", &main)] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// `pattern` written `times` over, compressed.
fn deflated(pattern: &[u8], times: usize) -> Vec<u8> {
    let mut stream = ZlibEncoder::new(Vec::new(), Compression::fast());
    let some = pattern.repeat(times.min(1 << 16));
    for _ in 0..(times / times.min(1 << 16)) {
        stream.write_all(&some).unwrap();
    }
    stream.finish().unwrap()
}

/// A PDF of one page whose drawing is `content`.
fn pdf(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let stream = format!("<<{dictionary}/Length {}>>stream\n", content.len());
    let objects: [Vec<u8>; 4] = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>".to_vec(),
        [stream.as_bytes(), content, b"\nendstream"].concat(),
    ];
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut table = "xref\n0 5\n0000000000 65535 f \n".to_owned();
    for (number, object) in (1..).zip(objects) {
        table += &format!("{:010} 00000 n \n", file.len());
        file.extend(format!("{number} 0 obj\n").bytes().chain(object).chain(*b"\nendobj\n"));
    }
    let start = file.len();
    file.extend(table.bytes());
    file.extend(format!("trailer <</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").bytes());
    file
}

// ---------------------------------------------------------------- PDFs that say they are replies

/// The most memory in kilobytes that a reply of one megabyte may take, and one of twenty.
const SMALL_MEMORY: u64 = 150_000;
const LARGE_MEMORY: u64 = 300_000;

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
    let key = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pkcs12/p256.p12");
    let key = key.to_str().unwrap();
    fs::write(desk.file("p.txt"), "geheim").unwrap();
    fs::write(desk.file(name), bytes).unwrap();
    let most = if bytes.len() > 2 << 20 { LARGE_MEMORY } else { SMALL_MEMORY };
    let program = env!("CARGO_BIN_EXE_placet-cli");
    let sign =
        ["sign", name, "-o", "out.pdf", "--force", "--p12", key, "--passphrase-file", "p.txt"];
    for arguments in [&["verify", name][..], &sign, &["tally", name]] {
        watched(desk, program, arguments, most);
    }
    let own = std::env::current_exe().unwrap();
    let own = own.to_str().unwrap();
    for act in ["taken_back", "looked_at"] {
        let (status, said) =
            watched(desk, own, &[act, name, "--exact", "--ignored", "--nocapture"], most);
        assert_eq!(status, 0, "{act} {name}: {said}");
    }
    assert!(fs::read(desk.file(name)).unwrap() == bytes, "{name} was changed");
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

/// A file embedded as the reply's data.
fn embedding(content: Vec<u8>) -> Vec<u8> {
    let more = "/Names<</EmbeddedFiles<</Names[(d)4 0 R]>>>>/AF[4 0 R]";
    let specification = b"<</Type/Filespec/F(reply.json)/UF(reply.json)/EF<</F 5 0 R>>>>".to_vec();
    with_page(more, "", [specification, stream("/Filter/FlateDecode", &content)])
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
        ("bomb.pdf", embedding(deflated(b" ", 900 << 20))),
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
    ]
}
