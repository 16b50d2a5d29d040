//! Rich Text Format (Microsoft, version 1.9.1), as word processors write it: paragraphs and cells of
//! tables, in the encodings of the typefaces they are set in.

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS, WINDOWS_874, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258,
};

use std::collections::HashMap;

use super::{
    Cell, Format, Line, Part, ReadError, Remark, Transcript,
    docx::symbol::{looks_like, raised},
    transcript::{MOST_LINES, MOST_TEXT},
};

/// Most bytes that are read: pictures are written out in it.
const MOST: usize = 24 << 20;
/// Most groups that may be open in one another.
const DEEPEST: usize = 400;

/// Whether a file begins as RTF does.
pub(super) fn is_rtf(bytes: &[u8]) -> bool {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start().starts_with(b"{\\rtf")
}

/// Reads a document.
///
/// # Errors
/// [`ReadError::NoText`], [`ReadError::TooDeep`]; [`ReadError::Damaged`] where groups stay open,
/// because the file breaks off.
pub(super) fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    let is_cut = bytes.len() > MOST;
    let mut walker = Walker::default();
    let mut tokens = Tokens { rest: &bytes[..bytes.len().min(MOST)] };
    while let Some(token) = tokens.next() {
        walker.take(&mut tokens, token)?;
        if walker.is_full() {
            break;
        }
    }
    let is_cut = is_cut || walker.is_full();
    if !walker.groups.is_empty() && !is_cut {
        return Err(ReadError::Damaged(Format::Flowing));
    }
    let lines = walker.finish();
    if lines.is_empty() {
        return Err(ReadError::NoText(Format::Flowing));
    }
    let remarks = is_cut.then_some(Remark::Truncated).into_iter().collect();
    Ok(Transcript { format: Format::Flowing, lines, remarks })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Open,
    Close,
    /// A control word, with its number if it has one
    Word(&'a [u8], Option<i32>),
    /// A control symbol
    Symbol(u8),
    /// A byte of text
    Byte(u8),
}

struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    fn next(&mut self) -> Option<Token<'a>> {
        let (&first, rest) = self.rest.split_first()?;
        self.rest = rest;
        match first {
            b'{' => Some(Token::Open),
            b'}' => Some(Token::Close),
            b'\\' => self.control(),
            // Line ends are there for who reads the file as it is.
            b'\r' | b'\n' | 0 => self.next_after_line_ends(),
            byte => Some(Token::Byte(byte)),
        }
    }

    fn next_after_line_ends(&mut self) -> Option<Token<'a>> {
        let count = self.rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n' | 0)).count();
        self.rest = &self.rest[count..];
        self.next()
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        if letters == 0 {
            let (&symbol, rest) = self.rest.split_first()?;
            self.rest = rest;
            if symbol != b'\'' {
                return Some(Token::Symbol(symbol));
            }
            let (digits, rest) = self.rest.split_at_checked(2)?;
            self.rest = rest;
            let digits = std::str::from_utf8(digits).ok();
            let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
            return Some(byte.map_or(Token::Symbol(b'\''), Token::Byte));
        }
        let (word, rest) = self.rest.split_at(letters);
        let sign = usize::from(rest.starts_with(b"-"));
        let digits = rest[sign..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let length = if digits == 0 { 0 } else { sign + digits };
        let number = std::str::from_utf8(&rest[..length]).ok().and_then(|text| text.parse().ok());
        let rest = &rest[length..];
        // One space belongs to the word.
        self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
        Some(Token::Word(word, number))
    }

    /// Passes over binary data.
    fn skip(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }
}

/// What holds until its group ends.
#[derive(Debug, Clone, Copy)]
struct Group {
    /// Nothing of it is shown
    hidden: bool,
    /// Its text names typefaces
    is_fonts: bool,
    part: Part,
    font: i32,
    raised: bool,
    /// How many characters stand in for one in Unicode
    fallback: u32,
}

impl Default for Group {
    fn default() -> Self {
        let part = Part::Body;
        Self { hidden: false, is_fonts: false, part, font: -1, raised: false, fallback: 1 }
    }
}

struct Walker {
    lines: Vec<Line>,
    text: String,
    /// Bytes that are not decoded yet
    bytes: Vec<u8>,
    text_read: usize,
    groups: Vec<Group>,
    now: Group,
    /// Whether the next word names a group that readers may not know
    is_optional: bool,
    /// Characters that only stand in for the one before
    left_out: u32,
    /// The first half of a character beyond the basic plane
    half: Option<u16>,
    code_page: &'static Encoding,
    default_font: i32,
    fonts: HashMap<i32, u8>,
    in_table: bool,
    tables_begun: u32,
    row: u32,
    column: u32,
}

impl Default for Walker {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            text: String::new(),
            bytes: Vec::new(),
            text_read: 0,
            groups: Vec::new(),
            now: Group::default(),
            is_optional: false,
            left_out: 0,
            half: None,
            code_page: WINDOWS_1252,
            default_font: 0,
            fonts: HashMap::new(),
            in_table: false,
            tables_begun: 0,
            row: 0,
            column: 0,
        }
    }
}

impl Walker {
    fn take(&mut self, tokens: &mut Tokens<'_>, token: Token<'_>) -> Result<(), ReadError> {
        match token {
            Token::Open => {
                self.decode();
                if self.groups.len() >= DEEPEST {
                    return Err(ReadError::TooDeep(Format::Flowing));
                }
                self.groups.push(self.now);
                self.left_out = 0;
            }
            Token::Close => {
                self.decode();
                let left = self.now.part;
                self.now = self.groups.pop().unwrap_or_default();
                if left != self.now.part {
                    self.line_ended(left);
                }
                (self.left_out, self.is_optional) = (0, false);
            }
            Token::Byte(_) if self.left_out > 0 => self.left_out -= 1,
            Token::Byte(byte) => self.bytes.push(byte),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(b"bin", count) => {
                tokens.skip(count.and_then(|count| usize::try_from(count).ok()).unwrap_or(0));
            }
            Token::Word(word, number) => self.word(word, number),
        }
        Ok(())
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.is_optional = true,
            b'~' => self.say("\u{A0}"),
            b'_' => self.say("\u{2011}"),
            b'\\' | b'{' | b'}' => self.bytes.push(symbol),
            b'\r' | b'\n' => self.line_ended(self.now.part),
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let is_optional = std::mem::take(&mut self.is_optional);
        if word != b"u" {
            self.decode();
        }
        if HIDDEN.contains(&word) || is_optional && !SHOWN.contains(&word) {
            self.now.hidden = true;
            return;
        }
        match word {
            b"par" | b"line" | b"sect" | b"page" => self.line_ended(self.now.part),
            b"tab" => self.say("\t"),
            b"u" => self.unicode(number.unwrap_or(0)),
            b"uc" => self.now.fallback = number.and_then(|n| u32::try_from(n).ok()).unwrap_or(1),
            b"emdash" => self.say("—"),
            b"endash" => self.say("–"),
            b"lquote" => self.say("‘"),
            b"rquote" => self.say("’"),
            b"ldblquote" => self.say("“"),
            b"rdblquote" => self.say("”"),
            b"bullet" => self.say("•"),
            b"emspace" | b"enspace" | b"qmspace" => self.say(" "),
            b"super" => self.now.raised = number != Some(0),
            b"nosupersub" => self.now.raised = false,
            b"up" => self.now.raised = number.is_none_or(|up| up > 2),
            b"v" => self.now.hidden = number != Some(0),
            b"plain" => {
                (self.now.raised, self.now.font) = (false, self.default_font);
            }
            b"header" | b"headerl" | b"headerr" | b"headerf" | b"footer" | b"footerl"
            | b"footerr" | b"footerf" => self.enter(Part::Margin),
            b"footnote" => self.enter(Part::Note),
            _ => self.setting(word, number),
        }
    }

    /// Words about typefaces and tables.
    fn setting(&mut self, word: &[u8], number: Option<i32>) {
        match word {
            b"fonttbl" => (self.now.hidden, self.now.is_fonts) = (true, true),
            b"f" => self.now.font = number.unwrap_or(self.default_font),
            b"deff" => {
                self.default_font = number.unwrap_or(0);
                self.now.font = self.default_font;
            }
            b"fcharset" if self.now.is_fonts => {
                let charset = number.and_then(|number| u8::try_from(number).ok()).unwrap_or(0);
                self.fonts.insert(self.now.font, charset);
            }
            b"ansicpg" => {
                if let Some(page) = number.and_then(code_page) {
                    self.code_page = page;
                }
            }
            b"mac" => self.code_page = encoding_rs::MACINTOSH,
            b"intbl" => self.in_table = true,
            b"pard" => self.in_table = false,
            b"cell" | b"nestcell" => {
                self.in_table = true;
                self.line_ended(self.now.part);
                self.column += u32::from(word == b"cell");
            }
            b"row" => {
                self.row += 1;
                self.column = 0;
            }
            _ => {}
        }
    }

    /// What follows in this group stands in another part of the document.
    fn enter(&mut self, part: Part) {
        self.line_ended(self.now.part);
        self.now.part = part;
    }

    /// A character by its code, of sixteen bits with a sign; what stands in for it is left out.
    fn unicode(&mut self, code: i32) {
        // What stands in for the character before may be of several bytes.
        self.decode();
        self.left_out = self.now.fallback;
        let unit = code.rem_euclid(1 << 16) as u16;
        let units = [self.half.take().unwrap_or(unit), unit];
        let units = if units[0] == unit { &units[1..] } else { &units[..] };
        match char::decode_utf16(units.iter().copied()).next() {
            Some(Ok(c)) => self.say(c.encode_utf8(&mut [0; 4])),
            _ if (0xD800..0xDC00).contains(&unit) => self.half = Some(unit),
            _ => {}
        }
    }

    /// Adds the bytes that were read, by the typeface they are set in.
    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        match self.fonts.get(&self.now.font).copied() {
            Some(SYMBOLS) => {
                let text: String = bytes
                    .iter()
                    .filter_map(|byte| match byte {
                        b' ' => Some(' '),
                        byte => looks_like(u32::from(*byte)),
                    })
                    .collect();
                self.say(&text);
            }
            charset => {
                let encoding = charset.and_then(of_charset).unwrap_or(self.code_page);
                self.say(&encoding.decode_without_bom_handling(&bytes).0);
            }
        }
    }

    fn say(&mut self, text: &str) {
        // What was read before this stands before it.
        if !self.bytes.is_empty() {
            self.decode();
        }
        if self.now.hidden {
            return;
        }
        self.text_read += text.len();
        match self.now.raised {
            true => self.text.push_str(&raised(text)),
            false => self.text.push_str(text),
        }
    }

    fn line_ended(&mut self, part: Part) {
        self.decode();
        if self.now.hidden {
            return;
        }
        let cell = (self.in_table && part == Part::Body).then(|| {
            let goes_on = self.lines.iter().rev().find(|line| line.part == Part::Body);
            if goes_on.is_none_or(|line| line.cell.is_none()) && self.column == 0 {
                (self.tables_begun, self.row) = (self.tables_begun + 1, 0);
            }
            Cell { table: self.tables_begun.max(1) - 1, row: self.row, column: self.column }
        });
        let text = std::mem::take(&mut self.text);
        self.lines.extend(Line::of(&text, part, cell, None));
    }

    fn is_full(&self) -> bool {
        self.lines.len() > MOST_LINES || self.text_read > 2 * MOST_TEXT
    }

    fn finish(mut self) -> Vec<Line> {
        self.now = Group::default();
        self.line_ended(Part::Body);
        self.lines.truncate(MOST_LINES);
        // As on paper: the heads of pages first, their feet and the notes last.
        self.lines
    }
}

/// Groups of which nothing is shown.
const HIDDEN: [&[u8]; 22] = [
    b"colortbl",
    b"stylesheet",
    b"info",
    b"pict",
    b"fldinst",
    b"themedata",
    b"colorschememapping",
    b"latentstyles",
    b"datastore",
    b"listtable",
    b"listoverridetable",
    b"rsidtbl",
    b"generator",
    b"xmlnstbl",
    b"filetbl",
    b"revtbl",
    b"pgptbl",
    b"bkmkstart",
    b"bkmkend",
    b"objdata",
    b"annotation",
    b"deleted",
];

/// Groups that readers may not know, and that are shown where they do.
const SHOWN: [&[u8]; 3] = [b"fldrslt", b"shptxt", b"shpinst"];

/// `\fcharset` of typefaces of symbols.
const SYMBOLS: u8 = 2;

fn of_charset(charset: u8) -> Option<&'static Encoding> {
    Some(match charset {
        0 => WINDOWS_1252,
        77 => encoding_rs::MACINTOSH,
        128 => SHIFT_JIS,
        129 => EUC_KR,
        134 => GBK,
        136 => BIG5,
        161 => WINDOWS_1253,
        162 => WINDOWS_1254,
        163 => WINDOWS_1258,
        177 => WINDOWS_1255,
        178 => WINDOWS_1256,
        186 => WINDOWS_1257,
        204 => WINDOWS_1251,
        222 => WINDOWS_874,
        238 => WINDOWS_1250,
        _ => return None,
    })
}

fn code_page(number: i32) -> Option<&'static Encoding> {
    let label = match number {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        65001 => "utf-8".to_owned(),
        54936 => "gb18030".to_owned(),
        number => format!("windows-{number}"),
    };
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rtf: &[u8]) -> Vec<(String, Option<(u32, u32)>)> {
        let place = |line: Line| (line.text, line.cell.map(|cell| (cell.row, cell.column)));
        read(rtf).expect("readable").lines.into_iter().map(place).collect()
    }

    fn texts(rtf: &[u8]) -> Vec<String> {
        lines(rtf).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn every_script_is_read_by_its_typeface_or_its_code() {
        let fonts = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 T;}{\f2\fcharset134 S;}{\f3\fcharset178 A;}{\f4\fcharset2 Wingdings;}}{\colortbl;}{\*\generator X;}";
        let text = r"R\'e9ponse\par{\f1 \'d6\'e8\'f0\'ea\'f3\'eb\'ff\'f0} 3\par{\f2 \'b3\'c9\'d4\'b1}\par{\f3 \'c7\'e1\'d1\'cf}\par\uc1\u25104?\u21592 ?\u-10179?\u-8704?\par{\f4\'a8} oui}";
        let expected = ["Réponse", "Циркуляр 3", "成员", "الرد", "成员\u{1F600}", "☐ oui"];
        assert_eq!(texts([fonts, text].concat().as_bytes()), expected);
    }

    #[test]
    fn what_is_not_shown_is_not_read() {
        let text = br"{\rtf1{\info{\title no}}{\*\unknown no}{\pict 4142}{\v no}a{\field{\*\fldinst HYPERLINK no}{\fldrslt b}}\bin3 no}c D.1100{\super 1}{\listtext 2.\tab}x\line y}";
        assert_eq!(texts(text), ["abc D.1100¹2.\tx", "y"]);
    }

    #[test]
    fn cells_are_where_the_table_has_them() {
        let text = br"{\rtf1 a\par\trowd\intbl To:\cell D\par E\cell\row\intbl Fax:\cell\cell\row\pard b\par\intbl n\cell\row}";
        let cell = |row, column| Some((row, column));
        let expected = [
            ("a", None),
            ("To:", cell(0, 0)),
            ("D", cell(0, 1)),
            ("E", cell(0, 1)),
            ("Fax:", cell(1, 0)),
            ("b", None),
            ("n", cell(0, 0)),
        ];
        assert_eq!(lines(text), expected.map(|(text, cell)| (text.to_owned(), cell)));
        let read = read(text).expect("readable");
        assert_eq!(
            read.lines.iter().filter_map(|line| line.cell).map(|cell| cell.table).max(),
            Some(1)
        );
    }

    #[test]
    fn broken_files_are_said_to_be_broken() {
        assert_eq!(read(br"{\rtf1 a"), Err(ReadError::Damaged(Format::Flowing)));
        assert_eq!(read(br"{\rtf1}"), Err(ReadError::NoText(Format::Flowing)));
        let deep = [&b"{\\rtf1"[..], &b"{".repeat(1000)].concat();
        assert_eq!(read(&deep), Err(ReadError::TooDeep(Format::Flowing)));
        for odd in
            [&br"{\rtf1\'"[..], br"{\rtf1\'zz a}", br"{\rtf1\u a}", br"}\rtf1 a", b"{\\rtf1\\"]
        {
            let _ = read(odd);
        }
    }
}
