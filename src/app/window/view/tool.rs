//! The tools beside the reply: each screen in its pane, in Check a reply beside the file's pages.

use iced::{
    Element, Fill,
    widget::{Column, Space, column, container},
};

use super::{pane::pane, strip::switch};
use crate::app::{
    icon::{Icon, icon},
    theme::Look,
    tool::{countersign::Given, verify},
    widget::{Kind, button, divider, hairline},
    window::{
        app::App,
        layout::{FORM_WIDTH, TWO_PANES, form_width},
        message::{Message, Pane},
        room::Room,
    },
};

/// The panes of the tool at which the official is, if it has panes of its own.
pub fn tool<'a>(app: &'a App, look: Look<'a>) -> Option<Element<'a, Message>> {
    let middle = match app.tools.room {
        Room::Reply | Room::Settings => return None,
        Room::Register => pane(
            look,
            bar(look, Icon::Book, look.word("room-register"), None),
            (register_view(app, look), 720.0),
            actions(look, Vec::new()),
        ),
        Room::Tally => {
            let screen = app.tools.tally.view(look, &app.document.draft.consultation);
            let screen = screen.map(Message::Tally);
            let bar = bar(look, Icon::Count, look.word("room-tally"), None);
            pane(look, bar, (screen, 720.0), actions(look, Vec::new()))
        }
        Room::Verify => verify_panes(app, look),
    };
    Some(middle)
}

fn register_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let screen = app.tools.register.view(look);
    screen.map(Message::Register)
}

fn verify_panes<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let wide = app.surface.size.width >= TWO_PANES;
    let opened = app.tools.verify.shown();
    let name = opened.map_or_else(|| look.word("room-verify"), verify::Opened::name);
    let switch = (!wide && opened.is_some()).then(|| switch(app, look));
    let bar = bar(look, if opened.is_some() { Icon::File } else { Icon::Check }, name, switch);
    if !wide && app.viewer.pane == Pane::Page && opened.is_some() {
        return column![bar, hairline(look), sheet_view(app, look)].into();
    }
    let screen = app.tools.verify.view(look, &app.document.draft.consultation);
    let screen = screen.map(Message::Verify);
    let further = opened.and_then(|opened| countersign(app, look, opened));
    let screen = Column::new().push(screen).push(further).spacing(24).width(Fill).into();
    let browse = Message::Verify(verify::Message::Browse);
    let words = look.word(if opened.is_some() { "verify-another" } else { "verify-open" });
    let open = button(look, Kind::Primary, Some(Icon::Folder), words, browse).id("verify-open");
    let form = pane(look, bar, (screen, FORM_WIDTH), actions(look, vec![open.into()]));
    match wide {
        false => form,
        true => {
            let form = container(form).width(form_width(app.surface.size));
            look.row(vec![form.into(), divider(look), sheet_view(app, look)]).into()
        }
    }
}

fn sheet_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let record = app.tools.verify.shown().and_then(verify::Opened::record);
    let language = record.and_then(|record| crate::model::Language::from_code(&record.language));
    let aside = language
        .map(|language| look.words("reply-language", &[("language", language.autonym().into())]));
    let view = app.tools.sheet.view(look, app.sheet_pane(), aside, look.word("sheet-caption"));
    view.map(Message::Sheet)
}

/// The line above a room's screen.
fn bar<'a>(
    look: Look<'a>,
    mark: Icon,
    words: String,
    control: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    use iced::widget::text::Wrapping;
    let words = container(look.body(words).wrapping(Wrapping::None)).width(Fill);
    let mut parts = vec![icon(mark, look.palette.ink), words.align_x(look.start()).into()];
    parts.extend(control);
    container(look.row(parts).spacing(10).align_y(iced::Center))
        .center_y(44)
        .width(Fill)
        .padding([0, 32])
        .into()
}

/// Back to the reply on the leading side, the room's own actions on the far side.
fn actions<'a>(look: Look<'a>, own: Vec<Element<'a, Message>>) -> Element<'a, Message> {
    let chevron = if look.is_rtl() { Icon::Right } else { Icon::Left };
    let back = Message::Enter(Room::Reply);
    let back = button(look, Kind::Plain, Some(chevron), look.word("room-reply"), back).id("back");
    let mut parts: Vec<Element<'a, Message>> = vec![back.into(), Space::new().width(Fill).into()];
    parts.extend(own);
    container(look.row(parts).spacing(16).align_y(iced::Center))
        .center_y(63)
        .padding([0, 32])
        .into()
}

/// The ways to go on with the file that is checked.
fn countersign<'a>(
    app: &'a App,
    look: Look<'a>,
    opened: &'a verify::Opened,
) -> Option<Element<'a, Message>> {
    let asked = &app.document.draft.consultation;
    let (sign, administration) = (&app.steps.sign, &app.document.draft.administration);
    let given = Given {
        certificates: sign.certificates(look, administration).map(Message::Sign),
        ready: sign.key().is_some(),
        wrap: Message::Countersign,
    };
    app.tools.countersign.view(look, opened, asked, given)
}
