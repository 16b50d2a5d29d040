//! A reply that another program signed, taken back in.

use std::{collections::HashSet, path::Path};

use aws_lc_rs::digest::{Context, SHA256};
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
    let sums: HashSet<&str> = register.iter().map(|sent| sent.sha256.as_str()).collect();
    let begun = beginnings(&pdf, &sums);
    let sum = store::sha256(&pdf);
    let known = register.iter().any(|sent| sent.sha256 == sum);
    let made_here = register.into_iter().find(|sent| begun.contains(&sent.sha256));
    if let (Some(record), true, false) = (&verified.record, sound, known) {
        let entry = entry(record, &verified.report, path, sum, now);
        store.enter(entry)?;
    }
    Ok(TakenBack { verified, made_here, entered: sound })
}

/// Those of the SHA-256 sums `known`, in hexadecimal, that belong to a revision that `pdf` begins
/// with, itself included. Each byte is hashed once, however many revisions there seem to be.
fn beginnings(pdf: &[u8], known: &HashSet<&str>) -> HashSet<String> {
    const END: &[u8] = b"%%EOF";
    let mut found = HashSet::new();
    if known.is_empty() {
        return found;
    }
    let mut hashed = 0;
    let mut hash = Context::new(&SHA256);
    for at in memchr::memmem::find_iter(pdf, END).filter(|at| closes(&pdf[..*at])) {
        let end = at + END.len();
        let line_ends: [&[u8]; 4] = [b"", b"\n", b"\r", b"\r\n"];
        // A shorter line end stands at the beginning of a longer one.
        for tail in line_ends.iter().filter(|tail| pdf[end..].starts_with(tail)) {
            let end = end + tail.len();
            hash.update(&pdf[hashed..end]);
            hashed = end;
            let sum = hex::encode(hash.clone().finish());
            if known.contains(sum.as_str()) {
                found.insert(sum);
            }
        }
    }
    found
}

/// Whether a revision may end behind `before`: it closes with `startxref` and a number.
fn closes(before: &[u8]) -> bool {
    let digits = before.trim_ascii_end();
    let count = digits.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = digits[..digits.len() - count].trim_ascii_end();
    count > 0 && rest.ends_with(b"startxref")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_revisions_that_a_file_begins_with_are_found_in_one_pass() {
        let parts = [
            "%PDF-1.7 答复 startxref\n7\n%%EOF",
            "\n",
            "Ответ startxref 77 %%EOF\r",
            "\n",
            "رد %%EOF startxref\r\n9\r\n%%EOF",
            "\n ",
        ];
        let file = parts.concat();
        let sum = |count: usize| store::sha256(parts[..count].concat().as_bytes());
        let sums: Vec<String> = (0..=parts.len()).map(sum).collect();
        let known: HashSet<&str> = sums.iter().map(String::as_str).collect();
        let found = beginnings(file.as_bytes(), &known);
        // Not the empty beginning, and not the file itself, which ends with a space.
        assert_eq!(found, sums[1..parts.len()].iter().cloned().collect());
        assert!(beginnings(file.as_bytes(), &HashSet::new()).is_empty());
    }
}
