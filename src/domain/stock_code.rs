//! Stock codes: what an invoice line sells. Case-sensitive; some hold spaces or are no product at all.

use super::{Money, Timestamp};

/// A stock code with what its invoice lines say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockCode {
    /// The code, compared byte by byte.
    pub stockcode: String,
    /// The description set by hand, if any.
    pub description: Option<String>,
    /// Every description seen on its lines, sorted.
    pub descriptions: Vec<String>,
    /// The lowest unit price of its lines.
    pub min_unit_price: Option<Money>,
    /// The highest unit price of its lines.
    pub max_unit_price: Option<Money>,
    /// The sum of its lines' quantities; returns count against it.
    pub quantity_sold: i64,
    /// How many lines bear it.
    pub line_count: u64,
    /// When it or one of its lines last changed.
    pub modified: Timestamp,
}

/// A partial change: what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StockCodeChange {
    /// The new description set by hand; `Some(None)` takes it away.
    pub description: Option<Option<String>>,
}

/// Which stock codes to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StockCodeFilter {
    /// Only codes that contain this text in the code or in a description, ASCII letters compared without case.
    pub q: Option<String>,
    /// Only codes of which a description holds all these words, each whole or only its beginning, compared
    /// without case and accents.
    pub words: Option<String>,
}
