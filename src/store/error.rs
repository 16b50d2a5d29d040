//! Why something could not be read or kept.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{owner::Owner, source::Source};

/// What was being done to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Reading it
    Read,
    /// Writing it
    Write,
}

/// What is wrong with a JSON file (RFC 8259) at the place where its reader stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// The file ends in the middle
    Cut,
    /// This is no JSON, or not in UTF-8
    Syntax,
    /// The field of this name stands twice, so that one of its values would be lost
    Twice(String),
    /// The field of this name is missing
    Missing(String),
    /// What stands there is none of the values that may; these are, or are examples: `geneva, utc`
    Unlike(String),
    /// A value of another kind belongs there, such as a text in place of a list
    Kind,
}

/// Why something could not be read or kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The system refused
    #[error("{action:?} {path}: {detail}")]
    Io {
        /// What was being done
        action: Action,
        /// To which file
        path: PathBuf,
        /// What the system said, as a kind
        kind: io::ErrorKind,
        /// What the system said, in its own words
        detail: String,
    },
    /// There is a file already, and nobody said that it may be replaced
    #[error("{0} exists")]
    Exists(PathBuf),
    /// The file is JSON, but not of the format that was expected
    #[error("{path} is no {format} file")]
    OtherFormat {
        /// The file
        path: PathBuf,
        /// What it should have been, such as `placet-draft`
        format: &'static str,
    },
    /// A later version of the program wrote the file
    #[error("{path} has version {found}, this program knows {known}")]
    Newer {
        /// The file
        path: PathBuf,
        /// The version that the file names
        found: u64,
        /// The latest version known here
        known: u64,
    },
    /// The file is damaged
    #[error("{path}:{line}:{column}: {damage:?}")]
    Damaged {
        /// The file
        path: PathBuf,
        /// The line, counted from 1
        line: usize,
        /// The column, counted from 1
        column: usize,
        /// What is wrong there
        damage: Damage,
    },
    /// The file has a field that its version does not have: most often a slip of the pen, and
    /// what stands in it would be lost
    #[error("{path}:{line}:{column}: unknown field {name}")]
    UnknownField {
        /// The file
        path: PathBuf,
        /// The line, counted from 1
        line: usize,
        /// The column, counted from 1
        column: usize,
        /// The field's name
        name: String,
    },
    /// What was to be kept was not, because what is there already cannot be read and would be
    /// lost. It stays as it is and where it is
    #[error("{path} was not written over: {reason}")]
    Unread {
        /// The file that is there
        path: PathBuf,
        /// Why it cannot be read
        reason: Box<Error>,
    },
    /// The draft can be read, but is not what was read or written here last: another program wrote
    /// to it. It was not written over
    #[error("{0} was changed by another program")]
    Changed(PathBuf),
    /// Another program is at work on the draft
    #[error("{path} belongs to {owner:?}")]
    Owned {
        /// The draft
        path: PathBuf,
        /// Whose it is; `None` where that one left no name that can be read
        owner: Option<Box<Owner>>,
    },
    /// Another program took the draft over from this one, which therefore wrote nothing to it
    #[error("{path} was taken over by {owner:?}")]
    TakenOver {
        /// The draft
        path: PathBuf,
        /// Whose it is now; `None` where that one has let it go again
        owner: Option<Box<Owner>>,
    },
    /// A draft names files that lie in another place than beside or below it, and nobody was asked.
    /// None of them was read
    #[error("{path} names files elsewhere: {sources:?}")]
    Outside {
        /// The draft
        path: PathBuf,
        /// Those files
        sources: Vec<Source>,
    },
    /// The file that is there may not be written to by this user
    #[error("{0} is write-protected")]
    WriteProtected(PathBuf),
    /// A link that leads back to itself
    #[error("{0} is a link in a circle")]
    LinkCircle(PathBuf),
    /// No identity of this name was made here
    #[error("no identity {name:?}, only {known:?}")]
    NoIdentity {
        /// How it was named
        name: String,
        /// Those that were made here
        known: Vec<String>,
    },
    /// This cannot be the name of an identity: it has to serve as a file name on every system
    #[error("{0:?} cannot name an identity")]
    IdentityName(String),
    /// There is a key or a certificate of this name already; replacing it would lose a key
    #[error("there is already an identity {0:?}")]
    IdentityExists(String),
    /// A folder, a device, a pipe or a socket, where a file was expected
    #[error("{0} is no file")]
    NotAFile(PathBuf),
    /// The file holds more than is read
    #[error("{path} holds more than {most} bytes")]
    TooLarge {
        /// The file
        path: PathBuf,
        /// The most bytes that would have been read
        most: u64,
    },
    /// The file changed while it was being read
    #[error("{0} is being written to")]
    Changing(PathBuf),
    /// Another program holds this lock for longer than it takes to write
    #[error("{0} is held by another program")]
    Busy(PathBuf),
    /// The system names no folder in which programs keep their files
    #[error("no folder for data is known")]
    NoFolder,
}

impl Error {
    pub(super) fn unread(path: &Path, reason: Self) -> Self {
        Self::Unread { path: path.to_owned(), reason: Box::new(reason) }
    }

    /// The same refusal of the system, of the file at `path` in place of one beside it.
    pub(super) fn of(self, path: &Path) -> Self {
        match self {
            Self::Io { action, kind, detail, .. } => {
                Self::Io { action, path: path.to_owned(), kind, detail }
            }
            other => other,
        }
    }

    pub(super) fn io(action: Action, path: &Path, error: &io::Error) -> Self {
        let (kind, detail) = (error.kind(), error.to_string());
        match kind {
            io::ErrorKind::AlreadyExists => Self::Exists(path.to_owned()),
            // The system's own name for it is not yet a stable one of the library.
            _ if format!("{kind:?}") == "FilesystemLoop" => Self::LinkCircle(path.to_owned()),
            _ => Self::Io { action, path: path.to_owned(), kind, detail },
        }
    }
}
