//! What is said of a reply that was written, and of what failed beside it.

use super::{status::Status, terminal::Terminal};
use crate::{
    model::Consultation,
    problem::{self, Explanation},
    workflow::{Delivered, Made},
};

/// Says what was written: path and SHA-256, each on a line that can be copied.
pub fn say_written(delivered: &Delivered, terminal: &mut Terminal<'_>) {
    let Delivered { made, written, .. } = delivered;
    terminal.say(if made.signed() { "cli-signed" } else { "cli-unsigned" }, &[]);
    terminal.line(&written.path.display().to_string());
    terminal.line(&format!("SHA-256 {}", written.sha256));
    if let Some(eml) = delivered.eml() {
        terminal.say("cli-mail-written", &[("file", eml.display().to_string().into())]);
    }
    if let Some(shortfall) = shortfall(made, terminal) {
        terminal.warn(&shortfall);
    }
}

/// Why the signature does not reach as far as was wished, in words.
pub fn shortfall(made: &Made, terminal: &Terminal<'_>) -> Option<Explanation> {
    made.shortfall.as_ref().map(|shortfall| problem::shortfall(shortfall, terminal.wording()))
}

/// What failed beside the reply, in words. `asked` names the rows of the form, where it is known.
pub fn failures(
    delivered: &Delivered,
    asked: Option<&Consultation>,
    terminal: &Terminal<'_>,
) -> Vec<Explanation> {
    delivered.failures().map(|error| problem::error(error, asked, terminal.wording())).collect()
}

/// Tells on standard error what befell beside the reply. A failure is one, although the reply is
/// there.
pub fn say_beside(
    delivered: &Delivered,
    asked: Option<&Consultation>,
    terminal: &Terminal<'_>,
) -> Status {
    let failures = failures(delivered, asked, terminal);
    if !failures.is_empty() {
        let file = delivered.written.path.display().to_string();
        terminal.warn(&problem::explain(
            terminal.wording(),
            "cli-beside",
            &[("file", file.into())],
        ));
    }
    failures.iter().for_each(|failure| terminal.warn(failure));
    if failures.is_empty() { Status::Done } else { Status::Failed }
}
