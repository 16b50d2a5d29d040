//! Somebody whose revocation is asked for.

use std::sync::OnceLock;

use placet::{
    keys::{
        identity::{Identity, SelfSigned},
        signer::Signer as _,
    },
    pki::certificate::Certificate,
};

/// A certificate made once, for a key that nobody keeps.
pub fn certificate() -> Certificate<'static> {
    static DER: OnceLock<Vec<u8>> = OnceLock::new();
    let der = DER.get_or_init(|| {
        let not_before = chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000);
        let wish = SelfSigned { name: "Мария 李", organisation: "", not_before };
        Identity::self_signed(&wish).expect("a key").certificate().to_vec()
    });
    Certificate::read(der).expect("a certificate")
}
