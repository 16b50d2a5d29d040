//! For what the certificate at the end of a path is used.

/// For what a certificate is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Signing documents
    Documents,
    /// Signing timestamps
    Timestamps,
    /// Signing revocation lists
    Lists,
}
