//! Entering a finished reply in the register.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::{
    error::Error,
    made::{Made, Written},
};
use crate::{
    form::data::ReplyRecord,
    pades::verify::{Level, Report},
    store::{Sent, Store},
};

/// Enters a written reply in the register of `store`. A file without data cannot be, because
/// nothing says which circular it answers.
///
/// # Errors
/// [`Error::Store`], also where the register that is there cannot be read: it stays as it is.
/// The reply itself is safe on the disk.
pub fn register(
    store: &Store,
    made: &Made,
    written: &Written,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(record) = &made.verified.record else { return Ok(()) };
    let entry = entry(record, &made.verified.report, &written.path, made.sha256.clone(), now);
    Ok(store.enter(entry)?)
}

/// What the register says of a file with this SHA-256 that holds `record`.
pub fn entry(
    record: &ReplyRecord,
    report: &Report,
    path: &Path,
    sha256: String,
    now: DateTime<Utc>,
) -> Sent {
    // The register is read from any folder, years later.
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    // A timestamp over the file is nobody's signature.
    let signatures = report.signatures.iter().filter(|one| one.level != Level::Timestamp);
    let names: Vec<&str> =
        signatures.filter_map(|one| Some(one.signer.as_ref()?.name.as_str())).collect();
    Sent {
        circular: record.circular.number,
        study_period: record.circular.study_period,
        member_state: record.member_state.clone(),
        when: now,
        file: absolute.display().to_string(),
        sha256,
        signer: (!names.is_empty()).then(|| names.join("; ")),
        specimen: record.specimen,
    }
}
