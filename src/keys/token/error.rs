//! What can go wrong with a token, each in its own variant: a user who is told "wrong PIN" when
//! something else went wrong tries again, and locks the card.

use std::path::PathBuf;

use cryptoki::{
    context::Function,
    error::{Error, RvError},
};

use crate::keys::scheme::KeyError;

/// Why nothing could be done with a token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The name of a token or key cannot be understood; which part of it
    #[error("not a PKCS#11 URI: {0}")]
    Uri(&'static str),
    /// No module that speaks to tokens was found on this computer
    #[error("no PKCS#11 module found")]
    NoModule,
    /// This module could not be loaded or started
    #[error("PKCS#11 module {} unusable: {detail}", path.display())]
    Module {
        /// Its file
        path: PathBuf,
        /// What the system says
        detail: String,
    },
    /// There is no token in any reader
    #[error("no token found")]
    NoToken,
    /// There are tokens, but none that was asked for; the names of those there are
    #[error("no such token, only {0:?}")]
    NoSuchToken(Vec<String>),
    /// Several tokens are meant; their URIs
    #[error("several tokens: {0:?}")]
    SeveralTokens(Vec<String>),
    /// The token holds no private key with a certificate, or none that was asked for
    #[error("no key with a certificate on the token {0}")]
    NoKey(String),
    /// The PIN is wrong
    #[error("wrong PIN")]
    PinIncorrect {
        /// Whether the next wrong one locks the token
        last_try: bool,
    },
    /// The PIN is locked after too many wrong ones
    #[error("PIN locked")]
    PinLocked,
    /// The PIN has expired and has to be changed
    #[error("PIN expired")]
    PinExpired,
    /// The token has no PIN yet
    #[error("no PIN set")]
    PinNotSet,
    /// A PIN that is shorter or longer than any of this token's; it was not tried
    #[error("a PIN has {shortest} to {longest} characters")]
    PinLength {
        /// The fewest characters
        shortest: usize,
        /// The most characters
        longest: usize,
    },
    /// The user did not confirm at the reader, or too late
    #[error("cancelled at the reader")]
    Cancelled,
    /// The token was closed after the key was handed out: it was to be opened again, with a PIN that
    /// was wrong
    #[error("token closed")]
    Closed,
    /// The token was taken out, or the connection to it was lost
    #[error("token removed")]
    Removed,
    /// The token cannot sign in the way that is needed
    #[error("mechanism not supported: {0}")]
    Mechanism(String),
    /// The key is of a kind that this program does not sign with
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Anything else that the module reports
    #[error("the token reports {0}")]
    Other(String),
}

impl From<Error> for TokenError {
    fn from(error: Error) -> Self {
        match error {
            Error::Pkcs11(code, function) => Self::of(code, function),
            Error::NotSupported | Error::NullFunctionPointer => Self::Mechanism(error.to_string()),
            other => Self::Other(other.to_string()),
        }
    }
}

impl TokenError {
    /// What a return code of a PKCS#11 function means for the user.
    pub(super) fn of(code: RvError, function: Function) -> Self {
        match code {
            RvError::PinIncorrect => Self::PinIncorrect { last_try: false },
            RvError::PinLocked => Self::PinLocked,
            RvError::PinExpired => Self::PinExpired,
            RvError::UserPinNotInitialized => Self::PinNotSet,
            RvError::Cancel | RvError::FunctionCanceled | RvError::FunctionRejected => {
                Self::Cancelled
            }
            RvError::DeviceRemoved
            | RvError::TokenNotPresent
            | RvError::TokenNotRecognized
            | RvError::SlotIdInvalid
            | RvError::SessionClosed
            | RvError::SessionHandleInvalid => Self::Removed,
            RvError::MechanismInvalid
            | RvError::MechanismParamInvalid
            | RvError::FunctionNotSupported
            | RvError::CurveNotSupported
            | RvError::KeySizeRange
            | RvError::KeyTypeInconsistent
            | RvError::KeyFunctionNotPermitted => Self::Mechanism(format!("{function}: {code:?}")),
            other => Self::Other(format!("{function}: {other:?}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every code that concerns PIN, token or mechanism, and what it must become. A locked PIN and
    /// a pulled card cannot be had from a token in software.
    #[test]
    fn each_code_has_its_own_meaning_and_only_one_is_a_wrong_pin() {
        let incorrect = TokenError::PinIncorrect { last_try: false };
        let meanings = [
            (RvError::PinIncorrect, incorrect.clone()),
            (RvError::PinLocked, TokenError::PinLocked),
            (RvError::PinExpired, TokenError::PinExpired),
            (RvError::UserPinNotInitialized, TokenError::PinNotSet),
            (RvError::FunctionCanceled, TokenError::Cancelled),
            (RvError::FunctionRejected, TokenError::Cancelled),
            (RvError::DeviceRemoved, TokenError::Removed),
            (RvError::TokenNotPresent, TokenError::Removed),
            (RvError::SessionHandleInvalid, TokenError::Removed),
        ];
        for (code, meaning) in meanings {
            assert_eq!(TokenError::of(code, Function::Login), meaning);
        }
        for code in [RvError::MechanismInvalid, RvError::KeySizeRange] {
            let meaning = TokenError::of(code, Function::SignInit);
            assert!(matches!(meaning, TokenError::Mechanism(_)), "{meaning:?}");
        }
        let others = [
            RvError::GeneralError,
            RvError::FunctionFailed,
            RvError::DeviceError,
            RvError::DeviceMemory,
            RvError::HostMemory,
            RvError::PinInvalid,
            RvError::PinLenRange,
            RvError::PinTooWeak,
            RvError::UserNotLoggedIn,
            RvError::UserAnotherAlreadyLoggedIn,
            RvError::UserTooManyTypes,
            RvError::SessionCount,
            RvError::CryptokiNotInitialized,
            RvError::VendorDefined(0x8000_0001),
            RvError::UnknownErrorCode(77),
        ];
        for code in others {
            let meaning = TokenError::of(code, Function::Login);
            assert!(matches!(meaning, TokenError::Other(_)), "{code:?}: {meaning:?}");
        }
    }
}
