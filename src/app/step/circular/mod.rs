//! The first step: what the circular asks. A circular is read from a file or typed by hand; each
//! value is shown with the line it came from, what is doubtful is asked first, and every value can
//! be typed anew.
//!
//! Reading is `workflow`'s; what is doubtful is said by `problem`.

mod editor;
mod letter;
#[cfg(test)]
mod tests;
mod view;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    app::viewer::file::{self, Sheet},
    circular::{Format, Found, LetterKind, Transcript},
    model::{Answer, Draft, Fact, FactValue, PartialConsultation},
    store::{Recent, SetAsideDraft, Source},
    workflow::{self, Change, Error, Reopened},
};

pub use editor::{Editor, Message as Edit};

/// The id of the scrolling letter.
pub const LETTER: &str = "letter";

/// What the screen remembers besides the draft.
#[derive(Debug, Default)]
pub struct Circular {
    path: String,
    /// The file that is being read; its answer is taken only while it is awaited
    awaited: Option<PathBuf>,
    /// Whether that takes so long that it is said
    slow: bool,
    failure: Option<Error>,
    letter: Option<Letter>,
    editor: Option<Editor>,
    /// What waits for a yes
    asking: Option<Next>,
    /// Whether the values that matter less are shown too
    all: bool,
    /// The fact whose lines are outlined on the letter
    outlined: Option<Fact>,
    /// Of the changes of a corrigendum, those that are to be applied
    accepted: BTreeSet<usize>,
    /// The pages of a letter whose text cannot be relied on
    sheet: Option<Sheet>,
    recent: Vec<Recent>,
    drafts: Vec<SetAsideDraft>,
    kept: Option<PathBuf>,
}

/// What is at work next, once it was said yes to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Next {
    /// The letter that is looked at; the answers given so far are kept
    Letter,
    /// The draft in this file; the answers given so far are kept
    Draft(PathBuf),
    /// The draft in this file, a stranger's, which has these files read
    Sources(PathBuf, Vec<Source>),
}

/// A letter that was read; or a consultation that is typed by hand.
#[derive(Debug)]
pub struct Letter {
    /// Where it was read from; `None` for one typed by hand
    pub path: Option<PathBuf>,
    /// What was found in it
    pub found: Box<Found>,
    /// Whether the reply answers it
    pub taken: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path of a circular being typed
    Path(String),
    /// The circular at that path
    Given,
    /// Ask the system's dialog for a circular
    Browse,
    /// Read this file
    Read(PathBuf),
    /// Do not wait for the file that is being read
    Cancel,
    /// Type a consultation by hand
    ByHand,
    /// Take this candidate of this doubt
    Choose(usize, usize),
    /// Open the fields of a value
    Edit(Fact),
    /// In the fields of a value
    Editor(Edit),
    /// Outline the lines from which a value came
    Outline(Fact),
    /// Show the values that matter less, or do not
    All,
    /// Treat the letter as the consultation that it was not taken for
    AsConsultation,
    /// Answer this letter
    Use,
    /// Open the draft in this file again
    Reopen(PathBuf),
    /// Keep the answers given so far in a file, and go on to what was asked for
    KeepAndUse,
    /// Have the files read that a stranger's draft names, and open it
    ReadSources,
    /// Stay with the reply as it is
    Stay,
    /// On the pages of a letter whose text cannot be relied on
    Sheet(file::Message),
    /// Leave the letter
    Discard,
    /// Apply this change of a corrigendum, or do not
    Accept(usize),
    /// Apply the changes chosen
    Apply,
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Nothing
    None,
    /// Ask for a circular
    Browse,
    /// Read this file
    Read(PathBuf),
    /// Keep the draft under a name of its own
    Keep,
    /// Open the draft in this file, for which it was agreed to these files being read
    Reopen(PathBuf, Vec<Source>),
    /// Show the pages of this file beside the values
    Pages(PathBuf),
    /// Draw the page that is shown
    Draw,
    /// Another circular is answered now
    Taken,
    /// Show the lines with these indices
    Scroll(f32),
    /// Give the focus to the control with this id
    Focus(String),
}

impl Circular {
    /// Changes the screen and the draft.
    pub fn update(&mut self, draft: &mut Draft, message: Message) -> Action {
        match message {
            Message::Path(path) => (self.path, self.failure) = (path, None),
            Message::Given if self.path.trim().is_empty() => {}
            Message::Given => return self.read(PathBuf::from(self.path.trim())),
            Message::Browse => return Action::Browse,
            Message::Read(path) => return self.read(path),
            Message::Cancel => self.awaited = None,
            Message::ByHand => self.show(Letter::typed(None)),
            Message::Choose(doubt, candidate) => self.choose(doubt, candidate),
            Message::Edit(fact) => {
                let known = self.value(draft, fact);
                self.editor = Some(Editor::of(fact, known));
                return self.outline(fact);
            }
            Message::Editor(Edit::Leave) => self.editor = None,
            Message::Editor(edit) => return self.edited(draft, edit),
            Message::Outline(fact) => return self.outline(fact),
            Message::All => self.all = !self.all,
            Message::AsConsultation => {
                if let Some(letter) = &mut self.letter {
                    letter.found.kind = LetterKind::Consultation;
                }
            }
            Message::Use if self.unsettled().is_empty() => return self.answer(draft),
            Message::Use => {}
            Message::Reopen(path) => return self.reopen(draft, path),
            Message::KeepAndUse => return Action::Keep,
            Message::ReadSources => return self.read_sources(draft),
            Message::Stay => self.asking = None,
            Message::Sheet(message) => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.update(message);
                }
                return Action::Draw;
            }
            Message::Discard => self.leave(),
            Message::Accept(change) => {
                if !self.accepted.remove(&change) {
                    self.accepted.insert(change);
                }
            }
            Message::Apply => self.apply(draft),
        }
        Action::None
    }

    fn read(&mut self, path: PathBuf) -> Action {
        (self.awaited, self.slow, self.failure) = (Some(path.clone()), false, None);
        Action::Read(path)
    }

    /// Takes in a letter that was read, or why none could be. One that is free of doubts is
    /// answered at once, unless that would touch answers that were given.
    pub fn found(
        &mut self,
        draft: &mut Draft,
        path: &Path,
        result: Result<Box<Found>, Error>,
    ) -> Action {
        if self.awaited.as_deref() != Some(path) {
            return Action::None;
        }
        self.awaited = None;
        match result {
            Ok(found) if workflow::is_scanned(&found) => {
                self.show(Letter::typed(Some(path.to_owned())));
                Action::Pages(path.to_owned())
            }
            Ok(found) => {
                self.path.clear();
                let certain = found.kind == LetterKind::Consultation && found.doubts.is_empty();
                self.show(Letter { path: Some(path.to_owned()), found, taken: false });
                match certain && self.unsettled().is_empty() && !is_begun(draft) {
                    true => self.answer(draft),
                    false => Action::None,
                }
            }
            Err(error) => {
                self.failure = Some(error);
                Action::None
            }
        }
    }

    /// Takes in the file whose pages are to be shown beside the values, or why it cannot be.
    pub fn paged(&mut self, path: &Path, result: Result<Arc<Vec<u8>>, Error>) -> Action {
        if self.pending().and_then(|letter| letter.path.as_deref()) != Some(path) {
            return Action::None;
        }
        match result {
            Ok(file) => {
                let mut sheet = Sheet::default();
                sheet.open(Some(file));
                self.sheet = Some(sheet);
                Action::Draw
            }
            Err(error) => {
                self.failure = Some(error);
                Action::None
            }
        }
    }

    /// The pages beside the values, if the letter's text cannot be relied on.
    pub const fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// The same, to draw on.
    pub const fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        self.sheet.as_mut()
    }

    fn leave(&mut self) {
        (self.letter, self.editor, self.asking, self.sheet) = (None, None, None, None);
    }

    fn show(&mut self, letter: Letter) {
        *self = Self {
            path: std::mem::take(&mut self.path),
            recent: std::mem::take(&mut self.recent),
            drafts: std::mem::take(&mut self.drafts),
            letter: Some(letter),
            ..Self::default()
        };
    }

    fn choose(&mut self, doubt: usize, candidate: usize) {
        let Some(letter) = &mut self.letter else { return };
        let Some(doubt) = letter.found.doubts.get(doubt) else { return };
        let (fact, chosen) = (doubt.fact, doubt.candidates.get(candidate).cloned());
        if let Some(chosen) = chosen
            && letter.found.settle(fact, chosen.value)
        {
            letter.found.sources.insert(fact, chosen.lines);
        }
    }

    fn edited(&mut self, draft: &mut Draft, edit: Edit) -> Action {
        let Some(editor) = &mut self.editor else { return Action::None };
        let fact = editor.fact;
        let Some(value) = editor.update(edit) else { return Action::None };
        self.editor = None;
        match &mut self.letter {
            Some(letter) if !letter.taken => {
                letter.found.settle(fact, value);
            }
            _ => set(draft, fact, value),
        }
        Action::Focus(format!("edit-{}", fact.key()))
    }

    fn outline(&mut self, fact: Fact) -> Action {
        self.outlined = Some(fact);
        let Some(letter) = &self.letter else { return Action::None };
        let lines = letter.found.transcript.lines.len().max(1);
        match letter.found.source(fact).next() {
            Some((number, _)) => Action::Scroll((number.saturating_sub(3)) as f32 / lines as f32),
            None => Action::None,
        }
    }

    /// Begins the reply to the letter, or asks what becomes of the answers given so far.
    fn answer(&mut self, draft: &mut Draft) -> Action {
        if is_begun(draft) {
            self.asking = Some(Next::Letter);
            return Action::Focus("letter-keep".into());
        }
        self.take(draft)
    }

    /// Opens another draft, or asks what becomes of the one at work.
    fn reopen(&mut self, draft: &Draft, path: PathBuf) -> Action {
        if is_blank(draft) {
            return Action::Reopen(path, Vec::new());
        }
        self.asking = Some(Next::Draft(path));
        Action::Focus("letter-keep".into())
    }

    /// Opens a stranger's draft with the files it was asked for. What was filled in meanwhile is
    /// kept first.
    fn read_sources(&mut self, draft: &Draft) -> Action {
        match &self.asking {
            Some(Next::Sources(path, sources)) if is_blank(draft) => {
                Action::Reopen(path.clone(), sources.clone())
            }
            Some(Next::Sources(..)) => Action::Keep,
            Some(Next::Letter | Next::Draft(_)) | None => Action::None,
        }
    }

    /// Takes in the draft that was opened again from the file at `path`; or for which files it asks
    /// first, or why it could not be opened: then nothing changes.
    pub fn reopened(
        &mut self,
        draft: &mut Draft,
        path: &Path,
        result: Result<Reopened, Error>,
    ) -> Action {
        self.asking = None;
        match result {
            Ok(Reopened::Asks(sources)) => {
                self.asking = Some(Next::Sources(path.to_owned(), sources));
                Action::Focus("letter-keep".into())
            }
            Ok(Reopened::Draft(opened)) => {
                *draft = *opened;
                self.leave();
                (self.failure, self.kept) = (None, None);
                Action::Taken
            }
            Err(error) => {
                self.failure = Some(error);
                Action::None
            }
        }
    }

    /// Takes in where the draft was kept, and goes on to what was asked for; or why it could not
    /// be kept, and then stays.
    pub fn draft_kept(&mut self, draft: &mut Draft, result: Result<PathBuf, Error>) -> Action {
        match result {
            Ok(path) => {
                self.kept = Some(path);
                match self.asking.take() {
                    Some(Next::Draft(path)) => Action::Reopen(path, Vec::new()),
                    Some(Next::Sources(path, sources)) => Action::Reopen(path, sources),
                    Some(Next::Letter) | None => self.take(draft),
                }
            }
            Err(error) => {
                self.failure = Some(error);
                Action::None
            }
        }
    }

    fn take(&mut self, draft: &mut Draft) -> Action {
        let Some(letter) = &mut self.letter else { return Action::None };
        match workflow::new_draft_from(&letter.found) {
            Ok(new) => {
                *draft = signed_by_the_same(new, draft);
                (letter.taken, self.asking, self.failure) = (true, None, None);
                Action::Taken
            }
            Err(error) => {
                self.failure = Some(error);
                Action::None
            }
        }
    }

    fn apply(&mut self, draft: &mut Draft) {
        let changes = self.changes(draft).unwrap_or_default().into_iter().enumerate();
        let accepted = changes.filter(|(index, _)| self.accepted.contains(index));
        let accepted: Vec<Change> = accepted.map(|(_, change)| change).collect();
        match workflow::apply_corrigendum(draft, &accepted) {
            Ok(()) => self.leave(),
            Err(error) => self.failure = Some(error),
        }
        self.accepted.clear();
    }

    /// What a corrigendum changes in the circular that is answered.
    fn changes(&self, draft: &Draft) -> Option<Vec<Change>> {
        let letter = self.letter.as_ref()?;
        workflow::changes_of(&letter.found, &draft.consultation).ok()
    }

    /// Takes in the circulars that were opened before, and the drafts that were set aside.
    pub fn opened_before(&mut self, recent: Vec<Recent>, drafts: Vec<SetAsideDraft>) {
        (self.recent, self.drafts) = (recent, drafts);
    }

    /// Says that a file is being read, if it still is: it takes long.
    pub fn waited(&mut self) {
        self.slow = self.awaited.is_some();
    }

    /// The value of a fact, of the letter that is looked at or of the circular that is answered.
    fn value(&self, draft: &Draft, fact: Fact) -> Option<FactValue> {
        match self.pending() {
            Some(letter) => letter.found.asks.value(fact),
            None => PartialConsultation::from(draft.consultation.clone()).value(fact),
        }
    }

    /// The letter that was read, if the reply does not answer it yet.
    pub fn pending(&self) -> Option<&Letter> {
        self.letter.as_ref().filter(|letter| !letter.taken)
    }

    /// The letter that can be shown beside its values.
    pub fn letter(&self) -> Option<&Letter> {
        self.letter.as_ref().filter(|letter| !letter.found.transcript.lines.is_empty())
    }

    /// What has to be settled before the letter can be answered.
    pub fn unsettled(&self) -> Vec<Fact> {
        let consultation = |letter: &&Letter| letter.found.kind == LetterKind::Consultation;
        self.pending().filter(consultation).map(|l| l.found.unsettled()).unwrap_or_default()
    }

    /// Whether a consultation is looked at that is not answered yet.
    pub fn is_consultation_pending(&self) -> bool {
        self.pending().is_some_and(|letter| letter.found.kind == LetterKind::Consultation)
    }

    /// Whether the letter that is looked at can be answered.
    pub fn is_ready(&self) -> bool {
        self.is_consultation_pending() && self.unsettled().is_empty() && self.asking.is_none()
    }

    /// What is to be remembered of the letter that was just taken.
    pub fn taken_from(&self) -> Option<&Path> {
        self.letter.as_ref().filter(|letter| letter.taken)?.path.as_deref()
    }
}

impl Letter {
    /// A consultation of which nothing is known yet; its letter can be in a file all the same.
    fn typed(path: Option<PathBuf>) -> Self {
        let transcript =
            Transcript { format: Format::Text, lines: Vec::new(), remarks: Vec::new() };
        let found = Found {
            kind: LetterKind::Consultation,
            asks: PartialConsultation::default(),
            edition_year: None,
            sources: Default::default(),
            doubts: Vec::new(),
            transcript,
        };
        Self { path, found: Box::new(found), taken: false }
    }
}

/// Whether nothing at all was filled in.
fn is_blank(draft: &Draft) -> bool {
    *draft == Draft::new(draft.consultation.clone())
}

/// Whether an answer was given, or begun.
fn is_begun(draft: &Draft) -> bool {
    draft.answers.iter().any(|answer| *answer != Answer::default())
}

/// The new draft, signed by the official of the one before: they do not change with the circular.
fn signed_by_the_same(new: Draft, before: &Draft) -> Draft {
    Draft {
        signatory: before.signatory.clone(),
        member_state: before.member_state.clone(),
        administration: match before.parsed_member_state() {
            Some(state) if before.administration == state.administration(before.language) => {
                state.administration(new.language)
            }
            _ => before.administration.clone(),
        },
        place: before.place.clone(),
        signature: before.signature.clone(),
        stamp: before.stamp.clone(),
        ink_line: before.ink_line,
        second_official: before.second_official,
        ..new
    }
}

/// Sets a value of the circular that is answered. Answers stay with their rows.
fn set(draft: &mut Draft, fact: Fact, value: FactValue) {
    let mut asks = PartialConsultation::from(draft.consultation.clone());
    let rows = asks.recommendations.len();
    if !asks.set(fact, value.clone()) {
        return;
    }
    if asks.recommendations.len() != rows {
        let change = Change { fact, before: None, after: value };
        // What was typed is complete: nothing can be lacking afterwards.
        let _ = workflow::apply_corrigendum(draft, &[change]);
        return;
    }
    if let Ok(consultation) = asks.complete() {
        draft.consultation = consultation;
    }
}
