//! Why no page could be made.

use crate::model::Field;

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
