//! Replies that are counted against the 70 % rule, and the count that is written to a file.

use std::{
    path::{Path, PathBuf},
    sync::atomic::Ordering,
};

use chrono::Utc;
use iced::Task;

use super::{
    off_thread::{answer, follow},
    world::World,
};
use crate::{
    app::tool::tally::Wanted,
    store::{self, Access, NewFolder, Replace},
    workflow::{
        self, Error,
        tally::{self, Counting, Rule, Tally},
    },
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Count these files and folders, as the count with this number
    Count(u64, Wanted),
    /// End the count that is at work
    Stop,
    /// Write a count to this file
    Write(Box<Tally>, PathBuf),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// Certificates that the official trusts could not be read: whom they vouch for is a stranger
    Unread(Vec<Error>),
    /// So many of so many files are counted
    Counting(u64, usize, usize),
    /// Replies were counted, or could not be; `None` if the count was ended
    Counted(u64, Result<Option<Box<Tally>>, Error>),
    /// A count was written to this file, or could not be
    Written(Result<PathBuf, Error>),
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    match effect {
        Effect::Count(generation, wanted) => {
            world.shelf.counting.store(generation, Ordering::Relaxed);
            follow(
                move |tell| count(&world, generation, &wanted, tell),
                move |counted| Outcome::Counted(generation, counted),
            )
        }
        Effect::Stop => {
            world.shelf.counting.store(0, Ordering::Relaxed);
            Task::none()
        }
        Effect::Write(tally, path) => {
            answer(move || write(&tally, &path).map(|()| path), Outcome::Written)
        }
    }
}

fn count(
    world: &World,
    generation: u64,
    wanted: &Wanted,
    tell: &(dyn Fn(Outcome) + Sync),
) -> Result<Option<Box<Tally>>, Error> {
    let asked = workflow::consultations_in(wanted.circular.as_slice())?;
    let files = tally::replies_in(&wanted.sources)?;
    let read = wanted.read.iter().map(|file| store::read(file).map(|file| store::sha256(&file)));
    let read: Vec<String> = read.collect::<Result<_, _>>()?;
    let trusted = workflow::trusted(&world.store)?;
    tell(Outcome::Unread(trusted.unread));
    let progress = |done: usize| {
        tell(Outcome::Counting(generation, done, files.len()));
        world.shelf.counting.load(Ordering::Relaxed) == generation
    };
    let rule = Rule::TRADITIONAL_APPROVAL;
    let counting =
        Counting { rule, asked: &asked, trust: &trusted.trust, read: &read, now: Utc::now() };
    Ok(tally::tally(&files, &counting, &progress).map(Box::new))
}

fn write(tally: &Tally, path: &Path) -> Result<(), Error> {
    let json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let bytes = match json {
        true => format!("{:#}\n", tally.json()).into_bytes(),
        false => tally.csv(),
    };
    let _folder = path.parent().map(NewFolder::make).transpose()?;
    Ok(store::write_atomically(path, &bytes, Replace::Never, Access::Usual)?)
}
