//! Whether a failed write failed for want of room.
//!
//! SQLite reports a full disk as such, but a quota, or a limit of the file's size, as a failed write like any other.
//! What the operating system said is not handed on; so it is asked again, on a file of its own: opening the
//! database's file a second time, and closing it, would give up SQLite's locks on it.

use super::observe::beside;
use rusqlite::{ErrorCode, ffi};
use std::{
    cell::RefCell,
    fs,
    io::{self, ErrorKind},
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
};

/// How much must fit at the end of a file for the disk to pass for one that has room.
static ENOUGH: [u8; 64 * 1024] = [0; 64 * 1024];

thread_local! {
    /// The database that this thread works on.
    static DATABASE: RefCell<Option<PathBuf>> = const { RefCell::new(None) };
}

/// From now on, failures on this thread are those of that database.
pub(super) fn works_on(database: Option<&str>) {
    DATABASE.set(database.map(PathBuf::from));
}

/// Whether a failure on this thread's database came of a lack of room.
pub(super) fn is_lacking_here(error: &rusqlite::Error) -> bool {
    DATABASE.with_borrow(|database| match database {
        Some(database) => is_lacking(error, database, 0),
        None => is_lacking(error, Path::new(""), 0),
    })
}

/// Whether a failure on that database, which was to have some size, came of a lack of room.
pub(super) fn is_lacking(error: &rusqlite::Error, database: &Path, size: u64) -> bool {
    match error {
        _ if error.sqlite_error_code() == Some(ErrorCode::DiskFull) => true,
        rusqlite::Error::SqliteFailure(failure, _) if is_failed_write(failure.extended_code) => {
            probe(database, size).is_err_and(|error| is_want_of_room(&error))
        }
        _ => false,
    }
}

fn is_failed_write(code: i32) -> bool {
    let codes = [
        ffi::SQLITE_IOERR_WRITE,
        ffi::SQLITE_IOERR_FSYNC,
        ffi::SQLITE_IOERR_TRUNCATE,
        ffi::SQLITE_IOERR_CLOSE,
        ffi::SQLITE_IOERR_SHMSIZE,
        ffi::SQLITE_IOERR_SHMMAP,
    ];
    codes.contains(&code)
}

/// Whether the operating system has no room: on the disk, within a quota, or within a limit of the file's size.
pub(super) fn is_want_of_room(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
}

/// Has a file grow from that size, or from the size of the largest of the database's files. What comes before is a
/// hole, which takes no room.
fn probe(database: &Path, size: u64) -> io::Result<()> {
    let folder = database.parent().ok_or(ErrorKind::NotFound)?;
    let length = |suffix| fs::metadata(beside(database, suffix)).map_or(0, |meta| meta.len());
    let end = ["", "-wal", "-shm", "-journal"].map(length).into_iter().fold(size, u64::max);
    let file = tempfile::tempfile_in(folder)?;
    file.write_all_at(&ENOUGH, end)?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None)
    }

    #[test]
    fn a_failed_write_on_a_disk_with_room_is_another_failure() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("test.db");
        assert!(is_lacking(&failure(ffi::SQLITE_FULL), &database, 0));
        assert!(!is_lacking(&failure(ffi::SQLITE_IOERR_WRITE), &database, 0));
        assert!(!is_lacking(&failure(ffi::SQLITE_IOERR_READ), &database, 0));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }

    #[test]
    fn each_kind_of_want_is_known() {
        for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::FileTooLarge] {
            assert!(is_want_of_room(&kind.into()));
        }
        assert!(!is_want_of_room(&ErrorKind::PermissionDenied.into()));
    }
}
