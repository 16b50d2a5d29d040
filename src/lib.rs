//! Placet: answer a TSB Circular of the International Telecommunication Union.

pub mod app;
pub mod form;
pub mod model;
pub mod preview;
pub mod signature;
pub mod wording;
