//! Pictures of PDF pages, and text read back from them, by hayro.
//!
//! It knows nothing of what the pages say.

/// One page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels
    pub width: u32,
    /// Height in pixels
    pub height: u32,
    /// Rows from the top, 4 bytes a pixel: red, green, blue, alpha (not premultiplied)
    pub rgba: Vec<u8>,
}

/// Why a PDF could not be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The bytes are no PDF that can be read
    #[error("not a readable PDF")]
    Unreadable,
    /// The PDF needs a password
    #[error("the PDF is encrypted")]
    Encrypted,
    /// There is no such page
    #[error("there is no page {0}")]
    NoSuchPage(usize),
}

/// A picture of page `page` (counted from 0) at `scale` pixels per point, on white.
///
/// # Errors
/// Any [`Error`].
pub fn picture(_pdf: &[u8], _page: usize, _scale: f32) -> Result<Picture, Error> {
    todo!()
}

/// The text of each page, in logical order, one line per line of the page.
///
/// # Errors
/// [`Error::Unreadable`] or [`Error::Encrypted`].
pub fn text(_pdf: &[u8]) -> Result<Vec<String>, Error> {
    todo!()
}
