//! The signature fields of a form, empty and filled, and what a certification allows.

use std::collections::HashSet;

use super::{
    error::PdfError,
    file::File,
    object::{Dictionary, Id, Object},
};
use crate::page::Limit;

/// A signature field.
#[derive(Debug, Clone, PartialEq)]
pub struct SignatureField {
    /// Its full name, parts joined by points
    pub name: String,
    /// The field's object; `None` if it stands inside its parent, where no revision can change it
    pub id: Option<Id>,
    /// The signature dictionary, if the field is signed
    pub value: Option<Object>,
}

/// Deepest nesting of fields that is read.
const DEEPEST: usize = 32;

/// Most fields that are read.
const MOST: usize = 20_000;

/// All signature fields, in the form's order.
///
/// # Errors
/// [`PdfError`], also for a form whose fields contain themselves.
pub fn signature_fields(file: &File<'_>) -> Result<Vec<SignatureField>, PdfError> {
    let Object::Dictionary(form) = file.value(file.root()?, "AcroForm")? else {
        return Ok(Vec::new());
    };
    let Object::Array(fields) = file.value(form, "Fields")? else { return Ok(Vec::new()) };
    let mut walk = Walk { file, seen: HashSet::new(), found: Vec::new() };
    for field in fields {
        walk.visit(field, "", false, 0)?;
    }
    Ok(walk.found)
}

/// The names of the signature fields in `file`, and whether each is signed, in the form's order.
///
/// # Errors
/// [`PdfError`]
pub fn field_names(file: &File<'_>) -> Result<Vec<(String, bool)>, PdfError> {
    let fields = signature_fields(file)?;
    Ok(fields.into_iter().map(|field| (field.name, field.value.is_some())).collect())
}

struct Walk<'f, 'a> {
    file: &'f File<'a>,
    seen: HashSet<Id>,
    found: Vec<SignatureField>,
}

impl Walk<'_, '_> {
    fn visit(
        &mut self,
        object: &Object,
        prefix: &str,
        inherited: bool,
        depth: usize,
    ) -> Result<(), PdfError> {
        const WRONG: PdfError = PdfError::Missing { what: "form field, once" };
        let id = object.as_reference();
        if id.is_some_and(|id| !self.seen.insert(id)) || depth > DEEPEST || self.seen.len() > MOST {
            return Err(WRONG);
        }
        let Object::Dictionary(field) = self.file.resolve(object)? else { return Ok(()) };
        let kids = self.file.value(field, "Kids")?.as_array().unwrap_or_default();
        // Many fields may have the same kids, and every name begins with those of its parents.
        let budget = self.file.budget();
        budget.take(Limit::Steps, 1 + kids.len())?;
        budget.take(Limit::Unfolded, prefix.len())?;
        let part = self.file.value(field, "T")?.to_text();
        let name = match (part, prefix) {
            (Some(part), "") => part,
            (Some(part), prefix) => format!("{prefix}.{part}"),
            (None, prefix) => prefix.to_owned(),
        };
        let is_signature = match self.file.value(field, "FT")? {
            Object::Null => inherited,
            kind => kind.is_name("Sig"),
        };
        // Kids without a name are widgets of the field itself.
        let mut has_fields = false;
        for kid in kids {
            if let Object::Dictionary(kid_field) = self.file.resolve(kid)? {
                has_fields |= kid_field.has("T");
            }
        }
        if is_signature && !has_fields {
            let value = match field.get(b"V") {
                None | Some(Object::Null) => None,
                Some(value) => Some(value.clone()),
            };
            self.found.push(SignatureField { name, id, value });
            return Ok(());
        }
        for kid in kids {
            self.visit(kid, &name, is_signature, depth + 1)?;
        }
        Ok(())
    }
}

/// What a certification allows later signers to do (ISO 32000-2, table 257).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// Nothing
    Nothing,
    /// Filling in and signing fields
    Fields,
    /// Also annotations
    Annotations,
}

/// The certifying signature's dictionary and what it allows; `None` without certification.
///
/// # Errors
/// [`PdfError`]
pub fn certification(file: &File<'_>) -> Result<Option<(Id, Permission)>, PdfError> {
    let Object::Dictionary(permissions) = file.value(file.root()?, "Perms")? else {
        return Ok(None);
    };
    let Some(Object::Reference(id)) = permissions.get(b"DocMDP") else { return Ok(None) };
    let Object::Dictionary(signature) = file.get(*id)? else { return Ok(None) };
    Ok(doc_mdp(file, signature)?.map(|permission| (*id, permission)))
}

/// What this signature allows as a certification.
///
/// # Errors
/// [`PdfError`]
pub fn doc_mdp(file: &File<'_>, signature: &Dictionary) -> Result<Option<Permission>, PdfError> {
    let parameters = transform(file, signature, "DocMDP")?;
    parameters.map(|parameters| permission(file, parameters)).transpose()
}

fn permission(file: &File<'_>, parameters: &Object) -> Result<Permission, PdfError> {
    let level = match parameters {
        Object::Dictionary(parameters) => file.value(parameters, "P")?.as_integer(),
        _ => None,
    };
    Ok(match level {
        Some(1) => Permission::Nothing,
        Some(3) => Permission::Annotations,
        _ => Permission::Fields,
    })
}

/// The parameters of one of a signature's transformations; Null if it has none.
fn transform<'f>(
    file: &'f File<'_>,
    signature: &'f Dictionary,
    method: &str,
) -> Result<Option<&'f Object>, PdfError> {
    let references = file.value(signature, "Reference")?.as_array().unwrap_or_default();
    for reference in references {
        let Object::Dictionary(reference) = file.resolve(reference)? else { continue };
        if file.value(reference, "TransformMethod")?.is_name(method) {
            return file.value(reference, "TransformParams").map(Some);
        }
    }
    Ok(None)
}

/// What a signature allows to be done to the file later: the transform methods DocMDP and FieldMDP
/// (ISO 32000-2, 12.8.2.2 and 12.8.2.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocMdp {
    /// How much may change, if the signature says so
    pub permission: Option<Permission>,
    /// Which fields may not
    pub lock: Lock,
}

impl DocMdp {
    /// Those of the signature in `field`: by its own references, or by the lock of its field.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn of(
        file: &File<'_>,
        field: &SignatureField,
        signature: &Dictionary,
    ) -> Result<Self, PdfError> {
        let mut permission_stated = doc_mdp(file, signature)?;
        if let Some(id) = field.id
            && let Object::Dictionary(lock) = file.value(file.dictionary(id)?, "Lock")?
            && lock.has("P")
            && permission_stated.is_none()
        {
            permission_stated = Some(permission(file, &Object::Dictionary(lock.clone()))?);
        }
        let lock = match transform(file, signature, "FieldMDP")? {
            Some(parameters) => Lock::read(file, parameters)?,
            None => Lock::Include(Vec::new()),
        };
        Ok(Self { permission: permission_stated, lock })
    }
}

/// The fields that a signature locks (FieldMDP; ISO 32000-2, 12.8.2.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lock {
    /// All of them
    All,
    /// Those with these names, and what is below them
    Include(Vec<String>),
    /// All but those
    Exclude(Vec<String>),
}

impl Lock {
    fn read(file: &File<'_>, parameters: &Object) -> Result<Self, PdfError> {
        let Object::Dictionary(parameters) = parameters else { return Ok(Self::All) };
        let mut names = Vec::new();
        for name in file.value(parameters, "Fields")?.as_array().unwrap_or_default() {
            names.extend(file.resolve(name)?.to_text());
        }
        let action = file.value(parameters, "Action")?;
        Ok(match action {
            _ if action.is_name("Include") => Self::Include(names),
            _ if action.is_name("Exclude") => Self::Exclude(names),
            // What is not understood is held to lock.
            _ => Self::All,
        })
    }

    /// The names that it gives.
    pub fn names(&self) -> &[String] {
        match self {
            Self::All => &[],
            Self::Include(names) | Self::Exclude(names) => names,
        }
    }

    /// Whether the field called `name` is locked.
    pub fn holds(&self, name: &str) -> bool {
        let is_named = |names: &[String]| {
            names.iter().any(|named| {
                let rest = name.strip_prefix(named.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            })
        };
        match self {
            Self::All => true,
            Self::Include(names) => is_named(names),
            Self::Exclude(names) => !is_named(names),
        }
    }
}
