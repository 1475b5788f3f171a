//! Which rows a change makes different, besides the one that it is made to: totals and counts follow the lines.
//!
//! Each row, and each list, bears the time of its last change in `modified`; `change_time()` is [`Clock`]'s.
//!
//! [`Clock`]: super::clock::Clock

use crate::{domain::Timestamp, store::Result};
use rusqlite::Connection;

/// The list of items is another.
pub(super) fn items(conn: &Connection) -> Result<()> {
    run(conn, "UPDATE collections SET modified = change_time() WHERE name = 'items'", [])
}

/// The list of customers is another.
pub(super) fn customers(conn: &Connection) -> Result<()> {
    run(conn, "UPDATE collections SET modified = change_time() WHERE name = 'customers'", [])
}

/// A stock code is another, and so is their list.
pub(super) fn stock_code(conn: &Connection, id: i64) -> Result<()> {
    run(conn, "UPDATE stock_codes SET modified = change_time() WHERE id = ?", [id])?;
    run(conn, "UPDATE collections SET modified = change_time() WHERE name = 'stock_codes'", [])
}

/// An invoice is another, and with it its customer and both lists. Its stock codes are for the caller.
pub(super) fn invoice(conn: &Connection, invoice_no: u32) -> Result<()> {
    run(conn, "UPDATE invoices SET modified = change_time() WHERE invoice_no = ?", [invoice_no])?;
    let customer = "UPDATE customers SET modified = change_time() \
                    WHERE id = (SELECT customer FROM invoices WHERE invoice_no = ?)";
    run(conn, customer, [invoice_no])?;
    run(conn, "UPDATE collections SET modified = change_time() WHERE name IN ('invoices', 'customers')", [])
}

/// Every stock code on an invoice is another, and so is their list.
pub(super) fn stock_codes_of(conn: &Connection, invoice_no: u32) -> Result<()> {
    let codes = "UPDATE stock_codes SET modified = change_time() \
                 WHERE id IN (SELECT stock_code FROM lines WHERE invoice_no = ?)";
    run(conn, codes, [invoice_no])?;
    run(conn, "UPDATE collections SET modified = change_time() WHERE name = 'stock_codes'", [])
}

/// An import has added invoices to these customers and lines to these stock codes, which were there before. They bear
/// the time of its end: another process cannot know how long it has been at it.
pub(super) fn import(conn: &Connection, customers: &[u32], stock_codes: &[u32]) -> Result<()> {
    for id in customers {
        run(conn, "UPDATE customers SET modified = change_time() WHERE id = ?", [id])?;
    }
    for id in stock_codes {
        run(conn, "UPDATE stock_codes SET modified = change_time() WHERE id = ?", [id])?;
    }
    run(conn, "UPDATE collections SET modified = change_time() WHERE name <> 'items'", [])
}

/// Everything may be other than it was a moment ago: it bears this time, in milliseconds since the epoch.
pub(super) fn everything(conn: &Connection, now: i64) -> rusqlite::Result<()> {
    for table in ["items", "customers", "invoices", "stock_codes", "collections"] {
        conn.execute(&format!("UPDATE {table} SET modified = ?"), [now])?;
    }
    Ok(())
}

/// When the rows of a list last changed, or when one was added or removed.
pub(super) fn last(conn: &Connection, collection: &str) -> Result<Timestamp> {
    let mut statement = conn.prepare_cached("SELECT modified FROM collections WHERE name = ?")?;
    Ok(statement.query_row([collection], |row| row.get(0))?)
}

/// The latest time of any change.
pub(super) fn latest(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT max(modified) FROM collections", [], |row| row.get(0))
}

fn run(conn: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<()> {
    conn.prepare_cached(sql)?.execute(values)?;
    Ok(())
}
