//! How much work one PDF may ask for. Whoever reads, compares or draws it takes each piece of the
//! work from one budget, so that no file costs more than its size can explain, whatever it says.
//!
//! What to do with a file that asks for more is left to who reads it: half a letter can be of use,
//! half a verdict cannot.

use std::cell::Cell;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Values that are read: numbers, names, entries of dictionaries, elements of arrays
    Objects,
    /// Bytes that are read as objects, and bytes to which compressed streams unfold
    Unfolded,
    /// Rows of cross-reference sections
    Entries,
    /// Pairs of values that are compared, fields that are visited, signatures that are checked
    Steps,
    /// Pages
    Pages,
    /// Bytes of drawing to which the streams of pages unfold
    Drawing,
    /// Runs of letters, paths, pictures and groups that are drawn
    Drawn,
}

/// More was asked for than the budget of a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than one file may ask for: {0:?}")]
pub struct Exhausted(pub Limit);

const LIMITS: usize = Limit::Drawn as usize + 1;

/// What is left for one file. Once something of it is used up, nothing more can be had: a result
/// that came about afterwards does not hold, which [`Budget::check`] tells.
#[derive(Debug)]
pub struct Budget {
    left: [Cell<u64>; LIMITS],
    exhausted: Cell<Option<Limit>>,
}

impl Budget {
    /// The budget of a file of `size` bytes: enough for any reply with its annexes and for letters
    /// of hundreds of pages. A file of 1 MB is done with in a second and 150 MB of memory, one of
    /// 20 MB in three seconds and 300 MB, on two cores.
    pub fn of(size: usize) -> Self {
        let size = size as u64;
        let most = |limit| match limit {
            // A value takes about a hundred bytes of memory.
            Limit::Objects => 400_000 + size / 16,
            Limit::Unfolded => (64 << 20) + 6 * size,
            // A row takes twenty bytes in a table, and a hundred in memory.
            Limit::Entries => 300_000 + size / 10,
            Limit::Steps => 1_500_000 + size / 8,
            Limit::Pages => 10_000,
            Limit::Drawing => 32 << 20,
            // A page of text draws about a thousand.
            Limit::Drawn => 400_000,
        };
        let all = [
            Limit::Objects,
            Limit::Unfolded,
            Limit::Entries,
            Limit::Steps,
            Limit::Pages,
            Limit::Drawing,
            Limit::Drawn,
        ];
        Self { left: all.map(|limit| Cell::new(most(limit))), exhausted: Cell::new(None) }
    }

    /// Takes `amount` of what `limit` counts.
    ///
    /// # Errors
    /// [`Exhausted`] if there is not so much left, or was not at an earlier time.
    pub fn take(&self, limit: Limit, amount: usize) -> Result<(), Exhausted> {
        self.check()?;
        let left = &self.left[limit as usize];
        match left.get().checked_sub(amount as u64) {
            Some(rest) => {
                left.set(rest);
                Ok(())
            }
            None => {
                self.exhausted.set(Some(limit));
                Err(Exhausted(limit))
            }
        }
    }

    /// How much of what `limit` counts is left.
    pub fn left(&self, limit: Limit) -> u64 {
        match self.exhausted.get() {
            Some(_) => 0,
            None => self.left[limit as usize].get(),
        }
    }

    /// Whether all that was asked for could be had.
    ///
    /// # Errors
    /// [`Exhausted`] with what was used up first.
    pub fn check(&self) -> Result<(), Exhausted> {
        self.exhausted.get().map_or(Ok(()), |limit| Err(Exhausted(limit)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_used_up_stays_used_up() {
        let budget = Budget::of(0);
        assert_eq!(budget.take(Limit::Pages, 10_000), Ok(()));
        assert_eq!(budget.take(Limit::Steps, 1), Ok(()));
        assert_eq!(budget.take(Limit::Pages, 1), Err(Exhausted(Limit::Pages)));
        assert_eq!(budget.take(Limit::Steps, 1), Err(Exhausted(Limit::Pages)));
        assert_eq!(budget.left(Limit::Steps), 0);
        assert_eq!(budget.check(), Err(Exhausted(Limit::Pages)));
    }
}
