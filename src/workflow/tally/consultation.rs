//! Which consultation replies are counted for: the one that is given, or the only one that all of
//! them answer. Of several, none is picked.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use serde::Serialize;

use super::sound::Sound;
use crate::{
    form::data::{AnswerRecord, CircularRecord},
    model::Consultation,
};

/// One of several consultations that replies answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// The circular that opens it, as the replies tell
    pub circular: CircularRecord,
    /// The texts that they answer, in the order of the form
    pub texts: Vec<String>,
    /// How many replies answer it
    pub replies: u64,
}

/// The consultations that `replies` answer, each with the number of its replies. Replies that give
/// one circular another date, deadline or text answer another consultation.
pub fn answered(replies: &[Sound]) -> Vec<Answered> {
    let mut kinds: BTreeMap<_, Answered> = BTreeMap::new();
    for reply in replies {
        let texts: Vec<String> = reply.answers.iter().map(name).collect();
        let circular = &reply.circular;
        let key = (
            (circular.study_period, circular.number),
            (&circular.date, &circular.deadline, &circular.study_group),
            texts.clone(),
        );
        let new = || Answered { circular: circular.clone(), texts, replies: 0 };
        kinds.entry(key).or_insert_with(new).replies += 1;
    }
    kinds.into_values().collect()
}

/// A text as people call it, with what tells it from others.
fn name(answer: &AnswerRecord) -> String {
    let names: Vec<&str> = answer
        .designation
        .as_deref()
        .into_iter()
        .chain(answer.provisional_name.as_deref())
        .collect();
    format!("{} ({})", names.join(", "), answer.kind)
}

/// Until when a reply is in time.
#[derive(Debug, Clone, Copy)]
pub struct Until<'a> {
    /// What was asked, where it is known
    asked: Option<&'a Consultation>,
}

impl<'a> Until<'a> {
    /// The deadline of what is `asked`, or else the one that each reply names.
    pub fn of(asked: &'a [Consultation]) -> Self {
        Self { asked: asked.first() }
    }

    /// Whether a reply came after the deadline: by the moment at which it was signed, or by the
    /// date of its letter.
    pub fn is_late(self, reply: &Sound) -> bool {
        let stated: Option<DateTime<Utc>> = reply.circular.deadline.parse().ok();
        let last_day = match self.asked {
            Some(asked) => Some(asked.deadline.date()),
            None => stated.map(|stated| stated.date_naive()),
        };
        let signed_late = reply.signed.is_some_and(|signed| match (self.asked, stated) {
            (Some(asked), _) => asked.deadline.has_passed(signed),
            // The stated minute is in time.
            (None, Some(stated)) => signed >= stated + Duration::minutes(1),
            (None, None) => false,
        });
        signed_late || last_day.is_some_and(|last| reply.date > last)
    }
}

/// The circular that was given, as data tell of it.
pub fn given(asked: &[Consultation]) -> Option<CircularRecord> {
    asked.first().map(CircularRecord::of)
}
