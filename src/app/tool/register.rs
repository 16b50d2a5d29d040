//! The register: which replies were made ready on this computer, when, by whom, and where they are.

use std::path::PathBuf;

use chrono::Local;
use iced::{
    Center, Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        icon::Icon,
        theme::{Look, Wide},
        widget::{Row, group, head, small_link},
    },
    model::MemberState,
    store::Sent,
};

/// What the screen remembers: the register as it was read last.
#[derive(Debug, Default)]
pub struct Register {
    /// The entries, the newest first; `None` before they were read
    entries: Option<Vec<Sent>>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open the folder of this entry's file
    Folder(usize),
    /// Copy this entry's SHA-256
    Copy(usize),
    /// Check this entry's file
    Check(usize),
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Open this with the program that the system has for it
    Open(PathBuf),
    /// Put this on the clipboard
    Copy(String),
    /// Check this file
    Check(PathBuf),
}

impl Register {
    /// What a message asks for.
    pub fn update(&self, message: &Message) -> Action {
        let entry = |index: usize| self.entries.as_ref()?.get(index);
        let action = match *message {
            Message::Folder(index) => entry(index).and_then(|sent| {
                let folder = PathBuf::from(&sent.file).parent()?.to_owned();
                Some(Action::Open(folder))
            }),
            Message::Copy(index) => entry(index).map(|sent| Action::Copy(sent.sha256.clone())),
            Message::Check(index) => entry(index).map(|sent| Action::Check((&sent.file).into())),
        };
        action.unwrap_or(Action::None)
    }

    /// Takes the register in.
    pub fn read(&mut self, mut entries: Vec<Sent>) {
        entries.reverse();
        self.entries = Some(entries);
    }

    /// The entries, the newest first; or that there are none.
    pub fn view<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let entries = self.entries.as_deref().unwrap_or_default();
        let lead = match &self.entries {
            Some(entries) if entries.is_empty() => look.word("register-empty"),
            _ => look.word("register-lead"),
        };
        let rows = entries.iter().enumerate().map(|(i, sent)| Row::new(row(look, i, sent)));
        let rows: Vec<_> = rows.collect();
        let list = (!rows.is_empty()).then(|| group(look, rows));
        Column::new()
            .push(head(look, look.word("room-register"), lead))
            .push(list)
            .spacing(20)
            .width(Fill)
            .into()
    }
}

fn row<'a>(look: Look<'a>, index: usize, sent: &'a Sent) -> Element<'a, Message> {
    let state = MemberState::from_iso3(&sent.member_state);
    let state = state.map_or(sent.member_state.as_str(), |s| s.short(look.wording.language()));
    let circular = look.words("circular-name", &[("number", sent.circular.to_string().into())]);
    let title =
        look.words("register-entry", &[("circular", circular.into()), ("state", state.into())]);
    let when = look.wording.date_time(&sent.when.with_timezone(&Local));
    let when = look.small(when);
    let top = look.row(vec![look.strong(title).wide(look).into(), when.into()]).spacing(12);
    let signer = match &sent.signer {
        Some(name) => look.words("register-signed", &[("name", name.as_str().into())]),
        None => look.word("register-unsigned"),
    };
    let specimen = sent.specimen.then(|| look.small(look.word("says-specimen")).wide(look));
    let link = |key: &str, message: Message| {
        small_link(look, look.word(key), message).id(format!("{key}-{index}")).into()
    };
    let links = look
        .row(vec![
            link("register-check", Message::Check(index)),
            link("open-folder", Message::Folder(index)),
            link("register-copy", Message::Copy(index)),
        ])
        .spacing(16)
        .align_y(Center);
    let sum = sent.sha256.as_bytes().chunks(8).map(String::from_utf8_lossy);
    let sum = sum.collect::<Vec<_>>().join(" ");
    let content = look
        .column(vec![top.into(), look.small(signer).wide(look).into()])
        .push(specimen)
        .push(look.small(sent.file.as_str()).wide(look))
        .push(look.small(sum).wide(look))
        .push(links)
        .spacing(4)
        .width(Fill);
    container(content).padding(look.pad(12.0, 16.0, 8.0, 12.0)).width(Fill).into()
}

/// The icon of this room.
pub const ICON: Icon = Icon::Book;

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(circular: u16) -> Sent {
        Sent {
            circular,
            study_period: Some(2017),
            member_state: "CHE".into(),
            when: "2021-11-30T10:00:00Z".parse().unwrap(),
            file: format!("/回复/{circular}.pdf"),
            sha256: "ab".repeat(32),
            signer: None,
            specimen: false,
        }
    }

    #[test]
    fn the_newest_entry_stands_first_and_leads_to_its_file() {
        let mut screen = Register::default();
        assert_eq!(screen.update(&Message::Check(0)), Action::None);
        screen.read(vec![sent(1), sent(2)]);
        assert_eq!(screen.update(&Message::Check(0)), Action::Check("/回复/2.pdf".into()));
        assert_eq!(screen.update(&Message::Folder(1)), Action::Open("/回复".into()));
        assert_eq!(screen.update(&Message::Copy(1)), Action::Copy("ab".repeat(32)));
    }
}
