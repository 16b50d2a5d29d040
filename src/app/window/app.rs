//! The state of the window: its parts, and what it begins with.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use iced::{Task, system};

use super::{
    document::Document,
    message::Message,
    notices::{Notice, Notices},
    saving::Saving,
    steps::Steps,
    surface::{self, Surface},
    tools::Tools,
    viewer::Viewer,
};
use crate::{
    app::{
        effect::{Effect, World, circular, keeping},
        findings::Findings,
        phrase,
        step::order::Step,
    },
    model::{Draft, Language},
    store::{OwnFile, Store, TakeOver},
    workflow::Error,
};

/// What the program is started with. Everything from outside comes in here.
#[derive(Debug, Clone)]
pub struct Launch {
    /// The program's own folder
    pub store: Store,
    /// Where replies are suggested to be saved
    pub documents: PathBuf,
    /// The language that the system speaks
    pub language: Language,
    /// The moment of the start
    pub now: DateTime<Utc>,
}

/// The state of the window.
#[derive(Debug)]
pub struct App {
    pub(super) world: World,
    pub(super) store: Store,
    /// The folder in which the program suggests to save what it writes
    pub(super) folder: PathBuf,
    pub(super) document: Document,
    pub(super) steps: Steps,
    pub(super) tools: Tools,
    pub(super) viewer: Viewer,
    pub(super) saving: Saving,
    pub(super) notices: Notices,
    pub(super) surface: Surface,
    /// What happened before the draft of the last time was read: it happens once that is there
    pub(super) waiting: Option<Vec<Message>>,
}

impl App {
    /// The window at its start. The draft of the last time, with what is attached to it, is read
    /// by the task.
    pub fn new(launch: Launch) -> (Self, Task<Message>) {
        let Launch { store, documents, language, now } = launch;
        let mut notices = Notices::default();
        let settings = store.settings().unwrap_or_else(|error| {
            notices.say(Notice::Own(OwnFile::Settings, Error::Store(error)));
            Default::default()
        });
        let identities = store.identities().unwrap_or_else(|error| {
            notices.say(Notice::Failed(Error::Store(error)));
            Vec::new()
        });
        let folder = documents.join("Placet");
        let mut app = Self {
            world: World::new(store.clone(), settings.clone()),
            store,
            document: Document::new(folder.clone(), now),
            folder,
            steps: Steps::default(),
            tools: Tools::default(),
            viewer: Viewer::default(),
            saving: Saving::default(),
            notices,
            surface: Surface::new(settings, language),
            waiting: Some(Vec::new()),
        };
        app.steps.sign.known(identities);
        app.restored();
        let tasks = [
            app.run(Effect::Keeping(keeping::Effect::Restore(TakeOver::Never, None))),
            app.run(Effect::Circular(circular::Effect::Recent)),
            system::theme().map(|mode| Message::Surface(surface::Message::Mode(mode))),
        ];
        (app, Task::batch(tasks))
    }

    /// The name of the window.
    pub fn title(&self) -> String {
        let look = self.surface.look();
        format!("{} – Placet", phrase::circular(look, &self.document.draft.consultation))
    }

    /// The toolkit's theme.
    pub fn theme(&self) -> iced::Theme {
        self.surface.scheme().toolkit()
    }

    /// The draft as it stands.
    pub const fn draft(&self) -> &Draft {
        &self.document.draft
    }

    /// The step that is shown.
    pub const fn step(&self) -> Step {
        self.steps.at
    }

    /// What the rules say at this moment.
    pub const fn findings(&self) -> &Findings {
        self.document.findings()
    }

    pub(super) fn run(&self, effect: Effect) -> Task<Message> {
        self.world.run(effect).map(Message::Done)
    }
}
