//! The rail of a narrow window: the steps as a row of icons, and the way between form and page.

use iced::{
    Center, Element,
    widget::{Space, Stack, container},
};

use super::{foot::icons, progress::progress};
use crate::app::{
    icon::icon,
    step::order::Step,
    theme::{self, Look, RADIUS, Wide},
    widget::{
        self,
        focus::{Face, Role, pressable},
        segmented,
    },
    window::{
        app::App,
        layout::STRIP,
        message::{Message, Pane},
        room::Room,
    },
};

/// The steps as a row of icons, with the name of the current one.
pub fn strip<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let name = match app.tools.room {
        Room::Reply => look.word(&format!("step-{}", app.steps.at.key())),
        room => look.word(room.key()),
    };
    let mut parts: Vec<Element<'a, Message>> = vec![look.strong(name).wide(look).into()];
    for step in Step::ALL {
        let (mark, words, color) = progress(app, look, step);
        let current = step == app.steps.at && app.tools.room == Room::Reply;
        let name = look.word(&format!("step-{}", step.key()));
        let palette = look.palette;
        let bar = if current { palette.accent } else { iced::Color::TRANSPARENT };
        let bar = container(Space::new()).width(24).height(3).style(theme::fill(bar));
        let bar = container(bar).center_x(44).align_bottom(40);
        let mark = container(icon(mark, color)).center_x(44).center_y(40);
        let button = pressable(Stack::with_children(vec![mark.into(), bar.into()]), palette.accent)
            .id(format!("step-{}", step.key()))
            .label(format!("{name}: {words}"))
            .role(Role::Tab, Some(current))
            .on_press(Message::Go(step))
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
            .gap(-2.0);
        parts.push(widget::hint(look, button, format!("{name}: {words}")));
    }
    parts.extend(icons(look));
    container(look.row(parts).spacing(4).align_y(Center))
        .center_y(STRIP - 1.0)
        .padding([0, 16])
        .style(theme::fill(look.palette.rail))
        .into()
}

/// Between the form and the page, where there is room for one.
pub fn switch<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let part = |pane: Pane, key: &str| {
        (format!("pane-{key}"), look.word(key), app.viewer.pane == pane, Message::Pane(pane))
    };
    let parts = vec![part(Pane::Form, "pane-form"), part(Pane::Page, "pane-page")];
    segmented(look, parts, 32.0)
}
