//! A passphrase or a PIN while it is typed.

use zeroize::{Zeroize, Zeroizing};

use crate::keys::identity::Passphrase;

/// Typed secrets: wiped when dropped, never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl Secret {
    /// Hands the text over and forgets it.
    pub(super) fn take(&mut self) -> Passphrase {
        let passphrase = Passphrase::new(self.0.to_string());
        self.0.zeroize();
        passphrase
    }

    /// What was typed so far, for the field that shows dots.
    pub(super) fn typed(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
