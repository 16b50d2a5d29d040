//! Has raw text drawn anew where it changed or moved.
//!
//! The software renderer redraws only what differs from the last frame, and looks for raw text
//! where it would stand if nothing were scrolled. So an invisible quad lies over the text, which
//! moves with it and differs where the text does.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use iced::{
    Border, Color, Rectangle, Renderer, Shadow,
    advanced::{Renderer as _, renderer::Quad},
};

/// Marks the text within `bounds`, which `shown` tells from any other.
pub(super) fn mark(renderer: &mut Renderer, bounds: Rectangle, shown: impl Hash) {
    if bounds.width <= 0.0 || bounds.height <= 0.0 {
        return;
    }
    let mut hasher = DefaultHasher::new();
    shown.hash(&mut hasher);
    let [r, g, b, ..] = hasher.finish().to_le_bytes();
    let quad = Quad { bounds, border: Border::default(), shadow: Shadow::default(), snap: true };
    renderer.fill_quad(quad, Color::from_rgba8(r, g, b, 0.0));
}
