//! The effects of the rooms beside the reply.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use chrono::Utc;
use iced::{
    Task,
    futures::channel::{mpsc, oneshot},
};

use crate::{
    app::{tool::verify::Opened, viewer::file},
    circular::Found,
    keys::signer::Signer,
    model::{Draft, Language},
    network::Network,
    pades::level::Shortfall,
    page::picture::Pages,
    pki::{certificate::CertificateFacts, path::Trust},
    store::{self, Access, NewFolder, Recent, Replace, Sent, SetAsideDraft, Store},
    workflow::{
        self, Brought, Error, Signature, TakenBack,
        tally::{self, Tally},
    },
};

use super::{Answer, Proof, Shelf, timed};

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
    Picture(file::Wish),
    /// Read the register
    Register,
    /// Ask the system's dialog for a folder of replies
    PickFolder(String),
    /// Count these files and folders, as the count with this number
    Count(u64, Vec<PathBuf>),
    /// End the count that is at work
    StopCounting,
    /// Ask the system's dialog where to write the count, beginning with this path
    PickCount(PathBuf, String),
    /// Write a count to this file
    WriteCount(Box<Tally>, PathBuf),
    /// Ask the system's dialog where to write a file of this kind, beginning with this path
    PickTarget(Need, PathBuf, String),
    /// Sign this reply once more and save it at this path
    Countersign(Arc<Vec<u8>>, Arc<dyn Signer>, Option<Proof>, PathBuf),
    /// Take the file at this path, signed elsewhere, back in
    TakeBack(PathBuf),
    /// Say what this file is
    Recognise(PathBuf),
    /// Read this file as a circular
    Read(PathBuf),
    /// Keep this draft under a name of its own
    KeepDraft(Box<Draft>, Option<PathBuf>),
    /// Remember that this circular was opened from this file
    Remember(u16, PathBuf),
    /// List the circulars that were opened before, and the drafts that were set aside
    Recent,
    /// Open the draft in this file
    Reopen(PathBuf),
    /// Read the file of a letter whose pages are to be shown as they are
    Pages(PathBuf),
    /// A picture of a page of it
    PictureOfLetter(file::Wish),
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
    /// To be counted
    Replies,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Files were chosen in a dialog; none if it was left
    Picked(Need, Vec<PathBuf>),
    /// The system has no dialog to ask for such a file
    NoDialog(Need),
    /// A file was judged, or could not be read
    Checked(PathBuf, Result<Box<Opened>, Error>),
    /// Files were judged again
    Judged(Vec<Opened>),
    /// The certificates that are trusted now
    Trusted(Result<Vec<CertificateFacts>, Error>),
    /// A page was drawn; `None` if it could not be
    Picture(u64, Option<file::Drawn>),
    /// The register was read
    Register(Result<Vec<Sent>, Error>),
    /// So many of so many files are counted
    Counting(u64, usize, usize),
    /// Replies were counted, or could not be; `None` if the count was ended
    Counted(u64, Result<Option<Box<Tally>>, Error>),
    /// A place for the count was chosen in a dialog
    CountPath(Option<PathBuf>),
    /// A count was written to this file, or could not be
    CountWritten(Result<PathBuf, Error>),
    /// A place for a file was chosen in a dialog
    Target(Need, Option<PathBuf>),
    /// A reply was signed once more and is in this file, perhaps without all that was wished; or
    /// could not be
    Countersigned(Result<(PathBuf, Option<Shortfall>), Error>),
    /// A file was taken back in, or could not be
    TakenBack(Result<Box<TakenBack>, Error>),
    /// What a file is
    Recognised(PathBuf, Brought),
    /// A letter was read, or could not be
    Letter(PathBuf, Result<Box<Found>, Error>),
    /// The draft was kept in this file, or could not be
    DraftKept(Result<PathBuf, Error>),
    /// The circulars that were opened before, and the drafts that were set aside
    Recent(Vec<Recent>, Vec<SetAsideDraft>),
    /// The file of a letter whose pages are to be shown; or why they cannot be
    Paged(PathBuf, Result<Arc<Vec<u8>>, Error>),
    /// A page of it was drawn; `None` if it could not be
    PictureOfLetter(u64, Option<file::Drawn>),
    /// A draft was opened again, or could not be
    Reopened(PathBuf, Result<Box<Draft>, Error>),
    /// Nothing came of it
    Nothing,
}

/// Does what is wanted.
pub(super) fn run(store: Store, shelf: Arc<Shelf>, effect: Effect) -> Task<Outcome> {
    match effect {
        Effect::Pick(need, title) => pick(need, title),
        Effect::Check(path) => blocking(move || {
            let checked = check(&store, &path).map(Box::new);
            Outcome::Checked(path, checked)
        }),
        Effect::Judge(opened) => blocking(move || {
            let trust = workflow::trusted(&store).unwrap_or_default().trust;
            let again = |old: Opened| judge(old.path, old.file, &trust);
            Outcome::Judged(opened.into_iter().map(again).collect())
        }),
        Effect::Trusted => blocking(move || Outcome::Trusted(list_trusted(&store))),
        Effect::Trust(path) => blocking(move || {
            let added = workflow::trust_file(&store, &path);
            Outcome::Trusted(added.and_then(|_| list_trusted(&store)))
        }),
        Effect::Distrust(certificate) => blocking(move || {
            let removed = workflow::distrust(&store, &certificate);
            Outcome::Trusted(removed.and_then(|()| list_trusted(&store)))
        }),
        Effect::Picture(wish) => {
            blocking(move || Outcome::Picture(wish.generation, picture(&wish)))
        }
        Effect::Register => {
            blocking(move || Outcome::Register(store.register().map_err(Error::Store)))
        }
        Effect::PickFolder(title) => {
            let dialog = rfd::AsyncFileDialog::new().set_title(title).pick_folders();
            Task::perform(dialog, |folders| {
                let folders = folders.unwrap_or_default();
                let paths = folders.iter().map(|folder| folder.path().to_owned()).collect();
                Outcome::Picked(Need::Replies, paths)
            })
        }
        Effect::Count(generation, paths) => count(store, shelf, generation, paths),
        Effect::StopCounting => {
            shelf.counting.store(0, Ordering::Relaxed);
            Task::none()
        }
        Effect::PickCount(path, title) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
            let dialog = dialog.add_filter("CSV", &["csv"]).add_filter("JSON", &["json"]);
            Task::perform(dialog.save_file(), |file| {
                Outcome::CountPath(file.map(|file| file.path().to_owned()))
            })
        }
        Effect::WriteCount(tally, path) => blocking(move || {
            let written = write_count(&tally, &path);
            Outcome::CountWritten(written.map(|()| path))
        }),
        Effect::PickTarget(need, path, title) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
            Task::perform(dialog.save_file(), move |file| {
                Outcome::Target(need, file.map(|file| file.path().to_owned()))
            })
        }
        Effect::Countersign(file, signer, proof, path) => blocking(move || {
            let signed = countersign(&store, &shelf, &file, (&*signer, proof.as_ref()), &path);
            Outcome::Countersigned(signed.map(|shortfall| (path, shortfall)))
        }),
        Effect::TakeBack(path) => blocking(move || {
            let trust = workflow::trusted(&store).unwrap_or_default().trust;
            let back = workflow::take_back(&store, &path, &trust, Utc::now());
            Outcome::TakenBack(back.map(Box::new))
        }),
        Effect::Recognise(path) => blocking(move || {
            let kind = workflow::brought(&path);
            Outcome::Recognised(path, kind)
        }),
        Effect::Read(path) => blocking(move || {
            let found = workflow::read_circular(&path).map(Box::new);
            Outcome::Letter(path, found)
        }),
        Effect::KeepDraft(draft, origin) => blocking(move || {
            let kept = store.set_draft_aside(&draft, origin.as_deref(), Utc::now());
            Outcome::DraftKept(kept.map_err(Error::Store))
        }),
        Effect::Remember(number, path) => blocking(move || {
            let path = path.to_string_lossy().into_owned();
            // Best effort: nothing depends on the list.
            let _ = store.remember(Recent { number, path, opened: Utc::now() });
            recent(&store)
        }),
        Effect::Recent => blocking(move || recent(&store)),
        Effect::Pages(path) => blocking(move || {
            let file = workflow::scanned_letter(&path).map(Arc::new);
            Outcome::Paged(path, file)
        }),
        Effect::PictureOfLetter(wish) => {
            blocking(move || Outcome::PictureOfLetter(wish.generation, picture(&wish)))
        }
        Effect::Reopen(path) => blocking(move || {
            let draft = workflow::open_draft(&path).map(Box::new);
            Outcome::Reopened(path, draft)
        }),
    }
}

/// Signs a reply that somebody sent, saves it, and enters it into the register.
fn countersign(
    store: &Store,
    shelf: &Shelf,
    file: &[u8],
    (signer, proof): (&dyn Signer, Option<&Proof>),
    path: &Path,
) -> Result<Option<Shortfall>, Error> {
    // Asked before anything is made: no file is replaced.
    workflow::free([path], Replace::Never)?;
    let now = Utc::now();
    let network = Network::default();
    let service = proof.map(|proof| proof.service(&network));
    let signature = Signature { signer, certify: false, service };
    let wording = shelf.wording(Language::En);
    let verified = workflow::verify_reply(file, &Trust::nobody(), now)?;
    let signable = workflow::signable(file, &verified, None)?;
    let made = workflow::sign_reply(&signable, signature, wording, shelf.typefaces(), now)?;
    let delivered = workflow::keep_reply(made, path, Replace::Never, Some(store), now)?;
    match delivered.register {
        Some(Err(error)) => Err(error),
        _ => Ok(delivered.made.shortfall),
    }
}

/// Counts on a thread of its own and tells how far it is.
fn count(store: Store, shelf: Arc<Shelf>, generation: u64, paths: Vec<PathBuf>) -> Task<Outcome> {
    let (sender, receiver) = mpsc::unbounded();
    shelf.counting.store(generation, Ordering::Relaxed);
    std::thread::spawn(move || {
        let counted = tally::replies_in(&paths).and_then(|files| {
            let trust = workflow::trusted(&store)?.trust;
            let progress = |done: usize| {
                // Whoever no longer listens needs no answer.
                let _ = sender.unbounded_send(Outcome::Counting(generation, done, files.len()));
                shelf.counting.load(Ordering::Relaxed) == generation
            };
            Ok(tally::tally(&files, &trust, Utc::now(), &progress))
        });
        let counted = counted.map(|counted| counted.map(Box::new));
        let _ = sender.unbounded_send(Outcome::Counted(generation, counted));
    });
    Task::stream(receiver)
}

fn write_count(tally: &Tally, path: &Path) -> Result<(), Error> {
    let json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let bytes = match json {
        true => format!("{:#}\n", tally.json()).into_bytes(),
        false => tally.csv(),
    };
    let _folder = path.parent().map(NewFolder::make).transpose()?;
    Ok(store::write_atomically(path, &bytes, Replace::Never, Access::Usual)?)
}

fn list_trusted(store: &Store) -> Result<Vec<CertificateFacts>, Error> {
    Ok(workflow::trusted(store)?.facts())
}

/// The latest circulars and drafts; a list that cannot be read is no list.
fn recent(store: &Store) -> Outcome {
    let circulars = store.recent().unwrap_or_default();
    Outcome::Recent(circulars, store.set_aside_drafts().unwrap_or_default())
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
        Need::Reply | Need::Replies => dialog.add_filter("PDF", &["pdf"]),
        Need::Certificate => dialog.add_filter("PEM, DER", &["pem", "crt", "cer", "der"]),
        Need::Letter => dialog.add_filter("Word, PDF, TXT", &["docx", "pdf", "txt"]),
    };
    Task::perform(timed(dialog.pick_files()), move |answer| match answer {
        Answer::Chosen(files) => {
            Outcome::Picked(need, files.iter().map(|file| file.path().to_owned()).collect())
        }
        Answer::Nothing => Outcome::Picked(need, Vec::new()),
        Answer::NoDialog => Outcome::NoDialog(need),
    })
}

fn check(store: &Store, path: &Path) -> Result<Opened, Error> {
    let file = Arc::new(store::read(path)?);
    let trust = workflow::trusted(store)?.trust;
    Ok(judge(path.to_owned(), file, &trust))
}

fn judge(path: PathBuf, file: Arc<Vec<u8>>, trust: &Trust) -> Opened {
    let now = Utc::now();
    let result = workflow::verify_reply(&file, trust, now);
    let place = result.as_ref().map(|verified| workflow::signable(&file, verified, None));
    let signable = place.is_ok_and(|place| place.is_ok_and(|place| place.visible));
    Opened { path, file, result, signable }
}

fn picture(wish: &file::Wish) -> Option<file::Drawn> {
    let pages = Pages::open(wish.file.to_vec()).ok()?;
    let (width, height) = pages.size(wish.page).ok()?;
    let scale = (wish.room.0 / width).min(wish.room.1 / height);
    let picture = pages.picture(wish.page, scale).ok()?;
    Some(file::Drawn {
        pages: pages.count(),
        size: (width, height),
        picture: (picture.width, picture.height, picture.rgba),
    })
}
