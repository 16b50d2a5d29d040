//! The order in which one file is to be written. Each writer has a thread of its own, and threads
//! overtake each other: what is older than what stands in the file is not written any more.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};

/// The turns of one file's writers.
#[derive(Debug, Default)]
pub struct Turns {
    taken: AtomicU64,
    written: Mutex<u64>,
}

impl Turns {
    /// The next turn.
    pub fn take(&self) -> u64 {
        self.taken.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Does `write`, alone, unless a later turn came first.
    ///
    /// # Errors
    /// Those of `write`; then the turn stays open.
    pub fn unless_late<E>(
        &self,
        turn: u64,
        write: impl FnOnce() -> Result<(), E>,
    ) -> Result<(), E> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if turn > *written {
            write()?;
            *written = turn;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_writer_that_was_overtaken_writes_nothing_and_a_failure_leaves_the_turn_open() {
        let turns = Turns::default();
        let (first, second, third) = (turns.take(), turns.take(), turns.take());
        let mut file = Vec::new();
        let mut write = |turn| {
            let kept = turns.unless_late(turn, || {
                file.push(turn);
                Ok::<_, ()>(())
            });
            assert_eq!(kept, Ok(()));
        };
        write(second);
        write(first);
        assert_eq!(turns.unless_late(third, || Err("disk full")), Err("disk full"));
        write(third);
        assert_eq!(file, [second, third]);
    }
}
