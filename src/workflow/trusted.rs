//! Whom the user trusts to vouch for signers: certificates that they added, and nobody else.

use std::path::Path;

use super::error::Error;
use crate::{
    pki::{
        certificate::{Certificate, CertificateFacts},
        path::Trust,
    },
    store::{self, Store, TrustedFile},
};

/// Adds the certificates in the file at `path`, PEM or DER, to those that the user trusts; gives
/// their number.
///
/// # Errors
/// [`Error::NoCertificates`], [`Error::Store`].
pub fn trust_file(store: &Store, path: &Path) -> Result<usize, Error> {
    let mut trust = Trust::nobody();
    let count =
        trust.add(&store::read(path)?).map_err(|_| Error::NoCertificates(path.to_owned()))?;
    for certificate in trust.certificates() {
        store.trust(certificate)?;
    }
    Ok(count)
}

/// Whom the user trusts, as far as the files that say so can be read.
#[derive(Debug, Default)]
pub struct Trusted {
    /// The certificates that could be read
    pub trust: Trust,
    /// Why each of the others could not, with its file. Whom it vouches for is taken for a
    /// stranger, so it is to be said wherever somebody is judged.
    pub unread: Vec<Error>,
}

impl Trusted {
    /// What the certificates that could be read say of themselves.
    pub fn facts(&self) -> Vec<CertificateFacts> {
        let read = self.trust.certificates().iter().filter_map(|der| Certificate::read(der).ok());
        read.map(|certificate| certificate.facts()).collect()
    }
}

/// The certificates that the user trusts.
///
/// # Errors
/// [`Error::Store`] where it cannot be said which there are. That is not the same as trusting
/// nobody: say it, and judge nobody by it.
pub fn trusted(store: &Store) -> Result<Trusted, Error> {
    let mut trusted = Trusted::default();
    for TrustedFile { path, der } in store.trusted()? {
        let added = der.map_err(Error::from).and_then(|der| {
            trusted.trust.add(&der).map_err(|_| Error::NoCertificates(path.clone()))
        });
        trusted.unread.extend(added.err());
    }
    Ok(trusted)
}

/// Takes a certificate from those that the user trusts.
///
/// # Errors
/// [`Error::Store`].
pub fn distrust(store: &Store, certificate: &CertificateFacts) -> Result<(), Error> {
    Ok(store.distrust(&certificate.fingerprint.to_string())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{
        identity::{Identity, SelfSigned},
        signer::Signer as _,
    };

    #[test]
    fn a_certificate_file_is_added_listed_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let not_before = "2021-11-30T00:00:00Z".parse().unwrap();
        let wish = SelfSigned { name: "李雷 Мария", organisation: "", not_before };
        let identity = Identity::self_signed(&wish).unwrap();
        let path = folder.path().join("شهادة.cer");
        std::fs::write(&path, identity.certificate()).unwrap();
        assert_eq!(trust_file(&store, &path), Ok(1));
        let listed = trusted(&store).unwrap();
        assert_eq!(listed.trust.certificates(), [identity.certificate()]);
        let facts = listed.facts();
        assert_eq!((facts.len(), facts[0].name.as_str()), (1, "李雷 Мария"));
        distrust(&store, &facts[0]).unwrap();
        assert!(trusted(&store).unwrap().facts().is_empty());
        std::fs::write(&path, "не сертификат").unwrap();
        assert_eq!(trust_file(&store, &path), Err(Error::NoCertificates(path)));
    }
    #[test]
    fn a_file_that_cannot_be_read_is_named_and_the_others_are_trusted() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let not_before = "2021-11-30T00:00:00Z".parse().unwrap();
        let wish = SelfSigned { name: "فاطمة", organisation: "", not_before };
        let identity = Identity::self_signed(&wish).unwrap();
        store.trust(identity.certificate()).unwrap();
        let damaged = folder.path().join("trusted/00.cer");
        std::fs::write(&damaged, "повреждён").unwrap();
        let blocked = folder.path().join("trusted/01.cer");
        std::fs::create_dir(&blocked).unwrap();
        let found = trusted(&store).unwrap();
        assert_eq!(found.trust.certificates(), [identity.certificate()]);
        let blocked = store::Error::NotAFile(blocked).into();
        assert_eq!(found.unread, [Error::NoCertificates(damaged), blocked]);
        // Which certificates there are cannot even be listed: that is not "nobody".
        std::fs::remove_dir_all(folder.path().join("trusted")).unwrap();
        std::fs::write(folder.path().join("trusted"), "文件").unwrap();
        assert!(matches!(trusted(&store), Err(Error::Store(store::Error::Io { .. }))));
    }
}
