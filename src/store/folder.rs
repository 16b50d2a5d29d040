//! The program's own folder: what it remembers from one start to the next.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    Access, Action, Error, Replace, draft,
    json::{self, Format},
    read,
    spelling::{Spelling, Spelt},
    write_atomically,
};
use crate::model::{Draft, Language};

const SETTINGS: Format = Format { name: "placet-settings", version: 1 };
const REGISTER: Format = Format { name: "placet-register", version: 1 };
const RECENT: Format = Format { name: "placet-recent", version: 1 };

/// How many circulars are remembered.
const RECENT_KEPT: usize = 12;

/// The folder in which this user's programs keep their data, or what the environment variable
/// `PLACET_HOME` says instead.
///
/// # Errors
/// [`Error::NoFolder`] where the system names none, as for a user without a home.
pub fn default_folder(placet_home: Option<OsString>) -> Result<PathBuf, Error> {
    if let Some(home) = placet_home.filter(|home| !home.is_empty()) {
        return Ok(home.into());
    }
    let folders = directories::ProjectDirs::from("", "", "Placet").ok_or(Error::NoFolder)?;
    Ok(folders.data_dir().to_owned())
}

/// The program's own folder. It is made when something is first kept in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

/// What was found in the folder, and what had to be set aside to find it.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovered<T> {
    /// The content; its default where there was no file, or none that could be read
    pub value: T,
    /// The file that could not be read
    pub set_aside: Option<SetAside>,
}

/// A file that could not be read, kept under a new name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it is now
    pub kept_as: PathBuf,
    /// Why it could not be read
    pub reason: Error,
}

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
    /// How far a signature is to reach where a service is set
    pub level: Level,
}

/// How far a signature is to reach with a timestamp service: the PAdES levels above B-B.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Level {
    /// B-T: it is proven when it was made
    Timestamp,
    /// B-LT: it can be judged without a network
    LongTerm,
    /// B-LTA: it can be judged after the certificates expired
    #[default]
    Archive,
}

impl Level {
    /// All of them, lowest first.
    pub const ALL: [Self; 3] = [Self::Timestamp, Self::LongTerm, Self::Archive];
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

/// An entry of the register: a reply that was made ready to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sent {
    /// The circular's number
    pub circular: u16,
    /// The year in which its study period began, if known
    pub study_period: Option<u16>,
    /// ISO 3166-1 alpha-3 code of the State
    pub member_state: String,
    /// When the file was written
    #[serde(with = "moment")]
    pub when: DateTime<Utc>,
    /// Where to
    pub file: String,
    /// Its SHA-256
    pub sha256: String,
    /// Who signed, as the certificate has it; `None` for an unsigned reply
    pub signer: Option<String>,
    /// Whether it was a specimen
    pub specimen: bool,
}

/// A circular that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Recent {
    /// The circular's number
    pub number: u16,
    /// Where it was opened from
    pub path: String,
    /// When
    #[serde(with = "moment")]
    pub opened: DateTime<Utc>,
}

impl Store {
    /// The store in `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Keeps the draft at work.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn autosave(&self, draft: &Draft) -> Result<(), Error> {
        self.make(&self.folder)?;
        draft::write_draft(&self.autosave_file(), draft, Replace::Always)
    }

    /// The draft that was at work last.
    ///
    /// # Errors
    /// [`Error::Io`]; a file that cannot be understood is set aside instead.
    pub fn autosaved(&self) -> Result<Recovered<Option<Draft>>, Error> {
        let path = self.autosave_file();
        recover(&path, || draft::read_draft(&path).map(Some))
    }

    /// The settings.
    ///
    /// # Errors
    /// [`Error::Io`]; a file that cannot be understood is set aside instead.
    pub fn settings(&self) -> Result<Recovered<Settings>, Error> {
        let found: Recovered<SettingsFile> = self.load(SETTINGS)?;
        Ok(Recovered { value: found.value.into(), set_aside: found.set_aside })
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn keep_settings(&self, settings: &Settings) -> Result<(), Error> {
        self.keep(SETTINGS, SettingsFile::from(settings))
    }

    /// What was sent, the oldest first.
    ///
    /// # Errors
    /// [`Error::Io`]; a file that cannot be understood is set aside instead.
    pub fn register(&self) -> Result<Recovered<Vec<Sent>>, Error> {
        self.load(REGISTER)
    }

    /// Enters a reply into the register. Two programs at once do not lose each other's entries.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn enter(&self, sent: Sent) -> Result<Option<SetAside>, Error> {
        let _lock = self.lock()?;
        let Recovered { value: mut register, set_aside } = self.register()?;
        register.push(sent);
        self.keep(REGISTER, register)?;
        Ok(set_aside)
    }

    /// The circulars opened last, the latest first.
    ///
    /// # Errors
    /// [`Error::Io`]; a file that cannot be understood is set aside instead.
    pub fn recent(&self) -> Result<Recovered<Vec<Recent>>, Error> {
        self.load(RECENT)
    }

    /// Remembers a circular that was opened.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn remember(&self, circular: Recent) -> Result<(), Error> {
        let _lock = self.lock()?;
        let mut recent = self.recent()?.value;
        recent.retain(|known| known.path != circular.path);
        recent.insert(0, circular);
        recent.truncate(RECENT_KEPT);
        self.keep(RECENT, recent)
    }

    /// The names of the identities made here, sorted.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn identities(&self) -> Result<Vec<String>, Error> {
        let folder = self.identity_folder();
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::io(Action::Read, &folder, &error)),
        };
        let paths = entries.flatten().map(|entry| entry.path());
        let keys = paths.filter(|path| path.extension().is_some_and(|e| e == IDENTITY_EXTENSION));
        let mut names: Vec<_> =
            keys.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
        names.sort();
        Ok(names)
    }

    /// Where the identity `name` is or would be.
    ///
    /// # Errors
    /// [`Error::IdentityName`] where the name cannot be a file's.
    pub fn identity_file(&self, name: &str) -> Result<PathBuf, Error> {
        let plain = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
        let fits = !name.is_empty()
            && name.len() <= 120
            && name.trim() == name
            && !name.starts_with('.')
            && !name.ends_with('.')
            && name.chars().all(plain);
        if !fits {
            return Err(Error::IdentityName(name.to_owned()));
        }
        Ok(self.identity_folder().join(format!("{name}.{IDENTITY_EXTENSION}")))
    }

    /// Keeps a new identity: its PKCS#12 file, readable by its owner alone, and beside it the
    /// certificate, DER, which tells whose it is without the passphrase.
    ///
    /// # Errors
    /// [`Error::Exists`] if there is one of that name, [`Error::IdentityName`], [`Error::Io`].
    pub fn keep_identity(
        &self,
        name: &str,
        pkcs12: &[u8],
        certificate: &[u8],
    ) -> Result<PathBuf, Error> {
        let path = self.identity_file(name)?;
        self.make(&self.identity_folder())?;
        write_atomically(&path, pkcs12, Replace::Never, Access::Private)?;
        write_atomically(&certificate_file(&path), certificate, Replace::Always, Access::Usual)?;
        Ok(path)
    }

    /// The PKCS#12 file of an identity.
    ///
    /// # Errors
    /// [`Error::IdentityName`] or [`Error::Io`].
    pub fn identity(&self, name: &str) -> Result<Vec<u8>, Error> {
        read(&self.identity_file(name)?)
    }

    /// The certificate of an identity, DER.
    ///
    /// # Errors
    /// [`Error::IdentityName`] or [`Error::Io`].
    pub fn certificate(&self, name: &str) -> Result<Vec<u8>, Error> {
        read(&certificate_file(&self.identity_file(name)?))
    }

    fn identity_folder(&self) -> PathBuf {
        self.folder.join("identities")
    }

    fn autosave_file(&self) -> PathBuf {
        self.folder.join("autosave.json")
    }

    fn file(&self, format: Format) -> PathBuf {
        let stem = format.name.trim_start_matches("placet-");
        self.folder.join(format!("{stem}.json"))
    }

    fn load<T: DeserializeOwned + Default>(&self, format: Format) -> Result<Recovered<T>, Error> {
        let path = self.file(format);
        recover(&path, || {
            let file: Envelope<T> = json::parse(&read(&path)?, format, &path)?;
            Ok(file.content)
        })
    }

    fn keep<T: Serialize>(&self, format: Format, content: T) -> Result<(), Error> {
        let path = self.file(format);
        let (name, version) = (format.name.to_owned(), format.version);
        self.make(&self.folder)?;
        let bytes = json::print(&Envelope { format: name, version, content }, &path)?;
        write_atomically(&path, &bytes, Replace::Always, Access::Usual)
    }

    fn make(&self, folder: &Path) -> Result<(), Error> {
        fs::create_dir_all(folder).map_err(|error| Error::io(Action::Write, folder, &error))
    }

    /// Held until it is dropped; other programs wait.
    fn lock(&self) -> Result<fs::File, Error> {
        self.make(&self.folder)?;
        let path = self.folder.join("lock");
        let locked = fs::File::create(&path).and_then(|file| file.lock().map(|()| file));
        locked.map_err(|error| Error::io(Action::Write, &path, &error))
    }
}

const IDENTITY_EXTENSION: &str = "p12";

fn certificate_file(identity: &Path) -> PathBuf {
    identity.with_extension("cer")
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<T> {
    format: String,
    version: u64,
    content: T,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct SettingsFile {
    language: Option<Spelt<Language>>,
    theme: Option<Spelt<Theme>>,
    software_rendering: bool,
    identity: Option<String>,
    timestamp: String,
    level: Option<Spelt<Level>>,
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
    const EXPECTED: &'static str = "one of system, light, dark, contrast-light, contrast-dark";

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

impl Spelling for Level {
    const EXPECTED: &'static str = "one of B-T, B-LT, B-LTA";

    fn write(&self) -> String {
        let text = match self {
            Self::Timestamp => "B-T",
            Self::LongTerm => "B-LT",
            Self::Archive => "B-LTA",
        };
        text.into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.write() == text)
    }
}

/// Reads by `read`. No file: the default. A file that cannot be understood gets a new name, which
/// keeps it from being written over.
fn recover<T: Default>(
    path: &Path,
    read: impl FnOnce() -> Result<T, Error>,
) -> Result<Recovered<T>, Error> {
    match read() {
        Ok(value) => Ok(Recovered { value, set_aside: None }),
        Err(Error::Io { kind: std::io::ErrorKind::NotFound, path: missing, .. })
            if missing == path =>
        {
            Ok(Recovered { value: T::default(), set_aside: None })
        }
        Err(error @ Error::Io { .. }) => Err(error),
        Err(reason) => {
            let kept_as = free_name(path);
            fs::rename(path, &kept_as).map_err(|e| Error::io(Action::Write, path, &e))?;
            Ok(Recovered { value: T::default(), set_aside: Some(SetAside { kept_as, reason }) })
        }
    }
}

fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names = (1_u32..).map(|n| path.with_file_name(format!("{stem}.unreadable-{n}.json")));
    names
        .into_iter()
        .find(|name| !name.exists())
        .unwrap_or_else(|| path.with_extension("unreadable"))
}

/// Moments in files: RFC 3339 in UTC.
mod moment {
    use chrono::{DateTime, SecondsFormat, Utc};
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(when: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&when.to_rfc3339_opts(SecondsFormat::Secs, true))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        (folder, store)
    }

    fn sent(circular: u16) -> Sent {
        Sent {
            circular,
            study_period: Some(2017),
            member_state: "CHE".into(),
            when: "2021-11-30T10:00:00Z".parse().unwrap(),
            file: "/回复/réponse.pdf".into(),
            sha256: "00".repeat(32),
            signer: Some("Мария".into()),
            specimen: false,
        }
    }

    #[test]
    fn an_empty_folder_gives_defaults() {
        let (_folder, store) = store();
        assert_eq!(store.settings().unwrap().value, Settings::default());
        assert_eq!(store.autosaved().unwrap().value, None);
        assert_eq!(store.register().unwrap().value, []);
        assert_eq!(store.identities().unwrap(), [""; 0]);
    }

    #[test]
    fn what_is_kept_comes_back() {
        let (_folder, store) = store();
        let settings = Settings {
            language: Some(Language::Ar),
            theme: Theme::ContrastDark,
            software_rendering: true,
            identity: Some("李雷".into()),
            timestamp: "https://tsa.example/时间".into(),
            level: Level::LongTerm,
        };
        store.keep_settings(&settings).unwrap();
        assert_eq!(store.settings().unwrap().value, settings);
        let draft = Draft::new(Consultation::circular_321());
        store.autosave(&draft).unwrap();
        store.autosave(&draft).unwrap();
        assert_eq!(store.autosaved().unwrap().value, Some(draft));
        store.enter(sent(321)).unwrap();
        store.enter(sent(322)).unwrap();
        assert_eq!(store.register().unwrap().value, [sent(321), sent(322)]);
    }

    #[test]
    fn a_circular_opened_again_comes_first_and_once() {
        let (_folder, store) = store();
        let opened = "2021-11-30T10:00:00Z".parse().unwrap();
        for number in [1, 2, 3, 1] {
            let path = format!("/通函/{number}.docx");
            store.remember(Recent { number, path, opened }).unwrap();
        }
        let numbers: Vec<_> = store.recent().unwrap().value.iter().map(|r| r.number).collect();
        assert_eq!(numbers, [1, 3, 2]);
    }

    #[test]
    fn a_damaged_file_is_set_aside_each_time_under_a_new_name() {
        let (_folder, store) = store();
        for n in 1..=2 {
            store.keep_settings(&Settings::default()).unwrap();
            fs::write(store.folder().join("settings.json"), "{ broken").unwrap();
            let found = store.settings().unwrap();
            let aside = found.set_aside.unwrap();
            assert!(matches!(aside.reason, Error::Damaged { line: 1, .. }));
            assert!(aside.kept_as.ends_with(format!("settings.unreadable-{n}.json")));
            assert_eq!(fs::read_to_string(aside.kept_as).unwrap(), "{ broken");
        }
    }

    #[test]
    fn a_register_of_a_later_version_is_not_written_over() {
        let (_folder, store) = store();
        store.enter(sent(321)).unwrap();
        let path = store.folder().join("register.json");
        let later = fs::read_to_string(&path).unwrap().replace("\"version\": 1", "\"version\": 2");
        fs::write(&path, &later).unwrap();
        let aside = store.enter(sent(322)).unwrap().unwrap();
        assert!(matches!(aside.reason, Error::Newer { found: 2, known: 1, .. }));
        assert_eq!(fs::read_to_string(aside.kept_as).unwrap(), later);
    }

    #[test]
    fn entries_made_at_once_are_all_kept() {
        let (_folder, store) = store();
        std::thread::scope(|scope| {
            for number in 0..8 {
                let store = &store;
                scope.spawn(move || store.enter(sent(number)).unwrap());
            }
        });
        assert_eq!(store.register().unwrap().value.len(), 8);
    }

    #[test]
    fn an_identity_is_kept_once_under_a_name_that_every_system_takes() {
        let (_folder, store) = store();
        store.keep_identity("李雷 Мария", b"key", b"certificate").unwrap();
        assert_eq!(store.identities().unwrap(), ["李雷 Мария"]);
        assert_eq!(store.identity("李雷 Мария").unwrap(), b"key");
        assert_eq!(store.certificate("李雷 Мария").unwrap(), b"certificate");
        let again = store.keep_identity("李雷 Мария", b"other", b"other");
        assert!(matches!(again, Err(Error::Exists(_))));
        for name in ["", "../up", "a/b", "a\\b", ".hidden", "x\n", " x", "con:"] {
            let refused = store.keep_identity(name, b"key", b"certificate");
            assert_eq!(refused, Err(Error::IdentityName(name.into())));
        }
    }

    #[test]
    fn the_environment_names_the_folder() {
        assert_eq!(default_folder(Some("/tmp/其他".into())), Ok("/tmp/其他".into()));
    }
}
