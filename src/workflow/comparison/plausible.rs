//! What a page and its data can agree on and still mislead about: the circular's own wording, which
//! the data bring along, and the name of the administration, which is typed.

use crate::{
    form::data::ReplyRecord,
    model::{Consultation, Element, Language, MemberState},
    wording::{FormText, Wording},
};

/// Whether the form's wording that came with the data keeps the four answers apart: none may sound
/// more like another one's text than like its own. Otherwise a box "authorises" could be labelled
/// with the words of the refusal. `ours` are the words of the circular's language.
pub(super) fn wording(consultation: &Consultation, ours: &Wording) -> bool {
    let answers = [Element::Authorise, Element::NoComments, Element::Comments, Element::Refuse];
    let quoted = |element| consultation.wording.get(element);
    if answers.into_iter().all(|element| quoted(element).is_none()) {
        return true;
    }
    let plain = Consultation { wording: Default::default(), ..consultation.clone() };
    let ours = FormText::new(ours, &plain);
    answers.into_iter().all(|element| {
        let Some(text) = quoted(element) else { return true };
        let likeness = |other| likeness(text, &ours.element(other));
        let own = likeness(element);
        answers.into_iter().all(|other| other == element || likeness(other) < own)
    })
}

/// Whether the name of the administration is not that of another State than the data name. Declined
/// and shortened names are nobody's.
pub(super) fn administration(record: &ReplyRecord) -> bool {
    let Some(state) = MemberState::from_iso3(&record.member_state) else { return false };
    let typed = &record.administration;
    let names = |state: &'static MemberState| {
        Language::ALL
            .into_iter()
            .flat_map(|language| [state.short(language), state.formal(language)])
    };
    let own = names(state).any(|name| folded(typed).contains(&folded(name)));
    let words = words(typed);
    let named = |name: &str| words.contains(&self::words(name));
    own || !MemberState::all().iter().any(|other| names(other).any(named))
}

/// The words of a text between spaces; Chinese writes none, so there any part is a word.
fn words(text: &str) -> String {
    let spaced = |c: char| match c {
        '\u{4E00}'..='\u{9FFF}' => c.to_string(),
        c if c.is_alphanumeric() => c.to_lowercase().collect(),
        _ => " ".to_owned(),
    };
    let plain: String = text.chars().map(spaced).collect();
    let chinese = text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let joined = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if chinese { joined } else { format!(" {joined} ") }
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

    #[test]
    fn an_administration_is_not_that_of_another_state() {
        let mut record = record();
        for (state, name, plausible) in [
            ("FRA", "Administration de la France", true),
            ("DEU", "Administration de la France", false),
            ("NGA", "Администрация Нигерии", true),
            ("GNB", "Administration of Guinea-Bissau", true),
            ("CHE", "瑞士联邦主管部门", true),
            ("FRA", "瑞士联邦主管部门", false),
            ("IDN", "印度尼西亚主管部门", true),
            ("GBR", "Ofcom", true),
        ] {
            (record.member_state, record.administration) = (state.into(), name.into());
            assert_eq!(administration(&record), plausible, "{state} {name}");
        }
    }

    fn record() -> ReplyRecord {
        let json = serde_json::json!({
            "schema": crate::form::data::SCHEMA, "generator": "", "specimen": false,
            "circular": {
                "study-period": 2017, "number": 321, "date": "2021-05-31", "study-group": "3",
                "deadline": "2021-12-01T22:59:00Z",
            },
            "language": "en", "member-state": "", "administration": "",
            "signatory": { "name": "", "title": "", "address": "", "fax": "", "email": "" },
            "place": "", "date": "2021-11-30", "answers": [],
        });
        ReplyRecord::from_json(json.to_string().as_bytes()).unwrap()
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
