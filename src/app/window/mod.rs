//! The window: the workflow, step by step, with the real page beside the form.
//!
//! [`App`] holds the draft and routes messages: to the screens, which are pure, and to `tasks`,
//! which alone touches files, threads and dialogs. `shell` lays the panes out, `theme` and `widget`
//! draw them. No rule of the form is here.

mod countersign;
mod letter;
mod rail;
pub mod room;
mod update;
mod view;

use std::{collections::BTreeSet, path::PathBuf, sync::Arc, time::Duration};

use chrono::{DateTime, Utc};
use iced::{Element, Size, Subscription, Task, theme::Mode, window};

use crate::{
    model::{Consultation, Draft, Field, Language},
    store::{Settings, Store},
    wording::Wording,
};

use self::room::{Room, Rooms};
use super::{
    effect,
    effect::{Effect, Outcome, World},
    findings::Findings,
    history::History,
    phrase,
    step::{answer, circular, order::Step, send, sign, signatory},
    theme,
    theme::Look,
    tool::settings,
    viewer::reply,
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

/// Which pane is seen where there is room for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The form
    Form,
    /// The page
    Page,
}

/// The state of the window.
#[derive(Debug)]
pub struct App {
    world: World,
    launch: Launch,
    wording: Wording,
    settings: Settings,
    mode: Mode,
    now: DateTime<Utc>,

    draft: Draft,
    /// The file among those set aside from which the draft was opened
    origin: Option<PathBuf>,
    history: History,
    findings: Findings,
    step: Step,
    room: Room,
    rooms: Rooms,
    left: BTreeSet<Step>,
    touched: BTreeSet<Field>,
    focused: Option<Field>,
    by_keyboard: bool,

    circular: circular::Circular,
    answer: answer::Answer,
    signatory: signatory::Signatory,
    sign: sign::Sign,
    send: send::Send,
    options: settings::Settings,
    suggested: String,
    kept: Option<Arc<effect::Kept>>,
    slow: bool,

    page: reply::Page,
    pane: Pane,
    size: Size,
    factor: f32,

    unsaved: bool,
    /// How many times the draft is being written at this moment
    keeping: usize,
    saved: Option<String>,
    trouble: Option<String>,
    closing: Option<window::Id>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Go to a step
    Go(Step),
    /// Go to the step after this one
    Continue,
    /// Open or leave the settings
    Settings,
    /// Show this pane
    Pane(Pane),
    /// On the first screen
    Circular(circular::Message),
    /// On the second
    Answer(answer::Message),
    /// On the third
    Signatory(signatory::Message),
    /// On the fourth
    Sign(sign::Message),
    /// On the fifth
    Send(send::Message),
    /// In a room beside the reply
    Room(room::Message),
    /// In the settings
    Options(settings::Message),
    /// In the page pane
    Page(reply::Message),
    /// An effect has come to its end
    Done(Outcome),
    /// A key for the whole window
    Key(Shortcut),
    /// The pointer was pressed: the focus may have moved
    Pressed,
    /// The place of the focused control among those that stand for fields
    Focused(Option<usize>),
    /// The window is there, in this size
    Opened(window::Id, Size),
    /// The window has this size now
    Resized(Size),
    /// The screen has so many pixels to one of ours
    Rescaled(f32),
    /// The system asks for light or dark
    Mode(Mode),
    /// A minute has passed
    Tick(DateTime<Utc>),
    /// Keep the draft now
    Keep,
    /// The window is to be closed
    Close(window::Id),
}

/// A key for the whole window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// The focus has moved on or back
    Tab,
    /// To this step
    Step(Step),
    /// To the step after this one
    Continue,
    /// Keep the draft
    Keep,
    /// Take the last change back
    Undo,
    /// Take the undo back
    Redo,
    /// Close what is open on top
    Escape,
}

impl App {
    /// The window at its start, with what was kept from the last time.
    pub fn new(launch: Launch) -> (Self, Task<Message>) {
        let settings = launch.store.settings().unwrap_or_default();
        let wording = Wording::of(settings.language.unwrap_or(launch.language));
        let world = World::new(launch.store.clone(), settings.clone());
        let kept = world.take_draft();
        let own = launch.store.identities().unwrap_or_default();
        let trouble = update::trouble(&kept, &wording);
        let draft = kept.ok().flatten();
        let draft = draft.unwrap_or_else(|| Draft::new(Consultation::circular_321()));
        let mut app = Self {
            world,
            now: launch.now,
            wording,
            settings,
            mode: Mode::None,
            draft,
            origin: None,
            history: History::default(),
            findings: Findings::default(),
            step: Step::Circular,
            room: Room::Reply,
            rooms: Rooms::default(),
            left: BTreeSet::new(),
            touched: BTreeSet::new(),
            focused: None,
            by_keyboard: false,
            circular: circular::Circular::default(),
            answer: answer::Answer::default(),
            signatory: signatory::Signatory::default(),
            sign: sign::Sign::default(),
            send: send::Send::default(),
            options: settings::Settings::default(),
            suggested: String::new(),
            kept: None,
            slow: false,
            page: reply::Page::default(),
            pane: Pane::Form,
            size: Size::new(1280.0, 800.0),
            factor: 1.0,
            unsaved: false,
            keeping: 0,
            saved: None,
            trouble,
            closing: None,
            launch,
        };
        app.sign.known(own);
        app.restored();
        let page = app.draw();
        let recent = app.wish(effect::tool::Effect::Recent);
        (app, Task::batch([page, recent, iced::system::theme().map(Message::Mode)]))
    }

    /// The name of the window.
    pub fn title(&self) -> String {
        format!("{} – Placet", phrase::circular(self.look(), &self.draft.consultation))
    }

    /// The toolkit's theme.
    pub fn theme(&self) -> iced::Theme {
        self.scheme().toolkit()
    }

    fn scheme(&self) -> theme::Scheme {
        theme::scheme(self.settings.theme, self.mode)
    }

    fn look(&self) -> Look<'_> {
        Look::new(self.scheme(), &self.wording)
    }

    /// The draft as it stands.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The step that is shown.
    pub fn step(&self) -> Step {
        self.step
    }

    /// What the rules say at this moment.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// The whole window.
    pub fn view(&self) -> Element<'_, Message> {
        view::view(self)
    }

    /// What is listened to besides the controls.
    pub fn subscription(&self) -> Subscription<Message> {
        let minute = iced::time::every(Duration::from_secs(20)).map(|_| Message::Tick(Utc::now()));
        let events = iced::event::listen_with(|event, _, id| match event {
            iced::Event::Window(window::Event::Resized(size)) => Some(Message::Resized(size)),
            iced::Event::Window(window::Event::Rescaled(factor)) => Some(Message::Rescaled(factor)),
            iced::Event::Window(window::Event::Opened { size, .. }) => {
                Some(Message::Opened(id, size))
            }
            iced::Event::Window(window::Event::FileDropped(path)) => {
                Some(Message::Room(room::Message::Dropped(path)))
            }
            _ => None,
        });
        let keep = match self.unsaved {
            true => iced::time::every(Duration::from_millis(900)).map(|_| Message::Keep),
            false => Subscription::none(),
        };
        let mode = iced::system::theme_changes().map(Message::Mode);
        let close = window::close_requests().map(Message::Close);
        Subscription::batch([minute, events, keep, mode, close])
    }

    /// Routes a message. What changed in the draft is checked, drawn and kept.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let before = self.draft.clone();
        let tag = update::tag(&message);
        let undoing = matches!(message, Message::Key(Shortcut::Undo | Shortcut::Redo));
        let task = self.route(message);
        if self.draft == before {
            return task;
        }
        if !undoing {
            self.history.record(before, tag);
        }
        self.changed();
        Task::batch([task, self.draw()])
    }

    fn route(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Go(step) => self.go(step),
            Message::Continue => self.step.next().map_or_else(Task::none, |step| self.go(step)),
            Message::Settings => self.enter(Room::Settings),
            Message::Room(message) => self.in_room(message),
            Message::Pane(pane) => {
                self.pane = pane;
                self.draw()
            }
            Message::Circular(message) => self.circular(message),
            Message::Answer(message) => self.answer(message),
            Message::Signatory(message) => self.signatory(message),
            Message::Sign(message) => self.sign(message),
            Message::Send(message) => self.send(message),
            Message::Options(message) => self.options(message),
            Message::Page(message) => self.page(message),
            Message::Done(outcome) => self.done(outcome),
            Message::Key(key) => self.key(key),
            Message::Pressed => {
                self.by_keyboard = false;
                self.find_focus()
            }
            Message::Focused(place) => self.focused(place),
            Message::Opened(id, size) => {
                self.size = size;
                // The toolkit tells of later changes only.
                window::scale_factor(id).map(Message::Rescaled)
            }
            Message::Resized(size) => {
                self.size = size;
                Task::batch([self.draw(), self.draw_sheet(), self.draw_letter()])
            }
            Message::Rescaled(factor) => {
                self.factor = factor;
                self.draw()
            }
            Message::Mode(mode) => {
                self.mode = mode;
                Task::none()
            }
            Message::Tick(now) => {
                self.now = now;
                self.check();
                Task::none()
            }
            Message::Keep => self.keep(),
            Message::Close(window) => {
                self.closing = Some(window);
                self.close_once_kept()
            }
        }
    }

    fn run(&self, effect: Effect) -> Task<Message> {
        self.world.run(effect).map(Message::Done)
    }
}
