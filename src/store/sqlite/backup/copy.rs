//! The copying itself, page by page.

use crate::store::sqlite::watch::Watch;
use rusqlite::{
    Connection,
    backup::{Backup, StepResult},
    ffi,
};

/// Pages from one look at the person who waits to the next: 4 MiB of pages of the usual size.
const PAGES_PER_STEP: i32 = 1024;

/// Makes `to` what `from` is, in one transaction on `to`; an error leaves `to` as it was.
///
/// `from` must be in a read transaction. Without one SQLite starts again whenever another program has written.
pub(super) fn copy(
    from: &Connection,
    to: &mut Connection,
    what: &'static str,
    watch: &mut Watch<'_>,
) -> rusqlite::Result<()> {
    let failure = |code| Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None));
    let backup = Backup::new(from, to)?;
    loop {
        if watch.stopped() {
            return failure(ffi::SQLITE_INTERRUPT);
        }
        match backup.step(PAGES_PER_STEP)? {
            StepResult::More => {}
            StepResult::Done => return Ok(()),
            // Whoever calls has both to themselves.
            _ => return failure(ffi::SQLITE_BUSY),
        }
        let (left, all) = (backup.progress().remaining, backup.progress().pagecount);
        watch.tell(what, u64::from((all - left).unsigned_abs()), u64::from(all.unsigned_abs()));
    }
}
