//! Words that are shown while the pointer rests on something.

use iced::{
    Element,
    widget::{container, tooltip},
};

use crate::app::theme::Look;

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
