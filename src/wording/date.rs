//! Dates, times and spans of time as each language writes them.

use chrono::{DateTime, Duration, NaiveDate, TimeZone};

use super::Wording;

/// A time of day with whose clock it is.
#[derive(Debug, Clone, Copy)]
pub enum Clock {}

/// A span of time, rounded for people.
#[derive(Debug, Clone, Copy)]
pub enum Span {}

impl Wording {
    /// A date as in a letter: "31 May 2021", "2021年5月31日", "31 мая 2021 года".
    pub fn date(&self, _date: NaiveDate) -> String {
        todo!()
    }

    /// Date and time to the minute: "1 December 2021, 23:59".
    pub fn date_time<Z: TimeZone>(&self, _moment: &DateTime<Z>) -> String {
        todo!()
    }

    /// A span of time in its largest sensible unit: "3 days", "4 years", "5 minutes".
    pub fn span(&self, _span: Duration) -> String {
        todo!()
    }
}
