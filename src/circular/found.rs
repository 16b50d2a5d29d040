//! What was found in a letter: values, where each came from, and what is doubtful about them.

use std::collections::BTreeMap;

use crate::model::{Fact, FactValue, PartialConsultation};

use super::{Line, Remark, Transcript};

/// What was found in a letter. Everything in it can be edited; it becomes a consultation by
/// [`PartialConsultation::complete`].
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What the letter is
    pub kind: LetterKind,
    /// What it asks, as far as it was found. In a corrigendum, what it changes; its number is that
    /// of the circular changed.
    pub asks: PartialConsultation,
    /// The year of the edition of Resolution 1 that it cites, known to this program or not
    pub edition_year: Option<u16>,
    /// From which lines of the transcript each value came
    pub sources: BTreeMap<Fact, Vec<usize>>,
    /// What the user has to know or to decide
    pub doubts: Vec<Doubt>,
    /// What was read
    pub transcript: Transcript,
}

impl Found {
    /// Whether it is a letter of the Union at all, as far as can be told.
    pub fn is_letter(&self) -> bool {
        self.doubts.iter().all(|doubt| doubt.cause != Cause::NoLetter)
    }

    /// The lines from which the value of `fact` came, with their numbers counted from 1.
    pub fn source(&self, fact: Fact) -> impl Iterator<Item = (usize, &Line)> {
        self.lines(self.sources.get(&fact).map_or(&[][..], Vec::as_slice))
    }

    /// The lines with these indices, with their numbers counted from 1.
    pub fn lines<'a>(&'a self, indices: &'a [usize]) -> impl Iterator<Item = (usize, &'a Line)> {
        indices.iter().filter_map(|&index| Some((index + 1, self.transcript.lines.get(index)?)))
    }

    /// The doubts about `fact`.
    pub fn doubts_about(&self, fact: Fact) -> impl Iterator<Item = &Doubt> {
        self.doubts.iter().filter(move |doubt| doubt.fact == fact)
    }

    /// Takes `value` for `fact`, chosen or typed by the user, which settles the doubts about it.
    /// Says whether the two belong together.
    pub fn settle(&mut self, fact: Fact, value: FactValue) -> bool {
        let taken = self.asks.set(fact, value);
        if taken {
            self.doubts.retain(|doubt| doubt.fact != fact);
        }
        taken
    }

    /// The facts that a reply needs and that are unknown or have several candidates: what the user
    /// has to settle before a reply can be begun.
    pub fn unsettled(&self) -> Vec<Fact> {
        let mut facts = self.asks.missing();
        let open = self.doubts.iter().filter(|doubt| doubt.must_be_settled());
        for fact in open.map(|doubt| doubt.fact) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
        facts
    }
}

/// What a letter is. Only a consultation opens a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LetterKind {
    /// A Member State consultation (Resolution 1, section 9)
    Consultation,
    /// It asks administrations for another answer, for which there is no form here
    Asks(Asked),
    /// An addendum, corrigendum or revision of an earlier circular
    Corrigendum,
    /// The result of a consultation: what was approved
    Result,
    /// A collective letter: the invitation to a meeting
    CollectiveLetter,
    /// Anything else
    Other,
}

impl LetterKind {
    /// The kind's name in data files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
            Self::Asks(asked) => asked.key(),
            Self::Corrigendum => "corrigendum",
            Self::Result => "result",
            Self::CollectiveLetter => "collective-letter",
            Self::Other => "other",
        }
    }
}

/// What administrations are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Whether a study group may consider a text for approval (Resolution 1, 9.4)
    Authorisation,
    /// Whether they approve that Recommendations are deleted (Resolution 1, 9.8.2)
    Deletion,
    /// Whether they approve a new or revised Question (Resolution 1, 7.2.3)
    Question,
    /// Whether they object to the deletion of a Question (Resolution 1, 7.4.1)
    QuestionDeletion,
    /// Whether they oppose an approval that goes on (Resolution 1, 9.5.5)
    Opposition,
    /// Whether they object to the adoption of a text by correspondence (Resolution ITU-R 1)
    RadioAdoption,
    /// Whether they approve a text of the Radiocommunication Sector (Resolution ITU-R 1)
    RadioApproval,
    /// What they decide as members of the Council, by correspondence
    Council,
    /// Something else
    Other,
}

impl Asked {
    /// Its name in data files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Authorisation => "consultation",
            Self::Deletion => "consultation-deletion",
            Self::Question => "consultation-question",
            Self::QuestionDeletion => "consultation-question-deletion",
            Self::Opposition => "consultation-opposition",
            Self::RadioAdoption => "consultation-radio-adoption",
            Self::RadioApproval => "consultation-radio-approval",
            Self::Council => "consultation-council",
            Self::Other => "consultation-other",
        }
    }
}

/// Something that the user has to know or to decide.
#[derive(Debug, Clone, PartialEq)]
pub struct Doubt {
    /// What it is about
    pub fact: Fact,
    /// Why it is doubtful
    pub cause: Cause,
    /// The lines that give rise to it
    pub lines: Vec<usize>,
    /// The values it could have, the likeliest first
    pub candidates: Vec<Candidate>,
}

impl Doubt {
    /// Whether a value has to be chosen before a reply is begun: there is more than one, or the
    /// one that was found is a guess.
    pub fn must_be_settled(&self) -> bool {
        !self.candidates.is_empty() && self.fact != Fact::Fax
    }
}

/// A value that a fact could have.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// The value
    pub value: FactValue,
    /// The lines that say so
    pub lines: Vec<usize>,
}

/// Why something is doubtful. Words for it are found in `problem`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// It was not found
    Missing,
    /// The letter says two different things
    Contradiction,
    /// The name of the file says something else
    FileName,
    /// This is no time that a clock shows
    NoSuchTime(String),
    /// This is no day of the calendar
    NoSuchDay(String),
    /// Day and month could be meant the other way round
    DayOrMonth(String),
    /// The day is given without a time
    NoTime,
    /// The time is given without saying whose clock
    NoZone,
    /// The time is by a clock that is not known here
    UnknownZone(String),
    /// The deadline is not where Resolution 1, 9.4.1 puts it before the meeting
    FarFromMeeting,
    /// It lies before the circular's own date
    BeforeCircular,
    /// An edition of Resolution 1 whose rules this program does not hold
    UnknownEdition(u16),
    /// The form and the other annex name different texts; the names that only one of them has
    RowsDiffer(Vec<String>),
    /// Whether this text is new, revised or a change is not said, or said in two ways
    UnclearKind(String),
    /// No title was found for this text
    NoTitle(String),
    /// The two boxes or the two options could not be told apart by their words
    UnclearBoxes,
    /// The letter's own words are damaged or say something else, and are not used
    DamagedWording(String),
    /// The letter has a fax number in its heading, and the form has none
    OnlyInHeading,
    /// What the letter is could not be told for certain
    UnclearLetter,
    /// Neither the Union nor a circular is named in it
    NoLetter,
    /// What the reader of the file noticed
    Remark(Remark),
}
