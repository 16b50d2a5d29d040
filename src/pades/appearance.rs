//! The look of a visible signature: the only page of one PDF becomes a form XObject in another.

use std::collections::HashMap;

use crate::pdf::{Dictionary, File, Id, Object, PdfError, Stream, StreamData, update::Update};

/// Copies the page's content and resources into `update`; gives the form XObject.
///
/// # Errors
/// [`PdfError`] if `page` is no PDF with exactly one page and direct page dimensions.
pub fn import(page: &[u8], update: &mut Update<'_, '_>) -> Result<Id, PdfError> {
    let file = File::open(page)?;
    let page = only_page(&file)?;
    let Some(bounds) = page.inherited(&file, "MediaBox")? else {
        return Err(PdfError::Missing { what: "MediaBox" });
    };
    let mut copy = Copy { file: &file, update, copied: HashMap::new() };
    let mut dictionary =
        Dictionary::from([("Type", Object::name("XObject")), ("Subtype", Object::name("Form"))]);
    dictionary.set("BBox", copy.value(&bounds, 0)?);
    if let Some(resources) = page.inherited(&file, "Resources")? {
        dictionary.set("Resources", copy.value(&resources, 0)?);
    }
    let data = content(&file, page.dictionary, &mut dictionary)?;
    Ok(update.add(Object::Stream(Stream { dictionary, data: StreamData::New(data) })))
}

struct Page<'f> {
    dictionary: &'f Dictionary,
    parents: Vec<&'f Dictionary>,
}

impl Page<'_> {
    fn inherited(&self, file: &File<'_>, key: &str) -> Result<Option<Object>, PdfError> {
        for node in std::iter::once(&self.dictionary).chain(self.parents.iter().rev()) {
            match file.value(node, key)? {
                Object::Null => {}
                value => return Ok(Some(value.clone())),
            }
        }
        Ok(None)
    }
}

fn only_page<'f>(file: &'f File<'_>) -> Result<Page<'f>, PdfError> {
    const WRONG: PdfError = PdfError::Missing { what: "single page" };
    let mut parents = Vec::new();
    let mut node = file.value(file.root()?, "Pages")?;
    for _ in 0..8 {
        let Object::Dictionary(dictionary) = node else { return Err(WRONG) };
        match file.value(dictionary, "Kids")? {
            Object::Null => return Ok(Page { dictionary, parents }),
            Object::Array(kids) if kids.len() == 1 => {
                parents.push(dictionary);
                node = file.resolve(&kids[0])?;
            }
            _ => return Err(WRONG),
        }
    }
    Err(WRONG)
}

/// The page's content; a single compressed stream stays compressed.
fn content(file: &File<'_>, page: &Dictionary, form: &mut Dictionary) -> Result<Vec<u8>, PdfError> {
    const WRONG: PdfError = PdfError::Missing { what: "page content" };
    let streams = match file.value(page, "Contents")? {
        Object::Stream(stream) => vec![stream],
        Object::Array(parts) => parts
            .iter()
            .map(|part| file.resolve(part)?.as_stream().ok_or(WRONG))
            .collect::<Result<Vec<_>, _>>()?,
        Object::Null => return Ok(Vec::new()),
        _ => return Err(WRONG),
    };
    if let [single] = streams[..]
        && let filter @ Object::Name(_) = file.value(&single.dictionary, "Filter")?
        && !single.dictionary.has("DecodeParms")
    {
        form.set("Filter", filter.clone());
        return Ok(file.raw(single)?.to_vec());
    }
    let mut joined = Vec::new();
    for stream in streams {
        joined.extend(file.decoded(stream)?);
        joined.push(b'\n');
    }
    Ok(joined)
}

/// Copies objects from one file into an update of another, each once.
struct Copy<'c, 'f, 'a, 'p> {
    file: &'c File<'p>,
    update: &'c mut Update<'f, 'a>,
    copied: HashMap<Id, Id>,
}

impl Copy<'_, '_, '_, '_> {
    fn value(&mut self, object: &Object, depth: usize) -> Result<Object, PdfError> {
        const DEEPEST: usize = 64;
        if depth > DEEPEST {
            return Err(PdfError::Unsupported { what: "nesting of this depth" });
        }
        Ok(match object {
            Object::Reference(id) => self.reference(*id, depth)?.into(),
            Object::Array(elements) => Object::Array(
                elements
                    .iter()
                    .map(|element| self.value(element, depth + 1))
                    .collect::<Result<_, _>>()?,
            ),
            Object::Dictionary(dictionary) => self.dictionary(dictionary, depth)?.into(),
            Object::Stream(stream) => Object::Stream(Stream {
                dictionary: self.dictionary(&stream.dictionary, depth)?,
                data: StreamData::New(self.file.raw(stream)?.to_vec()),
            }),
            simple => simple.clone(),
        })
    }

    fn dictionary(
        &mut self,
        dictionary: &Dictionary,
        depth: usize,
    ) -> Result<Dictionary, PdfError> {
        let mut copy = Dictionary::new();
        for (key, value) in dictionary.iter() {
            // A stream's length is written with it; a parent would bring the whole file along.
            if key != b"Length" && key != b"Parent" && key != b"StructParent" {
                copy.set(&String::from_utf8_lossy(key), self.value(value, depth + 1)?);
            }
        }
        Ok(copy)
    }

    fn reference(&mut self, id: Id, depth: usize) -> Result<Id, PdfError> {
        if let Some(copy) = self.copied.get(&id) {
            return Ok(*copy);
        }
        let copy = self.update.reserve();
        self.copied.insert(id, copy);
        let object = self.file.get(id)?.clone();
        let object = self.value(&object, depth + 1)?;
        self.update.put(copy, object);
        Ok(copy)
    }
}
