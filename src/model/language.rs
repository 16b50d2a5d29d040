//! The six official languages of the Union, in which circulars are written and replies printed.

use std::fmt;

/// One of the six official languages of the International Telecommunication Union
/// (Constitution of the ITU, Article 29).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English
    En,
    /// French
    Fr,
    /// Spanish
    Es,
    /// Russian
    Ru,
    /// Chinese, simplified characters
    Zh,
    /// Arabic
    Ar,
}

impl Language {
    /// All six, in the order in which this program lists them.
    pub const ALL: [Self; 6] = [Self::En, Self::Fr, Self::Es, Self::Ru, Self::Zh, Self::Ar];

    /// The ISO 639-1 code, as written in files and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::Ar => "ar",
        }
    }

    /// The BCP 47 tag, as written into a PDF's `/Lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            other => other.code(),
        }
    }

    /// The letter by which TSB marks the language in its file names (`…!!MSW-C.docx`).
    pub const fn tsb_letter(self) -> char {
        match self {
            Self::En => 'E',
            Self::Fr => 'F',
            Self::Es => 'S',
            Self::Ru => 'R',
            Self::Zh => 'C',
            Self::Ar => 'A',
        }
    }

    /// The language's own name, for lists in which everybody must find theirs.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ru => "Русский",
            Self::Zh => "中文",
            Self::Ar => "العربية",
        }
    }

    /// Whether lines run from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// The language with this ISO 639-1 code, if it is one of the six.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.autonym())
    }
}
