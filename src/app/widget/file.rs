//! Rows for files: one that is attached, and the two ways to name one.

use iced::{
    Center, Element, Fill,
    widget::{Space, container, text::Wrapping},
};

use super::{
    button::{icon_button, small_button},
    input,
    line::line,
};
use crate::app::{
    icon::{Icon, icon},
    theme::{Look, RADIUS},
};

/// A file: its name without ending, its type and size, and a way to remove it.
pub fn file_row<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: String,
    name: &'a str,
    size: Option<usize>,
    remove: M,
) -> Element<'a, M> {
    let (stem, kind) = match name.rsplit_once('.') {
        Some((stem, kind)) if !stem.is_empty() && kind.len() <= 5 => (stem, kind.to_uppercase()),
        _ => (name, String::new()),
    };
    let size = size.map(|bytes| self::size(look, bytes));
    let detail = [Some(kind).filter(|kind| !kind.is_empty()), size].into_iter().flatten();
    let detail = detail.collect::<Vec<_>>().join(&look.word("list-separator"));
    let stem = container(look.body(stem).wrapping(Wrapping::None)).width(Fill).clip(true);
    let name = look.words("remove-file", &[("name", name.into())]);
    let parts = vec![
        icon(Icon::File, look.palette.ink),
        stem.align_x(look.start()).into(),
        look.small(detail).into(),
        icon_button(look, id, Icon::Cross, name, remove),
    ];
    let palette = look.palette;
    container(look.row(parts).spacing(8).align_y(Center))
        .center_y(36)
        .padding(look.pad(0.0, 2.0, 0.0, 10.0))
        .style(move |_| container::Style {
            background: Some(palette.field.into()),
            border: look.edge(RADIUS),
            ..container::Style::default()
        })
        .into()
}

/// A size in the unit a person would use.
fn size(look: Look<'_>, bytes: usize) -> String {
    let (key, amount) = match bytes {
        0..=1023 => ("size-bytes", bytes.to_string()),
        1024..=1_048_575 => ("size-kilobytes", (bytes.div_ceil(1024)).to_string()),
        _ => ("size-megabytes", format!("{:.1}", bytes as f64 / 1_048_576.0)),
    };
    look.words(key, &[("amount", amount.into())])
}

/// A field for a path, and a button that opens the system's dialog: dialogs are not to be had on
/// every system, and an official may know the path.
pub fn path_row<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: &str,
    label: String,
    path: &'a str,
    on_input: impl Fn(String) -> M + 'a,
    on_submit: Option<M>,
    action: (Icon, String, M),
) -> Element<'a, M> {
    let (mark, words, message) = action;
    let action = small_button(look, Some(mark), words, message).id(format!("{id}.go"));
    let mut line = input::dressed(look, id, &label, line(path, on_input), &[]);
    if let Some(message) = on_submit {
        line = line.on_submit(message);
    }
    let field = input::labelled(look, label, line.into(), &[]);
    let button = container(action).padding(look.pad(0.0, 0.0, 4.0, 0.0));
    look.row(vec![field, Space::new().width(8).into(), button.into()])
        .align_y(iced::Bottom)
        .width(Fill)
        .into()
}
