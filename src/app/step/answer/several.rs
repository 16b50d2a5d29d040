//! Several Recommendations: rows that open in place, and "the same answer for all".

use iced::{
    Center, Element, Fill,
    widget::{Column, container, text::Wrapping},
};

use super::{Action, Answer, Message, Same};
use crate::{
    app::{
        findings::Findings,
        icon::{Icon, icon},
        phrase,
        theme::{self, Look, Wide},
        widget::{
            self, Row, button,
            focus::{Face, Role, pressable},
            head, select,
        },
    },
    model::{AnnexKind, Answer as Given, Draft, Field, Mark},
};

/// The answers that can be given to all rows at once.
const FOR_ALL: [(Mark, &str); 3] = [
    (Mark::NoComments, "answer-no-comments"),
    (Mark::Comments, "answer-comments"),
    (Mark::Refuse, "answer-refuse"),
];

impl Answer {
    pub(super) fn same(&mut self, draft: &mut Draft, message: &Message) -> Action {
        match message {
            Message::SameList => self.same.listed = !self.same.listed,
            Message::SameClose => self.same.listed = false,
            Message::Same(chosen) => {
                self.same = Same { chosen: Some(*chosen), ..Same::default() };
                return Action::Focus("same".into());
            }
            Message::Apply => {
                let Some(mark) = self.same.mark() else {
                    // The choice comes first.
                    self.same.listed = true;
                    return Action::Focus("same".into());
                };
                self.same.asked = !overwritten(draft, mark).is_empty();
                match self.same.asked {
                    true => return Action::Focus("same-apply-all".into()),
                    false => apply(draft, mark),
                }
            }
            Message::ApplyAll => {
                self.same.asked = false;
                if let Some(mark) = self.same.mark() {
                    apply(draft, mark);
                }
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
}

impl Same {
    fn mark(&self) -> Option<Mark> {
        self.chosen.and_then(|chosen| FOR_ALL.get(chosen)).map(|(mark, _)| *mark)
    }
}

/// The rows whose answer would change, as their numbers.
pub(super) fn overwritten(draft: &Draft, mark: Mark) -> Vec<usize> {
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

impl Answer {
    pub(super) fn several<'a>(
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
            .map(|(index, (_, key))| (look.word(key), Some(index) == chosen, Message::Same(index)));
        let list: Element<'a, Message> = select::select(
            look,
            "same",
            look.word(chosen.map_or("same-choose", |chosen| FOR_ALL[chosen].1)),
            options.collect(),
            self.same.listed,
        )
        .toggle(Message::SameList)
        .close(Message::SameClose)
        .into();
        let count = draft.answers.len();
        let words = look.words("same-apply", &[("count", count.into())]);
        let apply = button(look, widget::Kind::Plain, None, words, Message::Apply).id("same-apply");
        let bar = look
            .row(vec![container(list).width(240).into(), apply.into()])
            .spacing(12)
            .align_y(Center);
        let label = look.strong(look.word("same-for-all")).wide(look);
        let question = self.same.asked.then(|| self.same_question(draft, look));
        let bar = look.column(vec![label.into(), bar.into()]).spacing(6);
        Column::new().push(bar).push(question).spacing(12).width(Fill).into()
    }

    /// What "the same for all" would overwrite, before it does.
    fn same_question<'a>(&'a self, draft: &'a Draft, look: Look<'a>) -> Element<'a, Message> {
        let rows = self.same.mark().map(|mark| overwritten(draft, mark)).unwrap_or_default();
        let texts = &draft.consultation.recommendations;
        let names: Vec<_> = rows
            .iter()
            .filter_map(|row| texts.get(*row))
            .map(|t| look.wording.text_name(t))
            .collect();
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
    let name = look.strong(look.wording.text_name(text));
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
