//! Invoice lines in SQLite.

use super::{
    stock_codes,
    values::{amount, count, sum_of_amounts},
};
use crate::{
    domain::{Limits, Line, Money, NewLine},
    store::{Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, Row};

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

/// All lines of an invoice.
pub(super) fn all(conn: &Connection, invoice_no: u32) -> Result<Vec<Line>> {
    let mut statement = conn.prepare_cached(select!())?;
    let lines = statement.query_map([invoice_no], line)?.collect::<rusqlite::Result<_>>()?;
    Ok(lines)
}

/// How many lines an invoice has and what they add up to.
pub(super) fn sums(conn: &Connection, invoice_no: u32) -> Result<(u64, Money)> {
    let sql = concat!("SELECT count(*), ", sum_of_amounts!(), " FROM lines WHERE invoice_no = ?");
    conn.prepare_cached(sql)?
        .query_row([invoice_no], |row| Ok((count(row, 0)?, amount(row, 1)?)))
        .map_err(Into::into)
}

pub(super) fn get(conn: &Connection, invoice_no: u32, stockcode: &str) -> Result<Vec<Line>> {
    let mut statement = conn.prepare_cached(select!("AND code = ?2"))?;
    let lines = statement.query_map((invoice_no, stockcode), line)?.collect::<rusqlite::Result<Vec<_>>>()?;
    if lines.is_empty() { Err(missing(conn, invoice_no, stockcode)?) } else { Ok(lines) }
}

pub(super) fn add(conn: &Connection, limits: &Limits, invoice_no: u32, new: &NewLine) -> Result<Line> {
    check(limits, new)?;
    let last: u32 = conn
        .prepare_cached("SELECT last_line_no FROM invoices WHERE invoice_no = ?")?
        .query_row([invoice_no], |row| row.get(0))
        .optional()?
        .ok_or_else(|| no_invoice(invoice_no))?;
    let most = limits.lines_max;
    if sums(conn, invoice_no)?.0 >= most as u64 {
        let text = format!("invoice {invoice_no} has {most} lines; no invoice can have more");
        return Err(StoreError::Conflict(text));
    }
    if last >= LAST_LINE_NO {
        let text = format!("invoice {invoice_no} has a line {last}, and no number is left for another");
        return Err(StoreError::Conflict(text));
    }
    let line_no = last + 1;
    let line = insert(conn, limits, invoice_no, line_no, new)?;
    set_last(conn, invoice_no, line_no)?;
    Ok(line)
}

pub(super) fn delete(conn: &Connection, invoice_no: u32, stockcode: &str) -> Result<u64> {
    let sql = "DELETE FROM lines WHERE invoice_no = ? \
               AND stock_code = (SELECT id FROM stock_codes WHERE code = ?)";
    match conn.prepare_cached(sql)?.execute((invoice_no, stockcode))? {
        0 => Err(missing(conn, invoice_no, stockcode)?),
        removed => Ok(removed as u64),
    }
}

/// Adds a line under a number that must be free.
pub(super) fn insert(
    conn: &Connection,
    limits: &Limits,
    invoice_no: u32,
    line_no: u32,
    new: &NewLine,
) -> Result<Line> {
    check(limits, new)?;
    let stock_code = stock_codes::intern(conn, &new.stockcode)?;
    let description = new.description.as_deref().map(|text| intern_description(conn, text)).transpose()?;
    let sql = "INSERT INTO lines (invoice_no, line_no, stock_code, description, quantity, unit_price_mills) \
               VALUES (?, ?, ?, ?, ?, ?)";
    let values = (invoice_no, line_no, stock_code, description, new.quantity, new.unit_price);
    conn.prepare_cached(sql)?.execute(values)?;
    Ok(Line {
        line_no,
        stockcode: new.stockcode.as_str().into(),
        description: new.description.as_deref().map(Into::into),
        quantity: new.quantity,
        unit_price: new.unit_price,
        line_date: None,
    })
}

/// Remembers the highest line number that an invoice ever had.
pub(super) fn set_last(conn: &Connection, invoice_no: u32, line_no: u32) -> Result<()> {
    conn.prepare_cached("UPDATE invoices SET last_line_no = ? WHERE invoice_no = ?")?
        .execute((line_no, invoice_no))?;
    Ok(())
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
fn check(limits: &Limits, new: &NewLine) -> Result<()> {
    fault(limits, new.quantity, new.unit_price).map_or(Ok(()), |text| Err(StoreError::Conflict(text)))
}

fn intern_description(conn: &Connection, text: &str) -> Result<i64> {
    let found = conn
        .prepare_cached("SELECT id FROM descriptions WHERE text = ?")?
        .query_row([text], |row| row.get(0))
        .optional()?;
    if let Some(id) = found {
        return Ok(id);
    }
    conn.prepare_cached("INSERT INTO descriptions (text) VALUES (?)")?.insert([text]).map_err(Into::into)
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
