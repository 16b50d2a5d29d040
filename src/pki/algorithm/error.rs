//! Why a signature value was not accepted.

use const_oid::ObjectIdentifier;

use crate::pki::asn1::Malformed;

/// Why a signature value was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AlgorithmError {
    /// Bytes that make no sense
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// An algorithm that this program does not know
    #[error("unknown algorithm {0}")]
    Unknown(ObjectIdentifier),
    /// Two places that must name one algorithm name different ones
    #[error("digest and signature algorithms contradict each other")]
    Contradiction,
    /// Parameters that are not supported, such as a second digest inside RSASSA-PSS
    #[error("unsupported algorithm parameters")]
    Parameters,
    /// The value does not fit message and key
    #[error("the signature value does not verify")]
    Wrong,
}

impl AlgorithmError {
    /// Whether the value was not checked at all, because it is made in a way that is not known here:
    /// it may be right or wrong.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown(_) | Self::Parameters)
    }
}
