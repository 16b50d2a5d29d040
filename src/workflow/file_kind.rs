//! What a file is that somebody brings: a reply to be checked, or a letter to be answered.

use std::path::Path;

use crate::{
    form::data::FILE_NAME,
    pdf::{File, embedded::embedded_file, field::field_names, has_header},
    store,
};

/// What somebody brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// A PDF with a signature field or a reply as data
    Reply,
    /// Any other file: it may be a circular
    Letter,
    /// A draft file
    Draft,
    /// A folder
    Folder,
}

/// What is at `path`. Told by its content; a file that cannot be read is taken for a letter, whose
/// reader says why.
pub fn brought(path: &Path) -> Brought {
    if path.is_dir() {
        return Brought::Folder;
    }
    let Ok(bytes) = store::read_at_most(path, LARGEST) else { return Brought::Letter };
    if is_draft(&bytes) {
        return Brought::Draft;
    }
    if !has_header(&bytes) {
        return Brought::Letter;
    }
    match is_reply(&bytes) {
        true => Brought::Reply,
        false => Brought::Letter,
    }
}

/// Whether the file at `path` is a PDF that holds a reply as data, signed or not. A circular may be
/// signed too, so that a signature tells nothing.
pub fn holds_reply(path: &Path) -> bool {
    let Ok(bytes) = store::read_at_most(path, LARGEST) else { return false };
    File::open(&bytes).is_ok_and(|file| holds_data(&file))
}

fn holds_data(file: &File<'_>) -> bool {
    matches!(embedded_file(file, FILE_NAME), Ok(Some(_)))
}

/// Whether a PDF has a field for a signature, or a reply as data.
fn is_reply(bytes: &[u8]) -> bool {
    let Ok(file) = File::open(bytes) else { return false };
    let signed = field_names(&file).is_ok_and(|fields| !fields.is_empty());
    signed || holds_data(&file)
}

/// Whether a file is an object that names the format of drafts, in whatever place another program
/// put that. Whether it is one in order is for its reader to say.
fn is_draft(bytes: &[u8]) -> bool {
    let named = format!("\"{}\"", store::DRAFT_FORMAT);
    bytes.trim_ascii_start().starts_with(b"{")
        && bytes.windows(named.len()).any(|window| window == named.as_bytes())
}

/// The largest file that is looked into.
const LARGEST: u64 = 64 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("通函.pdf");
        std::fs::write(&text, "电信标准化局第321号通函").unwrap();
        assert_eq!(brought(&text), Brought::Letter);
        assert_eq!(brought(folder.path()), Brought::Folder);
        let draft = folder.path().join("草稿.txt");
        let replace = store::Replace::Never;
        store::write_draft(&draft, &crate::workflow::new_draft(), replace).unwrap();
        assert_eq!(brought(&draft), Brought::Draft);
        // As another program writes it, in the order of the alphabet.
        let file = std::fs::read(&draft).unwrap();
        let sorted: serde_json::Value = serde_json::from_slice(&file).unwrap();
        std::fs::write(&draft, sorted.to_string()).unwrap();
        assert_eq!(brought(&draft), Brought::Draft);
        assert_eq!(brought(&folder.path().join("لا شيء")), Brought::Letter);
    }
}
