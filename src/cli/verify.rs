//! `verify`.

use std::path::PathBuf;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{arguments::Verify, failure::Failure, status::Status, terminal::Terminal};
use crate::{
    form::data::{OpinionRecord, ReplyRecord},
    pades::verify::{LaterChanges, Level, Report, SignatureReport, TimeSource, Verdict},
    pki::path::{Trust, TrustStatus},
    problem::{self, Explanation},
    store::{self, Store},
    wording::Wording,
    workflow::{self, Agreement, Verified},
};

/// Says of a reply whether it is intact, who signed it, and what it says. Where the circular is not
/// given, the register of `store` may know its words.
pub fn run(
    options: &Verify,
    store: Option<&Store>,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let mut trust = trust(&options.trust)?;
    for file in &options.revocation {
        let data = store::read(file)?;
        trust.add_revocation(&data).map_err(|_| Failure::NoRevocation(file.clone()))?;
    }
    let known = workflow::consultations_in(&options.circular)?;
    let pdf = store::read(&options.file)?;
    let verified = match store.filter(|_| known.is_empty()) {
        Some(store) => workflow::verify_reply_here(store, &pdf, &trust, Utc::now()),
        None => workflow::verify_reply_to(&known, &pdf, &trust, Utc::now()),
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
    terminal.data(&data(&verified, terminal.wording()));
    say(&verified, terminal);
    // Of data that nobody compared with their page, no program should take an answer.
    let relied_on = matches!(verified.agreement, Agreement::NoData | Agreement::Agree);
    let sound = verified.report.verdict == Verdict::Intact && relied_on;
    Ok(if sound { Status::Done } else { Status::No })
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
    let Verified { report, record, agreement } = verified;
    terminal.say(verdict_message(report), &[]);
    say_agreement(agreement, terminal);
    for signature in &report.signatures {
        say_signature(signature, terminal);
    }
    if let Some(record) = record {
        say_reply(record, terminal);
    }
}

/// Whether the page says what the data say, where that is not as it should be.
pub fn say_agreement(agreement: &Agreement, terminal: &mut Terminal<'_>) {
    match agreement {
        Agreement::Agree => {}
        Agreement::ToBeRead(all) => {
            terminal.say("cli-verify-to-read", &[]);
            for what in all {
                let said = problem::to_read(what, terminal.wording());
                terminal.say("cli-verify-detail", &[("detail", said.into())]);
            }
        }
        Agreement::Differ => terminal.say("cli-verify-differs", &[]),
        Agreement::NoData => terminal.say("cli-verify-no-data", &[]),
        Agreement::Damaged => terminal.say("cli-verify-data-damaged", &[]),
        Agreement::NotCompared(made) => {
            let program = [("program", made.made_by.as_str().into())];
            terminal.say("cli-verify-not-compared", &program);
        }
    }
}

fn verdict_message(report: &Report) -> &'static str {
    let grown = report.signatures.iter().any(|one| one.later_changes != LaterChanges::None);
    match report.verdict {
        Verdict::Intact if grown => "cli-verify-intact-added",
        Verdict::Intact => "cli-verify-intact",
        Verdict::Altered => "cli-verify-altered",
        Verdict::NotJudged => "cli-verify-not-judged",
        Verdict::Unsigned => "cli-verify-unsigned",
    }
}

/// Who and when, by whose clock; what is covered and what came later; whether the name is
/// believed; how far the signature reaches; and what else there is to know.
fn say_signature(signature: &SignatureReport, terminal: &mut Terminal<'_>) {
    let unknown = || "?".to_owned();
    let name = signature.signer.as_ref().map_or_else(unknown, |facts| facts.name.clone());
    let time = signature
        .time
        .map_or_else(unknown, |time| format!("{} UTC", terminal.wording().date_time(&time)));
    let values =
        [("field", signature.field.as_str().into()), ("name", name.into()), ("time", time.into())];
    let message = match signature.time_source {
        _ if !signature.intact => "cli-verify-broken",
        _ if signature.level == Level::Timestamp => "cli-verify-timestamp",
        TimeSource::Claimed => "cli-verify-signature",
        TimeSource::Timestamp => "cli-verify-signature-stamped",
    };
    terminal.say(message, &values);
    if signature.intact {
        say_reach(signature, terminal);
    }
    let wording = terminal.wording();
    let flaws = signature.problems.iter().map(|flaw| problem::flaw(flaw, wording).in_full());
    let weak = signature.weak.iter().map(|weakness| problem::weakness(*weakness, wording));
    let findings = signature.findings.iter().map(|found| problem::finding(found, wording));
    for detail in flaws.chain(weak).chain(findings).collect::<Vec<_>>() {
        terminal.say("cli-verify-detail", &[("detail", detail.into())]);
    }
}

/// What is covered, who vouches for it and how far it goes: nothing of which is so where the
/// signature is broken.
fn say_reach(signature: &SignatureReport, terminal: &mut Terminal<'_>) {
    let covered = problem::covered(signature, terminal.wording());
    terminal.say("cli-verify-detail", &[("detail", covered.into())]);
    terminal.say(trust_message(signature), &[]);
    let (level, means) = problem::level(signature.level, terminal.wording());
    terminal.say("cli-verify-level", &[("level", level.into()), ("means", means.into())]);
}

/// Trust is a statement of its own, beside whether the file is intact.
fn trust_message(signature: &SignatureReport) -> &'static str {
    let self_signed = signature.signer.as_ref().is_some_and(|facts| facts.self_signed);
    match signature.trust {
        TrustStatus::Trusted => "cli-verify-trusted",
        TrustStatus::Untrusted => "cli-verify-untrusted",
        TrustStatus::Expired => "cli-verify-expired",
        TrustStatus::Revoked => "cli-verify-revoked",
        TrustStatus::Unknown if self_signed => "cli-verify-self-signed",
        TrustStatus::Unknown => "cli-verify-unknown",
    }
}

/// What a reply answers, and how.
pub fn say_reply(record: &ReplyRecord, terminal: &mut Terminal<'_>) {
    if record.specimen {
        terminal.say("cli-verify-specimen", &[]);
    }
    let values = [
        ("circular", record.circular.number.into()),
        ("state", record.member_state.as_str().into()),
        ("date", record.date.as_str().into()),
    ];
    terminal.say("cli-verify-reply", &values);
    for answer in &record.answers {
        let text = answer.designation.as_deref().or(answer.provisional_name.as_deref());
        let key = match &answer.opinion {
            OpinionRecord::Authorise { comments: None } => "cli-verify-authorises",
            OpinionRecord::Authorise { comments: Some(_) } => "cli-verify-comments",
            OpinionRecord::Refuse { .. } => "cli-verify-refuses",
        };
        terminal.say(key, &[("text", text.unwrap_or_default().into())]);
    }
}

fn data(verified: &Verified, wording: &Wording) -> Value {
    let verdict = match verified.report.verdict {
        Verdict::Intact => "intact",
        Verdict::Altered => "altered",
        Verdict::NotJudged => "not_judged",
        Verdict::Unsigned => "unsigned",
    };
    let signatures = verified.report.signatures.iter();
    let signatures: Vec<Value> = signatures.map(|s| signature_data(s, wording)).collect();
    json!({
        "verdict": verdict,
        "signatures": signatures,
        "reply": verified.record,
        "data": data_state(&verified.agreement),
        "data_matches_page": verified.data_matches_page(),
        "to_read": match &verified.agreement {
            Agreement::ToBeRead(all) => &all[..],
            _ => &[],
        },
        "not_compared": match &verified.agreement {
            Agreement::NotCompared(made) => Some(made),
            _ => None,
        },
    })
}

/// What became of the data in the file, for programs.
const fn data_state(agreement: &Agreement) -> &'static str {
    match agreement {
        Agreement::NoData => "none",
        Agreement::Damaged => "damaged",
        Agreement::Agree => "agree",
        Agreement::ToBeRead(_) => "to_read",
        Agreement::Differ => "differ",
        Agreement::NotCompared(_) => "not_compared",
    }
}

fn signature_data(signature: &SignatureReport, wording: &Wording) -> Value {
    let rfc3339 = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let said: Vec<Explanation> =
        signature.problems.iter().map(|flaw| problem::flaw(flaw, wording)).collect();
    // Of a broken signature nothing of this can be said.
    let whole = Some(signature).filter(|one| one.intact);
    json!({
        "field": signature.field,
        "intact": signature.intact,
        "judged": signature.is_judged(),
        "covers_whole_file": whole.map(|one| one.covers_whole_file),
        "signer": signature.signer.as_ref().map(|facts| &facts.name),
        "issuer": signature.signer.as_ref().map(|facts| &facts.issuer),
        "self_signed": signature.signer.as_ref().map(|facts| facts.self_signed),
        "time": signature.time.map(rfc3339),
        "later_changes": whole.map(|one| one.later_changes),
        "level": whole.map(|one| one.level),
        "trust": whole.map(|one| one.trust),
        "time_source": signature.time_source,
        "weak": signature.weak,
        "problems": signature.problems,
        "findings": signature.findings,
        "said": said,
    })
}
