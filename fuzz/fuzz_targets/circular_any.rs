//! Any bytes: the kind of file is told first.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(letter) = placet::circular::read(bytes) {
        let _ = placet::circular::recognise(letter, None);
    }
});
