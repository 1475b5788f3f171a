//! Invoices in SQLite.

use super::{
    changes, customers,
    keyset::{Field, Filter, List},
    lines,
    sums::Sums,
    values::{amount, count},
};
use crate::{
    domain::{
        Invoice, InvoiceDate, InvoiceFilter, InvoiceSummary, Limits, Money, NewInvoice, Owners, Page,
        PageRequest,
    },
    store::{Condition, Result, StoreError},
};
use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OptionalExtension, Row, types::Value};
use std::collections::BTreeSet;

pub(super) const LIST: List = List {
    fields: &[Field::integer("invoice_no", "invoice_no"), Field::text("invoice_date", "invoice_date")],
    columns: "kind, invoice_date, customer_id, i.country, line_count, total_high, total_low, i.modified",
    from: "invoices i LEFT JOIN customers c ON c.id = i.customer",
    collection: "invoices",
};

pub(super) fn list(
    conn: &Connection,
    filter: InvoiceFilter,
    page: &PageRequest,
) -> Result<Page<InvoiceSummary>> {
    LIST.page(conn, conditions(filter), page, |row| Ok(summary(row, List::KEY_COLUMN)?))
}

/// Conditions on the invoices, which the statement must call `i`.
pub(super) fn conditions(filter: InvoiceFilter) -> Filter {
    let mut conditions = Filter::default();
    if let Some(customer_id) = filter.customer_id {
        let condition = "customer = (SELECT id FROM customers WHERE customer_id = ?)";
        conditions.add(condition, [Value::Text(customer_id)]);
    }
    if let Owners::Only(these) = &filter.owners {
        conditions.add(owned("customer"), [owner_list(these)]);
    }
    if let Some(kind) = filter.kind {
        conditions.add("kind = ?", [Value::Text(kind.name().into())]);
    }
    if let Some(country) = filter.country {
        conditions.add("i.country = ?", [Value::Text(country)]);
    }
    if let Some(day) = filter.from {
        conditions.add("invoice_date >= ?", [Value::Text(edge(day, ""))]);
    }
    if let Some(day) = filter.to {
        // `T` and a time may follow the day; `U` sorts after both forms.
        conditions.add("invoice_date < ?", [Value::Text(edge(day, "U"))]);
    }
    conditions
}

/// A condition that a column names one of some customers; its value is [`owner_list`].
pub(super) fn owned(column: &str) -> String {
    format!("{column} IN (SELECT id FROM customers WHERE customer_id IN (SELECT value FROM json_each(?)))")
}

/// Customers as one value of a statement: JSON, so that the statement is the same for any number of them.
pub(super) fn owner_list(these: &BTreeSet<String>) -> Value {
    let names: Vec<&String> = these.iter().collect();
    Value::Text(serde_json::to_string(&names).unwrap_or_else(|_| "[]".into()))
}

/// Not found where the invoice is out of reach; one that is not there is left to be found missing.
pub(super) fn reach(conn: &Connection, invoice_no: u32, owners: &Owners) -> Result<()> {
    if *owners == Owners::Any {
        return Ok(());
    }
    let sql =
        "SELECT customer_id FROM invoices i LEFT JOIN customers c ON c.id = i.customer WHERE invoice_no = ?";
    let owner: Option<Option<String>> =
        conn.prepare_cached(sql)?.query_row([invoice_no], |row| row.get(0)).optional()?;
    match owner {
        Some(owner) if !owners.admit(owner.as_deref()) => Err(lines::no_invoice(invoice_no)),
        _ => Ok(()),
    }
}

/// A day as the column writes it, for comparisons; what is beyond the column's years sorts before or after all.
fn edge(day: NaiveDate, suffix: &str) -> String {
    match day.year() {
        ..0 => String::new(),
        0..=9999 => format!("{}{suffix}", InvoiceDate::Day(day)),
        _ => "A".into(),
    }
}

/// Reads the invoice whose number stands at `column`, followed by [`List::columns`].
fn summary(row: &Row<'_>, column: usize) -> rusqlite::Result<InvoiceSummary> {
    Ok(InvoiceSummary {
        invoice_no: row.get(column)?,
        kind: row.get(column + 1)?,
        invoice_date: row.get(column + 2)?,
        customer_id: row.get(column + 3)?,
        country: row.get(column + 4)?,
        line_count: count(row, column + 5)?,
        total: amount(row, column + 6)?,
        modified: row.get(column + 8)?,
    })
}

/// How many lines an invoice has and what they add up to, as its answers say.
pub(super) fn sums(conn: &Connection, invoice_no: u32) -> Result<(u64, Money)> {
    let sql = "SELECT line_count, total_high, total_low FROM invoices WHERE invoice_no = ?";
    let sums =
        conn.prepare_cached(sql)?.query_row([invoice_no], |row| Ok((count(row, 0)?, amount(row, 1)?)))?;
    Ok(sums)
}

pub(super) fn get(conn: &Connection, invoice_no: u32) -> Result<Invoice> {
    let sql = "SELECT invoice_no, kind, invoice_date, customer_id, i.country, line_count, total_high, \
               total_low, i.modified \
               FROM invoices i LEFT JOIN customers c ON c.id = i.customer WHERE invoice_no = ?";
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([invoice_no])?;
    let row = rows.next()?.ok_or_else(|| lines::no_invoice(invoice_no))?;
    Ok(Invoice { summary: summary(row, 0)?, lines: lines::all(conn, invoice_no)? })
}

pub(super) fn create(conn: &Connection, limits: &Limits, new: &NewInvoice) -> Result<Invoice> {
    check(limits, new)?;
    let customer = customers::find(conn, &new.customer_id)?;
    let country = new.country.as_ref().unwrap_or(&customer.country);
    let values = (new.invoice_no, new.kind, new.invoice_date, customer.id, country);
    let sql = "INSERT INTO invoices (invoice_no, kind, invoice_date, customer, country) \
               VALUES (?, ?, ?, ?, ?) ON CONFLICT (invoice_no) DO NOTHING";
    if conn.prepare_cached(sql)?.execute(values)? == 0 {
        return Err(StoreError::Conflict(format!("invoice {} already exists", new.invoice_no)));
    }
    for (line_no, line) in (1..).zip(&new.lines) {
        lines::insert(conn, new.invoice_no, line_no, line)?;
    }
    let sums = new.lines.iter().map(|line| Sums::of_line(line.quantity, line.unit_price)).sum::<Sums>();
    // As checked above, the number of lines is small.
    sums.add_to(conn, new.invoice_no, new.lines.len() as u32)?;
    changes::invoice(conn, new.invoice_no)?;
    changes::stock_codes_of(conn, new.invoice_no)?;
    get(conn, new.invoice_no)
}

pub(super) fn delete(conn: &Connection, invoice_no: u32, condition: &Condition<Invoice>) -> Result<()> {
    condition.check(|| get(conn, invoice_no).map(Some))?;
    // What it belongs to is found by it, as long as it is there.
    changes::invoice(conn, invoice_no)?;
    changes::stock_codes_of(conn, invoice_no)?;
    lines::delete_all(conn, invoice_no)?;
    match conn.prepare_cached("DELETE FROM invoices WHERE invoice_no = ?")?.execute([invoice_no])? {
        0 => Err(lines::no_invoice(invoice_no)),
        _ => Ok(()),
    }
}

/// Refuses what the columns cannot hold.
fn check(limits: &Limits, new: &NewInvoice) -> Result<()> {
    let conflict = |text| Err(StoreError::Conflict(text));
    let Limits { invoice_no_max, lines_max, .. } = limits;
    if new.invoice_no > *invoice_no_max {
        return conflict(format!("the invoice number {} is beyond {invoice_no_max}", new.invoice_no));
    }
    if !has_plain_year(new.invoice_date) {
        return conflict(format!("the year of {} is not between 0 and 9999", new.invoice_date));
    }
    if new.lines.len() > *lines_max {
        let found = new.lines.len();
        return conflict(format!("an invoice has at most {lines_max} lines, but here are {found}"));
    }
    new.lines.iter().try_for_each(|line| lines::check(limits, line))
}

/// Whether the date's text has four digits of year, and so sorts as the date does.
pub(super) fn has_plain_year(date: InvoiceDate) -> bool {
    let day = match date {
        InvoiceDate::Day(day) => day,
        InvoiceDate::Time(time) => time.date(),
    };
    (0..=9999).contains(&day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_beyond_the_columns_years_are_before_or_after_all() {
        let day = |year| NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
        assert_eq!(edge(day(2010), "U"), "2010-06-01U");
        let all = ["0000-01-01", "9999-12-31T23:59:59"];
        assert!(all.iter().all(|text| *text > edge(day(-1), "U").as_str()));
        assert!(all.iter().all(|text| *text < edge(day(12_345), "U").as_str()));
    }
}
