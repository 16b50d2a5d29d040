//! After the reply was made: where it is, its fingerprint, the e-mail that carries it, and what of
//! it could not be written.

use std::path::Path;

use iced::{
    Center, Element, Fill,
    widget::{Column, Space, container},
};

use super::{Done, Message, Part, Send};
use crate::{
    app::{
        icon::{Icon, icon},
        theme::{Look, Wide},
        widget::{self, Kind, Row, button, fact, group, hairline, head, small_button},
    },
    model::Draft,
};

impl Send {
    pub(super) fn result<'a>(
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
            .push(done.shortfall.as_ref().map(|why| widget::notice(look, false, why.as_str())))
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

/// What is not there, and why.
fn missing<'a>(look: Look<'a>, key: &str, why: &'a str) -> Element<'a, Message> {
    widget::notice(look, true, look.words(key, &[("why", why.into())]))
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

    #[test]
    fn a_fingerprint_is_read_in_groups_of_eight() {
        let lines = groups_of_eight(&"0123456789abcdef".repeat(4));
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.len() == 4 && line.iter().all(|g| g.len() == 8)));
    }
}
