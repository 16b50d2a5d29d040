//! Keys that never leave their token: smart cards, USB tokens and security modules that speak
//! PKCS #11.
//!
//! A token is found first, without its PIN, so that the user is asked for the PIN of a token that
//! is there; then it is opened, and its keys are `Signer`s like any other. Which key is meant is
//! left to the caller.

mod certificate;
mod error;
mod facts;
mod key;
mod module;
mod place;
mod uri;

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use cryptoki::{
    error::{Error, RvError},
    session::{Session, UserType},
    slot::TokenInfo,
    types::AuthPin,
};
use serde::Serialize;

use self::{certificate::stored_certificates, place::Place};
pub use self::{
    error::TokenError,
    facts::{PinState, TokenFacts},
    key::TokenKey,
    module::installed,
    uri::TokenUri,
};
use super::identity::Passphrase;
use crate::pki::certificate::{Certificate, CertificateFacts};

/// A token that is in its reader.
#[derive(Debug, Clone)]
pub struct Token {
    place: Place,
    facts: TokenFacts,
}

/// A certificate on a token that is not open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// How the key that belongs to it is named
    #[serde(serialize_with = "as_text")]
    pub uri: TokenUri,
    /// Its label
    pub label: String,
    /// What it says
    #[serde(flatten)]
    pub certificate: CertificateFacts,
}

fn as_text<S: serde::Serializer>(uri: &TokenUri, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(uri)
}

/// The tokens that `uri` may mean. `module` names a module by hand, before the one that the URI
/// names; without either, those [`installed`] are asked.
///
/// # Errors
/// [`TokenError::NoModule`], [`TokenError::Module`] (for a module that was named, or if none of
/// those installed can be used), [`TokenError::NoToken`], [`TokenError::NoSuchToken`].
pub fn find(uri: &TokenUri, module: Option<&Path>) -> Result<Vec<Token>, TokenError> {
    let mut all = match module.or(uri.module_path.as_deref()) {
        Some(path) => tokens(path)?,
        None => tokens_of_all(&installed())?,
    };
    if all.is_empty() {
        return Err(TokenError::NoToken);
    }
    let labels = all.iter().map(|token| token.facts.label.clone()).collect();
    // Two modules may speak to one token.
    let mut seen = HashSet::new();
    all.retain(|token| {
        let TokenFacts { serial, label, .. } = &token.facts;
        token.facts.is_meant_by(uri) && seen.insert((serial.clone(), label.clone()))
    });
    match all.is_empty() {
        true => Err(TokenError::NoSuchToken(labels)),
        false => Ok(all),
    }
}

/// The tokens of these modules. One broken module does not hide the tokens of the others.
fn tokens_of_all(modules: &[PathBuf]) -> Result<Vec<Token>, TokenError> {
    let (mut found, mut usable, mut problem) = (Vec::new(), false, TokenError::NoModule);
    for path in modules {
        match tokens(path) {
            Ok(tokens) => {
                found.extend(tokens);
                usable = true;
            }
            Err(error) => problem = error,
        }
    }
    if usable { Ok(found) } else { Err(problem) }
}

/// The only one of `tokens`.
///
/// # Errors
/// [`TokenError::SeveralTokens`].
pub fn only(mut tokens: Vec<Token>) -> Result<Token, TokenError> {
    match (tokens.pop(), tokens.is_empty()) {
        (Some(token), true) => Ok(token),
        (None, _) => Err(TokenError::NoToken),
        (Some(last), false) => {
            tokens.push(last);
            let uris = tokens.iter().map(|token| token.facts.uri().to_string());
            Err(TokenError::SeveralTokens(uris.collect()))
        }
    }
}

/// The tokens of one module that can sign at all.
fn tokens(path: &Path) -> Result<Vec<Token>, TokenError> {
    let module = module::start(path)?;
    let mut found = Vec::new();
    for slot in module.get_slots_with_token()? {
        // A token may be taken out between the two questions.
        let Ok(info) = module.get_token_info(slot) else { continue };
        // Stores of trusted certificates show as tokens without any mechanism.
        let mechanisms = module.get_mechanism_list(slot).unwrap_or_default();
        if info.token_initialized() && !mechanisms.is_empty() {
            let facts = TokenFacts::new(&info, path);
            found.push(Token { place: Place { module: module.clone(), slot }, facts });
        }
    }
    Ok(found)
}

impl Token {
    /// What it says of itself.
    pub const fn facts(&self) -> &TokenFacts {
        &self.facts
    }

    /// The signers' certificates that can be read without the PIN, those of authorities left out.
    ///
    /// # Errors
    /// [`TokenError`]
    pub fn certificates(&self) -> Result<Vec<Held>, TokenError> {
        let Place { module, slot } = &self.place;
        let session = module.open_ro_session(*slot)?;
        let mut held = Vec::new();
        for stored in stored_certificates(&session)? {
            let Ok(certificate) = Certificate::read(&stored.der) else { continue };
            if certificate.authority().is_some() {
                continue;
            }
            let uri = TokenUri {
                object: (!stored.label.is_empty()).then(|| stored.label.clone()),
                id: (!stored.id.is_empty()).then(|| stored.id.clone()),
                ..self.facts.uri()
            };
            held.push(Held { uri, label: stored.label, certificate: certificate.facts() });
        }
        Ok(held)
    }

    /// Opens the token with its PIN (`None` where it is typed at the reader), and returns those of
    /// its keys that `uri` may mean and that have a certificate.
    ///
    /// # Errors
    /// [`TokenError`]; of these, only [`TokenError::PinIncorrect`] means a wrong PIN.
    pub fn open(
        &self,
        uri: &TokenUri,
        pin: Option<&Passphrase>,
        pss: bool,
    ) -> Result<Vec<TokenKey>, TokenError> {
        self.opened(uri, pin, pss).map_err(|error| self.place.explain(error))
    }

    fn opened(
        &self,
        uri: &TokenUri,
        pin: Option<&Passphrase>,
        pss: bool,
    ) -> Result<Vec<TokenKey>, TokenError> {
        self.check_pin(pin)?;
        let Place { module, slot } = &self.place;
        let session = module.open_ro_session(*slot)?;
        let secret = pin.map(|pin| AuthPin::from(pin.reveal().to_owned()));
        match session.login(UserType::User, secret.as_ref()) {
            Ok(()) => {}
            Err(Error::Pkcs11(RvError::UserAlreadyLoggedIn, _)) => {
                self.log_in_again(&session, secret.as_ref())?;
            }
            Err(error) => return Err(self.refused(error)),
        }
        let mechanisms = module.get_mechanism_list(*slot)?;
        let certificates = stored_certificates(&session)?;
        let found = key::private_keys(&session)?;
        let session = Arc::new(Mutex::new(session));
        let place = self.place.clone();
        let source = key::Source { place, session, mechanisms, pin: pin.cloned(), pss };
        let keys = key::matched(&source, found, &certificates, uri)?;
        match keys.is_empty() {
            true => Err(TokenError::NoKey(self.facts.label.clone())),
            false => Ok(keys),
        }
    }

    /// The program has opened the token before, and PKCS #11 knows one login for all sessions: any
    /// PIN would do. So the token is closed, for it to say whether this PIN is right; the keys that
    /// were handed out before sign again as soon as it is.
    fn log_in_again(&self, session: &Session, pin: Option<&AuthPin>) -> Result<(), TokenError> {
        // Where the PIN is typed at the reader, it was typed there.
        if pin.is_none() {
            return Ok(());
        }
        session.logout()?;
        session.login(UserType::User, pin).map_err(|error| self.refused(error))
    }

    fn info(&self) -> Result<TokenInfo, TokenError> {
        Ok(self.place.module.get_token_info(self.place.slot)?)
    }

    /// What can be known without wasting one of the few tries.
    fn check_pin(&self, pin: Option<&Passphrase>) -> Result<(), TokenError> {
        let info = self.info()?;
        match PinState::new(&info) {
            PinState::Locked => return Err(TokenError::PinLocked),
            PinState::NotSet => return Err(TokenError::PinNotSet),
            PinState::Ready | PinState::Low | PinState::LastTry => {}
        }
        let (shortest, longest) = (info.min_pin_length(), info.max_pin_length());
        match pin {
            Some(pin)
                if longest >= shortest
                    && longest > 0
                    && !(shortest..=longest).contains(&pin.reveal().len()) =>
            {
                Err(TokenError::PinLength { shortest, longest })
            }
            _ => Ok(()),
        }
    }

    /// Why the token was not opened. A wrong PIN may have been the last one, or the one before.
    fn refused(&self, error: Error) -> TokenError {
        let state = self.info().map(|info| PinState::new(&info));
        match (TokenError::from(error), state) {
            (TokenError::PinIncorrect { .. }, Ok(PinState::Locked)) => TokenError::PinLocked,
            (TokenError::PinIncorrect { .. }, Ok(PinState::LastTry)) => {
                TokenError::PinIncorrect { last_try: true }
            }
            (other, _) => other,
        }
    }
}
