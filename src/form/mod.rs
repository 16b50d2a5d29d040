//! The official reply form as PDF pages: a letter in, PDF/A-3a + PDF/UA-1 bytes out.
//!
//! It leaves the rules to `model`, the words to `wording`, and signing to `signature`.

pub mod data;

use chrono::{DateTime, Utc};

use crate::{
    model::{Field, Letter, Reply},
    wording::Wording,
};

/// The bundled typefaces, parsed and ready to shape. Made once per process; a value, not a global.
#[derive(Debug)]
pub struct Typefaces {}

impl Typefaces {
    /// The typefaces that come with the program.
    pub fn bundled() -> Self {
        todo!()
    }
}

/// The bytes of the bundled typefaces, for the window, which sets its text in the same ones.
pub const TYPEFACES: &[&[u8]] = &[];

/// A finished, unsigned PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    /// The file
    pub bytes: Vec<u8>,
    /// Number of pages, at least 1
    pub pages: usize,
    /// Where on the pages each field of the draft stands
    pub places: Vec<Place>,
    /// Characters that no bundled typeface holds. Always empty in an export.
    pub missing: Vec<MissingGlyph>,
    /// The names of the empty signature fields, in the order in which they are to be signed
    pub signature_fields: Vec<String>,
}

/// Where something stands: a page, counted from 0, and a span from the page's top, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The field
    pub field: Field,
    /// The page, counted from 0
    pub page: usize,
    /// Upper edge, in points from the top of the page
    pub top: f32,
    /// Lower edge, in points from the top of the page
    pub bottom: f32,
}

/// A character that cannot be printed, and where it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character
    pub character: char,
    /// The field it was typed into; `None` where it comes from the circular
    pub field: Option<Field>,
}

/// Why no PDF could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Characters without a glyph
    #[error("no bundled typeface holds {0:?}")]
    MissingGlyphs(Vec<MissingGlyph>),
    /// A picture of a signature or stamp that is no readable PNG or JPEG
    #[error("the picture in {0:?} is not a readable PNG or JPEG")]
    Picture(Field),
    /// The writer failed: a defect of this program
    #[error("the PDF writer failed: {0}")]
    Writer(String),
}

/// The page as it stands, for an unfinished letter: no attachments, no data, missing glyphs
/// reported beside the bytes. The page content is drawn by the same code as in [`export`].
///
/// # Errors
/// [`Error::Picture`] or [`Error::Writer`].
pub fn preview(
    _letter: &Letter<'_>,
    _wording: &Wording,
    _typefaces: &Typefaces,
    _created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    todo!()
}

/// The file that is signed and sent: form, annex pages, attachments and `reply.json`.
///
/// # Errors
/// Any [`Error`]; nothing is exported with a glyph missing.
pub fn export(
    _reply: &Reply,
    _wording: &Wording,
    _typefaces: &Typefaces,
    _created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    todo!()
}

/// The look of a visible signature: a one-page PDF of `width` × `height` points with these lines,
/// the first one bold, set in the direction of `wording`'s language, font embedded. `signature`
/// turns its page into the appearance of the signature field.
///
/// # Errors
/// [`Error::MissingGlyphs`] or [`Error::Writer`].
pub fn appearance(
    _lines: &[String],
    _wording: &Wording,
    _typefaces: &Typefaces,
    _width: f32,
    _height: f32,
) -> Result<Vec<u8>, Error> {
    todo!()
}
