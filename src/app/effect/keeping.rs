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
    store::{self, OwnFile, OwnedDraft, Settings, Source, TakeOver},
    workflow::{self, Error, Reopened},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Read the draft that was at work last, and what is attached to it. What was entered here
    /// meanwhile and is written nowhere, if it is named, is kept in a file of its own before
    Restore(TakeOver, Option<Box<Draft>>),
    /// Keep the draft at work
    Draft(Box<Draft>),
    /// Keep the settings
    Settings(Settings),
    /// Give the draft of the last time, which cannot be read, another name
    SetDraftAside,
    /// Give this file of the program's own, which cannot be read, another name
    SetOwnAside(OwnFile),
    /// Keep this draft under a name of its own; it was opened from that file
    Aside(Box<Draft>, Option<PathBuf>),
    /// Open the draft in this file; the official agreed to these files being read
    Open(PathBuf, Vec<Source>),
    /// Read a file to be attached
    Attach(usize, AnnexKind, PathBuf),
    /// Read a picture
    Picture(Which, PathBuf),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// The draft that was at work last was read, as far as it can be
    Restored(Restored),
    /// The draft was kept at this time on the official's clock, or could not be
    Draft(Result<String, Error>),
    /// The settings were kept, or could not be
    Settings(Result<(), Error>),
    /// The draft of the last time has this name now, or could not get another one
    DraftSetAside(Result<PathBuf, Error>),
    /// A file of the program's own has this name now, or could not get another one
    OwnSetAside(OwnFile, Result<PathBuf, Error>),
    /// A draft was kept in this file, or could not be
    Aside(Result<PathBuf, Error>),
    /// A draft was opened, or asks for a yes first, or could not be
    Opened(PathBuf, Result<Reopened, Error>),
    /// A file was read to be attached
    Attached(usize, AnnexKind, Result<Attachment, Error>),
    /// A picture was read
    Picture(Which, Result<Picture, Error>),
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    let World { store, shelf } = world.clone();
    match effect {
        Effect::Restore(take_over, typed) => answer(
            move || Ok(restore(&world, take_over, typed.as_deref())),
            |restored| Outcome::Restored(restored.unwrap_or_else(Restored::held)),
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
        Effect::SetOwnAside(file) => {
            answer(move || Ok(store.set_aside(file)?), move |name| Outcome::OwnSetAside(file, name))
        }
        Effect::Aside(draft, origin) => answer(
            move || Ok(store.set_draft_aside(&draft, origin.as_deref(), Utc::now())?),
            Outcome::Aside,
        ),
        Effect::Open(path, agreed) => {
            let file = path.clone();
            let wrap = move |draft| Outcome::Opened(path.clone(), draft);
            answer(move || workflow::reopen_draft(&store, &file, &agreed), wrap)
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

/// What came of reading the draft of the last time.
#[derive(Debug, Clone)]
pub struct Restored {
    /// The draft, where there is one that can be read
    pub draft: Option<Box<Draft>>,
    /// Why nothing may be written to its file
    pub held: Option<Error>,
    /// Where what was entered in the window meanwhile is kept
    pub aside: Option<PathBuf>,
}

impl Restored {
    const fn held(error: Error) -> Self {
        Self { draft: None, held: Some(error), aside: None }
    }
}

/// The draft that was at work last, from now on this window's own. Where another program has it, it
/// is there to be read all the same. What was `typed` here and is written nowhere is set aside first.
fn restore(world: &World, take_over: TakeOver, typed: Option<&Draft>) -> Restored {
    let aside = typed.map(|draft| world.store.set_draft_aside(draft, None, Utc::now())).transpose();
    let aside = match aside {
        Ok(aside) => aside,
        Err(error) => return Restored::held(Error::Store(error)),
    };
    let (draft, held) = match world.take_draft(take_over) {
        Ok(draft) => (draft, None),
        Err(held @ store::Error::Owned { .. }) => {
            (world.store.autosaved().unwrap_or_default(), Some(Error::Store(held)))
        }
        Err(error) => (None, Some(Error::Store(error))),
    };
    Restored { draft: draft.map(Box::new), held, aside }
}

fn picture(which: Which, path: &Path) -> Result<Picture, Error> {
    let picture = store::picture(path)?;
    form::check_picture(&picture, which.field())?;
    Ok(picture)
}
