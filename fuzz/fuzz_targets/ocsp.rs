//! OCSP responses: what cannot be believed shows nothing, and nothing breaks.

#![no_main]

mod party;

use libfuzzer_sys::fuzz_target;
use placet::pki::revocation::{Response, State};

fuzz_target!(|data: &[u8]| {
    let party = party::certificate();
    if let Ok(response) = Response::read(data) {
        let state = response.state(&party, &party, party.not_before);
        assert!(matches!(state, None | Some(State::Unknown)), "a signature was forged: {state:?}");
    }
});
