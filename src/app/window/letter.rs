//! What the window does about circulars: reads them, asks before it leaves a draft, and begins the
//! reply.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use iced::{
    Task,
    widget::operation::{self, RelativeOffset},
};

use super::{App, Message, room::Room, update::FORM, view};
use crate::{
    app::{
        effect::{
            self,
            tool::{Effect, Need},
        },
        step::{
            circular::{self, Action, LETTER},
            order::Step,
        },
    },
    circular::Found,
    model::Draft,
    workflow::Error,
};

impl App {
    pub(super) fn circular(&mut self, message: circular::Message) -> Task<Message> {
        let action = self.circular.update(&mut self.draft, message);
        self.circular_action(action)
    }

    fn circular_action(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None => Task::none(),
            Action::Browse => self.pick(Need::Letter, "letter-open"),
            Action::Read(path) => Task::batch([self.wish(Effect::Read(path)), self.tell_if_slow()]),
            Action::Reopen(path) => self.wish(Effect::Reopen(path)),
            Action::Pages(path) => self.wish(Effect::Pages(path)),
            Action::Draw => self.draw_letter(),
            Action::Keep => {
                let draft = Box::new(self.draft.clone());
                self.wish(Effect::KeepDraft(draft, self.origin.clone()))
            }
            Action::Taken => self.letter_taken(),
            Action::Scroll(part) => operation::snap_to(LETTER, RelativeOffset { x: 0.0, y: part }),
            Action::Focus(id) => self.focus(id),
        }
    }

    /// Reads a file that was dropped or chosen, wherever the official is.
    pub(super) fn read_letter(&mut self, path: PathBuf) -> Task<Message> {
        let go = match (self.room, self.step) {
            (Room::Reply, Step::Circular) => Task::none(),
            _ => self.go(Step::Circular),
        };
        Task::batch([go, self.circular(circular::Message::Read(path))])
    }

    pub(super) fn letter_read(
        &mut self,
        path: &Path,
        found: Result<Box<Found>, Error>,
    ) -> Task<Message> {
        let action = self.circular.found(&mut self.draft, path, found);
        let top = operation::snap_to(FORM, RelativeOffset::START);
        Task::batch([top, self.circular_action(action)])
    }

    pub(super) fn letter_paged(
        &mut self,
        path: &Path,
        file: Result<Arc<Vec<u8>>, Error>,
    ) -> Task<Message> {
        let action = self.circular.paged(path, file);
        self.circular_action(action)
    }

    /// Draws the page of a letter that is shown as it is.
    pub(super) fn draw_letter(&mut self) -> Task<Message> {
        let (pane, factor) = (view::page_pane(self), self.factor);
        let wish = self.circular.sheet_mut().and_then(|sheet| sheet.ask(pane, factor));
        wish.map_or_else(Task::none, |wish| self.wish(Effect::PictureOfLetter(wish)))
    }

    pub(super) fn draft_kept(&mut self, result: Result<PathBuf, Error>) -> Task<Message> {
        let action = self.circular.draft_kept(&mut self.draft, result);
        self.circular_action(action)
    }

    /// Opens a draft that was dropped, wherever the official is.
    pub(super) fn open_draft(&mut self, path: PathBuf) -> Task<Message> {
        let go = self.go(Step::Circular);
        Task::batch([go, self.circular(circular::Message::Reopen(path))])
    }

    pub(super) fn draft_opened(
        &mut self,
        path: PathBuf,
        result: Result<Box<Draft>, Error>,
    ) -> Task<Message> {
        let origin = result.is_ok().then_some(path);
        let action = self.circular.reopened(&mut self.draft, result);
        let task = self.circular_action(action);
        self.origin = origin.or(self.origin.take());
        task
    }

    /// Has it said that something is at work, once that has taken a quarter of a second.
    pub(super) fn tell_if_slow(&self) -> Task<Message> {
        self.run(effect::Effect::Wait(Duration::from_millis(250)))
    }

    /// Another circular is answered: nothing of the steps was visited yet.
    fn letter_taken(&mut self) -> Task<Message> {
        self.origin = None;
        self.left.clear();
        self.touched.clear();
        self.signatory.sync(&self.draft, self.wording.language());
        let top = operation::snap_to(FORM, RelativeOffset::START);
        let number = self.draft.consultation.number;
        match self.circular.taken_from() {
            Some(path) => Task::batch([top, self.wish(Effect::Remember(number, path.to_owned()))]),
            None => Task::batch([top, self.wish(Effect::Recent)]),
        }
    }
}
