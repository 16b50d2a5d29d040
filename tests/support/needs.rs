//! What a check needs and a computer may lack: programs, files that are not part of this project.

use std::{fmt::Display, io::Write as _};

/// Says that the check that asks is skipped, for want of `what`; a failure where the environment's
/// `PLACET_REQUIRE` (names with commas between) says that it has to be here.
///
/// It writes past the capture of test output, so that nobody takes a skipped check for a passed one.
pub fn skipped(what: &str, because: impl Display) {
    let required = std::env::var("PLACET_REQUIRE").unwrap_or_default();
    let is_required = required.split(',').any(|name| name.trim() == what);
    assert!(!is_required, "{what} is required: {because}");
    let mut terminal = std::io::stderr();
    let _ = writeln!(terminal, "skipped ({what}): {because}");
}
