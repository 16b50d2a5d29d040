//! What was drawn on the pad, line by line, with the picture after each line: so that a line can be
//! taken back and made again, by its own button or by the undo of the whole window.
//!
//! The draft holds one picture; drawing lines is left to the pad.

use crate::{
    app::widget::pad::{PRINT, Stroke, ink},
    model::Picture,
};

/// The lines on the pad.
#[derive(Debug, Default)]
pub struct Drawing {
    /// All lines, those taken back at the end
    strokes: Vec<Stroke>,
    /// The picture after each line
    pictures: Vec<Picture>,
    /// How many lines are there now
    shown: usize,
}

impl Drawing {
    /// The lines that are there now.
    pub fn strokes(&self) -> &[Stroke] {
        &self.strokes[..self.shown]
    }

    /// The drawing as a picture.
    pub fn picture(&self) -> Option<Picture> {
        Some(self.pictures[self.shown.checked_sub(1)?].clone())
    }

    /// Adds a line.
    pub fn add(&mut self, stroke: Stroke) {
        self.strokes.truncate(self.shown);
        self.pictures.truncate(self.shown);
        self.strokes.push(stroke);
        match ink(&self.strokes, PRINT.0, PRINT.1) {
            Some(ink) => self.pictures.push(Picture(ink.png.into())),
            None => _ = self.strokes.pop(),
        }
        self.shown = self.strokes.len();
    }

    /// Takes the last line back.
    pub fn undo(&mut self) {
        self.shown = self.shown.saturating_sub(1);
    }

    /// The draft holds this picture now: shows the lines it consists of, or none, where it is
    /// another picture.
    pub fn sync(&mut self, kept: Option<&Picture>) {
        match kept {
            None => self.shown = 0,
            Some(kept) => match self.pictures.iter().position(|picture| picture == kept) {
                Some(at) => self.shown = at + 1,
                None => *self = Self::default(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::widget::pad::Dot;

    fn stroke(x: f32) -> Stroke {
        let dot = |y| Dot { x, y, width: 0.005 };
        Stroke { dots: vec![dot(0.1), dot(0.2)] }
    }

    #[test]
    fn lines_are_taken_back_and_come_again_with_their_picture() {
        let mut drawing = Drawing::default();
        drawing.add(stroke(0.1));
        let first = drawing.picture();
        drawing.add(stroke(0.5));
        let second = drawing.picture();
        assert_ne!(first, second);
        drawing.undo();
        assert_eq!((drawing.strokes().len(), drawing.picture()), (1, first));
        drawing.sync(second.as_ref());
        assert_eq!(drawing.strokes().len(), 2, "made again");
        drawing.sync(None);
        assert_eq!((drawing.strokes().len(), drawing.picture()), (0, None));
        drawing.sync(second.as_ref());
        assert_eq!(drawing.strokes().len(), 2, "an undone clearing brings all lines back");
    }

    #[test]
    fn another_picture_takes_the_place_of_the_drawing() {
        let mut drawing = Drawing::default();
        drawing.add(stroke(0.1));
        drawing.sync(Some(&Picture(std::sync::Arc::from(&b"imported"[..]))));
        assert!(drawing.strokes().is_empty() && drawing.pictures.is_empty());
    }
}
