//! What is the same wherever pages are looked at: the bar above, the ways from page to page, and the
//! paper on the desk.

use iced::{
    Element, Padding, Point, Size, Vector, border,
    widget::{
        Space, Stack,
        canvas::{self, Frame},
        container, image,
    },
};

use crate::app::{
    icon::Icon,
    theme::{self, Look},
    widget::{
        self,
        cached_canvas::{Drawing, cached_canvas},
    },
};

/// A4, in points.
pub const PAPER: Size = Size::new(595.28, 841.89);
/// Height of the bar above the page, in pixels.
pub const BAR: f32 = 44.0;
/// The desk around the page, in pixels.
const MARGIN: f32 = 24.0;

/// The largest page of A4 that is seen whole in a pane of this size, in pixels.
pub fn whole(pane: Size) -> Size {
    const CAPTION: f32 = 44.0;
    let height = pane.height - BAR - MARGIN - MARGIN - CAPTION;
    a4((pane.width - 2.0 * MARGIN).min(height * PAPER.width / PAPER.height))
}

/// A page of A4 as wide as a pane of this size allows, in pixels.
pub fn across(pane: Size) -> Size {
    a4((pane.width - 2.0 * MARGIN).min(1100.0))
}

fn a4(width: f32) -> Size {
    let width = width.max(120.0).floor();
    Size::new(width, (width * PAPER.height / PAPER.width).floor())
}

/// The way to the page before, the number of the one at `index` of `pages` in the words of
/// `numbers`, and the way to the page after. The `ways` have their ids and what they say.
pub fn turner<'a, M: Clone + 'a>(
    look: Look<'a>,
    (index, pages): (usize, usize),
    numbers: &str,
    [(back, previous), (forth, next)]: [(&str, M); 2],
) -> Vec<Element<'a, M>> {
    let (left, right) = match look.is_rtl() {
        true => (Icon::Right, Icon::Left),
        false => (Icon::Left, Icon::Right),
    };
    let previous = (index > 0).then_some(previous);
    let next = (index + 1 < pages).then_some(next);
    let (page, pages) = ((index + 1).to_string(), pages.to_string());
    let numbers = look.words(numbers, &[("page", page.into()), ("pages", pages.into())]);
    let (before, after) = (look.word("page-back"), look.word("page-next"));
    vec![
        widget::icon_button(look, back.to_owned(), left, before, previous),
        look.small(numbers).color(look.palette.ink).into(),
        widget::icon_button(look, forth.to_owned(), right, after, next),
    ]
}

/// The picture on paper of this size in pixels, white in every scheme, under the scheme's veil;
/// with a `mark` on it.
pub fn sheet<'a, M: 'a>(
    look: Look<'a>,
    size: Size,
    picture: Option<&image::Handle>,
    mark: Option<Element<'a, M>>,
) -> Element<'a, M> {
    let Size { width, height } = size;
    let space = || Space::new().width(width).height(height);
    let picture: Element<'a, M> = match picture {
        Some(handle) => image(handle.clone()).width(width).height(height).into(),
        None => space().into(),
    };
    let paper = container(space()).style(theme::fill(iced::Color::WHITE));
    let veil = iced::Color { a: look.palette.veil, ..iced::Color::BLACK };
    let veil = container(space()).style(theme::fill(veil));
    let edge = if look.palette.edge_width > 1.0 { 1.0 } else { 0.0 };
    let edge = border::rounded(0).color(look.palette.edge).width(edge);
    let frame = container(space());
    let frame =
        frame.style(move |_| container::Style { border: edge, ..container::Style::default() });
    let below = [paper.into(), picture, veil.into()].into_iter();
    Stack::with_children(below.chain(mark).chain([frame.into()])).into()
}

/// The sheet with its shadow, where the scheme has one. The toolkit's own shadow is not used: it is
/// painted anew over itself whenever a part of the window is redrawn, and darkens.
pub fn shaded<'a, M: 'a>(look: Look<'a>, size: Size, sheet: Element<'a, M>) -> Element<'a, M> {
    if !look.palette.shadow {
        return sheet;
    }
    let (width, height) = (size.width + 2.0 * SHADE, size.height + 2.0 * SHADE);
    let shade = Shade { desk: look.palette.desk, ink: look.palette.ink };
    let shade = cached_canvas(shade).width(width).height(height);
    let sheet = container(sheet).center_x(width).center_y(height);
    container(Stack::with_children(vec![shade.into(), sheet.into()]))
        .padding(Padding { top: -SHADE, right: -SHADE, bottom: -SHADE, left: -SHADE })
        .into()
}

/// How far the shadow reaches, in pixels.
const SHADE: f32 = 12.0;

/// The shadow: 12 % of the ink, two pixels down, blurred, so that at the sheet's edge half of it is
/// left. It is painted in solid colours: thin layers of transparent ink add up to a tint of their
/// own.
#[derive(Debug, Clone, PartialEq)]
struct Shade {
    desk: iced::Color,
    ink: iced::Color,
}

impl Shade {
    /// The desk under this much of the shadow, 0 to 1.
    fn at(&self, strength: f32) -> iced::Color {
        let part = 0.06 * strength * strength;
        let mix = |desk: f32, ink: f32| desk + (ink - desk) * part;
        iced::Color::from_rgb(
            mix(self.desk.r, self.ink.r),
            mix(self.desk.g, self.ink.g),
            mix(self.desk.b, self.ink.b),
        )
    }
}

impl Drawing for Shade {
    fn paint(&self, frame: &mut Frame, _: Vector) {
        const STEPS: u8 = 10;
        for step in (0..STEPS).rev() {
            let reach = f32::from(step) + 1.0;
            let top_left = Point::new(SHADE - reach, SHADE - reach + 2.0);
            let size = Size::new(
                frame.width() - 2.0 * (SHADE - reach),
                frame.height() - 2.0 * (SHADE - reach),
            );
            let ring = canvas::Path::rounded_rectangle(top_left, size, reach.into());
            frame.fill(&ring, self.at(1.0 - f32::from(step) / f32::from(STEPS)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_seen_whole_or_as_wide_as_the_pane() {
        let size = whole(Size::new(495.0, 800.0));
        assert!((size.width - 447.0).abs() < 1.5, "{size:?}");
        let low = whole(Size::new(900.0, 500.0));
        assert!(low.height <= 500.0 - BAR, "{low:?}");
        let wide = across(Size::new(900.0, 500.0));
        assert!((wide.width - 852.0).abs() < 1.0 && wide.height > 500.0, "{wide:?}");
    }
}
