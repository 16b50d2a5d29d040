//! Drafts that were set aside for another circular, each in a file of its own.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{
    atomic::Replace,
    disk::{files_below, make_folder},
    draft::{read_draft, write_draft},
    error::{Action, Error},
    folder::Store,
};
use crate::model::Draft;

/// A draft that was set aside, as it is listed: told by the file's name and date alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAsideDraft {
    /// Where it is
    pub path: PathBuf,
    /// The number of its circular, unless the file was renamed
    pub number: Option<u16>,
    /// When the file was written
    pub kept: DateTime<Utc>,
}

impl Store {
    /// The drafts that were set aside, the newest first.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn set_aside_drafts(&self) -> Result<Vec<SetAsideDraft>, Error> {
        let folder = self.drafts();
        if !folder.is_dir() {
            return Ok(Vec::new());
        }
        let listed = |path: PathBuf| {
            let written = std::fs::metadata(&path).and_then(|about| about.modified());
            let kept = written.map_err(|error| Error::io(Action::Read, &path, &error))?.into();
            Ok(SetAsideDraft { number: number(&path), kept, path })
        };
        let drafts: Result<Vec<SetAsideDraft>, Error> =
            files_below(&folder, "json")?.into_iter().map(listed).collect();
        let mut drafts = drafts?;
        // Files of one moment stand in the order of their names.
        drafts.reverse();
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.kept));
        Ok(drafts)
    }

    /// Whether the draft file at `path` really lies among this program's own, however the path is
    /// spelled and whatever links are on the way. Where that cannot be found out, it does not.
    pub fn owns_draft(&self, path: &Path) -> bool {
        let real = |path: &Path| std::fs::canonicalize(path).ok();
        let Some(file) = real(path) else { return false };
        let own = [real(self.folder()), real(&self.drafts())];
        own.iter().flatten().any(|folder| file.parent() == Some(folder))
    }

    fn drafts(&self) -> PathBuf {
        self.folder().join("drafts")
    }

    /// Keeps a draft; says where. One that was opened from the file `origin` among these, or is in
    /// one of them as it is, goes there again. Any other goes into a new file, named after its
    /// circular and the moment.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn set_draft_aside(
        &self,
        draft: &Draft,
        origin: Option<&Path>,
        now: DateTime<Utc>,
    ) -> Result<PathBuf, Error> {
        let folder = self.drafts();
        make_folder(&folder)?;
        let origin = origin.filter(|path| path.parent() == Some(&*folder) && path.is_file());
        let same = || {
            let kept = files_below(&folder, "json").unwrap_or_default().into_iter();
            kept.into_iter().find(|path| read_draft(path).is_ok_and(|kept| kept == *draft))
        };
        if let Some(path) = origin.map(Path::to_owned).or_else(same) {
            return write_draft(&path, draft, Replace::Always).map(|()| path);
        }
        let moment = now.format("%Y-%m-%d-%H%M%S");
        let stem = format!("{STEM}{}-{moment}", draft.consultation.number);
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

/// How the names of these files begin; the circular's number follows.
const STEM: &str = "TSB-Circular-";

fn number(path: &Path) -> Option<u16> {
    let (number, _) = path.file_name()?.to_str()?.strip_prefix(STEM)?.split_once('-')?;
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    #[test]
    fn two_drafts_of_one_moment_are_both_kept() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        let now = "2021-11-30T10:00:00Z".parse().unwrap();
        let mut draft = Draft::new(Consultation::circular_321());
        let first = store.set_draft_aside(&draft, None, now).unwrap();
        draft.signatory.name = "Мария".into();
        let second = store.set_draft_aside(&draft, None, now).unwrap();
        assert_ne!(first, second);
        assert_eq!(read_draft(&first).unwrap().signatory.name, "");
        assert_eq!(read_draft(&second).unwrap(), draft);
    }

    #[test]
    fn a_draft_has_one_file_however_often_it_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let at = |hour: u8| format!("2021-11-30T{hour}:00:00Z").parse().unwrap();
        let mut draft = Draft::new(Consultation::circular_321());
        let first = store.set_draft_aside(&draft, None, at(10)).unwrap();
        assert_eq!(
            store.set_draft_aside(&draft, None, at(11)).unwrap(),
            first,
            "nothing was changed"
        );
        draft.signatory.name = "李娜".into();
        assert_eq!(store.set_draft_aside(&draft, Some(&first), at(12)).unwrap(), first);
        assert_eq!(read_draft(&first).unwrap(), draft);
        // A file of the official's own is no place for it, even one of its very name.
        let elsewhere = folder.path().join("ответ.json");
        std::fs::copy(&first, &elsewhere).unwrap();
        draft.signatory.name = "Мария".into();
        let second = store.set_draft_aside(&draft, Some(&elsewhere), at(13)).unwrap();
        assert_eq!(read_draft(&elsewhere).unwrap().signatory.name, "李娜");
        assert_eq!(store.set_aside_drafts().unwrap().len(), 2);
        assert_ne!(second, first);
    }

    #[test]
    fn a_draft_is_the_programs_own_by_where_it_lies_and_not_by_how_that_is_spelled() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        let now = "2021-11-30T10:00:00Z".parse().unwrap();
        let draft = Draft::new(Consultation::circular_321());
        let own = store.set_draft_aside(&draft, None, now).unwrap();
        let stranger = folder.path().join("чужой.json");
        std::fs::copy(&own, &stranger).unwrap();
        let (drafts, name) = (store.drafts(), own.file_name().unwrap());
        assert!(store.owns_draft(&own));
        assert!(store.owns_draft(&drafts.join("..").join("drafts").join(name)));
        let up = drafts.join("..").join("..").join("чужой.json");
        assert!(up.starts_with(store.folder()) && up.is_file() && !store.owns_draft(&up));
        assert!(!store.owns_draft(&drafts.join("absent é.json")));
        let below = drafts.join("unpacked");
        std::fs::create_dir(&below).unwrap();
        std::fs::copy(&own, below.join(name)).unwrap();
        assert!(!store.owns_draft(&below.join(name)), "the program keeps none there");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_makes_no_draft_the_programs_own_and_takes_none_from_it() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("store"));
        let now = "2021-11-30T10:00:00Z".parse().unwrap();
        let own =
            store.set_draft_aside(&Draft::new(Consultation::circular_321()), None, now).unwrap();
        let stranger = folder.path().join("чужой.json");
        std::fs::copy(&own, &stranger).unwrap();
        let link = store.drafts().join("رابط.json");
        symlink(&stranger, &link).unwrap();
        assert!(!store.owns_draft(&link));
        let home = folder.path().join("家");
        symlink(store.folder(), &home).unwrap();
        assert!(store.owns_draft(&home.join("drafts").join(own.file_name().unwrap())));
        assert!(Store::new(&home).owns_draft(&own));
    }

    #[test]
    fn set_aside_drafts_are_listed_newest_first_whatever_they_are_called() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("черновики"));
        assert_eq!(store.set_aside_drafts(), Ok(Vec::new()));
        let now: DateTime<Utc> = "2021-11-30T10:00:00Z".parse().unwrap();
        let mut draft = Draft::new(Consultation::circular_321());
        let old = store.set_draft_aside(&draft, None, now).unwrap();
        draft.consultation.number = 400;
        let new = store.set_draft_aside(&draft, None, now).unwrap();
        let renamed = old.with_file_name("رد قديم.json");
        std::fs::rename(&old, &renamed).unwrap();
        for (path, hours) in [(&renamed, 2), (&new, 1)] {
            let file = std::fs::File::options().write(true).open(path).unwrap();
            file.set_modified((now - chrono::TimeDelta::hours(hours)).into()).unwrap();
        }
        let listed = store.set_aside_drafts().unwrap();
        let listed: Vec<_> = listed.into_iter().map(|d| (d.path, d.number)).collect();
        assert_eq!(listed, [(new, Some(400)), (renamed, None)]);
    }
}
