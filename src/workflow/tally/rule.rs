//! By which share of the replies received a text may be considered.

use serde::{Serialize, Serializer};

/// How replies are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The share of the replies received that must support a text, in per cent
    pub threshold: u64,
}

impl Rule {
    /// Of the replies received, 70 % or more (Resolution 1, 9.4.5).
    pub const TRADITIONAL_APPROVAL: Self = Self { threshold: 70 };

    /// What follows from so many supporting replies of so many received. Whole numbers, so that
    /// 69.99 % is not 70 %.
    pub const fn outcome(self, authorise: u64, replies: u64) -> Outcome {
        match replies {
            0 => Outcome::NoReplies,
            _ if authorise * 100 >= self.threshold * replies => Outcome::Reached,
            _ => Outcome::NotReached,
        }
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(self.threshold)
    }
}

/// What follows from a count (Resolution 1, 9.4.5 and 9.4.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// 70 % or more support consideration
    Reached,
    /// Less than 70 % do
    NotReached,
    /// Nobody replied, which holds up nothing
    NoReplies,
}
