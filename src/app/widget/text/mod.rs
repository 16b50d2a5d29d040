//! Typed text in six languages and both directions: what the single-line and the multi-line field
//! share.
//!
//! - `boundary`: where letters, words and paragraphs begin and end
//! - `passage`: the text with its caret, selection and history; no geometry
//! - `rows`: a paragraph broken into rows, and where each letter stands in its row
//! - `shaped`: the text laid out, and the places of carets, selections and clicks
//! - `state`: what a field remembers between two views
//! - `keys`: which key means what
//! - `field`: the widget
//! - `words`: text to read, laid out the same way
//! - `damage`: has text drawn anew where it changed
//!
//! The toolkit's own fields place caret and selection on the wrong side of right-to-left text, and
//! its multi-line one panics on an Arabic line that begins with a number. Here the shaping library
//! only shapes and draws. Every caret, selection and click is worked out from the glyphs.
//!
//! Conventions, where platforms differ: the left and right arrow keys move to the left and to the
//! right on the screen, whatever the direction of the text (as on macOS, in GTK and in Firefox);
//! with Ctrl they go by words in the direction of the paragraph. Backspace takes a lone mark
//! (an Arabic vowel sign, a combining accent) off its letter before it takes the letter.

mod boundary;
mod damage;
mod field;
mod keys;
mod passage;
#[cfg(test)]
mod random_walk;
mod rows;
mod shaped;
mod state;
mod words;

use iced::{Color, Rectangle};

pub use field::Field;
pub use words::{Words, words};

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
