//! The keyUsage extension (RFC 5280, 4.2.1.3).

use super::asn1::{BIT_STRING, Element, Malformed};

/// What a key may be used for, as far as keyUsage tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyUsage(u16);

impl KeyUsage {
    /// digitalSignature
    pub const DIGITAL_SIGNATURE: Self = Self(0x8000);
    /// nonRepudiation (contentCommitment)
    pub const NON_REPUDIATION: Self = Self(0x4000);
    /// keyEncipherment, dataEncipherment or keyAgreement
    pub const ENCRYPTION: Self = Self(0x2000 | 0x1000 | 0x0800);
    /// keyCertSign
    pub const KEY_CERT_SIGN: Self = Self(0x0400);
    /// cRLSign
    pub const CRL_SIGN: Self = Self(0x0200);

    /// Reads the extension's value.
    ///
    /// # Errors
    /// [`Malformed`] if it is no BIT STRING.
    pub fn read(value: &Element<'_>) -> Result<Self, Malformed> {
        let body = value.expect(BIT_STRING)?.body;
        let byte = |place: usize| u16::from(body.get(place).copied().unwrap_or(0));
        Ok(Self(byte(1) << 8 | byte(2)))
    }

    /// Whether it has one of these uses.
    pub const fn has_any(self, uses: Self) -> bool {
        self.0 & uses.0 != 0
    }
}
