//! A list that opens below its button: one of several is chosen.

use iced::{
    Border, Center, Element, Fill,
    widget::{Column, Space, container, scrollable, text::Wrapping},
};

use super::{
    focus::{Face, Role, pressable},
    popup::popup,
};
use crate::app::{
    icon::{Icon, icon},
    theme::{Look, RADIUS, Wide},
};

/// A button that shows what is chosen and opens the list.
pub struct Select<'a, M> {
    look: Look<'a>,
    id: &'static str,
    shown: String,
    options: Vec<(String, bool, M)>,
    open: bool,
    bare: bool,
    toggle: Option<M>,
    close: Option<M>,
}

/// A list with the edge of a control.
pub fn select<'a, M>(
    look: Look<'a>,
    id: &'static str,
    shown: String,
    options: Vec<(String, bool, M)>,
    open: bool,
) -> Select<'a, M> {
    Select { look, id, shown, options, open, bare: false, toggle: None, close: None }
}

/// A list whose button has small text and no edge, for a bar.
pub fn bare<'a, M>(
    look: Look<'a>,
    id: &'static str,
    shown: String,
    options: Vec<(String, bool, M)>,
    open: bool,
) -> Select<'a, M> {
    Select { bare: true, ..select(look, id, shown, options, open) }
}

impl<M> Select<'_, M> {
    /// What opens and closes the list.
    pub fn toggle(mut self, message: M) -> Self {
        self.toggle = Some(message);
        self
    }

    /// What closes the list.
    pub fn close(mut self, message: M) -> Self {
        self.close = Some(message);
        self
    }
}

impl<'a, M: Clone + 'a> From<Select<'a, M>> for Element<'a, M> {
    fn from(select: Select<'a, M>) -> Self {
        let Select { look, id, shown, options, open, bare, toggle, close } = select;
        let palette = look.palette;
        let chevron = icon(if open { Icon::Up } else { Icon::Down }, palette.ink);
        let content = match bare {
            true => look.row(vec![look.small(shown).color(palette.ink).into(), chevron]).spacing(4),
            false => look
                .row(vec![look.body(shown).wrapping(Wrapping::None).wide(look).into(), chevron])
                .spacing(8),
        };
        let height = if bare { 32.0 } else { 40.0 };
        let side = if bare { 8.0 } else { 10.0 };
        let content = container(content.align_y(Center)).center_y(height).padding(look.pad(
            0.0,
            side,
            0.0,
            side + 6.0,
        ));
        let chosen = options.iter().position(|(_, chosen, _)| *chosen);
        let messages: Vec<M> = options.iter().map(|(_, _, message)| message.clone()).collect();
        let edge = if bare { Border::default().rounded(RADIUS) } else { look.edge(RADIUS) };
        let button = pressable(content, palette.accent)
            .id(id)
            .role(Role::Disclosure, Some(open))
            .on_press(toggle)
            // By keyboard the list needs not be opened: the arrows go through it.
            .on_step(move |by| {
                let next = chosen.map_or(Some(0), |chosen| chosen.checked_add_signed(by));
                next.and_then(|next| messages.get(next).cloned())
            })
            .face(move |status| Face {
                background: (status.hovered || open).then_some(palette.tint),
                border: edge,
            })
            .gap(0.0);
        match (open, close) {
            (true, Some(close)) => popup(button, Some(panel(look, id, options)), close),
            (_, Some(close)) => popup(button, None, close),
            _ => button.into(),
        }
    }
}

fn panel<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    options: Vec<(String, bool, M)>,
) -> Element<'a, M> {
    let palette = look.palette;
    let rows = options.into_iter().enumerate().map(|(index, (name, chosen, message))| {
        let mark: Element<'a, M> = match chosen {
            true => icon(Icon::Tick, palette.accent),
            false => Space::new().width(20).into(),
        };
        let name = if chosen { look.strong(name) } else { look.body(name) };
        let name = name.wrapping(Wrapping::None);
        let content = look.row(vec![mark, name.into()]).spacing(8).align_y(Center);
        pressable(container(content).center_y(36).width(Fill).padding([0, 12]), palette.accent)
            .id(format!("{id}.{index}"))
            .role(Role::Radio, Some(chosen))
            .on_press(message)
            .face(move |status| Face {
                background: (status.hovered || chosen).then_some(palette.tint),
                border: Border::default().rounded(RADIUS),
            })
            .gap(-2.0)
            .into()
    });
    let list = Column::with_children(rows).width(296);
    let edge = look.edge(RADIUS);
    container(scrollable(list).style(look.scroll()))
        .padding(4)
        .style(move |_| container::Style {
            background: Some(palette.form.into()),
            border: edge,
            ..container::Style::default()
        })
        .into()
}
