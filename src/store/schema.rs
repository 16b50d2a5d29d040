//! The schema of a draft file, version 1; `assets/schema/draft.schema.json` says the same for
//! others. It stands apart from the model: changing the model must not change what old files mean.
//!
//! Attachments and pictures are the business of `draft`, which may touch other files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use chrono::NaiveDate;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, MapAccess, Visitor},
};

use super::spelling::{Spelt, unlike};
use crate::model::{
    Consultation, Deadline, Edition, Element, Kind, Language, Mark, Meeting, Recommendation,
    Signatory, StudyGroup, StudyPeriod, Zone,
};

/// A draft file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct DraftFile {
    pub format: String,
    pub version: u64,
    #[serde(default)]
    pub specimen: bool,
    /// The language of the printed form; the circular's if absent.
    pub language: Option<Spelt<Language>>,
    pub consultation: ConsultationFile,
    /// One for each Recommendation; empty ones if absent.
    pub answers: Option<Vec<AnswerFile>>,
    #[serde(default)]
    pub signatory: SignatoryFile,
    #[serde(default)]
    pub member_state: String,
    #[serde(default)]
    pub administration: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub date: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub replaces: String,
    pub signature: Option<PictureFile>,
    pub stamp: Option<PictureFile>,
    #[serde(default)]
    pub ink_line: bool,
    #[serde(default)]
    pub second_official: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct AnswerFile {
    #[serde(default)]
    pub marks: BTreeSet<Spelt<Mark>>,
    #[serde(default)]
    pub comments: AnnexFile,
    #[serde(default)]
    pub reasons: AnnexFile,
    #[serde(default)]
    pub changes: AnnexFile,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct AnnexFile {
    #[serde(default)]
    pub prose: String,
    #[serde(default)]
    pub files: Vec<AttachmentFile>,
}

/// An attached file, by its path; relative paths start from the draft file's folder.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct AttachmentFile {
    pub path: String,
    /// The name under which it is sent, if it is not the path's last part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The file's SHA-256 when it was attached. Without one, the file as it is now is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// That the official has not yet attached it anew since it was changed or lost.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub in_doubt: bool,
}

/// A picture: its bytes, or where they are.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum PictureFile {
    Base64(Spelt<Vec<u8>>),
    Path(String),
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct SignatoryFile {
    name: String,
    title: String,
    address: String,
    fax: String,
    email: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct ConsultationFile {
    language: Spelt<Language>,
    number: u16,
    study_period: Option<Spelt<StudyPeriod>>,
    date: Spelt<NaiveDate>,
    study_group: Spelt<StudyGroup>,
    study_group_email: Option<String>,
    #[serde(default)]
    subject: String,
    recommendations: Vec<RecommendationFile>,
    deadline: DeadlineFile,
    meeting: Option<MeetingFile>,
    reply_to: String,
    fax: Option<String>,
    form_annex: String,
    edition: Spelt<Edition>,
    #[serde(default, deserialize_with = "once_each")]
    wording: BTreeMap<Spelt<Element>, String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct RecommendationFile {
    designation: Option<String>,
    provisional_name: Option<String>,
    kind: Spelt<Kind>,
    reference: Option<String>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    summary: String,
    label: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "Clock", into = "Clock")]
struct DeadlineFile(Deadline);

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Clock {
    date: Spelt<NaiveDate>,
    time: String,
    zone: Spelt<Zone>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct MeetingFile {
    start: Spelt<NaiveDate>,
    end: Spelt<NaiveDate>,
    #[serde(default)]
    place: String,
}

/// Reads texts by element, each of which may stand once: of two, one would be lost.
fn once_each<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<BTreeMap<Spelt<Element>, String>, D::Error> {
    struct Reader;

    impl<'de> Visitor<'de> for Reader {
        type Value = BTreeMap<Spelt<Element>, String>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("texts by element")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut texts = BTreeMap::new();
            while let Some((element, text)) = map.next_entry::<Spelt<Element>, String>()? {
                let name = element.0.key();
                if texts.insert(element, text).is_some() {
                    return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
                }
            }
            Ok(texts)
        }
    }

    from.deserialize_map(Reader)
}

impl From<DeadlineFile> for Clock {
    fn from(DeadlineFile(deadline): DeadlineFile) -> Self {
        let (hour, minute) = deadline.clock();
        Self {
            date: Spelt(deadline.date()),
            time: format!("{hour:02}:{minute:02}"),
            zone: Spelt(deadline.zone()),
        }
    }
}

impl TryFrom<Clock> for DeadlineFile {
    type Error = String;

    fn try_from(clock: Clock) -> Result<Self, String> {
        let (hour, minute) = clock.time.split_once(':').unwrap_or_default();
        // A sign is a number's to `parse`, and no clock's.
        let part = |text: &str| match text.bytes().all(|byte| byte.is_ascii_digit()) {
            true => text.parse().ok(),
            false => None,
        };
        let (Some(hour @ 0..=24), Some(minute @ 0..=59)) = (part(hour), part(minute)) else {
            return Err(unlike("09:00, 23:59"));
        };
        let deadline = Deadline::new(clock.date.0, hour, minute, clock.zone.0);
        // Years 1 to 9998 only; of 24 hours, only the last minute's end.
        deadline.map(Self).ok_or_else(|| unlike("2021-12-01, 23:59"))
    }
}

impl From<&Signatory> for SignatoryFile {
    fn from(signatory: &Signatory) -> Self {
        let Signatory { name, title, address, fax, email } = signatory.clone();
        Self { name, title, address, fax, email }
    }
}

impl From<SignatoryFile> for Signatory {
    fn from(file: SignatoryFile) -> Self {
        let SignatoryFile { name, title, address, fax, email } = file;
        Self { name, title, address, fax, email }
    }
}

impl From<&Consultation> for ConsultationFile {
    fn from(asked: &Consultation) -> Self {
        Self {
            language: Spelt(asked.language),
            number: asked.number,
            study_period: asked.study_period.map(Spelt),
            date: Spelt(asked.date),
            study_group: Spelt(asked.study_group),
            study_group_email: asked.study_group_email.clone(),
            subject: asked.subject.clone(),
            recommendations: asked.recommendations.iter().map(Into::into).collect(),
            deadline: DeadlineFile(asked.deadline),
            meeting: asked.meeting.as_ref().map(Into::into),
            reply_to: asked.reply_to.clone(),
            fax: asked.fax.clone(),
            form_annex: asked.form_annex.clone(),
            edition: Spelt(asked.edition),
            wording: asked.wording.iter().map(|(e, text)| (Spelt(e), text.to_owned())).collect(),
        }
    }
}

impl From<ConsultationFile> for Consultation {
    fn from(file: ConsultationFile) -> Self {
        Self {
            language: file.language.0,
            number: file.number,
            study_period: file.study_period.map(|period| period.0),
            date: file.date.0,
            study_group: file.study_group.0,
            study_group_email: file.study_group_email,
            subject: file.subject,
            recommendations: file.recommendations.into_iter().map(Into::into).collect(),
            deadline: file.deadline.0,
            meeting: file.meeting.map(Into::into),
            reply_to: file.reply_to,
            fax: file.fax,
            form_annex: file.form_annex,
            edition: file.edition.0,
            wording: file.wording.into_iter().map(|(e, text)| (e.0, text)).collect(),
        }
    }
}

impl From<&Recommendation> for RecommendationFile {
    fn from(recommendation: &Recommendation) -> Self {
        let Recommendation {
            designation,
            provisional_name,
            kind,
            reference,
            title,
            summary,
            label,
        } = recommendation.clone();
        let kind = Spelt(kind);
        Self { designation, provisional_name, kind, reference, title, summary, label }
    }
}

impl From<RecommendationFile> for Recommendation {
    fn from(file: RecommendationFile) -> Self {
        let RecommendationFile {
            designation,
            provisional_name,
            kind,
            reference,
            title,
            summary,
            label,
        } = file;
        let kind = kind.0;
        Self { designation, provisional_name, kind, reference, title, summary, label }
    }
}

impl From<&Meeting> for MeetingFile {
    fn from(meeting: &Meeting) -> Self {
        let Meeting { start, end, place } = meeting.clone();
        Self { start: Spelt(start), end: Spelt(end), place }
    }
}

impl From<MeetingFile> for Meeting {
    fn from(file: MeetingFile) -> Self {
        Self { start: file.start.0, end: file.end.0, place: file.place }
    }
}
