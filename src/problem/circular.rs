//! Words for what is doubtful in a circular.

use std::path::Path;

use super::explanation::{Explanation, explain};
use crate::{
    circular::{Asked, Cause, Doubt, LetterKind, ReadError, Remark},
    model::{Deadline, Fact, FactValue, StudyGroup, Zone},
    wording::{Value, Wording},
};

/// Words for a doubt about a value of a circular.
pub fn doubt(doubt: &Doubt, wording: &Wording) -> Explanation {
    let fact = ("fact", Value::from(fact(doubt.fact, wording)));
    let plain = |key| explain(wording, key, std::slice::from_ref(&fact));
    let with = |key, name, text: &str| {
        explain(wording, key, &[fact.clone(), (name, Value::from(text.to_owned()))])
    };
    match &doubt.cause {
        Cause::Missing => plain("doubt-missing"),
        Cause::Contradiction => plain("doubt-contradiction"),
        Cause::FileName => plain("doubt-file-name"),
        Cause::NoSuchTime(time) if time.is_empty() => plain("doubt-midnight"),
        Cause::NoSuchTime(time) => with("doubt-no-such-time", "time", time),
        Cause::NoSuchDay(day) => with("doubt-no-such-day", "day", day),
        Cause::DayOrMonth(day) => with("doubt-day-or-month", "day", day),
        Cause::NoTime => plain("doubt-no-time"),
        Cause::NoZone => plain("doubt-no-zone"),
        Cause::UnknownZone(zone) => with("doubt-unknown-zone", "zone", zone),
        Cause::FarFromMeeting => plain("doubt-far-from-meeting"),
        Cause::BeforeCircular => plain("doubt-before-circular"),
        Cause::UnknownEdition(year) => with("doubt-unknown-edition", "year", &year.to_string()),
        Cause::RowsDiffer(names) => with("doubt-rows-differ", "names", &names.join("; ")),
        Cause::UnclearKind(name) => with("doubt-unclear-kind", "name", name),
        Cause::NoTitle(name) => with("doubt-no-title", "name", name),
        Cause::UnclearBoxes => plain("doubt-unclear-boxes"),
        Cause::DamagedWording(words) => with("doubt-damaged-wording", "words", words),
        Cause::OnlyInHeading => plain("doubt-only-in-heading"),
        Cause::UnclearLetter => plain("doubt-unclear-letter"),
        Cause::NoLetter => plain("doubt-no-letter"),
        Cause::Remark(remark) => self::remark(remark, wording),
    }
}

fn remark(remark: &Remark, wording: &Wording) -> Explanation {
    match remark {
        Remark::TrackedChanges => explain(wording, "doubt-tracked-changes", &[]),
        Remark::DamagedText => explain(wording, "doubt-damaged-text", &[]),
        Remark::GuessedEncoding(name) => {
            explain(wording, "doubt-guessed-encoding", &[("encoding", (*name).into())])
        }
        Remark::RecognizedText => explain(wording, "doubt-recognized-text", &[]),
        Remark::PartedSheets => explain(wording, "doubt-parted-sheets", &[]),
        Remark::Truncated => explain(wording, "doubt-truncated", &[]),
        Remark::Unread(name) => {
            explain(wording, "doubt-unread-part", &[("name", name.as_str().into())])
        }
        Remark::Attached(name) => {
            explain(wording, "doubt-attached-letter", &[("name", name.as_str().into())])
        }
        Remark::BrokenWord(word) => {
            explain(wording, "doubt-broken-word", &[("word", word.as_str().into())])
        }
    }
}

/// The name of a fact.
pub fn fact(fact: Fact, wording: &Wording) -> String {
    let key = match fact {
        Fact::Kind => "circular-fact-kind",
        Fact::Language => "circular-fact-language",
        Fact::Number => "circular-fact-number",
        Fact::StudyPeriod => "circular-fact-study-period",
        Fact::Date => "circular-fact-date",
        Fact::StudyGroup => "circular-fact-study-group",
        Fact::StudyGroupEmail => "circular-fact-study-group-email",
        Fact::Subject => "circular-fact-subject",
        Fact::Recommendations => "circular-fact-recommendations",
        Fact::Deadline => "circular-fact-deadline",
        Fact::Meeting => "circular-fact-meeting",
        Fact::ReplyTo => "circular-fact-reply-to",
        Fact::Fax => "circular-fact-fax",
        Fact::FormAnnex => "circular-fact-form-annex",
        Fact::Edition => "circular-fact-edition",
        Fact::Text => "circular-fact-text",
        Fact::Wording(None) => "circular-fact-wording",
        Fact::Wording(Some(element)) => {
            let name = wording.text(&format!("circular-element-{}", element.key()));
            return wording.with("circular-fact-element", &[("element", name.into())]);
        }
    };
    wording.text(key)
}

/// A value in words, for a list to choose from.
pub fn candidate(value: &FactValue, wording: &Wording) -> String {
    match value {
        FactValue::Language(language) => language.autonym().to_owned(),
        FactValue::Number(number) => number.to_string(),
        FactValue::StudyPeriod(period) => period.start().to_string(),
        FactValue::Date(date) => wording.date(*date),
        FactValue::StudyGroup(StudyGroup::Number(number)) => number.to_string(),
        FactValue::StudyGroup(StudyGroup::Tsag) => "TSAG".to_owned(),
        FactValue::Deadline(value) => deadline(value, wording),
        FactValue::Meeting(meeting) => {
            let (start, end) = (wording.date(meeting.start), wording.date(meeting.end));
            format!("{start} – {end} {}", meeting.place).trim_end().to_owned()
        }
        FactValue::Edition(edition) => edition.year().to_string(),
        FactValue::Recommendations(texts) => {
            texts.iter().map(|text| wording.text_name(text)).collect::<Vec<_>>().join("; ")
        }
        FactValue::Text(text) => text.clone(),
    }
}

fn deadline(deadline: &Deadline, wording: &Wording) -> String {
    let (hour, minute) = deadline.clock();
    let key = match deadline.zone() {
        Zone::Geneva => "circular-deadline-geneva",
        Zone::Utc => "circular-deadline-utc",
    };
    let values = [
        ("date", Value::from(wording.date(deadline.date()))),
        ("time", Value::from(format!("{hour:02}:{minute:02}"))),
    ];
    wording.with(key, &values)
}

/// Words for a file in which no letter could be read.
pub fn unreadable(path: &Path, reason: ReadError, wording: &Wording) -> Explanation {
    let key = match reason {
        ReadError::Empty => "error-letter-empty",
        ReadError::OldWord => "error-letter-old-word",
        ReadError::Encrypted(_) => "error-letter-encrypted",
        ReadError::Picture => "error-letter-picture",
        ReadError::OtherKind => "error-letter-kind",
        ReadError::Damaged(_) => "error-letter-damaged",
        ReadError::Unfolds(_) => "error-letter-unfolds",
        ReadError::TooDeep(_) => "error-letter-deep",
        ReadError::Entities => "error-letter-entities",
        ReadError::NoText(_) => "error-letter-no-text",
    };
    explain(wording, key, &[("file", path.display().to_string().into())])
}

/// Words for what a letter asks that has no form here.
const fn asks(asked: Asked) -> &'static str {
    match asked {
        Asked::Deletion => "error-letter-asks-deletion",
        Asked::Question => "error-letter-asks-question",
        Asked::QuestionDeletion => "error-letter-asks-question-deletion",
        Asked::Opposition => "error-letter-asks-opposition",
        Asked::RadioAdoption => "error-letter-asks-radio-adoption",
        Asked::RadioApproval => "error-letter-asks-radio-approval",
        Asked::Council => "error-letter-asks-council",
        Asked::Authorisation | Asked::Other => "error-letter-asks-other",
    }
}

/// Words for a letter that opens no reply.
pub fn no_consultation(kind: LetterKind, number: Option<u16>, wording: &Wording) -> Explanation {
    let number = number.map_or_else(|| "?".to_owned(), |number| number.to_string());
    let values = [("number", Value::from(number))];
    match kind {
        LetterKind::Consultation => explain(wording, "error-letter-other", &values),
        LetterKind::Asks(asked) => explain(wording, asks(asked), &values),
        LetterKind::Corrigendum => explain(wording, "error-letter-corrigendum", &values),
        LetterKind::Result => explain(wording, "error-letter-result", &values),
        LetterKind::CollectiveLetter => explain(wording, "error-letter-collective", &values),
        LetterKind::Other => explain(wording, "error-letter-other", &values),
    }
}

/// Words for facts that have to be settled first.
pub fn unsettled(facts: &[Fact], wording: &Wording) -> Explanation {
    let names: Vec<_> = facts.iter().map(|known| fact(*known, wording)).collect();
    explain(wording, "error-unsettled", &[("facts", names.join("; ").into())])
}
