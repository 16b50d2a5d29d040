//! The window without a screen: each of the five steps is looked at and worked through the way an
//! official would, by what is written on it.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support {
    pub mod keep;
    pub mod live;
    pub mod window;
}

use iced::{
    Event, Rectangle,
    keyboard::{Modifiers, key::Named},
    mouse,
};
use iced_test::selector::{Target, id, is_focused};
use placet::{
    app::{
        effect::{
            Outcome,
            dialog::{Choice, Purpose},
            keeping, page,
        },
        step::{
            answer,
            order::Step,
            progress::blocking_at,
            sign::{self, key},
            signatory,
        },
        tool::settings,
        viewer::reply::Drawn,
        window::{App, Message, Room, surface},
    },
    model::{AnnexKind, Consultation, Draft, Field, Language, Mark, MemberState},
    problem,
    store::{Settings, Theme},
    wording::Wording,
};
use support::keep::keep;
use support::live::Live;
use support::window::{act, click, launch, open, seen, shows, window};

fn press(key: Named, modifiers: Modifiers) -> Event {
    use iced::keyboard::{self, Key, key};
    Event::Keyboard(keyboard::Event::KeyPressed {
        key: Key::Named(key),
        modified_key: Key::Named(key),
        physical_key: key::Physical::Unidentified(key::NativeCode::Unidentified),
        location: keyboard::Location::Standard,
        modifiers,
        text: None,
        repeat: false,
    })
}

#[test]
fn circular_321_is_open_at_first_and_nothing_is_chosen() {
    let (app, _folder) = window(Language::En);
    assert_eq!(app.step(), Step::Circular);
    assert!(shows(&app, "TSB Circular 321"));
    assert!(shows(&app, "What this circular asks"));
    assert!(app.draft().answers.iter().all(|answer| answer.marks.is_empty()));
    assert_eq!(app.draft().date, "");
}

#[test]
fn the_steps_follow_each_other_by_the_one_primary_button() {
    let (mut app, _folder) = window(Language::En);
    for step in [Step::Answer, Step::Signatory, Step::Sign, Step::Send] {
        click(&mut app, "continue");
        assert_eq!(app.step(), step);
    }
    click(&mut app, "back");
    assert_eq!(app.step(), Step::Sign);
    click(&mut app, "step-circular");
    assert_eq!(app.step(), Step::Circular);
}

#[test]
fn an_answer_is_given_by_clicking_and_typing() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Go(Step::Answer));
    click(&mut app, "answer-1.mark-authorise");
    click(&mut app, "answer-1.mark-comments");
    act(&mut app, |window| {
        window.click(id("answer-1.mark-comments".to_owned()))?;
        Ok(())
    });
    for text in ["第7.2款", "第7.2款 نقترح", "第7.2款 نقترح Предлагаем é"]
    {
        let message = answer::Message::Prose(0, AnnexKind::Comments, text.into());
        let _ = app.update(Message::Answer(message));
    }
    let given = &app.draft().answers[0];
    assert!(given.has(Mark::Authorise) && given.has(Mark::Comments) && !given.has(Mark::Refuse));
    assert_eq!(given.comments.prose, "第7.2款 نقترح Предлагаем é");
    assert_eq!(blocking_at(Step::Answer, app.findings()), 0);
}

#[test]
fn an_issue_is_shown_only_after_the_official_was_there() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Go(Step::Answer));
    click(&mut app, "answer-1.mark-refuse");
    let reasons = Field::Annex(0, AnnexKind::Reasons);
    assert!(app.findings().at(reasons).is_empty(), "nobody has left the field yet");
    assert_eq!(blocking_at(Step::Answer, app.findings()), 1);
    let _ = app.update(Message::Go(Step::Signatory));
    let found = app.findings().at(reasons);
    assert!(found[0].blocks && found[0].text.contains("9.4.4"), "{found:?}");
}

#[test]
fn the_signatory_is_typed_and_the_state_chosen_from_the_list() {
    let (mut app, _folder) = window(Language::Zh);
    let _ = app.update(Message::Go(Step::Signatory));
    let _ = app.update(Message::Signatory(signatory::Message::Wanted("瑞".into())));
    assert!(shows(&app, "瑞典") && shows(&app, "瑞士"));
    let che = MemberState::from_iso3("CHE").unwrap();
    let _ = app.update(Message::Signatory(signatory::Message::State(che)));
    assert_eq!(app.draft().administration, "瑞士联邦主管部门");
    click(&mut app, "today");
    assert_eq!(app.draft().parsed_date().map(|date| date.to_string().len()), Some(10));
}

#[test]
fn signing_without_a_certificate_is_a_choice_and_not_the_default() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Go(Step::Sign));
    assert!(shows(&app, "Reveals no later change") && shows(&app, "Does not prove who signed"));
    let undecided = "Choose whether a certificate signs. No certificate is a choice too.";
    let _ = app.update(Message::Go(Step::Send));
    assert!(shows(&app, undecided));
    let _ = app.update(Message::Sign(sign::Message::Key(key::Message::Means(sign::Means::None))));
    assert!(!shows(&app, undecided));
}

#[test]
fn certification_is_offered_once_a_second_official_signs_too_and_is_not_chosen() {
    for language in Language::ALL {
        let (mut app, _folder) = window(language);
        let wording = Wording::of(language);
        let _ = app.update(Message::Go(Step::Sign));
        let (offer, means) = (wording.text("sign-certify"), wording.text("sign-certify-note"));
        assert!(!shows(&app, &offer));
        click(&mut app, "second-official");
        assert!(shows(&app, &offer) && shows(&app, &means), "{language:?}");
        let _ =
            app.update(Message::Sign(sign::Message::Key(key::Message::Means(sign::Means::None))));
        assert!(!shows(&app, &offer), "{language:?}: no certificate signs");
    }
}

#[test]
fn where_the_system_has_no_dialog_the_field_for_a_path_opens_and_says_so() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Go(Step::Answer));
    click(&mut app, "answer-1.mark-authorise");
    click(&mut app, "answer-1.mark-comments");
    let missing = "The system’s file dialog did not open. Type the path here instead.";
    let wanted = Purpose::Annex(0, AnnexKind::Comments);
    let _ = app.update(Message::Done(Outcome::Chosen(wanted, Choice::Nothing)));
    assert!(!shows(&app, "Path of the file"), "a dialog that was closed changes nothing");
    let _ = app.update(Message::Done(Outcome::Chosen(wanted, Choice::NoDialog)));
    assert!(shows(&app, missing) && shows(&app, "Path of the file"));
    let _ = app.update(Message::Go(Step::Send));
    let _ = app.update(Message::Done(Outcome::Chosen(Purpose::Reply, Choice::NoDialog)));
    assert!(shows(&app, missing));
}

#[test]
fn twelve_rows_say_what_the_same_answer_for_all_would_overwrite() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::En);
    let mut asked = Consultation::circular_321();
    asked.recommendations = vec![asked.recommendations[0].clone(); 12];
    let mut draft = Draft::new(asked);
    draft.answers[2].mark(Mark::Refuse);
    keep(&launch.store, &draft);
    let mut app = open(launch);
    let _ = app.update(Message::Go(Step::Answer));
    click(&mut app, "answer-3.row");
    assert!(shows(&app, "Reasons for this opinion"), "the row is open");
    click(&mut app, "same-apply");
    assert!(app.draft().answers[0].marks.is_empty(), "nothing is chosen yet");
    click(&mut app, "same.0");
    click(&mut app, "same-apply");
    assert!(app.draft().answers[2].has(Mark::Refuse), "it is asked first");
    click(&mut app, "same-apply-all");
    assert!(app.draft().answers.iter().all(|answer| answer.has(Mark::NoComments)));
}

#[test]
fn a_name_in_two_directions_of_writing_is_told_of_before_it_stands_in_a_certificate() {
    let (mut app, _folder) = window(Language::En);
    let name = signatory::Message::Typed(Field::Name, "فاطمة (Fatima)".into());
    let _ = app.update(Message::Signatory(name));
    let _ = app.update(Message::Go(Step::Sign));
    let _ = app.update(Message::Sign(sign::Message::Key(key::Message::Means(sign::Means::Own))));
    let words = problem::name_directions(&Wording::of(Language::En)).in_full();
    assert!(shows(&app, &words));
    let _ =
        app.update(Message::Sign(sign::Message::Key(key::Message::Name("فاطمة الزهراء".into()))));
    assert!(!shows(&app, &words));
}

#[test]
fn the_list_on_the_last_step_leads_to_the_field() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Go(Step::Send));
    assert!(app.findings().all().len() > 5);
    click(&mut app, "remark-0");
    assert_eq!(app.step(), Step::of(app.findings().all()[0].0));
}

#[test]
fn tab_goes_from_the_last_control_to_the_first_and_back_without_a_stop_at_none() {
    let (mut app, _folder) = window(Language::Fr);
    let _ = app.update(Message::Go(Step::Answer));
    let enter = || press(Named::Enter, Modifiers::empty());
    let (on, back) = (press(Named::Tab, Modifiers::empty()), press(Named::Tab, Modifiers::SHIFT));
    // Nothing has the focus at first: back is to the last, on from there is to the first.
    act(&mut app, |window| {
        window.simulate([back.clone(), on, enter()]);
        Ok(())
    });
    assert_eq!(app.step(), Step::Circular, "the first control is the first step");
    assert!(shows(&app, "Ce que demande cette circulaire"));
    act(&mut app, |window| {
        window.simulate([press(Named::Tab, Modifiers::empty()), back, enter()]);
        Ok(())
    });
    let form = "Ce que demande cette circulaire";
    assert!(!shows(&app, form), "the last control is the page, which is enlarged over the form");
}

/// Where Tab leads, from the first control round to the last: each with its name and its place.
fn stops(app: &App) -> Vec<(String, Rectangle)> {
    let mut window = seen(app);
    let mut stops: Vec<(String, Rectangle)> = Vec::new();
    loop {
        let _ = window.simulate([press(Named::Tab, Modifiers::empty())]);
        let Ok(Target::Focusable { id, bounds, .. }) = window.find(is_focused()) else {
            panic!("nothing has the focus after {:?}", stops.last());
        };
        let name = format!("{id:?}");
        if stops.first().is_some_and(|(first, _)| *first == name) {
            return stops;
        }
        stops.push((name, bounds));
    }
}

#[test]
fn tab_follows_the_reading_where_lines_run_from_right_to_left_too() {
    for step in Step::ALL {
        let [latin, arabic] = [Language::En, Language::Ar].map(|language| {
            let (mut app, _folder) = window(language);
            let _ = app.update(Message::Go(step));
            stops(&app)
        });
        let names = |stops: &[(String, Rectangle)]| -> Vec<String> {
            stops.iter().map(|(name, _)| name.clone()).collect()
        };
        assert_eq!(names(&latin), names(&arabic), "{step:?}");
        // A control beside the one before it stands on the far side, seen from where lines begin.
        let beside = |a: &Rectangle, b: &Rectangle| a.y < b.y + b.height && b.y < a.y + a.height;
        let mut seen = 0;
        for (pair, mirrored) in latin.windows(2).zip(arabic.windows(2)) {
            let ((_, from), (name, to)) = (&pair[0], &pair[1]);
            if beside(from, to) && from.x + from.width <= to.x + 1.0 {
                let ((_, from), (_, to)) = (&mirrored[0], &mirrored[1]);
                assert!(to.x + to.width <= from.x + 1.0, "{step:?}: {name} at {to:?}");
                seen += 1;
            }
        }
        assert!(seen > 0, "{step:?} has controls side by side");
        let (first, last) = (&arabic[0].1, &arabic[arabic.len() - 1].1);
        assert!(first.x > 1280.0 - 224.0 && last.x < 640.0, "the steps are on the right");
    }
}

/// Presses a letter, as on a Latin keyboard.
fn letter(letter: char, modifiers: Modifiers) -> Event {
    use iced::keyboard::{self, Key, Location, key};
    let key = Key::Character(letter.to_string().into());
    let text = modifiers.is_empty().then(|| letter.to_string().into());
    let physical_key = key::Physical::Unidentified(key::NativeCode::Unidentified);
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key,
        location: Location::Standard,
        modifiers,
        text,
        repeat: false,
    })
}

#[test]
fn what_is_typed_in_the_same_moment_as_a_jump_belongs_to_where_it_leads() {
    let (app, _folder) = window(Language::Ru);
    let mut live = Live::new(app);
    let key = |key| press(key, Modifiers::empty());
    let typed = |text: &'static str| text.chars().map(|c| letter(c, Modifiers::empty()));
    // To the signatory's name by its number, on by Tab; all of it while one picture was drawn.
    let mut events = vec![letter('3', Modifiers::COMMAND)];
    events.extend(typed("Łukasz Женя"));
    events.push(key(Named::Tab));
    events.extend(typed("司长"));
    // Back to the answer: a row opens under the first press and is there for the second.
    events.push(letter('2', Modifiers::COMMAND));
    events.extend([key(Named::Space), key(Named::Tab), key(Named::Space)]);
    live.hear(&events);
    let draft = live.app.draft();
    assert_eq!((&*draft.signatory.name, &*draft.signatory.title), ("Łukasz Женя", "司长"));
    assert!(draft.answers[0].has(Mark::Authorise) && draft.answers[0].has(Mark::NoComments));
}

#[test]
fn what_is_typed_right_after_a_click_in_the_list_of_what_is_left_belongs_to_the_field() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Answer(answer::Message::Mark(0, Mark::NoComments)));
    let _ = app.update(Message::Go(Step::Send));
    let place = seen(&app).find(id("remark-0".to_owned())).unwrap().bounds().center();
    let mut live = Live::new(app);
    live.point_at(place.x, place.y);
    let button =
        |event: fn(mouse::Button) -> mouse::Event| Event::Mouse(event(mouse::Button::Left));
    let mut events =
        vec![button(mouse::Event::ButtonPressed), button(mouse::Event::ButtonReleased)];
    events.extend("فاطمة".chars().map(|c| letter(c, Modifiers::empty())));
    live.hear(&events);
    assert_eq!((live.app.step(), &*live.app.draft().signatory.name), (Step::Signatory, "فاطمة"));
}

#[test]
fn the_window_closes_only_when_the_last_change_is_written() {
    let (mut app, _folder) = window(Language::En);
    let name = |name: &str| signatory::Message::Typed(Field::Name, name.into());
    let written = || Message::Done(Outcome::Keeping(keeping::Outcome::Draft(Ok("14:02".into()))));
    let _ = app.update(Message::Signatory(name("李")));
    let _ = app.update(Message::Keep);
    let _ = app.update(Message::Signatory(name("李娜")));
    let id = iced::window::Id::unique();
    assert_eq!(app.update(Message::Close(id)).units(), 1, "the second name is written");
    assert_eq!(app.update(written()).units(), 0, "the first was written, the second not yet");
    assert_eq!(app.update(written()).units(), 1, "now the window closes");

    let _ = app.update(Message::Signatory(name("فاطمة")));
    let _ = app.update(Message::Keep);
    assert_eq!(app.update(Message::Close(id)).units(), 0, "it waits for what is being written");
    assert_eq!(app.update(written()).units(), 1);
}

#[test]
fn an_undo_takes_back_one_mark_and_a_redo_makes_it_again() {
    use placet::app::window::Shortcut;
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Answer(answer::Message::Mark(0, Mark::Refuse)));
    let _ = app.update(Message::Answer(answer::Message::Mark(0, Mark::NoComments)));
    let _ = app.update(Message::Key(Shortcut::Undo));
    assert!(app.draft().answers[0].has(Mark::Refuse));
    let _ = app.update(Message::Key(Shortcut::Redo));
    assert!(app.draft().answers[0].has(Mark::NoComments));
}

#[test]
fn an_undo_leads_to_the_step_on_which_it_is_seen() {
    use placet::app::window::Shortcut;
    let (mut app, _folder) = window(Language::Ar);
    let _ = app.update(Message::Answer(answer::Message::Mark(0, Mark::Refuse)));
    let name = signatory::Message::Typed(Field::Name, "李娜 فاطمة".into());
    let _ = app.update(Message::Signatory(name));
    let _ = app.update(Message::Go(Step::Send));
    let _ = app.update(Message::Key(Shortcut::Undo));
    assert_eq!((app.step(), app.draft().signatory.name.as_str()), (Step::Signatory, ""));
    let _ = app.update(Message::Key(Shortcut::Undo));
    assert_eq!((app.step(), app.draft().answers[0].marks.len()), (Step::Answer, 0));
    let _ = app.update(Message::Enter(Room::Settings));
    let _ = app.update(Message::Key(Shortcut::Redo));
    assert!(app.draft().answers[0].marks.is_empty(), "the settings are no place to change a reply");
}

#[test]
fn the_last_step_never_says_that_nothing_is_left_while_the_way_of_signing_is() {
    let (mut app, _folder) = window(Language::En);
    let _ = app.update(Message::Answer(answer::Message::Mark(0, Mark::NoComments)));
    for (field, text) in [
        (Field::Name, "Zoë Ødegård"),
        (Field::Title, "主任"),
        (Field::Place, "Женева"),
        (Field::Date, "2021-11-30"),
    ] {
        let typed = signatory::Message::Typed(field, text.into());
        let _ = app.update(Message::Signatory(typed));
    }
    let che = MemberState::from_iso3("CHE").unwrap();
    let _ = app.update(Message::Signatory(signatory::Message::State(che)));
    let _ = app.update(Message::Go(Step::Send));
    assert!(app.findings().is_ready(), "{:?}", app.findings().all());
    assert!(shows(&app, "Something is left to settle. Each line leads to its field."));
    assert!(shows(&app, "1 left to settle"), "the step Sign says so too");
    let _ = app.update(Message::Sign(sign::Message::Key(key::Message::Means(sign::Means::None))));
    assert!(!shows(&app, "1 left to settle"));
    assert!(!shows(&app, "Something is left to settle. Each line leads to its field."));
}

#[test]
fn the_pane_says_whether_the_page_will_be_sent_or_was_written() {
    let (mut app, _folder) = window(Language::En);
    for (written, caption) in [
        (false, "This is the page that will be sent."),
        (true, "This is the page of the file that was saved."),
        (false, "This is the page that will be sent."),
    ] {
        let drawn = Drawn { pages: 1, written, ..Drawn::default() };
        let _ = app.update(Message::Done(Outcome::Page(page::Outcome::Reply(Ok(drawn)))));
        assert!(shows(&app, caption), "{caption}");
    }
}

#[test]
fn every_step_can_be_shown_in_six_languages_all_colours_and_three_widths() {
    for language in Language::ALL {
        let (mut app, _folder) = window(language);
        let wording = Wording::of(language);
        for (theme, width) in
            [(Theme::Light, 1280.0), (Theme::Dark, 900.0), (Theme::ContrastDark, 700.0)]
        {
            let _ = app.update(Message::Settings(settings::Message::Theme(theme)));
            let _ = app
                .update(Message::Surface(surface::Message::Resized(iced::Size::new(width, 800.0))));
            for step in Step::ALL {
                let _ = app.update(Message::Go(step));
                let name = wording.text(&format!("step-{}", step.key()));
                assert!(shows(&app, &name), "{language:?} {width} {step:?}");
            }
        }
    }
}

#[test]
fn the_draft_and_the_settings_come_back_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Language::En);
    let mut app = open(launch.clone());
    let message = signatory::Message::Typed(Field::Name, "李娜 (Łukasz) فاطمة".into());
    let _ = app.update(Message::Signatory(message));
    let written = app.draft().clone();
    drop(app);
    keep(&launch.store, &written);
    let kept = Settings { language: Some(Language::Zh), ..Settings::default() };
    launch.store.keep_settings(&Settings::default(), &kept).unwrap();
    let app = open(launch);
    assert_eq!(app.draft().signatory.name, "李娜 (Łukasz) فاطمة");
    assert!(shows(&app, "本通函的要求"));
}
