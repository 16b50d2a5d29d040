//! The first step: what the circular asks.

use iced::{Fill, widget::Column};

use crate::model::{Consultation, Field, Recommendation};

use super::head;
use crate::app::{
    Element,
    findings::Findings,
    phrase,
    theme::Look,
    widget::{self, fact},
};

/// Nothing is remembered: the facts are the draft's.
#[derive(Debug, Default)]
pub struct Circular {}

/// Nothing can happen here yet: a circular of one's own comes with its reader.
#[derive(Debug, Clone)]
pub enum Message {}

impl Circular {
    /// The facts of `asked`, one below the other.
    pub fn view<'a>(
        &'a self,
        asked: &'a Consultation,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let lead = look.word(match *asked == Consultation::circular_321() {
            true => "circular-lead-embedded",
            false => "circular-lead",
        });
        let mut rows = Column::new().width(Fill);
        for (field, name, value, detail) in facts(look, asked) {
            let strong = look.strong(value).width(Fill).align_x(look.start());
            let detail = detail.map(|detail| look.small(detail).width(Fill).align_x(look.start()));
            let remarks = field.and_then(|field| widget::remarks(look, findings.at(field)));
            let value = Column::new().push(strong).push(detail).push(remarks).spacing(2);
            rows = rows.push(widget::hairline(look));
            rows = rows.push(
                iced::widget::container(fact(look, look.word(name), value, 120)).padding([10, 0]),
            );
        }
        Column::new()
            .push(head(look, look.word("circular-title"), lead))
            .push(rows)
            .spacing(16)
            .width(Fill)
            .into()
    }
}

type Fact = (Option<Field>, &'static str, String, Option<String>);

fn facts(look: Look<'_>, asked: &Consultation) -> Vec<Fact> {
    let circular = look.words(
        "circular-and-date",
        &[
            ("circular", phrase::circular(look, asked).into()),
            ("date", look.wording.date(asked.date).into()),
        ],
    );
    let subject = Some(asked.subject.clone()).filter(|subject| !subject.is_empty());
    let deadline = phrase::deadline(look, asked);
    let mut facts: Vec<Fact> = vec![
        (Some(Field::CircularNumber), "fact-circular", circular, subject),
        (Some(Field::Deadline), "fact-deadline", deadline, None),
        (
            None,
            "fact-asked-of",
            asked_of(look, asked),
            asked.meeting.as_ref().map(|m| m.place.clone()),
        ),
    ];
    for (index, text) in asked.recommendations.iter().enumerate() {
        let name = if index == 0 { "fact-text" } else { "fact-nothing" };
        let field = (index == 0).then_some(Field::Recommendations);
        facts.push((field, name, phrase::recommendation(look, text), detail(text)));
    }
    facts.push((Some(Field::ReplyTo), "fact-reply-to", asked.reply_to.clone(), asked.fax.clone()));
    let edition = look.word(&format!("edition-{}", asked.edition.year()));
    facts.push((None, "fact-rules", edition, None));
    facts
}

fn asked_of(look: Look<'_>, asked: &Consultation) -> String {
    let group = phrase::study_group(look, asked.study_group);
    match &asked.meeting {
        Some(meeting) => look.words(
            "group-and-meeting",
            &[("group", group.into()), ("dates", phrase::meeting_dates(look, meeting).into())],
        ),
        None => group,
    }
}

fn detail(text: &Recommendation) -> Option<String> {
    Some(phrase::details(text)).filter(|detail| !detail.is_empty())
}
