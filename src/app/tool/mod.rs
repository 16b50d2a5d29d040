//! The tools beside the reply, a screen each: state, Message, Action, update, view.

pub mod countersign;
pub mod register;
pub mod settings;
pub mod tally;
pub mod verify;
