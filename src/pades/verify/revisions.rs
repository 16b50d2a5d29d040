//! The revisions behind a signature: the signed bytes must be a file of their own, and everything
//! behind them must be objects and cross-reference sections, without a byte to spare (attacks:
//! incremental saving with hidden data, a cross-reference bent back into old bytes).

use std::{ops::Range, rc::Rc};

use super::{byte_range::ByteRange, report::Problem};
use crate::{
    page::Limit,
    pdf::{
        Entry, File, PdfError, Section,
        field::{SignatureField, signature_fields},
        is_space,
    },
};

/// More revisions behind a signature are not examined.
const MOST_REVISIONS: usize = 64;

/// The revision that `place` signs, once the bytes behind it are accounted for.
pub(super) fn signed_revision<'a>(
    file: &File<'a>,
    place: &ByteRange<'_>,
) -> Result<Rc<File<'a>>, Problem> {
    let signed = file.revision(place.end()).map_err(Problem::Revision)?;
    let broken = |what| Problem::Revision(PdfError::Reference { at: place.end(), what });
    if signed.end() != place.end() {
        return Err(Problem::Stray(signed.end()));
    }
    // The signed sections must be the older part of the chain, unchanged.
    let later = file.sections().len().checked_sub(signed.sections().len());
    let later = later.filter(|later| (1..=MOST_REVISIONS).contains(later));
    let (newer, older) =
        file.sections().split_at(later.ok_or_else(|| broken("revisions behind the signed one"))?);
    let starts = |sections: &[Section]| -> Vec<usize> {
        sections.iter().map(|section| section.range.start).collect()
    };
    if starts(older) != starts(signed.sections()) {
        return Err(broken("the signed revision below the later ones"));
    }
    if signed.entry(place.number) != file.entry(place.number) {
        return Err(broken("the signature dictionary as it was signed"));
    }
    account(file, &signed, newer, place.end())?;
    Ok(signed)
}

/// The fields that an earlier revision of `file` had signed and `fields` no longer have so.
pub(super) fn removed_signatures(file: &File<'_>, fields: &[SignatureField]) -> Vec<String> {
    let mut removed = Vec::new();
    for section in file.sections().iter().skip(1).take(MOST_REVISIONS) {
        // The first section of a file made for the web ends no revision; it is skipped here.
        let Ok((_, _, end)) = ending(file, section) else { continue };
        let Ok(earlier) = file.revision(end) else { continue };
        for field in signature_fields(&earlier).unwrap_or_default() {
            if file.budget().take(Limit::Steps, 1 + fields.len() / 16).is_err() {
                return removed;
            }
            let kept = field.value.is_none() || fields.contains(&field);
            if !kept && !removed.contains(&field.name) {
                removed.push(field.name);
            }
        }
    }
    removed
}

/// Where a section's `startxref` stands, what it says, and where its revision ends.
fn ending(file: &File<'_>, section: &Section) -> Result<(usize, usize, usize), PdfError> {
    let mut at = section.range.end;
    while file.bytes().get(at).is_some_and(|byte| is_space(*byte)) {
        at += 1;
    }
    let (stated, end) = file.closing(at)?;
    Ok((at, stated, end))
}

/// Checks that the sections and their objects fill the bytes from `from` on.
fn account(
    file: &File<'_>,
    signed: &File<'_>,
    newer: &[Section],
    from: usize,
) -> Result<(), Problem> {
    let mut tiles: Vec<Range<usize>> = Vec::new();
    let mut below = from;
    // Oldest first: each revision's objects are read with that revision's own cross-reference.
    for section in newer.iter().rev() {
        let at = section.range.start;
        let (closing, stated, end) = ending(file, section).map_err(Problem::Revision)?;
        if stated != at || at < below {
            return Err(Problem::Stray(closing));
        }
        below = end;
        let revision = file.revision(end).map_err(Problem::Revision)?;
        tiles.push(closing..end);
        tiles.push(section.range.clone());
        tiles.extend(section.beside.clone());
        for (number, entry) in &section.entries {
            let Entry::At { offset, .. } = entry else { continue };
            if *offset < from {
                // Naming an old object again is harmless; pointing at other old bytes is not.
                if signed.entry(*number) != Some(*entry) {
                    return Err(Problem::Stray(*offset));
                }
            } else if let Some(extent) = revision.extent(*number).map_err(Problem::Revision)? {
                tiles.push(extent);
            }
        }
    }
    fill(file.bytes(), tiles, from)
}

fn fill(bytes: &[u8], mut tiles: Vec<Range<usize>>, from: usize) -> Result<(), Problem> {
    tiles.sort_by_key(|tile| (tile.start, tile.end));
    tiles.dedup();
    let mut at = from;
    for tile in tiles.iter().chain([&(bytes.len()..bytes.len())]) {
        let between = bytes.get(at..tile.start).ok_or(Problem::Stray(tile.start))?;
        if let Some(stray) = between.iter().position(|byte| !is_space(*byte)) {
            return Err(Problem::Stray(at + stray));
        }
        at = tile.end;
    }
    // White space between objects is how files are written; behind the end it is an addition.
    let end = tiles.last().map_or(from, |tile| tile.end);
    if end == bytes.len() { Ok(()) } else { Err(Problem::Stray(end)) }
}
