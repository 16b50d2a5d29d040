//! Whether the metadata of two files say the same. What a program notes about itself and the hour
//! when it writes a file is no statement about the document; title, author and everything else is.

use std::collections::BTreeMap;

use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesStart, Event},
    name::{QName, ResolveResult},
};

use super::{file::File, object::Object};
use crate::page::{Budget, Limit};

const RDF: &[u8] = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XML: &[u8] = b"http://www.w3.org/XML/1998/namespace";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const MEDIA: &str = "http://ns.adobe.com/xap/1.0/mm/";
const PDF: &str = "http://ns.adobe.com/pdf/1.3/";

/// What a program notes of itself in the document information when it writes a file again (ISO
/// 32000-1, 14.3.3).
pub const REWRITTEN: [&[u8]; 2] = [b"ModDate", b"Producer"];

/// What it notes when it makes a file.
pub const MADE: [&[u8]; 4] = [b"ModDate", b"Producer", b"CreationDate", b"Creator"];

/// Whether the document information of two files says the same, but for the entries `apart`.
pub fn same_information(old: &File<'_>, new: &File<'_>, apart: &[&[u8]]) -> bool {
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
        texts.retain(|key, _| !apart.contains(&&key[..]));
        Some(texts)
    };
    matches!((read(old), read(new)), (Some(old), Some(new)) if old == new)
}

/// Whether two XMP packets say the same, but for program and hour.
pub fn same_packet(old: &[u8], new: &[u8], budget: &Budget) -> bool {
    matches!((statements(old, budget), statements(new, budget)), (Some(old), Some(new)) if old == new)
}

type Name = (String, String);

/// The way from a property to one of its values: fields of structures, and places in lists.
type Path = Vec<Name>;

/// What a packet says: each value with the way to it, names of namespaces written out; without what
/// programs note about themselves. RDF knows several ways to write a structure, which say the same.
/// `None` if it is no XMP, or not well-formed.
fn statements(packet: &[u8], budget: &Budget) -> Option<BTreeMap<Path, String>> {
    let mut walk = Walk { path: Vec::new(), found: BTreeMap::new(), is_xmp: false, budget };
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
            Event::Text(text) => walk.text(None, &text.decode().ok()?),
            Event::CData(text) => walk.text(None, &text.decode().ok()?),
            Event::GeneralRef(name) => walk.text(None, &format!("&{};", name.decode().ok()?)),
            Event::DocType(_) => return None,
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    let mut found = walk.found;
    found.retain(|path, _| !path.first().is_some_and(|(space, name)| is_technical(space, name)));
    (walk.is_xmp && walk.path.is_empty()).then_some(found)
}

/// What says which program wrote the packet, when, and as which copy.
fn is_technical(space: &str, name: &str) -> bool {
    space == XMP || space == MEDIA || (space == PDF && name == "Producer")
}

/// An element that is open, and how many items of a list were met in it.
struct Open {
    name: Name,
    items: usize,
}

struct Walk<'b> {
    path: Vec<Open>,
    found: BTreeMap<Path, String>,
    is_xmp: bool,
    budget: &'b Budget,
}

impl Walk<'_> {
    fn open(&mut self, reader: &NsReader<&[u8]>, start: &BytesStart<'_>) -> Option<()> {
        const DEEPEST: usize = 32;
        let (space, local) = reader.resolver().resolve_element(start.name());
        let mut name = (uri(&space)?, String::from_utf8(local.into_inner().to_vec()).ok()?);
        if let (true, Some(list)) = (name == rdf("li"), self.path.last_mut()) {
            list.items += 1;
            name.1 = format!("li {}", list.items);
        }
        self.is_xmp |= name == rdf("Description");
        self.budget.take(Limit::Unfolded, name.0.len() + name.1.len()).ok()?;
        self.path.push(Open { name, items: 0 });
        if self.path.len() > DEEPEST {
            return None;
        }
        for attribute in start.attributes() {
            let attribute = attribute.ok()?;
            let QName(key) = attribute.key;
            if key.starts_with(b"xmlns") {
                continue;
            }
            let (space, local) = reader.resolver().resolve_attribute(attribute.key);
            let local = String::from_utf8(local.into_inner().to_vec()).ok()?;
            let name = (uri(&space)?, local);
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
            if name == rdf("resource") {
                self.text(None, &value);
            } else if ![RDF, XML].contains(&name.0.as_bytes()) {
                self.text(Some(name), &value);
            }
        }
        Some(())
    }

    /// Takes in a text that stands here, or in the field `field` of what is open.
    fn text(&mut self, field: Option<Name>, text: &str) {
        let text = text.trim();
        let Some(path) = self.place(field).filter(|path| !path.is_empty() && !text.is_empty())
        else {
            return;
        };
        // A long name may stand above many texts. What is left out here is noticed in the end.
        let length = path.iter().map(|(space, name)| space.len() + name.len()).sum();
        if self.budget.take(Limit::Unfolded, length).is_err() {
            return;
        }
        let said = self.found.entry(path).or_default();
        said.push('\n');
        said.push_str(text);
    }

    /// The way from the first description to what is open. Descriptions within it are structures,
    /// which RDF writes without them, too.
    fn place(&self, field: Option<Name>) -> Option<Path> {
        let description = rdf("Description");
        let first = self.path.iter().position(|open| open.name == description)?;
        let below = self.path[first..].iter().map(|open| &open.name);
        Some(below.filter(|name| **name != description).cloned().chain(field).collect())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        same_packet(one.as_bytes(), other.as_bytes(), &Budget::of(one.len()))
    }

    /// A packet with a structure and a list, as `structure` and `titles` write them.
    fn packet(structure: &str, titles: &str) -> String {
        format!(
            r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:s="urn:schema">{structure}
            <dc:title><rdf:Seq>{titles}</rdf:Seq></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"#
        )
    }

    const TITLES: &str = "<rdf:li>答复</rdf:li><rdf:li>Ответ</rdf:li>";
    const WRITTEN: &str = r#"<s:list><rdf:Bag><rdf:li rdf:parseType="Resource"><s:uri>urn:رد</s:uri>
        <s:part>1</s:part></rdf:li></rdf:Bag></s:list>"#;

    #[test]
    fn a_structure_says_the_same_in_every_way_to_write_it() {
        for other in [
            r#"<s:list><rdf:Bag><rdf:li><rdf:Description s:part="1"><s:uri
                rdf:resource="urn:رد"/></rdf:Description></rdf:li></rdf:Bag></s:list>"#,
            r#"<s:list><rdf:Bag><rdf:li s:uri="urn:رد" s:part="1"/></rdf:Bag></s:list>"#,
        ] {
            let (one, other) = (packet(WRITTEN, TITLES), packet(other, TITLES));
            assert!(same(&one, &other), "{other}");
        }
    }

    #[test]
    fn another_statement_is_noticed() {
        let changed = |from: &str, to: &str| {
            (packet(&WRITTEN.replace(from, to), TITLES), format!("{from} → {to}"))
        };
        let mut others = vec![
            (packet(WRITTEN, "<rdf:li>Ответ</rdf:li><rdf:li>答复</rdf:li>"), "order".to_owned()),
            (packet(WRITTEN, "<rdf:li>答复 Ответ</rdf:li>"), "one for two".to_owned()),
            (packet("", TITLES), "nothing".to_owned()),
        ];
        others.push(changed("s:uri>urn:رد</s:uri>", "s:uri rdf:resource=\"urn:x\"/>"));
        others.push(changed(">1<", ">2<"));
        others.push(changed("s:part", "s:whole"));
        let packet = packet(WRITTEN, TITLES);
        for (other, what) in others {
            assert!(!same(&packet, &other), "{what}");
        }
    }
}
