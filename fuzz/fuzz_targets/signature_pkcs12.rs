//! Any bytes as a PKCS#12 file.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let passphrase = placet::keys::identity::Passphrase::new("geheim".into());
    let _ = placet::keys::pkcs12::open(bytes, &passphrase);
});
