//! A draft that is there when a window starts.

use placet::{
    model::Draft,
    store::{Owner, Store, TakeOver},
};

/// Leaves a draft as a window does that is closed.
pub fn keep(store: &Store, draft: &Draft) {
    let owner = Owner::this_process("placet", chrono::Utc::now());
    let mut mine = store.own_autosave(&owner, TakeOver::Never).unwrap();
    mine.read().unwrap();
    mine.write(draft).unwrap();
}
