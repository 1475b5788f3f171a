//! Which rows a change makes different, besides the one that it is made to: totals and counts follow the lines.
//!
//! Each row, and each list, bears the time of its last change in `modified`; `change_time()` is [`Clock`]'s.
//!
//! [`Clock`]: super::clock::Clock

use crate::{domain::Timestamp, store::Result};
use rusqlite::Connection;
use std::cell::Cell;

/// The lists, as `collections` names them.
const COLLECTIONS: [&str; 4] = ["items", "customers", "invoices", "stock_codes"];
const ITEMS: u8 = 1;
const CUSTOMERS: u8 = 2;
const INVOICES: u8 = 4;
const STOCK_CODES: u8 = 8;

thread_local! {
    /// Which lists the transaction has changed, a bit each. Only the thread that writes has one open; the changes of a
    /// group would otherwise write the same row again and again.
    static CHANGED: Cell<u8> = const { Cell::new(0) };
}

fn changed(collections: u8) {
    CHANGED.set(CHANGED.get() | collections);
}

/// Dates the lists that were changed. The last step of every transaction before its commit; a change that was undone
/// dates its lists all the same, which costs a client nothing but an answer that it has.
pub(super) fn date_lists(conn: &Connection) -> Result<()> {
    let changed = CHANGED.take();
    for (_, name) in COLLECTIONS.iter().enumerate().filter(|(bit, _)| changed & (1 << bit) != 0) {
        run(conn, "UPDATE collections SET modified = change_time() WHERE name = ?", [name])?;
    }
    Ok(())
}

/// The transaction was rolled back.
pub(super) fn forget() {
    CHANGED.set(0);
}

/// The list of items is another.
pub(super) fn items() {
    changed(ITEMS);
}

/// The list of customers is another.
pub(super) fn customers() {
    changed(CUSTOMERS);
}

/// A stock code is another, and so is their list.
pub(super) fn stock_code(conn: &Connection, id: i64) -> Result<()> {
    changed(STOCK_CODES);
    run(conn, "UPDATE stock_codes SET modified = change_time() WHERE id = ?", [id])
}

/// An invoice is another, and with it its customer and both lists. Its stock codes are for the caller.
pub(super) fn invoice(conn: &Connection, invoice_no: u32) -> Result<()> {
    run(conn, "UPDATE invoices SET modified = change_time() WHERE invoice_no = ?", [invoice_no])?;
    let customer = "UPDATE customers SET modified = change_time() \
                    WHERE id = (SELECT customer FROM invoices WHERE invoice_no = ?)";
    changed(INVOICES | CUSTOMERS);
    run(conn, customer, [invoice_no])
}

/// Every stock code on an invoice is another, and so is their list.
pub(super) fn stock_codes_of(conn: &Connection, invoice_no: u32) -> Result<()> {
    let codes = "UPDATE stock_codes SET modified = change_time() \
                 WHERE id IN (SELECT stock_code FROM lines WHERE invoice_no = ?)";
    changed(STOCK_CODES);
    run(conn, codes, [invoice_no])
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
    changed(CUSTOMERS | INVOICES | STOCK_CODES);
    Ok(())
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
