//! The ways to every room, at the foot of the rail or as icons, and when the draft was kept.

use iced::{
    Center, Element, Fill,
    widget::{Column, Space, container},
};

use crate::{
    app::{
        icon::{Icon, icon},
        theme::{Look, RADIUS, Wide},
        widget::{
            self,
            focus::{Face, Role, pressable},
            hairline,
        },
        window::{app::App, message::Message, room::Room},
    },
    problem,
};

/// The ways to the rooms, and when the draft was kept.
pub fn foot<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let reply = !matches!(app.tools.room, Room::Reply | Room::Settings);
    let rooms = [Room::Reply, Room::Register, Room::Verify, Room::Tally, Room::Settings];
    let beside = matches!(app.tools.room, Room::Verify | Room::Tally);
    let shown = |room: &Room| match room {
        Room::Reply => reply,
        Room::Tally => beside,
        _ => true,
    };
    let rooms = rooms.into_iter().filter(shown);
    let items = rooms.map(|room| item(look, room, app.tools.room == room));
    let items = Column::with_children(items).padding([0, 12]);
    Column::new()
        .push(items)
        .push(Space::new().height(10))
        .push(container(hairline(look)).padding([0, 12]))
        .push(saved(app, look))
        .into()
}

/// The same ways as icons, for a narrow window.
pub fn icons<'a>(look: Look<'a>) -> Vec<Element<'a, Message>> {
    let rooms = [Room::Register, Room::Verify, Room::Tally, Room::Settings];
    let icons = rooms.into_iter().map(|room| {
        let message = Message::Enter(room);
        widget::icon_button(look, room.key().into(), room.icon(), look.word(room.key()), message)
    });
    icons.collect()
}

fn item<'a>(look: Look<'a>, room: Room, current: bool) -> Element<'a, Message> {
    let words = look.word(room.key());
    let words = if current { look.strong(words) } else { look.body(words) };
    let content = look.row(vec![
        Space::new().width(12).into(),
        icon(room.icon(), look.palette.ink),
        Space::new().width(12).into(),
        words.wide(look).into(),
    ]);
    let content = container(content.align_y(Center)).center_y(36).width(Fill);
    let (hover, form) = (look.palette.tint, look.palette.form);
    pressable(content, look.palette.accent)
        .id(room.key())
        .role(Role::Tab, Some(current))
        .on_press(Message::Enter(room))
        .face(move |status| Face {
            background: if current { Some(form) } else { status.hovered.then_some(hover) },
            border: iced::border::rounded(RADIUS),
        })
        .gap(-2.0)
        .into()
}

/// When the draft was kept; or why it could not be.
fn saved<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    if let Some(error) = app.saving.trouble() {
        let words = problem::error(error, &app.document.draft.consultation, look.wording);
        return container(widget::notice(look, true, words.in_full())).padding(12).into();
    }
    if app.saving.is_held() {
        return container(widget::notice(look, true, look.word("saved-not"))).padding(12).into();
    }
    let (mark, words) = match app.saving.saved() {
        Some(time) => (Icon::Tick, look.words("saved-at", &[("time", time.into())])),
        None => (Icon::Tick, look.word("saved-always")),
    };
    let words = look.small(words).wide(look);
    let row = look.row(vec![icon(mark, look.palette.quiet), words.into()]).spacing(12);
    container(row.align_y(Center)).center_y(46).padding(look.pad(0.0, 12.0, 0.0, 24.0)).into()
}
