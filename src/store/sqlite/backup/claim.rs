//! Having a database file to oneself.

use super::BackupError;
use crate::store::sqlite::{
    open::{OpenError, check_path},
    schema,
};
use rusqlite::{Connection, OpenFlags};
use std::{path::Path, time::Duration};

/// How long another process may take to let go of the file: one that just stops, or looks.
const PATIENCE: Duration = Duration::from_secs(1);

/// Opens the database and keeps every other process out of it until the connection is closed.
///
/// A process that has the database open holds a shared lock on it; and leaving the write-ahead log, as this does,
/// needs the exclusive one. A program that is started meanwhile waits for that lock, and then finds what was
/// restored: the file stays the same, so that nobody can be left with one that has lost its name.
pub(super) fn claim(path: &Path) -> Result<Connection, BackupError> {
    check_path(path, false)?;
    let failed = |error: OpenError| match error {
        OpenError::Locked(path) => BackupError::InUse(path),
        OpenError::NotADatabase(_)
        | OpenError::Foreign(_)
        | OpenError::Damaged { .. }
        | OpenError::Other { .. } => BackupError::Irreplaceable(error),
        other => BackupError::Open(other),
    };
    let conn = open(path).map_err(|error| failed(OpenError::of(path, &error)))?;
    match schema::version(&conn, path) {
        // An older program may be what it is restored for.
        Ok(_) | Err(OpenError::TooNew { .. }) => {}
        Err(error) => return Err(failed(error)),
    }
    take(&conn).map_err(|error| failed(OpenError::of(path, &error)))?;
    Ok(conn)
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(PATIENCE)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    // Also the journal's disappearance, which is the commit, reaches the disk.
    conn.pragma_update(None, "synchronous", "extra")?;
    // Locks are kept from here on.
    conn.pragma_update(None, "locking_mode", "exclusive")?;
    Ok(conn)
}

fn take(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA journal_mode = delete", [], |_| Ok(()))?;
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT")
}

/// Lets others at the database again, and leaves no journal beside it.
pub(super) fn release(conn: Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "locking_mode", "normal")?;
    // The lock goes with the next look.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    conn.close().map_err(|(_, error)| error)
}
