//! The signing identities that were made here, each a PKCS#12 file with its certificate beside it.

use std::path::{Path, PathBuf};

use super::{
    atomic::{Access, Replace, write_atomically},
    bounded::read_at_most,
    disk::{files_in, make_folder},
    error::Error,
    folder::Store,
};
use crate::model::is_file_name;

const EXTENSION: &str = "p12";

/// The most bytes that a file with a key or a certificate may hold.
const LARGEST: u64 = 16 << 20;

impl Store {
    /// The names of the identities made here, sorted. Their files need not be readable.
    ///
    /// # Errors
    /// [`Error::Io`] where their folder cannot be read.
    pub fn identities(&self) -> Result<Vec<String>, Error> {
        let keys = files_in(&self.identity_folder(), EXTENSION)?;
        let name = |path: &PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
        Ok(keys.iter().filter_map(name).collect())
    }

    /// Where the identity `name` is or would be.
    ///
    /// # Errors
    /// [`Error::IdentityName`] where the name cannot be a file's.
    pub fn identity_file(&self, name: &str) -> Result<PathBuf, Error> {
        let plain = |c: char| !r#":*?"<>|"#.contains(c);
        let fits = is_file_name(name)
            && name.len() <= 120
            && name.trim() == name
            && !name.starts_with('.')
            && !name.ends_with('.')
            && name.chars().all(plain);
        if !fits {
            return Err(Error::IdentityName(name.to_owned()));
        }
        Ok(self.identity_folder().join(format!("{name}.{EXTENSION}")))
    }

    /// Keeps a new identity: its PKCS#12 file, readable by its owner alone, and beside it the
    /// certificate, DER, which tells whose it is without the passphrase. Both are there
    /// afterwards, or neither.
    ///
    /// # Errors
    /// [`Error::IdentityExists`] if there is a key or a certificate of that name,
    /// [`Error::IdentityName`], [`Error::Io`].
    pub fn keep_identity(
        &self,
        name: &str,
        pkcs12: &[u8],
        certificate: &[u8],
    ) -> Result<PathBuf, Error> {
        let path = self.identity_file(name)?;
        make_folder(&self.identity_folder())?;
        let taken = |error| match error {
            Error::Exists(_) => Error::IdentityExists(name.to_owned()),
            other => other,
        };
        write_atomically(&path, pkcs12, Replace::Never, Access::Private).map_err(taken)?;
        match write_atomically(&beside(&path), certificate, Replace::Never, Access::Usual) {
            Ok(()) => Ok(path),
            Err(error) => {
                // The key was made a moment ago and nobody has used it.
                let _ = std::fs::remove_file(&path);
                Err(taken(error))
            }
        }
    }

    /// The PKCS#12 file of an identity.
    ///
    /// # Errors
    /// [`Error::IdentityName`], [`Error::NoIdentity`], [`Error::NotAFile`] or [`Error::Io`].
    pub fn identity(&self, name: &str) -> Result<Vec<u8>, Error> {
        self.known(name)?;
        read_at_most(&self.identity_file(name)?, LARGEST)
    }

    /// The certificate of an identity, DER.
    ///
    /// # Errors
    /// [`Error::IdentityName`], [`Error::NoIdentity`], [`Error::NotAFile`] or [`Error::Io`].
    pub fn certificate(&self, name: &str) -> Result<Vec<u8>, Error> {
        if !self.certificate_file(name)?.exists() {
            self.known(name)?;
        }
        read_at_most(&self.certificate_file(name)?, LARGEST)
    }

    /// Where the certificate of the identity `name` is or would be.
    ///
    /// # Errors
    /// [`Error::IdentityName`] where the name cannot be a file's.
    pub fn certificate_file(&self, name: &str) -> Result<PathBuf, Error> {
        Ok(beside(&self.identity_file(name)?))
    }

    /// That there is an identity of this name.
    fn known(&self, name: &str) -> Result<(), Error> {
        if self.identity_file(name)?.symlink_metadata().is_ok() {
            return Ok(());
        }
        let known = self.identities()?;
        Err(Error::NoIdentity { name: name.to_owned(), known })
    }

    fn identity_folder(&self) -> PathBuf {
        self.folder().join("identities")
    }
}

/// Where the certificate of the identity in that file is.
fn beside(identity: &Path) -> PathBuf {
    identity.with_extension("cer")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_kept_once_under_a_name_that_every_system_takes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        assert_eq!(store.identities().unwrap(), [""; 0]);
        store.keep_identity("李雷 Мария", b"key", b"certificate").unwrap();
        assert_eq!(store.identities().unwrap(), ["李雷 Мария"]);
        assert_eq!(store.identity("李雷 Мария").unwrap(), b"key");
        assert_eq!(store.certificate("李雷 Мария").unwrap(), b"certificate");
        let again = store.keep_identity("李雷 Мария", b"other", b"other");
        assert_eq!(again, Err(Error::IdentityExists("李雷 Мария".into())));
        for name in [
            "",
            "../up",
            "a/b",
            "a\\b",
            ".hidden",
            "x\n",
            " x",
            "con:",
            "CON",
            "nul.é",
            "李\u{202e}雷",
        ] {
            let refused = store.keep_identity(name, b"key", b"certificate");
            assert_eq!(refused, Err(Error::IdentityName(name.into())));
        }
    }

    #[test]
    fn a_certificate_whose_key_is_away_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let path = store.keep_identity("فاطمة", b"key", b"certificate").unwrap();
        let elsewhere = folder.path().join("moved.p12");
        std::fs::rename(&path, &elsewhere).unwrap();
        let refused = store.keep_identity("فاطمة", b"other", b"other");
        assert_eq!(refused, Err(Error::IdentityExists("فاطمة".into())));
        assert_eq!(store.certificate("فاطمة").unwrap(), b"certificate");
        assert!(!path.exists(), "no key without its certificate");
    }
}
