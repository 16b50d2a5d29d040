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
    /// The texts that spell a value, or examples of them, for the message about one that does not.
    const EXAMPLES: &'static str;

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

/// What serde is told of a value that is not like `examples`.
pub(super) fn unlike(examples: &str) -> String {
    format!("{UNLIKE}{examples}")
}

/// The examples in a sentence of serde's that ends with what it was told by [`unlike`].
pub(super) fn examples(sentence: &str) -> Option<&str> {
    sentence.rsplit_once(UNLIKE).map(|(_, examples)| examples)
}

const UNLIKE: &str = "a value unlike ";

struct Reader<T>(std::marker::PhantomData<T>);

impl<T: Spelling> de::Visitor<'_> for Reader<T> {
    type Value = Spelt<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&unlike(T::EXAMPLES))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        T::read(text).map(Spelt).ok_or_else(|| E::custom(unlike(T::EXAMPLES)))
    }
}

impl Spelling for Vec<u8> {
    const EXAMPLES: &'static str = "Base64";

    fn write(&self) -> String {
        BASE64.encode(self)
    }

    fn read(text: &str) -> Option<Self> {
        BASE64.decode(text).ok()
    }
}

impl Spelling for Language {
    const EXAMPLES: &'static str = "en, fr, es, ru, zh, ar";

    fn write(&self) -> String {
        self.code().into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_code(text)
    }
}

impl Spelling for NaiveDate {
    const EXAMPLES: &'static str = "2021-05-31";

    fn write(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        parse_day(text)
    }
}

impl Spelling for Zone {
    const EXAMPLES: &'static str = "geneva, utc";

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
    const EXAMPLES: &'static str = "authorise, no-comments, comments, refuse";

    fn write(&self) -> String {
        self.key().into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_key(text)
    }
}

impl Spelling for Element {
    const EXAMPLES: &'static str = "annex-heading, subject, to, addressee, from, fax, email, \
        date, salutation, opening, instruction, authorise, no-comments, comments, refuse, closing";

    fn write(&self) -> String {
        self.key().into()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_key(text)
    }
}

impl Spelling for StudyGroup {
    const EXAMPLES: &'static str = "3, 17, tsag";

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
    const EXAMPLES: &'static str = "2017, 2022, 2025";

    fn write(&self) -> String {
        self.start().to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::starting(text.parse().ok()?)
    }
}

impl Spelling for Edition {
    const EXAMPLES: &'static str = "2016, 2022, 2024";

    fn write(&self) -> String {
        self.year().to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::of_year(text.parse().ok()?)
    }
}

impl Spelling for Kind {
    const EXAMPLES: &'static str = "new, revised, amendment 1, corrigendum 1";

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
