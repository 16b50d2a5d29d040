//! Buttons: the one primary of a screen, plain ones, and words that act.

use iced::{
    Border, Center, Color, Element,
    widget::{container, text::Wrapping},
};

use super::{
    focus::{Face, Pressable, Status, pressable},
    hint::hint,
};
use crate::app::{
    icon::{Icon, icon},
    theme::{Look, RADIUS},
};

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The one action a screen is for
    Primary,
    /// Any other
    Plain,
}

/// A button 40 pixels high. Without a message it is disabled; say the reason beside it.
pub fn button<'a, M: Clone + 'a>(
    look: Look<'a>,
    kind: Kind,
    mark: Option<Icon>,
    words: String,
    message: impl Into<Option<M>>,
) -> Pressable<'a, M> {
    sized(look, kind, mark, words, message.into(), 40.0)
}

/// A plain button 32 pixels high.
pub fn small_button<'a, M: Clone + 'a>(
    look: Look<'a>,
    mark: Option<Icon>,
    words: String,
    message: impl Into<Option<M>>,
) -> Pressable<'a, M> {
    sized(look, Kind::Plain, mark, words, message.into(), 32.0)
}

fn sized<'a, M: Clone + 'a>(
    look: Look<'a>,
    kind: Kind,
    mark: Option<Icon>,
    words: String,
    message: Option<M>,
    height: f32,
) -> Pressable<'a, M> {
    let ink = match (kind, &message) {
        (_, None) => look.palette.quiet,
        (Kind::Primary, _) => look.palette.on_accent,
        (Kind::Plain, _) => look.palette.ink,
    };
    let words = match (kind, height < 40.0) {
        (Kind::Primary, _) => look.strong(words),
        (Kind::Plain, true) => look.small(words),
        (Kind::Plain, false) => look.body(words),
    };
    let mut content: Vec<Element<'a, M>> = Vec::new();
    if let Some(mark) = mark {
        content.push(icon(mark, ink));
    }
    content.push(words.color(ink).wrapping(Wrapping::None).into());
    let side = if height < 40.0 { 12.0 } else { 16.0 };
    let content = container(look.row(content).spacing(8).align_y(Center))
        .center_y(height)
        .padding(look.pad(0.0, side + 4.0, 0.0, if mark.is_some() { side } else { side + 4.0 }));
    let gap = if kind == Kind::Primary { 2.0 } else { 0.0 };
    pressable(content, look.palette.accent).on_press(message).face(face(look, kind)).gap(gap)
}

fn face(look: Look<'_>, kind: Kind) -> impl Fn(Status) -> Face + use<> {
    let palette = look.palette;
    let radius = RADIUS.into();
    move |status| match (kind, status) {
        (Kind::Primary, Status { enabled: false, .. }) => Face {
            background: Some(palette.rail),
            border: Border { color: palette.hairline, width: 1.0, radius },
        },
        (Kind::Primary, _) => Face {
            background: Some(match status {
                Status { pressed: true, .. } => palette.accent_pressed,
                Status { hovered: true, .. } => palette.accent_hover,
                _ => palette.accent,
            }),
            border: Border { color: Color::TRANSPARENT, width: 0.0, radius },
        },
        (Kind::Plain, Status { enabled, hovered, .. }) => Face {
            background: Some(if hovered { palette.tint } else { palette.form }),
            border: Border {
                color: if enabled { palette.edge } else { palette.hairline },
                width: palette.edge_width,
                radius,
            },
        },
    }
}

/// Words that act, without an edge.
pub fn link<'a, M: Clone + 'a>(
    look: Look<'a>,
    mark: Option<Icon>,
    words: String,
    message: impl Into<Option<M>>,
) -> Pressable<'a, M> {
    let accent = look.palette.accent;
    let mut content: Vec<Element<'a, M>> = Vec::new();
    if let Some(mark) = mark {
        content.push(icon(mark, accent));
    }
    content.push(look.body(words).color(accent).into());
    let content =
        container(look.row(content).spacing(8).align_y(Center)).center_y(36).padding([0, 2]);
    pressable(content, accent).on_press(message).face(quiet_face(look)).gap(0.0)
}

/// The same in small text, for the head of a part.
pub fn small_link<'a, M: Clone + 'a>(
    look: Look<'a>,
    words: String,
    message: impl Into<Option<M>>,
) -> Pressable<'a, M> {
    let accent = look.palette.accent;
    let content = container(look.small(words).color(accent)).center_y(28).padding([0, 2]);
    pressable(content, accent).on_press(message).face(quiet_face(look)).gap(0.0)
}

/// A button that is an icon alone; `name` is its tooltip and its name for a screen reader.
pub fn icon_button<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: String,
    mark: Icon,
    name: String,
    message: impl Into<Option<M>>,
) -> Element<'a, M> {
    let message = message.into();
    let ink = if message.is_some() { look.palette.ink } else { look.palette.off };
    let content = container(icon(mark, ink)).center_x(32).center_y(32);
    let button = pressable(content, look.palette.accent)
        .id(id)
        .label(name.clone())
        .on_press(message)
        .face(quiet_face(look))
        .gap(-1.0);
    hint(look, button, name)
}

fn quiet_face(look: Look<'_>) -> impl Fn(Status) -> Face + use<> {
    let palette = look.palette;
    move |status| Face {
        background: status.hovered.then_some(palette.tint),
        border: iced::border::rounded(RADIUS),
    }
}
