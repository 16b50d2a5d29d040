//! The subject of a letter: behind its label, over as many lines as it has.

use crate::circular::script::is_han;

use super::{fold::join, lexicon, seen::Seen, structure::Letter};

/// The subject line of the letter.
pub fn subject(letter: &Letter<'_>) -> Option<Seen<String>> {
    let head = letter.parts.head.clone();
    let start = head.clone().find(|&place| letter.has_label(place, "subject"))?;
    let mut text = String::new();
    let mut lines = Vec::new();
    for place in start..head.end {
        let line = letter.line(place)?;
        let is_other = place > start
            && lexicon::LABEL
                .captures(letter.fold(place))
                .is_some_and(|label| label.name("subject").is_none());
        // A letter without a salutation begins with a sentence.
        let is_sentence = place > start
            && line.text.ends_with(['.', '。'])
            && line.text.starts_with(|c: char| c.is_uppercase() || is_han(c));
        if is_other || is_sentence && !text.is_empty() {
            break;
        }
        let mut words = line.text.as_str();
        if place == start {
            words = words.split_once([':', '：']).map_or(words, |(_, rest)| rest);
            if lexicon::LABEL.is_match(&super::fold::fold(words)) {
                continue;
            }
        }
        if !words.trim().is_empty() {
            join(&mut text, words);
            lines.push(letter.order[place]);
        }
        // Two cells or paragraphs of a heading at most belong to a subject outside a page.
        if lines.len() >= 8 {
            break;
        }
    }
    (!text.is_empty()).then_some(Seen { value: text, lines })
}
