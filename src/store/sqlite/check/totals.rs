//! Totals, worked out line by line in 128 bits, against the queries that the API runs.
//!
//! The lines are read in the order of their key, and so from the table itself: the API reads some of these figures
//! from an index, which would agree with itself.

use super::Finding;
use crate::{
    domain::Money,
    store::{
        Result, StoreError,
        sqlite::{customers, invoices, stock_codes},
    },
};
use rusqlite::{Connection, Row};
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

/// Lines and total of every invoice, one at a time.
pub(super) fn invoices(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let mut numbers = conn.prepare("SELECT invoice_no FROM invoices ORDER BY invoice_no")?;
    let mut amounts = conn
        .prepare("SELECT quantity, unit_price_mills, invoice_no FROM lines ORDER BY invoice_no, line_no")?;
    let (mut numbers, mut amounts) = (numbers.query([])?, amounts.query([])?);
    let mut line = amounts.next()?;
    while let Some(row) = numbers.next()? {
        let invoice_no: u32 = row.get(0)?;
        let mut own = (0, Money::ZERO);
        while let Some(found) = line {
            match found.get::<_, u32>(2)?.cmp(&invoice_no) {
                Ordering::Greater => break,
                Ordering::Equal => own = (own.0 + 1, own.1 + amount(found)?),
                // A line without an invoice is a fault of the references.
                Ordering::Less => {}
            }
            line = amounts.next()?;
        }
        let api = invoices::sums(conn, invoice_no)?;
        finding.compare(|| format!("lines of invoice {invoice_no}"), &api.0, &own.0);
        finding.compare(|| format!("total of invoice {invoice_no}"), &api.1, &own.1);
    }
    Ok(())
}

/// Quantity × unit price, from the first two columns.
fn amount(row: &Row<'_>) -> rusqlite::Result<Money> {
    Ok(row.get::<_, Money>(1)?.times(row.get(0)?))
}

#[derive(Default)]
struct CustomerSums {
    invoices: u64,
    total: Money,
}

/// Invoices and total of every customer.
pub(super) fn customers(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let mut own: BTreeMap<i64, CustomerSums> = BTreeMap::new();
    let sql = "SELECT customer FROM invoices NOT INDEXED WHERE customer IS NOT NULL ORDER BY invoice_no";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        own.entry(row.get(0)?).or_default().invoices += 1;
    }
    let sql = "SELECT quantity, unit_price_mills, customer FROM lines l \
               CROSS JOIN invoices i ON i.invoice_no = l.invoice_no WHERE customer IS NOT NULL \
               ORDER BY l.invoice_no, l.line_no";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sums = own.entry(row.get(2)?).or_default();
        sums.total = sums.total + amount(row)?;
    }
    each(conn, "SELECT id, customer_id FROM customers", |id, customer_id| {
        let own = own.remove(&id).unwrap_or_default();
        let api = customers::get(conn, customer_id.clone())?;
        finding.compare(|| format!("invoices of customer {customer_id}"), &api.invoice_count, &own.invoices);
        finding.compare(|| format!("total of customer {customer_id}"), &api.total, &own.total);
        Ok(())
    })
}

#[derive(Default)]
struct StockCodeSums {
    lines: u64,
    quantity: i64,
    prices: Option<(Money, Money)>,
    descriptions: BTreeSet<i64>,
}

/// Lines, quantity, prices and number of descriptions of every stock code.
pub(super) fn stock_codes(conn: &Connection, finding: &mut Finding) -> Result<()> {
    let mut own: BTreeMap<i64, StockCodeSums> = BTreeMap::new();
    let sql = "SELECT quantity, unit_price_mills, stock_code, description FROM lines \
               ORDER BY invoice_no, line_no";
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (price, sums): (Money, _) = (row.get(1)?, own.entry(row.get(2)?).or_default());
        sums.lines += 1;
        sums.quantity += row.get::<_, i64>(0)?;
        let (lowest, highest) = sums.prices.unwrap_or((price, price));
        sums.prices = Some((lowest.min(price), highest.max(price)));
        sums.descriptions.extend(row.get::<_, Option<i64>>(3)?);
    }
    each(conn, "SELECT id, code FROM stock_codes", |id, code| {
        let own = own.remove(&id).unwrap_or_default();
        let api = stock_codes::get(conn, code.clone())?;
        finding.compare(|| format!("lines of stock code {code}"), &api.line_count, &own.lines);
        finding.compare(|| format!("quantity of stock code {code}"), &api.quantity_sold, &own.quantity);
        let (lowest, highest) = own.prices.unzip();
        finding.compare(|| format!("lowest price of {code}"), &shown(api.min_unit_price), &shown(lowest));
        finding.compare(|| format!("highest price of {code}"), &shown(api.max_unit_price), &shown(highest));
        let descriptions = (api.descriptions.len(), own.descriptions.len());
        finding.compare(|| format!("descriptions of stock code {code}"), &descriptions.0, &descriptions.1);
        Ok(())
    })
}

fn shown(price: Option<Money>) -> String {
    price.map_or_else(|| "none".to_owned(), |price| price.to_string())
}

/// Visits the rows of a table that have an id and a name.
fn each(
    conn: &Connection,
    sql: &str,
    mut visit: impl FnMut(i64, String) -> Result<(), StoreError>,
) -> Result<()> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(row.get(0)?, row.get(1)?)?;
    }
    Ok(())
}
