//! The chain of certificates above one, picked from those at hand; nobody is trusted for it.

use crate::pki::certificate::Certificate;

/// The certificates above `leaf`, each having signed the one before it.
pub fn chain_above(leaf: &Certificate<'_>, others: &[Certificate<'_>]) -> Vec<Vec<u8>> {
    const LONGEST_CHAIN: usize = 8;
    let mut chain: Vec<&Certificate<'_>> = Vec::new();
    let mut current = leaf;
    while !current.is_self_signed() && chain.len() < LONGEST_CHAIN {
        let issuer = others
            .iter()
            .find(|other| other.subject == current.issuer && current.is_signed_by(other).is_ok());
        match issuer {
            Some(issuer) if !chain.iter().any(|seen| seen.der == issuer.der) => {
                chain.push(issuer);
                current = issuer;
            }
            _ => break,
        }
    }
    chain.into_iter().map(|certificate| certificate.der.to_vec()).collect()
}
