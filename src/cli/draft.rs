//! `new` and `check`.

use std::path::Path;

use chrono::{SubsecRound as _, Utc};
use serde::Serialize;

use super::{
    arguments::{Check, New},
    circular,
    failure::Failure,
    status::Status,
    terminal::Terminal,
};
use crate::{
    circular::LetterKind,
    form::Typefaces,
    model::{Advice, Checked, Draft, Fact, Field, Issue, Unready},
    problem::{self, Explanation},
    store::{Owner, Replace, TakeOver},
    wording::Wording,
    workflow::{self, Seal},
};

/// Whether `--force` was given.
pub const fn replace(force: bool) -> Replace {
    if force { Replace::Always } else { Replace::Never }
}

/// Writes a new draft: empty, or begun from a circular.
pub fn new(options: &New, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let mut draft = match &options.circular {
        None => workflow::new_draft(),
        Some(file) => {
            let mut found = circular::read(file)?;
            if options.kind.is_some() {
                found.kind = LetterKind::Consultation;
                found.doubts.retain(|doubt| doubt.fact != Fact::Kind);
            }
            circular::settle(&mut found, &options.set)?;
            circular::say_doubts(&found, terminal);
            workflow::new_draft_from(&found)?
        }
    };
    draft.language = options.language.unwrap_or(draft.language);
    let owner = Owner::this_process("placet-cli", Utc::now().trunc_subsecs(0));
    let take_over = if options.take_over { TakeOver::Always } else { TakeOver::Never };
    let replace = replace(options.force);
    workflow::save_draft(&options.output, &draft, replace, &owner, take_over)?;
    let file = options.output.display().to_string();
    terminal.data(&serde_json::json!({ "draft": file }));
    terminal.say("cli-draft-written", &[("file", file.into())]);
    Ok(Status::Done)
}

/// Reads a draft and the files that it names. Those outside of its folder are read only if that was
/// allowed, by somebody who knows which they are.
pub fn open(path: &Path, allow_outside: bool) -> Result<Draft, Failure> {
    let opened = workflow::open_draft(path)?;
    Ok(if allow_outside { opened.read() } else { opened.read_beside() }?)
}

/// Says what a draft still lacks. One that lacks nothing is made into a reply, as `export` does, so
/// that nothing is promised that would be refused there.
pub fn check(options: &Check, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let draft = open(&options.draft, options.allow_outside)?;
    let now = options.now.unwrap_or_else(|| Utc::now().trunc_subsecs(0));
    let (issues, advice) = match draft.check(now) {
        Ok(Checked { reply, advice }) => {
            let (wording, typefaces) = (Wording::of(reply.language()), Typefaces::bundled());
            workflow::make_reply(&reply, &wording, &typefaces, Seal::Unsigned, now)
                .map_err(|error| Failure::of(error, &draft.consultation))?;
            (Vec::new(), advice)
        }
        Err(Unready { issues, advice }) => (issues, advice),
    };
    let found = Findings::new(&draft, &issues, &advice, terminal);
    terminal.data(&found);
    say(&found, terminal);
    Ok(if found.ready { Status::Done } else { Status::No })
}

/// What a check found, in words and for programs.
#[derive(Serialize)]
pub struct Findings {
    ready: bool,
    issues: Vec<Finding>,
    advice: Vec<Finding>,
}

#[derive(Serialize)]
struct Finding {
    field: String,
    name: String,
    #[serde(flatten)]
    said: Explanation,
    /// How the draft file has it, for somebody who fills it in by hand
    #[serde(skip_serializing_if = "Option::is_none")]
    written: Option<String>,
}

impl Findings {
    /// What was found at the moment of asking.
    pub fn new(
        draft: &Draft,
        issues: &[Issue],
        advice: &[Advice],
        terminal: &Terminal<'_>,
    ) -> Self {
        let wording = terminal.wording();
        let finding = |field: Field, said, written| Finding {
            field: field.key(),
            name: problem::field(field, &draft.consultation, wording),
            said,
            written,
        };
        let issue = |i: &Issue| {
            finding(i.field, problem::issue(i, wording), written(i.field).map(Into::into))
        };
        Self {
            ready: issues.is_empty(),
            issues: issues.iter().map(issue).collect(),
            advice: advice
                .iter()
                .map(|a| finding(a.field, problem::advice(a, wording), None))
                .collect(),
        }
    }

    /// What does not block, for programs.
    pub fn advice(&self) -> impl Serialize {
        &self.advice
    }

    /// Says what does not block, if there is anything.
    pub fn say_advice(&self, terminal: &mut Terminal<'_>) {
        if !self.advice.is_empty() {
            terminal.say("cli-advice", &[]);
            list(&self.advice, terminal);
        }
    }
}

/// Says whether the draft is ready, and lists what it lacks.
pub fn say(found: &Findings, terminal: &mut Terminal<'_>) {
    match found.issues.len() {
        0 => terminal.say("cli-ready", &[]),
        count => terminal.say("cli-not-ready", &[("count", count.into())]),
    }
    list(&found.issues, terminal);
    found.say_advice(terminal);
}

/// How a draft file spells the values of a field, where that is not what a reader would type.
const fn written(field: Field) -> Option<&'static str> {
    match field {
        Field::Marks(_) => Some(
            r#""marks": ["authorise", "no-comments"] | ["authorise", "comments"] | ["refuse"]"#,
        ),
        Field::MemberState => Some(r#""member-state": "CHE" (ISO 3166-1 alpha-3)"#),
        Field::Date => Some(r#""date": "2021-11-30""#),
        Field::Replaces => Some(r#""replaces": "2021-11-30""#),
        _ => None,
    }
}

fn list(findings: &[Finding], terminal: &mut Terminal<'_>) {
    for Finding { field, name, said, written } in findings {
        let values = [
            ("name", name.as_str().into()),
            ("field", field.as_str().into()),
            ("said", said.in_full().into()),
        ];
        terminal.say("cli-finding", &values);
        if let Some(written) = written {
            terminal.say("cli-written", &[("written", written.as_str().into())]);
        }
    }
}
