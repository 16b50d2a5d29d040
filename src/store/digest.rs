//! The fingerprint of a file's bytes.

/// The SHA-256 of `bytes` (FIPS 180-4), 64 lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}
