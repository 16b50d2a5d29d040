//! The engine that reads PDF is not ours. Where a damaged file breaks an assumption of it, it panics:
//! that is told as a value, and the user's terminal stays clean.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

thread_local! {
    /// Whether a panic of this thread is waited for
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Does `work`; `None` if it panicked, which is then reported nowhere else.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |defect| {
            if !GUARDED.try_with(Cell::get).unwrap_or(false) {
                usual(defect);
            }
        }));
    });
    let outer = GUARDED.replace(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    done.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_value_and_nothing_is_left_behind() {
        assert_eq!(guarded(|| 1), Some(1));
        let nothing: [u8; 0] = [];
        assert_eq!(guarded(|| nothing[nothing.len()]), None);
        assert!(!GUARDED.get());
        assert_eq!(guarded(|| guarded(|| nothing[nothing.len()])), Some(None));
    }
}
