//! The effects of the rooms beside the reply.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::Utc;
use iced::{Task, futures::channel::oneshot};

use crate::{
    circular::Found,
    model::Draft,
    preview::Pages,
    signature::{Trust, certificate::CertificateFacts},
    store::{self, Recent, Recovered, Sent, Store},
    workflow::{self, Brought, Error},
};

use super::Shelf;
use crate::app::{screen::verify::Opened, sheet};

/// What a room wants from the world.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Ask the system's dialog
    Pick(Need, String),
    /// Judge the file at this path
    Check(PathBuf),
    /// Judge these files again: other certificates are trusted now
    Judge(Vec<Opened>),
    /// List the certificates that are trusted
    Trusted,
    /// Trust the certificates in this file
    Trust(PathBuf),
    /// Trust this certificate no longer
    Distrust(Box<CertificateFacts>),
    /// A picture of a page
    Picture(sheet::Wish),
    /// Read the register
    Register,
    /// Say what this file is
    Recognise(PathBuf),
    /// Read this file as a circular
    Read(PathBuf),
    /// Keep this draft under a name of its own
    KeepDraft(Box<Draft>),
    /// Remember that this circular was opened from this file
    Remember(u16, PathBuf),
    /// List the circulars that were opened before
    Recent,
}

/// What a file is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To be checked
    Reply,
    /// To be trusted
    Certificate,
    /// To be answered
    Letter,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Files were chosen in a dialog; none if it was left
    Picked(Need, Vec<PathBuf>),
    /// A file was judged, or could not be read
    Checked(PathBuf, Result<Box<Opened>, Error>),
    /// Files were judged again
    Judged(Vec<Opened>),
    /// The certificates that are trusted now
    Trusted(Result<Vec<CertificateFacts>, Error>),
    /// A page was drawn; `None` if it could not be
    Picture(u64, Option<sheet::Drawn>),
    /// The register was read
    Register(Result<Recovered<Vec<Sent>>, Error>),
    /// What a file is
    Recognised(PathBuf, Brought),
    /// A letter was read, or could not be
    Letter(PathBuf, Result<Box<Found>, Error>),
    /// The draft was kept in this file, or could not be
    DraftKept(Result<PathBuf, Error>),
    /// The circulars that were opened before
    Recent(Vec<Recent>),
    /// Nothing came of it
    Nothing,
}

/// Does what is wanted.
pub(super) fn run(store: Store, _shelf: Arc<Shelf>, effect: Effect) -> Task<Outcome> {
    match effect {
        Effect::Pick(need, title) => pick(need, title),
        Effect::Check(path) => blocking(move || {
            let checked = check(&store, &path).map(Box::new);
            Outcome::Checked(path, checked)
        }),
        Effect::Judge(opened) => blocking(move || {
            let trust = workflow::trusted(&store).unwrap_or_default();
            let again = |old: Opened| judge(old.path, old.file, &trust);
            Outcome::Judged(opened.into_iter().map(again).collect())
        }),
        Effect::Trusted => blocking(move || Outcome::Trusted(workflow::list_trusted(&store))),
        Effect::Trust(path) => blocking(move || {
            let added = workflow::trust_file(&store, &path);
            Outcome::Trusted(added.and_then(|_| workflow::list_trusted(&store)))
        }),
        Effect::Distrust(certificate) => blocking(move || {
            let removed = workflow::distrust(&store, &certificate);
            Outcome::Trusted(removed.and_then(|()| workflow::list_trusted(&store)))
        }),
        Effect::Picture(wish) => {
            blocking(move || Outcome::Picture(wish.generation, picture(&wish)))
        }
        Effect::Register => {
            blocking(move || Outcome::Register(store.register().map_err(Error::Store)))
        }
        Effect::Recognise(path) => blocking(move || {
            let kind = workflow::brought(&path);
            Outcome::Recognised(path, kind)
        }),
        Effect::Read(path) => blocking(move || {
            let found = workflow::read_circular(&path).map(Box::new);
            Outcome::Letter(path, found)
        }),
        Effect::KeepDraft(draft) => blocking(move || {
            let kept = store.keep_draft(&draft, Utc::now());
            Outcome::DraftKept(kept.map_err(Error::Store))
        }),
        Effect::Remember(number, path) => blocking(move || {
            let path = path.to_string_lossy().into_owned();
            // Best effort: nothing depends on the list.
            let _ = store.remember(Recent { number, path, opened: Utc::now() });
            Outcome::Recent(recent(&store))
        }),
        Effect::Recent => blocking(move || Outcome::Recent(recent(&store))),
    }
}

/// The latest circulars; a list that cannot be read is no list.
fn recent(store: &Store) -> Vec<Recent> {
    store.recent().map(|found| found.value).unwrap_or_default()
}

fn blocking(work: impl FnOnce() -> Outcome + Send + 'static) -> Task<Outcome> {
    let (sender, receiver) = oneshot::channel();
    Task::future(async move {
        std::thread::spawn(move || sender.send(work()));
        receiver.await.unwrap_or(Outcome::Nothing)
    })
}

fn pick(need: Need, title: String) -> Task<Outcome> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    let dialog = match need {
        Need::Reply => dialog.add_filter("PDF", &["pdf"]),
        Need::Certificate => dialog.add_filter("PEM, DER", &["pem", "crt", "cer", "der"]),
        Need::Letter => dialog.add_filter("Word, PDF, TXT", &["docx", "pdf", "txt"]),
    };
    Task::perform(dialog.pick_files(), move |files| {
        let paths = files.unwrap_or_default().iter().map(|file| file.path().to_owned()).collect();
        Outcome::Picked(need, paths)
    })
}

fn check(store: &Store, path: &Path) -> Result<Opened, Error> {
    let file = Arc::new(store::read(path)?);
    let trust = workflow::trusted(store)?;
    Ok(judge(path.to_owned(), file, &trust))
}

fn judge(path: PathBuf, file: Arc<Vec<u8>>, trust: &Trust) -> Opened {
    let now = Utc::now();
    let result = workflow::verify_reply(&file, trust, now);
    let signable = workflow::signable(&file, None, now).is_ok_and(|place| place.visible);
    Opened { path, file, result, signable }
}

fn picture(wish: &sheet::Wish) -> Option<sheet::Drawn> {
    let pages = Pages::open(wish.file.to_vec()).ok()?;
    let (width, height) = pages.size(wish.page).ok()?;
    let scale = (wish.room.0 / width).min(wish.room.1 / height);
    let picture = pages.picture(wish.page, scale).ok()?;
    Some(sheet::Drawn {
        pages: pages.count(),
        size: (width, height),
        picture: (picture.width, picture.height, picture.rgba),
    })
}
