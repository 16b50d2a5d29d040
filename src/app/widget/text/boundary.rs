//! Where letters, words and paragraphs begin and end, as byte indices into a text.
//!
//! A letter is what a reader sees as one (a grapheme cluster), a word is as in UAX #29; a paragraph
//! ends at `\n`. Every function takes any index and answers with a boundary inside the text.

use std::ops::Range;

use unicode_bidi::{BidiClass, bidi_class};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// Embeddings and isolates allowed in one paragraph; the Bidi Algorithm ends at depth 125.
const DEEPEST: usize = 40;

/// The next letter boundary after `at`.
pub fn next(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The last letter boundary before `at`.
pub fn previous(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The letter boundary at `at`, or the next one after it.
pub fn snap(text: &str, at: usize) -> usize {
    let at = text.ceil_char_boundary(at);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) { at } else { next(text, at) }
}

/// Where Backspace at `at` erases from: the last mark of an accented or vowelled letter, else the
/// whole letter. Emoji are never taken apart.
pub fn erased_from(text: &str, at: usize) -> usize {
    let start = previous(text, at);
    let letter = &text[start..text.floor_char_boundary(at).max(start)];
    let joined = |c| matches!(c, '\u{200D}' | '\u{20E3}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0020}'..='\u{E007F}');
    match letter.char_indices().next_back() {
        Some((mark, c))
            if mark > 0 && bidi_class(c) == BidiClass::NSM && !letter.contains(joined) =>
        {
            start + mark
        }
        _ => start,
    }
}

/// The paragraph around `at`, without its line break.
pub fn paragraph(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}

/// The start of the word before `at`; at the start of a paragraph, the end of the one before.
pub fn previous_word(text: &str, at: usize) -> usize {
    let paragraph = paragraph(text, at);
    if at <= paragraph.start {
        return paragraph.start.saturating_sub(1);
    }
    text[paragraph.clone()]
        .unicode_word_indices()
        .map(|(i, _)| paragraph.start + i)
        .take_while(|&start| start < at)
        .last()
        .unwrap_or(paragraph.start)
}

/// The end of the word after `at`; at the end of a paragraph, the start of the next.
pub fn next_word(text: &str, at: usize) -> usize {
    let paragraph = paragraph(text, at);
    if at >= paragraph.end {
        return (paragraph.end + 1).min(text.len());
    }
    text[paragraph.clone()]
        .unicode_word_indices()
        .map(|(i, word)| paragraph.start + i + word.len())
        .find(|&end| end > at)
        .unwrap_or(paragraph.end)
}

/// What a double click at `at` selects: the word, or the run of spaces or signs, that it hits.
pub fn word(text: &str, at: usize) -> Range<usize> {
    let paragraph = paragraph(text, at);
    text[paragraph.clone()]
        .split_word_bound_indices()
        .map(|(i, word)| paragraph.start + i..paragraph.start + i + word.len())
        .take_while(|word| word.start <= at)
        .last()
        .unwrap_or(paragraph)
}

/// `text` as a field may hold it: line breaks of every kind as `\n` (or as spaces, in a single
/// line), tabs as spaces, no control characters, and no deeper nesting of directions than a reader
/// could mean.
pub fn clean(text: &str, multiline: bool) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut depth = 0;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                depth = 0;
                clean.push(if multiline { '\n' } else { ' ' });
            }
            '\t' => clean.push(' '),
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' | '\u{2066}'..='\u{2068}' => {
                depth += 1;
                if depth <= DEEPEST {
                    clean.push(c);
                }
            }
            c if c.is_control() || c == '\u{FEFF}' => {}
            c => clean.push(c),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_never_cut() {
        for (text, ends) in [
            ("né", &[1, 3][..]),
            ("ne\u{301}x", &[1, 4, 5]),
            ("لا", &[2, 4]),
            ("中文", &[3, 6]),
            ("👩‍👩‍👧x", &[18, 19]),
            ("Ёж", &[2, 4]),
        ] {
            let mut at = 0;
            let mut found = vec![];
            while at < text.len() {
                at = next(text, at);
                found.push(at);
            }
            assert_eq!(found, ends, "{text}");
            for pair in found.windows(2) {
                assert_eq!(previous(text, pair[1]), pair[0]);
            }
            for at in 0..=text.len() + 2 {
                assert!(at >= text.len() || found.contains(&snap(text, at)) || at == 0);
            }
        }
    }

    #[test]
    fn backspace_takes_the_mark_before_the_letter() {
        assert_eq!(erased_from("مَ", 4), 2);
        assert_eq!(erased_from("e\u{301}", 3), 1);
        assert_eq!(erased_from("é", 2), 0);
        assert_eq!(erased_from("👩‍👩‍👧", 18), 0);
        assert_eq!(erased_from("☎\u{FE0F}", 6), 0);
        assert_eq!(erased_from("", 0), 0);
    }

    #[test]
    fn words_in_every_script() {
        let text = "Комиссия 3: لجنة الدراسات\n研究组 é";
        assert_eq!(&text[..next_word(text, 0)], "Комиссия");
        let arabic = text.find("لجنة").unwrap();
        assert_eq!(&text[arabic..next_word(text, arabic)], "لجنة");
        assert_eq!(previous_word(text, arabic + 4), arabic);
        assert_eq!(&text[word(text, arabic + 2)], "لجنة");
        let line_break = text.find('\n').unwrap();
        assert_eq!(next_word(text, line_break), line_break + 1);
        assert_eq!(previous_word(text, line_break + 1), line_break);
        assert_eq!(word("", 0), 0..0);
    }

    #[test]
    fn pasted_text_is_cleaned() {
        assert_eq!(clean("a\r\nb\rc\u{2029}d\te\u{0}", true), "a\nb\nc\nd e");
        assert_eq!(clean("شارع\r\n١٠", false), "شارع ١٠");
        let deep = "\u{202B}".repeat(130) + "x";
        assert_eq!(clean(&deep, true).chars().count(), DEEPEST + 1);
    }
}
