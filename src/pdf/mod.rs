//! A strict, lazy reader of PDF files, for signing and for judging signatures: it knows where every
//! object and every cross-reference section lies, repairs nothing, and reads only what is asked for.
//!
//! A lenient reader would accept files that two programs read differently, which is what attacks on
//! signatures live on. Writing is left to `revision`, pages and text to others.

pub mod comparison;
pub mod embedded;
pub mod field;
mod file;
mod object;
mod parse;
mod stream;
pub mod update;

pub use self::{
    file::{Entry, File, Section, SectionForm, closing},
    object::StreamData,
    object::{Dictionary, Id, Object, Stream},
    parse::is_space,
};

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
}

pub(crate) type Result<T> = std::result::Result<T, PdfError>;
