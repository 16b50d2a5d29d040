//! Days as drafts and data write them: `2021-11-30` (ISO 8601, extended format).

use chrono::NaiveDate;

/// The day that `text` names: a year of four digits, month and day, with blanks around them at
/// most. Signs and longer years, of which no letter is dated, are none.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let year = text.split('-').next().unwrap_or_default();
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || c == '-');
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (is_plain && year.len() == 4).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_and_nothing_else_is() {
        assert_eq!(parse_day(" 2021-11-30 "), NaiveDate::from_ymd_opt(2021, 11, 30));
        for text in [
            "-262143-01-01",
            "+262142-12-31",
            "-2021-11-30",
            "+2021-11-30",
            "20211-11-30",
            "2021-02-30",
            "2021-+2-03",
            "2021- 2-03",
            "٢٠٢١-١١-٣٠",
            "2021年11月30日",
            "30.11.2021",
            "",
        ] {
            assert_eq!(parse_day(text), None, "{text}");
        }
    }
}
