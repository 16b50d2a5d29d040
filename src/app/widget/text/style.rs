//! What is said of a field from outside, and what it says of itself: direction, status, look.

use iced::{Color, Rectangle};

/// The direction of a paragraph that has no letter of its own to tell it by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Latin, Cyrillic, Chinese
    #[default]
    LeftToRight,
    /// Arabic
    RightToLeft,
}

/// What a field is doing, for its style. More than one can hold at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Status {
    /// The pointer is over it
    pub hovered: bool,
    /// It takes what is typed
    pub focused: bool,
    /// Its text is in question; the message stands below it
    pub error: bool,
    /// It cannot be changed
    pub disabled: bool,
}

/// The looks of a field in one status.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The letters
    pub text: Color,
    /// The ground
    pub background: Color,
    /// The edge
    pub border: Color,
    /// Width of the edge, in pixels; it is drawn inside the bounds and moves nothing
    pub border_width: f32,
    /// Radius of the corners, in pixels
    pub radius: f32,
    /// Behind selected text
    pub selection: Color,
    /// The caret
    pub caret: Color,
    /// The line under text that an input method has not settled yet
    pub preedit: Color,
}

/// What an assistive technology, or a test, is told of a field, through `Operation::custom`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TextInfo {
    /// The field's id
    pub key: String,
    /// Its label
    pub label: String,
    /// Its text
    pub value: String,
    /// Whether it holds paragraphs
    pub multiline: bool,
    /// Whether it can be changed
    pub enabled: bool,
    /// Whether its text is in question
    pub error: bool,
    /// Whether it has the focus
    pub focused: bool,
    /// Where the caret stands, in the coordinates of the layout: what to scroll into sight.
    /// `None` without the focus
    pub caret: Option<Rectangle>,
    /// The selected bytes of `value`; empty at the caret
    pub selection: (usize, usize),
    /// A wish: text to put in place of `value`. The field takes it at its next event and
    /// publishes it as an edit
    pub replace: Option<String>,
}
