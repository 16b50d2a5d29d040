//! The window: the workflow, step by step, with the real page beside the form.
//!
//! [`App`] holds the parts, each of which owns its changes, and routes messages between them, the
//! screens of the steps and tools, and the effects. Only here are they all known. No rule of the
//! form is here.

mod app;
mod document;
mod layout;
mod message;
pub mod notices;
mod room;
mod saving;
mod steps;
mod subscription;
pub mod surface;
mod tools;
mod update;
mod view;
mod viewer;

pub use app::{App, Launch};
pub use message::{Message, Pane, Shortcut};
pub use room::Room;
