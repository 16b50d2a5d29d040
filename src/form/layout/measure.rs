//! The measures of the page: margins, sizes of type, and places for text, in points.

use super::super::{
    sheet::WIDTH,
    text::{face::Weight, paragraph::Style},
};
use crate::model::Language;

/// The left edge of the text, in points; the right margin is as wide.
pub(super) const MARGIN: f32 = 62.0;
/// The width of the text, in points.
pub(super) const MEASURE: f32 = WIDTH - 2.0 * MARGIN;
/// Space between the edge of a cell and its text, in points.
pub(super) const CELL: f32 = 6.0;
/// The grey of what is still to be filled in.
pub(super) const BLANK: f32 = 0.45;

/// The sizes of type on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sizes {
    pub(super) body: Style,
    /// In the block of addresses and in lists of files
    pub(super) small: Style,
    /// The subject line and the headings of annexes
    pub(super) heading: Style,
}

impl Sizes {
    /// Chinese characters fill their square and want more space between lines; Arabic letters
    /// look smaller than Latin ones of the same size and reach further up and down.
    pub(super) const fn of(language: Language) -> Self {
        let (body, small, heading, leading) = match language {
            Language::Zh => (10.0, 9.5, 12.0, 1.5),
            Language::Ar => (10.6, 10.0, 12.6, 1.5),
            _ => (10.0, 9.5, 12.0, 1.38),
        };
        Self {
            body: style(body, body * leading, Weight::Regular),
            small: style(small, small * leading, Weight::Regular),
            heading: style(heading, heading * leading, Weight::Bold),
        }
    }
}

pub(super) const fn style(size: f32, leading: f32, weight: Weight) -> Style {
    Style { size, leading, weight, grey: 0.0 }
}

impl Style {
    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    pub(super) const fn grey(self, grey: f32) -> Self {
        Self { grey, ..self }
    }
}

/// A place for text: offset from the margin where reading begins, and width, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) offset: f32,
    pub(super) width: f32,
}

impl Slot {
    pub(super) const fn full() -> Self {
        Self { offset: 0.0, width: MEASURE }
    }

    /// Without the space that a cell leaves at both sides.
    pub(super) const fn inside(self) -> Self {
        Self { offset: self.offset + CELL, width: self.width - 2.0 * CELL }
    }

    /// Without this much at the side where reading begins.
    pub(super) const fn indented(self, by: f32) -> Self {
        Self { offset: self.offset + by, width: self.width - by }
    }
}

/// The baseline of a line, from its top: the letters stand in the middle of the line.
pub(super) const fn baseline(style: Style) -> f32 {
    (style.leading - style.size) / 2.0 + 0.82 * style.size
}

/// The middle of the capitals of a line, from its top.
pub(super) const fn middle(style: Style) -> f32 {
    baseline(style) - 0.36 * style.size
}
