//! The zip archive that a Word or an OpenDocument file is: its parts by their names, as Office finds
//! them, and what relates one to another (Open Packaging Conventions, ISO/IEC 29500-2).

use std::{
    collections::HashMap,
    io::{BufReader, Cursor, Read},
};

use quick_xml::{NsReader, events::BytesStart};
use zip::{ZipArchive, result::ZipError};

use super::{
    Format, ReadError,
    xml::{self, Listener, Name, attribute, tell},
};

/// The most bytes that a part may unfold to.
const LARGEST_PART: u64 = 24 << 20;
/// The most files that the archive may hold; Word's own hold a few dozen.
const MOST_FILES: u16 = 10_000;

/// The parts of a document.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part stands in the archive, by its name in small letters
    places: HashMap<String, usize>,
}

impl<'a> Package<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// [`ReadError::Unfolds`] for one of too many files, [`ReadError::Damaged`] for what is none.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        if files(bytes) > MOST_FILES {
            return Err(ReadError::Unfolds(Format::Flowing));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| of_zip(&error))?;
        let mut places = HashMap::new();
        for place in 0..archive.len() {
            if let Some(name) = archive.name_for_index(place) {
                places.entry(plain(name)).or_insert(place);
            }
        }
        Ok(Self { archive, places })
    }

    /// Whether there is a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&plain(name))
    }

    /// Tells `listener` what stands in the part `name`.
    ///
    /// # Errors
    /// [`ReadError`] if there is none, it is no XML, or it unfolds beyond bounds.
    pub(super) fn stream(
        &mut self,
        name: &str,
        listener: &mut impl Listener,
    ) -> Result<(), ReadError> {
        let part = self.part(name)?;
        let mut reader = BufReader::new(part.take(LARGEST_PART));
        let start = std::io::BufRead::fill_buf(&mut reader).unwrap_or_default();
        let Some(encoding) = xml::encoding(start) else {
            let mut reader = NsReader::from_reader(reader);
            let told = tell(&mut reader, listener);
            return within_bounds(told, reader.get_mut().get_ref().limit());
        };
        let mut bytes = Vec::new();
        let read = reader.read_to_end(&mut bytes);
        let read = read.map(|_| ()).map_err(|_| ReadError::Damaged(Format::Flowing));
        let (decoded, ..) = encoding.decode(&bytes);
        let mut decoded = NsReader::from_reader(decoded.as_bytes());
        within_bounds(read.and_then(|()| tell(&mut decoded, listener)), reader.get_ref().limit())
    }

    /// The bytes of a part.
    ///
    /// # Errors
    /// [`ReadError`] if there is none, or it unfolds beyond bounds.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Vec<u8>, ReadError> {
        let mut part = self.part(name)?.take(LARGEST_PART);
        let mut bytes = Vec::new();
        let read = part.read_to_end(&mut bytes).map_err(|_| ReadError::Damaged(Format::Flowing));
        within_bounds(read.map(|_| ()), part.limit())?;
        Ok(bytes)
    }

    fn part(&mut self, name: &str) -> Result<impl Read + use<'_, 'a>, ReadError> {
        let place = self.places.get(&plain(name)).ok_or(ReadError::Damaged(Format::Flowing))?;
        self.archive.by_index(*place).map_err(|error| of_zip(&error))
    }

    /// The relationships of the part `source`, or of the package itself where `source` is empty. A
    /// part without any has no file for them.
    ///
    /// # Errors
    /// [`ReadError`]
    pub(super) fn relations(&mut self, source: &str) -> Result<Vec<Relation>, ReadError> {
        let (folder, file) = source.rsplit_once('/').unwrap_or(("", source));
        let name = match folder {
            "" => format!("_rels/{file}.rels"),
            folder => format!("{folder}/_rels/{file}.rels"),
        };
        match (self.has(&name), source) {
            (false, "") => return Err(ReadError::OtherKind),
            (false, _) => return Ok(Vec::new()),
            (true, _) => {}
        }
        let mut relations = Relations { folder: folder.to_owned(), found: Vec::new() };
        self.stream(&name, &mut relations)?;
        Ok(relations.found)
    }
}

/// What was cut off at the bound is not damaged.
fn within_bounds(told: Result<(), ReadError>, left: u64) -> Result<(), ReadError> {
    match told {
        Err(ReadError::Damaged(_)) | Ok(()) if left == 0 => {
            Err(ReadError::Unfolds(Format::Flowing))
        }
        told => told,
    }
}

/// A name as all programs mean it: some write it with other separators or other letters than they
/// then name it by.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// How many files a zip archive says that it holds, at its end (APPNOTE.TXT, 4.3.16). Asked before
/// the library makes room for all of them.
fn files(bytes: &[u8]) -> u16 {
    let end = &bytes[bytes.len().saturating_sub(usize::from(u16::MAX) + 22)..];
    let record = end.windows(12).rev().find(|window| window.starts_with(b"PK\x05\x06"));
    record.map_or(0, |record| u16::from_le_bytes([record[10], record[11]]))
}

fn of_zip(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ReadError::Encrypted(Format::Flowing)
        }
        _ => ReadError::Damaged(Format::Flowing),
    }
}

/// A relationship of one part to another.
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) target: String,
}

impl Relation {
    /// Whether it is of this kind, in the transitional or the strict form.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
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
            let id = attribute(element, "Id").unwrap_or_default();
            self.found.push(Relation { id, kind, target: resolve(&self.folder, &target) });
        }
        Ok(())
    }

    fn end(&mut self) {}

    fn text(&mut self, _: &str) {}
}

/// The name of a part, from the folder of the part that points to it.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
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
