//! What the register knows of circulars: whoever answered one had it, and the replies that were
//! sent hold its words.

use chrono::{DateTime, Utc};

use super::{
    agreement::Agreement,
    error::Error,
    to_read::ToRead,
    verify::{Verified, verify_reply, verify_reply_to},
};
use crate::{
    form::{
        data::{CircularRecord, FILE_NAME, ReplyRecord},
        replica,
    },
    model::Consultation,
    pdf::{File, embedded::embedded_file},
    pki::path::Trust,
    store::{self, Sent, Store},
};

/// Judges a reply as [`verify_reply`] does. Where it says something in words that are not known,
/// they are looked for in the replies to the same circular that the register of `store` lists, if
/// their files are still as they were sent.
///
/// # Errors
/// [`Error::Pdf`] for what cannot be read strictly.
pub fn verify_reply_here(
    store: &Store,
    pdf: &[u8],
    trust: &Trust,
    now: DateTime<Utc>,
) -> Result<Verified, Error> {
    let verified = verify_reply(pdf, trust, now)?;
    let is_words = |what: &ToRead| matches!(what, ToRead::Wording { .. } | ToRead::Label { .. });
    let (Agreement::ToBeRead(to_read), Some(record)) = (&verified.agreement, &verified.record)
    else {
        return Ok(verified);
    };
    if !to_read.iter().any(is_words) {
        return Ok(verified);
    }
    // A register that cannot be read knows nothing, and the words are shown.
    let sent = store.register().unwrap_or_default();
    let known: Vec<Consultation> =
        sent.iter().filter_map(|sent| consultation(sent, &record.circular)).collect();
    match known.is_empty() {
        true => Ok(verified),
        false => verify_reply_to(&known, pdf, trust, now),
    }
}

/// What a reply that was sent says of the circular that it answers, if that is `circular` and the
/// file is still what was sent.
fn consultation(sent: &Sent, circular: &CircularRecord) -> Option<Consultation> {
    if (sent.circular, sent.study_period) != (circular.number, circular.study_period) {
        return None;
    }
    let pdf = store::read(sent.file.as_ref()).ok()?;
    if store::sha256(&pdf) != sent.sha256 {
        return None;
    }
    let data = embedded_file(&File::open(&pdf).ok()?, FILE_NAME).ok()??;
    replica::consultation(&ReplyRecord::from_json(&data).ok()?)
}
