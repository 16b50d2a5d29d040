//! The form of a later revision beside that of the signed one: it may have new signature fields,
//! and more resources for filling in the fields that it has.

use super::{
    note::ChangeNote,
    walk::{Allowance, Compared, Forbidden, Walk, keys},
};
use crate::pdf::{
    Dictionary, File, Id, Object,
    field::Permission,
    keys::SIGNATURE_FIELD,
    trail::{Place, Trail},
};

/// What a form is compared with that the signed revision does not have.
static NONE: Dictionary = Dictionary::new();

/// What stands for a form that cannot be read: anything but a form, or none.
static UNREADABLE: Object = Object::Boolean(false);

/// Compares the forms of two catalogs.
pub(super) fn compare<'o>(
    walk: &mut Walk<'o, '_, '_>,
    old_root: &'o Dictionary,
    new_root: &'o Dictionary,
) -> Compared {
    let place = walk.trail.key(Trail::TOP, b"AcroForm");
    let old = walk.old.value(old_root, "AcroForm").unwrap_or(&UNREADABLE);
    let new = walk.new.value(new_root, "AcroForm").unwrap_or(&UNREADABLE);
    let (old, new) = match (old, new) {
        (Object::Null, Object::Null) => return Ok(()),
        (Object::Null, Object::Dictionary(new)) => (&NONE, new),
        (Object::Dictionary(old), Object::Dictionary(new)) => (old, new),
        _ => return walk.forbid(place),
    };
    fields(walk, place, old, new)?;
    for key in keys(old, new) {
        match key {
            b"Fields" => {}
            b"DA" | b"DR" if old.get(key).is_none() && walk.allowed.signatures() => {
                walk.note(ChangeNote::FormDefaults);
            }
            b"DR" => default_resources(walk, place, old, new)?,
            _ => walk.entry(place, key, old, new)?,
        }
    }
    Ok(())
}

/// Resources for filling in fields may grow, because programs that sign add their typefaces; those
/// that are there stay as they are.
fn default_resources<'o>(
    walk: &mut Walk<'o, '_, '_>,
    form: Place,
    old: &'o Dictionary,
    new: &'o Dictionary,
) -> Compared {
    let before = walk.old.value(old, "DR").ok().and_then(Object::as_dictionary);
    let after = walk.new.value(new, "DR").ok().and_then(Object::as_dictionary);
    let (Some(before), Some(after)) = (before, after) else {
        return walk.entry(form, b"DR", old, new);
    };
    let place = walk.trail.key(form, b"DR");
    for (category, value) in after.iter() {
        let Some(old_value) = before.get(category) else {
            defaults_grown(walk, place)?;
            continue;
        };
        let inner = (walk.old.resolve(old_value), walk.new.resolve(value));
        let (Ok(Object::Dictionary(kept)), Ok(Object::Dictionary(now))) = inner else {
            walk.pair(place, old_value, value)?;
            continue;
        };
        walk.steps(place, 1 + kept.len().saturating_mul(now.len()) / 16)?;
        for key in keys(kept, now) {
            if kept.get(key).is_none() {
                defaults_grown(walk, place)?;
            } else {
                walk.entry(place, key, kept, now)?;
            }
        }
    }
    match before.iter().find(|(category, _)| after.get(category).is_none()) {
        Some((category, _)) => {
            let place = walk.trail.key(place, category);
            walk.forbid(place)
        }
        None => Ok(()),
    }
}

fn defaults_grown(walk: &mut Walk<'_, '_, '_>, place: Place) -> Compared {
    if !walk.allowed.signatures() {
        return walk.forbid(place);
    }
    walk.note(ChangeNote::FormDefaults);
    Ok(())
}

fn fields<'o>(
    walk: &mut Walk<'o, '_, '_>,
    form: Place,
    old: &'o Dictionary,
    new: &'o Dictionary,
) -> Compared {
    let place = walk.trail.key(form, b"Fields");
    let (before, after) = (list(walk.old, old), list(walk.new, new));
    let (Some(before), Some(after)) = (before, after) else { return walk.forbid(place) };
    for field in walk.grown(place, before, after)? {
        walk.steps(place, 1 + after.len())?;
        let added = added_field(walk, field, after);
        added.ok_or_else(|| -> Forbidden { format!("{}+", walk.trail.text(place)) })?;
    }
    Ok(())
}

/// The fields of a form; `None` if they are no list.
fn list<'o>(file: &'o File<'_>, form: &'o Dictionary) -> Option<&'o [Object]> {
    match file.value(form, "Fields") {
        Ok(Object::Array(fields)) => Some(fields),
        Ok(Object::Null) => Some(&[]),
        _ => None,
    }
}

/// Notes a new field, which must be a signature without actions that was just made. It is its own
/// widget, or has one. `None` if it is anything else.
fn added_field<'o>(
    walk: &mut Walk<'o, '_, '_>,
    field: &'o Object,
    all: &'o [Object],
) -> Option<()> {
    let file = walk.new;
    let id = field.as_reference()?;
    let dictionary = file.get(id).ok()?.as_dictionary()?;
    let value = |key| file.value(dictionary, key).unwrap_or(&Object::Null);
    let name = value("T").to_text()?;
    let same_name = |other: &&Object| {
        let other = file.resolve(other).ok().and_then(Object::as_dictionary);
        other.and_then(|other| file.value(other, "T").ok()?.to_text()).as_ref() == Some(&name)
    };
    let kids = value("Kids").as_array().unwrap_or_default();
    let signature = value("V").as_dictionary()?;
    let fits = value("FT").is_name("Sig")
        && harmless_keys(dictionary)
        && kids.len() <= 1
        && all.iter().filter(same_name).count() == 1
        && !walk.roles.contains_key(&id)
        && walk.is_new(dictionary.get(b"V"))
        && walk.allowed.allowance == Allowance::Signatures;
    if !fits {
        return None;
    }
    let (widget_id, widget) = match kids.first() {
        Some(kid) => only_widget(walk, kid)?,
        None => (id, dictionary),
    };
    let visible = is_visible(file, file.value(widget, "Rect").ok()?);
    if visible && !shows_everywhere(file, widget) {
        return None;
    }
    let is_timestamp =
        file.value(signature, "SubFilter").is_ok_and(|kind| kind.is_name("ETSI.RFC3161"));
    if is_forbidden(walk, &name, visible, is_timestamp) {
        return None;
    }
    walk.note(match is_timestamp {
        true => ChangeNote::TimestampAdded,
        false => ChangeNote::SignatureAdded { field: name, visible },
    });
    walk.added_widgets.insert(widget_id);
    Some(())
}

/// The widget of a new field that is not the field itself.
fn only_widget<'o>(walk: &Walk<'o, '_, '_>, kid: &Object) -> Option<(Id, &'o Dictionary)> {
    let id = kid.as_reference()?;
    let widget = walk.new.get(id).ok()?.as_dictionary()?;
    let new = !walk.roles.contains_key(&id) && harmless_keys(widget);
    (new && !widget.has("Kids")).then_some((id, widget))
}

/// Whether the signers before forbid a new field. A certified document shows what the first signer
/// saw.
fn is_forbidden(walk: &Walk<'_, '_, '_>, name: &str, visible: bool, is_timestamp: bool) -> bool {
    let allowed = &walk.allowed;
    match is_timestamp {
        true => visible,
        false => {
            allowed.permission == Permission::Nothing
                || (visible && allowed.certified)
                || allowed.lock.holds(name)
        }
    }
}

/// Whether a field or widget has no key that acts, or that leads elsewhere.
fn harmless_keys(field: &Dictionary) -> bool {
    field.iter().all(|(key, _)| SIGNATURE_FIELD.contains(&key))
}

/// Whether a widget is on the screen what it is on paper, and never hidden (ISO 32000-2, 12.5.3).
fn shows_everywhere(file: &File<'_>, widget: &Dictionary) -> bool {
    const PRINT_AND_LOCKED: i64 = 4 | 128;
    match file.value(widget, "F") {
        Ok(Object::Null) => true,
        Ok(flags) => flags.as_integer().is_some_and(|flags| flags & !PRINT_AND_LOCKED == 0),
        Err(_) => false,
    }
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
