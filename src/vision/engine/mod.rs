//! A bounded queue in front of worker threads: bytes of pictures go in, probabilities come out.
//!
//! - A worker that is free takes what is waiting, and never waits for more: a batch is what has gathered while all
//!   were busy, shared between the workers.
//! - A picture is decoded and run by the same worker, so that its pixels stay in one core's caches. Where other workers
//!   have nothing to do, the network's rows are shared between as many threads.
//! - What waits is bounded in jobs ([`Options::max_jobs`]) and, with what is still arriving, in bytes
//!   ([`Engine::room`]). A full engine says so at once.
//! - A reply that nobody waits for any more is skipped, before the picture is decoded and again before it is run.
//! - A panic ends one job, not its worker.
//! - Workers give way to the other threads of the process ([`Options::give_way`]).

mod classify;
mod job;
mod priority;
mod queue;
mod room;
#[cfg(test)]
mod tests;
mod worker;

pub use classify::Classify;
pub use job::{Answer, Failure, Input, Job, Reply, Timings};
pub use room::{Full, Room, Space};

use crate::picture::Limits;
use job::Waiting;
use queue::Queue;
use std::{
    io,
    num::NonZeroUsize,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread::{self, JoinHandle},
};
use worker::Worker;

/// How an engine works.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Threads that decode and classify.
    pub workers: NonZeroUsize,
    /// Jobs that wait for a worker, at most.
    pub max_jobs: usize,
    /// Bytes of pictures and tensors that are held at once, arriving, waiting or being worked on, at most.
    pub max_bytes: usize,
    /// Jobs that a worker takes at once, at most. More than one pays where the device is slow to start.
    pub max_batch: NonZeroUsize,
    /// What a picture may cost.
    pub limits: Limits,
    /// Whether the workers' threads get less of a busy processor than the other threads of the system.
    pub give_way: bool,
}

impl Default for Options {
    /// A worker for each core that the process may use.
    fn default() -> Self {
        Self {
            workers: thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
            max_jobs: 128,
            max_bytes: 48 << 20,
            max_batch: NonZeroUsize::MIN,
            limits: Limits::default(),
            give_way: true,
        }
    }
}

/// Worker threads and the queue in front of them.
pub struct Engine<M: Classify> {
    shared: Arc<Shared<M>>,
    room: Room,
    threads: Vec<JoinHandle<()>>,
}

/// What the workers share.
struct Shared<M: Classify> {
    queue: Queue<Waiting<M>>,
    /// Jobs that were not worked on because nobody waited for them any more.
    abandoned: AtomicU64,
}

impl<M: Classify> Engine<M> {
    /// Starts the workers.
    ///
    /// # Errors
    /// When the system gives no more threads.
    pub fn start(options: Options) -> io::Result<Self> {
        let shared = Arc::new(Shared {
            queue: Queue::new(options.max_jobs, options.workers, options.max_batch),
            abandoned: AtomicU64::new(0),
        });
        let room = Room::new(options.max_bytes);
        let mut engine = Self { shared, room, threads: Vec::new() };
        for number in 0..options.workers.get() {
            let shared = engine.shared.clone();
            let thread = thread::Builder::new().name(format!("vision-{number}"));
            // Should a thread be refused, those before it end with the engine.
            engine.threads.push(thread.spawn(move || Worker::new(shared, options).run())?);
        }
        Ok(engine)
    }

    /// Where the bytes of a job are accounted for, from their first one on.
    #[must_use]
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// Puts a job into the queue.
    ///
    /// # Errors
    /// [`Full`] and the job, where too many wait, or the engine is ending. Nothing was done; try again later.
    pub fn submit(&self, job: Job<M>) -> Result<Reply, (Full, Job<M>)> {
        let (waiting, reply) = Waiting::new(job);
        let pushed = self.shared.queue.push(waiting, |waiting| waiting.reply.is_closed());
        let abandoned = pushed.map_err(|(full, waiting)| (full, waiting.into_job()))?;
        self.shared.count_abandoned(abandoned);
        Ok(reply)
    }

    /// How many jobs wait for a worker.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.shared.queue.len()
    }

    /// How many jobs were given up so far because nobody waited for them any more.
    #[must_use]
    pub fn abandoned(&self) -> u64 {
        self.shared.abandoned.load(Ordering::Relaxed)
    }
}

impl<M: Classify> Shared<M> {
    fn count_abandoned(&self, jobs: usize) {
        self.abandoned.fetch_add(jobs as u64, Ordering::Relaxed);
    }
}

impl<M: Classify> Drop for Engine<M> {
    /// Takes no more jobs, and waits for those that wait.
    fn drop(&mut self) {
        self.shared.queue.close();
        for thread in self.threads.drain(..) {
            // A worker does not panic; where it did, there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}
