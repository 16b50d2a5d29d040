//! Beginning, opening, showing and keeping a draft. Checking is `Draft::check` itself.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::error::Error;
use crate::{
    form::{self, Pdf, Typefaces},
    model::{Consultation, Draft},
    store::{self, Replace},
    wording::Wording,
};

/// An empty reply to TSB Circular 321, the consultation that comes with the program.
pub fn new_draft() -> Draft {
    Draft::new(Consultation::circular_321())
}

/// The draft in the file at `path`, with its attached files as they are now.
///
/// # Errors
/// [`Error::Store`]; the file stays as it is.
pub fn open_draft(path: &Path) -> Result<Draft, Error> {
    Ok(store::read_draft(path)?)
}

/// Writes `draft` to the file at `path`.
///
/// # Errors
/// [`Error::Store`].
pub fn save_draft(path: &Path, draft: &Draft, replace: Replace) -> Result<(), Error> {
    Ok(store::write_draft(path, draft, replace)?)
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
