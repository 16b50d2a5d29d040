//! The page beside the form, and which of the two is seen where there is room for one.

use std::sync::Arc;

use iced::Size;

use super::{layout::far_pane_size, message::Pane};
use crate::{
    app::{
        effect::{
            delivery::SavedReply,
            page::{Document, Effect},
        },
        viewer::{paper::BAR, reply::Page},
    },
    model::Draft,
};

/// The page pane.
#[derive(Debug, Default)]
pub struct Viewer {
    /// The page
    pub page: Page,
    /// Which pane is seen where there is room for one
    pub pane: Pane,
    /// The reply that was written last
    pub written: Option<Arc<SavedReply>>,
}

impl Viewer {
    /// Shows the form again.
    pub const fn leave(&mut self) {
        (self.pane, self.page.enlarged) = (Pane::Form, false);
    }

    /// How large the pane of the page is in a window of this size.
    pub fn size(&self, window: Size) -> Size {
        far_pane_size(window, self.page.enlarged, BAR)
    }

    /// The drawing that is wanted of the file that was `written`, or of `draft`, on a screen with
    /// `factor` pixels to one of ours; none while one is being made.
    pub fn ask(&mut self, draft: &Draft, written: bool, pane: Size, factor: f32) -> Option<Effect> {
        self.page.ask()?;
        let scale = Page::scale(self.page.fitted(pane), factor);
        let of = match &self.written {
            Some(reply) if written => Document::Reply(reply.clone()),
            _ => Document::Draft(Box::new(draft.clone())),
        };
        Some(Effect::Reply { of, page: self.page.index(), scale })
    }
}
