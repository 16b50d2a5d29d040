//! A draft file that this process alone writes to, and only over what it has read.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    atomic::{Access, Replace, write_atomically},
    bounded::read_at_most,
    claim::{Claim, TakeOver},
    digest::sha256,
    disk::make_folder,
    draft::{LARGEST, parse_draft, print_draft},
    error::Error,
    folder::{Store, rename_aside},
    owner::Owner,
};
use crate::model::Draft;

/// A draft file that this process owns. While it lives, every other program that asks for the file
/// is told who has it, and may take it over; then nothing more is written to it here.
///
/// Nothing is written over that was not read here first: a file that cannot be read, or that
/// another program changed, stays as it is until somebody says what is to become of it.
///
/// ```
/// # use placet::{model::{Consultation, Draft}, store::{Error, Owner, Store, TakeOver}};
/// # let home = tempfile::tempdir().unwrap();
/// let store = Store::new(home.path());
/// let me = Owner::this_process("placet", "2021-11-30T10:00:00Z".parse().unwrap());
/// let mut mine = store.own_autosave(&me, TakeOver::Never)?;
/// let draft = mine.read()?.unwrap_or_else(|| Draft::new(Consultation::circular_321()));
/// mine.write(&draft)?;
/// // A second window on the same folder is told whose it is, and may read it all the same.
/// let refused = store.own_autosave(&me, TakeOver::Never);
/// assert!(matches!(refused, Err(Error::Owned { owner: Some(owner), .. }) if *owner == me));
/// assert_eq!(store.autosaved()?, Some(draft.clone()));
/// // After a yes it is the second one's, and the first one notices before it writes.
/// let _second = store.own_autosave(&me, TakeOver::Always)?;
/// assert!(matches!(mine.write(&draft), Err(Error::TakenOver { .. })));
/// # Ok::<(), Error>(())
/// ```
#[derive(Debug)]
pub struct OwnedDraft {
    claim: Claim,
    /// The SHA-256 of what stands in the file, as it was read or written here last
    seen: Option<String>,
}

impl OwnedDraft {
    /// Makes the draft at `path` this process's own, whether it is there or not.
    ///
    /// # Errors
    /// [`Error::Owned`] names who has it, if another program is at work on it and `take_over` does
    /// not take it from that one. [`Error::Io`] where no file can be made beside it.
    pub fn take(path: &Path, owner: &Owner, take_over: TakeOver) -> Result<Self, Error> {
        Ok(Self { claim: Claim::make(path, owner, take_over)?, seen: None })
    }

    /// Where it is, with every link followed.
    pub fn path(&self) -> &Path {
        self.claim.draft()
    }

    /// The draft and the files attached in it; `None` where there is no file.
    ///
    /// # Errors
    /// As [`read_draft`](super::read_draft). The file stays as it is and where it is, and
    /// [`write`](Self::write) refuses to write over it.
    pub fn read(&mut self) -> Result<Option<Draft>, Error> {
        let path = self.claim.draft();
        let Some(bytes) = found(path)? else { return Ok(None) };
        let draft = parse_draft(&bytes, path)?;
        self.seen = Some(sha256(&bytes));
        Ok(Some(draft))
    }

    /// Writes the draft.
    ///
    /// # Errors
    /// In each case the file stays as it is. [`Error::TakenOver`]: another program took it, stop
    /// writing; [`Error::Unread`]: what stands in it cannot be read; [`Error::Changed`]: it can be
    /// read, but was written by somebody else since it was read here. [`Error::Io`].
    pub fn write(&mut self, draft: &Draft) -> Result<(), Error> {
        let Self { claim, seen } = self;
        claim.while_owned(|path| {
            match found(path).map_err(|reason| Error::unread(path, reason))? {
                Some(bytes) if seen.as_ref() != Some(&sha256(&bytes)) => {
                    parse_draft(&bytes, path).map_err(|reason| Error::unread(path, reason))?;
                    return Err(Error::Changed(path.to_owned()));
                }
                _ => {}
            }
            let bytes = print_draft(draft, path)?;
            write_atomically(path, &bytes, Replace::Always, Access::Usual)?;
            *seen = Some(sha256(&bytes));
            Ok(())
        })
    }

    /// Writes the draft over whatever stands in the file, if `replace` says that somebody wanted
    /// that.
    ///
    /// # Errors
    /// [`Error::TakenOver`], and as [`write_atomically`].
    pub fn replace(&mut self, draft: &Draft, replace: Replace) -> Result<(), Error> {
        let Self { claim, seen } = self;
        claim.while_owned(|path| {
            let bytes = print_draft(draft, path)?;
            write_atomically(path, &bytes, replace, Access::Usual)?;
            *seen = Some(sha256(&bytes));
            Ok(())
        })
    }

    /// Gives what stands in the file another name beside the old one, such as
    /// `autosave.unreadable-1.json`, so that a new one can be begun; says which.
    ///
    /// Only for an official who was told why it cannot be read, and said yes.
    ///
    /// # Errors
    /// [`Error::TakenOver`], [`Error::Io`]; then it stays where it is.
    pub fn set_aside(&mut self) -> Result<PathBuf, Error> {
        self.claim.while_owned(rename_aside)
    }
}

impl Store {
    /// Makes the autosaved draft this process's own: for a window, from its start to its end.
    ///
    /// # Errors
    /// As [`OwnedDraft::take`]. A window that may not have it opens [`Store::autosaved`] to read,
    /// says who has it, and asks again with [`TakeOver::Always`] after a yes.
    pub fn own_autosave(&self, owner: &Owner, take_over: TakeOver) -> Result<OwnedDraft, Error> {
        make_folder(self.folder())?;
        OwnedDraft::take(&self.autosave_file(), owner, take_over)
    }

    /// The draft that was at work last, to be read only; `None` where none was kept.
    ///
    /// # Errors
    /// As [`read_draft`](super::read_draft). The file stays as it is and where it is.
    pub fn autosaved(&self) -> Result<Option<Draft>, Error> {
        let path = self.autosave_file();
        found(&path)?.map(|bytes| parse_draft(&bytes, &path)).transpose()
    }

    fn autosave_file(&self) -> PathBuf {
        self.folder().join("autosave.json")
    }
}

/// What the file holds; `None` where there is none.
fn found(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match read_at_most(path, LARGEST) {
        Err(Error::Io { kind: io::ErrorKind::NotFound, .. }) => Ok(None),
        read => read.map(Some),
    }
}
