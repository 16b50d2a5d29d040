//! The only place with effects: data that says what is wanted, turned into the toolkit's tasks.
//! Whatever takes time runs on a thread of its own, so that typing never waits.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
    time::Duration,
};

use chrono::{DateTime, Local, Utc};
use iced::{Task, futures::channel::oneshot};

use crate::{
    form::Typefaces,
    model::{AnnexKind, Attachment, Draft, Language, Picture, Reply},
    preview,
    signature::{
        identity::{Identity, Passphrase, SelfMade},
        pkcs12::Salts,
        signer::Signer,
    },
    store::{self, Replace, Settings, Store},
    wording::Wording,
    workflow::{self, Error, Seal},
};

use super::{
    page::Drawn,
    screen::{
        send::Done,
        sign::{Source, Which},
    },
};

/// What is wanted from the world.
#[derive(Debug, Clone)]
pub enum Effect {
    /// A picture of a page
    Draw {
        /// Which wish this is; the newest wins
        generation: u64,
        /// What the page says
        draft: Box<Draft>,
        /// The page, counted from 0
        page: usize,
        /// Pixels per point
        scale: f32,
    },
    /// Keep the draft
    Keep(Box<Draft>),
    /// Keep the settings
    KeepSettings(Settings),
    /// Ask the system's dialog for a file
    Pick(Wanted, String),
    /// Ask the system's dialog where to write, beginning with this path
    PickTarget(PathBuf, String),
    /// Read a file
    Read(Wanted, PathBuf),
    /// Open an identity
    Open(Source, Passphrase),
    /// Make an identity in this name, for this administration, and keep it
    Make(String, String, Passphrase),
    /// Make, sign and write a reply and its e-mail draft
    Save(Box<Job>),
    /// Open a file or a folder with the system's program for it
    Show(PathBuf),
    /// Put text on the clipboard
    Copy(String),
    /// Say so after this time
    Wait(Duration),
}

/// What a file is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// To attach
    Annex(usize, AnnexKind),
    /// As a picture
    Picture(Which),
    /// As a certificate with its key
    Certificate,
}

/// A reply to be made.
#[derive(Debug, Clone)]
pub struct Job {
    /// What is sent
    pub reply: Reply,
    /// Who signs; `None` leaves it unsigned
    pub identity: Option<Arc<Identity>>,
    /// Where to
    pub path: PathBuf,
    /// Whether a file that is there may be replaced
    pub replace: bool,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// A page was drawn, or could not be
    Drawn(u64, Result<Drawn, Error>),
    /// The draft was kept at this time on the official's clock, or could not be
    Kept(Result<String, Error>),
    /// The settings were kept, or could not be
    SettingsKept(Result<(), Error>),
    /// A file was chosen in a dialog
    Picked(Wanted, Option<PathBuf>),
    /// A place was chosen in a dialog
    Target(Option<PathBuf>),
    /// A file was read to be attached
    Attached(usize, AnnexKind, Result<Attachment, Error>),
    /// A picture was read
    Picture(Which, Result<Picture, Error>),
    /// An identity was opened
    Opened(Result<Arc<Identity>, Error>),
    /// An identity was made; the names of all that are kept
    Made(Result<(Arc<Identity>, Vec<String>), Error>),
    /// A reply was written
    Saved(Result<Done, Error>),
    /// The time is over
    Waited,
    /// Done, and nothing to say
    Nothing,
}

/// What effects need: the program's own folder, and what is costly to make twice.
#[derive(Debug, Clone)]
pub struct World {
    store: Store,
    shelf: Arc<Shelf>,
}

#[derive(Debug, Default)]
struct Shelf {
    typefaces: OnceLock<Typefaces>,
    wordings: [OnceLock<Wording>; 6],
}

impl Shelf {
    fn typefaces(&self) -> &Typefaces {
        self.typefaces.get_or_init(Typefaces::bundled)
    }

    fn wording(&self, language: Language) -> &Wording {
        self.wordings[language as usize].get_or_init(|| Wording::of(language))
    }
}

impl World {
    /// The world as seen from the program's own folder.
    pub fn new(store: Store) -> Self {
        Self { store, shelf: Arc::default() }
    }

    /// Does what is wanted.
    pub fn run(&self, effect: Effect) -> Task<Outcome> {
        let Self { store, shelf } = self.clone();
        match effect {
            Effect::Draw { generation, draft, page, scale } => {
                blocking(move || Outcome::Drawn(generation, draw(&shelf, &draft, page, scale)))
            }
            Effect::Keep(draft) => blocking(move || {
                let kept = store.autosave(&draft).map_err(Error::Store);
                Outcome::Kept(kept.map(|()| clock()))
            }),
            Effect::KeepSettings(settings) => blocking(move || {
                Outcome::SettingsKept(store.keep_settings(&settings).map_err(Error::Store))
            }),
            Effect::Pick(wanted, title) => pick(wanted, title),
            Effect::PickTarget(path, title) => pick_target(&path, title),
            Effect::Read(wanted, path) => blocking(move || read(wanted, &path)),
            Effect::Open(source, passphrase) => {
                blocking(move || Outcome::Opened(open(&store, &source, &passphrase)))
            }
            Effect::Make(name, organisation, passphrase) => {
                blocking(move || Outcome::Made(make(&store, &name, &organisation, &passphrase)))
            }
            Effect::Save(job) => blocking(move || Outcome::Saved(save(&store, &shelf, &job))),
            Effect::Show(path) => blocking(move || {
                // Best effort: the screen says where the file is in any case.
                let _ = open::that_detached(path);
                Outcome::Nothing
            }),
            Effect::Copy(text) => iced::clipboard::write(text),
            Effect::Wait(time) => blocking(move || {
                std::thread::sleep(time);
                Outcome::Waited
            }),
        }
    }
}

/// Runs `work` on a thread of its own. If the thread cannot be had or dies, nothing is reported.
fn blocking(work: impl FnOnce() -> Outcome + Send + 'static) -> Task<Outcome> {
    let (sender, receiver) = oneshot::channel();
    Task::future(async move {
        std::thread::spawn(move || sender.send(work()));
        receiver.await.unwrap_or(Outcome::Nothing)
    })
}

/// The time of day on the official's clock.
fn clock() -> String {
    Local::now().format("%H:%M").to_string()
}

fn draw(shelf: &Shelf, draft: &Draft, page: usize, scale: f32) -> Result<Drawn, Error> {
    let (wording, typefaces) = (shelf.wording(draft.language), shelf.typefaces());
    let pdf = workflow::page(draft, wording, typefaces, DateTime::<Utc>::UNIX_EPOCH)?;
    let page = page.min(pdf.pages.saturating_sub(1));
    let picture = preview::picture(&pdf.bytes, page, scale)?;
    Ok(Drawn {
        pages: pdf.pages,
        places: pdf.places,
        missing: pdf.missing,
        picture: Some((picture.width, picture.height, picture.rgba)),
    })
}

fn pick(wanted: Wanted, title: String) -> Task<Outcome> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    let dialog = match wanted {
        Wanted::Annex(..) => dialog,
        Wanted::Picture(_) => dialog.add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]),
        Wanted::Certificate => dialog.add_filter("PKCS#12", &["p12", "pfx"]),
    };
    Task::perform(dialog.pick_file(), move |file| {
        Outcome::Picked(wanted, file.map(|file| file.path().to_owned()))
    })
}

fn pick_target(path: &Path, title: String) -> Task<Outcome> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
    dialog = dialog.add_filter("PDF", &["pdf"]);
    if let Some(folder) = path.parent() {
        dialog = dialog.set_directory(folder);
    }
    Task::perform(dialog.save_file(), |file| {
        Outcome::Target(file.map(|file| file.path().to_owned()))
    })
}

fn read(wanted: Wanted, path: &Path) -> Outcome {
    match wanted {
        Wanted::Annex(row, kind) => {
            Outcome::Attached(row, kind, store::attach(path).map_err(Error::Store))
        }
        Wanted::Picture(which) => {
            Outcome::Picture(which, store::picture(path).map_err(Error::Store))
        }
        Wanted::Certificate => Outcome::Picked(wanted, Some(path.to_owned())),
    }
}

fn open(store: &Store, source: &Source, passphrase: &Passphrase) -> Result<Arc<Identity>, Error> {
    let file = match source {
        Source::File(path) => store::read(path)?,
        Source::Own(name) => store.identity(name)?,
    };
    let identities = workflow::open_identities(&file, passphrase)?;
    Ok(Arc::new(workflow::usable_identity(identities, Utc::now())?))
}

fn make(
    store: &Store,
    name: &str,
    organisation: &str,
    passphrase: &Passphrase,
) -> Result<(Arc<Identity>, Vec<String>), Error> {
    let not_before = Utc::now();
    let wish = SelfMade { name, organisation, not_before };
    workflow::new_identity(store, name, &wish, passphrase, &Salts::draw()?)?;
    let identity = open(store, &Source::Own(name.to_owned()), passphrase)?;
    Ok((identity, store.identities()?))
}

fn save(store: &Store, shelf: &Shelf, job: &Job) -> Result<Done, Error> {
    let Job { reply, identity, path, replace } = job;
    let replace = if *replace { Replace::Always } else { Replace::Never };
    let eml = path.with_extension("eml");
    // Asked before anything is made: neither file is replaced without a yes.
    workflow::free([path, &eml], replace)?;
    let now = Utc::now();
    let (wording, typefaces) = (shelf.wording(reply.language()), shelf.typefaces());
    let seal = identity.as_deref().map_or(Seal::Unsigned, |identity| Seal::by(identity));
    let made = workflow::make_reply(reply, wording, typefaces, seal, now)?;
    if let Some(folder) = path.parent() {
        // A folder that cannot be made shows as a file that cannot be written.
        let _ = std::fs::create_dir_all(folder);
    }
    let written = workflow::save_reply(&made, path, replace)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    workflow::save_mail(reply, wording, (&made, &name), now, &eml, replace)?;
    let signer = identity.as_deref().map(|identity| identity as &dyn Signer);
    workflow::register(store, reply, &made, &written, signer, now)?;
    Ok(Done {
        pdf: written.path,
        eml,
        sha256: made.sha256,
        bytes: made.bytes.len(),
        pages: made.pages,
        signed: made.reach.is_some(),
        time: clock(),
    })
}
