//! Fields to type into, with a label above and remarks below, in the look of the form.

use iced::{
    Border, Color, Element, Fill, Pixels,
    widget::{Column, text::LineHeight, text_input},
};

use super::{
    line::line,
    notice::{Remark, remarks},
    prose::prose,
    text::{Field, Status, Style},
};
use crate::app::theme::{Look, RADIUS};

/// One line under its label.
pub fn field<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    label: String,
    value: &'a str,
    on_input: impl Fn(String) -> M + 'a,
    found: &'a [Remark],
) -> Element<'a, M> {
    let field = dressed(look, id, &label, line(value, on_input), found);
    labelled(look, label, field.into(), found)
}

/// Paragraphs under their label; the field grows with what is typed.
pub fn paragraphs<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    label: String,
    value: &'a str,
    on_input: impl Fn(String) -> M + 'a,
    found: &'a [Remark],
) -> Element<'a, M> {
    let field = dressed(look, id, &label, prose(value, on_input), found);
    labelled(look, label, field.into(), found)
}

/// The field of `id` in the form's look, for those who lay it out themselves.
pub fn dressed<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    label: &str,
    field: Field<'a, M>,
    found: &[Remark],
) -> Field<'a, M> {
    let role = look.scale.body;
    field
        .id(id.to_owned())
        .label(label.to_owned())
        .font(look.scale.font)
        .size(role.size, role.line)
        .direction(look.direction())
        .error(found.iter().any(|remark| remark.blocks))
        .style(move |status| style(look, status))
}

fn style(look: Look<'_>, status: Status) -> Style {
    let palette = look.palette;
    let (border, border_width) = match status {
        Status { error: true, .. } => (palette.block, 2.0),
        Status { focused: true, .. } => (palette.accent, 2.0),
        Status { hovered: true, .. } => (palette.ink, palette.edge_width),
        Status { disabled: true, .. } => (palette.hairline, palette.edge_width),
        _ => (palette.edge, palette.edge_width),
    };
    Style {
        text: if status.disabled { palette.quiet } else { palette.ink },
        background: if status.disabled { palette.rail } else { palette.field },
        border,
        border_width,
        radius: RADIUS,
        selection: Color { a: 0.28, ..palette.accent },
        caret: palette.ink,
        preedit: palette.accent,
    }
}

/// A passphrase under its label. The toolkit's own field: it shows dots, in which no direction of
/// text can go wrong, and keeps no history.
pub fn secret<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    label: String,
    value: &'a str,
    on_input: impl Fn(String) -> M + 'a,
    on_submit: Option<M>,
) -> Element<'a, M> {
    let role = look.scale.body;
    let palette = look.palette;
    let field = text_input("", value)
        .id(id.to_owned())
        .secure(true)
        .on_input(on_input)
        .on_submit_maybe(on_submit)
        .font(look.scale.font)
        .size(role.size)
        .line_height(LineHeight::Absolute(Pixels(role.line)))
        .align_x(look.start())
        .padding([9, 12])
        .style(move |_, status| {
            let (color, width) = match status {
                text_input::Status::Focused { .. } => (palette.accent, 2.0),
                text_input::Status::Hovered => (palette.ink, palette.edge_width),
                _ => (palette.edge, palette.edge_width),
            };
            text_input::Style {
                background: palette.field.into(),
                border: Border { color, width, radius: RADIUS.into() },
                icon: palette.quiet,
                placeholder: palette.quiet,
                value: palette.ink,
                selection: Color { a: 0.28, ..palette.accent },
            }
        });
    labelled(look, label, field.into(), &[])
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
