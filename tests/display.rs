//! The window's program where no window can be opened.

#![cfg(target_os = "linux")] // elsewhere there always is a display
#![allow(clippy::unwrap_used)] // a test that cannot run its program has failed

use std::process::Command;

/// What the program says with these variables and no others that name a display.
fn said(variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_placet"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("PLACET_HOME", home.path())
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn without_a_display_one_sentence_names_the_terminal_program() {
    let places: [&[(&str, &str)]; 4] = [
        &[],
        &[("DISPLAY", ""), ("WAYLAND_DISPLAY", "")],
        &[("DISPLAY", ":6543")],
        &[("WAYLAND_DISPLAY", "\u{65e0}"), ("XDG_RUNTIME_DIR", "/nowhere")],
    ];
    for variables in places {
        let (status, said) = said(variables);
        assert_eq!(status, Some(1), "{variables:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{variables:?}: {said}");
        assert!(said.contains("display") && said.contains("placet-cli sample"), "{said}");
    }
}
