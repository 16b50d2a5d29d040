//! The main part of a Word document: any XML, in an archive that is in order.
#![no_main]

use std::io::{Cursor, Write as _};

use libfuzzer_sys::fuzz_target;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="d.xml"/></Relationships>"#;
const HEAD: &str = r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>"#;

fuzz_target!(|body: &[u8]| {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, parts) in [
        ("_rels/.rels", &[PACKAGE.as_bytes()][..]),
        ("d.xml", &[HEAD.as_bytes(), body, b"</w:body></w:document>"]),
    ] {
        archive.start_file(name, stored).unwrap();
        for part in parts {
            archive.write_all(part).unwrap();
        }
    }
    let bytes = archive.finish().unwrap().into_inner();
    if let Ok(letter) = placet::circular::read(&bytes) {
        let _ = placet::circular::recognise(letter, None);
    }
});
