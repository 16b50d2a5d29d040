//! The signature fields of a form, empty and filled, and what a certification allows.

use std::collections::HashSet;

use memchr::memmem;

use super::{
    error::PdfError,
    file::File,
    object::{Dictionary, Id, Object},
    scan,
    section::Entry,
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
        walk.visit(field, "", Inherited::default(), 0)?;
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

/// Signatures that count although no field of the form has them: what a widget on a page has for its
/// value, and what covers a range of bytes, wherever it stands. Rights that Reader was given to save
/// a file (ISO 32000-1, 12.8.2.3) are none.
///
/// # Errors
/// [`PdfError`]
pub fn unlisted_signatures(
    file: &File<'_>,
    fields: &[SignatureField],
) -> Result<Vec<SignatureField>, PdfError> {
    let rights = file.value(file.root()?, "Perms")?.as_dictionary();
    let rights = rights.into_iter().flat_map(Dictionary::iter).map(|(_, value)| value);
    let listed = fields.iter().filter_map(|field| field.value.as_ref());
    let mut seen: HashSet<Id> = listed.chain(rights).filter_map(Object::as_reference).collect();
    let mut found = Vec::new();
    let mut add = |value: Id| {
        if seen.insert(value) {
            let name = format!("{} {} R", value.number, value.generation);
            found.push(SignatureField { name, id: None, value: Some(Object::Reference(value)) });
        }
    };
    signed_widgets(file)?.into_iter().for_each(&mut add);
    for id in ranged_dictionaries(file)? {
        let Object::Dictionary(dictionary) = file.get(id)? else { continue };
        if dictionary.has("ByteRange") && dictionary.has("Contents") {
            add(id);
        }
    }
    Ok(found)
}

/// What the widgets of signatures on the pages have for values of their own.
fn signed_widgets(file: &File<'_>) -> Result<Vec<Id>, PdfError> {
    let mut values = Vec::new();
    let mut seen = HashSet::new();
    let mut waiting: Vec<&Object> = file.root()?.get(b"Pages").into_iter().collect();
    while let Some(object) = waiting.pop() {
        file.budget().take(Limit::Steps, 1)?;
        let is_new = object.as_reference().is_none_or(|id| seen.insert(id));
        let Object::Dictionary(node) = file.resolve(object)? else { continue };
        if !is_new {
            continue;
        }
        waiting.extend(file.value(node, "Kids")?.as_array().unwrap_or_default());
        for annotation in file.value(node, "Annots")?.as_array().unwrap_or_default() {
            file.budget().take(Limit::Steps, 1)?;
            let Object::Dictionary(widget) = file.resolve(annotation)? else { continue };
            let value = widget.get(b"V").and_then(Object::as_reference);
            let Some(value) = value else { continue };
            if file.get(value)?.as_dictionary().is_some_and(|value| value.has("Contents")) {
                values.push(value);
            }
        }
    }
    Ok(values)
}

/// The objects as they are now in whose text a range of bytes is named.
fn ranged_dictionaries(file: &File<'_>) -> Result<Vec<Id>, PdfError> {
    let mut places = memmem::find_iter(file.bytes(), b"/ByteRange").peekable();
    let mut headers = scan::headers(file.bytes(), 0).peekable();
    let mut found = Vec::new();
    while let (Some(header), true) = (headers.next(), places.peek().is_some()) {
        file.budget().take(Limit::Entries, 1)?;
        let next = headers.peek().map_or(file.bytes().len(), |next| next.at);
        let (number, generation) = (header.number, header.generation);
        let here = Entry::At { offset: header.at, generation };
        let mut is_named = false;
        while places.next_if(|place| *place < next).is_some() {
            is_named = true;
        }
        if is_named && file.entry(number) == Some(here) {
            found.push(Id { number, generation });
        }
    }
    Ok(found)
}

/// What a field has from those above it (ISO 32000-2, 12.7.4.1).
#[derive(Clone, Copy, Default)]
struct Inherited<'f> {
    is_signature: bool,
    value: Option<&'f Object>,
}

struct Walk<'f, 'a> {
    file: &'f File<'a>,
    seen: HashSet<Id>,
    found: Vec<SignatureField>,
}

impl<'f> Walk<'f, '_> {
    fn visit(
        &mut self,
        object: &'f Object,
        prefix: &str,
        inherited: Inherited<'f>,
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
            Object::Null => inherited.is_signature,
            kind => kind.is_name("Sig"),
        };
        // Kids without a name are widgets of the field itself.
        let mut has_fields = false;
        for kid in kids {
            if let Object::Dictionary(kid_field) = self.file.resolve(kid)? {
                has_fields |= kid_field.has("T");
            }
        }
        let own = field.get(b"V").filter(|value| **value != Object::Null);
        let value = own.or(inherited.value);
        if is_signature && !has_fields {
            self.found.push(SignatureField { name, id, value: value.cloned() });
            return Ok(());
        }
        for kid in kids {
            self.visit(kid, &name, Inherited { is_signature, value }, depth + 1)?;
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
