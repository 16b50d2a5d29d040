//! What a circular asks: the Member State consultation of WTSA Resolution 1, section 9.
//!
//! A [`Consultation`] holds facts that came from a circular, or that an official typed. Whether
//! they are plausible is `check`'s business; how they were found is the business of `circular`.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Deadline, Language};

/// The consultation that one TSB Circular opens.
#[derive(Debug, Clone, PartialEq)]
pub struct Consultation {
    /// The language of the circular, and so of its form.
    pub language: Language,
    /// The circular's number within its study period.
    pub number: u16,
    /// The study period in which it was issued, if known: numbers restart with each period.
    pub study_period: Option<StudyPeriod>,
    /// The date of the circular.
    pub date: NaiveDate,
    /// Who would consider the texts.
    pub study_group: StudyGroup,
    /// The group's address at TSB, such as `tsbsg3@itu.int`.
    pub study_group_email: Option<String>,
    /// The circular's own subject line.
    pub subject: String,
    /// The determined texts, one row of the form each.
    pub recommendations: Vec<Recommendation>,
    /// Until when replies are asked for.
    pub deadline: Deadline,
    /// The meeting that would consider the texts.
    pub meeting: Option<Meeting>,
    /// Where replies go: the address that the circular gives.
    pub reply_to: String,
    /// The fax number for replies, as printed, if there is one.
    pub fax: Option<String>,
    /// The number of the annex that holds the form, usually "2".
    pub form_annex: String,
    /// The edition of Resolution 1 that the circular cites.
    pub edition: Edition,
    /// The form's own wording, as far as it was found in the circular. It always wins over ours.
    pub wording: FormWording,
}

impl Consultation {
    /// What the printed form says for `element` in `language`, if the circular itself says it.
    pub fn quoted(&self, element: Element, language: Language) -> Option<&str> {
        (language == self.language).then(|| self.wording.get(element)).flatten()
    }
}

/// The form's wording, element by element, as a circular gives it. Elements not found are absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormWording(BTreeMap<Element, String>);

impl FormWording {
    /// The wording found for `element`.
    pub fn get(&self, element: Element) -> Option<&str> {
        self.0.get(&element).map(String::as_str)
    }

    /// Records what the circular says for `element`; an empty text removes it.
    pub fn set(&mut self, element: Element, text: impl Into<String>) {
        let text = text.into();
        match text.trim().is_empty() {
            true => self.0.remove(&element),
            false => self.0.insert(element, text),
        };
    }

    /// All elements found, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (Element, &str)> {
        self.0.iter().map(|(element, text)| (*element, text.as_str()))
    }

    /// Whether the circular's wording covers the whole form, so that none of ours is printed.
    pub fn is_complete(&self) -> bool {
        Element::ALL.iter().all(|element| self.0.contains_key(element))
    }
}

impl FromIterator<(Element, String)> for FormWording {
    fn from_iter<I: IntoIterator<Item = (Element, String)>>(elements: I) -> Self {
        let mut wording = Self::default();
        elements.into_iter().for_each(|(element, text)| wording.set(element, text));
        wording
    }
}

/// A piece of the form's fixed text, in the order of the form (Annex 2 of a circular).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Element {
    /// "ANNEX 2"
    AnnexHeading,
    /// "Subject: Member State response to TSB Circular …"
    Subject,
    /// "To:"
    To,
    /// The office addressed and its postal address, one line each
    Addressee,
    /// "From:"
    From,
    /// "Fax:"
    Fax,
    /// "E-mail:"
    Email,
    /// "Date:"
    Date,
    /// "Dear Sir/Madam,"
    Salutation,
    /// "With respect to the Member State consultation …"
    Opening,
    /// "Select one of the two boxes"
    Instruction,
    /// The text beside the first box
    Authorise,
    /// The text beside the first circle
    NoComments,
    /// The text beside the second circle
    Comments,
    /// The text beside the second box
    Refuse,
    /// "Yours faithfully,"
    Closing,
}

impl Element {
    /// All elements, in the order of the form.
    pub const ALL: [Self; 16] = [
        Self::AnnexHeading,
        Self::Subject,
        Self::To,
        Self::Addressee,
        Self::From,
        Self::Fax,
        Self::Email,
        Self::Date,
        Self::Salutation,
        Self::Opening,
        Self::Instruction,
        Self::Authorise,
        Self::NoComments,
        Self::Comments,
        Self::Refuse,
        Self::Closing,
    ];

    /// The element's name in data files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AnnexHeading => "annex-heading",
            Self::Subject => "subject",
            Self::To => "to",
            Self::Addressee => "addressee",
            Self::From => "from",
            Self::Fax => "fax",
            Self::Email => "email",
            Self::Date => "date",
            Self::Salutation => "salutation",
            Self::Opening => "opening",
            Self::Instruction => "instruction",
            Self::Authorise => "authorise",
            Self::NoComments => "no-comments",
            Self::Comments => "comments",
            Self::Refuse => "refuse",
            Self::Closing => "closing",
        }
    }

    /// The element with this name in data files.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|element| element.key() == key)
    }
}

/// A determined draft text: one row of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The number without series prefix or year, such as `D.1102` or `D.267/X.1261`. Absent where
    /// the text has only a provisional name.
    pub designation: Option<String>,
    /// The provisional name under which the text was drafted, such as `D.ConsumerOTT`.
    pub provisional_name: Option<String>,
    /// What would be approved.
    pub kind: Kind,
    /// The document that holds the text, such as `SG3-R39`, without brackets.
    pub reference: Option<String>,
    /// Its title, from Annex 1. May be empty.
    pub title: String,
    /// Its summary, from Annex 1. May be empty.
    pub summary: String,
    /// How the form's own row names it, in the circular's language, one line each.
    pub label: Option<String>,
}

impl Recommendation {
    /// The shortest name that tells it apart: the designation, else the provisional name.
    pub fn name(&self) -> &str {
        self.designation.as_deref().or(self.provisional_name.as_deref()).unwrap_or_default()
    }
}

/// What kind of text is put forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A new Recommendation
    New,
    /// A revision of a Recommendation in force
    Revised,
    /// An Amendment, with its number as printed ("1")
    Amendment(String),
    /// A Corrigendum, with its number as printed
    Corrigendum(String),
}

/// Who would consider the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StudyGroup {
    /// A numbered ITU-T study group
    Number(u8),
    /// The Telecommunication Standardization Advisory Group
    Tsag,
}

/// A study period of ITU-T, known by the year in which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StudyPeriod(u16);

impl StudyPeriod {
    /// The periods in which numbered circulars exist.
    const STARTS: [u16; 7] = [2001, 2005, 2009, 2013, 2017, 2022, 2025];

    /// The period that begins in `year`.
    pub fn starting(year: u16) -> Option<Self> {
        Self::STARTS.contains(&year).then_some(Self(year))
    }

    /// The year in which it begins.
    pub const fn start(self) -> u16 {
        self.0
    }

    /// The prefix of its circulars' file names, such as `T17`.
    pub fn prefix(self) -> String {
        format!("T{:02}", self.0 % 100)
    }
}

/// The meeting that would consider the texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its first day
    pub start: NaiveDate,
    /// Its last day
    pub end: NaiveDate,
    /// Where it meets, as the circular says it ("Geneva", "虚拟会议")
    pub place: String,
}

/// The edition of WTSA Resolution 1 whose rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// Rev. Hammamet, 2016
    Hammamet2016,
    /// Rev. Geneva, 2022
    Geneva2022,
    /// Rev. New Delhi, 2024
    NewDelhi2024,
}

impl Edition {
    /// All editions known.
    pub const ALL: [Self; 3] = [Self::Hammamet2016, Self::Geneva2022, Self::NewDelhi2024];

    /// The year of the edition.
    pub const fn year(self) -> u16 {
        match self {
            Self::Hammamet2016 => 2016,
            Self::Geneva2022 => 2022,
            Self::NewDelhi2024 => 2024,
        }
    }

    /// The edition of that year.
    pub fn of_year(year: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.year() == year)
    }
}
