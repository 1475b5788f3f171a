//! Items in SQLite.

use super::{
    changes,
    keyset::{Field, Filter, List},
};
use crate::{
    domain::{Item, ItemChange, ItemFilter, Money, NewItem, Page, PageRequest},
    store::{Condition, Result, StoreError},
};
use rusqlite::{Connection, OptionalExtension, Row, types::Value};

pub(super) const LIST: List = List {
    fields: &[
        Field::integer("id", "id"),
        Field::text("name", "name"),
        Field::integer("price", "price_mills"),
    ],
    columns: "name, price_mills, modified",
    from: "items",
    collection: "items",
};

pub(super) fn list(conn: &Connection, filter: ItemFilter, page: &PageRequest) -> Result<Page<Item>> {
    let mut conditions = Filter::default();
    if let Some(text) = filter.name {
        conditions.add("instr(lower(name), ?) > 0", [Value::Text(text.to_ascii_lowercase())]);
    }
    if let Some(price) = filter.min_price {
        conditions.add("price_mills >= ?", [bound(price)]);
    }
    if let Some(price) = filter.max_price {
        conditions.add("price_mills <= ?", [bound(price)]);
    }
    LIST.page(conn, conditions, page, |row| {
        let first = List::FIRST_COLUMN;
        Ok(Item {
            id: row.get(List::KEY_COLUMN)?,
            name: row.get(first)?,
            price: row.get(first + 1)?,
            modified: row.get(first + 2)?,
        })
    })
}

/// The nearest amount that the column can hold.
fn bound(price: Money) -> Value {
    let mills = price.mills().clamp(i128::from(i64::MIN), i128::from(i64::MAX));
    Value::Integer(mills as i64)
}

pub(super) fn get(conn: &Connection, id: i64) -> Result<Item> {
    conn.prepare_cached("SELECT id, name, price_mills, modified FROM items WHERE id = ?")?
        .query_row([id], item)
        .optional()?
        .ok_or_else(|| missing(id))
}

pub(super) fn create(conn: &Connection, new: &NewItem) -> Result<Item> {
    check(new.price)?;
    let sql = "INSERT INTO items (name, price_mills, modified) VALUES (?, ?, change_time()) \
               RETURNING id, name, price_mills, modified";
    let created = conn.prepare_cached(sql)?.query_row((&new.name, new.price), item)?;
    changes::items();
    Ok(created)
}

pub(super) fn replace(conn: &Connection, id: i64, new: NewItem, condition: &Condition<Item>) -> Result<Item> {
    change(conn, id, &ItemChange { name: Some(new.name), price: Some(new.price) }, condition)
}

pub(super) fn change(
    conn: &Connection,
    id: i64,
    change: &ItemChange,
    condition: &Condition<Item>,
) -> Result<Item> {
    condition.check(|| get(conn, id).map(Some))?;
    change.price.map_or(Ok(()), check)?;
    let sql = "UPDATE items SET name = coalesce(?, name), price_mills = coalesce(?, price_mills), \
               modified = change_time() WHERE id = ? RETURNING id, name, price_mills, modified";
    let changed = conn
        .prepare_cached(sql)?
        .query_row((&change.name, change.price, id), item)
        .optional()?
        .ok_or_else(|| missing(id))?;
    changes::items();
    Ok(changed)
}

pub(super) fn delete(conn: &Connection, id: i64, condition: &Condition<Item>) -> Result<()> {
    condition.check(|| get(conn, id).map(Some))?;
    match conn.prepare_cached("DELETE FROM items WHERE id = ?")?.execute([id])? {
        0 => Err(missing(id)),
        _ => {
            changes::items();
            Ok(())
        }
    }
}

fn item(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok(Item { id: row.get(0)?, name: row.get(1)?, price: row.get(2)?, modified: row.get(3)? })
}

fn missing(id: i64) -> StoreError {
    StoreError::NotFound(format!("item {id}"))
}

/// Refuses what the column cannot hold.
pub(super) fn check(price: Money) -> Result<()> {
    if price < Money::ZERO {
        return Err(StoreError::Conflict(format!("an item's price is not negative, but {price} is")));
    }
    if i64::try_from(price.mills()).is_err() {
        return Err(StoreError::Conflict(format!("the price {price} is too large")));
    }
    Ok(())
}
