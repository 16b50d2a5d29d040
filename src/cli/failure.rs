//! Why a command was not carried out.

use std::path::{Path, PathBuf};

use crate::{model::Consultation, workflow};

/// Why a command was not carried out.
#[derive(Debug)]
pub enum Failure {
    /// The workflow says why; the consultation, where one is known, names its rows
    Work(Box<workflow::Error>, Option<Box<Consultation>>),
    /// A passphrase is needed, and there is no terminal on which to ask for it
    NoTerminal,
    /// The passphrase typed twice was not the same
    PassphrasesDiffer,
    /// The passphrase is no text in UTF-8
    PassphraseUnreadable,
    /// This file holds no certificate to trust
    NoCertificates(PathBuf),
    /// This file holds no revocation data
    NoRevocation(PathBuf),
    /// This file would be written over although it is needed
    OverItself(PathBuf),
    /// This new file would not have the ending that tells what it is, such as `pdf`
    Ending(PathBuf, &'static str),
    /// This file has none of the endings of reports
    NoReport(PathBuf),
    /// This file is a reply, where a circular was expected
    IsReply(PathBuf),
    /// This settles no fact of a circular
    Setting(String),
}

impl Failure {
    /// A failure with a draft whose consultation is known.
    pub fn of(error: impl Into<workflow::Error>, asked: &Consultation) -> Self {
        Self::Work(Box::new(error.into()), Some(Box::new(asked.clone())))
    }
}

/// That `path` ends in `.ending`, as what is to be written there must, so that whoever gets it can
/// open it. A file that is there already was named by somebody on purpose.
pub fn ends_in(path: &Path, ending: &'static str) -> Result<(), Failure> {
    let own = path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    match own || path.symlink_metadata().is_ok() {
        true => Ok(()),
        false => Err(Failure::Ending(path.to_owned(), ending)),
    }
}

impl<E: Into<workflow::Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Work(Box::new(error.into()), None)
    }
}
