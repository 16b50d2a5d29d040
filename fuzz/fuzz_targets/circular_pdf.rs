//! Any PDF.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let pdf = [b"%PDF-1.7\n", bytes].concat();
    if let Ok(letter) = placet::circular::read(&pdf) {
        let _ = placet::circular::recognise(letter, None);
    }
});
