//! What is said above all panes, and what follows from the answers.

use std::path::PathBuf;

use iced::Task;

use crate::{
    app::{
        effect::{Effect, circular, judging, keeping},
        window::{
            app::App,
            message::Message,
            notices::{self, Action, Notice},
        },
    },
    store::{self, OwnFile},
    workflow::Error,
};

impl App {
    pub(super) fn say_failed(&mut self, error: Error) -> Task<Message> {
        self.notices.say(Notice::Failed(error));
        Task::none()
    }

    pub(super) fn notice(&mut self, message: notices::Message) -> Task<Message> {
        match self.notices.update(message) {
            Action::None => Task::none(),
            Action::ReadDraft(take_over) => {
                let typed = self.saving.is_unsaved().then(|| self.document.draft.clone());
                let typed = typed.map(Box::new);
                self.run(Effect::Keeping(keeping::Effect::Restore(take_over, typed)))
            }
            Action::ReadOwn(OwnFile::Settings) => {
                match self.store.settings() {
                    Ok(settings) => self.take_settings(settings),
                    Err(error) => self.say_unreadable(OwnFile::Settings, Error::Store(error)),
                }
                Task::none()
            }
            Action::ReadOwn(file) => self.begin_anew(file),
            Action::SetDraftAside => self.run(Effect::Keeping(keeping::Effect::SetDraftAside)),
            Action::SetOwnAside(file) => {
                self.run(Effect::Keeping(keeping::Effect::SetOwnAside(file)))
            }
        }
    }

    /// The draft that could not be read is out of the way: what is at work now is kept.
    pub(super) fn draft_set_aside(&mut self, result: Result<PathBuf, Error>) -> Task<Message> {
        self.notices.say(match result {
            Ok(path) => {
                self.saving.release();
                Notice::SetAside(path)
            }
            Err(error) => Notice::Draft(error),
        });
        Task::none()
    }

    /// A file of the program's own that could not be read is out of the way: the settings at work
    /// are kept, the register and the list begin anew.
    pub(super) fn own_set_aside(
        &mut self,
        file: OwnFile,
        result: Result<PathBuf, Error>,
    ) -> Task<Message> {
        match result {
            Ok(path) => {
                self.notices.say(Notice::SetAside(path));
                self.begin_anew(file)
            }
            Err(error) => {
                self.say_unreadable(file, error);
                Task::none()
            }
        }
    }

    /// Says why a file of the program's own cannot be read, and asks what is to become of it.
    pub(super) fn say_unreadable(&mut self, file: OwnFile, error: Error) {
        let why = match error {
            Error::Store(store::Error::Unread { reason, .. }) => Error::Store(*reason),
            other => other,
        };
        self.notices.say(Notice::Own(file, why));
    }

    /// Goes on with what is there: the settings at work are kept, the others are read.
    fn begin_anew(&self, file: OwnFile) -> Task<Message> {
        self.run(match file {
            OwnFile::Settings => {
                Effect::Keeping(keeping::Effect::Settings(self.surface.settings.clone()))
            }
            OwnFile::Register => Effect::Judging(judging::Effect::Register),
            OwnFile::Recent => Effect::Circular(circular::Effect::Recent),
        })
    }
}
