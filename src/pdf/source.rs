//! The bytes of a file, with the budget from which every look at them is taken: indirect objects
//! where they lie, before anything is known of the file as a whole.

use std::{ops::Range, rc::Rc};

use super::{
    error::{PdfError, Result},
    filter::expand,
    object::{Id, Object, Stream, StreamData},
    parse::{Parser, is_space},
};
use crate::page::{Budget, Limit};

/// The bytes of a file, and what may still be done with them.
#[derive(Debug, Clone)]
pub(super) struct Source<'a> {
    pub bytes: &'a [u8],
    pub budget: Rc<Budget>,
}

impl<'a> Source<'a> {
    /// A file of its own, with a budget of its own.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, budget: Rc::new(Budget::of(bytes.len())) }
    }

    /// The first `end` bytes, which share the budget; `None` if there are fewer.
    pub fn beginning(&self, end: usize) -> Option<Self> {
        Some(Self { bytes: self.bytes.get(..end)?, budget: Rc::clone(&self.budget) })
    }

    /// A parser that begins at the byte `at`.
    pub fn parser(&self, at: usize) -> Parser<'_> {
        Parser::new(self.bytes, at, &self.budget)
    }

    /// Reads `number generation obj … endobj` at `offset`; gives the object and where it ends.
    /// `length` tells a stream's length that is given by reference.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn indirect(
        &self,
        offset: usize,
        id: Id,
        length: &dyn Fn(Id) -> Result<i64>,
    ) -> Result<(Object, usize)> {
        let mut parser = self.parser(offset);
        let read = self.indirect_by(&mut parser, id, length);
        // Objects may lie in each other, so that few bytes are read often.
        self.budget.take(Limit::Unfolded, parser.at.saturating_sub(offset))?;
        read
    }

    fn indirect_by(
        &self,
        parser: &mut Parser<'_>,
        id: Id,
        length: &dyn Fn(Id) -> Result<i64>,
    ) -> Result<(Object, usize)> {
        const WHAT: &str = "the object that the cross-reference names";
        let offset = parser.at;
        if parser.id().ok() != Some(id) {
            return Err(PdfError::Reference { at: offset, what: WHAT });
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
                let data = self.stream_data(parser, stated)?;
                Object::Stream(Stream { dictionary, data: StreamData::InFile(data) })
            }
            other => other,
        };
        parser.skip();
        parser.keyword("endobj")?;
        Ok((object, parser.at))
    }

    fn stream_data(&self, parser: &mut Parser<'_>, length: i64) -> Result<Range<usize>> {
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
        let end = end.filter(|end| *end <= self.bytes.len()).ok_or_else(|| wrong.clone())?;
        parser.at = end;
        while parser.peek().is_some_and(is_space) {
            parser.at += 1;
        }
        parser.keyword("endstream").map_err(|_| wrong)?;
        Ok(start..end)
    }

    /// The bytes of a stream as they stand, filters not undone.
    ///
    /// # Errors
    /// [`PdfError::Missing`] for a stream of another file.
    pub fn raw<'s>(&'s self, stream: &'s Stream) -> Result<&'s [u8]> {
        match &stream.data {
            StreamData::New(bytes) => Ok(bytes),
            StreamData::InFile(range) => {
                self.bytes.get(range.clone()).ok_or(PdfError::Missing { what: "stream data" })
            }
        }
    }

    /// The bytes of a stream whose filter is given directly.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn direct_data(&self, stream: &Stream) -> Result<Vec<u8>> {
        let only = |key: &[u8]| match stream.dictionary.get(key) {
            Some(Object::Array(elements)) if elements.len() == 1 => elements[0].clone(),
            Some(other) => other.clone(),
            None => Object::Null,
        };
        expand(self.raw(stream)?, &only(b"Filter"), &only(b"DecodeParms"), &self.budget)
    }
}
