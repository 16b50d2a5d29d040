//! The glyphs that a document uses: their faces cut down to them, and what each stands for.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use super::super::{
    Error,
    lines::Run,
    sheet::{Item, Sheets},
    typeface::{Face, FaceId, Typefaces},
};

/// The glyphs of a document.
pub(super) struct Glyphs<'a> {
    cuts: BTreeMap<FaceId, Cut<'a>>,
}

/// A face, cut down to what is used of it.
struct Cut<'a> {
    face: &'a Face,
    /// From the face's glyph numbers to those of the cut
    numbers: GlyphRemapper,
    /// By number in the cut, in 1/1000 of an em, as the PDF will say it
    widths: BTreeMap<u16, i64>,
    /// What copying a glyph gives: its entry in the font's `ToUnicode` map
    meanings: BTreeMap<u16, String>,
    font: ParsedFont,
}

impl<'a> Glyphs<'a> {
    /// Collects the glyphs of `sheets` and cuts the faces.
    ///
    /// # Errors
    /// [`Error::Writer`] if a bundled face cannot be cut.
    pub fn of(sheets: &Sheets, typefaces: &'a Typefaces) -> Result<Self, Error> {
        let mut numbers: BTreeMap<FaceId, GlyphRemapper> = BTreeMap::new();
        for run in runs(sheets) {
            let numbers = numbers.entry(run.face).or_default();
            run.glyphs.iter().for_each(|glyph| {
                numbers.remap(glyph.id);
            });
        }
        let cuts = numbers
            .into_iter()
            .map(|(id, numbers)| Ok((id, Cut::new(typefaces.face(id), numbers)?)))
            .collect::<Result<_, Error>>()?;
        Ok(Self { cuts })
    }

    /// The fonts for the document, under names of our own: printpdf's differ from run to run.
    pub fn fonts(&self) -> impl Iterator<Item = (FontId, PdfFont)> {
        self.cuts.iter().map(|(id, cut)| (font_id(*id), PdfFont::new(cut.font.clone())))
    }

    /// The number of a glyph in its cut.
    pub fn number(&self, face: FaceId, glyph: u16) -> u16 {
        self.cuts.get(&face).and_then(|cut| cut.numbers.get(glyph)).unwrap_or_default()
    }

    /// The width of a glyph of the cut, in 1/1000 of an em.
    pub fn width(&self, face: FaceId, number: u16) -> f32 {
        let width = self.cuts.get(&face).and_then(|cut| cut.widths.get(&number));
        width.copied().unwrap_or_default() as f32
    }

    /// Lets a glyph stand for `text`, if it stands for nothing else yet. Whether it now does.
    pub fn means(&mut self, face: FaceId, number: u16, text: &str) -> bool {
        let Some(cut) = self.cuts.get_mut(&face) else { return false };
        cut.meanings.entry(number).or_insert_with(|| text.to_owned()) == text
    }

    /// What a glyph stands for.
    pub fn meaning(&self, face: FaceId, number: u16) -> String {
        let meaning = self.cuts.get(&face).and_then(|cut| cut.meanings.get(&number));
        meaning.cloned().unwrap_or_default()
    }
}

impl<'a> Cut<'a> {
    fn new(face: &'a Face, numbers: GlyphRemapper) -> Result<Self, Error> {
        let failed = || Error::Writer(format!("{} cannot be embedded", face.name));
        let bytes = subsetter::subset(face.data, 0, &numbers).map_err(|_| failed())?;
        let mut font =
            ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(failed)?;
        font.font_name = Some(format!("{}+{}", subset_tag(&bytes), face.name));
        let widths = font
            .glyph_widths
            .iter()
            .map(|(number, width)| (*number, (f32::from(*width) * 1000.0 / face.units) as i64))
            .collect();
        Ok(Self { face, numbers, widths, meanings: BTreeMap::new(), font })
    }
}

impl std::fmt::Debug for Cut<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Cut").field(self.face).finish()
    }
}

/// The name of a font among the document's resources.
pub(super) fn font_id(face: FaceId) -> FontId {
    FontId(format!("{face:?}").replace(['(', ')'], ""))
}

fn runs(sheets: &Sheets) -> impl Iterator<Item = &Run> {
    let items = sheets.pages.iter().flatten().flat_map(|piece| &piece.items);
    items.filter_map(|item| match item {
        Item::Text { run, .. } | Item::Slanted { run, .. } => Some(run),
        _ => None,
    })
}

/// Six capitals that tell one subset of a face from another (ISO 32000-1, 9.6.4): from its bytes.
fn subset_tag(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    });
    (0..6).map(|place| char::from(b'A' + ((hash >> (place * 8)) % 26) as u8)).collect()
}
