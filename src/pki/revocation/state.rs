//! What is known of a certificate.

use chrono::{DateTime, Utc};

/// What is known of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It was not revoked
    Good,
    /// It was, since this moment
    Revoked(DateTime<Utc>),
    /// Nothing is
    Unknown,
}
