//! Any bytes as the CMS of a signature.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(signed) = placet::pades::cms::SignedData::read(bytes) {
        let _ = signed.check(&[0; 32], true);
        let _ = signed.signer.timestamp();
    }
});
