//! RTF, behind its beginning.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [b"{\\rtf1\\ansi ", bytes].concat();
    if let Ok(letter) = placet::circular::read(&file) {
        let _ = placet::circular::recognise(letter, None);
    }
});
