//! The fourth step: a signature by hand, by certificate, or both.
//!
//! `hand` has the pictures, `key` the certificates; what is here puts them side by side, and says
//! who else signs.

mod drawing;
pub mod hand;
pub mod key;
mod secret;

use std::path::Path;

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        findings::Findings,
        theme::{Look, Wide},
        widget::{checkbox, part},
    },
    model::{Draft, Picture},
    workflow::ListedToken,
};

pub use hand::Which;
pub use key::{Means, OpenKey, Source};
pub use secret::Secret;

/// What the screen remembers besides the draft.
#[derive(Debug, Default)]
pub struct Sign {
    hand: hand::Hand,
    key: key::Key,
    certify: bool,
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
    /// The signature certifies the file, or does not
    Certify,
}

impl Message {
    /// Whether another key than before signs from now on, or none, or in another way.
    pub const fn changes_signer(&self) -> bool {
        matches!(
            self,
            Self::Certify
                | Self::Key(key::Message::Means(_) | key::Message::Close | key::Message::Choose(_))
        )
    }
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// What the pictures want
    Hand(hand::Action),
    /// What the certificates want
    Key(key::Action),
}

impl Sign {
    /// Changes the screen and the draft.
    pub fn update(&mut self, draft: &mut Draft, message: Message) -> Action {
        match message {
            Message::Hand(message) => Action::Hand(self.hand.update(draft, message)),
            Message::Key(message) => Action::Key(self.key.update(message, &draft.signatory.name)),
            Message::InkLine => {
                draft.ink_line = !draft.ink_line;
                Action::None
            }
            Message::Second => {
                draft.second_official = !draft.second_official;
                self.certify = false;
                Action::None
            }
            Message::Certify => {
                self.certify = !self.certify;
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

    /// Whether the signature also certifies the file.
    pub fn certifies(&self, draft: &Draft) -> bool {
        self.certify && self.offers_to_certify(draft)
    }

    /// It is offered where somebody else signs afterwards, and a certificate signs now.
    fn offers_to_certify(&self, draft: &Draft) -> bool {
        draft.second_official && self.means() != Some(Means::None)
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
        let second = ("second-official", "sign-second", draft.second_official);
        let second = noted(look, second, Message::Second);
        let certify = ("certify", "sign-certify", self.certify);
        let certify = self.offers_to_certify(draft).then(|| {
            // It belongs to the second official, and so stands below.
            container(noted(look, certify, Message::Certify))
                .padding(look.pad(0.0, 0.0, 0.0, 32.0))
                .into()
        });
        let ink: [Element<'a, Message>; 2] = [ink, second];
        let more = ink.into_iter().chain(certify).collect();
        Column::new()
            .push(title)
            .push(hand(Which::Signature))
            .push(part(look, look.word("sign-by-certificate"), vec![keys]))
            .push(hand(Which::Stamp))
            .push(part(look, look.word("sign-more"), more))
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

/// A checkbox, and below it what it means.
fn noted<'a>(
    look: Look<'a>,
    (id, words, on): (&str, &str, bool),
    message: Message,
) -> Element<'a, Message> {
    let note = look.small(look.word(&format!("{words}-note"))).wide(look);
    Column::new()
        .push(checkbox(look, id.into(), look.word(words), on, message))
        .push(container(note).padding(look.pad(0.0, 0.0, 0.0, 32.0)))
        .width(Fill)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    #[test]
    fn certification_is_offered_for_a_second_official_alone_and_never_chosen_beforehand() {
        let (mut screen, mut draft) = (Sign::default(), Draft::new(Consultation::circular_321()));
        assert!(!screen.offers_to_certify(&draft));
        screen.update(&mut draft, Message::Second);
        assert!(screen.offers_to_certify(&draft) && !screen.certifies(&draft));
        screen.update(&mut draft, Message::Certify);
        assert!(screen.certifies(&draft));
        screen.update(&mut draft, Message::Key(key::Message::Means(Means::None)));
        assert!(!screen.certifies(&draft), "nothing signs");
        screen.update(&mut draft, Message::Key(key::Message::Means(Means::File)));
        assert!(screen.certifies(&draft));
        screen.update(&mut draft, Message::Second);
        screen.update(&mut draft, Message::Second);
        assert!(!screen.certifies(&draft), "a new second official is a new question");
    }
}
