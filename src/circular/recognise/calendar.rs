//! The days of a letter: its date, the meeting, the deadline and the study period, each with what is
//! doubtful about it.

use chrono::NaiveDate;

use super::{
    dates::Day,
    deadline::{self, Limit, TimeLimit},
    facts,
    fold::Folded,
    kind,
    seen::Seen,
    structure::Letter,
    work::Work,
};
use crate::{
    circular::{Candidate, Cause, Doubt, LetterKind},
    model::{Deadline, Fact, FactValue, Meeting, StudyPeriod, Zone},
};

impl Work {
    pub(super) fn date(&mut self, letter: &Letter<'_>) {
        let seen = facts::letter_dates(letter);
        let unclear = seen.iter().find_map(|one| match one.value {
            Day::Unclear(by_day, by_month) => Some((by_day, by_month, one.lines.clone())),
            _ => None,
        });
        if let Some((by_day, by_month, lines)) = unclear {
            let printed = printed(letter, &lines);
            let candidate = |date| Candidate { value: FactValue::Date(date), lines: lines.clone() };
            let candidates = vec![candidate(by_day), candidate(by_month)];
            self.take(Fact::Date, FactValue::Date(by_day), lines.clone());
            self.choice(Fact::Date, Cause::DayOrMonth(printed), candidates);
            return;
        }
        let days = seen.iter().filter_map(|one| match one.value {
            Day::Single(value) => Some(Seen { value, lines: one.lines.clone() }),
            _ => None,
        });
        self.agree(Fact::Date, days.collect(), FactValue::Date);
        if let Some(wrong) = seen.iter().find(|one| one.value == Day::Impossible) {
            let cause = Cause::NoSuchDay(printed(letter, &wrong.lines));
            self.doubt(Fact::Date, cause, wrong.lines.clone());
        }
        self.missing(Fact::Date, true);
    }

    /// The meeting that would consider the texts: in the subject, else in the paragraphs; always
    /// one that lies after the letter's own date.
    pub(super) fn meeting(&mut self, head: &Folded<'_>, body: &Folded<'_>, answers: bool) {
        let mut seen = facts::meetings(head, self.asks.date);
        seen.extend(facts::meetings(body, self.asks.date));
        let mut merged: Vec<Seen<Meeting>> = Vec::new();
        for one in seen {
            let same = merged.iter_mut().find(|known| {
                (known.value.start, known.value.end) == (one.value.start, one.value.end)
            });
            match same {
                Some(known) if known.value.place.is_empty() => known.value.place = one.value.place,
                Some(_) => {}
                None => merged.push(one),
            }
        }
        self.agree(Fact::Meeting, merged, FactValue::Meeting);
        self.missing(Fact::Meeting, answers);
    }

    pub(super) fn deadline(&mut self, whole: &Folded<'_>, kind: LetterKind) {
        let mut limits = deadline::time_limits(whole);
        let heaviest = limits.iter().map(|limit| limit.weight).max().unwrap_or_default();
        // A limit with a time outweighs a mere day in the same letter.
        limits.retain(|limit| limit.weight + 4 >= heaviest);
        let matters = matches!(
            kind,
            LetterKind::Consultation | LetterKind::Corrigendum | LetterKind::Asks(_)
        );
        if !matters {
            return;
        }
        let clear: Vec<Seen<Deadline>> = limits
            .iter()
            .filter_map(|limit| match &limit.said {
                Limit::Clear(value) => Some(Seen { value: *value, lines: limit.lines.clone() }),
                _ => None,
            })
            .collect();
        let settled = !clear.is_empty();
        self.agree(Fact::Deadline, clear, FactValue::Deadline);
        for limit in limits {
            self.unclear_deadline(limit, settled);
        }
        let answers = matches!(kind, LetterKind::Consultation | LetterKind::Asks(_));
        self.missing(Fact::Deadline, answers);
        self.plausible_deadline();
    }

    /// A time limit that needs the user's word. Where another sentence is clear, only one about
    /// another day matters.
    fn unclear_deadline(&mut self, limit: TimeLimit, settled: bool) {
        let TimeLimit { said, lines, .. } = limit;
        let Some(day) = unclear_day(&said) else { return };
        let known = self.asks.deadline.map(|deadline| deadline.date());
        let no_such_time = matches!(said, Limit::NoSuchTime(..));
        if settled && (day.is_none() || day == known) && !no_such_time {
            return;
        }
        let is_midnight = matches!(said, Limit::Midnight(_, Some(_)));
        let Some((cause, deadlines)) = readings(said) else { return };
        let end = match (&cause, &deadlines[..]) {
            // "24000 hours" can hardly mean anything but the end of the day: shown, and asked.
            (Cause::NoSuchTime(printed), [only]) if printed.contains("24") => Some(*only),
            // So can "midnight" on the last day: the end of it.
            (_, [end, ..]) if is_midnight => Some(*end),
            _ => None,
        };
        if let Some(end) = end
            && !settled
        {
            self.take(Fact::Deadline, FactValue::Deadline(end), lines.clone());
        }
        let candidates = deadlines
            .into_iter()
            .map(|value| Candidate { value: FactValue::Deadline(value), lines: lines.clone() })
            .collect();
        self.doubts.push(Doubt { fact: Fact::Deadline, cause, lines, candidates });
    }

    fn plausible_deadline(&mut self) {
        let Some(deadline) = self.asks.deadline else { return };
        let mut lines = self.source(Fact::Deadline);
        if self.asks.date.is_some_and(|date| deadline.date() < date) {
            lines.extend(self.source(Fact::Date));
            self.doubt(Fact::Deadline, Cause::BeforeCircular, lines);
            return;
        }
        let opening = self.asks.meeting.as_ref().map(|meeting| meeting.start);
        if opening.is_some_and(|opening| !deadline.is_plausible_before(opening)) {
            lines.extend(self.source(Fact::Meeting));
            self.doubt(Fact::Deadline, Cause::FarFromMeeting, lines);
        }
    }

    /// The study period by the file's name, else by the date.
    pub(super) fn study_period(
        &mut self,
        letter: &Letter<'_>,
        file_name: Option<&str>,
        answers: bool,
    ) {
        let by_date = self.asks.date.and_then(|date| period_of(date, self.asks.number));
        let by_name = file_name.and_then(facts::file_number).map(|(period, _)| period);
        let head = letter.text(letter.letter());
        let by_text = kind::stated_period(&head);
        let found = by_name.or(by_text).or(by_date);
        if let Some(period) = found {
            let lines = if by_name.is_some() { Vec::new() } else { self.source(Fact::Date) };
            self.take(Fact::StudyPeriod, FactValue::StudyPeriod(period), lines);
        }
        self.missing(Fact::StudyPeriod, answers);
        if let (Some(named), Some(dated)) = (by_name, by_date)
            && named != dated
        {
            let lines = self.source(Fact::Date);
            let candidates = vec![
                Candidate { value: FactValue::StudyPeriod(named), lines: Vec::new() },
                Candidate { value: FactValue::StudyPeriod(dated), lines },
            ];
            self.choice(Fact::StudyPeriod, Cause::FileName, candidates);
        }
    }
}

/// The day of a time limit that is not clear, as far as there is one; `None` of a clear one.
fn unclear_day(said: &Limit) -> Option<Option<NaiveDate>> {
    match said {
        Limit::Clear(_) => None,
        Limit::NoSuchDay(_) => Some(None),
        Limit::NoSuchTime(day, ..)
        | Limit::NoZone(day, ..)
        | Limit::NoTime(day, _)
        | Limit::Midnight(day, _) => Some(Some(*day)),
    }
}

/// Why a time limit is not clear, and the deadlines that it may mean; `None` of a clear one.
fn readings(said: Limit) -> Option<(Cause, Vec<Deadline>)> {
    let at = |day: NaiveDate, hour: u32, minute: u32, zone: Option<Zone>| -> Vec<Deadline> {
        let zones = zone.map_or_else(|| vec![Zone::Geneva, Zone::Utc], |zone| vec![zone]);
        zones.into_iter().filter_map(|zone| Deadline::new(day, hour, minute, zone)).collect()
    };
    Some(match said {
        Limit::Clear(_) => return None,
        Limit::NoSuchTime(day, zone, printed) => (Cause::NoSuchTime(printed), at(day, 24, 0, zone)),
        Limit::NoZone(day, (hour, minute), name) => {
            let cause = name.map_or(Cause::NoZone, Cause::UnknownZone);
            (cause, at(day, hour, minute, None))
        }
        Limit::NoTime(day, zone) => (Cause::NoTime, at(day, 23, 59, zone)),
        Limit::Midnight(day, zone) => {
            let ends = [at(day, 24, 0, zone), at(day, 0, 0, zone)].concat();
            (Cause::NoSuchTime(String::new()), ends)
        }
        Limit::NoSuchDay(printed) => (Cause::NoSuchDay(printed), Vec::new()),
    })
}

/// The study period in which a date falls. Numbers restart after each World Telecommunication
/// Standardization Assembly, whose last days these are.
fn period_of(date: NaiveDate, _number: Option<u16>) -> Option<StudyPeriod> {
    const ASSEMBLIES: [(u16, (i32, u32, u32)); 7] = [
        (2025, (2024, 10, 24)),
        (2022, (2022, 3, 9)),
        (2017, (2016, 11, 3)),
        (2013, (2012, 11, 29)),
        (2009, (2008, 10, 30)),
        (2005, (2004, 10, 14)),
        (2001, (2000, 10, 6)),
    ];
    let (start, _) = ASSEMBLIES.into_iter().find(|(_, (year, month, day))| {
        NaiveDate::from_ymd_opt(*year, *month, *day).is_some_and(|end| date > end)
    })?;
    StudyPeriod::starting(start)
}

fn printed(letter: &Letter<'_>, lines: &[usize]) -> String {
    lines.iter().filter_map(|line| Some(letter.lines.get(*line)?.text.as_str())).collect()
}
