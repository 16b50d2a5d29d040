//! The five steps and the settings, a screen each: state, Message, Action, update, view.
//!
//! A screen is pure: `update` changes itself and the draft, and says in its `Action` what else is
//! wanted. It knows no file and no clock; `tasks` does.

pub mod answer;
pub mod circular;
pub mod progress;
pub mod send;
pub mod sign;
pub mod signatory;

use iced::{
    Fill,
    widget::{Column, container},
};

use super::{
    Element,
    theme::{Look, Wide},
};

/// The top of a screen: its name, and a sentence on what it is for.
pub(in crate::app) fn head<'a, M: 'a>(
    look: Look<'a>,
    title: String,
    lead: String,
) -> Element<'a, M> {
    let title = look.title(title).wide(look);
    let lead = look.quiet(lead).wide(look);
    Column::new().push(title).push(lead).spacing(4).width(Fill).into()
}

/// A part of a screen: its name, and what belongs to it.
pub(in crate::app) fn part<'a, M: 'a>(
    look: Look<'a>,
    name: String,
    content: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let name = container(look.heading(name)).width(Fill).align_x(look.start());
    Column::new().push(name).extend(content).spacing(12).width(Fill).into()
}
