//! Where a token is: the module that speaks to it, and the slot that it is in.

use cryptoki::{context::Pkcs11, slot::Slot};

use super::error::TokenError;

/// Where a token is.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The module, started
    pub module: Pkcs11,
    /// The reader in which the token is
    pub slot: Slot,
}

impl Place {
    /// What an error means, given whether the token is still there: modules that lose it say so in
    /// many ways, some of them only that something is wrong.
    pub fn explain(&self, error: TokenError) -> TokenError {
        let there =
            || self.module.get_slots_with_token().is_ok_and(|slots| slots.contains(&self.slot));
        match error {
            TokenError::Other(_) if !there() => TokenError::Removed,
            other => other,
        }
    }
}
