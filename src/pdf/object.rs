//! PDF objects as values.

use std::{fmt, ops::Range};

use super::error::{PdfError, Result};

/// Number and generation of an indirect object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// Object number
    pub number: u32,
    /// Generation
    pub generation: u16,
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} R", self.number, self.generation)
    }
}

/// A PDF object.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Object {
    /// null, and what is not there
    #[default]
    Null,
    /// true or false
    Boolean(bool),
    /// A whole number
    Integer(i64),
    /// A number with a decimal point
    Real(f64),
    /// A name, without its slash, escapes resolved
    Name(Vec<u8>),
    /// A string, decrypted of its escapes
    String(Vec<u8>),
    /// An array
    Array(Vec<Object>),
    /// A dictionary
    Dictionary(Dictionary),
    /// A stream
    Stream(Stream),
    /// A reference to an indirect object
    Reference(Id),
}

/// A dictionary; keys are unique and keep their order.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dictionary {
    entries: Vec<(Vec<u8>, Object)>,
}

const MOST_KEYS: usize = 8192;

/// A stream: its dictionary, and its bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// The dictionary
    pub dictionary: Dictionary,
    /// The bytes as they stand in the file, filters not undone
    pub data: StreamData,
}

/// The bytes of a stream.
#[derive(Debug, Clone, PartialEq)]
pub enum StreamData {
    /// Where they lie in the file they were read from
    InFile(Range<usize>),
    /// New bytes
    New(Vec<u8>),
}

impl Object {
    /// A name.
    pub fn name(name: &str) -> Self {
        Self::Name(name.as_bytes().to_vec())
    }

    /// A text string: ASCII as it is, other text as UTF-16 with a byte order mark.
    pub fn text(text: &str) -> Self {
        if text.is_ascii() {
            return Self::String(text.as_bytes().to_vec());
        }
        let mut bytes = vec![0xfe, 0xff];
        text.encode_utf16().for_each(|unit| bytes.extend(unit.to_be_bytes()));
        Self::String(bytes)
    }

    /// Whether this is the name `name`.
    pub fn is_name(&self, name: &str) -> bool {
        matches!(self, Self::Name(bytes) if bytes == name.as_bytes())
    }

    /// The name's bytes.
    pub fn as_name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self { Some(name) } else { None }
    }

    /// The string's bytes.
    pub fn as_string(&self) -> Option<&[u8]> {
        if let Self::String(bytes) = self { Some(bytes) } else { None }
    }

    /// The whole number.
    pub const fn as_integer(&self) -> Option<i64> {
        if let Self::Integer(number) = self { Some(*number) } else { None }
    }

    /// The number, whole or not.
    pub const fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Real(number) => Some(*number),
            _ => None,
        }
    }

    /// The elements.
    pub fn as_array(&self) -> Option<&[Object]> {
        if let Self::Array(elements) = self { Some(elements) } else { None }
    }

    /// The dictionary, a stream's included.
    pub const fn as_dictionary(&self) -> Option<&Dictionary> {
        match self {
            Self::Dictionary(dictionary) => Some(dictionary),
            Self::Stream(stream) => Some(&stream.dictionary),
            _ => None,
        }
    }

    /// The stream.
    pub const fn as_stream(&self) -> Option<&Stream> {
        if let Self::Stream(stream) = self { Some(stream) } else { None }
    }

    /// The reference.
    pub const fn as_reference(&self) -> Option<Id> {
        if let Self::Reference(id) = self { Some(*id) } else { None }
    }

    /// The text of a text string.
    pub fn to_text(&self) -> Option<String> {
        let bytes = self.as_string()?;
        let wide = |bytes: &[u8], join: fn([u8; 2]) -> u16| {
            let units: Vec<u16> =
                bytes.chunks_exact(2).map(|pair| join([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        };
        Some(match bytes {
            [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
            [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
            [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
            latin => latin.iter().map(|byte| char::from(*byte)).collect(),
        })
    }
}

impl From<Id> for Object {
    fn from(id: Id) -> Self {
        Self::Reference(id)
    }
}

impl Dictionary {
    /// An empty dictionary.
    pub const fn new() -> Self {
        Self { entries: Vec::new() }
    }

    /// The number of entries.
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in order.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8], &Object)> {
        self.entries.iter().map(|(key, value)| (key.as_slice(), value))
    }

    /// The value of a key as it stands, references not followed.
    pub fn get(&self, key: &[u8]) -> Option<&Object> {
        self.entries.iter().find(|(other, _)| other == key).map(|(_, value)| value)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.get(key.as_bytes()).is_some()
    }

    /// Sets a key, in its place if it is there already.
    pub fn set(&mut self, key: &str, value: impl Into<Object>) {
        let value = value.into();
        match self.entries.iter_mut().find(|(other, _)| other == key.as_bytes()) {
            Some((_, old)) => *old = value,
            None => self.entries.push((key.as_bytes().to_vec(), value)),
        }
    }

    /// Removes a key.
    pub fn remove(&mut self, key: &str) -> Option<Object> {
        let place = self.entries.iter().position(|(other, _)| other == key.as_bytes())?;
        Some(self.entries.remove(place).1)
    }

    /// Appends an entry that was read.
    pub(super) fn push(&mut self, key: Vec<u8>, value: Object, at: usize) -> Result<()> {
        // The limit keeps the search for duplicates short.
        if self.entries.len() >= MOST_KEYS {
            return Err(PdfError::Unsupported { what: "dictionary of this size" });
        }
        if self.get(&key).is_some() {
            return Err(PdfError::Syntax { at, what: "dictionary key given once" });
        }
        self.entries.push((key, value));
        Ok(())
    }
}

impl<const N: usize> From<[(&str, Object); N]> for Dictionary {
    fn from(entries: [(&str, Object); N]) -> Self {
        let owned = |(key, value): (&str, Object)| (key.as_bytes().to_vec(), value);
        Self { entries: entries.into_iter().map(owned).collect() }
    }
}

impl From<Dictionary> for Object {
    fn from(dictionary: Dictionary) -> Self {
        Self::Dictionary(dictionary)
    }
}

impl From<Vec<Object>> for Object {
    fn from(elements: Vec<Object>) -> Self {
        Self::Array(elements)
    }
}

impl From<i64> for Object {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}
