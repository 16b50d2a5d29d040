//! Circulars and what else is opened: what a file is, what it asks, which were opened before.

use std::{path::PathBuf, sync::Arc};

use chrono::Utc;
use iced::Task;

use super::{off_thread::answer, world::World};
use crate::{
    circular::Found,
    store::{Recent, SetAsideDraft, Store},
    workflow::{self, Brought, Error},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Say what this file is
    Recognise(PathBuf),
    /// Read this file as a circular
    Read(PathBuf),
    /// Read the file of a letter whose pages are to be shown as they are
    Pages(PathBuf),
    /// Remember that this circular was opened from this file
    Remember(u16, PathBuf),
    /// List the circulars that were opened before, and the drafts that were set aside
    Recent,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// What a file is
    Recognised(PathBuf, Result<Brought, Error>),
    /// A letter was read, or could not be
    Read(PathBuf, Result<Box<Found>, Error>),
    /// The file of a letter whose pages are to be shown; or why they cannot be
    Paged(PathBuf, Result<Arc<Vec<u8>>, Error>),
    /// The circulars that were opened before, and the drafts that were set aside
    Recent(Result<(Vec<Recent>, Vec<SetAsideDraft>), Error>),
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    let store = world.store;
    match effect {
        Effect::Recognise(path) => {
            let file = path.clone();
            let wrap = move |kind| Outcome::Recognised(path.clone(), kind);
            answer(move || Ok(workflow::brought(&file)), wrap)
        }
        Effect::Read(path) => {
            let file = path.clone();
            let wrap = move |found| Outcome::Read(path.clone(), found);
            answer(move || workflow::read_circular(&file).map(Box::new), wrap)
        }
        Effect::Pages(path) => {
            let file = path.clone();
            let wrap = move |pages| Outcome::Paged(path.clone(), pages);
            answer(move || workflow::scanned_letter(&file).map(Arc::new), wrap)
        }
        Effect::Remember(number, path) => answer(
            move || {
                let path = path.to_string_lossy().into_owned();
                store.remember(Recent { number, path, opened: Utc::now() })?;
                recent(&store)
            },
            Outcome::Recent,
        ),
        Effect::Recent => answer(move || recent(&store), Outcome::Recent),
    }
}

fn recent(store: &Store) -> Result<(Vec<Recent>, Vec<SetAsideDraft>), Error> {
    Ok((store.recent()?, store.set_aside_drafts()?))
}
