//! The schema and its versions.

use super::open::OpenError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// Marks a database file as counterfoil's: `CFOL`.
const APPLICATION_ID: i32 = 0x4346_4F4C;

/// What brings a database from each version to the next. `user_version` counts those that have run.
const MIGRATIONS: [&str; 2] =
    [include_str!("migrations/0001_retail.sql"), include_str!("migrations/0005_imports.sql")];

/// The version that this program reads and writes.
pub(super) const VERSION: usize = MIGRATIONS.len();

fn number(conn: &Connection, pragma: &str) -> rusqlite::Result<i32> {
    conn.pragma_query_value(None, pragma, |row| row.get(0))
}

/// Refuses a database of another program or of a newer counterfoil, before anything in it is changed.
/// Answers the version found, 0 for an empty database.
pub(super) fn version(conn: &Connection, path: &Path) -> Result<usize, OpenError> {
    let (application, found, tables) = marks(conn).map_err(|error| OpenError::of(path, &error))?;
    let empty = application == 0 && found == 0 && tables == 0;
    if application != APPLICATION_ID && !empty {
        return Err(OpenError::Foreign(path.into()));
    }
    match usize::try_from(found) {
        Ok(found) if found <= VERSION => Ok(found),
        _ => Err(OpenError::TooNew { path: path.into(), found, known: VERSION }),
    }
}

/// Application, version and number of tables, all as of one moment: another process may just be making them.
fn marks(conn: &Connection) -> rusqlite::Result<(i32, i32, i64)> {
    let snapshot = if conn.is_autocommit() { Some(conn.unchecked_transaction()?) } else { None };
    // Pragmas of the header start no snapshot by themselves; this query does.
    let tables = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let marks = (number(conn, "application_id")?, number(conn, "user_version")?, tables);
    snapshot.map_or(Ok(()), rusqlite::Transaction::finish)?;
    Ok(marks)
}

/// Brings a database to [`VERSION`], each step in a transaction of its own.
pub(super) fn migrate(conn: &mut Connection, path: &Path) -> Result<(), OpenError> {
    loop {
        let failed = |error| OpenError::of(path, &error);
        if version(conn, path)? == VERSION {
            return Ok(());
        }
        // Another process may be at it too: the version counts only once the lock is held.
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let done = version(&transaction, path)?;
        if let Some(step) = MIGRATIONS.get(done) {
            transaction.execute_batch(step).map_err(failed)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
            transaction.pragma_update(None, "user_version", done as i64 + 1).map_err(failed)?;
        }
        transaction.commit().map_err(failed)?;
    }
}
