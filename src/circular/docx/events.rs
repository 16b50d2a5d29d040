//! What the elements of a part of a Word document mean: paragraphs, tables, fields, content
//! controls, text boxes and tracked changes become lines.
//!
//! Word cuts one sentence into many runs, keeps the old text beside the new one, and writes text
//! boxes twice. Here each is read once, as a reader of the printed page would.

use quick_xml::events::BytesStart;

use super::{
    symbol,
    xml::{Listener, Name, Vocabulary, attribute},
};
use crate::circular::{
    Cell, Line, Part, ReadError, Remark,
    transcript::{MOST_LINES, MOST_TEXT},
};

/// Gathers lines while a part is read.
#[derive(Default)]
pub(super) struct Walker {
    part: Option<Part>,
    lines: Vec<Line>,
    text_read: usize,
    tracked: bool,
    full: bool,

    open: Vec<Tag>,
    /// How many open elements hide what is in them
    hidden: usize,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    tables_begun: u32,
    fields: Vec<Field>,
    controls: Vec<Control>,
}

/// An open element, as far as its end matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Paragraph,
    Table,
    Row { deleted: bool },
    RowProperties,
    Run { vanished: bool },
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
    /// Begins another part.
    pub fn enter(&mut self, part: Part) {
        let (lines, text_read, tables_begun) =
            (std::mem::take(&mut self.lines), self.text_read, self.tables_begun);
        let (tracked, full) = (self.tracked, self.full);
        let part = Some(part);
        *self = Self { part, lines, text_read, tables_begun, tracked, full, ..Self::default() };
    }

    /// The lines, and what is to be known about them.
    pub fn finish(self) -> (Vec<Line>, Vec<Remark>) {
        let tracked = self.tracked.then_some(Remark::TrackedChanges);
        let truncated = self.full.then_some(Remark::Truncated);
        (self.lines, tracked.into_iter().chain(truncated).collect())
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
            b"r" => Tag::Run { vanished: false },
            b"pPr" | b"sectPr" | b"tblPr" | b"tblGrid" | b"instrText" | b"delText" => Tag::Hidden,
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
        if let Some(Tag::Run { vanished: vanished @ false }) = run {
            *vanished = true;
            self.hidden += 1;
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
        let text = symbol::replaced(&paragraph.text);
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
            // Within what is hidden, only depth matters, and whether changes were tracked.
            _ => {
                self.tracked |= tracked && name.vocabulary == Vocabulary::Word;
                Tag::Plain
            }
        };
        self.hidden += usize::from(tag == Tag::Hidden);
        self.open.push(tag);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Tag::Hidden | Tag::Row { deleted: true } | Tag::Run { vanished: true }) => {
                self.hidden = self.hidden.saturating_sub(1);
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
        if self.open.last() == Some(&Tag::Text) {
            self.say(text);
        }
    }

    fn is_full(&self) -> bool {
        self.full || self.unfolds()
    }
}

/// Whether a property without a value, or with one that means yes, is set.
fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"))
}

const fn check_mark(on: bool) -> char {
    if on { '☒' } else { '☐' }
}
