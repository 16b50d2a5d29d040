//! The register: every reply that was made ready to send.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    error::Error,
    folder::{OwnFile, Store},
    moment,
};

/// An entry of the register: a reply that was made ready to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sent {
    /// The circular's number
    pub circular: u16,
    /// The year in which its study period began, if known
    pub study_period: Option<u16>,
    /// ISO 3166-1 alpha-3 code of the State
    pub member_state: String,
    /// When the file was written
    #[serde(with = "moment")]
    pub when: DateTime<Utc>,
    /// Where to
    pub file: String,
    /// Its SHA-256, 64 lower-case hexadecimal digits
    pub sha256: String,
    /// Who signed, as the certificate has it; `None` for an unsigned reply
    pub signer: Option<String>,
    /// Whether it was a specimen
    pub specimen: bool,
}

impl Store {
    /// What was sent, the oldest first; nothing where there is no register yet.
    ///
    /// # Errors
    /// As [`Store::settings`].
    pub fn register(&self) -> Result<Vec<Sent>, Error> {
        Ok(self.load(OwnFile::Register)?.unwrap_or_default())
    }

    /// Enters a reply into the register, after all that other programs entered meanwhile.
    ///
    /// # Errors
    /// [`Error::Unread`] where the register that is there cannot be read: it stays as it is, and
    /// the reply is not entered. [`Error::Io`].
    pub fn enter(&self, sent: Sent) -> Result<(), Error> {
        self.change(OwnFile::Register, |register: &mut Vec<Sent>| register.push(sent))
    }
}
