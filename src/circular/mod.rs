//! Reading circulars: the bytes of a letter in, what it asks out, each value with the line it came
//! from, and every doubt said.
//!
//! ```text
//! bytes ─docx │ pdf │ text─▶ Transcript ─recognise─▶ Found
//! ```
//!
//! The readers know their file format and nothing of circulars; `recognise` knows circulars and no
//! file format. Files, folders and the user's choice between candidates are left to others, the
//! words for errors and doubts to `problem`.

mod transcript;

pub use transcript::{Cell, Format, Line, Part, Remark, Transcript};
