//! What a letter says, line by line: the seam between the readers of file formats and the
//! recogniser of circulars.

use unicode_normalization::UnicodeNormalization as _;

/// More lines, and more bytes of text in all and in one line, than any circular has.
pub(super) const MOST_LINES: usize = 4_000;
pub(super) const MOST_TEXT: usize = 1 << 20;
const LONGEST_LINE: usize = 1 << 14;

/// The text of a letter in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transcript {
    /// What kind of file it was read from
    pub format: Format,
    /// The lines, in reading order; a paragraph of a flowing text is one line
    pub lines: Vec<Line>,
    /// What the reader noticed and the user should know
    pub remarks: Vec<Remark>,
}

impl Transcript {
    /// As much of the letter as a circular can be long; that something was left out is remarked.
    pub(super) fn within_bounds(mut self) -> Self {
        let (mut text, mut cut) = (0, self.lines.len() > MOST_LINES);
        self.lines.truncate(MOST_LINES);
        for line in &mut self.lines {
            cut |= line.text.len() > LONGEST_LINE;
            line.text.truncate(line.text.floor_char_boundary(LONGEST_LINE));
        }
        self.lines.retain(|line| {
            text += line.text.len();
            text <= MOST_TEXT
        });
        if (cut || text > MOST_TEXT) && !self.remarks.contains(&Remark::Truncated) {
            self.remarks.push(Remark::Truncated);
        }
        self
    }
}

/// What a kind of file tells of a text, told by its content and never by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Paragraphs, and tables with their cells: Word's .docx (ISO/IEC 29500), OpenDocument
    /// (ISO/IEC 26300), Rich Text Format, HTML
    Flowing,
    /// Lines as they are printed on pages: PDF
    Pdf,
    /// Plain text
    Text,
}

/// One line: in flowing text a paragraph (or what stands between two line breaks of it), on a PDF
/// page a line as printed.
///
/// Its text is in logical order, in letters as they are typed (no Arabic presentation forms), with
/// tabs kept and without the marks of a converter. Everything else is as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text; never empty, never with white space at its ends
    pub text: String,
    /// In which part of the document it stands
    pub part: Part,
    /// The cell of a table in which it stands, if the format tells
    pub cell: Option<Cell>,
    /// The page on which it stands, counted from 1, if the format tells
    pub page: Option<u32>,
}

impl Line {
    /// A text as a line of its own, in no cell and on no page.
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), part: Part::Body, cell: None, page: None }
    }

    /// The hyphens that join words, and at which lines are broken.
    pub(super) const HYPHENS: [char; 2] = ['-', '\u{2010}'];

    /// A line of `written` text, tidied; `None` if nothing of it is to be seen.
    pub(super) fn of(
        written: &str,
        part: Part,
        cell: Option<Cell>,
        page: Option<u32>,
    ) -> Option<Self> {
        let mut text = match written.contains(is_presentation_form) {
            true => written.chars().map(typed).collect(),
            false => written.to_owned(),
        };
        text.retain(|c| c == '\t' || !(c.is_control() || matches!(c, '\u{AD}' | '\u{FEFF}')));
        let trimmed = text.trim();
        if trimmed.len() < text.len() {
            text = trimmed.to_owned();
        }
        (!text.is_empty()).then_some(Self { text, part, cell, page })
    }
}

/// Whether it is a letter of Arabic as it is drawn, not as it is typed.
pub(super) fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

/// A character as it is typed.
fn typed(c: char) -> String {
    if is_presentation_form(c) { c.nfkc().collect() } else { c.into() }
}

/// The parts of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The text itself, text boxes included
    Body,
    /// A header or footer
    Margin,
    /// A footnote or endnote
    Note,
}

/// A place in a table. A cell that spans several rows or columns has the first of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Which table of the document, nested ones counted on their own
    pub table: u32,
    /// The row, from 0
    pub row: u32,
    /// The column, from 0
    pub column: u32,
}

/// What a reader noticed that bears on how far the text can be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The file holds tracked changes; insertions were read, deletions were not
    TrackedChanges,
    /// The text of the PDF is damaged or the pages are pictures: nothing in it can be believed
    DamagedText,
    /// The pages are pictures, and their text was recognized by a machine: all of it is doubtful
    RecognizedText,
    /// Two pages stand on one sheet: they were read one after the other
    PartedSheets,
    /// The bytes are in this character encoding, which was guessed
    GuessedEncoding(&'static str),
    /// The file holds more than is read; what follows was left out
    Truncated,
    /// This part of the file is a document of its own, of a kind that is not read
    Unread(String),
    /// The letter was taken from this file, which is attached to an e-mail
    Attached(String),
    /// This word was broken at the end of a line, and nothing tells whether its hyphen belongs to it
    BrokenWord(String),
}
