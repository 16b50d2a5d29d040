//! A reply held against the circular that it answers, where that circular is known.

use crate::{
    form::data::{CircularRecord, ReplyRecord, kind},
    model::{Consultation, Fact},
    workflow::to_read::ToRead,
};

/// Whether data speak of the circular that opens `known`. Its number restarts with each study
/// period; where either does not say which, the number is all there is.
pub(in crate::workflow) fn is_same(known: &Consultation, circular: &CircularRecord) -> bool {
    let same_period = match (known.study_period, circular.study_period) {
        (Some(known), Some(said)) => known.start() == said,
        _ => true,
    };
    known.number == circular.number && same_period
}

/// What `record` says otherwise than each of `known`, which are one circular, as it came in
/// several languages.
pub(super) fn differences(record: &ReplyRecord, known: &[&Consultation]) -> Vec<ToRead> {
    let said = facts(&record.circular, texts(record));
    let asked: Vec<_> =
        known.iter().map(|known| facts(&CircularRecord::of(known), texts_of(known))).collect();
    let differs = |(place, (fact, said)): (usize, (Fact, String))| {
        let (_, first) = asked.first()?.get(place)?;
        let agrees = asked.iter().any(|facts| facts.get(place).is_some_and(|(_, it)| *it == said));
        (!agrees).then(|| ToRead::OtherThanCircular { fact, said, asked: first.clone() })
    };
    said.into_iter().enumerate().filter_map(differs).collect()
}

fn facts(circular: &CircularRecord, texts: String) -> [(Fact, String); 5] {
    let period = circular.study_period.map_or_else(String::new, |year| year.to_string());
    [
        (Fact::StudyPeriod, period),
        (Fact::Date, circular.date.clone()),
        (Fact::StudyGroup, circular.study_group.clone()),
        (Fact::Deadline, circular.deadline.clone()),
        (Fact::Recommendations, texts),
    ]
}

fn texts(record: &ReplyRecord) -> String {
    let texts = record.answers.iter().map(|answer| {
        let names = (answer.designation.as_deref(), answer.provisional_name.as_deref());
        text(names, &answer.kind)
    });
    texts.collect::<Vec<_>>().join("; ")
}

fn texts_of(asked: &Consultation) -> String {
    let texts = asked.recommendations.iter().map(|recommendation| {
        let names =
            (recommendation.designation.as_deref(), recommendation.provisional_name.as_deref());
        text(names, &kind(&recommendation.kind))
    });
    texts.collect::<Vec<_>>().join("; ")
}

fn text((designation, provisional): (Option<&str>, Option<&str>), kind: &str) -> String {
    let names: Vec<&str> = designation.into_iter().chain(provisional).collect();
    format!("{} ({kind})", names.join(", "))
}
