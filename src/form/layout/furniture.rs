//! What repeats from page to page: page numbers, the running head, the marks of a specimen.

use super::{
    super::{
        sheet::{HEIGHT, Item, Owner, Piece, Role, WIDTH},
        text::{
            face::Weight,
            paragraph::{Align, Base, Line, Style},
        },
    },
    compose::Layout,
    measure::{MEASURE, Slot, style},
};

/// Baselines, in points from the top of the page.
const SPECIMEN: f32 = 30.0;
const RUNNING_HEAD: f32 = 46.0;
const PAGE_NUMBER: f32 = HEIGHT - 32.0;

/// The slanted mark is this long at most, in points.
const LONGEST_MARK: f32 = 640.0;

impl Layout<'_> {
    /// The first thing that a specimen says. On later pages it is repeated without being read out.
    pub(super) fn mark_specimen(&mut self) {
        if self.letter.specimen() {
            let text = self.wording.text("form-specimen");
            let lines =
                self.set_as(&text, notice(), Slot::full(), Align::Centre, self.page_base(), None);
            let root = self.flow.sheets.root();
            let tag = self.tag_text(root, Role::Paragraph, &lines);
            let items = self.items(lines.lines, SPECIMEN);
            self.flow.sheets.draw(0, Owner::Tag(tag), items);
        }
    }

    /// Adds what needs the number of pages to be known.
    pub(super) fn furnish(&mut self) {
        let pages = self.flow.sheets.pages.len();
        let head = self.text.running_head(&self.typed(self.letter.administration()));
        for page in 0..pages {
            let number = self.left_to_right(&self.text.page_number(page + 1, pages));
            self.furniture(page, &number, small(), Align::Centre, PAGE_NUMBER);
            if page > 0 {
                self.furniture(page, &head, small(), Align::Start, RUNNING_HEAD);
            }
        }
        if self.letter.specimen() {
            self.mark_pages(pages);
        }
    }

    fn mark_pages(&mut self, pages: usize) {
        let text = self.wording.text("form-specimen");
        let mark = self.slanted();
        for page in 0..pages {
            if page > 0 {
                self.furniture(page, &text, notice(), Align::Centre, SPECIMEN);
            }
            let piece = Piece { owner: Owner::Furniture, mark: None, items: mark.clone() };
            self.flow.sheets.pages[page].insert(0, piece);
        }
    }

    /// One large pale word across the page.
    fn slanted(&mut self) -> Vec<Item> {
        let text = self.wording.text("form-specimen-mark");
        let mut style = style(110.0, 110.0, Weight::Bold).grey(0.92);
        let unbroken = Slot { offset: 0.0, width: f32::INFINITY };
        let mut set =
            |style| self.set_as(&text, style, unbroken, Align::Start, Base::LeftToRight, None);
        let width = set(style).width();
        style.size *= (LONGEST_MARK / width).min(1.2);
        let lines = set(style);
        let width = lines.width();
        let runs = lines.lines.into_iter().flat_map(|line| line.runs);
        let middle = (WIDTH / 2.0, HEIGHT / 2.0);
        runs.map(|run| Item::Slanted { run, middle, width, degrees: 52.0 }).collect()
    }

    fn furniture(&mut self, page: usize, text: &str, style: Style, align: Align, baseline: f32) {
        let lines = self.set_as(text, style, Slot::full(), align, self.page_base(), None);
        // What is too long for its line is cut rather than run into the text.
        let items = self.items(lines.lines.into_iter().take(1), baseline);
        self.flow.sheets.draw(page, Owner::Furniture, items);
    }

    fn items(&self, lines: impl IntoIterator<Item = Line>, baseline: f32) -> Vec<Item> {
        let left = self.left(0.0, MEASURE);
        lines
            .into_iter()
            .flat_map(|line| line.runs)
            .map(|mut run| {
                run.x += left;
                Item::Text { run, baseline }
            })
            .collect()
    }
}

const fn small() -> Style {
    style(8.5, 12.0, Weight::Regular).grey(0.3)
}

const fn notice() -> Style {
    style(10.0, 14.0, Weight::Bold)
}
