//! The page pane: the real page, drawn from the bytes that would be sent, with a bar in its margin
//! beside what is being edited.
//!
//! It asks for pictures and shows them; making them is left to `effect`.

use iced::{
    Center, Element, Fill, Padding, Point, Size, Vector, border,
    widget::{
        Space, Stack,
        canvas::{self, Frame},
        column, container, image, scrollable,
    },
};

use crate::{
    app::{
        icon::Icon,
        theme::{self, Look},
        widget::{
            self,
            cached_canvas::{Drawing, cached_canvas},
            focus::pressable,
            select,
        },
    },
    form::{self, MissingGlyph, Place},
    model::{Consultation, Field, Language},
    problem,
};

/// A4, in points.
const PAPER: Size = Size::new(595.28, 841.89);
/// Height of the bar above the page, in pixels.
pub const BAR: f32 = 44.0;
/// In a narrower pane the bar says less, in pixels.
const NARROW: f32 = 340.0;

/// What the pane shows.
#[derive(Debug, Default)]
pub struct Page {
    shown: Option<Shown>,
    index: usize,
    generation: u64,
    busy: bool,
    stale: bool,
    languages: bool,
    /// Whether the page takes the place of the form
    pub enlarged: bool,
}

#[derive(Debug)]
struct Shown {
    pages: usize,
    places: Vec<Place>,
    missing: Vec<MissingGlyph>,
    picture: Option<image::Handle>,
    written: bool,
}

/// A page that was drawn.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    /// How many pages there are
    pub pages: usize,
    /// Where each field stands
    pub places: Vec<Place>,
    /// Characters that cannot be printed
    pub missing: Vec<MissingGlyph>,
    /// The page asked for
    pub picture: Option<(u32, u32, Vec<u8>)>,
    /// Whether it is a page of the file that was written
    pub written: bool,
}

/// What can happen to the pane.
#[derive(Debug, Clone)]
pub enum Message {
    /// To the page before
    Previous,
    /// To the page after
    Next,
    /// A click on the page: larger, or back
    Enlarge,
    /// Opens or closes the list of languages
    Languages,
    /// Closes the list of languages
    Close,
    /// Prints the form in this language
    Language(Language),
}

/// What the pane wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Draw the page anew
    Draw,
    /// Print the form in this language
    Language(Language),
    /// Give the focus back to the control with this name
    Focus(&'static str),
}

impl Page {
    /// Changes the pane.
    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Previous => self.turn(self.index.saturating_sub(1)),
            Message::Next => self.turn((self.index + 1).min(self.pages() - 1)),
            Message::Enlarge => {
                self.enlarged = !self.enlarged;
                Action::Draw
            }
            Message::Languages => {
                self.languages = !self.languages;
                Action::Focus("reply-language")
            }
            Message::Close => {
                self.languages = false;
                Action::None
            }
            Message::Language(language) => {
                self.languages = false;
                Action::Language(language)
            }
        }
    }

    fn turn(&mut self, index: usize) -> Action {
        if index == self.index {
            return Action::None;
        }
        self.index = index;
        Action::Draw
    }

    fn pages(&self) -> usize {
        self.shown.as_ref().map_or(1, |shown| shown.pages.max(1))
    }

    /// The page that is shown, counted from 0.
    pub const fn index(&self) -> usize {
        self.index
    }

    /// Turns to the page on which `field` stands. Says whether that is another page.
    pub fn follow(&mut self, field: Field) -> bool {
        let place = self.shown.iter().flat_map(|shown| &shown.places).find(|p| p.field == field);
        let page = place.map(|place| place.page);
        page.is_some_and(|page| self.turn(page) == Action::Draw)
    }

    /// Asks for a drawing. `Some(generation)` if it can be made now; while one is being made, the
    /// wish is kept, and the newest wins.
    pub fn ask(&mut self) -> Option<u64> {
        self.generation += 1;
        if self.busy {
            self.stale = true;
            return None;
        }
        self.busy = true;
        Some(self.generation)
    }

    /// Takes a drawing in. Says whether a newer one is wanted by now.
    pub fn take(&mut self, drawn: Drawn) -> bool {
        self.busy = false;
        self.index = self.index.min(drawn.pages.saturating_sub(1));
        let picture = drawn.picture.map(|(w, h, rgba)| image::Handle::from_rgba(w, h, rgba));
        self.shown = Some(Shown {
            pages: drawn.pages,
            places: drawn.places,
            missing: drawn.missing,
            picture,
            written: drawn.written,
        });
        std::mem::take(&mut self.stale)
    }

    /// Says that no drawing could be made; what is shown stays. Says whether a newer one is wanted.
    pub fn fail(&mut self) -> bool {
        self.busy = false;
        std::mem::take(&mut self.stale)
    }

    /// How large the page is shown in a pane of this size, in pixels.
    pub fn fitted(&self, pane: Size) -> Size {
        const MARGIN: f32 = 24.0;
        const CAPTION: f32 = 44.0;
        let width = match self.enlarged {
            true => (pane.width - 2.0 * MARGIN).min(1100.0),
            false => {
                let height = pane.height - BAR - MARGIN - MARGIN - CAPTION;
                (pane.width - 2.0 * MARGIN).min(height * PAPER.width / PAPER.height)
            }
        };
        let width = width.max(120.0).floor();
        Size::new(width, (width * PAPER.height / PAPER.width).floor())
    }

    /// Pixels per point for a page of `size`, on a screen with `factor` pixels to one of ours.
    pub fn scale(size: Size, factor: f32) -> f32 {
        size.width * factor / PAPER.width
    }

    /// The pane, `pane` pixels large, for a form in `language`, with the bar beside `field`.
    pub fn view<'a>(
        &'a self,
        look: Look<'a>,
        pane: Size,
        (asked, language): (&'a Consultation, Language),
        field: Option<Field>,
    ) -> Element<'a, Message> {
        let size = self.fitted(pane);
        let sheet = pressable(self.sheet(look, size, field), look.palette.accent)
            .id("page-enlarge")
            .label(look.word(if self.enlarged { "page-shrink" } else { "page-enlarge" }))
            .on_press(Message::Enlarge)
            .gap(2.0);
        let sheet = shaded(look, size, sheet.into());
        let caption = container(self.caption(look, asked)).padding([14, 8]);
        let content = column![sheet, caption].align_x(Center).width(Fill);
        let content = container(content).padding([24, 0]).center_x(Fill);
        let desk: Element<'a, Message> = match self.enlarged {
            true => scrollable(content).height(Fill).style(look.scroll()).into(),
            false => container(content).height(Fill).into(),
        };
        let desk = container(desk).width(Fill).height(Fill).style(theme::fill(look.palette.desk));
        let narrow = pane.width < NARROW;
        column![self.bar(look, language, narrow), widget::hairline(look), desk].into()
    }

    /// What the page is; or which characters it cannot show.
    fn caption<'a>(&'a self, look: Look<'a>, asked: &'a Consultation) -> Element<'a, Message> {
        match &self.shown {
            Some(shown) if !shown.missing.is_empty() => {
                let error = form::Error::MissingGlyphs(shown.missing.clone());
                let words = problem::form(&error, asked, look.wording).what;
                widget::notice(look, true, words)
            }
            Some(Shown { written: true, .. }) => look.small(look.word("page-written")).into(),
            _ => look.small(look.word("page-caption")).into(),
        }
    }

    fn bar<'a>(&'a self, look: Look<'a>, language: Language, narrow: bool) -> Element<'a, Message> {
        let (first, last) = (self.index == 0, self.index + 1 >= self.pages());
        let (back, forth) = match look.is_rtl() {
            true => (Icon::Right, Icon::Left),
            false => (Icon::Left, Icon::Right),
        };
        let previous = (!first).then_some(Message::Previous);
        let next = (!last).then_some(Message::Next);
        let id = |name: &str| name.to_owned();
        let numbers = look.words(
            if narrow { "form-page-number" } else { "page-number" },
            &[
                ("page", (self.index + 1).to_string().into()),
                ("pages", self.pages().to_string().into()),
            ],
        );
        let parts = vec![
            widget::icon_button(look, id("page-back"), back, look.word("page-back"), previous),
            look.small(numbers).color(look.palette.ink).into(),
            widget::icon_button(look, id("page-next"), forth, look.word("page-next"), next),
            Space::new().width(Fill).into(),
            self.language(look, language, narrow),
        ];
        let (spacing, start, end) = if narrow { (0, 8.0, 4.0) } else { (8, 24.0, 16.0) };
        container(look.row(parts).spacing(spacing).align_y(Center))
            .center_y(BAR - 1.0)
            .padding(look.pad(0.0, end, 0.0, start))
            .style(theme::fill(look.palette.rail))
            .into()
    }

    fn language<'a>(
        &'a self,
        look: Look<'a>,
        language: Language,
        narrow: bool,
    ) -> Element<'a, Message> {
        let label = match narrow {
            true => language.autonym().to_owned(),
            false => look.words("reply-language", &[("language", language.autonym().into())]),
        };
        let options = Language::ALL
            .into_iter()
            .map(|other| (other.autonym().to_owned(), other == language, Message::Language(other)));
        select::bare(look, "reply-language", label, options.collect(), self.languages)
            .toggle(Message::Languages)
            .close(Message::Close)
            .into()
    }

    fn sheet<'a>(
        &'a self,
        look: Look<'a>,
        size: Size,
        field: Option<Field>,
    ) -> Element<'a, Message> {
        let Size { width, height } = size;
        let picture: Element<'a, Message> =
            match self.shown.as_ref().and_then(|s| s.picture.as_ref()) {
                Some(handle) => image(handle.clone()).width(width).height(height).into(),
                None => Space::new().width(width).height(height).into(),
            };
        let veil = iced::Color { a: look.palette.veil, ..iced::Color::BLACK };
        let veil = container(Space::new().width(width).height(height)).style(theme::fill(veil));
        let mark = cached_canvas(MarginBar {
            spans: field.map_or_else(Vec::new, |field| self.spans(field)),
            end_side: look.is_rtl(),
        });
        let edge = if look.palette.edge_width > 1.0 { 1.0 } else { 0.0 };
        let edge = border::rounded(0).color(look.palette.edge).width(edge);
        let paper = container(Space::new().width(width).height(height));
        let paper = paper.style(theme::fill(iced::Color::WHITE));
        let frame = container(Space::new().width(width).height(height));
        let frame =
            frame.style(move |_| container::Style { border: edge, ..container::Style::default() });
        Stack::with_children(vec![
            paper.into(),
            picture,
            veil.into(),
            mark.width(width).height(height).into(),
            frame.into(),
        ])
        .into()
    }

    /// Where `field` stands on the page shown, as shares of the page's height; what follows
    /// without a gap is one.
    fn spans(&self, field: Field) -> Vec<(f32, f32)> {
        let places = self.shown.iter().flat_map(|shown| &shown.places);
        let here = places.filter(|place| place.field == field && place.page == self.index);
        let mut spans: Vec<(f32, f32)> =
            here.map(|place| (place.top / PAPER.height, place.bottom / PAPER.height)).collect();
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        spans.dedup_by(|next, kept| {
            let joined = next.0 <= kept.1 + 0.01;
            if joined {
                kept.1 = kept.1.max(next.1);
            }
            joined
        });
        spans
    }
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

/// The bar in the page's margin: 4 pixels wide, always in the ink of the light palette, because
/// the page is always paper.
#[derive(Debug, Clone, PartialEq)]
struct MarginBar {
    spans: Vec<(f32, f32)>,
    end_side: bool,
}

impl Drawing for MarginBar {
    fn paint(&self, frame: &mut Frame, corner: Vector) {
        let margin = frame.width() * 0.071;
        let x = if self.end_side { frame.width() - margin - 4.0 } else { margin };
        // On whole pixels of the window: the soft edge of a bar would stay behind it.
        let x = (corner.x + x).round() - corner.x;
        for (top, bottom) in &self.spans {
            let y = (corner.y + top * frame.height() - 2.0).round() - corner.y;
            let top_left = Point::new(x, y);
            let length = ((bottom - top) * frame.height()).max(8.0) + 4.0;
            let size = Size::new(4.0, length.round());
            let bar = canvas::Path::rounded_rectangle(top_left, size, 2.0.into());
            frame.fill(&bar, theme::Scheme::Light.palette().accent);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(pages: usize, places: Vec<Place>) -> Drawn {
        Drawn { pages, places, ..Drawn::default() }
    }

    #[test]
    fn while_one_page_is_drawn_the_newest_wish_is_kept() {
        let mut page = Page::default();
        assert_eq!(page.ask(), Some(1));
        assert_eq!(page.ask(), None);
        assert_eq!(page.ask(), None);
        assert!(page.take(drawn(1, vec![])), "the wish was kept");
        assert_eq!(page.ask(), Some(4));
        assert!(!page.take(drawn(1, vec![])), "nothing newer");
    }

    #[test]
    fn a_failed_drawing_leaves_the_old_one_and_lets_the_next_begin() {
        let mut page = Page::default();
        page.take(drawn(3, vec![]));
        page.ask();
        assert!(!page.fail());
        assert_eq!(page.pages(), 3);
        assert!(page.ask().is_some());
    }

    #[test]
    fn pages_turn_within_bounds_and_follow_the_field() {
        let mut page = Page::default();
        let place = Place { field: Field::Name, page: 1, top: 10.0, bottom: 20.0 };
        page.take(drawn(2, vec![place]));
        assert_eq!(page.update(Message::Previous), Action::None);
        assert!(page.follow(Field::Name));
        assert_eq!(page.index(), 1);
        assert!(!page.follow(Field::Name), "it is there already");
        assert_eq!(page.update(Message::Next), Action::None);
        page.take(drawn(1, vec![]));
        assert_eq!(page.index(), 0, "the page that was shown is gone");
    }

    #[test]
    fn the_page_fits_the_pane() {
        let page = Page::default();
        let size = page.fitted(Size::new(495.0, 800.0));
        assert!((size.width - 447.0).abs() < 1.5, "{size:?}");
        let low = page.fitted(Size::new(900.0, 500.0));
        assert!(low.height <= 500.0 - BAR, "{low:?}");
    }
}
