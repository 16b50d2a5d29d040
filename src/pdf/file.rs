//! A file: its chain of cross-reference sections, and its objects, read when asked for.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

use super::{
    PdfError, Result,
    object::{Dictionary, Id, Object, Stream, StreamData},
    parse::{Parser, is_space},
    stream::expand,
};

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

#[derive(Debug)]
struct Slot {
    entry: Entry,
    object: OnceCell<Result<(Object, usize)>>,
    contents: OnceCell<Result<Vec<(u32, Object)>>>,
}

/// A PDF file, or the first revisions of one.
#[derive(Debug)]
pub struct File<'a> {
    bytes: &'a [u8],
    sections: Vec<Section>,
    slots: HashMap<u32, Slot>,
    end: usize,
}

const MOST_SECTIONS: usize = 1024;

impl<'a> File<'a> {
    /// Reads the cross-reference sections of a file, from its last `startxref`.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        if !bytes.starts_with(b"%PDF-") {
            return Err(PdfError::NotPdf);
        }
        let (first, end) = last_startxref(bytes)?;
        let sections = sections(bytes, first)?;
        if sections.iter().any(|section| section.trailer.has("Encrypt")) {
            return Err(PdfError::Encrypted);
        }
        check_sizes(&sections)?;
        let mut slots = HashMap::new();
        for section in &sections {
            for (number, entry) in &section.entries {
                slots.entry(*number).or_insert_with(|| Slot {
                    entry: *entry,
                    object: OnceCell::new(),
                    contents: OnceCell::new(),
                });
            }
        }
        Ok(Self { bytes, sections, slots, end })
    }

    /// All bytes of the file.
    pub const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The cross-reference sections, newest first; there is at least one.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Where the newest revision ends: behind `%%EOF` and at most one end of line.
    pub const fn end(&self) -> usize {
        self.end
    }

    /// The newest trailer.
    pub fn trailer(&self) -> &Dictionary {
        &self.sections[0].trailer
    }

    /// An object number that no revision has used.
    pub fn unused_number(&self) -> u32 {
        let stated = size(&self.sections[0]).unwrap_or(0);
        let largest = self.slots.keys().max().map_or(0, |number| number.saturating_add(1));
        stated.max(largest)
    }

    /// What the newest section that names an object says of it.
    pub fn entry(&self, number: u32) -> Option<Entry> {
        self.slots.get(&number).map(|slot| slot.entry)
    }

    /// The object's bytes, from its number to `endobj`; `None` if it lies in an object stream or
    /// nowhere.
    ///
    /// # Errors
    /// [`PdfError`] if the object cannot be read.
    pub fn extent(&self, number: u32) -> Result<Option<Range<usize>>> {
        let Some(slot) = self.slots.get(&number) else { return Ok(None) };
        let Entry::At { offset, .. } = slot.entry else { return Ok(None) };
        match self.plain(number, slot) {
            Ok((_, end)) => Ok(Some(offset..*end)),
            Err(error) => Err(error.clone()),
        }
    }

    /// Where the value under `key` stands in a plain object's dictionary, from its first to behind
    /// its last character.
    ///
    /// # Errors
    /// [`PdfError`] if the object cannot be read.
    pub fn value_range(&self, number: u32, key: &str) -> Result<Option<Range<usize>>> {
        let Some(extent) = self.extent(number)? else { return Ok(None) };
        let mut parser = Parser::new(self.bytes, extent.start);
        parser.id()?;
        parser.skip();
        parser.keyword("obj")?;
        parser.value_range(key.as_bytes())
    }

    /// The catalog's id.
    ///
    /// # Errors
    /// [`PdfError::Missing`]
    pub fn root_id(&self) -> Result<Id> {
        let root = self.trailer().get(b"Root").and_then(Object::as_reference);
        root.ok_or(PdfError::Missing { what: "Root" })
    }

    /// The catalog.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn root(&self) -> Result<&Dictionary> {
        self.dictionary(self.root_id()?)
    }

    /// The object with this id; Null if the file says nothing of it.
    ///
    /// # Errors
    /// [`PdfError`] if it is said to be somewhere and is not, or is damaged.
    pub fn get(&self, id: Id) -> Result<&Object> {
        const WRONG: PdfError = PdfError::Missing { what: "object of this generation" };
        let Some(slot) = self.slots.get(&id.number) else { return Ok(&Object::Null) };
        match slot.entry {
            Entry::Free => Ok(&Object::Null),
            Entry::At { generation, .. } if generation != id.generation => Err(WRONG),
            Entry::At { .. } => match self.plain(id.number, slot) {
                Ok((object, _)) => Ok(object),
                Err(error) => Err(error.clone()),
            },
            Entry::In { .. } if id.generation != 0 => Err(WRONG),
            Entry::In { container, place } => self.compressed(id.number, container, place),
        }
    }

    /// The object itself, references followed.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn resolve<'o>(&'o self, object: &'o Object) -> Result<&'o Object> {
        let mut object = object;
        for _ in 0..16 {
            match object {
                Object::Reference(id) => object = self.get(*id)?,
                other => return Ok(other),
            }
        }
        Err(PdfError::Missing { what: "end of a chain of references" })
    }

    /// A dictionary's value, references followed; Null if absent.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn value<'o>(&'o self, dictionary: &'o Dictionary, key: &str) -> Result<&'o Object> {
        match dictionary.get(key.as_bytes()) {
            Some(value) => self.resolve(value),
            None => Ok(&Object::Null),
        }
    }

    /// The dictionary with this id.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn dictionary(&self, id: Id) -> Result<&Dictionary> {
        match self.get(id)? {
            Object::Dictionary(dictionary) => Ok(dictionary),
            _ => Err(PdfError::Missing { what: "dictionary" }),
        }
    }

    fn plain<'s>(&'s self, number: u32, slot: &'s Slot) -> &'s Result<(Object, usize)> {
        slot.object.get_or_init(|| match slot.entry {
            Entry::At { offset, generation } => {
                let length = |id| self.stream_length(id);
                indirect(self.bytes, offset, Id { number, generation }, &length)
            }
            _ => Err(PdfError::Missing { what: "object" }),
        })
    }

    /// A stream's length, given by reference: a plain integer, found without the objects' cache so
    /// that no stream can wait for itself.
    fn stream_length(&self, id: Id) -> Result<i64> {
        const WRONG: PdfError = PdfError::Missing { what: "stream length" };
        match self.slots.get(&id.number).map(|slot| slot.entry) {
            Some(Entry::At { offset, generation }) if generation == id.generation => {
                let (object, _) = indirect(self.bytes, offset, id, &|_| Err(WRONG))?;
                object.as_integer().ok_or(WRONG)
            }
            Some(Entry::In { container, place }) if id.generation == 0 => {
                self.compressed(id.number, container, place)?.as_integer().ok_or(WRONG)
            }
            _ => Err(WRONG),
        }
    }

    fn compressed(&self, number: u32, container: u32, place: usize) -> Result<&Object> {
        const WRONG: PdfError = PdfError::Missing { what: "object in its object stream" };
        let slot = self.slots.get(&container).ok_or(WRONG)?;
        let contents = slot.contents.get_or_init(|| self.contents(container, slot.entry));
        let contents = contents.as_ref().map_err(Clone::clone)?;
        match contents.get(place) {
            Some((found, object)) if *found == number => Ok(object),
            _ => Err(WRONG),
        }
    }

    /// The objects in an object stream. Its own length and filters must be direct or plain.
    fn contents(&self, number: u32, entry: Entry) -> Result<Vec<(u32, Object)>> {
        const WRONG: PdfError = PdfError::Missing { what: "object stream" };
        let Entry::At { offset, generation } = entry else { return Err(WRONG) };
        let length = |id: Id| match self.slots.get(&id.number).map(|slot| slot.entry) {
            Some(Entry::At { offset, generation }) if generation == id.generation => {
                let (object, _) = indirect(self.bytes, offset, id, &|_| Err(WRONG))?;
                object.as_integer().ok_or(WRONG)
            }
            _ => Err(WRONG),
        };
        let (object, _) = indirect(self.bytes, offset, Id { number, generation }, &length)?;
        let stream = object.as_stream().ok_or(WRONG)?;
        let dictionary = &stream.dictionary;
        let number = |key: &[u8]| {
            let number = dictionary.get(key).and_then(Object::as_integer);
            number.and_then(|number| usize::try_from(number).ok()).ok_or(WRONG)
        };
        if !dictionary.get(b"Type").is_some_and(|kind| kind.is_name("ObjStm")) {
            return Err(WRONG);
        }
        let data = direct_data(self.bytes, stream)?;
        let (count, first) = (number(b"N")?, number(b"First")?);
        let mut header = Parser::new(&data, 0);
        let mut contents = Vec::new();
        for _ in 0..count {
            header.skip();
            let number = u32::try_from(header.digits()?).map_err(|_| WRONG)?;
            header.skip();
            let offset = usize::try_from(header.digits()?).map_err(|_| WRONG)?;
            let at = first.checked_add(offset).ok_or(WRONG)?;
            contents.push((number, Parser::new(&data, at).object()?));
        }
        Ok(contents)
    }
}

/// The bytes of a stream whose filter is given directly.
fn direct_data(bytes: &[u8], stream: &Stream) -> Result<Vec<u8>> {
    let only = |key: &[u8]| match stream.dictionary.get(key) {
        Some(Object::Array(elements)) if elements.len() == 1 => elements[0].clone(),
        Some(other) => other.clone(),
        None => Object::Null,
    };
    let StreamData::InFile(range) = &stream.data else {
        return Err(PdfError::Missing { what: "stream data" });
    };
    let raw = bytes.get(range.clone()).ok_or(PdfError::Missing { what: "stream data" })?;
    expand(raw, &only(b"Filter"), &only(b"DecodeParms"))
}

/// Reads `number generation obj … endobj` at `offset`; gives the object and where it ends.
fn indirect(
    bytes: &[u8],
    offset: usize,
    id: Id,
    length: &dyn Fn(Id) -> Result<i64>,
) -> Result<(Object, usize)> {
    let wrong = |what| PdfError::Reference { at: offset, what };
    let mut parser = Parser::new(bytes, offset);
    if parser.id().ok() != Some(id) {
        return Err(wrong("the object that the cross-reference names"));
    }
    parser.skip();
    parser.keyword("obj")?;
    let object = parser.object()?;
    parser.skip();
    let object = match object {
        Object::Dictionary(dictionary) if parser.starts_with(b"stream") => {
            let stated = match dictionary.get(b"Length") {
                Some(Object::Integer(stated)) => *stated,
                Some(Object::Reference(id)) => length(*id)?,
                _ => return Err(PdfError::Missing { what: "stream length" }),
            };
            let data = stream_data(bytes, &mut parser, stated)?;
            Object::Stream(Stream { dictionary, data: StreamData::InFile(data) })
        }
        other => other,
    };
    parser.skip();
    parser.keyword("endobj")?;
    Ok((object, parser.at))
}

fn stream_data(bytes: &[u8], parser: &mut Parser<'_>, length: i64) -> Result<Range<usize>> {
    parser.keyword("stream")?;
    let wrong = PdfError::Syntax { at: parser.at, what: "stream of the stated length" };
    if parser.starts_with(b"\r\n") {
        parser.at += 2;
    } else if parser.starts_with(b"\n") {
        parser.at += 1;
    } else {
        return Err(wrong);
    }
    let start = parser.at;
    let end = usize::try_from(length).ok().and_then(|length| start.checked_add(length));
    let end = end.filter(|end| *end <= bytes.len()).ok_or_else(|| wrong.clone())?;
    parser.at = end;
    while parser.peek().is_some_and(is_space) {
        parser.at += 1;
    }
    parser.keyword("endstream").map_err(|_| wrong)?;
    Ok(start..end)
}

// ---------------------------------------------------------------- cross-reference sections

/// What the last `startxref` says, and where the revision that it closes ends.
fn last_startxref(bytes: &[u8]) -> Result<(usize, usize)> {
    const WINDOW: usize = 2048;
    const WORD: &[u8] = b"startxref";
    let from = bytes.len().saturating_sub(WINDOW);
    let wrong = |what| PdfError::Reference { at: from, what };
    let place = bytes[from..].windows(WORD.len()).rposition(|window| window == WORD);
    let at = from + place.ok_or_else(|| wrong("startxref"))?;
    let (first, end) = closing(bytes, at)?;
    Ok((first, end))
}

/// Reads `startxref offset %%EOF` at `at`: the offset, and where it ends, one end of line included.
pub fn closing(bytes: &[u8], at: usize) -> Result<(usize, usize)> {
    let mut parser = Parser::new(bytes, at);
    parser.keyword("startxref")?;
    let spaces = |parser: &mut Parser<'_>| {
        while parser.peek().is_some_and(is_space) {
            parser.at += 1;
        }
    };
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
    let offset = usize::try_from(offset).ok().filter(|offset| *offset < bytes.len());
    offset
        .map(|offset| (offset, parser.at))
        .ok_or(PdfError::Reference { at, what: "offset inside the file" })
}

fn sections(bytes: &[u8], first: usize) -> Result<Vec<Section>> {
    let mut sections: Vec<Section> = Vec::new();
    let mut seen = HashSet::new();
    let mut next = Some(first);
    while let Some(at) = next {
        if !seen.insert(at) || sections.len() >= MOST_SECTIONS {
            return Err(PdfError::Reference { at, what: "an end of the chain of sections" });
        }
        let section = section(bytes, at)?;
        next = offset(bytes, &section.trailer, b"Prev")?;
        sections.push(section);
    }
    Ok(sections)
}

fn section(bytes: &[u8], at: usize) -> Result<Section> {
    if !bytes[at.min(bytes.len())..].starts_with(b"xref") {
        return section_stream(bytes, at);
    }
    let mut section = section_table(bytes, at)?;
    if let Some(beside) = offset(bytes, &section.trailer, b"XRefStm")? {
        let hidden = section_stream(bytes, beside)?;
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
fn offset(bytes: &[u8], trailer: &Dictionary, key: &[u8]) -> Result<Option<usize>> {
    match trailer.get(key) {
        None => Ok(None),
        Some(Object::Integer(at)) => match usize::try_from(*at) {
            Ok(at) if at < bytes.len() => Ok(Some(at)),
            _ => Err(PdfError::Reference { at: 0, what: "offset inside the file" }),
        },
        Some(_) => Err(PdfError::Reference { at: 0, what: "direct offset" }),
    }
}

fn section_table(bytes: &[u8], at: usize) -> Result<Section> {
    let mut parser = Parser::new(bytes, at);
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
            if entries.insert(number, table_entry(bytes, &mut parser)?).is_some() {
                return Err(wrong);
            }
        }
    }
    parser.keyword("trailer")?;
    let trailer = parser.dictionary()?;
    Ok(Section { range: at..parser.at, beside: None, form: SectionForm::Table, entries, trailer })
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

fn section_stream(bytes: &[u8], at: usize) -> Result<Section> {
    const WRONG: PdfError = PdfError::Missing { what: "cross-reference stream" };
    let id = Parser::new(bytes, at)
        .id()
        .map_err(|_| PdfError::Reference { at, what: "cross-reference section" })?;
    let (object, end) = indirect(bytes, at, id, &|_| Err(WRONG))?;
    let stream = object.as_stream().ok_or(WRONG)?;
    let trailer = stream.dictionary.clone();
    if !trailer.get(b"Type").is_some_and(|kind| kind.is_name("XRef")) {
        return Err(WRONG);
    }
    let data = direct_data(bytes, stream)?;
    let numbers = |key: &[u8]| -> Option<Vec<usize>> {
        let elements = trailer.get(key)?.as_array()?;
        elements.iter().map(|one| usize::try_from(one.as_integer()?).ok()).collect()
    };
    let widths = numbers(b"W").filter(|widths| widths.len() == 3).ok_or(WRONG)?;
    let width: usize = widths.iter().map(|width| (*width).min(9)).sum();
    if width == 0 || widths.iter().any(|width| *width > 8) {
        return Err(WRONG);
    }
    let all = trailer.get(b"Size").and_then(Object::as_integer);
    let all = all.and_then(|size| usize::try_from(size).ok()).ok_or(WRONG)?;
    let index = if trailer.has("Index") { numbers(b"Index").ok_or(WRONG)? } else { vec![0, all] };
    let mut rows = data.chunks_exact(width);
    let mut entries = BTreeMap::new();
    for pair in index.chunks(2) {
        let &[first, count] = pair else { return Err(WRONG) };
        for place in 0..count {
            let number = first.checked_add(place).and_then(|number| u32::try_from(number).ok());
            let row = rows.next().ok_or(WRONG)?;
            let entry = stream_entry(row, &widths, bytes.len())?;
            if entries.insert(number.ok_or(WRONG)?, entry).is_some() {
                return Err(WRONG);
            }
        }
    }
    Ok(Section { range: at..end, beside: None, form: SectionForm::Stream, entries, trailer })
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

fn size(section: &Section) -> Option<u32> {
    let stated = section.trailer.get(b"Size").and_then(Object::as_integer)?;
    u32::try_from(stated).ok()
}

/// Readers disagree on objects beyond `/Size`, so there must be none, and it must not shrink.
fn check_sizes(sections: &[Section]) -> Result<()> {
    let mut newer = u32::MAX;
    for section in sections {
        let at = section.range.start;
        let stated = size(section).ok_or(PdfError::Reference { at, what: "Size" })?;
        let largest = section.entries.keys().next_back().copied().unwrap_or(0);
        let used = section.entries.get(&largest).is_some_and(|entry| *entry != Entry::Free);
        if stated > newer || (used && largest >= stated) {
            return Err(PdfError::Reference { at, what: "Size that holds all objects" });
        }
        newer = stated;
    }
    Ok(())
}
