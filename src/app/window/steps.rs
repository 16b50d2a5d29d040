//! The steps of the reply, and the one that is shown.

use crate::app::step::{
    answer::Answer,
    circular::Circular,
    order::Step,
    send::{Send, Signing},
    sign::{Means, Sign},
    signatory::Signatory,
};

/// What the steps remember.
#[derive(Debug, Default)]
pub struct Steps {
    /// The step that is shown
    pub at: Step,
    /// The first
    pub circular: Circular,
    /// The second
    pub answer: Answer,
    /// The third
    pub signatory: Signatory,
    /// The fourth
    pub sign: Sign,
    /// The fifth
    pub send: Send,
    /// Whether saving has taken long enough to say so
    pub slow: bool,
}

impl Steps {
    /// Whether a certificate signs.
    pub fn signing(&self) -> Signing {
        match (self.sign.means(), self.sign.key()) {
            (None, _) => Signing::Undecided,
            (Some(Means::None), _) => Signing::None,
            (Some(_), Some(_)) => Signing::Ready,
            (Some(_), None) => Signing::Closed,
        }
    }

    /// Something takes long: whatever is still at work says so.
    pub fn waited(&mut self) {
        self.slow = self.send.is_busy();
        self.circular.waited();
    }
}
