//! The panes: the steps on the leading side, the form in the middle, the page on the far side; and
//! what becomes of them where there is less room. Mirrored where lines run from right to left.

use iced::{
    Element, Fill,
    widget::{Column, column, container},
};

use super::{
    form::{banner_view, form},
    keys::{first, last},
    rail,
    strip::strip,
    tool::tool,
};
use crate::app::{
    step::{circular, order::Step},
    theme::{self, Look},
    widget::{divider, hairline, shortcut::shortcuts},
    window::{
        app::App,
        layout::{ONE_PANE, TWO_PANES, form_width},
        message::{Message, Pane, Shortcut},
        room::Room,
    },
};

impl App {
    /// The whole window.
    pub fn view(&self) -> Element<'_, Message> {
        let look = self.surface.look();
        let beside = tool(self, look);
        let rail = match (self.surface.size.width < ONE_PANE, &beside) {
            (true, _) => strip(self, look),
            (false, Some(_)) => rail::of_tool(self, look),
            (false, None) => rail::of_steps(self, look),
        };
        let middle = beside.unwrap_or_else(|| reply(self, look));
        let notices = self.notices.view(look, &self.document.draft.consultation);
        let notices = notices.map(|notices| notices.map(Message::Notice));
        let middle = Column::new().push(notices).push(middle);
        let middle = container(middle).width(Fill).height(Fill);
        let middle = middle.style(theme::fill(look.palette.form));
        let all: Element<'_, Message> = match self.surface.size.width < ONE_PANE {
            true => column![rail, hairline(look), middle].into(),
            false => look.row(vec![rail, divider(look), middle.into()]).into(),
        };
        shortcuts(all, first, last, Message::Key(Shortcut::Tab), Message::Pressed).into()
    }
}

/// The form and the page, or one of them.
fn reply<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let wide = app.surface.size.width >= TWO_PANES;
    match (app.viewer.page.enlarged, wide, app.viewer.pane) {
        (true, _, _) => page_view(app, look),
        (false, false, Pane::Page) => {
            column![banner_view(app, look), hairline(look), far_pane(app, look)].into()
        }
        (false, false, Pane::Form) => form(app, look),
        (false, true, _) => {
            let form = container(form(app, look)).width(form_width(app.surface.size));
            look.row(vec![form.into(), divider(look), far_pane(app, look)]).into()
        }
    }
}

/// The page; on the first step, the letter that was read.
fn far_pane<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let here = app.steps.at == Step::Circular && app.tools.room == Room::Reply;
    if let Some(sheet) = app.steps.circular.sheet().filter(|_| here) {
        let view = sheet.view(look, app.page_pane(), None, look.word("sheet-caption"));
        return view.map(|message| Message::Circular(circular::Message::Sheet(message)));
    }
    match app.steps.circular.letter().filter(|_| here) {
        Some(letter) => app.steps.circular.letter_view(look, letter).map(Message::Circular),
        None => page_view(app, look),
    }
}

fn page_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let asked = (&app.document.draft.consultation, app.document.draft.language);
    app.viewer.page.view(look, app.page_pane(), asked, app.document.focused).map(Message::Page)
}
