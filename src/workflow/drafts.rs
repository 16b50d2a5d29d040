//! Beginning, opening, showing and keeping a draft. Checking is `Draft::check` itself.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::error::Error;
use crate::{
    form::{self, Pdf, Typefaces},
    model::{Consultation, Draft},
    store::{self, OpenedDraft, OwnedDraft, Owner, Replace, Source, Store, TakeOver},
    wording::Wording,
};

/// An empty reply to TSB Circular 321, the consultation that comes with the program.
pub fn new_draft() -> Draft {
    Draft::new(Consultation::circular_321())
}

/// Opens the draft file at `path`. Where it names files outside of its own folder, the official is
/// shown them and asked before they are read.
///
/// # Errors
/// [`Error::Store`]; the file stays as it is.
pub fn open_draft(path: &Path) -> Result<OpenedDraft, Error> {
    Ok(store::open_draft(path)?)
}

/// What became of opening a draft to go on with it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reopened {
    /// It was read, with the files that it names
    Draft(Box<Draft>),
    /// Nothing was read but the draft file itself: it comes from elsewhere and names files outside
    /// of its folder. These are all that would be read, in the order of the form
    Asks(Vec<Source>),
}

/// Opens the draft file at `path` with the files that it names. A draft of `store`'s own is read
/// whole; one that comes from elsewhere only if it names no file outside of its folder, or exactly
/// the files to which the official `agreed`.
///
/// # Errors
/// [`Error::Store`]; the file stays as it is.
pub fn reopen_draft(store: &Store, path: &Path, agreed: &[Source]) -> Result<Reopened, Error> {
    let opened = open_draft(path)?;
    let names_others = opened.outside().next().is_some();
    if names_others && opened.sources() != agreed && !store.owns_draft(path) {
        return Ok(Reopened::Asks(opened.sources().to_vec()));
    }
    Ok(Reopened::Draft(Box::new(opened.read()?)))
}

/// Writes `draft` to the file at `path`, as `owner`.
///
/// # Errors
/// [`Error::Store`]; also where another program is at work on that file, unless `take_over` takes
/// it from that one.
pub fn save_draft(
    path: &Path,
    draft: &Draft,
    replace: Replace,
    owner: &Owner,
    take_over: TakeOver,
) -> Result<(), Error> {
    store::writable(path, replace)?;
    Ok(OwnedDraft::take(path, owner, take_over)?.replace(draft, replace)?)
}

/// The page as it would be sent, for a draft in any state. `wording` is in the draft's language.
///
/// # Errors
/// [`Error::Form`].
pub fn page(
    draft: &Draft,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Pdf, Error> {
    Ok(form::preview(&draft.letter(), wording, typefaces, now)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::Content;

    /// A stranger's draft whose first answer attaches the files at these paths.
    fn strangers(folder: &Path, paths: &[&str]) -> std::path::PathBuf {
        let path = folder.join("черновик مسودة.json");
        store::write_draft(&path, &new_draft(), Replace::Always).unwrap();
        let mut file: serde_json::Value =
            serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let named = |path: &&str| serde_json::json!({ "path": path, "name": "附件.pdf" });
        let files: Vec<_> = paths.iter().map(named).collect();
        file["answers"][0]["comments"] = serde_json::json!({ "files": files });
        fs::write(&path, file.to_string()).unwrap();
        path
    }

    fn attached(reopened: Reopened) -> Vec<Content> {
        match reopened {
            Reopened::Draft(draft) => {
                let files = &draft.answers[0].comments.files;
                files.iter().map(|file| file.content.clone()).collect()
            }
            Reopened::Asks(sources) => panic!("asked for {sources:?}"),
        }
    }

    #[test]
    fn a_strangers_draft_is_read_with_exactly_the_files_that_were_agreed_to() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("store"));
        let desk = folder.path().join("办公桌");
        fs::create_dir(&desk).unwrap();
        fs::write(folder.path().join("тайна.txt"), "secret é").unwrap();
        fs::write(folder.path().join("другое.txt"), "another").unwrap();
        fs::write(desk.join("beside.txt"), "beside").unwrap();
        let path = strangers(&desk, &["beside.txt", "../тайна.txt"]);
        let Reopened::Asks(asked) = reopen_draft(&store, &path, &[]).unwrap() else {
            panic!("nobody was asked");
        };
        let real = |name: &str| fs::canonicalize(folder.path().join(name)).unwrap();
        let paths: Vec<_> = asked.iter().map(|source| source.path.clone()).collect();
        assert_eq!(paths, [real("办公桌/beside.txt"), real("тайна.txt")], "every file is named");
        let read = attached(reopen_draft(&store, &path, &asked).unwrap());
        assert!(read.iter().all(|content| *content != Content::Lost), "{read:?}");
        // Meanwhile it names another file: the yes was not for that one.
        strangers(&desk, &["beside.txt", "../другое.txt"]);
        let again = reopen_draft(&store, &path, &asked).unwrap();
        assert!(matches!(again, Reopened::Asks(sources) if sources != asked));
    }

    #[test]
    fn nobody_is_asked_about_files_beside_a_draft_or_about_a_draft_of_the_programs_own() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("store"));
        fs::create_dir(store.folder()).unwrap();
        fs::write(folder.path().join("beside.txt"), "beside").unwrap();
        let path = strangers(folder.path(), &["beside.txt"]);
        assert_eq!(attached(reopen_draft(&store, &path, &[]).unwrap()).len(), 1);
        let own = strangers(store.folder(), &["../beside.txt"]);
        assert_eq!(attached(reopen_draft(&store, &own, &[]).unwrap()).len(), 1);
        // The same words elsewhere, by a path that only begins like the program's own.
        let desk = folder.path().join("desk");
        fs::create_dir(&desk).unwrap();
        let elsewhere = strangers(&desk, &["../beside.txt"]);
        let spelled = store.folder().join("..").join("desk").join(elsewhere.file_name().unwrap());
        let asked = reopen_draft(&store, &spelled, &[]).unwrap();
        assert!(matches!(asked, Reopened::Asks(_)), "{asked:?}");
    }
}
