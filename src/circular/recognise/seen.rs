//! A value as the letter says it.

/// A value with the lines that say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen<T> {
    /// The value
    pub value: T,
    /// Indices of lines
    pub lines: Vec<usize>,
}
