//! What the window does about each message: screens' actions become effects, and what came of the
//! effects goes back to the screens.

mod drawing;
mod focus;
mod letter;
mod notice;
mod outcome;
mod route;
mod step;
mod tool;
