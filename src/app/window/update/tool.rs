//! What the tools beside the reply want, as effects, and the ways from one to another.

use std::path::PathBuf;

use iced::Task;

use super::focus::to_top;
use crate::{
    app::{
        effect::{Effect, circular, count, delivery, dialog::Purpose, judging, keeping},
        tool::{countersign, register, settings, tally, verify},
        window::{app::App, message::Message, room::Room},
    },
    store::Settings,
    workflow::{Brought, Error},
};

impl App {
    /// Goes to a room; to the one where the official is: back to the reply.
    pub(super) fn enter(&mut self, room: Room) -> Task<Message> {
        let room = if self.tools.room == room { Room::Reply } else { room };
        self.tools.room = room;
        self.viewer.leave();
        let next = match room {
            Room::Reply => self.draw(),
            Room::Settings | Room::Tally => Task::none(),
            Room::Verify => Task::batch([
                self.run(Effect::Judging(judging::Effect::Trusted)),
                self.draw_sheet(),
            ]),
            Room::Register => self.run(Effect::Judging(judging::Effect::Register)),
        };
        Task::batch([to_top(), next])
    }

    pub(super) fn dropped(&mut self, path: PathBuf) -> Task<Message> {
        match self.tools.room {
            Room::Verify if path.is_file() => self.check_file(path),
            Room::Tally => self.tally(tally::Message::Add(vec![path])),
            Room::Verify | Room::Reply | Room::Register | Room::Settings => {
                self.run(Effect::Circular(circular::Effect::Recognise(path)))
            }
        }
    }

    pub(super) fn recognised(
        &mut self,
        path: PathBuf,
        kind: Result<Brought, Error>,
    ) -> Task<Message> {
        match kind {
            Ok(Brought::Reply) => self.check_file(path),
            Ok(Brought::Letter) => self.read_letter(path),
            Ok(Brought::Draft) => self.open_draft(path),
            Ok(Brought::Folder) => self.count_also(path),
            Err(error) => self.say_failed(error),
        }
    }

    pub(super) fn check_file(&mut self, path: PathBuf) -> Task<Message> {
        let enter = match self.tools.room {
            Room::Verify => Task::none(),
            _ => self.enter(Room::Verify),
        };
        Task::batch([enter, self.verify(verify::Message::Check(path))])
    }

    pub(super) fn verify(&mut self, message: verify::Message) -> Task<Message> {
        let effect = match self.tools.verify.update(message) {
            verify::Action::None => return Task::none(),
            verify::Action::Browse => return self.ask(Purpose::Check, "verify-another", None),
            verify::Action::BrowseTrust => return self.ask(Purpose::Trust, "trust-path", None),
            verify::Action::Copy(text) => return self.run(Effect::Copy(text)),
            verify::Action::Check(path) => {
                let check = self.run(Effect::Judging(judging::Effect::Check(path)));
                return Task::batch([check, self.tell_if_slow()]);
            }
            verify::Action::Draw => {
                self.tools.countersign.clear();
                self.tools.open_sheet();
                return self.draw_sheet();
            }
            verify::Action::Trust(path) => judging::Effect::Trust(path),
            verify::Action::Distrust(certificate) => judging::Effect::Distrust(certificate),
        };
        self.run(Effect::Judging(effect))
    }

    pub(super) fn countersign(&mut self, message: countersign::Message) -> Task<Message> {
        let Some(opened) = self.tools.verify.shown() else { return Task::none() };
        let key = self.steps.sign.key().map(|key| key.signer.clone());
        if key.is_none() && matches!(message, countersign::Message::Sign) {
            return Task::none();
        }
        let action = self.tools.countersign.update(&opened.path, message);
        match (action, key) {
            (countersign::Action::Browse(path), _) => {
                self.ask(Purpose::CountersignTo, "countersign-path", Some(path))
            }
            (countersign::Action::Sign(path), Some(signer)) => {
                let judged = Box::new(opened.clone());
                let sign = delivery::Effect::Countersign(judged, signer, self.proof(), path);
                self.run(Effect::Delivery(sign))
            }
            (countersign::Action::TakeBack, _) => {
                let path = opened.path.clone();
                self.run(Effect::Delivery(delivery::Effect::TakeBack(path)))
            }
            (countersign::Action::None | countersign::Action::Sign(_), _) => Task::none(),
        }
    }

    pub(super) fn tally(&mut self, message: tally::Message) -> Task<Message> {
        match self.tools.tally.update(message) {
            tally::Action::None => Task::none(),
            tally::Action::Browse => self.ask(Purpose::Count, "tally-files", None),
            tally::Action::BrowseFolder => {
                self.ask(Purpose::CountFolders, "tally-folder-add", None)
            }
            tally::Action::Count(generation, wanted) => {
                let count = count::Effect::Count(generation, wanted);
                let count = self.run(Effect::Count(count));
                Task::batch([count, self.tell_if_slow()])
            }
            tally::Action::Cancel => self.run(Effect::Count(count::Effect::Stop)),
            tally::Action::BrowseSave(path) => self.ask(Purpose::CountTo, "tally-save", Some(path)),
            tally::Action::Save(path) => match self.tools.tally.shown() {
                Some(counted) => {
                    let write = count::Effect::Write(Box::new(counted.clone()), path);
                    self.run(Effect::Count(write))
                }
                None => Task::none(),
            },
            tally::Action::Open(path) => self.run(Effect::Show(path)),
        }
    }

    /// Counts this with what is counted already.
    fn count_also(&mut self, path: PathBuf) -> Task<Message> {
        let enter = match self.tools.room {
            Room::Tally => Task::none(),
            _ => self.enter(Room::Tally),
        };
        Task::batch([enter, self.tally(tally::Message::Add(vec![path]))])
    }

    pub(super) fn register(&mut self, message: &register::Message) -> Task<Message> {
        match self.tools.register.update(message) {
            register::Action::None => Task::none(),
            register::Action::Open(path) => self.run(Effect::Show(path)),
            register::Action::Copy(text) => self.run(Effect::Copy(text)),
            register::Action::Check(path) => self.check_file(path),
        }
    }

    pub(super) fn set(&mut self, message: settings::Message) -> Task<Message> {
        let settings::Action::Keep(kept, id) =
            self.tools.settings.update(&self.surface.settings, message);
        self.take_settings(kept.clone());
        let focus = id.map_or_else(Task::none, |id| self.focus(id));
        Task::batch([focus, self.run(Effect::Keeping(keeping::Effect::Settings(kept)))])
    }

    /// Has these settings hold from now on.
    pub(super) fn take_settings(&mut self, settings: Settings) {
        if self.surface.set(settings) {
            let language = self.surface.wording().language();
            self.steps.signatory.sync(&self.document.draft, language);
        }
        self.check();
    }
}
