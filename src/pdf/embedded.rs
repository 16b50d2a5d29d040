//! Files embedded in a PDF, read strictly.

use std::collections::HashSet;

use super::{
    error::PdfError,
    file::File,
    object::{Dictionary, Id, Object},
};
use crate::page::Limit;

/// Deepest nesting of the tree of names, and most names, that are read.
const DEEPEST: usize = 8;
const MOST: usize = 10_000;

/// The bytes of the file called `name` that is embedded in `file`, if there is one.
///
/// # Errors
/// [`PdfError`]
pub fn embedded_file(file: &File<'_>, name: &str) -> Result<Option<Vec<u8>>, PdfError> {
    for specification in specifications(file)? {
        let Object::Dictionary(specification) = file.resolve(specification)? else { continue };
        if file.value(specification, "UF")?.to_text().as_deref() == Some(name) {
            return content(file, specification).map(Some);
        }
    }
    Ok(None)
}

/// All files embedded in `file`, with their names.
///
/// # Errors
/// [`PdfError`], also where readers would find different files: one for each of its names, one that
/// hangs on another, or associated with the document and not in the tree of names.
pub fn embedded_files(file: &File<'_>) -> Result<Vec<(String, Vec<u8>)>, PdfError> {
    const AMBIGUOUS: PdfError = PdfError::Missing { what: "embedded file that is the same to all" };
    let specifications = specifications(file)?;
    let associated = file.value(file.root()?, "AF")?.as_array().unwrap_or_default();
    file.budget().take(Limit::Steps, associated.len().saturating_mul(specifications.len()))?;
    if associated.iter().any(|one| !specifications.contains(&one)) {
        return Err(AMBIGUOUS);
    }
    let one = |specification: &&Object| {
        let specification = file.resolve(specification)?.as_dictionary().ok_or(AMBIGUOUS)?;
        let name = |key| file.value(specification, key).map(Object::to_text);
        let (plain, unicode) = (name("F")?, name("UF")?);
        let Object::Dictionary(streams) = file.value(specification, "EF")? else {
            return Err(AMBIGUOUS);
        };
        let mut streams = streams.iter().map(|(_, stream)| stream);
        let first = streams.next();
        let is_same = streams.all(|other| Some(other) == first) && !specification.has("RF");
        if !is_same || plain.is_some() && plain != unicode {
            return Err(AMBIGUOUS);
        }
        Ok((unicode.unwrap_or_default(), content(file, specification)?))
    };
    specifications.iter().map(one).collect()
}

/// The file specifications in the tree of names, in its order.
fn specifications<'f>(file: &'f File<'_>) -> Result<Vec<&'f Object>, PdfError> {
    let mut found = Vec::new();
    if let Object::Dictionary(names) = file.value(file.root()?, "Names")?
        && let Object::Dictionary(tree) = file.value(names, "EmbeddedFiles")?
    {
        collect(file, tree, &mut HashSet::new(), &mut found, 0)?;
    }
    Ok(found)
}

/// Goes through a tree of names. Its branches must not meet again: a small file could ask for more
/// steps than anybody can wait for.
fn collect<'f>(
    file: &'f File<'_>,
    node: &'f Dictionary,
    seen: &mut HashSet<Id>,
    found: &mut Vec<&'f Object>,
    depth: usize,
) -> Result<(), PdfError> {
    file.budget().take(Limit::Steps, 1)?;
    if depth > DEEPEST || found.len() > MOST {
        return Err(PdfError::Unsupported { what: "tree of names of this size" });
    }
    let names = file.value(node, "Names")?.as_array().unwrap_or_default();
    found.extend(names.chunks_exact(2).map(|pair| &pair[1]));
    for kid in file.value(node, "Kids")?.as_array().unwrap_or_default() {
        if kid.as_reference().is_some_and(|id| !seen.insert(id)) {
            return Err(PdfError::Missing { what: "tree of names without a circle" });
        }
        if let Object::Dictionary(kid) = file.resolve(kid)? {
            collect(file, kid, seen, found, depth + 1)?;
        }
    }
    Ok(())
}

fn content(file: &File<'_>, specification: &Dictionary) -> Result<Vec<u8>, PdfError> {
    const MISSING: PdfError = PdfError::Missing { what: "embedded file" };
    let Object::Dictionary(files) = file.value(specification, "EF")? else { return Err(MISSING) };
    match file.value(files, "F")? {
        Object::Stream(stream) => file.decoded(stream),
        _ => Err(MISSING),
    }
}
