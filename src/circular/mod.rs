//! Reading circulars: the bytes of a letter in, what it asks out, each value with the line it came
//! from, and every doubt said.
//!
//! ```text
//! bytes ─docx │ odt │ rtf │ html │ pdf │ text │ mail─▶ Transcript ─recognise─▶ Found
//! ```
//!
//! The readers know their file format and nothing of circulars; `recognise` knows circulars and no
//! file format. Files, folders and the user's choice between candidates are left to others, the
//! words for errors and doubts to `problem`.

mod docx;
mod error;
mod found;
mod html;
mod mail;
mod mend;
mod odt;
mod package;
mod pdf;
mod recognise;
mod rtf;
mod script;
mod text;
mod transcript;
mod xml;

use crate::pdf::has_header;

pub use error::ReadError;
pub use found::{Asked, Candidate, Cause, Doubt, Found, LetterKind};
pub use recognise::{answer, recognise, speaks_of_answer, speaks_of_boxes};
pub use transcript::{Cell, Format, Line, Part, Remark, Transcript};

/// How deep files may lie in one another: a document in a document that is attached to an e-mail.
const DEEPEST: usize = 2;

/// Reads the letter in `bytes`. What kind of file it is, its content tells; its name has no say.
///
/// # Errors
/// [`ReadError`]; nothing is taken from a file that could not be read to its end.
pub fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    read_at(bytes, 0).map(|letter| mend::mended(letter.within_bounds()))
}

/// The same for a file that lies in so many others.
fn read_at(bytes: &[u8], depth: usize) -> Result<Transcript, ReadError> {
    let within = |inner: &[u8]| read_at(inner, depth + 1);
    match bytes {
        [] => Err(ReadError::Empty),
        _ if depth > DEEPEST => Err(ReadError::TooDeep(Format::Flowing)),
        [b'P', b'K', ..] if odt::is_odt(bytes) => odt::read(bytes),
        [b'P', b'K', ..] => docx::read(bytes, &within),
        _ if bytes.starts_with(OLE) => Err(ole(bytes)),
        _ if has_header(bytes) => pdf::read(bytes),
        _ if rtf::is_rtf(bytes) => rtf::read(bytes),
        _ if odt::is_flat(bytes) => odt::read_flat(bytes),
        _ if html::is_html(bytes) => html::read(bytes),
        _ if PICTURES.iter().any(|magic| bytes.starts_with(magic)) => Err(ReadError::Picture),
        _ if OTHERS.iter().any(|magic| bytes.starts_with(magic)) => Err(ReadError::OtherKind),
        _ if mail::is_mail(bytes) => mail::read(bytes, depth, &within),
        _ => text::read(bytes),
    }
}

/// How pictures begin.
const PICTURES: [&[u8]; 6] =
    [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"II*\0", b"MM\0*", b"\0\0\0\x0CjP  "];

/// How a compound file begins (MS-CFB): Word's documents before 2007, and encrypted ones.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// How kinds of file begin that look like text, or hold none: XML of other kinds, archives.
const OTHERS: [&[u8]; 4] = [b"<?xml", b"\x1F\x8B", b"7z\xBC\xAF", b"Rar!"];

/// What a compound file holds, told by the names of its streams.
fn ole(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    match () {
        () if holds("EncryptedPackage") => ReadError::Encrypted(Format::Flowing),
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
        assert_eq!(read(&names("EncryptedPackage")), Err(ReadError::Encrypted(Format::Flowing)));
        assert_eq!(read(&names("Workbook")), Err(ReadError::OtherKind));
        assert_eq!(read(b"{\\rtf1 \\ansi"), Err(ReadError::Damaged(Format::Flowing)));
        assert_eq!(read(b"<?xml version='1.0'?><a>b</a>"), Err(ReadError::OtherKind));
        assert_eq!(read(b"\x89PNG\r\n"), Err(ReadError::Picture));
        let page = read("<html>通函</html>".as_bytes());
        assert_eq!(page.map(|transcript| transcript.format), Ok(Format::Flowing));
        assert_eq!(read(b"%PDF-1.7 and no more"), Err(ReadError::Damaged(Format::Pdf)));
        let text = read("电信标准化局第321号通函".as_bytes());
        assert_eq!(text.map(|transcript| transcript.format), Ok(Format::Text));
    }
}
