//! `reply.json`: the reply as data, embedded in the PDF, so that a receiver can count replies
//! without retyping them.
//!
//! The schema is our own, documented in `assets/schema/reply.schema.json`, and versioned by
//! [`Schema`]. A reader accepts what it knows: unknown fields are ignored, unknown versions are
//! not guessed at. What the data says and what the page says come from one [`Reply`].

use std::collections::BTreeMap;

use aws_lc_rs::digest;
use serde::{Deserialize, Serialize};

use super::version::{GENERATOR, LAYOUT, LAYOUT_OF_SCHEMA_ONE, Schema};
use crate::model::{
    CheckedAnnex, CheckedFile, Consultation, Kind, Letter, Opinion, Recommendation, Reply,
    StudyGroup,
};

/// The name of the embedded file.
pub const FILE_NAME: &str = "reply.json";

/// A reply as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReplyRecord {
    /// Which schema it follows
    pub schema: Schema,
    /// The program that wrote it, with its version, such as `Placet 0.1.0`
    pub generator: String,
    /// A specimen is no State's position
    pub specimen: bool,
    /// Which circular is answered
    pub circular: CircularRecord,
    /// ISO 639-1 code of the language in which the form is printed
    pub language: String,
    /// ISO 3166-1 alpha-3 code of the Member State
    pub member_state: String,
    /// The line "Administration of …"
    pub administration: String,
    /// Who signs
    pub signatory: SignatoryRecord,
    /// Where the letter is written
    pub place: String,
    /// The letter's date, ISO 8601
    pub date: String,
    /// The date of the reply that this one replaces, ISO 8601; absent where it is the first
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// One for each Recommendation, in the order of the form
    pub answers: Vec<AnswerRecord>,
    /// What else stands on the page: with it, the page can be drawn again and compared. Only
    /// [`Schema::One`] may lack it, and says too little of the page then to be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormRecord>,
}

/// What stands on the page beside the reply itself: the form, as the circular gives it, and how
/// the letter is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FormRecord {
    /// The number of the layout in which the page is drawn; absent in [`Schema::One`]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub layout: Option<u32>,
    /// ISO 639-1 code of the language of the circular
    pub language: String,
    /// The number of the annex that holds the form
    pub annex: String,
    /// Where replies go
    pub reply_to: String,
    /// The fax number for replies
    pub fax: Option<String>,
    /// How the circular names each row, where it does, in the order of the answers
    pub labels: Vec<Option<String>>,
    /// The circular's own wording, element by element
    pub wording: BTreeMap<String, String>,
    /// Whether there is a picture of a signature
    pub signature: bool,
    /// Whether there is a picture of a stamp
    pub stamp: bool,
    /// Whether there is a line for ink
    pub ink_line: bool,
    /// Whether there is room for a second official
    pub second_official: bool,
}

/// Which circular is answered: its number is unique within its study period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct CircularRecord {
    /// First year of the study period, if known
    pub study_period: Option<u16>,
    /// The circular's number
    pub number: u16,
    /// The circular's date, ISO 8601
    pub date: String,
    /// `3`, or `TSAG`
    pub study_group: String,
    /// The deadline, RFC 3339 in UTC
    pub deadline: String,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SignatoryRecord {
    /// Name as printed
    pub name: String,
    /// Official role or title as printed
    pub title: String,
    /// Postal address, one line each
    pub address: String,
    /// Fax number
    pub fax: String,
    /// E-mail address
    pub email: String,
}

/// The answer to one Recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnswerRecord {
    /// Number without series prefix or year, if there is one
    pub designation: Option<String>,
    /// Provisional name, if there is one
    pub provisional_name: Option<String>,
    /// `new`, `revised`, `amendment 1`, `corrigendum 1`
    pub kind: String,
    /// What the State says
    #[serde(flatten)]
    pub opinion: OpinionRecord,
}

/// What the State says (Resolution 1, 9.4.1 and 9.4.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "opinion")]
pub enum OpinionRecord {
    /// It authorises the study group to consider the text
    Authorise {
        /// Comments and suggested changes; absent where there are none
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comments: Option<AnnexRecord>,
    },
    /// It does not
    Refuse {
        /// Why
        reasons: AnnexRecord,
        /// What would let the work progress, if given
        #[serde(default, skip_serializing_if = "Option::is_none")]
        changes: Option<AnnexRecord>,
    },
}

/// Typed text and attached files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AnnexRecord {
    /// Text as typed
    pub text: String,
    /// Attached files, in order
    pub files: Vec<FileRecord>,
}

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FileRecord {
    /// Its name, without folders
    pub name: String,
    /// Its size in bytes
    pub size: u64,
    /// Its SHA-256, 64 lower-case hexadecimal digits
    pub sha256: String,
}

/// Why a `reply.json` could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// It is no JSON of this schema; where and why, for developers
    #[error("not a reply record: {0}")]
    Damaged(String),
    /// It follows another schema or a version that this program does not know
    #[error("unknown schema {schema:?} of {generator:?}")]
    UnknownSchema {
        /// The schema that it names
        schema: String,
        /// The program that wrote it, if it says so
        generator: Option<String>,
    },
}

impl ReplyRecord {
    /// The reply as data.
    pub fn of(reply: &Reply) -> Self {
        let (consultation, letter) = (reply.consultation(), reply.letter());
        let signatory = letter.signatory();
        let rows = consultation.recommendations.iter().zip(reply.opinions());
        Self {
            schema: Schema::CURRENT,
            generator: GENERATOR.into(),
            specimen: letter.specimen(),
            circular: CircularRecord::of(consultation),
            language: reply.language().code().into(),
            member_state: reply.member_state().iso3().into(),
            administration: letter.administration().into(),
            signatory: SignatoryRecord {
                name: signatory.name.clone(),
                title: signatory.title.clone(),
                address: signatory.address.clone(),
                fax: signatory.fax.clone(),
                email: signatory.email.clone(),
            },
            place: letter.place().into(),
            date: reply.date().to_string(),
            replaces: letter.replaces().and_then(Result::ok).map(|date| date.to_string()),
            answers: rows
                .map(|(recommendation, opinion)| answer(recommendation, opinion))
                .collect(),
            form: Some(form(letter)),
        }
    }

    /// The bytes of the embedded file: indented JSON, UTF-8.
    pub fn to_json(&self) -> Vec<u8> {
        // Strings, numbers and lists always serialise.
        let mut json = serde_json::to_vec_pretty(self).unwrap_or_default();
        json.push(b'\n');
        json
    }

    /// Reads the embedded file, whichever [`Schema`] it follows.
    ///
    /// # Errors
    /// [`DataError`] says whether it is damaged or of a version unknown here.
    pub fn from_json(json: &[u8]) -> Result<Self, DataError> {
        #[derive(Deserialize)]
        struct Head {
            schema: String,
            generator: Option<String>,
        }
        let damaged = |error: serde_json::Error| DataError::Damaged(error.to_string());
        let Head { schema, generator } = serde_json::from_slice(json).map_err(damaged)?;
        let Some(schema) = Schema::from_name(&schema) else {
            return Err(DataError::UnknownSchema { schema, generator });
        };
        let mut record: Self = serde_json::from_slice(json).map_err(damaged)?;
        match (schema, &mut record.form) {
            // No field of that schema, whoever wrote it.
            (Schema::One, Some(form)) => form.layout = None,
            (Schema::Two, None) => return Err(DataError::Damaged("no form".into())),
            (Schema::Two, Some(FormRecord { layout: None, .. })) => {
                return Err(DataError::Damaged("no layout".into()));
            }
            (Schema::One, None) | (Schema::Two, Some(_)) => {}
        }
        Ok(record)
    }

    /// The layout in which the page is drawn; `None` where the data say too little of the page for
    /// it to be drawn again.
    pub fn layout(&self) -> Option<u32> {
        let form = self.form.as_ref()?;
        match self.schema {
            Schema::One => Some(LAYOUT_OF_SCHEMA_ONE),
            Schema::Two => form.layout,
        }
    }
}

impl CircularRecord {
    /// What data say of the circular that opens `consultation`.
    pub fn of(consultation: &Consultation) -> Self {
        Self {
            study_period: consultation.study_period.map(|period| period.start()),
            number: consultation.number,
            date: consultation.date.to_string(),
            study_group: match consultation.study_group {
                StudyGroup::Number(number) => number.to_string(),
                StudyGroup::Tsag => "TSAG".into(),
            },
            deadline: consultation.deadline.instant().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        }
    }
}

/// SHA-256 as 64 lower-case hexadecimal digits.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, bytes))
}

fn form(letter: Letter<'_>) -> FormRecord {
    let asked = letter.consultation();
    let wording = asked.wording.iter();
    FormRecord {
        layout: Some(LAYOUT),
        language: asked.language.code().into(),
        annex: asked.form_annex.clone(),
        reply_to: asked.reply_to.clone(),
        fax: asked.fax.clone(),
        labels: asked.recommendations.iter().map(|text| text.label.clone()).collect(),
        wording: wording.map(|(element, text)| (element.key().into(), text.into())).collect(),
        signature: letter.signature().is_some(),
        stamp: letter.stamp().is_some(),
        ink_line: letter.ink_line(),
        second_official: letter.second_official(),
    }
}

fn answer(recommendation: &Recommendation, opinion: &Opinion) -> AnswerRecord {
    AnswerRecord {
        designation: recommendation.designation.clone(),
        provisional_name: recommendation.provisional_name.clone(),
        kind: kind(&recommendation.kind),
        opinion: match opinion {
            Opinion::Authorise { comments } => {
                OpinionRecord::Authorise { comments: comments.as_ref().map(annex) }
            }
            Opinion::Refuse { reasons, changes } => OpinionRecord::Refuse {
                reasons: annex(reasons),
                changes: changes.as_ref().map(annex),
            },
        },
    }
}

/// How data name what would be approved: `new`, `revised`, `amendment 1`, `corrigendum 1`.
pub fn kind(kind: &Kind) -> String {
    match kind {
        Kind::New => "new".into(),
        Kind::Revised => "revised".into(),
        Kind::Amendment(number) => format!("amendment {number}"),
        Kind::Corrigendum(number) => format!("corrigendum {number}"),
    }
}

fn annex(annex: &CheckedAnnex) -> AnnexRecord {
    AnnexRecord { text: annex.prose.clone(), files: annex.files.iter().map(file).collect() }
}

fn file(file: &CheckedFile) -> FileRecord {
    let size = file.bytes.len() as u64;
    FileRecord { name: file.name.clone(), size, sha256: hash_of(&file.bytes) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Annex, Attachment, Content, Draft, Mark, Signatory};

    fn reply() -> Reply {
        let mut draft = Draft::new(Consultation::circular_321());
        draft.answers[0].mark(Mark::Refuse);
        draft.answers[0].reasons = Annex {
            prose: "Причины: «срок»\n理由：“期限”\nالأسباب".into(),
            files: vec![Attachment {
                name: "建议.txt".into(),
                source: "/tmp/建议.txt".into(),
                content: Content::Held(Arc::from(&b"abc"[..])),
            }],
        };
        draft.signatory =
            Signatory { name: "Ñ".into(), title: "司长".into(), ..Signatory::default() };
        draft.member_state = "CHE".into();
        draft.administration = "瑞士联邦主管部门".into();
        draft.place = "日内瓦".into();
        draft.date = "2021-11-30".into();
        draft.check("2021-11-30T12:00:00Z".parse().unwrap()).unwrap().reply
    }

    #[test]
    fn a_reply_reads_back_as_it_was_written() {
        let record = ReplyRecord::of(&reply());
        assert_eq!(ReplyRecord::from_json(&record.to_json()), Ok(record));
    }

    #[test]
    fn the_data_say_what_was_answered_by_whom_and_with_which_files() {
        let json: serde_json::Value =
            serde_json::from_slice(&ReplyRecord::of(&reply()).to_json()).unwrap();
        assert_eq!(json["schema"], "placet-reply/2");
        assert_eq!(json["form"]["layout"], 1);
        assert_eq!(json["circular"]["number"], 321);
        assert_eq!(json["circular"]["study-period"], 2017);
        assert_eq!(json["circular"]["deadline"], "2021-12-01T22:59:00Z");
        assert_eq!(json["member-state"], "CHE");
        let answer = &json["answers"][0];
        assert_eq!(
            (&answer["designation"], &answer["opinion"]),
            (&"D.1102".into(), &"refuse".into())
        );
        assert_eq!(answer["reasons"]["text"], "Причины: «срок»\n理由：“期限”\nالأسباب");
        let file = &answer["reasons"]["files"][0];
        assert_eq!((&file["name"], &file["size"]), (&"建议.txt".into(), &3.into()));
        assert_eq!(
            file["sha256"],
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert!(answer.get("changes").is_none());
    }

    /// The data of a reply with `change` made in them.
    fn changed(change: impl FnOnce(&mut serde_json::Value)) -> Vec<u8> {
        let mut json = serde_json::from_slice(&ReplyRecord::of(&reply()).to_json()).unwrap();
        change(&mut json);
        serde_json::to_vec(&json).unwrap()
    }

    #[test]
    fn a_newer_schema_and_damage_are_told_apart() {
        let newer = changed(|json| {
            json["schema"] = "placet-reply/3".into();
            json["generator"] = "Placet 9.1.0".into();
            json["answers"] = "told otherwise".into();
        });
        let unknown = DataError::UnknownSchema {
            schema: "placet-reply/3".into(),
            generator: Some("Placet 9.1.0".into()),
        };
        assert_eq!(ReplyRecord::from_json(&newer), Err(unknown));
        let formless = changed(|json| json["form"] = serde_json::Value::Null);
        let unnumbered =
            changed(|json| drop(json["form"].as_object_mut().unwrap().remove("layout")));
        let empty = "{\"schema\":\"placet-reply/1\"}".as_bytes();
        for damaged in [&b""[..], b"{", b"[]", empty, &formless, &unnumbered] {
            assert!(matches!(ReplyRecord::from_json(damaged), Err(DataError::Damaged(_))));
        }
    }

    #[test]
    fn data_of_the_first_schema_are_read_as_they_were_meant() {
        let first = changed(|json| {
            json["schema"] = "placet-reply/1".into();
            json["form"]["layout"] = 7.into();
        });
        let record = ReplyRecord::from_json(&first).unwrap();
        assert_eq!((record.schema, record.layout()), (Schema::One, Some(1)));
        assert!(!String::from_utf8(record.to_json()).unwrap().contains("layout"));
        let formless = changed(|json| {
            json["schema"] = "placet-reply/1".into();
            json["form"] = serde_json::Value::Null;
        });
        assert_eq!(ReplyRecord::from_json(&formless).unwrap().layout(), None);
    }
}
