//! The draft at work, kept from one start of the window to the next.

use std::{io, path::PathBuf};

use super::{
    atomic::Replace,
    disk::make_folder,
    draft::{read_draft, write_draft},
    error::Error,
    folder::Store,
};
use crate::model::Draft;

impl Store {
    /// Keeps the draft at work.
    ///
    /// # Errors
    /// [`Error::Unread`] where the draft that is there cannot be read: it stays as it is.
    /// [`Error::Io`].
    pub fn autosave(&self, draft: &Draft) -> Result<(), Error> {
        make_folder(self.folder())?;
        let path = self.autosave_file();
        self.autosaved().map_err(|reason| Error::unread(&path, reason))?;
        write_draft(&path, draft, Replace::Always)
    }

    /// The draft that was at work last; `None` where none was kept.
    ///
    /// # Errors
    /// As [`read_draft`]. The file stays as it is and where it is.
    pub fn autosaved(&self) -> Result<Option<Draft>, Error> {
        let path = self.autosave_file();
        match read_draft(&path) {
            Err(Error::Io { kind: io::ErrorKind::NotFound, path: missing, .. })
                if missing == path =>
            {
                Ok(None)
            }
            read => read.map(Some),
        }
    }

    fn autosave_file(&self) -> PathBuf {
        self.folder().join("autosave.json")
    }
}
