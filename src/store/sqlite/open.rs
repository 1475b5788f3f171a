//! Opening the database file, and the settings of its connections.

use super::{room, schema};
use crate::domain::Limits;
use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};
use std::{
    num::NonZeroUsize,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// How long to wait for another program's lock on the file.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// How to open an SQLite database.
#[derive(Clone, Debug)]
pub struct SqliteOptions {
    /// Make the file where there is none.
    pub create: bool,
    /// How many threads read, each on a connection of its own.
    pub readers: NonZeroUsize,
    /// How many changes may wait for the writer; more are answered as busy.
    pub write_queue: usize,
    /// How many queries may wait for a reader; more are answered as busy.
    pub read_queue: usize,
    /// How long to wait for another program's lock on the file.
    pub busy_timeout: Duration,
    /// For how long the answers to requests under a key are kept.
    pub idempotency_lifetime: Duration,
    /// How large the values may be that are stored.
    pub limits: Limits,
}

impl SqliteOptions {
    /// What suits most machines.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        // At least two readers, so that an export does not keep every other query waiting.
        let two = NonZeroUsize::MIN.saturating_add(1);
        Self {
            create: true,
            readers: thread::available_parallelism().map_or(two, |cores| cores.max(two)),
            write_queue: 1024,
            read_queue: 1024,
            busy_timeout: BUSY_TIMEOUT,
            idempotency_lifetime: Duration::from_secs(24 * 60 * 60),
            limits,
        }
    }
}

/// Why a database cannot be opened. The text is for the person who named the file.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The path names a directory.
    #[error("{0} is a directory, not a database file")]
    Directory(PathBuf),
    /// There is no file, and none was to be made.
    #[error("there is no database at {0}")]
    Missing(PathBuf),
    /// There is no directory to make the file in.
    #[error("there is no directory {0} to make the database in")]
    NoDirectory(PathBuf),
    /// The file, or the directory that it would be made in, may not be written.
    #[error("the database {0} cannot be written: check the permissions of the file and of its directory")]
    Unwritable(PathBuf),
    /// The file may not be read.
    #[error(
        "the database {0} cannot be read: check the permissions of the file and of its directory, where SQLite \
         keeps the files of its log"
    )]
    Unreadable(PathBuf),
    /// Another program holds a lock on the file.
    #[error("the database {0} is locked by another program")]
    Locked(PathBuf),
    /// There is no room for it.
    #[error("there is no room for the database {0}: the disk is full, or a limit of files' sizes is reached")]
    Full(PathBuf),
    /// The file is something else.
    #[error("{0} is not an SQLite database")]
    NotADatabase(PathBuf),
    /// There is nothing in the file.
    #[error("{0} is empty: no counterfoil has written to it yet")]
    Empty(PathBuf),
    /// The file's contents contradict themselves.
    #[error("{path} is damaged: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        reason: String,
    },
    /// The file is an SQLite database, but none of counterfoil's.
    #[error("{0} is a database of another program")]
    Foreign(PathBuf),
    /// The database has a schema that this program does not know.
    #[error("{path} was written by a newer counterfoil (schema {found}; this one knows up to {known})")]
    TooNew {
        /// The file.
        path: PathBuf,
        /// The schema's version.
        found: i32,
        /// The newest version that this program knows.
        known: usize,
    },
    /// Anything else.
    #[error("cannot open the database {path}: {reason}")]
    Other {
        /// The file.
        path: PathBuf,
        /// What SQLite or the operating system said.
        reason: String,
    },
}

impl OpenError {
    /// What SQLite's failure to open means.
    pub(super) fn of(path: &Path, error: &rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked(path.into()),
            Some(ErrorCode::NotADatabase) => Self::NotADatabase(path.into()),
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied | ErrorCode::ReadOnly) => {
                Self::Unwritable(path.into())
            }
            Some(ErrorCode::DatabaseCorrupt) => {
                Self::Damaged { path: path.into(), reason: error.to_string() }
            }
            _ if room::is_lacking(error, path, 0) => Self::Full(path.into()),
            _ => Self::Other { path: path.into(), reason: error.to_string() },
        }
    }

    /// A failure of the operating system.
    pub(super) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::Other { path: path.into(), reason: error.to_string() }
    }
}

/// The path from the root: SQLite gives a meaning of its own to names such as `:memory:`.
pub(super) fn absolute(path: &Path) -> Result<PathBuf, OpenError> {
    std::path::absolute(path).map_err(|error| OpenError::io(path, &error))
}

/// The connections of a store.
pub(super) struct Connections {
    pub(super) writing: Connection,
    /// One for each thread that reads.
    pub(super) reading: Vec<Connection>,
    /// As many, for reads on the caller's thread; they do not wait for locks.
    pub(super) point_reading: Vec<Connection>,
}

/// Opens all connections, the writer's first.
///
/// Where two processes make the same database at once, SQLite does not wait for every lock but fails at once
/// where waiting could be in vain (such as when the log is switched on); so the waiting is done here.
pub(super) fn connections(path: &Path, options: &SqliteOptions) -> Result<Connections, OpenError> {
    let start = Instant::now();
    loop {
        match open_all(path, options) {
            Err(OpenError::Locked(_)) if start.elapsed() < options.busy_timeout => {
                thread::sleep(Duration::from_millis(10));
            }
            other => return other,
        }
    }
}

fn open_all(path: &Path, options: &SqliteOptions) -> Result<Connections, OpenError> {
    let writing = writer(path, options)?;
    let readers = || (0..options.readers.get()).map(|_| reader(path, options)).collect::<Result<Vec<_>, _>>();
    let (reading, point_reading) = (readers()?, readers()?);
    for conn in &point_reading {
        conn.busy_timeout(Duration::ZERO).map_err(|error| OpenError::of(path, &error))?;
    }
    Ok(Connections { writing, reading, point_reading })
}

/// Opens the connection that writes, and makes or migrates the database.
fn writer(path: &Path, options: &SqliteOptions) -> Result<Connection, OpenError> {
    check_path(path, options.create)?;
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, options.create);
    let failed = |error| OpenError::of(path, &error);
    let mut conn = Connection::open_with_flags(path, flags).map_err(failed)?;
    // Before the first query, which would leave a log of the wrong owner beside the file.
    if conn.is_readonly(rusqlite::MAIN_DB).map_err(failed)? {
        return Err(OpenError::Unwritable(path.into()));
    }
    set_up(&conn, options.busy_timeout).map_err(failed)?;
    schema::version(&conn, path)?;
    set_up_writer(&conn, path)?;
    schema::migrate(&mut conn, path)?;
    Ok(conn)
}

/// Opens a connection that can only read. The writer's must be open already.
fn reader(path: &Path, options: &SqliteOptions) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = || {
        let conn = Connection::open_with_flags(path, flags)?;
        set_up(&conn, options.busy_timeout)?;
        conn.pragma_update(None, "query_only", true)?;
        conn.pragma_update(None, "cache_size", -8 * 1024)?;
        Ok(conn)
    };
    open().map_err(|error| OpenError::of(path, &error))
}

/// Refuses a path that cannot be a database, before SQLite says it with less words.
pub(super) fn check_path(path: &Path, create: bool) -> Result<(), OpenError> {
    if path.is_dir() {
        return Err(OpenError::Directory(path.into()));
    }
    match path.parent() {
        _ if path.exists() => Ok(()),
        _ if !create => Err(OpenError::Missing(path.into())),
        Some(parent) if !parent.is_dir() => Err(OpenError::NoDirectory(parent.into())),
        _ => Ok(()),
    }
}

/// What holds for every connection. The timeout comes first: whatever follows may meet a lock.
pub(super) fn set_up(conn: &Connection, busy_timeout: Duration) -> rusqlite::Result<()> {
    conn.busy_timeout(busy_timeout)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // No mmap: a failing disk would end the process by a signal rather than answer an error.
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "temp_store", "memory")?;
    // The default of 16 is fewer than the lists' forms alone.
    conn.set_prepared_statement_cache_capacity(128);
    Ok(())
}

fn set_up_writer(conn: &Connection, path: &Path) -> Result<(), OpenError> {
    let failed = |error| OpenError::of(path, &error);
    let mode: String =
        conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0)).map_err(failed)?;
    if mode != "wal" {
        let reason = format!("its file system allows no write-ahead log (journal mode {mode})");
        return Err(OpenError::Other { path: path.into(), reason });
    }
    // FULL: an answered change survives the loss of power. Group commit pays for it.
    conn.pragma_update(None, "synchronous", "full").map_err(failed)?;
    conn.pragma_update(None, "foreign_keys", true).map_err(failed)?;
    // Room for the index that an import fills in random order.
    conn.pragma_update(None, "cache_size", -24 * 1024).map_err(failed)?;
    conn.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024).map_err(failed)
}
