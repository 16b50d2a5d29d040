//! Paragraphs that were set before, kept for the next page. Most of a form stays the same from one
//! keystroke, and from one reply, to the next.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use super::{
    face::Weight,
    paragraph::{Align, Base, Lines, Paragraph},
};
use crate::model::Language;

/// How many bytes of text are kept at most. A form has a few thousand; set, a text takes some forty
/// times its size.
const MOST: usize = 1 << 18;

/// Paragraphs, set. Nobody waits while somebody else sets a paragraph.
#[derive(Default)]
pub(in crate::form) struct ParagraphCache(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    paragraphs: HashMap<Key, Arc<Lines>>,
    bytes: usize,
}

/// All that decides how a paragraph is set.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: String,
    language: Language,
    weight: Weight,
    align: Align,
    base: Base,
    /// Size, distance of lines, grey and width, bit for bit
    measures: [u32; 4],
}

impl Key {
    fn of(paragraph: &Paragraph<'_>, language: Language) -> Self {
        let &Paragraph { text, style, width, align, base } = paragraph;
        Self {
            text: text.to_owned(),
            language,
            weight: style.weight,
            align,
            base,
            measures: [style.size, style.leading, style.grey, width].map(f32::to_bits),
        }
    }
}

impl ParagraphCache {
    /// The lines of `paragraph` on a page of `language`: as they are kept, else what `set` makes
    /// of them.
    pub fn get(
        &self,
        paragraph: &Paragraph<'_>,
        language: Language,
        set: impl FnOnce() -> Lines,
    ) -> Arc<Lines> {
        let key = Key::of(paragraph, language);
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lines) = kept().paragraphs.get(&key) {
            return Arc::clone(lines);
        }
        let lines = Arc::new(set());
        kept().keep(key, &lines);
        lines
    }
}

impl fmt::Debug for ParagraphCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParagraphCache").finish_non_exhaustive()
    }
}

impl Kept {
    fn keep(&mut self, key: Key, lines: &Arc<Lines>) {
        let more = key.text.len();
        // Somebody else may have set it meanwhile.
        if more > MOST || self.paragraphs.contains_key(&key) {
            return;
        }
        if self.bytes + more > MOST {
            *self = Self::default();
        }
        self.bytes += more;
        self.paragraphs.insert(key, Arc::clone(lines));
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{paragraph::Style, shape::Setter, typeface::Typefaces},
        *,
    };

    const TEXT: &str = "§ 7.2: ITU-T D.1101 – «délai» до 30 дней, 三十天 و30 يوماً (30)";

    fn paragraph(text: &str) -> Paragraph<'_> {
        let style = Style { size: 10.0, leading: 14.0, weight: Weight::Regular, grey: 0.0 };
        Paragraph { text, style, width: 120.0, align: Align::Start, base: Base::LeftToRight }
    }

    #[test]
    fn a_paragraph_that_is_kept_is_the_one_that_would_be_set() {
        let (warm, cold) = (Typefaces::bundled(), Typefaces::bundled());
        let changes: [fn(&mut Paragraph<'_>); 7] = [
            |_| (),
            |p| p.style.size = 11.0,
            |p| p.style.weight = Weight::Bold,
            |p| p.style.grey = 0.5,
            |p| p.width = 90.0,
            |p| p.align = Align::Centre,
            |p| p.base = Base::RightToLeft,
        ];
        for language in Language::ALL {
            for change in changes {
                let mut paragraph = paragraph(TEXT);
                change(&mut paragraph);
                let warm = || Setter { typefaces: &warm, language }.set(&paragraph);
                let anew = Setter { typefaces: &cold, language }.set_anew(&paragraph);
                assert_eq!([warm(), warm()], [anew.clone(), anew], "{language} {paragraph:?}");
            }
        }
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let cache = ParagraphCache::default();
        let typefaces = Typefaces::bundled();
        let setter = Setter { typefaces: &typefaces, language: Language::En };
        let lines = setter.set_anew(&paragraph("–"));
        for number in 0..8 {
            let text = format!("{number}").repeat(MOST / 4);
            let too_long = format!("{number}").repeat(MOST + 1);
            cache.get(&paragraph(&too_long), Language::En, || lines.clone());
            cache.get(&paragraph(&text), Language::En, || lines.clone());
            let kept = cache.0.lock().unwrap();
            assert!(kept.bytes <= MOST && !kept.paragraphs.is_empty());
            assert_eq!(kept.bytes, kept.paragraphs.keys().map(|key| key.text.len()).sum::<usize>());
        }
    }
}
