//! Keys as they are listed for a person to choose from.

use serde::Serialize;

use crate::{
    keys::signer::{Signer, facts},
    pki::certificate::CertificateFacts,
};

/// A key that the user can choose, in the words of its file or token and of its certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyFacts {
    /// The name that its file or token gives it
    pub label: Option<String>,
    /// What its certificate says
    #[serde(flatten)]
    pub certificate: CertificateFacts,
}

/// What there is to say of each of `keys`, in their order.
pub fn key_facts<S: Signer>(keys: &[S]) -> Vec<KeyFacts> {
    let said = |key: &S| {
        let label = key.label().map(str::to_owned);
        facts(key).map(|certificate| KeyFacts { label, certificate })
    };
    keys.iter().filter_map(said).collect()
}
