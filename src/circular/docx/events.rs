//! What the elements of a part of a Word document mean: paragraphs, tables, fields, content
//! controls, text boxes and tracked changes become lines.
//!
//! Word cuts one sentence into many runs, keeps the old text beside the new one, and writes text
//! boxes twice. Here each is read once, as a reader of the printed page would.

use quick_xml::events::BytesStart;

use super::{
    numbering::{Numbered, Numbering},
    symbol,
};
use crate::circular::{
    Cell, Line, Part, ReadError, Remark,
    transcript::{MOST_LINES, MOST_TEXT},
    xml::{Listener, Name, Vocabulary, attribute},
};

/// The most documents that may stand in one.
const MOST_CHUNKS: usize = 40;

/// Gathers lines while a part is read.
#[derive(Default)]
pub(super) struct Walker {
    part: Option<Part>,
    lines: Vec<Line>,
    text_read: usize,
    tracked: bool,
    full: bool,
    numbering: Numbering,
    chunks: Vec<Chunk>,

    open: Vec<Tag>,
    /// How many open elements hide what is in them
    hidden: usize,
    /// How many did when the properties of a paragraph began, whose numbering is read
    properties: Option<usize>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    tables_begun: u32,
    fields: Vec<Field>,
    controls: Vec<Control>,
}

/// A document that stands in this one as a whole, before the line `at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    pub at: usize,
    /// The relationship that leads to it
    pub id: String,
}

/// An open element, as far as its end matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Paragraph,
    Table,
    Row { deleted: bool },
    RowProperties,
    Run { vanished: bool, raised: bool },
    Properties,
    Text,
    Control,
    FormField,
    Hidden,
    Plain,
}

/// A paragraph that is being read. Those of a text box lie within the one that anchors the box.
#[derive(Default)]
struct Paragraph {
    text: String,
    boxed: Vec<Line>,
    numbered: Numbered,
}

struct Table {
    number: u32,
    rows_begun: u32,
    /// The column of the cell that is being read, and the one behind it
    column: u32,
    next_column: u32,
}

/// A field: a code that is not read, and its result, which is.
#[derive(Default)]
struct Field {
    in_result: bool,
    /// Whether it is a check box, and how it stands
    check: Option<bool>,
}

/// A content control.
#[derive(Default)]
struct Control {
    /// Whether it is a check box, and how it stands
    check: Option<bool>,
    said: bool,
}

impl Walker {
    /// A walker that knows how paragraphs are numbered.
    pub fn new(numbering: Numbering) -> Self {
        Self { numbering, ..Self::default() }
    }

    /// Begins another part.
    pub fn enter(&mut self, part: Part) {
        let kept = std::mem::take(self);
        *self = Self {
            part: Some(part),
            lines: kept.lines,
            text_read: kept.text_read,
            tables_begun: kept.tables_begun,
            tracked: kept.tracked,
            full: kept.full,
            numbering: kept.numbering,
            chunks: kept.chunks,
            ..Self::default()
        };
    }

    /// The lines, what is to be known about them, and which documents belong between them.
    pub fn finish(self) -> (Vec<Line>, Vec<Remark>, Vec<Chunk>) {
        let tracked = self.tracked.then_some(Remark::TrackedChanges);
        let truncated = self.full.then_some(Remark::Truncated);
        (self.lines, tracked.into_iter().chain(truncated).collect(), self.chunks)
    }

    fn meaning(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Tag {
        match (name.vocabulary, name.local) {
            // The same text box once more, for programs that do not know the first form.
            (Vocabulary::Compatibility, b"Fallback") => Tag::Hidden,
            (Vocabulary::Math, b"t") => Tag::Text,
            (Vocabulary::Word2010, b"checkbox") => {
                self.control(|control| control.check = control.check.or(Some(false)))
            }
            (Vocabulary::Word2010, b"checked") => {
                let on = is_on(element);
                self.control(|control| control.check = Some(on))
            }
            (Vocabulary::Word, local) => self.word(local, element),
            _ => Tag::Plain,
        }
    }

    fn word(&mut self, local: &[u8], element: &BytesStart<'_>) -> Tag {
        match local {
            b"p" => {
                self.paragraphs.push(Paragraph::default());
                Tag::Paragraph
            }
            b"t" => Tag::Text,
            b"r" => Tag::Run { vanished: false, raised: false },
            b"pPr" => {
                self.properties = Some(self.hidden + 1);
                Tag::Properties
            }
            b"altChunk" => self.chunk(element),
            b"vertAlign" if attribute(element, "val").as_deref() == Some("superscript") => {
                self.raise()
            }
            b"position" if is_above(element) => self.raise(),
            b"sectPr" | b"tblPr" | b"tblGrid" | b"instrText" | b"delText" => Tag::Hidden,
            b"ins" | b"del" | b"moveFrom" | b"moveTo" => self.change(local),
            b"vanish" if is_on(element) => self.vanish(),
            b"tbl" | b"tr" | b"tc" | b"trPr" | b"gridSpan" | b"gridBefore" => {
                self.table(local, element)
            }
            b"tab" => self.say("\t"),
            b"br" | b"cr" => self.say("\n"),
            b"noBreakHyphen" => self.say("\u{2011}"),
            b"sym" => self.symbol(element),
            b"fldChar" => self.field(element),
            b"ffData" => Tag::FormField,
            b"checkBox" => self.check_box(false),
            b"default" | b"checked" if self.is_check_box() => self.check_box(is_on(element)),
            b"sdt" => {
                self.controls.push(Control::default());
                Tag::Control
            }
            _ => Tag::Plain,
        }
    }

    fn change(&mut self, local: &[u8]) -> Tag {
        self.tracked = true;
        if self.open.last() == Some(&Tag::RowProperties) && local == b"del" {
            if let Some(Tag::Row { deleted }) =
                self.open.iter_mut().rev().find(|tag| matches!(tag, Tag::Row { deleted: false }))
            {
                *deleted = true;
                self.hidden += 1;
            }
            return Tag::Plain;
        }
        if matches!(local, b"del" | b"moveFrom") { Tag::Hidden } else { Tag::Plain }
    }

    /// The run that is being read is not printed.
    fn vanish(&mut self) -> Tag {
        let run = self.open.iter_mut().rev().find(|tag| matches!(tag, Tag::Run { .. }));
        if let Some(Tag::Run { vanished: vanished @ false, .. }) = run {
            *vanished = true;
            self.hidden += 1;
        }
        Tag::Plain
    }

    /// The run that is being read stands above the line.
    fn raise(&mut self) -> Tag {
        let run = self.open.iter_mut().rev().find(|tag| matches!(tag, Tag::Run { .. }));
        if let Some(Tag::Run { raised, .. }) = run {
            *raised = true;
        }
        Tag::Plain
    }

    fn is_raised(&self) -> bool {
        let run = self.open.iter().rev().find(|tag| matches!(tag, Tag::Run { .. }));
        matches!(run, Some(Tag::Run { raised: true, .. }))
    }

    fn chunk(&mut self, element: &BytesStart<'_>) -> Tag {
        if let (Some(id), true) = (attribute(element, "id"), self.chunks.len() < MOST_CHUNKS) {
            self.chunks.push(Chunk { at: self.lines.len(), id });
        }
        Tag::Plain
    }

    /// Reads how the paragraph is numbered. What it was before a change is hidden.
    fn property(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Tag {
        if name.vocabulary != Vocabulary::Word || matches!(name.local, b"pPrChange" | b"rPr") {
            return Tag::Hidden;
        }
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.numbered.read(name.local, element);
        }
        Tag::Plain
    }

    fn table(&mut self, local: &[u8], element: &BytesStart<'_>) -> Tag {
        let number = || attribute(element, "val").and_then(|value| value.parse::<u32>().ok());
        if local == b"tbl" {
            let number = self.tables_begun;
            self.tables.push(Table { number, rows_begun: 0, column: 0, next_column: 0 });
            self.tables_begun += 1;
            return Tag::Table;
        }
        let Some(table) = self.tables.last_mut() else { return Tag::Plain };
        match local {
            b"tr" => {
                table.rows_begun += 1;
                (table.column, table.next_column) = (0, 0);
                return Tag::Row { deleted: false };
            }
            b"trPr" => return Tag::RowProperties,
            b"tc" => {
                table.column = table.next_column;
                table.next_column += 1;
            }
            b"gridSpan" => {
                let span = number().unwrap_or(1).clamp(1, 1000);
                table.next_column = table.column + span;
            }
            _ => table.next_column += number().unwrap_or(0).min(1000),
        }
        Tag::Plain
    }

    fn symbol(&mut self, element: &BytesStart<'_>) -> Tag {
        let code = attribute(element, "char").and_then(|hex| u32::from_str_radix(&hex, 16).ok());
        match code.and_then(symbol::looks_like) {
            Some(seen) => self.say(seen.encode_utf8(&mut [0; 4])),
            None => Tag::Plain,
        }
    }

    fn field(&mut self, element: &BytesStart<'_>) -> Tag {
        match attribute(element, "fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.in_result = true;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
        Tag::Plain
    }

    fn is_check_box(&self) -> bool {
        self.fields.last().is_some_and(|field| field.check.is_some())
    }

    fn check_box(&mut self, on: bool) -> Tag {
        if let Some(field) = self.fields.last_mut() {
            field.check = Some(on);
        }
        Tag::Plain
    }

    fn control(&mut self, change: impl FnOnce(&mut Control)) -> Tag {
        if let Some(control) = self.controls.last_mut() {
            change(control);
        }
        Tag::Plain
    }

    /// Adds to the paragraph, unless what is read is not printed.
    fn say(&mut self, text: &str) -> Tag {
        if self.hidden > 0 || self.fields.iter().any(|field| !field.in_result) {
            return Tag::Plain;
        }
        let Some(paragraph) = self.paragraphs.last_mut() else { return Tag::Plain };
        let check = self.controls.iter_mut().rev().find(|control| control.check.is_some());
        match check {
            // A check box says how it stands, in whatever typeface it is drawn.
            Some(control) if !control.said => {
                control.said = true;
                paragraph.text.push(check_mark(control.check == Some(true)));
            }
            Some(_) => {}
            None => paragraph.text.push_str(text),
        }
        self.text_read += text.len();
        Tag::Plain
    }

    /// Whether there was more text than any letter holds.
    pub fn unfolds(&self) -> bool {
        self.text_read > 4 * MOST_TEXT
    }

    /// The box of an old form, which stands where its field begins.
    fn form_field_ended(&mut self) {
        let check = self.fields.last().and_then(|field| field.check);
        if let (Some(on), Some(paragraph), 0) = (check, self.paragraphs.last_mut(), self.hidden) {
            paragraph.text.push(check_mark(on));
        }
    }

    fn paragraph_ended(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        let mut text = symbol::replaced(&paragraph.text);
        if self.hidden == 0 && self.part == Some(Part::Body) {
            text.insert_str(0, &self.numbering.label(&paragraph.numbered).unwrap_or_default());
        }
        let (part, cell) = (self.part.unwrap_or(Part::Body), self.cell());
        let mut lines: Vec<Line> =
            text.split('\n').filter_map(|line| Line::of(line, part, cell, None)).collect();
        lines.extend(paragraph.boxed);
        match self.paragraphs.last_mut() {
            Some(anchor) => anchor.boxed.extend(lines),
            None => self.lines.extend(lines),
        }
        if self.lines.len() > MOST_LINES {
            self.lines.truncate(MOST_LINES);
            self.full = true;
        }
    }

    fn cell(&self) -> Option<Cell> {
        let table = self.tables.last()?;
        let row = table.rows_begun.checked_sub(1)?;
        Some(Cell { table: table.number, row, column: table.column })
    }
}

impl Listener for Walker {
    fn start(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Result<(), ReadError> {
        let is_root = self.open.is_empty();
        if is_root && self.part == Some(Part::Body) && name.local != b"document" {
            return Err(ReadError::OtherKind);
        }
        let tracked = [&b"ins"[..], b"del", b"moveFrom", b"moveTo"].contains(&name.local);
        let tag = match self.hidden {
            0 => self.meaning(name, element),
            hidden if self.properties == Some(hidden) => self.property(name, element),
            // Within what is hidden, only depth matters, and whether changes were tracked.
            _ => Tag::Plain,
        };
        self.tracked |= tracked && self.hidden > 0 && name.vocabulary == Vocabulary::Word;
        self.hidden += usize::from(matches!(tag, Tag::Hidden | Tag::Properties));
        self.open.push(tag);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Tag::Hidden | Tag::Row { deleted: true } | Tag::Run { vanished: true, .. }) => {
                self.hidden = self.hidden.saturating_sub(1);
            }
            Some(Tag::Properties) => {
                self.hidden = self.hidden.saturating_sub(1);
                self.properties = None;
            }
            Some(Tag::Paragraph) => self.paragraph_ended(),
            Some(Tag::Table) => {
                self.tables.pop();
            }
            Some(Tag::Control) => {
                self.controls.pop();
            }
            Some(Tag::FormField) => self.form_field_ended(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.open.last() != Some(&Tag::Text) {
            return;
        }
        match self.is_raised() {
            true => self.say(&symbol::raised(text)),
            false => self.say(text),
        };
    }

    fn is_full(&self) -> bool {
        self.full || self.unfolds()
    }
}

/// Whether a property without a value, or with one that means yes, is set.
fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"))
}

/// Whether text is set above the line by more than a point (in half-points).
fn is_above(element: &BytesStart<'_>) -> bool {
    attribute(element, "val").and_then(|up| up.parse::<i32>().ok()).is_some_and(|up| up > 2)
}

const fn check_mark(on: bool) -> char {
    if on { '☒' } else { '☐' }
}
