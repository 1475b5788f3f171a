//! Bulk export: every line as a row of the data set.

use super::stored::time_of;
use crate::{
    domain::{InvoiceDate, RetailRow, RowSink},
    store::{Result, StoreError},
};
use rusqlite::{Connection, Row};

/// CROSS JOIN keeps SQLite to this order of the tables, which is the order of the rows: nothing is sorted.
pub(super) const SQL: &str = "\
    SELECT i.invoice_no, i.kind, s.code, d.text, l.quantity, coalesce(l.line_date, i.invoice_date), \
           l.unit_price_mills, c.customer_id, i.country \
    FROM lines l \
    CROSS JOIN invoices i ON i.invoice_no = l.invoice_no \
    CROSS JOIN stock_codes s ON s.id = l.stock_code \
    LEFT JOIN descriptions d ON d.id = l.description \
    LEFT JOIN customers c ON c.id = i.customer \
    ORDER BY l.invoice_no, l.line_no";

/// Writes every line, by invoice number and line number, and says how many these were.
pub(super) fn run(conn: &Connection, sink: &mut dyn RowSink) -> Result<u64> {
    let mut statement = conn.prepare_cached(SQL)?;
    let mut rows = statement.query([])?;
    let (mut out, mut written) = (RetailRow::default(), 0);
    while let Some(row) = rows.next()? {
        read(row, &mut out)?;
        sink.write_row(&out)
            .map_err(|error| StoreError::Internal(format!("the export cannot be written: {error}")))?;
        written += 1;
    }
    Ok(written)
}

/// Overwrites `out`, whose texts keep their memory.
fn read(row: &Row<'_>, out: &mut RetailRow) -> rusqlite::Result<()> {
    out.invoice_no = row.get(0)?;
    out.kind = row.get(1)?;
    text(row, 2, &mut out.stockcode)?;
    text(row, 3, &mut out.description)?;
    out.quantity = row.get(4)?;
    out.date = time_of(row.get::<_, InvoiceDate>(5)?);
    out.unit_price = row.get(6)?;
    text(row, 7, &mut out.customer_id)?;
    text(row, 8, &mut out.country)
}

fn text(row: &Row<'_>, column: usize, out: &mut String) -> rusqlite::Result<()> {
    out.clear();
    out.push_str(row.get_ref(column)?.as_str_or_null()?.unwrap_or_default());
    Ok(())
}
