//! PDF: lines and cells from the places of glyphs and rules, and whether the text can be believed.
//!
//! PDFs of circulars often carry a damaged layer of text: Chinese reduced to repeats, French
//! without accents, or no text at all under a picture of the page. Such a file is recognised as a
//! whole, and said to be damaged; nothing of it is repaired.

mod health;
mod table;

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

use hayro::hayro_syntax::{LoadPdfError, Pdf};

use super::{Cell, Format, Line, Part, ReadError, Remark, Transcript};
use crate::pagetext::{self, Allowance, Written, WrittenLine};

/// The most pages that are read; a circular with its annexes has about ten.
const MOST_PAGES: usize = 60;
/// The parts of a page's height, above and below, in which headers and footers stand.
const MARGIN: f64 = 0.09;

/// Reads a PDF.
///
/// # Errors
/// [`ReadError`]
pub(super) fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    // The engine is not ours, and a damaged file may break an assumption of it. Its panic is that
    // file's, takes nothing else with it, and leaves no state behind.
    let pages = catch_unwind(AssertUnwindSafe(|| pages(bytes.to_vec())));
    let (pages, more) = pages.unwrap_or(Err(ReadError::Damaged(Format::Pdf)))?;
    let lines = lines(&pages);
    if more && lines.is_empty() {
        return Err(ReadError::Unfolds(Format::Pdf));
    }
    let mut remarks = Vec::new();
    if more {
        remarks.push(Remark::Truncated);
    }
    if !health::is_sound(&lines, pages.len()) {
        remarks.push(Remark::DamagedText);
    }
    Ok(Transcript { format: Format::Pdf, lines, remarks })
}

/// What is written on each page, and whether there are more pages than are read.
fn pages(bytes: Vec<u8>) -> Result<(Vec<Written>, bool), ReadError> {
    if pagetext::unfolds(&bytes) {
        return Err(ReadError::Unfolds(Format::Pdf));
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError::Encrypted(Format::Pdf),
        LoadPdfError::Invalid => ReadError::Damaged(Format::Pdf),
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(ReadError::Damaged(Format::Pdf));
    }
    let mut allowance = Allowance::default();
    let written = |page| pagetext::written(page, pdf.xref(), &mut allowance);
    let read: Vec<_> = pages.iter().take(MOST_PAGES).map(written).collect();
    let more = pages.len() > MOST_PAGES || read.iter().any(|page| !page.whole);
    Ok((read, more))
}

fn lines(pages: &[Written]) -> Vec<Line> {
    let repeated = Repeated::of(pages);
    let mut tables = 0;
    let mut lines = Vec::new();
    for (number, page) in (1..).zip(pages) {
        let cells = table::cells(page, tables);
        tables += cells.iter().flatten().map(|cell| cell.table + 1 - tables).max().unwrap_or(0);
        for (line, cell) in page.lines.iter().zip(cells) {
            let part = match in_margin(line, page) && repeated.is_furniture(&line.text, number) {
                true => Part::Margin,
                false => Part::Body,
            };
            lines.extend(Line::of(&line.text, part, cell, Some(number)));
        }
    }
    lines
}

fn in_margin(line: &WrittenLine, page: &Written) -> bool {
    let height = line.baseline / page.height;
    !(MARGIN..1.0 - MARGIN).contains(&height)
}

/// How often each line stands in the margins of the pages, as it is and without its numbers.
#[derive(Default)]
struct Repeated {
    exactly: HashMap<String, usize>,
    but_for_numbers: HashMap<String, usize>,
}

impl Repeated {
    fn of(pages: &[Written]) -> Self {
        let mut repeated = Self::default();
        for page in pages {
            for line in page.lines.iter().filter(|line| in_margin(line, page)) {
                *repeated.exactly.entry(line.text.clone()).or_default() += 1;
                *repeated.but_for_numbers.entry(letters(&line.text)).or_default() += 1;
            }
        }
        repeated
    }

    /// Whether a line in a margin is a page's number, or a running head. "Annex 1" and "Annex 2"
    /// at the heads of two pages are neither: what changes in a running head is the page's number.
    fn is_furniture(&self, text: &str, page: u32) -> bool {
        let letters = letters(text);
        let on_several = |counts: &HashMap<String, usize>, text: &str| {
            counts.get(text).is_some_and(|count| *count > 1)
        };
        let mut numbers = text.split(|c: char| !c.is_numeric()).filter_map(|n| n.parse().ok());
        letters.is_empty()
            || on_several(&self.exactly, text)
            || (on_several(&self.but_for_numbers, &letters) && numbers.any(|n: u32| n == page))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The cell of a line, if rules enclose it.
type Place = Option<Cell>;

#[cfg(test)]
mod tests {
    use super::*;

    fn page(head: &str, foot: &str) -> Written {
        let line = |text: &str, baseline| WrittenLine {
            text: text.into(),
            left: 70.0,
            right: 200.0,
            baseline,
            size: 10.0,
        };
        let lines = vec![line(head, 800.0), line("текст 案文 نص", 400.0), line(foot, 30.0)];
        Written { lines, rules: Vec::new(), height: 842.0, whole: true }
    }

    #[test]
    fn running_heads_and_page_numbers_are_margins_and_annexes_are_not() {
        let pages = [
            page("第321号通函", "ITU – 1 –"),
            page("附件1", "ITU – 2 –"),
            page("附件2", "ITU – 3 –"),
            page("– 4 –", "ITU – 4 –"),
        ];
        let body: Vec<String> = lines(&pages)
            .into_iter()
            .filter(|line| line.part == Part::Body && line.text != "текст 案文 نص")
            .map(|line| line.text)
            .collect();
        assert_eq!(body, ["第321号通函", "附件1", "附件2"]);
    }
}
