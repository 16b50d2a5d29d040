//! Sentences that the window puts together from a consultation and the clock.

use chrono::{DateTime, Datelike, Duration, Local, Utc};

use crate::model::{Consultation, Deadline, Kind, Meeting, Recommendation, StudyGroup, Zone};

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
    let same_month =
        (meeting.start.year(), meeting.start.month()) == (meeting.end.year(), meeting.end.month());
    let (first, last) = (meeting.start.day().to_string(), meeting.end.day().to_string());
    match (start == end, same_month) {
        (true, _) => start,
        (_, true) => look.words(
            "date-range-in-month",
            &[
                ("start", start.into()),
                ("end", end.into()),
                ("first", first.into()),
                ("last", last.into()),
            ],
        ),
        _ => look.words("date-range", &[("start", start.into()), ("end", end.into())]),
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

/// The time of day of the deadline, with whose clock it is: "23:59 Geneva time".
fn clock(look: Look<'_>, consultation: &Consultation) -> String {
    let (hour, minute) = consultation.deadline.clock();
    let key = match consultation.deadline.zone() {
        Zone::Geneva => "clock-geneva",
        Zone::Utc => "clock-utc",
    };
    look.words(key, &[("time", format!("{hour:02}:{minute:02}").into())])
}

/// The moment of the deadline on the official's clock, where that shows another time.
pub fn here(look: Look<'_>, deadline: Deadline) -> Option<String> {
    let instant = deadline.instant();
    let local = instant.with_timezone(&Local);
    let stated = instant.with_timezone(&deadline.zone().tz());
    if local.naive_local() == stated.naive_local() {
        return None;
    }
    Some(match local.date_naive() == deadline.date() {
        true => local.format("%H:%M").to_string(),
        false => look.wording.date_time(&local),
    })
}

/// The deadline on its own clock and, where that shows another time, on the official's.
pub fn both_clocks(look: Look<'_>, consultation: &Consultation) -> String {
    with_here(look, consultation, deadline(look, consultation))
}

fn with_here(look: Look<'_>, consultation: &Consultation, there: String) -> String {
    match here(look, consultation.deadline) {
        Some(here) => {
            look.words("deadline-both", &[("there", there.into()), ("here", here.into())])
        }
        None => there,
    }
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
    if deadline.has_passed(now) {
        let span = look.wording.span(remaining);
        let main = look.words("deadline-passed", &[("span", span.into())]);
        let aside = match remaining < Duration::days(-60) {
            true => look.wording.date(deadline.date()),
            false => both_clocks(look, consultation),
        };
        return Countdown { main, aside, urgent: false };
    }
    let span = look.wording.span(remaining);
    let left = look.words("deadline-left", &[("span", span.into())]);
    let today = now.with_timezone(&deadline.zone().tz()).date_naive();
    let key = match (deadline.date() - today).num_days() {
        0 => "deadline-today",
        1 => "deadline-tomorrow",
        _ => {
            let date = look.wording.date(deadline.date());
            let values = [("date", date.into()), ("clock", clock(look, consultation).into())];
            let there = look.words("deadline-at", &values);
            let aside = with_here(look, consultation, there);
            return Countdown { main: left, aside, urgent: remaining < Duration::days(7) };
        }
    };
    let main = look.words(key, &[("clock", clock(look, consultation).into())]);
    let aside = match here(look, consultation.deadline) {
        Some(here) => look.words("deadline-here", &[("left", left.into()), ("here", here.into())]),
        None => left,
    };
    Countdown { main, aside, urgent: true }
}

/// A fingerprint in groups, so that it can be read out over the telephone.
pub fn grouped(print: &str) -> String {
    let digits: Vec<char> = print.chars().filter(char::is_ascii_hexdigit).collect();
    let groups = digits.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::theme::Scheme, model::Language, wording::Wording};

    fn said(now: &str) -> Countdown {
        let wording = Wording::of(Language::En);
        let look = Look::new(Scheme::Light, &wording);
        countdown(look, &Consultation::circular_321(), now.parse().unwrap())
    }

    #[test]
    fn the_banner_says_how_long_is_left_on_genevas_calendar() {
        // The deadline is 1 December 2021, 23:59 in Geneva, which is 22:59 UTC.
        let far = said("2021-11-01T12:00:00Z");
        assert_eq!((far.main.as_str(), far.urgent), ("30 days left", false));
        assert!(far.aside.starts_with("1 December 2021, 23:59 Geneva time"), "{}", far.aside);
        assert!(said("2021-11-27T12:00:00Z").urgent);
        assert_eq!(said("2021-11-30T22:59:00Z").main, "Due tomorrow, 23:59 Geneva time");
        // Midnight in Geneva, while it is still November in Greenwich.
        let today = said("2021-11-30T23:00:00Z");
        assert_eq!(today.main, "Due today, 23:59 Geneva time");
        assert!(today.aside.starts_with("23 hours left"), "{}", today.aside);
        let over = said("2021-12-01T23:00:00Z");
        assert!(over.main.starts_with("The deadline passed") && !over.urgent, "{}", over.main);
    }
}
