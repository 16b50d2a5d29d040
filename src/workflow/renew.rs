//! A timestamp over a reply that was signed long ago, so that it can still be judged when the
//! certificates of its signatures and timestamps have ended.

use chrono::{DateTime, Utc};

use super::{
    error::{Error, Mismatch},
    made::Made,
    verify::{Verified, reply_in},
};
use crate::{
    pades::{
        level::{self, Reached, Service},
        verify::Verdict,
    },
    page::picture,
    pdf::File,
    store,
};

/// Adds evidence and a timestamp over all of it to the signed reply in `pdf`, of which `verified` was
/// found. What is in the file stays as it is, byte for byte.
///
/// # Errors
/// [`Error::Altered`], [`Error::NotJudged`], [`Error::NotSigned`] where there is nothing to renew;
/// [`Error::NotRenewed`] where the service or the file gave no timestamp; [`Error::NotReadBack`].
pub fn renew_reply(
    pdf: &[u8],
    verified: &Verified,
    service: &Service<'_>,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    match verified.report.verdict {
        Verdict::Intact => {}
        Verdict::Altered => return Err(Error::Altered),
        Verdict::NotJudged => return Err(Error::NotJudged),
        Verdict::Unsigned => return Err(Error::NotSigned),
    }
    let renewed = level::renew(pdf, now, service);
    let Reached { pdf: renewed, reach, shortfall } =
        renewed.map_err(|shortfall| Error::NotRenewed(Box::new(shortfall)))?;
    let (bytes, report) = renewed.into_parts();
    let after = reply_in(&File::open(&bytes)?, report, &[])?;
    let grown = after.report.signatures.len() == verified.report.signatures.len() + 1;
    if after.report.verdict != Verdict::Intact || !grown || !bytes.starts_with(pdf) {
        return Err(Error::NotReadBack(Mismatch::Signature));
    }
    if after.record != verified.record {
        return Err(Error::NotReadBack(Mismatch::Data));
    }
    let (sha256, pages) = (store::sha256(&bytes), picture::Pages::open(bytes.clone())?.count());
    Ok(Made { bytes, sha256, pages, reach: Some(reach), shortfall, verified: after })
}
