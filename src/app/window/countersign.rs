//! Signing a reply that somebody sent: the second official's part, from Check a reply; and taking a
//! file back in that was signed elsewhere.
//!
//! The certificate is chosen as on the step Sign, and is the same one.

use std::path::{Path, PathBuf};

use iced::{
    Element, Fill, Task,
    widget::{Column, container},
};

use super::room::Message as RoomMessage;
use crate::{
    app::{
        effect::tool::{Effect, Need},
        icon::Icon,
        theme::{Look, Wide},
        tool::verify,
        widget::{self, Kind, button, part, small_button},
        window::{App, Message as Whole},
    },
    pades::level::Shortfall,
    problem,
    workflow::{Error, TakenBack},
};

/// What is remembered of it.
#[derive(Debug, Default)]
pub struct Countersign {
    open: bool,
    path: String,
    busy: bool,
    failure: Option<Error>,
    said: Option<&'static str>,
    shortfall: Option<Shortfall>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Begin to sign the file, or leave it
    Begin,
    /// The path of the new file being typed
    Path(String),
    /// Ask the system's dialog for that path
    Browse,
    /// Sign and save
    Sign,
    /// Enter the file into the register
    TakeBack,
}

impl Countersign {
    /// Forgets what was begun: another file is shown.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl App {
    pub(super) fn countersign(&mut self, message: Message) -> Task<Whole> {
        let Some(opened) = self.rooms.verify.shown() else { return Task::none() };
        let proof = self.proof();
        let state = &mut self.rooms.countersign;
        match message {
            Message::Begin => {
                state.open = !state.open;
                state.path = suggested(&opened.path).to_string_lossy().into_owned();
                Task::none()
            }
            Message::Path(path) => {
                (state.path, state.failure) = (path, None);
                Task::none()
            }
            Message::Browse => {
                let path = PathBuf::from(state.path.trim());
                let title = self.wording.text("countersign-path");
                self.wish(Effect::PickTarget(Need::Reply, path, title))
            }
            Message::Sign => {
                let Some(key) = self.sign.key() else { return Task::none() };
                let (file, signer) = (opened.file.clone(), key.signer.clone());
                (state.busy, state.failure) = (true, None);
                let path = PathBuf::from(state.path.trim());
                self.wish(Effect::Countersign(file, signer, proof, path))
            }
            Message::TakeBack => {
                let path = opened.path.clone();
                self.wish(Effect::TakeBack(path))
            }
        }
    }

    /// Takes in the file that was signed, and shows what is to be said of it.
    pub(super) fn countersigned(
        &mut self,
        result: Result<(PathBuf, Option<Shortfall>), Error>,
    ) -> Task<Whole> {
        self.rooms.countersign.busy = false;
        match result {
            Ok((path, shortfall)) => {
                self.rooms.countersign.clear();
                self.rooms.countersign.said = Some("countersign-done");
                self.rooms.countersign.shortfall = shortfall;
                self.check_file(path)
            }
            Err(error) => {
                self.rooms.countersign.failure = Some(error);
                Task::none()
            }
        }
    }

    pub(super) fn taken_back(&mut self, result: Result<Box<TakenBack>, Error>) {
        let state = &mut self.rooms.countersign;
        match result {
            Ok(back) => {
                state.said = Some(match (back.entered, back.made_here.is_some()) {
                    (true, true) => "back-made-here",
                    (true, false) => "back-entered",
                    (false, _) => "back-not-entered",
                });
            }
            Err(error) => state.failure = Some(error),
        }
    }

    pub(super) fn countersign_to(&mut self, path: &Path) {
        self.rooms.countersign.path = path.to_string_lossy().into_owned();
    }
}

/// The ways to go on with the file that is shown, below what is said of it.
pub fn view<'a>(
    app: &'a App,
    look: Look<'a>,
    opened: &'a verify::Opened,
) -> Option<Element<'a, Whole>> {
    let state = &app.rooms.countersign;
    let said = state.said.map(|key| look.body(look.word(key)).wide(look));
    let shortfall = state.shortfall.as_ref().map(|why| {
        let words = problem::shortfall(why, look.wording);
        widget::notice(look, false, words.in_full())
    });
    let failure = state.failure.as_ref().map(|error| {
        let words = problem::error(error, &app.draft.consultation, look.wording);
        widget::notice(look, true, words.in_full())
    });
    let wrap = |message| Whole::Room(RoomMessage::Countersign(message));
    let back = opened.is_sound_reply().then(|| {
        let words = look.word("back-take");
        small_button(look, Some(Icon::Book), words, wrap(Message::TakeBack)).id("take-back")
    });
    let begin = (opened.signable && !state.open).then(|| {
        let words = look.word("countersign-begin");
        small_button(look, Some(Icon::Pen), words, wrap(Message::Begin)).id("countersign")
    });
    let ways: Vec<Element<'a, Whole>> = begin.into_iter().chain(back).map(Element::from).collect();
    if ways.is_empty() && !state.open {
        return None;
    }
    let lead = opened.signable.then(|| look.small(look.word("countersign-lead")).wide(look));
    let form = (opened.signable && state.open).then(|| form(app, look));
    let content = Column::new()
        .push(lead)
        .push(said)
        .push(shortfall)
        .push(failure)
        .push(form)
        .push(look.row(ways).spacing(8))
        .spacing(12)
        .width(Fill);
    let content = container(content).width(Fill).align_x(look.start());
    Some(part(look, look.word("countersign-title"), vec![content.into()]))
}

fn form<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Whole> {
    let state = &app.rooms.countersign;
    let wrap = |message| Whole::Room(RoomMessage::Countersign(message));
    let certificates = app.sign.certificates(look, &app.draft.administration).map(Whole::Sign);
    let path = widget::path_row(
        look,
        "countersign-path",
        look.word("countersign-path"),
        &state.path,
        move |path| wrap(Message::Path(path)),
        None,
        (Icon::Folder, look.word("browse"), wrap(Message::Browse)),
    );
    let ready = app.sign.key().is_some() && !state.busy;
    let sign = ready.then(|| wrap(Message::Sign));
    let sign = button(look, Kind::Plain, Some(Icon::Pen), look.word("countersign-sign"), sign);
    let why = (!ready).then(|| {
        let key = if state.busy { "saving" } else { "send-sign-closed" };
        look.small(look.word(key)).wide(look)
    });
    let leave = button(look, Kind::Plain, None, look.word("cancel"), wrap(Message::Begin));
    let buttons = vec![sign.id("countersign-sign").into(), leave.id("countersign-leave").into()];
    look.column(vec![certificates, path])
        .push(why)
        .push(look.row(buttons).spacing(8))
        .spacing(12)
        .width(Fill)
        .into()
}

/// A new name beside the file: what was received stays as it is.
fn suggested(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-signed.pdf"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_that_was_received_is_not_written_over() {
        let path = Path::new("/回复/رد.pdf");
        assert_eq!(suggested(path), Path::new("/回复/رد-signed.pdf"));
    }
}
