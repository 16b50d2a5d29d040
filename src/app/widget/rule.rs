//! Hairlines between panes and rows.

use iced::{
    Element, Fill,
    widget::{Space, container},
};

use crate::app::theme::{self, Look};

/// A hairline across.
pub fn hairline<'a, M: 'a>(look: Look<'a>) -> Element<'a, M> {
    container(Space::new()).width(Fill).height(1).style(theme::fill(look.palette.hairline)).into()
}

/// A hairline from top to bottom.
pub fn divider<'a, M: 'a>(look: Look<'a>) -> Element<'a, M> {
    container(Space::new()).width(1).height(Fill).style(theme::fill(look.palette.hairline)).into()
}
