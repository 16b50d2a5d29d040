//! One page as pixels.

use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings,
    hayro_syntax::page::Page, render, vello_cpu::color::palette::css::WHITE,
};

/// One page as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels
    pub width: u32,
    /// Height in pixels
    pub height: u32,
    /// Rows from the top, 4 bytes a pixel: red, green, blue, alpha. Every pixel is opaque.
    pub rgba: Vec<u8>,
}

/// The longest side of a picture, in pixels: what the renderer can address.
const LONGEST_SIDE: f32 = u16::MAX as f32;
/// The most pixels of a picture: A4 at 330 dots per inch.
const MOST_PIXELS: f32 = 10_500_000.0;

pub(super) fn of(page: &Page<'_>, scale: f32) -> Picture {
    let (width, height) = page.render_dimensions();
    let longest = LONGEST_SIDE / width.max(height).max(1.0);
    let most = (MOST_PIXELS / (width * height).max(1.0)).sqrt();
    let scale = scale.max(0.01).min(longest).min(most);
    let pixmap = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        // The page is shown as it prints: outlines are not bent to the pixels of a screen.
        &RenderSettings { hinting: false, ..RenderSettings::default() },
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    Picture {
        width: pixmap.width().into(),
        height: pixmap.height().into(),
        rgba: pixmap.data_as_u8_slice().to_vec(),
    }
}
