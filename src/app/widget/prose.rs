//! A text area for paragraphs: reasons, comments, addresses. It grows with what is typed.
//!
//! What it shares with the single-line field is in [`super::text`].

use super::text::Field;

/// A text area that shows `text` and calls `on_edit` with the whole new text at each change.
///
/// ```
/// use placet::app::widget::{prose::prose, text::Direction};
///
/// # #[derive(Clone)] enum Message { Reasons(String) }
/// # fn view(reasons: &str) -> iced::Element<'_, Message> {
/// prose(reasons, Message::Reasons)
///     .id("reasons")
///     .label("Reasons")
///     .direction(Direction::RightToLeft)
///     .lines(4, Some(16))
///     .into()
/// # }
/// ```
pub fn prose<'a, M>(text: &'a str, on_edit: impl Fn(String) -> M + 'a) -> Field<'a, M> {
    Field::new(text, on_edit, true)
}
