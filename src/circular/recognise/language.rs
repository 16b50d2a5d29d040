//! The language of a letter, by its script, and in Latin script by its most frequent words.

use super::{seen::Seen, structure::Letter};
use crate::model::Language;

/// More lines than are needed to tell a language.
const MOST_LINES: usize = 4000;
/// Fewer letters tell no language.
const FEWEST_LETTERS: usize = 20;
/// Fewer frequent words tell no language.
const FEWEST_WORDS: usize = 4;

/// Words that are frequent in one of the languages and no words of the others.
const FREQUENT: [(Language, &[&str]); 3] = [
    (
        Language::En,
        &[
            "the", "and", "of", "this", "with", "for", "is", "subject", "from", "to", "in", "will",
            "by", "should", "be",
        ],
    ),
    (
        Language::Fr,
        &[
            "le",
            "les",
            "du",
            "des",
            "et",
            "aux",
            "est",
            "une",
            "cette",
            "objet",
            "au",
            "pour",
            "sont",
            "dans",
            "sur",
            "circulaire",
        ],
    ),
    (
        Language::Es,
        &[
            "el", "los", "del", "las", "y", "una", "esta", "al", "con", "asunto", "por", "para",
            "se", "fue", "su",
        ],
    ),
];

/// What the letters of a text tell.
enum Script {
    /// The language that is written with them
    Of(Language),
    /// Several languages are
    Latin,
    /// They are too few
    Unknown,
}

/// The languages in which the letter may be written, the likeliest first: one where it is clear,
/// several where their words are about as frequent, none where nothing tells.
pub fn languages(letter: &Letter<'_>) -> Vec<Seen<Language>> {
    match script(letter) {
        Script::Of(language) => vec![Seen { value: language, lines: first_line(letter) }],
        Script::Latin => by_words(letter),
        Script::Unknown => Vec::new(),
    }
}

fn script(letter: &Letter<'_>) -> Script {
    let (mut arabic, mut han, mut cyrillic, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    let letters = lines(letter).flat_map(|line| letter.folds[line].chars());
    for c in letters {
        match c {
            '\u{600}'..='\u{6FF}' => arabic += 1,
            '\u{4E00}'..='\u{9FFF}' => han += 1,
            '\u{400}'..='\u{4FF}' => cyrillic += 1,
            'a'..='z' => latin += 1,
            _ => {}
        }
    }
    let all = arabic + han + cyrillic + latin;
    match () {
        () if all < FEWEST_LETTERS => Script::Unknown,
        () if arabic * 4 > all => Script::Of(Language::Ar),
        () if han * 8 > all => Script::Of(Language::Zh),
        () if cyrillic * 4 > all => Script::Of(Language::Ru),
        () => Script::Latin,
    }
}

fn by_words(letter: &Letter<'_>) -> Vec<Seen<Language>> {
    let mut counted = FREQUENT.map(|(language, frequent)| {
        let is_frequent = |word: &&str| frequent.contains(word);
        let mut seen = Seen { value: language, lines: Vec::new() };
        let mut count = 0;
        for line in lines(letter) {
            let words = letter.folds[line].split(|c: char| !c.is_alphanumeric());
            let found = words.filter(is_frequent).count();
            if found > 0 {
                seen.lines.push(line);
            }
            count += found;
        }
        (count, seen)
    });
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let most = counted[0].0;
    if most < FEWEST_WORDS {
        return Vec::new();
    }
    // Twice as many in one as in another tell it, half as many more do not.
    let rivals = counted.into_iter().take_while(|(count, _)| most <= count + count / 2);
    let mut rivals: Vec<Seen<Language>> = rivals.map(|(_, seen)| seen).collect();
    if let [only] = &mut rivals[..] {
        only.lines = first_line(letter);
    }
    // Enough to show what is meant.
    const SHOWN: usize = 3;
    rivals.iter_mut().for_each(|rival| rival.lines.truncate(SHOWN));
    rivals
}

fn lines(letter: &Letter<'_>) -> impl Iterator<Item = usize> {
    letter.order.iter().copied().take(MOST_LINES)
}

fn first_line(letter: &Letter<'_>) -> Vec<usize> {
    letter.order.first().copied().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        circular::{Cause, read, recognise},
        model::{Fact, FactValue},
    };

    /// The language that is taken, and those that are left to the user's choice.
    fn told(text: &str) -> (Option<Language>, Vec<FactValue>) {
        let found = recognise(read(format!("ITU-T\n{text}").as_bytes()).unwrap(), None);
        let doubt = found.doubts.iter().find(|doubt| doubt.fact == Fact::Language);
        assert!(
            doubt.is_none_or(|doubt| matches!(doubt.cause, Cause::Contradiction | Cause::Missing))
        );
        let candidates = doubt.into_iter().flat_map(|doubt| &doubt.candidates);
        (found.asks.language, candidates.map(|candidate| candidate.value.clone()).collect())
    }

    const ENGLISH: &str = "The Director of the Bureau asks for opinions of Member States.\n";
    const FRENCH: &str = "Le Directeur demande aux États Membres une réponse pour les textes.\n";
    const SPANISH: &str =
        "El Director pide a los Estados Miembros una respuesta para los textos.\n";

    #[test]
    fn each_language_is_told() {
        for (text, language) in [
            (ENGLISH, Language::En),
            (FRENCH, Language::Fr),
            (SPANISH, Language::Es),
            ("Директор Бюро просит Государства-Члены ответить.", Language::Ru),
            ("请各成员国就已确定的建议书草案案文提出意见并答复电信标准化局。", Language::Zh),
            ("يطلب مدير المكتب إلى الدول الأعضاء إبداء رأيها.", Language::Ar),
        ] {
            assert_eq!(told(text), (Some(language), Vec::new()), "{text}");
        }
    }

    #[test]
    fn two_languages_spoken_alike_are_a_doubt_and_a_choice() {
        for (text, rivals) in [
            (ENGLISH.to_owned() + FRENCH, vec![Language::En, Language::Fr]),
            (FRENCH.to_owned() + SPANISH, vec![Language::Fr, Language::Es]),
            (ENGLISH.to_owned() + FRENCH + SPANISH, vec![Language::En, Language::Fr, Language::Es]),
        ] {
            let (_, mut candidates) = told(&text);
            for language in rivals {
                let value = FactValue::Language(language);
                let at = candidates.iter().position(|candidate| *candidate == value);
                assert!(at.is_some(), "{language}: {candidates:?} in {text}");
                at.map(|at| candidates.remove(at));
            }
            assert_eq!(candidates, [], "{text}");
        }
    }

    #[test]
    fn too_few_words_tell_nothing() {
        assert_eq!(told("Placet 321, Genève, 2021, UIT-T D.1102"), (None, Vec::new()));
    }
}
