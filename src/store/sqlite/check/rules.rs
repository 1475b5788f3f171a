//! Rules that a column's declaration cannot hold.

use super::Finding;
use crate::{domain::InvoiceDate, store::Result};
use rusqlite::{Connection, OptionalExtension};

/// No item has an id beyond the last that was given out: the next item could be given it again after a deletion.
pub(super) fn item_ids(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let sql = "SELECT count(*), coalesce(max(id), 0) FROM items";
    let (items, highest): (i64, i64) = conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    finding.count(items.unsigned_abs());
    let last: Option<i64> = conn
        .query_row("SELECT seq FROM sqlite_sequence WHERE name = 'items'", [], |row| row.get(0))
        .optional()?;
    let last = last.unwrap_or_default();
    if highest > last {
        finding.fault(|| format!("item {highest} is beyond {last}, the last id that was given out"));
    }
    Ok(())
}

/// No invoice has a line beyond the last number that it gave out, and no more lines than that.
pub(super) fn line_numbers(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let sql = "SELECT invoice_no, last_line_no, \
               (SELECT max(line_no) FROM lines l WHERE l.invoice_no = i.invoice_no) FROM invoices i";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (invoice, last, highest): (i64, i64, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        finding.count(1);
        if let Some(highest) = highest.filter(|highest| *highest > last) {
            finding.fault(|| {
                format!("line {highest} of invoice {invoice} is beyond {last}, the last number given out")
            });
        }
    }
    Ok(())
}

/// Every date is a day of the calendar.
pub(super) fn dates(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let sql = "SELECT invoice_no, invoice_date FROM invoices \
               UNION ALL SELECT invoice_no, line_date FROM lines WHERE line_date IS NOT NULL";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (invoice, text): (i64, String) = (row.get(0)?, row.get(1)?);
        finding.count(1);
        // Texts are compared where days are meant, so that the form must be exactly this.
        if !text.parse::<InvoiceDate>().is_ok_and(|date| date.to_string() == text) {
            finding.fault(|| format!("{text:?} on invoice {invoice} is no date"));
        }
    }
    Ok(())
}
