//! XML as a stream of elements in the vocabularies of Word and of OpenDocument, within bounds. No entity but XML's own
//! five is ever resolved.

use std::io::BufRead;

use quick_xml::{
    NsReader,
    events::{BytesRef, BytesStart, Event},
    name::ResolveResult,
};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{Format, ReadError};

/// The most elements that a part may have; a page of Word's has about a thousand.
const MOST_ELEMENTS: usize = 500_000;
/// The most elements that may lie in one another; Word's own documents stay below 60.
const DEEPEST: usize = 400;
/// Something that is told what stands in a part, element by element.
pub(super) trait Listener {
    fn start(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Result<(), ReadError>;
    fn end(&mut self);
    fn text(&mut self, text: &str);
    /// Whether nothing more is wanted.
    fn is_full(&self) -> bool {
        false
    }
}

/// An element's name: the vocabulary it belongs to, and its name in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name<'a> {
    pub(super) vocabulary: Vocabulary,
    pub(super) local: &'a [u8],
}

/// The vocabularies that carry text, in their transitional and strict forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vocabulary {
    /// WordprocessingML
    Word,
    /// Word's additions of 2010
    Word2010,
    /// Markup compatibility
    Compatibility,
    /// Formulas
    Math,
    /// OpenDocument's paragraphs
    Text,
    /// OpenDocument's tables
    Table,
    /// OpenDocument's notes and changes, which are not the text itself
    Office,
    /// Any other
    Other,
}

impl Vocabulary {
    fn of(resolved: &ResolveResult<'_>) -> Self {
        let ResolveResult::Bound(namespace) = resolved else { return Self::Other };
        match namespace.as_ref() {
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | b"http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            b"http://schemas.microsoft.com/office/word/2010/wordml" => Self::Word2010,
            b"http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            b"http://schemas.openxmlformats.org/officeDocument/2006/math"
            | b"http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            b"urn:oasis:names:tc:opendocument:xmlns:text:1.0" => Self::Text,
            b"urn:oasis:names:tc:opendocument:xmlns:table:1.0" => Self::Table,
            b"urn:oasis:names:tc:opendocument:xmlns:office:1.0" => Self::Office,
            _ => Self::Other,
        }
    }
}

/// The encoding of a part that begins so, where it is another than UTF-8: by its byte order mark, its
/// zeros, or its declaration (XML 1.0, appendix F).
pub(super) fn encoding(start: &[u8]) -> Option<&'static Encoding> {
    let found = match (Encoding::for_bom(start), start) {
        (Some((encoding, _)), _) => encoding,
        (None, [b'<', 0, ..]) => UTF_16LE,
        (None, [0, b'<', ..]) => UTF_16BE,
        (None, _) => {
            let declaration = start.strip_prefix(b"<?xml")?;
            let declaration = declaration.split(|byte| *byte == b'>').next()?;
            let named = std::str::from_utf8(declaration).ok()?.split_once("encoding")?.1;
            let named = named.split(['"', '\'']).nth(1)?;
            Encoding::for_label(named.as_bytes())?
        }
    };
    (found != UTF_8).then_some(found)
}

/// Tells `listener` what `reader` reads.
///
/// # Errors
/// [`ReadError`] where it is no XML, has entities of its own, or unfolds beyond bounds.
pub(super) fn tell(
    reader: &mut NsReader<impl BufRead>,
    listener: &mut impl Listener,
) -> Result<(), ReadError> {
    const DAMAGED: ReadError = ReadError::Damaged(Format::Flowing);
    let (mut buffer, mut depth, mut elements) = (Vec::new(), 0usize, 0usize);
    while !listener.is_full() {
        buffer.clear();
        let (resolved, event) =
            reader.read_resolved_event_into(&mut buffer).map_err(|_| DAMAGED)?;
        let vocabulary = Vocabulary::of(&resolved);
        elements += 1;
        if elements > MOST_ELEMENTS {
            return Err(ReadError::Unfolds(Format::Flowing));
        }
        match event {
            Event::Start(element) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(ReadError::TooDeep(Format::Flowing));
                }
                let local = element.local_name();
                listener.start(Name { vocabulary, local: local.as_ref() }, &element)?;
            }
            Event::Empty(element) => {
                let local = element.local_name();
                listener.start(Name { vocabulary, local: local.as_ref() }, &element)?;
                listener.end();
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                listener.end();
            }
            Event::Text(text) => listener.text(&text.xml10_content().map_err(|_| DAMAGED)?),
            Event::CData(text) => listener.text(&text.xml10_content().map_err(|_| DAMAGED)?),
            Event::GeneralRef(reference) => listener.text(character(&reference)?.as_str()),
            Event::DocType(_) => return Err(ReadError::Entities),
            Event::Eof if depth > 0 => return Err(DAMAGED),
            Event::Eof => break,
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
    Ok(())
}

/// A character reference or one of XML's own five entities; no other is ever resolved.
fn character(reference: &BytesRef<'_>) -> Result<String, ReadError> {
    if let Ok(Some(character)) = reference.resolve_char_ref() {
        return Ok(character.into());
    }
    let name = reference.decode().map_err(|_| ReadError::Entities)?;
    match quick_xml::escape::resolve_xml_entity(&name) {
        Some(text) => Ok(text.into()),
        None => Err(ReadError::Entities),
    }
}

/// The value of an attribute by its local name, if it is there.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().flatten().find(|a| a.key.local_name().as_ref() == name.as_bytes());
    found.and_then(|a| Some(std::str::from_utf8(&a.value).ok()?.to_owned()))
}
