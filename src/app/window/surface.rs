//! The window itself: its size, its pixels, its colours, its language.

use iced::{Size, theme::Mode, window};

use crate::{
    app::theme::{self, Look, Scheme},
    model::Language,
    store::Settings,
    wording::Wording,
};

/// What the window is like.
#[derive(Debug)]
pub struct Surface {
    /// What the official has chosen
    pub settings: Settings,
    /// How large the window is
    pub size: Size,
    /// Pixels of the screen to one of ours
    pub factor: f32,
    /// Whether the official goes by keyboard
    pub by_keyboard: bool,
    wording: Wording,
    /// The language that the system speaks
    system: Language,
    mode: Mode,
}

/// What can happen to it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The window is there, in this size
    Opened(window::Id, Size),
    /// It has this size now
    Resized(Size),
    /// The screen has so many pixels to one of ours
    Rescaled(f32),
    /// The system asks for light or dark
    Mode(Mode),
}

/// What has to be done about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Action {
    /// Nothing
    None,
    /// Ask how many pixels the screen has to one of ours
    AskFactor(window::Id),
    /// Draw the page that is shown anew
    DrawPage,
    /// Draw all pages anew
    DrawAll,
}

impl Surface {
    /// A window with these settings, where the system speaks `system`.
    pub fn new(settings: Settings, system: Language) -> Self {
        let wording = Wording::of(settings.language.unwrap_or(system));
        let size = Size::new(1280.0, 800.0);
        Self { settings, size, factor: 1.0, by_keyboard: false, wording, system, mode: Mode::None }
    }

    /// Changes the window.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Opened(id, size) => {
                self.size = size;
                // The toolkit tells of later changes only.
                Action::AskFactor(id)
            }
            Message::Resized(size) => {
                self.size = size;
                Action::DrawAll
            }
            Message::Rescaled(factor) => {
                self.factor = factor;
                Action::DrawPage
            }
            Message::Mode(mode) => {
                self.mode = mode;
                Action::None
            }
        }
    }

    /// Takes other settings. Says whether the language is another one.
    pub fn set(&mut self, settings: Settings) -> bool {
        let language = settings.language.unwrap_or(self.system);
        self.settings = settings;
        let another = language != self.wording.language();
        if another {
            self.wording = Wording::of(language);
        }
        another
    }

    /// The words of the interface.
    pub const fn wording(&self) -> &Wording {
        &self.wording
    }

    /// The colours.
    pub fn scheme(&self) -> Scheme {
        theme::scheme(self.settings.theme, self.mode)
    }

    /// What views are given.
    pub fn look(&self) -> Look<'_> {
        Look::new(self.scheme(), &self.wording)
    }
}
