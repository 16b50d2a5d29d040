//! A shaped run to text operators.
//!
//! Every glyph stands where shaping put it: the difference between its place and where the pen
//! would be by the font's widths is written between the glyphs. A cluster that the font's table
//! of texts cannot express (a glyph that says different things in different places, or several
//! glyphs for one text) carries its text itself, as `/ActualText`.

use std::ops::Range;

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::{
    super::{lines::Run, shape::Glyph},
    grey,
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
    for cluster in clusters(&run.glyphs) {
        line.cluster(
            &run.glyphs[cluster.clone()],
            &run.text[run.glyphs[cluster.start].text.clone()],
            subset,
        );
    }
    line.flush();
    ops.append(&mut line.ops);
    ops.push(Op::EndTextSection);
    ops
}

/// Glyphs beside each other that stand for the same text.
fn clusters(glyphs: &[Glyph]) -> Vec<Range<usize>> {
    let mut clusters: Vec<Range<usize>> = Vec::new();
    for (index, glyph) in glyphs.iter().enumerate() {
        match clusters.last_mut() {
            Some(last) if glyphs[last.start].text == glyph.text => last.end = index + 1,
            _ => clusters.push(index..index + 1),
        }
    }
    clusters
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
    fn cluster(&mut self, glyphs: &[Glyph], text: &str, subset: &mut Subset) {
        let spoken = match glyphs {
            [glyph] => subset.can_say(subset.number(glyph.id), text),
            _ => false,
        };
        if !spoken {
            self.flush();
            self.ops.push(actual_text(text));
        }
        for glyph in glyphs {
            self.glyph(glyph, text, subset);
        }
        if !spoken {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, glyph: &Glyph, text: &str, subset: &mut Subset) {
        let number = subset.number(glyph.id);
        // Every glyph must say something; where this is not all of it, the actual text is beside.
        subset.can_say(number, text);
        let codepoint = Codepoint::with_cid(number, 0.0, subset.said(number));
        let place = self.wanted + glyph.offset.0 * 1000.0;
        let raised = glyph.offset.1 != 0.0;
        if raised {
            self.flush();
            self.move_to(place, glyph.offset.1);
        }
        self.adjust(place);
        self.show(codepoint, subset.width(number));
        self.wanted += glyph.advance * 1000.0;
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
