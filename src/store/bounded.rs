//! Reading files of unknown origin: never a device, never more than was allowed, never half of one
//! version and half of another.

use std::{
    fs::{self, File, Metadata},
    io::Read as _,
    path::Path,
};

use super::error::{Action, Error};

/// Reads the whole of a file that holds at most `most` bytes.
///
/// # Errors
/// [`Error::NotAFile`], [`Error::TooLarge`], [`Error::Changing`] or [`Error::Io`].
pub fn read_at_most(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    let refused = |error| Error::io(Action::Read, path, &error);
    // Asked before it is opened: opening a pipe would wait for somebody to write into it.
    check(path, &fs::metadata(path).map_err(refused)?, most)?;
    let mut file = File::open(path).map_err(refused)?;
    let before = file.metadata().map_err(refused)?;
    check(path, &before, most)?;
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or_default());
    // One byte more than there should be shows that the file grew.
    file.by_ref().take(before.len() + 1).read_to_end(&mut bytes).map_err(refused)?;
    let after = file.metadata().map_err(refused)?;
    match is_same(&before, &after, bytes.len()) {
        true => Ok(bytes),
        false => Err(Error::Changing(path.to_owned())),
    }
}

fn check(path: &Path, found: &Metadata, most: u64) -> Result<(), Error> {
    match () {
        () if !found.is_file() => Err(Error::NotAFile(path.to_owned())),
        () if found.len() > most => Err(Error::TooLarge { path: path.to_owned(), most }),
        () => Ok(()),
    }
}

/// Whether a file is what it was before `read` bytes were read from it.
fn is_same(before: &Metadata, after: &Metadata, read: usize) -> bool {
    let changed = |found: &Metadata| found.modified().ok();
    before.len() == after.len()
        && u64::try_from(read) == Ok(after.len())
        && changed(before) == changed(after)
}

#[cfg(test)]
mod tests {
    use std::{io::Write as _, sync::mpsc, thread, time::Duration};

    use super::*;

    #[test]
    fn as_much_as_is_allowed_is_read_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("通函 циркуляр.docx");
        fs::write(&path, b"12345").unwrap();
        assert_eq!(read_at_most(&path, 5).unwrap(), b"12345");
        let refused = Error::TooLarge { path: path.clone(), most: 4 };
        assert_eq!(read_at_most(&path, 4), Err(refused));
        fs::write(&path, b"").unwrap();
        assert_eq!(read_at_most(&path, 0).unwrap(), b"");
    }

    #[test]
    fn what_is_no_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        assert_eq!(read_at_most(&path, 5), Err(Error::NotAFile(path.clone())));
        let missing = read_at_most(&path.join("رسالة"), 5);
        assert!(matches!(missing, Err(Error::Io { action: Action::Read, .. })), "{missing:?}");
        #[cfg(unix)]
        {
            let device = Path::new("/dev/zero");
            assert_eq!(read_at_most(device, 5), Err(Error::NotAFile(device.to_owned())));
        }
    }

    /// While one hand writes, the other must get the whole of some version, or hear of it.
    #[test]
    fn a_file_that_is_being_written_is_never_read_by_halves() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letter.txt");
        fs::write(&path, vec![b'a'; 1 << 20]).unwrap();
        let (stop, stopped) = mpsc::channel::<()>();
        let target = path.clone();
        let writer = thread::spawn(move || {
            let mut file = fs::OpenOptions::new().append(true).open(target).unwrap();
            while stopped.recv_timeout(Duration::from_micros(50)).is_err() {
                file.write_all(&[b'b'; 4096]).unwrap();
            }
        });
        let noticed = (0..2_000).any(|_| match read_at_most(&path, 1 << 40) {
            Ok(_) => false,
            Err(Error::Changing(named)) => named == path,
            Err(other) => panic!("{other:?}"),
        });
        stop.send(()).unwrap();
        writer.join().unwrap();
        assert!(noticed, "a growing file was never noticed");
    }
}
