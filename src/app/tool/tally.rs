//! Count replies: the replies to one circular against the 70 % rule, what conflicts, and what was
//! not counted, with the reason.

mod rows;

use std::path::{Path, PathBuf};

use iced::{
    Center, Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        icon::{Icon, icon},
        theme::{Look, Wide},
        widget::{self, Row, group, hairline, head, part, small_button},
    },
    model::Consultation,
    problem,
    workflow::{
        Error,
        tally::{LeftOut, Reason, Tally as Counted},
    },
};

use self::rows::{answered, bar, late_row, state, states_of, texts};

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct Tally {
    path: String,
    wanted: Wanted,
    circular_path: String,
    /// Whether it was given after the files
    circular_is_new: bool,
    /// Which count is awaited, and how far it is: so many of so many files
    awaited: Option<(u64, usize, usize)>,
    /// Whether that takes so long that it is said
    slow: bool,
    generation: u64,
    counted: Option<Box<Counted>>,
    failure: Option<Error>,
    save_path: String,
    written: Option<PathBuf>,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path of a file or folder being typed
    Path(String),
    /// Count what is at that path too
    Given,
    /// Ask the system's dialog for files
    Browse,
    /// Ask the system's dialog for a folder
    BrowseFolder,
    /// Count these too
    Add(Vec<PathBuf>),
    /// The path of a circular being typed
    CircularPath(String),
    /// Count the replies to that circular; to the one that they name, if the path is empty
    CircularGiven,
    /// The user has read the page of this file, which only a person can
    Read(PathBuf),
    /// Do not wait for the count
    Cancel,
    /// Begin anew
    Clear,
    /// The path of the file for the count being typed
    SavePath(String),
    /// Ask the system's dialog for that path
    BrowseSave,
    /// Write the count to a file: as JSON if it is named so, else as a table
    Save,
    /// Open the folder of the file that was written
    Folder,
}

/// What is to be counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Files and folders
    pub sources: Vec<PathBuf>,
    /// The circular that they are replies to, if it was given
    pub circular: Option<PathBuf>,
    /// Files whose pages the user has read
    pub read: Vec<PathBuf>,
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Ask for files
    Browse,
    /// Ask for a folder
    BrowseFolder,
    /// Count these, as the count with this number
    Count(u64, Wanted),
    /// End the count that is at work
    Cancel,
    /// Ask where to write, beginning with this path
    BrowseSave(PathBuf),
    /// Write the count that is shown to this file
    Save(PathBuf),
    /// Open this with the program that the system has for it
    Open(PathBuf),
}

impl Tally {
    /// Changes the screen.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Path(path) => (self.path, self.failure) = (path, None),
            Message::Given if self.path.trim().is_empty() => {}
            Message::Given => {
                let path = PathBuf::from(self.path.trim());
                return self.add(vec![path]);
            }
            Message::Browse => return Action::Browse,
            Message::BrowseFolder => return Action::BrowseFolder,
            Message::Add(paths) if paths.is_empty() => {}
            Message::Add(paths) => return self.add(paths),
            Message::CircularPath(path) => (self.circular_path, self.failure) = (path, None),
            Message::CircularGiven => {
                let path = self.circular_path.trim();
                self.wanted.circular = (!path.is_empty()).then(|| PathBuf::from(path));
                self.circular_is_new = self.wanted.circular.is_some();
                if self.is_begun() {
                    return self.count();
                }
            }
            Message::Read(path) => {
                self.wanted.read.push(path);
                return self.count();
            }
            Message::Cancel => {
                self.awaited = None;
                return Action::Cancel;
            }
            Message::Clear => {
                *self = Self { generation: self.generation, ..Self::default() };
                return Action::Cancel;
            }
            Message::SavePath(path) => (self.save_path, self.failure) = (path, None),
            Message::BrowseSave => return Action::BrowseSave(PathBuf::from(self.save_path.trim())),
            Message::Save if self.counted.is_none() || self.save_path.trim().is_empty() => {}
            Message::Save => return Action::Save(PathBuf::from(self.save_path.trim())),
            Message::Folder => {
                let folder = self.written.as_deref().and_then(Path::parent);
                return folder.map_or(Action::None, |folder| Action::Open(folder.to_owned()));
            }
        }
        Action::None
    }

    fn add(&mut self, paths: Vec<PathBuf>) -> Action {
        for path in paths {
            if !self.wanted.sources.contains(&path) {
                self.wanted.sources.push(path);
            }
        }
        self.circular_is_new = false;
        self.count()
    }

    fn count(&mut self) -> Action {
        self.generation += 1;
        self.awaited = Some((self.generation, 0, 0));
        (self.failure, self.written, self.slow) = (None, None, false);
        Action::Count(self.generation, self.wanted.clone())
    }

    /// Takes in how far a count is.
    pub fn progress(&mut self, generation: u64, done: usize, all: usize) {
        if let Some(awaited) = self.awaited.as_mut().filter(|(awaited, ..)| *awaited == generation)
        {
            *awaited = (generation, done, all);
        }
    }

    /// Says that files are being counted, if they still are: it takes long.
    pub fn waited(&mut self) {
        self.slow = self.awaited.is_some();
    }

    /// Takes in a count, or why there is none; it is suggested to be written into `folder`.
    pub fn counted(
        &mut self,
        generation: u64,
        result: Result<Option<Box<Counted>>, Error>,
        folder: &Path,
    ) {
        if self.awaited.is_none_or(|(awaited, ..)| awaited != generation) {
            return;
        }
        self.awaited = None;
        match result {
            Ok(counted) => {
                let number = counted.as_ref().and_then(|c| Some(c.circular.as_ref()?.number));
                let name = match number {
                    Some(number) => format!("TSB-Circular-{number}-count.csv"),
                    None => "TSB-Circular-count.csv".to_owned(),
                };
                self.save_path = folder.join(name).to_string_lossy().into_owned();
                self.counted = counted;
                self.path.clear();
            }
            Err(error) => {
                // What was given last could not be read, or the circular is none.
                match self.circular_is_new || is_of_circular(&error) {
                    true => self.wanted.circular = None,
                    false => drop(self.wanted.sources.pop()),
                }
                self.failure = Some(error);
            }
        }
    }

    /// Takes in where the count was written, or why it was not.
    pub fn written(&mut self, result: Result<PathBuf, Error>) {
        match result {
            Ok(path) => (self.written, self.failure) = (Some(path), None),
            Err(error) => self.failure = Some(error),
        }
    }

    /// Takes in the path chosen in the system's dialog.
    pub fn save_as(&mut self, path: &Path) {
        self.save_path = path.to_string_lossy().into_owned();
    }

    /// The count that is shown.
    pub fn shown(&self) -> Option<&Counted> {
        self.counted.as_deref()
    }

    /// A file that was dropped is counted with the others once there are any.
    pub fn is_begun(&self) -> bool {
        !self.wanted.sources.is_empty()
    }
}

impl Tally {
    /// The count, or how to begin one.
    pub fn view<'a>(&'a self, look: Look<'a>, asked: &'a Consultation) -> Element<'a, Message> {
        let (title, lead) = match &self.counted {
            Some(counted) => counted_head(look, counted),
            None => (look.word("room-tally"), look.word("tally-lead")),
        };
        let awaited =
            self.awaited.filter(|_| self.slow).map(|(_, done, all)| working(look, done, all));
        let failure = self.failure.as_ref().map(|error| {
            widget::notice(look, true, problem::error(error, asked, look.wording).in_full())
        });
        let written = self.written.as_ref().map(|path| {
            let file = path.display().to_string().into();
            let words = look.small(look.words("tally-written", &[("file", file)])).wide(look);
            let folder = widget::small_link(look, look.word("open-folder"), Message::Folder);
            look.row(vec![words.into(), folder.id("tally-folder").into()]).spacing(12)
        });
        let result = self.counted.as_deref().map(|counted| result(look, counted));
        let nobody = self.counted.as_ref().is_some_and(|counted| !counted.vouched);
        let nobody = nobody.then(|| widget::notice(look, false, look.word("tally-nobody-vouches")));
        Column::new()
            .push(head(look, title, lead))
            .push(awaited)
            .push(failure)
            .push(written)
            .push(nobody)
            .push(result)
            .push(self.counted.is_some().then(|| self.save_view(look)))
            .push(self.add_view(look))
            .spacing(20)
            .width(Fill)
            .into()
    }

    fn save_view<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let path = widget::path_row(
            look,
            "tally-save-path",
            look.word("tally-save-path"),
            &self.save_path,
            Message::SavePath,
            Some(Message::Save),
            (Icon::Folder, look.word("browse"), Message::BrowseSave),
        );
        let save = small_button(look, None, look.word("tally-save"), Message::Save);
        look.column(vec![path, save.id("tally-save").into()]).spacing(10).width(Fill).into()
    }

    fn add_view<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let path = widget::path_row(
            look,
            "tally-path",
            look.word("tally-path"),
            &self.path,
            Message::Path,
            Some(Message::Given),
            (Icon::Plus, look.word("tally-add"), Message::Given),
        );
        let circular = widget::path_row(
            look,
            "tally-circular",
            look.word("tally-circular"),
            &self.circular_path,
            Message::CircularPath,
            Some(Message::CircularGiven),
            (Icon::File, look.word("tally-circular-use"), Message::CircularGiven),
        );
        let small = |mark, key: &str, message: Message| {
            small_button(look, Some(mark), look.word(key), message).id(key.to_owned()).into()
        };
        let mut ways = vec![
            small(Icon::File, "tally-files", Message::Browse),
            small(Icon::Folder, "tally-folder-add", Message::BrowseFolder),
        ];
        if self.is_begun() {
            ways.push(small(Icon::Cross, "tally-clear", Message::Clear));
        }
        let ways = look.row(ways).spacing(8).into();
        look.column(vec![path, ways, circular]).spacing(10).width(Fill).into()
    }
}

/// Whether a count failed because what was given as the circular is none.
const fn is_of_circular(error: &Error) -> bool {
    matches!(error, Error::Letter { .. } | Error::NoConsultation { .. } | Error::Unsettled(_))
}

fn counted_head(look: Look<'_>, counted: &Counted) -> (String, String) {
    if !counted.several.is_empty() {
        return (look.word("tally-nothing"), look.word("tally-several"));
    }
    let Some(circular) = &counted.circular else {
        return (look.word("tally-nothing"), look.word("tally-nothing-means"));
    };
    let number = circular.number.to_string().into();
    let name = look.words("circular-name", &[("number", number)]);
    let values = [("circular", name.into()), ("count", counted.in_time.counted.len().into())];
    (look.words("tally-title", &values), look.word("tally-rule"))
}

fn working<'a>(look: Look<'a>, done: usize, all: usize) -> Element<'a, Message> {
    let values = [("done", done.into()), ("all", all.into())];
    let words = look.body(look.words("tally-working", &values)).wide(look);
    let cancel = small_button(look, None, look.word("cancel"), Message::Cancel).id("cancel");
    let part = match all {
        0 => 0,
        all => u16::try_from(done * 1000 / all).unwrap_or(1000),
    };
    let top = look.row(vec![words.into(), cancel.into()]).spacing(12).align_y(Center);
    look.column(vec![top.into(), bar(look, part, None)]).spacing(8).width(Fill).into()
}

fn result<'a>(look: Look<'a>, counted: &'a Counted) -> Element<'a, Message> {
    let several =
        counted.several.iter().map(|one| look.body(answered(look, one)).wide(look).into());
    let several: Vec<Element<'a, Message>> = several.collect();
    let several = (!several.is_empty()).then(|| look.column(several).spacing(6).width(Fill));
    let texts = texts(look, &counted.in_time);
    let all = [&counted.in_time, &counted.late].into_iter().flat_map(|count| &count.conflicts);
    let conflicts = all.map(|conflict| {
        let files: Vec<String> = conflict.files.iter().map(|file| name(file)).collect();
        let values = [
            ("state", state(look, &conflict.member_state).into()),
            ("files", files.join(&look.word("list-separator")).into()),
        ];
        widget::notice(look, false, look.words("tally-conflict", &values))
    });
    let conflicts: Vec<Element<'a, Message>> = conflicts.collect();
    let conflicts = (!conflicts.is_empty()).then(|| {
        let content = Column::with_children(conflicts).spacing(6).width(Fill).into();
        part(look, look.word("tally-conflicts"), vec![content])
    });
    let left = (!counted.left_out.is_empty()).then(|| {
        let rows = counted.left_out.iter().map(|left| left_out(look, left));
        let content = Column::with_children(rows).width(Fill).into();
        let count = counted.left_out.len();
        part(look, look.words("tally-left-out", &[("count", count.into())]), vec![content])
    });
    let states = (!counted.in_time.counted.is_empty()).then(|| {
        let content = look.body(states_of(look, &counted.in_time)).wide(look).into();
        part(look, look.word("tally-counted"), vec![content])
    });
    let late = (!counted.late.counted.is_empty()).then(|| {
        let late = states_of(look, &counted.late).into();
        let words = widget::notice(look, false, look.words("tally-late", &[("states", late)]));
        // What would have come of them is no outcome.
        let rows = counted.late.texts.iter().map(|text| Row::new(late_row(look, text))).collect();
        Column::new().push(words).push(group(look, rows)).spacing(8).width(Fill)
    });
    let column = Column::new().push(several).push(texts).push(conflicts).push(states).push(late);
    column.push(left).spacing(20).width(Fill).into()
}

fn left_out<'a>(look: Look<'a>, left: &'a LeftOut) -> Element<'a, Message> {
    let reason = problem::left_out(&left.reason, look.wording);
    let words = look.column(vec![
        look.body(name(&left.file)).wide(look).into(),
        look.small(reason).wide(look).into(),
    ]);
    let mut parts: Vec<Element<'a, Message>> =
        vec![icon(Icon::File, look.palette.quiet), words.width(Fill).into()];
    if matches!(left.reason, Reason::ToBeRead { .. }) {
        let read = Message::Read(left.file.clone());
        parts.push(small_button(look, None, look.word("tally-read"), read).into());
    }
    let row = look.row(parts);
    Column::new()
        .push(hairline(look))
        .push(container(row.spacing(12)).padding([8, 0]))
        .width(Fill)
        .into()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::tally::Count;
    use crate::workflow::tally::Rule;

    fn counted() -> Box<Counted> {
        Box::new(Counted {
            circular: None,
            rule: Rule::TRADITIONAL_APPROVAL,
            vouched: true,
            several: Vec::new(),
            in_time: Count::default(),
            late: Count::default(),
            left_out: Vec::new(),
        })
    }

    fn of(sources: &[&PathBuf], circular: Option<&PathBuf>) -> Wanted {
        let sources = sources.iter().map(|path| (*path).clone()).collect();
        Wanted { sources, circular: circular.cloned(), read: Vec::new() }
    }

    #[test]
    fn what_the_user_has_read_is_counted_with_the_rest() {
        let mut screen = Tally::default();
        let reply = PathBuf::from("/Ответ.pdf");
        screen.update(Message::Add(vec![reply.clone()]));
        let wanted = Wanted { read: vec![reply.clone()], ..of(&[&reply], None) };
        assert_eq!(screen.update(Message::Read(reply)), Action::Count(2, wanted));
    }

    #[test]
    fn files_add_up_and_only_the_newest_count_is_shown() {
        let mut screen = Tally::default();
        let (one, two) = (PathBuf::from("/回复"), PathBuf::from("/ردود"));
        let first = screen.update(Message::Add(vec![one.clone()]));
        assert_eq!(first, Action::Count(1, of(&[&one], None)));
        let second = screen.update(Message::Add(vec![two.clone(), one.clone()]));
        assert_eq!(second, Action::Count(2, of(&[&one, &two], None)));
        screen.counted(1, Ok(Some(counted())), Path::new("/d"));
        assert!(screen.shown().is_none());
        screen.progress(2, 3, 9);
        assert_eq!(screen.awaited, Some((2, 3, 9)));
        screen.counted(2, Ok(Some(counted())), Path::new("/d"));
        assert!(screen.shown().is_some());
        let file = PathBuf::from("/d").join("TSB-Circular-count.csv");
        assert_eq!(screen.update(Message::Save), Action::Save(file));
    }

    #[test]
    fn a_count_that_was_given_up_does_not_appear_later() {
        let mut screen = Tally::default();
        screen.update(Message::Add(vec!["/a".into()]));
        assert_eq!(screen.update(Message::Cancel), Action::Cancel);
        screen.counted(1, Ok(Some(counted())), Path::new("/d"));
        assert!(screen.shown().is_none());
        assert_eq!(screen.update(Message::Save), Action::None);
    }

    #[test]
    fn what_cannot_be_read_is_said_and_forgotten() {
        let mut screen = Tally::default();
        screen.update(Message::Path(" /nowhere ".into()));
        screen.update(Message::Given);
        screen.counted(1, Err(Error::NoCertificates("/nowhere".into())), Path::new("/d"));
        assert!(!screen.is_begun() && screen.failure.is_some());
    }
    #[test]
    fn a_circular_is_held_against_all_that_is_counted() {
        let mut screen = Tally::default();
        screen.update(Message::CircularPath(" /通函.docx ".into()));
        assert_eq!(screen.update(Message::CircularGiven), Action::None);
        let (reply, circular) = (PathBuf::from("/a"), PathBuf::from("/通函.docx"));
        let count = Action::Count(1, of(&[&reply], Some(&circular)));
        assert_eq!(screen.update(Message::Add(vec![reply.clone()])), count);
        screen.counted(1, Ok(Some(counted())), Path::new("/d"));
        screen.update(Message::CircularPath(String::new()));
        assert_eq!(screen.update(Message::CircularGiven), Action::Count(2, of(&[&reply], None)));
    }
}
