//! The second step: one answer for each Recommendation.
//!
//! `boxes` shows the two boxes of one of them and what they ask for, `several` the rows and "the
//! same answer for all".

mod boxes;
mod several;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, path::PathBuf};

use iced::{
    Element, Fill,
    widget::{Space, column},
};

use crate::{
    app::{
        findings::Findings,
        phrase,
        step::progress::mark_id,
        theme::{Look, Wide},
        widget::{Remark, head},
    },
    model::{AnnexKind, Attachment, Consultation, Draft, Field, Mark},
};

/// What the screen remembers besides the draft.
#[derive(Debug, Default)]
pub struct Answer {
    /// The row that is open, where there are several
    open: Option<usize>,
    /// Where a path is being typed, and how far
    path: Option<(usize, AnnexKind, String)>,
    /// Why the last file could not be attached
    failure: Option<(usize, AnnexKind, Remark)>,
    /// The rows in which an outline of changes is being given, though there is none yet
    outlined: BTreeSet<usize>,
    same: Same,
}

/// "The same answer for all".
#[derive(Debug, Default)]
struct Same {
    /// Nothing, until somebody chooses
    chosen: Option<usize>,
    listed: bool,
    asked: bool,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// A mark on the form
    Mark(usize, Mark),
    /// Text for an annex page
    Prose(usize, AnnexKind, String),
    /// Attach a file: ask the system's dialog
    Browse(usize, AnnexKind),
    /// Attach a file: open or close the field for a path
    Path(usize, AnnexKind),
    /// A path being typed
    PathTyped(String),
    /// A path that was typed
    PathGiven,
    /// Take a file off
    Remove(usize, AnnexKind, usize),
    /// Give an outline of possible changes
    Outline(usize),
    /// Open a row, or close it
    Open(usize),
    /// Open or close the list of answers for all
    SameList,
    /// Close the list
    SameClose,
    /// Choose the answer for all
    Same(usize),
    /// Give it, or ask first
    Apply,
    /// Give it
    ApplyAll,
    /// Leave the answers as they are
    Keep,
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Give the focus to the control with this id
    Focus(String),
    /// Ask for a file to attach
    Browse(usize, AnnexKind),
    /// Attach the file at this path
    Attach(usize, AnnexKind, PathBuf),
}

impl Answer {
    /// Changes the screen and the draft.
    pub fn update(&mut self, draft: &mut Draft, message: Message) -> Action {
        match message {
            Message::Mark(row, mark) => {
                if let Some(answer) = draft.answers.get_mut(row) {
                    answer.mark(mark);
                }
                Action::Focus(mark_id(row, mark))
            }
            Message::Prose(row, kind, text) => {
                if let Some(answer) = draft.answers.get_mut(row) {
                    answer.annex_mut(kind).prose = text;
                }
                Action::None
            }
            Message::Browse(row, kind) => Action::Browse(row, kind),
            Message::Path(..) | Message::PathTyped(_) | Message::PathGiven => self.path(message),
            Message::Remove(row, kind, index) => {
                if let Some(answer) = draft.answers.get_mut(row) {
                    let files = &mut answer.annex_mut(kind).files;
                    if index < files.len() {
                        files.remove(index);
                    }
                }
                Action::Focus(format!("{}.attach", Field::Annex(row, kind).key()))
            }
            Message::Outline(row) => {
                self.outlined.insert(row);
                Action::Focus(Field::Annex(row, AnnexKind::Changes).key())
            }
            Message::Open(row) => {
                self.open = if self.open == Some(row) { None } else { Some(row) };
                Action::None
            }
            other => self.same(draft, &other),
        }
    }

    fn path(&mut self, message: Message) -> Action {
        match (message, &mut self.path) {
            (Message::Path(row, kind), Some((r, k, _))) if (*r, *k) == (row, kind) => {
                (self.path, self.failure) = (None, None);
                Action::Focus(format!("{}.attach", Field::Annex(row, kind).key()))
            }
            (Message::Path(row, kind), _) => {
                self.path = Some((row, kind, String::new()));
                Action::Focus(path_id(row, kind))
            }
            (Message::PathTyped(text), Some((_, _, typed))) => {
                *typed = text;
                Action::None
            }
            (Message::PathGiven, Some((row, kind, typed))) if !typed.trim().is_empty() => {
                Action::Attach(*row, *kind, PathBuf::from(typed.trim()))
            }
            _ => Action::None,
        }
    }

    /// Takes in a file that was read, or why it could not be.
    pub fn attached(
        &mut self,
        draft: &mut Draft,
        row: usize,
        kind: AnnexKind,
        file: Result<Attachment, String>,
    ) {
        match file {
            Ok(file) => {
                (self.path, self.failure) = (None, None);
                if let Some(answer) = draft.answers.get_mut(row) {
                    answer.annex_mut(kind).files.push(file);
                }
            }
            Err(text) => self.failure = Some((row, kind, Remark { blocks: true, text })),
        }
    }

    /// The system has no dialog: opens the field for a path. Returns its id.
    pub fn without_dialog(&mut self, row: usize, kind: AnnexKind, text: String) -> String {
        self.path = Some((row, kind, String::new()));
        self.failure = Some((row, kind, Remark { blocks: false, text }));
        path_id(row, kind)
    }

    /// Opens the row in which `field` stands.
    pub fn show(&mut self, field: Field) {
        if let Field::Marks(row) | Field::Annex(row, _) = field {
            self.open = Some(row);
        }
        if let Field::Annex(row, AnnexKind::Changes) = field {
            self.outlined.insert(row);
        }
    }

    /// Whether the row's answer can be seen.
    pub fn is_open(&self, row: usize) -> bool {
        self.open == Some(row)
    }
}

fn path_id(row: usize, kind: AnnexKind) -> String {
    format!("{}.path", Field::Annex(row, kind).key())
}

impl Answer {
    /// The answers: one of them open to be given, or all of them in rows.
    pub fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        match draft.answers.len() {
            0 | 1 => self.single(draft, look, findings),
            _ => self.several(draft, look, findings),
        }
    }

    fn single<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let asked = &draft.consultation;
        let top = head(look, look.word("answer-title"), question(look, asked));
        let Some((text, answer)) = asked.recommendations.first().zip(draft.answers.first()) else {
            return top;
        };
        let name = look.heading(phrase::recommendation(look, text));
        let details = look.quiet(phrase::details(text)).wide(look);
        let name = look.column(vec![name.into(), details.into()]).width(Fill);
        let group = self.boxes(look, asked, 0, answer, findings);
        column![top, Space::new().height(20), name, Space::new().height(12), group].into()
    }
}

fn question(look: Look<'_>, asked: &Consultation) -> String {
    let group = phrase::study_group(look, asked.study_group);
    match &asked.meeting {
        Some(meeting) => look.words(
            "answer-question",
            &[("group", group.into()), ("dates", phrase::meeting_dates(look, meeting).into())],
        ),
        None => look.words("answer-question-undated", &[("group", group.into())]),
    }
}
