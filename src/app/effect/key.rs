//! Keys that can sign: found, opened, made.

use std::{path::PathBuf, sync::Arc};

use chrono::Utc;
use iced::Task;

use super::{off_thread::answer, world::World};
use crate::{
    app::step::sign::{OpenKey, Source},
    keys::{
        identity::{Passphrase, SelfSigned},
        pkcs12::Salts,
        signer::Signer,
    },
    store::{self, Store},
    workflow::{self, Error, ListedToken},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Look for tokens, with this module if one is named
    Tokens(Option<PathBuf>),
    /// Open the keys that are kept there
    Open(Box<Source>, Passphrase),
    /// Make an identity in this name, for this administration, and keep it
    Make(String, String, Passphrase),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The tokens that were found, or why none could be looked for
    Tokens(Result<Vec<ListedToken>, Error>),
    /// Keys were opened, or could not be
    Opened(Result<Vec<OpenKey>, Error>),
    /// An identity was made; the names of all that are kept
    Made(Result<(Vec<OpenKey>, Vec<String>), Error>),
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    let store = world.store;
    match effect {
        Effect::Tokens(module) => {
            answer(move || workflow::list_tokens(module.as_deref()), Outcome::Tokens)
        }
        Effect::Open(source, secret) => {
            answer(move || open(&store, &source, &secret), Outcome::Opened)
        }
        Effect::Make(name, organisation, secret) => {
            answer(move || make(&store, &name, &organisation, &secret), Outcome::Made)
        }
    }
}

/// The keys in `source` that can sign, for the official to choose from.
fn open(store: &Store, source: &Source, secret: &Passphrase) -> Result<Vec<OpenKey>, Error> {
    let file = match source {
        Source::File(path) => store::read(path)?,
        Source::Own(name) => store.identity(name)?,
        Source::System => return usable(workflow::system_keys(false)?),
        Source::Token(uri, module) => {
            let token = workflow::find_token(uri, module.as_deref())?;
            let pin = (!token.facts().pinpad).then_some(secret);
            return usable(workflow::open_token(&token, uri, pin, false)?);
        }
    };
    usable(workflow::open_identities(&file, secret)?)
}

fn usable<S: Signer + 'static>(keys: Vec<S>) -> Result<Vec<OpenKey>, Error> {
    let keys = workflow::usable_identities(keys, Utc::now())?;
    let facts = workflow::key_facts(&keys);
    let open = |(signer, facts)| OpenKey { signer: Arc::new(signer), facts };
    Ok(keys.into_iter().zip(facts).map(open).collect())
}

fn make(
    store: &Store,
    name: &str,
    organisation: &str,
    passphrase: &Passphrase,
) -> Result<(Vec<OpenKey>, Vec<String>), Error> {
    let not_before = Utc::now();
    let wish = SelfSigned { name, organisation, not_before };
    workflow::new_identity(store, name, &wish, passphrase, &Salts::draw()?)?;
    let keys = open(store, &Source::Own(name.to_owned()), passphrase)?;
    Ok((keys, store.identities()?))
}
