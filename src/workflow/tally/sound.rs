//! Which replies can be relied on.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    super::{
        agreement::{Agreement, OtherVersion},
        to_read::ToRead,
        verify::{Verified, verify_reply_to},
    },
    counting::Counting,
    left_out::{LeftOut, Reason},
};
use crate::{
    form::data::{AnswerRecord, CircularRecord, ReplyRecord},
    model::{MemberState, parse_day},
    pades::verify::{Level, SignatureReport, Verdict},
    pki::path::TrustStatus,
    store,
};

/// A reply that can be relied on. Of ten thousand, each takes a few hundred bytes.
#[derive(Debug, Clone)]
pub struct Sound {
    /// The file
    pub file: PathBuf,
    /// The circular that it answers
    pub circular: CircularRecord,
    /// ISO 3166-1 alpha-3 code of the Member State, as the Union lists it
    pub member_state: &'static str,
    /// The letter's date
    pub date: NaiveDate,
    /// The date of the reply that it replaces, if it replaces one
    pub replaces: Option<NaiveDate>,
    /// When it was signed, as far as that is known
    pub signed: Option<DateTime<Utc>>,
    /// Who signed, as the certificates name them
    pub signers: Vec<String>,
    /// Whether somebody trusted vouches for a signer
    pub trusted: bool,
    /// Whether a person read its page, as only a person can
    pub read: bool,
    /// What it says about each Recommendation
    pub answers: Vec<AnswerRecord>,
}

/// Whether the reply in `file` can be relied on, as `counting` says; or why it is left out.
pub fn judge(file: &Path, counting: &Counting<'_>) -> Result<Sound, LeftOut> {
    let left_out = |reason| LeftOut { file: file.to_owned(), reason };
    let bytes = store::read(file).map_err(|_| left_out(Reason::NotRead))?;
    let verified = verify_reply_to(counting.asked, &bytes, counting.trust, counting.now)
        .map_err(|_| left_out(Reason::Unreadable))?;
    let read = !counting.read.is_empty() && counting.read.contains(&store::sha256(&bytes));
    sound(file, verified, counting.vouched(), read).map_err(left_out)
}

fn sound(file: &Path, verified: Verified, vouched: bool, was_read: bool) -> Result<Sound, Reason> {
    match verified.report.verdict {
        Verdict::Intact => {}
        Verdict::Altered => return Err(Reason::Altered),
        Verdict::NotJudged => return Err(Reason::NotJudged),
        Verdict::Unsigned => return Err(Reason::Unsigned),
    }
    // A timestamp over the file is nobody's signature; and what a stranger signs beside one who is
    // trusted takes nothing from that one.
    let signatures = verified.report.signatures.iter().filter(|s| s.level != Level::Timestamp);
    let is_trusted = |s: &&SignatureReport| s.trust == TrustStatus::Trusted;
    let trusted = signatures.clone().any(|signature| is_trusted(&signature));
    if vouched && !trusted {
        return Err(Reason::Stranger);
    }
    let read = matches!(&verified.agreement, Agreement::ToBeRead(all) if was_read && is_told(all));
    let agreement = if read { Agreement::Agree } else { verified.agreement };
    let record = record(agreement, verified.record)?;
    if record.specimen {
        return Err(Reason::Specimen);
    }
    let Some(state) = MemberState::from_iso3(&record.member_state) else {
        return Err(Reason::UnknownMemberState { member_state: record.member_state });
    };
    let signed = signatures.clone().find(|s| !trusted || is_trusted(s)).and_then(|s| s.time);
    let date = parse_day(&record.date).ok_or(Reason::DataDamaged)?;
    Ok(Sound {
        file: file.to_owned(),
        circular: record.circular,
        member_state: state.iso3(),
        date,
        replaces: record.replaces.as_deref().and_then(parse_day),
        signed,
        signers: signatures.filter_map(|s| Some(s.signer.as_ref()?.name.clone())).collect(),
        trusted,
        read,
        answers: record.answers,
    })
}

/// Whether reading the page tells all that there is to know: what another circular asks is not
/// answered by that.
fn is_told(to_read: &[ToRead]) -> bool {
    let is_other = |what: &ToRead| {
        matches!(what, ToRead::OtherCircular { .. } | ToRead::OtherThanCircular { .. })
    };
    !to_read.iter().any(is_other)
}

/// The data of a reply, if its page says the same.
fn record(agreement: Agreement, record: Option<ReplyRecord>) -> Result<ReplyRecord, Reason> {
    match (agreement, record) {
        (Agreement::NotCompared(OtherVersion { made_by, .. }), _) => {
            Err(Reason::NotCompared { made_by })
        }
        (Agreement::ToBeRead(to_read), _) => {
            let other = to_read.iter().find_map(|what| match what {
                ToRead::OtherCircular { number } => Some(*number),
                _ => None,
            });
            Err(match other {
                Some(number) => Reason::OtherCircular { number },
                None => Reason::ToBeRead { to_read },
            })
        }
        (Agreement::Differ, _) => Err(Reason::DataDiffer),
        (Agreement::Damaged, _) => Err(Reason::DataDamaged),
        (Agreement::NoData, _) | (_, None) => Err(Reason::NoData),
        (Agreement::Agree, Some(record)) => Ok(record),
    }
}
