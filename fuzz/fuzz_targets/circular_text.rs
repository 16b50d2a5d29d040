//! Any text in any encoding, and what is understood of it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // A word in front that no other kind of file begins with.
    let text = [b"TSB ", bytes].concat();
    if let Ok(letter) = placet::circular::read(&text) {
        let _ = placet::circular::recognise(letter, Some("T22-TSB-CIR-0321!!MSW-E.docx"));
    }
});
