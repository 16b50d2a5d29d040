//! A statement of the program's own: a title, and sentences under headings, on as many pages as it
//! takes.

use super::{
    super::{
        error::MissingGlyph,
        flow::{Band, Breaking, Flow, Strip},
        sheet::{HEIGHT, Item, Owner, Piece, Role, Sheets, Tag, WIDTH},
        text::{
            paragraph::{Align, Base, Line, Lines, Paragraph, Style},
            shape::Setter,
            typeface::Typefaces,
        },
    },
    measure::{MARGIN, MEASURE, Sizes, baseline},
};
use crate::model::Language;

/// The baseline of page numbers, in points from the top.
const PAGE_NUMBER: f32 = HEIGHT - 32.0;

/// What is said under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading; empty for none
    pub heading: String,
    /// Paragraphs
    pub said: Vec<String>,
}

/// Lays a statement out; `number` words the number of a page of so many.
pub(in crate::form) fn state(
    title: &str,
    sections: &[Section],
    language: Language,
    typefaces: &Typefaces,
    number: &dyn Fn(usize, usize) -> String,
) -> Sheets {
    let sheets = Sheets::new(language, title.to_owned(), String::new(), (WIDTH, HEIGHT));
    let setter = Setter { typefaces, language };
    let mut statement = Statement { setter, sizes: Sizes::of(language), flow: Flow::new(sheets) };
    let mut title_style = statement.sizes.heading;
    title_style.size *= 1.3;
    title_style.leading *= 1.3;
    let mut bands = vec![statement.band(title, Role::Heading(1), title_style, 0.0)];
    for section in sections {
        if !section.heading.is_empty() {
            let style = statement.sizes.heading;
            let band = statement.band(&section.heading, Role::Heading(2), style, 16.0);
            bands.push(Band { leads: true, ..band });
        }
        for said in &section.said {
            bands.push(statement.band(said, Role::Paragraph, statement.sizes.body, 5.0));
        }
    }
    statement.flow.place(bands);
    statement.number_pages(number);
    statement.flow.sheets
}

struct Statement<'a> {
    setter: Setter<'a>,
    sizes: Sizes,
    flow: Flow,
}

impl Statement<'_> {
    const fn base(&self) -> Base {
        match self.setter.language.is_rtl() {
            true => Base::RightToLeft,
            false => Base::LeftToRight,
        }
    }

    fn set(&mut self, text: &str, style: Style, align: Align) -> Lines {
        let base = self.base();
        let lines = self.setter.set(&Paragraph { text, style, width: MEASURE, align, base });
        let missing = lines.missing.iter();
        let missing = missing.map(|c| MissingGlyph { character: *c, field: None });
        self.flow.sheets.missing.extend(missing);
        lines
    }

    /// An element over the full width.
    fn band(&mut self, text: &str, role: Role, style: Style, above: f32) -> Band {
        let lines = self.set(text, style, Align::Start);
        let mut tag = Tag::new(role);
        tag.text = Some(lines.text.clone())
            .filter(|text| unicode_bidi::BidiInfo::new(text, None).has_rtl());
        let root = self.flow.sheets.root();
        let owner = Owner::Tag(self.flow.sheets.tag(root, tag));
        let strip = |mut line: Line| {
            line.runs.iter_mut().for_each(|run| run.x += MARGIN);
            let items: Vec<_> = line
                .runs
                .into_iter()
                .map(|run| Item::Text { run, baseline: baseline(style) })
                .collect();
            let pieces = if items.is_empty() { Vec::new() } else { vec![(owner, items)] };
            Strip { height: style.leading, pieces, field: None }
        };
        let strips: Vec<Strip> = lines.lines.into_iter().map(strip).collect();
        Band { above, breaking: Breaking::of(&strips), ..Band::column(strips) }
    }

    fn number_pages(&mut self, number: &dyn Fn(usize, usize) -> String) {
        let pages = self.flow.sheets.pages.len();
        for page in 0..pages {
            let style = self.sizes.small.grey(0.35);
            let lines = self.set(&number(page + 1, pages), style, Align::Centre);
            let runs = lines.lines.into_iter().flat_map(|line| line.runs);
            let items = runs.map(|mut run| {
                run.x += MARGIN;
                Item::Text { run, baseline: PAGE_NUMBER }
            });
            let piece = Piece { owner: Owner::Furniture, mark: None, items: items.collect() };
            self.flow.sheets.pages[page].push(piece);
        }
    }
}
