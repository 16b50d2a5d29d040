//! The page drawn once more from the data in a file, by the code that drew it the first time: what
//! the file shows is compared with it.

use std::io::Cursor;

use chrono::{DateTime, Timelike as _, Utc};
use image::{DynamicImage, ImageFormat};

use super::{
    Error, archive,
    data::{AnnexRecord, AnswerRecord, FileRecord, OpinionRecord, ReplyRecord},
    layout::{self, Blanks},
    text::typeface::Typefaces,
    write,
};
use crate::{
    model::{
        Annex, Answer, Attachment, Consultation, Content, Deadline, Draft, Edition, Element, Kind,
        Language, Mark, Picture, Recommendation, Signatory, StudyGroup, StudyPeriod, Zone,
        parse_day,
    },
    wording::Wording,
};

/// What a page shows that its data only mention.
pub trait Shown {
    /// The bytes of an attached file.
    fn file(&self, record: &FileRecord) -> Option<Vec<u8>>;
    /// Width and height, in pixels, of the picture with this number on the page.
    fn picture(&self, index: usize) -> Option<(u32, u32)>;
}

/// The name under which the page's resources hold the picture with this number.
pub fn picture_name(index: usize) -> String {
    write::picture_name(index)
}

/// The letter that makes such data; `None` where they are none of a finished letter.
pub fn draft(record: &ReplyRecord, shown: &impl Shown) -> Option<Draft> {
    let form = record.form.as_ref()?;
    let consultation = consultation(record)?;
    let answers = record.answers.iter().map(|record| answer(record, shown));
    let mut pictures = 0..;
    let mut picture = |is_there: bool| match is_there {
        true => Some(Some(blank(shown.picture(pictures.next()?)?)?)),
        false => Some(None),
    };
    let signatory = record.signatory.clone();
    Some(Draft {
        consultation,
        language: Language::from_code(&record.language)?,
        answers: answers.collect::<Option<_>>()?,
        signatory: Signatory {
            name: signatory.name,
            title: signatory.title,
            address: signatory.address,
            fax: signatory.fax,
            email: signatory.email,
        },
        member_state: record.member_state.clone(),
        administration: record.administration.clone(),
        place: record.place.clone(),
        date: parse_day(&record.date)?.to_string(),
        replaces: record.replaces.clone().unwrap_or_default(),
        signature: picture(form.signature)?,
        stamp: picture(form.stamp)?,
        ink_line: form.ink_line,
        second_official: form.second_official,
        specimen: record.specimen,
    })
}

/// The pages of `draft` as [`super::export`] draws them, in a file without anything else.
///
/// # Errors
/// Any [`Error`].
pub fn pages(draft: &Draft, wording: &Wording, typefaces: &Typefaces) -> Result<Vec<u8>, Error> {
    let sheets = layout::lay_out(draft.letter(), wording, typefaces, Blanks::Empty)?;
    if !sheets.missing.is_empty() {
        return Err(Error::MissingGlyphs(sheets.missing));
    }
    archive::plain(write::write(&sheets, typefaces)?, &sheets)
}

/// What such data say of the circular: all that is printed, and the deadline as an instant; the
/// meeting and the edition of the rules are not told. `None` where they are no data of a form.
pub fn consultation(record: &ReplyRecord) -> Option<Consultation> {
    let form = record.form.as_ref()?;
    let circular = &record.circular;
    if form.labels.len() != record.answers.len() {
        return None;
    }
    let rows = record.answers.iter().zip(&form.labels);
    let texts = rows.map(|(answer, label)| {
        Some(Recommendation {
            designation: answer.designation.clone(),
            provisional_name: answer.provisional_name.clone(),
            kind: kind(&answer.kind)?,
            reference: None,
            title: String::new(),
            summary: String::new(),
            label: label.clone(),
        })
    });
    let wording = form.wording.iter();
    let deadline: DateTime<Utc> = circular.deadline.parse().ok()?;
    Some(Consultation {
        language: Language::from_code(&form.language)?,
        number: circular.number,
        study_period: match circular.study_period {
            Some(year) => Some(StudyPeriod::starting(year)?),
            None => None,
        },
        date: parse_day(&circular.date)?,
        study_group: match circular.study_group.as_str() {
            "TSAG" => StudyGroup::Tsag,
            number => StudyGroup::Number(number.parse().ok()?),
        },
        study_group_email: None,
        subject: String::new(),
        recommendations: texts.collect::<Option<_>>()?,
        deadline: Deadline::new(
            deadline.date_naive(),
            deadline.hour(),
            deadline.minute(),
            Zone::Utc,
        )?,
        // Neither of these is printed.
        meeting: None,
        edition: Edition::NewDelhi2024,
        reply_to: form.reply_to.clone(),
        fax: form.fax.clone(),
        form_annex: form.annex.clone(),
        wording: wording
            .map(|(key, text)| Some((Element::from_key(key)?, text.clone())))
            .collect::<Option<_>>()?,
    })
}

fn kind(text: &str) -> Option<Kind> {
    match text.split_once(' ') {
        None if text == "new" => Some(Kind::New),
        None if text == "revised" => Some(Kind::Revised),
        Some(("amendment", part)) => Some(Kind::Amendment(part.into())),
        Some(("corrigendum", part)) => Some(Kind::Corrigendum(part.into())),
        _ => None,
    }
}

fn answer(record: &AnswerRecord, shown: &impl Shown) -> Option<Answer> {
    let annex = |record: &AnnexRecord| annex(record, shown);
    let mut answer = Answer::default();
    match &record.opinion {
        OpinionRecord::Authorise { comments: None } => answer.mark(Mark::NoComments),
        OpinionRecord::Authorise { comments: Some(comments) } => {
            answer.mark(Mark::Comments);
            answer.comments = annex(comments)?;
        }
        OpinionRecord::Refuse { reasons, changes } => {
            answer.mark(Mark::Refuse);
            answer.reasons = annex(reasons)?;
            if let Some(changes) = changes {
                answer.changes = annex(changes)?;
            }
        }
    }
    Some(answer)
}

fn annex(record: &AnnexRecord, shown: &impl Shown) -> Option<Annex> {
    let files = record.files.iter().map(|file| {
        let bytes = shown.file(file)?;
        let content = Content::Held(bytes.into());
        Some(Attachment { name: file.name.clone(), source: String::new(), content })
    });
    Some(Annex { prose: record.text.clone(), files: files.collect::<Option<_>>()? })
}

/// A picture of this size. The layout needs no more of it, and what it shows is not compared.
fn blank((width, height): (u32, u32)) -> Option<Picture> {
    const LONGEST: u32 = 1600;
    if width == 0 || height == 0 || width.max(height) > LONGEST {
        return None;
    }
    let mut png = Cursor::new(Vec::new());
    DynamicImage::new_luma8(width, height).write_to(&mut png, ImageFormat::Png).ok()?;
    Some(Picture(png.into_inner().into()))
}
