//! JSON files that name their format and version, read strictly.

use std::path::Path;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::error::Error;

/// A format of file, with the latest version of it that this program knows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    pub name: &'static str,
    pub version: u64,
}

/// What every file of ours begins with. Read first and alone, so that a later version is called a
/// later version and not a damaged file.
#[derive(Deserialize)]
struct Header {
    format: Option<serde_json::Value>,
    version: Option<serde_json::Value>,
}

/// Reads `bytes`, the content of `path`, as the latest version of `format`.
pub(super) fn parse<T: DeserializeOwned>(
    bytes: &[u8],
    format: Format,
    path: &Path,
) -> Result<T, Error> {
    // Editors on Windows may put a byte order mark in front, which JSON does not know.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let header: Header = serde_json::from_slice(bytes).map_err(|e| damaged(path, &e))?;
    let other = || Error::OtherFormat { path: path.to_owned(), format: format.name };
    if header.format.and_then(|f| f.as_str().map(|f| f == format.name)) != Some(true) {
        return Err(other());
    }
    match header.version.and_then(|v| v.as_u64()) {
        None | Some(0) => Err(other()),
        Some(found) if found > format.version => {
            Err(Error::Newer { path: path.to_owned(), found, known: format.version })
        }
        Some(_) => serde_json::from_slice(bytes).map_err(|e| damaged(path, &e)),
    }
}

/// `content` as the text of a file, for people to read and compare: indented, with a last line
/// end.
pub(super) fn print<T: Serialize>(content: &T, path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = serde_json::to_vec_pretty(content).map_err(|e| damaged(path, &e))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// serde tells an unknown field apart only in its sentence.
fn damaged(path: &Path, error: &serde_json::Error) -> Error {
    let (path, line, column) = (path.to_owned(), error.line(), error.column());
    let sentence = error.to_string();
    let name = sentence.strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
    match name {
        Some(name) => Error::UnknownField { path, line, column, name: name.to_owned() },
        None => {
            let place = format!(" at line {line} column {column}");
            let detail = sentence.strip_suffix(&place).unwrap_or(&sentence).to_owned();
            Error::Damaged { path, line, column, detail }
        }
    }
}
