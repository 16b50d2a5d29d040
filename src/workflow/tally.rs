//! Many replies to one circular, counted (Resolution 1, 9.4.5): of the replies received, do 70 %
//! or more authorise the study group to consider a text?
//!
//! Only what can be relied on is counted: intact, with data that the page shows, one reply for
//! each Member State. Whatever is left out is listed with the reason.

mod count;
mod table;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::{
    agreement::{Agreement, OtherVersion},
    error::Error,
    verify::{Verified, verify_reply},
};
use crate::{
    form::data::{AnswerRecord, CircularRecord, OpinionRecord, ReplyRecord},
    model::MemberState,
    pades::verify::Verdict,
    pki::path::{Trust, TrustStatus},
    store,
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
    pub files: Vec<PathBuf>,
}

/// A file that was not counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The file
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
    /// Its page does not show what its data say
    DataDiffer,
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
        by: PathBuf,
    },
    /// Another file holds the same reply
    Duplicate {
        /// That file
        of: PathBuf,
    },
    /// The State sent several replies that conflict
    Conflict,
}

/// The PDF files in `paths`: files as they are named, folders with everything below them. In the
/// order of their paths.
///
/// # Errors
/// [`Error::Store`] where a folder cannot be read.
pub fn replies_in(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        match path.is_dir() {
            true => files.extend(store::files_below(path, "pdf")?),
            false => files.push(path.clone()),
        }
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// Verifies `files` at the moment `now`, believing the certificates in `trust`, and counts them.
/// `progress` is told how many are done; its answer `false` ends the work, and nothing is counted.
pub fn tally(
    files: &[PathBuf],
    trust: &Trust,
    now: DateTime<Utc>,
    progress: &(dyn Fn(usize) -> bool + Sync),
) -> Option<Tally> {
    let read = in_parallel(files, progress, &|file| judge(file, trust, now))?;
    Some(count::count(read))
}

/// A reply that can be relied on.
#[derive(Debug, Clone)]
struct Sound {
    file: PathBuf,
    record: ReplyRecord,
    date: NaiveDate,
    signers: Vec<String>,
    trusted: bool,
}

fn judge(file: &Path, trust: &Trust, now: DateTime<Utc>) -> Result<Sound, LeftOut> {
    let left_out = |reason| LeftOut { file: file.to_owned(), reason };
    let bytes = store::read(file).map_err(|_| left_out(Reason::NotRead))?;
    let verified = verify_reply(&bytes, trust, now).map_err(|_| left_out(Reason::Unreadable))?;
    sound(file, verified).map_err(left_out)
}

fn sound(file: &Path, verified: Verified) -> Result<Sound, Reason> {
    match verified.report.verdict {
        Verdict::Intact => {}
        Verdict::Altered => return Err(Reason::Altered),
        Verdict::Unsigned => return Err(Reason::Unsigned),
    }
    let record = match (verified.agreement, verified.record) {
        (Agreement::NotCompared(OtherVersion { made_by, .. }), _) => {
            return Err(Reason::NotCompared { made_by });
        }
        (Agreement::Differ, _) => return Err(Reason::DataDiffer),
        (Agreement::NoData, _) | (_, None) => return Err(Reason::NoData),
        (Agreement::Agree, Some(record)) => record,
    };
    if record.specimen {
        return Err(Reason::Specimen);
    }
    if MemberState::from_iso3(&record.member_state).is_none() {
        return Err(Reason::UnknownMemberState { member_state: record.member_state });
    }
    let date = NaiveDate::parse_from_str(&record.date, "%Y-%m-%d").map_err(|_| Reason::NoData)?;
    let signatures = &verified.report.signatures;
    Ok(Sound {
        file: file.to_owned(),
        date,
        signers: signatures.iter().filter_map(|s| Some(s.signer.as_ref()?.name.clone())).collect(),
        trusted: signatures.iter().all(|s| s.trust == TrustStatus::Trusted),
        record,
    })
}

/// `work` on every file, on as many threads as the machine runs at once, in the files' order.
fn in_parallel<T: Send>(
    files: &[PathBuf],
    progress: &(dyn Fn(usize) -> bool + Sync),
    work: &(dyn Fn(&Path) -> T + Sync),
) -> Option<Vec<T>> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let (next, done, stopped) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicBool::new(false));
    let results = Mutex::new(BTreeMap::new());
    let worker = || {
        while !stopped.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(index) else { break };
            let result = work(file);
            results.lock().unwrap_or_else(PoisonError::into_inner).insert(index, result);
            if !progress(done.fetch_add(1, Ordering::Relaxed) + 1) {
                stopped.store(true, Ordering::Relaxed);
            }
        }
    };
    std::thread::scope(|scope| (0..threads).for_each(|_| drop(scope.spawn(worker))));
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    (results.len() == files.len()).then(|| results.into_values().collect())
}

/// What an opinion says beside yes or no.
fn said(member_state: &str, opinion: &OpinionRecord) -> Option<Said> {
    let annexes = match opinion {
        OpinionRecord::Authorise { comments } => comments.iter().collect::<Vec<_>>(),
        OpinionRecord::Refuse { reasons, changes } => {
            std::iter::once(reasons).chain(changes).collect()
        }
    };
    let texts = annexes.iter().map(|annex| annex.text.clone()).filter(|text| !text.is_empty());
    let files = annexes.iter().flat_map(|annex| &annex.files).map(|file| file.name.clone());
    (!annexes.is_empty()).then(|| Said {
        member_state: member_state.to_owned(),
        texts: texts.collect(),
        files: files.collect(),
    })
}
