//! What the window looks like.

mod foot;
mod form;
mod keys;
mod pane;
mod panes;
mod progress;
mod rail;
mod strip;
mod tool;
