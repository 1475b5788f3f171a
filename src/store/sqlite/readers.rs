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
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;

/// A query in the queue.
struct Job {
    run: Box<dyn FnOnce(&Connection) + Send>,
    abandoned: Abandoned,
}

/// Whether nobody waits for a query any more; it then ends in the middle.
type Abandoned = Arc<AtomicBool>;

/// SQLite's steps from one look at [`Abandoned`] to the next: some tenths of a millisecond.
const LOOK_EVERY: i32 = 10_000;

/// Abandons its query when dropped: at its answer, or when its client or the time for its request is gone.
struct Waiting(Abandoned);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

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
                .spawn(move || work_off(conn, &jobs))
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
        let run = move |conn: &Connection| {
            if !reply.is_closed() {
                let _ = reply.send(in_snapshot(conn, work));
            }
        };
        let waiting = Waiting(Abandoned::default());
        let job = Job { run: Box::new(run), abandoned: Arc::clone(&waiting.0) };
        let queue = self.queue.as_ref().ok_or_else(stopped)?;
        queue.try_send(job).map_err(|error| match error {
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

fn work_off(mut conn: Connection, jobs: &Receiver<Job>) {
    room::works_on(conn.path());
    let current = Arc::new(Mutex::new(Abandoned::default()));
    let at_work = Arc::clone(&current);
    let look = move || lock(&at_work).load(Ordering::Relaxed);
    if let Err(error) = conn.progress_handler(LOOK_EVERY, Some(look)) {
        tracing::warn!(%error, "queries will run to their end also where nobody waits for them");
    }
    while let Ok(job) = jobs.recv() {
        *lock(&current) = job.abandoned;
        (job.run)(&conn);
    }
}

fn lock(of_current: &Mutex<Abandoned>) -> MutexGuard<'_, Abandoned> {
    // It holds a flag, which no panic leaves in disorder.
    of_current.lock().unwrap_or_else(PoisonError::into_inner)
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
