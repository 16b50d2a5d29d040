//! A file is either written whole or not at all.

use std::{fs, io::Write, path::Path};

use super::error::{Action, Error};

/// What happens to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// It stays, and the writing fails
    Never,
    /// It is replaced: somebody said yes, or the file is the program's own
    Always,
}

/// Who may read a file on a system that tells users apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// As the system's settings have it for new files
    Usual,
    /// The owner alone: the file holds a key
    Private,
}

/// Writes `bytes` to `path`: into a temporary file in the same folder, which is synced and then
/// renamed. At every moment `path` holds the old file or the new one, and a failure leaves nothing
/// behind.
///
/// # Errors
/// [`Error::Exists`] if there is a file and `replace` is [`Replace::Never`]; [`Error::Io`].
pub fn write_atomically(
    path: &Path,
    bytes: &[u8],
    replace: Replace,
    access: Access,
) -> Result<(), Error> {
    let failed = |error: &std::io::Error| Error::io(Action::Write, path, error);
    // Asked first so that the usual refusal costs nothing; the rename below decides.
    if replace == Replace::Never && fs::symlink_metadata(path).is_ok() {
        return Err(Error::Exists(path.to_owned()));
    }
    let folder = parent(path);
    let mut file = temporary(access).tempfile_in(folder).map_err(|e| failed(&e))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|e| failed(&e))?;
    match replace {
        Replace::Never => file.persist_noclobber(path),
        Replace::Always => file.persist(path),
    }
    .map_err(|e| failed(&e.error))?;
    sync_folder(folder);
    Ok(())
}

fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

fn temporary(access: Access) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".placet-").suffix(".tmp");
    // Temporary files are private by default, which is not what a letter is.
    #[cfg(unix)]
    if access == Access::Usual {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = access;
    builder
}

/// Makes the new name last. The file itself is safe already, so a file system that cannot sync
/// folders is no reason to call the writing a failure.
fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().flatten();
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_new_file_is_written_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("回复 رد ответ réponse.txt");
        write_atomically(&path, b"one", Replace::Never, Access::Usual).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(names(folder.path()).len(), 1);
    }

    #[test]
    fn an_existing_file_stays_unless_its_replacement_is_wanted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("reply.pdf");
        fs::write(&path, b"old").unwrap();
        let refused = write_atomically(&path, b"new", Replace::Never, Access::Usual);
        assert_eq!(refused, Err(Error::Exists(path.clone())));
        assert_eq!(fs::read(&path).unwrap(), b"old");
        write_atomically(&path, b"new", Replace::Always, Access::Usual).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["reply.pdf"]);
    }

    #[test]
    fn a_failed_writing_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("occupied");
        fs::create_dir_all(target.join("inside")).unwrap();
        let result = write_atomically(&target, b"x", Replace::Always, Access::Usual);
        assert!(matches!(result, Err(Error::Io { action: Action::Write, .. })), "{result:?}");
        let missing = folder.path().join("no such folder").join("a.pdf");
        let result = write_atomically(&missing, b"x", Replace::Never, Access::Usual);
        assert!(matches!(result, Err(Error::Io { .. })), "{result:?}");
        assert_eq!(names(folder.path()), ["occupied"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_a_key_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("key.p12");
        write_atomically(&path, b"key", Replace::Never, Access::Private).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0);
    }
}
