//! What is said, and where: results on standard output, failures on standard error, or all of it
//! as JSON on standard output.

use std::io::{self, Write};

use serde::Serialize;

use super::{failure::Failure, status::Status};
use crate::{
    form,
    keys::token::TokenError,
    model::Language,
    problem::{self, Explanation},
    store,
    wording::{Value, Wording},
    workflow,
};

/// Where a command says what it has to say.
pub struct Terminal<'a> {
    out: Box<dyn Write + 'a>,
    wording: Wording,
    json: bool,
}

impl<'a> Terminal<'a> {
    /// A terminal that speaks `language`, or JSON.
    pub fn new(out: impl Write + 'a, language: Language, json: bool) -> Self {
        Self { out: Box::new(out), wording: Wording::of(language), json }
    }

    /// The words in which it speaks.
    pub const fn wording(&self) -> &Wording {
        &self.wording
    }

    /// The message `key` on a line of its own; nothing where a program reads along.
    pub fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) {
        let text = self.wording.with(key, values);
        self.line(&text);
    }

    /// A line; nothing where a program reads along.
    pub fn line(&mut self, text: &str) {
        if !self.json {
            // Nobody listens any more: that is no failure of the work.
            let _ = writeln!(self.out, "{text}");
        }
    }

    /// The result for programs; nothing where people read.
    pub fn data(&mut self, data: &impl Serialize) {
        if self.json
            && let Ok(text) = serde_json::to_string_pretty(data)
        {
            let _ = writeln!(self.out, "{text}");
        }
    }

    /// Something to know beside the result, on standard error, where no program takes it for one.
    pub fn warn(&self, said: &Explanation) {
        let _ = writeln!(io::stderr(), "placet-cli: {}", said.in_full());
    }

    /// Says why a command was not carried out.
    pub fn failure(&mut self, failure: &Failure) -> Status {
        let said = explanation(failure, &self.wording);
        if self.json {
            self.data(&serde_json::json!({ "error": said }));
        } else {
            self.warn(&said);
        }
        status(failure)
    }
}

fn explanation(failure: &Failure, wording: &Wording) -> Explanation {
    match failure {
        Failure::Work(error, asked) => problem::error(error, asked, wording),
        Failure::NoTerminal => problem::explain(wording, "cli-no-terminal", &[]),
        Failure::PassphrasesDiffer => problem::explain(wording, "cli-passphrases-differ", &[]),
        Failure::PassphraseUnreadable => {
            problem::explain(wording, "cli-passphrase-unreadable", &[])
        }
        Failure::NoCertificates(path) => {
            let file = path.display().to_string();
            problem::explain(wording, "cli-no-certificates", &[("file", file.into())])
        }
        Failure::NoRevocation(path) => {
            let file = path.display().to_string();
            problem::explain(wording, "cli-no-revocation", &[("file", file.into())])
        }
        Failure::OverItself(path) => {
            let file = path.display().to_string();
            problem::explain(wording, "cli-over-itself", &[("file", file.into())])
        }
        Failure::Setting(setting) => {
            problem::explain(wording, "cli-setting", &[("setting", setting.as_str().into())])
        }
    }
}

/// "No" is an answer about the draft; a file that cannot be read or written is a failure.
fn status(failure: &Failure) -> Status {
    let Failure::Work(error, _) = failure else { return Status::Usage };
    match &**error {
        workflow::Error::Unready(_)
        | workflow::Error::NoConsultation { .. }
        | workflow::Error::Unsettled(_)
        | workflow::Error::Form(form::Error::MissingGlyphs(_) | form::Error::Picture(_)) => {
            Status::No
        }
        workflow::Error::ShortPassphrase { .. }
        | workflow::Error::Token(TokenError::Uri(_))
        | workflow::Error::Store(store::Error::IdentityName(_)) => Status::Usage,
        _ => Status::Failed,
    }
}
