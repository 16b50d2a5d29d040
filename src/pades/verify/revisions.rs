//! The revisions behind a signature: the signed bytes must be a file of their own, and everything
//! behind them must be objects and cross-reference sections, without a byte to spare (attacks:
//! incremental saving with hidden data, a cross-reference bent back into old bytes).

use std::{collections::HashSet, ops::Range, rc::Rc};

use memchr::memmem;

use super::{byte_range::ByteRange, report::Problem};
use crate::{
    page::Limit,
    pdf::{
        Entry, File, PdfError, Section, SectionForm, canonical,
        field::{SignatureField, signature_fields},
        scan,
    },
};

/// More revisions behind a signature are not examined.
const MOST_REVISIONS: usize = 64;

/// The revision that `place` signs, once the bytes behind it are accounted for, and whether there is
/// something in them that is written in a way of its own.
pub(super) fn signed_revision<'a>(
    file: &File<'a>,
    place: &ByteRange<'_>,
) -> Result<(Rc<File<'a>>, bool), Problem> {
    let signed = file.revision(place.end()).map_err(Problem::Revision)?;
    let broken = |what| Problem::Revision(PdfError::Reference { at: place.end(), what });
    if signed.end() != place.end() {
        return Err(Problem::Stray(signed.end()));
    }
    let rest = &file.bytes()[file.end()..];
    if !is_line_end(rest) {
        return Err(Problem::Stray(file.end()));
    }
    if file.end() == signed.end() {
        return Ok((signed, true));
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
    let is_odd = account(file, &signed, newer, place.end())? || !rest.is_empty();
    Ok((signed, is_odd))
}

/// `signed` and all revisions of the file above it, oldest first.
///
/// # Errors
/// [`PdfError`] if one cannot be read.
pub(super) fn since<'a>(
    file: &File<'a>,
    signed: &Rc<File<'a>>,
) -> Result<Vec<Rc<File<'a>>>, PdfError> {
    let later = file.sections().len().saturating_sub(signed.sections().len());
    let mut revisions = vec![Rc::clone(signed)];
    for section in file.sections()[..later].iter().rev() {
        let (_, _, end) = ending(file, section)?;
        revisions.push(file.revision(end)?);
    }
    Ok(revisions)
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
    const REACH: usize = 256;
    let from = section.range.end;
    let text = &file.bytes()[from..];
    let word = memmem::find(&text[..text.len().min(REACH)], b"startxref");
    let missing = PdfError::Reference { at: from, what: "startxref" };
    let at = from + word.ok_or(missing)?;
    let (stated, end) = file.closing(at)?;
    Ok((at, stated, end))
}

/// Checks that the sections and their objects fill the bytes from `from` on, and that no reader can
/// see anything else there. Gives whether something is written in a way of its own.
fn account<'a>(
    file: &File<'a>,
    signed: &Rc<File<'a>>,
    newer: &[Section],
    from: usize,
) -> Result<bool, Problem> {
    let mut tiles = Tiles::default();
    let mut is_odd = false;
    let mut older = Rc::clone(signed);
    // Oldest first: each revision's objects are read with that revision's own cross-reference.
    for section in newer.iter().rev() {
        let at = section.range.start;
        let (closing, stated, end) = ending(file, section).map_err(Problem::Revision)?;
        let leads_here = stated <= at && at < end && is_line_end(&file.bytes()[stated..at]);
        if !leads_here || at < older.end() {
            return Err(Problem::Stray(closing));
        }
        let revision = file.revision(end).map_err(Problem::Revision)?;
        canonical::check(file, section, &older).map_err(Problem::Revision)?;
        let last = file.bytes().get(section.range.end..end).and_then(canonical::closing);
        is_odd |= last.ok_or(Problem::Stray(closing))? || stated < at;
        tiles.section(file, section, closing..end);
        for (number, entry) in &section.entries {
            let Entry::At { offset, .. } = entry else { continue };
            if *offset < from {
                // Naming an old object again is harmless; pointing at other old bytes is not.
                if signed.entry(*number) != Some(*entry) {
                    return Err(Problem::Stray(*offset));
                }
            } else if *offset < older.end() {
                // Who goes through the bytes takes what stands last for the newest.
                if older.entry(*number) != Some(*entry) {
                    return Err(Problem::Stray(*offset));
                }
            } else if let Some(extent) = revision.extent(*number).map_err(Problem::Revision)? {
                object(file, &revision, section, *number, &extent)?;
                tiles.object(extent);
            }
        }
        older = revision;
    }
    tiles.fill(file, from)?;
    Ok(is_odd)
}

/// Checks that an object begins as every reader sees it, and that a stream of objects holds those
/// alone that its section looks for in it.
fn object(
    file: &File<'_>,
    revision: &File<'_>,
    section: &Section,
    number: u32,
    extent: &Range<usize>,
) -> Result<(), Problem> {
    if !canonical::header(&file.bytes()[extent.clone()]) {
        return Err(Problem::Stray(extent.start));
    }
    let held = revision.held_by(number).map_err(Problem::Revision)?;
    let mut held = held.iter().enumerate();
    let is_named = |(place, held): (usize, &u32)| {
        section.entries.get(held) == Some(&Entry::In { container: number, place })
    };
    if held.all(is_named) { Ok(()) } else { Err(Problem::Stray(extent.start)) }
}

/// The parts that bytes behind a signed revision consist of.
#[derive(Debug, Default)]
struct Tiles {
    all: Vec<Range<usize>>,
    /// Where objects begin
    headers: HashSet<usize>,
    /// Where `xref`, `trailer` and `startxref` stand
    words: HashSet<usize>,
}

impl Tiles {
    fn section(&mut self, file: &File<'_>, section: &Section, closing: Range<usize>) {
        let Range { start, end } = section.range;
        if section.form != SectionForm::Stream {
            let mut words = scan::section_words(&file.bytes()[..end], start);
            self.words.insert(start);
            self.words.extend(words.find(|place| file.bytes()[*place..].starts_with(b"trailer")));
        } else {
            self.headers.insert(start);
        }
        self.words.insert(closing.start + "start".len());
        let beside = section.beside.clone();
        self.headers.extend(beside.iter().map(|beside| beside.start));
        // What stands between a section and its end is no gap: it was looked at with the end.
        self.all.extend([start..end, end..closing.end].into_iter().chain(beside));
    }

    fn object(&mut self, extent: Range<usize>) {
        self.headers.insert(extent.start);
        self.all.push(extent);
    }

    /// Checks that nothing is left over from the byte `from` on.
    fn fill(mut self, file: &File<'_>, from: usize) -> Result<(), Problem> {
        let bytes = file.bytes();
        self.all.sort_by_key(|tile| (tile.start, tile.end));
        self.all.dedup();
        let mut at = from;
        for tile in &self.all {
            let between = bytes.get(at..tile.start).ok_or(Problem::Stray(tile.start))?;
            let stray = between.iter().position(|byte| !canonical::is_plain_space(*byte));
            let stray = stray.or_else(|| (between.len() > canonical::LARGEST_GAP).then_some(0));
            if let Some(stray) = stray {
                return Err(Problem::Stray(at + stray));
            }
            at = tile.end;
        }
        let hidden = scan::headers(bytes, from).map(|header| header.at);
        let hidden = hidden.filter(|at| !self.headers.contains(at));
        let words = scan::section_words(bytes, from).filter(|at| !self.words.contains(at));
        match hidden.chain(words).min() {
            Some(hidden) => Err(Problem::Stray(hidden)),
            None => Ok(()),
        }
    }
}

/// Whether these bytes are nothing, or one end of line.
fn is_line_end(bytes: &[u8]) -> bool {
    matches!(bytes, b"" | b"\n" | b"\r" | b"\r\n")
}
