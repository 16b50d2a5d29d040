//! Opening a file or a folder with the program that the system has for it.

use std::{
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::workflow::Error;

/// How long the system's program may take to say that it cannot open something. One that still runs
/// then has opened it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens `path`.
///
/// # Errors
/// [`Error::NotOpened`] where it is not there, and where no program of the system's takes it.
pub fn show(path: &Path) -> Result<(), Error> {
    let opened = path.exists() && open::commands(path).into_iter().any(takes);
    if opened { Ok(()) } else { Err(Error::NotOpened(path.to_owned())) }
}

/// Whether `command` starts and does not end in failure.
fn takes(mut command: Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    apart(&mut command);
    let Ok(mut child) = command.spawn() else { return false };
    let asked = Instant::now();
    while asked.elapsed() < PATIENCE {
        match child.try_wait() {
            Ok(None) => thread::sleep(Duration::from_millis(20)),
            Ok(Some(status)) => return status.success(),
            Err(_) => return false,
        }
    }
    true
}

/// What is opened lives on when this program ends.
#[cfg(unix)]
fn apart(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

/// Elsewhere it does in any case.
#[cfg(not(unix))]
fn apart(_: &mut Command) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_said_not_to_be_opened() {
        let path = Path::new("/нет/没有/لا é.pdf");
        assert_eq!(show(path), Err(Error::NotOpened(path.to_owned())));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_ends_in_failure_has_opened_nothing() {
        assert!(!takes(Command::new("false")) && !takes(Command::new("/нет/没有")));
        assert!(takes(Command::new("true")));
    }
}
