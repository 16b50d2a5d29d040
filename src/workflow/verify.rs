//! A PDF that somebody sent: is it intact, who signed it, and what does it say?

use chrono::{DateTime, Utc};

use super::{
    agreement::{Agreement, OtherVersion},
    comparison,
    enclosed::Enclosure,
    error::Error,
};
use crate::{
    form::data::{DataError, FILE_NAME, ReplyRecord},
    model::Consultation,
    pades::verify::{self, Report},
    pdf::{File, PdfError, embedded::embedded_file},
    pki::path::Trust,
};

/// What was found in a reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// The signatures
    pub report: Report,
    /// The reply as data, if the file holds readable ones
    pub record: Option<ReplyRecord>,
    /// Whether the page says what the data say, and nothing else
    pub agreement: Agreement,
}

impl Verified {
    /// Whether the page says what the data say; `None` where there are no data, where they are
    /// damaged, where nobody compared them, or where a person has to read the page.
    pub const fn data_matches_page(&self) -> Option<bool> {
        self.agreement.known()
    }
}

/// Judges the signatures of `pdf` at the moment `now`, believing the certificates in `trust`, and
/// reads the reply in it. No circular is known but the reference, TSB Circular 321.
///
/// # Errors
/// [`Error::Pdf`] for what cannot be read strictly; [`Error::Enclosed`] for what is no PDF, but may
/// hold one.
pub fn verify_reply(pdf: &[u8], trust: &Trust, now: DateTime<Utc>) -> Result<Verified, Error> {
    verify_reply_to(&[], pdf, trust, now)
}

/// The same, where what the reply should answer is known: one circular, as it came in one language
/// or several. The reply's wording, rows, dates and deadline are held against it.
///
/// # Errors
/// [`Error::Pdf`] for what cannot be read strictly; [`Error::Enclosed`] for what is no PDF, but may
/// hold one.
pub fn verify_reply_to(
    known: &[Consultation],
    pdf: &[u8],
    trust: &Trust,
    now: DateTime<Utc>,
) -> Result<Verified, Error> {
    let file = File::open(pdf).map_err(|error| match Enclosure::of(pdf) {
        Some(enclosure) if error == PdfError::NotPdf => Error::Enclosed(enclosure),
        _ => error.into(),
    })?;
    let report = verify::verify_file(&file, trust, now)?;
    reply_in(&file, report, known)
}

/// Reads the reply in `file`, of whose signatures `report` was found, to a circular that may be
/// `known`.
///
/// # Errors
/// [`Error::Pdf`] for what cannot be read strictly.
pub fn reply_in(
    file: &File<'_>,
    report: Report,
    known: &[Consultation],
) -> Result<Verified, Error> {
    let data = embedded_file(file, FILE_NAME)?;
    let (record, agreement) = match data.map(|json| ReplyRecord::from_json(&json)) {
        None => (None, Agreement::NoData),
        Some(Err(DataError::Damaged(_))) => (None, Agreement::Damaged),
        Some(Err(DataError::UnknownSchema { schema, generator })) => {
            let made = OtherVersion::of_unknown(&schema, generator.as_deref());
            (None, Agreement::NotCompared(made))
        }
        Some(Ok(record)) => {
            let agreement = comparison::compare(&record, file, &report, known);
            (Some(record), agreement)
        }
    };
    // What was compared on too small a budget says nothing.
    file.budget().check().map_err(PdfError::from)?;
    Ok(Verified { report, record, agreement })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pdf_but_may_hold_one_is_named() {
        let said = |file: &[u8]| verify_reply(file, &Trust::nobody(), DateTime::UNIX_EPOCH).err();
        let email = "Subject: 答复\r\nMIME-Version: 1.0\r\n\r\nОтвет";
        assert_eq!(said(email.as_bytes()), Some(Error::Enclosed(Enclosure::Email)));
        assert_eq!(said("通函 321".as_bytes()), Some(Error::Pdf(PdfError::NotPdf)));
    }
}
