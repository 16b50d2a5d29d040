//! What is the official's own: the draft at work and those set aside, what is attached to them, the
//! settings.

use std::path::{Path, PathBuf};

use chrono::Utc;
use iced::Task;

use super::{
    off_thread::answer,
    world::{World, clock},
};
use crate::{
    app::step::sign::Which,
    form,
    model::{AnnexKind, Attachment, Draft, Picture},
    store::{self, OwnFile, OwnedDraft, Settings, Store, TakeOver},
    workflow::{self, Error},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Read the draft that was at work last, and what is attached to it
    Restore(TakeOver),
    /// Keep the draft at work
    Draft(Box<Draft>),
    /// Keep the settings
    Settings(Settings),
    /// Give the draft of the last time, which cannot be read, another name
    SetDraftAside,
    /// Give the settings, which cannot be read, another name
    SetSettingsAside,
    /// Keep this draft under a name of its own; it was opened from that file
    Aside(Box<Draft>, Option<PathBuf>),
    /// Open the draft in this file
    Open(PathBuf),
    /// Read a file to be attached
    Attach(usize, AnnexKind, PathBuf),
    /// Read a picture
    Picture(Which, PathBuf),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The draft that was at work last, as far as it can be read; and why nothing may be written to
    /// it, where that is so
    Restored(Option<Box<Draft>>, Option<Error>),
    /// The draft was kept at this time on the official's clock, or could not be
    Draft(Result<String, Error>),
    /// The settings were kept, or could not be
    Settings(Result<(), Error>),
    /// The draft of the last time has this name now, or could not get another one
    DraftSetAside(Result<PathBuf, Error>),
    /// The settings have this name now, or could not get another one
    SettingsSetAside(Result<PathBuf, Error>),
    /// A draft was kept in this file, or could not be
    Aside(Result<PathBuf, Error>),
    /// A draft was opened, or could not be
    Opened(PathBuf, Result<Box<Draft>, Error>),
    /// A file was read to be attached
    Attached(usize, AnnexKind, Result<Attachment, Error>),
    /// A picture was read
    Picture(Which, Result<Picture, Error>),
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    let World { store, shelf } = world.clone();
    match effect {
        Effect::Restore(take_over) => answer(
            move || Ok(restore(&world, take_over)),
            |restored| match restored {
                Ok((draft, held)) => Outcome::Restored(draft, held),
                Err(error) => Outcome::Restored(None, Some(error)),
            },
        ),
        Effect::Draft(draft) => {
            let turn = shelf.drafts.take();
            let keep = move || {
                let write = || world.with_draft(|mine| mine.write(&draft));
                shelf.drafts.unless_late(turn, write)?;
                Ok(clock())
            };
            answer(keep, Outcome::Draft)
        }
        Effect::Settings(settings) => {
            let turn = shelf.settings.take();
            let keep =
                move || Ok(shelf.settings.unless_late(turn, || world.keep_settings(settings))?);
            answer(keep, Outcome::Settings)
        }
        Effect::SetDraftAside => {
            answer(move || Ok(world.with_draft(OwnedDraft::set_aside)?), Outcome::DraftSetAside)
        }
        Effect::SetSettingsAside => {
            answer(move || Ok(store.set_aside(OwnFile::Settings)?), Outcome::SettingsSetAside)
        }
        Effect::Aside(draft, origin) => answer(
            move || Ok(store.set_draft_aside(&draft, origin.as_deref(), Utc::now())?),
            Outcome::Aside,
        ),
        Effect::Open(path) => {
            let file = path.clone();
            let wrap = move |draft| Outcome::Opened(path.clone(), draft);
            answer(move || reopen(&store, &file), wrap)
        }
        Effect::Attach(row, kind, path) => answer(
            move || Ok(store::attach(&path)?),
            move |file| Outcome::Attached(row, kind, file),
        ),
        Effect::Picture(which, path) => {
            answer(move || picture(which, &path), move |picture| Outcome::Picture(which, picture))
        }
    }
}

/// The draft that was at work last, from now on this window's own. Where another program has it, it
/// is there to be read all the same.
fn restore(world: &World, take_over: TakeOver) -> (Option<Box<Draft>>, Option<Error>) {
    match world.take_draft(take_over) {
        Ok(draft) => (draft.map(Box::new), None),
        Err(held @ store::Error::Owned { .. }) => {
            let read = world.store.autosaved().unwrap_or_default();
            (read.map(Box::new), Some(Error::Store(held)))
        }
        Err(error) => (None, Some(Error::Store(error))),
    }
}

fn picture(which: Which, path: &Path) -> Result<Picture, Error> {
    let picture = store::picture(path)?;
    form::check_picture(&picture, which.field())?;
    Ok(picture)
}

/// A draft of this program's own is read whole; one that comes from elsewhere only if it names no
/// file outside of its folder.
fn reopen(store: &Store, path: &Path) -> Result<Box<Draft>, Error> {
    let opened = workflow::open_draft(path)?;
    let is_own = path.starts_with(store.folder());
    Ok(Box::new(if is_own { opened.read() } else { opened.read_beside() }?))
}
