//! OpenDocument text (ISO/IEC 26300), as a package (.odt) or one XML file (.fodt).

use std::collections::{HashMap, HashSet};

use quick_xml::{NsReader, events::BytesStart};

use super::{
    Cell, Format, Line, Part, ReadError, Remark, Transcript,
    docx::{numbering::figure, symbol},
    package::Package,
    transcript::{MOST_LINES, MOST_TEXT},
    xml::{self, Listener, Name, Vocabulary, attribute, tell},
};

/// Most repeated spaces or cells that are taken at their word.
const MOST_REPEATED: u32 = 1000;

/// Whether a zip archive holds an OpenDocument text.
pub(super) fn is_odt(bytes: &[u8]) -> bool {
    Package::open(bytes).is_ok_and(|package| package.has("content.xml"))
}

/// Whether a file is an OpenDocument text in one piece.
pub(super) fn is_flat(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4096)];
    bytes.trim_ascii_start().starts_with(b"<")
        && memchr::memmem::find(start, b"<office:document").is_some()
}

/// Reads a package.
///
/// # Errors
/// [`ReadError`]
pub(super) fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    let mut package = Package::open(bytes)?;
    let mut manifest = Manifest::default();
    if package.has("META-INF/manifest.xml") {
        package.stream("META-INF/manifest.xml", &mut manifest)?;
    }
    if manifest.is_encrypted {
        return Err(ReadError::Encrypted(Format::Flowing));
    }
    let mut walker = Walker::default();
    // Styles that lists rest on may stand apart.
    if package.has("styles.xml") {
        match package.stream("styles.xml", &mut walker) {
            Err(error @ ReadError::Unfolds(_)) => return Err(error),
            _ => walker = walker.styles(),
        }
    }
    package.stream("content.xml", &mut walker)?;
    finish(walker)
}

/// Reads a document in one piece.
///
/// # Errors
/// [`ReadError`]
pub(super) fn read_flat(bytes: &[u8]) -> Result<Transcript, ReadError> {
    let mut walker = Walker::default();
    match xml::encoding(bytes) {
        Some(encoding) => {
            tell(&mut NsReader::from_reader(encoding.decode(bytes).0.as_bytes()), &mut walker)?;
        }
        None => tell(&mut NsReader::from_reader(bytes), &mut walker)?,
    }
    finish(walker)
}

fn finish(walker: Walker) -> Result<Transcript, ReadError> {
    if walker.text_read > 4 * MOST_TEXT {
        return Err(ReadError::Unfolds(Format::Flowing));
    }
    let mut remarks = Vec::new();
    remarks.extend(walker.tracked.then_some(Remark::TrackedChanges));
    remarks.extend((walker.lines.len() > MOST_LINES).then_some(Remark::Truncated));
    match walker.lines.is_empty() {
        true => Err(ReadError::NoText(Format::Flowing)),
        false => Ok(Transcript { format: Format::Flowing, lines: walker.lines, remarks }),
    }
}

#[derive(Default)]
struct Manifest {
    is_encrypted: bool,
}

impl Listener for Manifest {
    fn start(&mut self, name: Name<'_>, _: &BytesStart<'_>) -> Result<(), ReadError> {
        self.is_encrypted |= name.local == b"encryption-data";
        Ok(())
    }

    fn end(&mut self) {}

    fn text(&mut self, _: &str) {}
}

/// What stands before the items of one level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    before: String,
    after: String,
    start: u32,
    /// How many levels are shown
    shown: usize,
}

/// A list that is open: its style, and how many items it had.
struct List {
    style: String,
    count: u32,
}

/// An open element, as far as its end matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tag {
    Paragraph,
    Table,
    Row,
    Cell,
    List,
    Note,
    Raised,
    Hidden,
    ListStyle,
    Plain,
}

struct Table {
    number: u32,
    rows: u32,
    column: u32,
    next_column: u32,
}

/// Gathers lines.
#[derive(Default)]
struct Walker {
    lines: Vec<Line>,
    text_read: usize,
    tracked: bool,
    open: Vec<Tag>,
    hidden: usize,
    paragraphs: Vec<(String, Vec<Line>)>,
    tables: Vec<Table>,
    tables_begun: u32,
    notes: usize,
    raised: usize,
    /// Character styles that stand above the line
    raised_styles: HashSet<String>,
    style: Option<String>,
    list_style: Option<String>,
    list_styles: HashMap<String, HashMap<usize, Level>>,
    lists: Vec<List>,
    /// How far lists of a style were counted, for those that go on
    counted: HashMap<String, u32>,
    /// The number of the item whose first paragraph is to come
    label: Option<String>,
}

impl Walker {
    /// What was learnt of styles, and nothing of the text.
    fn styles(self) -> Self {
        let (list_styles, raised_styles) = (self.list_styles, self.raised_styles);
        Self { list_styles, raised_styles, ..Self::default() }
    }

    fn meaning(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Tag {
        match (name.vocabulary, name.local) {
            (Vocabulary::Text, local) => self.text_element(local, element),
            (Vocabulary::Table, local) => self.table_element(local, element),
            (Vocabulary::Office, b"annotation") => Tag::Hidden,
            (_, b"title" | b"desc" | b"binary-data" | b"event-listeners") => Tag::Hidden,
            (_, b"style") => {
                self.style = attribute(element, "name");
                Tag::Plain
            }
            (_, b"text-properties") => {
                let place = attribute(element, "text-position").unwrap_or_default();
                if let (true, Some(style)) = (is_above(&place), &self.style) {
                    self.raised_styles.insert(style.clone());
                }
                Tag::Plain
            }
            _ => Tag::Plain,
        }
    }

    fn text_element(&mut self, local: &[u8], element: &BytesStart<'_>) -> Tag {
        let style = || attribute(element, "style-name").unwrap_or_default();
        match local {
            b"p" | b"h" => {
                self.paragraphs.push((self.label.take().unwrap_or_default(), Vec::new()));
                Tag::Paragraph
            }
            b"span" if self.raised_styles.contains(&style()) => {
                self.raised += 1;
                Tag::Raised
            }
            b"s" => {
                let count = number(element, "c").unwrap_or(1).min(MOST_REPEATED);
                self.say(&" ".repeat(count as usize))
            }
            b"tab" => self.say("\t"),
            b"line-break" => self.say("\n"),
            b"tracked-changes" => {
                self.tracked = true;
                Tag::Hidden
            }
            b"note-citation" | b"sequence-decls" | b"user-field-decls" | b"variable-decls" => {
                Tag::Hidden
            }
            b"note" => {
                self.notes += 1;
                Tag::Note
            }
            b"list" => self.list(element),
            b"list-item" => {
                self.item(number(element, "start-value"));
                Tag::Plain
            }
            b"list-style" => {
                self.list_style = attribute(element, "name");
                Tag::ListStyle
            }
            b"list-level-style-number" => self.level(element),
            _ => Tag::Plain,
        }
    }

    fn level(&mut self, element: &BytesStart<'_>) -> Tag {
        let text = |key| attribute(element, key).unwrap_or_default();
        if let (Some(style), Some(level)) = (&self.list_style, number(element, "level")) {
            let read = Level {
                format: text("num-format"),
                before: text("num-prefix"),
                after: text("num-suffix"),
                start: number(element, "start-value").unwrap_or(1),
                shown: number(element, "display-levels").unwrap_or(1) as usize,
            };
            self.list_styles.entry(style.clone()).or_default().insert(level as usize, read);
        }
        Tag::Plain
    }

    fn list(&mut self, element: &BytesStart<'_>) -> Tag {
        let above = self.lists.last().map(|list| list.style.clone());
        let style = attribute(element, "style-name").or(above).unwrap_or_default();
        let goes_on = attribute(element, "continue-numbering").as_deref() == Some("true")
            || attribute(element, "continue-list").is_some();
        let count = self.counted.get(&style).copied().filter(|_| goes_on).unwrap_or(0);
        self.lists.push(List { style, count });
        Tag::List
    }

    fn item(&mut self, start: Option<u32>) {
        let Some(level) = self.lists.len().checked_sub(1) else { return };
        let levels = self.list_styles.get(&self.lists[level].style);
        let first = levels.and_then(|levels| levels.get(&(level + 1))).map_or(1, |own| own.start);
        self.lists[level].count = match (start, self.lists[level].count) {
            (Some(start), _) => start,
            (None, 0) => first,
            (None, count) => count.saturating_add(1),
        };
        let Some(own) = levels.and_then(|levels| levels.get(&(level + 1))) else { return };
        if own.format.is_empty() && own.before.is_empty() {
            return;
        }
        let shown =
            self.lists[..=level].iter().enumerate().skip((level + 1).saturating_sub(own.shown));
        let figures: Vec<String> = shown
            .map(|(at, list)| {
                let format = levels.and_then(|levels| levels.get(&(at + 1)));
                figure(list.count, counting(format.map_or("1", |level| &level.format)))
            })
            .collect();
        let figures = if own.format.is_empty() { String::new() } else { figures.join(".") };
        self.label = Some(format!("{}{figures}{}\t", own.before, own.after));
    }

    fn table_element(&mut self, local: &[u8], element: &BytesStart<'_>) -> Tag {
        let repeated = |key| number(element, key).unwrap_or(1).clamp(1, MOST_REPEATED);
        match (local, self.tables.last_mut()) {
            (b"table", _) => {
                let number = self.tables_begun;
                self.tables_begun += 1;
                self.tables.push(Table { number, rows: 0, column: 0, next_column: 0 });
                Tag::Table
            }
            (b"table-row", Some(table)) => {
                table.rows += 1;
                (table.column, table.next_column) = (0, 0);
                Tag::Row
            }
            (b"table-cell" | b"covered-table-cell", Some(table)) => {
                table.column = table.next_column;
                table.next_column += repeated("number-columns-repeated");
                Tag::Cell
            }
            _ => Tag::Plain,
        }
    }

    fn say(&mut self, text: &str) -> Tag {
        if let (Some((paragraph, _)), 0) = (self.paragraphs.last_mut(), self.hidden) {
            match self.raised {
                0 => paragraph.push_str(text),
                _ => paragraph.push_str(&symbol::raised(text)),
            }
            self.text_read += text.len();
        }
        Tag::Plain
    }

    fn paragraph_ended(&mut self) {
        let Some((text, boxed)) = self.paragraphs.pop() else { return };
        let text = symbol::replaced(&text);
        let part = if self.notes > 0 { Part::Note } else { Part::Body };
        let cell = self.tables.last().and_then(|table| {
            let row = table.rows.checked_sub(1)?;
            Some(Cell { table: table.number, row, column: table.column })
        });
        let mut lines: Vec<Line> =
            text.split('\n').filter_map(|line| Line::of(line, part, cell, None)).collect();
        lines.extend(boxed);
        match self.paragraphs.last_mut() {
            Some((_, anchored)) => anchored.extend(lines),
            None => self.lines.extend(lines),
        }
    }
}

impl Listener for Walker {
    fn start(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Result<(), ReadError> {
        let tag = if self.hidden == 0 { self.meaning(name, element) } else { Tag::Plain };
        self.hidden += usize::from(tag == Tag::Hidden);
        self.open.push(tag);
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop() {
            Some(Tag::Hidden) => self.hidden = self.hidden.saturating_sub(1),
            Some(Tag::Paragraph) => self.paragraph_ended(),
            Some(Tag::Table) => {
                self.tables.pop();
            }
            Some(Tag::Note) => self.notes = self.notes.saturating_sub(1),
            Some(Tag::Raised) => self.raised = self.raised.saturating_sub(1),
            Some(Tag::ListStyle) => self.list_style = None,
            Some(Tag::List) => {
                if let Some(list) = self.lists.pop() {
                    self.counted.insert(list.style, list.count);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        // White space in the file is one space on the page.
        let mut shown = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\r' | '\n' if shown.ends_with(' ') => {}
                ' ' | '\t' | '\r' | '\n' => shown.push(' '),
                c => shown.push(c),
            }
        }
        if !self.paragraphs.is_empty() {
            self.say(&shown);
        }
    }

    fn is_full(&self) -> bool {
        self.lines.len() > MOST_LINES || self.text_read > 4 * MOST_TEXT
    }
}

/// Whether a `style:text-position` such as `super 58%` or `33% 58%` is above the line.
fn is_above(place: &str) -> bool {
    let first = place.split_whitespace().next().unwrap_or_default();
    first == "super"
        || first.strip_suffix('%').and_then(|up| up.parse::<f32>().ok()).is_some_and(|up| up > 5.0)
}

fn number(element: &BytesStart<'_>, key: &str) -> Option<u32> {
    attribute(element, key)?.parse().ok()
}

/// How a list counts, in the words of Word.
fn counting(format: &str) -> &'static str {
    match format {
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "一, 二, 三, ..." => "chineseCounting",
        _ => "decimal",
    }
}
