//! Drafts that come from elsewhere: what is wrong with them is said in the user's language, and
//! what they name harms nobody.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support;

use std::fs;

use support::desk::{Desk, Said, edit, found, json};

/// A reader of Chinese or Arabic is told by no English sentence what to mend.
#[test]
fn a_damaged_draft_is_explained_in_the_users_language() {
    let desk = Desk::new();
    let path = desk.filled("草稿 مسودة.json");
    let whole = fs::read_to_string(&path).unwrap();
    for (from, to) in [
        ("\"number\": 321,", "\"number\": 321"),
        ("\"number\": 321,", "\"number\": \"三\","),
        ("\"number\": 321,", "\"number\": 321, \"number\": 322,"),
        ("\"number\": 321,", ""),
        ("\"authorise\",", "\"да\","),
        ("\"date\": \"2021-05-31\"", "\"date\": \"2021-02-30\""),
        ("\"signatory\": {", "\"signatory\": null, \"x\": {"),
    ] {
        let damaged = whole.replacen(from, to, 1);
        assert_ne!(damaged, whole, "{from}");
        fs::write(&path, damaged).unwrap();
        for language in ["zh", "ar"] {
            let said = desk.run(["--lang", language, "check", "草稿 مسودة.json"]);
            assert_eq!(said.status, 3, "{said:?}");
            for english in ["expected", "invalid", "duplicate", "missing", "struct", "line"] {
                assert!(!said.err.contains(english), "{to}: {}", said.err);
            }
            let place = said.err.chars().filter(char::is_ascii_digit).count();
            assert!(place >= 2, "line and column: {}", said.err);
        }
    }
    let said = desk.run(["--lang", "ar", "check", "草稿 مسودة.json"]);
    assert!(said.err.contains("العمود"), "{}", said.err);
}

#[test]
fn one_of_two_values_is_never_lost_silently() {
    let desk = Desk::new();
    let path = desk.filled("d.json");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replacen("\"to\":", "\"to\": \"Кому:\", \"to\":", 1)).unwrap();
    let said = desk.run(["check", "d.json"]);
    assert_eq!(said.status, 3, "{said:?}");
    assert!(said.err.contains("the field “to” stands there twice"), "{}", said.err);
}

#[test]
fn a_name_without_an_end_is_told_by_its_beginning() {
    let desk = Desk::new();
    let path = desk.filled("d.json");
    edit(&path, |draft| draft["поле".repeat(10_000)] = 1.into());
    let said = desk.run(["check", "d.json"]);
    assert_eq!(said.status, 3, "{said:?}");
    assert!(said.err.contains("полеполе") && said.err.len() < 1_000, "{}", said.err.len());
}

/// Whoever may write nothing there is told of the draft, and of no file beside it.
#[cfg(unix)]
#[test]
fn a_draft_that_has_no_place_is_named() {
    let desk = Desk::new();
    let said = desk.run(["new", "-o", "/proc/草稿.json"]);
    assert_eq!(said.status, 3, "{said:?}");
    assert!(said.err.contains("/proc/草稿.json") && !said.err.contains("owner"), "{}", said.err);
}

/// A draft that attaches the file `path`, to be sent as `name`.
fn attaching(desk: &Desk, path: &str, name: Option<&str>) {
    let draft = desk.filled("d.json");
    edit(&draft, |draft| {
        let file = match name {
            Some(name) => serde_json::json!({ "path": path, "name": name }),
            None => serde_json::json!({ "path": path }),
        };
        draft["answers"][0]["marks"] = serde_json::json!(["authorise", "comments"]);
        draft["answers"][0]["comments"] = serde_json::json!({ "files": [file] });
    });
}

/// Every command that opens a draft.
fn opened(desk: &Desk) -> [Said; 3] {
    let check = desk.run(["check", "d.json", "--json", "--now", "2021-12-01T12:00:00Z"]);
    let export = |out| desk.run(["export", "d.json", "-o", out, "--unsigned", "--json"]);
    let all = [check, export("r.pdf"), export("new/")];
    fs::remove_file(desk.file("d.json")).unwrap();
    all
}

#[test]
fn nothing_is_sent_under_a_name_that_is_none_or_looks_like_another() {
    let desk = Desk::new();
    fs::write(desk.file("理由.txt"), "причины").unwrap();
    for name in
        ["", "..", "../../x", "a\\b", "答复\u{202e}fdp.exe", "سبب\n.txt", "é\0", "CON", "nul.txt"]
    {
        attaching(&desk, "理由.txt", Some(name));
        for said in opened(&desk) {
            let issue = ("answer-1.comments".to_owned(), "issue-file-name".to_owned());
            assert_eq!((said.status, found(&said, "issues")), (1, vec![issue]), "{name:?}");
            assert!(!said.out.contains('\u{202e}'), "{}", said.out);
        }
        assert_eq!(desk.names(), ["理由.txt"], "{name:?}");
    }
}

#[test]
fn no_file_elsewhere_is_read_by_any_command() {
    let desk = Desk::new();
    let folder = desk.path.file_name().unwrap().to_str().unwrap().to_owned();
    fs::write(desk.path.with_file_name("секрет.txt"), "سر").unwrap();
    for path in ["../секрет.txt", "/etc/passwd", "//server/share/x.txt", "/dev/zero", ".ssh/id"]
    {
        attaching(&desk, path, Some("причины.txt"));
        for said in opened(&desk) {
            assert_eq!(said.status, 3, "{path}: {said:?}");
            assert_eq!(json(&said)["error"]["code"], "error-outside", "{path}");
        }
    }
    // What only looks like a path elsewhere, or is no file, is one that is not there.
    let inside = format!("../{folder}/нет.txt");
    for path in ["file:///etc/passwd", "~/x", "", ".", "a\0b", &inside] {
        attaching(&desk, path, Some("причины.txt"));
        for said in opened(&desk) {
            let issue = ("answer-1.comments".to_owned(), "issue-file-lost".to_owned());
            assert_eq!((said.status, found(&said, "issues")), (1, vec![issue]), "{path:?}");
        }
    }
    assert!(desk.names().is_empty());
}

/// What a stranger wrote neither commands the terminal nor looks like an answer of the program.
#[test]
fn a_name_neither_moves_the_cursor_nor_begins_a_line() {
    let desk = Desk::new();
    attaching(&desk, "нет\u{1b}[2J\u{9b}1A\u{202e}\nNothing is left to settle.", Some("é.txt"));
    edit(&desk.file("d.json"), |draft| {
        draft["answers"][0]["comments"]["files"][0].as_object_mut().unwrap().remove("name");
    });
    let said = desk.run(["check", "d.json"]);
    assert_eq!(said.status, 1, "{said:?}");
    let moves = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
    assert!(!said.out.contains(moves), "{said:?}");
    assert!(!said.out.lines().any(|line| line.starts_with("Nothing is left")), "{}", said.out);
    let said = desk.run(["check", "d.json", "--json"]);
    assert!(!said.out.contains(moves), "{said:?}");
    assert_eq!(json(&said)["ready"], false);
}
