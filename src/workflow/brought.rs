//! What a file is that somebody brings: a reply to be checked, or a letter to be answered.

use std::path::Path;

use crate::{
    form::data::FILE_NAME,
    signature::{embedded_file, field::field_names},
    store,
};

/// What somebody brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// A PDF with a signature field or a reply as data
    Reply,
    /// Any other file: it may be a circular
    Letter,
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
    let head = bytes.get(..1024).unwrap_or(&bytes);
    if !head.windows(5).any(|window| window == b"%PDF-") {
        return Brought::Letter;
    }
    let signed = field_names(&bytes).is_ok_and(|fields| !fields.is_empty());
    match signed || matches!(embedded_file(&bytes, FILE_NAME), Ok(Some(_))) {
        true => Brought::Reply,
        false => Brought::Letter,
    }
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
        assert_eq!(brought(&folder.path().join("لا شيء")), Brought::Letter);
    }
}
