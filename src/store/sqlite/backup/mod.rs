//! Backups: a database as one file, as of one moment, taken while others write; and the way back.
//!
//! Both ways go through SQLite's backup API, which respects the locks of whoever has the file open. The database's
//! files are never opened in any other way: closing such a handle would give up SQLite's locks on them, which are
//! POSIX locks and belong to the process.

mod claim;
mod copy;
mod draft;
mod restore;

pub use restore::restore;

use super::{
    check::{self, CheckError, Report},
    observe::{beside, observe},
    open::{OpenError, absolute},
    watch::{Watch, is_interrupt},
};
use crate::store::StoreError;
use draft::Draft;
use rusqlite::ErrorCode;
use std::{
    fs::{self, Metadata},
    io,
    path::{Path, PathBuf},
};

/// Why there is no backup, or nothing was restored. The text is for the person who ran the command.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// One of the databases cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is such a file already.
    #[error("{0} exists already: name another file, or add --replace")]
    Exists(PathBuf),
    /// The file is the database, or one that SQLite keeps beside it.
    #[error("{0} is the database itself, or one of its files: name another file")]
    Itself(PathBuf),
    /// The path names something that is no file.
    #[error("{0} is not a file")]
    NotAFile(PathBuf),
    /// The check found faults.
    #[error("{path} is damaged; `counterfoil check` says more:\n  {}", faults.join("\n  "))]
    Damaged {
        /// The database that is copied.
        path: PathBuf,
        /// The first faults.
        faults: Vec<String>,
    },
    /// Another process has the database open that is to be replaced.
    #[error("{0} is open in another process: stop the server, or whatever uses it, and restore again")]
    InUse(PathBuf),
    /// What is to be replaced cannot be replaced in place.
    #[error(
        "{0}\nMove it away, with the files of its name that end in -wal, -shm or -journal, and restore again"
    )]
    Irreplaceable(OpenError),
    /// A log is there without its database, and would be taken for the new database's.
    #[error("{0} is left of a database that is not there any more: move it away, and restore again")]
    Leftover(PathBuf),
    /// A log is there beside the file that is to be made, and would be taken for its log.
    #[error(
        "{0} belongs to a database in the place of the backup, which is in use or was left by a killed program: choose another file"
    )]
    HasLog(PathBuf),
    /// There is no room for the copy.
    #[error("the disk is full: there is no room for {0}")]
    Full(PathBuf),
    /// The person did not want to wait.
    #[error("interrupted")]
    Interrupted,
    /// Anything else that SQLite or the operating system said.
    #[error("{path}: {reason}")]
    Other {
        /// The file at fault.
        path: PathBuf,
        /// Why.
        reason: String,
    },
}

impl BackupError {
    /// What SQLite's failure means while it writes to `path`.
    fn sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        let (path, code) = (path.to_owned(), error.sqlite_error_code());
        match code {
            _ if is_interrupt(error) => Self::Interrupted,
            Some(ErrorCode::DiskFull) => Self::Full(path),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Open(OpenError::Locked(path)),
            _ => Self::Other { path, reason: error.to_string() },
        }
    }

    /// What a failure of the operating system means while `path` is written.
    fn io(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::AlreadyExists => Self::Exists(path),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::Full(path)
            }
            _ => Self::Other { path, reason: error.to_string() },
        }
    }

    fn check(path: &Path, error: CheckError, watch: &Watch<'_>) -> Self {
        match error {
            _ if watch.stopped() => Self::Interrupted,
            CheckError::Open(error) => Self::Open(error),
            CheckError::Store(StoreError::Full) => Self::Full(path.to_owned()),
            CheckError::Store(error) => Self::Other { path: path.to_owned(), reason: error.to_string() },
        }
    }
}

/// Copies the database at `database` to `file`, as of one moment, while others read and write it.
///
/// The copy is a database that any SQLite program opens: one file, without a write-ahead log. It takes its name once
/// it was checked and is on the disk; until then, and after a failure, what had that name stays.
///
/// # Errors
/// When the database cannot be read or is damaged, when `file` is there and is not to be replaced, or cannot be
/// written.
pub fn backup(
    database: &Path,
    file: &Path,
    replace: bool,
    watch: &mut Watch<'_>,
) -> Result<Report, BackupError> {
    let database = absolute(database)?;
    refuse_target(file, &database, replace)?;
    refuse_log_of(file)?;
    let (from, version) = observe(&database)?;
    let draft = Draft::create(file, &from)?;
    let mut to = draft.open()?;
    copy::copy(&from, &mut to, "copying", watch).map_err(|error| draft.failed(&error, watch))?;
    drop(from);
    let report = settle(&draft, &mut to, &database, version, watch)?;
    // Somebody may have begun to serve what is to be replaced.
    refuse_log_of(draft.target())?;
    draft.publish(to, replace, Some(&database))?;
    Ok(report)
}

/// A log beside the file would be taken for the log of whatever gets the file's name: what a killed program left, or what
/// one that has the file open is writing.
fn refuse_log_of(file: &Path) -> Result<(), BackupError> {
    let real = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    match ["-wal", "-journal"].map(|suffix| beside(&real, suffix)).into_iter().find(|path| path.exists()) {
        Some(path) => Err(BackupError::HasLog(path)),
        None => Ok(()),
    }
}

/// Takes a copy out of the mode that needs a log beside it, and checks it.
fn settle(
    draft: &Draft,
    copy: &mut rusqlite::Connection,
    origin: &Path,
    version: usize,
    watch: &mut Watch<'_>,
) -> Result<Report, BackupError> {
    draft.leave_wal(copy)?;
    watch.guard(copy).map_err(|error| draft.failed(&error, watch))?;
    let report = check::run(copy, version, watch)
        .map_err(|error| BackupError::check(draft.target(), error.into(), watch))?;
    sound(origin, report)
}

/// The report, unless it names faults.
fn sound(path: &Path, report: Report) -> Result<Report, BackupError> {
    if report.is_sound() {
        return Ok(report);
    }
    Err(BackupError::Damaged { path: path.to_owned(), faults: report.first_faults().collect() })
}

/// Refuses a file that must not be written.
fn refuse_target(file: &Path, database: &Path, replace: bool) -> Result<(), BackupError> {
    if is_part_of(file, database) {
        return Err(BackupError::Itself(file.to_owned()));
    }
    match fs::symlink_metadata(file) {
        Ok(_) if fs::metadata(file).is_ok_and(|meta| !meta.is_file()) => {
            Err(BackupError::NotAFile(file.to_owned()))
        }
        Ok(_) if !replace => Err(BackupError::Exists(file.to_owned())),
        _ => Ok(()),
    }
}

/// Whether a path leads to a database, or to a file that SQLite keeps beside it, by whatever name or link.
pub(super) fn is_part_of(file: &Path, database: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path)).ok();
    // SQLite keeps its files beside the file that a link leads to.
    let database = real(database).unwrap_or_else(|| database.to_owned());
    ["", "-wal", "-shm", "-journal"].iter().any(|suffix| {
        let part = beside(&database, suffix);
        real(&part) == real(file) || is_same_file(&part, file)
    })
}

/// Whether two names lead to one file, as hard links do.
fn is_same_file(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let place = |meta: Metadata| (meta.dev(), meta.ino());
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => place(one) == place(other),
        _ => false,
    }
}
