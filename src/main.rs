//! The window. Without a display it says so in one sentence and names the terminal program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::{
    ffi::OsString,
    path::PathBuf,
    process::{Command, ExitCode},
    time::Instant,
};

use clap::Parser;
use placet::{
    app::{self, Launch, Options},
    model::Language,
    store::{Store, default_folder},
};

/// Answer an ITU TSB Circular: fill in the form, sign it, leave a signed PDF and an e-mail draft.
#[derive(Debug, Parser)]
#[command(name = "placet", version)]
struct Arguments {
    /// Keep drafts, settings and identities in this folder
    #[arg(long, value_name = "DIR", env = "PLACET_HOME")]
    home: Option<PathBuf>,
    /// Print the milliseconds from the start to the first frame, and exit
    #[arg(long)]
    measure_start: bool,
}

fn main() -> ExitCode {
    let begun = Instant::now();
    let arguments = Arguments::parse();
    if !has_display() {
        return fail(
            "No display was found to open a window on; \
             in a terminal, `placet-cli sample DIR` does the same job.",
        );
    }
    let home = arguments.home.map(OsString::from);
    let folder = match default_folder(home) {
        Ok(folder) => folder,
        Err(error) => return fail(&error.to_string()),
    };
    let store = Store::new(folder.clone());
    if let Some(code) = again_with_renderer(&store) {
        return code;
    }
    let launch = Launch {
        store,
        documents: documents().unwrap_or(folder),
        language: system_language(),
        now: chrono::Utc::now(),
    };
    let measure = arguments.measure_start.then_some(begun);
    match app::run(Options { launch, measure }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!(
            "The window could not be opened ({error}); \
             in a terminal, `placet-cli sample DIR` does the same job."
        )),
    }
}

/// Starts the program anew where it must draw in another way than the toolkit would choose. The
/// toolkit takes its renderer from the environment, which a running program cannot safely change.
fn again_with_renderer(store: &Store) -> Option<ExitCode> {
    let (name, value) = renderer(store)?;
    let mut again = Command::new(std::env::current_exe().ok()?);
    again.args(std::env::args_os().skip(1)).env(name, value);
    run_instead(again)
}

/// The variable that chooses how to draw; `None` where the toolkit's choice is right, and where
/// somebody has made it already.
fn renderer(store: &Store) -> Option<(&'static str, &'static str)> {
    const RENDERER: &str = "ICED_BACKEND";
    const INTERFACE: &str = "WGPU_BACKEND";
    if [RENDERER, INTERFACE].into_iter().any(|name| std::env::var_os(name).is_some()) {
        return None;
    }
    let wanted = || store.settings().is_ok_and(|kept| kept.software_rendering);
    // An imitation of a graphics processor would take three times the memory, and twice the time to
    // the first frame, of the toolkit's own software renderer.
    if !has_graphics_processor() || wanted() {
        return Some((RENDERER, "tiny-skia"));
    }
    // Through OpenGL most icons are not drawn. Without Vulkan the toolkit draws in software.
    cfg!(target_os = "linux").then_some((INTERFACE, "vulkan"))
}

/// Becomes `program`; comes back only if it cannot be started.
#[cfg(unix)]
fn run_instead(mut program: Command) -> Option<ExitCode> {
    let _not_started = std::os::unix::process::CommandExt::exec(&mut program);
    None
}

/// Runs `program` to its end; `None` if it cannot be started.
#[cfg(not(unix))]
fn run_instead(mut program: Command) -> Option<ExitCode> {
    let ended = program.status().ok()?;
    Some(if ended.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Linux names a graphics processor that programs may draw with `/dev/dri/renderD…`. Other systems
/// have no such short answer, and hardly a computer without one.
fn has_graphics_processor() -> bool {
    let Ok(devices) = std::fs::read_dir("/dev/dri") else {
        return !cfg!(target_os = "linux");
    };
    devices.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}

/// Whether there is anything to open a window on. Only X11 and Wayland can lack it.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(all(unix, not(target_os = "macos"))) || set("WAYLAND_DISPLAY") || set("DISPLAY")
}

fn documents() -> Option<PathBuf> {
    let folders = directories::UserDirs::new()?;
    let home = folders.home_dir();
    Some(folders.document_dir().map_or_else(|| home.join("Documents"), PathBuf::from))
}

/// The first of the languages that the user told the system to speak which is one of the six; else
/// English.
fn system_language() -> Language {
    let known = |locale: String| Language::from_code(locale.split('-').next()?);
    sys_locale::get_locales().find_map(known).unwrap_or(Language::En)
}

#[expect(clippy::print_stderr, reason = "without a window there is nowhere else to say it")]
fn fail(words: &str) -> ExitCode {
    eprintln!("{words}");
    ExitCode::FAILURE
}
