//! The letter as pages: Annex 2 of a TSB Circular, filled in, and the annex pages behind it.
//!
//! `letterhead` is what stands above the table, `answers` the table, `closing` what stands below
//! it, `annex` the pages behind, `furniture` what repeats on every page.

mod annex;
mod answers;
mod closing;
mod furniture;
mod letterhead;

use super::{
    Error, MissingGlyph,
    flow::{Band, Flow, Strip},
    sheet::{HEIGHT, Item, Owner, Role, Sheets, Tag, TagId, WIDTH},
    text::{
        lines::{Align, Base, Lines, Paragraph, Style},
        shape::Setter,
        typeface::{Typefaces, Weight},
    },
};
use crate::{
    model::{Element, Field, Language, Letter},
    wording::{FormText, Wording},
};

/// The left edge of the text, in points; the right margin is as wide.
const MARGIN: f32 = 62.0;
/// The width of the text, in points.
const MEASURE: f32 = WIDTH - 2.0 * MARGIN;
/// Space between the edge of a cell and its text, in points.
const CELL: f32 = 6.0;
/// The grey of what is still to be filled in.
const BLANK: f32 = 0.45;

/// What stands where something that the reply needs has not been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blanks {
    /// The form's own words in brackets, such as "[Name]"
    Shown,
    /// Nothing
    Empty,
}

/// Lays out the letter.
///
/// # Errors
/// [`Error::Picture`].
pub(super) fn lay_out(
    letter: Letter<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
    blanks: Blanks,
) -> Result<Sheets, Error> {
    let language = wording.language();
    let text = FormText::new(wording, letter.consultation());
    let author = match letter.administration().trim() {
        "" => letter.signatory().name.trim(),
        administration => administration,
    };
    let title = one_line(&text.element(Element::Subject), language);
    let sheets = Sheets::new(language, title, author.to_owned(), (WIDTH, HEIGHT));
    let mut layout = Layout {
        letter,
        wording,
        text,
        setter: Setter { typefaces, language },
        sizes: Sizes::of(language),
        blanks,
        flow: Flow::new(sheets),
    };
    layout.mark_specimen();
    layout.place_letterhead();
    let (head, rows) = layout.answers();
    let closing = layout.closing()?;
    layout.flow.place_table(head, rows, closing);
    layout.place_annexes();
    layout.furnish();
    Ok(layout.flow.sheets)
}

/// The layout as it proceeds.
struct Layout<'a> {
    letter: Letter<'a>,
    wording: &'a Wording,
    text: FormText<'a>,
    setter: Setter<'a>,
    sizes: Sizes,
    blanks: Blanks,
    flow: Flow,
}

/// The sizes of type on the page.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    body: Style,
    /// In the block of addresses and in lists of files
    small: Style,
    /// The subject line and the headings of annexes
    heading: Style,
}

impl Sizes {
    /// Chinese characters fill their square and want more space between lines; Arabic letters
    /// look smaller than Latin ones of the same size and reach further up and down.
    const fn of(language: Language) -> Self {
        let (body, small, heading, leading) = match language {
            Language::Zh => (10.0, 9.5, 12.0, 1.5),
            Language::Ar => (10.6, 10.0, 12.6, 1.5),
            _ => (10.0, 9.5, 12.0, 1.38),
        };
        Self {
            body: style(body, body * leading, Weight::Regular),
            small: style(small, small * leading, Weight::Regular),
            heading: style(heading, heading * leading, Weight::Bold),
        }
    }
}

const fn style(size: f32, leading: f32, weight: Weight) -> Style {
    Style { size, leading, weight, grey: 0.0 }
}

impl Style {
    const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    const fn grey(self, grey: f32) -> Self {
        Self { grey, ..self }
    }
}

/// A place for text: offset from the margin where reading begins, and width, in points.
#[derive(Debug, Clone, Copy)]
struct Slot {
    offset: f32,
    width: f32,
}

impl Slot {
    const fn full() -> Self {
        Self { offset: 0.0, width: MEASURE }
    }

    /// Without the space that a cell leaves at both sides.
    const fn inside(self) -> Self {
        Self { offset: self.offset + CELL, width: self.width - 2.0 * CELL }
    }

    /// Without this much at the side where reading begins.
    const fn indented(self, by: f32) -> Self {
        Self { offset: self.offset + by, width: self.width - by }
    }
}

impl Layout<'_> {
    const fn is_rtl(&self) -> bool {
        self.setter.language.is_rtl()
    }

    const fn page_base(&self) -> Base {
        match self.is_rtl() {
            true => Base::RightToLeft,
            false => Base::LeftToRight,
        }
    }

    /// The left edge of something `width` wide, `offset` from the margin where reading begins.
    const fn left(&self, offset: f32, width: f32) -> f32 {
        match self.is_rtl() {
            true => WIDTH - MARGIN - offset - width,
            false => MARGIN + offset,
        }
    }

    /// The place of a line `offset` from the margin where reading begins.
    const fn at(&self, offset: f32) -> f32 {
        self.left(offset, 0.0)
    }

    /// Sets text in a slot, in the page's direction, and remembers what cannot be printed.
    fn set(&mut self, text: &str, style: Style, slot: Slot, field: Option<Field>) -> Lines {
        self.set_as(text, style, slot, Align::Start, self.page_base(), field)
    }

    fn set_as(
        &mut self,
        text: &str,
        style: Style,
        slot: Slot,
        align: Align,
        base: Base,
        field: Option<Field>,
    ) -> Lines {
        let lines = self.setter.set(&Paragraph { text, style, width: slot.width, align, base });
        for character in &lines.missing {
            let missing = MissingGlyph { character: *character, field };
            if !self.flow.sheets.missing.contains(&missing) {
                self.flow.sheets.missing.push(missing);
            }
        }
        lines
    }

    /// Adds an element that holds text; its text is noted where glyphs and reading order differ.
    fn tag_text(&mut self, parent: TagId, role: Role, lines: &Lines) -> TagId {
        let mut tag = Tag::new(role);
        tag.text = Some(lines.text.clone())
            .filter(|text| unicode_bidi::BidiInfo::new(text, None).has_rtl());
        self.flow.sheets.tag(parent, tag)
    }

    /// A strip for each line, drawn for `owner`.
    fn strips(&self, lines: Lines, slot: Slot, owner: Owner, field: Option<Field>) -> Vec<Strip> {
        let left = self.left(slot.offset, slot.width);
        let style = lines.style;
        let strip = |mut line: super::text::lines::Line| {
            line.runs.iter_mut().for_each(|run| run.x += left);
            let baseline = baseline(style);
            let items: Vec<_> =
                line.runs.into_iter().map(|run| Item::Text { run, baseline }).collect();
            let pieces = if items.is_empty() { Vec::new() } else { vec![(owner, items)] };
            Strip { height: style.leading, pieces, field }
        };
        lines.lines.into_iter().map(strip).collect()
    }

    /// A paragraph of the form: its element and its strips.
    fn paragraph(
        &mut self,
        parent: TagId,
        text: &str,
        style: Style,
        slot: Slot,
        field: Option<Field>,
    ) -> Vec<Strip> {
        let lines = self.set(text, style, slot, field);
        let tag = self.tag_text(parent, Role::Paragraph, &lines);
        self.strips(lines, slot, Owner::Tag(tag), field)
    }

    /// A heading over the full width.
    fn heading(&mut self, level: u8, text: &str, style: Style, align: Align) -> Vec<Strip> {
        let slot = Slot::full();
        let lines = self.set_as(text, style, slot, align, self.page_base(), None);
        let root = self.flow.sheets.root();
        let tag = self.tag_text(root, Role::Heading(level), &lines);
        self.strips(lines, slot, Owner::Tag(tag), None)
    }

    /// A paragraph between others.
    fn body(&mut self, text: &str, above: f32) -> Band {
        let root = self.flow.sheets.root();
        let strips = self.paragraph(root, text, self.sizes.body, Slot::full(), None);
        Band { above, ..Band::column(strips) }
    }

    /// Text that runs from left to right in any page: a number, an address of the net.
    fn left_to_right(&self, text: &str) -> String {
        match self.is_rtl() && !text.trim().is_empty() {
            true => format!("\u{2066}{}\u{2069}", text.trim()),
            false => text.trim().to_owned(),
        }
    }

    /// Lines that were typed, in a page of either direction: each runs as its first letter does.
    fn typed(&self, text: &str) -> String {
        let lines = text.trim().lines().map(str::trim_end);
        match self.is_rtl() {
            true => {
                lines.map(|line| format!("\u{2068}{line}\u{2069}")).collect::<Vec<_>>().join("\n")
            }
            false => lines.collect::<Vec<_>>().join("\n"),
        }
    }

    /// What was typed, or the form's own blank where it is missing and blanks are shown.
    fn or_blank(&self, typed: String, blank: &str, style: Style) -> Option<(String, Style)> {
        match (typed.trim().is_empty(), self.blanks) {
            (false, _) => Some((typed, style)),
            (true, Blanks::Shown) => Some((self.wording.text(blank), style.grey(BLANK))),
            (true, Blanks::Empty) => None,
        }
    }
}

/// The baseline of a line, from its top: the letters stand in the middle of the line.
const fn baseline(style: Style) -> f32 {
    (style.leading - style.size) / 2.0 + 0.82 * style.size
}

/// The middle of the capitals of a line, from its top.
const fn middle(style: Style) -> f32 {
    baseline(style) - 0.36 * style.size
}

/// A text of several lines in one, without the marks that steer its direction.
fn one_line(text: &str, language: Language) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !super::text::shape::is_invisible(*c))
        .map(|c| if c == '\u{20DD}' { '○' } else { c })
        .collect();
    let between = if language == Language::Zh { "" } else { " " };
    visible.lines().map(str::trim).collect::<Vec<_>>().join(between)
}
