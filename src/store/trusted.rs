//! The certificates that the user trusts, one file each, named by their fingerprint.

use std::{fs, path::PathBuf};

use super::{Access, Action, Error, Replace, Store, make_folder, read, sha256, write_atomically};

const EXTENSION: &str = "cer";

impl Store {
    /// The certificates that the user trusts, DER, in the order of their fingerprints.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn trusted(&self) -> Result<Vec<Vec<u8>>, Error> {
        let folder = self.trusted_folder();
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::io(Action::Read, &folder, &error)),
        };
        let paths = entries.flatten().map(|entry| entry.path());
        let mut paths: Vec<PathBuf> =
            paths.filter(|path| path.extension().is_some_and(|e| e == EXTENSION)).collect();
        paths.sort();
        paths.iter().map(|path| read(path)).collect()
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
        assert_eq!(store.trusted().unwrap(), Vec::<Vec<u8>>::new());
        for certificate in [&b"one"[..], b"two", b"one"] {
            store.trust(certificate).unwrap();
        }
        assert_eq!(store.trusted().unwrap().len(), 2);
        let print = sha256(b"one").to_uppercase();
        let pairs: Vec<&[u8]> = print.as_bytes().chunks(2).collect();
        let colons = pairs.join(&b':');
        store.distrust(std::str::from_utf8(&colons).unwrap()).unwrap();
        store.distrust(&print).unwrap();
        assert_eq!(store.trusted().unwrap(), [b"two"]);
    }
}
