//! Pages of the web, behind their beginning.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [b"<html><body>", bytes].concat();
    if let Ok(letter) = placet::circular::read(&file) {
        let _ = placet::circular::recognise(letter, None);
    }
});
