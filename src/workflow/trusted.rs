//! Whom the user trusts to vouch for signers: certificates that they added, and nobody else.

use std::path::Path;

use super::error::Error;
use crate::{
    pki::{
        certificate::{Certificate, CertificateFacts},
        path::Trust,
    },
    store::{self, Store},
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

/// The certificates that the user trusts.
///
/// # Errors
/// [`Error::Store`].
pub fn trusted(store: &Store) -> Result<Trust, Error> {
    let mut trust = Trust::nobody();
    for certificate in store.trusted()? {
        // One that was damaged on the disk vouches for nobody.
        let _ = trust.add(&certificate);
    }
    Ok(trust)
}

/// What the certificates that the user trusts say of themselves.
///
/// # Errors
/// [`Error::Store`].
pub fn list_trusted(store: &Store) -> Result<Vec<CertificateFacts>, Error> {
    let trust = trusted(store)?;
    let read = trust.certificates().iter().filter_map(|der| Certificate::read(der).ok());
    Ok(read.map(|certificate| certificate.facts()).collect())
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
        identity::{Identity, SelfMade},
        signer::Signer as _,
    };

    #[test]
    fn a_certificate_file_is_added_listed_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let not_before = "2021-11-30T00:00:00Z".parse().unwrap();
        let wish = SelfMade { name: "李雷 Мария", organisation: "", not_before };
        let identity = Identity::self_made(&wish).unwrap();
        let path = folder.path().join("شهادة.cer");
        std::fs::write(&path, identity.certificate()).unwrap();
        assert_eq!(trust_file(&store, &path), Ok(1));
        let listed = list_trusted(&store).unwrap();
        assert_eq!((listed.len(), listed[0].name.as_str()), (1, "李雷 Мария"));
        assert_eq!(trusted(&store).unwrap().certificates(), [identity.certificate()]);
        distrust(&store, &listed[0]).unwrap();
        assert_eq!(list_trusted(&store), Ok(Vec::new()));
        std::fs::write(&path, "не сертификат").unwrap();
        assert_eq!(trust_file(&store, &path), Err(Error::NoCertificates(path)));
    }
}
