//! Beginning, opening, showing and keeping a draft. Checking is `Draft::check` itself.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::error::Error;
use crate::{
    form::{self, Pdf, Typefaces},
    model::{Consultation, Draft},
    store::{self, OpenedDraft, OwnedDraft, Owner, Replace, TakeOver},
    wording::Wording,
};

/// An empty reply to TSB Circular 321, the consultation that comes with the program.
pub fn new_draft() -> Draft {
    Draft::new(Consultation::circular_321())
}

/// Opens the draft file at `path`. Where it names files outside of its own folder, the official is
/// shown them and asked before they are read.
///
/// # Errors
/// [`Error::Store`]; the file stays as it is.
pub fn open_draft(path: &Path) -> Result<OpenedDraft, Error> {
    Ok(store::open_draft(path)?)
}

/// Writes `draft` to the file at `path`, as `owner`.
///
/// # Errors
/// [`Error::Store`]; also where another program is at work on that file, unless `take_over` takes
/// it from that one.
pub fn save_draft(
    path: &Path,
    draft: &Draft,
    replace: Replace,
    owner: &Owner,
    take_over: TakeOver,
) -> Result<(), Error> {
    store::writable(path, replace)?;
    Ok(OwnedDraft::take(path, owner, take_over)?.replace(draft, replace)?)
}

/// The page as it would be sent, for a draft in any state. `wording` is in the draft's language.
///
/// # Errors
/// [`Error::Form`].
pub fn page(
    draft: &Draft,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Pdf, Error> {
    Ok(form::preview(&draft.letter(), wording, typefaces, now)?)
}
