//! Records: items and invoices as they come in and go out in bulk, and what became of those that came in.

use super::{InvoiceDate, InvoiceKind, Money};
use std::sync::Arc;

/// An item to be added, or one that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRecord {
    /// Greater than every id given out before; the store chooses one where it is `None`.
    pub id: Option<i64>,
    /// What it is called.
    pub name: String,
    /// Not negative.
    pub price: Money,
}

/// An invoice with its lines, as it is to be stored or stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceRecord {
    /// Unique over all kinds.
    pub invoice_no: u32,
    /// When it was made.
    pub invoice_date: InvoiceDate,
    /// Sale, credit note or adjustment.
    pub kind: InvoiceKind,
    /// Whose it is.
    pub customer_id: Option<String>,
    /// Where it was sold to. A customer who is new gets it too.
    pub country: Option<String>,
    /// In the order of their numbers.
    pub lines: Vec<LineRecord>,
}

/// A line of an [`InvoiceRecord`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRecord {
    /// Greater than the one before; the next where it is `None`.
    pub line_no: Option<u32>,
    /// What is sold.
    pub stockcode: Arc<str>,
    /// What it is called on this line.
    pub description: Option<Arc<str>>,
    /// Not zero.
    pub quantity: i64,
    /// Of one piece; either sign.
    pub unit_price: Money,
    /// The line's own time, where it differs from the invoice's.
    pub line_date: Option<InvoiceDate>,
}

/// Why a record of a batch was not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its place in the batch, counted from 0.
    pub index: usize,
    /// JSON pointer to the field that contradicts what is stored, or another field.
    pub pointer: String,
    /// How, and what can be done about it.
    pub message: String,
}

/// Whose import it is, and what they call it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ImportKey {
    /// Who sends it.
    pub principal: String,
    /// The name that they gave it.
    pub key: String,
    /// The path of the operation.
    pub path: String,
}

/// How far an import came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportProgress {
    /// The number of the last line that was dealt with.
    pub lines: u64,
    /// SHA-256 of the body up to the end of that line.
    pub sha256: [u8; 32],
    /// How many lines were stored.
    pub created: u64,
    /// How many were refused.
    pub refused: u64,
}

/// What the store is to remember of an import together with a batch of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportMark {
    /// Which import.
    pub key: ImportKey,
    /// How far it was before: another attempt may have gone on meanwhile.
    pub before: u64,
    /// The number of the last line of the batch.
    pub lines: u64,
    /// SHA-256 of the body up to the end of that line.
    pub sha256: [u8; 32],
    /// How many lines of the batch were refused before they came to the store.
    pub refused: u64,
}
