//! Pictures of PDF pages, and text read back from them, by hayro. What a file unfolds to is measured
//! before hayro sees it, and where it panics, that is an error like others.
//!
//! It knows nothing of what the pages say: reading a circular is the business of `circular`,
//! comparing a reply's page with its data that of `workflow`.

mod cost;
mod raster;

use std::fmt;

use hayro::hayro_syntax::{LoadPdfError, Pdf};

use super::{
    bounds,
    budget::{Budget, Exhausted, Limit},
    guard::guarded,
    text,
};

pub use raster::Picture;

/// Why a PDF could not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The bytes are no PDF that can be read
    #[error("not a readable PDF")]
    Unreadable,
    /// The PDF needs a password
    #[error("the PDF is encrypted")]
    Encrypted,
    /// There is no such page, counted from 0
    #[error("there is no page {0}")]
    NoSuchPage(usize),
    /// It asks for more than one file may
    #[error("more than one file may ask for: {0:?}")]
    Exhausted(Limit),
}

/// An opened PDF. Opening parses the file once; pictures and text can then be asked for.
pub struct Pages {
    pdf: Pdf,
    size: usize,
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("count", &self.count()).finish()
    }
}

impl Pages {
    /// Opens the PDF in `bytes`.
    ///
    /// # Errors
    /// [`Error::Unreadable`], [`Error::Encrypted`] or [`Error::Exhausted`].
    pub fn open(bytes: Vec<u8>) -> Result<Self, Error> {
        if bounds::unfolds(&bytes) {
            return Err(Error::Exhausted(Limit::Unfolded));
        }
        if bounds::has_huge_picture(&bytes) {
            return Err(Error::Exhausted(Limit::Drawing));
        }
        let size = bytes.len();
        let opened = guarded(|| {
            let pdf = Pdf::new(bytes).map_err(|error| match error {
                LoadPdfError::Decryption(_) => Error::Encrypted,
                LoadPdfError::Invalid => Error::Unreadable,
            })?;
            match pdf.pages().is_empty() {
                true => Err(Error::Unreadable),
                false => Ok(Self { pdf, size }),
            }
        });
        opened.unwrap_or(Err(Error::Unreadable))
    }

    /// The number of pages, at least 1.
    pub fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// Width and height of page `page` (counted from 0) in points.
    ///
    /// # Errors
    /// [`Error::NoSuchPage`], [`Error::Unreadable`].
    pub fn size(&self, page: usize) -> Result<(f32, f32), Error> {
        let page = self.page(page)?;
        guarded(|| page.render_dimensions()).ok_or(Error::Unreadable)
    }

    /// A picture of page `page` (counted from 0) on white, at `scale` pixels per point: at fewer,
    /// where it would have more pixels than any screen.
    ///
    /// # Errors
    /// [`Error::NoSuchPage`], [`Error::Unreadable`], [`Error::Exhausted`].
    pub fn picture(&self, page: usize, scale: f32) -> Result<Picture, Error> {
        let page = self.page(page)?;
        let budget = Budget::of(self.size);
        cost::take(page, self.pdf.xref(), &budget);
        if let Err(Exhausted(limit)) = budget.check() {
            return Err(Error::Exhausted(limit));
        }
        guarded(|| raster::of(page, scale)).ok_or(Error::Unreadable)
    }

    /// The text of each page, in logical order, one line per line of the page. Blocks that stand
    /// side by side on one line, such as the cells of a table, are set apart by a tab.
    ///
    /// # Errors
    /// [`Error::Unreadable`], and [`Error::Exhausted`] for more than can be told.
    pub fn text(&self) -> Result<Vec<String>, Error> {
        let budget = Budget::of(self.size);
        let of = |page| text::by_baseline(page, self.pdf.xref(), &budget);
        let read = guarded(|| self.pdf.pages().iter().map(of).collect());
        match budget.check() {
            Ok(()) => read.ok_or(Error::Unreadable),
            Err(Exhausted(limit)) => Err(Error::Exhausted(limit)),
        }
    }

    fn page(&self, page: usize) -> Result<&hayro::hayro_syntax::page::Page<'_>, Error> {
        self.pdf.pages().get(page).ok_or(Error::NoSuchPage(page))
    }
}

/// A picture of one page: [`Pages::open`] and [`Pages::picture`] in one.
///
/// # Errors
/// Any [`Error`].
pub fn picture(pdf: &[u8], page: usize, scale: f32) -> Result<Picture, Error> {
    Pages::open(pdf.to_vec())?.picture(page, scale)
}

/// The text of each page: [`Pages::open`] and [`Pages::text`] in one.
///
/// # Errors
/// Any [`Error`] but [`Error::NoSuchPage`].
pub fn text(pdf: &[u8]) -> Result<Vec<String>, Error> {
    Pages::open(pdf.to_vec())?.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_is_said_to_be_none() {
        for bytes in [&b""[..], b"%PDF-1.7", b"PK\x03\x04", "附件2".as_bytes()] {
            assert_eq!(Pages::open(bytes.to_vec()).err(), Some(Error::Unreadable));
        }
    }
}
