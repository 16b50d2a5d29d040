//! OpenDocument in one piece, behind its beginning.
#![no_main]

use libfuzzer_sys::fuzz_target;

const OFFICE: &str = r#"<office:document
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body>"#;

fuzz_target!(|bytes: &[u8]| {
    let file = [OFFICE.as_bytes(), bytes].concat();
    if let Ok(letter) = placet::circular::read(&file) {
        let _ = placet::circular::recognise(letter, None);
    }
});
