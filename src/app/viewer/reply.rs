//! The page pane: the real page, drawn from the bytes that would be sent, with a bar in its margin
//! beside what is being edited.
//!
//! It asks for pictures and shows them; making them is left to `effect`.

use iced::{
    Center, Element, Fill, Point, Size, Vector,
    widget::{
        Space,
        canvas::{self, Frame},
        column, container, image, scrollable,
    },
};

use super::paper::{self, BAR, PAPER};
use crate::{
    app::{
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
        match self.enlarged {
            true => paper::across(pane),
            false => paper::whole(pane),
        }
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
        let sheet = paper::shaded(look, size, sheet.into());
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
        let numbers = if narrow { "form-page-number" } else { "page-number" };
        let ways = [("page-back", Message::Previous), ("page-next", Message::Next)];
        let mut parts = paper::turner(look, (self.index, self.pages()), numbers, ways);
        parts.push(Space::new().width(Fill).into());
        parts.push(self.language(look, language, narrow));
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
        let picture = self.shown.as_ref().and_then(|shown| shown.picture.as_ref());
        let mark = cached_canvas(MarginBar {
            spans: field.map_or_else(Vec::new, |field| self.spans(field)),
            end_side: look.is_rtl(),
        });
        let mark = mark.width(size.width).height(size.height);
        paper::sheet(look, size, picture, Some(mark.into()))
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
