//! Placet: answer a TSB Circular of the International Telecommunication Union.

pub mod form;
pub mod mail;
pub mod model;
pub mod preview;
pub mod signature;
pub mod store;
pub mod wording;
