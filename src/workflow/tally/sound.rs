//! Which replies can be relied on.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    super::{
        agreement::{Agreement, OtherVersion},
        verify::{Verified, verify_reply},
    },
    result::{LeftOut, Reason},
};
use crate::{
    form::data::ReplyRecord,
    model::{MemberState, parse_day},
    pades::verify::Verdict,
    pki::path::{Trust, TrustStatus},
    store,
};

/// A reply that can be relied on.
#[derive(Debug, Clone)]
pub struct Sound {
    /// The file
    pub file: PathBuf,
    /// What it says
    pub record: ReplyRecord,
    /// The letter's date
    pub date: NaiveDate,
    /// Who signed, as the certificates name them
    pub signers: Vec<String>,
    /// Whether somebody trusted vouches for every signer
    pub trusted: bool,
}

/// Whether the reply in `file` can be relied on, at the moment `now`, believing the certificates in
/// `trust`; or why it is left out.
pub fn judge(file: &Path, trust: &Trust, now: DateTime<Utc>) -> Result<Sound, LeftOut> {
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
        (Agreement::ToBeRead(to_read), _) => return Err(Reason::ToBeRead { to_read }),
        (Agreement::Differ, _) => return Err(Reason::DataDiffer),
        (Agreement::Damaged, _) => return Err(Reason::DataDamaged),
        (Agreement::NoData, _) | (_, None) => return Err(Reason::NoData),
        (Agreement::Agree, Some(record)) => record,
    };
    if record.specimen {
        return Err(Reason::Specimen);
    }
    if MemberState::from_iso3(&record.member_state).is_none() {
        return Err(Reason::UnknownMemberState { member_state: record.member_state });
    }
    let date = parse_day(&record.date).ok_or(Reason::DataDamaged)?;
    let signatures = &verified.report.signatures;
    Ok(Sound {
        file: file.to_owned(),
        date,
        signers: signatures.iter().filter_map(|s| Some(s.signer.as_ref()?.name.clone())).collect(),
        trusted: signatures.iter().all(|s| s.trust == TrustStatus::Trusted),
        record,
    })
}
