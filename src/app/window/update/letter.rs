//! What the window does about circulars: reads them, asks before it leaves a draft, and begins the
//! reply.

use std::{path::PathBuf, time::Duration};

use iced::{
    Task,
    widget::operation::{self, RelativeOffset},
};

use super::focus::to_top;
use crate::{
    app::{
        effect::{Effect, circular as reading, dialog::Purpose, keeping},
        step::{
            circular::{self, Action, LETTER},
            order::Step,
        },
        window::{app::App, message::Message, room::Room},
    },
    workflow::{Error, Reopened},
};

impl App {
    pub(super) fn circular(&mut self, message: circular::Message) -> Task<Message> {
        let action = self.steps.circular.update(&mut self.document.draft, message);
        self.circular_action(action)
    }

    fn circular_action(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Browse => self.ask(Purpose::Letter, "letter-open", None),
            Action::Read(path) => Task::batch([
                self.run(Effect::Circular(reading::Effect::Read(path))),
                self.tell_if_slow(),
            ]),
            Action::Reopen(path, agreed) => {
                self.run(Effect::Keeping(keeping::Effect::Open(path, agreed)))
            }
            Action::Pages(path) => self.run(Effect::Circular(reading::Effect::Pages(path))),
            Action::Draw => self.draw_letter(),
            Action::Keep => {
                let draft = Box::new(self.document.draft.clone());
                let origin = self.document.origin.clone();
                self.run(Effect::Keeping(keeping::Effect::Aside(draft, origin)))
            }
            Action::Taken => self.letter_taken(),
            Action::Scroll(part) => operation::snap_to(LETTER, RelativeOffset { x: 0.0, y: part }),
            Action::Focus(id) => self.focus(id),
        }
    }

    /// Reads a file that was dropped or chosen, wherever the official is.
    pub(super) fn read_letter(&mut self, path: PathBuf) -> Task<Message> {
        let go = match (self.tools.room, self.steps.at) {
            (Room::Reply, Step::Circular) => Task::none(),
            _ => self.go(Step::Circular),
        };
        Task::batch([go, self.circular(circular::Message::Read(path))])
    }

    /// Opens a draft that was dropped, wherever the official is.
    pub(super) fn open_draft(&mut self, path: PathBuf) -> Task<Message> {
        let go = self.go(Step::Circular);
        Task::batch([go, self.circular(circular::Message::Reopen(path))])
    }

    /// Takes in what is known of circulars.
    pub(super) fn circular_done(&mut self, outcome: reading::Outcome) -> Task<Message> {
        match outcome {
            reading::Outcome::Recognised(path, kind) => self.recognised(path, kind),
            reading::Outcome::Read(path, found) => {
                let draft = &mut self.document.draft;
                let action = self.steps.circular.found(draft, &path, found);
                Task::batch([to_top(), self.circular_action(action)])
            }
            reading::Outcome::Paged(path, file) => {
                let action = self.steps.circular.paged(&path, file);
                self.circular_action(action)
            }
            reading::Outcome::Recent(Ok((recent, drafts))) => {
                self.steps.circular.opened_before(recent, drafts);
                Task::none()
            }
            reading::Outcome::Recent(Err(error)) => self.say_failed(error),
        }
    }

    pub(super) fn set_aside(&mut self, result: Result<PathBuf, Error>) -> Task<Message> {
        let action = self.steps.circular.draft_kept(&mut self.document.draft, result);
        self.circular_action(action)
    }

    pub(super) fn draft_opened(
        &mut self,
        path: PathBuf,
        result: Result<Reopened, Error>,
    ) -> Task<Message> {
        let is_read = matches!(result, Ok(Reopened::Draft(_)));
        let action = self.steps.circular.reopened(&mut self.document.draft, &path, result);
        let origin = is_read.then_some(path);
        let task = self.circular_action(action);
        self.document.origin = origin.or(self.document.origin.take());
        task
    }

    /// Has it said that something is at work, once that has taken a quarter of a second.
    pub(super) fn tell_if_slow(&self) -> Task<Message> {
        self.run(Effect::Wait(Duration::from_millis(250)))
    }

    /// Another circular is answered.
    fn letter_taken(&mut self) -> Task<Message> {
        self.document.begun_anew();
        let language = self.surface.wording().language();
        self.steps.signatory.sync(&self.document.draft, language);
        let number = self.document.draft.consultation.number;
        let list = match self.steps.circular.taken_from() {
            Some(path) => reading::Effect::Remember(number, path.to_owned()),
            None => reading::Effect::Recent,
        };
        Task::batch([to_top(), self.run(Effect::Circular(list))])
    }
}
