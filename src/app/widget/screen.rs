//! What every screen begins with, and the parts it is made of.

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use crate::app::theme::{Look, Wide};

/// The top of a screen: its name, and a sentence on what it is for.
pub fn head<'a, M: 'a>(look: Look<'a>, title: String, lead: String) -> Element<'a, M> {
    let title = look.title(title).wide(look);
    let lead = look.quiet(lead).wide(look);
    Column::new().push(title).push(lead).spacing(4).width(Fill).into()
}

/// A part of a screen: its name, and what belongs to it.
pub fn part<'a, M: 'a>(
    look: Look<'a>,
    name: String,
    content: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let name = container(look.heading(name)).width(Fill).align_x(look.start());
    Column::new().push(name).extend(content).spacing(12).width(Fill).into()
}
