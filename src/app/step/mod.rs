//! The five steps, a screen each: state, Message, Action, update, view.
//!
//! A screen is pure: `update` changes itself and the draft, and says in its `Action` what else is
//! wanted. It knows no file, no clock and no other step's screen.

pub mod answer;
pub mod circular;
pub mod order;
pub mod progress;
pub mod send;
pub mod sign;
pub mod signatory;
