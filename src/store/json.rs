//! JSON files that name their format and version, read strictly.

use std::path::Path;

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::error::Category;

use super::{
    error::{Damage, Error},
    spelling,
};

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
    let other = || Error::OtherFormat { path: path.to_owned(), format: format.name };
    let header: Header = serde_json::from_slice(bytes).map_err(|error| match damage(&error) {
        // JSON, but no object.
        Damage::Kind => other(),
        _ => damaged(path, &error),
    })?;
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
        Some(name) => Error::UnknownField { path, line, column, name: beginning_of(name) },
        None => Error::Damaged { path, line, column, damage: damage(error) },
    }
}

/// What an error means, which serde tells in parts only in its sentence.
fn damage(error: &serde_json::Error) -> Damage {
    match error.classify() {
        Category::Eof => return Damage::Cut,
        Category::Syntax | Category::Io => return Damage::Syntax,
        Category::Data => {}
    }
    let sentence = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let sentence = sentence.strip_suffix(&place).unwrap_or(&sentence);
    let field = |beginning: &str| {
        let name = sentence.strip_prefix(beginning)?.strip_suffix('`')?;
        Some(beginning_of(name))
    };
    if let Some(name) = field("duplicate field `") {
        return Damage::Twice(name);
    }
    if let Some(name) = field("missing field `") {
        return Damage::Missing(name);
    }
    if sentence.ends_with(", expected u16") {
        return Damage::Unlike(format!("0–{}", u16::MAX));
    }
    match spelling::examples(sentence) {
        Some(examples) => Damage::Unlike(examples.to_owned()),
        None => Damage::Kind,
    }
}

/// As much of a name as tells which one it is.
fn beginning_of(name: &str) -> String {
    const SHOWN: usize = 60;
    match name.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}
