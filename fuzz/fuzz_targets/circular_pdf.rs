//! Any PDF. Seeds are small files without their first line, which is written here: from those with
//! whole typefaces in them it tries one a second, from those of a kilobyte a hundred (`-max_len=4096`).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let pdf = [b"%PDF-1.7\n", bytes].concat();
    if let Ok(letter) = placet::circular::read(&pdf) {
        let _ = placet::circular::recognise(letter, None);
    }
});
