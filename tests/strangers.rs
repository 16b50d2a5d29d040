//! Drafts that come from elsewhere: what is wrong with them is said in the user's language, and
//! what they name harms nobody.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support;

use std::fs;

use support::desk::{Desk, edit};

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
