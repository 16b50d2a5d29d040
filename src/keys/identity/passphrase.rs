//! What protects a key: a passphrase of a file, or a token's PIN.

use std::fmt;

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A passphrase or PIN: wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes the text over; it is wiped with this value.
    pub const fn new(text: String) -> Self {
        Self(text)
    }

    /// The text itself, for the moment of its use.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_printed() {
        assert_eq!(format!("{:?}", Passphrase::new("Zürich€ 密码".into())), "Passphrase");
    }
}
