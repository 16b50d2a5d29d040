//! A file is either written whole or not at all.

use std::{
    fs::{self, File, Metadata},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

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
/// A file that is replaced keeps its permissions, and where the system lets this user, its owner
/// and group. A link stays, and the file to which it leads is replaced. Of a file with several
/// names (hard links) only this name gets the new file; the others keep the old one.
///
/// # Errors
/// Those of [`writable`], and [`Error::Io`].
pub fn write_atomically(
    path: &Path,
    bytes: &[u8],
    replace: Replace,
    access: Access,
) -> Result<(), Error> {
    let failed = |error: &io::Error| Error::io(Action::Write, path, error);
    // Asked first so that the usual refusal costs nothing; the rename below decides.
    writable(path, replace)?;
    let target = match replace {
        Replace::Never => path.to_owned(),
        Replace::Always => target(path)?,
    };
    let folder = parent(&target);
    let mut file = temporary(access).tempfile_in(folder).map_err(|e| failed(&e))?;
    file.write_all(bytes).map_err(|e| failed(&e))?;
    if let Ok(replaced) = fs::metadata(&target) {
        keep_permissions(file.as_file(), &replaced, access).map_err(|e| failed(&e))?;
    }
    file.as_file().sync_all().map_err(|e| failed(&e))?;
    match replace {
        Replace::Never => file.persist_noclobber(&target),
        Replace::Always => file.persist(&target),
    }
    .map_err(|e| failed(&e.error))?;
    sync_folder(folder);
    Ok(())
}

/// Whether a file can be written to `path`, as far as that can be known before it is: to be asked
/// before anything costly is made. Nothing is changed by asking.
///
/// # Errors
/// [`Error::NotAFile`] for a folder, a device, a pipe or a socket, [`Error::Exists`] if there is a
/// file and `replace` is [`Replace::Never`], [`Error::WriteProtected`] if this user may not write
/// to the file that is there, [`Error::LinkCircle`] for a link that leads back to itself.
pub fn writable(path: &Path, replace: Replace) -> Result<(), Error> {
    // What a link leads to is asked first: behind `/dev/stdout` may be no name at all.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(Error::NotAFile(path.to_owned()));
    }
    if replace == Replace::Never {
        return match fs::symlink_metadata(path) {
            Ok(_) => Err(Error::Exists(path.to_owned())),
            Err(_) => Ok(()),
        };
    }
    let target = target(path)?;
    let Ok(found) = fs::metadata(&target) else { return Ok(()) };
    let protected = || Error::WriteProtected(path.to_owned());
    // The system's administrator may write to any file, also to one that is protected.
    if found.permissions().readonly() {
        return Err(protected());
    }
    match File::options().write(true).open(&target) {
        Ok(_) => Ok(()),
        Err(error) => Err(match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => protected(),
            _ => Error::io(Action::Write, path, &error),
        }),
    }
}

/// The file for which `path` stands once every link is followed, also to one that is not there.
///
/// # Errors
/// [`Error::LinkCircle`]; [`Error::Io`].
pub(super) fn target(path: &Path) -> Result<PathBuf, Error> {
    /// As many as Linux follows
    const LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..=LINKS {
        if !fs::symlink_metadata(&target).is_ok_and(|found| found.is_symlink()) {
            return Ok(target);
        }
        let to = fs::read_link(&target).map_err(|e| Error::io(Action::Write, path, &e))?;
        target = parent(&target).join(to);
    }
    Err(Error::LinkCircle(path.to_owned()))
}

/// Gives `file` what `replaced` lets whom do.
#[cfg(unix)]
fn keep_permissions(file: &File, replaced: &Metadata, access: Access) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let own = file.metadata()?;
    let same_group =
        own.gid() == replaced.gid() || fchown(file, None, Some(replaced.gid())).is_ok();
    if own.uid() != replaced.uid() {
        // Only the system's administrator can; the file is then its writer's.
        let _ = fchown(file, Some(replaced.uid()), None);
    }
    let mut mode = replaced.mode() & 0o777;
    if !same_group {
        // Another group is let do no more than everybody.
        mode = mode & 0o707 | (mode & 0o007) << 3;
    }
    if access == Access::Private {
        mode &= 0o700;
    }
    file.set_permissions(fs::Permissions::from_mode(mode))
}

/// Elsewhere a new file has the permissions of its folder.
#[cfg(not(unix))]
fn keep_permissions(_: &File, _: &Metadata, _: Access) -> io::Result<()> {
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
    if let Ok(folder) = File::open(folder) {
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
        assert_eq!(result, Err(Error::NotAFile(target)));
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

    #[cfg(unix)]
    mod unix {
        use std::{
            os::unix::{
                fs::{MetadataExt as _, PermissionsExt as _, fchown, symlink},
                net::UnixListener,
            },
            process::Command,
        };

        use super::*;

        fn mode(path: &Path) -> u32 {
            fs::metadata(path).unwrap().permissions().mode() & 0o777
        }

        fn set_mode(path: &Path, mode: u32) {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        }

        fn replaced(path: &Path) -> Result<(), Error> {
            write_atomically(path, b"new", Replace::Always, Access::Usual)
        }

        #[test]
        fn only_ordinary_files_are_replaced() {
            let folder = tempfile::tempdir().unwrap();
            let (pipe, socket) = (folder.path().join("труба"), folder.path().join("مقبس"));
            assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
            let _listener = UnixListener::bind(&socket).unwrap();
            let to_device = folder.path().join("设备");
            symlink("/dev/null", &to_device).unwrap();
            let to_pipe = folder.path().join("lien é");
            symlink(&pipe, &to_pipe).unwrap();
            let devices = ["/dev/null", "/dev/full"].map(PathBuf::from);
            let others = [pipe.clone(), socket.clone(), to_device, to_pipe, folder.path().into()];
            for path in devices.iter().chain(&others) {
                let before = fs::metadata(path).unwrap().file_type();
                for replace in [Replace::Always, Replace::Never] {
                    let refused = write_atomically(path, b"new", replace, Access::Usual);
                    assert_eq!(refused, Err(Error::NotAFile(path.clone())));
                }
                assert_eq!(fs::metadata(path).unwrap().file_type(), before);
            }
            assert_eq!(names(folder.path()).len(), 4, "nothing was left");
        }

        #[test]
        fn a_link_stays_and_what_it_leads_to_is_replaced() {
            let folder = tempfile::tempdir().unwrap();
            let elsewhere = folder.path().join("别处");
            fs::create_dir(&elsewhere).unwrap();
            let (file, link) = (elsewhere.join("réponse.pdf"), folder.path().join("رد.pdf"));
            let first = folder.path().join("первая.pdf");
            fs::write(&file, b"old").unwrap();
            symlink("别处/réponse.pdf", &link).unwrap();
            symlink(&link, &first).unwrap();
            replaced(&first).unwrap();
            assert_eq!(fs::read(&file).unwrap(), b"new");
            assert!([&first, &link].iter().all(|path| path.is_symlink()));
            // Also where nothing is there yet.
            fs::remove_file(&file).unwrap();
            let kept = write_atomically(&link, b"x", Replace::Never, Access::Usual);
            assert_eq!(kept, Err(Error::Exists(link.clone())));
            replaced(&link).unwrap();
            assert!(link.is_symlink());
            assert_eq!(fs::read(&file).unwrap(), b"new");
        }

        #[test]
        fn a_link_that_leads_nowhere_is_refused() {
            let folder = tempfile::tempdir().unwrap();
            let [one, two] = ["один", "二"].map(|name| folder.path().join(name));
            symlink(&one, &two).unwrap();
            symlink(&two, &one).unwrap();
            assert_eq!(replaced(&one), Err(Error::LinkCircle(one.clone())));
            let lost = folder.path().join("lost");
            symlink("no folder/a.pdf", &lost).unwrap();
            let refused = replaced(&lost);
            assert!(matches!(refused, Err(Error::Io { action: Action::Write, .. })), "{refused:?}");
            assert!([one, two, lost].iter().all(|path| path.is_symlink()));
        }

        #[test]
        fn a_file_keeps_who_may_read_it() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("答复.pdf");
            fs::write(&path, b"old").unwrap();
            set_mode(&path, 0o640);
            // Another owner and group, where whoever runs this may give files away.
            let file = File::options().write(true).open(&path).unwrap();
            let given = fchown(&file, Some(12_345), Some(23_456)).is_ok();
            if given {
                replaced(&path).unwrap();
                let found = fs::metadata(&path).unwrap();
                assert_eq!((found.uid(), found.gid()), (12_345, 23_456));
            } else {
                replaced(&path).unwrap();
            }
            assert_eq!(mode(&path), 0o640);
            write_atomically(&path, b"key", Replace::Always, Access::Private).unwrap();
            assert_eq!(mode(&path), 0o600, "a key is never more open than its owner's");
        }

        #[test]
        fn a_protected_file_is_not_replaced() {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("محمي.pdf");
            fs::write(&path, b"old").unwrap();
            set_mode(&path, 0o444);
            assert_eq!(replaced(&path), Err(Error::WriteProtected(path.clone())));
            assert_eq!(fs::read(&path).unwrap(), b"old");
            assert_eq!(mode(&path), 0o444);
        }
    }
}
