//! Signing a reply that somebody sent: the second official's part, from Check a reply; and taking a
//! file back in that was signed elsewhere.
//!
//! The certificate is chosen as on the step Sign, and is the same one; the window hands it in.

use std::path::{Path, PathBuf};

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use super::verify::Opened;
use crate::{
    app::{
        icon::Icon,
        theme::{Look, Wide},
        widget::{self, Kind, button, part, small_button},
    },
    model::Consultation,
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

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Ask for a path, beginning with this one
    Browse(PathBuf),
    /// Sign the file that is shown and save it at this path
    Sign(PathBuf),
    /// Take the file that is shown back in
    TakeBack,
}

impl Countersign {
    /// Changes the screen; the file that is shown is at `file`.
    pub fn update(&mut self, file: &Path, message: Message) -> Action {
        match message {
            Message::Begin => {
                self.open = !self.open;
                self.path = suggested(file).to_string_lossy().into_owned();
                Action::None
            }
            Message::Path(path) => {
                (self.path, self.failure) = (path, None);
                Action::None
            }
            Message::Browse => Action::Browse(self.path.trim().into()),
            Message::Sign => {
                (self.busy, self.failure) = (true, None);
                Action::Sign(self.path.trim().into())
            }
            Message::TakeBack => Action::TakeBack,
        }
    }

    /// Forgets what was begun: another file is shown.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes in what came of the signing. Returns the file to show, which was signed.
    pub fn signed(
        &mut self,
        result: Result<(PathBuf, Option<Shortfall>), Error>,
    ) -> Option<PathBuf> {
        self.busy = false;
        match result {
            Ok((path, shortfall)) => {
                *self = Self { said: Some("countersign-done"), shortfall, ..Self::default() };
                Some(path)
            }
            Err(error) => {
                self.failure = Some(error);
                None
            }
        }
    }

    /// Takes in a file that was taken back in, or why it was not.
    pub fn taken_back(&mut self, result: Result<Box<TakenBack>, Error>) {
        match result {
            Ok(back) => {
                self.said = Some(match (back.entered, back.made_here.is_some()) {
                    (true, true) => "back-made-here",
                    (true, false) => "back-entered",
                    (false, _) => "back-not-entered",
                });
            }
            Err(error) => self.failure = Some(error),
        }
    }

    /// Takes in the path chosen in the system's dialog.
    pub fn save_as(&mut self, path: &Path) {
        self.path = path.to_string_lossy().into_owned();
    }
}

/// What the screen needs from the step Sign.
pub struct Given<'a, M> {
    /// The ways to sign by certificate
    pub certificates: Element<'a, M>,
    /// Whether a key is ready
    pub ready: bool,
    /// Makes the window's message of the screen's
    pub wrap: fn(Message) -> M,
}

impl Countersign {
    /// The ways to go on with the file that is shown, below what is said of it. `asked` is the
    /// circular at work.
    pub fn view<'a, M: Clone + 'a>(
        &'a self,
        look: Look<'a>,
        opened: &'a Opened,
        asked: &'a Consultation,
        given: Given<'a, M>,
    ) -> Option<Element<'a, M>> {
        let wrap = given.wrap;
        let said = self.said.map(|key| look.body(look.word(key)).wide(look));
        let shortfall = self.shortfall.as_ref().map(|why| {
            let words = problem::shortfall(why, look.wording);
            widget::notice(look, false, words.in_full())
        });
        let failure = self.failure.as_ref().map(|error| {
            let words = problem::error(error, asked, look.wording);
            widget::notice(look, true, words.in_full())
        });
        let back = opened.is_sound_reply().then(|| {
            let words = look.word("back-take");
            small_button(look, Some(Icon::Book), words, wrap(Message::TakeBack)).id("take-back")
        });
        let begin = (opened.signable && !self.open).then(|| {
            let words = look.word("countersign-begin");
            small_button(look, Some(Icon::Pen), words, wrap(Message::Begin)).id("countersign")
        });
        let ways: Vec<Element<'a, M>> = begin.into_iter().chain(back).map(Element::from).collect();
        if ways.is_empty() && !self.open {
            return None;
        }
        let lead = opened.signable.then(|| look.small(look.word("countersign-lead")).wide(look));
        let form = (opened.signable && self.open).then(|| self.form(look, given));
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

    fn form<'a, M: Clone + 'a>(&'a self, look: Look<'a>, given: Given<'a, M>) -> Element<'a, M> {
        let Given { certificates, ready, wrap } = given;
        let path = widget::path_row(
            look,
            "countersign-path",
            look.word("countersign-path"),
            &self.path,
            move |path| wrap(Message::Path(path)),
            None,
            (Icon::Folder, look.word("browse"), wrap(Message::Browse)),
        );
        let ready = ready && !self.busy;
        let sign = ready.then(|| wrap(Message::Sign));
        let words = look.word("countersign-sign");
        let sign = button(look, Kind::Plain, Some(Icon::Pen), words, sign);
        let why = (!ready).then(|| {
            let key = if self.busy { "saving" } else { "send-sign-closed" };
            look.small(look.word(key)).wide(look)
        });
        let leave = button(look, Kind::Plain, None, look.word("cancel"), wrap(Message::Begin));
        let buttons =
            vec![sign.id("countersign-sign").into(), leave.id("countersign-leave").into()];
        look.column(vec![certificates, path])
            .push(why)
            .push(look.row(buttons).spacing(8))
            .spacing(12)
            .width(Fill)
            .into()
    }
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

    #[test]
    fn signing_that_fails_leaves_the_screen_ready_for_another_attempt() {
        let mut screen = Countersign::default();
        let file = Path::new("/回复/رد.pdf");
        screen.update(file, Message::Begin);
        let path = PathBuf::from("/回复/رد-signed.pdf");
        assert_eq!(screen.update(file, Message::Sign), Action::Sign(path));
        assert!(screen.busy);
        assert_eq!(screen.signed(Err(Error::Defect)), None);
        assert!(!screen.busy && screen.failure.is_some());
    }
}
