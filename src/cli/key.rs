//! The key that the command line names: opened, chosen among several, and checked.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{
    arguments::{KeySource, LevelSource},
    failure::Failure,
    passphrase,
    terminal::Terminal,
};
use crate::{
    keys::{signer::Signer, token::TokenUri},
    network::Network,
    pades::level::Service,
    store::{self, Store},
    workflow,
};

/// The key that `source` names; `None` if it names none.
pub fn signer(
    source: &KeySource,
    store: &Store,
    terminal: &mut Terminal<'_>,
    now: DateTime<Utc>,
) -> Result<Option<Box<dyn Signer>>, Failure> {
    if source.keystore {
        let keys = workflow::system_keys(source.pss)?;
        return Ok(Some(Box::new(chosen(keys, source, now)?)));
    }
    let pkcs12 = match (&source.p12, &source.identity) {
        (Some(path), _) => store::read(path)?,
        (None, Some(name)) => store.identity(name)?,
        (None, None) => return on_token(source, terminal, now),
    };
    let passphrase = passphrase::given(&source.passphrase, terminal)?;
    let identities = workflow::open_identities(&pkcs12, &passphrase)?;
    let identity = chosen(identities, source, now)?;
    Ok(Some(Box::new(if source.pss { identity.with_pss() } else { identity })))
}

fn on_token(
    source: &KeySource,
    terminal: &mut Terminal<'_>,
    now: DateTime<Utc>,
) -> Result<Option<Box<dyn Signer>>, Failure> {
    let uri: TokenUri = match (&source.token, &source.module) {
        (Some(text), _) => text.parse().map_err(workflow::Error::from)?,
        (None, Some(_)) => TokenUri::default(),
        (None, None) => return Ok(None),
    };
    let token = workflow::find_token(&uri, source.module.as_deref())?;
    let pin = match (token.facts().pinpad, &uri.pin_source) {
        (true, _) => {
            terminal.say("cli-pinpad", &[]);
            None
        }
        (false, Some(file)) => Some(passphrase::in_file(file)?),
        (false, None) => Some(passphrase::pin(&source.passphrase, &token.facts().label, terminal)?),
    };
    let keys = workflow::open_token(&token, &uri, pin.as_ref(), source.pss)?;
    Ok(Some(Box::new(chosen(keys, source, now)?)))
}

fn chosen<S: Signer>(
    keys: Vec<S>,
    source: &KeySource,
    now: DateTime<Utc>,
) -> Result<S, workflow::Error> {
    match &source.key {
        Some(wanted) => workflow::chosen_identity(keys, wanted, now),
        None => workflow::usable_identity(keys, now),
    }
}

/// The timestamp service that the command line names; `None` if it names none, and then nothing
/// asks `network`.
pub fn service<'a>(source: &'a LevelSource, network: &'a Network) -> Option<Service<'a>> {
    let url = source.timestamp.as_deref()?;
    Some(Service { url, reach: source.level.unwrap_or_default(), fetch: network })
}

/// Not even with `--force` is one of the files `read` written over, nor one of those `written` by
/// another.
pub fn apart(source: &KeySource, read: &Path, written: &[&Path]) -> Result<(), Failure> {
    let needed = [source.p12.as_ref(), source.passphrase.passphrase_file.as_ref()];
    let needed = needed.into_iter().flatten().map(PathBuf::as_path).chain([read]);
    kept(&needed.collect::<Vec<_>>(), written)
}

/// That none of the files that are `written` is one that is `needed`, or is written twice.
pub fn kept(needed: &[&Path], written: &[&Path]) -> Result<(), Failure> {
    let same = |a: &Path, b: &Path| {
        a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
    };
    for (place, path) in written.iter().enumerate() {
        if needed.iter().chain(&written[..place]).any(|other| same(other, path)) {
            return Err(Failure::OverItself((*path).to_owned()));
        }
    }
    Ok(())
}
