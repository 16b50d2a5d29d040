//! Files whose only use is that the system locks them: never a link, never anything but a file, and
//! what is in one stays.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use super::error::{Action, Error};

/// How long another program may hold a lock that is held for a moment only.
const PATIENCE: Duration = Duration::from_secs(5);
const BETWEEN: Duration = Duration::from_millis(10);

/// Opens the file at `path`, or makes it if `create` says so.
///
/// # Errors
/// [`Error::NotAFile`] for a link, a folder, a pipe; [`Error::Io`].
pub(super) fn open(path: &Path, create: bool) -> Result<File, Error> {
    // Asked before it is opened: opening a pipe would wait for somebody at its other end.
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(Error::NotAFile(path.to_owned()));
    }
    let mut options = File::options();
    options.read(true).write(true).create(create).truncate(false);
    options.open(path).map_err(|error| Error::io(Action::Write, path, &error))
}

/// Opens the file and locks it; who holds it otherwise is waited for, a few seconds at most.
///
/// # Errors
/// [`Error::Busy`] where the other program holds it longer; else as for [`open()`].
pub(super) fn locked(path: &Path, create: bool) -> Result<File, Error> {
    let begun = Instant::now();
    loop {
        let file = open(path, create)?;
        match file.try_lock() {
            // Whoever held it may have removed it, and then it guards nothing.
            Ok(()) if is_at(&file, path) => return Ok(file),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                return Ok(file);
            }
            Err(TryLockError::Error(error)) => return Err(Error::io(Action::Write, path, &error)),
            Ok(()) | Err(TryLockError::WouldBlock) => {}
        }
        if begun.elapsed() > PATIENCE {
            return Err(Error::Busy(path.to_owned()));
        }
        thread::sleep(BETWEEN);
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let place = |found: fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(there)) => place(open) == place(there),
        _ => false,
    }
}

/// Elsewhere the name of a removed file stays taken for as long as somebody has it open.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    File::open(path).is_ok()
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn what_a_lock_leads_to_or_holds_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (precious, link) = (folder.path().join("précieux"), folder.path().join("锁"));
        fs::write(&precious, "важно").unwrap();
        symlink(&precious, &link).unwrap();
        assert_eq!(locked(&link, true).unwrap_err(), Error::NotAFile(link));
        drop(locked(&precious, true).unwrap());
        assert_eq!(fs::read_to_string(&precious).unwrap(), "важно");
    }

    #[test]
    fn a_lock_that_is_a_pipe_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("أنبوب");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(locked(&pipe, true).unwrap_err(), Error::NotAFile(pipe));
    }

    #[test]
    fn who_holds_a_lock_too_long_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let held = locked(&path, true).unwrap();
        assert_eq!(locked(&path, true).unwrap_err(), Error::Busy(path));
        drop(held);
    }
}
