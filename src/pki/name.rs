//! Names in certificates, as rules compare them (RFC 5280, 7.1) and as people read them; and the
//! general names among which an address or a directory name can stand.

use const_oid::ObjectIdentifier;

use super::{
    asn1::{self, Element, Malformed, Reader, SEQUENCE, SET, context},
    oid,
    string::{is_string, text},
};

/// The most general names that are read in one place: rules compare each with each.
const MOST_NAMES: usize = 256;

/// Whether two DER names are the same: in the same bytes, or in the same letters whatever their
/// case, spaces and string types.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    if one == other {
        return true;
    }
    matches!((parts(one), parts(other)), (Ok(one), Ok(other)) if one == other)
}

/// Whether two DER names are spelled with the same letters, where only the string types may differ.
/// Stricter than [`same`], for a name that no signature covers.
pub fn spelled_alike(one: &[u8], other: &[u8]) -> bool {
    one == other || matches!((spelling(one), spelling(other)), (Ok(one), Ok(other)) if one == other)
}

/// The relative names of a DER name, letter by letter.
fn spelling(name: &[u8]) -> Result<Vec<Vec<(ObjectIdentifier, String)>>, Malformed> {
    let sets = Element::only(name)?.expect(SEQUENCE)?.reader().all()?;
    let pair = |pair: Element<'_>| {
        let mut reader = pair.expect(SEQUENCE)?.reader();
        let kind = reader.next()?.oid()?;
        let value = reader.next()?;
        reader.end()?;
        match is_string(value.tag) {
            true => Ok((kind, text(&value))),
            false => Err(Malformed("string")),
        }
    };
    let part = |set: Element<'_>| set.expect(SET)?.reader().all()?.into_iter().map(pair).collect();
    sets.into_iter().map(part).collect()
}

/// Whether the DER name `name` begins with all parts of `base`.
pub fn within(name: &[u8], base: &[u8]) -> bool {
    matches!((parts(name), parts(base)), (Ok(name), Ok(base)) if name.starts_with(&base))
}

/// Whether a DER name has no parts.
pub fn is_empty(name: &[u8]) -> bool {
    name == [SEQUENCE, 0]
}

type Part = Vec<(ObjectIdentifier, String)>;

/// The relative names of a DER name, each as its sorted pairs.
fn parts(name: &[u8]) -> Result<Vec<Part>, Malformed> {
    let mut parts = Vec::new();
    for set in Element::only(name)?.expect(SEQUENCE)?.reader().all()? {
        let mut part = Vec::new();
        for pair in set.expect(SET)?.reader().all()? {
            let mut reader = pair.expect(SEQUENCE)?.reader();
            let kind = reader.next()?.oid()?;
            part.push((kind, folded(&text(&reader.next()?))));
            reader.end()?;
        }
        part.sort();
        parts.push(part);
    }
    Ok(parts)
}

fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The common name of a DER name; without one, all its values.
pub fn display_name(name: &[u8]) -> String {
    attribute(name, oid::COMMON_NAME).unwrap_or_else(|| {
        attributes(name).into_iter().map(|(_, value)| value).collect::<Vec<_>>().join(", ")
    })
}

/// The last value of one attribute of a DER name (the most specific one stands last).
pub fn attribute(name: &[u8], wanted: ObjectIdentifier) -> Option<String> {
    attributes(name).into_iter().rev().find(|(oid, _)| *oid == wanted).map(|(_, value)| value)
}

fn attributes(name: &[u8]) -> Vec<(ObjectIdentifier, String)> {
    let Ok(sets) = Element::only(name).and_then(|name| name.reader().all()) else {
        return Vec::new();
    };
    let values = |set: &Element<'_>| -> Vec<(ObjectIdentifier, String)> {
        let Ok(pairs) = set.expect(SET).and_then(|set| set.reader().all()) else {
            return Vec::new();
        };
        pairs.iter().filter_map(|pair| name_value(pair.reader()).ok()).collect()
    };
    sets.iter().flat_map(values).collect()
}

fn name_value(mut pair: Reader<'_>) -> Result<(ObjectIdentifier, String), Malformed> {
    Ok((pair.next()?.oid()?, text(&pair.next()?)))
}

/// One of the ways in which something can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GeneralName<'a> {
    /// An e-mail address
    Mail(&'a str),
    /// A name in the domain name system
    Dns(&'a str),
    /// A DER name
    Directory(&'a [u8]),
    /// An address of a resource
    Uri(&'a str),
    /// An IP address, or an address with its mask
    Ip(&'a [u8]),
    /// Another kind, by its tag
    Other(u8),
}

impl<'a> GeneralName<'a> {
    /// Reads one.
    ///
    /// # Errors
    /// [`Malformed`]
    pub fn read(element: &Element<'a>) -> Result<Self, Malformed> {
        let text = || std::str::from_utf8(element.body).map_err(|_| Malformed("general name"));
        Ok(match element.tag {
            0x81 => Self::Mail(text()?),
            0x82 => Self::Dns(text()?),
            0x86 => Self::Uri(text()?),
            0x87 => Self::Ip(element.body),
            0xa4 => Self::Directory(element.inner()?.expect(SEQUENCE)?.raw),
            tag => Self::Other(tag),
        })
    }

    /// Reads all those in an element.
    ///
    /// # Errors
    /// [`Malformed`], also for more of them than anybody needs.
    pub fn all(element: &Element<'a>) -> Result<Vec<Self>, Malformed> {
        let names = element.reader().all()?;
        if names.len() > MOST_NAMES {
            return Err(Malformed("too many general names"));
        }
        names.iter().map(Self::read).collect()
    }

    /// Whether both name the same.
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Directory(one), Self::Directory(other)) => same(one, other),
            _ => self == other,
        }
    }
}

/// A name that continues `base` by one relative name (a SET's value), DER.
///
/// # Errors
/// [`Malformed`] if `base` is no name.
pub fn longer(base: &[u8], relative: &[u8]) -> Result<Vec<u8>, Malformed> {
    let base = Element::only(base)?.expect(SEQUENCE)?;
    Ok(asn1::sequence(&[base.body, &asn1::tlv(SET, relative)]))
}

/// The addresses of the web among the general names in `element`, at whatever depth.
pub fn web_addresses(element: &Element<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![*element];
    while let Some(element) = waiting.pop() {
        match GeneralName::read(&element) {
            Ok(GeneralName::Uri(uri)) if uri.starts_with("http") => found.push(uri.to_owned()),
            _ if element.tag & 0x20 != 0 => {
                waiting.extend(element.reader().all().unwrap_or_default());
            }
            _ => {}
        }
    }
    found.reverse();
    found
}

/// The addresses that an extension's value lists under `method` (authorityInfoAccess).
pub fn access_addresses(value: &[u8], method: ObjectIdentifier) -> Vec<String> {
    let Ok(list) = Element::only(value).and_then(|list| list.reader().all()) else {
        return Vec::new();
    };
    let of_method = |entry: &&Element<'_>| {
        entry.reader().next().and_then(|kind| kind.oid()).is_ok_and(|kind| kind == method)
    };
    list.iter().filter(of_method).flat_map(web_addresses).collect()
}

/// Tag of a relative name in a distribution point.
pub const RELATIVE: u8 = context(1);
