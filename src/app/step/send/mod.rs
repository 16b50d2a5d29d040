//! The last step: what is left to settle, the file, and the e-mail that carries it.
//!
//! `pending` shows what is left and where the file goes, `result` what was made.

mod pending;
mod result;
#[cfg(test)]
mod tests;

use iced::Element;

use std::path::{Path, PathBuf};

use crate::{
    app::{findings::Findings, theme::Look},
    model::{Draft, Field},
};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct Send {
    /// The path as the official changed it; the suggestion where it is `None`
    path: Option<String>,
    /// A file that is there already, while it is asked whether to replace it
    exists: Option<PathBuf>,
    busy: bool,
    failure: Option<String>,
    /// That the system's dialog did not open
    hint: Option<String>,
    done: Option<Done>,
    mail_opened: bool,
}

/// A reply that is ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The PDF
    pub pdf: PathBuf,
    /// The e-mail draft
    pub eml: PathBuf,
    /// The e-mail's subject
    pub subject: String,
    /// The PDF's SHA-256 in hexadecimal digits
    pub sha256: String,
    /// The PDF's size in bytes
    pub bytes: usize,
    /// How many pages it has
    pub pages: usize,
    /// Whether it carries a digital signature
    pub signed: bool,
    /// When it was written, on the official's clock: "14:11"
    pub time: String,
    /// Why the e-mail draft is not there, in words; `None` where it is
    pub mail: Option<String>,
    /// Why the register does not have it, in words; `None` where it does
    pub register: Option<String>,
    /// Why the signature does not reach as far as was wished, in words; `None` where it does
    pub shortfall: Option<String>,
}

/// What belongs beside a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The e-mail draft
    Mail,
    /// The entry in the register
    Register,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Go to the field that a remark is about
    Jump(Field),
    /// Text typed for the path
    Path(String),
    /// Ask the system's dialog for the path
    Browse,
    /// Sign and save
    Save,
    /// Replace the file that is there
    Replace,
    /// Leave the file that is there
    Leave,
    /// Try again to write what is not there
    Finish(Part),
    /// Open the e-mail draft in the mail program
    OpenMail,
    /// Open the folder of the file
    OpenFolder,
    /// Copy the SHA-256
    Copy,
    /// Go back to saving, for another file
    Again,
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Go to this field
    Jump(Field),
    /// Ask for a path, beginning with this one
    Browse(PathBuf),
    /// Make the file at this path; replace what is there if `replace` says so
    Save {
        /// Where
        path: PathBuf,
        /// Whether to replace a file
        replace: bool,
    },
    /// Write this part of a reply again
    Finish(Part),
    /// Open this with the program that the system has for it
    Open(PathBuf),
    /// Put this on the clipboard
    Copy(String),
    /// Give the focus to the control with this id
    Focus(&'static str),
}

/// Why no file was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// There is a file already
    Exists(PathBuf),
    /// Anything else, in words
    Other(String),
}

impl Send {
    /// Changes the screen. `suggested` is the path for a reply that was not named otherwise.
    pub fn update(&mut self, suggested: &Path, message: Message) -> Action {
        match message {
            Message::Jump(field) => Action::Jump(field),
            Message::Path(path) => {
                (self.path, self.exists, self.failure) = (Some(path), None, None);
                self.hint = None;
                Action::None
            }
            Message::Browse => Action::Browse(self.target(suggested)),
            Message::Save if self.done.is_some() => Action::None,
            Message::Save => self.save(self.target(suggested), false),
            // The file that is there may be the e-mail's: the reply goes where it was to go.
            Message::Replace => match self.exists.take() {
                Some(_) => self.save(self.target(suggested), true),
                None => Action::None,
            },
            Message::Leave => {
                self.exists = None;
                Action::Focus("save-path")
            }
            Message::Finish(_) if self.busy => Action::None,
            Message::Finish(part) => {
                self.busy = true;
                Action::Finish(part)
            }
            Message::OpenMail => match &self.done {
                Some(done) if done.mail.is_some() => Action::None,
                Some(done) => Action::Open(done.eml.clone()),
                None => Action::None,
            },
            Message::OpenFolder => match self.done.as_ref().and_then(|done| done.pdf.parent()) {
                Some(folder) => Action::Open(folder.to_owned()),
                None => Action::None,
            },
            Message::Copy => {
                self.done.as_ref().map_or(Action::None, |done| Action::Copy(done.sha256.clone()))
            }
            Message::Again => {
                self.done = None;
                Action::Focus("save-path")
            }
        }
    }

    fn save(&mut self, path: PathBuf, replace: bool) -> Action {
        if self.busy {
            return Action::None;
        }
        (self.busy, self.failure) = (true, None);
        Action::Save { path, replace }
    }

    fn target(&self, suggested: &Path) -> PathBuf {
        let mut path = match self.path.as_deref().map(str::trim) {
            Some(path) if !path.is_empty() => PathBuf::from(path),
            _ => suggested.to_owned(),
        };
        if path.extension().is_none() {
            path.set_extension("pdf");
        }
        path
    }

    /// Takes in the path chosen in the system's dialog, which has asked about replacing already.
    pub fn chosen(&mut self, path: &Path) {
        self.path = Some(path.to_string_lossy().into_owned());
        (self.exists, self.failure) = (None, None);
    }

    /// The system has no dialog to ask for a path with.
    pub fn without_dialog(&mut self, words: String) {
        self.hint = Some(words);
    }

    /// Takes in what came of a second attempt. Returns the id that gets the focus.
    pub fn retried(&mut self, part: Part, result: Result<(), String>) -> &'static str {
        self.busy = false;
        let Some(done) = &mut self.done else { return "save" };
        match part {
            Part::Mail => done.mail = result.err(),
            Part::Register => done.register = result.err(),
        }
        match (&done.mail, &done.register) {
            (Some(_), _) => "finish-mail",
            (None, Some(_)) => "finish-register",
            (None, None) => "open-mail",
        }
    }

    /// Takes in the result. Returns the id that gets the focus.
    pub fn finished(&mut self, result: Result<Done, Failure>) -> &'static str {
        self.busy = false;
        match result {
            Ok(done) => {
                let id = if done.mail.is_some() { "finish-mail" } else { "open-mail" };
                (self.done, self.exists, self.mail_opened) = (Some(done), None, false);
                id
            }
            Err(Failure::Exists(path)) => {
                self.exists = Some(path);
                "replace-leave"
            }
            Err(Failure::Other(words)) => {
                self.failure = Some(words);
                "save"
            }
        }
    }

    /// The system's program has taken this file or folder.
    pub fn shown(&mut self, path: &Path) {
        self.mail_opened |= self.done.as_ref().is_some_and(|done| done.eml == path);
    }

    /// Forgets why the last attempt failed: the official has been elsewhere since.
    pub fn entered(&mut self) {
        (self.failure, self.exists) = (None, None);
    }

    /// Says that the draft was changed: a file made before no longer holds what the page says.
    pub fn outdated(&mut self) {
        self.done = None;
    }

    /// The reply that is ready, if it is.
    pub fn done(&self) -> Option<&Done> {
        self.done.as_ref()
    }

    /// Whether the e-mail draft was opened.
    pub const fn mail_opened(&self) -> bool {
        self.mail_opened
    }

    /// Whether the file is being made.
    pub const fn is_busy(&self) -> bool {
        self.busy
    }
}

/// What the screen needs besides the draft and its findings.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The suggested path, as text
    pub suggested: &'a str,
    /// Whether a certificate signs
    pub certificate: Signing,
    /// Whether saving has taken long enough to say so
    pub slow: bool,
    /// The timestamp service that will be asked, if one is set
    pub asks: Option<&'a str>,
}

/// Whether a certificate signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signing {
    /// Nothing was chosen on the step before
    Undecided,
    /// One was chosen and has not been opened
    Closed,
    /// It is ready
    Ready,
    /// None is wanted
    None,
}

impl Signing {
    /// Whether nothing about it is left to do before the reply can be made.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Ready | Self::None)
    }
}

impl Send {
    /// What is left, or the result.
    pub fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
        given: Given<'a>,
    ) -> Element<'a, Message> {
        match &self.done {
            Some(done) => self.result(draft, look, done),
            None => self.pending(draft, look, findings, given),
        }
    }
}

impl Done {
    /// Whether all that belongs to the reply is there.
    pub const fn is_complete(&self) -> bool {
        self.mail.is_none() && self.register.is_none()
    }
}
