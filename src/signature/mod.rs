//! PAdES signatures: bytes and an identity in, a verified [`SignedPdf`] out; any PDF in, a
//! verdict out.
//!
//! It knows nothing of circulars or replies. Only `revision` writes PDF objects.
