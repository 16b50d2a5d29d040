//! Words for keys and identities in files.

use super::explanation::{Explanation, explain};
use crate::{
    keys::{
        identity::{IdentityError, OtherFile},
        scheme::KeyError,
    },
    wording::Wording,
};

/// Words for a private key that cannot be used.
pub fn key(error: &KeyError, wording: &Wording) -> Explanation {
    match error {
        KeyError::Unsupported(detail) => {
            explain(wording, "error-key-unsupported", &[("detail", detail.as_str().into())])
        }
        KeyError::Damaged => explain(wording, "error-key-damaged", &[]),
    }
}

/// Words for an identity that could not be read, made or used.
pub fn identity(error: &IdentityError, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    let detailed = |key, detail: &str| explain(wording, key, &[("detail", detail.into())]);
    let dated = |key, moment: &chrono::DateTime<chrono::Utc>| {
        explain(wording, key, &[("date", wording.date(moment.date_naive()).into())])
    };
    match error {
        IdentityError::WrongPassphrase => plain("error-wrong-passphrase"),
        IdentityError::OtherFile(kind) => plain(match kind {
            OtherFile::JavaKeyStore => "error-java-key-store",
            OtherFile::KeyAsText => "error-key-as-text",
            OtherFile::Certificates => "error-certificates-only",
        }),
        IdentityError::Damaged(detail) => detailed("error-pkcs12-damaged", detail),
        IdentityError::Unsupported(detail) => detailed("error-pkcs12-unsupported", detail),
        IdentityError::NoPrivateKey { .. } => plain("error-no-private-key"),
        IdentityError::NoCertificate => plain("error-no-certificate"),
        IdentityError::Key(error) => key(error, wording),
        IdentityError::NotYetValid { from } => dated("error-not-yet-valid", from),
        IdentityError::Expired { until } => dated("error-expired", until),
        IdentityError::NotForSigning { .. } => plain("error-not-for-signing"),
        IdentityError::Name { longest } => {
            explain(wording, "error-certificate-name", &[("longest", (*longest).into())])
        }
        IdentityError::NoRandomness => plain("error-no-randomness"),
    }
}
