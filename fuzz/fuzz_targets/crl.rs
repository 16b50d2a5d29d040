//! Revocation lists: what cannot be believed shows nothing, and nothing breaks.

#![no_main]

mod party;

use libfuzzer_sys::fuzz_target;
use placet::pki::revocation::{Evidence, List, State};

fuzz_target!(|data: &[u8]| {
    let party = party::certificate();
    if let Ok(list) = List::read(data) {
        assert!(list.is_signed_by(&party).is_err(), "a signature was forged");
        // As if the signature were right: the entries are read.
        let evidence = Evidence { responses: Vec::new(), lists: vec![list] };
        let state = evidence.state(&party, &party, party.not_before, &mut |_| true);
        let _: State = state;
    }
});
