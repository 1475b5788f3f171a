//! What invoices add up to by customer, month or country: SQL sums the invoices' stored sums, and the few rows
//! that come of it are ordered and cut here, where sums have 128 bits.

use super::{
    changes, invoices,
    values::{amount, count},
};
use crate::{
    domain::{InvoiceFilter, Money, Page, PageRequest, Sort, Total, TotalsBy, page::Key},
    store::{Result, StoreError},
};
use rusqlite::{Connection, Row, params_from_iter, types::Value};
use std::cmp::Ordering;

pub(super) fn list(
    conn: &Connection,
    by: TotalsBy,
    filter: InvoiceFilter,
    page: &PageRequest,
) -> Result<Page<Total>> {
    let order = Order::of(by, &page.sort)?;
    if page.limit == 0 {
        return Err(StoreError::InvalidPage("a page has at least one row".into()));
    }
    let after = page.after.as_deref().map(|keys| order.place(keys)).transpose()?;
    let modified = changes::last(conn, "invoices")?;
    let (sql, values) = statement(by, filter);
    let mut statement = conn.prepare_cached(&sql)?;
    let all = statement.query_map(params_from_iter(values), total)?;
    let mut rows = all.collect::<rusqlite::Result<Vec<_>>>()?;
    if let Some(after) = after {
        rows.retain(|row| order.compare(place(row), (after.0, &after.1)) == Ordering::Greater);
    }
    rows.sort_unstable_by(|a, b| order.compare(place(a), place(b)));
    let more = rows.len() > page.limit;
    rows.truncate(page.limit);
    let next = rows.last().filter(|_| more).map(|last| order.keys(last));
    Ok(Page { rows, next, modified })
}

/// The statement for all totals, and its values.
pub(super) fn statement(by: TotalsBy, filter: InvoiceFilter) -> (String, Vec<Value>) {
    let (key, group) = match by {
        TotalsBy::Customer => ("(SELECT customer_id FROM customers c WHERE c.id = i.customer)", "i.customer"),
        TotalsBy::Month => ("substr(invoice_date, 1, 7)", "1"),
        TotalsBy::Country => ("i.country", "i.country"),
    };
    let (condition, values) = invoices::conditions(filter).into_sql();
    let sums = "count(*), sum(line_count), sum(total_quantity), sum(total_high), sum(total_low)";
    (format!("SELECT {key}, {sums} FROM invoices i{condition} GROUP BY {group}"), values)
}

fn total(row: &Row<'_>) -> rusqlite::Result<Total> {
    Ok(Total {
        key: row.get(0)?,
        invoice_count: count(row, 1)?,
        line_count: count(row, 2)?,
        quantity: row.get(3)?,
        total: amount(row, 4)?,
    })
}

/// An order of totals.
#[derive(Clone, Copy)]
struct Order {
    by_total: bool,
    descending: bool,
}

impl Order {
    fn of(by: TotalsBy, sort: &Sort) -> Result<Self> {
        let by_total = sort.field == "total";
        if by_total || sort.field == by.field() {
            return Ok(Self { by_total, descending: sort.descending });
        }
        let text = format!("cannot sort by {:?}, only by {}, total", sort.field, by.field());
        Err(StoreError::InvalidPage(text))
    }

    fn compare(self, a: (Money, &str), b: (Money, &str)) -> Ordering {
        let order = if self.by_total { a.cmp(&b) } else { a.1.cmp(b.1) };
        if self.descending { order.reverse() } else { order }
    }

    fn keys(self, row: &Total) -> Vec<Key> {
        let key = Key::Text(place(row).1.to_owned());
        if self.by_total { vec![Key::Amount(row.total), key] } else { vec![key] }
    }

    /// What [`Order::keys`] was made of.
    fn place(self, keys: &[Key]) -> Result<(Money, String)> {
        match keys {
            [Key::Amount(total), Key::Text(key)] if self.by_total => Ok((*total, key.clone())),
            [Key::Text(key)] if !self.by_total => Ok((Money::ZERO, key.clone())),
            _ => Err(StoreError::InvalidPage("the cursor does not belong to this sort order".into())),
        }
    }
}

/// A row among the others. No key is empty, so that the row without one comes first.
fn place(row: &Total) -> (Money, &str) {
    (row.total, row.key.as_deref().unwrap_or_default())
}
