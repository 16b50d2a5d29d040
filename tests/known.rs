//! Replies to the letters in `tests/circulars`, in the letters' own words: whoever has the circular
//! knows those words, and whoever has not is shown them.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use placet::{
    form::Typefaces,
    keys::identity::{Identity, SelfSigned},
    model::{Consultation, Draft, Language, Mark, MemberState, Signatory},
    pki::path::Trust,
    store::{Replace, Store},
    wording::Wording,
    workflow::{self, Agreement, Delivery, Seal, ToRead},
};
use support::{
    desk::{Desk, json},
    now,
};

fn letter(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/circulars").join(name)
}

/// A signed reply to the circular, at the moment at which it was dated.
fn reply(asked: &Consultation) -> Vec<u8> {
    let wish = SelfSigned { name: "فاطمة", organisation: "", not_before: now() };
    let identity = Identity::self_signed(&wish).unwrap();
    let reply = draft(asked).check(now()).unwrap().reply;
    let (wording, typefaces) = (Wording::of(asked.language), Typefaces::bundled());
    workflow::make_reply(&reply, &wording, &typefaces, Seal::by(&identity), now()).unwrap().bytes
}

fn draft(asked: &Consultation) -> Draft {
    let language = asked.language;
    let mut draft = Draft::new(asked.clone());
    draft.answers.iter_mut().for_each(|answer| answer.mark(Mark::NoComments));
    draft.signatory =
        Signatory {
            name: "李 娜".into(), title: "Директор".into(), ..Signatory::default()
        };
    draft.member_state = "MAR".into();
    draft.administration = MemberState::from_iso3("MAR").unwrap().administration(language);
    draft.place = "Genève".into();
    draft.date = asked.date.to_string();
    draft
}

fn agreement(known: &[Consultation], pdf: &[u8]) -> Agreement {
    workflow::verify_reply_to(known, pdf, &Trust::nobody(), now()).unwrap().agreement
}

#[test]
fn the_words_of_a_circular_are_known_to_who_has_it_and_shown_to_others() {
    for language in Language::ALL {
        let path = letter(&format!("{}-1.docx", language.code()));
        let known = workflow::consultations_in(&[path]).unwrap();
        let pdf = reply(&known[0]);
        assert_eq!(agreement(&known, &pdf), Agreement::Agree, "{language}");
        let Agreement::ToBeRead(shown) = agreement(&[], &pdf) else { panic!("{language}") };
        let is_words =
            |what: &ToRead| matches!(what, ToRead::Wording { .. } | ToRead::Label { .. });
        assert!(shown.iter().all(is_words), "{language}: {shown:?}");
        let other = [Consultation::circular_321()];
        let Agreement::ToBeRead(shown) = agreement(&other, &pdf) else { panic!("{language}") };
        let is_other = |what: &ToRead| matches!(what, ToRead::OtherCircular { .. });
        assert!(shown.iter().any(is_other), "{language}: {shown:?}");
    }
}

#[test]
fn a_draft_or_the_pdf_of_a_circular_tells_its_words_too() {
    let desk = Desk::new();
    let [word, pdf] = ["circular-321.docx", "circular-321.pdf"].map(letter);
    let asked = workflow::consultations_in(std::slice::from_ref(&word)).unwrap();
    fs::write(desk.file("答复.pdf"), reply(&asked[0])).unwrap();
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    let said = desk.run(["new", "-o", "черновик.json", "--circular", &text(&word)]);
    assert_eq!(said.status, 0, "{said:?}");
    for circular in [text(&word), text(&pdf), "черновик.json".into()] {
        let said = desk.run(["--json", "verify", "答复.pdf", "--circular", &circular]);
        let told = json(&said);
        assert_eq!(told["data_matches_page"], true, "{circular}: {told}");
    }
    let other = text(&letter("fr-1.docx"));
    let said = desk.run(["--json", "verify", "答复.pdf", "--circular", &other]);
    let told = json(&said);
    assert_eq!((said.status, &told["verdict"]), (1, &"intact".into()), "{told}");
    assert!(told["data_matches_page"].is_null(), "{told}");
    assert_eq!(told["to_read"][0]["what"], "other-circular", "{told}");
    let spoken = desk.run(["--lang", "fr", "verify", "答复.pdf", "--circular", &other]);
    assert!(spoken.out.contains("une personne doit la lire"), "{}", spoken.out);
    let both = ["verify", "答复.pdf", "--circular", &text(&word), "--circular", &other];
    let said = desk.run(both);
    assert_eq!(said.status, 3, "{said:?}");
    assert!(said.err.contains("not one circular"), "{said:?}");
}

/// Whoever answered a circular had it: the register leads to the reply that holds its words.
#[test]
fn the_register_knows_the_words_of_a_circular_that_was_answered() {
    let desk = Desk::new();
    let asked = workflow::consultations_in(&[letter("ru-1.docx")]).unwrap();
    let store = Store::new(desk.file("home"));
    let path = desk.file("Ответ 答复.pdf");
    let wish = SelfSigned { name: "李 娜", organisation: "", not_before: now() };
    let identity = Identity::self_signed(&wish).unwrap();
    let delivery = Delivery {
        reply: &draft(&asked[0]).check(now()).unwrap().reply,
        seal: Seal::by(&identity),
        pdf: &path,
        eml: None,
        replace: Replace::Never,
        register: Some(&store),
        now: now(),
    };
    let (wording, typefaces) = (Wording::of(Language::Ru), Typefaces::bundled());
    workflow::deliver(&delivery, &wording, &typefaces).unwrap();

    fs::write(desk.file("другой.pdf"), reply(&asked[0])).unwrap();
    let matches =
        || json(&desk.run(["--json", "verify", "другой.pdf"]))["data_matches_page"].clone();
    assert_eq!(matches(), true);
    // What is not the file that was sent tells nothing.
    let mut changed = fs::read(&path).unwrap();
    changed.push(b'\n');
    fs::write(&path, changed).unwrap();
    assert!(matches().is_null());
}
