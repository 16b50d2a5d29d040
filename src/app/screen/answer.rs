//! The second step: one answer for each Recommendation.

use std::{collections::BTreeSet, path::PathBuf};

use iced::{
    Center, Fill,
    widget::{Column, Space, column, container, text::Wrapping},
};

use crate::model::{
    Annex, AnnexKind, Answer as Given, Attachment, Consultation, Draft, Field, Mark,
};

use super::head;
use crate::app::{
    Element,
    findings::Findings,
    icon::{Icon, icon},
    phrase,
    step::mark_id,
    theme::{self, Look, Wide},
    widget::{
        self, Choice, Remark, Row, button, choices,
        focus::{Face, Role, pressable},
        input, segmented, select,
    },
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
    chosen: usize,
    listed: bool,
    asked: bool,
}

/// The answers that can be given to all rows at once.
const FOR_ALL: [(Mark, &str); 3] = [
    (Mark::NoComments, "answer-no-comments"),
    (Mark::Comments, "answer-comments"),
    (Mark::Refuse, "answer-refuse"),
];

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

    fn same(&mut self, draft: &mut Draft, message: &Message) -> Action {
        match message {
            Message::SameList => self.same.listed = !self.same.listed,
            Message::SameClose => self.same.listed = false,
            Message::Same(chosen) => {
                self.same = Same { chosen: *chosen, ..Same::default() };
                return Action::Focus("same".into());
            }
            Message::Apply => {
                let mark = FOR_ALL[self.same.chosen].0;
                self.same.asked = !overwritten(draft, mark).is_empty();
                match self.same.asked {
                    true => return Action::Focus("same-apply-all".into()),
                    false => apply(draft, mark),
                }
            }
            Message::ApplyAll => {
                self.same.asked = false;
                apply(draft, FOR_ALL[self.same.chosen].0);
                return Action::Focus("same-apply".into());
            }
            Message::Keep => {
                self.same.asked = false;
                return Action::Focus("same-apply".into());
            }
            _ => {}
        }
        Action::None
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

/// The rows whose answer would change, as their numbers.
fn overwritten(draft: &Draft, mark: Mark) -> Vec<usize> {
    let mut would = Given::default();
    would.mark(mark);
    let rows = draft.answers.iter().enumerate();
    rows.filter(|(_, answer)| !answer.marks.is_empty() && answer.marks != would.marks)
        .map(|(row, _)| row)
        .collect()
}

fn apply(draft: &mut Draft, mark: Mark) {
    draft.answers.iter_mut().for_each(|answer| answer.mark(mark));
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

    /// Both boxes of a row as a choice group.
    fn boxes<'a>(
        &'a self,
        look: Look<'a>,
        asked: &Consultation,
        row: usize,
        answer: &'a Given,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let group = phrase::study_group(look, asked.study_group);
        let authorise = Choice {
            id: mark_id(row, Mark::Authorise),
            name: look.word("authorises"),
            consequence: look.words("authorises-means", &[("group", group.into())]),
            facts: Vec::new(),
            mark: None,
            chosen: answer.has(Mark::Authorise),
            message: Message::Mark(row, Mark::Authorise),
            content: Some(self.options(look, row, answer, findings)),
        };
        let refuse = Choice {
            id: mark_id(row, Mark::Refuse),
            name: look.word("refuses"),
            consequence: look.word("refuses-means"),
            facts: Vec::new(),
            mark: None,
            chosen: answer.has(Mark::Refuse),
            message: Message::Mark(row, Mark::Refuse),
            content: Some(self.refusal(look, row, answer, findings)),
        };
        choices(look, vec![authorise, refuse], findings.at(Field::Marks(row)))
    }

    /// Both boxes of one row of several, side by side, and below them what the chosen one asks for.
    fn segments<'a>(
        &'a self,
        look: Look<'a>,
        row: usize,
        answer: &'a Given,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let segment = |mark: Mark, key: &str| {
            (mark_id(row, mark), look.word(key), answer.has(mark), Message::Mark(row, mark))
        };
        let boxes = [segment(Mark::Authorise, "authorises"), segment(Mark::Refuse, "refuses")];
        let below = match (answer.has(Mark::Refuse), answer.has(Mark::Authorise)) {
            (true, _) => Some(self.refusal(look, row, answer, findings)),
            (false, true) => Some(self.options(look, row, answer, findings)),
            (false, false) => None,
        };
        look.column(vec![segmented(look, boxes.into(), 40.0)])
            .push(widget::remarks(look, findings.at(Field::Marks(row))))
            .push(below)
            .spacing(12)
            .width(Fill)
            .into()
    }

    /// The two options of the first box.
    fn options<'a>(
        &'a self,
        look: Look<'a>,
        row: usize,
        answer: &'a Given,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let option = |mark: Mark, key: &str, other: Mark, forward: isize| {
            let step = move |by: isize| (by == forward).then_some(Message::Mark(row, other));
            let message = Message::Mark(row, mark);
            widget::radio(look, mark_id(row, mark), look.word(key), answer.has(mark), message, step)
        };
        let annex = answer.has(Mark::Comments).then(|| {
            let annex = self.annex(look, row, AnnexKind::Comments, &answer.comments, findings);
            container(annex).padding(look.pad(0.0, 0.0, 0.0, 32.0))
        });
        Column::new()
            .push(option(Mark::NoComments, "option-none", Mark::Comments, 1))
            .push(option(Mark::Comments, "option-comments", Mark::NoComments, -1))
            .push(annex)
            .width(Fill)
            .into()
    }

    fn refusal<'a>(
        &'a self,
        look: Look<'a>,
        row: usize,
        answer: &'a Given,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let outlined = self.outlined.contains(&row) || !answer.changes.is_empty();
        let changes = match outlined {
            true => self.annex(look, row, AnnexKind::Changes, &answer.changes, findings),
            false => {
                let field = Field::Annex(row, AnnexKind::Changes);
                let begin = Message::Outline(row);
                let words = look.word("annex-changes");
                let add = widget::small_button(look, Some(Icon::Plus), words, begin);
                let add = add.id(format!("{}.begin", field.key()));
                look.column(vec![add.into()])
                    .push(widget::remarks(look, findings.at(field)))
                    .spacing(8)
                    .width(Fill)
                    .into()
            }
        };
        Column::new()
            .push(self.annex(look, row, AnnexKind::Reasons, &answer.reasons, findings))
            .push(changes)
            .spacing(12)
            .width(Fill)
            .into()
    }

    /// Text and files of one annex.
    fn annex<'a>(
        &'a self,
        look: Look<'a>,
        row: usize,
        kind: AnnexKind,
        annex: &'a Annex,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let field = Field::Annex(row, kind);
        let id = field.key();
        let label = look.word(&format!("annex-{}", kind.key()));
        let typed = move |text| Message::Prose(row, kind, text);
        let prose = input::paragraphs(look, &id, label, &annex.prose, typed, findings.at(field));
        let files = annex.files.iter().enumerate().map(|(index, file)| {
            let size = file.content.bytes().map(|bytes| bytes.len());
            let remove = Message::Remove(row, kind, index);
            widget::file_row(look, format!("{id}.file-{index}"), &file.name, size, remove)
        });
        let browse = Message::Browse(row, kind);
        let attach = widget::link(look, Some(Icon::Clip), look.word("attach-file"), browse)
            .id(format!("{id}.attach"));
        let path = widget::link(look, None, look.word("attach-path"), Message::Path(row, kind))
            .id(format!("{id}.attach-path"));
        let ways = look.row(vec![attach.into(), path.into()]).spacing(16);
        let failure = self.failure.as_ref().filter(|(r, k, _)| (*r, *k) == (row, kind));
        let failure = failure.map(|(_, _, why)| widget::notice(look, why.blocks, &*why.text));
        let path = self.path.as_ref().filter(|(r, k, _)| (*r, *k) == (row, kind));
        let path = path.map(|(_, _, typed)| {
            widget::path_row(
                look,
                &path_id(row, kind),
                look.word("path"),
                typed,
                Message::PathTyped,
                Some(Message::PathGiven),
                (Icon::Plus, look.word("attach"), Message::PathGiven),
            )
        });
        look.column(vec![prose])
            .extend(files)
            .push(failure)
            .push(path)
            .push(ways)
            .spacing(8)
            .width(Fill)
            .into()
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

/// Several Recommendations: rows that open in place.
impl Answer {
    fn several<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let count = draft.answers.len();
        let answered = (0..count).filter(|row| !findings.blocking_in_row(*row)).count();
        let lead = look.words(
            "answers-lead",
            &[
                ("count", count.into()),
                ("answered", answered.into()),
                ("left", (count - answered).into()),
            ],
        );
        let texts = draft.consultation.recommendations.iter();
        let rows = texts.zip(&draft.answers).enumerate().map(|(row, (text, answer))| {
            let open = self.is_open(row);
            let blocked = blocked(row, answer, findings);
            let head = row_head(look, row, text, answer, open, blocked);
            let body = open.then(|| {
                let boxes = self.segments(look, row, answer, findings);
                container(boxes).padding(look.pad(4.0, 14.0, 16.0, 40.0)).width(Fill)
            });
            let bar = match (blocked.is_some(), open) {
                (true, _) => Some(look.palette.block),
                (false, true) => Some(look.palette.accent),
                (false, false) => None,
            };
            Row::new(Column::new().push(head).push(body).width(Fill)).bar(bar)
        });
        Column::new()
            .push(head(look, look.word("answers-title"), lead))
            .push(self.same_view(draft, look))
            .push(widget::group(look, rows.collect()))
            .spacing(16)
            .width(Fill)
            .into()
    }

    fn same_view<'a>(&'a self, draft: &'a Draft, look: Look<'a>) -> Element<'a, Message> {
        let chosen = self.same.chosen;
        let options = FOR_ALL
            .iter()
            .enumerate()
            .map(|(index, (_, key))| (look.word(key), index == chosen, Message::Same(index)));
        let list: Element<'a, Message> = select::select(
            look,
            "same",
            look.word(FOR_ALL[chosen].1),
            options.collect(),
            self.same.listed,
        )
        .toggle(Message::SameList)
        .close(Message::SameClose)
        .into();
        let apply = button(look, widget::Kind::Plain, None, look.word("apply"), Message::Apply)
            .id("same-apply");
        let bar = look
            .row(vec![
                look.strong(look.word("same-for-all")).wide(look).into(),
                container(list).width(240).into(),
                apply.into(),
            ])
            .spacing(12)
            .align_y(Center);
        let question = self.same.asked.then(|| self.same_question(draft, look));
        Column::new().push(bar).push(question).spacing(12).width(Fill).into()
    }

    /// What "the same for all" would overwrite, before it does.
    fn same_question<'a>(&'a self, draft: &'a Draft, look: Look<'a>) -> Element<'a, Message> {
        let rows = overwritten(draft, FOR_ALL[self.same.chosen].0);
        let texts = &draft.consultation.recommendations;
        let names: Vec<_> =
            rows.iter().filter_map(|row| texts.get(*row)).map(|t| t.name()).collect();
        let names = names.join(&look.word("list-separator"));
        let words =
            look.words("same-overwrites", &[("count", rows.len().into()), ("names", names.into())]);
        let change = look.words("same-change", &[("count", rows.len().into())]);
        let change =
            widget::small_button(look, None, change, Message::ApplyAll).id("same-apply-all");
        let keep =
            widget::small_button(look, None, look.word("same-keep"), Message::Keep).id("same-keep");
        let buttons = look.row(vec![change.into(), keep.into()]).spacing(8);
        let box_ =
            look.column(vec![widget::notice(look, false, words), buttons.into()]).spacing(12);
        let row = Row::new(container(box_).padding(12).width(Fill)).bar(Some(look.palette.doubt));
        widget::group(look, vec![row])
    }
}

fn row_head<'a>(
    look: Look<'a>,
    row: usize,
    text: &'a crate::model::Recommendation,
    answer: &'a Given,
    open: bool,
    blocked: Option<&'static str>,
) -> Element<'a, Message> {
    let chevron = icon(if open { Icon::Up } else { Icon::Down }, look.palette.ink);
    let title = look.small(phrase::details(text)).wrapping(Wrapping::None);
    let name = look.strong(text.name());
    let names = container(look.column(vec![name.into(), title.into()])).width(Fill).clip(true);
    let (shape, key, color) = match (blocked, summary(answer)) {
        (Some(key), _) => (Icon::Block, key, look.palette.block),
        (None, None) => (Icon::Empty, "answer-none", look.palette.quiet),
        (None, Some(key)) => (Icon::Done, key, look.palette.accent),
    };
    let words = match blocked {
        Some(_) => look.label(look.word(key)).color(color),
        None => look.small(look.word(key)).color(look.palette.ink),
    };
    let state = look.row(vec![icon(shape, color), words.wide(look).into()]).spacing(6);
    let state = container(state.align_y(Center)).width(170).align_x(look.start());
    let content = look.row(vec![chevron, names.align_x(look.start()).into(), state.into()]);
    let content = container(content.spacing(12).align_y(Center)).center_y(50);
    let hover = look.palette.rail;
    pressable(content.padding(look.pad(0.0, 8.0, 0.0, 8.0)).width(Fill), look.palette.accent)
        .id(format!("{}.row", Field::Marks(row).key()))
        .role(Role::Disclosure, Some(open))
        .on_press(Message::Open(row))
        .face(move |status| Face {
            background: status.hovered.then_some(hover),
            border: iced::border::rounded(theme::RADIUS),
        })
        .gap(-2.0)
        .into()
}

/// What is missing in a row, as a key of the language files, once it is to be said.
fn blocked(row: usize, answer: &Given, findings: &Findings) -> Option<&'static str> {
    let blocks = |field| findings.at(field).iter().any(|remark| remark.blocks);
    if blocks(Field::Annex(row, AnnexKind::Reasons)) {
        Some("answer-reasons-missing")
    } else if blocks(Field::Annex(row, AnnexKind::Comments)) {
        Some("answer-comments-missing")
    } else if !blocks(Field::Marks(row)) {
        None
    } else if answer.marks.is_empty() {
        Some("answer-none")
    } else {
        Some("answer-to-settle")
    }
}

/// The answer in words, as a key of the language files.
fn summary(answer: &Given) -> Option<&'static str> {
    if answer.has(Mark::Refuse) {
        Some("answer-refuse")
    } else if answer.has(Mark::Comments) {
        Some("answer-comments-short")
    } else if answer.has(Mark::Authorise) {
        Some("authorises")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Content;

    fn draft(rows: usize) -> Draft {
        let mut asked = Consultation::circular_321();
        asked.recommendations = vec![asked.recommendations[0].clone(); rows];
        Draft::new(asked)
    }

    fn file(name: &str) -> Attachment {
        let content = Content::Held(Arc::from(&b"x"[..]));
        Attachment { name: name.into(), source: format!("/tmp/{name}"), content }
    }

    #[test]
    fn marking_moves_the_focus_along_and_loses_no_text() {
        let (mut screen, mut draft) = (Answer::default(), draft(1));
        let action = screen.update(&mut draft, Message::Mark(0, Mark::Comments));
        assert_eq!(action, Action::Focus("answer-1.mark-comments".into()));
        let text = "第7.2款 نص Текст é".to_owned();
        screen.update(&mut draft, Message::Prose(0, AnnexKind::Comments, text.clone()));
        screen.update(&mut draft, Message::Mark(0, Mark::Refuse));
        assert!(draft.answers[0].has(Mark::Refuse));
        assert_eq!(draft.answers[0].comments.prose, text);
    }

    #[test]
    fn the_same_answer_for_all_asks_before_it_overwrites() {
        let (mut screen, mut draft) = (Answer::default(), draft(3));
        screen.update(&mut draft, Message::Mark(1, Mark::Refuse));
        screen.update(&mut draft, Message::Same(0));
        screen.update(&mut draft, Message::Apply);
        assert!(draft.answers[0].marks.is_empty(), "nothing is changed before the yes");
        assert_eq!(overwritten(&draft, Mark::NoComments), [1]);
        screen.update(&mut draft, Message::Keep);
        assert!(draft.answers[1].has(Mark::Refuse));
        screen.update(&mut draft, Message::Apply);
        screen.update(&mut draft, Message::ApplyAll);
        assert!(draft.answers.iter().all(|answer| answer.has(Mark::NoComments)));
    }

    #[test]
    fn the_same_answer_for_all_does_not_ask_when_nothing_is_lost() {
        let (mut screen, mut draft) = (Answer::default(), draft(3));
        screen.update(&mut draft, Message::Same(2));
        screen.update(&mut draft, Message::Apply);
        assert!(draft.answers.iter().all(|answer| answer.has(Mark::Refuse)));
    }

    #[test]
    fn a_file_is_attached_by_its_path_and_taken_off_again() {
        let (mut screen, mut draft) = (Answer::default(), draft(1));
        screen.update(&mut draft, Message::Path(0, AnnexKind::Reasons));
        screen.update(&mut draft, Message::PathTyped(" /tmp/理由 نص.pdf ".into()));
        let action = screen.update(&mut draft, Message::PathGiven);
        let path = PathBuf::from("/tmp/理由 نص.pdf");
        assert_eq!(action, Action::Attach(0, AnnexKind::Reasons, path));
        screen.attached(&mut draft, 0, AnnexKind::Reasons, Ok(file("理由.pdf")));
        assert_eq!(draft.answers[0].reasons.files.len(), 1);
        assert!(screen.path.is_none());
        screen.update(&mut draft, Message::Remove(0, AnnexKind::Reasons, 0));
        assert!(draft.answers[0].reasons.files.is_empty());
    }

    #[test]
    fn a_file_that_cannot_be_read_leaves_the_path_to_correct() {
        let (mut screen, mut draft) = (Answer::default(), draft(1));
        screen.update(&mut draft, Message::Path(0, AnnexKind::Reasons));
        screen.update(&mut draft, Message::PathTyped("/nowhere".into()));
        screen.attached(&mut draft, 0, AnnexKind::Reasons, Err("no such file".into()));
        assert!(screen.path.is_some() && screen.failure.is_some());
    }

    #[test]
    fn a_row_opens_and_closes_and_opens_for_its_field() {
        let (mut screen, mut draft) = (Answer::default(), draft(12));
        screen.update(&mut draft, Message::Open(4));
        assert!(screen.is_open(4));
        screen.update(&mut draft, Message::Open(4));
        assert!(!screen.is_open(4));
        screen.show(Field::Annex(7, AnnexKind::Reasons));
        assert!(screen.is_open(7));
    }
}
