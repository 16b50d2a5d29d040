//! The workflow in a terminal: arguments in, lines or JSON out, an exit status that a program can
//! act on.
//!
//! There is no rule here: what is done is in `workflow`, what is said in `problem` and in
//! `cli.ftl`. The clock, the environment and standard input are read here and handed on.

mod arguments;
mod circular;
mod delivered;
mod draft;
mod export;
mod failure;
mod identity;
mod key;
mod passphrase;
mod renew;
mod sample;
mod sign;
mod status;
mod tally;
mod terminal;
mod token;
mod usage;
mod verify;

use std::{
    ffi::{OsStr, OsString},
    io,
    process::ExitCode,
};

use clap::Parser as _;

use self::{
    arguments::{Arguments, Command},
    failure::Failure,
    status::Status,
    terminal::Terminal,
};
use crate::{
    model::Language,
    store::{self, Store},
    workflow,
};

/// Runs the program with these arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let given: Vec<OsString> = arguments.into_iter().collect();
    let of_system = || language_of(|name| std::env::var_os(name));
    let arguments = match Arguments::try_parse_from(&given) {
        Ok(arguments) => arguments,
        Err(error) => {
            let language = usage::language(&given).unwrap_or_else(of_system);
            let json = given.iter().any(|argument| argument == "--json");
            let mut terminal = Terminal::new(io::stdout().lock(), language, json);
            let status = usage::say(&error, &mut terminal);
            return terminal.finish(status).into();
        }
    };
    let language = arguments.lang.unwrap_or_else(of_system);
    let mut terminal = Terminal::new(io::stdout().lock(), language, arguments.json);
    let status = match command(&arguments, &mut terminal) {
        Ok(status) => status,
        Err(failure) => terminal.failure(&failure),
    };
    terminal.finish(status).into()
}

fn command(arguments: &Arguments, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    match &arguments.command {
        Command::Circular(options) => circular::run(options, terminal),
        Command::New(options) => draft::new(options, terminal),
        Command::Check(options) => draft::check(options, terminal),
        Command::Identity { command } => identity::run(command, &home(arguments)?, terminal),
        Command::Token { command } => token::run(command, terminal),
        Command::Export(options) => export::run(options, &home(arguments)?, terminal),
        Command::Sign(options) => sign::run(options, &home(arguments)?, terminal),
        Command::Renew(options) => renew::run(options, terminal),
        Command::Verify(options) => verify::run(options, home(arguments).ok().as_ref(), terminal),
        Command::Tally(options) => tally::run(options, terminal),
        Command::Sample(options) => sample::run(options, terminal),
    }
}

fn home(arguments: &Arguments) -> Result<Store, Failure> {
    let named = arguments.home.clone().map(OsString::from);
    let folder = store::default_folder(named.or_else(|| std::env::var_os("PLACET_HOME")));
    Ok(Store::new(folder.map_err(workflow::Error::from)?))
}

/// The language of the terminal, by the variables that POSIX names, in their order.
fn language_of(variable: impl Fn(&str) -> Option<OsString>) -> Language {
    let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    let code = value.as_deref().and_then(OsStr::to_str).and_then(|value| value.get(..2));
    code.and_then(|code| Language::from_code(&code.to_ascii_lowercase())).unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(variables: &[(&str, &str)]) -> Language {
        language_of(|name| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into())
        })
    }

    #[test]
    fn the_language_is_the_terminals() {
        assert_eq!(spoken(&[]), Language::En);
        assert_eq!(spoken(&[("LANG", "zh_CN.UTF-8")]), Language::Zh);
        assert_eq!(spoken(&[("LANG", "zh_CN.UTF-8"), ("LC_ALL", "ar")]), Language::Ar);
        assert_eq!(spoken(&[("LANG", "fr_FR"), ("LC_ALL", "")]), Language::Fr);
        for unknown in ["C", "C.UTF-8", "de_DE.UTF-8", "é", "中文"] {
            assert_eq!(spoken(&[("LANG", unknown)]), Language::En, "{unknown}");
        }
    }
}
