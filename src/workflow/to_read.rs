//! What a person has to read on a page although it was drawn as its data say: what stands there
//! could tell people something that no data hold.

use serde::{Serialize, Serializer};

use crate::model::Fact;

/// Something that a person has to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum ToRead {
    /// The form says this in words that are neither ours nor those of a circular that is known
    Wording {
        /// The element of the form, as data files name it
        element: &'static str,
        /// The words
        text: String,
    },
    /// A row is named in words that are not known
    Label {
        /// The row, counted from 1
        row: usize,
        /// The words
        text: String,
    },
    /// What a circular usually gives in a few letters is something else here
    Circular {
        /// What it should be
        #[serde(serialize_with = "key")]
        fact: Fact,
        /// What stands there
        text: String,
    },
    /// The line of the administration names no State, or in letters that look like others
    Administration {
        /// The line
        text: String,
    },
    /// A line that was typed speaks of the answer, or in letters that look like others
    Typed {
        /// The line
        text: String,
    },
    /// A picture of a signature, whose look is not compared
    Signature,
    /// A picture of a stamp, whose look is not compared
    Stamp,
    /// What a digital signature shows was not drawn by this program
    Look {
        /// The name of the signature field
        field: String,
    },
    /// The circular that is known says something else
    OtherThanCircular {
        /// About what
        #[serde(serialize_with = "key")]
        fact: Fact,
        /// What the reply says
        said: String,
        /// What the circular says
        asked: String,
    },
    /// It answers another circular than the one that was given
    OtherCircular {
        /// The number of the circular that it answers
        number: u16,
    },
}

fn key<S: Serializer>(fact: &Fact, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(fact.key())
}
