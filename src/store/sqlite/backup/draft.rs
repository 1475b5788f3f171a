//! A database file that is being made: under a name of its own, beside the file whose place it will take.

use super::BackupError;
use crate::store::sqlite::{room, watch::Watch};
use rusqlite::{Connection, OpenFlags};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};
use tempfile::TempPath;

/// A database under way. Dropped before it is published, it leaves nothing.
pub(super) struct Draft {
    path: TempPath,
    target: PathBuf,
    size: u64,
}

impl Draft {
    /// An empty file beside `target`, for a copy of `from`. Where `target` is a link, what it leads to is replaced,
    /// not the link.
    pub(super) fn create(target: &Path, from: &Connection) -> Result<Self, BackupError> {
        let target = fs::canonicalize(target).or_else(|_| std::path::absolute(target));
        let target = target.map_err(|error| BackupError::io(Path::new("."), &error))?;
        let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(BackupError::NotAFile(target));
        };
        let mut prefix = std::ffi::OsString::from(".");
        prefix.push(name);
        let file = tempfile::Builder::new().prefix(&prefix).suffix(".part").tempfile_in(folder);
        let file = file.map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                let reason = "there is no such directory".to_owned();
                BackupError::Other { path: folder.to_owned(), reason }
            }
            _ => BackupError::io(&target, &error),
        })?;
        // The handle is closed before SQLite opens the file.
        let (path, size) = (file.into_temp_path(), size(from));
        Ok(Self { path, target, size })
    }

    /// The file whose place it will take.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// Opens it. Nobody else knows of it, so that it needs no files beside it for its locks, no
    /// journal (what fails is thrown away whole), and no syncs before the last.
    pub(super) fn open(&self) -> Result<Connection, BackupError> {
        let open = || {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let conn = Connection::open_with_flags(&self.path, flags)?;
            conn.pragma_update(None, "trusted_schema", false)?;
            conn.pragma_update(None, "locking_mode", "exclusive")?;
            conn.pragma_update(None, "synchronous", "off")?;
            conn.pragma_update(None, "temp_store", "memory")?;
            conn.pragma_update(None, "foreign_keys", true)?;
            conn.query_row("PRAGMA journal_mode = off", [], |_| Ok(()))?;
            Ok(conn)
        };
        open().map_err(|error| BackupError::sqlite(&self.target, &error))
    }

    /// Makes it a database of one file: the copy of one that has a log says that it has one too.
    pub(super) fn leave_wal(&self, conn: &Connection) -> Result<(), BackupError> {
        let mode: rusqlite::Result<String> =
            conn.query_row("PRAGMA journal_mode = delete", [], |row| row.get(0));
        let mode = mode.map_err(|error| BackupError::sqlite(&self.target, &error))?;
        if mode == "delete" {
            return Ok(());
        }
        let reason = format!("its journal mode stays {mode}");
        Err(BackupError::Other { path: self.target.clone(), reason })
    }

    /// What a failure to write it means.
    pub(super) fn failed(&self, error: &rusqlite::Error, watch: &Watch<'_>) -> BackupError {
        if watch.stopped() {
            BackupError::Interrupted
        } else if room::is_lacking(error, &self.target, self.size) {
            BackupError::Full(self.target.clone())
        } else {
            BackupError::sqlite(&self.target, error)
        }
    }

    /// Puts it in its place for good: also after a loss of power there is what was before, or this. Without
    /// `replace`, a file that came there meanwhile stays. It gets the permissions of the file `like`.
    pub(super) fn publish(
        self,
        conn: Connection,
        replace: bool,
        like: Option<&Path>,
    ) -> Result<(), BackupError> {
        let Self { path, target, .. } = self;
        conn.close().map_err(|(_, error)| BackupError::sqlite(&target, &error))?;
        let failed = |error: &io::Error| BackupError::io(&target, error);
        if let Some(meta) = like.and_then(|like| fs::metadata(like).ok()) {
            fs::set_permissions(&path, meta.permissions()).map_err(|error| failed(&error))?;
        }
        File::open(&path).and_then(|file| file.sync_all()).map_err(|error| failed(&error))?;
        let persisted = if replace { path.persist(&target) } else { path.persist_noclobber(&target) };
        persisted.map_err(|error| failed(&error.error))?;
        let folder = target.parent().unwrap_or(Path::new("/"));
        File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| failed(&error))
    }
}

/// How large a copy will be; 0 where that cannot be told.
fn size(from: &Connection) -> u64 {
    let number =
        |pragma| from.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).unwrap_or_default();
    number("page_count").unsigned_abs() * number("page_size").unsigned_abs()
}
