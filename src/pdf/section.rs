//! Cross-reference sections (ISO 32000-2, 7.5.4 and 7.5.8): where each revision of a file says that
//! its objects lie, as tables, as streams, or as both.

use std::{
    collections::{BTreeMap, HashSet},
    ops::Range,
};

use super::{
    error::{PdfError, Result},
    object::{Dictionary, Object, Stream},
    parse::{Parser, is_space},
    source::Source,
};
use crate::page::Limit;

/// Where an object lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Nowhere
    Free,
    /// At a byte of the file
    At {
        /// Offset of its number
        offset: usize,
        /// Its generation
        generation: u16,
    },
    /// In an object stream
    In {
        /// The stream's object number
        container: u32,
        /// Its place there
        place: usize,
    },
}

/// How a cross-reference section is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionForm {
    /// `xref` and `trailer`
    Table,
    /// A cross-reference stream
    Stream,
    /// A table with a stream beside it for newer readers
    Hybrid,
}

/// One cross-reference section with its trailer.
#[derive(Debug, Clone)]
pub struct Section {
    /// Where it lies, trailer or stream included
    pub range: Range<usize>,
    /// A hybrid section's stream
    pub beside: Option<Range<usize>>,
    /// How it is written
    pub form: SectionForm,
    /// What it says of each object
    pub entries: BTreeMap<u32, Entry>,
    /// Its trailer, or the stream's dictionary
    pub trailer: Dictionary,
}

/// Longest chain of sections that is followed.
const MOST_SECTIONS: usize = 1024;

/// What the last `startxref` says, and where the revision that it closes ends.
pub(super) fn last_startxref(source: &Source<'_>) -> Result<(usize, usize)> {
    const WINDOW: usize = 2048;
    const WORD: &[u8] = b"startxref";
    let from = source.bytes.len().saturating_sub(WINDOW);
    let place = source.bytes[from..].windows(WORD.len()).rposition(|window| window == WORD);
    let at = place.ok_or(PdfError::Reference { at: from, what: "startxref" })?;
    closing(source, from + at)
}

/// Reads `startxref offset %%EOF` at `at`: the offset, and where it ends, one end of line included.
pub(super) fn closing(source: &Source<'_>, at: usize) -> Result<(usize, usize)> {
    let mut parser = source.parser(at);
    parser.keyword("startxref")?;
    spaces(&mut parser);
    let offset = parser.digits()?;
    spaces(&mut parser);
    if !parser.starts_with(b"%%EOF") {
        return Err(PdfError::Reference { at: parser.at, what: "%%EOF" });
    }
    parser.at += 5;
    if parser.starts_with(b"\r\n") {
        parser.at += 2;
    } else if parser.starts_with(b"\n") || parser.starts_with(b"\r") {
        parser.at += 1;
    }
    let offset = usize::try_from(offset).ok().filter(|offset| *offset < source.bytes.len());
    offset
        .map(|offset| (offset, parser.at))
        .ok_or(PdfError::Reference { at, what: "offset inside the file" })
}

fn spaces(parser: &mut Parser<'_>) {
    while parser.peek().is_some_and(is_space) {
        parser.at += 1;
    }
}

/// The chain of sections that begins at the byte `first`, newest first.
pub(super) fn sections(source: &Source<'_>, first: usize) -> Result<Vec<Section>> {
    let mut sections: Vec<Section> = Vec::new();
    let mut seen = HashSet::new();
    let mut next = Some(first);
    while let Some(at) = next {
        if !seen.insert(at) || sections.len() >= MOST_SECTIONS {
            return Err(PdfError::Reference { at, what: "an end of the chain of sections" });
        }
        let section = section(source, at)?;
        next = offset(source, &section.trailer, b"Prev")?;
        sections.push(section);
    }
    check_sizes(&sections)?;
    Ok(sections)
}

fn section(source: &Source<'_>, at: usize) -> Result<Section> {
    // Some programs note where the line before ends, and all readers pass over that.
    let text = &source.bytes[at.min(source.bytes.len())..];
    let line_end = text.iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let at = at + line_end;
    if !source.bytes[at.min(source.bytes.len())..].starts_with(b"xref") {
        return section_stream(source, at);
    }
    let mut section = section_table(source, at)?;
    if let Some(beside) = offset(source, &section.trailer, b"XRefStm")? {
        let hidden = section_stream(source, beside)?;
        section.form = SectionForm::Hybrid;
        section.beside = Some(hidden.range);
        for (number, entry) in hidden.entries {
            let shown = section.entries.entry(number).or_insert(entry);
            if *shown == Entry::Free {
                *shown = entry;
            }
            // Readers disagree on which of the two to believe.
            if *shown != entry && entry != Entry::Free {
                return Err(PdfError::Reference { at, what: "one place for each object" });
            }
        }
    }
    Ok(section)
}

/// A trailer's offset: direct, and inside the file.
fn offset(source: &Source<'_>, trailer: &Dictionary, key: &[u8]) -> Result<Option<usize>> {
    match trailer.get(key) {
        None => Ok(None),
        Some(Object::Integer(at)) => match usize::try_from(*at) {
            Ok(at) if at < source.bytes.len() => Ok(Some(at)),
            _ => Err(PdfError::Reference { at: 0, what: "offset inside the file" }),
        },
        Some(_) => Err(PdfError::Reference { at: 0, what: "direct offset" }),
    }
}

fn section_table(source: &Source<'_>, at: usize) -> Result<Section> {
    let mut parser = source.parser(at);
    parser.keyword("xref")?;
    let mut entries = BTreeMap::new();
    loop {
        parser.skip();
        if parser.starts_with(b"trailer") {
            break;
        }
        let first = parser.digits()?;
        parser.skip();
        let count = parser.digits()?;
        while parser.peek().is_some_and(|byte| matches!(byte, b' ' | b'\r' | b'\n')) {
            parser.at += 1;
        }
        for place in 0..count {
            let number = first.checked_add(place).and_then(|number| u32::try_from(number).ok());
            let wrong = PdfError::Reference { at: parser.at, what: "object number given once" };
            let number = number.ok_or_else(|| wrong.clone())?;
            source.budget.take(Limit::Entries, 1)?;
            if entries.insert(number, table_entry(source.bytes, &mut parser)?).is_some() {
                return Err(wrong);
            }
        }
    }
    parser.keyword("trailer")?;
    let trailer = parser.dictionary();
    source.budget.take(Limit::Unfolded, parser.at - at)?;
    let (range, trailer) = (at..parser.at, trailer?);
    Ok(Section { range, beside: None, form: SectionForm::Table, entries, trailer })
}

/// `oooooooooo ggggg n`, followed by one or two characters of white space.
fn table_entry(bytes: &[u8], parser: &mut Parser<'_>) -> Result<Entry> {
    let wrong = PdfError::Reference { at: parser.at, what: "cross-reference entry" };
    let line = bytes.get(parser.at..parser.at + 19).ok_or_else(|| wrong.clone())?;
    let digits = |digits: &[u8]| {
        digits.iter().try_fold(0usize, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + usize::from(digit - b'0'))
        })
    };
    let shaped = line[10] == b' ' && line[16] == b' ' && is_space(line[18]);
    let (Some(offset), Some(generation), true) =
        (digits(&line[..10]), digits(&line[11..16]), shaped)
    else {
        return Err(wrong);
    };
    parser.at += 19;
    if matches!(parser.peek(), Some(b'\r' | b'\n' | b' ')) {
        parser.at += 1;
    }
    match line[17] {
        b'f' => Ok(Entry::Free),
        b'n' if offset < bytes.len() => match u16::try_from(generation) {
            Ok(generation) => Ok(Entry::At { offset, generation }),
            Err(_) => Err(wrong),
        },
        _ => Err(wrong),
    }
}

fn section_stream(source: &Source<'_>, at: usize) -> Result<Section> {
    const WRONG: PdfError = PdfError::Missing { what: "cross-reference stream" };
    let id = source
        .parser(at)
        .id()
        .map_err(|_| PdfError::Reference { at, what: "cross-reference section" })?;
    let (object, end) = source.indirect(at, id, &|_| Err(WRONG))?;
    let stream = object.as_stream().ok_or(WRONG)?;
    if !stream.dictionary.get(b"Type").is_some_and(|kind| kind.is_name("XRef")) {
        return Err(WRONG);
    }
    let entries = stream_entries(source, stream)?;
    let trailer = stream.dictionary.clone();
    Ok(Section { range: at..end, beside: None, form: SectionForm::Stream, entries, trailer })
}

/// The rows of a cross-reference stream (ISO 32000-2, 7.5.8.2 and 7.5.8.3).
fn stream_entries(source: &Source<'_>, stream: &Stream) -> Result<BTreeMap<u32, Entry>> {
    const WRONG: PdfError = PdfError::Missing { what: "cross-reference stream" };
    let dictionary = &stream.dictionary;
    let data = source.direct_data(stream)?;
    let numbers = |key: &[u8]| -> Option<Vec<usize>> {
        let elements = dictionary.get(key)?.as_array()?;
        elements.iter().map(|one| usize::try_from(one.as_integer()?).ok()).collect()
    };
    let widths = numbers(b"W").filter(|widths| widths.len() == 3).ok_or(WRONG)?;
    let width: usize = widths.iter().map(|width| (*width).min(9)).sum();
    if width == 0 || widths.iter().any(|width| *width > 8) {
        return Err(WRONG);
    }
    let all = dictionary.get(b"Size").and_then(Object::as_integer);
    let all = all.and_then(|size| usize::try_from(size).ok()).ok_or(WRONG)?;
    let index = match dictionary.has("Index") {
        true => numbers(b"Index").ok_or(WRONG)?,
        false => vec![0, all],
    };
    let mut rows = data.chunks_exact(width);
    let mut entries = BTreeMap::new();
    for pair in index.chunks(2) {
        let &[first, count] = pair else { return Err(WRONG) };
        for place in 0..count {
            let number = first.checked_add(place).and_then(|number| u32::try_from(number).ok());
            let row = rows.next().ok_or(WRONG)?;
            source.budget.take(Limit::Entries, 1)?;
            let entry = stream_entry(row, &widths, source.bytes.len())?;
            if entries.insert(number.ok_or(WRONG)?, entry).is_some() {
                return Err(WRONG);
            }
        }
    }
    Ok(entries)
}

fn stream_entry(row: &[u8], widths: &[usize], length: usize) -> Result<Entry> {
    const WRONG: PdfError = PdfError::Missing { what: "cross-reference entry" };
    let mut rest = row;
    let mut field = |width: usize| {
        let (field, after) = rest.split_at(width.min(rest.len()));
        rest = after;
        field.iter().fold(0u64, |sum, byte| (sum << 8) | u64::from(*byte))
    };
    let kind = if widths[0] == 0 { 1 } else { field(widths[0]) };
    let (second, third) = (field(widths[1]), field(widths[2]));
    match kind {
        0 => Ok(Entry::Free),
        1 => match (usize::try_from(second), u16::try_from(third)) {
            (Ok(offset), Ok(generation)) if offset < length => Ok(Entry::At { offset, generation }),
            _ => Err(WRONG),
        },
        2 => match (u32::try_from(second), usize::try_from(third)) {
            (Ok(container), Ok(place)) => Ok(Entry::In { container, place }),
            _ => Err(WRONG),
        },
        _ => Err(WRONG),
    }
}

impl Section {
    /// The number of objects that its trailer states, as object numbers are counted: from 0.
    pub(super) fn size(&self) -> Option<u32> {
        let stated = self.trailer.get(b"Size").and_then(Object::as_integer)?;
        u32::try_from(stated).ok()
    }
}

/// Readers disagree on objects beyond `/Size`, so there must be none, and it must not shrink.
fn check_sizes(sections: &[Section]) -> Result<()> {
    let mut newer = u32::MAX;
    for section in sections {
        let at = section.range.start;
        let stated = section.size().ok_or(PdfError::Reference { at, what: "Size" })?;
        let largest = section.entries.keys().next_back().copied().unwrap_or(0);
        let used = section.entries.get(&largest).is_some_and(|entry| *entry != Entry::Free);
        if stated > newer || (used && largest >= stated) {
            return Err(PdfError::Reference { at, what: "Size that holds all objects" });
        }
        newer = stated;
    }
    Ok(())
}
