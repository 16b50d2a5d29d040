//! Sentences that the window puts together from a consultation and the clock.

use chrono::{DateTime, Duration, Local, Utc};

use crate::model::{Consultation, Kind, Meeting, Recommendation, StudyGroup, Zone};

use super::theme::Look;

/// "TSB Circular 321".
pub fn circular(look: Look<'_>, consultation: &Consultation) -> String {
    look.words("circular-name", &[("number", consultation.number.to_string().into())])
}

/// "Study Group 3".
pub fn study_group(look: Look<'_>, group: StudyGroup) -> String {
    match group {
        StudyGroup::Number(number) => {
            look.words("study-group", &[("number", number.to_string().into())])
        }
        StudyGroup::Tsag => look.word("tsag"),
    }
}

/// "Draft new Recommendation ITU-T D.1102".
pub fn recommendation(look: Look<'_>, recommendation: &Recommendation) -> String {
    let name = recommendation.name();
    match &recommendation.kind {
        Kind::New => look.words("recommendation-new", &[("name", name.into())]),
        Kind::Revised => look.words("recommendation-revised", &[("name", name.into())]),
        Kind::Amendment(number) => look.words(
            "recommendation-amendment",
            &[("name", name.into()), ("number", number.as_str().into())],
        ),
        Kind::Corrigendum(number) => look.words(
            "recommendation-corrigendum",
            &[("name", name.into()), ("number", number.as_str().into())],
        ),
    }
}

/// "D.ConsumerOTT · Consumer redress …": what is known of a text besides its number.
pub fn details(recommendation: &Recommendation) -> String {
    let provisional = recommendation.designation.is_some();
    let name = recommendation.provisional_name.as_deref().filter(|_| provisional);
    let title = Some(recommendation.title.as_str()).filter(|title| !title.is_empty());
    [name, title].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "13–17 December 2021".
pub fn meeting_dates(look: Look<'_>, meeting: &Meeting) -> String {
    let (start, end) = (look.wording.date(meeting.start), look.wording.date(meeting.end));
    match start == end {
        true => start,
        false => look.words("date-range", &[("start", start.into()), ("end", end.into())]),
    }
}

/// The deadline as the circular states it, with whose clock it is.
pub fn deadline(look: Look<'_>, consultation: &Consultation) -> String {
    let deadline = consultation.deadline;
    let (hour, minute) = deadline.clock();
    let key = match deadline.zone() {
        Zone::Geneva => "deadline-geneva",
        Zone::Utc => "deadline-utc",
    };
    let time = format!("{hour:02}:{minute:02}");
    look.words(key, &[("date", look.wording.date(deadline.date()).into()), ("time", time.into())])
}

/// What the banner says: how long is left or how long ago it was, and the moment on both clocks.
pub struct Countdown {
    /// In bold
    pub main: String,
    /// At the far end
    pub aside: String,
    /// Whether less than seven days are left
    pub urgent: bool,
}

/// The countdown to the deadline.
pub fn countdown(look: Look<'_>, consultation: &Consultation, now: DateTime<Utc>) -> Countdown {
    let deadline = consultation.deadline;
    let remaining = deadline.remaining(now);
    let passed = deadline.has_passed(now);
    let span = look.wording.span(remaining);
    let main = match passed {
        true => look.words("deadline-passed", &[("span", span.into())]),
        false => look.words("deadline-left", &[("span", span.into())]),
    };
    let aside = match passed && remaining < Duration::days(-60) {
        true => self::deadline(look, consultation),
        false => {
            let local = deadline.instant().with_timezone(&Local);
            let local = look.wording.date_time(&local);
            let there = self::deadline(look, consultation);
            look.words("deadline-both", &[("there", there.into()), ("here", local.into())])
        }
    };
    Countdown { main, aside, urgent: !passed && remaining < Duration::days(7) }
}
