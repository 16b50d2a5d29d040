//! The settings: language of the interface, colours, how the window is drawn, and the timestamp
//! service that proves when a reply was signed.

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        theme::{CHOICES, Look, Wide},
        widget::{self, checkbox, head, input, part, radios},
    },
    model::Language,
    pki::baseline::Baseline,
    store::{Settings as Kept, Theme},
};

/// The settings as they are shown.
#[derive(Debug, Default)]
pub struct Settings {}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Speak this language
    Language(Language),
    /// Show these colours
    Theme(Theme),
    /// Draw without the graphics processor, or with it
    Software,
    /// The address of the timestamp service being typed
    Timestamp(String),
    /// Reach this level with it
    Level(Baseline),
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Keep these settings, and give the focus to the control with this id, if it moves
    Keep(Kept, Option<String>),
}

impl Settings {
    /// The settings after `message`.
    pub fn update(&mut self, kept: &Kept, message: Message) -> Action {
        let mut kept = kept.clone();
        let id = match message {
            Message::Language(language) => {
                kept.language = Some(language);
                format!("language-{language:?}")
            }
            Message::Theme(theme) => {
                kept.theme = theme;
                format!("theme-{theme:?}")
            }
            Message::Software => {
                kept.software_rendering = !kept.software_rendering;
                "software-rendering".into()
            }
            Message::Timestamp(url) => {
                kept.timestamp = url;
                return Action::Keep(kept, None);
            }
            Message::Level(level) => {
                kept.level = level;
                format!("level-{level}")
            }
        };
        Action::Keep(kept, Some(id))
    }

    /// All settings, while `kept` holds.
    pub fn view<'a>(&'a self, kept: &'a Kept, look: Look<'a>) -> Element<'a, Message> {
        let current = look.wording.language();
        let languages = Language::ALL.map(|language| {
            let (id, name) = (format!("language-{language:?}"), language.autonym().to_owned());
            (id, name, language == current, Message::Language(language))
        });
        let themes = CHOICES.map(|(theme, key)| {
            let id = format!("theme-{theme:?}");
            (id, look.word(key), theme == kept.theme, Message::Theme(theme))
        });
        let id = "software-rendering";
        let (on, words) = (kept.software_rendering, look.word(id));
        let software = checkbox(look, id.into(), words, on, Message::Software);
        let note = look.small(look.word("software-rendering-note")).wide(look);
        let note = container(note).padding(look.pad(0.0, 0.0, 0.0, 32.0)).into();
        let software = Column::with_children([software, note]).width(Fill).into();
        let languages = Column::with_children(radios(look, languages)).width(Fill).into();
        let themes = Column::with_children(radios(look, themes)).width(Fill).into();
        Column::new()
            .push(head(look, look.word("settings"), look.word("settings-lead")))
            .push(part(look, look.word("settings-language"), vec![languages]))
            .push(part(look, look.word("settings-theme"), vec![themes]))
            .push(part(look, look.word("settings-timestamp"), vec![timestamp(kept, look)]))
            .push(part(look, look.word("settings-drawing"), vec![software]))
            .spacing(24)
            .width(Fill)
            .into()
    }
}

/// The timestamp service: none unless its address is given.
fn timestamp<'a>(kept: &'a Kept, look: Look<'a>) -> Element<'a, Message> {
    let url = kept.timestamp.trim();
    let label = look.word("timestamp-url");
    let address =
        input::field(look, "timestamp-url", label, &kept.timestamp, Message::Timestamp, &[]);
    let odd = !url.is_empty() && !["http://", "https://"].iter().any(|way| url.starts_with(way));
    let odd = odd.then(|| widget::notice(look, false, look.word("timestamp-url-odd")));
    let levels = Baseline::STAMPED.map(|level| {
        let (id, words) = (format!("level-{level}"), look.word(level_key(level)));
        (id, words, level == kept.level, Message::Level(level))
    });
    let levels = (!url.is_empty()).then(|| Column::with_children(radios(look, levels)).width(Fill));
    Column::new()
        .push(look.small(look.word("timestamp-note")).wide(look))
        .push(address)
        .push(odd)
        .push(levels)
        .spacing(10)
        .width(Fill)
        .into()
}

const fn level_key(level: Baseline) -> &'static str {
    match level {
        Baseline::BB | Baseline::BT => "reach-timestamp",
        Baseline::BLt => "reach-long-term",
        Baseline::BLta => "reach-archive",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_setting_changes_itself_alone() {
        let kept = Kept { theme: Theme::Dark, ..Kept::default() };
        let Action::Keep(kept, id) =
            Settings::default().update(&kept, Message::Language(Language::Ar));
        assert_eq!((kept.language, kept.theme), (Some(Language::Ar), Theme::Dark));
        assert_eq!(id.as_deref(), Some("language-Ar"));
        let Action::Keep(kept, _) = Settings::default().update(&kept, Message::Software);
        assert!(kept.software_rendering && kept.theme == Theme::Dark);
        let url = "https://tsa.example/时间".to_owned();
        let Action::Keep(kept, id) =
            Settings::default().update(&kept, Message::Timestamp(url.clone()));
        assert_eq!((kept.timestamp, id), (url, None), "the focus stays where one types");
    }
}
