//! Invoice lines in SQLite.

use super::{changes, descriptions, stock_codes, sums::Sums};
use crate::{
    domain::{InvoiceLines, Limits, Line, Money, NewLine},
    store::{Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, Params, Row};
use std::collections::BTreeMap;

/// The greatest number of a line: what the contract's `int32` holds.
pub(super) const LAST_LINE_NO: u32 = i32::MAX as u32;

macro_rules! select {
    ($($rest:literal)?) => {
        concat!(
            "SELECT line_no, code, text, quantity, unit_price_mills, line_date \
             FROM lines JOIN stock_codes s ON s.id = stock_code \
             LEFT JOIN descriptions d ON d.id = lines.description \
             WHERE invoice_no = ?1 ", $($rest,)? " ORDER BY line_no"
        )
    };
}

macro_rules! delete {
    ($($rest:literal)?) => {
        concat!(
            "DELETE FROM lines WHERE invoice_no = ? ", $($rest,)?
            " RETURNING stock_code, description, quantity, unit_price_mills"
        )
    };
}

/// All lines of an invoice.
pub(super) fn all(conn: &Connection, invoice_no: u32) -> Result<Vec<Line>> {
    let mut statement = conn.prepare_cached(select!())?;
    let lines = statement.query_map([invoice_no], line)?.collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}

pub(super) fn get(conn: &Connection, invoice_no: u32, stockcode: &str) -> Result<InvoiceLines> {
    let mut statement = conn.prepare_cached(select!("AND code = ?2"))?;
    let lines = statement.query_map((invoice_no, stockcode), line)?.collect::<rusqlite::Result<Vec<_>>>()?;
    if lines.is_empty() {
        return Err(missing(conn, invoice_no, stockcode)?);
    }
    let modified = conn
        .prepare_cached("SELECT modified FROM invoices WHERE invoice_no = ?")?
        .query_row([invoice_no], |row| row.get(0))?;
    Ok(InvoiceLines { lines, modified })
}

pub(super) fn add(conn: &Connection, limits: &Limits, invoice_no: u32, new: &NewLine) -> Result<Line> {
    check(limits, new)?;
    let (last, lines): (u32, i64) = conn
        .prepare_cached("SELECT last_line_no, line_count FROM invoices WHERE invoice_no = ?")?
        .query_row([invoice_no], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| no_invoice(invoice_no))?;
    let most = limits.lines_max;
    if lines.unsigned_abs() >= most as u64 {
        let text = format!("invoice {invoice_no} has {most} lines; no invoice can have more");
        return Err(StoreError::Conflict(text));
    }
    if last >= LAST_LINE_NO {
        let text = format!("invoice {invoice_no} has a line {last}, and no number is left for another");
        return Err(StoreError::Conflict(text));
    }
    let line_no = last + 1;
    let line = insert(conn, invoice_no, line_no, new)?;
    Sums::of_line(new.quantity, new.unit_price).add_to(conn, invoice_no, line_no)?;
    changes::invoice(conn, invoice_no)?;
    changes::stock_code(conn, stock_codes::intern(conn, &new.stockcode)?)?;
    Ok(line)
}

pub(super) fn delete(conn: &Connection, invoice_no: u32, stockcode: &str) -> Result<u64> {
    let Some(stock_code) = stock_codes::id(conn, stockcode)? else {
        return Err(missing(conn, invoice_no, stockcode)?);
    };
    let sums = remove(conn, delete!("AND stock_code = ?"), (invoice_no, stock_code))?;
    if sums.line_count == 0 {
        return Err(missing(conn, invoice_no, stockcode)?);
    }
    sums.negated().add_to(conn, invoice_no, 0)?;
    changes::invoice(conn, invoice_no)?;
    changes::stock_code(conn, stock_code)?;
    Ok(sums.line_count.unsigned_abs())
}

/// Removes the lines of an invoice that is removed itself.
pub(super) fn delete_all(conn: &Connection, invoice_no: u32) -> Result<()> {
    remove(conn, delete!(), [invoice_no]).map(drop)
}

/// Removes lines by a statement of [`delete!`], and what the descriptions owe to them. Answers their sums.
fn remove(conn: &Connection, sql: &str, values: impl Params) -> Result<Sums> {
    let (mut sums, mut pairs) = (Sums::default(), BTreeMap::new());
    let mut statement = conn.prepare_cached(sql)?;
    let mut removed = statement.query(values)?;
    while let Some(line) = removed.next()? {
        if let Some(description) = line.get::<_, Option<i64>>(1)? {
            *pairs.entry((line.get(0)?, description)).or_default() += 1;
        }
        sums += Sums::of_line(line.get(2)?, line.get(3)?);
    }
    for ((stock_code, description), lines) in pairs {
        descriptions::remove_lines(conn, stock_code, description, lines)?;
    }
    Ok(sums)
}

/// Adds a line that keeps to the limits, under a number that must be free. The invoice's sums are the caller's.
pub(super) fn insert(conn: &Connection, invoice_no: u32, line_no: u32, new: &NewLine) -> Result<Line> {
    let stock_code = stock_codes::intern(conn, &new.stockcode)?;
    let description = new.description.as_deref().map(|text| descriptions::intern(conn, text)).transpose()?;
    let sql = "INSERT INTO lines (invoice_no, line_no, stock_code, description, quantity, unit_price_mills) \
               VALUES (?, ?, ?, ?, ?, ?)";
    let values = (invoice_no, line_no, stock_code, description, new.quantity, new.unit_price);
    conn.prepare_cached(sql)?.execute(values)?;
    if let Some(description) = description {
        descriptions::add_lines(conn, stock_code, description, 1)?;
    }
    Ok(Line {
        line_no,
        stockcode: new.stockcode.as_str().into(),
        description: new.description.as_deref().map(Into::into),
        quantity: new.quantity,
        unit_price: new.unit_price,
        line_date: None,
    })
}

/// What makes a quantity or a unit price one that no line can have.
pub(super) fn fault(limits: &Limits, quantity: i64, unit_price: Money) -> Option<String> {
    let most = limits.quantity_max;
    if quantity == 0 || quantity.unsigned_abs() > most.unsigned_abs() {
        return Some(format!("the quantity {quantity} is not between 1 and {most}, of either sign"));
    }
    if !limits.admit_unit_price(unit_price) {
        let most = limits.unit_price_max;
        return Some(format!("the unit price {unit_price} is beyond {most}, of either sign"));
    }
    None
}

/// Refuses what the columns cannot hold.
pub(super) fn check(limits: &Limits, new: &NewLine) -> Result<()> {
    fault(limits, new.quantity, new.unit_price).map_or(Ok(()), |text| Err(StoreError::Conflict(text)))
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        line_no: row.get(0)?,
        stockcode: row.get(1)?,
        description: row.get(2)?,
        quantity: row.get(3)?,
        unit_price: row.get(4)?,
        line_date: row.get(5)?,
    })
}

pub(super) fn no_invoice(invoice_no: u32) -> StoreError {
    StoreError::NotFound(format!("invoice {invoice_no}"))
}

/// Which of the two is not there: the invoice, or the stock code on it.
fn missing(conn: &Connection, invoice_no: u32, stockcode: &str) -> Result<StoreError> {
    let exists = conn.prepare_cached("SELECT 1 FROM invoices WHERE invoice_no = ?")?.exists([invoice_no])?;
    Ok(if exists {
        StoreError::NotFound(format!("stock code {stockcode} on invoice {invoice_no}"))
    } else {
        no_invoice(invoice_no)
    })
}
