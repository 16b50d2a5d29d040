//! A command line that cannot be understood: what the parser says of it, in English, with a
//! sentence in the user's language on what to do.

use std::{
    ffi::OsString,
    io::{self, Write as _},
};

use serde_json::json;

use super::{status::Status, terminal::Terminal};
use crate::{model::Language, problem};

/// Says what is wrong with the command line, or the help that was asked for.
pub fn say(error: &clap::Error, terminal: &mut Terminal<'_>) -> Status {
    // Help goes to standard output and is no failure; clap knows.
    if !error.use_stderr() {
        return match error.print().and_then(|()| io::stdout().flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Status::Failed,
            _ => Status::Done,
        };
    }
    let said = problem::explain(terminal.wording(), "cli-usage", &[]);
    if terminal.is_json() {
        let detail = error.to_string();
        terminal.data(&json!({ "error": said, "detail": detail.trim_end() }));
    } else {
        let _ = error.print();
        terminal.warn(&said);
    }
    Status::Usage
}

/// The language that a command line asks for although the rest of it cannot be understood.
pub fn language(given: &[OsString]) -> Option<Language> {
    let given: Vec<_> = given.iter().filter_map(|argument| argument.to_str()).collect();
    let apart = given.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = || given.iter().find_map(|argument| argument.strip_prefix("--lang="));
    apart.or_else(joined).and_then(Language::from_code)
}
