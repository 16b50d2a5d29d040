//! The ways to sign, each with what opens in place when it is chosen.

use chrono::DateTime;
use iced::{
    Center, Element, Fill, Shrink,
    widget::{Column, container},
};

use super::{Key, Means, Message, OpenKey, Opened};
use crate::{
    app::{
        icon::Icon,
        phrase,
        theme::{Look, Wide},
        widget::{self, Choice, choices, fact, input, link, small_button},
    },
    keys::{identity::SelfSigned, token::PinState},
    problem,
    workflow::{KeyFacts, ListedToken},
};

impl Key {
    /// The ways to choose from, signing without a certificate among them if `or_none` says so.
    pub(in crate::app::step::sign) fn view<'a>(
        &'a self,
        look: Look<'a>,
        administration: &str,
        or_none: bool,
    ) -> Element<'a, Message> {
        let ways = [
            (Means::File, Icon::Card),
            (Means::Token, Icon::Token),
            (Means::System, Icon::Computer),
            (Means::Own, Icon::Computer),
            (Means::None, Icon::Pen),
        ];
        let offered = |means: Means| means.is_offered() && (or_none || means != Means::None);
        let list = ways.into_iter().filter(|(means, _)| offered(*means)).map(|(means, mark)| {
            let key = means.id();
            let facts = self.proofs(means).map(|(holds, key)| (holds, look.word(key)));
            Choice {
                id: key.into(),
                name: look.word(key),
                consequence: look.word(&format!("{key}-means")),
                facts: facts.into(),
                mark: Some(mark),
                chosen: self.means == Some(means),
                message: Message::Means(means),
                content: self.content(look, means, administration),
            }
        });
        choices(look, list.collect(), &[])
    }

    /// What a signature by these means shows to a stranger. A certificate that vouches for itself
    /// proves nothing, wherever it is kept.
    fn proofs(&self, means: Means) -> [(bool, &'static str); 2] {
        let opened = self.opened.as_ref().filter(|opened| opened.by == means);
        let key = opened.and_then(|opened| opened.keys.get(opened.chosen?));
        let vouched = key.is_none_or(|key| !key.facts.certificate.self_signed);
        match means {
            Means::None => [(false, "fact-reveals-not"), (false, "fact-proves-not")],
            Means::File | Means::Token | Means::System if vouched => {
                [(true, "fact-reveals"), (true, "fact-proves")]
            }
            _ => [(true, "fact-reveals"), (false, "fact-proves-not")],
        }
    }

    /// What opens in place when these means are chosen.
    fn content<'a>(
        &'a self,
        look: Look<'a>,
        means: Means,
        administration: &str,
    ) -> Option<Element<'a, Message>> {
        if self.means != Some(means) || means == Means::None {
            return None;
        }
        Some(match (self.ready(), self.open_now()) {
            (Some(key), _) => self.ready_key(look, key),
            (None, Some(opened)) => keys(look, opened),
            (None, None) => match means {
                Means::File => self.file(look),
                Means::Token => self.tokens(look),
                Means::System => self.system(look),
                Means::Own | Means::None => self.own(look, administration),
            },
        })
    }

    fn file<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let path = widget::path_row(
            look,
            "certificate",
            look.word("certificate-file"),
            &self.file,
            Message::Certificate,
            None,
            (Icon::Folder, look.word("browse"), Message::BrowseCertificate),
        );
        let hint = self.hint.as_ref().map(|why| widget::notice(look, why.blocks, &*why.text));
        let label = look.word("passphrase");
        Column::new()
            .push(path)
            .push(hint)
            .push(self.unlock(look, "passphrase", label, "passphrase-note"))
            .spacing(12)
            .width(Fill)
            .into()
    }

    fn tokens<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let found = self.tokens.found.as_deref().unwrap_or_default();
        let none = self.tokens.found.is_some() && found.is_empty() && self.failure.is_none();
        let none = none.then(|| look.body(look.word("tokens-none")).wide(look));
        let tokens = found.iter().enumerate().map(|(place, listed)| {
            let chosen = self.tokens.chosen == Some(place);
            (format!("token-{place}"), token_name(listed), chosen, Message::Token(place))
        });
        let again = (!self.busy).then_some(Message::Look);
        let again = small_button(look, None, look.word("tokens-again"), again).id("tokens-again");
        let name = link(look, None, look.word("token-by-module"), Message::Module);
        let ways = vec![again.into(), name.id("token-by-module").into()];
        let module = self.tokens.module.as_ref().map(|path| {
            let label = look.word("token-module");
            input::field(look, "token-module", label, path, Message::ModulePath, &[])
        });
        let pin = self.tokens.meant().map(|meant| self.pin(look, meant));
        let why = pin.is_none().then(|| self.failed(look)).flatten();
        let working = pin.is_none().then(|| self.working(look)).flatten();
        Column::with_children(widget::radios(look, tokens))
            .push(none)
            .push(working)
            .push(why)
            .push(pin)
            .push(look.row(ways).spacing(12).align_y(Center).height(Shrink))
            .push(module)
            .spacing(10)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    /// The PIN, typed here or at the reader, and what is known of it.
    fn pin<'a>(&'a self, look: Look<'a>, meant: &'a ListedToken) -> Element<'a, Message> {
        let state = match meant.token.pin {
            PinState::Ready => None,
            PinState::NotSet => Some((true, "pin-not-set")),
            PinState::Low => Some((false, "pin-low")),
            PinState::LastTry => Some((false, "pin-last-try")),
            PinState::Locked => Some((true, "pin-locked")),
        };
        let state = state.map(|(blocks, key)| widget::notice(look, blocks, look.word(key)));
        let unlock = match meant.token.pinpad {
            true => self.at_the_reader(look),
            false => {
                let name = [("token", meant.token.label.as_str().into())];
                self.unlock(look, "pin", look.words("pin-of", &name), "pin-note")
            }
        };
        Column::new().push(state).push(unlock).spacing(8).width(Fill).into()
    }

    fn at_the_reader<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let ready = (!self.busy).then_some(Message::Open);
        let open = small_button(look, None, look.word("identity-open"), ready).id("pin");
        Column::new()
            .push(look.small(look.word("pin-at-reader")).wide(look))
            .push(open)
            .push(self.working(look))
            .push(self.failed(look))
            .spacing(6)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    fn system<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let ready = (!self.busy).then_some(Message::Open);
        let again = small_button(look, None, look.word("tokens-again"), ready).id("system-again");
        Column::new()
            .push(self.working(look))
            .push(self.failed(look))
            .push(again)
            .spacing(8)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    /// The passphrase or the PIN, and the button that opens with it.
    fn unlock<'a>(
        &'a self,
        look: Look<'a>,
        id: &'static str,
        label: String,
        note: &str,
    ) -> Element<'a, Message> {
        let typed = |text: String| Message::Passphrase(text.into());
        let enter = Some(Message::Open);
        let field = input::secret(look, id, label, self.passphrase.typed(), typed, enter);
        let ready = (!self.busy).then_some(Message::Open);
        let open = small_button(look, None, look.word("identity-open"), ready).id("identity-open");
        let open = container(open).padding([4, 0]);
        let row = look.row(vec![field, open.into()]).spacing(8).align_y(iced::Bottom);
        let note = look.small(look.word(note)).wide(look);
        Column::new()
            .push(row)
            .push(note)
            .push(self.working(look))
            .push(self.failed(look))
            .spacing(6)
            .width(Fill)
            .into()
    }

    fn failed<'a>(&'a self, look: Look<'a>) -> Option<Element<'a, Message>> {
        self.failure.as_ref().map(|words| widget::notice(look, true, words.as_str()))
    }

    /// Says that a key is being opened or made, which is slow on purpose.
    fn working<'a>(&'a self, look: Look<'a>) -> Option<Element<'a, Message>> {
        self.busy.then(|| look.small(look.word("working")).into())
    }

    fn own<'a>(&'a self, look: Look<'a>, administration: &str) -> Element<'a, Message> {
        let explained = look.small(look.word("own-explained")).wide(look);
        let content = match &self.making {
            Some(name) => self.new_identity(look, name, administration),
            None => self.known_identities(look),
        };
        Column::new().push(explained).push(content).spacing(12).width(Fill).into()
    }

    fn known_identities<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let names = self.own.iter().enumerate().map(|(index, name)| {
            let message = Message::Use(name.clone());
            let id = format!("own-{index}");
            widget::radio(look, id, name.clone(), index == 0, message)
        });
        let make = link(look, Some(Icon::Plus), look.word("own-another"), Message::Making);
        let unlock = (!self.own.is_empty()).then(|| {
            let label = look.word("passphrase");
            self.unlock(look, "own-passphrase", label, "passphrase-note")
        });
        Column::with_children(names)
            .push(unlock)
            .push(make.id("own-another"))
            .spacing(8)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    fn new_identity<'a>(
        &'a self,
        look: Look<'a>,
        name: &'a str,
        administration: &str,
    ) -> Element<'a, Message> {
        let label = look.word("own-name");
        let named = input::field(look, "own-name", label, name, Message::Name, &[]);
        let wish =
            SelfSigned { name, organisation: administration, not_before: DateTime::UNIX_EPOCH };
        let mixed = wish.mixes_directions().then(|| {
            let words = problem::name_directions(look.wording).in_full();
            widget::notice(look, false, words)
        });
        let first = input::secret(
            look,
            "own-new-passphrase",
            look.word("passphrase"),
            self.passphrase.typed(),
            |text: String| Message::Passphrase(text.into()),
            None,
        );
        let again = input::secret(
            look,
            "own-again",
            look.word("passphrase-again"),
            self.again.typed(),
            |text: String| Message::Again(text.into()),
            Some(Message::Make),
        );
        let differs = !self.again.is_empty() && !self.agrees();
        let differs = differs.then(|| widget::notice(look, true, look.word("passphrase-differs")));
        let ready = (!self.busy && self.agrees()).then_some(Message::Make);
        let make = small_button(look, None, look.word("own-make"), ready).id("own-make");
        let leave = (!self.own.is_empty()).then(|| {
            link(look, None, look.word("own-leave"), Message::Making).id("own-leave").into()
        });
        let mut buttons: Vec<Element<'a, Message>> = vec![make.into()];
        buttons.extend(leave);
        let secrets = look.row(vec![first, again]).spacing(12);
        let note = look.small(look.word("own-passphrase-note")).wide(look);
        Column::new()
            .push(named)
            .push(mixed)
            .push(secrets)
            .push(note)
            .push(differs)
            .push(self.working(look))
            .push(self.failed(look))
            .push(look.row(buttons).spacing(12).align_y(Center).height(Shrink))
            .spacing(10)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    /// What the certificate of the key says that signs.
    fn ready_key<'a>(&'a self, look: Look<'a>, key: &'a OpenKey) -> Element<'a, Message> {
        let certificate = &key.facts.certificate;
        let value = |text: String| look.body(text).wide(look);
        let until = look.wording.date(certificate.not_after.date_naive());
        let issuer = match (certificate.self_signed, self.means) {
            (true, Some(Means::Own)) => look.word("issued-by-itself"),
            (true, _) => look.word("issued-by-holder"),
            (false, _) => certificate.issuer.clone(),
        };
        let fingerprint = phrase::grouped(&certificate.fingerprint.to_string());
        let close = link(look, None, look.word("identity-close"), Message::Close);
        Column::new()
            .push(fact(look, look.word("certificate-name"), value(certificate.name.clone()), 104))
            .push(fact(look, look.word("certificate-issuer"), value(issuer), 104))
            .push(fact(look, look.word("certificate-until"), value(until), 104))
            .push(fact(look, look.word("certificate-print"), look.small(fingerprint), 104))
            .push(close.id("identity-close"))
            .spacing(4)
            .width(Fill)
            .align_x(look.start())
            .into()
    }
}

/// Several keys: the user says which.
fn keys<'a>(look: Look<'a>, opened: &'a Opened) -> Element<'a, Message> {
    let names = opened.keys.iter().enumerate().map(|(place, key)| {
        let (chosen, name) = (opened.chosen == Some(place), key.facts.certificate.name.clone());
        (format!("key-{place}"), name, chosen, Message::Choose(place))
    });
    let rows = widget::radios(look, names).into_iter().zip(&opened.keys).map(|(name, key)| {
        let facts = look.small(key_words(look, &key.facts)).wide(look);
        let facts = container(facts).padding(look.pad(0.0, 0.0, 6.0, 32.0));
        Column::new().push(name).push(facts).width(Fill).into()
    });
    let close = link(look, None, look.word("identity-close"), Message::Close);
    Column::new()
        .push(look.body(look.word("keys-several")).wide(look))
        .extend(rows)
        .push(close.id("identity-close"))
        .spacing(4)
        .width(Fill)
        .align_x(look.start())
        .into()
}

/// By what a key is told from others in the same place: its label, its issuer, and until when.
fn key_words(look: Look<'_>, key: &KeyFacts) -> String {
    let until = look.wording.date(key.certificate.not_after.date_naive());
    let issuer = key.certificate.issuer.as_str().into();
    let words = look.words("key-facts", &[("issuer", issuer), ("date", until.into())]);
    match &key.label {
        Some(label) if !label.is_empty() => format!("{label} · {words}"),
        _ => words,
    }
}

fn token_name(ListedToken { token, .. }: &ListedToken) -> String {
    let parts = [&token.label, &token.manufacturer, &token.model, &token.serial];
    let parts: Vec<&str> =
        parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
