//! PAdES signatures (EN 319 142-1): bytes and a signer in, a verified [`SignedPdf`] out; any PDF in,
//! a verdict out.
//!
//! It knows nothing of circulars or replies, and leaves keys to `keys`, certificates to `pki`, and
//! the writing of PDF objects to `pdf`.

mod appearance;
pub mod cms;
mod dss;
pub mod level;
mod sign;
pub mod timestamp;
pub mod verify;

pub use self::{
    level::sign_at,
    sign::{SignError, SignedPdf, Signing, sign},
    verify::verify,
};
