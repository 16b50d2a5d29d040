//! What a signature shows on the page: the appearance of its field's widget (ISO 32000-1, 12.5.5).

use crate::pdf::{Dictionary, File, Object, PdfError, Stream, field::signature_fields};

/// What one signature shows.
#[derive(Debug, Clone, Copy)]
pub struct Look<'f> {
    /// What is drawn in the field
    pub(super) form: &'f Stream,
}

/// Keys of a drawing that is as large as its field, and hides nothing.
const FORM: [&[u8]; 8] =
    [b"Type", b"Subtype", b"FormType", b"BBox", b"Resources", b"Length", b"Filter", b"DecodeParms"];

impl Look<'_> {
    /// Its operators.
    ///
    /// # Errors
    /// [`PdfError`]; also for one that is turned, grouped or layered.
    pub(super) fn content(&self, file: &File<'_>) -> Result<Vec<u8>, PdfError> {
        let other = self.form.dictionary.iter().any(|(key, _)| !FORM.contains(&key));
        if other {
            return Err(PdfError::Unsupported { what: "drawing of this kind" });
        }
        file.decoded(self.form)
    }
}

/// A signature that shows something.
#[derive(Debug, Clone)]
pub struct Shown<'f> {
    /// The full name of its field
    pub field: String,
    /// When its signer says it was signed, as the file writes it (`D:20211130120000Z`)
    pub signed: Option<String>,
    /// What it shows; `None` where that depends on what the reader does, or is no drawing
    pub look: Option<Look<'f>>,
}

/// The signatures in `file` that show something, in the form's order.
///
/// # Errors
/// [`PdfError`]
pub fn looks<'f>(file: &'f File<'_>) -> Result<Vec<Shown<'f>>, PdfError> {
    let mut found = Vec::new();
    for field in signature_fields(file)? {
        let (Some(value), Some(id)) = (&field.value, field.id) else { continue };
        let own = file.dictionary(id)?;
        let kids = file.value(own, "Kids")?.as_array().unwrap_or_default();
        let kids = kids.iter().filter_map(Object::as_reference).map(|kid| file.dictionary(kid));
        let signed = match value {
            Object::Reference(id) => file.value(file.dictionary(*id)?, "M")?.to_text(),
            Object::Dictionary(value) => file.value(value, "M")?.to_text(),
            _ => None,
        };
        for widget in std::iter::once(Ok(own)).chain(kids) {
            if let Some(look) = shown(file, widget?)? {
                found.push(Shown { field: field.name.clone(), signed: signed.clone(), look });
            }
        }
    }
    Ok(found)
}

/// What a widget shows, if it shows anything.
fn shown<'f>(
    file: &'f File<'_>,
    widget: &'f Dictionary,
) -> Result<Option<Option<Look<'f>>>, PdfError> {
    let side = |corner: usize| -> Option<f64> {
        let corners = file.value(widget, "Rect").ok()?.as_array()?;
        file.resolve(corners.get(corner)?).ok()?.as_number()
    };
    let has_room = side(0) != side(2) && side(1) != side(3);
    let looks = match file.value(widget, "AP")? {
        Object::Null => return Ok(None),
        _ if !has_room => return Ok(None),
        Object::Dictionary(looks) => looks,
        _ => return Ok(Some(None)),
    };
    let only = looks.iter().all(|(key, _)| key == b"N");
    match file.value(looks, "N")? {
        Object::Stream(form) if only => Ok(Some(Some(Look { form }))),
        _ => Ok(Some(None)),
    }
}
