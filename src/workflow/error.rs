//! Why an action was not done: data alone, which `problem` puts into words.

use super::{enclosed::Enclosure, key_facts::KeyFacts};
use crate::{
    circular::{LetterKind, ReadError},
    form,
    keys::{identity::IdentityError, keystore::KeyStoreError, token::TokenError},
    model::{Fact, Unready},
    pades::{SignError, level::Shortfall},
    page::picture,
    pdf::PdfError,
    store,
};

/// Why an action was not done. Whatever it was, no half-written file is left behind.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The draft is no reply yet
    #[error("the draft has issues: {:?}", .0.issues)]
    Unready(Unready),
    /// The page could not be made
    #[error(transparent)]
    Form(#[from] form::Error),
    /// A PDF could not be read
    #[error(transparent)]
    Preview(#[from] picture::Error),
    /// The signing identity could not be read, made or used
    #[error(transparent)]
    Identity(#[from] IdentityError),
    /// Nothing could be done with a token
    #[error(transparent)]
    Token(#[from] TokenError),
    /// A key that the system keeps could not be had
    #[error(transparent)]
    KeyStore(#[from] KeyStoreError),
    /// A PDF cannot be read strictly, so nothing can be said of its signatures
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// No PDF, but something that may hold a signed one
    #[error("no PDF, but a file that may hold one: {0:?}")]
    Enclosed(Enclosure),
    /// Nothing was signed
    #[error(transparent)]
    Sign(#[from] SignError),
    /// A reply that nobody signed has no signature to renew
    #[error("the file is not signed")]
    NotSigned,
    /// There is no new timestamp over a reply
    #[error("no timestamp: {0}")]
    NotRenewed(Box<Shortfall>),
    /// The finished reply was read back and is not what it should be: a defect of this program or
    /// of the disk
    #[error("the finished reply does not read back: {0:?}")]
    NotReadBack(Mismatch),
    /// The program failed at this work: a defect of it, or no thread to be had. No file is written
    /// by half
    #[error("the work ended in a defect")]
    Defect,
    /// The system has no program that opens this file or folder, or it is not there
    #[error("{} could not be opened", .0.display())]
    NotOpened(std::path::PathBuf),
    /// A file that was changed after it was signed is to be signed
    #[error("the file was changed after it was signed")]
    Altered,
    /// A file that carries a signature which cannot be judged is to be signed
    #[error("the file carries a signature that cannot be judged")]
    NotJudged,
    /// The file at this path is not the one that was judged and shown, and that is to be signed
    #[error("{0} is no longer the file that was judged")]
    ChangedSinceShown(std::path::PathBuf),
    /// A file whose page and data say different things is to be signed
    #[error("the file's page and its data say different things")]
    Contradictory,
    /// A signature field that the file does not have
    #[error("no signature field {wanted}, only {fields:?}")]
    NoSuchField {
        /// Its name
        wanted: String,
        /// Those it has
        fields: Vec<String>,
    },
    /// A passphrase that would not protect a key
    #[error("a passphrase needs {shortest} characters")]
    ShortPassphrase {
        /// The fewest characters it may have
        shortest: usize,
    },
    /// Several keys could sign, and the user has to choose
    #[error("several identities: {0:?}")]
    SeveralIdentities(Vec<KeyFacts>),
    /// No key is the one that was named
    #[error("no key {wanted:?}, only {keys:?}")]
    NoSuchKey {
        /// How it was named
        wanted: String,
        /// Those that there are
        keys: Vec<KeyFacts>,
    },
    /// A file holds no certificate that can be read
    #[error("{}: no certificate", .0.display())]
    NoCertificates(std::path::PathBuf),
    /// No letter could be read from a file
    #[error("{}: {reason}", .path.display())]
    Letter {
        /// The file
        path: std::path::PathBuf,
        /// Why
        reason: ReadError,
    },
    /// The letter opens no consultation, so there is nothing to answer
    #[error("no consultation but {kind:?}")]
    NoConsultation {
        /// What it is
        kind: LetterKind,
        /// The circular's number, if it has one
        number: Option<u16>,
    },
    /// These facts have to be settled before a reply can be begun: unknown, or several candidates
    #[error("not settled: {0:?}")]
    Unsettled(Vec<Fact>),
    /// Files that should be one circular in several languages are several
    #[error("circular {first} and circular {other}")]
    NotOneCircular {
        /// The number of the first
        first: u16,
        /// The number of one that is another
        other: u16,
    },
    /// A corrigendum to another circular than the one that is being answered
    #[error("corrects circular {corrected:?}, not {known}")]
    OtherCircular {
        /// The circular that it corrects
        corrected: Option<u16>,
        /// The circular that is being answered
        known: u16,
    },
}

/// What was not found when a finished reply was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// The signature does not verify
    Signature,
    /// The embedded data are not those of the reply
    Data,
    /// This text of the reply does not show on the page
    Text(String),
    /// The file on the disk is not the one that was written
    Disk,
}
