//! What the window does about each message: screens' actions become effects, and what came of the
//! effects goes back to the screens.

use std::{path::PathBuf, time::Duration};

use iced::{
    Size, Task,
    widget::operation::{self, RelativeOffset},
    window,
};

use crate::{
    app::{
        effect::{Document, Effect, Job, Outcome, Picked, Proof, Saved, Wanted},
        findings::Findings,
        history::History,
        step::{
            answer,
            order::Step,
            progress, send,
            sign::{self, Means, OpenKey, hand, key},
            signatory,
        },
        theme::Look,
        tool::settings,
        viewer::reply,
        widget::focus_query,
    },
    model::{Draft, Field, Mark},
    pades::level::Reach,
    problem,
    store::{self, Level},
    wording::Wording,
    workflow::Error,
};

use super::{App, Message, Pane, Shortcut, room::Room, view};

/// The id of the scrolling part of the form.
pub const FORM: &str = "form";

/// Under which name a change is taken back: typing in one field is one change.
pub fn tag(message: &Message) -> Option<String> {
    match message {
        Message::Answer(answer::Message::Prose(row, kind, _)) => {
            Some(Field::Annex(*row, *kind).key())
        }
        Message::Signatory(signatory::Message::Typed(field, _)) => Some(field.key()),
        Message::Signatory(signatory::Message::Wanted(_)) => Some(Field::MemberState.key()),
        _ => None,
    }
}

/// What has to be said about the draft kept from the last time.
pub fn trouble(kept: &Result<Option<Draft>, store::Error>, wording: &Wording) -> Option<String> {
    kept.as_ref().err().map(|error| problem::store(error, wording).in_full())
}

impl App {
    pub(super) fn check(&mut self) {
        let Self { touched, left, .. } = self;
        let show = |field: Field| {
            touched.contains(&field)
                || left.contains(&Step::of(field))
                || left.contains(&Step::Send)
        };
        let look =
            Look::new(crate::app::theme::scheme(self.settings.theme, self.mode), &self.wording);
        self.findings = Findings::of(&self.draft, self.now, look, show);
        self.suggested = self.suggestion().to_string_lossy().into_owned();
    }

    /// Where a reply is suggested to be saved.
    pub(super) fn suggestion(&self) -> PathBuf {
        let name = match self.draft.check(self.now) {
            Ok(checked) => checked.reply.file_stem(),
            Err(_) => format!("TSB-Circular-{}-reply", self.draft.consultation.number),
        };
        self.launch.documents.join("Placet").join(format!("{name}.pdf"))
    }

    /// The draft is another one now: everything that is shown of it follows.
    pub(super) fn changed(&mut self) {
        self.unsaved = true;
        self.send.outdated();
        self.restored();
    }

    pub(super) fn restored(&mut self) {
        self.sign.sync(&self.draft);
        self.check();
    }

    pub(super) fn keep(&mut self) -> Task<Message> {
        self.unsaved = false;
        self.keeping += 1;
        self.run(Effect::Keep(Box::new(self.draft.clone())))
    }

    pub(super) fn draw(&mut self) -> Task<Message> {
        let pane = view::page_pane(self);
        let Some(generation) = self.page.ask() else { return Task::none() };
        let scale = reply::Page::scale(self.page.fitted(pane), self.factor);
        let of = match (&self.kept, self.send.done()) {
            (Some(kept), Some(_)) => Document::Reply(kept.clone()),
            _ => Document::Draft(Box::new(self.draft.clone())),
        };
        self.run(Effect::Draw { generation, of, page: self.page.index(), scale })
    }

    pub(super) fn focus(&self, id: impl Into<String>) -> Task<Message> {
        self.focus_and(id, focus_query::reveal())
    }

    /// The same where the form is shown from its top.
    fn focus_from_top(&self, id: impl Into<String>) -> Task<Message> {
        let top = operation::snap_to(FORM, RelativeOffset::START);
        self.focus_and(id, top.chain(focus_query::reveal()))
    }

    fn focus_and(&self, id: impl Into<String>, show: Task<Message>) -> Task<Message> {
        focus_query::focus(id, self.by_keyboard).chain(show).chain(self.find_focus())
    }

    pub(super) fn find_focus(&self) -> Task<Message> {
        let ids = progress::fields(&self.draft).into_iter().flat_map(|(_, ids)| ids).collect();
        focus_query::focused(ids).map(Message::Focused)
    }

    pub(super) fn focused(&mut self, place: Option<usize>) -> Task<Message> {
        let fields = progress::fields(&self.draft);
        let mut all = fields.iter().flat_map(|(field, ids)| ids.iter().map(|_| *field));
        let focused = place.and_then(|place| all.nth(place));
        if focused == self.focused {
            return Task::none();
        }
        if let Some(before) = std::mem::replace(&mut self.focused, focused) {
            self.touched.insert(before);
            self.check();
        }
        match focused.is_some_and(|field| self.page.follow(field)) {
            true => self.draw(),
            false => Task::none(),
        }
    }

    pub(super) fn go(&mut self, step: Step) -> Task<Message> {
        self.turn_to(step);
        let first = self.first_on(step);
        self.arrive(first)
    }

    fn turn_to(&mut self, step: Step) {
        if step != self.step {
            self.left.insert(self.step);
        }
        if step == Step::Send {
            self.left.insert(Step::Send);
        }
        self.step = step;
        self.send.entered();
        (self.room, self.pane, self.page.enlarged) = (Room::Reply, Pane::Form, false);
        self.signatory.sync(&self.draft, self.wording.language());
        self.check();
    }

    /// The id of the control that a step begins with.
    fn first_on(&self, step: Step) -> String {
        match step {
            Step::Circular => "continue".to_owned(),
            Step::Answer if self.draft.answers.len() > 1 => "same".to_owned(),
            Step::Answer => progress::mark_id(0, self.first_mark()),
            Step::Signatory => Field::Name.key(),
            Step::Sign => "signature.browse".to_owned(),
            Step::Send if self.findings.all().is_empty() => "save-path".to_owned(),
            Step::Send => "remark-0".to_owned(),
        }
    }

    /// Gives the focus to a control of a step just turned to. It does not wait for the page to be
    /// drawn: what is typed at once belongs to the control. For the same reason it comes first: the
    /// toolkit does at once only what it does not have to wait for.
    fn arrive(&mut self, id: impl Into<String>) -> Task<Message> {
        Task::batch([self.focus_from_top(id), self.draw()])
    }

    /// The box that is ticked, or the first.
    fn first_mark(&self) -> Mark {
        let refused = self.draft.answers.first().is_some_and(|a| a.has(Mark::Refuse));
        if refused { Mark::Refuse } else { Mark::Authorise }
    }

    fn jump(&mut self, field: Field) -> Task<Message> {
        let step = Step::of(field);
        self.turn_to(step);
        self.answer.show(field);
        let fields = progress::fields(&self.draft);
        let id = fields.into_iter().find(|(shown, _)| *shown == field);
        let id = match (field, id.and_then(|(_, ids)| ids.into_iter().next())) {
            (Field::Signature, _) => "means-file".to_owned(),
            (_, Some(id)) => id,
            (_, None) => self.first_on(step),
        };
        self.arrive(id)
    }

    pub(super) fn key(&mut self, key: Shortcut) -> Task<Message> {
        self.by_keyboard = true;
        match key {
            Shortcut::Tab => focus_query::reveal().chain(self.find_focus()),
            Shortcut::Step(step) => self.go(step),
            Shortcut::Continue => match self.step.next() {
                Some(step) => self.go(step),
                None => self.send(send::Message::Save),
            },
            Shortcut::Keep => self.keep(),
            // In a room beside it the reply is not seen, and so is left as it is.
            Shortcut::Undo | Shortcut::Redo if self.room != Room::Reply => Task::none(),
            Shortcut::Undo => self.step_back(History::undo),
            Shortcut::Redo => self.step_back(History::redo),
            Shortcut::Escape if self.page.enlarged => self.page(reply::Message::Enlarge),
            Shortcut::Escape if self.room != Room::Reply => self.enter(Room::Reply),
            Shortcut::Escape => {
                self.answer.update(&mut self.draft, answer::Message::SameClose);
                self.page(reply::Message::Close)
            }
        }
    }

    /// Puts the draft back as it was, and shows the step on which that is seen.
    fn step_back(&mut self, by: fn(&mut History, &mut Draft) -> bool) -> Task<Message> {
        let before = self.draft.clone();
        if !by(&mut self.history, &mut self.draft) {
            return Task::none();
        }
        // It may be another draft than the one that was opened from there.
        self.origin = None;
        self.signatory.sync(&self.draft, self.wording.language());
        let differing = progress::differing(&before, &self.draft);
        match differing.first() {
            Some(step) if !differing.contains(&self.step) => self.go(*step),
            _ => Task::none(),
        }
    }
}

/// The screens' actions.
impl App {
    pub(super) fn answer(&mut self, message: answer::Message) -> Task<Message> {
        if let answer::Message::Mark(row, _) = message {
            self.touched.remove(&Field::Marks(row));
        }
        match self.answer.update(&mut self.draft, message) {
            answer::Action::None => Task::none(),
            answer::Action::Focus(id) => self.focus(id),
            answer::Action::Browse(row, kind) => {
                let title = self.wording.text("attach-file");
                self.run(Effect::Pick(Wanted::Annex(row, kind), title))
            }
            answer::Action::Attach(row, kind, path) => {
                self.run(Effect::Read(Wanted::Annex(row, kind), path))
            }
        }
    }

    pub(super) fn signatory(&mut self, message: signatory::Message) -> Task<Message> {
        match self.signatory.update(&mut self.draft, self.wording.language(), message) {
            signatory::Action::None => Task::none(),
            signatory::Action::Focus(field) => self.focus(field.key()),
            signatory::Action::Today => {
                let today = self.now.with_timezone(&chrono::Local).date_naive();
                self.draft.date = today.to_string();
                self.focus(Field::Date.key())
            }
        }
    }

    pub(super) fn sign(&mut self, message: sign::Message) -> Task<Message> {
        if message.changes_signer() {
            self.send.outdated();
        }
        match self.sign.update(&mut self.draft, message) {
            sign::Action::None => Task::none(),
            sign::Action::Hand(action) => self.hand(action),
            sign::Action::Key(action) => self.signing_key(action),
        }
    }

    fn hand(&mut self, action: hand::Action) -> Task<Message> {
        match action {
            hand::Action::None => Task::none(),
            hand::Action::Focus(id) => self.focus(id),
            hand::Action::Browse(which) => {
                let title = self.wording.text("import-picture");
                self.run(Effect::Pick(Wanted::Picture(which), title))
            }
            hand::Action::Read(which, path) => self.run(Effect::Read(Wanted::Picture(which), path)),
        }
    }

    fn signing_key(&mut self, action: key::Action) -> Task<Message> {
        match action {
            key::Action::None => Task::none(),
            key::Action::Focus(id) => self.focus(id),
            key::Action::Browse => {
                let title = self.wording.text("certificate-file");
                self.run(Effect::Pick(Wanted::Certificate, title))
            }
            key::Action::Tokens(module) => self.run(Effect::Tokens(module)),
            key::Action::Open(source, passphrase) => self.run(Effect::Open(*source, passphrase)),
            key::Action::Make(name, passphrase) => {
                let organisation: String = self.draft.administration.chars().take(64).collect();
                self.run(Effect::Make(name, organisation, passphrase))
            }
        }
    }

    pub(super) fn send(&mut self, message: send::Message) -> Task<Message> {
        let suggested = self.suggestion();
        match self.send.update(&suggested, message) {
            send::Action::None => Task::none(),
            send::Action::Jump(field) => self.jump(field),
            send::Action::Browse(path) => {
                let title = self.wording.text("save-path");
                self.run(Effect::PickTarget(path, title))
            }
            send::Action::Save { path, replace } => self.save(path, replace),
            send::Action::Finish(part) => match (part, &self.kept) {
                (send::Part::Mail, Some(kept)) => self.run(Effect::Mail(kept.clone())),
                (send::Part::Register, Some(kept)) => self.run(Effect::Register(kept.clone())),
                (_, None) => Task::none(),
            },
            send::Action::Open(path) => self.run(Effect::Show(path)),
            send::Action::Copy(text) => self.run(Effect::Copy(text)),
            send::Action::Focus(id) => self.focus(id),
        }
    }

    fn save(&mut self, path: PathBuf, replace: bool) -> Task<Message> {
        let signing = self.signing();
        match self.draft.check(self.now) {
            Ok(checked) if matches!(signing, send::Signing::Ready | send::Signing::None) => {
                self.slow = false;
                let signer = self.sign.key().map(|key| key.signer.clone());
                let proof = self.proof();
                let certify = self.sign.certifies(&self.draft);
                let job = Job { reply: checked.reply, signer, certify, proof, path, replace };
                let wait = self.run(Effect::Wait(Duration::from_millis(250)));
                Task::batch([self.run(Effect::Save(Box::new(job))), wait])
            }
            _ => {
                let words = self.wording.text("send-lead-left");
                let id = self.send.finished(Err(send::Failure::Other(words)));
                self.focus(id)
            }
        }
    }

    /// The timestamp service that the settings name.
    pub(super) fn proof(&self) -> Option<Proof> {
        let url = self.settings.timestamp.trim();
        let reach = match self.settings.level {
            Level::Timestamp => Reach::Timestamp,
            Level::LongTerm => Reach::LongTerm,
            Level::Archive => Reach::Archive,
        };
        (!url.is_empty()).then(|| Proof { url: url.to_owned(), reach })
    }

    /// Whether a certificate signs.
    pub(super) fn signing(&self) -> send::Signing {
        match (self.sign.means(), self.sign.key()) {
            (None, _) => send::Signing::Undecided,
            (Some(Means::None), _) => send::Signing::None,
            (Some(_), Some(_)) => send::Signing::Ready,
            (Some(_), None) => send::Signing::Closed,
        }
    }

    pub(super) fn options(&mut self, message: settings::Message) -> Task<Message> {
        let settings::Action::Keep(kept, id) = self.options.update(&self.settings, message);
        let language = kept.language.unwrap_or(self.launch.language);
        if language != self.wording.language() {
            self.wording = Wording::of(language);
            self.signatory.sync(&self.draft, language);
        }
        self.settings = kept.clone();
        self.check();
        let focus = id.map_or_else(Task::none, |id| self.focus(id));
        Task::batch([focus, self.run(Effect::KeepSettings(kept))])
    }

    pub(super) fn page(&mut self, message: reply::Message) -> Task<Message> {
        match self.page.update(message) {
            reply::Action::None => Task::none(),
            reply::Action::Draw => self.draw(),
            reply::Action::Focus(id) => self.focus(id),
            reply::Action::Language(language) => {
                signatory::print_in(&mut self.draft, language);
                self.focus("reply-language")
            }
        }
    }
}

/// What came of the effects.
impl App {
    pub(super) fn done(&mut self, outcome: Outcome) -> Task<Message> {
        match outcome {
            Outcome::Drawn(_, result) => self.drawn(result),
            Outcome::Kept(result) => self.kept(result),
            Outcome::SettingsKept(Err(error)) => {
                self.trouble = Some(self.words(&error));
                Task::none()
            }
            Outcome::Picked(_, Picked::Nothing) | Outcome::Target(Picked::Nothing) => Task::none(),
            Outcome::Picked(wanted, Picked::NoDialog) => self.without_dialog(wanted),
            Outcome::Picked(Wanted::Certificate, Picked::File(path)) => {
                self.sign.chosen(&path);
                self.focus("passphrase")
            }
            Outcome::Picked(wanted, Picked::File(path)) => self.run(Effect::Read(wanted, path)),
            Outcome::Target(Picked::File(path)) => {
                self.send.chosen(&path);
                self.focus("save")
            }
            Outcome::Target(Picked::NoDialog) => {
                self.send.without_dialog(self.wording.text("dialog-missing"));
                self.focus("save-path")
            }
            Outcome::Attached(row, kind, file) => {
                let file = file.map_err(|error| self.words(&error));
                self.answer.attached(&mut self.draft, row, kind, file);
                self.focus(format!("{}.attach", Field::Annex(row, kind).key()))
            }
            Outcome::Picture(which, picture) => {
                let picture = picture.map_err(|error| self.words(&error));
                self.sign.imported(&mut self.draft, which, picture);
                Task::none()
            }
            Outcome::Opened(result) => {
                let result = result.map_err(|error| self.words(&error));
                let id = self.sign.opened(result);
                self.focus(id)
            }
            Outcome::Made(result) => self.made(result),
            Outcome::Tokens(result) => {
                let result = result.map_err(|error| self.words(&error));
                self.sign.listed(result);
                Task::none()
            }
            Outcome::Saved(result) => self.saved(result),
            Outcome::Mailed(result) => self.retried(send::Part::Mail, result),
            Outcome::Registered(result) => self.retried(send::Part::Register, result),
            Outcome::Waited => {
                self.slow = self.send.is_busy();
                self.circular.waited();
                self.waited();
                Task::none()
            }
            Outcome::Room(outcome) => self.rooms_done(outcome),
            Outcome::SettingsKept(Ok(())) | Outcome::Nothing => Task::none(),
        }
    }

    fn drawn(&mut self, result: Result<reply::Drawn, Error>) -> Task<Message> {
        let stale = match result {
            Ok(drawn) => {
                let stale = self.page.take(drawn);
                stale || self.focused.is_some_and(|field| self.page.follow(field))
            }
            Err(error) => {
                self.trouble = Some(self.words(&error));
                self.page.fail()
            }
        };
        if stale { self.draw() } else { Task::none() }
    }

    fn kept(&mut self, result: Result<String, Error>) -> Task<Message> {
        self.keeping = self.keeping.saturating_sub(1);
        match result {
            Ok(time) => (self.saved, self.trouble) = (Some(time), None),
            Err(error) => {
                self.trouble = Some(self.words(&error));
                // A window that cannot keep the draft does not close over it without a word; the
                // second attempt does.
                if self.closing.take().is_some() {
                    return Task::none();
                }
            }
        }
        self.close_once_kept()
    }

    /// Closes a window that is to be closed, but not before the last change is written: the writing
    /// of an earlier one may end first.
    pub(super) fn close_once_kept(&mut self) -> Task<Message> {
        match self.closing {
            Some(_) if self.unsaved => self.keep(),
            Some(window) if self.keeping == 0 => window::close(window),
            Some(_) | None => Task::none(),
        }
    }

    fn made(&mut self, result: Result<(Vec<OpenKey>, Vec<String>), Error>) -> Task<Message> {
        let result = match result {
            Ok((keys, known)) => {
                self.sign.known(known);
                Ok(keys)
            }
            Err(error) => Err(self.words(&error)),
        };
        let id = self.sign.opened(result);
        self.focus(id)
    }

    /// The system has no dialog: the field for a path opens, and says so.
    fn without_dialog(&mut self, wanted: Wanted) -> Task<Message> {
        let words = self.wording.text("dialog-missing");
        match wanted {
            Wanted::Annex(row, kind) => {
                let id = self.answer.without_dialog(row, kind, words);
                self.focus(id)
            }
            Wanted::Picture(which) => {
                let id = self.sign.without_dialog(which, words);
                self.focus(id)
            }
            Wanted::Certificate => {
                self.sign.without_file_dialog(words);
                self.focus("certificate")
            }
        }
    }

    fn saved(&mut self, result: Result<Box<Saved>, Error>) -> Task<Message> {
        self.slow = false;
        let result = match result {
            Ok(saved) => {
                let Saved { done, mail, register, kept } = *saved;
                let shortfall = kept.shortfall();
                let shortfall =
                    shortfall.map(|why| problem::shortfall(why, &self.wording).in_full());
                self.kept = Some(kept);
                let why = |result: Result<(), Error>| Some(self.reason(&result.err()?));
                Ok(send::Done { mail: why(mail), register: why(register), shortfall, ..done })
            }
            Err(Error::Store(store::Error::Exists(path))) => Err(send::Failure::Exists(path)),
            Err(other) => Err(send::Failure::Other(self.words(&other))),
        };
        let id = self.send.finished(result);
        // The page shows the written file from now on, and where it is signed.
        self.page.follow(Field::Signature);
        self.arrive(id)
    }

    fn retried(&mut self, part: send::Part, result: Result<(), Error>) -> Task<Message> {
        let result = result.map_err(|error| self.reason(&error));
        let id = self.send.retried(part, result);
        self.focus(id)
    }

    /// What happened, without what is safe: where a reply is on the disk, "nothing was written"
    /// would not be true.
    fn reason(&self, error: &Error) -> String {
        problem::error(error, &self.draft.consultation, &self.wording).what
    }

    pub(super) fn words(&self, error: &Error) -> String {
        problem::error(error, &self.draft.consultation, &self.wording).in_full()
    }

    /// How large the window is.
    pub(super) const fn size(&self) -> Size {
        self.size
    }
}
