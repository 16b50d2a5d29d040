//! A paragraph broken into rows, and the place of each letter in its row.
//!
//! The rows are broken here and not by cosmic-text, which lets the first word after a change of
//! direction run over the edge. Each row becomes a line of its own for cosmic-text; so that letters
//! keep the order they have in the whole paragraph, a row is set with explicit overrides of
//! direction (UAX #9), which are never seen.

use std::ops::Range;

use iced::advanced::graphics::text::cosmic_text::LayoutLine;
use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;

use super::{boundary, passage::Caret};

const LEFT_TO_RIGHT_MARK: char = '\u{200E}';
const RIGHT_TO_LEFT_MARK: char = '\u{200F}';
const LEFT_TO_RIGHT_OVERRIDE: char = '\u{202D}';
const RIGHT_TO_LEFT_OVERRIDE: char = '\u{202E}';
const POP: char = '\u{202C}';
/// Stands for a control of direction that has done its work; as many bytes long.
const WORD_JOINER: char = '\u{2060}';

/// Rounding allowed before a row counts as too wide, in pixels.
const SLACK: f32 = 0.01;

/// A letter on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Where it begins in the paragraph
    pub start: usize,
    /// Where it ends in the paragraph
    pub end: usize,
    /// Its left edge, in pixels
    pub left: f32,
    /// Its right edge, in pixels
    pub right: f32,
    /// Whether it is read from the right
    pub rtl: bool,
}

impl Cell {
    /// The caret at its left edge.
    pub fn at_left(&self) -> Caret {
        if self.rtl { Caret::behind(self.end) } else { Caret::before(self.start) }
    }

    /// The caret at its right edge.
    pub fn at_right(&self) -> Caret {
        if self.rtl { Caret::before(self.start) } else { Caret::behind(self.end) }
    }
}

/// The letters of a paragraph, their widths, and where a row may end.
#[derive(Debug)]
pub struct Measured {
    /// Where each letter ends
    ends: Vec<usize>,
    /// The width of all letters up to and with each one, in pixels
    advances: Vec<f32>,
    /// Where a row may end
    breaks: Vec<usize>,
}

impl Measured {
    /// Measures `text` by its layout in one endless row.
    pub fn new(text: &str, display: &Display, layout: Option<&LayoutLine>) -> Self {
        let mut ends = vec![];
        while ends.last().copied().unwrap_or(0) < text.len() {
            ends.push(boundary::next(text, ends.last().copied().unwrap_or(0)));
        }
        let mut advances = vec![0.0; ends.len()];
        for cell in cells(display, layout, &ends) {
            if let Ok(letter) = ends.binary_search(&cell.end) {
                advances[letter] = cell.right - cell.left;
            }
        }
        let mut sum = 0.0;
        for advance in &mut advances {
            sum += *advance;
            *advance = sum;
        }
        Self { ends, advances, breaks: linebreaks(text).map(|(at, _)| at).collect() }
    }

    /// Where each letter ends.
    pub fn ends(&self) -> &[usize] {
        &self.ends
    }

    /// The rows of `text` at a width: broken between words, and inside a word that is wider than a
    /// row. Spaces hang over the end of a row.
    pub fn broken(&self, text: &str, width: f32) -> Vec<Range<usize>> {
        let mut rows = vec![];
        let (mut row_start, mut first, mut letter) = (0, 0_usize, 0);
        while letter < self.ends.len() {
            let start = self.start(letter);
            let begun = first.checked_sub(1).map_or(0.0, |before| self.advances[before]);
            let hangs = text[start..].starts_with(char::is_whitespace);
            if hangs || letter == first || self.advances[letter] - begun <= width + SLACK {
                letter += 1;
                continue;
            }
            let fitting = self.breaks.partition_point(|&at| at <= start);
            let word = fitting.checked_sub(1).map(|i| self.breaks[i]).filter(|&at| at > row_start);
            let end = word.filter(|end| self.ends.binary_search(end).is_ok()).unwrap_or(start);
            rows.push(row_start..end);
            row_start = end;
            first = self.ends.partition_point(|&letter| letter <= end);
            letter = first;
        }
        rows.push(row_start..text.len());
        rows
    }

    /// Where the last letter ends that fits in a width.
    pub fn fitting(&self, width: f32) -> usize {
        self.start(self.advances.partition_point(|&advance| advance <= width))
    }

    fn start(&self, letter: usize) -> usize {
        letter.checked_sub(1).map_or(0, |before| self.ends[before])
    }
}

/// A row as it is given to cosmic-text: the text with controls of direction.
#[derive(Debug, Clone, PartialEq)]
pub struct Display {
    /// What is shaped
    pub text: String,
    /// Where pieces of the paragraph stand in it
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Piece {
    shown: usize,
    start: usize,
    length: usize,
}

impl Display {
    /// A whole paragraph in one row.
    pub fn whole(text: &str, rtl: bool) -> Self {
        let mut display = Self { text: String::with_capacity(text.len() + 3), pieces: vec![] };
        if rtl {
            display.text.push(RIGHT_TO_LEFT_MARK);
        }
        display.take(text, 0);
        display
    }

    /// The rows of a paragraph.
    pub fn rows(text: &str, rtl: bool, ends: &[usize], rows: &[Range<usize>]) -> Vec<Self> {
        if rows.len() <= 1 {
            return vec![Self::whole(text, rtl)];
        }
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        let rows = rows.iter().map(|row| {
            let levels = match bidi.paragraphs.first() {
                Some(paragraph) => bidi.reordered_levels(paragraph, row.clone()),
                None => vec![],
            };
            Self::row(text, row.clone(), base, &levels, ends)
        });
        rows.collect()
    }

    fn row(text: &str, row: Range<usize>, base: Level, levels: &[Level], ends: &[usize]) -> Self {
        let mut display = Self { text: String::with_capacity(row.len() + 16), pieces: vec![] };
        let level = |at: usize| levels.get(at).copied().unwrap_or(base).max(base).number();
        let base = base.number();
        let mark = if base == 1 { RIGHT_TO_LEFT_MARK } else { LEFT_TO_RIGHT_MARK };
        let plain =
            base == 0 && levels.get(row.clone()).is_none_or(|l| l.iter().all(Level::is_ltr));
        if !plain {
            display.text.push(mark);
        }
        let mut now = base;
        let mut start = row.start;
        while start < row.end {
            let end = ends[ends.partition_point(|&end| end <= start)].min(row.end);
            let target = if plain { base } else { level(start) };
            let was_inside = now > base;
            while now < target {
                now += 1;
                let rtl = now % 2 == 1;
                display.text.push(if rtl {
                    RIGHT_TO_LEFT_OVERRIDE
                } else {
                    LEFT_TO_RIGHT_OVERRIDE
                });
            }
            while now > target {
                now -= 1;
                display.text.push(POP);
            }
            if was_inside && now == base {
                display.text.push(mark);
            }
            // What the paragraph's own controls asked for is in the levels.
            let controls = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
            let joiner = WORD_JOINER.encode_utf8(&mut [0; 4]).to_owned();
            display.take(&text[start..end].replace(controls, &joiner), start);
            start = end;
        }
        display
    }

    fn take(&mut self, piece: &str, start: usize) {
        self.pieces.push(Piece { shown: self.text.len(), start, length: piece.len() });
        self.text.push_str(piece);
    }

    fn to_paragraph(&self, shown: usize) -> usize {
        let i = self.pieces.partition_point(|piece| piece.shown <= shown);
        match i.checked_sub(1) {
            Some(i) => {
                self.pieces[i].start + (shown - self.pieces[i].shown).min(self.pieces[i].length)
            }
            None => self.pieces.first().map_or(0, |piece| piece.start),
        }
    }
}

/// The letters of a row from left to right.
pub fn cells(display: &Display, layout: Option<&LayoutLine>, ends: &[usize]) -> Vec<Cell> {
    let mut cells: Vec<Cell> = vec![];
    for cluster in clusters(display, layout) {
        let first = ends.partition_point(|&end| end <= cluster.start);
        let beyond = (ends.partition_point(|&end| end < cluster.end) + 1).min(ends.len());
        // A ligature of several letters is shared out evenly.
        let share = (cluster.right - cluster.left) / beyond.saturating_sub(first).max(1) as f32;
        for letter in first..beyond {
            let i = if cluster.rtl { beyond - 1 - letter } else { letter - first };
            let left = cluster.left + share * i as f32;
            let start = letter.checked_sub(1).map_or(0, |before| ends[before]);
            let (right, end) = (left + share, ends[letter]);
            cells.push(Cell { start, end, left, right, rtl: cluster.rtl });
        }
    }
    merge(&mut cells);
    cells.sort_by(|a, b| {
        let logical = if a.rtl { b.start.cmp(&a.start) } else { a.start.cmp(&b.start) };
        let middle = |cell: &Cell| cell.left + cell.right;
        middle(a).total_cmp(&middle(b)).then(logical)
    });
    cells
}

/// The spans of characters that are drawn as one.
fn clusters(display: &Display, layout: Option<&LayoutLine>) -> Vec<Cell> {
    let glyphs = layout.map_or(&[][..], |line| &line.glyphs);
    let clusters = glyphs.iter().map(|glyph| Cell {
        start: display.to_paragraph(glyph.start),
        end: display.to_paragraph(glyph.end),
        left: glyph.x,
        right: glyph.x + glyph.w.max(0.0),
        rtl: glyph.level.is_rtl(),
    });
    let mut clusters: Vec<Cell> = clusters.filter(|cluster| cluster.end > cluster.start).collect();
    merge(&mut clusters);
    clusters
}

/// Joins the cells of the same letters, and sorts them by the text.
fn merge(cells: &mut Vec<Cell>) {
    cells.sort_by_key(|cell| (cell.start, cell.end));
    cells.dedup_by(|cell, whole| {
        let same = (cell.start, cell.end) == (whole.start, whole.end);
        if same {
            whole.left = whole.left.min(cell.left);
            whole.right = whole.right.max(cell.right);
        }
        same
    });
}
