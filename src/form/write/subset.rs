//! The glyphs of each typeface that a document uses, as fonts to embed.

use std::collections::BTreeMap;

use aws_lc_rs::digest;
use printpdf::{FontId, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use super::super::{
    Error,
    sheet::{Item, Sheets},
    text::{
        face::{Face, FaceId},
        typeface::Typefaces,
    },
};

/// The subsets of all typefaces in use.
pub(super) struct Subsets(BTreeMap<FaceId, Subset>);

/// The subset of one typeface.
pub(super) struct Subset {
    id: FontId,
    font: ParsedFont,
    glyphs: GlyphRemapper,
    /// Widths as the file gives them, in thousandths of an em
    widths: Vec<f32>,
    /// What each glyph says first, by its number in the subset
    says: Vec<Option<String>>,
}

impl Subsets {
    /// The subsets that the pages of `sheets` need.
    pub fn of(sheets: &Sheets, typefaces: &Typefaces) -> Result<Self, Error> {
        let mut glyphs: BTreeMap<FaceId, GlyphRemapper> = BTreeMap::new();
        let pieces = sheets.pages.iter().flatten();
        for item in pieces.flat_map(|piece| &piece.items) {
            if let Item::Text { run, .. } | Item::Slanted { run, .. } = item {
                let remapper = glyphs.entry(run.face).or_default();
                run.glyphs.iter().for_each(|glyph| {
                    remapper.remap(glyph.id);
                });
            }
        }
        let subset = |(id, glyphs)| Ok((id, Subset::of(typefaces.face(id), id, glyphs)?));
        glyphs.into_iter().map(subset).collect::<Result<_, _>>().map(Self)
    }

    /// The fonts to embed.
    pub fn fonts(&self) -> impl Iterator<Item = (FontId, PdfFont)> {
        self.0.values().map(|subset| (subset.id.clone(), PdfFont::new(subset.font.clone())))
    }

    /// The subset of a typeface; each one in use has its own.
    pub fn get(&mut self, face: FaceId) -> Option<&mut Subset> {
        self.0.get_mut(&face)
    }
}

impl Subset {
    fn of(face: &Face, id: FaceId, glyphs: GlyphRemapper) -> Result<Self, Error> {
        let failed = |reason: String| Error::Writer(format!("{}: {reason}", face.name));
        let bytes =
            subsetter::subset(face.data, 0, &glyphs).map_err(|error| failed(error.to_string()))?;
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
            .ok_or_else(|| failed("the subset is not readable".into()))?;
        font.font_name = Some(format!("{}+{}", prefix(&bytes), face.name));
        let thousandths = |width: u16| (f32::from(width) * 1000.0 / face.units).trunc();
        let numbers = 0..=font.glyph_widths.keys().max().copied().unwrap_or_default();
        let widths: Vec<_> = numbers
            .map(|number| font.glyph_widths.get(&number).copied().map_or(0.0, thousandths))
            .collect();
        let id = FontId(format!("Face{id:?}").replace(['(', ')'], ""));
        let says = vec![None; widths.len()];
        Ok(Self { id, font, glyphs, widths, says })
    }

    /// The font's name in the resources of the pages.
    pub fn id(&self) -> FontId {
        self.id.clone()
    }

    /// The number of a glyph in the subset.
    pub fn number(&self, glyph: u16) -> u16 {
        self.glyphs.get(glyph).unwrap_or_default()
    }

    /// The width of a glyph, by its number in the subset, in thousandths of an em.
    pub fn width(&self, number: u16) -> f32 {
        self.widths.get(usize::from(number)).copied().unwrap_or_default()
    }

    /// Whether the font's own table of what its glyphs say can tell that this one says `text`
    /// here: the first text that a glyph is used for is what it says.
    pub fn can_say(&mut self, number: u16, text: &str) -> bool {
        let said = self.says.get_mut(usize::from(number));
        said.is_some_and(|said| said.get_or_insert_with(|| text.to_owned()) == text)
    }

    /// What the font's table says for a glyph.
    pub fn said(&self, number: u16) -> String {
        self.says.get(usize::from(number)).cloned().flatten().unwrap_or_default()
    }
}

/// The six letters before a subset's name (ISO 32000-1, 9.6.4), from its content, so that the
/// same subset has the same name.
fn prefix(bytes: &[u8]) -> String {
    let digest = digest::digest(&digest::SHA256, bytes);
    digest.as_ref()[..6].iter().map(|byte| char::from(b'A' + byte % 26)).collect()
}
