//! What a visible signature shows: a few lines beside an upright rule.

use super::{
    MissingGlyph,
    sheet::{Item, Owner, SIGNATURE_FIELD, Sheets},
    text::{
        face::Weight,
        paragraph::{Align, Base, Line, Lines, Paragraph, Style},
        shape::Setter,
        typeface::Typefaces,
    },
};
use crate::model::Language;

/// Sizes of type that are tried, in points: the largest that fits is taken.
const SIZES: [f32; 7] = [8.5, 8.0, 7.5, 7.0, 6.5, 6.0, 5.5];
/// Distance of the text from the rule, in points.
const INDENT: f32 = 7.0;
/// Thickness of the rule, in points.
const RULE: f32 = 1.2;

/// Lays out `lines`, the first one bold, on one page of the size of a signature field.
pub(super) fn lay_out(lines: &[String], language: Language, typefaces: &Typefaces) -> Sheets {
    let (width, height) = SIGNATURE_FIELD;
    let setter = Setter { typefaces, language };
    let set = |size| set(lines, setter, size, width - INDENT);
    let fits = |set: &Vec<Lines>| set.iter().map(Lines::height).sum::<f32>() <= height;
    let smallest = SIZES[SIZES.len() - 1];
    let paragraphs = SIZES.into_iter().map(set).find(fits).unwrap_or_else(|| set(smallest));
    let mut sheets = Sheets::new(language, String::new(), String::new(), (width, height));
    for paragraph in &paragraphs {
        let missing = paragraph.missing.iter();
        sheets.missing.extend(missing.map(|c| MissingGlyph { character: *c, field: None }));
    }
    sheets.draw(0, Owner::Decoration, items(paragraphs, language, width, height));
    sheets
}

fn set(lines: &[String], setter: Setter<'_>, size: f32, width: f32) -> Vec<Lines> {
    let base = if setter.language.is_rtl() { Base::RightToLeft } else { Base::LeftToRight };
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

/// The rule where reading begins, and the lines in the middle of the height.
fn items(paragraphs: Vec<Lines>, language: Language, width: f32, height: f32) -> Vec<Item> {
    let (rule, left) = match language.is_rtl() {
        true => (width - RULE / 2.0, 0.0),
        false => (RULE / 2.0, INDENT),
    };
    let mut items = vec![Item::Rule { from: (rule, 0.0), to: (rule, height), thickness: RULE }];
    let used: f32 = paragraphs.iter().map(Lines::height).sum();
    let mut y = ((height - used) / 2.0).max(0.0);
    for Lines { lines, style, .. } in paragraphs {
        for Line { runs, .. } in lines {
            let baseline = y + style.leading * 0.5 + style.size * 0.36;
            items.extend(runs.into_iter().map(|mut run| {
                run.x += left;
                Item::Text { run, baseline }
            }));
            y += style.leading;
        }
    }
    items
}
