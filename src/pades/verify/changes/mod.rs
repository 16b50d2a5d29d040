//! What later revisions changed: two revisions are compared along every path from the trailer, and
//! an object may differ only if every path to it allows that (attacks: shadow hide and replace, a
//! changed object that is also reachable where nothing may change).
//!
//! Allowed are: signing an empty signature field that is not locked, new signature fields, document
//! timestamps, validation data, developer extensions, and what programs note about themselves and
//! the hour when they save. Below a later signature, all metadata may differ: its signer answers
//! for them. Filling in other fields is not allowed: in a reply that would change what the page says.

mod document;
mod form;
mod note;
mod roles;
mod stored;
mod walk;

pub use self::note::ChangeNote;
pub(super) use self::{
    document::{compare, same_pages},
    walk::Allowance,
};
