//! The layout as it proceeds, and what every part of the letter is composed of: text set in a place,
//! paragraphs, headings.

use super::{
    super::{
        error::MissingGlyph,
        flow::{Band, Flow, Strip},
        sheet::{Item, Owner, Role, Tag, TagId, WIDTH},
        text::{
            paragraph::{Align, Base, Line, Lines, Paragraph, Style},
            shape::Setter,
        },
    },
    measure::{BLANK, MARGIN, Sizes, Slot, baseline},
};
use crate::{
    model::{Field, Letter},
    wording::{FormText, Wording},
};

/// What stands where something that the reply needs has not been given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::form) enum Blanks {
    /// The form's own words in brackets, such as `[Name]`
    Shown,
    /// Nothing
    Empty,
}

/// The layout as it proceeds.
pub(super) struct Layout<'a> {
    pub(super) letter: Letter<'a>,
    pub(super) wording: &'a Wording,
    pub(super) text: FormText<'a>,
    pub(super) setter: Setter<'a>,
    pub(super) sizes: Sizes,
    pub(super) blanks: Blanks,
    pub(super) flow: Flow,
}

impl Layout<'_> {
    pub(super) const fn is_rtl(&self) -> bool {
        self.setter.language.is_rtl()
    }

    pub(super) const fn page_base(&self) -> Base {
        match self.is_rtl() {
            true => Base::RightToLeft,
            false => Base::LeftToRight,
        }
    }

    /// The left edge of something `width` wide, `offset` from the margin where reading begins.
    pub(super) const fn left(&self, offset: f32, width: f32) -> f32 {
        match self.is_rtl() {
            true => WIDTH - MARGIN - offset - width,
            false => MARGIN + offset,
        }
    }

    /// The place of a line `offset` from the margin where reading begins.
    pub(super) const fn at(&self, offset: f32) -> f32 {
        self.left(offset, 0.0)
    }

    /// Sets text in a slot, in the page's direction, and remembers what cannot be printed.
    pub(super) fn set(
        &mut self,
        text: &str,
        style: Style,
        slot: Slot,
        field: Option<Field>,
    ) -> Lines {
        self.set_as(text, style, slot, Align::Start, self.page_base(), field)
    }

    pub(super) fn set_as(
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
    pub(super) fn tag_text(&mut self, parent: TagId, role: Role, lines: &Lines) -> TagId {
        let mut tag = Tag::new(role);
        tag.text = Some(lines.text.clone())
            .filter(|text| unicode_bidi::BidiInfo::new(text, None).has_rtl());
        self.flow.sheets.tag(parent, tag)
    }

    /// A strip for each line, drawn for `owner`.
    pub(super) fn strips(
        &self,
        lines: Lines,
        slot: Slot,
        owner: Owner,
        field: Option<Field>,
    ) -> Vec<Strip> {
        let left = self.left(slot.offset, slot.width);
        let style = lines.style;
        let strip = |mut line: Line| {
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
    pub(super) fn paragraph(
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
    pub(super) fn heading(
        &mut self,
        level: u8,
        text: &str,
        style: Style,
        align: Align,
    ) -> Vec<Strip> {
        let slot = Slot::full();
        let lines = self.set_as(text, style, slot, align, self.page_base(), None);
        let root = self.flow.sheets.root();
        let tag = self.tag_text(root, Role::Heading(level), &lines);
        self.strips(lines, slot, Owner::Tag(tag), None)
    }

    /// A paragraph between others.
    pub(super) fn body(&mut self, text: &str, above: f32) -> Band {
        let root = self.flow.sheets.root();
        let strips = self.paragraph(root, text, self.sizes.body, Slot::full(), None);
        Band { above, ..Band::column(strips) }
    }

    /// Text that runs from left to right in any page: a number, an address of the net.
    pub(super) fn left_to_right(&self, text: &str) -> String {
        match self.is_rtl() && !text.trim().is_empty() {
            true => format!("\u{2066}{}\u{2069}", text.trim()),
            false => text.trim().to_owned(),
        }
    }

    /// Lines that were typed, in a page of either direction: each runs as its first letter does.
    pub(super) fn typed(&self, text: &str) -> String {
        let lines = text.trim().lines().map(str::trim_end);
        match self.is_rtl() {
            true => {
                lines.map(|line| format!("\u{2068}{line}\u{2069}")).collect::<Vec<_>>().join("\n")
            }
            false => lines.collect::<Vec<_>>().join("\n"),
        }
    }

    /// What was typed, or the form's own blank where it is missing and blanks are shown.
    pub(super) fn or_blank(
        &self,
        typed: String,
        blank: &str,
        style: Style,
    ) -> Option<(String, Style)> {
        match (typed.trim().is_empty(), self.blanks) {
            (false, _) => Some((typed, style)),
            (true, Blanks::Shown) => Some((self.wording.text(blank), style.grey(BLANK))),
            (true, Blanks::Empty) => None,
        }
    }
}
