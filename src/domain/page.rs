//! Keyset pages: a page is asked for by the key of the last row before it, never by an offset.

use super::{Money, Timestamp};

/// A sort order: a field's name as the contract spells it, and a direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The field sorted by; rows that agree in it are ordered by the resource's key.
    pub field: String,
    /// Largest first.
    pub descending: bool,
}

impl Sort {
    /// Reads `price` or `-price`, where a minus sign means largest first.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('-') {
            Some(field) => Self { field: field.into(), descending: true },
            None => Self { field: text.into(), descending: false },
        }
    }
}

/// Which page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// At most so many rows.
    pub limit: usize,
    /// The order of the rows.
    pub sort: Sort,
    /// Start after the row with these keys: the sort field's value, then the resource's key (once, where
    /// they are the same).
    pub after: Option<Vec<Key>>,
}

/// A value that rows are ordered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A whole number; prices are counted in mills.
    Integer(i64),
    /// An amount of any size.
    Amount(Money),
    /// A text, compared byte by byte.
    Text(String),
}

/// Some rows of a list, and where it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in order.
    pub rows: Vec<T>,
    /// The keys of the last row, where more rows follow.
    pub next: Option<Vec<Key>>,
    /// When a row of the list, on whatever page, last changed, or was added or removed.
    pub modified: Timestamp,
}
