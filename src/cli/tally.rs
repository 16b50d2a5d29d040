//! `tally`: replies counted against the 70 % rule, for people, as JSON and as a table.

use std::path::Path;

use chrono::Utc;

use super::{
    arguments::Tally, draft::replace, failure::Failure, status::Status, terminal::Terminal, verify,
};
use crate::{
    problem,
    store::{self, Access},
    workflow::{
        self,
        tally::{self, Answered, Counting, LeftOut, Outcome, Rule, TextCount},
    },
};

/// Counts replies, and says of each why it counts or does not.
pub fn run(options: &Tally, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let trust = verify::trust(&options.trust)?;
    let files = tally::replies_in(&options.files)?;
    if let Some(table) = &options.csv {
        workflow::free([table], replace(options.force))?;
    }
    // Nothing ends the work here but the user, who ends the program.
    let asked = workflow::consultations_in(&options.circular)?;
    let rule = Rule::TRADITIONAL_APPROVAL;
    let read: Vec<String> = options
        .read
        .iter()
        .map(|file| store::read(file).map(|bytes| store::sha256(&bytes)))
        .collect::<Result<_, _>>()?;
    let counting = Counting { rule, asked: &asked, trust: &trust, read: &read, now: Utc::now() };
    let Some(counted) = tally::tally(&files, &counting, &|_| true) else {
        return Ok(Status::Failed);
    };
    if let Some(path) = &options.csv {
        let bytes = counted.csv();
        store::write_atomically(path, &bytes, replace(options.force), Access::Usual)?;
    }
    terminal.data(&counted.json());
    say(&counted, options.csv.as_deref(), terminal);
    Ok(Status::Done)
}

fn say(counted: &tally::Tally, table: Option<&Path>, terminal: &mut Terminal<'_>) {
    if !counted.vouched {
        terminal.say("tally-nobody-vouches", &[]);
    }
    match &counted.circular {
        _ if !counted.several.is_empty() => say_several(&counted.several, terminal),
        Some(circular) => {
            let count = counted.in_time.counted.len();
            let values = [("circular", circular.number.into()), ("count", count.into())];
            terminal.say("cli-tally-circular", &values);
        }
        None => terminal.say("cli-tally-nothing", &[]),
    }
    for text in &counted.in_time.texts {
        say_text(text, terminal);
    }
    let conflicts = [&counted.in_time, &counted.late].into_iter().flat_map(|c| &c.conflicts);
    for conflict in conflicts {
        let files: Vec<String> =
            conflict.files.iter().map(|file| file.display().to_string()).collect();
        let values =
            [("state", conflict.member_state.as_str().into()), ("files", files.join(", ").into())];
        terminal.say("cli-tally-conflict", &values);
    }
    if !counted.late.counted.is_empty() {
        let late = counted.late.counted.iter().map(|reply| reply.member_state.as_str());
        let states = late.collect::<Vec<_>>().join(", ");
        terminal.say("tally-late", &[("states", states.into())]);
        // What would have come of them is no outcome.
        for text in &counted.late.texts {
            let name = text.designation.as_deref().or(text.provisional_name.as_deref());
            let values = [
                ("text", name.unwrap_or_default().into()),
                ("authorise", text.authorise.into()),
                ("refuse", text.refuse.into()),
            ];
            terminal.say("tally-late-text", &values);
            say_words(text, terminal);
        }
    }
    if !counted.left_out.is_empty() {
        terminal.say("cli-tally-left-out", &[]);
    }
    for left in &counted.left_out {
        say_left_out(left, terminal);
    }
    if let Some(table) = table {
        terminal.say("cli-tally-table", &[("file", table.display().to_string().into())]);
    }
}

fn say_several(several: &[Answered], terminal: &mut Terminal<'_>) {
    terminal.say("tally-several", &[]);
    for one in several {
        let values = [
            ("circular", one.circular.number.to_string().into()),
            ("date", one.circular.date.as_str().into()),
            ("deadline", one.circular.deadline.as_str().into()),
            ("texts", one.texts.join(", ").into()),
            ("count", one.replies.into()),
        ];
        terminal.say("tally-one-of-several", &values);
    }
}

fn say_text(text: &TextCount, terminal: &mut Terminal<'_>) {
    let name = text.designation.as_deref().or(text.provisional_name.as_deref());
    let key = match text.outcome {
        Outcome::Reached => "cli-tally-reached",
        Outcome::NotReached => "cli-tally-not-reached",
        Outcome::NoReplies => "cli-tally-no-replies",
    };
    let values = [
        ("text", name.unwrap_or_default().into()),
        ("authorise", text.authorise.into()),
        ("refuse", text.refuse.into()),
        ("replies", text.replies.into()),
        ("share", text.percent().into()),
    ];
    terminal.say(key, &values);
    say_words(text, terminal);
}

/// What States said beside their answers.
fn say_words(text: &TextCount, terminal: &mut Terminal<'_>) {
    for (key, said) in
        [("cli-tally-commented", &text.comments), ("cli-tally-refused", &text.refusals)]
    {
        for said in said {
            let words: Vec<&str> =
                said.texts.iter().chain(&said.files).map(String::as_str).collect();
            let values =
                [("state", said.member_state.as_str().into()), ("said", words.join(" · ").into())];
            terminal.say(key, &values);
        }
    }
}

fn say_left_out(left: &LeftOut, terminal: &mut Terminal<'_>) {
    let reason = problem::left_out(&left.reason, terminal.wording());
    let values = [("file", left.file.display().to_string().into()), ("reason", reason.into())];
    terminal.say("cli-tally-file", &values);
}
