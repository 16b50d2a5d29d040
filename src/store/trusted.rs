//! The certificates that the user trusts, one file each, named by their fingerprint.

use std::{fs, path::PathBuf};

use super::{
    atomic::{Access, Replace, write_atomically},
    bounded::read_at_most,
    digest::sha256,
    disk::{files_in, make_folder},
    error::{Action, Error},
    folder::Store,
};

const EXTENSION: &str = "cer";

/// The most bytes that a certificate's file may hold.
const LARGEST: u64 = 16 << 20;

/// The file of a certificate that the user trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedFile {
    /// Where it is
    pub path: PathBuf,
    /// What it holds, DER, or why that cannot be read
    pub der: Result<Vec<u8>, Error>,
}

impl Store {
    /// The files of the certificates that the user trusts, in the order of their fingerprints,
    /// each with its bytes, DER, or with why it cannot be read. One that cannot be read vouches
    /// for nobody and is to be said: whom it vouches for would be taken for a stranger.
    ///
    /// # Errors
    /// [`Error::Io`] where their folder cannot be read.
    pub fn trusted(&self) -> Result<Vec<TrustedFile>, Error> {
        let paths = files_in(&self.trusted_folder(), EXTENSION)?;
        let file = |path: PathBuf| TrustedFile { der: read_at_most(&path, LARGEST), path };
        Ok(paths.into_iter().map(file).collect())
    }

    /// Keeps a certificate, DER, among those that the user trusts.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn trust(&self, certificate: &[u8]) -> Result<(), Error> {
        make_folder(&self.trusted_folder())?;
        let path = self.trusted_file(&sha256(certificate));
        write_atomically(&path, certificate, Replace::Always, Access::Usual)
    }

    /// Takes the certificate with this fingerprint (SHA-256, hexadecimal) from those trusted.
    ///
    /// # Errors
    /// [`Error::Io`]; one that is not there is no error.
    pub fn distrust(&self, fingerprint: &str) -> Result<(), Error> {
        let path = self.trusted_file(fingerprint);
        match fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::io(Action::Write, &path, &error))
            }
            _ => Ok(()),
        }
    }

    fn trusted_folder(&self) -> PathBuf {
        self.folder().join("trusted")
    }

    fn trusted_file(&self, fingerprint: &str) -> PathBuf {
        let digits: String = fingerprint.chars().filter(char::is_ascii_hexdigit).collect();
        self.trusted_folder().join(format!("{}.{EXTENSION}", digits.to_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_kept_once_and_taken_back_by_its_fingerprint() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("数据 بيانات"));
        assert_eq!(store.trusted().unwrap(), []);
        for certificate in [&b"one"[..], b"two", b"one"] {
            store.trust(certificate).unwrap();
        }
        assert_eq!(store.trusted().unwrap().len(), 2);
        let print = sha256(b"one").to_uppercase();
        let pairs: Vec<&[u8]> = print.as_bytes().chunks(2).collect();
        let colons = pairs.join(&b':');
        store.distrust(std::str::from_utf8(&colons).unwrap()).unwrap();
        store.distrust(&print).unwrap();
        let left =
            TrustedFile { path: store.trusted_file(&sha256(b"two")), der: Ok(b"two".to_vec()) };
        assert_eq!(store.trusted().unwrap(), [left]);
    }
}
