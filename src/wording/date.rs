//! Dates, times and spans of time as each language writes them.

use chrono::{DateTime, Datelike, Duration, NaiveDate, TimeZone, Timelike};

use super::{Value, Wording};

impl Wording {
    /// A date as in a letter: "31 May 2021", "2021年5月31日", "31 мая 2021 года".
    pub fn date(&self, date: NaiveDate) -> String {
        let values = [
            ("day", Value::from(date.day())),
            ("month", Value::from(date.month())),
            ("year", Value::from(date.year().to_string())),
        ];
        unisolated(self.with("date-long", &values))
    }

    /// Date and time to the minute: "1 December 2021, 23:59".
    pub fn date_time<Z: TimeZone>(&self, moment: &DateTime<Z>) -> String {
        let local = moment.naive_local();
        let values = [
            ("date", Value::from(self.date(local.date()))),
            ("hour", Value::from(local.hour().to_string())),
            ("minute", Value::from(format!("{:02}", local.minute()))),
        ];
        unisolated(self.with("date-time", &values))
    }

    /// A span of time without its sign, in whole ones of its largest sensible unit: "3 days",
    /// "4 years", "5 minutes". A unit is used from two of it on, so that a day and a half is "36
    /// hours"; a month is counted as a twelfth of a year of 365 days.
    pub fn span(&self, span: Duration) -> String {
        let minutes = span.num_minutes().abs();
        let (hours, days) = (minutes / 60, minutes / 1440);
        let (months, years) = (minutes / 43_800, minutes / 525_600);
        let (key, count) = if years >= 2 {
            ("span-years", years)
        } else if months >= 2 {
            ("span-months", months)
        } else if days >= 2 {
            ("span-days", days)
        } else if hours >= 2 {
            ("span-hours", hours)
        } else if minutes >= 1 {
            ("span-minutes", minutes)
        } else {
            ("span-none", 0)
        };
        unisolated(self.with(key, &[("count", Value::from(count))]))
    }
}

/// Numbers and month names stand in order without isolates in every language.
fn unisolated(text: String) -> String {
    text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn dates_are_written_as_in_letters() {
        let date = NaiveDate::from_ymd_opt(2021, 12, 1).unwrap();
        let written = Language::ALL.map(|language| Wording::of(language).date(date));
        assert_eq!(
            written,
            [
                "1 December 2021",
                "1er décembre 2021",
                "1 de diciembre de 2021",
                "1 декабря 2021 года",
                "2021年12月1日",
                "1 ديسمبر 2021",
            ]
        );
    }

    #[test]
    fn every_month_has_its_name_in_every_language() {
        for language in Language::ALL {
            let wording = Wording::of(language);
            let months: std::collections::BTreeSet<_> = (1..=12)
                .filter_map(|month| NaiveDate::from_ymd_opt(2021, month, 15))
                .map(|date| wording.date(date))
                .collect();
            assert_eq!(months.len(), 12, "{language}");
        }
        let may = NaiveDate::from_ymd_opt(2021, 5, 31).unwrap();
        assert_eq!(Wording::of(Language::Ru).date(may), "31 мая 2021 года");
        assert_eq!(Wording::of(Language::Fr).date(may), "31 mai 2021");
    }

    #[test]
    fn the_time_is_that_of_the_moments_own_clock() {
        let geneva = chrono_tz::Europe::Zurich;
        let moment = geneva.with_ymd_and_hms(2021, 12, 1, 9, 5, 59).unwrap();
        let written = Language::ALL.map(|language| Wording::of(language).date_time(&moment));
        assert_eq!(
            written,
            [
                "1 December 2021, 9:05",
                "1er décembre 2021 à 9 h 05",
                "1 de diciembre de 2021, 9:05",
                "1 декабря 2021 года, 9:05",
                "2021年12月1日9:05",
                "1 ديسمبر 2021، الساعة 9:05",
            ]
        );
    }

    #[test]
    fn spans_use_the_largest_unit_that_still_says_enough() {
        let span = |span| Wording::of(Language::En).span(span);
        assert_eq!(span(Duration::seconds(59)), "less than a minute");
        assert_eq!(span(Duration::seconds(60)), "1 minute");
        assert_eq!(span(Duration::minutes(119)), "119 minutes");
        assert_eq!(span(Duration::hours(36)), "36 hours");
        assert_eq!(span(Duration::hours(48)), "2 days");
        assert_eq!(span(Duration::days(60)), "60 days");
        assert_eq!(span(Duration::days(61)), "2 months");
        assert_eq!(span(Duration::days(365)), "12 months");
        assert_eq!(span(Duration::days(-1461)), "4 years");
    }

    #[test]
    fn spans_agree_with_their_number() {
        let days = |language, days| Wording::of(language).span(Duration::days(days));
        assert_eq!(days(Language::Ru, 2), "2 дня");
        assert_eq!(days(Language::Ru, 5), "5 дней");
        assert_eq!(days(Language::Ru, 21), "21 день");
        assert_eq!(days(Language::Ar, 2), "يومان");
        assert_eq!(days(Language::Ar, 3), "3 أيام");
        assert_eq!(days(Language::Ar, 11), "11 يوماً");
        assert_eq!(days(Language::Zh, 3), "3天");
    }
}
