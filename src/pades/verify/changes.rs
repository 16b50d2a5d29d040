//! What later revisions changed: two revisions are compared along every path from the trailer, and
//! an object may differ only if every path to it allows that (attacks: shadow hide and replace, a
//! changed object that is also reachable where nothing may change).
//!
//! Allowed are: signing an empty signature field that is not locked, new signature fields, document
//! timestamps, validation data, developer extensions, and what programs note about themselves and
//! the hour when they save. Below a later signature, all metadata may differ: its signer answers
//! for them. Filling in other fields is not allowed: in a reply that would change what the page says.

use std::collections::{HashMap, HashSet, VecDeque};

use serde::Serialize;

use super::metadata;
use crate::page::Limit;
use crate::pdf::{
    Dictionary, Entry, File, Id, Object, PdfError, Stream,
    field::{Lock, Permission, Terms, certification, signature_fields},
};

/// How much a later revision may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowance {
    /// Signatures, timestamps, validation data, metadata
    Signatures,
    /// Validation data, and what the program that adds them notes about itself
    ValidationData,
}

/// A later change that is allowed, and worth telling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum ChangeNote {
    /// An empty field was signed
    Signed {
        /// Its place in the form
        path: String,
    },
    /// A signature field was added and signed
    SignatureAdded {
        /// Its name
        field: String,
        /// Whether it shows on a page
        visible: bool,
    },
    /// A document timestamp was added
    TimestampAdded,
    /// Validation data was added
    ValidationData,
    /// XMP metadata or document information was changed
    Metadata,
    /// Developer extensions were declared
    Extensions,
    /// Default settings were added to the form
    FormDefaults,
}

/// The path at which something differs that must not.
type Forbidden = String;

type Compared = Result<(), Forbidden>;

/// What an object is, in the signed revision, beyond its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Catalog,
    Page,
    /// A field or widget; whether it belongs to a signature field without signature
    Field {
        empty_signature: bool,
    },
}

/// Under which rule two objects are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Rule {
    /// Nothing may differ
    Frozen,
    /// `/Annots` may grow by new signatures
    Page,
    /// Nothing may differ
    Field,
    /// It may be signed
    EmptySignature,
}

/// Trailer keys that belong to one cross-reference section, and those compared apart.
const TRAILER_KEYS: [&[u8]; 13] = [
    b"Size",
    b"Prev",
    b"XRefStm",
    b"ID",
    b"Type",
    b"W",
    b"Index",
    b"Length",
    b"Filter",
    b"DecodeParms",
    b"DL",
    b"Root",
    b"Info",
];

/// The comparison of a signed revision with the file as it is now.
pub(super) struct Comparison<'o, 'a, 'b> {
    old: &'o File<'a>,
    new: &'o File<'b>,
    allowance: Allowance,
    permission: Permission,
    certified: bool,
    lock: &'o Lock,
    roles: HashMap<Id, Role>,
    added_widgets: HashSet<Id>,
    /// Objects that a newly signed field no longer uses
    released: HashSet<Id>,
    seen: HashSet<(Rule, Id, Id)>,
    /// Pairs of a reference and a value that stands where it is meant: by where they are kept
    seen_values: HashSet<(*const Object, *const Object)>,
    waiting: VecDeque<(Rule, String, &'o Object, &'o Object)>,
    notes: Vec<ChangeNote>,
}

impl<'o, 'a, 'b> Comparison<'o, 'a, 'b> {
    /// Compares the revisions; the notes are allowed changes.
    ///
    /// # Errors
    /// The path of the first change that is not allowed, or that cannot be judged.
    pub(super) fn run(
        old: &'o File<'a>,
        new: &'o File<'b>,
        allowance: Allowance,
        terms: &'o Terms,
    ) -> Result<Vec<ChangeNote>, Forbidden> {
        let unreadable = |_| String::from("/Root");
        let certified = certification(old).map_err(unreadable)?.map(|(_, permission)| permission);
        let stated = certified.into_iter().chain(terms.permission).min();
        let mut comparison = Self {
            old,
            new,
            allowance,
            permission: stated.unwrap_or(Permission::Fields),
            certified: stated.is_some(),
            lock: &terms.lock,
            roles: roles(old, &terms.lock).map_err(unreadable)?,
            added_widgets: HashSet::new(),
            released: HashSet::new(),
            seen: HashSet::new(),
            seen_values: HashSet::new(),
            waiting: VecDeque::new(),
            notes: Vec::new(),
        };
        comparison.trailer()?;
        while let Some((rule, path, x, y)) = comparison.waiting.pop_front() {
            comparison.referenced(rule, &path, x, y)?;
        }
        // What a field lets go of must have been its own: nobody else may build on it.
        let shared = comparison.seen.iter().find(|(_, old, _)| comparison.released.contains(old));
        match shared {
            Some((_, id, _)) => Err(format!("/AP {id:?}")),
            None => Ok(comparison.notes),
        }
    }

    fn note(&mut self, note: ChangeNote) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    fn signatures_allowed(&self) -> bool {
        self.allowance == Allowance::Signatures && self.permission != Permission::Nothing
    }

    // ------------------------------------------------------------ the top of the file

    fn trailer(&mut self) -> Compared {
        let (old, new) = (self.old.trailer(), self.new.trailer());
        if self.old.root_id() != self.new.root_id() {
            return Err("/Root".into());
        }
        for key in keys(old, new) {
            if !TRAILER_KEYS.contains(&key) {
                self.entry(Rule::Frozen, "", key, old, new)?;
            }
        }
        let nothing = Object::Null;
        let info = |trailer: &'o Dictionary| trailer.get(b"Info");
        let (x, y) = (info(old), info(new));
        if !self.same_value(x.unwrap_or(&nothing), y.unwrap_or(&nothing)) {
            self.metadata("/Info", metadata::same_information(self.old, self.new))?;
        }
        self.catalog()
    }

    /// Metadata that make a statement on the document may change only below a later signature.
    fn metadata(&mut self, path: &str, is_technical: bool) -> Compared {
        if !is_technical && !self.signatures_allowed() {
            return Err(path.into());
        }
        self.note(ChangeNote::Metadata);
        Ok(())
    }

    fn catalog(&mut self) -> Compared {
        let unreadable = |_: PdfError| String::from("/Root");
        let (old, new) =
            (self.old.root().map_err(unreadable)?, self.new.root().map_err(unreadable)?);
        // The form first: it tells which widgets are new signatures.
        self.form(old, new)?;
        for key in keys(old, new) {
            let value = |file: &'o File<'_>, dictionary: &'o Dictionary| {
                file.value(dictionary, &String::from_utf8_lossy(key)).unwrap_or(&Object::Null)
            };
            let same = |this: &Self| match (old.get(key), new.get(key)) {
                (Some(x), Some(y)) => this.same_value(x, y),
                _ => false,
            };
            match key {
                b"AcroForm" => {}
                b"DSS" if new.has("DSS") => {
                    if !same(self) {
                        let stored = validation_data(self.new, value(self.new, new))?;
                        if let Some(before) = old.get(key) {
                            let before = validation_data(self.old, before)?;
                            // What was stored stays: what follows may rest on it.
                            if !before.is_subset(&stored) {
                                return Err("/DSS".into());
                            }
                        }
                        self.note(ChangeNote::ValidationData);
                    }
                }
                b"Extensions" if new.has("Extensions") => {
                    if !same(self) {
                        let (before, after) = (value(self.old, old), value(self.new, new));
                        extensions(self.new, after, 0)?;
                        let kept = before.as_dictionary().into_iter().flat_map(Dictionary::iter);
                        let has = |key| after.as_dictionary().is_some_and(|d| d.get(key).is_some());
                        if !kept.into_iter().all(|(key, _)| has(key)) {
                            return Err("/Extensions".into());
                        }
                        self.note(ChangeNote::Extensions);
                    }
                }
                b"Metadata" if new.has("Metadata") => {
                    if !same(self) {
                        is_metadata(value(self.new, new))?;
                        let packet = |file: &File<'_>, root| {
                            let stream = file.value(root, "Metadata").ok()?.as_stream()?;
                            file.decoded(stream).ok()
                        };
                        let packets = (packet(self.old, old), packet(self.new, new));
                        let technical = matches!(&packets, (Some(before), Some(after))
                            if metadata::same_packet(before, after));
                        self.metadata("/Metadata", technical)?;
                    }
                }
                b"Version" if new.has("Version") => {
                    if !same(self) {
                        let version = |root: &Dictionary| version(root.get(key));
                        if version(new).is_none() || version(old) >= version(new) {
                            return Err("/Version".into());
                        }
                        self.note(ChangeNote::Extensions);
                    }
                }
                _ => self.entry(Rule::Frozen, "", key, old, new)?,
            }
        }
        Ok(())
    }

    /// Whether two values are the same all the way down, without rules: for the places where a
    /// difference is allowed and only needs telling.
    fn same_value(&self, x: &Object, y: &Object) -> bool {
        let mut inner = Comparison {
            old: self.old,
            new: self.new,
            allowance: self.allowance,
            permission: self.permission,
            certified: self.certified,
            lock: self.lock,
            roles: HashMap::new(),
            added_widgets: HashSet::new(),
            released: HashSet::new(),
            seen: HashSet::new(),
            seen_values: HashSet::new(),
            waiting: VecDeque::new(),
            notes: Vec::new(),
        };
        let same = inner.pair(Rule::Frozen, "", b"", x, y).is_ok();
        let mut rest = same;
        while let (true, Some((rule, path, x, y))) = (rest, inner.waiting.pop_front()) {
            rest = inner.referenced(rule, &path, x, y).is_ok();
        }
        rest
    }

    // ------------------------------------------------------------ the form

    fn form(&mut self, old_root: &'o Dictionary, new_root: &'o Dictionary) -> Compared {
        const PATH: &str = "/AcroForm";
        let form = |file: &'o File<'_>, root: &'o Dictionary| match file.value(root, "AcroForm") {
            Ok(Object::Dictionary(form)) => Ok(Some(form)),
            Ok(Object::Null) => Ok(None),
            _ => Err(String::from(PATH)),
        };
        let empty = &*EMPTY;
        let (old, new) = (form(self.old, old_root)?, form(self.new, new_root)?);
        let (old, new) = match (old, new) {
            (None, None) => return Ok(()),
            (Some(_), None) => return Err(PATH.into()),
            (old, Some(new)) => (old.unwrap_or(empty), new),
        };
        self.fields(old, new)?;
        for key in keys(old, new) {
            match key {
                b"Fields" => {}
                b"DA" | b"DR" if old.get(key).is_none() && self.signatures_allowed() => {
                    self.note(ChangeNote::FormDefaults);
                }
                b"DR" => self.default_resources(PATH, old, new)?,
                _ => self.entry(Rule::Frozen, PATH, key, old, new)?,
            }
        }
        Ok(())
    }

    /// Resources for filling in fields may grow, because programs that sign add their typefaces;
    /// those that are there stay as they are.
    fn default_resources(
        &mut self,
        path: &str,
        old: &'o Dictionary,
        new: &'o Dictionary,
    ) -> Compared {
        let resources = |file: &'o File<'_>, form: &'o Dictionary| {
            file.value(form, "DR").ok().and_then(Object::as_dictionary)
        };
        let (Some(before), Some(after)) = (resources(self.old, old), resources(self.new, new))
        else {
            return self.entry(Rule::Frozen, path, b"DR", old, new);
        };
        let path = longer(path, b"DR");
        for (category, value) in after.iter() {
            let Some(old_value) = before.get(category) else {
                self.grown(&path)?;
                continue;
            };
            let inner = (self.old.resolve(old_value), self.new.resolve(value));
            let (Ok(Object::Dictionary(kept)), Ok(Object::Dictionary(now))) = inner else {
                self.pair(Rule::Frozen, &path, b"DR", old_value, value)?;
                continue;
            };
            for key in keys(kept, now) {
                if kept.get(key).is_none() {
                    self.grown(&path)?;
                } else {
                    self.entry(Rule::Frozen, &path, key, kept, now)?;
                }
            }
        }
        match before.iter().find(|(category, _)| after.get(category).is_none()) {
            Some((category, _)) => Err(longer(&path, category)),
            None => Ok(()),
        }
    }

    fn grown(&mut self, path: &str) -> Compared {
        if !self.signatures_allowed() {
            return Err(path.into());
        }
        self.note(ChangeNote::FormDefaults);
        Ok(())
    }

    fn fields(&mut self, old: &'o Dictionary, new: &'o Dictionary) -> Compared {
        const PATH: &str = "/AcroForm/Fields";
        let list = |file: &'o File<'_>, form: &'o Dictionary| match file.value(form, "Fields") {
            Ok(Object::Array(fields)) => Ok(fields.as_slice()),
            Ok(Object::Null) => Ok(&[][..]),
            _ => Err(String::from(PATH)),
        };
        let (before, after) = (list(self.old, old)?, list(self.new, new)?);
        let Some((kept, added)) = after.split_at_checked(before.len()) else {
            return Err(PATH.into());
        };
        for (place, (x, y)) in before.iter().zip(kept).enumerate() {
            self.pair(Rule::Frozen, &format!("{PATH}[{place}]"), b"Fields", x, y)?;
        }
        for field in added {
            self.added_field(field, after).ok_or_else(|| format!("{PATH}+"))?;
        }
        Ok(())
    }

    /// A new field must be a signature without actions. It is its own widget, or has one.
    fn added_field(&mut self, field: &'o Object, all: &'o [Object]) -> Option<()> {
        let file = self.new;
        let id = field.as_reference()?;
        let dictionary = file.get(id).ok()?.as_dictionary()?;
        let value = |key| file.value(dictionary, key).unwrap_or(&Object::Null);
        let name = value("T").to_text()?;
        let same_name = |other: &&Object| {
            let other = file.resolve(other).ok().and_then(Object::as_dictionary);
            other.and_then(|other| file.value(other, "T").ok()?.to_text()).as_ref() == Some(&name)
        };
        let kids = value("Kids").as_array().unwrap_or_default();
        let fits = value("FT").is_name("Sig")
            && harmless_keys(dictionary)
            && kids.len() <= 1
            && all.iter().filter(same_name).count() == 1
            && !self.roles.contains_key(&id);
        let signature = value("V").as_dictionary()?;
        let fits = fits && self.is_new(dictionary.get(b"V"));
        if !fits || self.allowance != Allowance::Signatures {
            return None;
        }
        let (widget_id, widget) = match kids.first() {
            Some(kid) => {
                let id = kid.as_reference()?;
                let widget = file.get(id).ok()?.as_dictionary()?;
                let new = !self.roles.contains_key(&id) && harmless_keys(widget);
                (id, Some(widget).filter(|widget| new && !widget.has("Kids"))?)
            }
            None => (id, dictionary),
        };
        let visible = is_visible(file, file.value(widget, "Rect").ok()?);
        let is_timestamp =
            file.value(signature, "SubFilter").is_ok_and(|kind| kind.is_name("ETSI.RFC3161"));
        // A certified document shows what the first signer saw.
        let forbidden = if is_timestamp {
            visible
        } else {
            self.permission == Permission::Nothing
                || (visible && self.certified)
                || self.lock.holds(&name)
        };
        if forbidden {
            return None;
        }
        self.note(match is_timestamp {
            true => ChangeNote::TimestampAdded,
            false => ChangeNote::SignatureAdded { field: name, visible },
        });
        self.added_widgets.insert(widget_id);
        Some(())
    }

    // ------------------------------------------------------------ two objects

    /// Compares the values of one key in two dictionaries.
    fn entry(
        &mut self,
        rule: Rule,
        path: &str,
        key: &'o [u8],
        old: &'o Dictionary,
        new: &'o Dictionary,
    ) -> Compared {
        let path = longer(path, key);
        match (old.get(key), new.get(key)) {
            (Some(x), Some(y)) => self.pair(rule, &path, key, x, y),
            _ => Err(path),
        }
    }

    /// Compares two values that stand under `key`. References wait for their turn, so that no
    /// chain of objects can exhaust the stack.
    fn pair(
        &mut self,
        rule: Rule,
        path: &str,
        key: &[u8],
        x: &'o Object,
        y: &'o Object,
    ) -> Compared {
        if self.new.budget().take(Limit::Steps, 1).is_err() {
            return Err(path.into());
        }
        let (Object::Reference(i), Object::Reference(j)) = (x, y) else {
            return match (x, y) {
                (Object::Reference(_), _) | (_, Object::Reference(_)) => {
                    let (Ok(x), Ok(y)) = (self.old.resolve(x), self.new.resolve(y)) else {
                        return Err(path.into());
                    };
                    if self.seen_values.insert((x, y)) {
                        self.waiting.push_back((Rule::Frozen, path.into(), x, y));
                    }
                    Ok(())
                }
                _ => self.direct(rule, path, key, x, y),
            };
        };
        let role = self.roles.get(i).copied();
        let rule = match role {
            None => Rule::Frozen,
            // Compared from the trailer.
            Some(Role::Catalog) if i == j => return Ok(()),
            Some(Role::Page) if i == j => Rule::Page,
            Some(Role::Field { empty_signature }) if i == j && leads_to_fields(key) => {
                if empty_signature {
                    Rule::EmptySignature
                } else {
                    Rule::Field
                }
            }
            Some(Role::Field { .. }) if i == j => Rule::Frozen,
            Some(_) => return Err(path.into()),
        };
        if self.seen.insert((rule, *i, *j)) {
            self.waiting.push_back((rule, path.into(), x, y));
        }
        Ok(())
    }

    /// Compares what references point at.
    fn referenced(&mut self, rule: Rule, path: &str, x: &'o Object, y: &'o Object) -> Compared {
        match (self.old.resolve(x), self.new.resolve(y)) {
            (Ok(x), Ok(y)) => self.direct(rule, path, b"", x, y),
            _ => Err(path.into()),
        }
    }

    fn direct(
        &mut self,
        rule: Rule,
        path: &str,
        key: &[u8],
        x: &'o Object,
        y: &'o Object,
    ) -> Compared {
        match (x, y) {
            (Object::Dictionary(x), Object::Dictionary(y)) => self.dictionary(rule, path, x, y),
            (Object::Stream(x), Object::Stream(y)) => self.stream(path, x, y),
            (Object::Array(x), Object::Array(y)) if x.len() == y.len() => {
                // The elements of an indirect array stand under the key that led to it.
                let key = if key.is_empty() { last_key(path) } else { key };
                for (place, (x, y)) in x.iter().zip(y).enumerate() {
                    self.pair(Rule::Frozen, &format!("{path}[{place}]"), key, x, y)?;
                }
                Ok(())
            }
            (x, y) if x == y && !matches!(x, Object::Array(_)) => Ok(()),
            _ => Err(path.into()),
        }
    }

    fn stream(&mut self, path: &str, x: &'o Stream, y: &'o Stream) -> Compared {
        match (self.old.raw(x), self.new.raw(y)) {
            (Ok(old), Ok(new)) if old == new => {
                self.dictionary(Rule::Frozen, path, &x.dictionary, &y.dictionary)
            }
            _ => Err(path.into()),
        }
    }

    fn dictionary(
        &mut self,
        rule: Rule,
        path: &str,
        old: &'o Dictionary,
        new: &'o Dictionary,
    ) -> Compared {
        let newly_signed = rule == Rule::EmptySignature
            && (signed(self.old, old), signed(self.new, new)) == (false, true);
        if newly_signed || rule == Rule::EmptySignature && self.is_signed_above(old) {
            return self.signed_field(path, old, new, newly_signed);
        }
        for key in keys(old, new) {
            if rule == Rule::Page && key == b"Annots" {
                self.annotations(path, old, new)?;
            } else {
                self.entry(Rule::Frozen, path, key, old, new)?;
            }
        }
        Ok(())
    }

    /// Whether this is a widget of a field that was empty and was signed.
    fn is_signed_above(&self, widget: &Dictionary) -> bool {
        let field = widget.get(b"Parent").filter(|_| !widget.has("T"));
        let is_signed = |file: &File<'_>| {
            let field = file.resolve(field?).ok()?.as_dictionary()?;
            Some(signed(file, field))
        };
        (is_signed(self.old), is_signed(self.new)) == (Some(false), Some(true))
    }

    /// An empty field that was signed, or a widget of one: value and appearance are new, and the
    /// widget may have been locked.
    fn signed_field(
        &mut self,
        path: &str,
        old: &'o Dictionary,
        new: &'o Dictionary,
        newly_signed: bool,
    ) -> Compared {
        for key in keys(old, new) {
            let allowed = match key {
                b"V" => newly_signed && self.is_new(new.get(key)),
                b"AP" | b"M" => new.get(key).is_some(),
                b"F" => locked(old, new),
                _ => false,
            };
            if allowed && self.signatures_allowed() {
                if let (b"AP", Some(Object::Reference(id))) = (key, old.get(key))
                    && new.get(key) != old.get(key)
                {
                    self.released.insert(*id);
                }
                continue;
            }
            self.entry(Rule::Frozen, path, key, old, new)?;
        }
        if newly_signed {
            self.note(ChangeNote::Signed { path: path.into() });
        }
        Ok(())
    }

    /// Whether a value is an object that the signed revision did not know: a signature that was
    /// there before is not made by who signs now.
    fn is_new(&self, value: Option<&Object>) -> bool {
        let id = value.and_then(Object::as_reference);
        id.is_some_and(|id| matches!(self.old.entry(id.number), None | Some(Entry::Free)))
    }

    fn annotations(&mut self, path: &str, old: &'o Dictionary, new: &'o Dictionary) -> Compared {
        let path = longer(path, b"Annots");
        let list = |file: &'o File<'_>, page: &'o Dictionary| match file.value(page, "Annots") {
            Ok(Object::Array(annotations)) => Ok(annotations.as_slice()),
            Ok(Object::Null) => Ok(&[][..]),
            _ => Err(path.clone()),
        };
        let (before, after) = (list(self.old, old)?, list(self.new, new)?);
        let Some((kept, added)) = after.split_at_checked(before.len()) else {
            return Err(path);
        };
        for (place, (x, y)) in before.iter().zip(kept).enumerate() {
            self.pair(Rule::Frozen, &format!("{path}[{place}]"), b"Annots", x, y)?;
        }
        let is_signature = |annotation: &Object| {
            annotation.as_reference().is_some_and(|id| self.added_widgets.contains(&id))
        };
        if added.iter().all(is_signature) { Ok(()) } else { Err(format!("{path}+")) }
    }
}

/// Whether a field or widget has no key that acts, or that leads elsewhere.
fn harmless_keys(field: &Dictionary) -> bool {
    const KEYS: [&[u8]; 21] = [
        b"Type", b"Subtype", b"FT", b"T", b"F", b"P", b"Rect", b"V", b"AP", b"MK", b"DA", b"Ff",
        b"Lock", b"SV", b"TU", b"TM", b"M", b"BS", b"Border", b"Kids", b"Parent",
    ];
    field.iter().all(|(key, _)| KEYS.contains(&key))
}

static EMPTY: std::sync::LazyLock<Dictionary> = std::sync::LazyLock::new(Dictionary::new);

/// The keys of both dictionaries, each once.
fn keys<'d>(old: &'d Dictionary, new: &'d Dictionary) -> Vec<&'d [u8]> {
    let mut keys: Vec<&[u8]> = old.iter().map(|(key, _)| key).collect();
    keys.extend(new.iter().map(|(key, _)| key).filter(|key| old.get(key).is_none()));
    keys
}

/// Only these keys lead to a field as a field; by any other way it is a dictionary like others.
fn leads_to_fields(key: &[u8]) -> bool {
    matches!(key, b"Fields" | b"Kids" | b"Parent" | b"Annots" | b"Obj")
}

fn longer(path: &str, key: &[u8]) -> String {
    const LONGEST: usize = 160;
    let mut start = path.len().saturating_sub(LONGEST);
    while !path.is_char_boundary(start) {
        start += 1;
    }
    format!("{}/{}", &path[start..], String::from_utf8_lossy(key))
}

fn last_key(path: &str) -> &[u8] {
    let last = path.rsplit('/').next().unwrap_or_default();
    last.split('[').next().unwrap_or_default().as_bytes()
}

fn signed(file: &File<'_>, field: &Dictionary) -> bool {
    !matches!(file.value(field, "V"), Ok(Object::Null))
}

/// Whether the only change to a widget's flags is that it was locked.
fn locked(old: &Dictionary, new: &Dictionary) -> bool {
    const LOCKED: i64 = 128;
    let flags = |field: &Dictionary| field.get(b"F").map_or(Some(0), Object::as_integer);
    matches!((flags(old), flags(new)), (Some(old), Some(new)) if old | LOCKED == new)
}

fn is_visible(file: &File<'_>, rectangle: &Object) -> bool {
    let number = |object: &Object| file.resolve(object).ok()?.as_number();
    let numbers: Option<Vec<f64>> =
        rectangle.as_array().and_then(|numbers| numbers.iter().map(number).collect());
    match numbers.as_deref() {
        Some(&[left, bottom, right, top]) => left != right && bottom != top,
        // No rectangle, no picture; a strange one is taken as visible.
        _ => *rectangle != Object::Null,
    }
}

/// What a document security store holds: each stream with the list that it stands in.
type Stored = HashSet<(Vec<u8>, Vec<u8>)>;

/// A document security store holds lists of streams, and nothing that shows.
fn validation_data(file: &File<'_>, store: &Object) -> Result<Stored, Forbidden> {
    let wrong = || String::from("/DSS");
    let dictionary = |object| file.resolve(object).ok().and_then(Object::as_dictionary);
    let mut stored = Stored::new();
    for (key, value) in dictionary(store).ok_or_else(wrong)?.iter() {
        if key != b"VRI" {
            store_entry(file, key, key, value, &mut stored).ok_or_else(wrong)?;
            continue;
        }
        for (name, record) in dictionary(value).ok_or_else(wrong)?.iter() {
            for (key, value) in dictionary(record).ok_or_else(wrong)?.iter() {
                let list = [name, b"/", key].concat();
                store_entry(file, key, &list, value, &mut stored).ok_or_else(wrong)?;
            }
        }
    }
    Ok(stored)
}

/// Takes in one entry of a store or of one of its records; `None` if it does not belong there.
fn store_entry(
    file: &File<'_>,
    key: &[u8],
    list: &[u8],
    value: &Object,
    stored: &mut Stored,
) -> Option<()> {
    let mut add = |item: &Object| {
        let stream = file.resolve(item).ok()?.as_stream()?;
        let data = file.decoded(stream).or_else(|_| file.raw(stream).map(<[u8]>::to_vec)).ok()?;
        stored.insert((list.to_vec(), data));
        Some(())
    };
    match key {
        b"Certs" | b"OCSPs" | b"CRLs" | b"Cert" | b"OCSP" | b"CRL" => {
            file.resolve(value).ok()?.as_array()?.iter().try_for_each(add)
        }
        b"TS" => add(value),
        b"Type" | b"TU" => (!matches!(value, Object::Reference(_))).then_some(()),
        _ => None,
    }
}

/// Developer extensions hold names and numbers, and nothing that shows.
fn extensions(file: &File<'_>, value: &Object, depth: usize) -> Compared {
    let wrong = || String::from("/Extensions");
    if depth > 4 {
        return Err(wrong());
    }
    match file.resolve(value).map_err(|_| wrong())? {
        Object::Dictionary(inner) => {
            inner.iter().try_for_each(|(_, value)| extensions(file, value, depth + 1))
        }
        Object::Array(inner) if depth > 0 => {
            inner.iter().try_for_each(|value| extensions(file, value, depth + 1))
        }
        Object::Name(_) | Object::Integer(_) | Object::String(_) if depth > 0 => Ok(()),
        _ => Err(wrong()),
    }
}

fn is_metadata(value: &Object) -> Compared {
    let metadata = value.as_stream().and_then(|stream| stream.dictionary.get(b"Type"));
    if metadata.is_some_and(|kind| kind.is_name("Metadata")) {
        Ok(())
    } else {
        Err("/Metadata".into())
    }
}

// ---------------------------------------------------------------- roles

/// The version that a catalog names, such as `/1.7`.
fn version(named: Option<&Object>) -> Option<(u8, u8)> {
    match named?.as_name()? {
        [major @ b'1'..=b'2', b'.', minor @ b'0'..=b'9'] => Some((*major, *minor)),
        _ => None,
    }
}

/// Catalog, pages and fields of a revision. A locked field is one that cannot be signed.
fn roles(file: &File<'_>, lock: &Lock) -> Result<HashMap<Id, Role>, PdfError> {
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
            waiting.extend(kids.iter().map(|kid| (kid, is_signature, is_signed)));
        }
    }
    for field in signature_fields(file)? {
        if let (Some(id), true) = (field.id, lock.holds(&field.name)) {
            roles.insert(id, Role::Field { empty_signature: false });
        }
    }
    Ok(roles)
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
