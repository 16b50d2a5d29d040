//! One pass over the written pages that makes them an archival, accessible file: PDF/A-3a
//! (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). Only this module names lopdf.
//!
//! It leaves what stands on the pages to `write`, and filling the signature fields to
//! `signature`. The same input gives the same bytes: the file's identifier comes from its content.

mod enclosure;
mod field;
mod metadata;
mod object;
mod tree;

use aws_lc_rs::digest;
use chrono::{DateTime, Utc};
pub(super) use lopdf::Document;
use lopdf::{Dictionary, Object, ObjectId, StringFormat};

use super::{Error, sheet::Sheets};

pub(super) use enclosure::{Enclosure, Relationship};

/// Finishes `document`, which holds the drawn pages of `sheets`, and returns the file.
///
/// # Errors
/// [`Error::Writer`] where the document is not what `write` makes.
pub(super) fn archive(
    mut document: Document,
    sheets: &Sheets,
    enclosures: &[Enclosure],
    created: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    document.version = "1.7".into();
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    if pages.len() != sheets.pages.len() {
        return Err(Error::Writer(format!("{} pages became {}", sheets.pages.len(), pages.len())));
    }
    let mut catalog = Dictionary::new();
    tree::add(&mut document, &mut catalog, sheets, &pages)?;
    metadata::add(&mut document, &mut catalog, sheets, created);
    enclosure::add(&mut document, &mut catalog, enclosures, created);
    enclosure::bind(&mut document, &pages, enclosures, created)?;
    extend_catalog(&mut document, &catalog)?;
    tidy(&mut document);
    identify(document)
}

/// The pages of a document with what they say to who cannot see them and what the file says of
/// itself, and nothing else: for comparing, not for sending. It is dated to no day.
///
/// # Errors
/// [`Error::Writer`] where the document is not what `write` makes.
pub(super) fn plain(mut document: Document, sheets: &Sheets) -> Result<Vec<u8>, Error> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let mut catalog = Dictionary::new();
    tree::add(&mut document, &mut catalog, sheets, &pages)?;
    metadata::add(&mut document, &mut catalog, sheets, DateTime::UNIX_EPOCH);
    extend_catalog(&mut document, &catalog)?;
    saved(&mut document)
}

/// A document as it was written, without anything around its pages: what the writer says of its
/// own, with dates and identifiers that differ from run to run, is dropped.
///
/// # Errors
/// [`Error::Writer`].
pub(super) fn bare(mut document: Document) -> Result<Vec<u8>, Error> {
    document.trailer.remove(b"Info");
    document.catalog_mut()?.remove(b"Metadata");
    tidy(&mut document);
    identify(document)
}

/// Drops what nothing refers to, and numbers the rest without gaps: strict readers want one
/// contiguous cross-reference section.
fn tidy(document: &mut Document) {
    document.prune_objects();
    document.renumber_objects();
    document.compress();
}

/// Puts our entries into the catalog, and takes out how a viewer should open the file: that is
/// the reader's choice.
fn extend_catalog(document: &mut Document, entries: &Dictionary) -> Result<(), Error> {
    let catalog = document.catalog_mut()?;
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    catalog.extend(entries);
    Ok(())
}

/// Writes the file with an `/ID` that is the digest of everything else in it.
fn identify(mut document: Document) -> Result<Vec<u8>, Error> {
    set_id(&mut document, vec![0; 16]);
    let digest = digest::digest(&digest::SHA256, &saved(&mut document)?);
    set_id(&mut document, digest.as_ref()[..16].to_vec());
    saved(&mut document)
}

fn set_id(document: &mut Document, id: Vec<u8>) {
    let id = Object::String(id, StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
}

fn saved(document: &mut Document) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|error| Error::Writer(error.to_string()))?;
    Ok(bytes)
}

impl From<lopdf::Error> for Error {
    fn from(error: lopdf::Error) -> Self {
        Self::Writer(error.to_string())
    }
}
