//! Where the focus is, and where it goes.

use iced::{
    Task,
    widget::operation::{self, RelativeOffset},
};

use crate::{
    app::{
        step::{
            order::Step,
            progress::{self, mark_id},
        },
        widget::focus_query,
        window::{app::App, layout::FORM, message::Message},
    },
    model::{Field, Mark},
};

impl App {
    pub(super) fn focus(&self, id: impl Into<String>) -> Task<Message> {
        self.focus_and(id, focus_query::reveal())
    }

    /// The same where the form is shown from its top.
    fn focus_from_top(&self, id: impl Into<String>) -> Task<Message> {
        self.focus_and(id, to_top().chain(focus_query::reveal()))
    }

    fn focus_and(&self, id: impl Into<String>, show: Task<Message>) -> Task<Message> {
        focus_query::focus(id, self.surface.by_keyboard).chain(show).chain(self.find_focus())
    }

    pub(super) fn find_focus(&self) -> Task<Message> {
        let fields = progress::fields(&self.document.draft);
        let ids = fields.into_iter().flat_map(|(_, ids)| ids).collect();
        focus_query::focused(ids).map(Message::Focused)
    }

    pub(super) fn focused(&mut self, place: Option<usize>) -> Task<Message> {
        let fields = progress::fields(&self.document.draft);
        let mut all = fields.iter().flat_map(|(field, ids)| ids.iter().map(|_| *field));
        let focused = place.and_then(|place| all.nth(place));
        if focused == self.document.focused {
            return Task::none();
        }
        if self.document.focus(focused) {
            self.check();
        }
        match focused.is_some_and(|field| self.viewer.page.follow(field)) {
            true => self.draw(),
            false => Task::none(),
        }
    }

    /// The id of the control that a step begins with.
    pub(super) fn first_on(&self, step: Step) -> String {
        match step {
            Step::Circular => "continue".to_owned(),
            Step::Answer if self.document.draft.answers.len() > 1 => "same".to_owned(),
            Step::Answer => mark_id(0, self.first_mark()),
            Step::Signatory => Field::Name.key(),
            Step::Sign => "signature.browse".to_owned(),
            Step::Send if self.document.findings().all().is_empty() => "save-path".to_owned(),
            Step::Send => "remark-0".to_owned(),
        }
    }

    /// The box that is ticked, or the first.
    fn first_mark(&self) -> Mark {
        let refused = self.document.draft.answers.first().is_some_and(|a| a.has(Mark::Refuse));
        if refused { Mark::Refuse } else { Mark::Authorise }
    }

    /// Gives the focus to a control of a step just turned to. It does not wait for the page to be
    /// drawn: what is typed at once belongs to the control. For the same reason it comes first: the
    /// toolkit does at once only what it does not have to wait for.
    pub(super) fn arrive(&mut self, id: impl Into<String>) -> Task<Message> {
        Task::batch([self.focus_from_top(id), self.draw()])
    }

    pub(super) fn jump(&mut self, field: Field) -> Task<Message> {
        let step = Step::of(field);
        self.turn_to(step);
        self.steps.answer.show(field);
        let fields = progress::fields(&self.document.draft);
        let id = fields.into_iter().find(|(shown, _)| *shown == field);
        let id = match (field, id.and_then(|(_, ids)| ids.into_iter().next())) {
            (Field::Signature, _) => "means-file".to_owned(),
            (_, Some(id)) => id,
            (_, None) => self.first_on(step),
        };
        self.arrive(id)
    }
}

/// Shows the form from its top.
pub(super) fn to_top() -> Task<Message> {
    operation::snap_to(FORM, RelativeOffset::START)
}
