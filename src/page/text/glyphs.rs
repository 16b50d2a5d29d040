//! What a page draws, as far as text needs it: glyphs with their places, and straight rules.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, SoftMask, font::GlyphRun, interpret_page,
    },
    hayro_syntax::{
        object::{self, Dict},
        page::Page,
        xref::XRef,
    },
    kurbo::{Affine, BezPath, ParamCurve as _, Point, Rect, Vec2},
};
use hayro_cmap::BfString;
use unicode_bidi::{BidiClass, bidi_class};

use crate::page::{
    bounds::take_drawing,
    budget::{Budget, Limit},
};

/// How far a rule may lean, and how short it may be, in points: the border of a cell is longer.
pub(super) const HAIR: f64 = 1.0;
const SHORTEST_RULE: f64 = 6.0;
/// A drawing with more segments or rules than this is no table.
const MOST_SEGMENTS: usize = 64;
const MOST_RULES: usize = 1_500;
/// More glyphs than any page of text has.
const MOST_GLYPHS: usize = 12_000;

/// What `page` draws, as far as the budget reaches.
pub(super) fn of<'b>(page: &Page<'_>, xref: &XRef, budget: &'b Budget) -> Glyphs<'b> {
    let (width, height) = page.base_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let mut glyphs = Glyphs {
        all: Vec::new(),
        rules: Vec::new(),
        size: (width, height),
        whole: true,
        budget,
        spans: Vec::new(),
    };
    if !take_drawing(page, budget) {
        glyphs.whole = false;
        return glyphs;
    }
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let bounds = Rect::new(0.0, 0.0, width, height);
    let mut context = Context::new(Affine::IDENTITY, bounds, &cache, xref, settings);
    // Unwinding is the only way out of the engine for a device that has seen enough, and a few
    // lines can make it draw without end.
    let drawing = AssertUnwindSafe(|| interpret_page(page, &mut context, &mut glyphs));
    if let Err(reason) = catch_unwind(drawing) {
        glyphs.whole = false;
        if !reason.is::<Enough>() {
            resume_unwind(reason);
        }
    }
    glyphs.set_upright();
    glyphs
}

/// That a device has seen enough.
struct Enough;

/// A glyph on the page: where its pen stood, and the text it says.
#[derive(Debug, Clone)]
pub(super) struct Glyph {
    pub start: Point,
    pub size: f64,
    pub says: String,
    /// Whether it is drawn at all: text behind a picture of a page is not
    pub is_seen: bool,
    pub turn: Turn,
}

/// Which way writing runs on a page as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    Right,
    Up,
    Left,
    Down,
}

impl Turn {
    /// Of writing whose pen moves so.
    fn of(step: Vec2) -> Self {
        match step.x.abs() >= step.y.abs() {
            true if step.x >= 0.0 => Self::Right,
            true => Self::Left,
            false if step.y >= 0.0 => Self::Up,
            false => Self::Down,
        }
    }

    /// Where a place is once a page of this size is turned so that such writing runs to the right.
    fn turned(self, place: Point, (width, height): (f64, f64)) -> Point {
        match self {
            Self::Right => place,
            Self::Up => Point::new(place.y, width - place.x),
            Self::Left => Point::new(width - place.x, height - place.y),
            Self::Down => Point::new(height - place.y, place.x),
        }
    }
}

impl Glyph {
    /// Whether it only marks another glyph, as vowel signs do. An enclosing circle stands alone in
    /// the forms of circulars: it is one to be ticked.
    pub fn is_mark(&self) -> bool {
        let marks = |c| bidi_class(c) == BidiClass::NSM && !matches!(c, '\u{20DD}'..='\u{20E4}');
        !self.says.is_empty() && self.says.chars().all(marks)
    }
}

/// Receives a page's drawing and keeps its glyphs.
pub(super) struct Glyphs<'b> {
    pub all: Vec<Glyph>,
    /// Straight lines along the edges of the page, each from its upper left end to its lower right
    pub rules: Vec<(Point, Point)>,
    /// Width and height of the page as it is read
    pub size: (f64, f64),
    /// Whether this is all that the page draws
    pub whole: bool,
    budget: &'b Budget,
    /// For each open marked-content sequence, whether it says its text itself (ISO 32000-1,
    /// 14.9.4), and that text until the sequence's first glyph has taken it.
    spans: Vec<Option<String>>,
}

impl Glyphs<'_> {
    /// Turns the page as most of its writing runs, whatever turned it: its content, its matrix or
    /// the page itself.
    fn set_upright(&mut self) {
        let count = |turn| self.all.iter().filter(|glyph| glyph.turn == turn).count();
        let turns = [Turn::Up, Turn::Left, Turn::Down];
        let Some(turn) = turns.into_iter().find(|turn| 2 * count(*turn) > self.all.len()) else {
            return;
        };
        let size = self.size;
        for glyph in &mut self.all {
            glyph.start = turn.turned(glyph.start, size);
        }
        for (left_top, right_bottom) in &mut self.rules {
            let (one, other) = (turn.turned(*left_top, size), turn.turned(*right_bottom, size));
            *left_top = Point::new(one.x.min(other.x), one.y.max(other.y));
            *right_bottom = Point::new(one.x.max(other.x), one.y.min(other.y));
        }
        if turn != Turn::Left {
            self.size = (size.1, size.0);
        }
    }

    /// Counts what is drawn, and leaves the engine once it is too much.
    fn count(&mut self) {
        if self.budget.take(Limit::Drawn, 1).is_err() {
            resume_unwind(Box::new(Enough));
        }
    }

    /// What a glyph says where it stands: the text of the innermost span that has one, if any.
    fn said(&mut self, own: String) -> String {
        match self.spans.iter_mut().rev().find_map(Option::as_mut) {
            Some(text) => std::mem::take(text),
            None => own,
        }
    }
}

impl<'a> Device<'a> for Glyphs<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.count();
        let is_seen = !matches!(mode, DrawMode::Invisible);
        for glyph in run.glyphs() {
            let Some(says) = glyph.as_unicode() else { continue };
            let transform = props.transform * glyph.transform();
            let start = transform * Point::ZERO;
            // Glyph space has a thousand units to the em.
            let up: Vec2 = transform * Point::new(0.0, 1000.0) - start;
            let turn = Turn::of(transform * Point::new(1000.0, 0.0) - start);
            let says = match says {
                BfString::Char(c) => c.to_string(),
                BfString::String(text) => text,
            };
            let says = logical_ligature(self.said(says));
            if self.all.len() >= MOST_GLYPHS {
                resume_unwind(Box::new(Enough));
            }
            if says.is_empty() {
                continue;
            }
            self.all.push(Glyph { start, size: up.hypot(), says, is_seen, turn });
        }
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties.and_then(|p| p.get::<object::String<'_>>("ActualText"));
        self.spans.push(text.map(|text| decoded(text.as_ref())));
    }

    fn end_marked_content(&mut self) {
        self.spans.pop();
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _: &DrawMode) {
        self.count();
        for segment in path.segments().take(MOST_SEGMENTS) {
            let (one, other) = (props.transform * segment.start(), props.transform * segment.end());
            let straight = (one.x - other.x).abs() < HAIR || (one.y - other.y).abs() < HAIR;
            if straight && one.distance(other) > SHORTEST_RULE && self.rules.len() < MOST_RULES {
                let left_top = Point::new(one.x.min(other.x), one.y.max(other.y));
                let right_bottom = Point::new(one.x.max(other.x), one.y.min(other.y));
                self.rules.push((left_top, right_bottom));
            }
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.count();
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.count();
    }

    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A PDF text string (ISO 32000-1, 7.9.2.2); what is neither UTF-16 nor UTF-8 is read as Latin-1,
/// which PDFDocEncoding is for letters.
fn decoded(bytes: &[u8]) -> String {
    if let Some(utf16) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        let units = utf16.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        return char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
    }
    match bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        Some(utf8) => String::from_utf8_lossy(utf8).into_owned(),
        None => bytes.iter().copied().map(char::from).collect(),
    }
}

/// A cluster of letters that run from right to left, in logical order. Some writers give it in
/// the order in which it is drawn: then its marks come first, or it ends with the lam with which
/// every ligature of Arabic begins.
fn logical_ligature(says: String) -> String {
    let mut chars = says.chars();
    let (Some(first), Some(last)) = (chars.next(), chars.next_back()) else { return says };
    let drawn = bidi_class(last) == BidiClass::AL
        && (bidi_class(first) == BidiClass::NSM || (last == 'ل' && first != 'ل'));
    if drawn { says.chars().rev().collect() } else { says }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_read_in_each_of_their_encodings() {
        assert_eq!(decoded(&[0xFE, 0xFF, 0x6C, 0x49]), "汉");
        assert_eq!(decoded(b"\xEF\xBB\xBF\xD0\x96"), "Ж");
        assert_eq!(decoded(b"\xC9tat"), "État");
    }
}
