//! The look of a visible signature.

use super::{
    Error, MissingGlyph, archive,
    lines::{Align, Base, Lines, Paragraph, Style},
    shape::Setter,
    sheet::{Item, Owner, Sheets},
    typeface::{Typefaces, Weight},
    write::{self, Marking},
};
use crate::wording::Wording;

/// Space between the frame and the text, in points.
const INSET: f32 = 5.0;
/// The largest and the smallest size of type, in points.
const SIZES: (f32, f32) = (9.0, 4.0);
/// By how much the size of type is lowered until the text fits.
const STEP: f32 = 0.25;
const FRAME: f32 = 0.6;

/// The look of a visible signature: a one-page PDF of `width` × `height` points with these lines,
/// the first one bold, set in the direction of `wording`'s language, font embedded. `signature`
/// turns its page into the appearance of the signature field.
///
/// # Errors
/// [`Error::MissingGlyphs`] or [`Error::Writer`].
pub fn appearance(
    lines: &[String],
    wording: &Wording,
    typefaces: &Typefaces,
    width: f32,
    height: f32,
) -> Result<Vec<u8>, Error> {
    let language = wording.language();
    let setter = Setter { typefaces, language };
    let room = (width - 2.0 * INSET, height - 2.0 * INSET);
    let set = fitted(&setter, lines, room);
    let missing: Vec<_> = set
        .iter()
        .flat_map(|lines| &lines.missing)
        .map(|character| MissingGlyph { character: *character, field: None })
        .collect();
    if !missing.is_empty() {
        return Err(Error::MissingGlyphs(missing));
    }
    let mut sheets = Sheets::new(language, String::new(), String::new(), (width, height));
    let used: f32 = set.iter().map(Lines::height).sum();
    let mut items = frame(width, height);
    items.extend(text(set, INSET + ((room.1 - used) / 2.0).max(0.0)));
    sheets.draw(0, Owner::Decoration, items);
    archive::bare(write::write(&sheets, typefaces, Marking::Bare)?)
}

/// Sets the lines in the largest size at which they fit.
fn fitted(setter: &Setter<'_>, lines: &[String], (width, height): (f32, f32)) -> Vec<Lines> {
    let mut size = SIZES.0;
    loop {
        let set = set(setter, lines, size, width);
        let used: f32 = set.iter().map(Lines::height).sum();
        if used <= height || size <= SIZES.1 {
            return set;
        }
        size -= STEP;
    }
}

fn set(setter: &Setter<'_>, lines: &[String], size: f32, width: f32) -> Vec<Lines> {
    let base = match setter.language.is_rtl() {
        true => Base::RightToLeft,
        false => Base::LeftToRight,
    };
    let weights = std::iter::once(Weight::Bold).chain(std::iter::repeat(Weight::Regular));
    lines
        .iter()
        .zip(weights)
        .map(|(text, weight)| {
            let style = Style { size, leading: size * 1.35, weight, grey: 0.0 };
            setter.set(&Paragraph { text, style, width, align: Align::Start, base })
        })
        .collect()
}

/// The glyphs, from `y` points below the upper edge downwards.
fn text(set: Vec<Lines>, mut y: f32) -> Vec<Item> {
    let mut items = Vec::new();
    for lines in set {
        let style = lines.style;
        for line in lines.lines {
            let baseline = y + (style.leading - style.size) / 2.0 + 0.82 * style.size;
            items.extend(line.runs.into_iter().map(|mut run| {
                run.x += INSET;
                Item::Text { run, baseline }
            }));
            y += style.leading;
        }
    }
    items
}

fn frame(width: f32, height: f32) -> Vec<Item> {
    let (near, right, foot) = (FRAME / 2.0, width - FRAME / 2.0, height - FRAME / 2.0);
    let corners = [(near, near), (right, near), (right, foot), (near, foot), (near, near)];
    let side = |pair: &[(f32, f32)]| Item::Rule { from: pair[0], to: pair[1], thickness: FRAME };
    corners.windows(2).map(side).collect()
}
