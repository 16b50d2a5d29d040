//! Why an identity could not be read, made or used.

use chrono::{DateTime, Utc};

use crate::{
    keys::scheme::KeyError,
    pki::{asn1::Malformed, certificate::Purposes},
};

/// Why an identity could not be read, made or used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// The passphrase is wrong (or, where the file has no check value, the file is damaged)
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A file of another kind, which people bring for a PKCS#12 file
    #[error("no PKCS#12 file: {0:?}")]
    OtherFile(OtherFile),
    /// Not a PKCS#12 file, or a damaged one; where reading stopped, for a developer
    #[error("not a readable PKCS#12 file: {0}")]
    Damaged(&'static str),
    /// A well-formed file that uses something this program does not know
    #[error("unsupported in PKCS#12: {0}")]
    Unsupported(String),
    /// The file holds certificates only
    #[error("no private key inside, only {certificates} certificates")]
    NoPrivateKey {
        /// How many certificates it holds
        certificates: usize,
    },
    /// The file holds private keys, but no certificate for any of them
    #[error("no certificate belongs to the private key")]
    NoCertificate,
    /// A private key that this program cannot sign with
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The certificate is not valid yet
    #[error("certificate not valid before {from}")]
    NotYetValid {
        /// First moment of validity
        from: DateTime<Utc>,
    },
    /// The certificate is no longer valid
    #[error("certificate expired at {until}")]
    Expired {
        /// Last moment of validity
        until: DateTime<Utc>,
    },
    /// The certificate says that its key is not for signing
    #[error("certificate not meant for signing: {purposes:?}")]
    NotForSigning {
        /// What it is for
        purposes: Purposes,
    },
    /// A name that no certificate can hold
    #[error("a name is needed, of at most {longest} characters")]
    Name {
        /// Most characters a name may have
        longest: usize,
    },
    /// The system gave no random numbers, or refused to make a key
    #[error("no key could be made")]
    NoRandomness,
}

/// What a file is that somebody brought for a PKCS#12 file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherFile {
    /// A key store of Java, in its older format JKS or JCEKS
    JavaKeyStore,
    /// A private key as text (PEM), with certificates or without
    KeyAsText,
    /// Certificates alone: DER or PEM, one or several (PKCS#7)
    Certificates,
}

impl From<Malformed> for IdentityError {
    fn from(error: Malformed) -> Self {
        Self::Damaged(error.0)
    }
}
