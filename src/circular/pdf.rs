//! PDF: lines and cells from the places of glyphs and rules, and whether the text can be believed.
//!
//! PDFs of circulars often carry a damaged layer of text: Chinese reduced to repeats, French
//! without accents, or no text at all under a picture of the page. Such a file is recognised as a
//! whole, and said to be damaged; nothing of it is repaired.

mod health;
mod place;
mod table;
mod words;

use std::collections::{HashMap, HashSet};

use hayro::hayro_syntax::{LoadPdfError, Pdf};

use self::place::{Place, in_margin};
use super::{Format, Line, Part, ReadError, Remark, Transcript};
use crate::page::{
    self, Budget,
    text::{self, Written, WrittenLine},
};

/// The most pages that are read; a circular with its annexes has about ten.
const MOST_PAGES: usize = 60;

/// Reads a PDF.
///
/// # Errors
/// [`ReadError`]
pub(super) fn read(bytes: &[u8]) -> Result<Transcript, ReadError> {
    // The engine is not ours, and a damaged file may break an assumption of it. Its panic is that
    // file's, takes nothing else with it, and leaves no state behind.
    let pages = page::guarded(|| pages(bytes.to_vec()));
    let (sheets, more) = pages.unwrap_or(Err(ReadError::Damaged(Format::Pdf)))?;
    let is_parted = sheets.iter().any(|sheet| sheet.len() > 1);
    let pages = sheets.concat();
    let lines = lines(&pages);
    if more && lines.is_empty() {
        return Err(ReadError::Unfolds(Format::Pdf));
    }
    let (lines, mut remarks) = words::whole_words(lines);
    let lines = brackets_in_place(lines);
    if more {
        remarks.push(Remark::Truncated);
    }
    if !health::is_sound(&lines, pages.len()) {
        remarks.push(Remark::DamagedText);
    } else if pages.iter().filter(|page| page.unseen).count() * 2 > pages.len() {
        remarks.push(Remark::RecognizedText);
    }
    if is_parted {
        remarks.push(Remark::PartedSheets);
    }
    Ok(Transcript { format: Format::Pdf, lines, remarks })
}

/// What is written on each sheet, page by page, and whether there are more than are read.
fn pages(bytes: Vec<u8>) -> Result<(Vec<Vec<Written>>, bool), ReadError> {
    let budget = Budget::of(bytes.len());
    if page::unfolds(&bytes) {
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
    let written = |page| text::written(page, pdf.xref(), &budget);
    let read: Vec<_> = pages.iter().take(MOST_PAGES).map(written).collect();
    let more = pages.len() > MOST_PAGES || read.iter().flatten().any(|page| !page.whole);
    Ok((read, more))
}

fn lines(pages: &[Written]) -> Vec<Line> {
    let repeated = Repeated::of(pages);
    let mut lines = Vec::new();
    for ((number, page), cells) in (1..).zip(pages).zip(table::cells(pages)) {
        let inside: HashSet<u32> = page
            .lines
            .iter()
            .zip(&cells.places)
            .filter(|(line, _)| !in_margin(line, page))
            .filter_map(|(_, cell)| Some((*cell)?.table))
            .collect();
        let head = cells.repeated.iter().filter_map(|&at| page.lines.get(at));
        let head = head.filter_map(|line| Line::of(&line.text, Part::Margin, None, Some(number)));
        lines.extend(head);
        let placed = page.lines.iter().zip(cells.places).enumerate();
        let placed = placed.filter(|(at, _)| !cells.repeated.contains(at));
        let placed = placed.map(|(_, placed)| placed).collect();
        for (line, cell) in frames_in_place(placed, page) {
            // A table that reaches into a margin, or begins in it, is part of the text.
            let outside = cell.is_none_or(|cell| !inside.contains(&cell.table));
            let furniture = || repeated.is_furniture(&line.text);
            let part = match outside && in_margin(line, page) && furniture() {
                true => Part::Margin,
                false => Part::Body,
            };
            lines.extend(Line::of(&line.text, part, cell, Some(number)));
        }
    }
    cells_in_one(lines)
}

/// A bracket that closes in the next line what one opened, "(Y.a-" above ")b" where lines are read
/// from right to left, goes behind its word.
fn brackets_in_place(mut lines: Vec<Line>) -> Vec<Line> {
    for at in 1..lines.len() {
        let opens = |text: &str| text.matches('(').count() > text.matches(')').count();
        let Some(rest) = lines[at].text.strip_prefix(')') else { continue };
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        if end > 0 && opens(&lines[at - 1].text) {
            lines[at].text = format!("{}){}", &rest[..end], &rest[end..]);
        }
    }
    lines
}

/// What a cell holds on the next page is read behind what it holds on the page before.
fn cells_in_one(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let same = |other: &Line| line.cell.is_some() && other.cell == line.cell;
        let began_before = joined.iter().find(|other| same(other)).map(|first| first.page);
        match joined.iter().rposition(same) {
            Some(at) if began_before < Some(line.page) => joined.insert(at + 1, line),
            _ => joined.push(line),
        }
    }
    joined
}

/// Frames and text boxes are written behind all else on a page. Those of the heading are read where
/// they stand: a few lines without a cell, behind the lowest line, in the upper part of the page.
fn frames_in_place<'a>(
    mut lines: Vec<(&'a WrittenLine, Place)>,
    page: &Written,
) -> Vec<(&'a WrittenLine, Place)> {
    const MOST: usize = 8;
    const UPPER: f64 = 0.6;
    let text = lines.iter().enumerate().filter(|(_, (line, _))| !in_margin(line, page));
    let lowest = text.min_by(|one, other| one.1.0.baseline.total_cmp(&other.1.0.baseline));
    let Some(lowest) = lowest.map(|(at, _)| at) else { return lines };
    let is_frame = |(line, _): &(&WrittenLine, Place)| line.baseline > UPPER * page.height;
    let behind = &lines[lowest + 1..];
    let in_cell = behind.iter().any(|line| is_frame(line) && line.1.is_some());
    if in_cell || behind.iter().filter(|line| is_frame(line)).count() > MOST {
        return lines;
    }
    let (frames, rest): (Vec<_>, Vec<_>) =
        lines.split_off(lowest + 1).into_iter().partition(is_frame);
    lines.extend(rest);
    for frame in frames {
        let below = |(line, _): &(&WrittenLine, Place)| line.baseline < frame.0.baseline;
        let at = lines.iter().position(below).unwrap_or(lines.len());
        lines.insert(at, frame);
    }
    lines
}

/// How often each line stands in the margins of the pages, as it is and but for its numbers.
#[derive(Default)]
struct Repeated {
    pages: usize,
    exactly: HashMap<String, usize>,
    but_for_numbers: HashMap<String, Numbered>,
}

/// Lines in the margins that are the same but for their numbers.
#[derive(Default)]
struct Numbered {
    count: usize,
    /// How many have the number of their page
    by_page: usize,
}

impl Repeated {
    fn of(pages: &[Written]) -> Self {
        let mut repeated = Self { pages: pages.len(), ..Self::default() };
        for (number, page) in (1..).zip(pages) {
            for line in page.lines.iter().filter(|line| in_margin(line, page)) {
                *repeated.exactly.entry(line.text.clone()).or_default() += 1;
                let alike = repeated.but_for_numbers.entry(letters(&line.text)).or_default();
                alike.count += 1;
                alike.by_page += usize::from(has_number(&line.text, number));
            }
        }
        repeated
    }

    /// Whether a line in a margin is a page's number, or a running head. "Annex 1" and "Annex 2"
    /// at the heads of two pages are neither: what changes in a running head is the page's number,
    /// on each page that has it.
    fn is_furniture(&self, text: &str) -> bool {
        let letters = letters(text);
        let on_several = self.exactly.get(text).is_some_and(|count| *count > 1);
        let counts_pages = self.but_for_numbers.get(&letters).is_some_and(|alike| {
            // The first page often does without.
            let is_usual = alike.count > 2 || alike.count + 1 >= self.pages;
            alike.count > 1 && alike.by_page == alike.count && is_usual
        });
        letters.is_empty() || on_several || counts_pages
    }
}

fn has_number(text: &str, number: usize) -> bool {
    text.split(|c: char| !c.is_numeric()).any(|figures| figures.parse() == Ok(number))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::text::Rule;

    fn page(head: &str, foot: &str) -> Written {
        let line = |text: &str, baseline| WrittenLine {
            text: text.into(),
            left: 70.0,
            right: 200.0,
            baseline,
            size: 10.0,
        };
        let lines = vec![line(head, 800.0), line("текст 案文 نص", 400.0), line(foot, 30.0)];
        Written { lines, rules: Vec::new(), height: 842.0, whole: true, unseen: false }
    }

    /// A table of two columns, its upright rules from `top` to `bottom`, its level ones at `levels`.
    fn ruled(levels: &[f64]) -> Vec<Rule> {
        let (top, bottom) = (levels[0], levels[levels.len() - 1]);
        let upright = [60.0, 200.0, 400.0].map(|x| (x, x, top, bottom));
        let level = levels.iter().map(|&y| (60.0, 400.0, y, y));
        let rule = |(left, right, top, bottom)| Rule { left, right, top, bottom };
        upright.into_iter().chain(level).map(rule).collect()
    }

    fn line(text: &str, left: f64, right: f64, baseline: f64) -> WrittenLine {
        WrittenLine { text: text.into(), left, right, baseline, size: 10.0 }
    }

    #[test]
    fn a_row_that_goes_on_on_the_next_page_is_read_cell_by_cell() {
        let first = Written {
            lines: vec![
                line("Draft new", 65.0, 110.0, 110.0),
                line("authorizes Study Group 3 to consider this text (in", 205.0, 390.0, 110.0),
            ],
            rules: ruled(&[130.0, 90.0]),
            height: 842.0,
            whole: true,
            unseen: false,
        };
        let second = Written {
            lines: vec![
                line("Recommendation D.1", 65.0, 150.0, 740.0),
                line("this case, select one):", 205.0, 300.0, 740.0),
                line("Проект D.2", 65.0, 110.0, 710.0),
                line("授权", 205.0, 220.0, 710.0),
            ],
            rules: ruled(&[760.0, 730.0, 700.0]),
            height: 842.0,
            whole: true,
            unseen: false,
        };
        let texts: Vec<String> =
            lines(&[first, second]).into_iter().map(|line| line.text).collect();
        let expected = [
            "Draft new",
            "Recommendation D.1",
            "authorizes Study Group 3 to consider this text (in",
            "this case, select one):",
            "Проект D.2",
            "授权",
        ];
        assert_eq!(texts, expected);
    }

    #[test]
    fn a_row_of_headings_that_the_next_page_repeats_is_read_once() {
        let heading =
            |baseline| [line("Текст", 65.0, 90.0, baseline), line("答复", 205.0, 225.0, baseline)];
        let first = [line("Проект D.1", 65.0, 110.0, 110.0), line("☐ не", 205.0, 390.0, 110.0)];
        let second = [
            line("разрешается)", 205.0, 270.0, 710.0),
            line("Проект D.2", 65.0, 110.0, 680.0),
            line("تخول", 205.0, 225.0, 680.0),
        ];
        let page = |lines, levels: &[f64]| Written {
            lines,
            rules: ruled(levels),
            height: 842.0,
            whole: true,
            unseen: false,
        };
        let pages = [
            page([&heading(140.0)[..], &first].concat(), &[160.0, 130.0, 90.0]),
            page([&heading(740.0)[..], &second].concat(), &[760.0, 730.0, 700.0, 670.0]),
        ];
        let read = lines(&pages);
        let places: Vec<(&str, Option<(u32, u32)>)> = read
            .iter()
            .filter(|line| line.part == Part::Body)
            .map(|line| (line.text.as_str(), line.cell.map(|cell| (cell.row, cell.column))))
            .collect();
        let expected = [
            ("Текст", Some((0, 0))),
            ("答复", Some((0, 1))),
            ("Проект D.1", Some((1, 0))),
            ("☐ не", Some((1, 1))),
            ("разрешается)", Some((1, 1))),
            ("Проект D.2", Some((2, 0))),
            ("تخول", Some((2, 1))),
        ];
        assert_eq!(places, expected);
        assert!(read.iter().all(|line| line.cell.is_none_or(|cell| cell.table == 0)));
    }

    #[test]
    fn a_bracket_that_closes_in_the_next_line_stands_behind_its_word() {
        let line = |text: &str| Line::of(text, Part::Body, None, Some(1)).unwrap();
        let read =
            brackets_in_place(vec![line("مشروع (Y.dt-IoT-"), line(")fr ومشروع"), line(")x")]);
        let texts: Vec<&str> = read.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["مشروع (Y.dt-IoT-", "fr) ومشروع", ")x"]);
    }

    #[test]
    fn a_frame_of_the_heading_is_read_in_its_place() {
        let mut page = page("国际电信联盟", "Tel: +41 22 730 5111");
        let line = |text: &str, baseline| WrittenLine {
            text: text.into(),
            baseline,
            ..page.lines[0].clone()
        };
        let written = [line("Циркуляр 45", 700.0), line("последняя строка", 90.0)];
        let date = line("جنيف، 26 نوفمبر 2018", 750.0);
        page.lines.splice(1..1, written);
        page.lines.push(date);
        let texts: Vec<String> = lines(&[page]).into_iter().map(|line| line.text).collect();
        let expected = ["国际电信联盟", "جنيف، 26 نوفمبر 2018", "Циркуляр 45"];
        assert_eq!(texts[..3], expected);
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
        // Annex 2 stands below annex 1, and only annex 3 has the number of its page.
        let pages = [page("第33号通函", "1"), page("附件1", "2"), page("附件3", "3")];
        let read = lines(&pages);
        let is_body =
            |text: &str| read.iter().any(|line| line.text == text && line.part == Part::Body);
        assert!(is_body("附件1") && is_body("附件3"));
    }
}
