//! What can be said of a file's page and its data: that they agree, that they differ, or that
//! nobody compared them. How they are compared is the business of `comparison`.

use serde::Serialize;

use super::to_read::ToRead;
use crate::form::data::ReplyRecord;

/// Whether the page of a file says what its data say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreement {
    /// The file holds no data
    NoData,
    /// It holds data that cannot be read as a reply, so nothing was compared
    Damaged,
    /// The page says what the data say, and nothing else
    Agree,
    /// The page is drawn as the data say, and yet could tell people something else: they have to
    /// read this on it
    ToBeRead(Vec<ToRead>),
    /// It does not
    Differ,
    /// This version cannot draw that page again, so nothing is known of either
    NotCompared(OtherVersion),
}

impl Agreement {
    /// Yes, no, or nobody knows.
    pub const fn known(&self) -> Option<bool> {
        match self {
            Self::Agree => Some(true),
            Self::Differ => Some(false),
            Self::NoData | Self::Damaged | Self::ToBeRead(_) | Self::NotCompared(_) => None,
        }
    }
}

/// The version of a program that made what this one cannot draw again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherVersion {
    /// The program with its version, as the data name it; else the schema
    pub made_by: String,
    /// The schema that the data follow, such as `placet-reply/3`
    pub schema: String,
    /// The number of the layout in which the page is drawn, as far as it is known
    pub layout: Option<u32>,
}

impl OtherVersion {
    /// What data of a schema that is not known here say of their maker.
    pub fn of_unknown(schema: &str, generator: Option<&str>) -> Self {
        Self { made_by: name(generator.unwrap_or(schema)), schema: name(schema), layout: None }
    }

    /// What data that could be read say of their maker.
    pub fn of(record: &ReplyRecord) -> Self {
        let layout = record.layout();
        Self { layout, ..Self::of_unknown(record.schema.name(), Some(&record.generator)) }
    }
}

/// A name that a stranger's data give, fit to stand in a sentence: one short line without marks
/// that steer its direction.
fn name(given: &str) -> String {
    const LONGEST: usize = 60;
    let steers = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    given.chars().filter(|c| !c.is_control() && !steers(*c)).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_makers_name_is_one_short_line() {
        let made_by = |generator| OtherVersion::of_unknown("placet-reply/9", generator).made_by;
        assert_eq!(made_by(Some("Плацет 2.0 – 同意 موافقة")), "Плацет 2.0 – 同意 موافقة");
        assert_eq!(made_by(Some("Placet\n\u{202E}2.0\u{2066}")), "Placet2.0");
        let endless = "é".repeat(9000);
        assert_eq!(made_by(Some(&endless)).chars().count(), 60);
        assert_eq!(made_by(None), "placet-reply/9");
    }
}
