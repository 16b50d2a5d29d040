//! The pieces of which a form consists, and what is put together from them.

use crate::circular::{Cell, recognise::fold::join};

/// What stands in front of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Box,
    Circle,
}

/// A part of a line that belongs together.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) fold: String,
    pub(super) sign: Option<Sign>,
    pub(super) cell: Option<Cell>,
    /// Whether it begins anew: its place in a list stands before it, or a box behind it
    pub(super) begins_row: bool,
}

/// A text of the letter with the lines on which it stands.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Said {
    /// As printed
    pub text: String,
    /// Indices of lines
    pub lines: Vec<usize>,
}

impl Said {
    /// What a piece says.
    pub(super) fn of(piece: &Piece) -> Self {
        Self { text: piece.text.clone(), lines: vec![piece.line] }
    }

    /// Goes on with a piece in the next line of the same sentence.
    pub(super) fn go_on(&mut self, piece: &Piece) {
        join(&mut self.text, &piece.text);
        self.at(piece.line);
    }

    /// Goes on with a piece that stands on a line of its own.
    pub(super) fn new_line(&mut self, piece: &Piece) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(piece.text.trim());
        self.at(piece.line);
    }

    pub(super) fn at(&mut self, line: usize) {
        if self.lines.last() != Some(&line) {
            self.lines.push(line);
        }
    }
}
