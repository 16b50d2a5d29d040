//! A pane of the middle: a bar on top, what scrolls, and the row of actions.

use iced::{
    Element, Fill,
    widget::{column, container, scrollable},
};

use crate::app::{
    theme::Look,
    widget::hairline,
    window::{layout::FORM, message::Message},
};

/// A pane of the middle: a bar on top, what scrolls, at most so wide, and the row of actions.
pub fn pane<'a>(
    look: Look<'a>,
    top: Element<'a, Message>,
    (content, width): (Element<'a, Message>, f32),
    actions: Element<'a, Message>,
) -> Element<'a, Message> {
    let content = container(content).max_width(width).align_x(look.start());
    let content = container(content)
        .width(Fill)
        .align_x(look.start())
        .padding(look.pad(24.0, 32.0, 24.0, 32.0));
    let scroll = scrollable(content)
        .id(FORM)
        .width(Fill)
        .height(Fill)
        .direction(scrollable::Direction::Vertical(
            scrollable::Scrollbar::new().width(6).scroller_width(6).margin(6),
        ))
        .style(look.scroll());
    column![top, hairline(look), scroll, hairline(look), actions].width(Fill).height(Fill).into()
}
