//! What is said above all panes, and what follows from the answers.

use std::path::PathBuf;

use iced::Task;

use crate::{
    app::{
        effect::{Effect, keeping},
        window::{
            app::App,
            message::Message,
            notices::{self, Action, Notice},
        },
    },
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
            Action::ReadSettings => {
                match self.store.settings() {
                    Ok(settings) => self.take_settings(settings),
                    Err(error) => self.notices.say(Notice::Settings(Error::Store(error))),
                }
                Task::none()
            }
            Action::SetDraftAside => self.run(Effect::Keeping(keeping::Effect::SetDraftAside)),
            Action::SetSettingsAside => {
                self.run(Effect::Keeping(keeping::Effect::SetSettingsAside))
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

    /// The settings that could not be read are out of the way: those at work are kept.
    pub(super) fn settings_set_aside(&mut self, result: Result<PathBuf, Error>) -> Task<Message> {
        match result {
            Ok(path) => {
                self.notices.say(Notice::SetAside(path));
                let settings = self.surface.settings.clone();
                self.run(Effect::Keeping(keeping::Effect::Settings(settings)))
            }
            Err(error) => {
                self.notices.say(Notice::Settings(error));
                Task::none()
            }
        }
    }
}
