//! What the screens of the steps want, as effects.

use std::path::PathBuf;

use iced::Task;

use crate::{
    app::{
        effect::{
            Effect,
            delivery::{self, Job, Proof},
            dialog::{Purpose, Question},
            keeping, key as keys,
        },
        step::{
            answer, send,
            sign::{self, hand, key},
            signatory,
        },
        window::{app::App, message::Message},
    },
    model::Field,
};

impl App {
    /// Asks the system's dialog, which bears the words of `title`.
    pub(super) fn ask(
        &self,
        purpose: Purpose,
        title: &str,
        suggested: Option<PathBuf>,
    ) -> Task<Message> {
        let title = self.surface.wording().text(title);
        self.run(Effect::Ask(Question { purpose, title, suggested }))
    }

    pub(super) fn answer(&mut self, message: answer::Message) -> Task<Message> {
        if let answer::Message::Mark(row, _) = message {
            self.document.untouch(Field::Marks(row));
        }
        match self.steps.answer.update(&mut self.document.draft, message) {
            answer::Action::None => Task::none(),
            answer::Action::Focus(id) => self.focus(id),
            answer::Action::Browse(row, kind) => {
                self.ask(Purpose::Annex(row, kind), "attach-file", None)
            }
            answer::Action::Attach(row, kind, path) => {
                self.run(Effect::Keeping(keeping::Effect::Attach(row, kind, path)))
            }
        }
    }

    pub(super) fn signatory(&mut self, message: signatory::Message) -> Task<Message> {
        let language = self.surface.wording().language();
        match self.steps.signatory.update(&mut self.document.draft, language, message) {
            signatory::Action::None => Task::none(),
            signatory::Action::Focus(field) => self.focus(field.key()),
            signatory::Action::Today => {
                let today = self.document.now.with_timezone(&chrono::Local).date_naive();
                self.document.draft.date = today.to_string();
                self.focus(Field::Date.key())
            }
        }
    }

    pub(super) fn sign(&mut self, message: sign::Message) -> Task<Message> {
        if message.changes_signer() {
            self.steps.send.outdated();
        }
        match self.steps.sign.update(&mut self.document.draft, message) {
            sign::Action::None => Task::none(),
            sign::Action::Hand(action) => self.hand(action),
            sign::Action::Key(action) => self.signing_key(action),
        }
    }

    fn hand(&mut self, action: hand::Action) -> Task<Message> {
        match action {
            hand::Action::None => Task::none(),
            hand::Action::Focus(id) => self.focus(id),
            hand::Action::Browse(which) => {
                self.ask(Purpose::Picture(which), "import-picture", None)
            }
            hand::Action::Read(which, path) => {
                self.run(Effect::Keeping(keeping::Effect::Picture(which, path)))
            }
        }
    }

    fn signing_key(&mut self, action: key::Action) -> Task<Message> {
        let effect = match action {
            key::Action::None => return Task::none(),
            key::Action::Focus(id) => return self.focus(id),
            key::Action::Browse => return self.ask(Purpose::Key, "certificate-file", None),
            key::Action::Tokens(module) => keys::Effect::Tokens(module),
            key::Action::Open(source, passphrase) => keys::Effect::Open(source, passphrase),
            key::Action::Make(name, passphrase) => {
                let organisation = self.document.draft.administration.chars().take(64).collect();
                keys::Effect::Make(name, organisation, passphrase)
            }
        };
        self.run(Effect::Key(effect))
    }

    pub(super) fn send(&mut self, message: send::Message) -> Task<Message> {
        let suggested = self.document.suggested().to_owned();
        match self.steps.send.update(&suggested, message) {
            send::Action::None => Task::none(),
            send::Action::Jump(field) => self.jump(field),
            send::Action::Browse(path) => self.ask(Purpose::Reply, "save-path", Some(path)),
            send::Action::Save { path, replace } => self.save(path, replace),
            send::Action::Finish(part) => match (part, self.viewer.written.clone()) {
                (send::Part::Mail, Some(reply)) => {
                    self.run(Effect::Delivery(delivery::Effect::Mail(reply)))
                }
                (send::Part::Register, Some(reply)) => {
                    self.run(Effect::Delivery(delivery::Effect::Register(reply)))
                }
                (_, None) => Task::none(),
            },
            send::Action::Open(path) => self.run(Effect::Show(path)),
            send::Action::Copy(text) => self.run(Effect::Copy(text)),
            send::Action::Focus(id) => self.focus(id),
        }
    }

    fn save(&mut self, path: PathBuf, replace: bool) -> Task<Message> {
        match self.document.verdict() {
            Ok(checked) if self.steps.signing().is_settled() => {
                self.steps.slow = false;
                let signer = self.steps.sign.key().map(|key| key.signer.clone());
                let proof = self.proof();
                let certify = self.steps.sign.certifies(&self.document.draft);
                let job = Job { reply: checked.reply, signer, certify, proof, path, replace };
                let save = delivery::Effect::Save(Box::new(job));
                Task::batch([self.run(Effect::Delivery(save)), self.tell_if_slow()])
            }
            _ => {
                let words = self.surface.wording().text("send-lead-left");
                let id = self.steps.send.finished(Err(send::Failure::Other(words)));
                self.focus(id)
            }
        }
    }

    /// The timestamp service that the settings name.
    pub(super) fn proof(&self) -> Option<Proof> {
        let url = self.surface.settings.timestamp.trim();
        let reach = self.surface.settings.level;
        (!url.is_empty()).then(|| Proof { url: url.to_owned(), reach })
    }
}
