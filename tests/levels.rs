//! Arrows between files point one way. A room names only lower rooms, never a sibling; and no two
//! files name each other, in any folder, by whatever way round. This test reads the sources and
//! holds the rule.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

#[path = "support/sources.rs"]
mod sources;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use sources::Sources;

/// Each room with its level, lowest first. `lib.rs` tells what each is for.
const LEVELS: &[(&str, u8)] = &[
    ("model", 0),
    ("pki", 0),
    ("page", 0),
    ("wording", 1),
    ("pdf", 1),
    ("keys", 1),
    ("circular", 2),
    ("store", 2),
    ("mail", 2),
    ("form", 2),
    ("pades", 2),
    ("network", 3),
    ("workflow", 3),
    ("problem", 4),
    ("cli", 5),
    ("app", 5),
];

/// Within the window: what stands in the first folder names nothing of the others.
const APART: &[(&str, &[&str])] = &[
    ("app/widget", &["app/step", "app/tool", "app/viewer", "app/effect", "app/window"]),
    ("app/viewer", &["app/step", "app/tool", "app/window"]),
    ("app/step", &["app/tool", "app/window"]),
    ("app/tool", &["app/step", "app/window"]),
    ("app/effect", &["app/window"]),
];

#[test]
fn rooms_name_only_lower_rooms() {
    let sources = Sources::read();
    let mut breaches = Vec::new();
    for ((from, to), names) in sources.arrows() {
        let (above, below) = (room(from), room(to));
        if above != below && level(&above) <= level(&below) {
            breaches.push(format!("{} names {names:?} of {}", from.display(), to.display()));
        }
    }
    assert!(breaches.is_empty(), "arrows that point up or aside:\n{}", breaches.join("\n"));
}

#[test]
fn steps_and_tools_know_nothing_of_each_other() {
    let is_in = |file: &Path, folder: &str| file.starts_with(Path::new("src").join(folder));
    let mut breaches = Vec::new();
    for ((from, to), names) in Sources::read().arrows() {
        let apart = APART.iter().filter(|(folder, _)| is_in(from, folder));
        if apart.flat_map(|(_, others)| *others).any(|other| is_in(to, other)) {
            breaches.push(format!("{} names {names:?} of {}", from.display(), to.display()));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn no_two_files_name_each_other() {
    let sources = Sources::read();
    let arrows = sources.arrows();
    let mut graph: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
    for (from, to) in arrows.keys() {
        graph.entry(from).or_default().insert(to);
    }
    let circles = circles(&graph);
    let told = circles.iter().map(|circle| {
        let steps = circle.iter().zip(circle.iter().cycle().skip(1));
        let tied = steps.map(|(from, to)| {
            let names = &arrows[&(*from, *to)];
            format!("  {} names {names:?} of {}", from.display(), to.display())
        });
        tied.collect::<Vec<_>>().join("\n")
    });
    let told: Vec<_> = told.collect();
    assert!(circles.is_empty(), "{} circles:\n{}", told.len(), told.join("\n--\n"));
}

#[test]
fn every_room_has_a_level() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(src).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let room = name.trim_end_matches(".rs");
        // The programs' own files, and what only tests compile, stand outside the house.
        let is_outside = matches!(room, "lib" | "main" | "bin" | "samples");
        assert!(
            is_outside || LEVELS.iter().any(|(known, _)| *known == room),
            "{name} has no level"
        );
    }
}

/// The rule itself must notice a breach: today's sources name what they are known to name.
#[test]
fn arrows_are_seen() {
    let sources = Sources::read();
    let rooms: BTreeSet<_> =
        sources.arrows().keys().map(|(from, to)| (room(from), room(to))).collect();
    for (from, to) in [("app", "workflow"), ("cli", "problem"), ("pades", "pdf"), ("keys", "pki")] {
        assert!(rooms.contains(&(from.into(), to.into())), "{from} names {to}");
    }
}

/// One circle is found in a picture that has one, with its files in order.
#[test]
fn a_circle_is_found() {
    let [a, b, c, d] = ["a", "b", "c", "d"].map(Path::new);
    let graph = BTreeMap::from([
        (a, BTreeSet::from([b])),
        (b, BTreeSet::from([c, d])),
        (c, BTreeSet::from([b])),
    ]);
    assert_eq!(circles(&graph), [vec![b, c]]);
}

/// A shortest circle through each file that stands in one, each circle once.
fn circles<'a>(graph: &BTreeMap<&'a Path, BTreeSet<&'a Path>>) -> Vec<Vec<&'a Path>> {
    let mut found: Vec<Vec<&Path>> = Vec::new();
    for start in graph.keys() {
        let mut ways = vec![vec![*start]];
        let mut seen = BTreeSet::new();
        let circle = 'search: loop {
            let mut longer = Vec::new();
            for way in &ways {
                for next in graph.get(way[way.len() - 1]).into_iter().flatten() {
                    if next == start {
                        break 'search Some(way.clone());
                    }
                    if seen.insert(*next) {
                        longer.push([&way[..], &[*next]].concat());
                    }
                }
            }
            if longer.is_empty() {
                break None;
            }
            ways = longer;
        };
        let Some(circle) = circle else { continue };
        let files: BTreeSet<_> = circle.iter().collect();
        if !found.iter().any(|known| known.iter().collect::<BTreeSet<_>>() == files) {
            found.push(circle);
        }
    }
    found
}

fn room(file: &Path) -> String {
    let inside: PathBuf = file.strip_prefix("src").unwrap_or(file).to_owned();
    let first =
        inside.components().next().map(|one| one.as_os_str().to_string_lossy().into_owned());
    first.unwrap_or_default().trim_end_matches(".rs").to_owned()
}

fn level(room: &str) -> u8 {
    // `lib.rs` and the programs stand above all rooms.
    LEVELS.iter().find(|(name, _)| *name == room).map_or(u8::MAX, |(_, level)| *level)
}
