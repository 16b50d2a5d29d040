//! PAdES signatures: bytes and an identity in, a verified [`SignedPdf`] out; any PDF in, a
//! verdict out.
//!
//! It knows nothing of circulars or replies. Only `revision` writes PDF objects.

pub mod algorithm;
pub mod asn1;
pub mod certificate;
pub mod identity;
pub mod oid;
pub mod pkcs12;
pub mod signer;
