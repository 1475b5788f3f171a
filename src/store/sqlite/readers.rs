//! The threads that read, each on a connection of its own that cannot write, all from one bounded queue.

use super::{
    error::{panicked, stopped},
    room,
};
use crate::store::{Result, StoreError};
use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use rusqlite::Connection;
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&Connection) + Send>;

/// The way to the threads that read.
pub(super) struct Readers {
    queue: Option<Sender<Job>>,
    threads: Vec<JoinHandle<()>>,
}

impl Readers {
    /// Starts a thread for each connection, with room for `capacity` queries in their queue.
    pub(super) fn start(connections: Vec<Connection>, capacity: usize) -> io::Result<Self> {
        let (queue, jobs) = bounded(capacity);
        let start = |(number, conn)| {
            let jobs = jobs.clone();
            thread::Builder::new()
                .name(format!("sqlite-reader-{number}"))
                .spawn(move || work_off(&conn, &jobs))
        };
        let threads = connections.into_iter().enumerate().map(start).collect::<io::Result<_>>()?;
        Ok(Self { queue: Some(queue), threads })
    }

    /// Runs queries that all see the database as of one moment.
    pub(super) async fn query<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = move |conn: &Connection| {
            if !reply.is_closed() {
                let _ = reply.send(in_snapshot(conn, work));
            }
        };
        let queue = self.queue.as_ref().ok_or_else(stopped)?;
        queue.try_send(Box::new(job)).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Busy,
            TrySendError::Disconnected(_) => stopped(),
        })?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Lets the threads finish what waits in their queue, and waits for their end.
    pub(super) fn stop(&mut self) {
        self.queue = None;
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                tracing::error!("a database reader thread panicked");
            }
        }
    }
}

fn work_off(conn: &Connection, jobs: &Receiver<Job>) {
    room::works_on(conn.path());
    while let Ok(job) = jobs.recv() {
        job(conn);
    }
}

fn in_snapshot<T>(conn: &Connection, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    execute(conn, "BEGIN")?;
    // The connection cannot write, so that nothing is left in disorder but the open transaction.
    let outcome = catch_unwind(AssertUnwindSafe(|| work(conn)))
        .unwrap_or_else(|payload| Err(panicked(payload.as_ref())));
    if !conn.is_autocommit() {
        execute(conn, "ROLLBACK")?;
    }
    outcome
}

fn execute(conn: &Connection, sql: &str) -> Result<()> {
    conn.prepare_cached(sql)?.execute([])?;
    Ok(())
}
