//! Real signed replies, counted by the real program: what counts, what does not, and why.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::fs;

use placet::{
    form::Typefaces,
    keys::identity::{Identity, SelfSigned},
    model::{Draft, Language, MemberState},
    wording::Wording,
    workflow::{self, Seal},
};
use support::{
    Manner,
    desk::{Desk, json},
    draft, now, reply,
};

/// The file of a reply, signed with an identity made for it.
fn signed(draft: &Draft) -> Vec<u8> {
    let wish = SelfSigned { name: "李 娜", organisation: "", not_before: now() };
    let identity = Identity::self_signed(&wish).unwrap();
    file(draft, Seal::by(&identity))
}

fn file(draft: &Draft, seal: Seal<'_>) -> Vec<u8> {
    let reply = reply(draft);
    let wording = Wording::of(reply.language());
    workflow::make_reply(&reply, &wording, &Typefaces::bundled(), seal, now()).unwrap().bytes
}

fn of(state: &str, language: Language, manner: Manner) -> Draft {
    let mut draft = draft(language, 2, manner);
    draft.member_state = state.into();
    draft.administration = MemberState::from_iso3(state).unwrap().administration(language);
    draft
}

#[test]
fn a_folder_of_replies_is_counted_and_everything_else_is_listed() {
    let desk = Desk::new();
    let folder = desk.file("ответы 答复 ردود");
    fs::create_dir_all(folder.join("más")).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    write("fra.pdf", &signed(&of("FRA", Language::Fr, Manner::Authorise)));
    write("chn.pdf", &signed(&of("CHN", Language::Zh, Manner::WithComments)));
    write("más/MAR.PDF", &signed(&of("MAR", Language::Ar, Manner::Refuse)));
    let mut corrected = of("FRA", Language::Fr, Manner::Refuse);
    (corrected.date, corrected.replaces) = ("2021-12-01".into(), "2021-11-30".into());
    write("fra2.pdf", &signed(&corrected));
    let mut specimen = of("DEU", Language::En, Manner::Authorise);
    specimen.specimen = true;
    write("specimen.pdf", &signed(&specimen));
    write("unsigned.pdf", &file(&of("ESP", Language::Es, Manner::Authorise), Seal::Unsigned));
    let mut altered = signed(&of("RUS", Language::Ru, Manner::Authorise));
    let at = altered.len() / 2;
    altered[at] ^= 1;
    write("altered.pdf", &altered);
    write("broken.pdf", b"%PDF-1.7\n\xE5\x8D\xB0");
    write("notes.txt", "не ответ".as_bytes());

    let said = desk.run(["--json", "tally", folder.to_str().unwrap(), "--csv", "表.csv"]);
    assert_eq!(said.status, 0, "{said:?}");
    let told = json(&said);
    assert_eq!(told["circular"]["number"], 321);
    let text = &told["texts"][0];
    assert_eq!(text["designation"], "D.1102");
    assert_eq!((&text["authorise"], &text["refuse"]), (&1.into(), &2.into()));
    assert_eq!((&text["outcome"], &text["percent"]), (&"not-reached".into(), &33.33.into()));
    assert_eq!(text["comments"][0]["member_state"], "CHN");
    assert_eq!(text["refusals"].as_array().unwrap().len(), 2);
    let reasons: Vec<(String, &str)> = told["left_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|left| {
            let file = left["file"].as_str().unwrap();
            let name = file.rsplit(['/', '\\']).next().unwrap().to_owned();
            (name, left["reason"].as_str().unwrap())
        })
        .collect();
    let expected = [
        ("altered.pdf", "altered"),
        ("broken.pdf", "unreadable"),
        ("fra.pdf", "replaced"),
        ("specimen.pdf", "specimen"),
        ("unsigned.pdf", "unsigned"),
    ];
    assert_eq!(reasons, expected.map(|(file, reason)| (file.to_owned(), reason)));

    let table = fs::read_to_string(desk.file("表.csv")).unwrap();
    assert!(table.starts_with("\u{FEFF}member_state,date,designation"));
    assert_eq!(table.lines().filter(|line| line.contains(",D.1102,")).count(), 3);

    let again = desk.run(["tally", folder.to_str().unwrap(), "--csv", "表.csv"]);
    assert_eq!(again.status, 3, "an existing table was replaced: {again:?}");
    let spoken = desk.run(["--lang", "ru", "tally", folder.to_str().unwrap()]);
    assert!(spoken.out.contains("70 % НЕ достигнуто"), "{}", spoken.out);
}

#[test]
fn a_folder_without_replies_says_that_nothing_is_held_up() {
    let desk = Desk::new();
    let said = desk.run(["tally", "."]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("No reply could be counted"), "{}", said.out);
}

#[test]
fn a_file_of_which_nothing_can_be_said_has_a_verdict_too() {
    let desk = Desk::new();
    for (name, bytes) in [
        ("leer.pdf", &b""[..]),
        ("текст.pdf", "通函".as_bytes()),
        ("half.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
    ] {
        fs::write(desk.file(name), bytes).unwrap();
        let said = desk.run(["--json", "verify", name]);
        assert_eq!(said.status, 1, "{said:?}");
        let told = json(&said);
        assert_eq!(told["verdict"], "unreadable");
        assert_eq!(told["signatures"], serde_json::json!([]));
        assert!(told["reply"].is_null() && told["data_matches_page"].is_null());
    }
    assert_eq!(desk.run(["--json", "verify", "не там.pdf"]).status, 3);
}

/// Not every file name is text. Such a file is left out or counted like any other.
#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_no_text_is_listed_like_any_other() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::new();
    let name = [&b"\xff\xfe "[..], "答复.pdf".as_bytes()].concat();
    fs::write(desk.path.join(std::ffi::OsStr::from_bytes(&name)), "no PDF").unwrap();
    let said = desk.run(["--json", "tally", "."]);
    assert_eq!(said.status, 0, "{said:?}");
    let told = json(&said);
    assert_eq!(told["left_out"][0]["reason"], "unreadable", "{told}");
    assert!(told["left_out"][0]["file"].as_str().unwrap().ends_with(" 答复.pdf"), "{told}");
}
