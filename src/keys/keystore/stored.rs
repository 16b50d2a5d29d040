//! What the system's store holds for its user.

/// A certificate in the store whose key, of the kind that the system knows, is there too.
pub(super) struct Stored<K> {
    /// DER
    pub certificate: Vec<u8>,
    /// The certificates above it, nearest first, DER
    pub chain: Vec<Vec<u8>>,
    /// What signs
    pub key: K,
}
