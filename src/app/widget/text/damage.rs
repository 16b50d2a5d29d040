//! Has raw text drawn anew where it changed or moved, and nowhere else.
//!
//! The software renderer redraws only what differs from the last frame. It takes any two raw texts
//! for different, and looks for them where they would stand if nothing were moved. So the text is
//! described far outside the window, where nothing needs to be redrawn, and moved into it; and an
//! invisible quad lies over it, which differs where the text does.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use iced::{
    Border, Color, Rectangle, Renderer, Shadow, Vector,
    advanced::{
        Renderer as _,
        graphics::text::{Raw, Renderer as _},
        renderer::Quad,
    },
};

/// How far outside the window text is described, in pixels: a power of two, so that what is left
/// of the fractions is exact to a 128th of a pixel.
const OUTSIDE: Vector = Vector::new(65536.0, 0.0);

/// Draws `text` within `bounds`, which `shown` tells from any other.
pub(super) fn draw(renderer: &mut Renderer, bounds: Rectangle, shown: impl Hash, text: Raw) {
    mark(renderer, bounds, shown);
    let described =
        Raw { position: text.position + OUTSIDE, clip_bounds: text.clip_bounds + OUTSIDE, ..text };
    renderer.with_translation(Vector::ZERO - OUTSIDE, |renderer| renderer.fill_raw(described));
}

/// Marks the text within `bounds`, which `shown` tells from any other.
fn mark(renderer: &mut Renderer, bounds: Rectangle, shown: impl Hash) {
    if bounds.width <= 0.0 || bounds.height <= 0.0 {
        return;
    }
    let mut hasher = DefaultHasher::new();
    shown.hash(&mut hasher);
    let [r, g, b, ..] = hasher.finish().to_le_bytes();
    let quad = Quad { bounds, border: Border::default(), shadow: Shadow::default(), snap: true };
    renderer.fill_quad(quad, Color::from_rgba8(r, g, b, 0.0));
}
