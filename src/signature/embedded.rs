//! Files embedded in a PDF, read strictly.

use super::pdf::{Dictionary, File, Object, PdfError};

/// Deepest nesting of the tree of names that is read.
const DEEPEST: usize = 8;

/// The bytes of the embedded file called `name`, if `pdf` holds one.
///
/// # Errors
/// [`PdfError`]
pub fn embedded_file(pdf: &[u8], name: &str) -> Result<Option<Vec<u8>>, PdfError> {
    let file = File::open(pdf)?;
    let Object::Dictionary(names) = file.value(file.root()?, "Names")? else { return Ok(None) };
    let Object::Dictionary(tree) = file.value(names, "EmbeddedFiles")? else { return Ok(None) };
    find(&file, tree, name, 0)
}

fn find(
    file: &File<'_>,
    node: &Dictionary,
    name: &str,
    depth: usize,
) -> Result<Option<Vec<u8>>, PdfError> {
    if depth > DEEPEST {
        return Err(PdfError::Unsupported { what: "tree of names of this depth" });
    }
    let names = file.value(node, "Names")?.as_array().unwrap_or_default();
    for pair in names.chunks_exact(2) {
        let Object::Dictionary(specification) = file.resolve(&pair[1])? else { continue };
        let called = file.value(specification, "UF")?.to_text();
        if called.as_deref() == Some(name) {
            return content(file, specification).map(Some);
        }
    }
    for kid in file.value(node, "Kids")?.as_array().unwrap_or_default() {
        let Object::Dictionary(kid) = file.resolve(kid)? else { continue };
        if let Some(found) = find(file, kid, name, depth + 1)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

fn content(file: &File<'_>, specification: &Dictionary) -> Result<Vec<u8>, PdfError> {
    const MISSING: PdfError = PdfError::Missing { what: "embedded file" };
    let Object::Dictionary(files) = file.value(specification, "EF")? else { return Err(MISSING) };
    match file.value(files, "F")? {
        Object::Stream(stream) => file.decoded(stream),
        _ => Err(MISSING),
    }
}
