//! What a reply says of the program that made it: the program's name and version, the schema of
//! the data, and the layout of the pages. Every place that names one of them takes it from here.

use serde::{Deserialize, Serialize};

/// The program's name, as a file's notes on its pages bear it (page-piece dictionary, ISO 32000-1,
/// 14.5).
pub const PROGRAM: &str = "Placet";

/// The program with its version, as files name it that it made.
pub const GENERATOR: &str = concat!("Placet ", env!("CARGO_PKG_VERSION"));

/// The schemas of `reply.json`. All that were ever written go on being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schema {
    /// The first. Data may lack the form, and do not say how their page was drawn: by the first
    /// [`LAYOUT`].
    #[serde(rename = "placet-reply/1")]
    One,
    /// The data hold the form, and the number of the layout in which it was drawn.
    #[serde(rename = "placet-reply/2")]
    Two,
}

impl Schema {
    /// The schema that is written.
    pub const CURRENT: Self = Self::Two;

    /// All of them, the oldest first.
    pub const ALL: [Self; 2] = [Self::One, Self::Two];

    /// The name by which data say which schema they follow.
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "placet-reply/1",
            Self::Two => "placet-reply/2",
        }
    }

    /// The schema of this name, if this version knows it.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|schema| schema.name() == name)
    }
}

/// The number of the layout in which pages are drawn: measures, typefaces, order, and the words of
/// `assets/locales/*/form.ftl`. Whoever changes anything that is drawn raises it by one: a page of
/// another layout cannot be drawn again, and is not compared with its data.
pub const LAYOUT: u32 = 1;

/// The layout of every page whose data follow [`Schema::One`].
pub(super) const LAYOUT_OF_SCHEMA_ONE: u32 = 1;
