//! A folder that is made for files to come, and goes again if none came.

use std::path::{Path, PathBuf};

use super::error::{Action, Error};

/// The folders that were made. Those that are still empty when this is dropped are taken away: what
/// was to be written into them failed, and a failure leaves nothing behind.
#[derive(Debug)]
#[must_use = "dropped before a file is in it, the folder goes again"]
pub struct NewFolder {
    /// The innermost first
    made: Vec<PathBuf>,
}

impl NewFolder {
    /// Makes the folder at `path`, and those above it, if they are not there.
    ///
    /// # Errors
    /// [`Error::Io`]; then nothing was made.
    pub fn make(path: &Path) -> Result<Self, Error> {
        let missing = path.ancestors().take_while(|folder| !folder.exists());
        let made = missing.filter(|folder| !folder.as_os_str().is_empty());
        let new = Self { made: made.map(Path::to_owned).collect() };
        std::fs::create_dir_all(path).map_err(|error| Error::io(Action::Write, path, &error))?;
        Ok(new)
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        for folder in &self.made {
            // One that holds something cannot be removed so.
            let _ = std::fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_made_and_stayed_empty_goes_again() {
        let desk = tempfile::tempdir().unwrap();
        let there = desk.path().join("архив");
        std::fs::create_dir(&there).unwrap();
        let (used, empty) = (there.join("2021/答复"), there.join("2022/رد"));
        let folders = [NewFolder::make(&used).unwrap(), NewFolder::make(&empty).unwrap()];
        let again = NewFolder::make(&there).unwrap();
        std::fs::write(used.join("a.pdf"), "%PDF").unwrap();
        drop((folders, again));
        assert!(used.join("a.pdf").exists() && there.exists());
        assert!(!there.join("2022").exists());
    }

    #[test]
    fn a_folder_that_cannot_be_made_leaves_none_of_those_above_it() {
        let desk = tempfile::tempdir().unwrap();
        let file = desk.path().join("файл");
        std::fs::write(&file, "").unwrap();
        assert!(NewFolder::make(&file.join("a/b")).is_err());
        assert!(NewFolder::make(&desk.path().join("new").join("\0")).is_err());
        assert!(!desk.path().join("new").exists());
    }
}
