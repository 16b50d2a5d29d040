//! The top of a file: its trailer and its catalog, from which everything else is reached.

use std::collections::HashMap;

use super::{
    form,
    note::ChangeNote,
    roles::roles,
    stored::validation_data,
    walk::{Allowance, Allowed, Compared, Forbidden, Walk, keys},
};
use crate::{
    page::Limit,
    pdf::{
        Dictionary, File, Object, PdfError,
        field::{DocMdp, Lock, Permission, certification},
        keys::SECTION,
        metadata,
        trail::Trail,
    },
};

/// Compares the revision `old` with the file as it is `new`; the notes are allowed changes.
///
/// # Errors
/// The path of the first change that is not allowed, or that cannot be judged. Where the budget of
/// the file was used up, it says nothing.
pub(in crate::pades::verify) fn compare(
    old: &File<'_>,
    new: &File<'_>,
    allowance: Allowance,
    terms: &DocMdp,
) -> Result<Vec<ChangeNote>, Forbidden> {
    let certified = certification(old).map_err(unreadable)?.map(|(_, permission)| permission);
    let stated = certified.into_iter().chain(terms.permission).min();
    let allowed = Allowed {
        allowance,
        permission: stated.unwrap_or(Permission::Fields),
        certified: stated.is_some(),
        lock: &terms.lock,
    };
    let roles = roles(old, &terms.lock).map_err(unreadable)?;
    let mut walk = Walk::new(old, new, allowed, roles);
    trailer(&mut walk)?;
    walk.finish()
}

/// Whether two readings of one file show the same pages and fields.
pub(in crate::pades::verify) fn same_pages(strict: &File<'_>, repaired: &File<'_>) -> bool {
    let allowed = Allowed {
        allowance: Allowance::ValidationData,
        permission: Permission::Nothing,
        certified: false,
        lock: &Lock::All,
    };
    let walk = Walk::new(strict, repaired, allowed, HashMap::new());
    let (Ok(left), Ok(right)) = (strict.root(), repaired.root()) else { return false };
    let mut shown = [&b"Pages"[..], b"AcroForm", b"OCProperties"].into_iter();
    shown.all(|key| match (left.get(key), right.get(key)) {
        (Some(left), Some(right)) => walk.same_value(left, right),
        (left, right) => left.is_none() && right.is_none(),
    })
}

fn unreadable(_: PdfError) -> Forbidden {
    "/Root".into()
}

fn trailer(walk: &mut Walk<'_, '_, '_>) -> Compared {
    let (old, new) = (walk.old.trailer(), walk.new.trailer());
    if walk.old.root_id() != walk.new.root_id() {
        return Err("/Root".into());
    }
    for key in keys(old, new) {
        let apart = SECTION.contains(&key) || matches!(key, b"Root" | b"Info");
        if !apart {
            walk.entry(Trail::TOP, key, old, new)?;
        }
    }
    let info = |trailer: &Dictionary| trailer.get(b"Info").cloned().unwrap_or_default();
    if !walk.same_value(&info(old), &info(new)) {
        statement(
            walk,
            "/Info",
            metadata::same_information(walk.old, walk.new, &metadata::REWRITTEN),
        )?;
    }
    catalog(walk)
}

/// Metadata that make a statement on the document may change only below a later signature.
fn statement(walk: &mut Walk<'_, '_, '_>, path: &str, is_technical: bool) -> Compared {
    if !is_technical && !walk.allowed.signatures() {
        return Err(path.into());
    }
    walk.note(ChangeNote::Metadata);
    Ok(())
}

fn catalog(walk: &mut Walk<'_, '_, '_>) -> Compared {
    let (old, new) = (walk.old.root().map_err(unreadable)?, walk.new.root().map_err(unreadable)?);
    // The form first: it tells which widgets are new signatures.
    form::compare(walk, old, new)?;
    for key in keys(old, new) {
        match key {
            b"AcroForm" => {}
            b"DSS" | b"Extensions" | b"Metadata" | b"Version" if new.get(key).is_some() => {
                let same = matches!((old.get(key), new.get(key)),
                    (Some(x), Some(y)) if walk.same_value(x, y));
                if !same {
                    changed(walk, key, old, new)?;
                }
            }
            _ => walk.entry(Trail::TOP, key, old, new)?,
        }
    }
    Ok(())
}

/// Judges what a later revision may change in the catalog, and has changed.
fn changed(
    walk: &mut Walk<'_, '_, '_>,
    key: &[u8],
    old: &Dictionary,
    new: &Dictionary,
) -> Compared {
    let path = format!("/{}", String::from_utf8_lossy(key));
    match key {
        b"DSS" => {
            if !store_kept(walk, old, new) {
                return Err(path);
            }
            walk.note(ChangeNote::ValidationData);
        }
        b"Metadata" => {
            let technical = same_packet(walk, old, new).ok_or_else(|| path.clone())?;
            statement(walk, &path, technical)?;
        }
        b"Extensions" => {
            if !extensions_kept(walk, old, new) {
                return Err(path);
            }
            walk.note(ChangeNote::Extensions);
        }
        _ => {
            let (before, after) = (version(old.get(key)), version(new.get(key)));
            if after.is_none() || before >= after {
                return Err(path);
            }
            walk.note(ChangeNote::Extensions);
        }
    }
    Ok(())
}

/// Whether a store holds validation data and nothing else. What was stored stays: what follows may
/// rest on it.
fn store_kept(walk: &Walk<'_, '_, '_>, old: &Dictionary, new: &Dictionary) -> bool {
    let stored = |file: &File<'_>, root: &Dictionary| {
        let store = root.get(b"DSS")?;
        Some(validation_data(file, store))
    };
    match (stored(walk.old, old), stored(walk.new, new)) {
        (None, Some(Some(_))) => true,
        (Some(Some(before)), Some(Some(after))) => before.is_subset(&after),
        _ => false,
    }
}

/// Whether the metadata say the same, but for program and hour; `None` if they are none.
fn same_packet(walk: &Walk<'_, '_, '_>, old: &Dictionary, new: &Dictionary) -> Option<bool> {
    let after = walk.new.value(new, "Metadata").ok()?.as_stream()?;
    if !after.dictionary.get(b"Type").is_some_and(|kind| kind.is_name("Metadata")) {
        return None;
    }
    let before = walk.old.value(old, "Metadata").ok().and_then(Object::as_stream);
    let before = before.and_then(|before| walk.old.decoded(before).ok());
    let after = walk.new.decoded(after).ok();
    Some(matches!((before, after), (Some(before), Some(after))
        if metadata::same_packet(&before, &after, walk.new.budget())))
}

/// Whether the developer extensions hold names and numbers, and nothing that shows, and whether
/// those that were declared still are.
fn extensions_kept(walk: &Walk<'_, '_, '_>, old: &Dictionary, new: &Dictionary) -> bool {
    let before = walk.old.value(old, "Extensions").unwrap_or(&Object::Null);
    let after = walk.new.value(new, "Extensions").unwrap_or(&Object::Null);
    let kept = before.as_dictionary().into_iter().flat_map(Dictionary::iter);
    let has = |key| after.as_dictionary().is_some_and(|after| after.get(key).is_some());
    shows_nothing(walk.new, after, 0) && kept.into_iter().all(|(key, _)| has(key))
}

fn shows_nothing(file: &File<'_>, value: &Object, depth: usize) -> bool {
    let counted = file.budget().take(Limit::Steps, 1).is_ok();
    let Ok(value) = file.resolve(value) else { return false };
    match value {
        _ if depth > 4 || !counted => false,
        Object::Dictionary(inner) => {
            inner.iter().all(|(_, value)| shows_nothing(file, value, depth + 1))
        }
        Object::Array(inner) if depth > 0 => {
            inner.iter().all(|value| shows_nothing(file, value, depth + 1))
        }
        Object::Name(_) | Object::Integer(_) | Object::String(_) => depth > 0,
        _ => false,
    }
}

/// The version that a catalog names, such as `/1.7`.
fn version(named: Option<&Object>) -> Option<(u8, u8)> {
    match named?.as_name()? {
        [major @ b'1'..=b'2', b'.', minor @ b'0'..=b'9'] => Some((*major, *minor)),
        _ => None,
    }
}
