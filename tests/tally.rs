//! Real signed replies, counted by the real program: what counts, what does not, and why.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::fs;

use placet::{
    form::Typefaces,
    keys::{
        identity::{Identity, SelfSigned},
        signer::Signer as _,
    },
    model::{Deadline, Draft, Language, MemberState, Zone},
    pki::path::Trust,
    wording::Wording,
    workflow::{self, Seal, Signature},
};
use support::{
    Manner,
    desk::{Desk, json},
    draft, now, reply,
};

/// The file of a reply, signed with an identity made for it.
fn signed(draft: &Draft) -> Vec<u8> {
    file(draft, Seal::by(&identity("李 娜")))
}

/// Valid when the program is run.
fn identity(name: &str) -> Identity {
    let not_before = chrono::Utc::now() - chrono::Duration::days(1);
    let wish = SelfSigned { name, organisation: "", not_before };
    Identity::self_signed(&wish).unwrap()
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

/// Anybody can make an identity and write a State's name: whoever trusts somebody counts nobody else.
#[test]
fn a_stranger_steers_nothing() {
    let desk = Desk::new();
    let folder = desk.file("ответы");
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    let (trusted, stranger) = (identity("Ведомство 主管部门"), identity("Mallory"));
    fs::write(desk.file("trusted.der"), trusted.certificate()).unwrap();
    let switzerland = file(&of("CHE", Language::Fr, Manner::Authorise), Seal::by(&trusted));
    write("che.pdf", &switzerland);
    write("mar.pdf", &file(&of("MAR", Language::Ar, Manner::Refuse), Seal::by(&trusted)));
    let mut replacing = of("CHE", Language::Fr, Manner::Refuse);
    (replacing.date, replacing.replaces) = ("2021-12-01".into(), "2021-11-30".into());
    write("replaces.pdf", &file(&replacing, Seal::by(&stranger)));
    write("conflicts.pdf", &file(&of("MAR", Language::Ar, Manner::Authorise), Seal::by(&stranger)));
    write("counts.pdf", &file(&of("DEU", Language::En, Manner::Authorise), Seal::by(&stranger)));
    for (number, state) in ["FRA", "ESP", "RUS", "CHN"].into_iter().enumerate() {
        let mut other = of(state, Language::Es, Manner::Authorise);
        other.consultation.number = 322;
        write(&format!("other-{number}.pdf"), &file(&other, Seal::by(&stranger)));
    }
    // The stranger's signature beside the trusted one takes nothing from it.
    let judged = workflow::verify_reply(&switzerland, &Trust::nobody(), now()).unwrap();
    let place = workflow::signable(&switzerland, &judged, None).unwrap();
    let seal = Signature { signer: &stranger, certify: false, service: None };
    let (wording, typefaces) = (Wording::of(Language::Fr), Typefaces::bundled());
    let twice = workflow::sign_reply(&place, seal, &wording, &typefaces, now()).unwrap();
    fs::remove_file(folder.join("che.pdf")).unwrap();
    write("che-signed-twice.pdf", &twice.bytes);

    let folder = folder.to_str().unwrap();
    let said = desk.run(["--json", "tally", folder, "--trust", "trusted.der"]);
    let told = json(&said);
    assert_eq!((&told["vouched"], &told["circular"]["number"]), (&true.into(), &321.into()));
    let states: Vec<&str> = told["counted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|reply| reply["member_state"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["CHE", "MAR"], "{told}");
    let left = told["left_out"].as_array().unwrap();
    assert_eq!(left.len(), 7, "{told}");
    assert!(left.iter().all(|left| left["reason"] == "stranger"), "{told}");

    // Where nobody is trusted, that is said first, and of two consultations none is picked.
    let said = desk.run(["tally", folder]);
    assert!(said.out.starts_with("Nobody vouches for the signers"), "{}", said.out);
    assert!(said.out.contains("answer several consultations"), "{}", said.out);
    let told = json(&desk.run(["--json", "tally", folder]));
    assert_eq!((&told["vouched"], told["counted"].as_array().unwrap().len()), (&false.into(), 0));
    assert_eq!(told["several"].as_array().unwrap().len(), 2, "{told}");
    let said = desk.run(["--lang", "zh", "tally", folder, "--trust", "trusted.der"]);
    assert!(said.out.contains("您信任的证书均未为其签署人作担保"), "{}", said.out);
}

#[test]
fn replies_are_counted_for_the_circular_that_is_given() {
    let desk = Desk::new();
    let mut drafts = Vec::new();
    for (state, language) in [("FRA", Language::Fr), ("CHN", Language::Zh), ("MAR", Language::Ar)] {
        drafts.push(of(state, language, Manner::Authorise));
    }
    // Only what the circular asks counts, with its own deadline.
    drafts[1].consultation.deadline =
        Deadline::new("2022-12-01".parse().unwrap(), 23, 59, Zone::Geneva).unwrap();
    drafts[2].consultation.number = 322;
    fs::create_dir_all(desk.file("回复")).unwrap();
    for draft in &drafts {
        let path = desk.file("回复").join(format!("{}.pdf", draft.member_state));
        fs::write(path, signed(draft)).unwrap();
    }
    let path = desk.file("given.json");
    placet::store::write_draft(&path, &drafts[0], placet::store::Replace::Never).unwrap();
    let told = json(&desk.run(["--json", "tally", "回复", "--circular", "given.json"]));
    assert_eq!(told["counted"].as_array().unwrap().len(), 1, "{told}");
    assert_eq!(told["counted"][0]["member_state"], "FRA");
    let left = told["left_out"].as_array().unwrap();
    assert_eq!(left[0]["reason"], "to-be-read", "{told}");
    assert_eq!(left[0]["to_read"][0]["fact"], "deadline", "{told}");
    assert_eq!(left[1]["reason"], "other-circular", "{told}");
    assert_eq!(
        (&told["several"], &told["threshold_percent"]),
        (&serde_json::json!([]), &70.into())
    );
}

/// What only a person can read, a program does not count until somebody has looked.
#[test]
fn a_reply_that_a_person_has_read_is_counted() {
    let desk = Desk::new();
    fs::create_dir_all(desk.file("答复")).unwrap();
    let mut stamped = of("CHN", Language::Zh, Manner::Authorise);
    stamped.administration = "主管部门".into();
    fs::write(desk.file("答复/中.pdf"), signed(&stamped)).unwrap();
    fs::write(desk.file("答复/fr.pdf"), signed(&of("FRA", Language::Fr, Manner::Refuse))).unwrap();
    let count = |more: &[&str]| {
        let told = json(&desk.run([&["--json", "tally", "答复"][..], more].concat()));
        (told["counted"].as_array().unwrap().len(), told)
    };
    let (counted, told) = count(&[]);
    assert_eq!((counted, &told["left_out"][0]["reason"]), (1, &"to-be-read".into()), "{told}");
    let (counted, told) = count(&["--read", "答复/中.pdf"]);
    assert_eq!((counted, &told["counted"][0]["read"]), (2, &true.into()), "{told}");
    assert_eq!(told["counted"][1]["read"], false);
    // Another circular than the one that is meant is not answered by that.
    let mut other = of("DEU", Language::En, Manner::Authorise);
    other.consultation.number = 322;
    let path = desk.file("322.json");
    placet::store::write_draft(&path, &other, placet::store::Replace::Never).unwrap();
    let (counted, told) = count(&["--read", "答复/中.pdf", "--circular", "322.json"]);
    assert_eq!((counted, told["left_out"].as_array().unwrap().len()), (0, 2), "{told}");
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
