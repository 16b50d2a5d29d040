//! Which pages are drawn, and when.

use iced::{Size, Task};

use crate::app::{
    effect::{Effect, page},
    step::signatory,
    viewer::{paper, reply},
    window::{app::App, layout::far_pane_size, message::Message, room::Room},
};

impl App {
    /// How large the pane of the page is.
    pub(in crate::app::window) fn page_pane(&self) -> Size {
        self.viewer.size(self.surface.size)
    }

    /// How large the pane of the checked file's pages is.
    pub(in crate::app::window) fn sheet_pane(&self) -> Size {
        far_pane_size(self.surface.size, false, paper::BAR)
    }

    /// Draws the page of the reply.
    pub(super) fn draw(&mut self) -> Task<Message> {
        let (pane, written) = (self.page_pane(), self.steps.send.done().is_some());
        let wish = self.viewer.ask(&self.document.draft, written, pane, self.surface.factor);
        wish.map_or_else(Task::none, |wish| self.run(Effect::Page(wish)))
    }

    /// Draws the page of the file that is checked.
    pub(super) fn draw_sheet(&mut self) -> Task<Message> {
        let (pane, factor) = (self.sheet_pane(), self.surface.factor);
        match self.tools.sheet.ask(pane, factor) {
            Some(wish) if self.tools.room == Room::Verify => {
                self.run(Effect::Page(page::Effect::Checked(wish)))
            }
            _ => Task::none(),
        }
    }

    /// Draws the page of a letter that is shown as it is.
    pub(super) fn draw_letter(&mut self) -> Task<Message> {
        let (pane, factor) = (self.page_pane(), self.surface.factor);
        let wish = self.steps.circular.sheet_mut().and_then(|sheet| sheet.ask(pane, factor));
        let draw = |wish| self.run(Effect::Page(page::Effect::Letter(wish)));
        wish.map_or_else(Task::none, draw)
    }

    pub(super) fn page(&mut self, message: reply::Message) -> Task<Message> {
        match self.viewer.page.update(message) {
            reply::Action::None => Task::none(),
            reply::Action::Draw => self.draw(),
            reply::Action::Focus(id) => self.focus(id),
            reply::Action::Language(language) => {
                signatory::print_in(&mut self.document.draft, language);
                self.focus("reply-language")
            }
        }
    }
}
