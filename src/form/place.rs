//! Where on the pages a field of the draft stands.

use crate::model::Field;

/// Where something stands: a page, counted from 0, and a span from the page's top, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The field
    pub field: Field,
    /// The page, counted from 0
    pub page: usize,
    /// Upper edge, in points from the top of the page
    pub top: f32,
    /// Lower edge, in points from the top of the page
    pub bottom: f32,
}
