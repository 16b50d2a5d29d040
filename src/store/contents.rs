//! The contents of the files that a draft names, each read once and all of them within a limit.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{bounded::read_at_most, disk::LARGEST, error::Error};

/// The bytes of files, and how many more may be had. A stranger's draft can name one file a
/// thousand times, and each time would be a part of the reply.
#[derive(Debug)]
pub(super) struct Contents {
    read: BTreeMap<PathBuf, Arc<[u8]>>,
    left: u64,
}

impl Contents {
    /// None yet.
    pub(super) const fn new() -> Self {
        Self { read: BTreeMap::new(), left: LARGEST }
    }

    /// The bytes of the file at `path`.
    ///
    /// # Errors
    /// [`Error::NotAFile`], [`Error::TooLarge`] with what may still be had, [`Error::Changing`] or
    /// [`Error::Io`].
    pub(super) fn of(&mut self, path: &Path) -> Result<Arc<[u8]>, Error> {
        let bytes = match self.read.get(path) {
            Some(bytes) => Arc::clone(bytes),
            None => read_at_most(path, self.left)?.into(),
        };
        let too_large = || Error::TooLarge { path: path.to_owned(), most: self.left };
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(length).ok_or_else(too_large)?;
        self.read.insert(path.to_owned(), Arc::clone(&bytes));
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_file_named_again_and_again_counts_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("附件 приложение.bin");
        std::fs::write(&path, [7; 400]).unwrap();
        let mut contents = Contents { left: 1000, ..Contents::new() };
        let first = contents.of(&path).unwrap();
        assert!(Arc::ptr_eq(&first, &contents.of(&path).unwrap()), "kept twice");
        assert_eq!(contents.of(&path), Err(Error::TooLarge { path, most: 200 }));
    }

    /// A file may be larger on paper than the memory of any computer.
    #[test]
    fn a_file_larger_than_any_reply_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ضخم.bin");
        std::fs::File::create(&path).unwrap().set_len(LARGEST + 1).unwrap();
        let refused = Contents::new().of(&path);
        assert_eq!(refused, Err(Error::TooLarge { path, most: LARGEST }));
    }
}
