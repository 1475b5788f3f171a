//! Customers in SQLite, with what their invoices add up to.

use super::{
    keyset::{Field, Filter, List},
    values::{amount, count},
};
use crate::{
    domain::{Customer, CustomerFilter, Page, PageRequest},
    store::{Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, types::Value};

pub(super) const LIST: List = List {
    fields: &[Field::text("customer_id", "customer_id"), Field::text("country", "country")],
    columns: "id, country",
    from: "customers",
};

pub(super) fn list(conn: &Connection, filter: CustomerFilter, page: &PageRequest) -> Result<Page<Customer>> {
    let mut conditions = Filter::default();
    if let Some(country) = filter.country {
        conditions.add("country = ?", [Value::Text(country)]);
    }
    LIST.page(conn, conditions, page, |row| {
        let first = List::FIRST_COLUMN;
        with_sums(conn, row.get(first)?, row.get(List::KEY_COLUMN)?, row.get(first + 1)?)
    })
}

pub(super) fn get(conn: &Connection, customer_id: String) -> Result<Customer> {
    let (id, country) = find(conn, &customer_id)?;
    with_sums(conn, id, customer_id, country)
}

pub(super) fn create(conn: &Connection, customer_id: String, country: String) -> Result<Customer> {
    let sql = "INSERT INTO customers (customer_id, country) VALUES (?, ?) ON CONFLICT DO NOTHING";
    if conn.prepare_cached(sql)?.execute((&customer_id, &country))? == 0 {
        return Err(StoreError::Conflict(format!("customer {customer_id} already exists")));
    }
    let countries = vec![country.clone()];
    Ok(Customer { customer_id, country, countries, invoice_count: 0, total: crate::domain::Money::ZERO })
}

pub(super) fn replace(conn: &Connection, customer_id: String, country: String) -> Result<Customer> {
    let (id, _) = find(conn, &customer_id)?;
    conn.prepare_cached("UPDATE customers SET country = ? WHERE id = ?")?.execute((&country, id))?;
    with_sums(conn, id, customer_id, country)
}

pub(super) fn delete(conn: &Connection, customer_id: &str) -> Result<()> {
    let (id, _) = find(conn, customer_id)?;
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
    Ok(())
}

/// The row and the country of a customer.
pub(super) fn find(conn: &Connection, customer_id: &str) -> Result<(i64, String)> {
    conn.prepare_cached("SELECT id, country FROM customers WHERE customer_id = ?")?
        .query_row([customer_id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .ok_or_else(|| StoreError::NotFound(format!("customer {customer_id}")))
}

fn invoice_count(conn: &Connection, id: i64) -> Result<u64> {
    conn.prepare_cached("SELECT count(*) FROM invoices WHERE customer = ?")?
        .query_row([id], |row| count(row, 0))
        .map_err(Into::into)
}

fn with_sums(conn: &Connection, id: i64, customer_id: String, country: String) -> Result<Customer> {
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
    Ok(Customer { customer_id, country, countries, invoice_count, total })
}
