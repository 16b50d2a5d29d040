//! What somebody meets who uses the terminal program for the first time: each refusal says what
//! can be done, in the user's language.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support;

use std::fs;

use support::desk::{Desk, PASSPHRASE, Said, json};

/// A desk with a draft `d.json`, an identity `office`, and its passphrase in `secret.txt`.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.filled("d.json");
    fs::write(desk.file("secret.txt"), PASSPHRASE).unwrap();
    let made = desk.run(["identity", "new", "office", "--passphrase-file", "secret.txt"]);
    assert_eq!(made.status, 0, "{made:?}");
    desk
}

fn signed(desk: &Desk, name: &str) -> Said {
    let identity = ["--identity", "office", "--passphrase-file", "secret.txt"];
    desk.run(["export", "d.json", "--second-official", "-o", name].iter().chain(&identity))
}

#[test]
fn every_way_to_sign_is_offered() {
    let desk = desk();
    let said = desk.run(["export", "d.json", "-o", "r.pdf"]);
    assert_eq!(said.status, 2);
    for way in ["--p12", "--identity", "--token", "--keystore", "--unsigned"] {
        assert!(said.err.contains(way), "{way}: {}", said.err);
    }
}

#[test]
fn a_command_line_that_is_not_understood_is_answered_in_the_users_language() {
    let mut desk = Desk::new();
    desk.environment = vec![("LANG", "ru_RU.UTF-8".into())];
    for (arguments, words) in [
        (&["fly"][..], "Командная строка непонятна."),
        (&["check", "--lang", "zh"], "无法理解该命令行。"),
        (&["--lang=ar", "fly"], "تعذر فهم سطر الأوامر."),
    ] {
        let said = desk.run(arguments);
        assert_eq!(said.status, 2, "{arguments:?}");
        assert!(said.err.contains(words) && said.err.contains("--help"), "{}", said.err);
    }
    let said = desk.run(["fly", "--json"]);
    assert_eq!((said.status, &json(&said)["error"]["code"]), (2, &"cli-usage".into()));
    assert!(json(&said)["detail"].as_str().unwrap().contains("fly"), "{said:?}");
}

#[test]
fn how_a_draft_spells_its_values_is_told_where_they_are_missing() {
    let desk = Desk::new();
    desk.new_draft("草稿.json");
    for language in ["en", "fr", "es", "ru", "zh", "ar"] {
        let said = desk.run(["--lang", language, "check", "草稿.json"]);
        for spelt in [r#""marks": ["authorise", "no-comments"]"#, r#""member-state": "CHE""#] {
            assert!(said.out.contains(spelt), "{spelt}: {}", said.out);
        }
        assert!(said.out.contains(r#""date": "2021-11-30""#), "{}", said.out);
    }
    for command in ["new", "check"] {
        let said = desk.run([command, "--help"]);
        assert!(said.out.contains("no-comments") && said.out.contains("alpha-3"), "{}", said.out);
    }
}

#[test]
fn an_identity_that_is_not_there_is_answered_with_those_that_are() {
    let desk = desk();
    let nobody = ["--identity", "никто", "--passphrase-file", "secret.txt"];
    let said = desk.run(["export", "d.json", "-o", "r.pdf"].iter().chain(&nobody));
    assert_eq!(said.status, 3, "{said:?}");
    for words in ["“никто”", "There are: office.", "identity new NAME"] {
        assert!(said.err.contains(words), "{words}: {}", said.err);
    }
    let said = desk.run(["identity", "export", "никто", "-o", "a.cer", "--home", "без"]);
    assert!(said.err.contains("nor any other"), "{}", said.err);
    assert_eq!(desk.names(), ["d.json", "home", "secret.txt"]);
}

#[test]
fn a_name_that_no_system_takes_makes_no_identity() {
    let desk = desk();
    for name in ["CON", "aux.é", "李\u{202e}雷", "a\u{1b}[2J", "x\ny"] {
        let said = desk.run(["identity", "new", name, "--passphrase-file", "secret.txt"]);
        assert_eq!(said.status, 2, "{said:?}");
        assert!(said.err.contains("cannot name an identity"), "{}", said.err);
        assert!(!said.err.contains(['\u{202e}', '\u{1b}']), "{}", said.err);
    }
}

#[test]
fn what_is_sent_has_the_ending_that_tells_what_it_is() {
    let desk = desk();
    for (out, eml) in [("outx", "r.eml"), ("答复.docx", "r.eml"), ("r.pdf", "письмо")] {
        let said = desk.run(["export", "d.json", "--unsigned", "-o", out, "--eml", eml]);
        assert_eq!(said.status, 2, "{said:?}");
        assert!(said.err.contains("does not end in ."), "{}", said.err);
    }
    assert_eq!(signed(&desk, "r.PDF").status, 0);
    let identity = ["--identity", "office", "--passphrase-file", "secret.txt"];
    let said = desk.run(["sign", "r.PDF", "-o", "موقع"].iter().chain(&identity));
    assert_eq!(said.status, 2, "{said:?}");
    assert_eq!(desk.names(), ["d.json", "home", "r.PDF", "secret.txt"]);
}

#[cfg(unix)]
#[test]
fn a_home_that_leads_back_to_itself_is_called_so() {
    let desk = desk();
    let circle = desk.file("круг");
    std::os::unix::fs::symlink(&circle, &circle).unwrap();
    let said =
        desk.run(["identity", "new", "é", "--passphrase-file", "secret.txt", "--home", "круг"]);
    assert_eq!(said.status, 3, "{said:?}");
    assert!(!said.err.contains("os error"), "{}", said.err);
    let said = desk.run(["identity", "list", "--home", "круг", "--json"]);
    assert_eq!(json(&said)["error"]["code"], "error-link-circle", "{said:?}");
}

#[test]
fn of_a_broken_signature_nothing_good_is_said() {
    let desk = desk();
    assert_eq!(signed(&desk, "r.pdf").status, 0);
    let mut bytes = fs::read(desk.file("r.pdf")).unwrap();
    let place = bytes.windows(9).position(|at| at == b"/Producer").unwrap() + 12;
    bytes[place] ^= 1;
    fs::write(desk.file("r.pdf"), bytes).unwrap();
    let said = desk.run(["verify", "r.pdf"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.out.contains("this signature is broken"), "{}", said.out);
    for words in ["Level ", "covers", "allowed", "self-made", "vouch"] {
        assert!(!said.out.contains(words), "{words}: {}", said.out);
    }
    let said = json(&desk.run(["verify", "r.pdf", "--json"]));
    let one = &said["signatures"][0];
    assert_eq!(one["intact"], false);
    for field in ["level", "trust", "later_changes", "covers_whole_file"] {
        assert!(one[field].is_null() && one.get(field).is_some(), "{field}: {one}");
    }
}

#[test]
fn what_became_of_the_data_is_said_to_programs() {
    let desk = desk();
    assert_eq!(signed(&desk, "r.pdf").status, 0);
    let said = json(&desk.run(["verify", "r.pdf", "--json"]));
    assert!(said["data"] == "agree" || said["data"] == "to_read", "{said}");
    fs::write(desk.file("plain.pdf"), plain()).unwrap();
    let said = json(&desk.run(["verify", "plain.pdf", "--json"]));
    assert_eq!(said["data"], "none", "{said}");
}

/// A PDF of one empty page.
fn plain() -> String {
    let objects = [
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
        "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
        "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n",
    ];
    let (mut pdf, mut table) = ("%PDF-1.7\n".to_owned(), "0000000000 65535 f \n".to_owned());
    for object in objects {
        table.push_str(&format!("{:010} 00000 n \n", pdf.len()));
        pdf.push_str(object);
    }
    let start = pdf.len();
    format!("{pdf}xref\n0 4\n{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")
}

#[test]
fn a_reply_is_no_circular() {
    let desk = desk();
    assert_eq!(signed(&desk, "答复.pdf").status, 0);
    for arguments in
        [&["circular", "答复.pdf"][..], &["new", "--circular", "答复.pdf", "-o", "n.json"]]
    {
        let said = desk.run(arguments);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.err.contains("is a reply to a circular") && said.out.is_empty(), "{said:?}");
    }
    assert!(!desk.file("n.json").exists());
}

#[test]
fn who_signs_twice_is_told() {
    let desk = desk();
    assert_eq!(signed(&desk, "r.pdf").status, 0);
    let identity = ["--identity", "office", "--passphrase-file", "secret.txt"];
    let said = desk.run(["sign", "r.pdf", "-o", "s.pdf"].iter().chain(&identity));
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.err.contains("has signed this file already"), "{}", said.err);
    let other = ["identity", "new", "вторая", "--passphrase-file", "secret.txt"];
    assert_eq!(desk.run(other).status, 0);
    let identity = ["--identity", "вторая", "--passphrase-file", "secret.txt", "--json"];
    let said = desk.run(["sign", "r.pdf", "-o", "t.pdf"].iter().chain(&identity));
    assert_eq!((said.status, &json(&said)["signed_before"]), (0, &false.into()), "{said:?}");
}

/// No letter is a dead end: who knows better says what it is, and what it asks.
#[test]
fn a_letter_is_what_its_reader_says() {
    let desk = Desk::new();
    let letter = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/circulars/fr-question.txt");
    let said = desk.run(["new", "--circular", letter, "-o", "черновик.json"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.err.contains("new or revised Question"), "{said:?}");
    let sets = [
        "deadline=2015-05-11T23:59/utc",
        "recommendations=new Y.4999 (Y.问题) = Titre; amendment 2 L.1202",
        "reply_to=tsbdir@itu.int",
        "study_group_email=tsbsg20@itu.int",
        "form_annex=1",
        "edition=2016",
        "meeting=2015-06-01/2015-06-05/Genève",
        "wording.to=À:",
    ];
    let mut arguments = vec!["new", "--circular", letter, "--kind", "consultation", "-o", "o.json"];
    for set in &sets {
        arguments.extend(["--set", set]);
    }
    let said = desk.run(&arguments);
    assert_eq!(said.status, 0, "{said:?}");
    let draft = fs::read_to_string(desk.file("o.json")).unwrap();
    for value in ["Y.4999", "Y.问题", "L.1202", "tsbsg20@itu.int"] {
        assert!(draft.contains(value), "{value}: {draft}");
    }
    let unknown = desk.run(["new", "--circular", letter, "--kind", "poem", "-o", "x.json"]);
    assert_eq!(unknown.status, 2, "{unknown:?}");
}
