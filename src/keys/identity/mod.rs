//! Who signs: a private key in memory with its certificate and the chain above it, read from a
//! file or made by this program.
//!
//! The file's format is left to `pkcs12`, the arithmetic to `private_key`.

mod error;
mod passphrase;
mod self_signed;

use std::fmt;

use aws_lc_rs::{rand::SystemRandom, signature as aws};
use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

pub use self::{
    error::{IdentityError, OtherFile},
    passphrase::Passphrase,
    self_signed::{LONGEST_NAME, SelfSigned, VALID_YEARS},
};
use super::{
    private_key::PrivateKey,
    signer::{Signer, SignerError},
};
use crate::pki::{
    algorithm::Algorithm,
    certificate::{Certificate, CertificateFacts, Fingerprint},
    path::chain_above,
};

/// A key that can sign in somebody's name. Debug shows the certificate's fingerprint only.
///
/// ```
/// use placet::keys::{
///     identity::{Identity, Passphrase, SelfSigned},
///     pkcs12::{self, Salts},
/// };
///
/// let not_before = chrono::Utc::now();
/// let wish = SelfSigned { name: "李 娜", organisation: "通信管理局", not_before };
/// let identity = Identity::self_signed(&wish)?;
/// assert_eq!(identity.facts().name, "李 娜");
/// assert!(identity.facts().self_signed, "nobody else vouches for it");
///
/// let passphrase = Passphrase::new("six words, or more than six".into());
/// let file = pkcs12::write(&identity, &passphrase, &Salts::draw()?)?;
/// let opened = pkcs12::open(&file, &passphrase)?;
/// assert_eq!(opened[0].fingerprint(), identity.fingerprint());
/// # Ok::<(), placet::keys::identity::IdentityError>(())
/// ```
pub struct Identity {
    key: PrivateKey,
    pkcs8: Zeroizing<Vec<u8>>,
    certificate: Vec<u8>,
    chain: Vec<Vec<u8>>,
    facts: CertificateFacts,
    label: Option<String>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity({})", self.facts.fingerprint)
    }
}

impl Signer for Identity {
    fn algorithm(&self) -> Algorithm {
        self.key.algorithm()
    }

    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn chain(&self) -> &[Vec<u8>] {
        &self.chain
    }

    fn longest_signature(&self) -> usize {
        self.key.longest_signature()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError> {
        self.key.sign(message).map_err(SignerError::new)
    }

    fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }
}

impl Identity {
    /// Joins a PKCS#8 key with its certificate and picks the certificates above it from `others`.
    pub(in crate::keys) fn join(
        pkcs8: Zeroizing<Vec<u8>>,
        certificate: &Certificate<'_>,
        others: &[Certificate<'_>],
    ) -> Result<Self, IdentityError> {
        let key = PrivateKey::from_pkcs8(&pkcs8)?;
        if !key.fits(&certificate.key) {
            return Err(IdentityError::NoCertificate);
        }
        Ok(Self {
            key,
            pkcs8,
            certificate: certificate.der.to_vec(),
            chain: chain_above(certificate, others),
            facts: certificate.facts(),
            label: None,
        })
    }

    /// The same identity under the name that its file gives it.
    pub(in crate::keys) fn labelled(mut self, label: Option<String>) -> Self {
        self.label = label;
        self
    }

    /// A fresh P-256 key with a certificate that vouches for itself. Such a certificate proves
    /// that two replies come from the same key, not whose key it is.
    ///
    /// # Errors
    /// [`IdentityError::Name`], [`IdentityError::NoRandomness`].
    pub fn self_signed(wish: &SelfSigned<'_>) -> Result<Self, IdentityError> {
        let fits = |text: &str| text.chars().count() <= LONGEST_NAME;
        if wish.name.trim().is_empty() || !fits(wish.name) || !fits(wish.organisation) {
            return Err(IdentityError::Name { longest: LONGEST_NAME });
        }
        let pkcs8 = aws::EcdsaKeyPair::generate_pkcs8(
            &aws::ECDSA_P256_SHA256_ASN1_SIGNING,
            &SystemRandom::new(),
        )
        .map_err(|_| IdentityError::NoRandomness)?;
        let pkcs8 = Zeroizing::new(pkcs8.as_ref().to_vec());
        let key = PrivateKey::from_pkcs8(&pkcs8)?;
        let der = self_signed::certificate(&key, wish)?;
        let certificate =
            Certificate::read(&der).map_err(|_| IdentityError::Damaged("own certificate"))?;
        Self::join(pkcs8, &certificate, &[])
    }

    /// What the certificate says.
    pub const fn facts(&self) -> &CertificateFacts {
        &self.facts
    }

    /// The certificate's SHA-256.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.facts.fingerprint
    }

    /// Whether documents may be signed with this identity at `now`.
    ///
    /// # Errors
    /// [`IdentityError::NotForSigning`], [`IdentityError::NotYetValid`],
    /// [`IdentityError::Expired`].
    pub const fn check(&self, now: DateTime<Utc>) -> Result<(), IdentityError> {
        check(&self.facts, now)
    }

    /// The same identity, signing with RSASSA-PSS if its key is RSA.
    pub fn with_pss(mut self) -> Self {
        self.key = self.key.with_pss();
        self
    }

    /// The private key, a PKCS#8 PrivateKeyInfo (RFC 5958).
    pub(in crate::keys) fn pkcs8(&self) -> &[u8] {
        &self.pkcs8
    }
}

/// Whether documents may be signed with a certificate of these facts at `now`.
///
/// # Errors
/// [`IdentityError::NotForSigning`], [`IdentityError::NotYetValid`], [`IdentityError::Expired`].
pub const fn check(facts: &CertificateFacts, now: DateTime<Utc>) -> Result<(), IdentityError> {
    if !facts.purposes.documents() {
        return Err(IdentityError::NotForSigning { purposes: facts.purposes });
    }
    // Compared as seconds because operators are not const.
    if now.timestamp() < facts.not_before.timestamp() {
        return Err(IdentityError::NotYetValid { from: facts.not_before });
    }
    if now.timestamp() > facts.not_after.timestamp() {
        return Err(IdentityError::Expired { until: facts.not_after });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use const_oid::ObjectIdentifier;

    use super::*;
    use crate::pki::{asn1, certificate::Extension, oid};

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    fn made(name: &str, organisation: &str) -> Identity {
        let not_before = moment("2026-11-24T00:00:00Z");
        Identity::self_signed(&SelfSigned { name, organisation, not_before }).expect("made")
    }

    #[test]
    fn a_self_made_certificate_says_what_was_wished_in_every_script() {
        for (name, organisation) in [
            ("王小明", "工业和信息化部"),
            ("محمد الأمين", "إدارة الاتصالات"),
            ("Ольга Иванова", "Администрация связи"),
            ("Zoë Müller-Đặng", "Office fédéral de la communication"),
        ] {
            let identity = made(name, organisation);
            let facts = identity.facts();
            assert_eq!(facts.name, name);
            assert_eq!(facts.issuer, name);
            assert_eq!(facts.organisation.as_deref(), Some(organisation));
            assert!(facts.self_signed && facts.purposes.signing() && !facts.purposes.encryption);
            assert_eq!(facts.not_after, moment("2031-11-24T00:00:00Z"));
        }
    }

    #[test]
    fn validity_is_checked_at_both_ends() {
        let identity = made("Ana", "");
        assert_eq!(identity.check(moment("2026-11-24T00:00:00Z")), Ok(()));
        assert_eq!(identity.check(moment("2031-11-24T00:00:00Z")), Ok(()));
        assert!(matches!(
            identity.check(moment("2026-11-23T23:59:59Z")),
            Err(IdentityError::NotYetValid { .. })
        ));
        assert!(matches!(
            identity.check(moment("2031-11-24T00:00:01Z")),
            Err(IdentityError::Expired { .. })
        ));
    }

    #[test]
    fn names_that_no_certificate_holds_are_refused() {
        for name in ["", "  ", &"阿".repeat(LONGEST_NAME + 1)] {
            let not_before = moment("2026-11-24T00:00:00Z");
            let refused = Identity::self_signed(&SelfSigned { name, organisation: "", not_before });
            assert!(matches!(refused, Err(IdentityError::Name { .. })));
        }
    }

    #[test]
    fn a_key_for_other_work_alone_signs_no_documents() {
        const MAIL: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4");
        let identity = made("李雷", "");
        for (purposes, signs) in [
            (&[oid::SERVER_AUTHENTICATION][..], false),
            (&[oid::CLIENT_AUTHENTICATION], false),
            (&[oid::CLIENT_AUTHENTICATION, oid::SERVER_AUTHENTICATION], false),
            (&[oid::CODE_SIGNING], false),
            (&[oid::CLIENT_AUTHENTICATION, MAIL], true),
            (&[oid::ANY_PURPOSE], true),
        ] {
            let list: Vec<u8> = purposes.iter().flat_map(|one| asn1::oid(*one)).collect();
            let value = asn1::sequence(&[&list]);
            let mut certificate = Certificate::read(identity.certificate()).unwrap();
            certificate.extensions.push(Extension {
                oid: oid::EXTENDED_KEY_USAGE,
                critical: false,
                value: &value,
            });
            let checked = check(&certificate.facts(), moment("2026-12-01T00:00:00Z"));
            assert_eq!(checked.is_ok(), signs, "{purposes:?}: {checked:?}");
        }
    }

    #[test]
    fn nothing_secret_is_printed() {
        let identity = made("Ana", "");
        assert_eq!(format!("{identity:?}"), format!("Identity({})", identity.fingerprint()));
    }
}
