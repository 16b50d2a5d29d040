//! A timestamp service that answers anything at all: nothing is believed, nothing breaks.

#![no_main]

use libfuzzer_sys::fuzz_target;
use placet::{
    pades::timestamp::{Token, service::stamp},
    pki::fetch::{Fetch, FetchError, Question},
};

#[derive(Debug)]
struct Answer<'a>(&'a [u8]);

impl Fetch for Answer<'_> {
    fn fetch(&self, _: &str, _: Question<'_>) -> Result<Vec<u8>, FetchError> {
        Ok(self.0.to_vec())
    }
}

fuzz_target!(|data: &[u8]| {
    // No input can hold the nonce, which is drawn anew each time.
    assert!(stamp(&Answer(data), "http://127.0.0.1/", &[b"signed"]).is_err());
    let _ = Token::check(data, &[b"signed"]);
});
