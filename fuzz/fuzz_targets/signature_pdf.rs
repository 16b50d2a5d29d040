//! Any bytes as a signed PDF: its revisions, its signatures, its embedded files, its pages.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let now = chrono::DateTime::UNIX_EPOCH;
    let _ = placet::workflow::verify_reply(bytes, &placet::pki::path::Trust::nobody(), now);
    if let Ok(file) = placet::pdf::File::open(bytes) {
        let _ = placet::pdf::embedded::embedded_files(&file);
        let _ = placet::pdf::comparison::compare(&file, &file);
    }
});
