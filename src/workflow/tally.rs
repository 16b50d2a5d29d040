//! Many replies to one circular, counted (Resolution 1, 9.4.5): of the replies received, do 70 %
//! or more authorise the study group to consider a text?
//!
//! Only what can be relied on is counted: intact, of a trusted signer where anybody is trusted, with
//! data that the page shows, one reply for each Member State. Whatever is left out is listed with
//! the reason, and what came late is counted apart.

mod consultation;
mod count;
mod counting;
mod left_out;
mod result;
mod rule;
mod sound;
mod table;
#[cfg(test)]
mod tests;

use std::{
    path::PathBuf,
    sync::atomic::{AtomicUsize, Ordering},
};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

pub use self::{
    consultation::Answered,
    counting::Counting,
    left_out::{LeftOut, Reason},
    result::{Conflict, Count, Counted, Said, Tally, TextCount},
    rule::{Outcome, Rule},
};
use self::{count::count, sound::judge};
use super::error::Error;
use crate::store;

/// The PDF files in `paths`: files as they are named, folders with everything below them. In the
/// order of their paths.
///
/// # Errors
/// [`Error::Store`] where a folder cannot be read.
pub fn replies_in(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        // What is not there is no reply that cannot be read: somebody mistyped its name.
        match path.is_dir() || !path.exists() {
            true => files.extend(store::files_below(path, "pdf")?),
            false => files.push(path.clone()),
        }
    }
    files.sort();
    files.dedup();
    Ok(files)
}

/// Verifies `files` and counts them, as `counting` says. `progress` is told how many are done; its
/// answer `false` ends the work, and nothing is counted.
pub fn tally(
    files: &[PathBuf],
    counting: &Counting<'_>,
    progress: &(dyn Fn(usize) -> bool + Sync),
) -> Option<Tally> {
    let done = AtomicUsize::new(0);
    let read = files.par_iter().map(|file| {
        let judged = judge(file, counting);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1).then_some(judged)
    });
    let read = read.collect::<Option<Vec<_>>>()?;
    let counted = count(read, counting.asked, counting.rule);
    Some(Tally { vouched: counting.vouched(), ..counted })
}
