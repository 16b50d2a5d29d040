//! A field for one line of text: a name, a number, a path.
//!
//! A line break never gets in (pasted ones become spaces), and Enter submits. Text longer than the
//! field is wide wraps and the field grows, so that what was typed always stays in sight. What it
//! shares with the text area is in [`super::text`].

use super::text::Field;

/// A single-line field that shows `text` and calls `on_edit` with the whole new text at each
/// change.
///
/// ```
/// use placet::app::widget::line::line;
///
/// # #[derive(Clone)] enum Message { Name(String), Next }
/// # fn view(name: &str) -> iced::Element<'_, Message> {
/// line(name, Message::Name).id("name").label("Name").on_submit(Message::Next).into()
/// # }
/// ```
pub fn line<'a, M>(text: &'a str, on_edit: impl Fn(String) -> M + 'a) -> Field<'a, M> {
    Field::new(text, on_edit, false)
}
