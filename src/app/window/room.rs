//! The rooms beside the reply: Check a reply, the register, the settings. Each has a screen; this
//! lays them out, leads from one to another, and turns their actions into effects.

use std::path::PathBuf;

use iced::{
    Element, Fill, Size, Task,
    widget::{Column, Space, column, container, operation, operation::RelativeOffset},
};

use super::{
    App, Message as Whole, Pane, countersign,
    update::FORM,
    view::{self, FORM_WIDTH, ONE_PANE, TWO_PANES},
};
use crate::{
    app::{
        effect::{
            self,
            tool::{Effect, Need, Outcome},
        },
        icon::{Icon, icon},
        theme::{self, Look},
        tool::{register, tally, verify},
        viewer::{
            file::{self, Sheet},
            reply::BAR,
        },
        widget::{Kind, button, divider, hairline},
    },
    workflow::Brought,
};

pub use super::rail::{foot, icons};

/// Where the official is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Room {
    /// At the reply, on one of its steps
    #[default]
    Reply,
    /// Checking a reply that somebody sent
    Verify,
    /// Counting the replies to a circular
    Tally,
    /// Looking at what was made ready before
    Register,
    /// Setting the program
    Settings,
}

impl Room {
    /// The name of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reply => "room-reply",
            Self::Verify => "room-verify",
            Self::Tally => "room-tally",
            Self::Register => "room-register",
            Self::Settings => "settings",
        }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Reply => Icon::Pen,
            Self::Verify => Icon::Check,
            Self::Tally => Icon::Count,
            Self::Register => register::ICON,
            Self::Settings => Icon::Sliders,
        }
    }
}

/// What the rooms remember.
#[derive(Debug, Default)]
pub struct Rooms {
    pub(super) verify: verify::Verify,
    pub(super) sheet: Sheet,
    pub(super) register: register::Register,
    pub(super) tally: tally::Tally,
    pub(super) countersign: countersign::Countersign,
}

/// What can happen in them.
#[derive(Debug, Clone)]
pub enum Message {
    /// Go to this room
    Enter(Room),
    /// A file was dropped on the window
    Dropped(PathBuf),
    /// In Check a reply
    Verify(verify::Message),
    /// On the pages of the file that is checked
    Sheet(file::Message),
    /// In Count replies
    Tally(tally::Message),
    /// While a reply that somebody sent is signed
    Countersign(countersign::Message),
    /// In the register
    Register(register::Message),
}

impl App {
    /// Goes to a room; to the one where the official is: back to the reply.
    pub(super) fn enter(&mut self, room: Room) -> Task<Whole> {
        let room = if self.room == room { Room::Reply } else { room };
        (self.room, self.pane, self.page.enlarged) = (room, Pane::Form, false);
        let top = operation::snap_to(FORM, RelativeOffset::START);
        let next = match room {
            Room::Reply => self.draw(),
            Room::Settings | Room::Tally => Task::none(),
            Room::Verify => Task::batch([self.wish(Effect::Trusted), self.draw_sheet()]),
            Room::Register => self.wish(Effect::Register),
        };
        Task::batch([top, next])
    }

    pub(super) fn in_room(&mut self, message: Message) -> Task<Whole> {
        match message {
            Message::Enter(room) => self.enter(room),
            Message::Dropped(path) => self.dropped(path),
            Message::Verify(message) => self.verify(message),
            Message::Sheet(message) => {
                self.rooms.sheet.update(message);
                self.draw_sheet()
            }
            Message::Tally(message) => self.tally(message),
            Message::Countersign(message) => self.countersign(message),
            Message::Register(message) => match self.rooms.register.update(&message) {
                register::Action::None => Task::none(),
                register::Action::Open(path) => self.run(effect::Effect::Show(path)),
                register::Action::Copy(text) => self.run(effect::Effect::Copy(text)),
                register::Action::Check(path) => self.check_file(path),
            },
        }
    }

    fn dropped(&mut self, path: PathBuf) -> Task<Whole> {
        match self.room {
            Room::Verify if path.is_file() => self.check_file(path),
            Room::Tally => self.tally(tally::Message::Add(vec![path])),
            Room::Verify | Room::Reply | Room::Register | Room::Settings => {
                self.wish(Effect::Recognise(path))
            }
        }
    }

    pub(super) fn check_file(&mut self, path: PathBuf) -> Task<Whole> {
        let enter = match self.room {
            Room::Verify => Task::none(),
            _ => self.enter(Room::Verify),
        };
        Task::batch([enter, self.verify(verify::Message::Check(path))])
    }

    fn verify(&mut self, message: verify::Message) -> Task<Whole> {
        match self.rooms.verify.update(message) {
            verify::Action::None => Task::none(),
            verify::Action::Browse => self.pick(Need::Reply, "verify-another"),
            verify::Action::BrowseTrust => self.pick(Need::Certificate, "trust-path"),
            verify::Action::Check(path) => {
                Task::batch([self.wish(Effect::Check(path)), self.tell_if_slow()])
            }
            verify::Action::Copy(text) => self.run(effect::Effect::Copy(text)),
            verify::Action::Trust(path) => self.wish(Effect::Trust(path)),
            verify::Action::Distrust(certificate) => self.wish(Effect::Distrust(certificate)),
            verify::Action::Draw => {
                self.rooms.countersign.clear();
                self.open_sheet();
                self.draw_sheet()
            }
        }
    }

    fn tally(&mut self, message: tally::Message) -> Task<Whole> {
        match self.rooms.tally.update(message) {
            tally::Action::None => Task::none(),
            tally::Action::Browse => self.pick(Need::Replies, "tally-files"),
            tally::Action::BrowseFolder => {
                self.wish(Effect::PickFolder(self.wording.text("tally-folder-add")))
            }
            tally::Action::Count(generation, paths) => {
                Task::batch([self.wish(Effect::Count(generation, paths)), self.tell_if_slow()])
            }
            tally::Action::Cancel => self.wish(Effect::StopCounting),
            tally::Action::BrowseSave(path) => {
                self.wish(Effect::PickCount(path, self.wording.text("tally-save")))
            }
            tally::Action::Save(path) => match self.rooms.tally.shown() {
                Some(counted) => self.wish(Effect::WriteCount(Box::new(counted.clone()), path)),
                None => Task::none(),
            },
            tally::Action::Open(path) => self.run(effect::Effect::Show(path)),
        }
    }

    /// Counts these with what is counted already.
    fn count_also(&mut self, paths: Vec<PathBuf>) -> Task<Whole> {
        let enter = match self.room {
            Room::Tally => Task::none(),
            _ => self.enter(Room::Tally),
        };
        Task::batch([enter, self.tally(tally::Message::Add(paths))])
    }

    /// Something takes long: whatever is still at work says so.
    pub(super) fn waited(&mut self) {
        self.rooms.verify.waited();
        self.rooms.tally.waited();
    }

    pub(super) fn wish(&self, effect: Effect) -> Task<Whole> {
        self.run(effect::Effect::Room(effect))
    }

    pub(super) fn pick(&self, need: Need, title: &str) -> Task<Whole> {
        self.wish(Effect::Pick(need, self.wording.text(title)))
    }

    fn open_sheet(&mut self) {
        let file = self.rooms.verify.shown().map(|opened| opened.file.clone());
        self.rooms.sheet.open(file);
    }

    pub(super) fn draw_sheet(&mut self) -> Task<Whole> {
        let (pane, factor) = (sheet_pane(self), self.factor);
        match self.rooms.sheet.ask(pane, factor) {
            Some(wish) if self.room == Room::Verify => self.wish(Effect::Picture(wish)),
            _ => Task::none(),
        }
    }

    /// Takes in what came of the rooms' effects.
    pub(super) fn rooms_done(&mut self, outcome: Outcome) -> Task<Whole> {
        match outcome {
            Outcome::Picked(need, paths) => self.picked(need, paths),
            Outcome::NoDialog(need) => self.type_path(need),
            Outcome::Checked(path, result) => {
                if !self.rooms.verify.checked(&path, result) {
                    return Task::none();
                }
                self.open_sheet();
                let top = operation::snap_to(FORM, RelativeOffset::START);
                Task::batch([top, self.draw_sheet()])
            }
            Outcome::Judged(opened) => {
                self.rooms.verify.judged_anew(opened);
                Task::none()
            }
            Outcome::Trusted(result) => {
                self.rooms.verify.trusted(result);
                match self.rooms.verify.opened() {
                    [] => Task::none(),
                    opened => self.wish(Effect::Judge(opened.to_vec())),
                }
            }
            Outcome::Picture(generation, drawn) => {
                self.rooms.sheet.take(generation, drawn);
                Task::none()
            }
            Outcome::Register(result) => {
                self.rooms.register.read(result);
                Task::none()
            }
            Outcome::Target(_, Some(path)) => {
                self.countersign_to(&path);
                Task::none()
            }
            Outcome::Target(_, None) => Task::none(),
            Outcome::Countersigned(result) => self.countersigned(result),
            Outcome::TakenBack(result) => {
                self.taken_back(result);
                Task::none()
            }
            Outcome::Recognised(path, Brought::Reply) => self.check_file(path),
            Outcome::Recognised(path, Brought::Letter) => self.read_letter(path),
            Outcome::Recognised(path, Brought::Draft) => self.open_draft(path),
            Outcome::Recognised(path, Brought::Folder) => self.count_also(vec![path]),
            Outcome::Counting(generation, done, all) => {
                self.rooms.tally.progress(generation, done, all);
                Task::none()
            }
            Outcome::Counted(generation, result) => {
                let folder = self.launch.documents.join("Placet");
                self.rooms.tally.counted(generation, result, &folder);
                operation::snap_to(FORM, RelativeOffset::START)
            }
            Outcome::CountPath(path) => {
                if let Some(path) = path {
                    self.rooms.tally.save_as(&path);
                }
                Task::none()
            }
            Outcome::CountWritten(result) => {
                self.rooms.tally.written(result);
                operation::snap_to(FORM, RelativeOffset::START)
            }
            Outcome::Letter(path, found) => self.letter_read(&path, found),
            Outcome::DraftKept(result) => self.draft_kept(result),
            Outcome::Paged(path, file) => self.letter_paged(&path, file),
            Outcome::PictureOfLetter(generation, drawn) => {
                if let Some(sheet) = self.circular.sheet_mut() {
                    sheet.take(generation, drawn);
                }
                Task::none()
            }
            Outcome::Reopened(path, result) => self.draft_opened(path, result),
            Outcome::Recent(recent, drafts) => {
                self.circular.opened_before(recent, drafts);
                Task::none()
            }
            Outcome::Nothing => Task::none(),
        }
    }

    /// The system has no dialog: leads to the field for a path.
    fn type_path(&mut self, need: Need) -> Task<Whole> {
        match need {
            Need::Letter => self.focus("letter-path"),
            Need::Replies => self.focus("tally-path"),
            Need::Certificate => self.focus("trust-path"),
            Need::Reply => {
                self.rooms.verify.type_path();
                self.focus("verify-path")
            }
        }
    }

    fn picked(&mut self, need: Need, paths: Vec<PathBuf>) -> Task<Whole> {
        if need == Need::Replies {
            return self.tally(tally::Message::Add(paths));
        }
        let tasks = paths.into_iter().map(|path| match need {
            Need::Reply => self.check_file(path),
            Need::Certificate => self.wish(Effect::Trust(path)),
            Need::Letter => self.read_letter(path),
            Need::Replies => Task::none(),
        });
        Task::batch(tasks.collect::<Vec<_>>())
    }
}

/// The window while the official is in a room that has panes of its own.
pub fn view<'a>(app: &'a App, look: Look<'a>) -> Option<Element<'a, Whole>> {
    let middle = match app.room {
        Room::Reply | Room::Settings => return None,
        Room::Register => view::pane(
            look,
            bar(look, Icon::Book, look.word("room-register"), None),
            (register_view(app, look), 720.0),
            actions(look, Vec::new()),
        ),
        Room::Tally => {
            let screen = app.rooms.tally.view(look, &app.draft.consultation);
            let screen = screen.map(|message| Whole::Room(Message::Tally(message)));
            let bar = bar(look, Icon::Count, look.word("room-tally"), None);
            view::pane(look, bar, (screen, 720.0), actions(look, Vec::new()))
        }
        Room::Verify => verify_panes(app, look),
    };
    let middle = container(middle).width(Fill).height(Fill).style(theme::fill(look.palette.form));
    Some(match app.size().width < ONE_PANE {
        true => column![view::strip(app, look), hairline(look), middle].into(),
        false => look.row(vec![super::rail::rail(app, look), divider(look), middle.into()]).into(),
    })
}

fn register_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Whole> {
    let screen = app.rooms.register.view(look, &app.draft.consultation);
    screen.map(|message| Whole::Room(Message::Register(message)))
}

fn verify_panes<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Whole> {
    let wide = app.size().width >= TWO_PANES;
    let opened = app.rooms.verify.shown();
    let name = opened.map_or_else(|| look.word("room-verify"), verify::Opened::name);
    let switch = (!wide && opened.is_some()).then(|| view::switch(app, look));
    let bar = bar(look, if opened.is_some() { Icon::File } else { Icon::Check }, name, switch);
    if !wide && app.pane == Pane::Page && opened.is_some() {
        return column![bar, hairline(look), sheet_view(app, look)].into();
    }
    let screen = app.rooms.verify.view(look, &app.draft.consultation);
    let screen = screen.map(|message| Whole::Room(Message::Verify(message)));
    let further = opened.and_then(|opened| countersign::view(app, look, opened));
    let screen = Column::new().push(screen).push(further).spacing(24).width(Fill).into();
    let browse = Whole::Room(Message::Verify(verify::Message::Browse));
    let words = look.word(if opened.is_some() { "verify-another" } else { "verify-open" });
    let open = button(look, Kind::Primary, Some(Icon::Folder), words, browse).id("verify-open");
    let form = view::pane(look, bar, (screen, FORM_WIDTH), actions(look, vec![open.into()]));
    match wide {
        false => form,
        true => {
            let form = container(form).width(view::form_width(app.size()));
            look.row(vec![form.into(), divider(look), sheet_view(app, look)]).into()
        }
    }
}

fn sheet_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Whole> {
    let record = app.rooms.verify.shown().and_then(verify::Opened::record);
    let language = record.and_then(|record| crate::model::Language::from_code(&record.language));
    let aside = language
        .map(|language| look.words("reply-language", &[("language", language.autonym().into())]));
    let view = app.rooms.sheet.view(look, sheet_pane(app), aside, look.word("sheet-caption"));
    view.map(|message| Whole::Room(Message::Sheet(message)))
}

/// How large the pane of the checked file's pages is.
fn sheet_pane(app: &App) -> Size {
    view::far_pane_size(app.size(), false, BAR)
}

/// The line above a room's screen.
fn bar<'a>(
    look: Look<'a>,
    mark: Icon,
    words: String,
    control: Option<Element<'a, Whole>>,
) -> Element<'a, Whole> {
    use iced::widget::text::Wrapping;
    let words = container(look.body(words).wrapping(Wrapping::None)).width(Fill);
    let mut parts = vec![icon(mark, look.palette.ink), words.align_x(look.start()).into()];
    parts.extend(control);
    container(look.row(parts).spacing(10).align_y(iced::Center))
        .center_y(44)
        .width(Fill)
        .padding([0, 32])
        .into()
}

/// Back to the reply on the leading side, the room's own actions on the far side.
fn actions<'a>(look: Look<'a>, own: Vec<Element<'a, Whole>>) -> Element<'a, Whole> {
    let chevron = if look.is_rtl() { Icon::Right } else { Icon::Left };
    let back = Whole::Room(Message::Enter(Room::Reply));
    let back = button(look, Kind::Plain, Some(chevron), look.word("room-reply"), back).id("back");
    let mut parts: Vec<Element<'a, Whole>> = vec![back.into(), Space::new().width(Fill).into()];
    parts.extend(own);
    container(look.row(parts).spacing(16).align_y(iced::Center))
        .center_y(63)
        .padding([0, 32])
        .into()
}
