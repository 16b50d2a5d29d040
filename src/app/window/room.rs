//! Where the official is: at the reply, or at a tool beside it.

use crate::app::icon::Icon;

/// Where the official is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Room {
    /// At the reply, on one of its steps
    #[default]
    Reply,
    /// Checking a reply that somebody sent
    Verify,
    /// Counting the replies to a circular
    Tally,
    /// Looking at what was made ready before
    Register,
    /// Setting the program
    Settings,
}

impl Room {
    /// The name of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reply => "room-reply",
            Self::Verify => "room-verify",
            Self::Tally => "room-tally",
            Self::Register => "room-register",
            Self::Settings => "settings",
        }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Reply => Icon::Pen,
            Self::Verify => Icon::Check,
            Self::Tally => Icon::Count,
            Self::Register => Icon::Book,
            Self::Settings => Icon::Sliders,
        }
    }
}
