//! Items: a plain catalogue.

use super::{Money, Timestamp};

/// An item as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Assigned by the store, never used twice.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// Not negative.
    pub price: Money,
    /// When it was last changed.
    pub modified: Timestamp,
}

/// An item before it has an id, or what replaces one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    /// What it is called.
    pub name: String,
    /// Not negative.
    pub price: Money,
}

/// A partial change: what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemChange {
    /// The new name.
    pub name: Option<String>,
    /// The new price.
    pub price: Option<Money>,
}

/// Which items to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemFilter {
    /// Only names that contain this text, ASCII letters compared without case.
    pub name: Option<String>,
    /// Only prices of at least this.
    pub min_price: Option<Money>,
    /// Only prices of at most this.
    pub max_price: Option<Money>,
}
