//! How a command ended, in the one number that a program can act on.

use std::process::ExitCode;

/// How a command ended, as its exit status says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It was done, and the answer, if there is one, is yes
    Done = 0,
    /// The answer is no: a draft that is no reply, a file that is not intact or no letter
    No = 1,
    /// The command line cannot be understood or asks for something impossible
    Usage = 2,
    /// Something could not be read or written
    Failed = 3,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}
