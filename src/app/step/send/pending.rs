//! Before the reply is made: what is left to settle, each line leading to its field, and where the
//! file goes.

use std::path::Path;

use iced::{
    Center, Element, Fill,
    widget::{Column, container},
};

use super::{Given, Message, Send, Signing};
use crate::{
    app::{
        findings::Findings,
        icon::{Icon, icon},
        theme::{Look, Wide},
        widget::{
            self, Row,
            focus::{Face, Role, pressable},
            group, head, small_button,
        },
    },
    model::{Draft, Field},
    problem,
};

impl Send {
    pub(super) fn pending<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
        given: Given<'a>,
    ) -> Element<'a, Message> {
        let lead = match findings.is_ready() && given.certificate.is_settled() {
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
        let asks = given
            .asks
            .filter(|_| given.certificate == Signing::Ready)
            .map(|url| look.small(look.words("asks-timestamp", &[("url", url.into())])).wide(look));
        let nothing = look.small(look.word("sends-nothing")).wide(look);
        Column::new()
            .push(head(look, look.word("send-title"), lead))
            .push(list)
            .push(place)
            .push(hint)
            .push(question)
            .push(failure)
            .push(progress)
            .push(asks)
            .push(nothing)
            .spacing(16)
            .width(Fill)
            .into()
    }
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
    Row::new(row).bar(Some(color))
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
