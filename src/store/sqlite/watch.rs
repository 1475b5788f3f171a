//! Long work that a person waits for, and may break off.

use rusqlite::{Connection, ErrorCode};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Steps of SQLite's virtual machine from one look at the flag to the next: about a millisecond.
const LOOK_EVERY: i32 = 20_000;

/// How far some work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub what: &'static str,
    /// How much of it is done.
    pub done: u64,
    /// How much there is.
    pub total: u64,
}

/// Who waits for the work.
pub struct Watch<'a> {
    /// Is told how far it is.
    pub tell: &'a mut dyn FnMut(Progress),
    /// Once it is true, the work ends with a failure, and undoes what it did.
    pub stop: Arc<AtomicBool>,
}

impl Watch<'_> {
    /// Tells how far the work is.
    pub(super) fn tell(&mut self, what: &'static str, done: u64, total: u64) {
        (self.tell)(Progress { what, done, total });
    }

    /// Whether the work is to end.
    pub(super) fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Lets the flag break off whatever query runs on the connection.
    pub(super) fn guard(&self, conn: &mut Connection) -> rusqlite::Result<()> {
        let stop = Arc::clone(&self.stop);
        conn.progress_handler(LOOK_EVERY, Some(move || stop.load(Ordering::Relaxed)))
    }
}

/// Whether a query failed because it was broken off.
pub(super) fn is_interrupt(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted)
}
