//! The leading pane: at its foot the way to every room; in Check a reply, the files that were
//! opened.

use iced::{
    Center, Element, Fill,
    widget::{Column, Space, container, text::Wrapping},
};

use super::room::{Message, Room};
use crate::{
    app::{
        icon::{Icon, icon},
        theme::{self, Look, RADIUS, Wide},
        tool::verify::{self, Opened},
        widget::{
            self,
            focus::{Face, Role, pressable},
            hairline,
        },
        window::{
            App, Message as Whole,
            view::{RAIL, saved},
        },
    },
    model::MemberState,
};

/// The rail of a room that has one of its own.
pub fn rail<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Whole> {
    let (name, about, items) = match app.room {
        Room::Verify => {
            let opened = app.rooms.verify.opened();
            let count = look.words("verify-opened", &[("count", opened.len().into())]);
            (look.word("room-verify"), count, files(app, look, opened))
        }
        Room::Tally => (look.word("room-tally"), look.word("tally-about"), Vec::new()),
        room => (look.word(room.key()), look.word("register-about"), Vec::new()),
    };
    let name = Column::new().push(look.strong(name).wide(look)).push(look.small(about).wide(look));
    let name = container(name).padding(look.pad(11.0, 12.0, 18.0, 24.0));
    let items = Column::with_children(items).spacing(2).padding([0, 12]);
    let items = iced::widget::scrollable(items).height(Fill).style(look.scroll());
    let column = Column::new().push(name).push(items).push(foot(app, look));
    container(column.width(RAIL - 1.0).height(Fill))
        .height(Fill)
        .style(theme::fill(look.palette.rail))
        .into()
}

/// The ways to the rooms, and when the draft was kept.
pub fn foot<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Whole> {
    let reply = !matches!(app.room, Room::Reply | Room::Settings);
    let rooms = [Room::Reply, Room::Register, Room::Verify, Room::Tally, Room::Settings];
    let beside = matches!(app.room, Room::Verify | Room::Tally);
    let shown = |room: &Room| match room {
        Room::Reply => reply,
        Room::Tally => beside,
        _ => true,
    };
    let rooms = rooms.into_iter().filter(shown);
    let items = rooms.map(|room| item(look, room, app.room == room));
    let items = Column::with_children(items).padding([0, 12]);
    Column::new()
        .push(items)
        .push(Space::new().height(10))
        .push(container(hairline(look)).padding([0, 12]))
        .push(saved(app, look))
        .into()
}

/// The same ways as icons, for a narrow window.
pub fn icons<'a>(look: Look<'a>) -> Vec<Element<'a, Whole>> {
    let rooms = [Room::Register, Room::Verify, Room::Tally, Room::Settings];
    let icons = rooms.into_iter().map(|room| {
        let message = Whole::Room(Message::Enter(room));
        widget::icon_button(look, room.key().into(), room.icon(), look.word(room.key()), message)
    });
    icons.collect()
}

fn item<'a>(look: Look<'a>, room: Room, current: bool) -> Element<'a, Whole> {
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
        .on_press(Whole::Room(Message::Enter(room)))
        .face(move |status| Face {
            background: if current { Some(form) } else { status.hovered.then_some(hover) },
            border: iced::border::rounded(RADIUS),
        })
        .gap(-2.0)
        .into()
}

fn files<'a>(app: &'a App, look: Look<'a>, opened: &'a [Opened]) -> Vec<Element<'a, Whole>> {
    let rows = opened.iter().enumerate();
    let rows = rows.map(|(at, opened)| file(look, at, opened, app.rooms.verify.is_shown(at)));
    let mut items: Vec<Element<'a, Whole>> = rows.collect();
    if !opened.is_empty() {
        let another = verify::another(look).map(|message| Whole::Room(Message::Verify(message)));
        let another = container(another).padding(look.pad(2.0, 0.0, 0.0, 10.0));
        items.push(another.width(Fill).align_x(look.start()).into());
    }
    items
}

fn file<'a>(look: Look<'a>, at: usize, opened: &'a Opened, current: bool) -> Element<'a, Whole> {
    let language = look.wording.language();
    let (name, about) = match opened.record() {
        Some(record) => {
            let state = MemberState::from_iso3(&record.member_state);
            let state = state.map_or(record.member_state.as_str(), |s| s.short(language));
            let number = record.circular.number.to_string();
            (state.to_owned(), look.words("circular-name", &[("number", number.into())]))
        }
        None => (opened.name(), look.word("verify-no-reply")),
    };
    let name = if current { look.strong(name) } else { look.body(name) };
    let words = vec![
        container(name.wrapping(Wrapping::None)).width(Fill).align_x(look.start()).into(),
        look.small(about).wrapping(Wrapping::None).wide(look).into(),
    ];
    let bar = if current { look.palette.accent } else { iced::Color::TRANSPARENT };
    let bar = container(Space::new()).width(3).height(38).style(theme::fill(bar));
    let content = look.row(vec![
        bar.into(),
        Space::new().width(9).into(),
        container(icon(Icon::File, look.palette.ink)).padding([1, 0]).into(),
        Space::new().width(12).into(),
        look.column(words).width(Fill).into(),
    ]);
    let palette = look.palette;
    pressable(container(content).center_y(58).width(Fill), palette.accent)
        .id(format!("verify-file-{at}"))
        .role(Role::Tab, Some(current))
        .on_press(Whole::Room(Message::Verify(verify::Message::Show(at))))
        .face(move |status| Face {
            background: match current {
                true => Some(palette.form),
                false => status.hovered.then_some(palette.tint),
            },
            border: iced::Border {
                color: palette.hairline,
                width: if current { palette.edge_width } else { 0.0 },
                radius: RADIUS.into(),
            },
        })
        .gap(-2.0)
        .into()
}
