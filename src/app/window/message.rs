//! What can happen in the window.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use iced::window;

use super::{notices, room::Room, surface};
use crate::app::{
    effect::Outcome,
    step::{answer, circular, order::Step, send, sign, signatory},
    tool::{countersign, register, settings, tally, verify},
    viewer::{file, reply},
};

/// Which pane is seen where there is room for one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The form
    #[default]
    Form,
    /// The page
    Page,
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Go to a step
    Go(Step),
    /// Go to this room; from the one where the official is: back to the reply
    Enter(Room),
    /// Show this pane
    Pane(Pane),
    /// On the first step
    Circular(circular::Message),
    /// On the second
    Answer(answer::Message),
    /// On the third
    Signatory(signatory::Message),
    /// On the fourth
    Sign(sign::Message),
    /// On the fifth
    Send(send::Message),
    /// In Check a reply
    Verify(verify::Message),
    /// On the pages of the file that is checked
    Sheet(file::Message),
    /// While a reply that somebody sent is signed
    Countersign(countersign::Message),
    /// In Count replies
    Tally(tally::Message),
    /// In the register
    Register(register::Message),
    /// In the settings
    Settings(settings::Message),
    /// In the page pane
    Page(reply::Message),
    /// Of what is said above all
    Notice(notices::Message),
    /// To the window itself
    Surface(surface::Message),
    /// An effect has come to its end
    Done(Outcome),
    /// A key for the whole window
    Key(Shortcut),
    /// The place of the focused control among those that stand for fields
    Focused(Option<usize>),
    /// The pointer was pressed: the focus may have moved
    Pressed,
    /// A file was dropped on the window
    Dropped(PathBuf),
    /// Time has passed
    Tick(DateTime<Utc>),
    /// Keep the draft now
    Keep,
    /// The window is to be closed
    Close(window::Id),
}

/// A key for the whole window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// The focus has moved on or back
    Tab,
    /// To this step
    Step(Step),
    /// To the step after this one
    Continue,
    /// Keep the draft
    Keep,
    /// Take the last change back
    Undo,
    /// Take the undo back
    Redo,
    /// Close what is open on top
    Escape,
}
