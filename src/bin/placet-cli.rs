//! The same work in a terminal, and for programs.

use std::process::ExitCode;

fn main() -> ExitCode {
    placet::cli::run(std::env::args_os())
}
