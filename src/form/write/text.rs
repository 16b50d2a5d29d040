//! A shaped run to text operators.
//!
//! Every glyph stands where shaping put it: the difference between its place and where the pen
//! would be by the font's widths is written between the glyphs. A cluster that the font's table
//! of texts cannot express (a glyph that says different things in different places, or several
//! glyphs for one text) carries its text itself, as `/ActualText`.

use std::{borrow::Cow, ops::Range};

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};
use unicode_bidi::{BidiClass, bidi_class};

use super::{
    super::text::{paragraph::Glyph, paragraph::Run},
    paint::grey,
    subset::{Subset, Subsets},
};

/// Where a run begins and in which direction it goes, on a page whose y counts upwards.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    origin: (f32, f32),
    /// Cosine and sine of the angle by which the line rises
    direction: (f32, f32),
}

impl Pen {
    /// On a level line.
    pub const fn level(x: f32, y: f32) -> Self {
        Self { origin: (x, y), direction: (1.0, 0.0) }
    }

    /// On a line that rises by `degrees`, so that the middle of a text `width` points wide and
    /// `size` points high is at `middle`.
    pub fn around(middle: (f32, f32), width: f32, size: f32, degrees: f32) -> Self {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        let (back, down) = (width / 2.0, size * HALF_CAPITAL);
        let x = middle.0 - back * cosine + down * sine;
        let y = middle.1 - back * sine - down * cosine;
        Self { origin: (x, y), direction: (cosine, sine) }
    }

    /// The text matrix at a point of the line: this far along it, and this far above it.
    fn matrix(&self, along: f32, above: f32) -> TextMatrix {
        let (cosine, sine) = self.direction;
        let x = self.origin.0 + along * cosine - above * sine;
        let y = self.origin.1 + along * sine + above * cosine;
        match self.direction == (1.0, 0.0) {
            true => TextMatrix::Translate(Pt(x), Pt(y)),
            false => TextMatrix::Raw([cosine, sine, -sine, cosine, x, y]),
        }
    }
}

/// Half the height of a capital letter, in ems.
const HALF_CAPITAL: f32 = 0.36;
/// Differences of places smaller than this are not written, in thousandths of an em.
const TOLERANCE: f32 = 1.0;

/// The operators that draw `run`, its x aside, from `pen`.
pub(super) fn ops(run: &Run, pen: Pen, subsets: &mut Subsets) -> Vec<Op> {
    let Some(subset) = subsets.get(run.face) else { return Vec::new() };
    let mut ops = vec![
        Op::StartTextSection,
        Op::SetFillColor { col: grey(run.grey) },
        Op::SetFont { font: PdfFontHandle::External(subset.id()), size: Pt(run.size) },
        Op::SetTextMatrix { matrix: pen.matrix(0.0, 0.0) },
    ];
    let mut line =
        Line { pen, size: run.size, ops: Vec::new(), shown: Vec::new(), wanted: 0.0, reached: 0.0 };
    for Cluster { glyphs, text } in clusters(run) {
        line.cluster(&run.glyphs[glyphs], run, &in_drawn_order(&run.text[text]), subset);
    }
    line.flush();
    ops.append(&mut line.ops);
    ops.push(Op::EndTextSection);
    ops
}

/// Glyphs that are read as one: those of the same text, and a letter with its marks.
struct Cluster {
    glyphs: Range<usize>,
    text: Range<usize>,
}

fn clusters(run: &Run) -> Vec<Cluster> {
    let is_mark = |text: &Range<usize>| run.text[text.clone()].chars().all(is_combining);
    let mut clusters: Vec<Cluster> = Vec::new();
    for (index, Glyph { text, .. }) in run.glyphs.iter().enumerate() {
        let joined = clusters.last_mut().filter(|last| {
            // From right to left a mark stands before its letter, else behind it.
            let marked = is_mark(text) && last.text.end == text.start;
            let marks = is_mark(&last.text) && text.end == last.text.start;
            last.text == *text || marked || marks
        });
        match joined {
            Some(last) => {
                last.glyphs.end = index + 1;
                last.text = last.text.start.min(text.start)..last.text.end.max(text.end);
            }
            None => {
                clusters.push(Cluster { glyphs: index..index + 1, text: text.clone() });
            }
        }
    }
    clusters
}

fn is_combining(character: char) -> bool {
    // No mark has a smaller number, and most texts have nothing but such characters.
    const FIRST: char = '\u{300}';
    character >= FIRST && bidi_class(character) == BidiClass::NSM
}

/// What a cluster says, in the order in which it is drawn. Readers of PDF turn a line around that
/// runs from right to left, letter by letter, and so must a ligature be written for them.
fn in_drawn_order(text: &str) -> Cow<'_, str> {
    let rtl = |c: char| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
    let several = text.chars().nth(1).is_some();
    match several && text.chars().any(rtl) && text.chars().all(|c| rtl(c) || is_combining(c)) {
        true => text.chars().rev().collect::<String>().into(),
        false => text.into(),
    }
}

/// A line being written. Places along it are in thousandths of an em.
struct Line {
    pen: Pen,
    size: f32,
    ops: Vec<Op>,
    /// Glyphs and adjustments not yet written
    shown: Vec<TextItem>,
    /// Where the next glyph should stand
    wanted: f32,
    /// Where the viewer's pen is
    reached: f32,
}

impl Line {
    /// Draws a cluster: its letters, which say all of its text, then its raised marks, which say
    /// nothing more. Readers take the place of what is first in a span for that of its text, and
    /// its end for the end of the letter: a mark in the same span would tear the word apart.
    fn cluster(&mut self, glyphs: &[Glyph], run: &Run, text: &str, subset: &mut Subset) {
        if let [glyph] = glyphs {
            let spoken = subset.can_say(subset.number(glyph.id), text);
            let placed = self.place(glyph);
            return self.span((!spoken).then_some(text), &[placed], run, subset);
        }
        let (raised, level): (Vec<_>, Vec<_>) = glyphs
            .iter()
            .map(|glyph| self.place(glyph))
            .partition(|(_, glyph)| glyph.offset.1 != 0.0);
        // A mark without a letter has to speak for itself.
        let (letters, marks) = if level.is_empty() { (raised, level) } else { (level, raised) };
        let spoken = match (&letters[..], &marks[..]) {
            ([(_, glyph)], []) => subset.can_say(subset.number(glyph.id), text),
            _ => false,
        };
        self.span((!spoken).then_some(text), &letters, run, subset);
        if !marks.is_empty() {
            self.span(Some(""), &marks, run, subset);
        }
    }

    /// Where a glyph stands that is the next of the line.
    fn place<'g>(&mut self, glyph: &'g Glyph) -> (f32, &'g Glyph) {
        let place = self.wanted + glyph.offset.0 * 1000.0;
        self.wanted += glyph.advance * 1000.0;
        (place, glyph)
    }

    /// Draws glyphs at their places, in a span that says `text`, if there is one to say.
    fn span(
        &mut self,
        text: Option<&str>,
        glyphs: &[(f32, &Glyph)],
        run: &Run,
        subset: &mut Subset,
    ) {
        if let Some(text) = text {
            self.flush();
            self.ops.push(actual_text(text));
        }
        for (place, glyph) in glyphs {
            self.glyph(*place, glyph, run, subset);
        }
        if text.is_some() {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, place: f32, glyph: &Glyph, run: &Run, subset: &mut Subset) {
        let number = subset.number(glyph.id);
        // Every glyph says something of its own; a span around it may say otherwise.
        subset.can_say(number, &in_drawn_order(&run.text[glyph.text.clone()]));
        let codepoint = Codepoint::with_cid(number, 0.0, subset.said(number));
        let raised = glyph.offset.1 != 0.0;
        if raised {
            self.flush();
            self.move_to(place, glyph.offset.1);
        }
        self.adjust(place);
        self.show(codepoint, subset.width(number));
        if raised {
            self.flush();
            self.move_to(self.wanted, 0.0);
        }
    }

    /// Puts the pen this far along the line, and this many ems above it.
    fn move_to(&mut self, along: f32, above: f32) {
        let matrix = self.pen.matrix(along / 1000.0 * self.size, above * self.size);
        self.ops.push(Op::SetTextMatrix { matrix });
        self.reached = along;
    }

    /// Writes the difference between where the pen is and where it should be.
    fn adjust(&mut self, place: f32) {
        let difference = self.reached - place;
        if difference.abs() < TOLERANCE {
            return;
        }
        let written = difference.round();
        match self.last_glyph() {
            Some(glyph) => glyph.offset += written,
            None => self.shown.push(TextItem::Offset(written)),
        }
        self.reached -= written;
    }

    fn show(&mut self, codepoint: Codepoint, width: f32) {
        match self.shown.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.push(codepoint),
            _ => self.shown.push(TextItem::GlyphIds(vec![codepoint])),
        }
        self.reached += width;
    }

    fn last_glyph(&mut self) -> Option<&mut Codepoint> {
        match self.shown.last_mut() {
            Some(TextItem::GlyphIds(glyphs)) => glyphs.last_mut(),
            _ => None,
        }
    }

    fn flush(&mut self) {
        if !self.shown.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.shown) });
        }
    }
}

/// Opens a span that says its text itself (ISO 32000-1, 14.9.4).
fn actual_text(text: &str) -> Op {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    let data = [0xFE, 0xFF].into_iter().chain(units).collect();
    let text = DictItem::String { data, literal: false };
    Op::BeginMarkedContentWithProperties {
        tag: "Span".into(),
        properties: DictItem::Dict { map: [("ActualText".to_owned(), text)].into() },
    }
}
