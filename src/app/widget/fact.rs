//! A name and its value, side by side.

use iced::{Element, Fill, widget::container};

use crate::app::theme::Look;

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
