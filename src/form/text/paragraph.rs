//! A paragraph before and after it is set: its text and style, and the lines, runs and glyphs that
//! it becomes. Setting it is left to `lines` and `shape`.

use std::{ops::Range, sync::Arc};

use super::face::{FaceId, Weight};

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::form) struct Style {
    /// Size of the type, in points
    pub size: f32,
    /// Distance of lines, in points
    pub leading: f32,
    pub weight: Weight,
    /// 0 is black, 1 is white
    pub grey: f32,
}

/// Where the lines of a paragraph stand in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::form) enum Align {
    /// Where reading begins
    Start,
    /// In the middle, the lines of nearly equal length
    Centre,
}

/// The base direction of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::form) enum Base {
    LeftToRight,
    RightToLeft,
    /// That of the first letter, for text that was typed freely; the page's where there is none
    Typed,
}

/// A paragraph to be set.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) struct Paragraph<'a> {
    pub text: &'a str,
    pub style: Style,
    /// In points
    pub width: f32,
    pub align: Align,
    pub base: Base,
}

/// A paragraph, set.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::form) struct Lines {
    pub lines: Vec<Line>,
    pub style: Style,
    /// The text in logical order, as it should be read out or copied
    pub text: String,
    /// What no typeface holds
    pub missing: Vec<char>,
}

impl Lines {
    /// The height of all lines, in points.
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.style.leading
    }

    /// The width of the longest line, in points.
    pub fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// A line: its runs from left to right.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::form) struct Line {
    pub runs: Vec<Run>,
    /// Without a space at its end
    pub width: f32,
}

/// Glyphs of one face beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::form) struct Run {
    pub face: FaceId,
    /// In points
    pub size: f32,
    pub grey: f32,
    /// From the left edge of the paragraph, in points
    pub x: f32,
    /// The text; the glyphs' ranges count its bytes
    pub text: Arc<str>,
    pub glyphs: Arc<[Glyph]>,
}

/// A positioned glyph. Measures are in ems of its run's size.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::form) struct Glyph {
    /// Its number in the face
    pub id: u16,
    /// How far it moves the pen
    pub advance: f32,
    /// Offset from the pen, to the right and upwards
    pub offset: (f32, f32),
    /// The bytes of the line that it stands for
    pub text: Range<usize>,
}
