//! Fields to type into, with a label above and remarks below.

use iced::{
    Border, Color, Fill, Pixels,
    widget::{Column, text::LineHeight, text_input},
};

use super::{Element, Remark, remarks};
use crate::app::theme::{Look, RADIUS};

/// A field to type into.
pub struct Input<'a, M: Clone> {
    look: Look<'a>,
    field: text_input::TextInput<'a, M>,
    blocked: bool,
}

/// A field for one line.
pub fn line<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    value: &'a str,
    on_input: impl Fn(String) -> M + 'a,
) -> Input<'a, M> {
    let role = look.scale.body;
    let field = text_input("", value)
        .id(id.to_owned())
        .on_input(on_input)
        .font(look.scale.font)
        .size(role.size)
        .line_height(LineHeight::Absolute(Pixels(role.line)))
        .align_x(look.start())
        .padding([8, 12]);
    Input { look, field, blocked: false }
}

/// A field for paragraphs, which grows with what is typed.
pub fn prose<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    value: &'a str,
    on_input: impl Fn(String) -> M + 'a,
) -> Input<'a, M> {
    line(look, id, value, on_input)
}

impl<'a, M: Clone + 'a> Input<'a, M> {
    /// What Enter does.
    pub fn submit(mut self, message: Option<M>) -> Self {
        self.field = self.field.on_submit_maybe(message);
        self
    }

    /// Shows dots for what is typed.
    pub fn secret(mut self) -> Self {
        self.field = self.field.secure(true);
        self
    }

    /// With the edge of a field that keeps the reply from being sent.
    pub fn blocked(mut self, blocked: bool) -> Self {
        self.blocked = blocked;
        self
    }
}

impl<'a, M: Clone + 'a> From<Input<'a, M>> for Element<'a, M> {
    fn from(input: Input<'a, M>) -> Self {
        let Input { look, field, blocked } = input;
        let palette = look.palette;
        field
            .style(move |_, status| {
                let (color, width) = match (blocked, status) {
                    (true, _) => (palette.block, 2.0),
                    (_, text_input::Status::Focused { .. }) => (palette.accent, 2.0),
                    (_, text_input::Status::Hovered) => (palette.ink, palette.edge_width),
                    _ => (palette.edge, palette.edge_width),
                };
                text_input::Style {
                    background: palette.field.into(),
                    border: Border { color, width, radius: RADIUS.into() },
                    icon: palette.quiet,
                    placeholder: palette.quiet,
                    value: palette.ink,
                    selection: Color { a: 0.3, ..palette.accent },
                }
            })
            .into()
    }
}

/// A field under its label, with what is said about it below.
pub fn labelled<'a, M: 'a>(
    look: Look<'a>,
    label: String,
    field: Element<'a, M>,
    found: &'a [Remark],
) -> Element<'a, M> {
    Column::new()
        .push(look.label(label))
        .push(field)
        .push(remarks(look, found))
        .spacing(4)
        .width(Fill)
        .align_x(look.start())
        .into()
}

/// One line under its label: the usual field of a form.
pub fn field<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    label: String,
    value: &'a str,
    on_input: impl Fn(String) -> M + 'a,
    found: &'a [Remark],
) -> Element<'a, M> {
    let blocked = found.iter().any(|remark| remark.blocks);
    labelled(look, label, line(look, id, value, on_input).blocked(blocked).into(), found)
}
