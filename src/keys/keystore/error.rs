//! Why a key that the system keeps could not be had or used.

/// Why a key that the system keeps could not be had or used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyStoreError {
    /// This system keeps no keys for its users
    #[error("no key store on this system")]
    NoStore,
    /// The store holds no certificate with a key that this program can sign with
    #[error("no signing key in the key store")]
    NoKey,
    /// The user did not consent, or did not type the PIN
    #[error("cancelled")]
    Cancelled,
    /// The key is on a card, and that was taken out
    #[error("card removed")]
    Removed,
    /// The key is on a card, and its PIN is locked
    #[error("PIN locked")]
    PinLocked,
    /// Anything else that the system reports
    #[error("the key store reports {0}")]
    Other(String),
}
