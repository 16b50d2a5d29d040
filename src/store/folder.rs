//! The program's own folder, and how its JSON files are read and changed. What each of them holds
//! is told in a file of its own.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    atomic::{Access, Replace, write_atomically},
    bounded::read_at_most,
    disk::make_folder,
    error::{Action, Error},
    guard,
    json::{self, Format},
};

/// The most bytes that a file of the program's own may hold.
const LARGEST: u64 = 256 << 20;

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
///
/// Several programs may use one folder at once: each change of a file is made to what stands in it
/// at that moment, while the others wait. A file that is there and cannot be read is neither
/// replaced nor renamed; reading it is an error, and so is keeping what would take its place, until
/// somebody says that it may be [set aside](Store::set_aside).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

/// A file of the program's own that holds a list or a record, in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnFile {
    /// The settings
    Settings,
    /// The register of what was sent
    Register,
    /// The circulars opened last
    Recent,
}

impl OwnFile {
    const fn format(self) -> Format {
        let name = match self {
            Self::Settings => "placet-settings",
            Self::Register => "placet-register",
            Self::Recent => "placet-recent",
        };
        Format { name, version: 1 }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings.json",
            Self::Register => "register.json",
            Self::Recent => "recent.json",
        }
    }
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

    /// Gives a file that cannot be read another name beside the old one, such as
    /// `settings.unreadable-1.json`, so that the program can begin a new one; says which.
    ///
    /// Only for an official who was told which file it is and why it cannot be read, and said yes.
    ///
    /// # Errors
    /// [`Error::Io`]; then the file stays as it is.
    pub fn set_aside(&self, file: OwnFile) -> Result<PathBuf, Error> {
        let _lock = self.lock()?;
        rename_aside(&self.path(file))
    }

    /// What `file` holds; `None` where it is not there.
    pub(super) fn load<T: DeserializeOwned>(&self, file: OwnFile) -> Result<Option<T>, Error> {
        let (path, format) = (self.path(file), file.format());
        let bytes = match read_at_most(&path, LARGEST) {
            Err(Error::Io { kind: io::ErrorKind::NotFound, .. }) => return Ok(None),
            read => read?,
        };
        let envelope: Envelope<T> = json::parse(&bytes, format, &path)?;
        Ok(Some(envelope.content))
    }

    /// Makes `change` to what `file` holds, or to nothing where it is not there, while other
    /// programs wait.
    pub(super) fn change<T: DeserializeOwned + Serialize + Default>(
        &self,
        file: OwnFile,
        change: impl FnOnce(&mut T),
    ) -> Result<(), Error> {
        let _lock = self.lock()?;
        let path = self.path(file);
        let read = self.load(file).map_err(|reason| Error::unread(&path, reason))?;
        let mut content = read.unwrap_or_default();
        change(&mut content);
        let Format { name, version } = file.format();
        let envelope = Envelope { format: name.to_owned(), version, content };
        let bytes = json::print(&envelope, &path)?;
        write_atomically(&path, &bytes, Replace::Always, Access::Usual)
    }

    fn path(&self, file: OwnFile) -> PathBuf {
        self.folder.join(file.name())
    }

    /// Held until it is dropped; other programs wait.
    fn lock(&self) -> Result<fs::File, Error> {
        make_folder(&self.folder)?;
        guard::locked(&self.folder.join("lock"), true)
    }
}

/// Gives the file at `path` a free name beside it that says that it could not be read.
pub(super) fn rename_aside(path: &Path) -> Result<PathBuf, Error> {
    let failed = |error: io::Error| Error::io(Action::Write, path, &error);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let names = (1_u32..=9999).map(|n| path.with_file_name(format!("{stem}.unreadable-{n}.json")));
    for name in names {
        match fs::symlink_metadata(&name) {
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return fs::rename(path, &name).map(|()| name).map_err(failed);
            }
            Err(error) => return Err(failed(error)),
        }
    }
    Err(Error::Exists(path.to_owned()))
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<T> {
    format: String,
    version: u64,
    content: T,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Language,
        pki::baseline::Baseline,
        store::{Sent, Settings, Theme},
    };

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

    fn chosen() -> Settings {
        Settings {
            language: Some(Language::Ar),
            theme: Theme::ContrastDark,
            software_rendering: true,
            identity: Some("李雷".into()),
            timestamp: "https://tsa.example/时间".into(),
            level: Baseline::BLt,
        }
    }

    #[test]
    fn an_empty_folder_gives_defaults() {
        let (_folder, store) = store();
        assert_eq!(store.settings().unwrap(), Settings::default());
        assert_eq!(store.register().unwrap(), []);
    }

    #[test]
    fn what_is_kept_comes_back() {
        let (_folder, store) = store();
        store.keep_settings(&Settings::default(), &chosen()).unwrap();
        assert_eq!(store.settings().unwrap(), chosen());
        store.enter(sent(321)).unwrap();
        store.enter(sent(322)).unwrap();
        assert_eq!(store.register().unwrap(), [sent(321), sent(322)]);
    }

    /// What must not be lost: each way in which a file of the program's own cannot be read.
    fn unreadable() -> Vec<(&'static str, Vec<u8>)> {
        let later = "{\"format\":\"placet-settings\",\"version\":2,\"content\":{\"votes\":[]}}";
        vec![
            ("damaged", b"{ broken".to_vec()),
            ("a later version's", later.into()),
            ("another program's", "{\"настройки\":\"设置\"}".into()),
            ("with a field more", {
                let content = "{\"theme\":\"dark\",\"لون\":1}";
                format!("{{\"format\":\"placet-settings\",\"version\":1,\"content\":{content}}}")
                    .into()
            }),
            ("no text", vec![0xff, 0xfe, 0]),
            ("empty", Vec::new()),
        ]
    }

    #[test]
    fn a_file_that_cannot_be_read_is_neither_renamed_nor_written_over() {
        for (what, bytes) in unreadable() {
            let (_folder, store) = store();
            store.keep_settings(&Settings::default(), &chosen()).unwrap();
            let path = store.folder().join("settings.json");
            fs::write(&path, &bytes).unwrap();
            let reason = store.settings().unwrap_err();
            let refused = store.keep_settings(&Settings::default(), &chosen());
            assert_eq!(refused, Err(Error::unread(&path, reason)), "{what}");
            assert_eq!(fs::read(&path).unwrap(), bytes, "{what}");
            let names: Vec<_> = fs::read_dir(store.folder()).unwrap().flatten().collect();
            assert_eq!(names.len(), 2, "{what}: the file and the lock, {names:?}");
        }
    }

    /// A folder cannot be read as a file by anybody, whoever runs the tests.
    #[test]
    fn a_place_that_cannot_be_read_is_said_and_stays() {
        let (_folder, store) = store();
        let path = store.folder().join("register.json");
        fs::create_dir_all(path.join("内")).unwrap();
        let reason = store.register().unwrap_err();
        assert_eq!(store.enter(sent(321)), Err(Error::unread(&path, reason)));
        assert!(path.join("内").exists());
    }

    #[test]
    fn a_file_is_set_aside_when_somebody_says_so_each_time_under_a_new_name() {
        let (_folder, store) = store();
        for n in 1..=2 {
            store.keep_settings(&Settings::default(), &chosen()).unwrap();
            fs::write(store.folder().join("settings.json"), "{ broken").unwrap();
            assert!(matches!(store.settings(), Err(Error::Damaged { line: 1, .. })));
            let aside = store.set_aside(OwnFile::Settings).unwrap();
            assert!(aside.ends_with(format!("settings.unreadable-{n}.json")));
            assert_eq!(fs::read_to_string(aside).unwrap(), "{ broken");
            assert_eq!(store.settings(), Ok(Settings::default()));
        }
    }

    #[test]
    fn a_register_of_a_later_version_stays_and_the_reply_is_not_entered() {
        let (_folder, store) = store();
        store.enter(sent(321)).unwrap();
        let path = store.folder().join("register.json");
        let later = fs::read_to_string(&path).unwrap().replace("\"version\": 1", "\"version\": 2");
        fs::write(&path, &later).unwrap();
        match store.enter(sent(322)) {
            Err(Error::Unread { reason, .. }) => {
                assert!(matches!(*reason, Error::Newer { found: 2, known: 1, .. }));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), later);
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
        assert_eq!(store.register().unwrap().len(), 8);
    }

    #[test]
    fn the_environment_names_the_folder() {
        assert_eq!(default_folder(Some("/tmp/其他".into())), Ok("/tmp/其他".into()));
    }
}
