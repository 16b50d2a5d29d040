//! `reply.json`: the reply as data, embedded in the PDF, so that a receiver can count replies
//! without retyping them.
//!
//! The schema is our own, documented in `assets/schema/reply.schema.json`, and versioned by
//! [`SCHEMA`]. A reader accepts what it knows: unknown fields are ignored, unknown versions are
//! not guessed at. What the data says and what the page says come from one [`Reply`].

use std::{collections::BTreeMap, fmt::Write as _};

use aws_lc_rs::digest;
use serde::{Deserialize, Serialize};

use crate::model::{
    Annex, Attachment, Consultation, Kind, Letter, Opinion, Recommendation, Reply, StudyGroup,
};

/// The name of the embedded file.
pub const FILE_NAME: &str = "reply.json";

/// The schema and its version, as every such file names it. It is raised as well when anything is
/// drawn otherwise than before: a page is compared with one that is drawn anew from its data.
pub const SCHEMA: &str = "placet-reply/1";

/// A reply as data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReplyRecord {
    /// [`SCHEMA`]
    pub schema: String,
    /// The program that wrote it, with its version
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
    /// What else stands on the page: with it, the page can be drawn again and compared. A record
    /// without it says too little of the page to be checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<FormRecord>,
}

/// What stands on the page beside the reply itself: the form, as the circular gives it, and how
/// the letter is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FormRecord {
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
    #[error("unknown schema {0:?}")]
    UnknownSchema(String),
}

impl ReplyRecord {
    /// The reply as data.
    pub fn of(reply: &Reply) -> Self {
        let (consultation, letter) = (reply.consultation(), reply.letter());
        let signatory = letter.signatory();
        let rows = consultation.recommendations.iter().zip(reply.opinions());
        Self {
            schema: SCHEMA.into(),
            generator: concat!("Placet ", env!("CARGO_PKG_VERSION")).into(),
            specimen: letter.specimen(),
            circular: circular(consultation),
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

    /// Reads the embedded file.
    ///
    /// # Errors
    /// [`DataError`] says whether it is damaged or of a version unknown here.
    pub fn from_json(json: &[u8]) -> Result<Self, DataError> {
        #[derive(Deserialize)]
        struct Head {
            schema: String,
        }
        let damaged = |error: serde_json::Error| DataError::Damaged(error.to_string());
        let Head { schema } = serde_json::from_slice(json).map_err(damaged)?;
        match schema == SCHEMA {
            true => serde_json::from_slice(json).map_err(damaged),
            false => Err(DataError::UnknownSchema(schema)),
        }
    }
}

/// SHA-256 as 64 lower-case hexadecimal digits.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    let digest = digest::digest(&digest::SHA256, bytes);
    digest.as_ref().iter().fold(String::with_capacity(64), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn form(letter: Letter<'_>) -> FormRecord {
    let asked = letter.consultation();
    let wording = asked.wording.iter();
    FormRecord {
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

fn circular(consultation: &Consultation) -> CircularRecord {
    CircularRecord {
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

fn answer(recommendation: &Recommendation, opinion: &Opinion) -> AnswerRecord {
    AnswerRecord {
        designation: recommendation.designation.clone(),
        provisional_name: recommendation.provisional_name.clone(),
        kind: match &recommendation.kind {
            Kind::New => "new".into(),
            Kind::Revised => "revised".into(),
            Kind::Amendment(number) => format!("amendment {number}"),
            Kind::Corrigendum(number) => format!("corrigendum {number}"),
        },
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

fn annex(annex: &Annex) -> AnnexRecord {
    AnnexRecord { text: annex.prose.clone(), files: annex.files.iter().map(file).collect() }
}

fn file(attachment: &Attachment) -> FileRecord {
    // A reply holds no lost files: `check` refuses them.
    let bytes = attachment.content.bytes().map(|bytes| &**bytes).unwrap_or_default();
    FileRecord { name: attachment.name.clone(), size: bytes.len() as u64, sha256: hash_of(bytes) }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Content, Draft, Mark, Signatory};

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
        assert_eq!(json["schema"], "placet-reply/1");
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

    #[test]
    fn a_newer_schema_and_damage_are_told_apart() {
        let mut record = ReplyRecord::of(&reply());
        record.schema = "placet-reply/2".into();
        let newer = ReplyRecord::from_json(&record.to_json());
        assert_eq!(newer, Err(DataError::UnknownSchema("placet-reply/2".into())));
        for damaged in [&b""[..], b"{", b"[]", "{\"schema\":\"placet-reply/1\"}".as_bytes()] {
            assert!(matches!(ReplyRecord::from_json(damaged), Err(DataError::Damaged(_))));
        }
    }
}
