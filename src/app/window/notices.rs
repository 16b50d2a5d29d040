//! What is said above all panes until the official has read or answered it.

use std::path::PathBuf;

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        theme::{self, Look},
        widget::{hairline, notice, small_button},
    },
    model::Consultation,
    problem,
    store::{OwnFile, TakeOver},
    workflow::Error,
};

/// All that is said now, the oldest first.
#[derive(Debug, Default)]
pub struct Notices {
    all: Vec<Notice>,
}

/// One thing that is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The draft of the last time is there and cannot be read
    Draft(Error),
    /// The draft of the last time is another program's
    Owned(Error),
    /// A file of the program's own is there and cannot be read
    Own(OwnFile, Error),
    /// Something failed
    Failed(Error),
    /// A file of the program's own has this name now
    SetAside(PathBuf),
    /// What was entered here and could not be kept is in this file now
    KeptAside(PathBuf),
}

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The notice at this place was read
    Read(usize),
    /// Try again to read what the notice at this place is about
    Again(usize),
    /// Take what the notice at this place is about from the program that has it
    TakeOver(usize),
    /// Keep what the notice at this place is about under another name, and begin anew
    Anew(usize),
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Read the draft of the last time again, from whoever has it
    ReadDraft(TakeOver),
    /// Read this file of the program's own again
    ReadOwn(OwnFile),
    /// Keep the draft of the last time under another name
    SetDraftAside,
    /// Keep this file of the program's own under another name
    SetOwnAside(OwnFile),
}

impl Notices {
    /// Says `notice`, if it is not said already.
    pub fn say(&mut self, notice: Notice) {
        if !self.all.contains(&notice) {
            self.all.push(notice);
        }
    }

    /// What an answer asks for; what was answered is no longer said.
    pub fn update(&mut self, message: Message) -> Action {
        let (Message::Read(place)
        | Message::Again(place)
        | Message::TakeOver(place)
        | Message::Anew(place)) = message;
        if place >= self.all.len() {
            return Action::None;
        }
        match (message, self.all.remove(place)) {
            (Message::Again(_), Notice::Draft(_) | Notice::Owned(_)) => {
                Action::ReadDraft(TakeOver::Never)
            }
            (Message::TakeOver(_), Notice::Owned(_)) => Action::ReadDraft(TakeOver::Always),
            (Message::Again(_), Notice::Own(file, _)) => Action::ReadOwn(file),
            (Message::Anew(_), Notice::Draft(_)) => Action::SetDraftAside,
            (Message::Anew(_), Notice::Own(file, _)) => Action::SetOwnAside(file),
            (
                Message::Read(_),
                Notice::Own(..) | Notice::Failed(_) | Notice::SetAside(_) | Notice::KeptAside(_),
            ) => Action::None,
            // It stays until it is answered.
            (_, unanswered) => {
                self.all.insert(place, unanswered);
                Action::None
            }
        }
    }

    /// What is said, with the ways to answer; nothing where nothing is. `asked` is the circular at
    /// work.
    pub fn view<'a>(
        &'a self,
        look: Look<'a>,
        asked: &'a Consultation,
    ) -> Option<Element<'a, Message>> {
        if self.all.is_empty() {
            return None;
        }
        let rows = self.all.iter().enumerate().map(|(place, said)| said.view(look, asked, place));
        let rows = container(Column::with_children(rows).spacing(12)).padding([10, 32]);
        let rows = rows.width(Fill).style(theme::fill(look.palette.form));
        Some(Column::new().push(rows).push(hairline(look)).into())
    }
}

impl Notice {
    fn view<'a>(
        &'a self,
        look: Look<'a>,
        asked: &'a Consultation,
        place: usize,
    ) -> Element<'a, Message> {
        let said = match self {
            Self::Draft(error) | Self::Owned(error) | Self::Own(_, error) | Self::Failed(error) => {
                problem::error(error, asked, look.wording).in_full()
            }
            Self::SetAside(path) => problem::set_aside(path, look.wording).in_full(),
            Self::KeptAside(path) => {
                let file = path.display().to_string();
                look.words("notice-kept-aside", &[("file", file.as_str().into())])
            }
        };
        let held = match self {
            Self::Draft(_) | Self::Owned(_) => Some("notice-draft-held"),
            Self::Own(OwnFile::Settings, _) => Some("notice-settings-held"),
            Self::Own(OwnFile::Register, _) => Some("notice-register-held"),
            Self::Own(OwnFile::Recent, _)
            | Self::Failed(_)
            | Self::SetAside(_)
            | Self::KeptAside(_) => None,
        };
        let words = held.map_or_else(|| said.clone(), |key| said.clone() + " " + &look.word(key));
        let way = |key: &str, message: Message| {
            small_button(look, None, look.word(key), message).id(format!("{key}-{place}")).into()
        };
        let again = way("notice-again", Message::Again(place));
        let take_over = way("notice-take-over", Message::TakeOver(place));
        let anew = way("notice-anew", Message::Anew(place));
        let read = way("notice-read", Message::Read(place));
        let ways: Vec<Element<'a, Message>> = match self {
            Self::Draft(_) => vec![again, anew],
            Self::Owned(_) => vec![again, take_over],
            Self::Own(..) => vec![again, anew, read],
            Self::Failed(_) | Self::SetAside(_) | Self::KeptAside(_) => vec![read],
        };
        let ways = look.row(ways).spacing(8).wrapped(8.0);
        look.column(vec![
            notice(look, !matches!(self, Self::SetAside(_) | Self::KeptAside(_)), words),
            ways,
        ])
        .spacing(8)
        .width(Fill)
        .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_about_the_draft_stays_until_it_is_answered() {
        let mut notices = Notices::default();
        notices.say(Notice::Draft(Error::Defect));
        notices.say(Notice::Failed(Error::Altered));
        notices.say(Notice::Failed(Error::Altered));
        assert_eq!(notices.update(Message::Read(1)), Action::None);
        assert_eq!(notices.update(Message::Read(0)), Action::None);
        assert_eq!(notices.all, [Notice::Draft(Error::Defect)]);
        assert_eq!(notices.update(Message::Anew(0)), Action::SetDraftAside);
        assert!(notices.all.is_empty());
    }
}
