//! The window, room by room: the steps of a reply, the tools beside it, the pages that are looked at,
//! and what runs off the window's thread.

pub mod effect;
pub mod findings;
mod history;
pub mod icon;
mod launch;
pub mod phrase;
pub mod step;
pub mod theme;
pub mod tool;
pub mod viewer;
pub mod widget;
pub mod window;

pub use self::{
    launch::{NoWindow, Options, run},
    window::{App, Launch, Message, Pane, Shortcut},
};
