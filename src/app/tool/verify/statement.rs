//! What a verdict says, each statement with its mark. Green and red have no place here: intact is
//! said in the ink of what is complete, a self-signed certificate in that of what is in doubt, and
//! only what was forged or changed in that of what blocks.

use chrono::Local;
use iced::Color;

use crate::{
    app::{icon::Icon, theme::Look},
    pades::verify::{LaterChanges, SignatureReport, TimeSource, Verdict},
    pki::path::TrustStatus,
    problem,
    workflow::{Agreement, Verified},
};

/// One statement.
pub struct Statement {
    /// Its mark
    pub mark: Icon,
    /// The colour of the mark
    pub color: Color,
    /// The statement
    pub title: String,
    /// What it rests on
    pub details: Vec<String>,
}

/// The verdict in one sentence, and what follows from it.
pub fn verdict(look: Look<'_>, verified: &Verified) -> (Icon, Color, String, String) {
    let (mark, color, key) = rank(look, verified);
    (mark, color, look.word(key), look.word(&format!("{key}-means")))
}

fn rank(look: Look<'_>, verified: &Verified) -> (Icon, Color, &'static str) {
    let palette = look.palette;
    let doubt = |key| (Icon::Question, palette.doubt, key);
    let signatures = &verified.report.signatures;
    let all = |status| signatures.iter().all(|signature| signature.trust == status);
    let any = |status| signatures.iter().any(|signature| signature.trust == status);
    let self_signed =
        signatures.iter().any(|s| s.signer.as_ref().is_some_and(|facts| facts.self_signed));
    match verified.report.verdict {
        Verdict::Altered => (Icon::Block, palette.block, "verdict-altered"),
        Verdict::NotJudged => (Icon::Question, palette.doubt, "verdict-not-judged"),
        _ if verified.agreement == Agreement::Differ => {
            (Icon::Block, palette.block, "verdict-differs")
        }
        Verdict::Unsigned => (Icon::Question, palette.doubt, "verdict-unsigned"),
        Verdict::Intact if all(TrustStatus::Trusted) => {
            (Icon::Done, palette.accent, "verdict-trusted")
        }
        Verdict::Intact if any(TrustStatus::Revoked) => doubt("verdict-revoked"),
        Verdict::Intact if any(TrustStatus::Untrusted) => doubt("verdict-untrusted"),
        Verdict::Intact if any(TrustStatus::Expired) => doubt("verdict-expired"),
        Verdict::Intact if self_signed => doubt("verdict-self-signed"),
        Verdict::Intact => doubt("verdict-unknown"),
    }
}

/// All statements on a file: those of each signature, and whether page and data agree.
pub fn statements(look: Look<'_>, verified: &Verified) -> Vec<Statement> {
    let mut all = Vec::new();
    let several = verified.report.signatures.len() > 1;
    for signature in &verified.report.signatures {
        all.push(intact(look, signature, several));
        all.push(identity(look, signature));
        all.push(trust(look, signature));
        all.extend(time(look, signature));
        all.push(reach(look, signature));
    }
    all.push(agreement(look, &verified.agreement));
    all
}

fn intact(look: Look<'_>, signature: &SignatureReport, several: bool) -> Statement {
    let forbidden = signature.later_changes == LaterChanges::Forbidden;
    let sound = signature.intact && signature.problems.is_empty() && !forbidden;
    let (mark, color, key) = match sound {
        true => (Icon::Done, look.palette.accent, "says-intact"),
        false if !signature.is_judged() => (Icon::Question, look.palette.doubt, "says-not-judged"),
        false => (Icon::Block, look.palette.block, "says-not-intact"),
    };
    let mut title = look.word(key);
    if several {
        let field = signature.field.as_str().into();
        title = look.words("says-in-field", &[("statement", title.into()), ("field", field)]);
    }
    let mut details = vec![problem::covered(signature, look.wording)];
    let flaws = signature.problems.iter();
    details.extend(flaws.map(|flaw| problem::flaw(flaw, look.wording).in_full()));
    let found = signature.findings.iter();
    details.extend(found.map(|finding| problem::finding(finding, look.wording)));
    Statement { mark, color, title, details }
}

fn identity(look: Look<'_>, signature: &SignatureReport) -> Statement {
    let (color, mark) = (look.palette.quiet, Icon::Card);
    let Some(facts) = &signature.signer else {
        return Statement { mark, color, title: look.word("signer-unknown"), details: vec![] };
    };
    let name = look.words("signer-name", &[("name", facts.name.as_str().into())]);
    let issuer = match facts.self_signed {
        true => look.word("signer-self-signed"),
        false => look.words("signer-issuer", &[("issuer", facts.issuer.as_str().into())]),
    };
    let (from, until) = (facts.not_before.date_naive(), facts.not_after.date_naive());
    let valid = look.words(
        "signer-valid",
        &[("from", look.wording.date(from).into()), ("until", look.wording.date(until).into())],
    );
    Statement { mark, color, title: name, details: vec![issuer, valid] }
}

fn trust(look: Look<'_>, signature: &SignatureReport) -> Statement {
    let palette = look.palette;
    let self_signed = signature.signer.as_ref().is_some_and(|facts| facts.self_signed);
    let (mark, color, key) = match signature.trust {
        TrustStatus::Trusted => (Icon::Done, palette.accent, "trust-trusted"),
        TrustStatus::Untrusted => (Icon::Doubt, palette.doubt, "trust-untrusted"),
        TrustStatus::Expired => (Icon::Question, palette.doubt, "trust-expired"),
        TrustStatus::Revoked => (Icon::Doubt, palette.doubt, "trust-revoked"),
        TrustStatus::Unknown if self_signed => (Icon::Question, palette.doubt, "trust-self-signed"),
        TrustStatus::Unknown => (Icon::Question, palette.doubt, "trust-unknown"),
    };
    let details = vec![look.word(&format!("{key}-means"))];
    Statement { mark, color, title: look.word(key), details }
}

fn time(look: Look<'_>, signature: &SignatureReport) -> Option<Statement> {
    let time = look.wording.date_time(&signature.time?.with_timezone(&Local));
    let detail = look.word(match signature.time_source {
        TimeSource::Claimed => "time-claimed",
        TimeSource::Timestamp => "time-stamped",
    });
    let title = look.words("signed-at", &[("time", time.into())]);
    let color = look.palette.quiet;
    Some(Statement { mark: Icon::Clock, color, title, details: vec![detail] })
}

fn reach(look: Look<'_>, signature: &SignatureReport) -> Statement {
    let (name, means) = problem::level(signature.level, look.wording);
    let mut details = vec![means];
    details.extend(signature.weak.iter().map(|weak| problem::weakness(*weak, look.wording)));
    let (mark, color) = match signature.weak.is_empty() {
        true => (Icon::File, look.palette.quiet),
        false => (Icon::Doubt, look.palette.doubt),
    };
    let title = look.words("level", &[("level", name.into())]);
    Statement { mark, color, title, details }
}

fn agreement(look: Look<'_>, agreement: &Agreement) -> Statement {
    let palette = look.palette;
    let (mark, color, key) = match agreement {
        Agreement::Agree => (Icon::Done, palette.accent, "data-agree"),
        Agreement::ToBeRead(all) => {
            let (mark, color) = (Icon::Question, palette.doubt);
            let said = all.iter().map(|what| problem::to_read(what, look.wording));
            let details = std::iter::once(look.word("data-to-read-means")).chain(said).collect();
            return Statement { mark, color, title: look.word("data-to-read"), details };
        }
        Agreement::Differ => (Icon::Block, palette.block, "data-differ"),
        Agreement::NoData => (Icon::Dash, palette.quiet, "data-none"),
        Agreement::Damaged => (Icon::Question, palette.doubt, "data-damaged"),
        Agreement::NotCompared(made) => {
            let (mark, color) = (Icon::Question, palette.doubt);
            let program = [("program", made.made_by.as_str().into())];
            let details = vec![look.words("data-not-compared-means", &program)];
            return Statement { mark, color, title: look.word("data-not-compared"), details };
        }
    };
    let details = vec![look.word(&format!("{key}-means"))];
    Statement { mark, color, title: look.word(key), details }
}
