//! The official reply form as PDF pages: a letter in, PDF/A-3a + PDF/UA-1 bytes out.
//!
//! It leaves the rules to `model`, the words to `wording`, and signing to `pades`.

mod appearance;
mod archive;
pub mod data;
mod error;
mod flow;
mod layout;
mod picture;
mod place;
pub mod replica;
mod sheet;
pub mod text;
pub mod version;
mod write;

use chrono::{DateTime, Utc};

use self::{
    archive::{Enclosure, Relationship},
    data::ReplyRecord,
    layout::Blanks,
    sheet::Sheets,
};
use crate::{
    model::{Field, Letter, Picture, Reply},
    wording::Wording,
};

pub use error::{Error, MissingGlyph};
pub use layout::Section;
pub use place::Place;
pub use text::typeface::{TYPEFACES, Typefaces};

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

/// Whether the picture of `field` can be printed: asked when it is chosen, not when it is sent.
///
/// # Errors
/// [`Error::Picture`] for anything but a PNG or JPEG.
pub fn check_picture(picture: &Picture, field: Field) -> Result<(), Error> {
    picture::Bitmap::decode(picture, field).map(drop)
}

/// The page as it stands, for an unfinished letter: no attachments, no data, missing glyphs
/// reported beside the bytes. The page content is drawn by the same code as in [`export`].
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
    finish(sheets, typefaces, &[], created)
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
    finish(sheets, typefaces, &enclosures(reply, wording), created)
}

/// The look of a visible signature: a one-page PDF of the size of a signature field with these
/// lines, the first one bold, set in the direction of `wording`'s language, font embedded. `pades`
/// turns its page into the appearance of the field.
///
/// # Errors
/// [`Error::MissingGlyphs`] or [`Error::Writer`].
pub fn appearance(
    lines: &[String],
    wording: &Wording,
    typefaces: &Typefaces,
) -> Result<Vec<u8>, Error> {
    let sheets = appearance::lay_out(lines, wording.language(), typefaces);
    if !sheets.missing.is_empty() {
        return Err(Error::MissingGlyphs(sheets.missing));
    }
    archive::bare(write::write(&sheets, typefaces)?)
}

/// A statement of the program's own, such as a report, in the language of `wording`: the same archival
/// and accessible PDF as a reply. Characters that no typeface holds are replaced by a box.
///
/// # Errors
/// [`Error::Writer`].
pub fn statement(
    title: &str,
    sections: &[Section],
    wording: &Wording,
    typefaces: &Typefaces,
    created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    let number = |page: usize, pages: usize| {
        wording.with("form-page-number", &[("page", page.into()), ("pages", pages.into())])
    };
    let state = |sections: &[Section]| {
        layout::state(title, sections, wording.language(), typefaces, &number)
    };
    let mut sheets = state(sections);
    if !sheets.missing.is_empty() {
        let lacks = |c: char| sheets.missing.iter().any(|missing| missing.character == c);
        let boxed = |text: &str| -> String {
            text.chars().map(|c| if lacks(c) { '\u{25A1}' } else { c }).collect()
        };
        let boxed: Vec<Section> = sections
            .iter()
            .map(|section| Section {
                heading: boxed(&section.heading),
                said: section.said.iter().map(|said| boxed(said)).collect(),
            })
            .collect();
        sheets = state(&boxed);
    }
    finish(sheets, typefaces, &[], created)
}

fn finish(
    sheets: Sheets,
    typefaces: &Typefaces,
    enclosures: &[Enclosure],
    created: DateTime<Utc>,
) -> Result<Pdf, Error> {
    let document = write::write(&sheets, typefaces)?;
    let bytes = archive::archive(document, &sheets, enclosures, created)?;
    Ok(Pdf {
        bytes,
        pages: sheets.pages.len(),
        places: sheets.places,
        missing: sheets.missing,
        signature_fields: sheets.fields.into_iter().map(|field| field.name).collect(),
    })
}

/// What travels inside the file: the reply as data, then the official's attachments.
fn enclosures(reply: &Reply, wording: &Wording) -> Vec<Enclosure> {
    let data = Enclosure {
        name: data::FILE_NAME.into(),
        media_type: "application/json".into(),
        description: wording.text("form-data-description"),
        relationship: Relationship::Data,
        bytes: ReplyRecord::of(reply).to_json().into(),
    };
    let attached = reply.attachments().map(|file| Enclosure {
        name: file.name.clone(),
        media_type: file.media_type().into(),
        description: file.name.clone(),
        relationship: Relationship::Supplement,
        bytes: file.bytes.clone(),
    });
    std::iter::once(data).chain(attached).collect()
}
