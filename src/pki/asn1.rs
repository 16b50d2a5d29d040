//! ASN.1 as signatures need it (X.690): a strict DER reader that keeps the raw bytes, which are what
//! was signed; a small DER writer; and a bounded rewriting of BER to definite lengths for the files
//! of programs that are less careful.
//!
//! What the values mean is left to those who read them.

use const_oid::ObjectIdentifier;
use zeroize::Zeroizing;

/// Tag of a BOOLEAN.
pub const BOOLEAN: u8 = 0x01;
/// Tag of an INTEGER.
pub const INTEGER: u8 = 0x02;
/// Tag of a BIT STRING.
pub const BIT_STRING: u8 = 0x03;
/// Tag of an OCTET STRING.
pub const OCTET_STRING: u8 = 0x04;
/// Tag of NULL.
pub const NULL: u8 = 0x05;
/// Tag of an OBJECT IDENTIFIER.
pub const OBJECT_IDENTIFIER: u8 = 0x06;
/// Tag of an ENUMERATED.
pub const ENUMERATED: u8 = 0x0a;
/// Tag of a UTF8String.
pub const UTF8_STRING: u8 = 0x0c;
/// Tag of a UTCTime.
pub const UTC_TIME: u8 = 0x17;
/// Tag of a GeneralizedTime.
pub const GENERALIZED_TIME: u8 = 0x18;
/// Tag of a SEQUENCE or SEQUENCE OF.
pub const SEQUENCE: u8 = 0x30;
/// Tag of a SET or SET OF.
pub const SET: u8 = 0x31;

/// Bytes that are not the ASN.1 they should be; the text names the place for a developer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("malformed ASN.1: {0}")]
pub struct Malformed(pub &'static str);

type Result<T> = std::result::Result<T, Malformed>;

/// The tag `[number]` of a constructed, context-specific value.
pub const fn context(number: u8) -> u8 {
    0xa0 | number
}

// ---------------------------------------------------------------- reading

/// One element: its tag, all its bytes, and the bytes of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element<'a> {
    /// The identifier octet
    pub tag: u8,
    /// Header and value
    pub raw: &'a [u8],
    /// The value alone
    pub body: &'a [u8],
}

impl<'a> Element<'a> {
    /// The single element that `der` consists of.
    ///
    /// # Errors
    /// [`Malformed`], also if bytes follow it.
    pub fn only(der: &'a [u8]) -> Result<Self> {
        let mut reader = Reader::new(der);
        let element = reader.next()?;
        reader.end()?;
        Ok(element)
    }

    /// Reads the elements inside.
    pub fn reader(&self) -> Reader<'a> {
        Reader::new(self.body)
    }

    /// This element, if its tag is `tag`.
    ///
    /// # Errors
    /// [`Malformed`] if it has another.
    pub fn expect(self, tag: u8) -> Result<Self> {
        if self.tag == tag { Ok(self) } else { Err(Malformed("unexpected tag")) }
    }

    /// The single element inside this one, as in an EXPLICIT tag or a one-valued SET.
    ///
    /// # Errors
    /// [`Malformed`] if there is none, or more than one.
    pub fn inner(&self) -> Result<Element<'a>> {
        Element::only(self.body)
    }

    /// The value as an object identifier (X.690, 8.19).
    ///
    /// # Errors
    /// [`Malformed`] if it is none.
    pub fn oid(&self) -> Result<ObjectIdentifier> {
        self.expect(OBJECT_IDENTIFIER)?;
        ObjectIdentifier::from_bytes(self.body).map_err(|_| Malformed("object identifier"))
    }

    /// The value as a small non-negative integer, of at most eight bytes.
    ///
    /// # Errors
    /// [`Malformed`] if it is negative, larger, or no INTEGER.
    pub fn small(&self) -> Result<u64> {
        self.expect(INTEGER)?;
        match self.body {
            [] => Err(Malformed("empty integer")),
            [first, ..] if first & 0x80 != 0 => Err(Malformed("negative integer")),
            body if body.len() > 8 => Err(Malformed("integer too large")),
            body => Ok(body.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte))),
        }
    }

    /// The bytes of a BIT STRING of whole octets.
    ///
    /// # Errors
    /// [`Malformed`] if bits of the last octet are unused, or it is no BIT STRING.
    pub fn bits(&self) -> Result<&'a [u8]> {
        match self.expect(BIT_STRING)?.body {
            [0, bits @ ..] => Ok(bits),
            _ => Err(Malformed("bit string with unused bits")),
        }
    }
}

/// Reads elements one after the other: definite, minimal lengths and one-byte tags only.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// A reader of these bytes.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Whether everything has been read.
    pub const fn is_done(&self) -> bool {
        self.rest.is_empty()
    }

    /// The bytes not yet read.
    pub const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// The tag of the next element.
    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// The next element.
    ///
    /// # Errors
    /// [`Malformed`] at the end, and for what DER forbids: a length that is indefinite or longer
    /// than it need be (X.690, 10.1), or a tag of more than one byte.
    #[expect(clippy::should_implement_trait, reason = "it fails, and is not iterated")]
    pub fn next(&mut self) -> Result<Element<'a>> {
        let (tag, header, length) = header(self.rest)?;
        let length = length.ok_or(Malformed("indefinite length"))?;
        let short = self.rest.get(1).is_some_and(|first| first & 0x80 == 0);
        let minimal = short || (length >= 0x80 && self.rest.get(2) != Some(&0));
        if !minimal {
            return Err(Malformed("length not minimal"));
        }
        let end = header.checked_add(length).ok_or(Malformed("length"))?;
        let raw = self.rest.get(..end).ok_or(Malformed("truncated"))?;
        self.rest = &self.rest[end..];
        Ok(Element { tag, raw, body: &raw[header..] })
    }

    /// The next element, which must have this tag.
    ///
    /// # Errors
    /// [`Malformed`], as [`next`](Self::next), or for another tag.
    pub fn expect(&mut self, tag: u8) -> Result<Element<'a>> {
        self.next()?.expect(tag)
    }

    /// The next element if it has this tag; `None`, and nothing is read, if it has another.
    ///
    /// # Errors
    /// [`Malformed`], as [`next`](Self::next).
    pub fn optional(&mut self, tag: u8) -> Result<Option<Element<'a>>> {
        if self.peek() == Some(tag) { self.next().map(Some) } else { Ok(None) }
    }

    /// All remaining elements.
    ///
    /// # Errors
    /// [`Malformed`], as [`next`](Self::next).
    pub fn all(mut self) -> Result<Vec<Element<'a>>> {
        let mut elements = Vec::new();
        while !self.is_done() {
            elements.push(self.next()?);
        }
        Ok(elements)
    }

    /// Says that nothing is to follow.
    ///
    /// # Errors
    /// [`Malformed`] if something is left.
    pub fn end(&self) -> Result<()> {
        if self.is_done() { Ok(()) } else { Err(Malformed("trailing bytes")) }
    }
}

/// Tag, length of the header, and length of the value (`None`: indefinite).
fn header(bytes: &[u8]) -> Result<(u8, usize, Option<usize>)> {
    let (&tag, &first) = match bytes {
        [tag, first, ..] => (tag, first),
        _ => return Err(Malformed("truncated")),
    };
    if tag & 0x1f == 0x1f {
        return Err(Malformed("multi-byte tag"));
    }
    match first {
        0x80 => Ok((tag, 2, None)),
        length if length < 0x80 => Ok((tag, 2, Some(usize::from(length)))),
        count => {
            let count = usize::from(count & 0x7f);
            let octets = bytes.get(2..2 + count).ok_or(Malformed("truncated"))?;
            if count > 4 {
                return Err(Malformed("length too large"));
            }
            let length = octets.iter().fold(0, |sum, octet| (sum << 8) | usize::from(*octet));
            Ok((tag, 2 + count, Some(length)))
        }
    }
}

// ---------------------------------------------------------------- BER

/// Deepest nesting that is read.
const DEEPEST: usize = 48;

/// Rewrites the first BER element of `bytes` with definite, minimal lengths and whole octet
/// strings (DER but for the order of sets); also says how many bytes it took.
///
/// # Errors
/// [`Malformed`] for what is no BER, and for elements nested more than 48 deep.
pub fn definite(bytes: &[u8]) -> Result<(Vec<u8>, usize)> {
    definite_at(bytes, 0).map(|(mut der, used)| (std::mem::take(&mut *der), used))
}

/// The same at this depth of nesting. What lies between is wiped: it may be the key in a file.
fn definite_at(bytes: &[u8], depth: usize) -> Result<(Zeroizing<Vec<u8>>, usize)> {
    if depth > DEEPEST {
        return Err(Malformed("nested too deeply"));
    }
    let (tag, start, length) = header(bytes)?;
    let limit = match length {
        Some(length) => start.checked_add(length).ok_or(Malformed("length"))?,
        None => bytes.len(),
    };
    let body = bytes.get(start..limit).ok_or(Malformed("truncated"))?;
    if tag & 0x20 == 0 {
        return match length {
            Some(_) => Ok((Zeroizing::new(tlv(tag, body)), limit)),
            None => Err(Malformed("primitive value of indefinite length")),
        };
    }
    let (parts, used) = definite_parts(body, length.is_none(), depth)?;
    let is_octets = tag == OCTET_STRING | 0x20;
    let length = parts.iter().map(|part| part.len()).sum();
    let mut whole = Zeroizing::new(Vec::with_capacity(length));
    for part in &parts {
        match is_octets {
            true => whole.extend_from_slice(Element::only(part)?.expect(OCTET_STRING)?.body),
            false => whole.extend_from_slice(part),
        }
    }
    let tag = if is_octets { OCTET_STRING } else { tag };
    Ok((Zeroizing::new(tlv(tag, &whole)), start + used))
}

fn definite_parts(
    body: &[u8],
    indefinite: bool,
    depth: usize,
) -> Result<(Vec<Zeroizing<Vec<u8>>>, usize)> {
    let mut parts = Vec::new();
    let mut at = 0;
    loop {
        let rest = &body[at..];
        if indefinite && rest.starts_with(&[0, 0]) {
            return Ok((parts, at + 2));
        }
        if !indefinite && rest.is_empty() {
            return Ok((parts, at));
        }
        let (part, used) = definite_at(rest, depth + 1)?;
        parts.push(part);
        at += used;
    }
}

// ---------------------------------------------------------------- writing

/// One element.
pub fn tlv(tag: u8, body: &[u8]) -> Vec<u8> {
    let mut element = Vec::with_capacity(body.len() + 6);
    element.push(tag);
    match u8::try_from(body.len()) {
        Ok(short) if short < 0x80 => element.push(short),
        _ => {
            let length = body.len().to_be_bytes();
            let significant = &length[length.iter().take_while(|byte| **byte == 0).count()..];
            element.push(0x80 | significant.len() as u8);
            element.extend_from_slice(significant);
        }
    }
    element.extend_from_slice(body);
    element
}

/// A SEQUENCE of these elements.
pub fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    tlv(SEQUENCE, &parts.concat())
}

/// The value of a SET OF these elements, in DER's order.
pub fn set_body(mut parts: Vec<Vec<u8>>) -> Vec<u8> {
    parts.sort();
    parts.concat()
}

/// An OBJECT IDENTIFIER.
pub fn oid(oid: ObjectIdentifier) -> Vec<u8> {
    tlv(OBJECT_IDENTIFIER, oid.as_bytes())
}

/// An INTEGER from an unsigned big-endian number.
pub fn unsigned(number: &[u8]) -> Vec<u8> {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let digits = &number[zeros..];
    match digits.first() {
        Some(first) if first & 0x80 == 0 => tlv(INTEGER, digits),
        _ => tlv(INTEGER, &[&[0], digits].concat()),
    }
}

/// An INTEGER.
pub fn integer(number: u64) -> Vec<u8> {
    unsigned(&number.to_be_bytes())
}

/// An OCTET STRING.
pub fn octets(bytes: &[u8]) -> Vec<u8> {
    tlv(OCTET_STRING, bytes)
}

/// A BIT STRING of whole octets.
pub fn bits(bytes: &[u8]) -> Vec<u8> {
    tlv(BIT_STRING, &[&[0], bytes].concat())
}

/// NULL.
pub fn null() -> Vec<u8> {
    tlv(NULL, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_reads_back_as_written_at_every_length_form() {
        for length in [0usize, 1, 0x7f, 0x80, 0xff, 0x100, 0x1_0000] {
            let der = octets(&vec![7; length]);
            let element = Element::only(&der).expect("readable");
            assert_eq!((element.tag, element.body.len(), element.raw), (4, length, &der[..]));
        }
    }

    #[test]
    fn lengths_that_der_forbids_are_refused() {
        for bad in [
            &[0x04, 0x81, 0x01, 0x00][..],
            &[0x04, 0x82, 0x00, 0x80],
            &[0x30, 0x80, 0x00, 0x00],
            &[0x04, 0x05, 0x00],
            &[0x1f, 0x01, 0x00],
            &[0x04],
        ] {
            assert!(Element::only(bad).is_err(), "{bad:02x?}");
        }
    }

    #[test]
    fn integers_are_minimal_and_unsigned() {
        assert_eq!(integer(0), [2, 1, 0]);
        assert_eq!(integer(127), [2, 1, 127]);
        assert_eq!(integer(128), [2, 2, 0, 128]);
        assert_eq!(Element::only(&integer(600_000)).and_then(|e| e.small()), Ok(600_000));
        assert!(Element::only(&[2, 1, 0xff]).and_then(|e| e.small()).is_err());
    }

    #[test]
    fn ber_becomes_der_and_bottomless_nesting_is_refused() {
        let ber = [0x30, 0x80, 0x24, 0x80, 4, 1, 1, 4, 2, 2, 3, 0, 0, 2, 1, 5, 0, 0, 0xff];
        let (der, used) = definite(&ber).expect("readable");
        assert_eq!(der, sequence(&[&octets(&[1, 2, 3]), &integer(5)]));
        assert_eq!(used, ber.len() - 1);
        assert!(definite(&[0x30, 0x80].repeat(100_000)).is_err());
    }
}
