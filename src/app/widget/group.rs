//! One box of rows, split by hairlines. A row can carry the leading bar: blue for what is chosen,
//! brown for a doubt, red for what blocks.

use iced::{
    Border, Color, Element, Fill, Shrink, border,
    widget::{Column, Space, container},
};

use super::rule::hairline;
use crate::app::theme::{GROUP_RADIUS, Look};

/// A row of a group.
pub struct Row<'a, M> {
    content: Element<'a, M>,
    bar: Option<Color>,
    tinted: bool,
}

impl<'a, M> Row<'a, M> {
    /// A plain row.
    pub fn new(content: impl Into<Element<'a, M>>) -> Self {
        Self { content: content.into(), bar: None, tinted: false }
    }

    /// With a leading bar.
    pub fn bar(mut self, color: Option<Color>) -> Self {
        self.bar = color;
        self
    }

    /// With the ground of what is chosen.
    pub fn tinted(mut self, tinted: bool) -> Self {
        self.tinted = tinted;
        self
    }
}

/// The rows in one box.
pub fn group<'a, M: 'a>(look: Look<'a>, rows: Vec<Row<'a, M>>) -> Element<'a, M> {
    let count = rows.len();
    let mut column = Column::new().width(Fill);
    for (index, row) in rows.into_iter().enumerate() {
        if index > 0 {
            column = column.push(hairline(look));
        }
        column = column.push(drawn(look, row, index == 0, index + 1 == count));
    }
    let palette = look.palette;
    let inset = palette.edge_width;
    container(column)
        .width(Fill)
        .padding(inset)
        .style(move |_| container::Style {
            background: Some(palette.form.into()),
            border: Border {
                color: palette.edge,
                width: palette.edge_width,
                radius: GROUP_RADIUS.into(),
            },
            ..container::Style::default()
        })
        .into()
}

fn drawn<'a, M: 'a>(look: Look<'a>, row: Row<'a, M>, first: bool, last: bool) -> Element<'a, M> {
    let inner = GROUP_RADIUS - look.palette.edge_width;
    let radius = border::Radius {
        top_left: if first { inner } else { 0.0 },
        top_right: if first { inner } else { 0.0 },
        bottom_left: if last { inner } else { 0.0 },
        bottom_right: if last { inner } else { 0.0 },
    };
    let bar_radius = match look.is_rtl() {
        true => border::Radius { top_left: 0.0, bottom_left: 0.0, ..radius },
        false => border::Radius { top_right: 0.0, bottom_right: 0.0, ..radius },
    };
    let bar_color = row.bar;
    let bar = container(Space::new()).width(4).height(Fill).style(move |_| container::Style {
        background: bar_color.map(Into::into),
        border: Border { radius: bar_radius, ..Border::default() },
        ..container::Style::default()
    });
    let ground = row.tinted.then_some(look.palette.tint);
    container(look.row(vec![bar.into(), row.content]).width(Fill).height(Shrink))
        .width(Fill)
        .style(move |_| container::Style {
            background: ground.map(Into::into),
            border: Border { radius, ..Border::default() },
            ..container::Style::default()
        })
        .into()
}
