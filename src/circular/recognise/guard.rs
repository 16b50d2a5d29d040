//! Whether words of a letter can stand on a State's reply: what a form prints of the letter's own
//! wording is held against what such words say in that language, and against what converters do to
//! words. Words that do not hold are not used.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use crate::{
    circular::script::is_han,
    model::{Element, Language},
    wording,
};

use super::{fold::fold, lexicon};

/// The longest a sentence of the form is, in characters; what is longer has run into something else.
const LONGEST: usize = 700;

/// The words of a language as they are known to be written, and those of the letter itself.
pub struct Guard<'a> {
    known: &'static HashSet<String>,
    language: Language,
    /// Whether the whole letter lost the alef of its lam-alefs
    drops_lam_alef: bool,
    /// The words of the letter, and how often each stands there
    counts: HashMap<&'a str, usize>,
}

impl<'a> Guard<'a> {
    /// A guard for a letter in `language` whose lines, folded, are these.
    pub fn new(language: Language, folds: &'a [String]) -> Self {
        let known = vocabulary(language);
        let mut counts = HashMap::new();
        for word in folds.iter().flat_map(|line| words(line)) {
            *counts.entry(word).or_default() += 1;
        }
        let dropped = counts.keys().filter(|word| lost_alef(word, known)).count();
        Self { known, language, drops_lam_alef: dropped > 1, counts }
    }

    /// Whether the letter's words for `element` can be printed.
    pub fn holds(&self, element: Element, text: &str) -> bool {
        let fold = fold(text);
        !self.is_damaged(text, &fold) && says_its_own(element, &fold)
    }

    fn is_damaged(&self, text: &str, fold: &str) -> bool {
        let foreign = |c: char| {
            matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{2E80}'..='\u{2FDF}')
                || c.is_control() && c != '\n' && c != '\t'
        };
        text.contains(foreign)
            || fold.chars().count() > LONGEST
            || self.language == Language::Ar && self.drops_lam_alef && fold.contains(is_arabic)
            // The article stands on no word of its own: it is a "not" that was turned round.
            || words(fold).any(|word| word == "ال" || self.is_broken(word))
            || self.has_halves(fold)
            || self.is_cut(fold)
    }

    /// Whether the words break off: in a word, or, in Chinese, in a sentence that is known.
    fn is_cut(&self, fold: &str) -> bool {
        const SHORTEST: usize = 3;
        if fold.ends_with(|c: char| !c.is_alphabetic()) {
            return false;
        }
        let last = words(fold).last().unwrap_or_default();
        let begins = |known: &str| known.len() > last.len() && known.starts_with(last);
        if last.contains(is_han) {
            // Without spaces, a known word is a whole run of characters.
            return fold.chars().count() > 2
                && !self.is_word(last)
                && self.known.iter().any(|known| begins(known));
        }
        last.chars().count() >= SHORTEST
            && !self.is_word(last)
            && !self.letter_has_twice(last)
            && self.known.iter().any(|known| begins(known))
    }

    /// Whether a word stands in the letter outside of what is cut.
    fn letter_has_twice(&self, word: &str) -> bool {
        self.counts.get(word).is_some_and(|count| *count > 1)
    }

    /// Whether a word is none, and would be one with what converters lose, or part wrongly.
    fn is_broken(&self, word: &str) -> bool {
        let count = word.chars().count();
        if count < 4 || self.is_word(word) {
            return false;
        }
        mixes_scripts(word)
            || self.is_turned(word)
            || self.lost_ligature(word)
            || count > 11 && self.is_run_together(word)
    }

    fn is_word(&self, word: &str) -> bool {
        self.known.contains(word)
    }

    /// A word of which a lam-alef was turned round: "عالمة" for "علامة".
    fn is_turned(&self, word: &str) -> bool {
        word.match_indices("ال").any(|(at, turned)| {
            let rest = &word[at + turned.len()..];
            self.known.contains(&format!("{}لا{rest}", &word[..at]))
        })
    }

    /// "ofice", "conrm": a ligature for which a typeface had no text.
    fn lost_ligature(&self, word: &str) -> bool {
        const LIGATURES: [&str; 7] = ["ffi", "ffl", "fi", "fl", "ff", "ti", "tt"];
        let places = word.char_indices().map(|(at, _)| at).chain([word.len()]);
        places.into_iter().any(|at| {
            let (start, rest) = word.split_at(at);
            LIGATURES
                .iter()
                .any(|ligature| self.known.contains(&format!("{start}{ligature}{rest}")))
        })
    }

    /// "considerthistext": words without their spaces.
    fn is_run_together(&self, word: &str) -> bool {
        let places = word.char_indices().map(|(at, _)| at).skip(3);
        places.into_iter().any(|at| {
            let (start, rest) = word.split_at(at);
            let long = |half: &str| half.chars().count() > 3;
            long(start)
                && long(rest)
                && self.known.contains(start)
                && self.known.contains(rest)
                && !self.counts.contains_key(&word[..at])
        })
    }

    /// "Telecommuni cation": a word in two halves of which neither is one.
    fn has_halves(&self, fold: &str) -> bool {
        let words: Vec<&str> = fold.split_whitespace().collect();
        words.windows(2).any(|two| {
            let bare = |c: char| !c.is_alphabetic();
            let (start, rest) = (two[0].trim_start_matches(bare), two[1].trim_end_matches(bare));
            let are_letters =
                |half: &str| !half.is_empty() && half.chars().all(char::is_alphabetic);
            are_letters(start)
                && are_letters(rest)
                && self.known.contains(&format!("{start}{rest}"))
                && !(self.known.contains(start) && self.known.contains(rest))
                && !(start.chars().count() > 2
                    && rest.chars().count() > 2
                    && self.known.contains(start))
        })
    }
}

/// Whether the words say what this element says: each answer its own and no other, whole, and a
/// sentence that does not run into the table.
fn says_its_own(element: Element, fold: &str) -> bool {
    let has_box = lexicon::BOX.is_match(fold) || lexicon::CIRCLE.is_match(fold);
    let is_short = fold.chars().count() < 240;
    let brackets =
        |open: char, close: char| fold.matches(open).count() == fold.matches(close).count();
    let is_closed = brackets('(', ')');
    let is_whole = is_closed && !lexicon::HANGING.is_match(fold);
    match element {
        Element::Authorise => {
            let answer = fold.split('(').next().unwrap_or(fold);
            // It may go on in its options.
            is_closed && !lexicon::BOX.is_match(fold) && !lexicon::DENIES.is_match(answer)
        }
        Element::Refuse => is_whole && !has_box && lexicon::DENIES.is_match(fold),
        Element::NoComments => is_whole && lexicon::NO_COMMENTS.is_match(fold),
        Element::Comments => is_whole && !lexicon::NO_COMMENTS.is_match(fold),
        Element::Opening => {
            is_whole
                && !has_box
                && !lexicon::SELECT_ONE.is_match(fold)
                && !lexicon::DENIES.is_match(fold)
        }
        Element::Salutation => !has_box && is_short,
        Element::Closing => !has_box && is_short && lexicon::CLOSING.is_match(fold),
        Element::Instruction => is_short && is_whole,
        _ => true,
    }
}

/// Letters of two alphabets in one word, as if it were one.
fn mixes_scripts(word: &str) -> bool {
    let latin = word.contains(|c: char| c.is_ascii_lowercase());
    let cyrillic = word.contains(|c: char| ('\u{400}'..='\u{4FF}').contains(&c));
    latin && cyrillic
}

fn is_arabic(c: char) -> bool {
    ('\u{620}'..='\u{64A}').contains(&c)
}

/// Whether a word is none, and would be one with an alef behind its lams.
fn lost_alef(word: &str, known: &HashSet<String>) -> bool {
    static BARE: OnceLock<HashSet<String>> = OnceLock::new();
    let bare = BARE.get_or_init(|| {
        let whole = vocabulary(Language::Ar).iter().filter(|word| word.contains("لا"));
        whole.map(|word| word.replace("لا", "ل")).collect()
    });
    word.chars().count() > 3 && bare.contains(word) && !known.contains(word)
}

fn words(fold: &str) -> impl Iterator<Item = &str> {
    fold.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// The words of a language, as the program itself writes it.
fn vocabulary(language: Language) -> &'static HashSet<String> {
    static ALL: [OnceLock<HashSet<String>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let place = Language::ALL.iter().position(|known| *known == language).unwrap_or(0);
    ALL[place].get_or_init(|| {
        let lines = wording::texts(language).iter().flat_map(|text| text.lines());
        let folds: Vec<String> = lines.map(fold).collect();
        folds.iter().flat_map(|line| words(line)).map(str::to_owned).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(language: Language, element: Element, text: &str) -> bool {
        let folds = vec![fold(text)];
        Guard::new(language, &folds).holds(element, text)
    }

    #[test]
    fn whole_words_hold() {
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        for (language, element, text) in [
            (En, Element::Refuse, "does not authorise Study Group 3 to consider this text"),
            (Fr, Element::Salutation, "Madame, Monsieur,"),
            (Es, Element::Authorise, "autoriza a la Comisión de Estudio 3 a examinar este texto"),
            (Ru, Element::Opening, "В связи с консультацией с Государствами-Членами сообщаю Вам."),
            (Zh, Element::Opening, "有关就电信标准化局第321号通函进行磋商一事，我谨通报如下。"),
            (Ar, Element::Opening, "فيما يتعلق بالتشاور مع الدول الأعضاء بشأن هذا النص."),
        ] {
            assert!(holds(language, element, text), "{text}");
        }
    }

    #[test]
    fn damaged_words_and_other_answers_do_not() {
        use Language::{Ar, En, Ru};
        for (language, element, text) in [
            (En, Element::Addressee, "Director of the Telecommunicatio n Standardization Bureau"),
            (En, Element::Addressee, "Director of the Oce, \u{FFFD}"),
            (En, Element::Opening, "With respect to the consultation ☐ authorizes Study Group 3"),
            (En, Element::Refuse, "authorizes Study Group 3 to consider this text"),
            (En, Element::Authorise, "does not authorize Study Group 3 to consider this text"),
            (Ru, Element::Addressee, "Диpeктору Бюро стандартизации"),
            (Ar, Element::Opening, "التشاور مع الدول العضاء، مكتب تقييس التصالت، هذه الدارة"),
        ] {
            assert!(!holds(language, element, text), "{text}");
        }
    }
}
