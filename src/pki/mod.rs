//! Public keys and who vouches for them: ASN.1 (X.690), names and certificates (X.509, RFC 5280),
//! algorithms, revocation, and the validation of paths.
//!
//! It knows nothing of PDF, and holds no private keys.

pub mod algorithm;
pub mod asn1;
pub mod baseline;
pub mod certificate;
pub mod fetch;
pub mod key_usage;
pub mod name;
pub mod oid;
pub mod path;
mod pem;
pub mod revocation;
pub mod string;

pub use self::path::Trust;
