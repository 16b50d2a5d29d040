//! One typeface: what it is, which characters it holds, and what shaping needs of it.

use std::fmt;

use harfrust::{FontRef, ShaperData};
use skrifa::{MetadataProvider, charmap::Charmap};

use super::shape_cache::ShapeCache;

/// One of the bundled faces, counted in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::form) struct FaceId(pub(super) usize);

/// A weight of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::form) enum Weight {
    Regular,
    Bold,
}

/// Which writing a face is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    Sans,
    Arabic,
    Chinese,
}

/// A typeface, parsed.
pub(in crate::form) struct Face {
    /// Its PostScript name
    pub name: &'static str,
    /// The font file
    pub data: &'static [u8],
    /// Units of the design grid in an em
    pub units: f32,
    /// For shaping
    pub font: FontRef<'static>,
    /// For shaping
    pub shaper: ShaperData,
    /// For shaping
    pub plans: ShapeCache,
    charmap: Charmap<'static>,
    pub(super) family: Family,
    pub(super) weight: Weight,
}

impl Face {
    /// The face in a font file; `None` where it is none.
    pub(super) fn parse(
        data: &'static [u8],
        (name, family, weight): (&'static str, Family, Weight),
    ) -> Option<Self> {
        let font = FontRef::from_index(data, 0).ok()?;
        let metrics = font
            .metrics(skrifa::instance::Size::unscaled(), skrifa::instance::LocationRef::default());
        Some(Self {
            name,
            data,
            units: f32::from(metrics.units_per_em),
            shaper: ShaperData::new(&font),
            plans: ShapeCache::default(),
            charmap: font.charmap(),
            font,
            family,
            weight,
        })
    }

    /// Whether it has a glyph for `character`.
    pub fn holds(&self, character: char) -> bool {
        self.charmap.map(character).is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Face").field(&self.name).finish()
    }
}
