//! What a field remembers between two views: the passage, its layout, the focus, a drag, what an
//! input method has not settled yet. It does what it is told and says what came of it; it knows
//! nothing of events, messages or colours.

use std::ops::Range;

use iced::{
    Point, Rectangle, Size,
    advanced::{
        Clipboard, clipboard,
        mouse::{Click, click::Kind},
        widget::operation,
    },
};

use super::{
    boundary,
    keys::{Command, Motion},
    passage::{Caret, Edit, Passage},
    shaped::{Setting, Shaped},
    style::TextInfo,
};

/// The state of a field.
#[derive(Debug)]
pub struct State {
    pub(super) passage: Passage,
    pub(super) shaped: Shaped,
    pub(super) info: TextInfo,
    /// The text of the last view, or of the last message since
    given: String,
    preedit: Preedit,
    /// How far the content is scrolled up, in pixels
    scroll: f32,
    /// Height of what can be seen of the content, in pixels
    window: f32,
    /// Distance from the left that Up and Down keep to
    goal: Option<f32>,
    drag: Option<Drag>,
    click: Option<Click>,
    pub(super) focused: bool,
    /// Whether Shift is held down
    pub(super) shift: bool,
    pub(super) hovered: bool,
    pub(super) window_focused: bool,
    /// Counts whatever changes the look of the text
    pub(super) generation: u32,
}

#[derive(Debug, Default)]
struct Preedit {
    text: String,
    /// What the input method is working on, in bytes of `text`
    clause: Option<Range<usize>>,
}

/// What a drag selects by, and what it began with.
#[derive(Debug, Clone)]
enum Drag {
    Letters,
    Words(Range<usize>),
    Paragraphs(Range<usize>),
}

/// What came of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The text changed
    Edited,
    /// Only the caret or the selection did
    Moved,
    /// The text is to be handed on
    Submitted,
}

impl State {
    /// A field of `text`, with the caret at its end.
    pub fn new(text: &str, multiline: bool, setting: Setting) -> Self {
        let mut state = Self {
            passage: Passage::new(text, multiline),
            shaped: Shaped::new(setting),
            info: TextInfo::default(),
            given: text.to_owned(),
            preedit: Preedit::default(),
            scroll: 0.0,
            window: setting.line_height,
            goal: None,
            drag: None,
            click: None,
            focused: false,
            shift: false,
            hovered: false,
            window_focused: true,
            generation: 0,
        };
        state.reshape(setting);
        state
    }

    /// Takes over the text of a new view if it is not what this field published last.
    pub fn give(&mut self, text: &str) {
        if text == self.given {
            return;
        }
        let caret = self.passage.caret();
        let at_end = caret.at == self.passage.text().len();
        self.given = text.to_owned();
        self.passage = Passage::new(text, self.passage.multiline());
        if !at_end {
            let at = caret.at.min(self.passage.text().len());
            self.passage.move_to(Caret { at, ..caret }, false);
        }
        self.preedit = Preedit::default();
        (self.goal, self.drag) = (None, None);
        self.generation = self.generation.wrapping_add(1);
    }

    /// Notes that the text was published.
    pub fn published(&mut self) -> String {
        self.given = self.passage.text().to_owned();
        self.given.clone()
    }

    /// Lays the text out again, after a change or at another width.
    pub fn reshape(&mut self, setting: Setting) {
        self.shaped.sync(&self.shown(), setting);
    }

    /// Sets the height of what can be seen, in pixels.
    pub fn set_window(&mut self, height: f32) {
        self.window = height;
        self.scroll = self.scroll.clamp(0.0, self.hidden());
    }

    /// How far the content is scrolled up, in pixels.
    pub fn scroll(&self) -> f32 {
        self.scroll
    }

    /// Scrolls by a distance in pixels, downwards where positive. Returns whether it moved.
    pub fn scroll_by(&mut self, distance: f32) -> bool {
        let scroll = (self.scroll + distance).clamp(0.0, self.hidden());
        let moved = scroll != self.scroll;
        self.scroll = scroll;
        moved
    }

    fn hidden(&self) -> f32 {
        let height = self.shaped.rows() as f32 * self.shaped.setting().line_height;
        (height - self.window).max(0.0)
    }

    /// The text with what the input method has not settled.
    fn shown(&self) -> String {
        let mut shown = self.passage.text().to_owned();
        shown.insert_str(self.passage.caret().at, &self.preedit.text);
        shown
    }

    /// Where a byte of the passage stands in the shown text.
    fn to_shown(&self, at: usize) -> usize {
        if at > self.passage.caret().at { at + self.preedit.text.len() } else { at }
    }

    /// A caret of the shown text as one of the passage.
    fn settled(&self, caret: Caret) -> Caret {
        let start = self.passage.caret().at;
        let at = match caret.at {
            at if at <= start => at,
            at => at.saturating_sub(self.preedit.text.len()).max(start),
        };
        Caret { at, ..caret }
    }

    /// Where the caret is drawn, from the top left of the scrolled content.
    pub fn caret_place(&self) -> Rectangle {
        let caret = self.passage.caret();
        let within = match &self.preedit.clause {
            Some(clause) => clause.end.min(self.preedit.text.len()),
            None => self.preedit.text.len(),
        };
        let shown = if within > 0 { Caret::behind(caret.at + within) } else { caret };
        let place = self.shaped.place(shown);
        Rectangle { y: place.y - self.scroll, ..place }
    }

    /// What lies behind the selected letters.
    pub fn selection_places(&self) -> Vec<Rectangle> {
        let selection = self.passage.selection();
        let range = self.to_shown(selection.start)..self.to_shown(selection.end);
        self.places(range)
    }

    /// What lies behind the unsettled text, and behind the part of it being worked on.
    pub fn preedit_places(&self) -> (Vec<Rectangle>, Vec<Rectangle>) {
        let start = self.passage.caret().at;
        let all = self.places(start..start + self.preedit.text.len());
        let clause = self.preedit.clause.clone().unwrap_or_default();
        (all, self.places(start + clause.start..start + clause.end))
    }

    fn places(&self, range: Range<usize>) -> Vec<Rectangle> {
        let lift = |region: Rectangle| Rectangle { y: region.y - self.scroll, ..region };
        self.shaped.regions(range).into_iter().map(lift).collect()
    }

    /// Takes text that an input method is composing; empty when it is done. Returns whether the
    /// passage changed: what is selected makes way.
    pub fn compose(&mut self, text: &str, clause: Option<Range<usize>>) -> bool {
        let text = boundary::clean(text, false);
        let begins = self.preedit.text.is_empty() && !text.is_empty();
        let edited = begins && !self.passage.selection().is_empty() && {
            self.preedit = Preedit::default();
            self.passage.erase(0, Edit::Whole)
        };
        let clause = clause.map(|clause| {
            let end = text.floor_char_boundary(clause.end);
            text.floor_char_boundary(clause.start).min(end)..end
        });
        self.preedit = Preedit { text, clause };
        self.settle();
        edited
    }

    /// Whether an input method is in the middle of a word.
    pub fn is_composing(&self) -> bool {
        !self.preedit.text.is_empty()
    }

    /// Puts text that an input method has settled at the caret.
    pub fn commit(&mut self, text: &str) -> bool {
        self.preedit = Preedit::default();
        let edited = self.passage.insert(text, Edit::Whole);
        self.settle();
        edited
    }

    /// Puts `text` in place of all there is.
    pub fn replace_all(&mut self, text: &str) -> bool {
        self.preedit = Preedit::default();
        let edited = self.passage.replace_all(text);
        self.settle();
        edited
    }

    /// Does what a key asks. `None` when there was nothing to do.
    pub fn perform(&mut self, command: &Command, clipboard: &mut dyn Clipboard) -> Option<Outcome> {
        let keeps_goal = matches!(
            command,
            Command::Move {
                motion: Motion::Up | Motion::Down | Motion::PageUp | Motion::PageDown,
                ..
            }
        );
        if !keeps_goal {
            self.goal = None;
        }
        let edited = match command {
            Command::Move { motion, extend } => {
                self.go(*motion, *extend);
                self.settle();
                return Some(Outcome::Moved);
            }
            Command::SelectAll => {
                self.passage.select(0, self.passage.text().len());
                self.settle();
                return Some(Outcome::Moved);
            }
            Command::Submit => return Some(Outcome::Submitted),
            command => self.edit(command, clipboard),
        };
        self.settle();
        edited.then_some(Outcome::Edited)
    }

    fn edit(&mut self, command: &Command, clipboard: &mut dyn Clipboard) -> bool {
        let at = self.passage.caret().at;
        let text = self.passage.text();
        match command {
            Command::Type(text) => self.passage.insert(text, Edit::Typed),
            Command::Break => self.passage.insert("\n", Edit::Whole),
            Command::Backspace { word: true } => {
                self.passage.erase(boundary::previous_word(text, at), Edit::Erased)
            }
            Command::Backspace { word: false } => {
                self.passage.erase(boundary::erased_from(text, at), Edit::Erased)
            }
            Command::Delete { word: true } => {
                self.passage.erase(boundary::next_word(text, at), Edit::Deleted)
            }
            Command::Delete { word: false } => {
                self.passage.erase(boundary::next(text, at), Edit::Deleted)
            }
            Command::Copy => {
                self.copy(clipboard);
                false
            }
            Command::Cut => self.copy(clipboard) && self.passage.insert("", Edit::Whole),
            Command::Paste => clipboard
                .read(clipboard::Kind::Standard)
                .is_some_and(|text| self.passage.insert(&text, Edit::Whole)),
            Command::Undo => self.passage.undo(),
            Command::Redo => self.passage.redo(),
            Command::Move { .. } | Command::SelectAll | Command::Submit => false,
        }
    }

    fn copy(&self, clipboard: &mut dyn Clipboard) -> bool {
        let selected = self.passage.selected();
        if !selected.is_empty() {
            clipboard.write(clipboard::Kind::Standard, selected.to_owned());
        }
        !selected.is_empty()
    }

    fn go(&mut self, motion: Motion, extend: bool) {
        let caret = self.passage.caret();
        let text = self.passage.text();
        let rtl = self.shaped.is_rtl(caret.at);
        let page = (self.window / self.shaped.setting().line_height).floor().max(2.0) as isize - 1;
        let target = match motion {
            Motion::Left | Motion::Right if !extend && !self.passage.selection().is_empty() => {
                self.selection_edge(motion == Motion::Right)
            }
            Motion::Left => self.shaped.beside(caret, false),
            Motion::Right => self.shaped.beside(caret, true),
            Motion::WordLeft if !rtl => Caret::before(boundary::previous_word(text, caret.at)),
            Motion::WordRight if rtl => Caret::before(boundary::previous_word(text, caret.at)),
            Motion::WordLeft | Motion::WordRight => {
                Caret::behind(boundary::next_word(text, caret.at))
            }
            Motion::Up => self.down(caret, -1),
            Motion::Down => self.down(caret, 1),
            Motion::PageUp => self.down(caret, -page),
            Motion::PageDown => self.down(caret, page),
            Motion::Home => self.shaped.row_start(caret),
            Motion::End => self.shaped.row_end(caret),
            Motion::Start => Caret::before(0),
            Motion::Finish => Caret::behind(text.len()),
        };
        self.passage.move_to(target, extend);
    }

    fn down(&mut self, caret: Caret, rows: isize) -> Caret {
        let x = *self.goal.get_or_insert_with(|| self.shaped.place(caret).x);
        self.shaped.below(caret, rows, x)
    }

    /// The end of the selection that lies further left, or right, on the screen.
    fn selection_edge(&self, right: bool) -> Caret {
        let selection = self.passage.selection();
        let (start, end) = (Caret::before(selection.start), Caret::behind(selection.end));
        let (from, to) = (self.shaped.place(start), self.shaped.place(end));
        let start_is_left =
            if from.y == to.y { from.x <= to.x } else { !self.shaped.is_rtl(start.at) };
        if start_is_left == right { end } else { start }
    }

    /// Takes a press at a point of the visible content, with Shift or without.
    pub fn press(&mut self, at: Point, click: Click, extend: bool) {
        self.preedit = Preedit::default();
        self.reshape(self.shaped.setting());
        let caret = self.caret_at(at);
        let text = self.passage.text();
        let letter = if caret == Caret::behind(caret.at) {
            boundary::previous(text, caret.at)
        } else {
            caret.at
        };
        let drag = match click.kind() {
            Kind::Single => Drag::Letters,
            Kind::Double => Drag::Words(boundary::word(text, letter)),
            Kind::Triple => Drag::Paragraphs(boundary::paragraph(text, caret.at)),
        };
        match &drag {
            Drag::Letters => self.passage.move_to(caret, extend),
            Drag::Words(range) | Drag::Paragraphs(range) => {
                self.passage.select(range.start, range.end);
            }
        }
        (self.drag, self.click, self.goal) = (Some(drag), Some(click), None);
        self.settle();
    }

    /// The last press, to tell a double click by.
    pub fn last_click(&self) -> Option<Click> {
        self.click
    }

    /// Whether a drag goes on.
    pub fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Drags the selection to a point of the visible content.
    pub fn drag_to(&mut self, at: Point) {
        let caret = self.caret_at(at);
        let text = self.passage.text();
        let (from, reached) = match &self.drag {
            None => return,
            Some(Drag::Letters) => {
                self.passage.move_to(caret, true);
                self.settle();
                return;
            }
            Some(Drag::Words(from)) => (from.clone(), boundary::word(text, caret.at)),
            Some(Drag::Paragraphs(from)) => (from.clone(), boundary::paragraph(text, caret.at)),
        };
        if reached.start < from.start {
            self.passage.select(from.end, reached.start);
        } else {
            self.passage.select(from.start, reached.end.max(from.end));
        }
        self.settle();
    }

    /// Ends a drag.
    pub fn release(&mut self) {
        self.drag = None;
    }

    fn caret_at(&self, at: Point) -> Caret {
        let caret = self.shaped.hit(Point::new(at.x, at.y + self.scroll));
        self.settled(caret)
    }

    /// Lays out what changed and brings the caret into sight.
    fn settle(&mut self) {
        self.generation = self.generation.wrapping_add(1);
        self.reshape(self.shaped.setting());
        self.show_caret();
    }

    fn show_caret(&mut self) {
        let place = self.caret_place();
        if place.y < 0.0 {
            self.scroll += place.y;
        } else if place.y + place.height > self.window {
            self.scroll += place.y + place.height - self.window;
        }
        self.scroll = self.scroll.clamp(0.0, self.hidden());
    }

    /// Notes what an assistive technology is to be told.
    pub fn describe(&mut self, content: Rectangle) {
        let caret = self.caret_place();
        let at = Point::new(content.x + caret.x, content.y + caret.y);
        let selection = self.passage.selection();
        self.info.value.clear();
        self.info.value.push_str(self.passage.text());
        self.info.multiline = self.passage.multiline();
        self.info.focused = self.focused;
        self.info.selection = (selection.start, selection.end);
        self.info.caret = self.focused.then(|| Rectangle::new(at, Size::new(1.0, caret.height)));
    }

    /// Gives up the focus; what an input method has not settled is dropped, as the system does.
    pub fn blur(&mut self) {
        self.focused = false;
        self.drag = None;
        if self.is_composing() {
            self.compose("", None);
        }
    }
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
        self.generation = self.generation.wrapping_add(1);
    }

    fn unfocus(&mut self) {
        self.blur();
    }
}

impl operation::TextInput for State {
    fn text(&self) -> &str {
        self.passage.text()
    }

    fn move_cursor_to_front(&mut self) {
        self.move_cursor_to(0);
    }

    fn move_cursor_to_end(&mut self) {
        self.move_cursor_to(usize::MAX);
    }

    fn move_cursor_to(&mut self, letters: usize) {
        let at = nth_letter(self.passage.text(), letters);
        self.passage.move_to(Caret::behind(at), false);
        self.settle();
    }

    fn select_all(&mut self) {
        self.select_range(0, usize::MAX);
    }

    fn select_range(&mut self, start: usize, end: usize) {
        let text = self.passage.text();
        let (start, end) = (nth_letter(text, start), nth_letter(text, end));
        self.passage.select(start, end);
        self.settle();
    }
}

/// Where the letter number `n`, counted from 0, begins; the end of the text where it is shorter.
fn nth_letter(text: &str, n: usize) -> usize {
    let mut at = 0;
    for _ in 0..n {
        if at == text.len() {
            break;
        }
        at = boundary::next(text, at);
    }
    at
}
