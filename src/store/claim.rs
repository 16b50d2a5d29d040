//! The lock of a draft: one program at a time works on it, and everybody can read who.
//!
//! Beside the draft stand two files. `.NAME.owner` names the owner and is locked by the system only
//! while somebody looks or writes. `.NAME.lock` is locked by the system for as long as the owner
//! runs: once it is free the owner has ended, however it ended. Both locks are advisory, and both
//! files go when the owner lets go of the draft.

use std::{
    ffi::OsString,
    fs::{self, File, TryLockError},
    hash::{BuildHasher as _, RandomState},
    io::{self, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

use super::{
    atomic,
    error::{Action, Error},
    json::{self, Format},
    owner::Owner,
};

const FORMAT: Format = Format { name: "placet-owner", version: 1 };

/// How often a file is opened anew that goes in the very moment in which it is opened.
const ATTEMPTS: u32 = 100;

/// Whether a draft that another program works on is taken from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakeOver {
    /// It stays with the other program
    Never,
    /// Somebody who was told whose it is said yes: the other one writes nothing more to it
    Always,
}

/// That this process works on a draft; let go when it is dropped.
#[derive(Debug)]
pub(super) struct Claim {
    draft: PathBuf,
    files: Files,
    /// What no other claim has
    nonce: String,
    /// Locked while this process runs; `None` while the one from whom it was taken still holds it
    running: Option<File>,
}

#[derive(Debug)]
struct Files {
    owner: PathBuf,
    lock: PathBuf,
}

/// What the owner's file says.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    format: String,
    version: u64,
    nonce: String,
    owner: Owner,
}

impl Claim {
    /// Claims the draft at `path`, whether it is there or not. Its folder is.
    pub(super) fn make(path: &Path, owner: &Owner, take_over: TakeOver) -> Result<Self, Error> {
        // One draft, by whatever link it is reached.
        let draft = atomic::target(path)?;
        let files = Files::beside(&draft);
        let mut entry = Entry::open(&files.owner, true)?;
        let before = entry.record()?;
        let running = Running::look(&files.lock)?;
        if running.is_taken(before.is_some()) && take_over == TakeOver::Never {
            let owner = before.map(|record| Box::new(record.owner));
            return Err(Error::Owned { path: draft, owner });
        }
        let nonce = nonce();
        entry.write(&Record {
            format: FORMAT.name.into(),
            version: FORMAT.version,
            nonce: nonce.clone(),
            owner: owner.clone(),
        })?;
        Ok(Self { draft, files, nonce, running: running.file() })
    }

    /// The draft itself, with every link followed.
    pub(super) fn draft(&self) -> &Path {
        &self.draft
    }

    /// Does `work` if the draft is still this one's; nobody takes it over meanwhile.
    pub(super) fn while_owned<T>(
        &mut self,
        work: impl FnOnce(&Path) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut entry = match Entry::open(&self.files.owner, false) {
            Err(Error::Io { kind: io::ErrorKind::NotFound, .. }) => return Err(self.lost(None)),
            entry => entry?,
        };
        match entry.record()? {
            Some(record) if record.nonce == self.nonce => {}
            other => return Err(self.lost(other)),
        }
        if self.running.is_none() {
            self.running = Running::look(&self.files.lock)?.file();
        }
        work(&self.draft)
    }

    /// It has another owner: this one no longer counts as running.
    fn lost(&mut self, to: Option<Record>) -> Error {
        self.running = None;
        let owner = to.map(|record| Box::new(record.owner));
        Error::TakenOver { path: self.draft.clone(), owner }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let released = self.while_owned(|_| Ok(()));
        if released.is_ok() {
            self.running = None;
            // What cannot be removed says of itself that nobody runs.
            let _ = fs::remove_file(&self.files.lock);
            let _ = fs::remove_file(&self.files.owner);
        }
    }
}

impl Files {
    fn beside(draft: &Path) -> Self {
        let named = |ending: &str| {
            let mut name = OsString::from(".");
            name.push(draft.file_name().unwrap_or_default());
            name.push(ending);
            draft.with_file_name(name)
        };
        Self { owner: named(".owner"), lock: named(".lock") }
    }
}

/// The owner's file, opened and locked.
struct Entry {
    file: File,
    path: PathBuf,
}

impl Entry {
    fn open(path: &Path, create: bool) -> Result<Self, Error> {
        let failed = |error: io::Error| Error::io(Action::Write, path, &error);
        let mut options = File::options();
        options.read(true).write(true).create(create).truncate(false);
        for _ in 0..ATTEMPTS {
            let file = options.open(path).map_err(failed)?;
            match file.lock() {
                Err(error) if error.kind() != io::ErrorKind::Unsupported => {
                    return Err(failed(error));
                }
                _ => {}
            }
            // Whoever held it may have removed it, and then it guards nothing.
            if is_at(&file, path) {
                return Ok(Self { file, path: path.to_owned() });
            }
        }
        Err(Error::Changing(path.to_owned()))
    }

    /// What it says; `None` where it says nothing that can be read.
    fn record(&mut self) -> Result<Option<Record>, Error> {
        let mut bytes = Vec::new();
        let read = (&self.file).take(1 << 16).read_to_end(&mut bytes);
        read.map_err(|error| Error::io(Action::Read, &self.path, &error))?;
        Ok(json::parse(&bytes, FORMAT, &self.path).ok())
    }

    fn write(&mut self, record: &Record) -> Result<(), Error> {
        let bytes = json::print(record, &self.path)?;
        let written = self.file.rewind().and_then(|()| self.file.set_len(0));
        let written = written.and_then(|()| self.file.write_all(&bytes));
        written.map_err(|error| Error::io(Action::Write, &self.path, &error))
    }
}

/// Whether an owner runs.
enum Running {
    /// None does, and now this process counts as running
    Nobody(File),
    /// Somebody does
    Somebody,
    /// The file system knows no locks
    Unknown,
}

impl Running {
    fn look(path: &Path) -> Result<Self, Error> {
        let failed = |error: io::Error| Error::io(Action::Write, path, &error);
        let mut options = File::options();
        let file = options.write(true).create(true).truncate(false).open(path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => Ok(Self::Nobody(file)),
            Err(TryLockError::WouldBlock) => Ok(Self::Somebody),
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                Ok(Self::Unknown)
            }
            Err(TryLockError::Error(error)) => Err(failed(error)),
        }
    }

    /// Where nothing can be known, an owner who is named counts.
    const fn is_taken(&self, is_named: bool) -> bool {
        match self {
            Self::Nobody(_) => false,
            Self::Somebody => true,
            Self::Unknown => is_named,
        }
    }

    fn file(self) -> Option<File> {
        match self {
            Self::Nobody(file) => Some(file),
            Self::Somebody | Self::Unknown => None,
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let place = |found: fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(open), Ok(there)) => place(open) == place(there),
        _ => false,
    }
}

/// Elsewhere the name of a removed file stays taken for as long as somebody has it open.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    File::open(path).is_ok()
}

fn nonce() -> String {
    let random = RandomState::new().hash_one((std::process::id(), SystemTime::now()));
    format!("{random:016x}")
}
