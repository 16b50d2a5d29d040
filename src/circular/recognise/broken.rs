//! Which values hold a word of which it cannot be told whether its hyphen belongs to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    circular::{Line, Remark, Transcript},
    model::{Fact, FactValue, PartialConsultation},
};

/// A value that holds such a word.
pub struct Holder {
    /// Which value holds it
    pub fact: Fact,
    /// The word, as the reader remarked it
    pub remark: Remark,
    /// The lines from which the value has it
    pub lines: Vec<usize>,
}

/// The values that hold a word remarked as broken.
pub fn holders(
    transcript: &Transcript,
    asks: &PartialConsultation,
    sources: &BTreeMap<Fact, Vec<usize>>,
) -> Vec<Holder> {
    let word = |remark: &Remark| match remark {
        Remark::BrokenWord(word) => Some(word.clone()),
        _ => None,
    };
    let broken: BTreeSet<String> = transcript.remarks.iter().filter_map(word).collect();
    let mut holders = Vec::new();
    if broken.is_empty() {
        return holders;
    }
    for (&fact, source) in sources {
        let value = asks.value(fact);
        let texts = value.as_ref().map(texts).unwrap_or_default();
        let held: BTreeSet<&str> = texts.into_iter().flat_map(compounds).collect();
        for word in held.into_iter().filter(|word| broken.contains(*word)) {
            let lines = lines_with(word, source, &transcript.lines);
            holders.push(Holder { fact, remark: Remark::BrokenWord(word.to_owned()), lines });
        }
    }
    holders
}

/// The lines of a value's source in which the word stands; else all in which it does, for a text's
/// title may stand elsewhere than where the text is named.
fn lines_with(word: &str, source: &[usize], lines: &[Line]) -> Vec<usize> {
    let says = |at: &usize| {
        let line = lines.get(*at);
        line.is_some_and(|line| compounds(&line.text).any(|compound| compound == word))
    };
    let own: Vec<usize> = source.iter().copied().filter(says).collect();
    if own.is_empty() { (0..lines.len()).filter(says).collect() } else { own }
}

/// What of a value is in the letter's own words.
fn texts(value: &FactValue) -> Vec<&str> {
    match value {
        FactValue::Text(text) => vec![text],
        FactValue::Meeting(meeting) => vec![&meeting.place],
        FactValue::Recommendations(texts) => texts
            .iter()
            .flat_map(|text| {
                let given =
                    [&text.designation, &text.provisional_name, &text.reference, &text.label];
                let given = given.into_iter().flatten();
                given.chain([&text.title, &text.summary]).map(String::as_str)
            })
            .collect(),
        FactValue::Language(_)
        | FactValue::Number(_)
        | FactValue::StudyPeriod(_)
        | FactValue::Date(_)
        | FactValue::StudyGroup(_)
        | FactValue::Deadline(_)
        | FactValue::Edition(_) => Vec::new(),
    }
}

/// The words of a text, each with all that hyphens join to it.
fn compounds(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || Line::HYPHENS.contains(&c)));
    words.map(|word| word.trim_matches(Line::HYPHENS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::{Cause, Format, Part, recognise};

    /// What is doubted as a broken word in a letter with this subject.
    fn doubted(subject: &str, word: &str) -> Vec<(Fact, Vec<usize>)> {
        let line =
            |text: &str| Line { text: text.into(), part: Part::Body, cell: None, page: None };
        let remark = Remark::BrokenWord(word.to_owned());
        let lines = ["Unión Internacional de Telecomunicaciones", "Circular TSB 45", subject];
        let transcript = Transcript {
            format: Format::Pdf,
            lines: lines.map(line).into(),
            remarks: vec![remark.clone()],
        };
        let found = recognise(transcript, None);
        assert!(found.asks.value(Fact::Subject).is_some(), "{found:?}");
        let cause = Cause::Remark(remark);
        let doubts = found.doubts.into_iter().filter(|doubt| doubt.cause == cause);
        doubts.map(|doubt| (doubt.fact, doubt.lines)).collect()
    }

    #[test]
    fn a_value_with_the_broken_word_is_doubted_with_its_line() {
        let subject = [(Fact::Subject, vec![2])];
        let spanish = "Asunto: Consulta sobre infrae-structuras";
        assert_eq!(doubted(spanish, "infrae-structuras"), subject);
        let russian = "Предмет: Консультации: «Исполь-зование ресурсов»";
        assert_eq!(doubted(russian, "Исполь-зование"), subject);
    }

    #[test]
    fn a_value_without_the_broken_word_is_not_doubted() {
        assert_eq!(doubted("Asunto: Infraestructuras", "infrae-structuras"), []);
        assert_eq!(doubted("Предмет: Микро-частицы", "кро-частицы"), []);
    }
}
