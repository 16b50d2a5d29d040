//! The tools beside the reply, and whether one of them is shown.

use super::room::Room;
use crate::app::{
    tool::{
        countersign::Countersign, register::Register, settings::Settings, tally::Tally,
        verify::Verify,
    },
    viewer::file::Sheet,
};

/// What the tools remember.
#[derive(Debug, Default)]
pub struct Tools {
    /// Where the official is
    pub room: Room,
    /// Check a reply
    pub verify: Verify,
    /// The pages of the file that is checked
    pub sheet: Sheet,
    /// Signing it once more
    pub countersign: Countersign,
    /// Count replies
    pub tally: Tally,
    /// The register
    pub register: Register,
    /// The settings
    pub settings: Settings,
}

impl Tools {
    /// Shows the pages of the file that is checked from the first.
    pub fn open_sheet(&mut self) {
        let file = self.verify.shown().map(|opened| opened.file.clone());
        self.sheet.open(file);
    }

    /// Something takes long: whatever is still at work says so.
    pub fn waited(&mut self) {
        self.verify.waited();
        self.tally.waited();
    }
}
