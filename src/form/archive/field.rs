//! Empty signature fields. All of them are made before the first signature: a field added later
//! would count as a change of what was signed.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{
    super::{
        Error,
        sheet::{Sheets, SignatureField},
    },
    object::{name, rectangle, text},
};

/// The annotation flag "Print" (ISO 32000-1, table 165), which PDF/A demands.
const PRINT: i64 = 4;

/// Adds the fields of `sheets`, their entry in the catalog, and their keys in the parent tree.
/// Returns the structure elements that hold them, children of `parent`.
pub(super) fn add(
    document: &mut Document,
    catalog: &mut Dictionary,
    sheets: &Sheets,
    pages: &[ObjectId],
    parent: ObjectId,
    numbers: &mut Vec<Object>,
) -> Result<Vec<Object>, Error> {
    let (mut widgets, mut elements): (Vec<Object>, Vec<Object>) = (Vec::new(), Vec::new());
    for field in &sheets.fields {
        let page = pages[field.page];
        let key = (numbers.len() / 2) as i64;
        let widget = widget(document, field, page, key, sheets.size.1);
        let element = document.add_object(dictionary! {
            "Type" => "StructElem",
            "S" => name("Form"),
            "P" => parent,
            "Pg" => page,
            "Alt" => text(&field.description),
            // Not in an array: pyHanko follows a field that is signed later only this way.
            "K" => dictionary! { "Type" => "OBJR", "Obj" => widget, "Pg" => page },
        });
        numbers.extend([Object::Integer(key), element.into()]);
        annotate(document, page, widget)?;
        widgets.push(widget.into());
        elements.push(element.into());
    }
    if !widgets.is_empty() {
        let form = document.add_object(dictionary! { "Fields" => widgets, "SigFlags" => 0 });
        catalog.set("AcroForm", form);
    }
    Ok(elements)
}

/// A field and its widget in one, with an appearance that shows nothing yet.
fn widget(
    document: &mut Document,
    field: &SignatureField,
    page: ObjectId,
    key: i64,
    height: f32,
) -> ObjectId {
    let [left, top, right, bottom] = field.bounds;
    let blank = Stream::new(
        dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => [0.0, 0.0, right - left, bottom - top].map(Object::Real).to_vec(),
            "Resources" => Dictionary::new(),
        },
        Vec::new(),
    );
    let appearance = document.add_object(blank);
    document.add_object(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => text(&field.name),
        "TU" => text(&field.description),
        "Rect" => rectangle(field.bounds, height),
        "F" => PRINT,
        "P" => page,
        "StructParent" => key,
        "AP" => dictionary! { "N" => appearance },
    })
}

fn annotate(document: &mut Document, page: ObjectId, widget: ObjectId) -> Result<(), Error> {
    let page = document.get_object_mut(page)?.as_dict_mut()?;
    let mut annotations =
        page.get(b"Annots").and_then(Object::as_array).cloned().unwrap_or_default();
    annotations.push(widget.into());
    page.set("Annots", annotations);
    Ok(())
}
