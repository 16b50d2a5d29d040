//! A text with its caret, its selection and its history.
//!
//! Indices are bytes. It leaves where things stand on the screen to `shaped`.

use std::ops::Range;

use super::boundary;

/// Steps kept to be undone.
const MOST_STEPS: usize = 1000;

/// Which neighbour the caret belongs to, where that makes a difference on the screen: between a
/// Latin and an Arabic letter, and between two rows of one paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// To the letter before it: behind what was just typed
    #[default]
    Before,
    /// To the letter after it
    After,
}

/// A place between two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caret {
    /// The byte it stands before
    pub at: usize,
    /// The neighbour it belongs to
    pub side: Side,
}

impl Caret {
    /// Behind the letter that ends at `at`.
    pub fn behind(at: usize) -> Self {
        Self { at, side: Side::Before }
    }

    /// In front of the letter that begins at `at`.
    pub fn before(at: usize) -> Self {
        Self { at, side: Side::After }
    }
}

/// Whether an edit can join the one before it in a single step of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// One letter typed
    Typed,
    /// Erased backwards
    Erased,
    /// Erased forwards
    Deleted,
    /// A paste, a cut, a commit of an input method: a step of its own
    Whole,
}

#[derive(Debug, Clone, PartialEq)]
struct Step {
    at: usize,
    removed: String,
    inserted: String,
    before: (usize, Caret),
}

/// The text being edited.
#[derive(Debug, Clone, Default)]
pub struct Passage {
    text: String,
    caret: Caret,
    anchor: usize,
    multiline: bool,
    done: Vec<Step>,
    undone: Vec<Step>,
    open: Option<Edit>,
}

impl Passage {
    /// A passage of `text` with the caret at its end and no history.
    pub fn new(text: &str, multiline: bool) -> Self {
        let text = boundary::clean(text, multiline);
        let caret = Caret::behind(text.len());
        Self { anchor: caret.at, caret, text, multiline, ..Self::default() }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether it may hold several paragraphs.
    pub fn multiline(&self) -> bool {
        self.multiline
    }

    /// The caret: the moving end of the selection.
    pub fn caret(&self) -> Caret {
        self.caret
    }

    /// The standing end of the selection; where nothing is selected, the caret.
    #[cfg(test)]
    pub fn anchor(&self) -> usize {
        self.anchor
    }

    /// The selected bytes; empty at the caret where nothing is selected.
    pub fn selection(&self) -> Range<usize> {
        self.anchor.min(self.caret.at)..self.anchor.max(self.caret.at)
    }

    /// The selected text.
    pub fn selected(&self) -> &str {
        &self.text[self.selection()]
    }

    /// Moves the caret; `extend` keeps the standing end of the selection.
    pub fn move_to(&mut self, caret: Caret, extend: bool) {
        self.open = None;
        self.caret = Caret { at: boundary::snap(&self.text, caret.at), ..caret };
        if !extend {
            self.anchor = self.caret.at;
        }
    }

    /// Selects from `anchor` to `caret`.
    pub fn select(&mut self, anchor: usize, caret: usize) {
        self.open = None;
        self.anchor = boundary::snap(&self.text, anchor);
        self.caret = Caret::behind(boundary::snap(&self.text, caret));
    }

    /// Puts `text`, cleaned, in place of the selection. Returns whether anything changed.
    pub fn insert(&mut self, text: &str, edit: Edit) -> bool {
        let text = boundary::clean(text, self.multiline);
        self.replace(self.selection(), text, edit)
    }

    /// Erases the selection, or else from the caret to `to`. Returns whether anything changed.
    pub fn erase(&mut self, to: usize, edit: Edit) -> bool {
        let selection = self.selection();
        if !selection.is_empty() {
            return self.replace(selection, String::new(), Edit::Whole);
        }
        let to = to.min(self.text.len());
        let range = to.min(self.caret.at)..to.max(self.caret.at);
        self.replace(range, String::new(), edit)
    }

    /// Puts `text` in place of all there is, as one step.
    pub fn replace_all(&mut self, text: &str) -> bool {
        let text = boundary::clean(text, self.multiline);
        text != self.text && self.replace(0..self.text.len(), text, Edit::Whole)
    }

    /// Takes back the last step.
    pub fn undo(&mut self) -> bool {
        self.open = None;
        let Some(step) = self.done.pop() else { return false };
        self.text.replace_range(step.at..step.at + step.inserted.len(), &step.removed);
        (self.anchor, self.caret) = step.before;
        self.undone.push(step);
        true
    }

    /// Does again what was last taken back.
    pub fn redo(&mut self) -> bool {
        self.open = None;
        let Some(step) = self.undone.pop() else { return false };
        self.text.replace_range(step.at..step.at + step.removed.len(), &step.inserted);
        self.set_caret(step.at + step.inserted.len());
        self.done.push(step);
        true
    }

    fn replace(&mut self, range: Range<usize>, with: String, edit: Edit) -> bool {
        if range.is_empty() && with.is_empty() {
            return false;
        }
        let before = (self.anchor, self.caret);
        let removed = self.text[range.clone()].to_owned();
        self.text.replace_range(range.clone(), &with);
        self.set_caret(range.start + with.len());
        self.undone.clear();
        self.record(Step { at: range.start, removed, inserted: with, before }, edit);
        true
    }

    fn record(&mut self, step: Step, edit: Edit) {
        let joins = self.open == Some(edit) && edit != Edit::Whole;
        match self.done.last_mut() {
            Some(last) if joins && last.absorbs(&step, edit) => last.absorb(step, edit),
            _ => self.done.push(step),
        }
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
        self.open = Some(edit);
    }

    fn set_caret(&mut self, at: usize) {
        let at = boundary::snap(&self.text, at);
        self.caret = Caret::behind(at);
        self.anchor = at;
    }
}

impl Step {
    /// Typing joins up to the end of a word, erasing as long as it goes on.
    fn absorbs(&self, next: &Step, edit: Edit) -> bool {
        match edit {
            Edit::Typed => {
                let new_word = self.inserted.ends_with(char::is_whitespace)
                    && !next.inserted.starts_with(char::is_whitespace);
                next.removed.is_empty() && next.at == self.at + self.inserted.len() && !new_word
            }
            Edit::Erased => next.at + next.removed.len() == self.at,
            Edit::Deleted => next.at == self.at,
            Edit::Whole => false,
        }
    }

    fn absorb(&mut self, next: Step, edit: Edit) {
        match edit {
            Edit::Typed => self.inserted.push_str(&next.inserted),
            Edit::Erased => {
                self.at = next.at;
                self.removed.insert_str(0, &next.removed);
            }
            Edit::Deleted | Edit::Whole => self.removed.push_str(&next.removed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(passage: &mut Passage, text: &str) {
        for c in text.chars() {
            assert!(passage.insert(c.encode_utf8(&mut [0; 4]), Edit::Typed));
        }
    }

    #[test]
    fn undo_goes_by_words_and_redo_returns() {
        let mut passage = Passage::new("", true);
        typed(&mut passage, "لجنة الدراسات 3");
        assert!(passage.undo());
        assert_eq!(passage.text(), "لجنة الدراسات ");
        assert!(passage.undo() && passage.undo() && !passage.undo());
        assert_eq!(passage.text(), "");
        assert!(passage.redo() && passage.redo() && passage.redo() && !passage.redo());
        assert_eq!(passage.text(), "لجنة الدراسات 3");
    }

    #[test]
    fn a_moved_caret_begins_a_new_step() {
        let mut passage = Passage::new("", false);
        typed(&mut passage, "né");
        passage.move_to(Caret::before(0), false);
        typed(&mut passage, "Re");
        assert!(passage.undo());
        assert_eq!((passage.text(), passage.caret().at), ("né", 0));
    }

    #[test]
    fn erasing_joins_and_the_selection_comes_back() {
        let mut passage = Passage::new("研究组第三", false);
        for _ in 0..2 {
            let to = boundary::erased_from(passage.text(), passage.caret().at);
            assert!(passage.erase(to, Edit::Erased));
        }
        assert_eq!(passage.text(), "研究组");
        assert!(passage.undo());
        assert_eq!(passage.text(), "研究组第三");
        passage.select(3, 9);
        assert!(passage.insert("!", Edit::Typed));
        assert_eq!(passage.text(), "研!第三");
        assert!(passage.undo());
        assert_eq!((passage.selected(), passage.anchor()), ("究组", 3));
    }

    #[test]
    fn a_single_line_takes_no_line_break() {
        let mut passage = Passage::new("Rue\nde Varembé", false);
        assert_eq!(passage.text(), "Rue de Varembé");
        assert!(passage.insert("\r\nЖенева", Edit::Whole));
        assert_eq!(passage.text(), "Rue de Varembé Женева");
    }
}
