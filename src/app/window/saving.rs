//! Keeping the draft: what is not written yet, and a window that closes only once it is.

use iced::window;

use crate::workflow::Error;

/// How far the keeping of the draft is.
#[derive(Debug, Default)]
pub struct Saving {
    unsaved: bool,
    /// How many times the draft is being written at this moment
    keeping: usize,
    saved: Option<String>,
    trouble: Option<Error>,
    closing: Option<window::Id>,
    /// Whether the window was asked to close and did not, over a draft that could not be kept
    refused: bool,
    /// Whether the draft of the last time is there and could not be read: nothing takes its place
    held: bool,
}

/// What is to be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing
    Nothing,
    /// Write the draft
    Keep,
    /// Close this window
    Close(window::Id),
}

impl Saving {
    /// The draft was changed.
    pub const fn changed(&mut self) {
        self.unsaved = true;
    }

    /// Whether the draft is to be written soon.
    pub const fn is_due(&self) -> bool {
        self.unsaved && !self.held
    }

    /// The draft may be written now. Says whether it is.
    pub const fn begin(&mut self) -> bool {
        if self.held {
            return false;
        }
        self.unsaved = false;
        self.keeping += 1;
        true
    }

    /// The draft of the last time could not be read: until the official has answered what is to
    /// become of it, nothing is written.
    pub const fn hold(&mut self) {
        self.held = true;
    }

    /// Whether nothing is written until the official has answered.
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// What is here now is what is on the disk.
    pub const fn read_anew(&mut self) {
        self.unsaved = false;
    }

    /// Whether something here is written nowhere yet.
    pub const fn is_unsaved(&self) -> bool {
        self.unsaved
    }

    /// The official has answered.
    pub const fn release(&mut self) {
        self.held = false;
    }

    /// Takes in when the draft was written, or why it was not.
    pub fn kept(&mut self, result: Result<String, Error>) -> Next {
        self.keeping = self.keeping.saturating_sub(1);
        match result {
            Ok(time) => {
                (self.saved, self.trouble, self.refused) = (Some(time), None, false);
            }
            Err(error) => {
                (self.trouble, self.unsaved) = (Some(error), true);
                if self.closing.take().is_some() {
                    self.refused = true;
                    return Next::Nothing;
                }
            }
        }
        self.next()
    }

    /// The window is to be closed. What cannot be kept is not lost without a word: the first attempt
    /// is answered with why, the second closes.
    pub const fn close(&mut self, window: window::Id) -> Next {
        match (self.unsaved, self.refused, self.held) {
            (true, true, _) => return Next::Close(window),
            (true, false, true) => {
                self.refused = true;
                return Next::Nothing;
            }
            _ => self.closing = Some(window),
        }
        self.next()
    }

    /// Closes a window that is to be closed, but not before the last change is written: the writing
    /// of an earlier one may end first.
    const fn next(&self) -> Next {
        match self.closing {
            Some(_) if self.is_due() => Next::Keep,
            Some(window) if self.keeping == 0 => Next::Close(window),
            Some(_) | None => Next::Nothing,
        }
    }

    /// When the draft was kept last, on the official's clock.
    pub fn saved(&self) -> Option<&str> {
        self.saved.as_deref()
    }

    /// Why it could not be kept last.
    pub const fn trouble(&self) -> Option<&Error> {
        self.trouble.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_closes_once_the_last_change_is_written() {
        let window = window::Id::unique();
        let mut saving = Saving::default();
        assert_eq!(Saving::default().close(window), Next::Close(window), "nothing is unsaved");
        saving.changed();
        assert!(saving.begin());
        saving.changed();
        assert_eq!(saving.close(window), Next::Keep, "what was written is not the last change");
        assert!(saving.begin());
        assert_eq!(saving.kept(Ok("10:00".into())), Next::Nothing, "one is being written still");
        assert_eq!(saving.kept(Ok("10:01".into())), Next::Close(window));
    }

    #[test]
    fn a_draft_that_cannot_be_kept_is_said_and_tried_again_and_does_not_hold_the_window_for_ever() {
        let window = window::Id::unique();
        let mut saving = Saving::default();
        saving.changed();
        assert_eq!(saving.close(window), Next::Keep);
        assert!(saving.begin());
        assert_eq!(saving.kept(Err(Error::Defect)), Next::Nothing);
        assert_eq!(saving.trouble(), Some(&Error::Defect));
        assert!(saving.is_due(), "the disk may have room again");
        assert_eq!(saving.close(window), Next::Close(window));
    }

    #[test]
    fn nothing_is_written_over_a_draft_that_could_not_be_read() {
        let window = window::Id::unique();
        let mut saving = Saving::default();
        saving.hold();
        saving.changed();
        assert!(!saving.is_due() && !saving.begin());
        assert_eq!(saving.close(window), Next::Nothing);
        saving.release();
        assert!(saving.is_due() && saving.begin());
    }
}
