//! A file: its chain of cross-reference sections, and its objects, read when asked for.

use std::{
    cell::{OnceCell, RefCell},
    collections::{BTreeMap, HashMap},
    ops::Range,
    rc::Rc,
};

use super::{
    error::{PdfError, Result},
    filter::expand,
    object::{Dictionary, Id, Object, Stream},
    parse::Parser,
    repaired,
    section::{self, Entry, Section},
    source::Source,
};
use crate::page::{Budget, Limit};

/// What is known of one object. Most of a file's are never read.
#[derive(Debug)]
struct Slot {
    entry: Entry,
    read: OnceCell<Box<Read>>,
}

#[derive(Debug, Default)]
struct Read {
    /// The object, and where it ends
    object: OnceCell<Result<(Object, usize)>>,
    /// What is in it, if it is an object stream
    contents: OnceCell<Result<Vec<(u32, Object)>>>,
}

impl Slot {
    fn read(&self) -> &Read {
        self.read.get_or_init(Box::default)
    }
}

/// A PDF file, or the first revisions of one.
#[derive(Debug)]
pub struct File<'a> {
    source: Source<'a>,
    sections: Vec<Section>,
    slots: HashMap<u32, Slot>,
    end: usize,
    revisions: RefCell<BTreeMap<usize, Result<Rc<File<'a>>>>>,
}

impl<'a> File<'a> {
    /// Reads the cross-reference sections of a file, from its last `startxref`. All that is done
    /// with the file is taken from a budget of its own, by its size.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        Self::read(Source::new(bytes))
    }

    fn read(source: Source<'a>) -> Result<Self> {
        if !source.bytes.starts_with(b"%PDF-") {
            return Err(PdfError::NotPdf);
        }
        let (first, end) = section::last_startxref(&source)?;
        let sections = section::sections(&source, first)?;
        if sections.iter().any(|section| section.trailer.has("Encrypt")) {
            return Err(PdfError::Encrypted);
        }
        let mut slots = HashMap::new();
        for section in &sections {
            for (number, entry) in &section.entries {
                let slot = || Slot { entry: *entry, read: OnceCell::new() };
                slots.entry(*number).or_insert_with(slot);
            }
        }
        Ok(Self { source, sections, slots, end, revisions: RefCell::default() })
    }

    /// The file as it was when its first `end` bytes were all of it. It is read once, and what is
    /// done with it is taken from this file's budget.
    ///
    /// # Errors
    /// [`PdfError`], if no revision ends there.
    pub fn revision(&self, end: usize) -> Result<Rc<Self>> {
        if let Some(known) = self.revisions.borrow().get(&end) {
            return known.clone();
        }
        const MISSING: PdfError = PdfError::Missing { what: "revision" };
        let beginning = self.source.beginning(end).ok_or(MISSING);
        let read = beginning.and_then(Self::read).map(Rc::new);
        self.revisions.borrow_mut().insert(end, read.clone());
        read
    }

    /// The file as a reader shows it that goes by the objects in the bytes and not by what the
    /// cross-reference sections say of them; `None` if that is the same.
    ///
    /// # Errors
    /// [`PdfError::Exhausted`]
    pub fn repaired(&self) -> Result<Option<Self>> {
        let contents = |entry, number| {
            let contents = match self.entry(number) == Some(entry) {
                true => self.unpacked(number)?,
                false => &self.contents(number, entry)?,
            };
            Ok(contents.iter().map(|(held, _)| *held).collect())
        };
        let entries = repaired::entries(&self.source, &contents)?;
        let is_free = |number: &u32| !entries.contains_key(number);
        let same = entries.iter().all(|(number, entry)| self.entry(*number) == Some(*entry))
            && self
                .slots
                .iter()
                .all(|(number, slot)| slot.entry == Entry::Free || !is_free(number));
        if same {
            return Ok(None);
        }
        let slot = |(number, entry)| (number, Slot { entry, read: OnceCell::new() });
        Ok(Some(Self {
            source: self.source.clone(),
            sections: self.sections.clone(),
            slots: entries.into_iter().map(slot).collect(),
            end: self.end,
            revisions: RefCell::default(),
        }))
    }

    /// What may still be done with the file.
    pub fn budget(&self) -> &Budget {
        &self.source.budget
    }

    /// Reads `startxref offset %%EOF` at the byte `at`: the offset, and where it ends, one end of
    /// line included.
    ///
    /// # Errors
    /// [`PdfError`] if something else stands there.
    pub fn closing(&self, at: usize) -> Result<(usize, usize)> {
        section::closing(&self.source, at)
    }

    /// All bytes of the file.
    pub const fn bytes(&self) -> &'a [u8] {
        self.source.bytes
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
        let stated = self.sections[0].size().unwrap_or(0);
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
        let mut parser = self.source.parser(extent.start);
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
        slot.read().object.get_or_init(|| match slot.entry {
            Entry::At { offset, generation } => {
                let length = |id| self.stream_length(id);
                self.source.indirect(offset, Id { number, generation }, &length)
            }
            _ => Err(PdfError::Missing { what: "object" }),
        })
    }

    /// A stream's length, given by reference: a plain integer, found without the objects' cache so
    /// that no stream can wait for itself.
    fn stream_length(&self, id: Id) -> Result<i64> {
        const WRONG: PdfError = PdfError::Missing { what: "stream length" };
        match self.entry(id.number) {
            Some(Entry::In { container, place }) if id.generation == 0 => {
                self.compressed(id.number, container, place)?.as_integer().ok_or(WRONG)
            }
            _ => self.plain_length(id),
        }
    }

    /// The same for a length that lies in no object stream.
    fn plain_length(&self, id: Id) -> Result<i64> {
        const WRONG: PdfError = PdfError::Missing { what: "stream length" };
        match self.entry(id.number) {
            Some(Entry::At { offset, generation }) if generation == id.generation => {
                let (object, _) = self.source.indirect(offset, id, &|_| Err(WRONG))?;
                object.as_integer().ok_or(WRONG)
            }
            _ => Err(WRONG),
        }
    }

    fn compressed(&self, number: u32, container: u32, place: usize) -> Result<&Object> {
        const WRONG: PdfError = PdfError::Missing { what: "object in its object stream" };
        match self.unpacked(container)?.get(place) {
            Some((found, object)) if *found == number => Ok(object),
            _ => Err(WRONG),
        }
    }

    /// The objects in the object stream `container`, read once.
    fn unpacked(&self, container: u32) -> Result<&[(u32, Object)]> {
        const WRONG: PdfError = PdfError::Missing { what: "object in its object stream" };
        let slot = self.slots.get(&container).ok_or(WRONG)?;
        let contents = slot.read().contents.get_or_init(|| self.contents(container, slot.entry));
        contents.as_deref().map_err(Clone::clone)
    }

    /// The numbers of the objects that the object stream `number` holds; none if it is something
    /// else.
    ///
    /// # Errors
    /// [`PdfError`] if it cannot be read.
    pub fn held_by(&self, number: u32) -> Result<Vec<u32>> {
        let is_pack = match self.entry(number) {
            Some(Entry::At { generation, .. }) => {
                let object = self.get(Id { number, generation })?;
                let kind = object.as_stream().and_then(|stream| stream.dictionary.get(b"Type"));
                kind.is_some_and(|kind| kind.is_name("ObjStm"))
            }
            _ => false,
        };
        match is_pack {
            true => Ok(self.unpacked(number)?.iter().map(|(held, _)| *held).collect()),
            false => Ok(Vec::new()),
        }
    }

    /// The objects in an object stream (ISO 32000-2, 7.5.7). Its own length and filters must be
    /// direct or plain.
    fn contents(&self, number: u32, entry: Entry) -> Result<Vec<(u32, Object)>> {
        const WRONG: PdfError = PdfError::Missing { what: "object stream" };
        let Entry::At { offset, generation } = entry else { return Err(WRONG) };
        let id = Id { number, generation };
        let (object, _) = self.source.indirect(offset, id, &|id| self.plain_length(id))?;
        let stream = object.as_stream().ok_or(WRONG)?;
        let dictionary = &stream.dictionary;
        let number = |key: &[u8]| {
            let number = dictionary.get(key).and_then(Object::as_integer);
            number.and_then(|number| usize::try_from(number).ok()).ok_or(WRONG)
        };
        if !dictionary.get(b"Type").is_some_and(|kind| kind.is_name("ObjStm")) {
            return Err(WRONG);
        }
        let data = self.source.direct_data(stream)?;
        let (count, first) = (number(b"N")?, number(b"First")?);
        let mut header = Parser::new(&data, 0, self.budget());
        let mut contents = Vec::new();
        for _ in 0..count {
            header.skip();
            let number = u32::try_from(header.digits()?).map_err(|_| WRONG)?;
            header.skip();
            let offset = usize::try_from(header.digits()?).map_err(|_| WRONG)?;
            let at = first.checked_add(offset).ok_or(WRONG)?;
            let mut parser = Parser::new(&data, at, self.budget());
            let object = parser.object();
            // All may stand at one place.
            self.budget().take(Limit::Unfolded, parser.at.saturating_sub(at))?;
            contents.push((number, object?));
        }
        Ok(contents)
    }

    /// The bytes of a stream as they stand, filters not undone.
    ///
    /// # Errors
    /// [`PdfError::Missing`] for a stream of another file.
    pub fn raw<'s>(&'s self, stream: &'s Stream) -> Result<&'s [u8]> {
        self.source.raw(stream)
    }

    /// The bytes of a stream, filters undone. Only FlateDecode is known: this reader needs
    /// cross-references, object streams, attachments and validation data, and nobody writes those
    /// in any other way.
    ///
    /// # Errors
    /// [`PdfError::Unsupported`], [`PdfError::Missing`], [`PdfError::Exhausted`].
    pub fn decoded(&self, stream: &Stream) -> Result<Vec<u8>> {
        // The bytes that stand here are then to be ignored, and many readers do not.
        if stream.dictionary.has("F") {
            return Err(PdfError::Unsupported { what: "stream in another file" });
        }
        let filter = self.only(self.value(&stream.dictionary, "Filter")?)?;
        let parameters = self.only(self.value(&stream.dictionary, "DecodeParms")?)?;
        expand(self.raw(stream)?, filter, parameters, self.budget())
    }

    /// The single element of an array, or the object itself.
    fn only<'o>(&'o self, object: &'o Object) -> Result<&'o Object> {
        match object {
            Object::Array(elements) if elements.is_empty() => Ok(&Object::Null),
            Object::Array(elements) if elements.len() == 1 => self.resolve(&elements[0]),
            other => Ok(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// A file with an object stream of `count` objects that all stand where `object` does.
    fn crowded(object: &str, count: usize) -> Vec<u8> {
        let header: String = (0..count).map(|place| format!("{} 0 ", 10 + place)).collect();
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(header.as_bytes()).unwrap();
        packed.write_all(object.as_bytes()).unwrap();
        let packed = packed.finish().unwrap();
        let mut file = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n".to_vec();
        let at = file.len();
        let (first, length) = (header.len(), packed.len());
        let filter = "/Filter/FlateDecode";
        let head =
            format!("4 0 obj<</Type/ObjStm/N {count}/First {first}{filter}/Length {length}>>");
        file.extend([head.as_bytes(), b"stream\n", &packed, b"\nendstream endobj\n"].concat());
        let section = file.len();
        let rows = [(1, 9, 0), (1, at, 0), (1, section, 0), (2, 4, 0)];
        let rows: Vec<u8> = rows
            .iter()
            .flat_map(|(kind, offset, place)| {
                [&[*kind], &(*offset as u32).to_be_bytes()[..], &[*place]].concat()
            })
            .collect();
        let index = "/W[1 4 1]/Index[1 1 4 2 10 1]/Size 11/Root 1 0 R";
        let head = format!("5 0 obj<</Type/XRef{index}/Length {}>>stream\n", rows.len());
        file.extend([head.as_bytes(), &rows, b"\nendstream endobj\n"].concat());
        file.extend(format!("startxref\n{section}\n%%EOF\n").bytes());
        file
    }

    const FIRST: Id = Id { number: 10, generation: 0 };

    #[test]
    fn objects_in_one_place_are_counted_each() {
        let few = crowded("[(王小明) (Ольга)]", 3);
        assert!(File::open(&few).unwrap().get(FIRST).unwrap().as_array().is_some());
        let numbers = format!("[{}]", "0 ".repeat(50_000));
        let many = crowded(&numbers, 20_000);
        let file = File::open(&many).unwrap();
        assert_eq!(file.get(FIRST), Err(PdfError::Exhausted(Limit::Objects)));
        assert_eq!(
            file.budget().check().map_err(PdfError::from),
            Err(PdfError::Exhausted(Limit::Objects))
        );
        // One object, but much to read each time.
        let long = crowded(&format!("({})", "长".repeat(100_000)), 20_000);
        let read = File::open(&long).unwrap().get(FIRST).cloned();
        assert_eq!(read, Err(PdfError::Exhausted(Limit::Unfolded)));
    }

    #[test]
    fn earlier_revisions_share_the_budget() {
        let bytes = crowded("(答复)", 3);
        let file = File::open(&bytes).unwrap();
        let before = file.budget().left(Limit::Objects);
        let revision = file.revision(bytes.len()).unwrap();
        assert!(file.budget().left(Limit::Objects) < before);
        assert!(Rc::ptr_eq(&revision, &file.revision(bytes.len()).unwrap()));
        assert!(file.revision(bytes.len() + 1).is_err());
    }
}
