//! What the system's store holds for its user.

/// A certificate in the store whose key, of the kind that the system knows, is there too.
pub(super) struct Stored<K> {
    pub certificate: Vec<u8>,
    /// The certificates above it, nearest first
    pub chain: Vec<Vec<u8>>,
    pub key: K,
}
