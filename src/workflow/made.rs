//! A finished reply, before and after it is on the disk.

use std::path::{Path, PathBuf};

use super::{
    error::{Error, Mismatch},
    verify::Verified,
};
use crate::{
    pades::level::Shortfall,
    pki::baseline::Baseline,
    store::{self, Access, Replace},
};

/// A finished reply that is not yet on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The PDF
    pub bytes: Vec<u8>,
    /// Its SHA-256, 64 lower-case hexadecimal digits
    pub sha256: String,
    /// Number of pages
    pub pages: usize,
    /// How far its digital signature reaches, if it carries one
    pub reach: Option<Baseline>,
    /// Why not as far as was wished
    pub shortfall: Option<Shortfall>,
    /// What was found when it was read back
    pub verified: Verified,
}

impl Made {
    /// Whether it carries a digital signature.
    pub const fn signed(&self) -> bool {
        self.reach.is_some()
    }
}

/// A finished reply on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is
    pub path: PathBuf,
    /// Its SHA-256, 64 lower-case hexadecimal digits
    pub sha256: String,
}

/// Whether all of these files may be written, asked before the first of them is.
///
/// # Errors
/// [`Error::Store`] names the first that exists, if `replace` keeps it, or that nobody can replace:
/// a folder, a device, a pipe, a socket, a protected file.
pub fn free<P: AsRef<Path>>(
    paths: impl IntoIterator<Item = P>,
    replace: Replace,
) -> Result<(), Error> {
    for path in paths {
        store::writable(path.as_ref(), replace)?;
    }
    Ok(())
}

/// Writes a finished reply to `path`, and reads the disk's copy back.
///
/// # Errors
/// [`Error::Store`]; an existing file is replaced only if `replace` says so.
pub fn save_reply(made: &Made, path: &Path, replace: Replace) -> Result<Written, Error> {
    store::write_atomically(path, &made.bytes, replace, Access::Usual)?;
    match store::sha256(&store::read(path)?) == made.sha256 {
        true => Ok(Written { path: path.to_owned(), sha256: made.sha256.clone() }),
        false => Err(Error::NotReadBack(Mismatch::Disk)),
    }
}
