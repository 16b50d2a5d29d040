//! Signing by certificate: with a key in a file, on a token, in the system's store, or made here.
//!
//! A means is chosen, then opened with its passphrase or PIN; where it holds several keys, the user
//! chooses by what their certificates say. Nothing is opened, chosen or remembered unasked.

mod view;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::secret::Secret;
use crate::{
    app::widget::Remark,
    keys::{identity::Passphrase, signer::Signer, token::TokenUri},
    workflow::{KeyFacts, ListedToken},
};

/// How the reply is signed, besides by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// With a certificate in a file
    File,
    /// With a key on a token (PKCS #11)
    Token,
    /// With a key that the operating system keeps
    System,
    /// With an identity of this computer's own
    Own,
    /// With none
    None,
}

impl Means {
    /// Whether this computer has it.
    pub const fn is_offered(self) -> bool {
        !matches!(self, Self::System) || cfg!(any(windows, target_os = "macos"))
    }

    const fn id(self) -> &'static str {
        match self {
            Self::File => "means-file",
            Self::Token => "means-token",
            Self::System => "means-system",
            Self::Own => "means-own",
            Self::None => "means-none",
        }
    }
}

/// Where keys are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In a file of the official's
    File(PathBuf),
    /// On this token, spoken to by the module at this path if one was named
    Token(TokenUri, Option<PathBuf>),
    /// In the operating system's store
    System,
    /// In the program's own folder, under this name
    Own(String),
}

/// A key that is open, and what its certificate says.
#[derive(Debug, Clone)]
pub struct OpenKey {
    /// The key
    pub signer: Arc<dyn Signer>,
    /// What its file or token and its certificate call it
    pub facts: KeyFacts,
}

/// What is remembered of the ways to sign.
#[derive(Debug, Default)]
pub struct Key {
    means: Option<Means>,
    file: String,
    passphrase: Secret,
    again: Secret,
    own: Vec<String>,
    making: Option<String>,
    tokens: Tokens,
    opened: Option<Opened>,
    busy: bool,
    failure: Option<String>,
    /// That no dialog asks for the certificate's file
    hint: Option<Remark>,
}

/// The tokens in the readers.
#[derive(Debug, Default)]
struct Tokens {
    /// Those found; `None` before they were looked for
    found: Option<Vec<ListedToken>>,
    /// The one that the user means, as its place among them
    chosen: Option<usize>,
    /// The path of a module, while it is named by hand
    module: Option<String>,
}

/// The keys that one of the means opened.
#[derive(Debug)]
struct Opened {
    by: Means,
    keys: Vec<OpenKey>,
    chosen: Option<usize>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Sign in this way
    Means(Means),
    /// The certificate's path being typed
    Certificate(String),
    /// Ask the system's dialog for the certificate
    BrowseCertificate,
    /// The passphrase or the PIN being typed
    Passphrase(Secret),
    /// The passphrase being typed a second time
    Again(Secret),
    /// Look for tokens again
    Look,
    /// Name the module that speaks to the tokens, or leave it
    Module,
    /// The module's path being typed
    ModulePath(String),
    /// Use the token at this place
    Token(usize),
    /// Use this identity of one's own
    Use(String),
    /// Make an identity: begin, or leave it
    Making,
    /// The new identity's name being typed
    Name(String),
    /// Open the keys with the passphrase or the PIN
    Open,
    /// Sign with the opened key at this place
    Choose(usize),
    /// Make the identity
    Make,
    /// Forget the opened keys
    Close,
}

/// What the certificates want done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Give the focus to the control with this id
    Focus(String),
    /// Ask for a certificate file
    Browse,
    /// Look for tokens, with this module if one is named
    Tokens(Option<PathBuf>),
    /// Open the keys that are kept there
    Open(Box<Source>, Passphrase),
    /// Make an identity in this name
    Make(String, Passphrase),
}

impl Key {
    pub(super) fn update(&mut self, message: Message, signatory: &str) -> Action {
        match message {
            Message::Means(means) => return self.decide(means, signatory),
            Message::Certificate(path) => {
                (self.file, self.failure, self.hint) = (path, None, None);
            }
            Message::BrowseCertificate => return Action::Browse,
            Message::Passphrase(secret) => (self.passphrase, self.failure) = (secret, None),
            Message::Again(secret) => (self.again, self.failure) = (secret, None),
            Message::Look => return self.look(),
            Message::Module => {
                self.tokens.module = self.tokens.module.take().xor(Some(String::new()));
                return Action::Focus("token-module".into());
            }
            Message::ModulePath(path) => self.tokens.module = Some(path),
            Message::Token(place) => {
                self.forget();
                self.tokens.chosen = Some(place);
                return Action::Focus("pin".into());
            }
            Message::Use(name) => {
                self.forget();
                self.making = None;
                self.own.retain(|other| *other != name);
                self.own.insert(0, name);
                return Action::Focus("own-passphrase".into());
            }
            Message::Making => {
                self.forget();
                self.making = match self.making {
                    Some(_) => None,
                    None => Some(signatory.to_owned()),
                };
                return Action::Focus("own-name".into());
            }
            Message::Name(name) => self.making = Some(name),
            Message::Open => return self.open(),
            Message::Choose(place) => {
                if let Some(opened) = &mut self.opened {
                    opened.chosen = Some(place);
                }
                return Action::Focus(format!("key-{place}"));
            }
            Message::Make => return self.make(),
            Message::Close => {
                self.opened = None;
                self.forget();
            }
        }
        Action::None
    }

    fn decide(&mut self, means: Means, signatory: &str) -> Action {
        self.means = Some(means);
        self.forget();
        match means {
            Means::Token if self.tokens.found.is_none() => self.look(),
            Means::System if self.ready().is_none() => self.open(),
            Means::Own if self.own.is_empty() && self.opened.is_none() => {
                self.making = Some(signatory.to_owned());
                Action::Focus(means.id().into())
            }
            _ => Action::Focus(means.id().into()),
        }
    }

    fn forget(&mut self) {
        (self.passphrase, self.again) = (Secret::default(), Secret::default());
        self.failure = None;
    }

    fn look(&mut self) -> Action {
        self.forget();
        (self.tokens.found, self.tokens.chosen) = (None, None);
        self.busy = true;
        Action::Tokens(self.tokens.named_module())
    }

    fn open(&mut self) -> Action {
        let Some(source) = self.source() else {
            let id = if self.means == Some(Means::Token) { "tokens-again" } else { "certificate" };
            return Action::Focus(id.into());
        };
        self.busy = true;
        Action::Open(Box::new(source), self.passphrase.take())
    }

    /// Where the keys are that would be opened; `None` while that is not said.
    fn source(&self) -> Option<Source> {
        match self.means? {
            Means::File => {
                let path = self.file.trim();
                (!path.is_empty()).then(|| Source::File(path.into()))
            }
            Means::Token => {
                let uri = self.tokens.meant()?.token.uri();
                Some(Source::Token(uri, self.tokens.named_module()))
            }
            Means::System => Some(Source::System),
            Means::Own => self.own.first().cloned().map(Source::Own),
            Means::None => None,
        }
    }

    fn make(&mut self) -> Action {
        let Some(name) = self.making.clone().filter(|name| !name.trim().is_empty()) else {
            return Action::Focus("own-name".into());
        };
        if !self.agrees() {
            return Action::Focus("own-again".into());
        }
        self.busy = true;
        let passphrase = self.passphrase.take();
        self.again = Secret::default();
        Action::Make(name, passphrase)
    }

    /// Whether both passphrases are the same, and there is one.
    fn agrees(&self) -> bool {
        !self.passphrase.is_empty() && self.passphrase == self.again
    }

    pub(super) fn opened(&mut self, result: Result<Vec<OpenKey>, String>) -> &'static str {
        self.busy = false;
        match (result, self.means) {
            (Ok(keys), Some(by)) => {
                (self.making, self.failure) = (None, None);
                // Where there is one only, opening it was the choice.
                let chosen = (keys.len() == 1).then_some(0);
                let id = if chosen.is_some() { "identity-close" } else { "key-0" };
                self.opened = Some(Opened { by, keys, chosen });
                id
            }
            (Ok(_), None) => Means::File.id(),
            (Err(words), means) => {
                self.failure = Some(words);
                match (means, &self.making) {
                    (Some(Means::File), _) => "passphrase",
                    (Some(Means::Token), _) => "pin",
                    (Some(Means::System), _) => "system-again",
                    (_, Some(_)) => "own-new-passphrase",
                    (_, None) => "own-passphrase",
                }
            }
        }
    }

    pub(super) fn listed(&mut self, result: Result<Vec<ListedToken>, String>) {
        self.busy = false;
        match result {
            Ok(found) => {
                // Where there is one only, no other can be meant.
                self.tokens.chosen = (found.len() == 1).then_some(0);
                self.tokens.found = Some(found);
            }
            Err(words) => (self.tokens.found, self.failure) = (Some(Vec::new()), Some(words)),
        }
    }

    pub(super) fn known(&mut self, own: Vec<String>) {
        self.own = own;
    }

    pub(super) fn chosen(&mut self, path: &Path) {
        self.file = path.to_string_lossy().into_owned();
        self.opened = None;
    }

    pub(super) fn without_dialog(&mut self, text: String) {
        self.hint = Some(Remark { blocks: false, text });
    }

    pub(super) const fn means(&self) -> Option<Means> {
        self.means
    }

    /// The keys that the chosen means opened.
    fn open_now(&self) -> Option<&Opened> {
        self.opened.as_ref().filter(|opened| Some(opened.by) == self.means)
    }

    /// The key that signs.
    pub(super) fn ready(&self) -> Option<&OpenKey> {
        let opened = self.open_now()?;
        opened.keys.get(opened.chosen?)
    }
}

impl Tokens {
    fn meant(&self) -> Option<&ListedToken> {
        self.found.as_ref()?.get(self.chosen?)
    }

    fn named_module(&self) -> Option<PathBuf> {
        let path = self.module.as_deref()?.trim();
        (!path.is_empty()).then(|| path.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        keys::{
            identity::{Identity, SelfSigned},
            token::{PinState, TokenFacts},
        },
        workflow::key_facts,
    };

    const SIGNATORY: &str = "李娜 فاطمة";

    fn secret(text: &str) -> Secret {
        text.to_owned().into()
    }

    fn opened(name: &str) -> OpenKey {
        let wish = SelfSigned { name, organisation: "", not_before: chrono::DateTime::UNIX_EPOCH };
        let identity = Identity::self_signed(&wish).unwrap();
        let facts = key_facts(std::slice::from_ref(&identity)).remove(0);
        OpenKey { signer: Arc::new(identity), facts }
    }

    fn token(label: &str) -> ListedToken {
        let token = TokenFacts {
            label: label.into(),
            manufacturer: "制造商".into(),
            model: "M".into(),
            serial: format!("№ {label}"),
            module: "/m.so".into(),
            pinpad: false,
            pin: PinState::Ready,
        };
        ListedToken { token, certificates: Vec::new() }
    }

    #[test]
    fn no_way_of_signing_is_chosen_at_first() {
        let key = Key::default();
        assert_eq!((key.means(), key.ready().is_some()), (None, false));
    }

    #[test]
    fn a_passphrase_is_handed_over_once_and_forgotten() {
        let mut key = Key::default();
        key.update(Message::Means(Means::File), SIGNATORY);
        key.update(Message::Certificate(" /k/官员.p12 ".into()), SIGNATORY);
        key.update(Message::Passphrase(secret("пароль é")), SIGNATORY);
        let action = key.update(Message::Open, SIGNATORY);
        let source = Source::File("/k/官员.p12".into());
        assert_eq!(action, Action::Open(Box::new(source), Passphrase::new("пароль é".into())));
        assert!(key.passphrase.is_empty());
        assert!(!format!("{key:?}").contains("пароль"));
    }

    #[test]
    fn an_identity_is_made_only_when_both_passphrases_agree() {
        let mut key = Key::default();
        key.update(Message::Means(Means::Own), SIGNATORY);
        assert_eq!(key.making.as_deref(), Some(SIGNATORY), "the signatory's name is offered");
        key.update(Message::Passphrase(secret("correct horse")), SIGNATORY);
        key.update(Message::Again(secret("correct house")), SIGNATORY);
        let refused = key.update(Message::Make, SIGNATORY);
        assert_eq!(refused, Action::Focus("own-again".into()));
        key.update(Message::Again(secret("correct horse")), SIGNATORY);
        let passphrase = Passphrase::new("correct horse".into());
        let made = key.update(Message::Make, SIGNATORY);
        assert_eq!(made, Action::Make(SIGNATORY.into(), passphrase));
    }

    #[test]
    fn a_failure_leaves_the_way_of_signing_and_says_why() {
        let mut key = Key::default();
        key.update(Message::Means(Means::File), SIGNATORY);
        assert_eq!(key.opened(Err("wrong".into())), "passphrase");
        assert_eq!(key.means(), Some(Means::File));
        assert_eq!(key.failure.as_deref(), Some("wrong"));
    }

    #[test]
    fn of_several_keys_none_signs_until_one_is_chosen() {
        let mut key = Key::default();
        key.update(Message::Means(Means::File), SIGNATORY);
        assert_eq!(key.opened(Ok(vec![opened("Иванов"), opened("李娜")])), "key-0");
        assert!(key.ready().is_none());
        key.update(Message::Choose(1), SIGNATORY);
        assert_eq!(key.ready().map(|key| key.facts.certificate.name.as_str()), Some("李娜"));
        key.update(Message::Means(Means::None), SIGNATORY);
        assert!(key.ready().is_none(), "another way of signing was chosen");
    }

    #[test]
    fn tokens_are_looked_for_when_they_are_wanted_and_one_of_several_is_chosen() {
        let mut key = Key::default();
        assert_eq!(key.update(Message::Means(Means::Token), SIGNATORY), Action::Tokens(None));
        key.listed(Ok(vec![token("بطاقة"), token("карта")]));
        assert!(key.source().is_none(), "none of the two is meant yet");
        key.update(Message::Token(1), SIGNATORY);
        key.update(Message::Passphrase(secret("1234")), SIGNATORY);
        let open = key.update(Message::Open, SIGNATORY);
        let source = Source::Token(token("карта").token.uri(), None);
        assert_eq!(open, Action::Open(Box::new(source), Passphrase::new("1234".into())));
        assert_eq!(key.opened(Err("wrong PIN".into())), "pin");
    }

    #[test]
    fn a_module_that_was_named_is_asked() {
        let mut key = Key::default();
        key.update(Message::Means(Means::Token), SIGNATORY);
        key.listed(Err("no module".into()));
        assert_eq!(key.failure.as_deref(), Some("no module"));
        key.update(Message::Module, SIGNATORY);
        key.update(Message::ModulePath(" /lib/модуль.so ".into()), SIGNATORY);
        let again = key.update(Message::Look, SIGNATORY);
        assert_eq!(again, Action::Tokens(Some("/lib/модуль.so".into())));
        key.listed(Ok(vec![token("卡")]));
        let source = Source::Token(token("卡").token.uri(), Some("/lib/модуль.so".into()));
        assert_eq!(key.source(), Some(source), "the only one there is");
        key.update(Message::Module, SIGNATORY);
        assert_eq!(key.tokens.named_module(), None, "left again");
    }
}
