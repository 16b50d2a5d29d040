//! What the objects of a signed revision are: its catalog, its pages, its fields. All others are
//! frozen.

use std::collections::{HashMap, HashSet};

use crate::{
    page::Limit,
    pdf::{
        Dictionary, File, Id, Object, PdfError,
        field::{Lock, signature_fields},
    },
};

/// What an object is, in the signed revision, beyond its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Catalog,
    Page,
    /// A field or widget; whether it belongs to a signature field without signature
    Field {
        empty_signature: bool,
    },
}

/// Catalog, pages and fields of a revision. A locked field is one that cannot be signed.
pub(super) fn roles(file: &File<'_>, lock: &Lock) -> Result<HashMap<Id, Role>, PdfError> {
    let mut roles = HashMap::from([(file.root_id()?, Role::Catalog)]);
    pages(file, &mut roles)?;
    if let Object::Dictionary(form) = file.value(file.root()?, "AcroForm")?
        && let Object::Array(fields) = file.value(form, "Fields")?
    {
        let mut waiting: Vec<(&Object, bool, bool)> =
            fields.iter().map(|field| (field, false, false)).collect();
        while let Some((object, is_signature, is_signed)) = waiting.pop() {
            let (Some(id), Object::Dictionary(field)) =
                (object.as_reference(), file.resolve(object)?)
            else {
                continue;
            };
            let is_signature = match file.value(field, "FT")? {
                Object::Null => is_signature,
                kind => kind.is_name("Sig"),
            };
            let is_signed = is_signed || signed(file, field);
            let role = Role::Field { empty_signature: is_signature && !is_signed };
            if roles.insert(id, role).is_some() {
                return Err(PdfError::Missing { what: "form field, once" });
            }
            let kids = file.value(field, "Kids")?.as_array().unwrap_or_default();
            file.budget().take(Limit::Steps, 1 + kids.len())?;
            waiting.extend(kids.iter().map(|kid| (kid, is_signature, is_signed)));
        }
    }
    for field in signature_fields(file)? {
        file.budget().take(Limit::Steps, 1 + lock.names().len() / 16)?;
        if let (Some(id), true) = (field.id, lock.holds(&field.name)) {
            roles.insert(id, Role::Field { empty_signature: false });
        }
    }
    Ok(roles)
}

/// Whether a field has a signature, or something in its place.
pub(super) fn signed(file: &File<'_>, field: &Dictionary) -> bool {
    !matches!(file.value(field, "V"), Ok(Object::Null))
}

fn pages(file: &File<'_>, roles: &mut HashMap<Id, Role>) -> Result<(), PdfError> {
    const WRONG: PdfError = PdfError::Missing { what: "page tree without a circle" };
    let mut seen = HashSet::new();
    let mut waiting: Vec<Id> =
        file.root()?.get(b"Pages").and_then(Object::as_reference).into_iter().collect();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            return Err(WRONG);
        }
        file.budget().take(Limit::Steps, 1)?;
        let Object::Dictionary(node) = file.get(id)? else { continue };
        match file.value(node, "Kids")? {
            Object::Array(kids) => waiting.extend(kids.iter().filter_map(Object::as_reference)),
            _ => {
                roles.insert(id, Role::Page);
            }
        }
    }
    Ok(())
}
