//! What a page and its data can agree on and still mislead about: the circular's own wording, which
//! the data bring along, and the name of the administration, which is typed.

use crate::{
    circular,
    form::data::ReplyRecord,
    model::{Consultation, Element, MemberState},
    wording::{FormText, Wording},
};

/// Whether the form's wording that came with the data keeps the answers apart. Otherwise a box
/// "authorises" could be labelled with the words of the refusal.
///
/// Circulars put these texts in their own ways, so none is held against ours alone: of two
/// opposite texts, exchanged they must not sound more like ours than as they stand; and none may be
/// read as the opposite answer, for one "not" changes little in the sound.
pub(super) fn wording(consultation: &Consultation, ours: &Wording) -> bool {
    if [Element::Authorise, Element::Refuse].iter().any(|answer| is_opposed(consultation, *answer))
    {
        return false;
    }
    let plain = Consultation { wording: Default::default(), ..consultation.clone() };
    let ours = FormText::new(ours, &plain);
    let opposites =
        [(Element::Authorise, Element::Refuse), (Element::NoComments, Element::Comments)];
    opposites.into_iter().all(|(one, other)| {
        let quoted = |element| consultation.wording.get(element);
        let (Some(first), Some(second)) = (quoted(one), quoted(other)) else {
            return quoted(one).is_none() && quoted(other).is_none()
                || alone(consultation, &ours, one, other);
        };
        let (ours, theirs) = (ours.element(one), ours.element(other));
        let standing = likeness(first, &ours) + likeness(second, &theirs);
        let exchanged = likeness(first, &theirs) + likeness(second, &ours);
        folded(first) != folded(second) && standing >= exchanged
    })
}

/// Whether the circular's text for an answer reads as the opposite answer.
fn is_opposed(asked: &Consultation, answer: Element) -> bool {
    let read = asked.wording.get(answer).and_then(circular::answer);
    read.is_some_and(|read| read != answer)
}

/// Where only one of two opposite texts is the circular's: it is not the other one of ours.
fn alone(asked: &Consultation, ours: &FormText<'_>, one: Element, other: Element) -> bool {
    let is = |element, opposite| {
        asked.wording.get(element).is_none_or(|text| {
            likeness(text, &ours.element(element)) >= likeness(text, &ours.element(opposite))
        })
    };
    is(one, other) && is(other, one)
}

/// Whether the name of the administration is not that of another State than the data name.
pub(super) fn administration(record: &ReplyRecord) -> bool {
    let state = MemberState::from_iso3(&record.member_state);
    state.is_some_and(|state| state.is_mistaken_for(&record.administration).is_none())
}

fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How alike two texts are: the share of pairs of letters that both have (Dice).
fn likeness(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| {
        let letters: Vec<char> = folded(text).chars().collect();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|two| (two[0], two[1])).collect();
        pairs.sort_unstable();
        pairs
    };
    let (one, other) = (pairs(one), pairs(other));
    let (mut left, mut right, mut both) = (one.iter().peekable(), other.iter().peekable(), 0usize);
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                both += 1;
                left.next();
                right.next();
            }
        }
    }
    2.0 * both as f64 / (one.len() + other.len()).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn a_single_word_that_turns_an_answer_round_is_noticed() {
        for (language, consents, refuses) in [
            (Language::En, "authorizes", "does not authorize"),
            (Language::Fr, "autorise", "n'autorise pas"),
            (Language::Es, "autoriza", "no autoriza"),
            (Language::Ru, "уполномочивает", "не уполномочивает"),
            (Language::Zh, "授权", "不授权"),
            (Language::Ar, "تخوِّل", "لا تخوِّل"),
        ] {
            let mut asked = Consultation::circular_321();
            asked.language = language;
            asked.wording = Default::default();
            let words = Wording::of(language);
            let turned =
                [(Element::Authorise, consents, refuses), (Element::Refuse, refuses, consents)];
            for (answer, from, to) in turned {
                let ours = FormText::new(&words, &asked).element(answer);
                let mut asked = asked.clone();
                for (text, expected) in [(ours.clone(), true), (ours.replacen(from, to, 1), false)]
                {
                    asked.wording.set(answer, text.clone());
                    assert_eq!(wording(&asked, &words), expected, "{text}");
                }
            }
        }
    }

    #[test]
    fn the_circulars_wording_is_plausible_in_every_language_and_exchanged_answers_are_not() {
        for language in Language::ALL {
            let mut asked = Consultation::circular_321();
            asked.language = language;
            asked.wording = Default::default();
            let words = Wording::of(language);
            let texts = Element::ALL
                .map(|element| (element, FormText::new(&words, &asked).element(element)));
            for (element, text) in texts {
                asked.wording.set(element, text);
            }
            assert!(wording(&asked, &words), "{language:?}");
            let refusal = asked.wording.get(Element::Refuse).unwrap().to_owned();
            let consent = asked.wording.get(Element::Authorise).unwrap().to_owned();
            asked.wording.set(Element::Authorise, refusal);
            asked.wording.set(Element::Refuse, consent);
            assert!(!wording(&asked, &words), "{language:?}");
        }
        let chinese = Wording::of(Language::Zh);
        assert!(wording(&Consultation::circular_321(), &chinese));
    }
}
