//! The moment until which a reply is asked for, in the zone in which the circular gives it.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, Duration, LocalResult, NaiveDate, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// The clock by which a circular gives its deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// "Geneva time": the civil time of Switzerland, with its summer time.
    Geneva,
    /// Coordinated Universal Time, as in older circulars.
    Utc,
}

impl Zone {
    /// The zone's entry in the IANA time zone database.
    pub const fn tz(self) -> Tz {
        match self {
            Self::Geneva => Tz::Europe__Zurich,
            Self::Utc => Tz::UTC,
        }
    }
}

/// The years of which a date has four digits; the days beside them can be counted in any zone.
const YEARS: RangeInclusive<i32> = 1..=9998;

/// A deadline as a circular states it: a day, a time to the minute, and whose clock.
///
/// A circular names the *last minute* ("23:59"): a reply within that minute is in time. "2400
/// hours" is the end of the day, and the first instant of the next day still belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deadline {
    date: NaiveDate,
    hour: u32,
    minute: u32,
    zone: Zone,
}

impl Deadline {
    /// A deadline at `hour`:`minute` of `date`, or `None` if a clock has no such time, or a date
    /// of four digits no such year. `24:00` is accepted and means the end of `date`.
    pub fn new(date: NaiveDate, hour: u32, minute: u32, zone: Zone) -> Option<Self> {
        let exists = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
        let is_datable = YEARS.contains(&date.year());
        (exists && is_datable).then_some(Self { date, hour, minute, zone })
    }

    /// The day on which the deadline falls, in its own zone.
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Hour (0 to 24) and minute, as the circular writes them.
    pub const fn clock(&self) -> (u32, u32) {
        (self.hour, self.minute)
    }

    /// Whose clock it is.
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// The stated moment as an instant. Where the clocks of Geneva repeat an hour, the later
    /// of the two, so that nobody is called late who is not; where they skip it, the moment at
    /// which they jump.
    pub fn instant(&self) -> DateTime<Utc> {
        let (date, hour) = match self.hour {
            24 => (self.date.succ_opt().unwrap_or(self.date), 0),
            hour => (self.date, hour),
        };
        let local = date.and_hms_opt(hour, self.minute, 0).unwrap_or_default();
        match self.zone.tz().from_local_datetime(&local) {
            LocalResult::Single(moment) | LocalResult::Ambiguous(_, moment) => moment.to_utc(),
            LocalResult::None => {
                self.zone.tz().from_utc_datetime(&(local - Duration::hours(1))).to_utc()
            }
        }
    }

    /// Whether a reply sent at `now` is late.
    pub fn has_passed(&self, now: DateTime<Utc>) -> bool {
        match self.hour {
            24 => now > self.instant(),
            _ => now >= self.instant() + Duration::minutes(1),
        }
    }

    /// What remains until the deadline (positive), or how long ago it passed (negative).
    pub fn remaining(&self, now: DateTime<Utc>) -> Duration {
        self.instant() - now
    }

    /// Whether the deadline lies where Resolution 1, 9.4.1 puts it ("seven working days before"):
    /// in every datable circular it is the eighth working day before the meeting opens. The
    /// holidays at Easter and at the end of the year may put it up to three days earlier; they are
    /// not known here, so this is a plausibility only.
    pub fn is_plausible_before(&self, opening: NaiveDate) -> bool {
        let working_days = self
            .date
            .iter_days()
            .take_while(|day| *day < opening)
            .take(30)
            .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
            .count();
        (7..=11).contains(&working_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn december() -> Deadline {
        let day = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
        Deadline::new(day, 23, 59, Zone::Geneva).unwrap()
    }

    fn july() -> Deadline {
        let day = NaiveDate::from_ymd_opt(2021, 7, 1).unwrap();
        Deadline::new(day, 23, 59, Zone::Geneva).unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn geneva_is_one_hour_ahead_of_utc_in_december() {
        assert_eq!(december().instant(), at("2021-12-01T22:59:00Z"));
    }

    #[test]
    fn geneva_is_two_hours_ahead_of_utc_in_july() {
        assert_eq!(july().instant(), at("2021-07-01T21:59:00Z"));
    }

    #[test]
    fn the_stated_minute_is_in_time_in_december() {
        assert!(!december().has_passed(at("2021-12-01T22:59:00Z")));
    }

    #[test]
    fn the_last_second_of_the_stated_minute_is_in_time_in_december() {
        assert!(!december().has_passed(at("2021-12-01T22:59:59Z")));
    }

    #[test]
    fn midnight_is_late_in_december() {
        assert!(december().has_passed(at("2021-12-01T23:00:00Z")));
    }

    #[test]
    fn the_stated_minute_is_in_time_in_july() {
        assert!(!july().has_passed(at("2021-07-01T21:59:00Z")));
    }

    #[test]
    fn the_last_second_of_the_stated_minute_is_in_time_in_july() {
        assert!(!july().has_passed(at("2021-07-01T21:59:59Z")));
    }

    #[test]
    fn midnight_is_late_in_july() {
        assert!(july().has_passed(at("2021-07-01T22:00:00Z")));
    }

    #[test]
    fn twenty_four_hours_is_the_end_of_that_day() {
        let day = NaiveDate::from_ymd_opt(2018, 3, 28).unwrap();
        let end = Deadline::new(day, 24, 0, Zone::Utc).unwrap();
        assert_eq!(end.instant(), at("2018-03-29T00:00:00Z"));
        assert!(!end.has_passed(at("2018-03-29T00:00:00Z")));
        assert!(end.has_passed(at("2018-03-29T00:00:01Z")));
    }

    #[test]
    fn a_time_that_no_clock_shows_is_refused() {
        let day = NaiveDate::from_ymd_opt(2018, 3, 28).unwrap();
        for (hour, minute) in [(24, 1), (25, 0), (23, 60), (24000, 0)] {
            assert_eq!(Deadline::new(day, hour, minute, Zone::Utc), None);
        }
    }

    #[test]
    fn a_year_that_no_date_of_four_digits_has_is_refused() {
        for zone in [Zone::Geneva, Zone::Utc] {
            for day in [NaiveDate::MIN, NaiveDate::MAX] {
                let deadline = Deadline::new(day, 24, 0, zone);
                assert_eq!(deadline.map(|deadline| deadline.instant()), None, "{day}");
            }
            for year in [1, 9998] {
                let day = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
                assert!(
                    Deadline::new(day, 24, 0, zone).unwrap().has_passed(at("9999-12-31T00:00:00Z"))
                );
            }
        }
    }

    #[test]
    fn an_hour_that_geneva_repeats_is_taken_as_the_later_one() {
        let day = NaiveDate::from_ymd_opt(2021, 10, 31).unwrap();
        let twice = Deadline::new(day, 2, 30, Zone::Geneva).unwrap();
        assert_eq!(twice.instant(), at("2021-10-31T01:30:00Z"));
    }

    #[test]
    fn an_hour_that_geneva_skips_still_has_an_instant() {
        let day = NaiveDate::from_ymd_opt(2021, 3, 28).unwrap();
        let skipped = Deadline::new(day, 2, 30, Zone::Geneva).unwrap();
        assert_eq!(skipped.instant(), at("2021-03-28T01:30:00Z"));
    }

    #[test]
    fn circular_321_has_a_plausible_deadline_and_its_neighbours_do_not() {
        let opening = NaiveDate::from_ymd_opt(2021, 12, 13).unwrap();
        assert!(december().is_plausible_before(opening));
        for (month, day) in [(11, 20), (12, 3), (12, 13), (12, 14)] {
            let date = NaiveDate::from_ymd_opt(2021, month, day).unwrap();
            let deadline = Deadline::new(date, 23, 59, Zone::Geneva).unwrap();
            assert!(!deadline.is_plausible_before(opening), "{date}");
        }
    }
}
