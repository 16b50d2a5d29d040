//! Files inside the file (PDF/A-3, ISO 32000-1, 7.11): the official's attachments and the reply
//! as data.

use std::{collections::HashSet, sync::Arc};

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{
    super::{Error, data::hash_of, version::PROGRAM},
    object::{date, name, text},
};

/// A file to enclose.
#[derive(Debug, Clone)]
pub(in crate::form) struct Enclosure {
    /// Its name, without folders
    pub name: String,
    /// Its media type, such as `application/json`
    pub media_type: String,
    /// What it is, in the language of the letter
    pub description: String,
    /// How it relates to the letter
    pub relationship: Relationship,
    /// Its bytes
    pub bytes: Arc<[u8]>,
}

/// How an enclosed file relates to the letter (ISO 19005-3, Annex E).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::form) enum Relationship {
    /// What the page says, as data
    Data,
    /// What the page refers to
    Supplement,
}

impl Relationship {
    const fn name(self) -> &'static str {
        match self {
            Self::Data => "Data",
            Self::Supplement => "Supplement",
        }
    }
}

/// Adds the files and the catalog's entries that lead to them.
pub(super) fn add(
    document: &mut Document,
    catalog: &mut Dictionary,
    enclosures: &[Enclosure],
    created: DateTime<Utc>,
) {
    let mut taken = HashSet::new();
    let mut listed: Vec<(Object, ObjectId)> = Vec::new();
    for enclosure in enclosures {
        let file_name = text(&unique(&enclosure.name, &mut taken));
        listed.push((file_name.clone(), specification(document, enclosure, file_name, created)));
    }
    if listed.is_empty() {
        return;
    }
    let associated: Vec<Object> = listed.iter().map(|(_, id)| (*id).into()).collect();
    // A name tree is ordered by the bytes of its keys.
    listed.sort_by(|(a, _), (b, _)| a.as_str().ok().cmp(&b.as_str().ok()));
    let names: Vec<Object> = listed.into_iter().flat_map(|(key, id)| [key, id.into()]).collect();
    catalog.set("AF", associated);
    catalog.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
}

/// Notes on the first page which data belong to it (a page-piece dictionary, ISO 32000-1, 14.5).
/// Not all that the data say is printed, such as the deadline: other data cannot be put below a
/// page without being noticed.
pub(super) fn bind(
    document: &mut Document,
    pages: &[ObjectId],
    enclosures: &[Enclosure],
    created: DateTime<Utc>,
) -> Result<(), Error> {
    let data = enclosures.iter().find(|file| file.relationship == Relationship::Data);
    let (Some(data), Some(page)) = (data, pages.first()) else { return Ok(()) };
    let note = dictionary! {
        "LastModified" => date(created),
        "Private" => text(&hash_of(&data.bytes)),
    };
    let page = document.get_object_mut(*page)?.as_dict_mut()?;
    page.set("LastModified", date(created));
    page.set("PieceInfo", dictionary! { PROGRAM => note });
    Ok(())
}

/// A name that no file before it has: `text.docx`, then `text (2).docx`.
fn unique(wanted: &str, taken: &mut HashSet<String>) -> String {
    let (stem, ending) = match wanted.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => (stem, format!(".{ending}")),
        _ => (wanted, String::new()),
    };
    let numbered = (2..).map(|number| format!("{stem} ({number}){ending}"));
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(free.clone());
    free
}

fn specification(
    document: &mut Document,
    enclosure: &Enclosure,
    file_name: Object,
    created: DateTime<Utc>,
) -> ObjectId {
    let content = Stream::new(
        dictionary! {
            "Type" => "EmbeddedFile",
            "Subtype" => name(&enclosure.media_type),
            "Params" => dictionary! {
                "Size" => enclosure.bytes.len() as i64,
                "ModDate" => date(created),
            },
        },
        enclosure.bytes.to_vec(),
    );
    let content = document.add_object(content);
    document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => file_name.clone(),
        "UF" => file_name,
        "Desc" => text(&enclosure.description),
        "AFRelationship" => name(enclosure.relationship.name()),
        "EF" => dictionary! { "F" => content, "UF" => content },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_same_name_are_told_apart() {
        let mut taken = HashSet::new();
        let names = ["建议.txt", "建议.txt", "建议.txt", "reply", "reply", ".txt"];
        let unique: Vec<_> = names.iter().map(|name| unique(name, &mut taken)).collect();
        assert_eq!(
            unique,
            ["建议.txt", "建议 (2).txt", "建议 (3).txt", "reply", "reply (2)", ".txt"]
        );
    }
}
