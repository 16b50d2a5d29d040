//! Why a file, or an object in it, cannot be read.

use crate::page::{Exhausted, Limit};

/// Why a file, or an object in it, cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// It does not begin with `%PDF-`
    #[error("not a PDF file")]
    NotPdf,
    /// It needs a password or a key
    #[error("encrypted")]
    Encrypted,
    /// The cross-reference does not lead where it must
    #[error("cross-reference damaged at byte {at}: {what}")]
    Reference {
        /// Offset in the file
        at: usize,
        /// What was expected, for a developer
        what: &'static str,
    },
    /// Text that is no PDF object
    #[error("object damaged at byte {at}: {what}")]
    Syntax {
        /// Offset in the file, or in an object stream
        at: usize,
        /// What was expected, for a developer
        what: &'static str,
    },
    /// An object that is not there, or not of the kind it must be
    #[error("{what} missing or of the wrong kind")]
    Missing {
        /// Which one
        what: &'static str,
    },
    /// A filter, or a size, that this reader refuses
    #[error("unsupported: {what}")]
    Unsupported {
        /// Which one
        what: &'static str,
    },
    /// It asks for more work than a file of its size may; nothing can be said of it
    #[error("more than one file may ask for: {0:?}")]
    Exhausted(Limit),
}

impl From<Exhausted> for PdfError {
    fn from(Exhausted(limit): Exhausted) -> Self {
        Self::Exhausted(limit)
    }
}

pub(crate) type Result<T> = std::result::Result<T, PdfError>;
