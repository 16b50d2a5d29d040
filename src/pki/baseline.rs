//! The baseline levels of advanced electronic signatures, by the names that ETSI gives them. How a
//! level is reached in a PDF file is left to `pades`.

use std::fmt;

use serde::{Serialize, Serializer};

/// A baseline level (PAdES: ETSI EN 319 142-1, clause 6), lowest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Baseline {
    /// B-B: a signature alone
    BB,
    /// B-T: with a timestamp, it is proven when it was made
    BT,
    /// B-LT: with certificates and their revocation data, it can be judged without a network
    BLt,
    /// B-LTA: with a timestamp over all of that, it can be judged after the certificates expired.
    /// What is aimed at where nobody chose
    #[default]
    BLta,
}

impl Baseline {
    /// Those that need a timestamp service, lowest first.
    pub const STAMPED: [Self; 3] = [Self::BT, Self::BLt, Self::BLta];

    /// How [`Baseline::STAMPED`] are spelt, for the message about a text that spells none of them.
    pub const STAMPED_SPELT: &'static str = "one of B-T, B-LT, B-LTA";

    /// The level of [`Baseline::STAMPED`] that `text` spells, such as `B-LT`.
    pub fn stamped(text: &str) -> Option<Self> {
        Self::STAMPED.into_iter().find(|level| level.as_str() == text)
    }

    /// Its spelling: `B-B`, `B-T`, `B-LT` or `B-LTA`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BB => "B-B",
            Self::BT => "B-T",
            Self::BLt => "B-LT",
            Self::BLta => "B-LTA",
        }
    }
}

impl fmt::Display for Baseline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Baseline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_has_one_spelling() {
        let spelt = [Baseline::BB, Baseline::BT, Baseline::BLt, Baseline::BLta]
            .map(|level| (level.to_string(), serde_json::to_value(level).unwrap()));
        let names = ["B-B", "B-T", "B-LT", "B-LTA"];
        assert_eq!(spelt, names.map(|name| (name.to_owned(), name.into())));
        let read = ["B-B", "B-T", "B-LT", "B-LTA", "b-t", "Б-Т", ""].map(Baseline::stamped);
        let [bt, blt, blta] = Baseline::STAMPED.map(Some);
        assert_eq!(read, [None, bt, blt, blta, None, None, None]);
        assert_eq!(Baseline::STAMPED_SPELT, format!("one of {}", names[1..].join(", ")));
    }
}
