//! Pages that are looked at: the reply's own, and those of a file that somebody sent.

pub mod file;
pub mod paper;
pub mod reply;
