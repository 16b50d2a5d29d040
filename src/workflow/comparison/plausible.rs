//! What a page and its data can agree on and still mislead about: the circular's own wording, which
//! the data bring along, and the name of the administration, which is typed.

use crate::{
    form::data::ReplyRecord,
    model::{Consultation, Element, MemberState},
    wording::{FormText, Wording},
};

/// Whether the form's wording that came with the data keeps the answers apart. Otherwise a box
/// "authorises" could be labelled with the words of the refusal.
///
/// Circulars put these texts in their own ways, so none is held against ours alone: of two
/// opposite texts, exchanged they must not sound more like ours than as they stand.
pub(super) fn wording(consultation: &Consultation, ours: &Wording) -> bool {
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
