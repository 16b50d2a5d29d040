//! The fourth step: a signature by hand, by certificate, or both.
//!
//! `hand` has the pictures, `key` the certificates; what is here puts them side by side, and says
//! who else signs.

mod drawing;
pub mod hand;
pub mod key;
mod secret;

use std::path::{Path, PathBuf};

use iced::{
    Fill,
    widget::{Column, container},
};

use super::part;
use crate::{
    app::{
        Element,
        findings::Findings,
        theme::{Look, Wide},
        widget::checkbox,
    },
    model::{Draft, Picture},
    signature::identity::Passphrase,
    workflow::ListedToken,
};

pub use hand::Which;
pub use key::{Means, OpenKey, Source, grouped};
pub use secret::Secret;

/// What the screen remembers besides the draft.
#[derive(Debug, Default)]
pub struct Sign {
    hand: hand::Hand,
    key: key::Key,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// To the pictures
    Hand(hand::Message),
    /// To the certificates
    Key(key::Message),
    /// Leave a line for ink, or do not
    InkLine,
    /// A second official will sign, or not
    Second,
}

impl Message {
    /// Whether another key than before signs from now on, or none.
    pub const fn changes_signer(&self) -> bool {
        matches!(
            self,
            Self::Key(key::Message::Means(_) | key::Message::Close | key::Message::Choose(_))
        )
    }
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Give the focus to the control with this id
    Focus(String),
    /// Ask for a picture
    Browse(Which),
    /// Read the picture at this path
    Read(Which, PathBuf),
    /// Ask for a certificate file
    BrowseCertificate,
    /// Look for tokens, with this module if one is named
    Tokens(Option<PathBuf>),
    /// Open the keys that are kept there
    Open(Source, Passphrase),
    /// Make an identity in this name
    Make(String, Passphrase),
}

impl Sign {
    /// Changes the screen and the draft.
    pub fn update(&mut self, draft: &mut Draft, message: Message) -> Action {
        match message {
            Message::Hand(message) => self.hand.update(draft, message),
            Message::Key(message) => self.key.update(message, &draft.signatory.name),
            Message::InkLine => {
                draft.ink_line = !draft.ink_line;
                Action::None
            }
            Message::Second => {
                draft.second_official = !draft.second_official;
                Action::None
            }
        }
    }

    /// Takes in keys that were opened or made, or why there are none, in words. Returns the id of
    /// the control to go on with.
    pub fn opened(&mut self, result: Result<Vec<OpenKey>, String>) -> &'static str {
        self.key.opened(result)
    }

    /// Takes in the tokens that were found, or why none could be looked for, in words.
    pub fn listed(&mut self, result: Result<Vec<ListedToken>, String>) {
        self.key.listed(result);
    }

    /// Takes in the names of the identities that are kept on this computer.
    pub fn known(&mut self, own: Vec<String>) {
        self.key.known(own);
    }

    /// Takes in the path of a certificate chosen in the system's dialog.
    pub fn chosen(&mut self, path: &Path) {
        self.key.chosen(path);
    }

    /// Takes in a picture that was read, or why it could not be, in words.
    pub fn imported(&mut self, draft: &mut Draft, which: Which, picture: Result<Picture, String>) {
        self.hand.imported(draft, which, picture);
    }

    /// The system has no dialog: opens the field for a path. Returns its id.
    pub fn without_dialog(&mut self, which: Which, text: String) -> String {
        self.hand.without_dialog(which, text)
    }

    /// The same for the file of a certificate, whose field is there already.
    pub fn without_file_dialog(&mut self, text: String) {
        self.key.without_dialog(text);
    }

    /// Decodes the draft's pictures for the screen, where they changed.
    pub fn sync(&mut self, draft: &Draft) {
        self.hand.sync(draft);
    }

    /// How it was decided to sign.
    pub const fn means(&self) -> Option<Means> {
        self.key.means()
    }

    /// The key that signs, once it is open and chosen.
    pub fn key(&self) -> Option<&OpenKey> {
        self.key.ready()
    }

    /// By hand, by certificate, and who else signs.
    pub fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let title = look.title(look.word("step-sign")).wide(look);
        let hand = |which| self.hand.view(draft, look, findings, which).map(Message::Hand);
        let keys = self.key.view(look, &draft.administration, true).map(Message::Key);
        let ink = checkbox(
            look,
            "ink-line".into(),
            look.word("sign-ink-line"),
            draft.ink_line,
            Message::InkLine,
        );
        let second = checkbox(
            look,
            "second-official".into(),
            look.word("sign-second"),
            draft.second_official,
            Message::Second,
        );
        let note = look.small(look.word("sign-second-note")).wide(look);
        let second = Column::new()
            .push(second)
            .push(container(note).padding(look.pad(0.0, 0.0, 0.0, 32.0)))
            .width(Fill);
        Column::new()
            .push(title)
            .push(hand(Which::Signature))
            .push(part(look, look.word("sign-by-certificate"), vec![keys]))
            .push(hand(Which::Stamp))
            .push(part(look, look.word("sign-more"), vec![ink, second.into()]))
            .spacing(20)
            .width(Fill)
            .into()
    }

    /// The certificates to choose from, for a file that somebody else made.
    pub fn certificates<'a>(
        &'a self,
        look: Look<'a>,
        administration: &str,
    ) -> Element<'a, Message> {
        self.key.view(look, administration, false).map(Message::Key)
    }
}
