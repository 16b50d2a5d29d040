//! Text in one direction and one face, to glyphs.
//!
//! Where lines break and in which order the runs of a line stand is decided in `lines`.

use std::ops::Range;

use harfrust::{BufferClusterLevel, Direction, UnicodeBuffer};
use unicode_bidi::Level;
use unicode_script::{Script, UnicodeScript};

use super::{
    face::{FaceId, Weight},
    paragraph::Glyph,
    typeface::Typefaces,
};
use crate::model::Language;

/// A piece of a line that is shaped as one: one face, one direction, one script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::form) struct Segment {
    /// Bytes of the line
    pub range: Range<usize>,
    pub level: Level,
    pub face: FaceId,
}

/// Who sets the text.
#[derive(Debug, Clone, Copy)]
pub(in crate::form) struct Setter<'a> {
    pub typefaces: &'a Typefaces,
    /// The language of the page
    pub language: Language,
}

impl Setter<'_> {
    /// Cuts `line` into segments, in logical order. Characters that no face holds are put into
    /// `missing` and drawn as the face's empty box. Invisible characters are left out.
    pub fn segments(
        &self,
        line: &str,
        levels: &[Level],
        weight: Weight,
        missing: &mut Vec<char>,
    ) -> Vec<Segment> {
        let mut segments: Vec<Segment> = Vec::new();
        let mut script = Script::Common;
        for (start, character) in line.char_indices() {
            let end = start + character.len_utf8();
            if is_invisible(character) {
                continue;
            }
            let last = segments.last_mut().filter(|s| s.range.end == start);
            let current = last.as_ref().map(|segment| segment.face);
            let language = match is_western_quote(line, start, character) {
                true => Language::En,
                false => self.language,
            };
            let own = character.script();
            let face = self.face((character, own), weight, language, current, missing);
            let changes = changes_script(&mut script, own);
            let level = levels[start];
            match last {
                Some(s) if s.face == face && s.level == level && !changes => s.range.end = end,
                _ => segments.push(Segment { range: start..end, level, face }),
            }
        }
        segments
    }

    /// The glyphs of a segment, from left to right.
    pub fn glyphs(&self, line: &str, segment: &Segment) -> Vec<Glyph> {
        let face = self.typefaces.face(segment.face);
        let text = &line[segment.range.clone()];
        let mut buffer = UnicodeBuffer::new();
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(match segment.level.is_rtl() {
            true => Direction::RightToLeft,
            false => Direction::LeftToRight,
        });
        let shaper = face.shaper.shaper(&face.font).build();
        let plan = face.plans.get(&shaper, &buffer);
        let shaped = shaper.shape_with_plan(&plan, buffer, &[]);
        let clusters: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let ends = ends_of_clusters(&clusters, text.len());
        let em = |units: i32| units as f32 / face.units;
        shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .zip(clusters.iter().zip(ends))
            .map(|((info, position), (start, end))| Glyph {
                // A bundled face has fewer than 65,536 glyphs.
                id: u16::try_from(info.glyph_id).unwrap_or_default(),
                advance: em(position.x_advance),
                offset: (em(position.x_offset), em(position.y_offset)),
                text: segment.range.start + start..segment.range.start + end,
            })
            .filter(|glyph| !line[glyph.text.clone()].chars().all(is_joiner))
            .collect()
    }

    /// The face for a character. Spaces and marks stay in the face of what is before them.
    fn face(
        &self,
        (character, script): (char, Script),
        weight: Weight,
        language: Language,
        current: Option<FaceId>,
        missing: &mut Vec<char>,
    ) -> FaceId {
        let follows =
            character.is_whitespace() || is_joiner(character) || script == Script::Inherited;
        if let Some(current) = current
            && follows
            && (is_joiner(character) || self.typefaces.face(current).holds(character))
        {
            return current;
        }
        match self.typefaces.choose(character, script, weight, language) {
            Some(face) => face,
            None => {
                if !is_joiner(character) {
                    missing.push(character);
                }
                self.typefaces.main(weight, language)
            }
        }
    }
}

/// Whether a quotation mark at `start` of `line` clings to a word in Latin, Greek or Cyrillic
/// letters. Unicode has one character for the narrow mark of those scripts and the full-width one
/// of Chinese; only what it quotes tells them apart.
fn is_western_quote(line: &str, start: usize, character: char) -> bool {
    let quoted = match character {
        '“' | '‘' => line[start + character.len_utf8()..].chars().next(),
        '”' | '’' => line[..start].chars().rev().find(|c| !matches!(c, '.' | ',' | '!' | '?')),
        _ => None,
    };
    quoted.is_some_and(|c| matches!(c.script(), Script::Latin | Script::Greek | Script::Cyrillic))
}

/// Whether `script` starts a new segment after what `current` remembers of the text before it.
fn changes_script(current: &mut Script, script: Script) -> bool {
    if matches!(script, Script::Common | Script::Inherited) {
        return false;
    }
    let changes = *current != Script::Common && *current != script;
    *current = script;
    changes
}

/// For each glyph, where its cluster ends: where the next larger cluster begins.
fn ends_of_clusters(clusters: &[usize], end_of_text: usize) -> Vec<usize> {
    let mut starts = clusters.to_vec();
    starts.push(end_of_text);
    starts.sort_unstable();
    starts.dedup();
    let end = |start: &usize| starts[starts.partition_point(|s| s <= start).min(starts.len() - 1)];
    clusters.iter().map(end).collect()
}

/// Characters that steer layout and leave no trace on the page.
pub(in crate::form) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

/// The joiners, which decide how their neighbours are shaped.
fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_are_set_as_what_they_quote() {
        let typefaces = Typefaces::bundled();
        let setter = Setter { typefaces: &typefaces, language: Language::Zh };
        let faces = |text: &str| -> Vec<(char, &str)> {
            let levels = vec![Level::ltr(); text.len()];
            let segments = setter.segments(text, &levels, Weight::Regular, &mut Vec::new());
            let quotes = text.char_indices().filter(|(_, c)| matches!(c, '“' | '”' | '’'));
            quotes
                .map(|(at, c)| {
                    let segment = segments.iter().find(|segment| segment.range.contains(&at));
                    (c, segment.map_or("", |segment| typefaces.face(segment.face).name))
                })
                .collect()
        };
        const CHINESE: &str = "NotoSansCJKsc-Regular";
        const LATIN: &str = "NotoSans-Regular";
        assert_eq!(faces("将“及时”改为"), [('“', CHINESE), ('”', CHINESE)]);
        assert_eq!(faces("即“promptly.”一词"), [('“', LATIN), ('”', LATIN)]);
        assert_eq!(faces("O’Connor，“срок”"), [('’', LATIN), ('“', LATIN), ('”', LATIN)]);
    }
}
