//! What a token says of itself before it is opened.

use std::path::{Path, PathBuf};

use cryptoki::slot::TokenInfo;
use serde::Serialize;

use super::uri::TokenUri;

/// What a token says of itself before it is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TokenFacts {
    /// Its label
    pub label: String,
    /// Who made it
    pub manufacturer: String,
    /// Its model
    pub model: String,
    /// Its serial number
    pub serial: String,
    /// The module that speaks to it
    pub module: PathBuf,
    /// Whether the PIN is typed at the reader, and never on the computer
    pub pinpad: bool,
    /// How it is with the PIN
    pub pin: PinState,
}

/// How it is with a token's PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PinState {
    /// None was set yet
    NotSet,
    /// Nothing is wrong with it
    Ready,
    /// A wrong one was typed since the last right one
    Low,
    /// One more wrong one locks it
    LastTry,
    /// It is locked
    Locked,
}

impl TokenFacts {
    pub(super) fn new(info: &TokenInfo, module: &Path) -> Self {
        Self {
            label: info.label().to_owned(),
            manufacturer: info.manufacturer_id().to_owned(),
            model: info.model().to_owned(),
            serial: info.serial_number().to_owned(),
            module: module.to_owned(),
            pinpad: info.protected_authentication_path(),
            pin: PinState::new(info),
        }
    }

    pub(super) fn is_meant_by(&self, uri: &TokenUri) -> bool {
        let fits = |wanted: &Option<String>, is: &str| wanted.as_deref().is_none_or(|w| w == is);
        fits(&uri.token, &self.label)
            && fits(&uri.manufacturer, &self.manufacturer)
            && fits(&uri.serial, &self.serial)
            && fits(&uri.model, &self.model)
    }

    /// The token's name.
    pub fn uri(&self) -> TokenUri {
        TokenUri {
            token: Some(self.label.clone()),
            serial: Some(self.serial.clone()),
            ..TokenUri::default()
        }
    }
}

impl PinState {
    pub(super) fn new(info: &TokenInfo) -> Self {
        if info.user_pin_locked() {
            Self::Locked
        } else if info.login_required() && !info.user_pin_initialized() {
            Self::NotSet
        } else if info.user_pin_final_try() {
            Self::LastTry
        } else if info.user_pin_count_low() {
            Self::Low
        } else {
            Self::Ready
        }
    }
}
