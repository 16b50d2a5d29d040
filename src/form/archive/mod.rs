//! Pages to a file that lasts: PDF/A-3a and PDF/UA-1. The only module that names lopdf.
//!
//! It adds what `write` leaves out: the document's tree, metadata, colour profile, embedded files,
//! empty signature fields, and an identifier made from the content, so that the same document is
//! the same bytes.

mod embedded;
mod fields;
mod metadata;
mod tags;

use aws_lc_rs::digest::{SHA256, digest};
use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, ObjectId, StringFormat, dictionary};

use super::{Error, sheet::Sheets};

/// Pages without a tree and metadata, as `write` leaves them.
pub(super) type Unfinished = lopdf::Document;

/// A file to be embedded.
#[derive(Debug, Clone)]
pub(super) struct Embedded {
    /// Its name, which no other has
    pub name: String,
    /// What it is, in words
    pub description: String,
    pub bytes: Vec<u8>,
    pub relationship: Relationship,
}

/// How an embedded file relates to the document (ISO 19005-3, 6.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relationship {
    /// The same content in a form that a program reads
    Data,
    /// What goes with the document
    Supplement,
}

/// Finishes a document.
///
/// # Errors
/// [`Error::Writer`].
pub(super) fn finish(
    document: Unfinished,
    sheets: &Sheets,
    files: &[Embedded],
    created: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let mut archive = Archive { pages: document.get_pages().into_values().collect(), document };
    archive.document.version = "1.7".into();
    let mut catalog = dictionary! {
        "Lang" => text(sheets.language.tag()),
        "MarkInfo" => dictionary! { "Marked" => true },
        "ViewerPreferences" => dictionary! {
            "DisplayDocTitle" => true,
            "Direction" => name(if sheets.language.is_rtl() { "R2L" } else { "L2R" }),
        },
    };
    let widgets = archive.add_fields(sheets, &mut catalog)?;
    archive.add_tree(sheets, &widgets, &mut catalog)?;
    archive.add_metadata(sheets, created, &mut catalog);
    archive.embed(files, created, &mut catalog);
    archive.catalog()?.extend(&catalog);
    archive.save()
}

/// Writes a document as it is, for an appearance.
///
/// # Errors
/// [`Error::Writer`].
pub(super) fn bare(document: Unfinished) -> Result<Vec<u8>, Error> {
    let mut archive = Archive { pages: Vec::new(), document };
    archive.document.trailer.remove(b"Info");
    archive.catalog()?.remove(b"Metadata");
    archive.save()
}

/// A document being finished.
struct Archive {
    document: lopdf::Document,
    /// The pages, in order
    pages: Vec<ObjectId>,
}

impl Archive {
    fn catalog(&mut self) -> Result<&mut Dictionary, Error> {
        let catalog = self.document.catalog_mut().map_err(failed)?;
        catalog.remove(b"PageLayout");
        catalog.remove(b"PageMode");
        Ok(catalog)
    }

    fn page(&mut self, page: usize) -> Result<&mut Dictionary, Error> {
        let id = *self.pages.get(page).ok_or_else(|| failed("a page is missing"))?;
        self.document.get_dictionary_mut(id).map_err(failed)
    }

    fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        self.document.add_object(object)
    }

    /// Numbers the objects without gaps, which Acrobat asks for once a signature is added, and
    /// writes the file.
    fn save(mut self) -> Result<Vec<u8>, Error> {
        self.document.prune_objects();
        self.document.renumber_objects();
        self.document.compress();
        let draft = self.written(&[0; 16])?;
        let hash = digest(&SHA256, &draft);
        self.written(&hash.as_ref()[..16])
    }

    fn written(&mut self, id: &[u8]) -> Result<Vec<u8>, Error> {
        let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
        let mut bytes = Vec::new();
        self.document.save_to(&mut bytes).map_err(failed)?;
        Ok(bytes)
    }
}

fn failed(cause: impl std::fmt::Display) -> Error {
    Error::Writer(cause.to_string())
}

/// A text string: ASCII as it is, anything else in UTF-16.
fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xFE, 0xFF].into_iter().chain(units).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A count of something on paper.
fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A rectangle of PDF, which counts from the foot of the page.
fn rectangle([left, top, right, bottom]: [f32; 4], height: f32) -> Object {
    [left, height - bottom, right, height - top].map(Object::Real).to_vec().into()
}

/// A time as PDF writes it.
fn pdf_date(moment: DateTime<Utc>) -> Object {
    text(&moment.format("D:%Y%m%d%H%M%SZ").to_string())
}
