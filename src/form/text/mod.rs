//! Text set in type: paragraphs to lines, lines to shaped glyphs, and what was set before.

pub(in crate::form) mod face;
pub(in crate::form) mod lines;
pub(in crate::form) mod paragraph;
pub(in crate::form) mod paragraph_cache;
pub(in crate::form) mod shape;
pub(in crate::form) mod shape_cache;
pub mod typeface;
