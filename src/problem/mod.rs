//! Every issue, advice and error in the user's words: what happened, what is safe, what to do.
//!
//! The modules below report data; only this one speaks, through the messages of `problem.ftl`,
//! and every match is exhaustive, so that nothing new goes unworded. Where a sentence is shown is
//! left to the window and the terminal.

mod check;
mod circular;
mod explanation;
mod files;
mod key;
mod report;
mod signing;
mod still;
mod to_read;
mod token;
mod verdict;
mod work;

pub use check::{advice, field, issue, name_directions};
pub use circular::{candidate, doubt, fact, no_consultation};
pub use explanation::{Explanation, explain, quiet};
pub use files::{left_out, reason, set_aside, source, store};
pub use key::identity;
pub use report::{Judged, ReportKind, report};
pub use signing::{covered, finding, flaw, level, shortfall, weakness};
pub use still::still;
pub use to_read::to_read;
pub use token::{key_store, token};
pub use verdict::{VerdictWords, agreement, reply, verdict, verdict_data};
pub use work::{error, form, preview};

#[cfg(test)]
mod tests;
