//! What the window says of what it cannot read, open or do, and what is safe meanwhile. The effects
//! are the real ones, on real files.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support {
    pub mod keep;
    pub mod run;
    pub mod window;
}

use std::{fs, path::Path};

use placet::{
    app::{
        App, Launch,
        effect::{Outcome, delivery, keeping},
        step::{
            circular,
            order::Step,
            send,
            sign::{self, key},
            signatory,
        },
        tool::settings,
        window::{Message, Room, notices},
    },
    model::{Annex, AnnexKind, Consultation, Content, Draft, Field, Language, Mark},
    store::{self, Theme},
    wording::Wording,
    workflow::Error,
};
use support::{
    keep::keep,
    run::run,
    window::{click, launch, shows, window},
};

/// A window at its start, and after its first tasks.
fn start(launch: Launch) -> App {
    let (mut app, task) = App::new(launch);
    run(&mut app, task);
    app
}

fn tell(app: &mut App, message: Message) {
    let task = app.update(message);
    run(app, task);
}

/// Types a name, as an official does, and has the draft kept.
fn type_name(app: &mut App, name: &str) {
    tell(app, Message::Signatory(signatory::Message::Typed(Field::Name, name.into())));
    tell(app, Message::Keep);
}

/// Whether these words are the end of something that is shown.
fn says(app: &App, error: &Error, language: Language) -> bool {
    let asked = &app.draft().consultation;
    let words = placet::problem::error(error, asked, &Wording::of(language)).in_full();
    shows(app, &words)
}

/// Whether the answer with this key is offered to the first notice.
fn offers(app: &App, key: &str) -> bool {
    let id = iced_test::selector::id(format!("{key}-0"));
    support::window::seen(app).find(id).is_ok()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("json") && !name.contains("lock"))
        .collect();
    names.sort();
    names
}

const DAMAGED: &str = "{ 损坏 повреждено تالف é";

#[test]
fn a_draft_that_cannot_be_read_is_not_written_over_until_the_official_answers() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("autosave.json");
    fs::write(&file, DAMAGED).unwrap();
    let mut app = start(launch(folder.path(), Language::Zh));
    assert!(offers(&app, "notice-again") && offers(&app, "notice-anew"));
    type_name(&mut app, "李娜 Мария");
    assert_eq!(fs::read_to_string(&file).unwrap(), DAMAGED);
    let window = iced::window::Id::unique();
    assert_eq!(app.update(Message::Close(window)).units(), 0, "what is typed is not kept");
    assert!(offers(&app, "notice-anew"), "the question is there still");

    tell(&mut app, Message::Notice(notices::Message::Anew(0)));
    tell(&mut app, Message::Keep);
    assert!(fs::read_to_string(&file).unwrap().contains("李娜 Мария"));
    let kept = names(folder.path()).into_iter().find(|name| name.contains("unreadable")).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join(kept)).unwrap(), DAMAGED);
}

#[test]
fn a_draft_that_can_be_read_again_comes_back_and_what_was_begun_instead_by_an_undo() {
    use placet::app::window::Shortcut;
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::Ar);
    let mut draft = Draft::new(Consultation::circular_321());
    draft.signatory.name = "فاطمة Łukasz".into();
    keep(&launch.store, &draft);
    let file = folder.path().join("autosave.json");
    let whole = fs::read(&file).unwrap();
    fs::write(&file, DAMAGED).unwrap();
    let mut app = start(launch);
    type_name(&mut app, "李娜");
    fs::write(&file, whole).unwrap();
    tell(&mut app, Message::Notice(notices::Message::Again(0)));
    assert_eq!(app.draft().signatory.name, "فاطمة Łukasz");
    let _ = app.update(Message::Key(Shortcut::Undo));
    assert_eq!(app.draft().signatory.name, "李娜");
}

#[test]
fn a_second_window_reads_the_draft_says_whose_it_is_and_takes_it_over_after_a_yes() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::En);
    let mut first = start(launch.clone());
    type_name(&mut first, "李娜");
    let mut second = start(launch.clone());
    assert_eq!(second.draft().signatory.name, "李娜", "it can be read");
    assert!(offers(&second, "notice-take-over"));
    type_name(&mut second, "Мария");
    let kept = || launch.store.autosaved().unwrap().unwrap().signatory.name;
    assert_eq!(kept(), "李娜", "it is the first window's");

    tell(&mut second, Message::Notice(notices::Message::TakeOver(0)));
    type_name(&mut second, "فاطمة");
    assert_eq!(kept(), "فاطمة");
    type_name(&mut first, "Zoë");
    assert_eq!(kept(), "فاطمة", "it is the second window's now");
    assert!(offers(&first, "notice-take-over"), "and the first one says so");
    assert_eq!(first.draft().signatory.name, "Zoë", "what was typed is there still");

    // Who reads again what the other one has loses nothing of what was typed, and takes nothing.
    tell(&mut first, Message::Notice(notices::Message::Again(0)));
    assert_eq!(first.draft().signatory.name, "فاطمة");
    let aside = launch.store.set_aside_drafts().unwrap();
    let typed = store::open_draft(&aside[0].path).unwrap().read().unwrap();
    assert_eq!(typed.signatory.name, "Zoë", "it has a file of its own");
    assert!(offers(&first, "notice-take-over"), "the second window runs, and has the draft");
    type_name(&mut second, "Ана");
    assert_eq!(kept(), "Ана");
}

#[test]
fn settings_that_cannot_be_read_are_said_and_stay_until_the_official_answers() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.json");
    fs::write(&file, DAMAGED).unwrap();
    let mut app = start(launch(folder.path(), Language::Ru));
    assert!(offers(&app, "notice-anew"));
    tell(&mut app, Message::Settings(settings::Message::Theme(Theme::Dark)));
    assert_eq!(fs::read_to_string(&file).unwrap(), DAMAGED);
    tell(&mut app, Message::Notice(notices::Message::Anew(0)));
    assert!(fs::read_to_string(&file).unwrap().contains("dark"), "what was set meanwhile holds");
    let kept = folder.path().join("settings.unreadable-1.json");
    assert_eq!(fs::read_to_string(kept).unwrap(), DAMAGED);
}

#[test]
fn keeping_the_draft_takes_back_no_other_notice() {
    let (mut app, _folder) = window(Language::En);
    let error = Error::NotOpened("/回复/رد é.pdf".into());
    let _ = app.update(Message::Done(Outcome::Shown("/回复".into(), Err(error.clone()))));
    let kept = keeping::Outcome::Draft(Ok("14:02".into()));
    let _ = app.update(Message::Done(Outcome::Keeping(kept)));
    assert!(says(&app, &error, Language::En), "it was not read yet");
    click(&mut app, "notice-read-0");
    assert!(!says(&app, &error, Language::En));
}

#[test]
fn what_could_not_be_opened_is_said_in_six_languages() {
    for language in Language::ALL {
        let (mut app, _folder) = window(language);
        let error = Error::NotOpened("/нет/没有/لا é.pdf".into());
        let _ = app.update(Message::Done(Outcome::Shown("/回复".into(), Err(error.clone()))));
        assert!(says(&app, &error, language), "{language:?}");
    }
}

#[test]
fn work_that_failed_is_said_in_six_languages_and_leaves_the_window_ready() {
    for language in Language::ALL {
        let (mut app, _folder) = window(language);
        let _ = app.update(Message::Go(Step::Send));
        let saved = delivery::Outcome::Saved(Err(Error::Defect));
        let _ = app.update(Message::Done(Outcome::Delivery(saved)));
        let (asked, wording) = (app.draft().consultation.clone(), Wording::of(language));
        let words = placet::problem::error(&Error::Defect, &asked, &wording).in_full();
        assert!(shows(&app, &words), "{language:?}");
    }
}

#[test]
fn whom_the_official_trusts_is_not_nobody_where_it_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("trusted"), "no folder").unwrap();
    let launch = launch(folder.path(), Language::Es);
    let error = Error::Store(launch.store.trusted().unwrap_err());
    let mut app = start(launch);
    tell(&mut app, Message::Enter(Room::Verify));
    assert!(says(&app, &error, Language::Es));
}

/// An attachment may lie on a slow disk: the window is there before it is read. What is done
/// meanwhile waits, and is done to the draft that was kept.
#[test]
fn attachments_are_read_after_the_first_frame_and_what_is_typed_meanwhile_waits() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::Fr);
    let attached = folder.path().join("замечания 意见 ملاحظات é.txt");
    fs::write(&attached, "before").unwrap();
    let mut draft = Draft::new(Consultation::circular_321());
    let files = vec![store::attach(&attached).unwrap()];
    *draft.answers[0].annex_mut(AnnexKind::Comments) = Annex { prose: "意见".into(), files };
    keep(&launch.store, &draft);

    let (mut app, task) = App::new(launch);
    fs::write(&attached, "after the first frame").unwrap();
    let typed = signatory::Message::Typed(Field::Name, "Мария".into());
    let _ = app.update(Message::Signatory(typed));
    assert!(app.draft().answers[0].comments.files.is_empty(), "nothing was read yet");
    run(&mut app, task);
    let comments = &app.draft().answers[0].comments;
    assert!(matches!(&comments.files[0].content, Content::Changed(_)), "{comments:?}");
    assert_eq!((&*comments.prose, &*app.draft().signatory.name), ("意见", "Мария"));
}

/// A draft that can be sent at once.
fn complete() -> Draft {
    let mut draft = Draft::new(Consultation::circular_321());
    draft.answers[0].mark(Mark::NoComments);
    (draft.signatory.name, draft.signatory.title) = ("李娜".into(), "司长".into());
    (draft.member_state, draft.administration) = ("CHE".into(), "瑞士联邦主管部门".into());
    (draft.place, draft.date) = ("Женева".into(), "2021-11-30".into());
    draft
}

/// Has the reply saved, unsigned, beside the window's own folder.
fn save_reply(app: &mut App, path: &Path) {
    let none = key::Message::Means(sign::Means::None);
    tell(app, Message::Sign(sign::Message::Key(none)));
    tell(app, Message::Go(Step::Send));
    tell(app, Message::Send(send::Message::Path(path.display().to_string())));
    tell(app, Message::Send(send::Message::Save));
    assert!(path.is_file());
}

#[test]
fn a_damaged_register_is_kept_under_another_name_after_a_yes_and_takes_the_reply_then() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::Ar);
    let store = launch.store.clone();
    keep(&store, &complete());
    let file = folder.path().join("register.json");
    fs::write(&file, DAMAGED).unwrap();
    let error = Error::Store(store.register().unwrap_err());
    let mut app = start(launch);
    tell(&mut app, Message::Enter(Room::Register));
    assert!(offers(&app, "notice-again") && offers(&app, "notice-anew"));
    let held = Wording::of(Language::Ar).text("notice-register-held");
    assert!(shows_within(&app, &held));
    click(&mut app, "notice-read-0");
    assert!(!offers(&app, "notice-anew"));

    save_reply(&mut app, &folder.path().join("رد é.pdf"));
    assert!(offers(&app, "notice-anew"), "the reply could not be entered");
    assert!(says_within(&app, &error, Language::Ar));
    tell(&mut app, Message::Send(send::Message::Finish(send::Part::Register)));
    assert_eq!(fs::read_to_string(&file).unwrap(), DAMAGED, "nobody has said yes");
    tell(&mut app, Message::Notice(notices::Message::Anew(0)));
    tell(&mut app, Message::Send(send::Message::Finish(send::Part::Register)));
    assert_eq!(store.register().unwrap().len(), 1);
    let kept = names(folder.path()).into_iter().find(|name| name.contains("unreadable")).unwrap();
    assert!(kept.starts_with("register."), "{kept}");
    assert_eq!(fs::read_to_string(folder.path().join(kept)).unwrap(), DAMAGED);
}

#[test]
fn the_last_step_is_not_complete_before_the_mail_program_has_the_draft() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::Ru);
    keep(&launch.store, &complete());
    let mut app = start(launch);
    let reply = folder.path().join("ответ.pdf");
    save_reply(&mut app, &reply);
    let (eml, complete) =
        (reply.with_extension("eml"), Wording::of(Language::Ru).text("state-complete"));
    let before = count(&app, &complete);
    fs::remove_file(&eml).unwrap();
    tell(&mut app, Message::Send(send::Message::OpenMail));
    assert!(says(&app, &Error::NotOpened(eml.clone()), Language::Ru));
    assert_eq!(count(&app, &complete), before, "it did not open");
    let _ = app.update(Message::Done(Outcome::Shown(eml, Ok(()))));
    assert_eq!(count(&app, &complete), before + 1);
}

#[test]
fn nobody_is_told_that_the_reply_is_saved_while_nothing_is_written() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let saves = Wording::of(language).text("circular-lead-embedded");
        let app = start(launch(folder.path(), language));
        assert!(shows(&app, &saves), "{language:?}");
        drop(app);
        fs::write(folder.path().join("autosave.json"), DAMAGED).unwrap();
        let app = start(launch(folder.path(), language));
        let held = Wording::of(language).text("circular-lead-embedded-held");
        assert!(!shows(&app, &saves) && shows(&app, &held), "{language:?}");
    }
}

#[test]
fn a_second_identity_of_one_name_is_advised_another_name_and_never_a_replacement() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let launch = launch(folder.path(), language);
        launch.store.keep_identity("李娜 Мария", b"key", b"certificate").unwrap();
        let again = launch.store.keep_identity("李娜 Мария", b"other", b"other");
        let words = placet::problem::store(&again.unwrap_err(), &Wording::of(language)).in_full();
        assert!(words.contains("李娜 Мария") && !words.contains("--force"), "{words}");
        assert_eq!(launch.store.identity("李娜 Мария").unwrap(), b"key");
    }
}

/// Drops a stranger's draft on a window with work in it: it attaches `secret`, which lies outside
/// of its folder, under a harmless name, and a file beside it.
fn drop_strangers_draft(app: &mut App, desk: &Path, secret: &Path) -> std::path::PathBuf {
    let path = desk.join("черновик مسودة.json");
    let mut draft = Draft::new(Consultation::circular_321());
    draft.place = "Женева".into();
    store::write_draft(&path, &draft, store::Replace::Never).unwrap();
    let mut file: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    file["answers"][0]["comments"] = serde_json::json!({ "files": [
        { "path": secret, "name": "附件.pdf" },
        { "path": "beside é.txt" },
    ] });
    fs::write(&path, file.to_string()).unwrap();
    fs::write(desk.join("beside é.txt"), "beside").unwrap();
    tell(app, Message::Dropped(path.clone()));
    path
}

/// How often these words stand in the window, each time alone.
fn count(app: &App, words: &str) -> usize {
    let mut found = 0;
    let every = |candidate: iced_test::selector::Candidate<'_>| -> Option<()> {
        if let iced_test::selector::Candidate::Text { content, .. } = candidate {
            found += usize::from(content == words);
        }
        None
    };
    assert!(support::window::seen(app).find(every).is_err());
    found
}

fn says_within(app: &App, error: &Error, language: Language) -> bool {
    let asked = &app.draft().consultation;
    let words = placet::problem::error(error, asked, &Wording::of(language)).in_full();
    shows_within(app, &words)
}

/// Whether something that is shown holds these words.
fn shows_within(app: &App, words: &str) -> bool {
    let holds = |candidate: iced_test::selector::Candidate<'_>| match candidate {
        iced_test::selector::Candidate::Text { content, .. } => {
            content.contains(words).then_some(())
        }
        _ => None,
    };
    support::window::seen(app).find(holds).is_ok()
}

#[test]
fn a_strangers_draft_has_no_file_outside_of_its_folder_read_before_a_yes_that_names_each() {
    for language in [Language::Zh, Language::Ar, Language::Ru, Language::Fr] {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().join("办公桌");
        fs::create_dir(&desk).unwrap();
        let secret = fs::canonicalize(folder.path()).unwrap().join("тайна é.txt");
        fs::write(&secret, "secret").unwrap();
        let mut app = start(launch(&folder.path().join("home"), language));
        drop_strangers_draft(&mut app, &desk, &secret);
        let before = app.draft().clone();
        assert_eq!(before, Draft::new(Consultation::circular_321()), "nothing was opened");
        for name in ["черновик مسودة.json", "тайна é.txt → 附件.pdf", "beside é.txt"]
        {
            assert!(shows_within(&app, name), "{language:?}: {name}");
        }
        click(&mut app, "letter-keep");
        assert!(!shows_within(&app, "тайна é.txt"), "{language:?}: the question is answered");
        assert_eq!(*app.draft(), before);
        type_name(&mut app, "李娜 Łukasz");
        assert!(names(&folder.path().join("home")).contains(&"autosave.json".to_owned()));
    }
}

#[test]
fn a_yes_opens_the_strangers_draft_with_its_files_and_keeps_what_was_at_work() {
    let folder = tempfile::tempdir().unwrap();
    let desk = folder.path().join("مكتب");
    fs::create_dir(&desk).unwrap();
    let secret = folder.path().join("ملاحظات é.txt");
    fs::write(&secret, "意见").unwrap();
    let mut app = start(launch(&folder.path().join("home"), Language::Es));
    type_name(&mut app, "李娜 Мария");
    drop_strangers_draft(&mut app, &desk, &secret);
    assert!(!shows_within(&app, "附件.pdf"), "what is at work is asked about first");
    tell(&mut app, Message::Circular(circular::Message::KeepAndUse));
    assert!(shows_within(&app, "ملاحظات é.txt") && app.draft().signatory.name == "李娜 Мария");
    tell(&mut app, Message::Circular(circular::Message::ReadSources));
    assert_eq!((&*app.draft().place, &*app.draft().signatory.name), ("Женева", ""));
    let files = &app.draft().answers[0].comments.files;
    let read: Vec<_> = files
        .iter()
        .map(|file| (&*file.name, file.content.bytes().map(|bytes| &**bytes)))
        .collect();
    let (secret, beside) = ("意见".as_bytes(), &b"beside"[..]);
    assert_eq!(read, [("附件.pdf", Some(secret)), ("beside é.txt", Some(beside))]);
    let drafts = folder.path().join("home").join("drafts");
    let kept: Vec<_> = names(&drafts).iter().map(|name| drafts.join(name)).collect();
    assert_eq!(kept.len(), 1, "kept once: {kept:?}");
    assert_eq!(store::read_draft(&kept[0]).unwrap().signatory.name, "李娜 Мария");
}
