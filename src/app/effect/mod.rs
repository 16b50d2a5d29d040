//! The only place with effects: data that says what is wanted, turned into the toolkit's tasks.
//! Whatever takes time runs on a thread of its own, so that typing never waits.

pub mod tool;

use std::{
    future::Future,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, Local, Utc};
use iced::{Task, futures::channel::oneshot};

use crate::{
    form::{self, Typefaces},
    keys::{
        identity::{Passphrase, SelfSigned},
        pkcs12::Salts,
        signer::Signer,
    },
    mail,
    model::{AnnexKind, Attachment, Draft, Language, Picture, Reply},
    network::Network,
    pades::level::{Reach, Service, Shortfall},
    page::picture,
    store::{self, NewFolder, OwnedDraft, Owner, Replace, Settings, Store, TakeOver},
    wording::Wording,
    workflow::{self, Delivered, Delivery, Error, ListedToken, Made, Seal, Signature, Written},
};

use super::{
    step::{
        send::Done,
        sign::{OpenKey, Source, Which},
    },
    viewer::reply::Drawn,
};

/// What is wanted from the world.
#[derive(Debug, Clone)]
pub enum Effect {
    /// A picture of a page
    Draw {
        /// Which wish this is; the newest wins
        generation: u64,
        /// What it is a page of
        of: Document,
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
    /// Look for tokens, with this module if one is named
    Tokens(Option<PathBuf>),
    /// Open the keys that are kept there
    Open(Source, Passphrase),
    /// Make an identity in this name, for this administration, and keep it
    Make(String, String, Passphrase),
    /// Make, sign and write a reply and its e-mail draft
    Save(Box<Job>),
    /// Write the e-mail draft of a reply that is written
    Mail(Arc<Kept>),
    /// Enter a reply that is written into the register
    Register(Arc<Kept>),
    /// Open a file or a folder with the system's program for it
    Show(PathBuf),
    /// Put text on the clipboard
    Copy(String),
    /// Say so after this time
    Wait(Duration),
    /// What a room beside the reply wants
    Room(tool::Effect),
}

/// What the page pane shows a page of.
#[derive(Debug, Clone)]
pub enum Document {
    /// What would be sent
    Draft(Box<Draft>),
    /// What was written, with its signature
    Reply(Arc<Kept>),
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
    pub signer: Option<Arc<dyn Signer>>,
    /// Whether the signature also certifies the file
    pub certify: bool,
    /// What proves when; without it, no network is used
    pub proof: Option<Proof>,
    /// Where to
    pub path: PathBuf,
    /// Whether a file that is there may be replaced
    pub replace: bool,
}

/// A timestamp service that the official set, and how far a signature is to reach with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its address
    pub url: String,
    /// How far
    pub reach: Reach,
}

impl Proof {
    fn service<'a>(&'a self, network: &'a Network) -> Service<'a> {
        Service { url: &self.url, reach: self.reach, fetch: network }
    }
}

/// A reply on the disk, and what is needed to write again what belongs beside it.
#[derive(Debug)]
pub struct Kept {
    reply: Reply,
    made: Made,
    written: Written,
    eml: PathBuf,
    replace: Replace,
    now: DateTime<Utc>,
}

impl Kept {
    /// Why its signature does not reach as far as was wished.
    pub fn shortfall(&self) -> Option<&Shortfall> {
        self.made.shortfall.as_ref()
    }
}

/// A reply that was written: the PDF is there, read back and verified, whatever became of the rest.
#[derive(Debug, Clone)]
pub struct Saved {
    /// What the screen shows of it
    pub done: Done,
    /// Whether the e-mail draft is there
    pub mail: Result<(), Error>,
    /// Whether the register has it
    pub register: Result<(), Error>,
    /// To try again
    pub kept: Arc<Kept>,
}

/// What was said to the system's dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// This file
    File(PathBuf),
    /// None
    Nothing,
    /// Nothing, because the system has no dialog
    NoDialog,
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
    Picked(Wanted, Picked),
    /// A place was chosen in a dialog
    Target(Picked),
    /// A file was read to be attached
    Attached(usize, AnnexKind, Result<Attachment, Error>),
    /// A picture was read
    Picture(Which, Result<Picture, Error>),
    /// Keys were opened, or could not be
    Opened(Result<Vec<OpenKey>, Error>),
    /// An identity was made; the names of all that are kept
    Made(Result<(Vec<OpenKey>, Vec<String>), Error>),
    /// The tokens that were found, or why none could be looked for
    Tokens(Result<Vec<ListedToken>, Error>),
    /// A reply was written, or could not be: then nothing was
    Saved(Result<Box<Saved>, Error>),
    /// The e-mail draft was written, or could not be
    Mailed(Result<(), Error>),
    /// A reply was entered into the register, or could not be
    Registered(Result<(), Error>),
    /// The time is over
    Waited,
    /// What came of a room's wish
    Room(tool::Outcome),
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
    /// Which count of replies is wanted; another one at work ends
    counting: AtomicU64,
    /// The draft at work, unless another program has it
    draft: Mutex<Option<OwnedDraft>>,
    drafts: Turns,
    settings: Turns,
    /// The settings as they were read or kept last: what differs from them is what was changed here
    known: Mutex<Settings>,
}

/// The order in which one file is to be written. Each writer has a thread of its own, and threads
/// overtake each other: what is older than what stands in the file is not written any more.
#[derive(Debug, Default)]
struct Turns {
    taken: AtomicU64,
    written: Mutex<u64>,
}

impl Turns {
    /// The next turn.
    fn take(&self) -> u64 {
        self.taken.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Does `write`, alone, unless a later turn came first.
    fn unless_late<E>(&self, turn: u64, write: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if turn > *written {
            write()?;
            *written = turn;
        }
        Ok(())
    }
}

impl Shelf {
    fn typefaces(&self) -> &Typefaces {
        self.typefaces.get_or_init(Typefaces::bundled)
    }

    fn wording(&self, language: Language) -> &Wording {
        self.wordings[language as usize].get_or_init(|| Wording::of(language))
    }

    /// Asks for the draft anew where another program had it; what that one left is not written over.
    fn keep_draft(&self, store: &Store, draft: &Draft) -> Result<(), store::Error> {
        let mut owned = self.draft.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = match owned.take() {
            Some(mine) => mine,
            None => store.own_autosave(&this_window(), TakeOver::Never)?,
        };
        owned.insert(mine).write(draft)
    }

    fn keep_settings(&self, store: &Store, wanted: Settings) -> Result<(), store::Error> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        store.keep_settings(&known, &wanted)?;
        *known = wanted;
        Ok(())
    }
}

impl World {
    /// The world as seen from the program's own folder, in which `settings` were read.
    pub fn new(store: Store, settings: Settings) -> Self {
        let shelf = Shelf { known: Mutex::new(settings), ..Shelf::default() };
        Self { store, shelf: Arc::new(shelf) }
    }

    /// The draft at work last, from now on this window's own.
    ///
    /// # Errors
    /// Where another program has it, or where it cannot be read.
    pub fn take_draft(&self) -> Result<Option<Draft>, store::Error> {
        let mut mine = self.store.own_autosave(&this_window(), TakeOver::Never)?;
        let draft = mine.read();
        *self.shelf.draft.lock().unwrap_or_else(PoisonError::into_inner) = Some(mine);
        draft
    }

    /// Does what is wanted.
    pub fn run(&self, effect: Effect) -> Task<Outcome> {
        let Self { store, shelf } = self.clone();
        match effect {
            Effect::Draw { generation, of, page, scale } => {
                blocking(move || Outcome::Drawn(generation, draw(&shelf, &of, page, scale)))
            }
            Effect::Keep(draft) => {
                let turn = shelf.drafts.take();
                blocking(move || {
                    let keep = || shelf.keep_draft(&store, &draft);
                    let kept = shelf.drafts.unless_late(turn, keep);
                    Outcome::Kept(kept.map(|()| clock()).map_err(Error::Store))
                })
            }
            Effect::KeepSettings(settings) => {
                let turn = shelf.settings.take();
                blocking(move || {
                    let keep = || shelf.keep_settings(&store, settings);
                    let kept = shelf.settings.unless_late(turn, keep);
                    Outcome::SettingsKept(kept.map_err(Error::Store))
                })
            }
            Effect::Pick(wanted, title) => pick(wanted, title),
            Effect::PickTarget(path, title) => pick_target(&path, title),
            Effect::Read(wanted, path) => blocking(move || read(wanted, &path)),
            Effect::Tokens(module) => {
                blocking(move || Outcome::Tokens(workflow::list_tokens(module.as_deref())))
            }
            Effect::Open(source, passphrase) => {
                blocking(move || Outcome::Opened(open(&store, &source, &passphrase)))
            }
            Effect::Make(name, organisation, passphrase) => {
                blocking(move || Outcome::Made(make(&store, &name, &organisation, &passphrase)))
            }
            Effect::Save(job) => blocking(move || Outcome::Saved(save(&store, &shelf, &job))),
            Effect::Mail(kept) => blocking(move || Outcome::Mailed(write_mail(&shelf, &kept))),
            Effect::Register(kept) => blocking(move || Outcome::Registered(enter(&store, &kept))),
            Effect::Show(path) => blocking(move || {
                // Best effort: the screen says where the file is in any case.
                let _ = open::that_detached(path);
                Outcome::Nothing
            }),
            Effect::Room(effect) => tool::run(store, shelf, effect).map(Outcome::Room),
            Effect::Copy(text) => iced::clipboard::write(text),
            Effect::Wait(time) => blocking(move || {
                std::thread::sleep(time);
                Outcome::Waited
            }),
        }
    }
}

fn this_window() -> Owner {
    Owner::this_process("placet", Utc::now())
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

fn draw(shelf: &Shelf, of: &Document, page: usize, scale: f32) -> Result<Drawn, Error> {
    match of {
        Document::Draft(draft) => draw_draft(shelf, draft, page, scale),
        Document::Reply(kept) => {
            let (pages, page) = within(kept.made.pages, page);
            let picture = picture::picture(&kept.made.bytes, page, scale)?;
            Ok(Drawn {
                pages,
                picture: Some((picture.width, picture.height, picture.rgba)),
                written: true,
                ..Drawn::default()
            })
        }
    }
}

fn draw_draft(shelf: &Shelf, draft: &Draft, page: usize, scale: f32) -> Result<Drawn, Error> {
    let (wording, typefaces) = (shelf.wording(draft.language), shelf.typefaces());
    let pdf = workflow::page(draft, wording, typefaces, DateTime::<Utc>::UNIX_EPOCH)?;
    let (pages, page) = within(pdf.pages, page);
    let picture = picture::picture(&pdf.bytes, page, scale)?;
    Ok(Drawn {
        pages,
        places: pdf.places,
        missing: pdf.missing,
        picture: Some((picture.width, picture.height, picture.rgba)),
        written: false,
    })
}

/// How many pages there are, and the one among them that is nearest to `page`.
fn within(pages: usize, page: usize) -> (usize, usize) {
    (pages, page.min(pages.saturating_sub(1)))
}

fn pick(wanted: Wanted, title: String) -> Task<Outcome> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    let dialog = match wanted {
        Wanted::Annex(..) => dialog,
        Wanted::Picture(_) => dialog.add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]),
        Wanted::Certificate => dialog.add_filter("PKCS#12", &["p12", "pfx"]),
    };
    Task::perform(timed(dialog.pick_file()), move |answer| Outcome::Picked(wanted, answer.into()))
}

/// Waits for a dialog. The library says the same whether nothing was chosen or no dialog could be
/// opened; but nobody answers a dialog within the time it takes to appear.
async fn timed<T>(dialog: impl Future<Output = Option<T>>) -> Answer<T> {
    const TOO_FAST: Duration = Duration::from_millis(400);
    let asked = Instant::now();
    match dialog.await {
        Some(chosen) => Answer::Chosen(chosen),
        None if asked.elapsed() < TOO_FAST => Answer::NoDialog,
        None => Answer::Nothing,
    }
}

/// What a dialog was answered.
enum Answer<T> {
    Chosen(T),
    Nothing,
    NoDialog,
}

impl From<Answer<rfd::FileHandle>> for Picked {
    fn from(answer: Answer<rfd::FileHandle>) -> Self {
        match answer {
            Answer::Chosen(file) => Self::File(file.path().to_owned()),
            Answer::Nothing => Self::Nothing,
            Answer::NoDialog => Self::NoDialog,
        }
    }
}

fn pick_target(path: &Path, title: String) -> Task<Outcome> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
    dialog = dialog.add_filter("PDF", &["pdf"]);
    if let Some(folder) = path.parent() {
        dialog = dialog.set_directory(folder);
    }
    Task::perform(timed(dialog.save_file()), |answer| Outcome::Target(answer.into()))
}

fn read(wanted: Wanted, path: &Path) -> Outcome {
    match wanted {
        Wanted::Annex(row, kind) => {
            Outcome::Attached(row, kind, store::attach(path).map_err(Error::Store))
        }
        Wanted::Picture(which) => Outcome::Picture(which, picture(which, path)),
        Wanted::Certificate => Outcome::Picked(wanted, Picked::File(path.to_owned())),
    }
}

fn picture(which: Which, path: &Path) -> Result<Picture, Error> {
    let picture = store::picture(path)?;
    form::check_picture(&picture, which.field())?;
    Ok(picture)
}

/// The keys in `source` that can sign, for the official to choose from.
fn open(store: &Store, source: &Source, secret: &Passphrase) -> Result<Vec<OpenKey>, Error> {
    let file = match source {
        Source::File(path) => store::read(path)?,
        Source::Own(name) => store.identity(name)?,
        Source::System => return usable(workflow::system_keys(false)?),
        Source::Token(uri, module) => {
            let token = workflow::find_token(uri, module.as_deref())?;
            let pin = (!token.facts().pinpad).then_some(secret);
            return usable(workflow::open_token(&token, uri, pin, false)?);
        }
    };
    usable(workflow::open_identities(&file, secret)?)
}

fn usable<S: Signer + 'static>(keys: Vec<S>) -> Result<Vec<OpenKey>, Error> {
    let keys = workflow::usable_identities(keys, Utc::now())?;
    let facts = workflow::key_facts(&keys);
    let open = |(signer, facts)| OpenKey { signer: Arc::new(signer), facts };
    Ok(keys.into_iter().zip(facts).map(open).collect())
}

fn make(
    store: &Store,
    name: &str,
    organisation: &str,
    passphrase: &Passphrase,
) -> Result<(Vec<OpenKey>, Vec<String>), Error> {
    let not_before = Utc::now();
    let wish = SelfSigned { name, organisation, not_before };
    workflow::new_identity(store, name, &wish, passphrase, &Salts::draw()?)?;
    let keys = open(store, &Source::Own(name.to_owned()), passphrase)?;
    Ok((keys, store.identities()?))
}

fn save(store: &Store, shelf: &Shelf, job: &Job) -> Result<Box<Saved>, Error> {
    let Job { reply, signer, certify, proof, path, replace } = job;
    let replace = if *replace { Replace::Always } else { Replace::Never };
    let eml = path.with_extension("eml");
    let now = Utc::now();
    let (wording, typefaces) = (shelf.wording(reply.language()), shelf.typefaces());
    let network = Network::default();
    let service = proof.as_ref().map(|proof| proof.service(&network));
    let signed = |signer| Seal::Signed(Signature { signer, certify: *certify, service });
    let seal = signer.as_deref().map_or(Seal::Unsigned, signed);
    // A folder that cannot be made shows as a file that cannot be written.
    let _folder = path.parent().map(NewFolder::make);
    let (pdf, mail, register) = (&**path, Some(&*eml), Some(store));
    let delivery = Delivery { reply, seal, pdf, eml: mail, replace, register, now };
    let delivered = workflow::deliver(&delivery, wording, typefaces)?;
    let Delivered { made, written, mail, register } = delivered;
    let done = Done {
        pdf: written.path.clone(),
        eml: eml.clone(),
        subject: mail::subject(reply, wording),
        sha256: made.sha256.clone(),
        bytes: made.bytes.len(),
        pages: made.pages,
        signed: made.signed(),
        time: clock(),
        mail: None,
        register: None,
        shortfall: None,
    };
    let mail = mail.map_or(Ok(()), |mail| mail.map(drop));
    let register = register.map_or(Ok(()), |entered| entered.map(drop));
    let kept = Arc::new(Kept { reply: reply.clone(), made, written, eml, replace, now });
    Ok(Box::new(Saved { done, mail, register, kept }))
}

/// Writes the e-mail draft that carries a reply.
fn write_mail(shelf: &Shelf, kept: &Kept) -> Result<(), Error> {
    let Kept { reply, made, written, eml, replace, now } = kept;
    let wording = shelf.wording(reply.language());
    workflow::save_mail(reply, wording, (made, written), *now, eml, *replace)
}

/// Enters a reply into the register.
fn enter(store: &Store, kept: &Kept) -> Result<(), Error> {
    workflow::register(store, &kept.made, &kept.written, kept.now).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_writer_that_was_overtaken_writes_nothing_and_a_failure_leaves_the_turn_open() {
        let turns = Turns::default();
        let (first, second, third) = (turns.take(), turns.take(), turns.take());
        let mut file = Vec::new();
        let mut write = |turn| {
            let kept = turns.unless_late(turn, || {
                file.push(turn);
                Ok::<_, ()>(())
            });
            assert_eq!(kept, Ok(()));
        };
        write(second);
        write(first);
        assert_eq!(turns.unless_late(third, || Err("disk full")), Err("disk full"));
        write(third);
        assert_eq!(file, [second, third]);
    }
}
