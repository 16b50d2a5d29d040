//! Plain text, as text editors and converters leave it, in the encodings that the six languages
//! have been written in.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    Cell, Format, Line, Part, ReadError, Remark, Transcript, script::is_presentation_form,
    transcript::MOST_TEXT,
};

/// Reads a text. Whether its encoding had to be guessed is said in the remarks.
///
/// # Errors
/// [`ReadError::OtherKind`] where the bytes are no text, [`ReadError::NoText`] where they are
/// nothing but white space.
pub fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    let (text, guessed) = decode(&bytes[..bytes.len().min(MOST_TEXT)], None);
    if is_binary(&text) {
        return Err(ReadError::OtherKind);
    }
    let lines = lines(&text);
    if lines.is_empty() {
        return Err(ReadError::NoText(Format::Text));
    }
    let truncated = bytes.len() > MOST_TEXT;
    let guessed = guessed.map(Remark::GuessedEncoding);
    let remarks = guessed.into_iter().chain(truncated.then_some(Remark::Truncated)).collect();
    Ok(Transcript { format: Format::Text, lines, remarks })
}

/// Texts hold no control characters but those that end lines and set tabs.
fn is_binary(text: &str) -> bool {
    let head = text.chars().take(1 << 16);
    let strange = head
        .clone()
        .filter(|c| {
            c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}')
        })
        .count();
    strange * 200 > head.count()
}

/// The text, and the name of its encoding where that had to be guessed. A byte order mark counts for
/// more than what is `stated`.
pub(super) fn decode(
    bytes: &[u8],
    stated: Option<&'static Encoding>,
) -> (String, Option<&'static str>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned(), None);
    }
    if let Some(encoding) = stated {
        return (encoding.decode_without_bom_handling(bytes).0.into_owned(), None);
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
        return (text, Some(encoding.name()));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return (text.to_owned(), None),
        // A character that was cut in two at the end says nothing against the others.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            return (String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned(), None);
        }
        Err(_) => {}
    }
    let encoding = guess(bytes);
    (encoding.decode_without_bom_handling(bytes).0.into_owned(), Some(encoding.name()))
}

/// UTF-16 shows itself by its line ends and spaces, of which one half is zero.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(1 << 16)];
    let count = |low: usize| {
        let pairs = sample.chunks_exact(2);
        pairs.filter(|pair| pair[1 - low] == 0 && matches!(pair[low], b'\n' | b'\t' | b' ')).count()
    };
    let (little, big) = (count(0), count(1));
    let enough = sample.len() / 400 + 1;
    match bytes.len().is_multiple_of(2) {
        true if little > enough && little > 4 * big => Some(UTF_16LE),
        true if big > enough && big > 4 * little => Some(UTF_16BE),
        _ => None,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new();
    // What decides is said early; a long file is not read twice.
    detector.feed(&bytes[..bytes.len().min(1 << 20)], true);
    let guessed = detector.guess(None, false);
    if guessed == encoding_rs::GBK {
        return encoding_rs::GB18030;
    }
    guessed
}

/// Lines with their cells: converters write the cells of a table one below the other, each behind a
/// tab, with an empty line behind a row.
fn lines(text: &str) -> Vec<Line> {
    let mut table = Table::default();
    let mut lines = Vec::new();
    for printed in text.split(['\n', '\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let text = clean(printed);
        let cell = table.place(printed);
        let parts = if cell.is_none() { parted(&text) } else { vec![text.as_str()] };
        let cells = table.cells(cell, parts.len());
        for (text, cell) in parts.into_iter().zip(cells).filter(|(text, _)| !text.is_empty()) {
            lines.push(Line { text: text.to_owned(), part: Part::Body, cell, page: None });
        }
    }
    lines
}

/// What tabs part into the cells of a row. A number, a bullet and a label stay with what they
/// stand before.
fn parted(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut start = 0;
    for (at, _) in text.match_indices('\t') {
        let before = text[start..at].trim();
        let leads = match before.chars().count() {
            0..=2 => true,
            3..=4 => before.contains(|c: char| !c.is_alphabetic()),
            _ => false,
        } || before.ends_with([':', '：']);
        if !leads {
            cuts.push(at);
        }
        start = at + 1;
    }
    cuts.push(text.len());
    cuts.windows(2).map(|cut| text[cut[0]..cut[1]].trim()).collect()
}

/// Where in a table the next line stands.
#[derive(Default)]
struct Table {
    number: u32,
    cell: Option<Cell>,
    row_ended: bool,
    /// The table of the line before, and its row, where a line holds a whole row
    row: Option<(u32, u32)>,
}

impl Table {
    /// The cells of a line that holds so many: its own if there is one, or those of a row.
    fn cells(&mut self, own: Option<Cell>, parts: usize) -> Vec<Option<Cell>> {
        if own.is_some() || parts < 2 {
            self.row = None;
            return vec![own; parts];
        }
        let (table, row) = match self.row {
            Some((table, row)) => (table, row + 1),
            None => {
                self.number += 1;
                (self.number - 1, 0)
            }
        };
        self.row = Some((table, row));
        (0..).take(parts).map(|column| Some(Cell { table, row, column })).collect()
    }

    fn place(&mut self, printed: &str) -> Option<Cell> {
        let begins_cell = printed.trim_start_matches(' ').starts_with('\t');
        match (begins_cell, self.cell) {
            (true, None) => {
                self.number += 1;
                self.cell = Some(Cell { table: self.number - 1, row: 0, column: 0 });
            }
            (true, Some(Cell { table, row, .. })) if self.row_ended => {
                self.cell = Some(Cell { table, row: row + 1, column: 0 });
            }
            (true, Some(Cell { table, row, column })) => {
                self.cell = Some(Cell { table, row, column: column + 1 });
            }
            (false, _) if printed.trim().is_empty() => {
                self.row_ended = true;
                return None;
            }
            // Where a cell has a line of its own, no line holds a whole row.
            (false, _) if self.row_ended || parted(printed).len() > 1 => self.cell = None,
            (false, _) => {}
        }
        self.row_ended = false;
        self.cell
    }
}

/// The text without a converter's marks and without white space at its ends, Arabic letters as they
/// are typed.
fn clean(printed: &str) -> String {
    let mut text = String::with_capacity(printed.len());
    let mut rest = printed;
    while let Some(start) = rest.find("[bookmark:") {
        let Some(end) = rest[start..].find(']') else { break };
        text.push_str(&rest[..start]);
        rest = &rest[start + end + 1..];
    }
    text.push_str(rest);
    if text.chars().any(is_presentation_form) {
        let typed = |c: char| -> String {
            if is_presentation_form(c) { c.nfkc().collect() } else { c.into() }
        };
        text = text.chars().map(typed).collect();
    }
    text.retain(|c| c == '\t' || !c.is_control());
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<String> {
        read(bytes).unwrap().lines.into_iter().map(|line| line.text).collect()
    }

    /// A line's text, and the row and column of its cell.
    fn placed(line: &Line) -> (&str, Option<(u32, u32)>) {
        (&line.text, line.cell.map(|cell| (cell.row, cell.column)))
    }

    #[test]
    fn the_marks_of_a_converter_are_taken_out() {
        let text = "[bookmark: lt_pId043][bookmark: a]1\tITU-T第3研究组\u{B}[x]\n\n [bookmark: b] ";
        assert_eq!(texts(text.as_bytes()), ["1\tITU-T第3研究组", "[x]"]);
    }

    #[test]
    fn lines_behind_tabs_are_cells() {
        let text = "before\n\tTo:\n\tDirector\nTSB\n\tFrom:\n\t[Name]\n\n\tFax:\n\t\n\nafter";
        let lines = read(text.as_bytes()).unwrap().lines;
        let cells: Vec<_> = lines.iter().map(placed).collect();
        let expected = [
            ("before", None),
            ("To:", Some((0, 0))),
            ("Director", Some((0, 1))),
            ("TSB", Some((0, 1))),
            ("From:", Some((0, 2))),
            ("[Name]", Some((0, 3))),
            ("Fax:", Some((1, 0))),
            ("after", None),
        ];
        assert_eq!(cells, expected);
    }

    #[test]
    fn a_line_may_hold_a_whole_row() {
        let text =
            "局\tGenève, le 14 novembre 2014\nRéf.:\tCirculaire 59\tAux:\t–\tÉtats\n1\tПроект\n";
        let lines = read(text.as_bytes()).unwrap().lines;
        let cells: Vec<_> = lines.iter().map(placed).collect();
        let expected = [
            ("局\tGenève, le 14 novembre 2014", None),
            ("Réf.:\tCirculaire 59", Some((0, 0))),
            ("Aux:\t–\tÉtats", Some((0, 1))),
            ("1\tПроект", None),
        ];
        assert_eq!(cells, expected);
    }

    #[test]
    fn a_line_that_holds_a_whole_row_ends_what_cells_began() {
        let text = "E-mail:\ttsbsg11@itu.int\n\ttsbtson@itu.int\n各位：\nДокумент\tTitle\tText\n\
            SG11-R1\tإطار\tITU-T Q.1\n";
        let lines = read(text.as_bytes()).unwrap().lines;
        let cells: Vec<_> = lines.iter().skip(3).map(placed).collect();
        let expected = [
            ("Документ", Some((0, 0))),
            ("Title", Some((0, 1))),
            ("Text", Some((0, 2))),
            ("SG11-R1", Some((1, 0))),
            ("إطار", Some((1, 1))),
            ("ITU-T Q.1", Some((1, 2))),
        ];
        assert_eq!(cells, expected);
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let russian = "Уважаемая госпожа, уважаемый господин! Циркуляр 45 БСЭ, Женева. Просьба заполнить форму.";
        let chinese =
            "尊敬的先生/女士：电信标准化局第321号通函，关于已确定的新建议书草案的成员国磋商。";
        let arabic =
            "حضرات السادة والسيدات، تحية طيبة وبعد، الرسالة المعممة 321 لمكتب تقييس الاتصالات";
        let french = "Réponse des États Membres à la Circulaire TSB 45, déterminé à Genève";
        for (text, name) in [
            (russian, "windows-1251"),
            (chinese, "gb18030"),
            (arabic, "windows-1256"),
            (french, "windows-1252"),
        ] {
            let encoding = Encoding::for_label(name.as_bytes()).unwrap();
            let read = read(&encoding.encode(text).0).unwrap();
            assert_eq!(read.lines[0].text, text);
            assert_eq!(read.remarks, [Remark::GuessedEncoding(encoding.name())]);
            let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let marked = [&[0xFE, 0xFF], &utf_16[..]].concat();
            assert_eq!(texts(&marked), [text]);
            assert_eq!(texts(format!("\u{FEFF}{text}").as_bytes()), [text]);
        }
        let spaced: Vec<u8> = russian.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(texts(&spaced), [russian]);
    }

    #[test]
    fn a_text_is_read_as_far_as_a_circular_goes() {
        let long = "第3研究组\n".repeat(1 << 20);
        let read = read(long.as_bytes()).unwrap();
        assert_eq!(read.remarks, [Remark::Truncated]);
        // Only the last line may have been cut.
        let whole = &read.lines[..read.lines.len() - 1];
        assert!(whole.iter().all(|line| line.text == "第3研究组"));
    }

    #[test]
    fn any_bytes_are_read() {
        for bytes in [&b""[..], b"\xFF", b"\xFE\xFF\xD8", b"\0\0\0", b"[bookmark:"] {
            let _ = read(bytes);
        }
        assert_eq!(read(b"\x7FELF\x02\x01\x01\0\0\0"), Err(ReadError::OtherKind));
        assert_eq!(read(b" \n\t "), Err(ReadError::NoText(Format::Text)));
        assert_eq!(texts(b"[bookmark: never closed"), ["[bookmark: never closed"]);
    }
}
