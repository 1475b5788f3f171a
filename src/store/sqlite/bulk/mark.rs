//! How far an import came.

use crate::{
    domain::{ImportKey, ImportMark, ImportProgress},
    store::{
        Result, StoreError,
        sqlite::{clock::system, values::count},
    },
};
use rusqlite::{Connection, OptionalExtension};
use std::time::Duration;

/// Most marks that are forgotten at once: a change must not wait for more.
const FORGOTTEN_MAX: usize = 100;

/// How far an import came whose last batch is no older than `lifetime`.
pub(in crate::store::sqlite) fn read(
    conn: &Connection,
    lifetime: Duration,
    key: &ImportKey,
) -> Result<Option<ImportProgress>> {
    let sql = "SELECT lines, sha256, created, refused FROM imports \
               WHERE principal = ? AND key = ? AND path = ? AND updated_ms >= ?";
    conn.prepare_cached(sql)?
        .query_row((&key.principal, &key.key, &key.path, horizon(lifetime)), |row| {
            let (lines, sha256) = (count(row, 0)?, row.get(1)?);
            Ok(ImportProgress { lines, sha256, created: count(row, 2)?, refused: count(row, 3)? })
        })
        .optional()
        .map_err(Into::into)
}

/// Moves the mark, unless it is not where the import left it.
pub(super) fn set(
    conn: &Connection,
    lifetime: Duration,
    mark: &ImportMark,
    created: usize,
    refused: usize,
) -> Result<()> {
    let key = &mark.key;
    let (created, refused) = (created as u64, refused as u64 + mark.refused);
    let numbers = [mark.lines, created, refused, mark.before].map(|number| number as i64);
    let [lines, created, refused, before] = numbers;
    let changed = if before == 0 {
        let sql = "INSERT INTO imports (principal, key, path, lines, sha256, created, refused, updated_ms) \
                   VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET \
                   lines = excluded.lines, sha256 = excluded.sha256, created = excluded.created, \
                   refused = excluded.refused, updated_ms = excluded.updated_ms WHERE updated_ms < ?";
        let key = (&key.principal, &key.key, &key.path);
        let values =
            (key.0, key.1, key.2, lines, &mark.sha256, created, refused, system(), horizon(lifetime));
        conn.prepare_cached(sql)?.execute(values)?
    } else {
        let sql = "UPDATE imports SET lines = ?, sha256 = ?, created = created + ?, refused = refused + ?, \
                   updated_ms = ? WHERE principal = ? AND key = ? AND path = ? AND lines = ?";
        let values =
            (lines, &mark.sha256, created, refused, system(), &key.principal, &key.key, &key.path, before);
        conn.prepare_cached(sql)?.execute(values)?
    };
    match changed {
        0 => Err(StoreError::Conflict("another request with this Idempotency-Key goes on meanwhile".into())),
        _ => Ok(()),
    }
}

/// Removes some of the marks that nobody asks for any more; says whether there may be more.
pub(in crate::store::sqlite) fn sweep(conn: &Connection, lifetime: Duration) -> Result<bool> {
    let sql = "DELETE FROM imports WHERE (principal, key, path) IN \
               (SELECT principal, key, path FROM imports WHERE updated_ms < ? ORDER BY updated_ms LIMIT ?)";
    let removed = conn.prepare_cached(sql)?.execute((horizon(lifetime), FORGOTTEN_MAX as i64))?;
    Ok(removed == FORGOTTEN_MAX)
}

fn horizon(lifetime: Duration) -> i64 {
    system().saturating_sub(i64::try_from(lifetime.as_millis()).unwrap_or(i64::MAX))
}
