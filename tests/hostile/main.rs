//! Files that are no circulars, or no replies, or mean harm, given to the terminal program and to what
//! the window does with them: each is refused in its own words, soon, and without taking the
//! machine's memory.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a failed test may stop

mod replies;
#[path = "../support/mod.rs"]
mod support;

use std::{
    fs::{self, File},
    io::{Cursor, Write as _},
    path::Path,
    process::Command,
    sync::Once,
    time::{Duration, Instant},
};

use base64::Engine as _;
use flate2::{Compression, write::ZlibEncoder};
use support::desk::Desk;
use zip::{ZipWriter, write::SimpleFileOptions};

/// The longest that anything may take with a file of `size` bytes, and the most memory in
/// kilobytes: a second and 150 MB for one of about a megabyte, three seconds and 300 MB for more.
/// A program built for tests is many times slower than the real one.
const fn limits(size: u64) -> (Duration, u64) {
    let (seconds, memory) = if size > 2 << 20 { (3, 300_000) } else { (1, 150_000) };
    (Duration::from_secs(if cfg!(debug_assertions) { 60 } else { seconds }), memory)
}

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

/// Each ends soon, with an answer or a reason.
#[test]
fn no_letter_of_any_kind_takes_the_machine() {
    let desk = Desk::new();
    let mail = |body: &str| {
        format!("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{body}")
    };
    let attached = "--b\r\nContent-Disposition: attachment\r\n\r\nTSB Circular 321\r\n";
    let within = "--b\r\nContent-Type: message/rfc822\r\n\r\nMIME-Version: 1.0\r\n\
                  Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    let empty =
        base64::engine::general_purpose::STANDARD.encode(word("", &"<w:p/>".repeat(1 << 15)));
    let bomb = format!(
        "--b\r\nContent-Type: application/msword\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; \
         filename=a.docx\r\n\r\n{empty}\r\n"
    );
    let office = "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
                  xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
                  xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">";
    let spaces = "<text:s text:c=\"4294967295\"/>".repeat(30_000);
    for (name, text) in [
        ("组.rtf", format!("{{\\rtf1 {}", "{".repeat(1 << 20))),
        ("cells.rtf", format!("{{\\rtf1 {}}}", "\\intbl\\cell\\row ".repeat(60_000))),
        ("слова.rtf", format!("{{\\rtf1 {}}}", "\\u25104?".repeat(120_000))),
        ("binary.rtf", "{\\rtf1 \\bin2147483647 a}".to_owned()),
        ("표.html", format!("<html>{}", "<table><tr><td>".repeat(60_000))),
        ("جدول.html", format!("<html>{}", "<td colspan=99999>x".repeat(50_000))),
        ("hidden.html", format!("<html>{}", "<p hidden><script>".repeat(50_000))),
        ("entities.html", format!("<html>{}", "&NotEqualTilde;".repeat(35_000))),
        ("空.fodt", format!("{office}<text:p>{spaces}</text:p></office:document>")),
        ("deep.fodt", format!("{office}{}", "<text:p>".repeat(100_000))),
        ("lists.fodt", format!("{office}{}", "<text:list><text:list-item>".repeat(190))),
        ("приложения.eml", mail(&attached.repeat(10_000))),
        ("in.eml", mail(&within.repeat(8_000))),
        ("бомбы.eml", mail(&bomb.repeat(30))),
        ("head.eml", format!("MIME-Version: 1.0\r\n{}", "X-a: =?utf-8?q?=?=\r\n".repeat(50_000))),
    ] {
        fs::write(desk.file(name), &text).unwrap();
        let (status, said) = measured(&desk, name);
        assert!(matches!(status, 0 | 1 | 3), "{name}: {status} {said}");
        assert!(fs::read(desk.file(name)).unwrap() == text.as_bytes(), "{name} was changed");
    }
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
    refused(&desk, "picture.pdf", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "is a picture");
    refused(&desk, "архив.docx", b"Rar!\x1A\x07\0", "is none of the kinds of file");
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
    assert!(said.contains("is a folder, a device"), "{said}");
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
    let size = fs::metadata(desk.file(name)).map_or(0, |file| file.len());
    watched(desk, program, &["--json", "circular", name], size)
}

/// Runs a program on a file of `size` bytes, prints what it took, and holds it against the limits.
///
/// Its time is that of the clock or of the processors, user and system together, whichever is
/// less: others may be at work on the machine, and their time is not the program's.
fn watched(desk: &Desk, program: &str, arguments: &[&str], size: u64) -> (i32, String) {
    const TIME: &str = "/usr/bin/time";
    static HEADED: Once = Once::new();
    let watched = Path::new(TIME).exists();
    HEADED.call_once(|| {
        eprintln!("\n    bytes   clock     cpu  memory  what");
        if !watched {
            eprintln!("SKIPPED: memory and processors are not measured, {TIME} is not here");
        }
    });
    let mut command = Command::new(if watched { TIME } else { program });
    if watched {
        command.args(["-q", "-f", "%U %S %M", "-o", "taken", program]);
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
    let clock = started.elapsed();
    let (processors, memory) = match watched {
        true => taken(&fs::read_to_string(desk.file("taken")).unwrap()),
        false => (clock, 0),
    };
    let tried = arguments.iter().take(3).copied().collect::<Vec<_>>().join(" ");
    eprintln!(
        "{size:>9} {:>5} ms {:>4} ms {:>4} MB  {tried}",
        clock.as_millis(),
        processors.as_millis(),
        memory / 1000
    );
    let (longest, most) = limits(size);
    assert!(
        clock.min(processors) < longest,
        "{tried} took {clock:?}, {processors:?} of it at work"
    );
    assert!(memory < most, "{tried} took {memory} kB");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8(said).unwrap())
}

/// Seconds of user and system, and kilobytes, as they were written down.
fn taken(written: &str) -> (Duration, u64) {
    let words: Vec<&str> = written.split_whitespace().collect();
    let [user, system, memory] = words[..] else { panic!("{written}") };
    let seconds = |word: &str| Duration::from_secs_f64(word.parse().unwrap());
    (seconds(user) + seconds(system), memory.parse().unwrap())
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
