//! The five steps, their order, and which fields stand on which.

use crate::model::Field;

/// A step of the work, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Step {
    /// What the circular asks
    #[default]
    Circular,
    /// What the State answers
    Answer,
    /// Who signs
    Signatory,
    /// The signature
    Sign,
    /// The file and the e-mail
    Send,
}

impl Step {
    /// All five, in order.
    pub const ALL: [Self; 5] =
        [Self::Circular, Self::Answer, Self::Signatory, Self::Sign, Self::Send];

    /// The step's name in the language files and in ids.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Circular => "circular",
            Self::Answer => "answer",
            Self::Signatory => "signatory",
            Self::Sign => "sign",
            Self::Send => "send",
        }
    }

    /// The step on which a field stands.
    pub const fn of(field: Field) -> Self {
        match field {
            Field::CircularNumber | Field::Deadline | Field::ReplyTo | Field::Recommendations => {
                Self::Circular
            }
            Field::Marks(_) | Field::Annex(..) => Self::Answer,
            Field::Name
            | Field::Title
            | Field::Address
            | Field::Fax
            | Field::Email
            | Field::MemberState
            | Field::Administration
            | Field::Place
            | Field::Date
            | Field::Replaces => Self::Signatory,
            Field::Signature | Field::Stamp => Self::Sign,
        }
    }

    /// The step after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The step before this one.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }
}
