//! What the official has chosen for the program itself.

use serde::{Deserialize, Serialize};

use super::{
    error::Error,
    folder::{OwnFile, Store},
    spelling::{Spelling, Spelt},
};
use crate::{model::Language, pki::baseline::Baseline};

/// What the official has chosen for the program itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface; the system's if `None`
    pub language: Option<Language>,
    /// The colours
    pub theme: Theme,
    /// Draw without the graphics processor
    pub software_rendering: bool,
    /// The identity last signed with
    pub identity: Option<String>,
    /// The timestamp service's address; none is asked if it is empty
    pub timestamp: String,
    /// How far a signature is to reach where a service is set (one of [`Baseline::STAMPED`])
    pub level: Baseline,
}

/// The colours of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it
    #[default]
    System,
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
    /// Dark on light, strongest contrast
    ContrastLight,
    /// Light on dark, strongest contrast
    ContrastDark,
}

impl Store {
    /// The settings; their defaults where none were kept yet.
    ///
    /// # Errors
    /// [`Error::Io`], [`Error::NotAFile`], [`Error::Newer`], [`Error::Damaged`] and the like, where
    /// there is a file that cannot be read. It stays as it is and where it is: say so, go on with
    /// defaults, and offer [`Store::set_aside`]. Until somebody says yes to that, nothing is
    /// written over it.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(self.load::<SettingsFile>(OwnFile::Settings)?.unwrap_or_default().into())
    }

    /// Keeps those settings in which `wanted` differs from `known`, which is what the caller read
    /// or kept last. What another program changed meanwhile stays.
    ///
    /// # Errors
    /// [`Error::Unread`] where the file that is there cannot be read: it stays as it is.
    /// [`Error::Io`].
    pub fn keep_settings(&self, known: &Settings, wanted: &Settings) -> Result<(), Error> {
        self.change(OwnFile::Settings, |file: &mut SettingsFile| {
            let mut kept = Settings::from(std::mem::take(file));
            kept.take_changes(known, wanted);
            *file = SettingsFile::from(&kept);
        })
    }
}

impl Settings {
    fn take_changes(&mut self, known: &Self, wanted: &Self) {
        fn take<T: Clone + PartialEq>(kept: &mut T, known: &T, wanted: &T) {
            if known != wanted {
                kept.clone_from(wanted);
            }
        }
        take(&mut self.language, &known.language, &wanted.language);
        take(&mut self.theme, &known.theme, &wanted.theme);
        take(&mut self.software_rendering, &known.software_rendering, &wanted.software_rendering);
        take(&mut self.identity, &known.identity, &wanted.identity);
        take(&mut self.timestamp, &known.timestamp, &wanted.timestamp);
        take(&mut self.level, &known.level, &wanted.level);
    }
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct SettingsFile {
    language: Option<Spelt<Language>>,
    theme: Option<Spelt<Theme>>,
    software_rendering: bool,
    identity: Option<String>,
    timestamp: String,
    level: Option<Spelt<Baseline>>,
}

impl From<&Settings> for SettingsFile {
    fn from(settings: &Settings) -> Self {
        Self {
            language: settings.language.map(Spelt),
            theme: Some(Spelt(settings.theme)),
            software_rendering: settings.software_rendering,
            identity: settings.identity.clone(),
            timestamp: settings.timestamp.clone(),
            level: Some(Spelt(settings.level)),
        }
    }
}

impl From<SettingsFile> for Settings {
    fn from(file: SettingsFile) -> Self {
        Self {
            language: file.language.map(|language| language.0),
            theme: file.theme.map(|theme| theme.0).unwrap_or_default(),
            software_rendering: file.software_rendering,
            identity: file.identity,
            timestamp: file.timestamp,
            level: file.level.map(|level| level.0).unwrap_or_default(),
        }
    }
}

impl Spelling for Theme {
    const EXAMPLES: &'static str = "system, light, dark, contrast-light, contrast-dark";

    fn write(&self) -> String {
        let text = match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ContrastLight => "contrast-light",
            Self::ContrastDark => "contrast-dark",
        };
        text.into()
    }

    fn read(text: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark, Self::ContrastLight, Self::ContrastDark]
            .into_iter()
            .find(|theme| theme.write() == text)
    }
}

impl Spelling for Baseline {
    const EXAMPLES: &'static str = "B-T, B-LT, B-LTA";

    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::stamped(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_windows_change_is_kept_of_both() {
        let folder = tempfile::tempdir().unwrap();
        let [one, two] = [(); 2].map(|()| Store::new(folder.path().join("数据 بيانات")));
        let both = one.settings().unwrap();
        let wanted = Settings {
            language: Some(Language::Ar),
            timestamp: "https://tsa.example/时间".into(),
            ..both.clone()
        };
        one.keep_settings(&both, &wanted).unwrap();
        let other =
            Settings { theme: Theme::Dark, identity: Some("Ёлкина".into()), ..both.clone() };
        two.keep_settings(&both, &other).unwrap();
        let kept = one.settings().unwrap();
        assert_eq!(kept, Settings { theme: Theme::Dark, identity: other.identity, ..wanted });
    }

    /// The file as the program has always written it.
    #[test]
    fn the_level_is_spelt_on_the_disk_as_ever() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("مستوى 级别"));
        for (level, spelt) in
            [(Baseline::BT, "B-T"), (Baseline::BLt, "B-LT"), (Baseline::BLta, "B-LTA")]
        {
            let known = store.settings().unwrap();
            store.keep_settings(&known, &Settings { level, ..known.clone() }).unwrap();
            let path = store.folder().join("settings.json");
            let text = std::fs::read_to_string(&path).unwrap();
            let old = format!(
                r#"{{"format":"placet-settings","version":1,"content":{{"level":"{spelt}"}}}}"#
            );
            assert!(text.contains(&format!(r#""level": "{spelt}""#)), "{text}");
            std::fs::write(&path, old).unwrap();
            assert_eq!(store.settings().unwrap().level, level);
        }
        let path = store.folder().join("settings.json");
        let unknown = r#"{"format":"placet-settings","version":1,"content":{"level":"B-B"}}"#;
        std::fs::write(path, unknown).unwrap();
        assert!(store.settings().is_err(), "no level to ask a service for");
    }
}
