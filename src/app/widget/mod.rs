//! Widgets of our own, where the toolkit's cannot be used.

pub mod line;
pub mod pad;
pub mod prose;
pub mod text;
