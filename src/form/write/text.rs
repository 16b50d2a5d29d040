//! Runs of glyphs to text operators, so that the text can be copied out of the page again.
//!
//! A glyph that always stands for the same text says so in its font. One that does not, and a
//! group of glyphs for one piece of text, is wrapped in a span with its text.

use std::ops::Range;

use printpdf::{
    Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix,
};

use super::{
    super::{lines::Run, shape::is_invisible},
    glyphs::{Glyphs, font_id},
    marked,
};

/// A run on a level line that begins at `origin`, in points from the lower left corner.
pub(super) fn level(ops: &mut Vec<Op>, glyphs: &mut Glyphs<'_>, run: &Run, origin: (f32, f32)) {
    let matrix = |x: f32, y: f32| TextMatrix::Translate(Pt(origin.0 + x), Pt(origin.1 + y));
    Pen { ops, glyphs, run, matrix, items: Vec::new(), at: 0.0, drawn: 0.0 }.draw();
}

/// A run on a rising line of `width` points around `middle`.
pub(super) fn slanted(
    ops: &mut Vec<Op>,
    glyphs: &mut Glyphs<'_>,
    run: &Run,
    middle: (f32, f32),
    width: f32,
    degrees: f32,
) {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (left, below) = (run.x - width / 2.0, -0.36 * run.size);
    let matrix = |x: f32, y: f32| {
        let (x, y) = (left + x, below + y);
        let (x, y) = (middle.0 + x * cos - y * sin, middle.1 + x * sin + y * cos);
        TextMatrix::Raw([cos, sin, -sin, cos, x, y])
    };
    Pen { ops, glyphs, run, matrix, items: Vec::new(), at: 0.0, drawn: 0.0 }.draw();
}

/// Writes one run. Positions along it are in 1/1000 of an em.
struct Pen<'a, 'f, M> {
    ops: &'a mut Vec<Op>,
    glyphs: &'a mut Glyphs<'f>,
    run: &'a Run,
    /// From a place along and above the line, in points, to a text matrix
    matrix: M,
    /// Not yet shown
    items: Vec<TextItem>,
    /// Where the next glyph should stand
    at: f32,
    /// Where a viewer's pen is after what was shown
    drawn: f32,
}

impl<M: Fn(f32, f32) -> TextMatrix> Pen<'_, '_, M> {
    fn draw(mut self) {
        let font = PdfFontHandle::External(font_id(self.run.face));
        self.ops.push(Op::SetFont { font, size: Pt(self.run.size) });
        self.move_to(0.0, 0.0);
        for cluster in clusters(self.run) {
            let text = copied(&self.run.text[self.run.glyphs[cluster.start].text.clone()]);
            self.cluster(cluster, &text);
        }
        self.show();
    }

    /// The glyphs for one piece of text.
    fn cluster(&mut self, cluster: Range<usize>, text: &str) {
        let first = self.glyphs.number(self.run.face, self.run.glyphs[cluster.start].id);
        let says_itself = cluster.len() == 1 && self.glyphs.means(self.run.face, first, text);
        if !says_itself {
            self.show();
            let actual = DictItem::String { data: utf16(text), literal: false };
            self.ops.push(marked("Span", "ActualText", actual));
        }
        for index in cluster {
            self.glyph(index, text);
        }
        if !says_itself {
            self.show();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, index: usize, text: &str) {
        let glyph = &self.run.glyphs[index];
        let face = self.run.face;
        let number = self.glyphs.number(face, glyph.id);
        self.glyphs.means(face, number, text);
        let point = Codepoint::with_cid(number, 0.0, self.glyphs.meaning(face, number));
        let place = self.at + glyph.offset.0 * 1000.0;
        self.at += glyph.advance * 1000.0;
        if glyph.offset.1 != 0.0 {
            // A mark above or below the line: it is set on a line of its own.
            self.show();
            self.move_to(place, glyph.offset.1 * self.run.size);
            self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(vec![point])] });
            self.move_to(self.at, 0.0);
            return;
        }
        let off = (self.drawn - place).round();
        if off != 0.0 {
            match self.items.last_mut() {
                Some(TextItem::GlyphIds(points)) => {
                    if let Some(last) = points.last_mut() {
                        last.offset += off;
                    }
                }
                _ => self.items.push(TextItem::Offset(off)),
            }
            self.drawn -= off;
        }
        self.drawn += self.glyphs.width(face, number);
        match self.items.last_mut() {
            Some(TextItem::GlyphIds(points)) => points.push(point),
            _ => self.items.push(TextItem::GlyphIds(vec![point])),
        }
    }

    /// Moves the pen along the line and above it.
    fn move_to(&mut self, along: f32, above: f32) {
        let matrix = (self.matrix)(along / 1000.0 * self.run.size, above);
        self.ops.push(Op::SetTextMatrix { matrix });
        self.drawn = along;
    }

    fn show(&mut self) {
        if !self.items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}

/// The glyphs of each piece of text, from left to right.
fn clusters(run: &Run) -> Vec<Range<usize>> {
    let mut clusters: Vec<Range<usize>> = Vec::new();
    for (index, glyph) in run.glyphs.iter().enumerate() {
        match clusters.last_mut() {
            Some(last) if run.glyphs[last.start].text == glyph.text => last.end = index + 1,
            _ => clusters.push(index..index + 1),
        }
    }
    clusters
}

/// What copying gives: no-break spaces become spaces, marks that steer layout go.
fn copied(text: &str) -> String {
    text.chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| if matches!(c, '\u{A0}' | '\u{202F}') { ' ' } else { c })
        .collect()
}

/// A text string of PDF: UTF-16 with its byte order mark.
fn utf16(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    [0xFE, 0xFF].into_iter().chain(units).collect()
}
