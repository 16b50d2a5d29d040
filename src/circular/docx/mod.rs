//! Word's .docx (ISO/IEC 29500, Office Open XML): a zip archive whose main part, headers, footers
//! and notes are found by their relationships and read as streams, within bounds.
//!
//! What the elements of a part mean is known by `events`.

mod events;
mod symbol;
#[cfg(test)]
mod tests;
mod xml;

use std::io::{BufReader, Cursor, Read};

use quick_xml::{NsReader, events::BytesStart};
use zip::{ZipArchive, result::ZipError};

use self::{
    events::Walker,
    xml::{Listener, Name, attribute, tell},
};
use super::{Format, Part, ReadError, Transcript};

/// The most bytes that a part may unfold to.
const LARGEST_PART: u64 = 24 << 20;
/// The most headers, footers and notes that are read.
const MOST_PARTS: usize = 40;
/// The most files that the archive may hold; Word's own hold a few dozen.
const MOST_FILES: u16 = 10_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Reads a .docx.
///
/// # Errors
/// [`ReadError`]
pub(super) fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    if files(bytes) > MOST_FILES {
        return Err(ReadError::Unfolds(Format::Docx));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| of_zip(&error))?;
    let main = relations(&mut archive, "")?
        .into_iter()
        .find(|relation| relation.is("officeDocument"))
        .ok_or(ReadError::OtherKind)?
        .target;
    let mut pieces = vec![(Part::Body, main.clone())];
    for relation in relations(&mut archive, &main)? {
        match relation.part() {
            // What stands at the head of a page is read before the text, as on paper.
            Some((part, true)) => pieces.insert(0, (part, relation.target)),
            Some((part, false)) => pieces.push((part, relation.target)),
            None => {}
        }
    }
    pieces.truncate(MOST_PARTS);
    gather(&mut archive, &pieces)
}

/// How many files a zip archive says that it holds, at its end (APPNOTE.TXT, 4.3.16). Asked before
/// the library makes room for all of them.
fn files(bytes: &[u8]) -> u16 {
    let end = &bytes[bytes.len().saturating_sub(usize::from(u16::MAX) + 22)..];
    let record = end.windows(12).rev().find(|window| window.starts_with(b"PK\x05\x06"));
    record.map_or(0, |record| u16::from_le_bytes([record[10], record[11]]))
}

fn gather(archive: &mut Archive<'_>, pieces: &[(Part, String)]) -> Result<Transcript, ReadError> {
    let mut walker = Walker::default();
    for (part, name) in pieces {
        walker.enter(*part);
        match stream(archive, name, &mut walker) {
            // A header that is announced and not there takes nothing from the letter.
            Err(ReadError::Damaged(_)) if *part != Part::Body => {}
            done => done?,
        }
        if walker.is_full() {
            break;
        }
    }
    if walker.unfolds() {
        return Err(ReadError::Unfolds(Format::Docx));
    }
    let (lines, remarks) = walker.finish();
    match lines.is_empty() {
        true => Err(ReadError::NoText(Format::Docx)),
        false => Ok(Transcript { format: Format::Docx, lines, remarks }),
    }
}

/// Tells `listener` what stands in the part `name`.
fn stream(
    archive: &mut Archive<'_>,
    name: &str,
    listener: &mut impl Listener,
) -> Result<(), ReadError> {
    let part = archive.by_name(name).map_err(|error| of_zip(&error))?;
    let mut reader = NsReader::from_reader(BufReader::new(part.take(LARGEST_PART)));
    let told = tell(&mut reader, listener);
    let spent = reader.get_mut().get_ref().limit() == 0;
    match told {
        // What was cut off at the bound is not damaged.
        Err(ReadError::Damaged(_)) if spent => Err(ReadError::Unfolds(Format::Docx)),
        told => told,
    }
}

fn of_zip(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ReadError::Encrypted(Format::Docx)
        }
        _ => ReadError::Damaged(Format::Docx),
    }
}

/// A relationship of one part to another (Open Packaging Conventions).
struct Relation {
    kind: String,
    target: String,
}

impl Relation {
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }

    /// Which part of the document it leads to, and whether that is read before the text.
    fn part(&self) -> Option<(Part, bool)> {
        match self.kind.rsplit('/').next()? {
            "header" => Some((Part::Margin, true)),
            "footer" => Some((Part::Margin, false)),
            "footnotes" | "endnotes" => Some((Part::Note, false)),
            _ => None,
        }
    }
}

/// The relationships of the part `source`, or of the package itself where `source` is empty. A
/// part without any has no file for them.
fn relations(archive: &mut Archive<'_>, source: &str) -> Result<Vec<Relation>, ReadError> {
    let (folder, file) = source.rsplit_once('/').unwrap_or(("", source));
    let name = match folder {
        "" => format!("_rels/{file}.rels"),
        folder => format!("{folder}/_rels/{file}.rels"),
    };
    if archive.index_for_name(&name).is_none() {
        return match source {
            "" => Err(ReadError::OtherKind),
            _ => Ok(Vec::new()),
        };
    }
    let mut relations = Relations { folder: folder.to_owned(), found: Vec::new() };
    stream(archive, &name, &mut relations)?;
    Ok(relations.found)
}

struct Relations {
    folder: String,
    found: Vec<Relation>,
}

impl Listener for Relations {
    fn start(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Result<(), ReadError> {
        let outside = attribute(element, "TargetMode").is_some_and(|mode| mode == "External");
        if name.local != b"Relationship" || outside {
            return Ok(());
        }
        if let (Some(kind), Some(target)) =
            (attribute(element, "Type"), attribute(element, "Target"))
        {
            self.found.push(Relation { kind, target: resolve(&self.folder, &target) });
        }
        Ok(())
    }

    fn end(&mut self) {}

    fn text(&mut self, _: &str) {}
}

/// The name of a part, from the folder of the part that points to it.
fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/').filter(|step| !matches!(*step, "" | ".")) {
        match step {
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
