//! Making, listing and opening signing identities.

use std::path::{Path, PathBuf};

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{error::Error, key_facts::key_facts};
use crate::{
    keys::{
        identity::{self, Identity, IdentityError, Passphrase, SelfSigned},
        pkcs12::{self, Salts},
        signer::{Signer, facts},
    },
    pki::certificate::{Certificate, CertificateFacts},
    store::{self, Access, Replace, Store},
};

/// The fewest characters of a passphrase that protects a new key. An existing file is opened with
/// whatever it has.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// Makes an identity and keeps it in `store` under `name`, protected by `passphrase`.
///
/// # Errors
/// [`Error::ShortPassphrase`]; [`Error::Identity`] for a name that no certificate can hold;
/// [`Error::Store`] if there is one of that name already.
pub fn new_identity(
    store: &Store,
    name: &str,
    wish: &SelfSigned<'_>,
    passphrase: &Passphrase,
    salts: &Salts,
) -> Result<(PathBuf, CertificateFacts), Error> {
    if passphrase.reveal().chars().count() < SHORTEST_PASSPHRASE {
        return Err(Error::ShortPassphrase { shortest: SHORTEST_PASSPHRASE });
    }
    // A name that cannot be used is refused before a key is made for it.
    let path = store.identity_file(name)?;
    if path.exists() {
        return Err(store::Error::IdentityExists(name.to_owned()).into());
    }
    let identity = Identity::self_signed(wish)?;
    let path = store.keep_identity(
        name,
        &pkcs12::write(&identity, passphrase, salts)?,
        identity.certificate(),
    )?;
    Ok((path, identity.facts().clone()))
}

/// An identity kept in a store.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kept {
    /// The name under which it is kept
    pub name: String,
    /// Its certificate, if that can be read
    pub certificate: Option<CertificateFacts>,
    /// Why it cannot; the key itself may be whole
    #[serde(skip)]
    pub unread: Option<Error>,
}

/// The identities in `store`, by name.
///
/// # Errors
/// [`Error::Store`].
pub fn list_identities(store: &Store) -> Result<Vec<Kept>, Error> {
    let names = store.identities()?.into_iter();
    let kept = names.map(|name| match certificate(store, &name) {
        Ok(facts) => Kept { name, certificate: Some(facts), unread: None },
        Err(error) => Kept { name, certificate: None, unread: Some(error) },
    });
    Ok(kept.collect())
}

fn certificate(store: &Store, name: &str) -> Result<CertificateFacts, Error> {
    let der = store.certificate(name)?;
    match Certificate::read(&der) {
        Ok(certificate) => Ok(certificate.facts()),
        Err(_) => Err(Error::NoCertificates(store.certificate_file(name)?)),
    }
}

/// Copies an identity in `store` to `path`: to a file ending in `.p12` or `.pfx` with its key,
/// still protected by its passphrase; to any other the certificate alone, PEM, for those who are
/// to know it.
///
/// # Errors
/// [`Error::Store`].
pub fn export_identity(
    store: &Store,
    name: &str,
    path: &Path,
    replace: Replace,
) -> Result<(), Error> {
    let ending = path.extension().unwrap_or_default().to_ascii_lowercase();
    let (bytes, access) = match ending == "p12" || ending == "pfx" {
        true => (store.identity(name)?, Access::Private),
        false => (pem(&store.certificate(name)?).into_bytes(), Access::Usual),
    };
    Ok(store::write_atomically(path, &bytes, replace, access)?)
}

/// A certificate as text (RFC 7468).
fn pem(der: &[u8]) -> String {
    let text = BASE64.encode(der);
    let lines = text.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line) + "\n");
    let lines: String = lines.collect();
    format!("-----BEGIN CERTIFICATE-----\n{lines}-----END CERTIFICATE-----\n")
}

/// The identities in a PKCS#12 file, usable or not, for the user to choose from.
///
/// # Errors
/// [`Error::Identity`].
pub fn open_identities(pkcs12: &[u8], passphrase: &Passphrase) -> Result<Vec<Identity>, Error> {
    Ok(pkcs12::open(pkcs12, passphrase)?)
}

/// Those of `keys` that can sign at `now`, for the user to choose from; never none.
///
/// # Errors
/// [`Error::Identity`] says why the first cannot, where none can.
pub fn usable_identities<S: Signer>(keys: Vec<S>, now: DateTime<Utc>) -> Result<Vec<S>, Error> {
    let check = |key: &S| match facts(key) {
        Some(facts) => identity::check(&facts, now),
        None => Err(IdentityError::Damaged("certificate")),
    };
    let refusal = keys.first().and_then(|key| check(key).err());
    let usable: Vec<_> = keys.into_iter().filter(|key| check(key).is_ok()).collect();
    match (usable.is_empty(), refusal) {
        (false, _) => Ok(usable),
        (true, Some(refusal)) => Err(refusal.into()),
        (true, None) => Err(IdentityError::NoPrivateKey { certificates: 0 }.into()),
    }
}

/// The one of `keys` that can sign at `now`.
///
/// # Errors
/// As [`usable_identities`]; [`Error::SeveralIdentities`] where the user has to choose.
pub fn usable_identity<S: Signer>(keys: Vec<S>, now: DateTime<Utc>) -> Result<S, Error> {
    let mut usable = usable_identities(keys, now)?;
    match (usable.len(), usable.pop()) {
        (1, Some(key)) => Ok(key),
        (_, last) => {
            usable.extend(last);
            Err(Error::SeveralIdentities(key_facts(&usable)))
        }
    }
}

/// The one of `keys` that the user names: by its label, by the name in its certificate, by the
/// beginning of its certificate's fingerprint, or by its number in the list, from 1.
///
/// # Errors
/// [`Error::NoSuchKey`] if there is none; as [`usable_identity`] for those that are meant.
pub fn chosen_identity<S: Signer>(
    keys: Vec<S>,
    wanted: &str,
    now: DateTime<Utc>,
) -> Result<S, Error> {
    let named = |key: &S| {
        key.label() == Some(wanted) || facts(key).is_some_and(|facts| is_meant(&facts, wanted))
    };
    let number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let all = key_facts(&keys);
    let by_name = keys.iter().any(named);
    let meant = |(place, key): &(usize, S)| match by_name {
        true => named(key),
        false => number == Some(*place),
    };
    let meant: Vec<S> = keys.into_iter().enumerate().filter(meant).map(|(_, key)| key).collect();
    match meant.is_empty() {
        true => Err(Error::NoSuchKey { wanted: wanted.to_owned(), keys: all }),
        false => usable_identity(meant, now),
    }
}

/// Shorter beginnings of a fingerprint would name a certificate by accident.
const SHORTEST_FINGERPRINT: usize = 8;

fn is_meant(facts: &CertificateFacts, wanted: &str) -> bool {
    let digits = |text: &str| text.replace(':', "").to_ascii_uppercase();
    let wanted_digits = digits(wanted);
    facts.name == wanted
        || wanted_digits.len() >= SHORTEST_FINGERPRINT
            && digits(&facts.fingerprint.to_string()).starts_with(&wanted_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn wish(name: &str) -> SelfSigned<'_> {
        SelfSigned { name, organisation: "主管部门", not_before: at("2021-11-30T00:00:00Z") }
    }

    fn salts() -> Salts {
        Salts::from_bytes(&[7; 80])
    }

    #[test]
    fn an_identity_made_here_opens_with_its_passphrase_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let passphrase = Passphrase::new("пароль 密码 é".into());
        let (path, facts) =
            new_identity(&store, "李雷 Мария", &wish("李雷"), &passphrase, &salts()).unwrap();
        assert!(path.is_file());
        let kept =
            Kept {
                name: "李雷 Мария".into(), certificate: Some(facts.clone()), unread: None
            };
        assert_eq!(list_identities(&store).unwrap(), [kept]);
        assert_eq!(facts.name, "李雷");
        assert!(facts.self_signed);
        let file = store.identity("李雷 Мария").unwrap();
        let opened = open_identities(&file, &passphrase).unwrap();
        let usable = usable_identity(opened, at("2022-01-01T00:00:00Z")).unwrap();
        assert_eq!(usable.fingerprint(), facts.fingerprint);
        let wrong = open_identities(&file, &Passphrase::new("пароль 密码 e".into()));
        assert_eq!(wrong.err(), Some(Error::Identity(IdentityError::WrongPassphrase)));
    }

    #[test]
    fn the_key_leaves_only_in_a_file_that_is_named_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let passphrase = Passphrase::new("12345678".into());
        new_identity(&store, "one", &wish("One"), &passphrase, &salts()).unwrap();
        let (with_key, without) = (folder.path().join("a.PFX"), folder.path().join("a.pem"));
        for path in [&with_key, &without] {
            export_identity(&store, "one", path, Replace::Never).unwrap();
        }
        assert_eq!(std::fs::read(with_key).unwrap(), store.identity("one").unwrap());
        let text = std::fs::read_to_string(without).unwrap();
        let inside: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        assert_eq!(BASE64.decode(inside).unwrap(), store.certificate("one").unwrap());
        assert!(text.lines().all(|line| line.len() <= 64), "{text}");
    }

    #[test]
    fn an_identity_out_of_its_time_is_refused() {
        let early = vec![Identity::self_signed(&wish("Мария")).unwrap()];
        let refused = usable_identity(early, at("2021-11-29T23:59:59Z")).err();
        assert!(matches!(refused, Some(Error::Identity(IdentityError::NotYetValid { .. }))));
    }

    #[test]
    fn nobody_is_chosen_among_several() {
        let both = ["Мария", "ماريا"].map(|name| Identity::self_signed(&wish(name)).unwrap());
        let Err(Error::SeveralIdentities(keys)) =
            usable_identity(both.into(), at("2022-01-01T00:00:00Z"))
        else {
            panic!("one was chosen")
        };
        let names: Vec<&str> = keys.iter().map(|key| key.certificate.name.as_str()).collect();
        assert_eq!(names, ["Мария", "ماريا"]);
    }

    #[test]
    fn a_key_is_chosen_by_name_number_or_fingerprint() {
        let now = at("2022-01-01T00:00:00Z");
        let both = || ["Мария", "2"].map(|name| Identity::self_signed(&wish(name)).unwrap());
        let name = |key: Result<Identity, Error>| key.unwrap().facts().name.clone();
        assert_eq!(name(chosen_identity(both().into(), "Мария", now)), "Мария");
        assert_eq!(name(chosen_identity(both().into(), "1", now)), "Мария");
        // A name that looks like a number is a name first.
        let reversed = || both().into_iter().rev().collect();
        assert_eq!(name(chosen_identity(reversed(), "2", now)), "2");
        let keys = both();
        let fingerprint = keys[1].fingerprint().to_string().to_ascii_lowercase();
        assert_eq!(name(chosen_identity(keys.into(), &fingerprint[..12], now)), "2");
        for wanted in ["", "0", "3", "мария", "Ма"] {
            let refused = chosen_identity(both().into(), wanted, now).err();
            let Some(Error::NoSuchKey { keys, .. }) = refused else { panic!("{wanted}") };
            assert_eq!(keys.len(), 2);
        }
    }

    #[test]
    fn a_short_passphrase_or_a_taken_name_makes_no_key() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let make = |passphrase: &str| {
            let passphrase = Passphrase::new(passphrase.into());
            new_identity(&store, "one", &wish("One"), &passphrase, &salts())
        };
        assert_eq!(make("1234567").err(), Some(Error::ShortPassphrase { shortest: 8 }));
        assert_eq!(store.identities().unwrap(), [""; 0]);
        make("12345678").unwrap();
        let taken = store::Error::IdentityExists("one".into());
        assert_eq!(make("12345678").err(), Some(Error::Store(taken)));
    }
    #[test]
    fn a_certificate_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        for name in ["李雷", "Мария", "فاطمة"] {
            store.keep_identity(name, b"key", b"no certificate").unwrap();
        }
        let gone = store.certificate_file("李雷").unwrap();
        std::fs::remove_file(&gone).unwrap();
        let listed = list_identities(&store).unwrap();
        let said = |name: &str| {
            let kept = listed.iter().find(|kept| kept.name == name).unwrap();
            assert_eq!(kept.certificate, None);
            kept.unread.clone().unwrap()
        };
        let damaged = store.certificate_file("Мария").unwrap();
        assert_eq!(said("Мария"), Error::NoCertificates(damaged));
        let Error::Store(store::Error::Io { path, .. }) = said("李雷") else { panic!() };
        assert_eq!(path, gone);
    }
}
