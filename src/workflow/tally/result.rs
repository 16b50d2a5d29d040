//! What a count of replies says: numbers, and every file that is not in them.

use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};

use crate::{
    form::data::{AnswerRecord, CircularRecord},
    workflow::ToRead,
};

/// The share of the replies received that must support a text, in per cent (Resolution 1, 9.4.5).
pub const THRESHOLD: u64 = 70;

/// The replies to one circular, counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tally {
    /// The circular that is answered; absent where no file could be counted
    pub circular: Option<CircularRecord>,
    /// The count for each Recommendation, in the order of the form
    pub texts: Vec<TextCount>,
    /// The replies that were counted, by Member State
    pub counted: Vec<Counted>,
    /// Member States that sent several replies, none of which says that it replaces the others
    pub conflicts: Vec<Conflict>,
    /// What was not counted, and why
    pub left_out: Vec<LeftOut>,
}

/// The count for one Recommendation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TextCount {
    /// Number without series prefix or year, if there is one
    pub designation: Option<String>,
    /// Provisional name, if there is one
    pub provisional_name: Option<String>,
    /// `new`, `revised`, `amendment 1`, `corrigendum 1`
    pub kind: String,
    /// Replies received
    pub replies: u64,
    /// Replies that authorise the study group to consider the text
    pub authorise: u64,
    /// Replies that do not
    pub refuse: u64,
    /// What follows
    pub outcome: Outcome,
    /// Comments, by Member State
    pub comments: Vec<Said>,
    /// Reasons and possible changes of those that refuse, by Member State
    pub refusals: Vec<Said>,
}

impl TextCount {
    /// The share of support in hundredths of a per cent, rounded down so that what is short of a
    /// threshold never looks as if it reached it; `None` without replies.
    pub fn share(&self) -> Option<u64> {
        (self.authorise * 10_000).checked_div(self.replies)
    }
}

/// What follows from a count (Resolution 1, 9.4.5 and 9.4.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// 70 % or more support consideration
    Reached,
    /// Less than 70 % do
    NotReached,
    /// Nobody replied, which holds up nothing
    NoReplies,
}

impl Outcome {
    /// What follows from so many supporting replies of so many received. Whole numbers, so that
    /// 69.99 % is not 70 %.
    pub const fn of(authorise: u64, replies: u64) -> Self {
        match replies {
            0 => Self::NoReplies,
            _ if authorise * 100 >= THRESHOLD * replies => Self::Reached,
            _ => Self::NotReached,
        }
    }
}

/// What one Member State wrote about one Recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// ISO 3166-1 alpha-3 code of the Member State
    pub member_state: String,
    /// The texts that it typed: comments, or reasons and possible changes
    pub texts: Vec<String>,
    /// The names of the files that it attached
    pub files: Vec<String>,
}

/// A reply that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The file
    #[serde(serialize_with = "shown")]
    pub file: PathBuf,
    /// ISO 3166-1 alpha-3 code of the Member State
    pub member_state: String,
    /// The letter's date
    pub date: String,
    /// Who signed, as the certificates name them
    pub signers: Vec<String>,
    /// Whether somebody trusted vouches for every signer
    pub trusted: bool,
    /// What it says about each Recommendation
    pub answers: Vec<AnswerRecord>,
}

/// Replies of one Member State of which none is the last word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conflict {
    /// ISO 3166-1 alpha-3 code of the Member State
    pub member_state: String,
    /// The files, by the dates of their letters
    #[serde(serialize_with = "all_shown")]
    pub files: Vec<PathBuf>,
}

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
    /// It answers other Recommendations than the other replies
    OtherTexts,
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
    /// The State sent several replies that conflict
    Conflict,
}

/// A path as people see it. Not every system's file names are text, and none may cost the count.
fn shown<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}

fn all_shown<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().map(|path| path.display().to_string()))
}
