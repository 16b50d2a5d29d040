//! What effects need: the program's own folder, and what is costly to make twice.

use std::sync::{Arc, Mutex, OnceLock, PoisonError, atomic::AtomicU64};

use chrono::{Local, Utc};

use super::turns::Turns;
use crate::{
    form::Typefaces,
    model::{Draft, Language},
    store::{self, OwnedDraft, Owner, Settings, Store, TakeOver},
    wording::Wording,
};

/// The world as seen from the program's own folder.
#[derive(Debug, Clone)]
pub struct World {
    pub(super) store: Store,
    pub(super) shelf: Arc<Shelf>,
}

/// What is costly to make twice, and what works at once have to agree on.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    typefaces: OnceLock<Typefaces>,
    wordings: [OnceLock<Wording>; 6],
    /// Which count of replies is wanted; another one at work ends
    pub(super) counting: AtomicU64,
    /// The draft at work, unless another program has it
    draft: Mutex<Option<OwnedDraft>>,
    pub(super) drafts: Turns,
    pub(super) settings: Turns,
    /// The settings as they were read or kept last: what differs from them is what was changed here
    known: Mutex<Settings>,
}

impl World {
    /// The world as seen from the program's own folder, in which `settings` were read.
    pub fn new(store: Store, settings: Settings) -> Self {
        let shelf = Shelf { known: Mutex::new(settings), ..Shelf::default() };
        Self { store, shelf: Arc::new(shelf) }
    }

    /// Makes the draft at work this window's own, and reads it.
    pub(super) fn take_draft(&self, take_over: TakeOver) -> Result<Option<Draft>, store::Error> {
        let mut owned = self.shelf.draft.lock().unwrap_or_else(PoisonError::into_inner);
        // Let go first: what was taken over from this window is not its own any more.
        *owned = None;
        owned.insert(self.store.own_autosave(&this_window(), take_over)?).read()
    }

    /// Does `work` with the draft at work. It is asked for anew where another program had it; what
    /// that one left is not written over.
    pub(super) fn with_draft<T>(
        &self,
        work: impl FnOnce(&mut OwnedDraft) -> Result<T, store::Error>,
    ) -> Result<T, store::Error> {
        let mut owned = self.shelf.draft.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = match owned.take() {
            Some(mine) => mine,
            None => self.store.own_autosave(&this_window(), TakeOver::Never)?,
        };
        work(owned.insert(mine))
    }

    pub(super) fn keep_settings(&self, wanted: Settings) -> Result<(), store::Error> {
        let mut known = self.shelf.known.lock().unwrap_or_else(PoisonError::into_inner);
        self.store.keep_settings(&known, &wanted)?;
        *known = wanted;
        Ok(())
    }

    pub(super) fn typefaces(&self) -> &Typefaces {
        self.shelf.typefaces.get_or_init(Typefaces::bundled)
    }

    pub(super) fn wording(&self, language: Language) -> &Wording {
        self.shelf.wordings[language as usize].get_or_init(|| Wording::of(language))
    }
}

fn this_window() -> Owner {
    Owner::this_process("placet", Utc::now())
}

/// The time of day on the official's clock.
pub(super) fn clock() -> String {
    Local::now().format("%H:%M").to_string()
}
