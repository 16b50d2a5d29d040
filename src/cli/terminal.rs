//! What is said, and where: results on standard output, failures on standard error, or all of it
//! as JSON on standard output.

use std::io::{self, Write};

use serde::Serialize;

use super::{failure::Failure, status::Status};
use crate::{
    form,
    keys::token::TokenError,
    model::{Language, reorders},
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
    /// The first thing that could not be said
    broken: Option<io::Error>,
}

impl<'a> Terminal<'a> {
    /// A terminal that speaks `language`, or JSON.
    pub fn new(out: impl Write + 'a, language: Language, json: bool) -> Self {
        Self { out: Box::new(out), wording: Wording::of(language), json, broken: None }
    }

    /// The words in which it speaks.
    pub const fn wording(&self) -> &Wording {
        &self.wording
    }

    /// Whether a program reads along.
    pub const fn is_json(&self) -> bool {
        self.json
    }

    /// The message `key` on a line of its own; nothing where a program reads along.
    pub fn say(&mut self, key: &str, values: &[(&str, Value<'_>)]) {
        if !self.json {
            let values: Vec<_> =
                values.iter().map(|(name, value)| (*name, problem::quiet(value))).collect();
            let text = self.wording.with(key, &values);
            self.write(&text);
        }
    }

    /// A line, in which nothing that strangers wrote moves; nothing where a program reads along.
    pub fn line(&mut self, text: &str) {
        if !self.json {
            self.write(&problem::still(text));
        }
    }

    /// What `problem` said, in which nothing moves any more; nothing where a program reads along.
    pub fn said(&mut self, text: &str) {
        if !self.json {
            self.write(text);
        }
    }

    /// The result for programs; nothing where people read.
    pub fn data(&mut self, data: &impl Serialize) {
        if self.json {
            match serde_json::to_string_pretty(data) {
                Ok(text) => self.write(&escaped(&text)),
                Err(error) => self.note(Err(error.into())),
            }
        }
    }

    fn write(&mut self, text: &str) {
        let written = writeln!(self.out, "{text}");
        self.note(written);
    }

    /// Remembers the first failure; what follows it would only be pieces.
    fn note(&mut self, said: io::Result<()>) {
        if let Err(error) = said {
            self.broken.get_or_insert(error);
        }
    }

    /// The exit status of a command that ended with `status`: that of a failure if its answer could
    /// not be said. What was done stays done.
    pub fn finish(mut self, status: Status) -> Status {
        let flushed = self.out.flush();
        self.note(flushed);
        match &self.broken {
            // Nobody listens any more: that is no failure of the work.
            None => status,
            Some(error) if error.kind() == io::ErrorKind::BrokenPipe => status,
            Some(error) => {
                let reason = problem::reason(error.kind(), &error.to_string(), &self.wording);
                let values = [("reason", reason.into())];
                self.warn(&problem::explain(&self.wording, "cli-not-said", &values));
                Status::Failed
            }
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

/// JSON that a terminal shows as it stands: what would command it or turn letters round is written
/// as an escape (RFC 8259, section 7), which it can only be inside of a text.
fn escaped(json: &str) -> String {
    let mut plain = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            c if c != '\n' && (c.is_control() || reorders(c)) => {
                plain.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => plain.push(c),
        }
    }
    plain
}

fn explanation(failure: &Failure, wording: &Wording) -> Explanation {
    match failure {
        Failure::Work(error, asked) => problem::error(error, asked.as_deref(), wording),
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
        Failure::Ending(path, ending) => {
            let file = path.display().to_string();
            let values = [("file", file.into()), ("ending", (*ending).into())];
            problem::explain(wording, "cli-ending", &values)
        }
        Failure::NoReport(path) => {
            let file = path.display().to_string();
            problem::explain(wording, "cli-no-report", &[("file", file.into())])
        }
        Failure::IsReply(path) => {
            let file = path.display().to_string();
            problem::explain(wording, "cli-is-reply", &[("file", file.into())])
        }
        Failure::Setting(setting) => {
            problem::explain(wording, "cli-setting", &[("setting", setting.as_str().into())])
        }
    }
}

/// "No" is an answer about the draft; a file that cannot be read or written is a failure.
fn status(failure: &Failure) -> Status {
    let error = match failure {
        Failure::Work(error, _) => error,
        Failure::IsReply(_) => return Status::No,
        _ => return Status::Usage,
    };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AnnexKind, Consultation, Field};

    #[test]
    fn a_row_is_named_by_the_circular_that_is_answered_and_by_no_other() {
        let glyph = form::MissingGlyph {
            character: '☃',
            field: Some(Field::Annex(0, AnnexKind::Comments)),
        };
        let error = workflow::Error::Form(form::Error::MissingGlyphs(vec![glyph]));
        let mut asked = Consultation::circular_321();
        asked.recommendations[0].designation = Some("X.1250 (ВЧ 频谱)".into());
        for language in Language::ALL {
            let wording = Wording::of(language);
            let said = explanation(&Failure::of(error.clone(), &asked), &wording).what;
            assert!(said.contains("X.1250 (ВЧ 频谱)"), "{said}");
            let said = explanation(&Failure::from(error.clone()), &wording).what;
            assert!(!said.contains("D.1102"), "another circular's Recommendation: {said}");
        }
    }

    #[test]
    fn nothing_that_strangers_wrote_moves_on_the_terminal() {
        let name = "李\u{202e}雷\u{1b}[2J\u{9b}1m\nIntact: ничего не изменено é";
        for (json, moves) in [(false, 0), (true, 0)] {
            let mut out = Vec::new();
            let mut terminal = Terminal::new(&mut out, Language::Ar, json);
            terminal.line(name);
            terminal.say("cli-verify-detail", &[("detail", name.into())]);
            terminal.data(&name);
            drop(terminal);
            let said = String::from_utf8(out).unwrap();
            let moving = |c: &char| (*c != '\n' && c.is_control()) || matches!(c, '\u{202e}');
            assert_eq!(said.chars().filter(moving).count(), moves, "{said:?}");
            assert_eq!(said.lines().count(), if json { 1 } else { 2 }, "{said:?}");
            if json {
                assert_eq!(serde_json::from_str::<String>(&said).unwrap(), name);
            }
        }
    }

    /// Takes so many bytes and then has no room left.
    struct Disk(usize);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_could_not_be_said_is_a_failure_although_later_words_could() {
        let terminal = |room, json| Terminal::new(Disk(room), Language::Ar, json);
        let mut full = terminal(10, false);
        full.line("答复 é العربية");
        full.line("a");
        assert_eq!(full.finish(Status::Done), Status::Failed);
        let mut roomy = terminal(100, true);
        roomy.data(&"答复");
        assert_eq!(roomy.finish(Status::No), Status::No);
        // What no JSON can hold is no answer either.
        let mut unspeakable = terminal(100, true);
        unspeakable.data(&std::collections::BTreeMap::from([(vec![1], "a")]));
        assert_eq!(unspeakable.finish(Status::Done), Status::Failed);
    }
}
