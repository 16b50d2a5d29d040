use chrono::{DateTime, Utc};

use super::*;
use crate::{
    keys::identity::{OtherFile, SelfSigned},
    keys::signer::Signer as _,
};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/pkcs12/{name}.p12", env!("CARGO_MANIFEST_DIR")))
        .expect("a file made by make.sh")
}

fn open_with(name: &str, passphrase: &str) -> Result<Vec<Identity>, IdentityError> {
    open(&file(name), &Passphrase::new(passphrase.into()))
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn every_common_make_opens_and_its_key_fits_its_certificate() {
    for (name, passphrase, holder) in [
        ("rsa", "geheim", "Ana López"),
        ("rsa3072", "geheim", "René Dupont"),
        ("p256", "geheim", "王小明"),
        ("p384", "geheim", "محمد الأمين"),
        ("rc2-40", "geheim", "Ana López"),
        ("rc2-128", "geheim", "Ana López"),
        ("2des", "geheim", "Ana López"),
        ("3des", "geheim", "Ana López"),
        ("sha512-mac", "geheim", "Ana López"),
        ("no-mac", "geheim", "Ana López"),
        ("pbmac1-sha256", "geheim", "Ana López"),
        ("pbmac1-sha512", "geheim", "Ana López"),
        ("empty", "", "王小明"),
        ("unicode", "Zürich€密码", "王小明"),
        ("3des-unicode", "Zürich€密码", "王小明"),
        ("prf-sha1", "geheim", "Ana López"),
        ("prf-sha256", "geheim", "Ana López"),
        ("prf-sha384", "geheim", "Ana López"),
        ("prf-sha512", "geheim", "Ana López"),
        ("pbmac1-mixed", "geheim", "Ana López"),
        ("ber", "geheim", "Ana López"),
        ("java", "geheim", "Ana López"),
        ("java-legacy", "geheim", "Ana López"),
        ("java-p256", "geheim", "王小明"),
        ("bouncy-castle", "geheim", "Ana López"),
        ("bouncy-castle-p256", "geheim", "王小明"),
        ("nss", "geheim", "Ana López"),
        ("nss-3des", "geheim", "Ana López"),
        ("nss-unicode", "Zürich€密码", "Ana López"),
        ("gnutls-aes-256", "geheim", "Ana López"),
        ("gnutls-3des-pkcs12", "geheim", "Ana López"),
        ("empty-zeros", "", "Ana López"),
        ("empty-zeros-no-mac", "", "Ana López"),
        ("empty-nothing", "", "Ana López"),
        ("empty-nothing-no-mac", "", "Ana López"),
        ("empty-aes-no-mac", "", "Ana López"),
        ("widened", "Zürich€密码", "Ana López"),
        ("utf16-pbkdf2", "Zürich€密码", "Ana López"),
        ("utf16-pbkdf2-no-mac", "Zürich€密码", "Ana López"),
    ] {
        let identities = open_with(name, passphrase).expect(name);
        let [identity] = &identities[..] else { panic!("{name}: {} identities", identities.len()) };
        assert_eq!(identity.facts().name, holder, "{name}");
        assert_eq!(identity.facts().issuer, "Test Issuing", "{name}");
        // certtool takes one authority only.
        let authorities = if name.starts_with("gnutls") { 1 } else { 2 };
        let chain = crate::keys::signer::Signer::chain(identity);
        assert_eq!(chain.len(), authorities, "{name}");
        assert_eq!(identity.check(moment("2026-11-24T00:00:00Z")), Ok(()), "{name}");
    }
}

#[test]
fn a_wrong_passphrase_is_called_that_in_every_make() {
    for name in [
        "rsa",
        "rc2-40",
        "3des",
        "pbmac1-sha256",
        "empty",
        "unicode",
        "3des-unicode",
        "java",
        "bouncy-castle",
        "nss-unicode",
        "gnutls-aes-256",
        "empty-nothing",
        "empty-nothing-no-mac",
        "widened",
        "utf16-pbkdf2",
        "utf16-pbkdf2-no-mac",
        "ber",
    ] {
        for wrong in ["Geheim", "Zurich€密码", "geheim "] {
            let error = open_with(name, wrong).expect_err(name);
            assert_eq!(error, IdentityError::WrongPassphrase, "{name}");
        }
    }
    assert_eq!(open_with("rsa", "").expect_err("empty"), IdentityError::WrongPassphrase);
}

#[test]
fn without_a_check_value_no_wrong_passphrase_opens_anything() {
    for number in 0..50 {
        let error = open_with("no-mac", &format!("wrong {number}")).expect_err("wrong");
        assert_eq!(error, IdentityError::WrongPassphrase);
    }
}

#[test]
fn of_several_keys_each_is_found_with_its_own_certificate() {
    let identities = open_with("several", "geheim").expect("opens");
    let names: Vec<&str> = identities.iter().map(|one| one.facts().name.as_str()).collect();
    assert_eq!(names, ["Only Secrets", "Ana López", "王小明", "محمد الأمين"]);
    let signing: Vec<bool> = identities.iter().map(|one| one.facts().purposes.signing()).collect();
    assert_eq!(signing, [false, true, true, true]);
}

#[test]
fn keys_bear_the_names_that_their_file_gives_them() {
    use crate::keys::signer::Signer as _;
    let identities = open_with("named", "geheim").expect("opens");
    let names: Vec<_> = identities.iter().map(|one| (one.label(), &one.facts().name)).collect();
    let ana = (Some("Büro – 办公室"), &"Ana López".to_owned());
    let xiao = (Some("Личный ключ"), &"王小明".to_owned());
    assert_eq!(names, [ana, xiao]);
    assert_eq!(open_with("no-mac", "geheim").expect("opens")[0].label(), Some("rsa"));
    let gnutls = open_with("gnutls-aes-256", "geheim").expect("opens");
    assert_eq!(gnutls[0].label(), Some("office"));
}

#[test]
fn each_unusable_file_has_its_own_reason() {
    let now = moment("2026-11-24T00:00:00Z");
    let only = |name: &str| open_with(name, "geheim").expect(name).remove(0).check(now);
    assert!(matches!(only("expired"), Err(IdentityError::Expired { .. })));
    assert!(matches!(only("future"), Err(IdentityError::NotYetValid { .. })));
    let Err(IdentityError::NotForSigning { purposes }) = only("encryption") else {
        panic!("an encryption key was accepted")
    };
    assert!(purposes.encryption);
    let reason = |name: &str| open_with(name, "geheim").expect_err(name);
    assert_eq!(reason("no-key"), IdentityError::NoPrivateKey { certificates: 2 });
    assert_eq!(reason("no-certificate"), IdentityError::NoCertificate);
    let unsupported = |oid: &str| IdentityError::Key(KeyError::Unsupported(oid.into()));
    assert_eq!(reason("p521"), unsupported("1.3.132.0.35"));
    assert_eq!(reason("ed25519"), unsupported("1.3.101.112"));
}

#[test]
fn damage_is_an_error_and_never_a_panic() {
    assert!(matches!(
        open(b"%PDF-1.7", &Passphrase::new(String::new())),
        Err(IdentityError::Damaged(_))
    ));
    let whole = file("3des");
    let passphrase = Passphrase::new("geheim".into());
    for end in (0..whole.len()).step_by(37) {
        assert!(open(&whole[..end], &passphrase).is_err(), "cut at {end}");
    }
    for place in (0..whole.len()).step_by(41) {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x55;
        let _ = open(&damaged, &passphrase);
    }
}

#[test]
fn our_own_file_opens_again_and_is_the_same_every_time() {
    let wish = SelfSigned {
        name: "Ольга Иванова",
        organisation: "إدارة الاتصالات",
        not_before: moment("2026-11-24T00:00:00Z"),
    };
    let identity = Identity::self_signed(&wish).expect("made");
    let passphrase = Passphrase::new("密码 Zürich".into());
    let salts = Salts::from_bytes(&[7; 80]);
    let file = write(&identity, &passphrase, &salts).expect("written");
    assert_eq!(file, write(&identity, &passphrase, &salts).expect("written"));
    let opened = open(&file, &passphrase).expect("opens");
    assert_eq!(opened.len(), 1);
    assert_eq!(opened[0].fingerprint(), identity.fingerprint());
    let wrong = open(&file, &Passphrase::new("密码".into())).expect_err("wrong");
    assert_eq!(wrong, IdentityError::WrongPassphrase);
}

#[test]
fn files_of_other_kinds_are_named() {
    let identity = Identity::self_signed(&SelfSigned {
        name: "ماريا 李雷",
        organisation: "",
        not_before: DateTime::UNIX_EPOCH,
    });
    let certificate = identity.unwrap().certificate().to_vec();
    let text = |label: &str| {
        format!("Bag Attributes\n-----BEGIN {label}-----\nMA==\n-----END {label}-----\n")
    };
    let signed = asn1::sequence(&[
        &asn1::oid(oid::SIGNED_DATA),
        &asn1::tlv(context(0), &asn1::sequence(&[&asn1::integer(1)])),
    ]);
    let both = text("CERTIFICATE") + &text("ENCRYPTED PRIVATE KEY");
    for (file, kind) in [
        (&b"\xfe\xed\xfe\xed\0\0\0\x02"[..], OtherFile::JavaKeyStore),
        (b"\xce\xce\xce\xce\0\0\0\x02", OtherFile::JavaKeyStore),
        (both.as_bytes(), OtherFile::KeyAsText),
        (text("CERTIFICATE").as_bytes(), OtherFile::Certificates),
        (text("PKCS7").as_bytes(), OtherFile::Certificates),
        (&certificate, OtherFile::Certificates),
        (&signed, OtherFile::Certificates),
    ] {
        let refused = open(file, &Passphrase::new("geheim".into())).err();
        assert_eq!(refused, Some(IdentityError::OtherFile(kind)));
    }
}
