//! The two boxes of one Recommendation, and what the chosen one asks for.

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use super::{Answer, Message, path_id};
use crate::{
    app::{
        findings::Findings,
        icon::Icon,
        phrase,
        step::progress::mark_id,
        theme::Look,
        widget::{self, Choice, choices, input, segmented},
    },
    model::{Annex, AnnexKind, Answer as Given, Consultation, Field, Mark},
};

impl Answer {
    /// Both boxes of a row as a choice group.
    pub(super) fn boxes<'a>(
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
            // A label of its own comes first, which is not to touch the ring around the choice.
            content: Some(
                container(self.refusal(look, row, answer, findings)).padding([8, 0]).into(),
            ),
        };
        choices(look, vec![authorise, refuse], findings.at(Field::Marks(row)))
    }

    /// Both boxes of one row of several, side by side, and below them what the chosen one asks for.
    pub(super) fn segments<'a>(
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
        let options = [(Mark::NoComments, "option-none"), (Mark::Comments, "option-comments")];
        let options = options.map(|(mark, key)| {
            (mark_id(row, mark), look.word(key), answer.has(mark), Message::Mark(row, mark))
        });
        let annex = answer.has(Mark::Comments).then(|| {
            let annex = self.annex(look, row, AnnexKind::Comments, &answer.comments, findings);
            container(annex).padding(look.pad(0.0, 0.0, 0.0, 32.0))
        });
        Column::with_children(widget::radios(look, options)).push(annex).width(Fill).into()
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
