//! A reply that another program signed, taken back in.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{
    error::Error,
    register::entry,
    verify::{Verified, verify_reply},
};
use crate::{
    pades::verify::Verdict,
    pki::path::Trust,
    store::{self, Sent, Store},
};

/// A reply that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// What is to be said of the file
    pub verified: Verified,
    /// The reply that was made here and of which every byte is still in the file; `None` if the
    /// register holds none such: another program may have written the file anew
    pub made_here: Option<Sent>,
    /// Whether the file is now in the register: only an intact reply with data is
    pub entered: bool,
}

/// Takes the file at `path`, signed by another program, back in: judges it, finds the reply from
/// which it was made, and enters it in the register. The file itself stays as it is.
///
/// # Errors
/// [`Error::Store`], [`Error::Pdf`], [`Error::Preview`].
pub fn take_back(
    store: &Store,
    path: &Path,
    trust: &Trust,
    now: DateTime<Utc>,
) -> Result<TakenBack, Error> {
    let pdf = store::read(path)?;
    let verified = verify_reply(&pdf, trust, now)?;
    let sound =
        verified.report.verdict == Verdict::Intact && verified.data_matches_page() == Some(true);
    let register = store.register()?;
    let begun = beginnings(&pdf);
    let sum = store::sha256(&pdf);
    let known = register.iter().any(|sent| sent.sha256 == sum);
    let made_here = register.into_iter().find(|sent| begun.contains(&sent.sha256));
    if let (Some(record), true, false) = (&verified.record, sound, known) {
        let entry = entry(record, &verified.report, path, sum, now);
        store.enter(entry)?;
    }
    Ok(TakenBack { verified, made_here, entered: sound })
}

/// The SHA-256 of each revision that the file begins with, itself included.
fn beginnings(pdf: &[u8]) -> Vec<String> {
    const END: &[u8] = b"%%EOF";
    let ends = pdf.windows(END.len()).enumerate().filter(|(_, window)| *window == END);
    let mut sums = Vec::new();
    for (at, _) in ends {
        let end = at + END.len();
        let line_ends: [&[u8]; 4] = [b"", b"\n", b"\r", b"\r\n"];
        let whole = line_ends.iter().filter(|tail| pdf[end..].starts_with(tail));
        sums.extend(whole.map(|tail| store::sha256(&pdf[..end + tail.len()])));
    }
    sums
}
