//! Opening a database to look at it: while others use it, and without changing anything in it.

use super::{
    open::{self, OpenError},
    schema,
};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// Opens a database for reading and starts a read transaction: all that follows on the connection sees the
/// database as of one moment. Answers the schema's version too, which may be an older one.
///
/// # Errors
/// When there is none, or it cannot be read, or is not counterfoil's, or of a newer version.
pub(super) fn observe(path: &Path) -> Result<(Connection, usize), OpenError> {
    open::check_path(path, false)?;
    let unreadable = |error| match error {
        OpenError::Unwritable(path) => OpenError::Unreadable(path),
        other => other,
    };
    let failed = |error| unreadable(OpenError::of(path, &error));
    let conn = Connection::open_with_flags(path, flags(path)).map_err(failed)?;
    open::set_up(&conn, open::BUSY_TIMEOUT).map_err(failed)?;
    conn.pragma_update(None, "query_only", true).map_err(failed)?;
    conn.execute_batch("BEGIN").map_err(failed)?;
    match schema::version(&conn, path).map_err(unreadable)? {
        0 => Err(OpenError::Empty(path.into())),
        version => Ok((conn, version)),
    }
}

/// Who reads a database that has a write-ahead log needs the log's two files, and makes them where nobody has.
/// The last to close it removes them, if it may write. Where a log is there already, closing could also move it
/// into the database; whoever only looks leaves that to the program that writes.
fn flags(path: &Path) -> OpenFlags {
    let access = if beside(path, "-wal").exists() {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    };
    access | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// The file that SQLite keeps beside a database under the database's name and a suffix.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
