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
    let repeated = repeated(pages);
    let mut tables = 0;
    let mut lines = Vec::new();
    for (number, page) in (1..).zip(pages) {
        let cells = table::cells(page, tables);
        tables += cells.iter().flatten().map(|cell| cell.table + 1 - tables).max().unwrap_or(0);
        for (line, cell) in page.lines.iter().zip(cells) {
            let part = match in_margin(line, page) && is_furniture(line, &repeated) {
                true => Part::Margin,
                false => Part::Body,
            };
            lines.extend(Line::of(&line.text, part, cell, Some(number)));
        }
    }
    lines
}

/// How often each line stands in the margins of the pages, its numbers aside.
fn repeated(pages: &[Written]) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for page in pages {
        for line in page.lines.iter().filter(|line| in_margin(line, page)) {
            *counts.entry(without_digits(&line.text)).or_default() += 1;
        }
    }
    counts
}

fn in_margin(line: &WrittenLine, page: &Written) -> bool {
    let height = line.baseline / page.height;
    !(MARGIN..1.0 - MARGIN).contains(&height)
}

/// Whether a line is a page's number, or stands on several pages.
fn is_furniture(line: &WrittenLine, repeated: &HashMap<String, usize>) -> bool {
    let text = without_digits(&line.text);
    text.is_empty() || repeated.get(&text).is_some_and(|count| *count > 1)
}

fn without_digits(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

/// The cell of a line, if rules enclose it.
type Place = Option<Cell>;
