//! The bundled typefaces, and which of them sets a character.

use unicode_script::Script;

use super::{
    face::{Face, FaceId, Family, Weight},
    paragraph_cache::ParagraphCache,
};
use crate::model::Language;

/// The bytes of the bundled typefaces, for the window, which sets its text in the same ones.
pub const TYPEFACES: &[&[u8]] = &[
    include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansArabic-Bold.ttf"),
    include_bytes!("../../../assets/fonts/NotoSansCJKsc-Regular.otf"),
    include_bytes!("../../../assets/fonts/NotoSansCJKsc-Bold.otf"),
];

/// What each of [`TYPEFACES`] is, in the same order.
const CAST: [(&str, Family, Weight); 6] = [
    ("NotoSans-Regular", Family::Sans, Weight::Regular),
    ("NotoSans-Bold", Family::Sans, Weight::Bold),
    ("NotoSansArabic-Regular", Family::Arabic, Weight::Regular),
    ("NotoSansArabic-Bold", Family::Arabic, Weight::Bold),
    ("NotoSansCJKsc-Regular", Family::Chinese, Weight::Regular),
    ("NotoSansCJKsc-Bold", Family::Chinese, Weight::Bold),
];

/// The bundled typefaces, parsed and ready to shape, and what has been set in them. Made once per
/// process; a value, not a global.
#[derive(Debug)]
pub struct Typefaces {
    faces: Vec<Face>,
    /// Paragraphs that were set before
    pub(in crate::form) paragraphs: ParagraphCache,
}

impl Typefaces {
    /// The typefaces that come with the program. Takes a few milliseconds: make it once.
    pub fn bundled() -> Self {
        let faces = TYPEFACES
            .iter()
            .zip(CAST)
            // They are part of the program, and a test parses every one.
            .filter_map(|(data, cast)| Face::parse(data, cast))
            .collect();
        Self { faces, paragraphs: ParagraphCache::default() }
    }

    /// All faces; a [`FaceId`] counts them.
    pub(in crate::form) fn faces(&self) -> impl Iterator<Item = (FaceId, &Face)> {
        self.faces.iter().enumerate().map(|(index, face)| (FaceId(index), face))
    }

    /// The face with this id.
    pub(in crate::form) fn face(&self, id: FaceId) -> &Face {
        &self.faces[id.0]
    }

    /// The face that sets `character`, which belongs to `script`, in a text of `language`: its own
    /// family's at the wanted weight, else another family's, else the same at the regular weight;
    /// `None` if no bundled face holds the character.
    pub(in crate::form) fn choose(
        &self,
        character: char,
        script: Script,
        weight: Weight,
        language: Language,
    ) -> Option<FaceId> {
        let families = order(script, language);
        let weights = match weight {
            Weight::Bold => &[Weight::Bold, Weight::Regular][..],
            Weight::Regular => &[Weight::Regular],
        };
        weights
            .iter()
            .flat_map(|weight| families.map(|family| (family, *weight)))
            .filter_map(|(family, weight)| self.find(family, weight))
            .find(|id| self.face(*id).holds(character))
    }

    /// The face that sets most of a text of `language`.
    pub(in crate::form) fn main(&self, weight: Weight, language: Language) -> FaceId {
        self.find(order(Script::Common, language)[0], weight).unwrap_or(FaceId(0))
    }

    fn find(&self, family: Family, weight: Weight) -> Option<FaceId> {
        self.faces()
            .find(|(_, face)| face.family == family && face.weight == weight)
            .map(|(id, _)| id)
    }
}

/// Which family is asked first. Greek and Cyrillic letters are square in Chinese typefaces, so
/// they are taken from the Latin one even in a Chinese text.
const fn order(script: Script, language: Language) -> [Family; 3] {
    match (script, language) {
        (Script::Greek | Script::Cyrillic, _) => [Family::Sans, Family::Arabic, Family::Chinese],
        (_, Language::Zh) => [Family::Chinese, Family::Sans, Family::Arabic],
        (_, Language::Ar) => [Family::Arabic, Family::Sans, Family::Chinese],
        _ => [Family::Sans, Family::Arabic, Family::Chinese],
    }
}

#[cfg(test)]
mod tests {
    use unicode_script::UnicodeScript;

    use super::*;

    fn sets(character: char, weight: Weight, language: Language) -> Option<&'static str> {
        let typefaces = Typefaces::bundled();
        let id = typefaces.choose(character, character.script(), weight, language)?;
        Some(typefaces.face(id).name)
    }

    #[test]
    fn every_bundled_typeface_is_readable() {
        let names: Vec<_> = Typefaces::bundled().faces().map(|(_, face)| face.name).collect();
        assert_eq!(names, CAST.map(|(name, ..)| name));
    }

    #[test]
    fn each_script_has_its_face() {
        use Weight::{Bold, Regular};
        assert_eq!(sets('é', Regular, Language::En), Some("NotoSans-Regular"));
        assert_eq!(sets('é', Regular, Language::Zh), Some("NotoSansCJKsc-Regular"));
        assert_eq!(sets('Ж', Bold, Language::Zh), Some("NotoSans-Bold"));
        assert_eq!(sets('خ', Bold, Language::En), Some("NotoSansArabic-Bold"));
        assert_eq!(sets('磋', Regular, Language::Ar), Some("NotoSansCJKsc-Regular"));
        assert_eq!(sets('○', Regular, Language::Fr), Some("NotoSans-Regular"));
    }

    #[test]
    fn a_rare_character_in_a_bold_heading_is_set_in_regular() {
        assert_eq!(sets('龘', Weight::Bold, Language::Zh), Some("NotoSansCJKsc-Regular"));
    }

    #[test]
    fn a_character_that_no_face_holds_is_not_set() {
        for character in ['😀', '한', 'ก', '𠮷'] {
            assert_eq!(sets(character, Weight::Regular, Language::En), None, "{character}");
        }
    }
}
