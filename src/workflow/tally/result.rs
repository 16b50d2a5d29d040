//! What a count of replies says: numbers, and every file that is not in them.

use std::path::PathBuf;

use serde::{Serialize, Serializer};

use super::{
    consultation::Answered,
    left_out::{LeftOut, shown},
    rule::{Outcome, Rule},
};
use crate::form::data::{AnswerRecord, CircularRecord};

/// The replies to one circular, counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tally {
    /// The circular that is answered; absent where no file could be counted
    pub circular: Option<CircularRecord>,
    /// By which rule
    #[serde(rename = "threshold_percent")]
    pub rule: Rule,
    /// Whether only replies count for whose signers somebody trusted vouches. Where it is false,
    /// anybody may have made them.
    pub vouched: bool,
    /// The consultations that are answered, where there are several and none was given: then
    /// nothing is counted
    pub several: Vec<Answered>,
    /// The replies that came in time
    #[serde(flatten)]
    pub in_time: Count,
    /// Those that came after the deadline, which are not among the others
    pub late: Count,
    /// What was not counted, and why
    pub left_out: Vec<LeftOut>,
}

/// Replies that are counted together.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Count {
    /// The count for each Recommendation, in the order of the form
    pub texts: Vec<TextCount>,
    /// The replies that were counted, by Member State
    pub counted: Vec<Counted>,
    /// Member States that sent several replies, none of which says that it replaces the others
    pub conflicts: Vec<Conflict>,
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
    /// Whether it counts because a person read its page
    pub read: bool,
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

fn all_shown<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(paths.iter().map(|path| path.display().to_string()))
}
