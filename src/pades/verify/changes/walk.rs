//! Two revisions gone through side by side. Nothing may differ but pages and fields, where a rule
//! says how.

use std::collections::{HashMap, HashSet, VecDeque};

use super::{
    note::ChangeNote,
    roles::{Role, signed},
};
use crate::{
    page::Limit,
    pdf::{
        Dictionary, Entry, File, Id, Object, Stream,
        field::{Lock, Permission},
        trail::{Place, Trail},
    },
};

/// How much a later revision may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pades::verify) enum Allowance {
    /// Signatures, timestamps, validation data, metadata
    Signatures,
    /// Validation data, and what the program that adds them notes about itself
    ValidationData,
}

/// What a signature allows to be done later.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowed<'o> {
    pub allowance: Allowance,
    pub permission: Permission,
    /// Whether a signer stated the permission
    pub certified: bool,
    pub lock: &'o Lock,
}

impl Allowed<'_> {
    /// Whether further signatures may be added.
    pub fn signatures(&self) -> bool {
        self.allowance == Allowance::Signatures && self.permission != Permission::Nothing
    }
}

/// The path at which something differs that must not.
pub(super) type Forbidden = String;

pub(super) type Compared = Result<(), Forbidden>;

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

/// The comparison of a signed revision with the file as it is now.
pub(super) struct Walk<'o, 'a, 'b> {
    pub old: &'o File<'a>,
    pub new: &'o File<'b>,
    pub allowed: Allowed<'o>,
    pub roles: HashMap<Id, Role>,
    pub added_widgets: HashSet<Id>,
    pub trail: Trail<'o>,
    /// Objects that a newly signed field no longer uses
    released: HashSet<Id>,
    seen: HashSet<(Rule, Id, Id)>,
    /// Pairs of a reference and a value that stands where it is meant: by where they are kept
    seen_values: HashSet<(*const Object, *const Object)>,
    waiting: VecDeque<(Rule, Place, &'o Object, &'o Object)>,
    notes: Vec<ChangeNote>,
}

impl<'o, 'a, 'b> Walk<'o, 'a, 'b> {
    /// A comparison in which nothing was compared yet. Objects without a role are frozen.
    pub fn new(
        old: &'o File<'a>,
        new: &'o File<'b>,
        allowed: Allowed<'o>,
        roles: HashMap<Id, Role>,
    ) -> Self {
        Self {
            old,
            new,
            allowed,
            roles,
            added_widgets: HashSet::new(),
            trail: Trail::default(),
            released: HashSet::new(),
            seen: HashSet::new(),
            seen_values: HashSet::new(),
            waiting: VecDeque::new(),
            notes: Vec::new(),
        }
    }

    /// Compares all that waits; the notes are allowed changes.
    pub fn finish(mut self) -> Result<Vec<ChangeNote>, Forbidden> {
        self.compare_waiting()?;
        // What a field lets go of must have been its own: nobody else may build on it.
        let shared = self.seen.iter().find(|(_, old, _)| self.released.contains(old));
        match shared {
            Some((_, id, _)) => Err(format!("/AP {id:?}")),
            None => Ok(self.notes),
        }
    }

    fn compare_waiting(&mut self) -> Compared {
        while let Some((rule, place, x, y)) = self.waiting.pop_front() {
            match (self.old.resolve(x), self.new.resolve(y)) {
                (Ok(x), Ok(y)) => self.direct(rule, place, x, y)?,
                _ => return self.forbid(place),
            }
        }
        Ok(())
    }

    /// Keeps a permitted change for the reader of the report, once.
    pub fn note(&mut self, note: ChangeNote) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The refusal of a change at `place`.
    pub fn forbid<T>(&self, place: Place) -> Result<T, Forbidden> {
        Err(self.trail.text(place))
    }

    /// Takes steps from the budget. What cannot be compared differs here; whoever asked for the
    /// comparison looks at the budget in the end.
    pub fn steps(&self, place: Place, count: usize) -> Compared {
        match self.new.budget().take(Limit::Steps, count) {
            Ok(()) => Ok(()),
            Err(_) => self.forbid(place),
        }
    }

    /// Whether two values are the same all the way down, without rules: for the places where a
    /// difference is allowed and only needs telling.
    pub fn same_value(&self, x: &Object, y: &Object) -> bool {
        let mut inner = Walk::new(self.old, self.new, self.allowed, HashMap::new());
        let same = inner.pair(Trail::TOP, x, y).is_ok();
        same && inner.compare_waiting().is_ok()
    }

    /// Compares the values of one key in two dictionaries that stand at `place`.
    pub fn entry(
        &mut self,
        place: Place,
        key: &'o [u8],
        old: &'o Dictionary,
        new: &'o Dictionary,
    ) -> Compared {
        let place = self.trail.key(place, key);
        match (old.get(key), new.get(key)) {
            (Some(x), Some(y)) => self.pair(place, x, y),
            _ => self.forbid(place),
        }
    }

    /// Compares two lists, of which the newer one may be longer, and gives what was added.
    pub fn grown(
        &mut self,
        place: Place,
        before: &'o [Object],
        after: &'o [Object],
    ) -> Result<&'o [Object], Forbidden> {
        let Some((kept, added)) = after.split_at_checked(before.len()) else {
            return self.forbid(place);
        };
        for (index, (x, y)) in before.iter().zip(kept).enumerate() {
            let place = self.trail.element(place, index);
            self.pair(place, x, y)?;
        }
        Ok(added)
    }

    /// Compares two values. References wait for their turn, so that no chain of objects can exhaust
    /// the stack, and no two are compared twice: there may be circles.
    pub fn pair(&mut self, place: Place, x: &'o Object, y: &'o Object) -> Compared {
        self.steps(place, 1)?;
        match (x, y) {
            (Object::Reference(i), Object::Reference(j)) => {
                let rule = self.rule(place, *i, *j)?;
                if rule.is_some_and(|rule| self.seen.insert((rule, *i, *j))) {
                    self.waiting.push_back((rule.unwrap_or(Rule::Frozen), place, x, y));
                }
                Ok(())
            }
            (Object::Reference(_), _) | (_, Object::Reference(_)) => {
                let (Ok(x), Ok(y)) = (self.old.resolve(x), self.new.resolve(y)) else {
                    return self.forbid(place);
                };
                if self.seen_values.insert((x, y)) {
                    self.waiting.push_back((Rule::Frozen, place, x, y));
                }
                Ok(())
            }
            _ => self.direct(Rule::Frozen, place, x, y),
        }
    }

    /// The rule for two objects; `None` if they are compared elsewhere.
    fn rule(&self, place: Place, old: Id, new: Id) -> Result<Option<Rule>, Forbidden> {
        // Only these keys lead to a field as a field; by any other it is a dictionary like others.
        let leads_to_fields = || {
            matches!(
                self.trail.last_key(place),
                b"Fields" | b"Kids" | b"Parent" | b"Annots" | b"Obj"
            )
        };
        Ok(Some(match self.roles.get(&old) {
            None => Rule::Frozen,
            Some(_) if old != new => return self.forbid(place),
            // Compared from the trailer.
            Some(Role::Catalog) => return Ok(None),
            Some(Role::Page) => Rule::Page,
            Some(Role::Field { .. }) if !leads_to_fields() => Rule::Frozen,
            Some(Role::Field { empty_signature: true }) => Rule::EmptySignature,
            Some(Role::Field { empty_signature: false }) => Rule::Field,
        }))
    }

    fn direct(&mut self, rule: Rule, place: Place, x: &'o Object, y: &'o Object) -> Compared {
        match (x, y) {
            (Object::Dictionary(x), Object::Dictionary(y)) => self.dictionary(rule, place, x, y),
            (Object::Stream(x), Object::Stream(y)) => self.stream(place, x, y),
            (Object::Array(x), Object::Array(y)) if x.len() == y.len() => {
                self.grown(place, x, y).map(|_| ())
            }
            (x, y) if x == y && !matches!(x, Object::Array(_)) => Ok(()),
            _ => self.forbid(place),
        }
    }

    fn stream(&mut self, place: Place, x: &'o Stream, y: &'o Stream) -> Compared {
        match (self.old.raw(x), self.new.raw(y)) {
            (Ok(old), Ok(new)) if old == new => {
                self.dictionary(Rule::Frozen, place, &x.dictionary, &y.dictionary)
            }
            _ => self.forbid(place),
        }
    }

    fn dictionary(
        &mut self,
        rule: Rule,
        place: Place,
        old: &'o Dictionary,
        new: &'o Dictionary,
    ) -> Compared {
        // Each key of the one is looked for in the other.
        self.steps(place, old.len().saturating_mul(new.len()) / 16)?;
        let newly_signed = rule == Rule::EmptySignature
            && (signed(self.old, old), signed(self.new, new)) == (false, true);
        if newly_signed || rule == Rule::EmptySignature && self.is_signed_above(old) {
            return self.signed_field(place, old, new, newly_signed);
        }
        for key in keys(old, new) {
            if rule == Rule::Page && key == b"Annots" {
                self.annotations(place, old, new)?;
            } else {
                self.entry(place, key, old, new)?;
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
        place: Place,
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
            if allowed && self.allowed.signatures() {
                if let (b"AP", Some(Object::Reference(id))) = (key, old.get(key))
                    && new.get(key) != old.get(key)
                {
                    self.released.insert(*id);
                }
                continue;
            }
            self.entry(place, key, old, new)?;
        }
        if newly_signed {
            self.note(ChangeNote::Signed { path: self.trail.text(place) });
        }
        Ok(())
    }

    /// Whether a value is an object that the signed revision did not know: a signature that was
    /// there before is not made by who signs now.
    pub fn is_new(&self, value: Option<&Object>) -> bool {
        let id = value.and_then(Object::as_reference);
        id.is_some_and(|id| matches!(self.old.entry(id.number), None | Some(Entry::Free)))
    }

    fn annotations(&mut self, page: Place, old: &'o Dictionary, new: &'o Dictionary) -> Compared {
        let place = self.trail.key(page, b"Annots");
        let path = self.trail.text(place);
        let list = |file: &'o File<'_>, page: &'o Dictionary| match file.value(page, "Annots") {
            Ok(Object::Array(annotations)) => Ok(annotations.as_slice()),
            Ok(Object::Null) => Ok(&[][..]),
            _ => Err(path.clone()),
        };
        let (before, after) = (list(self.old, old)?, list(self.new, new)?);
        let added = self.grown(place, before, after)?;
        let is_signature = |annotation: &Object| {
            annotation.as_reference().is_some_and(|id| self.added_widgets.contains(&id))
        };
        if added.iter().all(is_signature) { Ok(()) } else { Err(format!("{path}+")) }
    }
}

/// The keys of both dictionaries, each once.
pub(super) fn keys<'d>(old: &'d Dictionary, new: &'d Dictionary) -> Vec<&'d [u8]> {
    let mut keys: Vec<&[u8]> = old.iter().map(|(key, _)| key).collect();
    keys.extend(new.iter().map(|(key, _)| key).filter(|key| old.get(key).is_none()));
    keys
}

/// Whether the only change to a widget's flags is that it was locked.
fn locked(old: &Dictionary, new: &Dictionary) -> bool {
    const LOCKED: i64 = 128;
    let flags = |field: &Dictionary| field.get(b"F").map_or(Some(0), Object::as_integer);
    matches!((flags(old), flags(new)), (Some(old), Some(new)) if old | LOCKED == new)
}
