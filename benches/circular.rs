//! How long a circular takes: a Word document and a PDF of ten pages, from bytes to what they ask.
//!
//! `cargo bench --bench circular` prints the median of many runs, and beside it what LibreOffice
//! and python-docx take for the same file, where they are installed. Figures are printed, never
//! asserted: a machine that is busy must not fail a test.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a benchmark prints, and may fail loudly

use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    io::{Cursor, Write as _},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use placet::circular;
use zip::{ZipWriter, write::SimpleFileOptions};

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let word = folder.path().join("ten-pages.docx");
    let bytes = ten_pages();
    fs::write(&word, &bytes).unwrap();
    let lines = circular::read(&bytes).unwrap().lines.len();
    println!("Word, ten pages ({} kB, {lines} lines)", bytes.len() / 1000);
    read("Placet", &bytes);
    python_docx(&word);
    match libre_office(&word, "txt:Text") {
        Some(taken) => line("  LibreOffice to text, the process", taken),
        None => println!("  LibreOffice: skipped, soffice is not installed"),
    }

    println!("PDF of the same, made by LibreOffice");
    match libre_office(&word, "pdf") {
        Some(_) => read("Placet", &fs::read(word.with_extension("pdf")).unwrap()),
        None => println!("  skipped, soffice is not installed"),
    }
    for name in ["en-1.pdf", "zh-1.pdf", "ar-1.pdf"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/circulars").join(name);
        println!("PDF, tests/circulars/{name}");
        read("Placet", &fs::read(path).unwrap());
    }
}

fn read(who: &str, bytes: &[u8]) {
    line(&format!("  {who}, read"), median(50, || circular::read(bytes).unwrap()));
    let understood = || circular::recognise(circular::read(bytes).unwrap(), None);
    line(&format!("  {who}, read and understood"), median(20, understood));
}

/// A Word document of ten pages as Word writes them: sentences in several runs, and a form.
fn ten_pages() -> Vec<u8> {
    const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let run = |text: &str| {
        format!(
            "<w:r w:rsidR=\"00A1\"><w:rPr><w:rFonts w:ascii=\"Calibri\"/><w:sz w:val=\"22\"/>\
             </w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        )
    };
    let paragraph = |runs: &str| {
        format!("<w:p w:rsidR=\"00A1\"><w:pPr><w:spacing w:before=\"120\"/></w:pPr>{runs}</w:p>")
    };
    let mut body = String::new();
    body += &paragraph(&run("TSB Circular 321"));
    body += &paragraph(&run("Subject: Member State consultation on determined draft texts"));
    for number in 1..=110 {
        let mut runs = String::new();
        for part in 0..8 {
            write!(
                runs,
                "{}",
                run(&format!("{number}.{part} Study Group 3 considers the draft. "))
            )
            .unwrap();
        }
        body += &paragraph(&runs);
        if number % 10 == 0 {
            let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(&run(text)));
            let row = format!("<w:tr>{}{}</w:tr>", cell("Draft new D.1102"), cell("☐ authorizes"));
            body += &format!("<w:tbl><w:tblPr/>{}</w:tbl>", row.repeat(3));
        }
    }
    let document =
        format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:body>{body}</w:body></w:document>");
    zipped(&[
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", &document),
    ])
}

const CONTENT_TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// How long LibreOffice takes to convert `file`; `None` where there is none.
fn libre_office(file: &Path, to: &str) -> Option<Duration> {
    let started = Instant::now();
    let status = Command::new("soffice")
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(file.parent()?)
        .arg(file)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .ok()?;
    status.success().then(|| started.elapsed())
}

/// What python-docx takes, by its own clock and without the start of Python.
fn python_docx(file: &Path) {
    const PROGRAM: &str = "
import sys, time, statistics, docx
def read():
    start = time.perf_counter()
    document = docx.Document(sys.argv[1])
    [p.text for p in document.paragraphs]
    [c.text for t in document.tables for r in t.rows for c in r.cells]
    return time.perf_counter() - start
print(statistics.median(read() for _ in range(10)))
";
    let said = Command::new("python3").args(["-c", PROGRAM]).arg(file).output().ok();
    let seconds = said
        .filter(|said| said.status.success())
        .and_then(|said| String::from_utf8(said.stdout).ok()?.trim().parse().ok());
    match seconds {
        Some(seconds) => line("  python-docx, read", Duration::from_secs_f64(seconds)),
        None => println!("  python-docx: skipped, it is not installed"),
    }
}

fn median<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    let mut times: Vec<_> = (0..runs)
        .map(|_| {
            let started = Instant::now();
            black_box(work());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}

fn line(name: &str, time: Duration) {
    println!("{name:48} {:>9.3} ms", time.as_secs_f64() * 1e3);
}
