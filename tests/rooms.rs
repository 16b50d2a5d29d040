//! The rooms beside the reply, and the reading of circulars, without a screen: worked through the
//! way an official would, by what is written on them. Effects are done here, as `tasks` does them.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support {
    pub mod window;
}

use std::path::Path;

use placet::{
    app::{
        effect::{Outcome, circular::Outcome as Known, keeping},
        step::{circular, order::Step},
        tool::settings,
        window::{App, Message, Room, surface},
    },
    model::{Language, Mark},
    store::Theme,
    wording::Wording,
    workflow,
};
use support::window::{click, shows, window};

/// Gives a file to the window as a letter, and the window what is read from it.
fn read(app: &mut App, path: &Path) {
    let _ = app.update(Message::Circular(circular::Message::Read(path.to_owned())));
    let found = workflow::read_circular(path).map(Box::new);
    let _ = app.update(Message::Done(Outcome::Circular(Known::Read(path.to_owned(), found))));
}

/// A letter of the program's own corpus.
fn letter(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/circulars").join(name)
}

#[test]
fn the_foot_of_the_rail_leads_to_every_room_and_back() {
    let (mut app, _folder) = window(Language::En);
    let wording = Wording::of(Language::En);
    for control in ["room-register", "room-verify", "room-tally"] {
        click(&mut app, control);
        assert!(shows(&app, &wording.text(control)), "{control}");
    }
    click(&mut app, "back");
    assert!(shows(&app, "What this circular asks"));
}

#[test]
fn a_narrow_window_leads_to_every_room_too() {
    let (mut app, _folder) = window(Language::Ar);
    let wording = Wording::of(Language::Ar);
    let _ = app.update(Message::Surface(surface::Message::Resized(iced::Size::new(700.0, 800.0))));
    for control in ["room-register", "room-verify", "room-tally", "settings"] {
        click(&mut app, control);
        assert!(shows(&app, &wording.text(control)), "{control}");
    }
}

#[test]
fn every_room_can_be_shown_in_six_languages_all_colours_and_three_widths() {
    for language in Language::ALL {
        let (mut app, _folder) = window(language);
        let wording = Wording::of(language);
        for (theme, width) in
            [(Theme::Light, 1280.0), (Theme::Dark, 900.0), (Theme::ContrastDark, 700.0)]
        {
            let _ = app.update(Message::Settings(settings::Message::Theme(theme)));
            let _ = app
                .update(Message::Surface(surface::Message::Resized(iced::Size::new(width, 800.0))));
            for room in [Room::Verify, Room::Tally, Room::Register] {
                let _ = app.update(Message::Enter(room));
                let name = wording.text(room.key());
                assert!(shows(&app, &name), "{language:?} {width} {room:?}");
            }
        }
    }
}

#[test]
fn what_is_no_consultation_opens_no_reply_and_can_be_left() {
    let (mut app, folder) = window(Language::En);
    let path = folder.path().join("通函.txt");
    std::fs::write(&path, "nothing that is a circular, лишь текст").unwrap();
    read(&mut app, &path);
    assert_eq!(app.draft().consultation.number, 321, "what is no consultation opens no reply");
    assert_eq!(app.step(), Step::Circular);
    click(&mut app, "letter-discard");
    assert!(shows(&app, "What this circular asks"));
}

#[test]
fn what_is_no_consultation_is_named_for_what_it_is_in_every_language() {
    let letters = [
        ("en-collective", "letter-collective"),
        ("ar-collective", "letter-collective"),
        ("zh-result", "letter-result"),
        ("es-result", "letter-result"),
        ("en-corrigendum", "letter-corrigendum"),
        ("fr-addendum", "letter-corrigendum"),
        ("ru-revision", "letter-corrigendum"),
    ];
    for (at, (name, words)) in letters.into_iter().enumerate() {
        let language = Language::ALL[at % Language::ALL.len()];
        let (mut app, _folder) = window(language);
        read(&mut app, &letter(&format!("{name}.docx")));
        assert!(shows(&app, &Wording::of(language).text(words)), "{name} in {language:?}");
        assert_eq!(app.draft().consultation.number, 321, "{name} opens no reply");
    }
}

#[test]
fn a_letter_of_the_corpus_is_read_settled_and_answered() {
    let Some(path) = std::fs::read_dir(letter("")).ok().and_then(|entries| {
        let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths.into_iter().find(|path| path.extension().is_some_and(|e| e == "docx"))
    }) else {
        panic!("the corpus of letters is missing");
    };
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Answer(placet::app::step::answer::Message::Mark(0, Mark::Refuse)));
    read(&mut app, &path);
    assert_eq!(app.draft().consultation.number, 321, "answers are not replaced unasked");
    let found = workflow::read_circular(&path).unwrap();
    if found.unsettled().is_empty() {
        click(&mut app, "continue");
        assert!(shows(&app, "Stay with this reply"));
        click(&mut app, "letter-keep-and-use");
        let kept = keeping::Outcome::Aside(Ok("/kept.json".into()));
        let _ = app.update(Message::Done(Outcome::Keeping(kept)));
        assert_eq!(Some(app.draft().consultation.number), found.asks.number);
    }
}
