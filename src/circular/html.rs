//! HTML, as word processors, mail programs and content systems write it: blocks become lines, tables
//! cells. What a browser does not show is not read; nothing is fetched and nothing is run.

use std::cell::RefCell;

use encoding_rs::Encoding;
use html5ever::{
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
        states::RawKind,
    },
};

use super::{
    Cell, Format, Line, Part, ReadError, Remark, Transcript,
    docx::numbering::figure,
    docx::symbol::raised,
    text,
    transcript::{MOST_LINES, MOST_TEXT},
};

/// Most bytes that are read: word processors write ten times as much markup as text.
const MOST: usize = 8 << 20;
/// Most elements that may be open in one another, as far as they matter.
const DEEPEST: usize = 400;

/// Reads a page.
///
/// # Errors
/// [`ReadError::NoText`] where nothing of it is shown, [`ReadError::TooDeep`].
pub(super) fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    let is_cut = bytes.len() > MOST;
    let bytes = &bytes[..bytes.len().min(MOST)];
    let (html, guessed) = text::decode(bytes, declared(bytes));
    let tokenizer = Tokenizer::new(Page::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html.as_str()));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let walker = tokenizer.sink.walker.into_inner();
    if walker.is_too_deep {
        return Err(ReadError::TooDeep(Format::Flowing));
    }
    let is_cut = is_cut || walker.is_full();
    let lines = walker.finish();
    if lines.is_empty() {
        return Err(ReadError::NoText(Format::Flowing));
    }
    let guessed = guessed.map(Remark::GuessedEncoding);
    let remarks = guessed.into_iter().chain(is_cut.then_some(Remark::Truncated)).collect();
    Ok(Transcript { format: Format::Flowing, lines, remarks })
}

/// Whether a file begins as pages of the web do.
pub(super) fn is_html(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let mut start = start.trim_start_matches('\u{FEFF}').trim_start();
    // Remarks and declarations may stand before the first element.
    while let Some(end) = start.starts_with("<!--").then(|| start.find("-->")).flatten() {
        start = start[end + 3..].trim_start();
    }
    let begins = |text: &str| {
        ["<!doctype html", "<html", "<head", "<body", "<meta", "<p>", "<div", "<table", "<h1"]
            .iter()
            .any(|tag| text.starts_with(tag))
    };
    let after_declaration = || start.starts_with("<?xml") && start.contains("<html");
    begins(start) || after_declaration()
}

/// The encoding that a page names for itself near its beginning.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let named = start.split_once("charset").or_else(|| start.split_once("encoding"))?.1;
    let named = named.trim_start().strip_prefix('=')?.trim_start_matches(['"', '\'', ' ']);
    let label = named.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).next()?;
    Encoding::for_label(label.as_bytes())
}

/// Hands the tokens on.
#[derive(Default)]
struct Page {
    walker: RefCell<Walker>,
}

impl TokenSink for Page {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut walker = self.walker.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return walker.start(&tag),
            Token::TagToken(tag) => walker.end(&tag.name),
            Token::CharacterTokens(text) => walker.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Table {
    number: u32,
    rows: u32,
    column: u32,
    next_column: u32,
    in_cell: bool,
}

/// Gathers lines.
#[derive(Default)]
struct Walker {
    lines: Vec<Line>,
    text: String,
    text_read: usize,
    tables: Vec<Table>,
    tables_begun: u32,
    /// The names of open elements that are not shown, and of those in them
    hidden: Vec<String>,
    /// What the items of open lists are counted by, and how many there were
    lists: Vec<Option<(String, u32)>>,
    raised: usize,
    preformatted: usize,
    is_too_deep: bool,
}

impl Walker {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        let has_end = !(VOID.contains(&name) || tag.self_closing);
        if !self.hidden.is_empty() || is_hidden(tag) {
            if has_end && self.hidden.len() < DEEPEST {
                self.hidden.push(name.to_owned());
            }
            // What stands in these are no elements.
            return match name {
                "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                "title" => TokenSinkResult::RawData(RawKind::Rcdata),
                _ => TokenSinkResult::Continue,
            };
        }
        self.shown(name, tag);
        self.is_too_deep |= self.tables.len() > DEEPEST || self.lists.len() > DEEPEST;
        TokenSinkResult::Continue
    }

    fn shown(&mut self, name: &str, tag: &Tag) {
        if BLOCKS.contains(&name) {
            self.line_ended();
        }
        match name {
            "table" => {
                let number = self.tables_begun;
                self.tables_begun += 1;
                self.tables.push(Table { number, ..Table::default() });
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows += 1;
                    (table.column, table.next_column, table.in_cell) = (0, 0, false);
                }
            }
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    let span = number(tag, "colspan").unwrap_or(1).clamp(1, 1000);
                    table.column = table.next_column;
                    table.next_column += span;
                    table.in_cell = true;
                }
            }
            "ol" => {
                let kind = attribute(tag, "type").unwrap_or_default();
                self.lists.push(Some((kind, number(tag, "start").unwrap_or(1))));
            }
            "ul" | "menu" => self.lists.push(None),
            "li" => self.item(number(tag, "value")),
            "sup" => self.raised += 1,
            "pre" => self.preformatted += 1,
            "input" => self.control(tag),
            _ => {}
        }
    }

    fn item(&mut self, value: Option<u32>) {
        let Some(Some((kind, next))) = self.lists.last_mut() else { return };
        let count = value.unwrap_or(*next);
        *next = count.saturating_add(1);
        let format = match kind.as_str() {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        self.text.push_str(&figure(count, format));
        self.text.push('\t');
    }

    fn control(&mut self, tag: &Tag) {
        let is_on = attribute(tag, "checked").is_some();
        let sign = match (attribute(tag, "type").unwrap_or_default().as_str(), is_on) {
            ("checkbox", false) => '☐',
            ("checkbox", true) => '☒',
            ("radio", false) => '○',
            ("radio", true) => '◉',
            _ => return,
        };
        self.text.push(sign);
    }

    fn end(&mut self, name: &str) {
        if !self.hidden.is_empty() {
            if let Some(at) = self.hidden.iter().rposition(|open| open == name) {
                self.hidden.truncate(at);
            }
            return;
        }
        if BLOCKS.contains(&name) {
            self.line_ended();
        }
        match name {
            "table" => {
                self.tables.pop();
            }
            "td" | "th" => {
                if let Some(table) = self.tables.last_mut() {
                    table.in_cell = false;
                }
            }
            "ol" | "ul" | "menu" => {
                self.lists.pop();
            }
            "sup" => self.raised = self.raised.saturating_sub(1),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !self.hidden.is_empty() || self.is_full() {
            return;
        }
        self.text_read += text.len();
        let text = if self.raised > 0 { raised(text) } else { text.to_owned() };
        for c in text.chars() {
            match c {
                '\n' | '\r' if self.preformatted > 0 => self.line_ended(),
                // White space of every kind is one space, but the space that does not break.
                ' ' | '\t' | '\n' | '\r' | '\u{C}' => {
                    if !self.text.is_empty() && !self.text.ends_with([' ', '\t']) {
                        self.text.push(' ');
                    }
                }
                c => self.text.push(c),
            }
        }
    }

    fn line_ended(&mut self) {
        let text = std::mem::take(&mut self.text);
        let cell = self.tables.last().filter(|table| table.in_cell).and_then(|table| {
            let row = table.rows.checked_sub(1)?;
            Some(Cell { table: table.number, row, column: table.column })
        });
        self.lines.extend(Line::of(&text, Part::Body, cell, None));
    }

    fn is_full(&self) -> bool {
        self.lines.len() > MOST_LINES || self.text_read > 2 * MOST_TEXT
    }

    fn finish(mut self) -> Vec<Line> {
        self.line_ended();
        self.lines.truncate(MOST_LINES);
        self.lines
    }
}

/// Elements that hold nothing and have no end (HTML, 13.1.2).
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Elements that begin and end lines.
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "tr",
    "ul",
];

/// Elements of which a browser shows nothing, or nothing that is the page's own.
const UNSEEN: [&str; 10] = [
    "datalist", "head", "iframe", "noscript", "object", "script", "select", "style", "template",
    "title",
];

/// Whether a browser shows nothing of an element.
fn is_hidden(tag: &Tag) -> bool {
    let style: String = attribute(tag, "style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    UNSEEN.contains(&&*tag.name)
        || attribute(tag, "hidden").is_some()
        || ["display:none", "visibility:hidden", "mso-hide:all"]
            .iter()
            .any(|hiding| style.contains(hiding))
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
    found.map(|attribute| attribute.value.to_string())
}

fn number(tag: &Tag, name: &str) -> Option<u32> {
    attribute(tag, name)?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(html: &str) -> Vec<(String, Option<(u32, u32)>)> {
        let read = read(html.as_bytes()).expect("a page");
        let place = |line: Line| (line.text, line.cell.map(|cell| (cell.row, cell.column)));
        read.lines.into_iter().map(place).collect()
    }

    fn texts(html: &str) -> Vec<String> {
        lines(html).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn a_page_is_read_as_it_is_shown() {
        let page = "<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body>\
            <!-- no --><script>'<p>no'</script><p>Geneva,\n  1&nbsp;December&#32;2021<sup>2</sup>\
            <p style='display: none'>no <b>no</b></p><div>电信标准化局<br>第321号<i>通函</i></div>\
            <ol start=3><li>Ответ</li><li>الرد</ol><ul><li>• À tous</ul>\
            <input type=checkbox checked> oui <input type=radio> non";
        assert_eq!(
            texts(page),
            [
                "Geneva, 1\u{A0}December 2021²",
                "电信标准化局",
                "第321号通函",
                "3\tОтвет",
                "4\tالرد",
                "• À tous",
                "☒ oui ○ non",
            ]
        );
    }

    #[test]
    fn cells_are_where_the_table_shows_them() {
        let page = "<table><tr><td colspan=2>To:<td>D<tr><td>a<p>b</p></td><td>c</table>after";
        let cell = |row, column| Some((row, column));
        let expected = [
            ("To:", cell(0, 0)),
            ("D", cell(0, 2)),
            ("a", cell(1, 0)),
            ("b", cell(1, 0)),
            ("c", cell(1, 1)),
            ("after", None),
        ];
        assert_eq!(lines(page), expected.map(|(text, cell)| (text.to_owned(), cell)));
    }

    #[test]
    fn the_encoding_is_that_which_the_page_names() {
        for (name, text) in [
            ("gb2312", "成员国磋商"),
            ("windows-1256", "الرسالة المعممة"),
            ("koi8-r", "Циркуляр"),
            ("iso-8859-1", "Réponse"),
        ] {
            let page = format!("<html><head><meta charset=\"{name}\"></head><p>{text}");
            let encoding = Encoding::for_label(name.as_bytes()).expect("known");
            let read = read(&encoding.encode(&page).0).expect("a page");
            assert_eq!((read.lines[0].text.as_str(), read.remarks), (text, vec![]));
        }
    }

    #[test]
    fn what_is_no_page_is_not_taken_for_one() {
        for page in ["<!doctype HTML>", " <html>", "<!-- a --><p>", "<?xml version='1.0'?><html>"] {
            assert!(is_html(page.as_bytes()), "{page}");
        }
        for other in ["Geneva", "<office:document>", "<?xml version='1.0'?><a>", "< 3"] {
            assert!(!is_html(other.as_bytes()), "{other}");
        }
        assert!(matches!(read(b"<html><head>"), Err(ReadError::NoText(_))));
        let _ = read("<table>".repeat(100_000).as_bytes());
    }
}
