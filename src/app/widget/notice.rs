//! What is said beside a field or above a form: remarks that block, and those that do not.

use iced::{Element, Fill, widget::container};

use crate::app::{
    icon::{Icon, icon},
    theme::{Look, Wide},
};

/// What is said beside a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Whether it keeps the reply from being sent
    pub blocks: bool,
    /// What happened, what is safe, what to do
    pub text: String,
}

/// The remarks on a field, below it.
pub fn remarks<'a, M: 'a>(look: Look<'a>, remarks: &'a [Remark]) -> Option<Element<'a, M>> {
    if remarks.is_empty() {
        return None;
    }
    let lines = remarks.iter().map(|remark| notice(look, remark.blocks, &*remark.text));
    Some(look.column(lines.collect()).spacing(4).width(Fill).into())
}

/// One remark: an octagon that blocks or a triangle that does not, and the words.
pub fn notice<'a, M: 'a>(
    look: Look<'a>,
    blocks: bool,
    words: impl iced::widget::text::IntoFragment<'a>,
) -> Element<'a, M> {
    let (shape, color) = match blocks {
        true => (Icon::Block, look.palette.block),
        false => (Icon::Doubt, look.palette.doubt),
    };
    let mark = container(icon(shape, color)).padding(look.pad(0.0, 0.0, 0.0, 0.0));
    let words = look.small(words).color(color).wide(look);
    look.row(vec![mark.into(), words.into()]).spacing(6).into()
}
