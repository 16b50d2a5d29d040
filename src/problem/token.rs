//! Words for what can go wrong with a token, or with a key that the system keeps. Only a wrong PIN
//! is called one.

use super::{
    explanation::{Explanation, explain},
    key,
};
use crate::{
    keys::{keystore::KeyStoreError, token::TokenError},
    wording::Wording,
};

/// Words for a token with which nothing could be done.
pub fn token(error: &TokenError, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    let detailed = |key, detail: &str| explain(wording, key, &[("detail", detail.into())]);
    let named =
        |key, names: &[String]| explain(wording, key, &[("names", names.join("; ").into())]);
    match error {
        TokenError::Uri(detail) => detailed("error-token-uri", detail),
        TokenError::NoModule => plain("error-no-module"),
        TokenError::Module { path, detail } => {
            let file = path.display().to_string().into();
            explain(wording, "error-module", &[("file", file), ("detail", detail.as_str().into())])
        }
        TokenError::NoToken => plain("error-no-token"),
        TokenError::NoSuchToken(names) => named("error-no-such-token", names),
        TokenError::SeveralTokens(names) => named("error-several-tokens", names),
        TokenError::NoKey(token) => {
            explain(wording, "error-token-no-key", &[("token", token.as_str().into())])
        }
        TokenError::PinIncorrect { last_try: false } => plain("error-pin-incorrect"),
        TokenError::PinIncorrect { last_try: true } => plain("error-pin-incorrect-last-try"),
        TokenError::PinLocked => plain("error-pin-locked"),
        TokenError::PinExpired => plain("error-pin-expired"),
        TokenError::PinNotSet => plain("error-pin-not-set"),
        TokenError::PinLength { shortest, longest } => {
            let values = [("shortest", (*shortest).into()), ("longest", (*longest).into())];
            explain(wording, "error-pin-length", &values)
        }
        TokenError::Cancelled => plain("error-pin-cancelled"),
        TokenError::Closed => plain("error-token-closed"),
        TokenError::Removed => plain("error-token-removed"),
        TokenError::Mechanism(detail) => detailed("error-token-mechanism", detail),
        TokenError::Key(error) => key::key(error, wording),
        TokenError::Other(detail) => detailed("error-token-other", detail),
    }
}

/// Words for a key that the operating system keeps.
pub fn key_store(error: &KeyStoreError, wording: &Wording) -> Explanation {
    match error {
        KeyStoreError::NoStore => explain(wording, "error-no-key-store", &[]),
        KeyStoreError::NoKey => explain(wording, "error-key-store-empty", &[]),
        KeyStoreError::Cancelled => explain(wording, "error-key-store-cancelled", &[]),
        KeyStoreError::Removed => explain(wording, "error-token-removed", &[]),
        KeyStoreError::PinLocked => explain(wording, "error-pin-locked", &[]),
        KeyStoreError::Other(detail) => {
            explain(wording, "error-key-store-other", &[("detail", detail.as_str().into())])
        }
    }
}
