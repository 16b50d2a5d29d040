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
mod pdf;
mod recognise;
mod script;
mod text;
mod transcript;

use crate::pdf::has_header;

pub use error::ReadError;
pub use found::{Candidate, Cause, Doubt, Found, LetterKind};
pub use recognise::{answer, recognise, speaks_of_answer, speaks_of_boxes};
pub use transcript::{Cell, Format, Line, Part, Remark, Transcript};

/// Reads the letter in `bytes`. What kind of file it is, its content tells; its name has no say.
///
/// # Errors
/// [`ReadError`]; nothing is taken from a file that could not be read to its end.
pub fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    let letter = match bytes {
        [] => Err(ReadError::Empty),
        [b'P', b'K', ..] => docx::read(bytes),
        _ if bytes.starts_with(OLE) => Err(ole(bytes)),
        _ if has_header(bytes) => pdf::read(bytes),
        _ if OTHERS.iter().any(|magic| bytes.starts_with(magic)) => Err(ReadError::OtherKind),
        _ => text::read(bytes),
    };
    letter.map(Transcript::within_bounds)
}

/// How a compound file begins (MS-CFB): Word's documents before 2007, and encrypted ones.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How kinds of file begin that look like text, or hold none: RTF, web pages, pictures, archives.
const OTHERS: [&[u8]; 13] = [
    b"{\\rtf",
    b"<!DOCTYPE",
    b"<html",
    b"<HTML",
    b"<?xml",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"\x1F\x8B",
    b"7z\xBC\xAF",
    b"Rar!",
];

/// What a compound file holds, told by the names of its streams.
fn ole(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    match () {
        () if holds("EncryptedPackage") => ReadError::Encrypted(Format::Docx),
        () if holds("WordDocument") => ReadError::OldWord,
        () => ReadError::OtherKind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_kind_of_file() {
        let names = |name: &str| -> Vec<u8> {
            let stream = name.encode_utf16().flat_map(u16::to_le_bytes);
            OLE.iter().copied().chain([0; 504]).chain(stream).collect()
        };
        assert_eq!(read(b""), Err(ReadError::Empty));
        assert_eq!(read(&names("WordDocument")), Err(ReadError::OldWord));
        assert_eq!(read(&names("EncryptedPackage")), Err(ReadError::Encrypted(Format::Docx)));
        assert_eq!(read(&names("Workbook")), Err(ReadError::OtherKind));
        assert_eq!(read(b"{\\rtf1 \\ansi"), Err(ReadError::OtherKind));
        assert_eq!(read("<html>通函</html>".as_bytes()), Err(ReadError::OtherKind));
        assert_eq!(read(b"%PDF-1.7 and no more"), Err(ReadError::Damaged(Format::Pdf)));
        let text = read("电信标准化局第321号通函".as_bytes());
        assert_eq!(text.map(|transcript| transcript.format), Ok(Format::Text));
    }
}
