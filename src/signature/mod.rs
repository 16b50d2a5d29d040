//! PAdES signatures: bytes and an identity in, a verified [`SignedPdf`] out; any PDF in, a
//! verdict out.
//!
//! It knows nothing of circulars or replies. Only `revision` writes PDF objects.

pub mod algorithm;
mod appearance;
mod archive;
pub mod asn1;
pub mod certificate;
pub mod cms;
mod embedded;
pub mod fetch;
pub mod field;
pub mod identity;
pub mod keystore;
pub mod level;
pub mod name;
pub mod oid;
pub mod pages;
pub mod pdf;
pub mod pkcs12;
mod revision;
pub mod revocation;
#[cfg(test)]
pub(crate) mod samples;
mod sign;
pub mod signer;
pub mod timestamp;
pub mod token;
pub mod verify;

pub use self::{
    embedded::{embedded_file, embedded_files},
    level::sign_at,
    sign::{SignError, SignedPdf, Signing, sign},
    verify::{Trust, verify},
};
