//! E-mails, behind a field that mail programs write.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [b"MIME-Version: 1.0\r\n", bytes].concat();
    if let Ok(letter) = placet::circular::read(&file) {
        let _ = placet::circular::recognise(letter, None);
    }
});
