//! The official reply form as PDF pages: a letter in, PDF/A-3a + PDF/UA-1 bytes out.
//!
//! It leaves the rules to `model`, the words to `wording`, and signing to `signature`.
//!
//! A letter becomes lines of glyphs (`shape`, `lines`), the lines become pages (`layout`, `flow`,
//! `sheet`), the pages PDF objects (`write`), and those a file that lasts (`archive`).

mod appearance;
mod archive;
mod data;
mod flow;
mod layout;
mod lines;
mod picture;
mod shape;
mod sheet;
mod typeface;
mod write;

use chrono::{DateTime, Utc};

use crate::{
    model::{Field, Letter, Reply},
    wording::Wording,
};
use archive::{Embedded, Relationship};
use layout::Blanks;
use sheet::Sheets;
use write::Marking;

pub use appearance::appearance;
pub use data::{
    AnnexRecord, AnswerRecord, CircularRecord, DATA_FILE, FileRecord, KindRecord, OpinionRecord,
    ReplyRecord, SCHEMA, SignatoryRecord,
};
pub use typeface::{TYPEFACES, Typefaces};

/// A finished, unsigned PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    /// The file
    pub bytes: Vec<u8>,
    /// Number of pages, at least 1
    pub pages: usize,
    /// Where on the pages each field of the draft stands
    pub places: Vec<Place>,
    /// Characters that no bundled typeface holds. Always empty in an export.
    pub missing: Vec<MissingGlyph>,
    /// The names of the empty signature fields, in the order in which they are to be signed
    pub signature_fields: Vec<String>,
}

/// Where something stands: a page, counted from 0, and a span from the page's top, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The field
    pub field: Field,
    /// The page, counted from 0
    pub page: usize,
    /// Upper edge, in points from the top of the page
    pub top: f32,
    /// Lower edge, in points from the top of the page
    pub bottom: f32,
}

/// A character that cannot be printed, and where it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingGlyph {
    /// The character
    pub character: char,
    /// The field it was typed into; `None` where it comes from the circular
    pub field: Option<Field>,
}

/// Why no PDF could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Characters without a glyph
    #[error("no bundled typeface holds {0:?}")]
    MissingGlyphs(Vec<MissingGlyph>),
    /// A picture of a signature or stamp that is no readable PNG or JPEG
    #[error("the picture in {0:?} is not a readable PNG or JPEG")]
    Picture(Field),
    /// The writer failed: a defect of this program
    #[error("the PDF writer failed: {0}")]
    Writer(String),
}

/// The page as it stands, for an unfinished letter: no attachments, no data, missing glyphs
/// reported beside the bytes. The page content is drawn by the same code as in [`export`]; what
/// the reply still needs shows as the form's own blanks, such as "[Name]".
///
/// # Errors
/// [`Error::Picture`] or [`Error::Writer`].
pub fn preview(
    letter: &Letter<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
    created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    let sheets = layout::lay_out(*letter, wording, typefaces, Blanks::Shown)?;
    finished(sheets, typefaces, &[], created)
}

/// The file that is signed and sent: form, annex pages, attachments and `reply.json`.
///
/// # Errors
/// Any [`Error`]; nothing is exported with a glyph missing.
pub fn export(
    reply: &Reply,
    wording: &Wording,
    typefaces: &Typefaces,
    created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    let sheets = layout::lay_out(reply.letter(), wording, typefaces, Blanks::Empty)?;
    if !sheets.missing.is_empty() {
        return Err(Error::MissingGlyphs(sheets.missing));
    }
    let files = embedded(reply, wording)?;
    finished(sheets, typefaces, &files, created)
}

fn finished(
    sheets: Sheets,
    typefaces: &Typefaces,
    files: &[Embedded],
    created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    let pages = write::write(&sheets, typefaces, Marking::Tagged)?;
    let bytes = archive::finish(pages, &sheets, files, created)?;
    Ok(Pdf {
        bytes,
        pages: sheets.pages.len(),
        places: sheets.places,
        missing: sheets.missing,
        signature_fields: sheets.fields.into_iter().map(|field| field.name).collect(),
    })
}

/// The official's files, and the reply as data.
fn embedded(reply: &Reply, wording: &Wording) -> Result<Vec<Embedded>, Error> {
    let data = ReplyRecord::of(reply)
        .to_json()
        .ok_or_else(|| Error::Writer("the reply cannot be written as data".into()))?;
    let data = Embedded {
        name: DATA_FILE.to_owned(),
        description: wording.text("form-data-description"),
        bytes: data,
        relationship: Relationship::Data,
    };
    let names = data::embedded_names(reply.attachments());
    let files = reply.attachments().zip(names).map(|(file, name)| Embedded {
        description: file.name.clone(),
        name,
        bytes: file.content.bytes().map(|bytes| bytes.to_vec()).unwrap_or_default(),
        relationship: Relationship::Supplement,
    });
    Ok(std::iter::once(data).chain(files).collect())
}
