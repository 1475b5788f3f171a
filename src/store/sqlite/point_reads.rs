//! Reads of one row by its key, done on the caller's own thread: they take less time than to hand them to another.

use crate::store::{Result, StoreError};
use rusqlite::Connection;
use std::{
    cell::Cell,
    sync::{
        Mutex, TryLockError,
        atomic::{AtomicUsize, Ordering},
    },
};

/// Connections that cannot write and never wait for a lock, for whichever thread finds one free.
pub(super) struct PointReads {
    connections: Vec<Mutex<Connection>>,
}

thread_local! {
    /// Where this thread looks first, so that threads do not meet and find their statements prepared.
    static PLACE: Cell<usize> = {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        Cell::new(NEXT.fetch_add(1, Ordering::Relaxed))
    };
}

impl PointReads {
    pub(super) fn new(connections: Vec<Connection>) -> Self {
        Self { connections: connections.into_iter().map(Mutex::new).collect() }
    }

    /// Runs one statement that reads a row by its key. `None` where it would have to wait: for a connection, or for
    /// a lock on the database.
    pub(super) fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Option<Result<T>> {
        let (before, from) = self.connections.split_at(PLACE.get().checked_rem(self.connections.len())?);
        let free = from.iter().chain(before).find_map(|connection| match connection.try_lock() {
            Ok(free) => Some(free),
            // It cannot write, and a statement that a panic dropped is reset.
            Err(TryLockError::Poisoned(free)) => Some(free.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        })?;
        match work(&free) {
            Err(StoreError::Busy) => None,
            outcome => Some(outcome),
        }
    }

    /// Closes the connections.
    pub(super) fn close(&mut self) {
        self.connections.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(conn: &Connection) -> Result<i64> {
        Ok(conn.query_row("SELECT 1", [], |row| row.get(0))?)
    }

    #[test]
    fn a_connection_in_use_is_passed_over_and_none_is_waited_for() {
        let open = || Connection::open_in_memory().unwrap();
        let two = PointReads::new(vec![open(), open()]);
        let nested = two.read(|_| Ok((two.read(one), two.read(|_| Ok(two.read(one))))));
        assert_eq!(nested, Some(Ok((Some(Ok(1)), Some(Ok(None))))));
    }

    #[test]
    fn what_would_wait_for_a_lock_is_not_answered() {
        let reads = PointReads::new(vec![Connection::open_in_memory().unwrap()]);
        assert_eq!(reads.read(|_| Err::<(), _>(StoreError::Busy)), None);
        assert_eq!(reads.read(|_| Err::<(), _>(StoreError::Full)), Some(Err(StoreError::Full)));
    }

    #[test]
    fn a_panic_leaves_the_connection_usable() {
        let mut reads = PointReads::new(vec![Connection::open_in_memory().unwrap()]);
        let panic =
            std::panic::AssertUnwindSafe(|| reads.read(|_| -> Result<()> { panic!("while reading") }));
        assert!(std::panic::catch_unwind(panic).is_err());
        assert_eq!(reads.read(one), Some(Ok(1)));
        reads.close();
        assert_eq!(reads.read(one), None);
    }
}
