//! The reply as data, `reply.json`, which travels inside the PDF: schema `placet-reply/1`.
//!
//! A receiver can count replies from it without retyping. It says what the page says; a file in
//! which the two differ is flagged when it is verified. Fields may be added within version 1;
//! readers ignore what they do not know. Dates are ISO 8601, hashes SHA-256 in hexadecimal.

use aws_lc_rs::digest::{SHA256, digest};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::model::{Annex, Attachment, Kind, Opinion, Recommendation, Reply, StudyGroup};

/// The name and version of the schema.
pub const SCHEMA: &str = "placet-reply/1";

/// The name of the data file within the PDF.
pub const DATA_FILE: &str = "reply.json";

/// A reply, as its data file says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyRecord {
    /// [`SCHEMA`]
    pub schema: String,
    /// The program that wrote the file, and its version: "Placet 0.1.0"
    pub program: String,
    /// A specimen is no State's position and is never counted
    pub specimen: bool,
    /// ISO 639-1 code of the language of the page
    pub language: String,
    /// Which circular is answered
    pub circular: CircularRecord,
    /// ISO 3166-1 alpha-3 code of the Member State
    pub member_state: String,
    /// The line "Administration of …"
    pub administration: String,
    /// Where the letter was written
    pub place: String,
    /// The letter's date
    #[serde(with = "iso_date")]
    pub date: NaiveDate,
    /// Who signs
    pub signatory: SignatoryRecord,
    /// One answer per Recommendation, in the order of the form
    pub answers: Vec<AnswerRecord>,
}

/// The key of a circular: numbers restart in each study period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CircularRecord {
    /// The year in which the study period begins, if known
    pub study_period: Option<u16>,
    /// The circular's number
    pub number: u16,
    /// Its date
    #[serde(with = "iso_date")]
    pub date: NaiveDate,
    /// "3" for Study Group 3, or "TSAG"
    pub study_group: String,
}

/// Dates as ISO 8601 text.
mod iso_date {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(date)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatoryRecord {
    /// Name
    pub name: String,
    /// Official role or title
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
pub struct AnswerRecord {
    /// Number, such as "D.1102"
    pub designation: Option<String>,
    /// Provisional name, such as "D.ConsumerOTT"
    pub provisional_name: Option<String>,
    /// What would be approved
    pub kind: KindRecord,
    /// The number of the Amendment or Corrigendum
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// The opinion
    pub opinion: OpinionRecord,
    /// With an authorisation: comments and suggested changes, if there are any
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comments: Option<AnnexRecord>,
    /// With a refusal: the reasons
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<AnnexRecord>,
    /// With a refusal: possible changes, if any are given
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<AnnexRecord>,
}

/// What would be approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindRecord {
    /// A new Recommendation
    New,
    /// A revision
    Revised,
    /// An Amendment
    Amendment,
    /// A Corrigendum
    Corrigendum,
}

/// What a State says to one Recommendation (Resolution 1, 9.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OpinionRecord {
    /// The study group may consider the text for approval
    Authorise,
    /// It may not
    Refuse,
}

/// Typed text and files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnexRecord {
    /// The text on the annex page
    pub text: String,
    /// The files
    pub files: Vec<FileRecord>,
}

/// A file embedded in the PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// Its name as attached
    pub name: String,
    /// Its name within the PDF, which differs where two files share one
    pub embedded_as: String,
    /// Bytes
    pub size: usize,
    /// SHA-256 of its bytes, in lower-case hexadecimal
    pub sha256: String,
}

impl ReplyRecord {
    /// What `reply` says.
    pub fn of(reply: &Reply) -> Self {
        let consultation = reply.consultation();
        let letter = reply.letter();
        let signatory = letter.signatory();
        let mut names = embedded_names(reply.attachments()).into_iter();
        let texts = consultation.recommendations.iter().zip(reply.opinions());
        Self {
            schema: SCHEMA.to_owned(),
            program: format!("Placet {}", env!("CARGO_PKG_VERSION")),
            specimen: letter.specimen(),
            language: reply.language().code().to_owned(),
            circular: CircularRecord {
                study_period: consultation.study_period.map(|period| period.start()),
                number: consultation.number,
                date: consultation.date,
                study_group: match consultation.study_group {
                    StudyGroup::Number(number) => number.to_string(),
                    StudyGroup::Tsag => "TSAG".to_owned(),
                },
            },
            member_state: reply.member_state().iso3().to_owned(),
            administration: letter.administration().to_owned(),
            place: letter.place().to_owned(),
            date: reply.date(),
            signatory: SignatoryRecord {
                name: signatory.name.clone(),
                title: signatory.title.clone(),
                address: signatory.address.clone(),
                fax: signatory.fax.clone(),
                email: signatory.email.clone(),
            },
            answers: texts.map(|(text, opinion)| answer(text, opinion, &mut names)).collect(),
        }
    }

    /// Reads a data file; `None` where it is none of this schema.
    pub fn from_json(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice::<Self>(bytes).ok().filter(|record| record.schema == SCHEMA)
    }

    /// The data file.
    pub(super) fn to_json(&self) -> Option<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self).ok()?;
        bytes.push(b'\n');
        Some(bytes)
    }
}

fn answer(
    text: &Recommendation,
    opinion: &Opinion,
    names: &mut impl Iterator<Item = String>,
) -> AnswerRecord {
    let (kind, part) = match &text.kind {
        Kind::New => (KindRecord::New, None),
        Kind::Revised => (KindRecord::Revised, None),
        Kind::Amendment(part) => (KindRecord::Amendment, Some(part.clone())),
        Kind::Corrigendum(part) => (KindRecord::Corrigendum, Some(part.clone())),
    };
    let mut record = AnswerRecord {
        designation: text.designation.clone(),
        provisional_name: text.provisional_name.clone(),
        kind,
        part,
        opinion: OpinionRecord::Authorise,
        comments: None,
        reasons: None,
        changes: None,
    };
    match opinion {
        Opinion::Authorise { comments } => {
            record.comments = comments.as_ref().map(|comments| annex(comments, names));
        }
        Opinion::Refuse { reasons, changes } => {
            record.opinion = OpinionRecord::Refuse;
            record.reasons = Some(annex(reasons, names));
            record.changes = changes.as_ref().map(|changes| annex(changes, names));
        }
    }
    record
}

fn annex(annex: &Annex, names: &mut impl Iterator<Item = String>) -> AnnexRecord {
    let file = |file: &Attachment| {
        let bytes = file.content.bytes().map(|bytes| &bytes[..]).unwrap_or_default();
        FileRecord {
            name: file.name.clone(),
            embedded_as: names.next().unwrap_or_else(|| file.name.clone()),
            size: bytes.len(),
            sha256: hash_of(bytes),
        }
    };
    AnnexRecord { text: annex.prose.clone(), files: annex.files.iter().map(file).collect() }
}

/// The names of the attachments within the PDF, each different from the others and from the data
/// file's whatever the case of letters: `text.docx`, `text (2).docx`.
pub(super) fn embedded_names<'a>(files: impl Iterator<Item = &'a Attachment>) -> Vec<String> {
    let mut taken = vec![DATA_FILE.to_lowercase()];
    files
        .map(|file| {
            let name = (1..)
                .map(|number| numbered(&file.name, number))
                .find(|name| !taken.contains(&name.to_lowercase()))
                .unwrap_or_else(|| file.name.clone());
            taken.push(name.to_lowercase());
            name
        })
        .collect()
}

fn numbered(name: &str, number: usize) -> String {
    match (number, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) if !stem.is_empty() => format!("{stem} ({number}).{ending}"),
        _ => format!("{name} ({number})"),
    }
}

/// SHA-256 in lower-case hexadecimal.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}
