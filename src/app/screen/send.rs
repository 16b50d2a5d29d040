//! The last step: what is left to settle, the file, and the e-mail that carries it.

use std::path::{Path, PathBuf};

use iced::{
    Center, Fill,
    widget::{Column, Space, container},
};

use crate::{
    model::{Draft, Field},
    problem,
};

use super::head;
use crate::app::{
    Element,
    findings::Findings,
    icon::{Icon, icon},
    theme::{Look, Wide},
    widget::{
        self, Kind, Row, button, fact,
        focus::{Face, Role, pressable},
        group, hairline, small_button,
    },
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
                Some(done) => {
                    self.mail_opened = true;
                    Action::Open(done.eml.clone())
                }
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

    fn pending<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
        given: Given<'a>,
    ) -> Element<'a, Message> {
        let lead = match findings.is_ready() {
            true => look.word("send-lead-ready"),
            false => look.word("send-lead-left"),
        };
        let mut rows: Vec<Row<'a, Message>> = Vec::new();
        for (index, (field, remark)) in findings.all().iter().enumerate() {
            let words = problem::field(*field, &draft.consultation, look.wording);
            rows.push(jump(look, index, words, remark, *field));
        }
        if let Some(words) = match given.certificate {
            Signing::Undecided => Some("send-sign-undecided"),
            Signing::Closed => Some("send-sign-closed"),
            Signing::Ready | Signing::None => None,
        } {
            let remark = widget::Remark { blocks: true, text: look.word(words) };
            let name = look.word("step-sign");
            let at = findings.all().len();
            rows.push(jump(look, at, name, &remark, Field::Signature));
        }
        let list = (!rows.is_empty()).then(|| group(look, rows));
        let path = self.path.as_deref().unwrap_or(given.suggested);
        let place = widget::path_row(
            look,
            "save-path",
            look.word("save-path"),
            path,
            Message::Path,
            None,
            (Icon::Folder, look.word("browse"), Message::Browse),
        );
        let question = self.exists.as_deref().map(|path| replace_question(look, path));
        let failure = self.failure.as_ref().map(|words| widget::notice(look, true, words.as_str()));
        let hint = self.hint.as_ref().map(|words| widget::notice(look, false, words.as_str()));
        let progress = (self.busy && given.slow).then(|| look.small(look.word("saving")));
        let nothing = look.small(look.word("sends-nothing")).wide(look);
        Column::new()
            .push(head(look, look.word("send-title"), lead))
            .push(list)
            .push(place)
            .push(hint)
            .push(question)
            .push(failure)
            .push(progress)
            .push(nothing)
            .spacing(16)
            .width(Fill)
            .into()
    }

    fn result<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        done: &'a Done,
    ) -> Element<'a, Message> {
        let (title, lead) = match (done.is_complete(), done.signed) {
            (true, true) => ("done-signed", "done-lead"),
            (true, false) => ("done-unsigned", "done-lead"),
            (false, true) => ("done-saved-signed", "done-incomplete"),
            (false, false) => ("done-saved", "done-incomplete"),
        };
        let mark = container(icon(Icon::Done, look.palette.accent)).padding([6, 0]);
        let title = head(look, look.word(title), look.word(lead));
        let top = look.row(vec![mark.into(), title]).spacing(12);
        let mail = Some(Icon::Mail);
        let open = match done.mail {
            None => button(look, Kind::Primary, mail, look.word("open-mail"), Message::OpenMail)
                .id("open-mail"),
            Some(_) => {
                let again = (!self.busy).then_some(Message::Finish(Part::Mail));
                button(look, Kind::Primary, mail, look.word("finish"), again).id("finish-mail")
            }
        };
        let folder = Some(Icon::Folder);
        let folder =
            button(look, Kind::Plain, folder, look.word("open-folder"), Message::OpenFolder)
                .id("open-folder");
        let buttons = look.row(vec![open.into(), folder.into()]).spacing(12);
        Column::new()
            .push(top)
            .push(file_box(look, done))
            .push(done.mail.as_ref().map(|why| missing(look, "mail-missing", why)))
            .push(buttons)
            .push(self.mail(draft, look, done))
            .push(hairline(look))
            .push(self.register(look, done))
            .spacing(16)
            .width(Fill)
            .into()
    }

    fn mail<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        done: &'a Done,
    ) -> Element<'a, Message> {
        let asked = &draft.consultation;
        let value = |text: &'a str| look.body(text).wide(look);
        let mut rows = Column::new().spacing(6).width(Fill);
        rows = rows.push(fact(look, look.word("mail-to"), value(&asked.reply_to), 96));
        if let Some(group) = &asked.study_group_email {
            rows = rows.push(fact(look, look.word("mail-cc"), value(group), 96));
        }
        let subject = look.body(done.subject.clone()).wide(look);
        rows = rows.push(fact(look, look.word("mail-subject-line"), subject, 96));
        rows = rows.push(fact(look, look.word("mail-attached"), enclosed(draft, look, done), 96));
        let eml = done.eml.to_string_lossy();
        let saved = look.words("mail-saved", &[("file", eml.into_owned().into())]);
        let saved = done.mail.is_none().then(|| look.small(saved).wide(look));
        Column::new()
            .push(container(look.heading(look.word("mail-heading"))).padding([8, 0]))
            .push(rows)
            .push(Space::new().height(4))
            .push(saved)
            .push(look.small(look.word("sends-nothing")).wide(look))
            .spacing(4)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    /// Whether the register has the reply.
    fn register<'a>(&'a self, look: Look<'a>, done: &'a Done) -> Element<'a, Message> {
        let Some(why) = &done.register else {
            let words = look.words("register-entered", &[("time", done.time.as_str().into())]);
            let words = look.small(words).wide(look);
            let mark = icon(Icon::Book, look.palette.quiet);
            return look.row(vec![mark, words.into()]).spacing(12).align_y(Center).into();
        };
        let again = (!self.busy).then_some(Message::Finish(Part::Register));
        let again = small_button(look, Some(Icon::Book), look.word("finish-register"), again);
        let again = again.id("finish-register").into();
        look.column(vec![missing(look, "register-missing", why), again]).spacing(8).into()
    }
}

impl Done {
    /// Whether all that belongs to the reply is there.
    pub const fn is_complete(&self) -> bool {
        self.mail.is_none() && self.register.is_none()
    }
}

/// What is not there, and why.
fn missing<'a>(look: Look<'a>, key: &str, why: &'a str) -> Element<'a, Message> {
    widget::notice(look, true, look.words(key, &[("why", why.into())]))
}

fn jump<'a>(
    look: Look<'a>,
    index: usize,
    name: String,
    remark: &widget::Remark,
    field: Field,
) -> Row<'a, Message> {
    let (shape, color) = match remark.blocks {
        true => (Icon::Block, look.palette.block),
        false => (Icon::Doubt, look.palette.doubt),
    };
    let name = look.strong(name).wide(look);
    let words = look.small(remark.text.clone()).wide(look);
    let go = match look.is_rtl() {
        true => Icon::Left,
        false => Icon::Right,
    };
    let texts = look.column(vec![name.into(), words.into()]).width(Fill);
    let content = vec![icon(shape, color), texts.into(), icon(go, look.palette.quiet)];
    let content = look.row(content).spacing(12).align_y(Center);
    let content = container(content).padding(look.pad(10.0, 12.0, 10.0, 12.0)).width(Fill);
    let hover = look.palette.rail;
    let row = pressable(content, look.palette.accent)
        .id(format!("remark-{index}"))
        .role(Role::Button, None)
        .on_press(Message::Jump(field))
        .face(move |status| Face {
            background: status.hovered.then_some(hover),
            border: iced::border::rounded(6),
        })
        .gap(-2.0);
    Row::new(row).bar(remark.blocks.then_some(color))
}

fn replace_question<'a>(look: Look<'a>, path: &Path) -> Element<'a, Message> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words = look.words("replace-question", &[("file", name.into())]);
    let replace =
        small_button(look, None, look.word("replace"), Message::Replace).id("replace-file");
    let leave =
        small_button(look, None, look.word("replace-leave"), Message::Leave).id("replace-leave");
    let buttons = look.row(vec![leave.into(), replace.into()]).spacing(8);
    let content = look.column(vec![widget::notice(look, false, words), buttons.into()]).spacing(12);
    let row = Row::new(container(content).padding(12).width(Fill)).bar(Some(look.palette.doubt));
    group(look, vec![row])
}

/// The file: its name, where it is, and its fingerprint in groups of eight.
fn file_box<'a>(look: Look<'a>, done: &'a Done) -> Element<'a, Message> {
    let name = done.pdf.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let folder = done.pdf.parent().unwrap_or(Path::new("")).to_string_lossy().into_owned();
    let detail = look.words(
        "file-detail",
        &[
            ("pages", done.pages.into()),
            ("kilobytes", done.bytes.div_ceil(1024).to_string().into()),
            ("folder", folder.into()),
        ],
    );
    let name = look.strong(name).wide(look);
    let detail = look.small(detail).wide(look);
    let texts = look.column(vec![name.into(), detail.into()]).width(Fill);
    let top = look.row(vec![icon(Icon::File, look.palette.accent), texts.into()]).spacing(12);
    let lines = groups_of_eight(&done.sha256).into_iter().map(|line| {
        let parts = line
            .into_iter()
            .map(|part| container(look.small(part).color(look.palette.ink)).width(74).into());
        // Digits run from left to right in every language.
        iced::widget::Row::with_children(parts).into()
    });
    let digits = Column::with_children(lines).spacing(2).width(Fill);
    let copy =
        widget::icon_button(look, "copy-hash".into(), Icon::Copy, look.word("copy"), Message::Copy);
    let name = container(look.small("SHA-256")).width(96);
    let hash = look.row(vec![name.into(), digits.into(), copy]);
    let content = Column::new().push(top).push(hairline(look)).push(hash).spacing(12).width(Fill);
    group(look, vec![Row::new(container(content).padding(look.pad(16.0, 16.0, 12.0, 12.0)))])
}

/// The digits in groups of eight, four groups to a line.
fn groups_of_eight(digits: &str) -> Vec<Vec<String>> {
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits.chunks(8).map(|group| group.iter().collect()).collect();
    groups.chunks(4).map(<[String]>::to_vec).collect()
}

/// The names of the files that the e-mail draft carries, one below the other.
fn enclosed<'a>(draft: &'a Draft, look: Look<'a>, done: &'a Done) -> Column<'a, Message> {
    let pdf = done.pdf.file_name().unwrap_or_default().to_string_lossy();
    let files = draft.answers.iter().flat_map(|answer| answer.sent());
    let files = files.flat_map(|(_, annex)| &annex.files).map(|file| file.name.as_str().into());
    let names = [pdf].into_iter().chain(files);
    let rows = names.map(|name| look.body(name).wide(look).into());
    Column::with_children(rows).width(Fill)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done() -> Done {
        Done {
            pdf: "/home/li/答复.pdf".into(),
            eml: "/home/li/答复.eml".into(),
            sha256: "0123456789abcdef".repeat(4),
            bytes: 1,
            pages: 2,
            signed: true,
            time: "14:11".into(),
            subject: "成员国答复".into(),
            mail: None,
            register: None,
        }
    }

    #[test]
    fn a_mail_that_could_not_be_written_is_written_again_and_the_reply_stays() {
        let mut screen = Send::default();
        let path = Path::new("/d/a.pdf");
        let short =
            Done { mail: Some("磁盘已满".into()), register: Some("无权".into()), ..done() };
        assert_eq!(screen.finished(Ok(short)), "finish-mail");
        assert_eq!(screen.update(path, Message::OpenMail), Action::None, "there is no draft");
        let again = screen.update(path, Message::Finish(Part::Mail));
        assert_eq!(again, Action::Finish(Part::Mail));
        let twice = screen.update(path, Message::Finish(Part::Mail));
        assert_eq!(twice, Action::None, "one attempt at a time");
        assert_eq!(screen.retried(Part::Mail, Err("磁盘已满".into())), "finish-mail");
        assert_eq!(screen.retried(Part::Mail, Ok(())), "finish-register");
        assert_eq!(screen.retried(Part::Register, Ok(())), "open-mail");
        assert!(screen.done().is_some_and(Done::is_complete));
    }

    #[test]
    fn the_suggested_path_is_used_until_another_is_typed() {
        let mut screen = Send::default();
        let suggested = Path::new("/d/TSB-Circular-321-reply-CHE.pdf");
        assert_eq!(
            screen.update(suggested, Message::Save),
            Action::Save { path: suggested.into(), replace: false }
        );
        screen.finished(Err(Failure::Other("no".into())));
        screen.update(suggested, Message::Path("/d/ответ".into()));
        assert_eq!(
            screen.update(suggested, Message::Save),
            Action::Save { path: "/d/ответ.pdf".into(), replace: false }
        );
    }

    #[test]
    fn saving_twice_at_once_is_not_possible() {
        let mut screen = Send::default();
        screen.update(Path::new("/d/a.pdf"), Message::Save);
        assert_eq!(screen.update(Path::new("/d/a.pdf"), Message::Save), Action::None);
    }

    #[test]
    fn a_file_is_replaced_only_after_a_yes() {
        let mut screen = Send::default();
        let path = Path::new("/d/رد.pdf");
        screen.update(path, Message::Save);
        screen.finished(Err(Failure::Exists(path.into())));
        assert_eq!(screen.update(path, Message::Leave), Action::Focus("save-path"));
        assert_eq!(screen.update(path, Message::Replace), Action::None, "the question is gone");
        for taken in [path, Path::new("/d/رد.eml")] {
            screen.update(path, Message::Save);
            screen.finished(Err(Failure::Exists(taken.into())));
            assert_eq!(
                screen.update(path, Message::Replace),
                Action::Save { path: path.into(), replace: true }
            );
            screen.finished(Err(Failure::Other("no".into())));
        }
    }

    #[test]
    fn the_result_opens_its_mail_and_folder_and_copies_its_hash() {
        let mut screen = Send::default();
        let path = Path::new("/d/a.pdf");
        assert_eq!(screen.finished(Ok(done())), "open-mail");
        assert_eq!(
            screen.update(path, Message::OpenMail),
            Action::Open("/home/li/答复.eml".into())
        );
        assert!(screen.mail_opened());
        assert_eq!(screen.update(path, Message::OpenFolder), Action::Open("/home/li".into()));
        assert_eq!(screen.update(path, Message::Copy), Action::Copy(done().sha256));
        screen.outdated();
        assert_eq!(screen.update(path, Message::OpenMail), Action::None);
    }

    #[test]
    fn a_fingerprint_is_read_in_groups_of_eight() {
        let lines = groups_of_eight(&done().sha256);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.len() == 4 && line.iter().all(|g| g.len() == 8)));
    }
}
