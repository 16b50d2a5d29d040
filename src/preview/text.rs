//! One page as text: glyphs gathered into lines, and each line put into logical order.

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, SoftMask, font::GlyphRun, interpret_page,
    },
    hayro_syntax::{page::Page, xref::XRef},
    kurbo::{Affine, BezPath, Point, Rect, Vec2},
};
use hayro_cmap::BfString;
use unicode_bidi::{BidiClass, bidi_class};

/// Glyphs whose baselines differ by less than this part of their size stand on one line.
const SAME_BASELINE: f64 = 0.2;
/// A gap wider than this part of the size, without a space glyph in it, separates words.
const WORD_GAP: f64 = 0.3;
/// A gap wider than this part of the size separates blocks that stand side by side.
const BLOCK_GAP: f64 = 1.6;

pub(super) fn of(page: &Page<'_>, xref: &XRef) -> String {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let (width, height) = page.base_dimensions();
    let bounds = Rect::new(0.0, 0.0, width.into(), height.into());
    let mut context = Context::new(Affine::IDENTITY, bounds, &cache, xref, settings);
    let mut glyphs = Glyphs::default();
    interpret_page(page, &mut context, &mut glyphs);
    let lines: Vec<_> = gather(glyphs.0).into_iter().map(logical).collect();
    lines.join("\n")
}

/// A glyph on the page: where its pen stood and stands next, and the text it says.
#[derive(Debug, Clone)]
struct Glyph {
    start: Point,
    size: f64,
    says: String,
}

/// Gathers the lines of a page, in the order in which they were first written to.
fn gather(glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        let same = |line: &&mut Vec<Glyph>| {
            line.first().is_some_and(|first| {
                (first.start.y - glyph.start.y).abs() < SAME_BASELINE * first.size.max(glyph.size)
            })
        };
        match lines.iter_mut().rev().find(same) {
            Some(line) => line.push(glyph),
            None => lines.push(vec![glyph]),
        }
    }
    lines
}

/// The text of one line in logical order: its blocks in reading order, each by the rules of
/// bidirectional text applied backwards.
fn logical(mut line: Vec<Glyph>) -> String {
    line.sort_by(|a, b| a.start.x.total_cmp(&b.start.x));
    let rtl = is_rtl(&line);
    let mut blocks: Vec<_> = blocks(line).iter().map(|block| reorder(block)).collect();
    if rtl {
        blocks.reverse();
    }
    blocks.join("\t")
}

/// Splits a line, sorted by position, at its wide gaps; narrower ones become spaces.
fn blocks(line: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let mut blocks: Vec<Vec<Glyph>> = Vec::new();
    for glyph in line {
        let gap = blocks.last().and_then(|block| block.last()).map(|before| {
            // The advance is not at hand; half a size per character is near enough to tell a
            // word gap from none, and our own pages keep their space glyphs.
            let advance = 0.55 * before.says.chars().count().max(1) as f64;
            (glyph.start.x - before.start.x) / before.size.max(1.0) - advance
        });
        match (gap, blocks.last_mut()) {
            (Some(gap), Some(block)) if gap < BLOCK_GAP => {
                let spaced = glyph.says == " " || block.last().is_some_and(|g| g.says == " ");
                if gap > WORD_GAP + 0.45 && !spaced {
                    block.push(Glyph { says: " ".into(), ..glyph.clone() });
                }
                block.push(glyph);
            }
            _ => blocks.push(vec![glyph]),
        }
    }
    blocks
}

fn is_rtl(line: &[Glyph]) -> bool {
    let count = |wanted| line.iter().filter(|g| direction(&g.says) == wanted).count();
    count(Some(Direction::Rtl)) > count(Some(Direction::Ltr))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Ltr,
    Rtl,
}

/// The direction of a glyph's text; `None` for what takes its neighbours' direction. Digits run
/// from left to right in every script.
fn direction(text: &str) -> Option<Direction> {
    text.chars().find_map(|c| match bidi_class(c) {
        BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
        BidiClass::L | BidiClass::EN | BidiClass::AN => Some(Direction::Ltr),
        _ => None,
    })
}

/// Puts a block, given from left to right, into logical order.
fn reorder(block: &[Glyph]) -> String {
    let base = if is_rtl(block) { Direction::Rtl } else { Direction::Ltr };
    let directions = resolve(block, base);
    let mut order: Vec<usize> = (0..block.len()).collect();
    if base == Direction::Rtl {
        order.reverse();
    }
    let mut at = 0;
    while at < order.len() {
        let end = (at..order.len()).find(|&i| directions[order[i]] == base).unwrap_or(order.len());
        order[at..end].reverse();
        at = end.max(at + 1);
    }
    order.into_iter().map(|i| block[i].says.as_str()).collect()
}

/// Gives neutral glyphs a direction: that of their neighbours where both agree, else the base.
fn resolve(block: &[Glyph], base: Direction) -> Vec<Direction> {
    let own: Vec<_> = block.iter().map(|glyph| direction(&glyph.says)).collect();
    let mut resolved = Vec::with_capacity(own.len());
    for at in 0..own.len() {
        let before = own[..at].iter().rev().find_map(|d| *d).unwrap_or(base);
        let after = own[at..].iter().find_map(|d| *d).unwrap_or(base);
        let neutral = if before == after { before } else { base };
        resolved.push(own[at].unwrap_or(neutral));
    }
    resolved
}

/// Receives a page's drawing and keeps its glyphs.
#[derive(Default)]
struct Glyphs(Vec<Glyph>);

impl<'a> Device<'a> for Glyphs {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let Some(says) = glyph.as_unicode() else { continue };
            let transform = props.transform * glyph.transform();
            let start = transform * Point::ZERO;
            // Glyph space has a thousand units to the em.
            let up: Vec2 = transform * Point::new(0.0, 1000.0) - start;
            let says = match says {
                BfString::Char(c) => c.to_string(),
                BfString::String(text) => text,
            };
            self.0.push(Glyph { start, size: up.hypot(), says });
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line as it stands on paper, from left to right, one glyph per character.
    fn set(visual: &str) -> Vec<Glyph> {
        let glyph = |(i, c): (usize, char)| Glyph {
            start: Point::new(50.0 + 5.5 * i as f64, 700.0),
            size: 10.0,
            says: c.to_string(),
        };
        visual.chars().enumerate().map(glyph).collect()
    }

    #[test]
    fn left_to_right_text_stays() {
        for text in ["Réponse n° 321 de l'État", "第3研究组（2021年）", "Циркуляр 321 БСЭ"]
        {
            assert_eq!(logical(set(text)), text);
        }
    }

    #[test]
    fn right_to_left_text_is_put_into_reading_order_with_its_numbers_kept() {
        let visual: String = "لجنة الدراسات".chars().rev().collect();
        assert_eq!(logical(set(&format!("321 {visual}"))), "لجنة الدراسات 321");
    }

    #[test]
    fn a_designator_inside_right_to_left_text_keeps_its_order() {
        let rev = |text: &str| text.chars().rev().collect::<String>();
        let visual = format!("{} ITU-T D.1102 {}", rev("الجديدة"), rev("التوصية"));
        assert_eq!(logical(set(&visual)), "التوصية ITU-T D.1102 الجديدة");
    }

    #[test]
    fn blocks_side_by_side_are_set_apart_in_reading_order() {
        let mut line = set("To:");
        let mut far = set("Director");
        far.iter_mut().for_each(|glyph| glyph.start.x += 200.0);
        line.extend(far);
        assert_eq!(logical(line), "To:\tDirector");
    }

    #[test]
    fn lines_are_told_apart_by_their_baselines() {
        let mut glyphs = set("一");
        glyphs.extend(
            set("二").into_iter().map(|g| Glyph { start: g.start - Vec2::new(0.0, 14.0), ..g }),
        );
        assert_eq!(gather(glyphs).len(), 2);
    }
}
