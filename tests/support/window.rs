//! A window without a screen: what is written on it, and what is done in it by what is written.

use chrono::{DateTime, Utc};
use iced_test::{Error, Simulator, selector::id};
use placet::{
    app::{
        Launch,
        effect::{Outcome, keeping},
        theme::SANS,
        window::{App, Message},
    },
    form::TYPEFACES,
    model::Language,
    store::Store,
};

/// A start on this folder, on a morning on which circular 321 can still be answered.
pub fn launch(folder: &std::path::Path, language: Language) -> Launch {
    let now: DateTime<Utc> = "2021-11-30T10:00:00Z".parse().unwrap();
    Launch { store: Store::new(folder), documents: folder.join("documents"), language, now }
}

/// A window on an empty folder, which lives as long as the test.
pub fn window(language: Language) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (open(launch(folder.path(), language)), folder)
}

/// A window that has read the draft of the last time, as its first task does.
pub fn open(launch: Launch) -> App {
    let store = launch.store.clone();
    let (mut app, _) = App::new(launch);
    restore(&mut app, &store);
    app
}

/// Has the draft of the last time read, and the window told.
pub fn restore(app: &mut App, store: &Store) {
    let draft = store.autosaved().unwrap().map(Box::new);
    let restored = keeping::Outcome::Restored(keeping::Restored { draft, held: None, aside: None });
    let _ = app.update(Message::Done(Outcome::Keeping(restored)));
}

/// The window, tall enough to show a screen to its end.
pub fn seen(app: &App) -> Simulator<'_, Message> {
    let settings = iced::Settings {
        fonts: TYPEFACES.iter().map(|face| (*face).into()).collect(),
        default_font: SANS,
        default_text_size: 15.into(),
        ..iced::Settings::default()
    };
    Simulator::with_size(settings, (1280.0, 2400.0), app.view())
}

/// Does something in the window, and lets the window answer.
pub fn act(app: &mut App, work: impl FnOnce(&mut Simulator<'_, Message>) -> Result<(), Error>) {
    let mut simulator = seen(app);
    work(&mut simulator).unwrap();
    let messages: Vec<Message> = simulator.into_messages().collect();
    for message in messages {
        let _ = app.update(message);
    }
}

/// Presses the control with this id.
pub fn click(app: &mut App, control: &str) {
    act(app, |window| window.click(id(control.to_owned())).map(drop));
}

/// Whether these words stand in the window.
pub fn shows(app: &App, words: &str) -> bool {
    seen(app).find(words).is_ok()
}
