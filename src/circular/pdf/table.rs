//! Which cell of a ruled table each line of a page stands in.
//!
//! A cell is what the nearest rules on all four sides enclose. Tables without rules are left to
//! the order in which they were written.

use std::collections::BTreeMap;

use super::place::{Place, in_margin};
use crate::{
    circular::Cell,
    page::text::{Rule, Written, WrittenLine},
};

/// How far a rule may end before the corner that it belongs to, in points.
const SLACK: f64 = 3.0;

/// The border of a cell is longer than this, as a part of the size of its type.
const SHORTEST: f64 = 1.2;
/// A box to be ticked is no larger than this, in points.
const LARGEST_BOX: f64 = 16.0;
/// The usual size of type.
const USUAL_SIZE: f64 = 10.0;

/// Where the lines of a page stand in its tables.
#[derive(Default)]
pub(super) struct Cells {
    /// The cell of each line
    pub(super) places: Vec<Place>,
    /// The lines of a row of headings that the page repeats from the one before
    pub(super) repeated: Vec<usize>,
}

/// The cells of the lines of each page.
pub(super) fn cells(pages: &[Written]) -> Vec<Cells> {
    let mut layouts: Vec<Layout> = pages.iter().map(Layout::of).collect();
    // Columns are counted alike on all pages of a table: once forwards, once backwards.
    let pairs = 1..layouts.len();
    for at in pairs.clone().chain(pairs.rev()) {
        let (before, after) = layouts.split_at_mut(at);
        if let (Some(before), Some(after)) = (before.last_mut(), after.first_mut()) {
            before.share_columns(after);
        }
    }
    let mut first = 0;
    // A table that goes on without headings begins in the middle of a row.
    let mut torn: Vec<u32> = Vec::new();
    let mut cells: Vec<Cells> = Vec::with_capacity(pages.len());
    for (at, layout) in layouts.iter().enumerate() {
        let own = layout.boxes.iter().map(|cell| layout.place(cell.as_ref()?, first));
        let mut own = Cells { places: own.collect(), repeated: Vec::new() };
        if let Some(before) = at.checked_sub(1).filter(|_| layout.continues) {
            let last = last_cell(&cells[before].places);
            let headed = last.filter(|last| !torn.contains(&last.table));
            let repeats = headed.is_some_and(|last| {
                own.repeats_heading((&pages[..at], &cells), last.table, (&pages[at], first))
            });
            if !repeats {
                torn.push(first);
            }
            let above = cells[before].places.as_slice();
            let above = (&layouts[before], pages[before].lines.as_slice(), above);
            join_row(above, (pages[at].lines.as_slice(), first), &mut own.places);
            if let Some(last) = last.filter(|_| repeats) {
                own.go_on(last, first);
            }
        }
        cells.push(own);
        first += u32::try_from(layout.tables.len()).unwrap_or_default();
    }
    cells
}

impl Cells {
    /// Takes out the first row of the first table if it is the row of headings of `table`, above it,
    /// and counts the rows below it from there.
    fn repeats_heading(
        &mut self,
        (pages, cells): (&[Written], &[Self]),
        table: u32,
        (page, first): (&Written, u32),
    ) -> bool {
        let before = pages
            .iter()
            .zip(cells)
            .flat_map(|(page, cells)| page.lines.iter().zip(cells.places.iter().copied()));
        let heading = row(before, table, 0);
        let own = row(page.lines.iter().zip(self.places.iter().copied()), first, 0);
        if heading.is_empty() || heading != own {
            return false;
        }
        for (at, place) in self.places.iter_mut().enumerate() {
            match place {
                Some(cell) if cell.table == first && cell.row == 0 => {
                    *place = None;
                    self.repeated.push(at);
                }
                Some(cell) if cell.table == first => cell.row -= 1,
                _ => {}
            }
        }
        true
    }

    /// Counts the rows of the first table as further rows of the one above, of which `last` is the
    /// last cell.
    fn go_on(&mut self, last: Cell, first: u32) {
        let is_joined = |cell: &Cell| (cell.table, cell.row) == (last.table, last.row);
        let next = last.row + u32::from(!self.places.iter().flatten().any(is_joined));
        for cell in self.places.iter_mut().flatten().filter(|cell| cell.table == first) {
            (cell.table, cell.row) = (last.table, next + cell.row);
        }
    }
}

fn last_cell(places: &[Place]) -> Option<Cell> {
    places.iter().flatten().max_by_key(|cell| (cell.table, cell.row)).copied()
}

/// The cells of a row with their texts.
fn row<'a>(
    lines: impl Iterator<Item = (&'a WrittenLine, Place)>,
    table: u32,
    row: u32,
) -> Vec<(u32, &'a str)> {
    lines
        .filter_map(|(line, place)| Some((place?, line.text.as_str())))
        .filter(|(cell, _)| (cell.table, cell.row) == (table, row))
        .map(|(cell, text)| (cell.column, text))
        .collect()
}

/// Gives the first row of a page the cells of the row that it goes on with, if it does.
fn join_row(
    (above, lines_above, places_above): (&Layout, &[WrittenLine], &[Place]),
    (lines_below, table): (&[WrittenLine], u32),
    own: &mut [Place],
) {
    let Some(last) = last_cell(places_above) else { return };
    let is_last = |cell: &Cell| (cell.table, cell.row) == (last.table, last.row);
    let is_first = |cell: &Cell| (cell.table, cell.row) == (table, 0);
    let (mut lower_case, mut torn, mut beside) = (false, 0, 0);
    for column in 0..=own.iter().flatten().map(|cell| cell.column).max().unwrap_or_default() {
        let first = own
            .iter()
            .position(|cell| cell.is_some_and(|cell| is_first(&cell) && cell.column == column));
        let Some(first) = first else { continue };
        let next = &lines_below[first];
        if begins_row(&next.text) {
            return;
        }
        let end = places_above
            .iter()
            .rposition(|cell| cell.is_some_and(|cell| is_last(&cell) && cell.column == column));
        let Some((end, bounds)) = end.and_then(|end| Some((end, above.boxes[end]?))) else {
            continue;
        };
        beside += 1;
        if is_torn(&lines_above[end], &next.text, bounds) {
            torn += 1;
            lower_case |= next.text.starts_with(char::is_lowercase);
        }
    }
    if lower_case || torn > 0 && torn == beside {
        let first_row = own.iter_mut().flatten().filter(|cell| is_first(cell));
        first_row.for_each(|cell| (cell.table, cell.row) = (last.table, last.row));
    }
}

/// A number or a box stands only at the beginning of a row.
fn begins_row(text: &str) -> bool {
    let mark = text.split(['\t', ' ']).next().unwrap_or_default();
    let bare = mark.trim_matches(['.', ')', '(', '|', '_', '[', ']']);
    bare.is_empty()
        || bare.chars().all(|c| c.is_ascii_digit())
        || bare.chars().count() == 1 && !bare.contains(char::is_alphanumeric)
}

/// Whether a text goes on behind this line: it has not ended, and the next word did not fit.
fn is_torn(line: &WrittenLine, next: &str, bounds: Enclosed) -> bool {
    let ended = line.text.ends_with(['.', ':', ';', ')', '?', '。', '：', '；', '）', '؛', '؟']);
    let word = next.split_whitespace().next().unwrap_or_default();
    let is_wide = |c: char| crate::circular::script::is_han(c);
    let length = if word.contains(is_wide) { 1 } else { word.chars().count() };
    let room = (bounds.right as f64 - line.right).min(line.left - bounds.left as f64);
    let rtl = line.text.contains(|c: char| ('\u{600}'..='\u{6FF}').contains(&c));
    let room = if rtl { room } else { bounds.right as f64 - line.right };
    !ended && room < (0.55 * length as f64 + 2.0) * line.size
}

/// The tables of a page.
struct Layout {
    /// The cell around each line
    boxes: Vec<Option<Enclosed>>,
    /// From the top of the page
    tables: Vec<Table>,
    /// Whether the first and the last line of the text stand in a table
    opens: bool,
    closes: bool,
    /// Whether its first table is the last one of the page before
    continues: bool,
}

impl Layout {
    fn of(page: &Written) -> Self {
        let rules = borders(&page.rules);
        let boxes: Vec<Option<Enclosed>> =
            page.lines.iter().map(|line| enclosed(line, &rules)).collect();
        let tables = tables(boxes.iter().flatten(), &rules);
        let is_text = |(line, cell): &(&WrittenLine, &Option<Enclosed>)| {
            cell.is_some() || !in_margin(line, page)
        };
        let in_table = |(_, cell): (&WrittenLine, &Option<Enclosed>)| cell.is_some();
        let mut text = page.lines.iter().zip(&boxes).filter(is_text);
        let opens = text.clone().next().is_some_and(in_table);
        let closes = text.next_back().is_some_and(in_table);
        Self { boxes, tables, opens, closes, continues: false }
    }

    /// A table that ends this page and one that begins the next are one, if they are as wide.
    fn share_columns(&mut self, next: &mut Self) {
        if !(self.closes && next.opens) {
            return;
        }
        let (Some(above), Some(below)) = (self.tables.last_mut(), next.tables.first_mut()) else {
            return;
        };
        if (above.right - below.right).abs() <= SLACK as i64 {
            above.lefts.extend(&below.lefts);
            settle(&mut above.lefts);
            below.lefts.clone_from(&above.lefts);
            next.continues = true;
        }
    }

    fn place(&self, enclosed: &Enclosed, first: u32) -> Place {
        let (number, table) =
            (first..).zip(&self.tables).find(|(_, table)| table.holds(enclosed))?;
        Some(Cell {
            table: number,
            row: position(&table.tops, -enclosed.top),
            column: position(&table.lefts, enclosed.left),
        })
    }
}

/// The rules without those of small squares, which are boxes to be ticked.
fn borders(rules: &[Rule]) -> Vec<Rule> {
    let small: Vec<&Rule> = rules.iter().filter(|rule| rule.length() <= LARGEST_BOX).collect();
    let near = |one: f64, other: f64| (one - other).abs() < 1.0;
    // Two sides of a square are as far apart as they are long.
    let is_side = |rule: &Rule| {
        let others = small.iter().filter(|other| other.is_upright() == rule.is_upright());
        others.into_iter().any(|other| {
            let (aligned, apart) = match rule.is_upright() {
                true => (
                    near(rule.top, other.top) && near(rule.bottom, other.bottom),
                    (rule.left - other.left).abs(),
                ),
                false => (
                    near(rule.left, other.left) && near(rule.right, other.right),
                    (rule.top - other.top).abs(),
                ),
            };
            aligned && (0.75..1.33).contains(&(apart / rule.length()))
        })
    };
    let is_small = |rule: &Rule| rule.length() <= LARGEST_BOX;
    rules.iter().filter(|rule| !(is_small(rule) && is_side(rule))).copied().collect()
}

/// Sorts edges, and keeps one of those that are the same up to rounding.
fn settle(edges: &mut Vec<i64>) {
    edges.sort_unstable();
    edges.dedup_by(|one, other| (*one - *other).abs() <= SLACK as i64);
}

/// The inside of a cell, in whole points, so that equal cells are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Enclosed {
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

/// The box that the nearest rules make around the beginning of `line`.
fn enclosed(line: &WrittenLine, rules: &[Rule]) -> Option<Enclosed> {
    let (x, y) = (line.left + 0.1 * line.size, line.baseline + 0.3 * line.size);
    // A box to be ticked, drawn with rules, is no cell.
    let is_border = |rule: &&Rule| rule.length() > SHORTEST * line.size;
    let rules: Vec<&Rule> = rules.iter().filter(is_border).collect();
    let beside =
        |rule: &&&Rule| rule.is_upright() && rule.bottom - SLACK < y && y < rule.top + SLACK;
    let across =
        |rule: &&&Rule| !rule.is_upright() && rule.left - SLACK < x && x < rule.right + SLACK;
    let upright = || rules.iter().filter(beside).map(|rule| rule.left);
    let level = || rules.iter().filter(across).map(|rule| rule.top);
    let whole = |place: f64| place.round() as i64;
    Some(Enclosed {
        left: whole(upright().filter(|at| *at <= x).max_by(f64::total_cmp)?),
        right: whole(upright().filter(|at| *at > x).min_by(f64::total_cmp)?),
        top: whole(level().filter(|at| *at > y).min_by(f64::total_cmp)?),
        bottom: whole(level().filter(|at| *at <= y).max_by(f64::total_cmp)?),
    })
}

/// Cells that touch one another.
struct Table {
    top: i64,
    bottom: i64,
    right: i64,
    /// Negated, so that they are counted from the top
    tops: Vec<i64>,
    lefts: Vec<i64>,
}

impl Table {
    /// Where upright rules part it, so that a column counts even where all its cells are empty.
    fn uprights(&self, rules: &[Rule]) -> Vec<i64> {
        let (Some(&left), Some(&right)) = (self.lefts.iter().min(), self.lefts.iter().max()) else {
            return Vec::new();
        };
        let within = |rule: &&Rule| {
            let (top, bottom) = (rule.top.round() as i64, rule.bottom.round() as i64);
            let is_border = rule.length() > SHORTEST * USUAL_SIZE;
            rule.is_upright() && is_border && bottom < self.top && top > self.bottom
        };
        let places = rules.iter().filter(within).map(|rule| rule.left.round() as i64);
        places.filter(|place| (left..right).contains(place)).collect()
    }

    fn holds(&self, cell: &Enclosed) -> bool {
        self.bottom <= cell.bottom && cell.top <= self.top
    }
}

/// The tables that the cells make up, from the top of the page.
fn tables<'a>(cells: impl Iterator<Item = &'a Enclosed>, rules: &[Rule]) -> Vec<Table> {
    let mut sorted: BTreeMap<(i64, i64), Enclosed> = BTreeMap::new();
    for cell in cells {
        sorted.insert((-cell.top, cell.left), *cell);
    }
    let mut tables: Vec<Table> = Vec::new();
    for cell in sorted.into_values() {
        match tables.last_mut() {
            Some(table) if cell.top >= table.bottom - SLACK as i64 => {
                table.bottom = table.bottom.min(cell.bottom);
                table.right = table.right.max(cell.right);
                table.tops.push(-cell.top);
                table.lefts.push(cell.left);
            }
            _ => tables.push(Table {
                top: cell.top,
                bottom: cell.bottom,
                right: cell.right,
                tops: vec![-cell.top],
                lefts: vec![cell.left],
            }),
        }
    }
    for table in &mut tables {
        table.lefts.extend(table.uprights(rules));
        settle(&mut table.tops);
        settle(&mut table.lefts);
    }
    tables
}

/// How many edges lie before `edge`.
fn position(edges: &[i64], edge: i64) -> u32 {
    let before = edges.partition_point(|at| *at < edge - SLACK as i64);
    u32::try_from(before).unwrap_or(u32::MAX)
}
