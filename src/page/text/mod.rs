//! The text of PDF pages, in logical order, with the places of its lines: glyphs as hayro draws
//! them, gathered.
//!
//! It knows neither circulars nor replies. What a line means is the business of who asks.

mod glyphs;
mod order;

use hayro::{
    hayro_syntax::{page::Page, xref::XRef},
    kurbo::Point,
};

use super::budget::Budget;
use glyphs::Glyph;

/// What is written on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// Its lines, in the order in which they were written
    pub lines: Vec<WrittenLine>,
    /// Straight lines drawn along the edges of the page: the borders of tables
    pub rules: Vec<Rule>,
    /// The height of the page in points
    pub height: f64,
    /// Whether this is all that is written on it
    pub whole: bool,
    /// Whether most of it is not drawn: a layer of text behind a picture of the page
    pub unseen: bool,
}

/// A line of text. Places are in points, counted from the lower left corner of the page.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenLine {
    /// Its text in logical order, blocks that stand side by side set apart by a tab
    pub text: String,
    /// Where its leftmost glyph begins
    pub left: f64,
    /// Where its rightmost glyph begins
    pub right: f64,
    /// The height of its baseline
    pub baseline: f64,
    /// The size of its type
    pub size: f64,
}

/// A straight line, upright or level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Its left end
    pub left: f64,
    /// Its right end
    pub right: f64,
    /// Its upper end
    pub top: f64,
    /// Its lower end
    pub bottom: f64,
}

impl Rule {
    /// Whether it runs from top to bottom.
    pub fn is_upright(&self) -> bool {
        self.right - self.left < glyphs::HAIR
    }

    /// How long it is.
    pub fn length(&self) -> f64 {
        (self.right - self.left).max(self.top - self.bottom)
    }
}

/// What is written on `page`, in the order of writing: a cell of a table is read to its end before
/// its neighbour. Where two pages stand side by side on one sheet, each is read on its own. It is
/// taken from the budget of the file.
pub fn written(page: &Page<'_>, xref: &XRef, budget: &Budget) -> Vec<Written> {
    let drawn = glyphs::of(page, xref, budget);
    let (height, whole) = (drawn.size.1, drawn.whole);
    let sheet = Sheet { glyphs: drawn.all, rules: drawn.rules };
    let halves = sheet.halves(drawn.size);
    halves.into_iter().map(|half| half.written(height, whole)).collect()
}

/// What is drawn on a sheet, or on a half of it.
struct Sheet {
    glyphs: Vec<Glyph>,
    rules: Vec<(Point, Point)>,
}

impl Sheet {
    /// The two pages on a sheet that is wider than high, if nothing is written across its middle and
    /// as much on the one side as lines can be; otherwise the sheet itself.
    fn halves(self, (width, height): (f64, f64)) -> Vec<Self> {
        const FEWEST: usize = 200;
        const GUTTER: f64 = 12.0;
        let middle = width / 2.0;
        let left = self.glyphs.iter().filter(|glyph| glyph.start.x < middle).count();
        let right = self.glyphs.len() - left;
        let in_gutter = |glyph: &&Glyph| (glyph.start.x - middle).abs() < GUTTER;
        let crosses = self.glyphs.iter().any(|glyph| in_gutter(&glyph))
            || self.rules.iter().any(|(one, other)| one.x < middle && other.x > middle);
        if width < 1.2 * height || left < FEWEST || right < FEWEST || crosses {
            return vec![self];
        }
        let (left, right) = self.glyphs.into_iter().partition(|glyph| glyph.start.x < middle);
        let (first, second) = self.rules.into_iter().partition(|(one, _)| one.x < middle);
        let mut pages =
            vec![Self { glyphs: left, rules: first }, Self { glyphs: right, rules: second }];
        // What is read from right to left begins on the right.
        if pages.iter().all(|page| order::is_rtl(&page.glyphs)) {
            pages.reverse();
        }
        pages
    }

    fn written(self, height: f64, whole: bool) -> Written {
        let rule = |(top_left, bottom_right): &(Point, Point)| Rule {
            left: top_left.x,
            right: bottom_right.x,
            top: top_left.y,
            bottom: bottom_right.y,
        };
        let rules = self.rules.iter().map(rule).collect();
        let seen = self.glyphs.iter().filter(|glyph| glyph.is_seen).count();
        let unseen = seen * 2 < self.glyphs.len();
        // Beside text that is seen, what is not is none of the page's.
        let glyphs: Vec<Glyph> =
            self.glyphs.into_iter().filter(|glyph| unseen || glyph.is_seen).collect();
        let rtl = order::is_rtl(&glyphs);
        let lines = order::gather_as_written(glyphs, &self.rules);
        let lines = lines.into_iter().filter_map(|glyphs| line(glyphs, rtl)).collect();
        Written { lines, rules, height, whole, unseen }
    }
}

/// The text of `page`, one line for each baseline. What stands side by side on it, such as the
/// cells of a table, is set apart by a tab. It is taken from the budget of the file.
pub fn by_baseline(page: &Page<'_>, xref: &XRef, budget: &Budget) -> String {
    let glyphs = glyphs::of(page, xref, budget).all;
    let lines = order::gather(glyphs).into_iter();
    // Each line by its own letters: what an official types runs as it does, whatever the page.
    lines.map(|line| order::logical(line, false)).collect::<Vec<_>>().join("\n")
}

fn line(glyphs: Vec<Glyph>, rtl_page: bool) -> Option<WrittenLine> {
    let first = glyphs.first()?;
    let (baseline, size) = (first.start.y, first.size);
    let places = glyphs.iter().map(|glyph| glyph.start.x);
    let (left, right) = (places.clone().fold(f64::MAX, f64::min), places.fold(f64::MIN, f64::max));
    Some(WrittenLine { left, right, baseline, size, text: order::logical(glyphs, rtl_page) })
}
