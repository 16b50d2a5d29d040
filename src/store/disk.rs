//! Plain reading of files and folders, with errors that name them.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{
    bounded::read_at_most,
    error::{Action, Error},
};

/// The most bytes of any file: a reply with everything that is attached to it.
pub(super) const LARGEST: u64 = 1 << 30;

/// Reads a whole file of up to one gibibyte.
///
/// # Errors
/// As for [`read_at_most`].
pub fn read(path: &Path) -> Result<Vec<u8>, Error> {
    read_at_most(path, LARGEST)
}

/// Reads the first bytes of a file, or of a pipe such as a shell lends for a secret: `most` of them
/// at most.
///
/// # Errors
/// [`Error::Io`].
pub fn read_beginning(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(usize::try_from(most).unwrap_or_default());
    let read = fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| Error::io(Action::Read, path, &error))
}

/// The files below `folder` whose names end in `.ending`, in the order of their paths. Links to
/// folders are not followed.
///
/// # Errors
/// [`Error::Io`] where a folder cannot be read.
pub fn files_below(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let failed = |error: io::Error| Error::io(Action::Read, &folder, &error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() {
                folders.push(path);
            } else if ends_in(&path, ending) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The files in `folder` itself whose names end in `.ending`, in the order of their names; none
/// where there is no such folder.
///
/// # Errors
/// [`Error::Io`] where the folder cannot be read.
pub(super) fn files_in(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Error> {
    let failed = |error: io::Error| Error::io(Action::Read, folder, &error);
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if ends_in(&path, ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Makes the folder at `path`, and those above it, if they are not there.
///
/// # Errors
/// [`Error`] as for writing.
pub fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|error| Error::io(Action::Write, path, &error))
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}
