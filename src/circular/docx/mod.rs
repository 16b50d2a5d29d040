//! Word's .docx (ISO/IEC 29500, Office Open XML): a zip archive whose main part, headers, footers
//! and notes are found by their relationships and read as streams, within bounds.
//!
//! What the elements of a part mean is known by `events`, what numbers stand before paragraphs by
//! `numbering`.

mod events;
pub(super) mod numbering;
pub(super) mod symbol;
#[cfg(test)]
mod tests;

use self::{
    events::{Chunk, Walker},
    numbering::Numbering,
};
use super::{
    Format, Line, Part, ReadError, Remark, Transcript,
    error::Within,
    package::{Package, Relation},
    xml::Listener as _,
};

/// The most headers, footers and notes that are read.
const MOST_PARTS: usize = 40;
/// The most documents that may lie in one, and the most bytes of them.
const MOST_EMBEDDED: usize = 8;
const MOST_BYTES: usize = 8 << 20;

/// Reads a .docx; `read_within` reads what lies in it as a document of its own.
///
/// # Errors
/// [`ReadError`]
pub(super) fn read(bytes: &[u8], read_within: Within<'_>) -> Result<Transcript, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = package
        .relations("")?
        .into_iter()
        .find(|relation| relation.is("officeDocument"))
        .ok_or(ReadError::OtherKind)?
        .target;
    let relations = package.relations(&main)?;
    let mut pieces = vec![(Part::Body, main.clone())];
    for relation in &relations {
        match part(relation) {
            // What stands at the head of a page is read before the text, as on paper.
            Some((part, true)) => pieces.insert(0, (part, relation.target.clone())),
            Some((part, false)) => pieces.push((part, relation.target.clone())),
            None => {}
        }
    }
    pieces.truncate(MOST_PARTS);
    let mut walker = Walker::new(Numbering::read(&mut package, &relations)?);
    gather(&mut package, &pieces, &mut walker)?;
    let (mut lines, mut remarks, chunks) = walker.finish();
    let mut left = (MOST_EMBEDDED, MOST_BYTES);
    // From the end, so that the places of those before stay.
    for chunk in chunks.into_iter().rev() {
        let within = embedded(&mut package, &relations, &chunk, read_within, &mut left);
        let (within, more) =
            within.unwrap_or_else(|| (Vec::new(), vec![left_out(&relations, &chunk)]));
        let at = chunk.at.min(lines.len());
        lines.splice(at..at, own_tables(within, &lines));
        remarks.extend(more);
    }
    match lines.is_empty() && remarks.is_empty() {
        true => Err(ReadError::NoText(Format::Flowing)),
        false => Ok(Transcript { format: Format::Flowing, lines, remarks }),
    }
}

/// Which part of the document a relation leads to, and whether that is read before the text.
fn part(relation: &Relation) -> Option<(Part, bool)> {
    match relation.kind.rsplit('/').next()? {
        "header" => Some((Part::Margin, true)),
        "footer" => Some((Part::Margin, false)),
        "footnotes" | "endnotes" => Some((Part::Note, false)),
        _ => None,
    }
}

fn gather(
    package: &mut Package<'_>,
    pieces: &[(Part, String)],
    walker: &mut Walker,
) -> Result<(), ReadError> {
    for (part, name) in pieces {
        walker.enter(*part);
        match package.stream(name, walker) {
            // A header that is announced and not there takes nothing from the letter.
            Err(ReadError::Damaged(_)) if *part != Part::Body => {}
            done => done?,
        }
        if walker.is_full() {
            break;
        }
    }
    if walker.unfolds() { Err(ReadError::Unfolds(Format::Flowing)) } else { Ok(()) }
}

/// What a document says that stands in this one as a whole (`altChunk`), in whatever format; `None`
/// if it cannot be read, or there is more of them than is `left`: how many, and bytes in all.
fn embedded(
    package: &mut Package<'_>,
    relations: &[Relation],
    chunk: &Chunk,
    read_within: Within<'_>,
    left: &mut (usize, usize),
) -> Option<(Vec<Line>, Vec<Remark>)> {
    let relation = relations.iter().find(|relation| relation.id == chunk.id)?;
    let bytes = package.bytes(&relation.target).ok()?;
    *left = (left.0.checked_sub(1)?, left.1.checked_sub(bytes.len())?);
    let read = read_within(&bytes).ok()?;
    Some((read.lines, read.remarks))
}

fn left_out(relations: &[Relation], chunk: &Chunk) -> Remark {
    let named = relations.iter().find(|relation| relation.id == chunk.id);
    Remark::Unread(named.map_or_else(|| chunk.id.clone(), |named| named.target.clone()))
}

/// Lines of another document, whose tables are not those of this one.
fn own_tables(mut within: Vec<Line>, lines: &[Line]) -> Vec<Line> {
    let tables = lines.iter().filter_map(|line| line.cell).map(|cell| cell.table + 1).max();
    for cell in within.iter_mut().filter_map(|line| line.cell.as_mut()) {
        cell.table += tables.unwrap_or(0);
    }
    within
}
