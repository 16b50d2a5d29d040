//! Which cell of a ruled table each line of a page stands in.
//!
//! A cell is what the nearest rules on all four sides enclose. Tables without rules are left to
//! the order in which they were written.

use std::collections::BTreeMap;

use super::Place;
use crate::{
    circular::Cell,
    pagetext::{Rule, Written, WrittenLine},
};

/// How far a rule may end before the corner that it belongs to, in points.
const SLACK: f64 = 3.0;

/// The cells of the lines of `page`; its tables are numbered from `first`.
pub(super) fn cells(page: &Written, first: u32) -> Vec<Place> {
    let boxes: Vec<Option<Enclosed>> =
        page.lines.iter().map(|line| enclosed(line, &page.rules)).collect();
    let tables = tables(boxes.iter().flatten());
    let place = |enclosed: &Enclosed| {
        let (number, table) = (first..).zip(&tables).find(|(_, table)| table.holds(enclosed))?;
        Some(Cell {
            table: number,
            row: position(&table.tops, -enclosed.top),
            column: position(&table.lefts, enclosed.left),
        })
    };
    boxes.iter().map(|enclosed| place(enclosed.as_ref()?)).collect()
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
    let beside =
        |rule: &&Rule| rule.is_upright() && rule.bottom - SLACK < y && y < rule.top + SLACK;
    let across =
        |rule: &&Rule| !rule.is_upright() && rule.left - SLACK < x && x < rule.right + SLACK;
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
    /// Negated, so that they are counted from the top
    tops: Vec<i64>,
    lefts: Vec<i64>,
}

impl Table {
    fn holds(&self, cell: &Enclosed) -> bool {
        self.bottom <= cell.bottom && cell.top <= self.top
    }
}

/// The tables that the cells make up, from the top of the page.
fn tables<'a>(cells: impl Iterator<Item = &'a Enclosed>) -> Vec<Table> {
    let mut sorted: BTreeMap<(i64, i64), Enclosed> = BTreeMap::new();
    for cell in cells {
        sorted.insert((-cell.top, cell.left), *cell);
    }
    let mut tables: Vec<Table> = Vec::new();
    for cell in sorted.into_values() {
        match tables.last_mut() {
            Some(table) if cell.top >= table.bottom - SLACK as i64 => {
                table.bottom = table.bottom.min(cell.bottom);
                table.tops.push(-cell.top);
                table.lefts.push(cell.left);
            }
            _ => tables.push(Table {
                top: cell.top,
                bottom: cell.bottom,
                tops: vec![-cell.top],
                lefts: vec![cell.left],
            }),
        }
    }
    for table in &mut tables {
        for edges in [&mut table.tops, &mut table.lefts] {
            edges.sort_unstable();
            edges.dedup_by(|one, other| (*one - *other).abs() <= SLACK as i64);
        }
    }
    tables
}

/// How many edges lie before `edge`.
fn position(edges: &[i64], edge: i64) -> u32 {
    let before = edges.partition_point(|at| *at < edge - SLACK as i64);
    u32::try_from(before).unwrap_or(u32::MAX)
}
