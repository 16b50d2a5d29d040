//! Where each message goes, and what follows when it changed the draft.

use iced::{Task, window};

use crate::{
    app::{
        effect::{
            Effect, Outcome,
            keeping::{self, Outcome::Restored},
        },
        history::History,
        step::{answer, order::Step, progress, send, signatory},
        viewer::reply,
        widget::focus_query,
        window::{
            app::App,
            message::{Message, Shortcut},
            room::Room,
            saving::Next,
            surface,
        },
    },
    model::{Draft, Field},
};

impl App {
    /// Routes a message. What changed in the draft is checked, drawn and kept.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        if let Some(waiting) = self.waiting.as_mut().filter(|_| waits_for_the_draft(&message)) {
            waiting.push(message);
            return Task::none();
        }
        let before = self.document.draft.clone();
        let tag = tag(&message);
        let undoing = matches!(message, Message::Key(Shortcut::Undo | Shortcut::Redo));
        let restored = matches!(message, Message::Done(Outcome::Keeping(Restored(..))));
        let task = self.route(message);
        if self.document.draft == before || restored {
            return task;
        }
        if !undoing {
            self.document.record(before, tag);
        }
        self.saving.changed();
        self.steps.send.outdated();
        self.restored();
        Task::batch([task, self.draw()])
    }

    fn route(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Go(step) => self.go(step),
            Message::Enter(room) => self.enter(room),
            Message::Pane(pane) => {
                self.viewer.pane = pane;
                self.draw()
            }
            Message::Circular(message) => self.circular(message),
            Message::Answer(message) => self.answer(message),
            Message::Signatory(message) => self.signatory(message),
            Message::Sign(message) => self.sign(message),
            Message::Send(message) => self.send(message),
            Message::Verify(message) => self.verify(message),
            Message::Sheet(message) => {
                self.tools.sheet.update(message);
                self.draw_sheet()
            }
            Message::Countersign(message) => self.countersign(message),
            Message::Tally(message) => self.tally(message),
            Message::Register(message) => self.register(&message),
            Message::Settings(message) => self.set(message),
            Message::Page(message) => self.page(message),
            Message::Notice(message) => self.notice(message),
            Message::Surface(message) => self.surface(message),
            Message::Done(outcome) => self.done(outcome),
            Message::Key(key) => self.key(key),
            Message::Focused(place) => self.focused(place),
            Message::Pressed => {
                self.surface.by_keyboard = false;
                self.find_focus()
            }
            Message::Dropped(path) => self.dropped(path),
            Message::Tick(now) => {
                self.document.now = now;
                self.check();
                Task::none()
            }
            Message::Keep => self.keep(),
            Message::Close(window) => {
                let next = self.saving.close(window);
                self.next(next)
            }
        }
    }

    /// Brings up to date what is known of the draft.
    pub(in crate::app::window) fn check(&mut self) {
        self.document.check(self.surface.look());
    }

    /// The draft is another one now: everything that is shown of it follows.
    pub(in crate::app::window) fn restored(&mut self) {
        self.steps.sign.sync(&self.document.draft);
        self.check();
    }

    fn keep(&mut self) -> Task<Message> {
        match self.saving.begin() {
            true => {
                let draft = Box::new(self.document.draft.clone());
                self.run(Effect::Keeping(keeping::Effect::Draft(draft)))
            }
            false => Task::none(),
        }
    }

    /// Goes on with the keeping of the draft.
    pub(in crate::app::window) fn next(&mut self, next: Next) -> Task<Message> {
        match next {
            Next::Nothing => Task::none(),
            Next::Keep => self.keep(),
            Next::Close(window) => window::close(window),
        }
    }

    fn surface(&mut self, message: surface::Message) -> Task<Message> {
        match self.surface.update(message) {
            surface::Action::None => Task::none(),
            surface::Action::AskFactor(window) => window::scale_factor(window)
                .map(|factor| Message::Surface(surface::Message::Rescaled(factor))),
            surface::Action::DrawPage => self.draw(),
            surface::Action::DrawAll => {
                Task::batch([self.draw(), self.draw_sheet(), self.draw_letter()])
            }
        }
    }

    fn key(&mut self, key: Shortcut) -> Task<Message> {
        self.surface.by_keyboard = true;
        let beside = self.tools.room != Room::Reply;
        match key {
            Shortcut::Tab => focus_query::reveal().chain(self.find_focus()),
            Shortcut::Step(step) => self.go(step),
            Shortcut::Continue => match self.steps.at.next() {
                Some(step) => self.go(step),
                None => self.send(send::Message::Save),
            },
            Shortcut::Keep => self.keep(),
            // In a room beside it the reply is not seen, and so is left as it is.
            Shortcut::Undo | Shortcut::Redo if beside => Task::none(),
            Shortcut::Undo => self.step_back(History::undo),
            Shortcut::Redo => self.step_back(History::redo),
            Shortcut::Escape if self.viewer.page.enlarged => self.page(reply::Message::Enlarge),
            Shortcut::Escape if beside => self.enter(Room::Reply),
            Shortcut::Escape => {
                self.steps.answer.update(&mut self.document.draft, answer::Message::SameClose);
                self.page(reply::Message::Close)
            }
        }
    }

    /// Puts the draft back as it was, and shows the step on which that is seen.
    fn step_back(&mut self, by: fn(&mut History, &mut Draft) -> bool) -> Task<Message> {
        let before = self.document.draft.clone();
        if !self.document.step_back(by) {
            return Task::none();
        }
        let language = self.surface.wording().language();
        self.steps.signatory.sync(&self.document.draft, language);
        let differing = progress::differing(&before, &self.document.draft);
        match differing.first() {
            Some(step) if !differing.contains(&self.steps.at) => self.go(*step),
            _ => Task::none(),
        }
    }

    pub(super) fn go(&mut self, step: Step) -> Task<Message> {
        self.turn_to(step);
        let first = self.first_on(step);
        self.arrive(first)
    }

    pub(super) fn turn_to(&mut self, step: Step) {
        if step != self.steps.at {
            self.document.leave(self.steps.at);
        }
        if step == Step::Send {
            self.document.leave(Step::Send);
        }
        self.steps.at = step;
        self.steps.send.entered();
        self.tools.room = Room::Reply;
        self.viewer.leave();
        let language = self.surface.wording().language();
        self.steps.signatory.sync(&self.document.draft, language);
        self.check();
    }
}

/// Whether `message` has to wait until the draft of the last time is there: all that the official
/// does may change the draft.
const fn waits_for_the_draft(message: &Message) -> bool {
    !matches!(
        message,
        Message::Done(_)
            | Message::Surface(_)
            | Message::Notice(_)
            | Message::Focused(_)
            | Message::Pressed
            | Message::Tick(_)
            | Message::Close(_)
    )
}

/// Under which name a change is taken back: typing in one field is one change.
fn tag(message: &Message) -> Option<String> {
    match message {
        Message::Answer(answer::Message::Prose(row, kind, _)) => {
            Some(Field::Annex(*row, *kind).key())
        }
        Message::Signatory(signatory::Message::Typed(field, _)) => Some(field.key()),
        Message::Signatory(signatory::Message::Wanted(_)) => Some(Field::MemberState.key()),
        _ => None,
    }
}
