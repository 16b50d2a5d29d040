//! Text that is read and not typed: labels, paragraphs, names.
//!
//! The toolkit's own text lets the first word after a change of direction run over the edge, takes
//! the direction of a sentence from the first letter outside of an isolate, and cuts what does not
//! fit without a sign. This one is laid out as the fields are.

use std::borrow::Cow;

use iced::{
    Color, Element, Font, Length, Point, Rectangle, Renderer, Size, Theme,
    advanced::{
        Layout, Widget,
        graphics::text::Raw,
        layout, mouse, renderer,
        widget::{Operation, Tree, tree},
    },
    widget::text::{IntoFragment, Wrapping},
};

use super::{
    damage,
    shaped::{Setting, Shaped},
    style::Direction,
};

/// Stands for what does not fit.
const ELLIPSIS: char = '…';

/// A text to be read.
pub struct Words<'a> {
    content: Cow<'a, str>,
    color: Color,
    font: Font,
    size: f32,
    line_height: f32,
    direction: Direction,
    width: Length,
    one_row: bool,
}

/// A text in a typeface and a colour.
pub fn words<'a>(content: impl IntoFragment<'a>, font: Font, color: Color) -> Words<'a> {
    Words {
        content: content.into_fragment(),
        color,
        font,
        size: 15.0,
        line_height: 22.0,
        direction: Direction::default(),
        width: Length::Shrink,
        one_row: false,
    }
}

impl Words<'_> {
    /// Size of the letters and height of a row, in pixels.
    pub fn measure(mut self, size: f32, line_height: f32) -> Self {
        (self.size, self.line_height) = (size, line_height);
        self
    }

    /// Size of the letters, in pixels.
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// The direction of paragraphs without one of their own.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// Another colour.
    pub fn color(mut self, color: Color) -> Self {
        self.color = color;
        self
    }

    /// Another width than its own.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// With [`Wrapping::None`], one row; what does not fit becomes an ellipsis.
    pub fn wrapping(mut self, wrapping: Wrapping) -> Self {
        self.one_row = wrapping == Wrapping::None;
        self
    }

    fn setting(&self, width: f32) -> Setting {
        let Self { font, size, line_height, .. } = *self;
        // A sentence made of isolates runs the reader's way; a bare number or a path never turns.
        let isolates = self.content.contains(|c| matches!(c, '\u{2066}'..='\u{2069}'));
        let direction = if isolates { self.direction } else { Direction::LeftToRight };
        Setting { font, size, line_height, width, direction }
    }
}

/// A text as it was laid out last, so that a view that did not change costs nothing.
struct State {
    shaped: Shaped,
    asked: Option<(String, Setting, bool)>,
    size: Size,
}

impl State {
    /// Lays `words` out in a width of `most` pixels.
    fn lay_out(&mut self, words: &Words<'_>, most: f32) -> Size {
        let asked = (words.content.as_ref(), words.setting(most), words.one_row);
        let known = self.asked.as_ref();
        if known.is_some_and(|(text, setting, one)| (text.as_str(), *setting, *one) == asked) {
            return self.size;
        }
        self.asked = Some((words.content.clone().into_owned(), asked.1, asked.2));
        let given = if words.one_row { f32::INFINITY } else { most };
        self.shaped.sync(&words.content, words.setting(given));
        if words.one_row && self.shaped.width() > most {
            let text = self.shaped.cut(most, ELLIPSIS);
            self.shaped.sync(&text, words.setting(given));
        }
        // Laid out anew in the width it takes, so that rows from right to left begin at its edge.
        let width = self.shaped.width().ceil();
        let text = self.shaped.text();
        self.shaped.sync(&text, words.setting(width));
        self.size = Size::new(width, self.shaped.rows() as f32 * words.line_height);
        self.size
    }
}

impl<M> Widget<M, Theme, Renderer> for Words<'_> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        let shaped = Shaped::new(self.setting(1.0));
        tree::State::new(State { shaped, asked: None, size: Size::ZERO })
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        layout::sized(limits, self.width, Length::Shrink, |limits| {
            state.lay_out(self, limits.max().width)
        })
    }

    fn operate(
        &mut self,
        _: &mut Tree,
        layout: Layout<'_>,
        _: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.text(None, layout.bounds(), &self.content);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        _: &Theme,
        _: &renderer::Style,
        layout: Layout<'_>,
        _: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let Some(clip_bounds) = bounds.expand(self.line_height).intersection(viewport) else {
            return;
        };
        let spare = match self.direction {
            Direction::LeftToRight => 0.0,
            Direction::RightToLeft => bounds.width - state.size.width,
        };
        let text = Raw {
            buffer: std::sync::Arc::downgrade(state.shaped.buffer()),
            position: Point::new(bounds.x + spare, bounds.y),
            color: self.color,
            clip_bounds,
        };
        damage::draw(renderer, bounds, (&self.content, self.color.into_rgba8()), text);
    }
}

impl<'a, M: 'a> From<Words<'a>> for Element<'a, M> {
    fn from(words: Words<'a>) -> Self {
        Element::new(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::theme::Scale, form::TYPEFACES, model::Language};

    fn laid_out(text: &str, most: f32, one_row: bool) -> (State, Size) {
        let mut fonts = iced::advanced::graphics::text::font_system()
            .write()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        for typeface in TYPEFACES {
            fonts.load_font(Cow::Borrowed(*typeface));
        }
        drop(fonts);
        let words = words(text.to_owned(), Scale::of(Language::Ar).font, Color::BLACK)
            .measure(16.0, 26.0)
            .direction(Direction::RightToLeft);
        let words = if one_row { words.wrapping(Wrapping::None) } else { words };
        let mut state =
            State { shaped: Shaped::new(words.setting(1.0)), asked: None, size: Size::ZERO };
        let size = state.lay_out(&words, most);
        (state, size)
    }

    #[test]
    fn arabic_with_numbers_stays_within_its_bounds() {
        let text = "هل يجوز للجنة الدراسات 3 النظر في هذا النص للموافقة عليه في اجتماعها من 13 \
                    إلى 17 ديسمبر 2021؟ ليس هذا تصويتاً على النص نفسه.";
        for most in [120.0, 300.0, 496.0] {
            let (state, size) = laid_out(text, most, false);
            assert!(size.width <= most + 1.0 && size.height > 26.0, "{size:?} of {most}");
            for run in state.shaped.buffer().layout_runs() {
                assert!(run.rtl && run.line_w <= size.width + 8.0, "{} of {size:?}", run.line_w);
            }
        }
    }

    #[test]
    fn a_sentence_that_begins_with_an_isolate_runs_the_readers_way() {
        let (state, _) = laid_out("\u{2068}TSB 321\u{2069}، \u{2068}2021\u{2069}", 400.0, false);
        assert!(state.shaped.is_rtl(0));
        let (state, _) = laid_out("+41-22-730-5853", 400.0, false);
        assert!(!state.shaped.is_rtl(0));
    }

    #[test]
    fn what_does_not_fit_in_one_row_is_cut_with_a_sign() {
        for text in ["Requirements of roadside fusion", "针对过顶业务的消费者赔偿和消费者保护机制"]
        {
            let (state, size) = laid_out(text, 120.0, true);
            assert!(size.width <= 121.0 && size.height == 26.0, "{size:?}");
            let shown = state.shaped.text();
            assert!(shown.ends_with(ELLIPSIS) && text.starts_with(shown.trim_end_matches('…')));
        }
        let (state, _) = laid_out("قصير", 120.0, true);
        assert_eq!(state.shaped.text(), "قصير");
    }
}
