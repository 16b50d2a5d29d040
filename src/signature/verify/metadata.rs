//! What a program may note about itself and the hour when it writes a file again, whoever signed
//! it: that is no statement about the document. Title, author and everything else in the metadata
//! is one, and is compared here.

use std::collections::BTreeMap;

use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesStart, Event},
    name::{QName, ResolveResult},
};

use super::super::pdf::{File, Object};

const RDF: &[u8] = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XML: &[u8] = b"http://www.w3.org/XML/1998/namespace";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const MEDIA: &str = "http://ns.adobe.com/xap/1.0/mm/";
const PDF: &str = "http://ns.adobe.com/pdf/1.3/";

/// Whether two revisions' document information say the same, but for program and hour.
pub(super) fn same_information(old: &File<'_>, new: &File<'_>) -> bool {
    let read = |file: &File<'_>| -> Option<BTreeMap<Vec<u8>, String>> {
        let information = match file.value(file.trailer(), "Info").ok()? {
            Object::Dictionary(information) => information,
            Object::Null => return Some(BTreeMap::new()),
            _ => return None,
        };
        let texts = information.iter().map(|(key, value)| {
            let value = file.resolve(value).ok()?;
            let text = value.to_text().or_else(|| Some(format!("/{:?}", value.as_name()?)))?;
            Some((key.to_vec(), text))
        });
        let mut texts: BTreeMap<_, _> = texts.collect::<Option<_>>()?;
        texts.retain(|key, _| !matches!(&key[..], b"ModDate" | b"Producer"));
        Some(texts)
    };
    matches!((read(old), read(new)), (Some(old), Some(new)) if old == new)
}

/// Whether two XMP packets say the same, but for program and hour.
pub(super) fn same_packet(old: &[u8], new: &[u8]) -> bool {
    matches!((statements(old), statements(new)), (Some(old), Some(new)) if old == new)
}

type Name = (String, String);

/// What a packet says: each property with its text, names of namespaces written out; without what
/// programs note about themselves. `None` if it is no XMP, or not well-formed.
fn statements(packet: &[u8]) -> Option<BTreeMap<Name, String>> {
    let mut walk = Walk { path: Vec::new(), found: BTreeMap::new(), is_xmp: false };
    let mut reader = NsReader::from_reader(packet);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) => {
                walk.open(&reader, &start)?;
            }
            Event::Empty(start) => {
                walk.open(&reader, &start)?;
                walk.path.pop();
            }
            Event::End(_) => {
                walk.path.pop()?;
            }
            Event::Text(text) => walk.text(&text.decode().ok()?),
            Event::CData(text) => walk.text(&text.decode().ok()?),
            Event::GeneralRef(name) => walk.text(&format!("&{};", name.decode().ok()?)),
            Event::DocType(_) => return None,
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    let mut found = walk.found;
    found.retain(|(space, name), text| !is_technical(space, name) && !text.trim().is_empty());
    (walk.is_xmp && walk.path.is_empty()).then_some(found)
}

/// What says which program wrote the packet, when, and as which copy.
fn is_technical(space: &str, name: &str) -> bool {
    space == XMP || space == MEDIA || (space == PDF && name == "Producer")
}

struct Walk {
    path: Vec<Name>,
    found: BTreeMap<Name, String>,
    is_xmp: bool,
}

impl Walk {
    fn open(&mut self, reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Option<()> {
        const DEEPEST: usize = 32;
        let (space, local) = reader.resolver().resolve_element(start.name());
        self.path.push((uri(&space)?, String::from_utf8(local.into_inner().to_vec()).ok()?));
        if self.path.len() > DEEPEST {
            return None;
        }
        let is_description = self.path.last()? == &rdf("Description");
        self.is_xmp |= is_description;
        for attribute in start.attributes() {
            let attribute = attribute.ok()?;
            let QName(key) = attribute.key;
            if key.starts_with(b"xmlns") {
                continue;
            }
            let (space, local) = reader.resolver().resolve_attribute(attribute.key);
            if matches!(&space, ResolveResult::Bound(space) if [RDF, XML].contains(&space.0)) {
                continue;
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
            if is_description && self.property().is_none() {
                let local = String::from_utf8(local.into_inner().to_vec()).ok()?;
                self.found.entry((uri(&space)?, local)).or_default().push_str(&value);
            } else {
                self.text(&value);
            }
        }
        Some(())
    }

    fn text(&mut self, text: &str) {
        let text = text.trim();
        if let Some(property) = self.property().cloned()
            && !text.is_empty()
        {
            let said = self.found.entry(property).or_default();
            said.push('\n');
            said.push_str(text);
        }
    }

    /// The property that is being read: what stands directly in the first description.
    fn property(&self) -> Option<&Name> {
        let description = self.path.iter().position(|name| *name == rdf("Description"))?;
        self.path.get(description + 1)
    }
}

fn rdf(name: &str) -> Name {
    (String::from_utf8_lossy(RDF).into_owned(), name.into())
}

fn uri(space: &ResolveResult<'_>) -> Option<String> {
    match space {
        ResolveResult::Bound(space) => String::from_utf8(space.0.to_vec()).ok(),
        ResolveResult::Unbound => Some(String::new()),
        ResolveResult::Unknown(_) => None,
    }
}
