//! Check a reply: what is to be said of a PDF that somebody sent. The verdict first, then each
//! statement on its own: intact, who, trusted, page and data, when, how far it reaches.
//!
//! The judging is `workflow`'s; the words for each flaw are `problem`'s.

mod statement;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use iced::{
    Center, Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        icon::{Icon, icon},
        phrase,
        theme::{Look, Wide},
        widget::{self, fact, hairline, head, link, part, small_button, small_link},
    },
    form::data::{OpinionRecord, ReplyRecord},
    model::{Consultation, MemberState},
    pades::verify::Verdict,
    pki::certificate::CertificateFacts,
    problem,
    store::sha256,
    workflow::{Error, Verified},
};

use self::statement::{Statement, statements, verdict};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct Verify {
    path: String,
    opened: Vec<Opened>,
    shown: usize,
    /// The files that are being checked; their answers are taken only while they are awaited
    awaited: Vec<PathBuf>,
    /// Whether a path can be typed although a file is shown
    typing: bool,
    /// Whether that takes so long that it is said
    slow: bool,
    failure: Option<Error>,
    trusted: Vec<CertificateFacts>,
    trust_path: String,
    trust_failure: Option<Error>,
    compared: String,
}

/// A file that was checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Where it is
    pub path: PathBuf,
    /// What is in it
    pub file: Arc<Vec<u8>>,
    /// What was found; or why nothing can be said of it
    pub result: Result<Verified, Error>,
    /// Whether a further official may sign it in a field that is kept free
    pub signable: bool,
}

impl Opened {
    /// The name of the file.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Whether it holds a reply that can be relied on.
    pub fn is_sound_reply(&self) -> bool {
        self.result.as_ref().is_ok_and(|verified| {
            verified.report.verdict == Verdict::Intact && verified.data_matches_page() == Some(true)
        })
    }

    /// The reply in it, if it holds one as data.
    pub fn record(&self) -> Option<&ReplyRecord> {
        self.result.as_ref().ok()?.record.as_ref()
    }
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path of a reply being typed
    Path(String),
    /// The reply at that path
    Given,
    /// Ask the system's dialog for a reply
    Browse,
    /// Check this file
    Check(PathBuf),
    /// Do not wait for the file that is being checked
    Cancel,
    /// Show this file of those that were opened
    Show(usize),
    /// Copy the file's SHA-256
    Copy,
    /// A fingerprint being typed, as it was read out
    Compare(String),
    /// The path of a certificate being typed
    TrustPath(String),
    /// Trust the certificate at that path
    TrustGiven,
    /// Ask the system's dialog for a certificate
    TrustBrowse,
    /// Trust a certificate no longer
    Distrust(usize),
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing
    None,
    /// Ask for a reply
    Browse,
    /// Check this file
    Check(PathBuf),
    /// Draw the pages of the file that is shown
    Draw,
    /// Put this on the clipboard
    Copy(String),
    /// Ask for a certificate
    BrowseTrust,
    /// Trust the certificates in this file
    Trust(PathBuf),
    /// Trust this certificate no longer
    Distrust(Box<CertificateFacts>),
}

impl Verify {
    /// Changes the screen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Path(path) => (self.path, self.failure) = (path, None),
            Message::Given if self.path.trim().is_empty() => {}
            Message::Given => return self.check(PathBuf::from(self.path.trim())),
            Message::Browse => return Action::Browse,
            Message::Check(path) => return self.check(path),
            Message::Cancel => self.awaited.clear(),
            Message::Show(index) => {
                (self.shown, self.compared) = (index, String::new());
                return Action::Draw;
            }
            Message::Copy => {
                return self.shown().map_or(Action::None, |o| Action::Copy(sha256(&o.file)));
            }
            Message::Compare(text) => self.compared = text,
            Message::TrustPath(path) => (self.trust_path, self.trust_failure) = (path, None),
            Message::TrustGiven if self.trust_path.trim().is_empty() => {}
            Message::TrustGiven => return Action::Trust(PathBuf::from(self.trust_path.trim())),
            Message::TrustBrowse => return Action::BrowseTrust,
            Message::Distrust(index) => {
                if let Some(certificate) = self.trusted.get(index) {
                    return Action::Distrust(Box::new(certificate.clone()));
                }
            }
        }
        Action::None
    }

    fn check(&mut self, path: PathBuf) -> Action {
        self.failure = None;
        self.slow &= !self.awaited.is_empty();
        self.awaited.push(path.clone());
        Action::Check(path)
    }

    /// Takes in a file that was checked, or why it could not be read. Says whether it is shown.
    pub fn checked(&mut self, path: &Path, result: Result<Box<Opened>, Error>) -> bool {
        let Some(at) = self.awaited.iter().position(|awaited| awaited == path) else {
            return false;
        };
        self.awaited.remove(at);
        match result {
            Ok(opened) => {
                self.opened.retain(|known| known.path != opened.path);
                self.opened.push(*opened);
                (self.shown, self.compared) = (self.opened.len() - 1, String::new());
                self.path.clear();
                self.typing = false;
                true
            }
            Err(error) => {
                self.failure = Some(error);
                false
            }
        }
    }

    /// Has a path typed: the system has no dialog.
    pub fn type_path(&mut self) {
        self.typing = self.shown().is_some();
    }

    /// Says that files are being checked, if they still are: it takes long.
    pub fn waited(&mut self) {
        self.slow = !self.awaited.is_empty();
    }

    /// Takes in what is to be said of the files after the trusted certificates changed; or why it
    /// is not known by whose trust to judge them: then what was said stays.
    pub fn judged_anew(&mut self, result: Result<Vec<Opened>, Error>) {
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => {
                self.trust_failure = Some(error);
                return;
            }
        };
        for new in opened {
            if let Some(known) = self.opened.iter_mut().find(|known| known.path == new.path) {
                *known = new;
            }
        }
    }

    /// Takes in the certificates that are trusted, or why that could not be changed.
    pub fn trusted(&mut self, result: Result<Vec<CertificateFacts>, Error>) {
        match result {
            Ok(trusted) => {
                (self.trusted, self.trust_failure) = (trusted, None);
                self.trust_path.clear();
            }
            Err(error) => self.trust_failure = Some(error),
        }
    }

    /// The files that were opened.
    pub fn opened(&self) -> &[Opened] {
        &self.opened
    }

    /// The file that is shown.
    pub fn shown(&self) -> Option<&Opened> {
        self.opened.get(self.shown)
    }

    /// Whether this is the file that is shown.
    pub const fn is_shown(&self, index: usize) -> bool {
        self.shown == index
    }
}

impl Verify {
    /// What is to be said of the file that is shown; or how to open one. `asked` is the circular
    /// at work.
    pub fn view<'a>(&'a self, look: Look<'a>, asked: &'a Consultation) -> Element<'a, Message> {
        let content = match self.shown() {
            Some(opened) => self.file(look, asked, opened),
            None => head(look, look.word("room-verify"), look.word("verify-lead")),
        };
        let open = (self.typing || self.shown().is_none()).then(|| self.open(look));
        let wording = look.wording;
        let failure = self.failure.as_ref().map(|error| {
            widget::notice(look, true, problem::error(error, asked, wording).in_full())
        });
        let awaited = (self.slow && !self.awaited.is_empty()).then(|| working(look));
        let (above, below) = if self.typing { (open, None) } else { (None, open) };
        Column::new()
            .push(above)
            .push(content)
            .push(below)
            .push(awaited)
            .push(failure)
            .push(self.trust(look, asked))
            .spacing(20)
            .width(Fill)
            .into()
    }

    fn open<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        widget::path_row(
            look,
            "verify-path",
            look.word("verify-path"),
            &self.path,
            Message::Path,
            Some(Message::Given),
            (Icon::Check, look.word("verify-check"), Message::Given),
        )
    }

    fn file<'a>(
        &'a self,
        look: Look<'a>,
        asked: &'a Consultation,
        opened: &'a Opened,
    ) -> Element<'a, Message> {
        let (shape, color, title, lead) = match &opened.result {
            Ok(verified) => verdict(look, verified),
            Err(error) => {
                let words = problem::error(error, asked, look.wording).in_full();
                (Icon::Block, look.palette.block, look.word("verdict-unreadable"), words)
            }
        };
        let mark = container(icon(shape, color)).padding([6, 0]);
        let top = look.row(vec![mark.into(), head(look, title, lead)]).spacing(12);
        let mut column = Column::new().push(top).spacing(20).width(Fill);
        if let Ok(verified) = &opened.result {
            column = column.push(rows(look, statements(look, verified)));
            column = column.push(verified.record.as_ref().map(|record| says(look, record)));
            column = column.push(self.compare(look, verified));
        }
        column.push(this_file(look, opened)).into()
    }

    /// The fingerprint of the signer's certificate, and a field for the one that was read out.
    fn compare<'a>(
        &'a self,
        look: Look<'a>,
        verified: &'a Verified,
    ) -> Option<Element<'a, Message>> {
        let signature = verified.report.signatures.first()?;
        let print = phrase::grouped(&signature.signer.as_ref()?.fingerprint.to_string());
        let digits = |text: &str| -> String {
            let digits = text.chars().filter(char::is_ascii_hexdigit);
            digits.map(|c| c.to_ascii_lowercase()).collect()
        };
        let (own, told) = (digits(&print), digits(&self.compared));
        let answer = match told.len() {
            0 => None,
            8.. if own == told => Some((Icon::Done, look.palette.accent, "compare-same")),
            _ if own.starts_with(&told) => Some((Icon::Half, look.palette.quiet, "compare-so-far")),
            _ => Some((Icon::Block, look.palette.block, "compare-differs")),
        };
        let answer = answer.map(|(mark, color, key)| {
            let words = look.small(look.word(key)).color(color).wide(look);
            look.row(vec![icon(mark, color), words.into()]).spacing(8).align_y(Center)
        });
        let label = look.word("compare-label");
        let field =
            widget::input::field(look, "compare", label, &self.compared, Message::Compare, &[]);
        let shown = look.small(print).color(look.palette.ink).wide(look);
        let content = Column::new().push(shown).push(field).push(answer).spacing(8).width(Fill);
        Some(part(look, look.word("compare-title"), vec![content.into()]))
    }

    /// The certificates that the user trusts, and the way to add one.
    fn trust<'a>(&'a self, look: Look<'a>, asked: &'a Consultation) -> Element<'a, Message> {
        let lead = look.small(look.word("trust-lead")).wide(look);
        let listed =
            self.trusted.iter().enumerate().map(|(index, facts)| trusted_row(look, index, facts));
        let listed: Vec<_> = listed.map(widget::Row::new).collect();
        let listed = (!listed.is_empty()).then(|| widget::group(look, listed));
        let add = widget::path_row(
            look,
            "trust-path",
            look.word("trust-path"),
            &self.trust_path,
            Message::TrustPath,
            Some(Message::TrustGiven),
            (Icon::Folder, look.word("browse"), Message::TrustBrowse),
        );
        let given = !self.trust_path.trim().is_empty();
        let confirm = given.then(|| {
            small_button(look, Some(Icon::Plus), look.word("trust-add"), Message::TrustGiven)
                .id("trust-add")
        });
        let failure = self.trust_failure.as_ref().map(|error| {
            widget::notice(look, true, problem::error(error, asked, look.wording).in_full())
        });
        let content = look
            .column(vec![lead.into()])
            .push(listed)
            .push(add)
            .push(confirm)
            .push(failure)
            .spacing(10)
            .width(Fill);
        part(look, look.word("trust-title"), vec![content.into()])
    }
}

/// Says that a file is at work, and lets the user not wait for it.
pub fn working<'a>(look: Look<'a>) -> Element<'a, Message> {
    let words = look.body(look.word("verify-working")).wide(look);
    let cancel = small_button(look, None, look.word("cancel"), Message::Cancel).id("cancel");
    look.row(vec![words.into(), cancel.into()]).spacing(12).align_y(Center).into()
}

fn trusted_row<'a>(look: Look<'a>, index: usize, facts: &CertificateFacts) -> Element<'a, Message> {
    let until = look.wording.date(facts.not_after.date_naive());
    let name = look.strong(facts.name.clone()).wide(look);
    let about = look.words("trust-until", &[("date", until.into())]);
    let about = look.small(about).wide(look);
    let remove = look.words("trust-remove", &[("name", facts.name.as_str().into())]);
    let id = format!("distrust-{index}");
    let remove = widget::icon_button(look, id, Icon::Cross, remove, Message::Distrust(index));
    let words = look.column(vec![name.into(), about.into()]).width(Fill);
    container(look.row(vec![words.into(), remove]).spacing(8).align_y(Center))
        .padding(look.pad(8.0, 4.0, 8.0, 12.0))
        .width(Fill)
        .into()
}

/// Each statement with its mark, set apart by hairlines.
fn rows<'a, M: 'a>(look: Look<'a>, statements: Vec<Statement>) -> Element<'a, M> {
    let mut column = Column::new().width(Fill);
    for Statement { mark, color, title, details } in statements {
        let mut words = vec![look.strong(title).wide(look).into()];
        words.extend(details.into_iter().map(|text| look.small(text).wide(look).into()));
        let words = look.column(words).spacing(2).width(Fill);
        let mark = container(icon(mark, color)).padding([1, 0]);
        let row = look.row(vec![mark.into(), words.into()]).spacing(12);
        column = column.push(hairline(look)).push(container(row).padding([12, 0]));
    }
    column.push(hairline(look)).into()
}

/// The reply, read back from the data.
fn says<'a, M: 'a>(look: Look<'a>, record: &'a ReplyRecord) -> Element<'a, M> {
    let value = |text: String| look.body(text).wide(look);
    let name = |key: &str| look.word(key);
    let mut rows: Vec<Element<'a, M>> = Vec::new();
    if record.specimen {
        rows.push(widget::notice(look, false, look.word("says-specimen")));
    }
    let number =
        look.words("circular-name", &[("number", record.circular.number.to_string().into())]);
    rows.push(fact(look, name("fact-circular"), value(number), 144));
    for answer in &record.answers {
        let text = answer.designation.as_deref().or(answer.provisional_name.as_deref());
        let opinion = look.word(match &answer.opinion {
            OpinionRecord::Authorise { comments: None } => "answer-no-comments",
            OpinionRecord::Authorise { comments: Some(_) } => "answer-comments",
            OpinionRecord::Refuse { .. } => "answer-refuse",
        });
        let text = text.unwrap_or_default().to_owned();
        rows.push(fact(look, text, look.strong(opinion).wide(look), 144));
    }
    let state = MemberState::from_iso3(&record.member_state);
    let state = state.map_or(record.member_state.as_str(), |s| s.short(look.wording.language()));
    rows.push(fact(look, name("label-member-state"), value(state.to_owned()), 144));
    rows.push(fact(look, name("says-administration"), value(record.administration.clone()), 144));
    let by = [record.signatory.name.as_str(), &record.signatory.title].join(" · ");
    rows.push(fact(look, name("says-signatory"), value(by), 144));
    let date = record.date.parse().map_or(record.date.clone(), |date| look.wording.date(date));
    rows.push(fact(look, name("says-dated"), value(date), 144));
    let content = Column::with_children(rows).spacing(6).width(Fill);
    part(look, look.word("says-title"), vec![content.into()])
}

/// The file itself: where it is and its SHA-256 in groups.
fn this_file<'a>(look: Look<'a>, opened: &'a Opened) -> Element<'a, Message> {
    let sum = sha256(&opened.file);
    let rows = sum.as_bytes().chunks(32).map(|row| {
        let groups = row.chunks(8).map(|group| String::from_utf8_lossy(group).into_owned());
        let groups = groups
            .map(|group| container(look.small(group).color(look.palette.ink)).width(88).into());
        iced::widget::Row::with_children(groups).into()
    });
    let sum = Column::with_children(rows);
    let copy = small_link(look, look.word("copy"), Message::Copy).id("verify-copy");
    let sum = look.row(vec![sum.into(), copy.into()]).spacing(8);
    let folder = opened.path.parent().unwrap_or(Path::new("")).to_string_lossy().into_owned();
    let content = Column::new()
        .push(fact(look, look.word("file-folder"), look.body(folder).wide(look), 144))
        .push(fact(look, "SHA-256".into(), sum, 144))
        .spacing(6)
        .width(Fill);
    part(look, look.word("file-title"), vec![content.into()])
}

/// The way to a further file, for the rail.
pub fn another<'a>(look: Look<'a>) -> Element<'a, Message> {
    link(look, Some(Icon::Plus), look.word("verify-another"), Message::Browse)
        .id("verify-another")
        .into()
}

#[cfg(test)]
mod tests;
