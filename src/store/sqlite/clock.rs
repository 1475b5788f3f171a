//! The time of changes. It never goes back, and readers know up to when they have seen all changes.

use crate::domain::Timestamp;
use rusqlite::{Connection, functions::FunctionFlags};
use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering::SeqCst},
    },
    time::{SystemTime, UNIX_EPOCH},
};

/// No transaction is open.
const NONE: i64 = i64::MAX;

/// A clock in milliseconds since the epoch, shared by the thread that writes and those that ask what is settled.
pub(super) struct Clock {
    system: fn() -> i64,
    /// The latest time that was given to anybody.
    latest: AtomicI64,
    /// No change that may not be visible yet bears an earlier time.
    open_since: AtomicI64,
}

impl Clock {
    /// A clock that gives out no time before `latest`, which a database brings from its last use.
    pub(super) fn new(latest: i64) -> Self {
        Self::with(system, latest)
    }

    fn with(system: fn() -> i64, latest: i64) -> Self {
        Self { system, latest: AtomicI64::new(latest), open_since: AtomicI64::new(NONE) }
    }

    /// The time now: the system's, or the last that was given out where the system's was set back.
    fn now(&self) -> i64 {
        let now = (self.system)();
        self.latest.fetch_max(now, SeqCst).max(now)
    }

    /// A transaction is about to begin. There is one at a time.
    pub(super) fn begin(&self) {
        self.open_since.store(self.now(), SeqCst);
    }

    /// The transaction is committed or rolled back.
    pub(super) fn end(&self) {
        self.open_since.store(NONE, SeqCst);
    }

    /// Whoever reads after asking for this sees every change that bears an earlier time: one that is not committed yet
    /// bears this time or a later one.
    ///
    /// The order matters: a transaction that [`Clock::begin`]s after the second step takes its times after the first.
    pub(super) fn settled(&self) -> Timestamp {
        let now = self.now();
        Timestamp::from_millis(now.min(self.open_since.load(SeqCst)))
    }

    /// Gives a connection the SQL function `change_time()`.
    pub(super) fn install(self: &Arc<Self>, conn: &Connection) -> rusqlite::Result<()> {
        let clock = Arc::clone(self);
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
        conn.create_scalar_function("change_time", 0, flags, move |_| Ok(clock.now()))
    }
}

/// What the system's clock says, in milliseconds since the epoch.
pub(super) fn system() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    thread_local! {
        static SYSTEM: Cell<i64> = const { Cell::new(0) };
    }

    fn at(millis: i64) {
        SYSTEM.set(millis);
    }

    fn clock(latest: i64) -> Clock {
        Clock::with(|| SYSTEM.get(), latest)
    }

    #[test]
    fn a_clock_that_is_set_back_stands_still() {
        let clock = clock(5);
        at(3);
        assert_eq!(clock.now(), 5);
        at(9);
        assert_eq!(clock.settled(), Timestamp::from_millis(9));
        at(7);
        // A reader was told of 9: a change must not bear an earlier time.
        assert_eq!(clock.now(), 9);
    }

    #[test]
    fn nothing_is_settled_that_an_open_transaction_may_still_change() {
        let clock = clock(0);
        at(10_900);
        clock.begin();
        let change = clock.now();
        at(11_100);
        assert!(clock.settled() <= Timestamp::from_millis(change));
        clock.end();
        assert_eq!(clock.settled(), Timestamp::from_millis(11_100));
    }

    #[test]
    fn sql_gives_out_the_same_times() {
        let conn = Connection::open_in_memory().unwrap();
        at(42);
        Arc::new(clock(0)).install(&conn).unwrap();
        assert_eq!(conn.query_row("SELECT change_time()", [], |row| row.get(0)), Ok(42));
    }
}
