//! The schema and its versions.

use super::open::OpenError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// Marks a database file as counterfoil's: `CFOL`.
const APPLICATION_ID: i32 = 0x4346_4F4C;

/// What brings a database from each version to the next. `user_version` counts those that have run.
const MIGRATIONS: [&str; 6] = [
    include_str!("migrations/0001_retail.sql"),
    include_str!("migrations/0002_modified.sql"),
    include_str!("migrations/0003_idempotency.sql"),
    include_str!("migrations/0004_search_and_totals.sql"),
    include_str!("migrations/0005_imports.sql"),
    include_str!("migrations/0006_tokens.sql"),
];

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
    migrate_by(&MIGRATIONS, conn, path)
}

/// Runs those of the steps that the database has not been through.
fn migrate_by(steps: &[&str], conn: &mut Connection, path: &Path) -> Result<(), OpenError> {
    loop {
        let failed = |error| OpenError::of(path, &error);
        if version(conn, path)? >= steps.len() {
            return Ok(());
        }
        // Another process may be at it too: the version counts only once the lock is held.
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let done = version(&transaction, path)?;
        if let Some(step) = steps.get(done) {
            transaction.execute_batch(step).map_err(failed)?;
            transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
            transaction.pragma_update(None, "user_version", done as i64 + 1).map_err(failed)?;
        }
        transaction.commit().map_err(failed)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// The database of a released schema, as SQL.
    fn released(schema: usize) -> Option<String> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/released");
        fs::read_to_string(format!("{folder}/{schema:04}.sql")).ok()
    }

    fn database(sql: &str) -> Connection {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(sql).unwrap();
        conn
    }

    /// What the tables, indexes and triggers of a database are.
    fn objects(conn: &Connection) -> Vec<(String, String)> {
        let sql = "SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name";
        let mut statement = conn.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn a_released_migration_never_changes() {
        let mut released = (1..=VERSION).filter_map(|schema| Some((schema, released(schema)?))).peekable();
        assert!(released.peek().is_some());
        for (schema, sql) in released {
            let mut migrated = Connection::open_in_memory().unwrap();
            migrate_by(&MIGRATIONS[..schema], &mut migrated, Path::new("test")).unwrap();
            assert_eq!(objects(&migrated), objects(&database(&sql)), "schema {schema}");
        }
    }

    #[test]
    fn a_migration_that_fails_leaves_what_was_there() {
        let mut conn = database(&released(1).unwrap());
        let state = |conn: &Connection| {
            let items: (i64, i64) = conn
                .query_row("SELECT count(*), sum(price_mills) FROM items", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .unwrap();
            (objects(conn), items, version(conn, Path::new("test")).unwrap())
        };
        let before = state(&conn);
        let half = "CREATE TABLE half (x); ALTER TABLE items ADD COLUMN half INTEGER; \
                    UPDATE items SET price_mills = 7; DELETE FROM lines; SELECT no_such_function();";
        let failed = migrate_by(&[MIGRATIONS[0], half], &mut conn, Path::new("test"));
        assert!(failed.unwrap_err().to_string().contains("no_such_function"));
        assert_eq!(state(&conn), before);
        migrate(&mut conn, Path::new("test")).unwrap();
        assert_eq!(version(&conn, Path::new("test")).unwrap(), VERSION);
    }
}
