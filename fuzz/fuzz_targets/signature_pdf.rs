//! Any bytes as a signed PDF: its revisions, its signatures, its embedded files, its pages.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let now = chrono::DateTime::UNIX_EPOCH;
    let _ = placet::workflow::verify_reply(bytes, &placet::signature::Trust::nobody(), now);
    let _ = placet::signature::embedded_files(bytes);
    let _ = placet::signature::pages::compare(bytes, bytes);
});
