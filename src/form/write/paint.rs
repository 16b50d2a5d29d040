//! Colours, ways to paint, and the names of pictures, as printpdf wants them.

use printpdf::{Color, PaintMode, Rgb, XObjectId};

/// A grey, written as RGB: the colour space of the file's output intent.
pub(super) const fn grey(level: f32) -> Color {
    Color::Rgb(Rgb { r: level, g: level, b: level, icc_profile: None })
}

/// How shapes are painted.
pub(super) const fn painted(filled: bool) -> PaintMode {
    if filled { PaintMode::Fill } else { PaintMode::Stroke }
}

/// The name under which printpdf knows the picture with this number.
pub(super) fn picture_id(index: usize) -> XObjectId {
    XObjectId(picture_name(index))
}

/// The name under which the pages' resources hold a picture.
pub fn picture_name(index: usize) -> String {
    format!("Picture{index}")
}
