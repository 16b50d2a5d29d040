//! What is to be said of what somebody sent, whom the official trusts, and what was sent before.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::Utc;
use iced::Task;

use super::{off_thread::answer, world::World};
use crate::{
    app::tool::verify::Opened,
    pki::{certificate::CertificateFacts, path::Trust},
    store::{self, Sent, Store},
    workflow::{self, Error},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Judge the file at this path
    Check(PathBuf),
    /// Judge these files again: other certificates are trusted now
    CheckAgain(Vec<Opened>),
    /// List the certificates that are trusted
    Trusted,
    /// Trust the certificates in this file
    Trust(PathBuf),
    /// Trust this certificate no longer
    Distrust(Box<CertificateFacts>),
    /// Read the register
    Register,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// A file was judged, or could not be read
    Checked(PathBuf, Result<Box<Opened>, Error>),
    /// Files were judged again, or it is not known by whose trust to judge
    CheckedAgain(Result<Vec<Opened>, Error>),
    /// The certificates that are trusted now, and why others could not be read
    Trusted(Result<Trusted, Error>),
    /// The register was read
    Register(Result<Vec<Sent>, Error>),
}

/// Whom the official trusts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trusted {
    /// The certificates that could be read
    pub certificates: Vec<CertificateFacts>,
    /// Why each of the others could not
    pub unread: Vec<Error>,
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    let store = world.store;
    match effect {
        Effect::Check(path) => {
            let file = path.clone();
            let wrap = move |checked| Outcome::Checked(path.clone(), checked);
            answer(move || check(&store, &file).map(Box::new), wrap)
        }
        Effect::CheckAgain(opened) => {
            answer(move || check_again(&store, opened), Outcome::CheckedAgain)
        }
        Effect::Trusted => answer(move || trusted(&store), Outcome::Trusted),
        Effect::Trust(path) => answer(
            move || {
                workflow::trust_file(&store, &path)?;
                trusted(&store)
            },
            Outcome::Trusted,
        ),
        Effect::Distrust(certificate) => answer(
            move || {
                workflow::distrust(&store, &certificate)?;
                trusted(&store)
            },
            Outcome::Trusted,
        ),
        Effect::Register => answer(move || Ok(store.register()?), Outcome::Register),
    }
}

fn trusted(store: &Store) -> Result<Trusted, Error> {
    let trusted = workflow::trusted(store)?;
    Ok(Trusted { certificates: trusted.facts(), unread: trusted.unread })
}

fn check(store: &Store, path: &Path) -> Result<Opened, Error> {
    let file = Arc::new(store::read(path)?);
    let trust = workflow::trusted(store)?.trust;
    Ok(judge(store, path.to_owned(), file, &trust))
}

fn check_again(store: &Store, opened: Vec<Opened>) -> Result<Vec<Opened>, Error> {
    let trust = workflow::trusted(store)?.trust;
    Ok(opened.into_iter().map(|old| judge(store, old.path, old.file, &trust)).collect())
}

fn judge(store: &Store, path: PathBuf, file: Arc<Vec<u8>>, trust: &Trust) -> Opened {
    let now = Utc::now();
    let result = workflow::verify_reply_here(store, &file, trust, now);
    let place = result.as_ref().map(|verified| workflow::signable(&file, verified, None));
    let signable = place.is_ok_and(|place| place.is_ok_and(|place| place.visible));
    Opened { path, file, result, signable }
}
