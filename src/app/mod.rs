//! The window: the workflow, screen by screen.

pub mod widget;
