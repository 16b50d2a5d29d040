//! Signing with a real PKCS #11 token: SoftHSM, filled by OpenSC's tools, driven through the
//! terminal program.
//!
//! They need the programs softhsm2-util, pkcs11-tool, openssl and cc, and say so where one is missing;
//! where `PLACET_REQUIRE` names `softhsm`, that is a failure.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a test may say and fail
#![cfg(unix)]

mod support;

use std::{
    fs,
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use placet::{
    keys::{
        identity::Passphrase,
        signer::Signer as _,
        token::{self, TokenError, TokenKey, TokenUri},
    },
    pki::{asn1::Element, certificate::Certificate},
};
use support::{
    desk::{Desk, Said, json},
    needs::skipped,
};

const PIN: &str = "123456";
const TOKEN: &str = "办公室 Büro";
/// The certificates in the test files are valid then.
const NOW: &str = "2026-11-24T09:30:00Z";

/// A desk with a token on it.
struct Card {
    desk: Desk,
    module: PathBuf,
}

impl Card {
    /// A token without keys; `None` where the programs for it are missing.
    fn new() -> Option<Self> {
        Self::with("")
    }

    /// A token whose configuration has one more line.
    fn with(line: &str) -> Option<Self> {
        let module = softhsm()?;
        let mut desk = Desk::new();
        let tokens = desk.file("tokens");
        fs::create_dir(&tokens).unwrap();
        let settings = format!(
            "directories.tokendir = {}\nobjectstore.backend = file\nlog.level = ERROR\n{line}\n",
            tokens.display()
        );
        let file = desk.file("softhsm2.conf");
        fs::write(&file, settings).unwrap();
        desk.environment.push(("SOFTHSM2_CONF", file.into()));
        fs::write(desk.file("pin.txt"), format!("{PIN}\n")).unwrap();
        desk.filled("草稿.json");
        let card = Self { desk, module };
        card.add_token(TOKEN);
        Some(card)
    }

    fn tool(&self, program: &str, arguments: &[&str]) {
        let output = Command::new(program)
            .args(arguments)
            .current_dir(&self.desk.path)
            .envs(self.desk.environment.iter().cloned())
            .output()
            .unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {output:?}");
    }

    fn add_token(&self, label: &str) {
        let pins = ["--pin", PIN, "--so-pin", "87654321"];
        let arguments = [&["--init-token", "--free", "--label", label], &pins[..]].concat();
        self.tool("softhsm2-util", &arguments);
    }

    fn write(&self, token: &str, file: &str, options: &[&str]) {
        let module = self.module.to_str().unwrap();
        let login = ["--module", module, "--token-label", token, "--login", "--pin", PIN];
        let object = ["--write-object", file];
        self.tool("pkcs11-tool", &[&login[..], &object, options].concat());
    }

    /// Puts the key of a test file on the token under this label and identifier.
    fn add_key(&self, name: &str, label: &str, id: &str, options: &[&str]) {
        let (key, _) = self.parts(name);
        let common = ["--type", "privkey", "--label", label, "--id", id, "--usage-sign"];
        self.write(TOKEN, &key, &[&common[..], options].concat());
    }

    fn add_certificate(&self, name: &str, label: &str, id: &str) {
        let (_, certificate) = self.parts(name);
        self.write(TOKEN, &certificate, &["--type", "cert", "--label", label, "--id", id]);
    }

    fn add(&self, name: &str, label: &str, id: &str) {
        self.add_key(name, label, id, &[]);
        self.add_certificate(name, label, id);
    }

    /// Key and certificate of a test file, as pkcs11-tool takes them.
    fn parts(&self, name: &str) -> (String, String) {
        let source = data(&format!("{name}.p12"));
        let (pem, key) = (format!("{name}.pem"), format!("{name}.key"));
        let certificate = format!("{name}.crt");
        let open = ["pkcs12", "-in", &source, "-passin", "pass:geheim", "-nodes", "-out", &pem];
        self.tool("openssl", &[&open[..], &["-clcerts"]].concat());
        self.tool("openssl", &["pkey", "-in", &pem, "-outform", "DER", "-out", &key]);
        self.tool("openssl", &["x509", "-in", &pem, "-outform", "DER", "-out", &certificate]);
        (key, certificate)
    }

    /// The certificate of the authority that issued those of the test files.
    fn add_authority(&self) {
        let source = data("rsa.p12");
        let open = ["pkcs12", "-in", &source, "-passin", "pass:geheim", "-nokeys", "-cacerts"];
        self.tool("openssl", &[&open[..], &["-out", "ca.pem"]].concat());
        self.tool("openssl", &["x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.crt"]);
        self.write(TOKEN, "ca.crt", &["--type", "cert", "--label", "CA", "--id", "ee"]);
    }

    /// `export` with the token, by module and URI.
    fn export(&self, target: &str, uri: &str, options: &[&str]) -> Said {
        let module = self.module.to_str().unwrap();
        let export = ["export", "草稿.json", "-o", target, "--now", NOW, "--force"];
        let key = ["--token", uri, "--module", module];
        let pin: &[&str] = match options.iter().any(|option| option.starts_with("--pin")) {
            true => &[],
            false => &["--pin-file", "pin.txt"],
        };
        self.desk.run([&export[..], &key, pin, options].concat())
    }

    /// The code of the error with which `export` ends, and its exit status.
    fn refusal(&self, uri: &str, options: &[&str]) -> (String, i32) {
        let said = self.export("never.pdf", uri, &[options, &["--json"]].concat());
        assert!(!self.desk.file("never.pdf").exists(), "{said:?}");
        let code = json(&said)["error"]["code"].as_str().unwrap().to_owned();
        (code, said.status)
    }

    /// Signer of the only signature, which must be intact and lead to the root of the test files.
    fn signer(&self, file: &str) -> String {
        let root = data("root.pem");
        let said = self.desk.run(["verify", file, "--trust", &root, "--json"]);
        assert_eq!(said.status, 0, "{said:?}");
        let signature = &json(&said)["signatures"][0];
        assert_eq!(signature["trust"], "trusted", "the chain on the token is missing");
        assert_eq!(signature["level"], "B-B");
        signature["signer"].as_str().unwrap().to_owned()
    }
}

fn data(name: &str) -> String {
    format!("{}/tests/data/pkcs12/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// SoftHSM's module, if everything that these tests need is installed.
fn softhsm() -> Option<PathBuf> {
    let runs = |program: &str| {
        let mut command = Command::new(program);
        command.arg("--help").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
    };
    let missing: Vec<_> = ["softhsm2-util", "pkcs11-tool", "openssl", "cc"]
        .into_iter()
        .filter(|p| !runs(p))
        .collect();
    let module = [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
    ];
    let module = module.iter().map(PathBuf::from).find(|path| path.is_file());
    if module.is_some() && missing.is_empty() {
        return module;
    }
    skipped("softhsm", format_args!("SoftHSM's module or a program is not installed: {missing:?}"));
    None
}

#[test]
fn every_kind_of_key_signs_with_the_certificate_and_the_chain_on_the_token() {
    let Some(card) = Card::new() else { return };
    card.add_authority();
    let keys = [
        ("rsa", "Ana López"),
        ("rsa3072", "René Dupont"),
        ("p256", "王小明"),
        ("p384", "محمد الأمين"),
    ];
    for (place, (name, _)) in keys.iter().enumerate() {
        card.add(name, &format!("Подпись {name}"), &format!("0{place}"));
    }
    for (place, (name, holder)) in keys.iter().enumerate() {
        let by_id = format!("pkcs11:id=%0{place}");
        let by_label = format!("pkcs11:object=%D0%9F%D0%BE%D0%B4%D0%BF%D0%B8%D1%81%D1%8C%20{name}");
        for uri in [&by_id, &by_label] {
            let said = card.export("ответ.pdf", uri, &[]);
            assert_eq!(said.status, 0, "{name}: {said:?}");
            assert_eq!(card.signer("ответ.pdf"), *holder);
        }
        let pss = card.export("pss.pdf", &by_id, &["--pss"]);
        assert_eq!(pss.status, 0, "{name}: {pss:?}");
        assert_eq!(card.signer("pss.pdf"), *holder);
        let bytes = fs::read(card.desk.file("pss.pdf")).unwrap();
        // id-RSASSA-PSS as the CMS carries it, in hexadecimal digits
        let has_pss = bytes.windows(22).any(|window| window == b"06092a864886f70d01010a");
        assert_eq!(has_pss, name.starts_with("rsa"), "{name}");
    }
}

#[test]
fn a_key_that_wants_the_pin_at_each_signature_gets_it() {
    let Some(card) = Card::new() else { return };
    card.add_authority();
    card.add_key("rsa", "streng", "01", &["--always-auth"]);
    card.add_certificate("rsa", "streng", "01");
    for options in [&[][..], &["--pss"]] {
        let said = card.export("a.pdf", "pkcs11:", options);
        assert_eq!(said.status, 0, "{said:?}");
        assert_eq!(card.signer("a.pdf"), "Ana López");
    }
}

/// SoftHSM signs with a curve in one piece only, and the PIN would have to come in between.
#[test]
fn a_key_that_cannot_be_given_the_pin_each_time_is_not_called_a_wrong_pin() {
    let Some(card) = Card::new() else { return };
    card.add_key("p256", "streng", "01", &["--always-auth"]);
    card.add_certificate("p256", "streng", "01");
    assert_eq!(card.refusal("pkcs11:", &[]), ("error-token-mechanism".to_owned(), 3));
}

#[test]
fn a_token_without_digests_of_its_own_signs_what_is_digested_here() {
    let raw = "slots.mechanisms = CKM_RSA_PKCS,CKM_ECDSA,CKM_RSA_PKCS_KEY_PAIR_GEN";
    let Some(card) = Card::with(raw) else { return };
    card.add_authority();
    card.add("rsa", "один", "01");
    card.add("p384", "два", "02");
    for (id, holder) in [("01", "Ana López"), ("02", "محمد الأمين")] {
        let said = card.export("a.pdf", &format!("pkcs11:id=%{id}"), &[]);
        assert_eq!(said.status, 0, "{said:?}");
        assert_eq!(card.signer("a.pdf"), holder);
    }
    let refusal = ("error-token-mechanism".to_owned(), 3);
    assert_eq!(card.refusal("pkcs11:id=%01", &["--pss"]), refusal);
}

#[test]
fn each_way_to_fail_is_called_by_its_name() {
    let Some(card) = Card::new() else { return };
    card.add("rsa", "one", "01");
    card.add("p256", "two", "02");
    card.add_key("p384", "bare", "03", &[]);
    let desk = &card.desk;
    fs::write(desk.file("wrong.txt"), "654321").unwrap();
    fs::write(desk.file("short.txt"), "1").unwrap();
    let code = |uri: &str, options: &[&str]| card.refusal(uri, options).0;
    let one = "pkcs11:object=one";
    assert_eq!(code(one, &["--pin-file", "wrong.txt"]), "error-pin-incorrect");
    assert_eq!(code(one, &["--pin-file", "short.txt"]), "error-pin-length");
    assert_eq!(code("pkcs11:token=%E4%B8%8D", &[]), "error-no-such-token");
    assert_eq!(code("pkcs11:object=three", &[]), "error-token-no-key");
    assert_eq!(code("pkcs11:object=bare", &[]), "error-token-no-key");
    assert_eq!(code("pkcs11:", &[]), "error-several-identities");
    assert_eq!(code("pkcs11:", &["--key", "three"]), "error-no-such-key");
    assert_eq!(card.refusal("pkcs11:?pin-value=1234", &[]), ("error-token-uri".to_owned(), 2));
    assert_eq!(card.export("a.pdf", "pkcs11:", &["--key", "two"]).status, 0);
    assert_eq!(card.export("a.pdf", "pkcs11:", &["--key", "王小明"]).status, 0);

    card.add_token("Второй");
    assert_eq!(code("pkcs11:", &[]), "error-several-tokens");
    // Of two tokens, the one that shows what is asked for.
    assert_eq!(card.export("a.pdf", one, &[]).status, 0);

    let export = ["export", "草稿.json", "-o", "never.pdf", "--pin-file", "pin.txt", "--json"];
    for module in ["nowhere.so", "草稿.json"] {
        let said = desk.run([&export[..], &["--module", module]].concat());
        assert_eq!(json(&said)["error"]["code"], "error-module", "{said:?}");
    }
}

#[test]
fn a_key_too_short_to_be_safe_is_refused_and_an_odd_identifier_is_none() {
    let Some(card) = Card::new() else { return };
    let made =
        ["req", "-x509", "-newkey", "rsa:1024", "-nodes", "-subj", "/CN=Short", "-days", "9"];
    let files = ["-keyout", "short.pem", "-outform", "DER", "-out", "short.crt"];
    card.tool("openssl", &[&made[..], &files].concat());
    card.tool("openssl", &["pkey", "-in", "short.pem", "-outform", "DER", "-out", "short.key"]);
    let named = ["--label", "short", "--id", "05"];
    card.write(TOKEN, "short.key", &[&["--type", "privkey", "--usage-sign"], &named[..]].concat());
    card.write(TOKEN, "short.crt", &[&["--type", "cert"], &named[..]].concat());
    assert_eq!(card.refusal("pkcs11:", &[]).0, "error-key-damaged");

    // Key and certificate under two identifiers: the numbers of the key itself decide.
    card.add_key("rsa", "schlüssel", "01", &[]);
    card.add_certificate("rsa", "certificat", "02");
    for uri in ["pkcs11:id=%01", "pkcs11:id=%02", "pkcs11:object=certificat"] {
        let said = card.export("a.pdf", uri, &[]);
        assert_eq!(said.status, 0, "{uri}: {said:?}");
    }
}

#[test]
fn an_empty_reader_is_no_wrong_pin() {
    let Some(card) = Card::new() else { return };
    fs::remove_dir_all(card.desk.file("tokens")).unwrap();
    fs::create_dir(card.desk.file("tokens")).unwrap();
    assert_eq!(card.refusal("pkcs11:", &[]), ("error-no-token".to_owned(), 3));
    let module = card.module.to_str().unwrap();
    let said = card.desk.run(["token", "list", "--module", module, "--json"]);
    assert_eq!(json(&said)["error"]["code"], "error-no-token", "{said:?}");
}

#[test]
fn what_a_token_shows_without_its_pin_is_listed() {
    let Some(card) = Card::new() else { return };
    card.add_authority();
    card.add("p256", "Подпись", "01");
    let module = card.module.to_str().unwrap();
    let said = card.desk.run(["token", "list", "--module", module]);
    assert_eq!(said.status, 0, "{said:?}");
    for words in [TOKEN, "王小明", "1 January 2045"] {
        assert!(said.out.contains(words), "{words}: {said:?}");
    }
    assert!(!said.out.contains("Test Issuing"), "an authority is no signer: {said:?}");
    let said = card.desk.run(["token", "list", "--module", module, "--json"]);
    let uri = json(&said)[0]["certificates"][0]["uri"].as_str().unwrap().to_owned();
    // The name that is listed is one that can be used.
    assert_eq!(card.export("a.pdf", &uri, &[]).status, 0);
}

#[test]
fn a_token_is_found_without_its_module_being_named() {
    let Some(card) = Card::new() else { return };
    let configured = ["softhsm2.module", "libsofthsm2.module"]
        .iter()
        .any(|name| Path::new("/usr/share/p11-kit/modules").join(name).is_file());
    if !configured {
        skipped("p11-kit", "p11-kit does not know SoftHSM");
        return;
    }
    card.add("p256", "Подпись", "01");
    let said = card.desk.run(["token", "list"]);
    assert!(said.out.contains(TOKEN), "{said:?}");
    let key = ["--token", "pkcs11:id=%01", "--pin-file", "pin.txt", "--now", NOW];
    let said = card.desk.run([&["export", "草稿.json", "-o", "a.pdf"], &key[..]].concat());
    assert_eq!(said.status, 0, "{said:?}");
}

#[test]
fn a_second_official_signs_with_a_token() {
    let Some(card) = Card::new() else { return };
    card.add("p384", "Подпись", "01");
    let desk = &card.desk;
    fs::write(desk.file("p.txt"), "geheim").unwrap();
    let first = ["--p12", &data("rsa.p12"), "--passphrase-file", "p.txt", "--certify"];
    let export = ["export", "草稿.json", "-o", "1.pdf", "--now", NOW, "--second-official"];
    assert_eq!(desk.run([&export[..], &first].concat()).status, 0);
    let uri = format!(
        "pkcs11:object=%D0%9F%D0%BE%D0%B4%D0%BF%D0%B8%D1%81%D1%8C?module-path={}&pin-source=pin.txt",
        card.module.display()
    );
    let said = desk.run(["sign", "1.pdf", "-o", "2.pdf", "--now", NOW, "--token", &uri]);
    assert_eq!(said.status, 0, "{said:?}");
    let verified = json(&desk.run(["verify", "2.pdf", "--json"]));
    assert_eq!(verified["verdict"], "intact");
    assert_eq!(verified["signatures"][1]["signer"], "محمد الأمين");
    assert_eq!(verified["signatures"][0]["later_changes"], "permitted");
}

impl Card {
    /// The same token in a reader that does what SoftHSM never does (`data/token/reader.c`).
    fn in_reader(mut self, mode: &str) -> Self {
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/token/reader.c");
        self.tool("cc", &["-shared", "-fPIC", source, "-o", "reader.so", "-ldl"]);
        let token = std::mem::replace(&mut self.module, self.desk.file("reader.so"));
        self.desk.environment.push(("READER_TOKEN", token.into()));
        self.set_mode(mode);
        self
    }

    fn set_mode(&mut self, mode: &str) {
        self.desk.environment.retain(|(name, _)| *name != "READER_MODE");
        self.desk.environment.push(("READER_MODE", mode.into()));
    }
}

#[test]
fn a_locked_expired_or_missing_pin_and_a_pulled_card_are_called_that() {
    let Some(card) = Card::new() else { return };
    card.add("rsa", "one", "01");
    fs::write(card.desk.file("wrong.txt"), "654321").unwrap();
    let mut card = card.in_reader("none");
    let wrong: &[&str] = &["--pin-file", "wrong.txt"];
    for (mode, options, code) in [
        ("last-try", wrong, "error-pin-incorrect-last-try"),
        ("locks", wrong, "error-pin-locked"),
        ("locked", &[], "error-pin-locked"),
        ("expired", &[], "error-pin-expired"),
        ("unset", &[], "error-pin-not-set"),
        ("pulled", &[], "error-token-removed"),
        ("broken", &[], "error-token-other"),
    ] {
        card.set_mode(mode);
        assert_eq!(card.refusal("pkcs11:", options), (code.to_owned(), 3), "{mode}");
    }
    card.set_mode("locked");
    let module = card.module.to_str().unwrap();
    let said = card.desk.run(["token", "list", "--module", module]);
    assert!(said.out.contains("It is LOCKED."), "{said:?}");
    card.set_mode("none");
    assert_eq!(card.export("a.pdf", "pkcs11:", &[]).status, 0);
}

#[test]
fn a_pin_that_is_typed_at_the_reader_is_never_asked_for() {
    let Some(card) = Card::new() else { return };
    card.add_key("rsa", "streng", "01", &["--always-auth"]);
    card.add_certificate("rsa", "streng", "01");
    card.add("p256", "два", "02");
    let mut card = card.in_reader("pinpad");
    let module = card.module.to_str().unwrap().to_owned();
    let export = ["export", "草稿.json", "-o", "a.pdf", "--now", NOW, "--force"];
    let by = |uri: &'static str| [&export[..], &["--module", &module, "--token", uri]].concat();
    // Once, and with the other key once more at the signature.
    for uri in ["pkcs11:id=%02", "pkcs11:id=%01"] {
        let said = card.desk.run(by(uri));
        assert_eq!(said.status, 0, "{said:?}");
        assert!(said.out.contains("Type the PIN at the reader."), "{said:?}");
    }
    let cancelled = [&by("pkcs11:id=%02")[..], &["--json"]].concat();
    card.set_mode("refused");
    let said = card.desk.run(cancelled);
    assert_eq!(json(&said)["error"]["code"], "error-pin-cancelled", "{said:?}");
}

/// The token behind a connection that can be cut, as a card can be pulled.
struct Reader {
    server: Child,
    client: PathBuf,
}

impl Reader {
    /// `None` where p11-kit's server is not installed.
    fn new(card: &mut Card) -> Option<Self> {
        let client = PathBuf::from("/usr/lib/x86_64-linux-gnu/pkcs11/p11-kit-client.so");
        let server = Path::new("/usr/libexec/p11-kit/p11-kit-server");
        if !client.is_file() || !server.is_file() {
            skipped("p11-kit", "p11-kit's server is not installed");
            return None;
        }
        // The path of a socket has room for a hundred characters.
        let socket = std::env::temp_dir().join(format!("placet-{}.socket", std::process::id()));
        let server = Command::new("p11-kit")
            .args(["server", "--foreground", "--name"])
            .arg(&socket)
            .arg("--provider")
            .arg(&card.module)
            .arg("pkcs11:")
            .envs(card.desk.environment.iter().cloned())
            .stdout(Stdio::null())
            // It serves each program from a child, which must fall with it.
            .process_group(0)
            .spawn()
            .unwrap();
        for _ in 0..100 {
            if socket.exists() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let mut address = std::ffi::OsString::from("unix:path=");
        address.push(&socket);
        card.desk.environment.push(("P11_KIT_SERVER_ADDRESS", address));
        Some(Self { server, client })
    }

    fn pull(&mut self) {
        let group = format!("-{}", self.server.id());
        Command::new("kill").args(["-KILL", "--", &group]).status().unwrap();
        self.server.wait().unwrap();
    }
}

#[test]
fn a_token_that_is_pulled_while_the_pin_is_typed_is_called_that() {
    let Some(mut card) = Card::new() else { return };
    card.add("rsa", "one", "01");
    let Some(mut reader) = Reader::new(&mut card) else { return };
    let pipe = card.desk.file("pipe");
    card.tool("mkfifo", &[pipe.to_str().unwrap()]);
    let client = reader.client.to_str().unwrap().to_owned();
    let export = ["export", "草稿.json", "-o", "never.pdf", "--now", NOW, "--json"];
    let key = ["--module", &client, "--pin-file", "pipe"];
    let child = card.desk.start([&export[..], &key].concat());
    // Opening the pipe waits until the program, which has found the token, wants the PIN.
    let answer = fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    reader.pull();
    std::io::Write::write_all(&mut &answer, PIN.as_bytes()).unwrap();
    drop(answer);
    let said = Said::of(child);
    assert_eq!(said.status, 3, "{said:?}");
    assert_eq!(json(&said)["error"]["code"], "error-token-removed", "{said:?}");
    assert!(!card.desk.file("never.pdf").exists());
}

/// PKCS #11 knows one login for all that a program does with a token.
#[test]
fn a_wrong_pin_is_refused_where_the_token_is_open_already() {
    let Some(card) = Card::new() else { return };
    card.add("rsa", "Подпись", "01");
    card.add("p256", "签名", "02");
    // SoftHSM finds its tokens by a variable of the environment: in a process of its own.
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "in_a_process_of_its_own", "--ignored", "--nocapture"])
        .envs(card.desk.environment.iter().cloned())
        .env("PLACET_TEST_MODULE", &card.module)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stdout).contains("1 passed"), "{output:?}");
}

#[test]
#[ignore = "run by the test above"]
fn in_a_process_of_its_own() {
    let module = PathBuf::from(std::env::var_os("PLACET_TEST_MODULE").unwrap());
    let (any, message) = (TokenUri::default(), "通函 321".as_bytes());
    let token = token::only(token::find(&any, Some(&module)).unwrap()).unwrap();
    let open = |pin: &str| token.open(&any, Some(&Passphrase::new(pin.to_owned())), false);
    let good = |key: &TokenKey| {
        let value = key.sign(message).unwrap();
        let certificate = Certificate::read(key.certificate()).unwrap();
        let identifier = key.algorithm().identifier();
        let identifier = Element::only(&identifier).unwrap();
        certificate.key.verify(&identifier, None, message, &value).is_ok()
    };
    let before = open(PIN).unwrap();
    assert_eq!(before.len(), 2);
    assert!(before.iter().all(good));

    let wrong = open("654321").unwrap_err();
    assert!(matches!(wrong, TokenError::PinIncorrect { .. }), "{wrong:?}");
    let closed = before[0].sign(message).unwrap_err();
    assert_eq!(closed.cause(), Some(&TokenError::Closed));

    let after = open(PIN).unwrap();
    assert!(after.iter().chain(&before).all(good), "each key of each time it was opened");
}
