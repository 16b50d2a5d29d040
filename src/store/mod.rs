//! What is kept on disk: draft files, and in the program's own folder the autosaved draft, the
//! settings, the register of what was sent, recent circulars and self-made identities.
//!
//! The folder is always an argument. The schema of each file stands apart from the model, so that
//! either can change; every file names its format and version. Nothing here checks a reply, and
//! nothing here is overwritten because it could not be read: a damaged file of the program's own
//! is set aside under a new name and reported, a damaged file of the user's is left alone.

mod atomic;
mod bounded;
mod draft;
mod error;
mod folder;
mod json;
mod new_folder;
mod schema;
mod set_aside;
mod spelling;
mod trusted;

pub use atomic::{Access, Replace, write_atomically};
pub use bounded::read_at_most;
pub use draft::{DRAFT_FORMAT, DRAFT_VERSION, attach, picture, read_draft, write_draft};
pub use error::{Action, Error};
pub use folder::{
    Level, Recent, Recovered, Sent, SetAside, Settings, Store, Theme, default_folder,
};
pub use new_folder::NewFolder;
pub use set_aside::KeptDraft;

/// The SHA-256 of `bytes` in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes);
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a whole file.
///
/// # Errors
/// [`Error::Io`].
pub fn read(path: &std::path::Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|error| Error::io(Action::Read, path, &error))
}

/// The files below `folder` whose names end in `.ending`, in the order of their paths. Links to
/// folders are not followed.
///
/// # Errors
/// [`Error::Io`] where a folder cannot be read.
pub fn files_below(
    folder: &std::path::Path,
    ending: &str,
) -> Result<Vec<std::path::PathBuf>, Error> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let failed = |error: std::io::Error| Error::io(Action::Read, &folder, &error);
        for entry in std::fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let path = entry.path();
            let kind = entry.file_type().map_err(failed)?;
            let wanted = path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
            if kind.is_dir() {
                folders.push(path);
            } else if wanted {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Makes the folder at `path`, and those above it, if they are not there.
///
/// # Errors
/// [`Error`] as for writing.
pub fn make_folder(path: &std::path::Path) -> Result<(), Error> {
    std::fs::create_dir_all(path).map_err(|error| Error::io(Action::Write, path, &error))
}
