//! The leading pane: the steps of the reply; beside a tool its name, and in Check a reply the files
//! that were opened.

use iced::{
    Element, Fill,
    widget::{Column, Space, container, text::Wrapping},
};

use super::{foot::foot, progress::progress};
use crate::{
    app::{
        icon::{Icon, icon},
        phrase,
        step::order::Step,
        theme::{self, Look, RADIUS, Wide},
        tool::verify::{self, Opened},
        widget::focus::{Face, Role, pressable},
        window::{app::App, layout::RAIL, message::Message, room::Room},
    },
    model::MemberState,
};

/// The steps, from top to bottom.
pub fn of_steps<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let asked = &app.document.draft.consultation;
    let group = phrase::study_group(look, asked.study_group);
    // Kept together where the line is broken.
    let date = look.wording.date(asked.date).replace(' ', "\u{A0}");
    let name = look.strong(phrase::circular(look, asked)).wide(look);
    let about = look.small(format!("{group} · {date}")).wide(look);
    let name =
        container(Column::new().push(name).push(about)).padding(look.pad(11.0, 12.0, 18.0, 24.0));
    let steps = Step::ALL.into_iter().map(|step| rail_step(app, look, step));
    let steps = Column::with_children(steps).spacing(2).padding([0, 12]);
    let column = Column::new()
        .push(name)
        .push(steps)
        .push(Space::new().height(Fill))
        .push(foot(app, look))
        .width(RAIL - 1.0)
        .height(Fill);
    container(column).height(Fill).style(theme::fill(look.palette.rail)).into()
}

fn rail_step<'a>(app: &'a App, look: Look<'a>, step: Step) -> Element<'a, Message> {
    let current = step == app.steps.at && app.tools.room == Room::Reply;
    let (mark, words, color) = progress(app, look, step);
    let name = look.word(&format!("step-{}", step.key()));
    let name = if current { look.strong(name) } else { look.body(name) };
    let words = look.small(words).color(match color {
        color if color == look.palette.block || color == look.palette.doubt => color,
        _ => look.palette.quiet,
    });
    let words = look.column(vec![name.into(), words.into()]).width(Fill);
    let lines = look.scale.body.line + look.scale.small.line;
    let bar = if current { look.palette.accent } else { iced::Color::TRANSPARENT };
    let bar = container(Space::new()).width(3).height(lines - 2.0).style(theme::fill(bar));
    let content = look.row(vec![
        bar.into(),
        Space::new().width(9).into(),
        container(icon(mark, color)).padding([look.beside(20.0), 0.0]).into(),
        Space::new().width(12).into(),
        words.into(),
    ]);
    let content = container(content).center_y(lines + 18.0).width(Fill);
    let (form, edge, edge_width) =
        (look.palette.form, look.palette.hairline, look.palette.edge_width);
    let hover = look.palette.tint;
    pressable(content, look.palette.accent)
        .id(format!("step-{}", step.key()))
        .role(Role::Tab, Some(current))
        .on_press(Message::Go(step))
        .face(move |status| Face {
            background: if current { Some(form) } else { status.hovered.then_some(hover) },
            border: iced::Border {
                color: edge,
                width: if current { edge_width } else { 0.0 },
                radius: RADIUS.into(),
            },
        })
        .gap(-2.0)
        .into()
}

/// The rail beside a tool.
pub fn of_tool<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let (name, about, items) = match app.tools.room {
        Room::Verify => {
            let opened = app.tools.verify.opened();
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

fn files<'a>(app: &'a App, look: Look<'a>, opened: &'a [Opened]) -> Vec<Element<'a, Message>> {
    let rows = opened.iter().enumerate();
    let rows = rows.map(|(at, opened)| file(look, at, opened, app.tools.verify.is_shown(at)));
    let mut items: Vec<Element<'a, Message>> = rows.collect();
    if !opened.is_empty() {
        let another = verify::another(look).map(Message::Verify);
        let another = container(another).padding(look.pad(2.0, 0.0, 0.0, 10.0));
        items.push(another.width(Fill).align_x(look.start()).into());
    }
    items
}

fn file<'a>(look: Look<'a>, at: usize, opened: &'a Opened, current: bool) -> Element<'a, Message> {
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
        .on_press(Message::Verify(verify::Message::Show(at)))
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
