//! How wide and high the panes are, and from which width of the window on they share one.

use iced::Size;

/// The id of the scrolling part of the form.
pub const FORM: &str = "form";
/// Width of the rail, in pixels.
pub const RAIL: f32 = 224.0;
/// Width of the form beside the page where there is room enough, in pixels.
pub const FORM_WIDTH: f32 = 560.0;
/// The least width of the form beside the page: that of the narrowest window, in pixels.
const FORM_LEAST: f32 = 480.0;
/// Below this width the page and the form share one pane.
pub const TWO_PANES: f32 = 1000.0;
/// Below this width the rail is a row of icons.
pub const ONE_PANE: f32 = 720.0;
/// Height of the row of icons, in pixels.
pub const STRIP: f32 = 56.0;

/// How wide the form is beside the page. In a narrow window both give way, lest the page become too
/// small to be read.
pub const fn form_width(window: Size) -> f32 {
    const SHARE: f32 = FORM_WIDTH / (1280.0 - RAIL);
    ((window.width - RAIL) * SHARE).clamp(FORM_LEAST, FORM_WIDTH)
}

/// What is left of the window beside the rail and the form. Where the form takes the same pane, a
/// `bar` of this height stands above it. What is `enlarged` has the pane to itself.
pub fn far_pane_size(window: Size, enlarged: bool, bar: f32) -> Size {
    let Size { width, height } = window;
    let rail = if width < ONE_PANE { 0.0 } else { RAIL };
    let strip = if width < ONE_PANE { STRIP } else { 0.0 };
    let (form, bar) = match (enlarged, width < TWO_PANES) {
        (true, _) => (0.0, 0.0),
        (false, true) => (0.0, bar),
        (false, false) => (form_width(window) + 1.0, 0.0),
    };
    Size::new(width - rail - form, height - strip - bar)
}
