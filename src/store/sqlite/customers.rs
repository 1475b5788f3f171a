//! Customers in SQLite, with what their invoices add up to.

use super::{
    changes, invoices,
    keyset::{Field, Filter, List},
    values::{amount, count},
};
use crate::{
    domain::{Customer, CustomerFilter, Owners, Page, PageRequest, Timestamp},
    store::{Condition, Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(super) const LIST: List = List {
    fields: &[Field::text("customer_id", "customer_id"), Field::text("country", "country")],
    columns: "id, country, modified",
    from: "customers",
    collection: "customers",
};

pub(super) fn list(conn: &Connection, filter: CustomerFilter, page: &PageRequest) -> Result<Page<Customer>> {
    let mut conditions = Filter::default();
    if let Some(country) = filter.country {
        conditions.add("country = ?", [Value::Text(country)]);
    }
    if let Owners::Only(these) = &filter.owners {
        conditions.add("customer_id IN (SELECT value FROM json_each(?))", [invoices::owner_list(these)]);
    }
    LIST.page(conn, conditions, page, |row| {
        let first = List::FIRST_COLUMN;
        let found = Row { id: row.get(first)?, country: row.get(first + 1)?, modified: row.get(first + 2)? };
        with_sums(conn, found, row.get(List::KEY_COLUMN)?)
    })
}

pub(super) fn get(conn: &Connection, customer_id: String) -> Result<Customer> {
    let found = find(conn, &customer_id)?;
    with_sums(conn, found, customer_id)
}

pub(super) fn create(conn: &Connection, customer_id: String, country: String) -> Result<Customer> {
    let sql = "INSERT INTO customers (customer_id, country, modified) VALUES (?, ?, change_time()) \
               ON CONFLICT DO NOTHING";
    if conn.prepare_cached(sql)?.execute((&customer_id, &country))? == 0 {
        return Err(StoreError::Conflict(format!("customer {customer_id} already exists")));
    }
    changes::customers();
    get(conn, customer_id)
}

pub(super) fn replace(
    conn: &Connection,
    customer_id: String,
    country: String,
    condition: &Condition<Customer>,
) -> Result<Customer> {
    condition.check(|| get(conn, customer_id.clone()).map(Some))?;
    let Row { id, .. } = find(conn, &customer_id)?;
    conn.prepare_cached("UPDATE customers SET country = ?, modified = change_time() WHERE id = ?")?
        .execute((&country, id))?;
    changes::customers();
    get(conn, customer_id)
}

pub(super) fn delete(conn: &Connection, customer_id: &str, condition: &Condition<Customer>) -> Result<()> {
    condition.check(|| get(conn, customer_id.to_owned()).map(Some))?;
    let Row { id, .. } = find(conn, customer_id)?;
    match invoice_count(conn, id)? {
        0 => {}
        1 => {
            return Err(StoreError::Conflict(format!(
                "customer {customer_id} has 1 invoice; delete it first"
            )));
        }
        n => {
            let text = format!("customer {customer_id} has {n} invoices; delete these first");
            return Err(StoreError::Conflict(text));
        }
    }
    conn.prepare_cached("DELETE FROM customers WHERE id = ?")?.execute([id])?;
    changes::customers();
    Ok(())
}

/// What a customer's row holds besides their id.
pub(super) struct Row {
    pub(super) id: i64,
    pub(super) country: String,
    modified: Timestamp,
}

/// The row of a customer.
pub(super) fn find(conn: &Connection, customer_id: &str) -> Result<Row> {
    conn.prepare_cached("SELECT id, country, modified FROM customers WHERE customer_id = ?")?
        .query_row([customer_id], |row| {
            Ok(Row { id: row.get(0)?, country: row.get(1)?, modified: row.get(2)? })
        })
        .optional()?
        .ok_or_else(|| StoreError::NotFound(format!("customer {customer_id}")))
}

fn invoice_count(conn: &Connection, id: i64) -> Result<u64> {
    conn.prepare_cached("SELECT count(*) FROM invoices WHERE customer = ?")?
        .query_row([id], |row| count(row, 0))
        .map_err(Into::into)
}

fn with_sums(conn: &Connection, found: Row, customer_id: String) -> Result<Customer> {
    let Row { id, country, modified } = found;
    let sums = "SELECT count(*), coalesce(sum(total_high), 0), coalesce(sum(total_low), 0) \
                FROM invoices WHERE customer = ?";
    let (invoice_count, total) =
        conn.prepare_cached(sums)?.query_row([id], |row| Ok((count(row, 0)?, amount(row, 1)?)))?;
    let mut countries = conn
        .prepare_cached("SELECT DISTINCT country FROM invoices WHERE customer = ? AND country IS NOT NULL")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    countries.push(country.clone());
    countries.sort_unstable();
    countries.dedup();
    Ok(Customer { customer_id, country, countries, invoice_count, total, modified })
}
