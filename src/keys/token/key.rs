//! A private key on a token: found, matched with its certificate, and made to sign.

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use cryptoki::{
    error::{Error, RvError},
    mechanism::{
        Mechanism, MechanismType,
        rsa::{PkcsMgfType, PkcsPssParams},
    },
    object::{Attribute, AttributeType, ObjectClass, ObjectHandle},
    session::{Session, UserType},
    types::AuthPin,
};

use super::{
    certificate::{Stored, label_text},
    error::TokenError,
    place::Place,
    uri::TokenUri,
};
use crate::{
    keys::{
        identity::Passphrase,
        scheme::{ecdsa_der, longest_signature, usable},
        signer::{Signer, SignerError},
    },
    pki::{
        algorithm::{Algorithm, Hash, PublicKey},
        asn1::{self, Element},
        certificate::{Certificate, CertificateFacts},
        path::chain_above,
    },
};

/// What the keys of one opened token share.
#[derive(Clone)]
pub(super) struct Source {
    /// Where the token is
    pub place: Place,
    /// A session belongs to one thread at a time
    pub session: Arc<Mutex<Session>>,
    /// How the token can sign
    pub mechanisms: Vec<MechanismType>,
    /// For keys that want it at each signature; `None` where it is typed at the reader
    pub pin: Option<Passphrase>,
    /// Whether RSA keys are to sign with RSASSA-PSS
    pub pss: bool,
}

/// A private key as the token describes it.
#[derive(Clone)]
pub(super) struct Found {
    handle: ObjectHandle,
    id: Vec<u8>,
    label: String,
    modulus: Option<Vec<u8>>,
    always: bool,
}

/// The private keys on an opened token, except those that say they are not for signing.
pub(super) fn private_keys(session: &Session) -> Result<Vec<Found>, TokenError> {
    let types = [
        AttributeType::Id,
        AttributeType::Label,
        AttributeType::Modulus,
        AttributeType::Sign,
        AttributeType::AlwaysAuthenticate,
    ];
    let mut keys = Vec::new();
    for handle in session.find_objects(&[Attribute::Class(ObjectClass::PRIVATE_KEY)])? {
        let (id, label) = (Vec::new(), String::new());
        let mut key = Found { handle, id, label, modulus: None, always: false };
        let mut signs = true;
        for attribute in session.get_attributes(handle, &types)? {
            match attribute {
                Attribute::Id(id) => key.id = id,
                Attribute::Label(label) => key.label = label_text(&label),
                Attribute::Modulus(modulus) if !modulus.is_empty() => key.modulus = Some(modulus),
                Attribute::Sign(sign) => signs = sign,
                Attribute::AlwaysAuthenticate(always) => key.always = always,
                _ => {}
            }
        }
        if signs {
            keys.push(key);
        }
    }
    Ok(keys)
}

/// Each key that `uri` may mean, with its certificates: an old and a renewed one are two signers.
/// A key that cannot be used is an error only if no other can.
pub(super) fn matched(
    source: &Source,
    keys: Vec<Found>,
    stored: &[Stored],
    uri: &TokenUri,
) -> Result<Vec<TokenKey>, TokenError> {
    let certificates: Vec<(&Stored, Certificate<'_>)> =
        stored.iter().filter_map(|one| Some((one, Certificate::read(&one.der).ok()?))).collect();
    let others: Vec<Certificate<'_>> = certificates.iter().map(|(_, one)| one.clone()).collect();
    let (mut signers, mut problem) = (Vec::new(), None);
    for key in &keys {
        for (stored, certificate) in &certificates {
            if !key.belongs_to(stored, certificate) || !key.is_meant_by(uri, stored) {
                continue;
            }
            match TokenKey::new(source, key, stored, certificate, &others) {
                Ok(signer) => signers.push(signer),
                Err(error) => problem = problem.or(Some(error)),
            }
        }
    }
    match problem {
        Some(problem) if signers.is_empty() => Err(problem),
        _ => Ok(signers),
    }
}

impl Found {
    /// The same modulus, or else the same identifier, or else the same label.
    fn belongs_to(&self, stored: &Stored, certificate: &Certificate<'_>) -> bool {
        let significant = |number: &[u8]| -> Vec<u8> {
            number.iter().copied().skip_while(|byte| *byte == 0).collect()
        };
        if let Some(modulus) = &self.modulus {
            let theirs = certificate.key.modulus_bits().and_then(|_| {
                Some(Element::only(certificate.key.bits).ok()?.reader().next().ok()?.body)
            });
            return theirs.is_some_and(|theirs| significant(theirs) == significant(modulus));
        }
        match self.id.is_empty() || stored.id.is_empty() {
            true => !self.label.is_empty() && self.label == stored.label,
            false => self.id == stored.id,
        }
    }

    /// Whether both describe the same key.
    fn is_same(&self, other: &Self) -> bool {
        (&self.id, &self.label, &self.modulus) == (&other.id, &other.label, &other.modulus)
    }

    fn is_meant_by(&self, uri: &TokenUri, stored: &Stored) -> bool {
        let named = |wanted: &String| *wanted == self.label || *wanted == stored.label;
        let identified = |wanted: &Vec<u8>| *wanted == self.id || *wanted == stored.id;
        uri.object.as_ref().is_none_or(named) && uri.id.as_ref().is_none_or(identified)
    }
}

/// A key on a token. Its Debug form shows the certificate's fingerprint only.
pub struct TokenKey {
    place: Place,
    session: Arc<Mutex<Session>>,
    key: Found,
    algorithm: Algorithm,
    way: Way,
    /// The PIN for each signature; `None` where one login is enough
    always: Option<Always>,
    longest: usize,
    label: String,
    certificate: Vec<u8>,
    chain: Vec<Vec<u8>>,
    facts: CertificateFacts,
}

/// The PIN that a key wants at each signature; `None` where it is typed at the reader.
struct Always(Option<Passphrase>);

/// Who computes the digest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The token, or the program that speaks to it
    There,
    /// This program; the token signs the digest
    Here,
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({})", self.facts.fingerprint)
    }
}

impl TokenKey {
    fn new(
        source: &Source,
        key: &Found,
        stored: &Stored,
        certificate: &Certificate<'_>,
        others: &[Certificate<'_>],
    ) -> Result<Self, TokenError> {
        let (algorithm, way) = agreed(&source.mechanisms, &certificate.key, source.pss)?;
        let label = if key.label.is_empty() { &stored.label } else { &key.label };
        Ok(Self {
            place: source.place.clone(),
            session: Arc::clone(&source.session),
            key: key.clone(),
            algorithm,
            way,
            always: key.always.then(|| Always(source.pin.clone())),
            longest: longest_signature(&certificate.key),
            label: label.clone(),
            certificate: certificate.der.to_vec(),
            chain: chain_above(certificate, others),
            facts: certificate.facts(),
        })
    }

    /// What the certificate says.
    pub const fn facts(&self) -> &CertificateFacts {
        &self.facts
    }

    /// The signature value as CMS carries it.
    fn signed(&self, message: &[u8]) -> Result<Vec<u8>, TokenError> {
        // A session that was being used when the program failed may be in the middle of anything.
        let session = self.session.lock().map_err(|_| TokenError::Other("session".into()))?;
        let value = self.value(&session, message)?;
        match self.algorithm {
            Algorithm::Ecdsa(_) => {
                ecdsa_der(&value).ok_or_else(|| TokenError::Other("signature value".into()))
            }
            Algorithm::RsaPkcs1(_) | Algorithm::RsaPss(_) => Ok(value),
        }
    }

    /// Where the token has the key now: a handle lasts no longer than the login in which it was
    /// given (PKCS #11, C_Logout).
    fn handle(&self, session: &Session) -> Result<ObjectHandle, TokenError> {
        let mut keys = private_keys(session)?;
        keys.retain(|key| key.is_same(&self.key));
        let handles = || keys.iter().map(|key| key.handle);
        let found = handles().find(|handle| *handle == self.key.handle);
        found.or_else(|| handles().next()).ok_or(TokenError::Closed)
    }

    fn value(&self, session: &Session, message: &[u8]) -> Result<Vec<u8>, TokenError> {
        let handle = self.handle(session)?;
        let mechanism = mechanism(self.algorithm, self.way);
        let input = match (self.way, self.algorithm) {
            (Way::There, _) => message.to_vec(),
            (Way::Here, Algorithm::RsaPkcs1(hash)) => digest_info(hash, message),
            (Way::Here, Algorithm::RsaPss(hash) | Algorithm::Ecdsa(hash)) => hash.of(&[message]),
        };
        match &self.always {
            Some(always) => each_time(session, &mechanism, handle, &input, always),
            None => Ok(session.sign(&mechanism, handle, &input)?),
        }
    }
}

impl Signer for TokenKey {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn chain(&self) -> &[Vec<u8>] {
        &self.chain
    }

    fn longest_signature(&self) -> usize {
        self.longest
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SignerError> {
        self.signed(message).map_err(|error| SignerError::new(self.place.explain(error)))
    }

    fn label(&self) -> Option<&str> {
        (!self.label.is_empty()).then_some(&self.label)
    }
}

/// Signs with a key that wants the PIN at each signature: the login comes between beginning and
/// end, which only signing in parts allows.
fn each_time(
    session: &Session,
    mechanism: &Mechanism<'_>,
    key: ObjectHandle,
    input: &[u8],
    Always(pin): &Always,
) -> Result<Vec<u8>, TokenError> {
    session.sign_init(mechanism, key)?;
    let pin = pin.as_ref().map(|pin| AuthPin::from(pin.reveal().to_owned()));
    session.login(UserType::ContextSpecific, pin.as_ref())?;
    let unsupported = |error| match error {
        // The token signs in one piece only.
        Error::Pkcs11(RvError::OperationNotInitialized, function) => {
            TokenError::of(RvError::FunctionNotSupported, function)
        }
        other => TokenError::from(other),
    };
    session.sign_update(input).map_err(unsupported)?;
    Ok(session.sign_final()?)
}

/// How to sign with a key like `public`, given what the token can do.
fn agreed(
    mechanisms: &[MechanismType],
    public: &PublicKey<'_>,
    pss: bool,
) -> Result<(Algorithm, Way), TokenError> {
    let wanted = usable(public, pss)?;
    // A token that has no PKCS#1 v1.5 may have PSS; not the other way round, if PSS is wanted.
    let choices = match wanted {
        Algorithm::RsaPkcs1(hash) => vec![wanted, Algorithm::RsaPss(hash)],
        other => vec![other],
    };
    let ways = choices.iter().flat_map(|one| [(*one, Way::There), (*one, Way::Here)]);
    let possible = |(algorithm, way): &(Algorithm, Way)| {
        mechanisms.contains(&mechanism(*algorithm, *way).mechanism_type())
    };
    let missing = || mechanism(wanted, Way::Here).mechanism_type().to_string();
    ways.into_iter().find(possible).ok_or_else(|| TokenError::Mechanism(missing()))
}

fn mechanism(algorithm: Algorithm, way: Way) -> Mechanism<'static> {
    match (algorithm, way) {
        (Algorithm::RsaPkcs1(_), Way::There) => Mechanism::Sha256RsaPkcs,
        (Algorithm::RsaPkcs1(_), Way::Here) => Mechanism::RsaPkcs,
        (Algorithm::RsaPss(_), Way::There) => Mechanism::Sha256RsaPkcsPss(pss_parameters()),
        (Algorithm::RsaPss(_), Way::Here) => Mechanism::RsaPkcsPss(pss_parameters()),
        (Algorithm::Ecdsa(Hash::Sha384), Way::There) => Mechanism::EcdsaSha384,
        (Algorithm::Ecdsa(_), Way::There) => Mechanism::EcdsaSha256,
        (Algorithm::Ecdsa(_), Way::Here) => Mechanism::Ecdsa,
    }
}

/// As `Algorithm::RsaPss` writes them: the salt is as long as the digest.
fn pss_parameters() -> PkcsPssParams {
    PkcsPssParams {
        hash_alg: MechanismType::SHA256,
        mgf: PkcsMgfType::MGF1_SHA256,
        s_len: 32.into(),
    }
}

/// What PKCS#1 v1.5 pads (RFC 8017, 9.2).
fn digest_info(hash: Hash, message: &[u8]) -> Vec<u8> {
    let identifier = asn1::sequence(&[&asn1::oid(hash.oid()), &asn1::null()]);
    asn1::sequence(&[&identifier, &asn1::octets(&hash.of(&[message]))])
}
