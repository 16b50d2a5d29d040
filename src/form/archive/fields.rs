//! Empty signature fields, for `signature` to fill.

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use super::{
    super::{Error, sheet::Sheets},
    Archive, integer, name, rectangle, text,
};

/// The annotation is printed (ISO 32000-1, table 165).
const PRINT: i64 = 4;

impl Archive {
    /// Adds the fields; their annotations in order. An unsigned field leaves the page as it is:
    /// its appearance is valid and empty.
    ///
    /// # Errors
    /// [`Error::Writer`].
    pub(super) fn add_fields(
        &mut self,
        sheets: &Sheets,
        catalog: &mut Dictionary,
    ) -> Result<Vec<ObjectId>, Error> {
        for page in 0..sheets.pages.len() {
            self.page(page)?.remove(b"Annots");
        }
        let mut widgets = Vec::new();
        for (index, field) in sheets.fields.iter().enumerate() {
            let [left, top, right, bottom] = field.bounds;
            let size = [0.0, 0.0, right - left, bottom - top];
            let form = dictionary! {
                "Type" => name("XObject"),
                "Subtype" => name("Form"),
                "BBox" => size.map(Object::Real).to_vec(),
                "Resources" => Dictionary::new(),
            };
            let appearance = self.add(Stream::new(form, Vec::new()));
            let page = self.pages[field.page];
            let widget = self.add(dictionary! {
                "Type" => name("Annot"),
                "Subtype" => name("Widget"),
                "FT" => name("Sig"),
                "T" => text(&field.name),
                "TU" => text(&field.description),
                "Rect" => rectangle(field.bounds, sheets.size.1),
                "F" => PRINT,
                "P" => page,
                "StructParent" => integer(sheets.pages.len() + index),
                "AP" => dictionary! { "N" => appearance },
            });
            self.annotate(field.page, widget)?;
            widgets.push(widget);
        }
        if !widgets.is_empty() {
            let fields: Vec<Object> = widgets.iter().map(|widget| (*widget).into()).collect();
            let form = self.add(dictionary! { "Fields" => fields, "SigFlags" => 0 });
            catalog.set("AcroForm", form);
        }
        Ok(widgets)
    }

    fn annotate(&mut self, page: usize, annotation: ObjectId) -> Result<(), Error> {
        let page = self.page(page)?;
        let mut annotations = match page.get(b"Annots") {
            Ok(Object::Array(annotations)) => annotations.clone(),
            _ => Vec::new(),
        };
        annotations.push(annotation.into());
        page.set("Annots", annotations);
        Ok(())
    }
}
