//! Who can sign: the seam between a signature and its key, and the keys behind it: PKCS#12 files,
//! tokens, the system's stores, and self-signed identities.
//!
//! What is signed, and how a signature is wrapped, is left to `pades`.

pub mod identity;
pub mod keystore;
pub mod pkcs12;
pub mod private_key;
pub mod scheme;
pub mod signer;
pub mod token;
