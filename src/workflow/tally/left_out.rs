//! Why a file is not counted.

use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};

use crate::workflow::to_read::ToRead;

/// A file that was not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The file
    #[serde(serialize_with = "shown")]
    pub file: PathBuf,
    /// Why
    #[serde(flatten)]
    pub reason: Reason,
}

/// Why a file was not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// The file could not be read from the disk
    NotRead,
    /// It is no PDF that can be read without guessing
    Unreadable,
    /// It was changed after it was signed
    Altered,
    /// A signature is made in a way that is not known here
    NotJudged,
    /// It is not signed
    Unsigned,
    /// It holds no reply as data
    NoData,
    /// Its data cannot be read as a reply
    DataDamaged,
    /// Its page does not show what its data say
    DataDiffer,
    /// Its page could tell people something else than its data: a person has to read it
    ToBeRead {
        /// What has to be read
        to_read: Vec<ToRead>,
    },
    /// Another version made it, whose pages this one cannot draw again
    NotCompared {
        /// That version, as the data name it
        made_by: String,
    },
    /// It is a specimen, and no State's position
    Specimen,
    /// No Member State has the code in its data
    UnknownMemberState {
        /// The code
        member_state: String,
    },
    /// It answers another circular
    OtherCircular {
        /// That circular's number
        number: u16,
    },
    /// No trusted certificate vouches for its signer
    Stranger,
    /// Several circulars are answered, and none was given
    SeveralCirculars {
        /// The number of the circular that it answers
        number: u16,
    },
    /// A later reply of the same State replaces it
    Replaced {
        /// The file of the later reply
        #[serde(serialize_with = "shown")]
        by: PathBuf,
    },
    /// Another file holds the same reply
    Duplicate {
        /// That file
        #[serde(serialize_with = "shown")]
        of: PathBuf,
    },
    /// A later reply of the same State gives the same answers
    SameAnswers {
        /// The file of the later reply
        #[serde(serialize_with = "shown")]
        of: PathBuf,
    },
    /// The State sent several replies that conflict
    Conflict,
}

/// A path as people see it. Not every system's file names are text, and none may cost the count.
pub(super) fn shown<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}
