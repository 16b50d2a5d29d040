//! The letter itself, line by line, beside the values that were found in it. The lines of the value
//! at work are outlined.

use std::collections::BTreeSet;

use iced::{
    Element, Fill,
    widget::{Column, Space, column, container, scrollable},
};

use super::{Circular, LETTER, Letter, Message};
use crate::app::{
    theme::{self, Look, RADIUS, Wide},
    viewer::paper::BAR,
    widget::hairline,
};

/// Most lines that are shown: a letter has hundreds, not thousands.
const MOST: usize = 1500;

impl Circular {
    /// The letter that was read, for the far pane.
    pub fn letter_view<'a>(&'a self, look: Look<'a>, letter: &'a Letter) -> Element<'a, Message> {
        let marked = self.marked(letter);
        let lines = letter.found.transcript.lines.iter().take(MOST).enumerate();
        let lines = lines
            .map(|(index, line)| row(look, index + 1, line.text.as_str(), marked.contains(&index)));
        let lines = Column::with_children(lines).spacing(2).width(Fill);
        let edge = look.edge(0.0);
        let ground = look.palette.form;
        let paper =
            container(lines).padding([20, 16]).width(Fill).style(move |_| container::Style {
                background: Some(ground.into()),
                border: edge,
                ..container::Style::default()
            });
        let scroll = scrollable(container(paper).padding(24)).id(LETTER).style(look.scroll());
        let desk = container(scroll.width(Fill).height(Fill))
            .width(Fill)
            .height(Fill)
            .style(theme::fill(look.palette.desk));
        let name = letter.path.as_ref().and_then(|path| path.file_name()).unwrap_or_default();
        let name = look.small(name.to_string_lossy().into_owned()).color(look.palette.ink);
        let name = name.wrapping(iced::widget::text::Wrapping::None);
        let caption = look.small(look.word("letter-caption")).color(look.palette.ink);
        let bar = look
            .row(vec![container(name).width(Fill).align_x(look.start()).into(), caption.into()]);
        let bar = container(bar.spacing(12).align_y(iced::Center))
            .center_y(BAR - 1.0)
            .padding([0, 24])
            .style(theme::fill(look.palette.rail));
        column![bar, hairline(look), desk].into()
    }

    /// The lines of the value at work; while none is, those of what has to be settled first.
    fn marked(&self, letter: &Letter) -> BTreeSet<usize> {
        let found = &letter.found;
        if let Some(lines) = self.outlined.and_then(|fact| found.sources.get(&fact)) {
            return lines.iter().copied().collect();
        }
        let open = found.doubts.iter().find(|doubt| doubt.must_be_settled());
        let candidates = open.iter().flat_map(|doubt| &doubt.candidates);
        candidates.flat_map(|candidate| &candidate.lines).copied().collect()
    }
}

fn row<'a>(look: Look<'a>, number: usize, text: &'a str, marked: bool) -> Element<'a, Message> {
    let number = container(look.small(number.to_string())).width(40).align_x(look.end());
    let text = look.small(text).color(look.palette.ink).wide(look);
    let (ground, color) = (look.palette.banner, look.palette.doubt);
    let text = container(text).padding([2, 8]).width(Fill).style(move |_| match marked {
        false => container::Style::default(),
        true => container::Style {
            background: Some(ground.into()),
            border: iced::border::rounded(RADIUS / 2.0).color(color).width(1),
            ..container::Style::default()
        },
    });
    let number = container(number).padding([2, 0]);
    look.row(vec![number.into(), Space::new().width(8).into(), text.into()]).into()
}
