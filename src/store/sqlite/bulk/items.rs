//! Items in bulk.

use super::PIECE_MAX;
use crate::{
    domain::{ItemRecord, Refusal},
    store::{
        Result,
        sqlite::{changes, items::check},
    },
};
use rusqlite::{Connection, OptionalExtension};

/// Adds the items of a batch, but those whose id was given out before.
pub(in crate::store::sqlite) fn import(conn: &Connection, batch: &[ItemRecord]) -> Result<Vec<Refusal>> {
    let mut last = last_id(conn)?;
    let mut refusals = Vec::new();
    let mut insert = conn.prepare_cached(
        "INSERT INTO items (id, name, price_mills, modified) VALUES (?, ?, ?, change_time())",
    )?;
    for (index, item) in batch.iter().enumerate() {
        check(item.price)?;
        if let Some(id) = item.id.filter(|id| *id <= last) {
            let message = format!(
                "ids are never used twice, and all up to {last} were given out; {id} is one of them. Leave the id \
                 out, and the server chooses one"
            );
            refusals.push(Refusal { index, pointer: "/id".into(), message });
            continue;
        }
        last = insert.insert((item.id, &item.name, item.price))?;
    }
    if refusals.len() < batch.len() {
        changes::items();
    }
    Ok(refusals)
}

/// The greatest id that was ever given out.
fn last_id(conn: &Connection) -> Result<i64> {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'items'";
    let found = conn.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or(0))
}

/// The items after an id, up to the length of a piece.
pub(in crate::store::sqlite) fn export(conn: &Connection, after: i64) -> Result<Vec<ItemRecord>> {
    let sql = "SELECT id, name, price_mills FROM items WHERE id > ? ORDER BY id LIMIT ?";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map((after, PIECE_MAX as i64), |row| {
        Ok(ItemRecord { id: row.get(0)?, name: row.get(1)?, price: row.get(2)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
