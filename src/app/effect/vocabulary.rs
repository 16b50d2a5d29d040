//! What can be wanted from the world, and what can come of it, for steps and tools alike.

use std::{path::PathBuf, time::Duration};

use super::{
    circular, count, delivery,
    dialog::{Choice, Purpose, Question},
    judging, keeping, key, page,
};
use crate::workflow::Error;

/// What is wanted from the world.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Ask the system's dialog
    Ask(Question),
    /// Draw a page
    Page(page::Effect),
    /// Read or keep what is the official's own
    Keeping(keeping::Effect),
    /// Find, open or make keys
    Key(key::Effect),
    /// Make a reply and what belongs beside it
    Delivery(delivery::Effect),
    /// Judge what somebody sent
    Judging(judging::Effect),
    /// Count replies
    Count(count::Effect),
    /// Read circulars
    Circular(circular::Effect),
    /// Open a file or a folder with the system's program for it
    Show(PathBuf),
    /// Put text on the clipboard
    Copy(String),
    /// Say so after this time
    Wait(Duration),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// What was said to the system's dialog
    Chosen(Purpose, Choice),
    /// A page was drawn, or could not be
    Page(page::Outcome),
    /// Something of the official's own was read or kept, or could not be
    Keeping(keeping::Outcome),
    /// Keys were found, opened or made, or could not be
    Key(key::Outcome),
    /// A reply was made, or could not be
    Delivery(delivery::Outcome),
    /// Something was judged, or could not be
    Judging(judging::Outcome),
    /// Replies were counted, or could not be
    Count(count::Outcome),
    /// A circular was read, or could not be
    Circular(circular::Outcome),
    /// This file or folder was opened, or could not be
    Shown(PathBuf, Result<(), Error>),
    /// The time is over
    Waited,
}
