//! The lock of a draft: one program at a time works on it, and everybody can read who.
//!
//! Beside the draft stand two files. `.NAME.owner` names the owner and is locked by the system only
//! while somebody looks or writes. `.NAME.NONCE.lock` is the owner's own, and locked by the system for
//! as long as the owner runs: once it is free the owner has ended, however it ended. Both locks are
//! advisory, and both files go when the owner lets go of the draft.

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
    atomic, disk,
    error::{Action, Error},
    guard,
    json::{self, Format},
    owner::Owner,
};

const FORMAT: Format = Format { name: "placet-owner", version: 1 };

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
    owner: PathBuf,
    lock: PathBuf,
    /// What no other claim has
    nonce: String,
    /// Locked while this process runs; `None` where the file system knows no locks
    running: Option<File>,
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
        let file = beside(&draft, ".owner");
        // The draft is what was to be written; nobody knows of the file beside it.
        let mut entry = Entry::open(&file, true).map_err(|error| error.of(&draft))?;
        let before = entry.record()?;
        let runs = match &before {
            Some(record) => runs(&beside(&draft, &lock_of(&record.nonce)))?,
            None => somebody_runs(&draft)?,
        };
        if runs && take_over == TakeOver::Never {
            let owner = before.map(|record| Box::new(record.owner));
            return Err(Error::Owned { path: draft, owner });
        }
        if !runs {
            // Those of programs that were ended before they could name themselves.
            somebody_runs(&draft)?;
        }
        let nonce = nonce();
        let lock = beside(&draft, &lock_of(&nonce));
        let running = hold(&lock)?;
        entry.write(&Record {
            format: FORMAT.name.into(),
            version: FORMAT.version,
            nonce: nonce.clone(),
            owner: owner.clone(),
        })?;
        Ok(Self { draft, owner: file, lock, nonce, running })
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
        let mut entry = match Entry::open(&self.owner, false) {
            Err(Error::Io { kind: io::ErrorKind::NotFound, .. }) => return Err(self.lost(None)),
            entry => entry?,
        };
        match entry.record()? {
            Some(record) if record.nonce == self.nonce => work(&self.draft),
            other => Err(self.lost(other)),
        }
    }

    /// It has another owner.
    fn lost(&self, to: Option<Record>) -> Error {
        let owner = to.map(|record| Box::new(record.owner));
        Error::TakenOver { path: self.draft.clone(), owner }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let owner = self.owner.clone();
        // What cannot be removed says of itself that nobody runs.
        let _ = self.while_owned(|_| {
            let _ = fs::remove_file(&owner);
            Ok(())
        });
        self.running = None;
        let _ = fs::remove_file(&self.lock);
    }
}

/// A hidden file beside the draft.
fn beside(draft: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(draft.file_name().unwrap_or_default());
    name.push(ending);
    draft.with_file_name(name)
}

fn lock_of(nonce: &str) -> String {
    format!(".{nonce}.lock")
}

/// The owner's file, opened and locked.
struct Entry {
    file: File,
    path: PathBuf,
}

impl Entry {
    fn open(path: &Path, create: bool) -> Result<Self, Error> {
        Ok(Self { file: guard::locked(path, create)?, path: path.to_owned() })
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

/// Locks the file at `path`, which is new; `None` where the file system knows no locks.
fn hold(path: &Path) -> Result<Option<File>, Error> {
    let file = guard::open(path, true)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(Error::Busy(path.to_owned())),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
        Err(TryLockError::Error(error)) => Err(Error::io(Action::Write, path, &error)),
    }
}

/// Whether the owner whose lock is at `path` runs. Where that cannot be known, an owner who is named
/// counts; what a crash left goes.
fn runs(path: &Path) -> Result<bool, Error> {
    let file = match guard::open(path, false) {
        Err(Error::Io { kind: io::ErrorKind::NotFound, .. }) => return Ok(false),
        file => file?,
    };
    match file.try_lock() {
        Ok(()) => {
            let _ = fs::remove_file(path);
            Ok(false)
        }
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(error)) => Err(Error::io(Action::Write, path, &error)),
    }
}

/// Whether anybody runs who works on the draft, where nothing says who.
fn somebody_runs(draft: &Path) -> Result<bool, Error> {
    let folder = draft.parent().unwrap_or(Path::new("."));
    let beginning = beside(draft, ".");
    let beginning = beginning.file_name().unwrap_or_default().as_encoded_bytes();
    for path in disk::files_in(folder, "lock")? {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        if name.starts_with(beginning) && runs(&path)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn nonce() -> String {
    let random = RandomState::new().hash_one((std::process::id(), SystemTime::now()));
    format!("{random:016x}")
}
