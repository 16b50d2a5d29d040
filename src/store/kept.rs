//! Drafts that were set aside for another circular, each in a file of its own.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::{Error, Replace, Store, draft::write_draft, make_folder};
use crate::model::Draft;

impl Store {
    /// Keeps a draft in a new file, named after its circular and the moment; says where.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn keep_draft(&self, draft: &Draft, now: DateTime<Utc>) -> Result<PathBuf, Error> {
        let folder = self.folder().join("drafts");
        make_folder(&folder)?;
        let moment = now.format("%Y-%m-%d-%H%M%S");
        let stem = format!("TSB-Circular-{}-{moment}", draft.consultation.number);
        for attempt in 1_u32.. {
            let name = match attempt {
                1 => format!("{stem}.json"),
                more => format!("{stem}-{more}.json"),
            };
            let path = folder.join(name);
            match write_draft(&path, draft, Replace::Never) {
                Err(Error::Exists(_)) => {}
                result => return result.map(|()| path),
            }
        }
        Err(Error::Exists(folder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::Consultation, store::read_draft};

    #[test]
    fn two_drafts_of_one_moment_are_both_kept() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        let now = "2021-11-30T10:00:00Z".parse().unwrap();
        let mut draft = Draft::new(Consultation::circular_321());
        let first = store.keep_draft(&draft, now).unwrap();
        draft.signatory.name = "Мария".into();
        let second = store.keep_draft(&draft, now).unwrap();
        assert_ne!(first, second);
        assert_eq!(read_draft(&first).unwrap().signatory.name, "");
        assert_eq!(read_draft(&second).unwrap(), draft);
    }
}
