//! How single values of the model are spelt in our files.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::model::{
    Edition, Element, Kind, Language, Mark, StudyGroup, StudyPeriod, Zone, parse_day,
};

/// A value that a file spells as a text.
pub(super) trait Spelling: Sized {
    /// What the text should be, for the message about one that is not.
    const EXPECTED: &'static str;

    fn write(&self) -> String;

    fn read(text: &str) -> Option<Self>;
}

/// A value written as a text. A text that spells none is an error that knows its line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spelt<T>(pub T);

impl<T: Spelling> Serialize for Spelt<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.write())
    }
}

impl<'de, T: Spelling> Deserialize<'de> for Spelt<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader(std::marker::PhantomData))
    }
}

struct Reader<T>(std::marker::PhantomData<T>);

impl<T: Spelling> de::Visitor<'_> for Reader<T> {
    type Value = Spelt<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        // A whole picture would make a long message.
        let unexpected = || match text.len() {
            0..=60 => E::invalid_value(de::Unexpected::Str(text), &self),
            _ => E::custom(format_args!("invalid value, expected {}", T::EXPECTED)),
        };
        T::read(text).map(Spelt).ok_or_else(unexpected)
    }
}

impl Spelling for Vec<u8> {
    const EXPECTED: &'static str = "bytes in Base64";

    fn write(&self) -> String {
        BASE64.encode(self)
    }

    fn read(text: &str) -> Option<Self> {
        BASE64.decode(text).ok()
    }
}

impl Spelling for Language {
    const EXPECTED: &'static str = "one of en, fr, es, ru, zh, ar";

    fn write(&self) -> String {
        self.code().into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

impl Spelling for NaiveDate {
    const EXPECTED: &'static str = "a date such as 2021-05-31";

    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        parse_day(text)
    }
}

impl Spelling for Zone {
    const EXPECTED: &'static str = "geneva or utc";

    fn write(&self) -> String {
        match self {
            Self::Geneva => "geneva".into(),
            Self::Utc => "utc".into(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        [Self::Geneva, Self::Utc].into_iter().find(|zone| zone.write() == text)
    }
}

impl Spelling for Mark {
    const EXPECTED: &'static str = "one of authorise, no-comments, comments, refuse";

    fn write(&self) -> String {
        self.key().into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_key(text)
    }
}

impl Spelling for Element {
    const EXPECTED: &'static str = "the name of an element of the form";

    fn write(&self) -> String {
        self.key().into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_key(text)
    }
}

impl Spelling for StudyGroup {
    const EXPECTED: &'static str = "the number of a study group, or tsag";

    fn write(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Tsag => "tsag".into(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "tsag" => Some(Self::Tsag),
            number => number.parse().ok().map(Self::Number),
        }
    }
}

impl Spelling for StudyPeriod {
    const EXPECTED: &'static str = "the year in which a study period begins, such as 2017";

    fn write(&self) -> String {
        self.start().to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::starting(text.parse().ok()?)
    }
}

impl Spelling for Edition {
    const EXPECTED: &'static str = "an edition of Resolution 1: 2016, 2022 or 2024";

    fn write(&self) -> String {
        self.year().to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::of_year(text.parse().ok()?)
    }
}

impl Spelling for Kind {
    const EXPECTED: &'static str = "new, revised, amendment N or corrigendum N";

    fn write(&self) -> String {
        match self {
            Self::New => "new".into(),
            Self::Revised => "revised".into(),
            Self::Amendment(number) => format!("amendment {number}"),
            Self::Corrigendum(number) => format!("corrigendum {number}"),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            None if text == "new" => Some(Self::New),
            None if text == "revised" => Some(Self::Revised),
            Some(("amendment", number)) => Some(Self::Amendment(number.into())),
            Some(("corrigendum", number)) => Some(Self::Corrigendum(number.into())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes_back<T: Spelling + PartialEq + fmt::Debug>(values: impl IntoIterator<Item = T>) {
        for value in values {
            assert_eq!(T::read(&value.write()), Some(value));
        }
    }

    #[test]
    fn every_value_is_read_as_it_was_written() {
        comes_back(Language::ALL);
        comes_back(Mark::ALL);
        comes_back(Element::ALL);
        comes_back(Edition::ALL);
        comes_back([Zone::Geneva, Zone::Utc]);
        comes_back([StudyGroup::Number(3), StudyGroup::Number(20), StudyGroup::Tsag]);
        comes_back([2017, 2025].map(|year| StudyPeriod::starting(year).unwrap()));
        comes_back([
            Kind::New,
            Kind::Revised,
            Kind::Amendment("1".into()),
            Kind::Corrigendum("2".into()),
        ]);
        comes_back(NaiveDate::from_ymd_opt(2021, 5, 31));
    }

    #[test]
    fn what_spells_nothing_is_refused() {
        assert_eq!(Kind::read("amendment"), None);
        assert_eq!(StudyGroup::read("three"), None);
        assert_eq!(StudyPeriod::read("2018"), None);
        assert_eq!(NaiveDate::read("31.5.2021"), None);
        assert_eq!(Zone::read("Geneva time"), None);
    }
}
