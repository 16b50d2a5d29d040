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

mod docx;
mod error;
mod found;
mod recognise;
mod script;
mod text;
mod transcript;

pub use error::ReadError;
pub use found::{Candidate, Cause, Doubt, Found, LetterKind};
pub use recognise::recognise;
pub use transcript::{Cell, Format, Line, Part, Remark, Transcript};

/// Reads the letter in `bytes`. What kind of file it is, its content tells; its name has no say.
///
/// # Errors
/// [`ReadError`]; nothing is taken from a file that could not be read to its end.
pub fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    match bytes {
        [] => Err(ReadError::Empty),
        [b'P', b'K', ..] => docx::read(bytes),
        _ => text::read(bytes),
    }
}
