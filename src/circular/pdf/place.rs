//! Where a line stands on its page: in the margin, or in the cell of a table.

use crate::{
    circular::Cell,
    page::text::{Written, WrittenLine},
};

/// The parts of a page's height, above and below, in which headers and footers stand.
const MARGIN: f64 = 0.09;

/// The cell of a line, if rules enclose it.
pub(super) type Place = Option<Cell>;

/// Whether a line stands in the upper or lower margin, where what repeats on every page is.
pub(super) fn in_margin(line: &WrittenLine, page: &Written) -> bool {
    let height = line.baseline / page.height;
    !(MARGIN..1.0 - MARGIN).contains(&height)
}
