//! Keys that are not files: finding tokens, listing what is on them, and opening them; and the keys
//! that the operating system keeps.

use std::path::Path;

use serde::Serialize;

use super::error::Error;
use crate::keys::{
    identity::Passphrase,
    keystore::{self, SystemKey},
    token::{self, Held, Token, TokenFacts, TokenKey, TokenUri},
};

/// A token and what can be seen on it without its PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListedToken {
    /// What it says of itself
    #[serde(flatten)]
    pub token: TokenFacts,
    /// The signers' certificates on it
    pub certificates: Vec<Held>,
}

/// Every token in a reader, with its certificates. No PIN is needed. `module` names the module
/// that speaks to them, if it is not to be looked for.
///
/// # Errors
/// [`Error::Token`].
pub fn list_tokens(module: Option<&Path>) -> Result<Vec<ListedToken>, Error> {
    let listed = |token: Token| {
        // A token that shows nothing before it is opened is listed all the same.
        let certificates = token.certificates().unwrap_or_default();
        ListedToken { token: token.facts().clone(), certificates }
    };
    Ok(token::find(&TokenUri::default(), module)?.into_iter().map(listed).collect())
}

/// The token that `uri` means: asked before the user is asked for its PIN.
///
/// # Errors
/// [`Error::Token`].
pub fn find_token(uri: &TokenUri, module: Option<&Path>) -> Result<Token, Error> {
    let mut tokens = token::find(uri, module)?;
    if tokens.len() > 1 && (uri.object.is_some() || uri.id.is_some()) {
        let holds = |token: &Token| token.certificates().is_ok_and(|held| is_among(uri, &held));
        let (holding, others): (Vec<_>, Vec<_>) = tokens.into_iter().partition(holds);
        tokens = if holding.is_empty() { others } else { holding };
    }
    Ok(token::only(tokens)?)
}

/// The keys on `token` that `uri` means; the PIN is `None` where it is typed at the reader. RSA
/// keys sign with RSASSA-PSS if `pss` says so.
///
/// # Errors
/// [`Error::Token`].
pub fn open_token(
    token: &Token,
    uri: &TokenUri,
    pin: Option<&Passphrase>,
    pss: bool,
) -> Result<Vec<TokenKey>, Error> {
    Ok(token.open(uri, pin, pss)?)
}

/// The keys that the operating system keeps for its user. RSA keys sign with RSASSA-PSS if `pss`
/// says so.
///
/// # Errors
/// [`Error::KeyStore`].
pub fn system_keys(pss: bool) -> Result<Vec<SystemKey>, Error> {
    Ok(keystore::keys(pss)?)
}

fn is_among(uri: &TokenUri, held: &[Held]) -> bool {
    held.iter().any(|one| {
        uri.object.as_ref().is_none_or(|wanted| *wanted == one.label)
            && (uri.id.is_none() || uri.id == one.uri.id)
    })
}
