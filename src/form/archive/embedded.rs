//! Files inside the document.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Object, Stream, dictionary};

use super::{Archive, Embedded, Relationship, integer, name, pdf_date, text};

impl Archive {
    /// Embeds files and lists them by name.
    pub(super) fn embed(
        &mut self,
        files: &[Embedded],
        created: DateTime<Utc>,
        catalog: &mut Dictionary,
    ) {
        let mut entries: Vec<(Vec<u8>, Object, Object)> = Vec::new();
        for file in files {
            let specification = self.specification(file, created);
            let id = self.add(specification);
            let key = text(&file.name);
            // A name tree is in the order of its keys' bytes (ISO 32000-1, 7.9.6).
            let bytes = key.as_str().map(<[u8]>::to_vec).unwrap_or_default();
            entries.push((bytes, key, id.into()));
        }
        if entries.is_empty() {
            return;
        }
        let associated: Vec<Object> = entries.iter().map(|(.., id)| id.clone()).collect();
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let names: Vec<Object> = entries.into_iter().flat_map(|(_, key, id)| [key, id]).collect();
        catalog.set("AF", associated);
        let tree = dictionary! { "Names" => names };
        catalog.set("Names", dictionary! { "EmbeddedFiles" => tree });
    }

    fn specification(&mut self, file: &Embedded, created: DateTime<Utc>) -> Dictionary {
        let header = dictionary! {
            "Type" => name("EmbeddedFile"),
            "Subtype" => name(media_type(&file.name)),
            "Params" => dictionary! {
                "Size" => integer(file.bytes.len()),
                "ModDate" => pdf_date(created),
            },
        };
        let stream = self.add(Stream::new(header, file.bytes.clone()));
        let relationship = match file.relationship {
            Relationship::Data => "Data",
            Relationship::Supplement => "Supplement",
        };
        dictionary! {
            "Type" => name("Filespec"),
            "F" => text(&file.name),
            "UF" => text(&file.name),
            "Desc" => text(&file.description),
            "AFRelationship" => name(relationship),
            "EF" => dictionary! { "F" => stream, "UF" => stream },
        }
    }
}

/// The media type that a name's ending promises.
fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("pdf") => "application/pdf",
        Some("json") => "application/json",
        Some("doc") => "application/msword",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xls") => "application/vnd.ms-excel",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("ppt") => "application/vnd.ms-powerpoint",
        Some("pptx") => {
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        }
        Some("odt") => "application/vnd.oasis.opendocument.text",
        Some("rtf") => "application/rtf",
        Some("txt") => "text/plain",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("zip") => "application/zip",
        _ => "application/octet-stream",
    }
}
