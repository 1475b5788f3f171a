//! Stored invoices as an import compares them: rows as numbers, in no order.

use crate::{
    domain::{InvoiceDate, InvoiceKind, RetailRow},
    store::{Result, StoreError},
};
use chrono::{NaiveDateTime, NaiveTime};
use rusqlite::{Connection, OptionalExtension, Row};

/// Kind, customer row and country of a stored invoice.
pub(super) type StoredHead = (InvoiceKind, Option<u32>, Option<String>);

/// What is stored of an invoice apart from its rows.
pub(super) fn head(conn: &Connection, invoice_no: u32) -> rusqlite::Result<Option<StoredHead>> {
    conn.prepare_cached("SELECT kind, customer, country FROM invoices WHERE invoice_no = ?")?
        .query_row([invoice_no], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()
}

/// A row of the file or the database, texts by their rows in the database.
#[derive(PartialEq, Eq)]
pub(super) struct StoredRow {
    stock_code: u32,
    description: Option<u32>,
    quantity: i32,
    unit_price_mills: i64,
    seconds: i64,
}

impl StoredRow {
    /// A row of the file.
    pub(super) fn new(stock_code: u32, description: Option<u32>, row: &RetailRow) -> Result<Self> {
        let too_large = |_| StoreError::Internal("a row was not checked".into());
        Ok(Self {
            stock_code,
            description,
            quantity: i32::try_from(row.quantity).map_err(too_large)?,
            unit_price_mills: i64::try_from(row.unit_price.mills()).map_err(too_large)?,
            seconds: seconds(row.date),
        })
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            stock_code: row.get(0)?,
            description: row.get(1)?,
            quantity: row.get(2)?,
            unit_price_mills: row.get(3)?,
            seconds: seconds(time_of(row.get(4)?)),
        })
    }
}

/// The time of a date; a day that has none starts at midnight.
pub(super) fn time_of(date: InvoiceDate) -> NaiveDateTime {
    match date {
        InvoiceDate::Day(day) => day.and_time(NaiveTime::MIN),
        InvoiceDate::Time(time) => time,
    }
}

fn seconds(time: NaiveDateTime) -> i64 {
    time.and_utc().timestamp()
}

/// The stored rows of an invoice that the file has not shown yet.
pub(super) struct Remaining(Vec<StoredRow>);

impl Remaining {
    /// All rows of an invoice.
    pub(super) fn of(conn: &Connection, invoice_no: u32) -> rusqlite::Result<Self> {
        // The last first: a file in the stored order then finds each of its rows at the end.
        let sql = "SELECT stock_code, description, quantity, unit_price_mills, coalesce(line_date, invoice_date) \
                   FROM lines JOIN invoices USING (invoice_no) WHERE invoice_no = ? ORDER BY line_no DESC";
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query_map([invoice_no], StoredRow::read)?.collect::<Result<Vec<_>, _>>()?;
        rows.shrink_to_fit();
        Ok(Self(rows))
    }

    /// Strikes a row off, unless there is none such.
    pub(super) fn take(&mut self, row: &StoredRow) -> bool {
        let Some(place) = self.0.iter().rposition(|stored| stored == row) else {
            return false;
        };
        self.0.swap_remove(place);
        if self.0.is_empty() {
            self.0 = Vec::new();
        }
        true
    }

    /// How many are left.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
