//! What is said of a judged file: sentences for people, an object for programs.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value as Json, json};

use super::{
    explanation::{Explanation, quiet},
    signing::{covered, finding, flaw, level, weakness},
    to_read::to_read,
};
use crate::{
    form::data::{OpinionRecord, ReplyRecord},
    pades::verify::{LaterChanges, Level, Report, SignatureReport, TimeSource, Verdict},
    pki::path::TrustStatus,
    wording::{Value, Wording},
    workflow::{Agreement, Verified},
};

/// What is said of a file, in its order: sentences in which nothing moves that strangers wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictWords {
    /// The verdict, and what became of page and data
    pub verdict: Vec<String>,
    /// Each signature: who and when, and what else there is to know
    pub signatures: Vec<Vec<String>>,
    /// What the reply answers
    pub reply: Vec<String>,
}

/// Words for a judged file.
pub fn verdict(verified: &Verified, wording: &Wording) -> VerdictWords {
    let Verified { report, record, agreement } = verified;
    let mut said = vec![say(wording, verdict_message(report), &[])];
    said.extend(self::agreement(agreement, wording));
    let signatures = report.signatures.iter().map(|one| signature(one, wording)).collect();
    let reply = record.iter().flat_map(|record| reply(record, wording)).collect();
    VerdictWords { verdict: said, signatures, reply }
}

fn say(wording: &Wording, key: &str, values: &[(&str, Value<'_>)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, quiet(value))).collect();
    wording.with(key, &values)
}

fn detail(wording: &Wording, detail: String) -> String {
    say(wording, "cli-verify-detail", &[("detail", detail.into())])
}

/// Whether the page says what the data say, where that is not as it should be.
pub fn agreement(agreement: &Agreement, wording: &Wording) -> Vec<String> {
    let plain = |key| vec![say(wording, key, &[])];
    match agreement {
        Agreement::Agree => Vec::new(),
        Agreement::ToBeRead(all) => {
            let each = all.iter().map(|what| detail(wording, to_read(what, wording)));
            plain("cli-verify-to-read").into_iter().chain(each).collect()
        }
        Agreement::Differ => plain("cli-verify-differs"),
        Agreement::NoData => plain("cli-verify-no-data"),
        Agreement::Damaged => plain("cli-verify-data-damaged"),
        Agreement::NotCompared(made) => {
            let program = [("program", made.made_by.as_str().into())];
            vec![say(wording, "cli-verify-not-compared", &program)]
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
fn signature(signature: &SignatureReport, wording: &Wording) -> Vec<String> {
    let unknown = || "?".to_owned();
    let name = signature.signer.as_ref().map_or_else(unknown, |facts| facts.name.clone());
    let time =
        signature.time.map_or_else(unknown, |time| format!("{} UTC", wording.date_time(&time)));
    let values =
        [("field", signature.field.as_str().into()), ("name", name.into()), ("time", time.into())];
    let message = match signature.time_source {
        _ if !signature.intact => "cli-verify-broken",
        _ if signature.level == Level::Timestamp => "cli-verify-timestamp",
        TimeSource::Claimed => "cli-verify-signature",
        TimeSource::Timestamp => "cli-verify-signature-stamped",
    };
    let mut said = vec![say(wording, message, &values)];
    if signature.intact {
        said.extend(reach(signature, wording));
    }
    let flaws = signature.problems.iter().map(|one| flaw(one, wording).in_full());
    let weak = signature.weak.iter().map(|one| weakness(*one, wording));
    let findings = signature.findings.iter().map(|found| finding(found, wording));
    said.extend(flaws.chain(weak).chain(findings).map(|one| detail(wording, one)));
    said
}

/// What is covered, who vouches for it and how far it goes: nothing of which is so where the
/// signature is broken.
fn reach(signature: &SignatureReport, wording: &Wording) -> [String; 3] {
    let (name, means) = level(signature.level, wording);
    [
        detail(wording, covered(signature, wording)),
        say(wording, trust_message(signature), &[]),
        say(wording, "cli-verify-level", &[("level", name.into()), ("means", means.into())]),
    ]
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
pub fn reply(record: &ReplyRecord, wording: &Wording) -> Vec<String> {
    let specimen = record.specimen.then(|| say(wording, "cli-verify-specimen", &[]));
    let values = [
        ("circular", record.circular.number.into()),
        ("state", record.member_state.as_str().into()),
        ("date", record.date.as_str().into()),
    ];
    let answers = record.answers.iter().map(|answer| {
        let text = answer.designation.as_deref().or(answer.provisional_name.as_deref());
        let key = match &answer.opinion {
            OpinionRecord::Authorise { comments: None } => "cli-verify-authorises",
            OpinionRecord::Authorise { comments: Some(_) } => "cli-verify-comments",
            OpinionRecord::Refuse { .. } => "cli-verify-refuses",
        };
        say(wording, key, &[("text", text.unwrap_or_default().into())])
    });
    let answers: Vec<String> = answers.collect();
    let whose = say(wording, "cli-verify-reply", &values);
    specimen.into_iter().chain([whose]).chain(answers).collect()
}

/// The verdict for programs.
pub fn verdict_data(verified: &Verified, wording: &Wording) -> Json {
    let verdict = match verified.report.verdict {
        Verdict::Intact => "intact",
        Verdict::Altered => "altered",
        Verdict::NotJudged => "not_judged",
        Verdict::Unsigned => "unsigned",
    };
    let signatures = verified.report.signatures.iter();
    let signatures: Vec<Json> = signatures.map(|s| signature_data(s, wording)).collect();
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

fn signature_data(signature: &SignatureReport, wording: &Wording) -> Json {
    let rfc3339 = |time: DateTime<Utc>| time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let said: Vec<Explanation> = signature.problems.iter().map(|one| flaw(one, wording)).collect();
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
