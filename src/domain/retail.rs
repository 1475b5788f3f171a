//! A row of the Online Retail data set (UCI 352), the form in which invoices come in and go out in bulk.

use super::{InvoiceKind, Money};
use chrono::NaiveDateTime;

/// One row: an invoice line with all that the data set repeats on each line of an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetailRow {
    /// The digits of `InvoiceNo`.
    pub invoice_no: u32,
    /// The prefix of `InvoiceNo`.
    pub kind: InvoiceKind,
    /// `StockCode`, never empty.
    pub stockcode: String,
    /// `Description` as it stands, spaces included; empty where the row has none.
    pub description: String,
    /// `Quantity`, never 0.
    pub quantity: i64,
    /// `InvoiceDate`.
    pub date: NaiveDateTime,
    /// `UnitPrice`.
    pub unit_price: Money,
    /// `CustomerID`; empty where the row has none.
    pub customer_id: String,
    /// `Country`; empty where an exported row has none.
    pub country: String,
}

impl Default for RetailRow {
    fn default() -> Self {
        Self {
            invoice_no: 0,
            kind: InvoiceKind::Sale,
            stockcode: String::new(),
            description: String::new(),
            quantity: 0,
            date: NaiveDateTime::default(),
            unit_price: Money::ZERO,
            customer_id: String::new(),
            country: String::new(),
        }
    }
}

/// Why a file could not be imported: where, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {message}")]
pub struct RowError {
    /// File, line and, where one is at fault, column: `sales.csv, line 17, column Quantity`.
    pub place: String,
    /// What is wrong and what is expected there.
    pub message: String,
}

/// A file that is read row by row.
pub trait RowSource: Send {
    /// Overwrites `row` with the next row, or answers `false` at the end.
    ///
    /// # Errors
    /// When the file cannot be read or holds something that is no valid row.
    fn next_row(&mut self, row: &mut RetailRow) -> Result<bool, RowError>;

    /// Where the row last read stands, for messages: `sales.csv, line 17`.
    fn place(&self) -> String;
}

/// Where exported rows go.
pub trait RowSink: Send {
    /// Takes one row.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write_row(&mut self, row: &RetailRow) -> std::io::Result<()>;
}

/// What an import found in the file, and what it changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Rows in the file.
    pub rows: u64,
    /// Distinct invoices in the file.
    pub invoices: u64,
    /// Distinct customers in the file.
    pub customers: u64,
    /// Distinct stock codes in the file.
    pub stock_codes: u64,
    /// The exact sum of quantity × unit price over the file.
    pub total: Money,
    /// Invoices that were not in the database before; 0 where the import changed nothing.
    pub invoices_added: u64,
    /// Rows of these invoices.
    pub rows_added: u64,
}
