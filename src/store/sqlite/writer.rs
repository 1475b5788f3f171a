//! The one thread that writes. It commits in groups: whatever waits when it looks into its queue shares one
//! transaction, and so one sync of the disk; each change has a savepoint of its own within it.

use super::{
    changes,
    clock::Clock,
    error::{panicked, stopped},
    room,
};
use crate::store::{Result, StoreError};
use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    collections::VecDeque,
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    thread::{self, JoinHandle},
};
use tokio::sync::oneshot;

/// Most changes in one transaction: the first of them waits for the last.
const GROUP_MAX: usize = 256;

/// A change in the queue.
trait Change: Send {
    /// Whether nobody waits for the answer any more.
    fn is_abandoned(&self) -> bool;
    /// Makes the change and keeps its answer back.
    fn run(&mut self, conn: &Connection) -> Result<()>;
    /// Gives the answer, or the reason why the change did not last.
    fn answer(self: Box<Self>, committed: Result<()>);
}

/// Work that has the connection, and the transaction it wants, to itself.
type Alone = Box<dyn FnOnce(&mut Connection) + Send>;

enum Job {
    Change(Box<dyn Change>),
    Alone(Alone),
}

struct Task<T, F> {
    work: Option<F>,
    outcome: Result<T>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T, F> Change for Task<T, F>
where
    T: Send,
    F: FnOnce(&Connection) -> Result<T> + Send,
{
    fn is_abandoned(&self) -> bool {
        self.reply.is_closed()
    }

    fn run(&mut self, conn: &Connection) -> Result<()> {
        if let Some(work) = self.work.take() {
            // Only the database could be left in disorder, and that is rolled back.
            self.outcome = catch_unwind(AssertUnwindSafe(|| work(conn)))
                .unwrap_or_else(|payload| Err(panicked(payload.as_ref())));
        }
        self.outcome.as_ref().map(|_| ()).map_err(Clone::clone)
    }

    fn answer(self: Box<Self>, committed: Result<()>) {
        // The client may have left meanwhile; the change stands all the same.
        let _ = self.reply.send(committed.and(self.outcome));
    }
}

/// The way to the thread that writes.
pub(super) struct Writer {
    queue: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread, with room for `capacity` changes in its queue.
    pub(super) fn start(conn: Connection, clock: Arc<Clock>, capacity: usize) -> io::Result<Self> {
        let (queue, jobs) = bounded(capacity);
        let thread = thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || work_off(conn, &clock, &jobs))?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// Makes a change and answers once it is on the disk. An error from `work` undoes all that it did.
    pub(super) async fn change<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Change(Box::new(Task { work: Some(work), outcome: Err(stopped()), reply })))?;
        answer.await.unwrap_or_else(|_| Err(stopped()))
    }

    /// Does work in a transaction that it shares with no other.
    pub(super) async fn change_alone<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = move |conn: &mut Connection| {
            if !reply.is_closed() {
                let _ = reply.send(in_own_transaction(conn, work));
            }
        };
        self.send(Job::Alone(Box::new(job)))?;
        answer.await.unwrap_or_else(|_| Err(stopped().into()))
    }

    fn send(&self, job: Job) -> Result<()> {
        let queue = self.queue.as_ref().ok_or_else(stopped)?;
        queue.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Busy,
            TrySendError::Disconnected(_) => stopped(),
        })
    }

    /// Lets the thread finish what waits in its queue, and waits for its end.
    pub(super) fn stop(&mut self) {
        self.queue = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the database's writer thread panicked");
        }
    }
}

/// The thread: takes jobs until every sender is gone and the queue is empty.
fn work_off(mut conn: Connection, clock: &Clock, jobs: &Receiver<Job>) {
    room::works_on(conn.path());
    let mut held = None;
    while let Some(first) = held.take().or_else(|| jobs.recv().ok()) {
        match first {
            Job::Alone(work) => {
                clock.begin();
                work(&mut conn);
                clock.end();
            }
            Job::Change(first) => {
                let mut group = VecDeque::from([first]);
                while held.is_none() && group.len() < GROUP_MAX {
                    match jobs.try_recv() {
                        Ok(Job::Change(next)) => group.push_back(next),
                        Ok(alone) => held = Some(alone),
                        Err(_) => break,
                    }
                }
                if run_group(&conn, clock, group) == Err(StoreError::Busy) {
                    refuse_waiting(jobs, &mut held);
                }
            }
        }
    }
    if let Err((_, error)) = conn.close() {
        tracing::warn!(%error, "the database was not closed cleanly");
    }
}

/// Another program has kept the lock for as long as anyone is to wait for it: those that came meanwhile have waited too.
fn refuse_waiting(jobs: &Receiver<Job>, held: &mut Option<Job>) {
    while held.is_none() {
        match jobs.try_recv() {
            Ok(Job::Change(change)) => change.answer(Err(StoreError::Busy)),
            Ok(alone) => *held = Some(alone),
            Err(_) => break,
        }
    }
}

/// Runs every change, in as few transactions as SQLite allows, which is one. Answers what became of the last.
fn run_group(conn: &Connection, clock: &Clock, mut group: VecDeque<Box<dyn Change>>) -> Result<()> {
    let mut last = Ok(());
    while !group.is_empty() {
        let mut done = Vec::with_capacity(group.len());
        clock.begin();
        let committed = transact(conn, &mut group, &mut done);
        if let Err(error) = &committed {
            tracing::error!(%error, changes = done.len(), "a group of changes was rolled back");
            roll_back(conn);
        }
        clock.end();
        for change in done {
            change.answer(committed.clone());
        }
        if committed == Err(StoreError::Full) {
            // What was written in vain, and what was never moved, is room for the next. Nobody waits for it: readers
            // may hold it up.
            shorten_log(conn);
        }
        last = committed;
    }
    last
}

/// Moves changes from `group` to `done` in one transaction. After an error none of those done has lasted.
fn transact(
    conn: &Connection,
    group: &mut VecDeque<Box<dyn Change>>,
    done: &mut Vec<Box<dyn Change>>,
) -> Result<()> {
    if let Err(error) = execute(conn, "BEGIN IMMEDIATE") {
        done.extend(group.drain(..));
        return Err(error);
    }
    while let Some(mut change) = group.pop_front() {
        if change.is_abandoned() {
            continue;
        }
        let outcome = in_savepoint(conn, change.as_mut());
        done.push(change);
        outcome?;
    }
    changes::date_lists(conn)?;
    execute(conn, "COMMIT")
}

/// Runs one change; fails only where the transaction around it is lost.
fn in_savepoint(conn: &Connection, change: &mut dyn Change) -> Result<()> {
    execute(conn, "SAVEPOINT change")?;
    let outcome = change.run(conn);
    if conn.is_autocommit() {
        // SQLite gives a whole transaction up on failures such as a full disk.
        return Err(outcome.err().unwrap_or_else(|| StoreError::Internal("the transaction was lost".into())));
    }
    if outcome.is_err() {
        execute(conn, "ROLLBACK TO change")?;
    }
    execute(conn, "RELEASE change")
}

/// Runs work in a transaction of its own, which an error or a panic rolls back.
fn in_own_transaction<T, E: From<StoreError>>(
    conn: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let transaction =
        conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
    // Only the database could be left in disorder, and dropping the transaction rolls it back.
    let outcome = catch_unwind(AssertUnwindSafe(|| work(&transaction)))
        .unwrap_or_else(|payload| Err(panicked(payload.as_ref()).into()));
    let outcome = match outcome {
        Ok(outcome) => {
            changes::date_lists(&transaction)?;
            transaction.commit().map(|()| outcome).map_err(|error| StoreError::from(error).into())
        }
        Err(error) => {
            changes::forget();
            if let Err(error) = transaction.rollback() {
                tracing::error!(%error, "a rollback failed");
            }
            Err(error)
        }
    };
    shorten_log(conn);
    outcome
}

/// Moves what a large transaction wrote from the log to the database, so that no huge log stays behind.
fn shorten_log(conn: &Connection) {
    match conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)) {
        Ok(0) => {}
        Ok(_) => tracing::debug!("readers keep the write-ahead log; a later commit will shorten it"),
        Err(error) => tracing::warn!(%error, "the write-ahead log was not shortened"),
    }
}

fn roll_back(conn: &Connection) {
    changes::forget();
    if !conn.is_autocommit()
        && let Err(error) = execute(conn, "ROLLBACK")
    {
        tracing::error!(%error, "a rollback failed");
    }
}

/// Runs a statement without values and without rows.
pub(super) fn execute(conn: &Connection, sql: &str) -> Result<()> {
    conn.prepare_cached(sql)?.execute([])?;
    Ok(())
}
