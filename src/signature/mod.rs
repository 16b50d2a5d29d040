//! PAdES signatures: bytes and an identity in, a verified [`SignedPdf`] out; any PDF in, a
//! verdict out.
//!
//! It knows nothing of circulars or replies. Only `revision` writes PDF objects.

pub mod algorithm;
mod appearance;
pub mod asn1;
pub mod certificate;
pub mod cms;
mod embedded;
pub mod field;
pub mod identity;
pub mod oid;
pub mod pdf;
pub mod pkcs12;
pub mod revision;
pub mod sign;
pub mod signer;
pub mod verify;

pub use embedded::embedded_file;
pub use sign::{SignError, SignedPdf, Signing, sign};
