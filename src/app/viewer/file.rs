//! The pages of a file that somebody sent, as pictures: the far pane of Check a reply and of a
//! circular that is a PDF.
//!
//! It asks for pictures and shows them; making them is left to `effect`.

use std::sync::Arc;

use iced::{
    Center, Element, Fill, Size,
    widget::{Space, column, container, image},
};

use super::paper::{self, BAR, shaded};
use crate::app::{
    theme::{self, Look},
    widget,
};

/// The pages of one file.
#[derive(Debug, Default)]
pub struct Sheet {
    file: Option<Arc<Vec<u8>>>,
    index: usize,
    generation: u64,
    shown: Option<(usize, image::Handle, Size)>,
}

/// A page of a file, drawn.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// How many pages there are
    pub pages: usize,
    /// Width and height of this one in points
    pub size: (f32, f32),
    /// Its picture
    pub picture: (u32, u32, Vec<u8>),
}

/// A page to be drawn.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Which wish this is; only the newest is shown
    pub generation: u64,
    /// The file
    pub file: Arc<Vec<u8>>,
    /// The page, counted from 0
    pub page: usize,
    /// How large it may be, in pixels of the screen
    pub room: (f32, f32),
}

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// To the page before
    Previous,
    /// To the page after
    Next,
}

impl Sheet {
    /// Shows another file from its first page; or none.
    pub fn open(&mut self, file: Option<Arc<Vec<u8>>>) {
        (self.file, self.index, self.shown) = (file, 0, None);
        self.generation += 1;
    }

    /// Turns a page.
    pub fn update(&mut self, message: Message) {
        self.index = match message {
            Message::Previous => self.index.saturating_sub(1),
            Message::Next => (self.index + 1).min(self.pages().saturating_sub(1)),
        };
    }

    /// The picture that is wanted in a pane of this size, on a screen with `factor` pixels to one
    /// of ours.
    pub fn ask(&mut self, pane: Size, factor: f32) -> Option<Wish> {
        let file = self.file.clone()?;
        self.generation += 1;
        let fitted = paper::whole(pane);
        let room = (fitted.width * factor, fitted.height * factor);
        Some(Wish { generation: self.generation, file, page: self.index, room })
    }

    /// Takes a picture in, unless a newer one is on its way. Without one, the page stays empty;
    /// returns why, for it to be said.
    pub fn take<E>(&mut self, generation: u64, drawn: Result<Drawn, E>) -> Option<E> {
        if generation != self.generation {
            return None;
        }
        let (drawn, failure) = match drawn {
            Ok(drawn) => (Some(drawn), None),
            Err(error) => (None, Some(error)),
        };
        self.shown = drawn.map(|Drawn { pages, size, picture: (width, height, rgba) }| {
            let handle = image::Handle::from_rgba(width, height, rgba);
            (pages, handle, Size::new(size.0, size.1))
        });
        failure
    }

    fn pages(&self) -> usize {
        self.shown.as_ref().map_or(1, |(pages, ..)| (*pages).max(1))
    }

    /// The pane: the page on the desk, with `aside` at the end of the bar and `caption` below.
    pub fn view<'a>(
        &'a self,
        look: Look<'a>,
        pane: Size,
        aside: Option<String>,
        caption: String,
    ) -> Element<'a, Message> {
        let content = self.shown.as_ref().map(|(_, handle, paper)| {
            let page = fitted(paper::whole(pane), *paper);
            let caption = container(look.small(caption)).padding([14, 24]);
            column![shaded(look, page, paper::sheet(look, page, Some(handle), None)), caption]
                .align_x(Center)
        });
        let desk = container(column![].push(content).width(Fill).align_x(Center))
            .padding([24, 0])
            .width(Fill)
            .height(Fill)
            .style(theme::fill(look.palette.desk));
        column![self.bar(look, aside), widget::hairline(look), desk].into()
    }

    fn bar<'a>(&'a self, look: Look<'a>, aside: Option<String>) -> Element<'a, Message> {
        let mut parts: Vec<Element<'a, Message>> = Vec::new();
        if self.shown.is_some() {
            let ways = [("sheet-back", Message::Previous), ("sheet-next", Message::Next)];
            parts = paper::turner(look, (self.index, self.pages()), "page-number", ways);
        }
        parts.push(Space::new().width(Fill).into());
        parts.extend(aside.map(|words| look.small(words).color(look.palette.ink).into()));
        container(look.row(parts).spacing(8).align_y(Center))
            .center_y(BAR - 1.0)
            .padding(look.pad(0.0, 24.0, 0.0, 24.0))
            .style(theme::fill(look.palette.rail))
            .into()
    }
}

/// A page of `paper` points, as large as `room` allows.
fn fitted(room: Size, paper: Size) -> Size {
    let scale = (room.width / paper.width.max(1.0)).min(room.height / paper.height.max(1.0));
    Size::new((paper.width * scale).floor(), (paper.height * scale).floor())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_picture_is_shown() {
        let mut sheet = Sheet::default();
        let pane = Size::new(495.0, 800.0);
        assert!(sheet.ask(pane, 1.0).is_none(), "there is no file");
        sheet.open(Some(Arc::new(b"%PDF".to_vec())));
        let old = sheet.ask(pane, 1.0).unwrap();
        let new = sheet.ask(pane, 2.0).unwrap();
        let drawn = || Drawn { pages: 2, size: (595.0, 842.0), picture: (1, 1, vec![0; 4]) };
        sheet.take(old.generation, Ok::<_, ()>(drawn()));
        assert!(sheet.shown.is_none());
        sheet.take(new.generation, Ok::<_, ()>(drawn()));
        assert_eq!(sheet.pages(), 2);
        for (message, page) in [(Message::Next, 1), (Message::Next, 1), (Message::Previous, 0)] {
            sheet.update(message);
            assert_eq!(sheet.index, page);
        }
    }

    #[test]
    fn a_page_of_any_shape_fits() {
        let room = Size::new(400.0, 600.0);
        for paper in [Size::new(595.0, 842.0), Size::new(1000.0, 100.0), Size::new(10.0, 900.0)] {
            let size = fitted(room, paper);
            assert!(size.width <= room.width && size.height <= room.height, "{size:?}");
        }
    }
}
