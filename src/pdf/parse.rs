//! The syntax of PDF objects (ISO 32000-2, 7.2 and 7.3), without leniency.

use std::ops::Range;

use super::{
    error::{PdfError, Result},
    object::{Dictionary, Id, Object},
};
use crate::page::{Budget, Limit};

/// Deepest nesting of arrays and dictionaries that is read.
const DEEPEST: usize = 96;

/// Whether `byte` is white space in PDF.
pub const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

/// Reads objects from bytes, from one place onwards. Each value is taken from the budget.
#[derive(Debug, Clone)]
pub(super) struct Parser<'a> {
    bytes: &'a [u8],
    budget: &'a Budget,
    /// Where it stands
    pub at: usize,
}

impl<'a> Parser<'a> {
    /// A reader of `bytes` that stands at offset `at`.
    pub const fn new(bytes: &'a [u8], at: usize, budget: &'a Budget) -> Self {
        Self { bytes, budget, at }
    }

    fn error<T>(&self, what: &'static str) -> Result<T> {
        Err(PdfError::Syntax { at: self.at, what })
    }

    /// The next byte, which stays where it is.
    pub fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Whether what follows begins with `text`.
    pub fn starts_with(&self, text: &[u8]) -> bool {
        self.rest().starts_with(text)
    }

    /// Skips white space and comments.
    pub fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let line = self.rest().iter().position(|byte| matches!(byte, b'\r' | b'\n'));
                self.at += line.unwrap_or(self.rest().len());
            } else if is_space(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Passes a keyword that stands here and ends here.
    pub fn keyword(&mut self, word: &'static str) -> Result<()> {
        let end = self.at + word.len();
        let ends = self.bytes.get(end).is_none_or(|byte| is_space(*byte) || is_delimiter(*byte));
        if self.starts_with(word.as_bytes()) && ends {
            self.at = end;
            Ok(())
        } else {
            self.error(word)
        }
    }

    /// A number made of digits alone.
    pub fn digits(&mut self) -> Result<u64> {
        let count = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=18).contains(&count) {
            return self.error("digits");
        }
        let value =
            self.rest()[..count].iter().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0'));
        self.at += count;
        Ok(value)
    }

    /// `number generation`, separated by white space, as before `obj` and `R`.
    pub fn id(&mut self) -> Result<Id> {
        let number = self.digits()?;
        self.skip();
        let generation = self.digits()?;
        match (u32::try_from(number), u16::try_from(generation)) {
            (Ok(number), Ok(generation)) => Ok(Id { number, generation }),
            _ => self.error("object number"),
        }
    }

    /// The object that begins here, after white space.
    pub fn object(&mut self) -> Result<Object> {
        self.object_at(0)
    }

    fn object_at(&mut self, depth: usize) -> Result<Object> {
        if depth > DEEPEST {
            return self.error("less nesting");
        }
        self.budget.take(Limit::Objects, 1)?;
        self.skip();
        match self.peek() {
            Some(b'/') => self.name().map(Object::Name),
            Some(b'(') => self.literal_string().map(Object::String),
            Some(b'[') => self.array(depth),
            Some(b'<') if self.starts_with(b"<<") => {
                self.dictionary_at(depth).map(Object::Dictionary)
            }
            Some(b'<') => self.hex_string().map(Object::String),
            Some(b'0'..=b'9') => self.number_or_reference(),
            Some(b'+' | b'-' | b'.') => self.number(),
            Some(b't') => self.keyword("true").map(|()| Object::Boolean(true)),
            Some(b'f') => self.keyword("false").map(|()| Object::Boolean(false)),
            Some(b'n') => self.keyword("null").map(|()| Object::Null),
            _ => self.error("object"),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Object> {
        self.at += 1;
        let mut elements = Vec::new();
        loop {
            self.skip();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(Object::Array(elements));
            }
            elements.push(self.object_at(depth + 1)?);
        }
    }

    /// The dictionary that begins here.
    pub fn dictionary(&mut self) -> Result<Dictionary> {
        self.skip();
        if self.starts_with(b"<<") { self.dictionary_at(0) } else { self.error("dictionary") }
    }

    fn dictionary_at(&mut self, depth: usize) -> Result<Dictionary> {
        self.at += 2;
        let mut dictionary = Dictionary::new();
        loop {
            self.skip();
            if self.starts_with(b">>") {
                self.at += 2;
                return Ok(dictionary);
            }
            let at = self.at;
            let key = self.name()?;
            self.budget.take(Limit::Objects, 1)?;
            // To see that no key is given twice, each is compared with all before it.
            self.budget.take(Limit::Steps, dictionary.len() / 16)?;
            let value = self.object_at(depth + 1)?;
            dictionary.push(key, value, at)?;
        }
    }

    /// Where the value under `wanted` stands in the dictionary that begins here.
    pub fn value_range(&mut self, wanted: &[u8]) -> Result<Option<Range<usize>>> {
        self.skip();
        if !self.starts_with(b"<<") {
            return self.error("dictionary");
        }
        self.at += 2;
        let mut found = None;
        loop {
            self.skip();
            if self.starts_with(b">>") {
                return Ok(found);
            }
            let key = self.name()?;
            self.skip();
            let start = self.at;
            self.object_at(1)?;
            if key == wanted {
                found = Some(start..self.at);
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>> {
        if self.peek() != Some(b'/') {
            return self.error("name");
        }
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek() {
            if is_space(byte) || is_delimiter(byte) {
                break;
            }
            self.at += 1;
            match (byte, self.rest()) {
                (b'#', [high, low, ..]) => match (hex(*high), hex(*low)) {
                    (Some(high), Some(low)) => {
                        name.push(high << 4 | low);
                        self.at += 2;
                    }
                    _ => name.push(b'#'),
                },
                _ => name.push(byte),
            }
        }
        Ok(name)
    }

    fn literal_string(&mut self) -> Result<Vec<u8>> {
        self.at += 1;
        let mut open = 1;
        let mut text = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' if open == 1 => return Ok(text),
                b')' => open -= 1,
                b'\\' => {
                    self.escape(&mut text);
                    continue;
                }
                b'\r' => {
                    // Any end of line reads as a line feed.
                    if self.peek() == Some(b'\n') {
                        self.at += 1;
                    }
                    text.push(b'\n');
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        self.error("end of string")
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' if self.peek() == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    if let Some(digit @ b'0'..=b'7') = self.peek() {
                        value = value * 8 + u32::from(digit - b'0');
                        self.at += 1;
                    }
                }
                text.push(value as u8);
            }
            other => text.push(other),
        }
    }

    fn hex_string(&mut self) -> Result<Vec<u8>> {
        self.at += 1;
        let Some(length) = self.rest().iter().position(|byte| *byte == b'>') else {
            return self.error("end of string");
        };
        let mut text = Vec::with_capacity(length / 2 + 1);
        let mut half = None;
        for &byte in &self.rest()[..length] {
            match (hex(byte), half) {
                (Some(digit), None) => half = Some(digit),
                (Some(digit), Some(high)) => {
                    text.push(high << 4 | digit);
                    half = None;
                }
                (None, _) if is_space(byte) => {}
                (None, _) => return self.error("hexadecimal digit"),
            }
        }
        text.extend(half.map(|high| high << 4));
        self.at += length + 1;
        Ok(text)
    }

    fn number_or_reference(&mut self) -> Result<Object> {
        let mut ahead = self.clone();
        if let Ok(id) = ahead.id() {
            ahead.skip();
            if ahead.keyword("R").is_ok() {
                self.at = ahead.at;
                return Ok(Object::Reference(id));
            }
        }
        self.number()
    }

    fn number(&mut self) -> Result<Object> {
        let length = self
            .rest()
            .iter()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.'))
            .count();
        let text = std::str::from_utf8(&self.rest()[..length]).unwrap_or_default();
        let ends =
            self.rest().get(length).is_none_or(|byte| is_space(*byte) || is_delimiter(*byte));
        let number = if text.contains('.') {
            text.parse().map(Object::Real).ok()
        } else {
            text.parse().map(Object::Integer).ok()
        };
        match number {
            Some(number) if ends => {
                self.at += length;
                Ok(number)
            }
            _ => self.error("number"),
        }
    }
}

/// The value of a hexadecimal digit.
pub(super) const fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Object> {
        Parser::new(text.as_bytes(), 0, &Budget::of(text.len())).object()
    }

    #[test]
    fn every_kind_of_object_reads() {
        let text = "<</A 1/B[-2 .5 4. true null]/C 12 0 R/D(a\\(b\\051(c)\\\r\nd\\101)/E<4 1 4>/#46 /x#20y>>";
        let Ok(Object::Dictionary(read)) = read(text) else { panic!("not read") };
        assert_eq!(read.get(b"A"), Some(&Object::Integer(1)));
        let numbers = vec![
            Object::Integer(-2),
            Object::Real(0.5),
            Object::Real(4.0),
            Object::Boolean(true),
            Object::Null,
        ];
        assert_eq!(read.get(b"B"), Some(&Object::Array(numbers)));
        assert_eq!(read.get(b"C"), Some(&Object::Reference(Id { number: 12, generation: 0 })));
        assert_eq!(read.get(b"D").and_then(Object::as_string), Some(&b"a(b)(c)dA"[..]));
        assert_eq!(read.get(b"E").and_then(Object::as_string), Some(&b"A@"[..]));
        assert_eq!(read.get(b"F").and_then(Object::as_name), Some(&b"x y"[..]));
    }

    #[test]
    fn what_two_readers_would_read_differently_is_refused() {
        for text in ["<</A 1/A 2>>", "<</A>>", "(open", "<41", "<4g>", "1x", "--1", "[1", "truex"] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(read(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn text_strings_come_back_in_every_script() {
        for text in ["Zoë", "王小明", "محمد", "Ольга", "plain (text) \\"] {
            assert_eq!(Object::text(text).to_text().as_deref(), Some(text));
        }
    }
}
