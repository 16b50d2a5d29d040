//! A PDF that somebody sent: is it intact, who signed it, and what does it say?

use chrono::{DateTime, Utc};

use super::{comparison, error::Error};
use crate::{
    form::data::{FILE_NAME, ReplyRecord},
    pades::verify::{self, Report},
    pdf::{File, embedded::embedded_file},
    pki::path::Trust,
};

/// What was found in a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The signatures
    pub report: Report,
    /// The reply as data, if the file holds readable ones
    pub record: Option<ReplyRecord>,
    /// Whether the page says what the data say, and nothing else; `None` without data
    pub data_matches_page: Option<bool>,
}

/// Judges the signatures of `pdf` at the moment `now`, believing the certificates in `trust`, and
/// reads the reply in it.
///
/// # Errors
/// [`Error::Pdf`] for what cannot be read strictly.
pub fn verify_reply(pdf: &[u8], trust: &Trust, now: DateTime<Utc>) -> Result<Verified, Error> {
    let report = verify::verify(pdf, trust, now)?;
    let file = File::open(pdf)?;
    let data = embedded_file(&file, FILE_NAME)?;
    let record = data.and_then(|json| ReplyRecord::from_json(&json).ok());
    let data_matches_page = record.as_ref().map(|record| comparison::page_says(record, &file));
    Ok(Verified { report, record, data_matches_page })
}
