//! The controls, drawn to the look. Each is a function from a [`Look`] and data to an element; none
//! knows of a draft or a circular.

pub mod cached_canvas;
pub mod focus;
pub mod focus_query;
pub mod input;
pub mod line;
pub mod mirror;
pub mod pad;
pub mod popup;
pub mod prose;
pub mod select;
pub mod shortcut;
pub mod text;

mod banner;
mod button;
mod choice;
mod file;
mod group;

use iced::{
    Fill,
    widget::{Space, container, tooltip},
};

use super::{
    Element,
    icon::{Icon, icon},
    theme::{self, Look, Wide},
};

pub use banner::banner;
pub use button::{Kind, button, icon_button, link, small_button, small_link};
pub use choice::{Choice, checkbox, choices, radio, radios, segmented};
pub use file::{file_row, path_row};
pub use group::{Row, group};

/// What is said beside a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Whether it keeps the reply from being sent
    pub blocks: bool,
    /// What happened, what is safe, what to do
    pub text: String,
}

/// The remarks on a field, below it.
pub fn remarks<'a, M: 'a>(look: Look<'a>, remarks: &'a [Remark]) -> Option<Element<'a, M>> {
    if remarks.is_empty() {
        return None;
    }
    let lines = remarks.iter().map(|remark| notice(look, remark.blocks, &*remark.text));
    Some(look.column(lines.collect()).spacing(4).width(Fill).into())
}

/// One remark: an octagon that blocks or a triangle that does not, and the words.
pub fn notice<'a, M: 'a>(
    look: Look<'a>,
    blocks: bool,
    words: impl iced::widget::text::IntoFragment<'a>,
) -> Element<'a, M> {
    let (shape, color) = match blocks {
        true => (Icon::Block, look.palette.block),
        false => (Icon::Doubt, look.palette.doubt),
    };
    let mark = container(icon(shape, color)).padding(look.pad(0.0, 0.0, 0.0, 0.0));
    let words = look.small(words).color(color).wide(look);
    look.row(vec![mark.into(), words.into()]).spacing(6).into()
}

/// A hairline across.
pub fn hairline<'a, M: 'a>(look: Look<'a>) -> Element<'a, M> {
    container(Space::new()).width(Fill).height(1).style(theme::fill(look.palette.hairline)).into()
}

/// A hairline from top to bottom.
pub fn divider<'a, M: 'a>(look: Look<'a>) -> Element<'a, M> {
    container(Space::new()).width(1).height(Fill).style(theme::fill(look.palette.hairline)).into()
}

/// A name and its value side by side, the name in a column of fixed width.
pub fn fact<'a, M: 'a>(
    look: Look<'a>,
    name: String,
    value: impl Into<Element<'a, M>>,
    width: u32,
) -> Element<'a, M> {
    let name =
        container(look.small(name)).width(width as f32).padding(look.pad(2.0, 8.0, 0.0, 0.0));
    let value = container(value).width(Fill).align_x(look.start());
    look.row(vec![name.align_x(look.start()).into(), value.into()]).into()
}

/// Shows `words` while the pointer rests on `content`.
pub fn hint<'a, M: 'a>(
    look: Look<'a>,
    content: impl Into<Element<'a, M>>,
    words: String,
) -> Element<'a, M> {
    let palette = look.palette;
    let bubble =
        container(look.small(words).color(palette.form)).padding([4, 8]).style(move |_| {
            container::Style {
                background: Some(palette.ink.into()),
                border: iced::border::rounded(4),
                ..container::Style::default()
            }
        });
    tooltip(content, bubble, tooltip::Position::Bottom).gap(4).into()
}
