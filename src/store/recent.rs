//! The circulars that were opened last.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    error::Error,
    folder::{OwnFile, Store},
    moment,
};

/// How many circulars are remembered.
const REMEMBERED: usize = 12;

/// A circular that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Recent {
    /// The circular's number
    pub number: u16,
    /// Where it was opened from
    pub path: String,
    /// When
    #[serde(with = "moment")]
    pub opened: DateTime<Utc>,
}

impl Store {
    /// The circulars opened last, the latest first; at most twelve.
    ///
    /// # Errors
    /// As [`Store::settings`].
    pub fn recent(&self) -> Result<Vec<Recent>, Error> {
        Ok(self.load(OwnFile::Recent)?.unwrap_or_default())
    }

    /// Remembers a circular that was opened.
    ///
    /// # Errors
    /// [`Error::Unread`] where the list that is there cannot be read: it stays as it is.
    /// [`Error::Io`].
    pub fn remember(&self, circular: Recent) -> Result<(), Error> {
        self.change(OwnFile::Recent, |recent: &mut Vec<Recent>| {
            recent.retain(|known| known.path != circular.path);
            recent.insert(0, circular);
            recent.truncate(REMEMBERED);
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circular_opened_again_comes_first_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        let opened = "2021-11-30T10:00:00Z".parse().unwrap();
        for number in [1, 2, 3, 1] {
            let path = format!("/通函/{number}.docx");
            store.remember(Recent { number, path, opened }).unwrap();
        }
        let numbers: Vec<_> = store.recent().unwrap().iter().map(|r| r.number).collect();
        assert_eq!(numbers, [1, 3, 2]);
    }
}
