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
//! - `style`: its direction, its status and its look
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
mod style;
mod words;

pub use field::Field;
pub use style::{Direction, Status, Style, TextInfo};
pub use words::{Words, words};
