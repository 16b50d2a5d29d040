//! How large the house has grown: printed, so that a growth is seen, and held where a reader would
//! lose the thread.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "support/sources.rs"]
mod sources;

use std::path::Path;

use sources::Sources;

/// The most lines of a file.
const FILE: usize = 600;
/// The most lines of a function, comments and blank lines aside.
const FUNCTION: usize = 60;
/// Functions that are tables of data.
const TABLES: [(&str, &str); 1] = [("objects", "src/app/icon.rs")];

/// `cargo test --test figures -- --nocapture` prints them.
#[test]
fn files_and_functions_stay_within_a_readers_reach() {
    let sources = Sources::read();
    let mut files: Vec<_> = sources.all().map(|file| (file.lines, &file.path)).collect();
    let mut functions: Vec<_> = sources
        .all()
        .flat_map(|file| file.functions.iter().map(|(name, lines)| (*lines, name, &file.path)))
        .collect();
    files.sort_unstable();
    functions.sort_unstable();
    let lines: usize = files.iter().map(|(lines, _)| lines).sum();
    println!("{} files, {lines} lines, {} functions", files.len(), functions.len());
    println!("the longest files:");
    for (lines, path) in files.iter().rev().take(10) {
        println!("{lines:6} {}", path.display());
    }
    println!("the longest functions:");
    for (lines, name, path) in functions.iter().rev().take(10) {
        println!("{lines:6} {name} in {}", path.display());
    }
    files.retain(|(lines, _)| *lines > FILE);
    let is_table = |name: &str, path: &Path| {
        TABLES.iter().any(|table| *table == (name, path.to_str().unwrap()))
    };
    functions.retain(|(lines, name, path)| *lines > FUNCTION && !is_table(name, path));
    assert!(files.is_empty(), "over {FILE} lines: {files:?}");
    assert!(functions.is_empty(), "over {FUNCTION} lines: {functions:?}");
}

#[test]
fn every_public_item_says_what_it_is() {
    let sources = Sources::read();
    let bare: Vec<_> = sources
        .all()
        .filter(|file| !file.undocumented.is_empty())
        .map(|file| format!("{}: {}", file.path.display(), file.undocumented.join(", ")))
        .collect();
    println!("{} files with public items without docs", bare.len());
    assert!(bare.is_empty(), "{}", bare.join("\n"));
}
