//! `tally`: replies counted against the 70 % rule, for people, as JSON and as a table.

use std::path::Path;

use chrono::Utc;

use super::{Failure, Status, arguments::Tally, draft::replace, terminal::Terminal, verify};
use crate::{
    form::data::OpinionRecord,
    problem,
    store::{self, Access},
    workflow::{
        self,
        tally::{self, LeftOut, Outcome, TextCount},
    },
};

pub fn run(options: &Tally, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let trust = verify::trust(&options.trust)?;
    let files = tally::replies_in(&options.files)?;
    if let Some(table) = &options.csv {
        workflow::free([table], replace(options.force))?;
    }
    // Nothing ends the work here but the user, who ends the program.
    let Some(counted) = tally::tally(&files, &trust, Utc::now(), &|_| true) else {
        return Ok(Status::Failed);
    };
    if let Some(path) = &options.csv {
        let bytes = table(&counted);
        store::write_atomically(path, &bytes, replace(options.force), Access::Usual)?;
    }
    terminal.data(&data(&counted));
    say(&counted, options.csv.as_deref(), terminal);
    Ok(Status::Done)
}

fn say(counted: &tally::Tally, table: Option<&Path>, terminal: &mut Terminal<'_>) {
    match &counted.circular {
        Some(circular) => {
            let values =
                [("circular", circular.number.into()), ("count", counted.counted.len().into())];
            terminal.say("cli-tally-circular", &values);
        }
        None => terminal.say("cli-tally-nothing", &[]),
    }
    for text in &counted.texts {
        say_text(text, terminal);
    }
    for conflict in &counted.conflicts {
        let files: Vec<String> =
            conflict.files.iter().map(|file| file.display().to_string()).collect();
        let values =
            [("state", conflict.member_state.as_str().into()), ("files", files.join(", ").into())];
        terminal.say("cli-tally-conflict", &values);
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
        ("share", share(text).into()),
    ];
    terminal.say(key, &values);
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

/// A share in per cent with two decimals, `66.66`.
fn share(text: &TextCount) -> String {
    let share = text.share().unwrap_or_default();
    format!("{}.{:02}", share / 100, share % 100)
}

fn say_left_out(left: &LeftOut, terminal: &mut Terminal<'_>) {
    let reason = problem::left_out(&left.reason, terminal.wording());
    let values = [("file", left.file.display().to_string().into()), ("reason", reason.into())];
    terminal.say("cli-tally-file", &values);
}

fn data(counted: &tally::Tally) -> serde_json::Value {
    let mut data = serde_json::to_value(counted).unwrap_or_default();
    let texts = data.get_mut("texts").and_then(|texts| texts.as_array_mut());
    for (json, text) in texts.into_iter().flatten().zip(&counted.texts) {
        json["percent"] = share(text).parse::<f64>().unwrap_or_default().into();
    }
    data["threshold_percent"] = tally::THRESHOLD.into();
    data
}

/// One line for each State and Recommendation, UTF-8 with a mark, so that spreadsheet programs
/// read every script.
fn table(counted: &tally::Tally) -> Vec<u8> {
    const HEADS: [&str; 9] = [
        "member_state",
        "date",
        "designation",
        "provisional_name",
        "kind",
        "opinion",
        "signers",
        "trusted",
        "file",
    ];
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    // Writing to memory does not fail.
    let _ = writer.write_record(HEADS);
    for reply in &counted.counted {
        for answer in &reply.answers {
            let opinion = match &answer.opinion {
                OpinionRecord::Authorise { comments: None } => "authorise",
                OpinionRecord::Authorise { comments: Some(_) } => "authorise-with-comments",
                OpinionRecord::Refuse { .. } => "refuse",
            };
            let _ = writer.write_record([
                reply.member_state.clone(),
                reply.date.clone(),
                harmless(answer.designation.as_deref().unwrap_or_default()),
                harmless(answer.provisional_name.as_deref().unwrap_or_default()),
                answer.kind.clone(),
                opinion.to_owned(),
                harmless(&reply.signers.join("; ")),
                if reply.trusted { "yes" } else { "no" }.to_owned(),
                harmless(&reply.file.display().to_string()),
            ]);
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// Text from a stranger's file, so that no spreadsheet program takes it for a formula.
fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_name_that_looks_like_a_formula_stays_a_name() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("李 娜"), "李 娜");
    }
}
