//! Why a file could not be read as a circular.

use super::transcript::{Format, Transcript};

/// Why nothing was taken from a file. Words for it are found in `problem`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in the file
    #[error("the file is empty")]
    Empty,
    /// Word's format before 2007 (.doc), which is not read
    #[error("a Word document of the format before 2007")]
    OldWord,
    /// A document that needs a password
    #[error("a {0:?} document that needs a password")]
    Encrypted(Format),
    /// A picture: whatever it shows is no text
    #[error("a picture")]
    Picture,
    /// A kind of file that circulars do not come in
    #[error("no kind of file that letters come in")]
    OtherKind,
    /// The file breaks off, or breaks the rules of its format
    #[error("a damaged {0:?} document")]
    Damaged(Format),
    /// The file would unfold to more than any circular holds
    #[error("a {0:?} document that unfolds without end")]
    Unfolds(Format),
    /// The file's elements lie deeper in one another than any circular's
    #[error("a {0:?} document nested too deeply")]
    TooDeep(Format),
    /// The file declares entities of its own, which are never resolved
    #[error("a document that declares entities")]
    Entities,
    /// The file is in order and has no text
    #[error("a {0:?} document without text")]
    NoText(Format),
}

/// Reads a file that lies in another, of whatever kind.
pub(super) type Within<'a> = &'a dyn Fn(&[u8]) -> Result<Transcript, ReadError>;
