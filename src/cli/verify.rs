//! `verify`.

use std::path::{Path, PathBuf};

use chrono::Utc;
use serde_json::json;

use super::{
    arguments::Verify, draft::replace, failure::Failure, key, status::Status, terminal::Terminal,
};
use crate::{
    form::Typefaces,
    pades::verify::Verdict,
    pki::{certificate::sha256, path::Trust},
    problem::{self, Judged, ReportKind, VerdictWords},
    store::{self, Access, Store},
    workflow::{self, Agreement, Verified},
};

/// Says of a reply whether it is intact, who signed it, and what it says. Where the circular is not
/// given, the register of `store` may know its words.
pub fn run(
    options: &Verify,
    store: Option<&Store>,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let report = options.report.as_deref().map(report_kind).transpose()?;
    if let Some(path) = &options.report {
        let others = [&options.trust, &options.circular, &options.revocation];
        let needed = others.into_iter().flatten().chain([&options.file]);
        key::kept(&needed.map(PathBuf::as_path).collect::<Vec<_>>(), &[path])?;
    }
    workflow::free(&options.report, replace(options.force))?;
    let mut trust = trust(&options.trust)?;
    for file in &options.revocation {
        let data = store::read(file)?;
        trust.add_revocation(&data).map_err(|_| Failure::NoRevocation(file.clone()))?;
    }
    let known = workflow::consultations_in(&options.circular)?;
    let pdf = store::read(&options.file)?;
    let now = Utc::now();
    let verified = match store.filter(|_| known.is_empty()) {
        Some(store) => workflow::verify_reply_here(store, &pdf, &trust, now),
        None => workflow::verify_reply_to(&known, &pdf, &trust, now),
    };
    let verified = match verified {
        Ok(verified) => verified,
        Err(
            error @ (workflow::Error::Pdf(_)
            | workflow::Error::Enclosed(_)
            | workflow::Error::Preview(_)),
        ) => {
            unreadable(&error, terminal);
            return Ok(Status::No);
        }
        Err(error) => return Err(error.into()),
    };
    terminal.data(&problem::verdict_data(&verified, terminal.wording()));
    say(&verified, terminal);
    if let (Some(kind), Some(path)) = (report, &options.report) {
        let name = options.file.file_name().unwrap_or_default().to_string_lossy();
        let judged = Judged { name: &name, sha256: sha256(&pdf), at: now };
        let (wording, typefaces) = (terminal.wording(), Typefaces::bundled());
        let bytes = problem::report(kind, &verified, judged, wording, &typefaces)?;
        store::write_atomically(path, &bytes, replace(options.force), Access::Usual)?;
        let file = [("file", path.display().to_string().into())];
        terminal.say("cli-verify-report", &file);
    }
    // Of data that nobody compared with their page, no program should take an answer.
    let relied_on = matches!(verified.agreement, Agreement::NoData | Agreement::Agree);
    let sound = verified.report.verdict == Verdict::Intact && relied_on;
    Ok(if sound { Status::Done } else { Status::No })
}

/// The kind of report that a name asks for.
fn report_kind(path: &Path) -> Result<ReportKind, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ReportKind::of(&name).ok_or_else(|| Failure::NoReport(path.to_owned()))
}

/// The certificates in `files`, which the user trusts.
pub fn trust(files: &[PathBuf]) -> Result<Trust, Failure> {
    let mut trust = Trust::nobody();
    for file in files {
        let certificates = store::read(file)?;
        trust.add(&certificates).map_err(|_| Failure::NoCertificates(file.clone()))?;
    }
    Ok(trust)
}

/// A file of which nothing can be said without guessing: that is a verdict, too.
fn unreadable(error: &workflow::Error, terminal: &mut Terminal<'_>) {
    let said = problem::error(error, None, terminal.wording());
    terminal.data(&json!({
        "verdict": "unreadable",
        "signatures": [],
        "reply": null,
        "data": null,
        "data_matches_page": null,
        "to_read": [],
        "not_compared": null,
        "said": said,
    }));
    terminal.say("cli-verify-unreadable", &[]);
    terminal.say("cli-verify-detail", &[("detail", said.in_full().into())]);
}

fn say(verified: &Verified, terminal: &mut Terminal<'_>) {
    let VerdictWords { verdict, signatures, reply } =
        problem::verdict(verified, terminal.wording());
    for line in verdict.iter().chain(signatures.iter().flatten()).chain(&reply) {
        terminal.said(line);
    }
}
