//! The only place with effects: data that says what is wanted, turned into the toolkit's tasks.
//!
//! Each subject has a file of its own, with what can be wanted of it and what can come of that.
//! Whatever takes time runs on a thread of its own, so that typing never waits, and always answers.

pub mod circular;
pub mod count;
pub mod delivery;
pub mod dialog;
pub mod judging;
pub mod keeping;
pub mod key;
mod off_thread;
pub mod page;
mod run;
mod show;
mod turns;
mod vocabulary;
mod world;

pub use vocabulary::{Effect, Outcome};
pub use world::World;
