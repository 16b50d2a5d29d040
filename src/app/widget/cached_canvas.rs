//! Small drawings that are kept: painted once, and again only when they show something else.
//!
//! The software renderer repaints whatever it cannot tell from the last frame, and all that lies
//! below it; a canvas that is painted anew in each frame costs that in each frame.

use std::cell::RefCell;

use iced::{
    Rectangle, Renderer, Theme, Vector, mouse,
    widget::canvas::{self, Canvas, Frame},
};

/// What a cached canvas shows. Two that are equal look the same.
pub trait Drawing: Clone + PartialEq + 'static {
    /// Paints it on a frame whose corner lies at `corner`: where in the window, but for whole
    /// pixels.
    fn paint(&self, frame: &mut Frame, corner: Vector);
}

/// A canvas that shows `what`.
pub fn cached_canvas<M, S: Drawing>(what: S) -> Canvas<Cached<S>, M> {
    Canvas::new(Cached(what))
}

/// The canvas program behind [`cached_canvas`].
#[derive(Debug)]
pub struct Cached<S>(S);

/// A painting, and what is on it.
#[derive(Debug)]
pub struct Painting<S> {
    cache: canvas::Cache,
    shows: RefCell<Option<(S, Vector)>>,
}

impl<S> Default for Painting<S> {
    fn default() -> Self {
        Self { cache: canvas::Cache::default(), shows: RefCell::new(None) }
    }
}

impl<M, S: Drawing> canvas::Program<M> for Cached<S> {
    type State = Painting<S>;

    fn draw(
        &self,
        painting: &Painting<S>,
        renderer: &Renderer,
        _: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let corner = Vector::new(bounds.x.fract(), bounds.y.fract());
        let mut shows = painting.shows.borrow_mut();
        if !shows.as_ref().is_some_and(|(what, at)| *what == self.0 && *at == corner) {
            painting.cache.clear();
            *shows = Some((self.0.clone(), corner));
        }
        vec![painting.cache.draw(renderer, bounds.size(), |frame| self.0.paint(frame, corner))]
    }
}
