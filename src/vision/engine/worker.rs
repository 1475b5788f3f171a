//! A worker: decodes pictures, runs the network and answers, for as long as the queue is open.

use super::{Answer, Classify, Failure, Input, Options, Shared, Space, Timings, job::Waiting, priority};
use crate::picture::{Header, Limits, Reader};
use bytes::Bytes;
use sha2::{Digest, Sha256};
use std::{
    any::Any,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Weak},
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// One thread's work.
pub(super) struct Worker<M: Classify> {
    shared: Arc<Shared<M>>,
    options: Options,
    reader: Reader,
    /// The scratch for each model that this thread has run and that is still there.
    sessions: Vec<(Weak<M>, M::Session)>,
    /// The inputs of a batch, one after the other.
    input: Vec<f32>,
}

/// A job whose input is ready.
struct Ready {
    reply: oneshot::Sender<Result<Answer, Failure>>,
    /// How many inputs it has.
    rows: usize,
    header: Option<Header>,
    sha256: Option<[u8; 32]>,
    timings: Timings,
    /// Given back once the answer is there: the tensor's values, or nothing for a picture.
    _space: Option<Space>,
}

impl<M: Classify> Worker<M> {
    pub(super) fn new(shared: Arc<Shared<M>>, options: Options) -> Self {
        let reader = Reader::new(options.limits);
        Self { shared, options, reader, sessions: Vec::new(), input: Vec::new() }
    }

    /// Works until the queue is closed and empty.
    pub(super) fn run(mut self) {
        if self.options.give_way {
            priority::give_way();
        }
        while let Some(batch) = self.shared.queue.take(|a, b| Arc::ptr_eq(&a.model, &b.model)) {
            self.serve(batch);
        }
    }

    /// Answers jobs of one model.
    fn serve(&mut self, batch: Vec<Waiting<M>>) {
        let Some(model) = batch.first().map(|first| first.model.clone()) else { return };
        self.input.clear();
        let mut ready = Vec::new();
        for job in batch {
            if job.reply.is_closed() {
                self.shared.count_abandoned(1);
            } else {
                ready.extend(self.prepare(&model, job));
            }
        }
        self.forget_abandoned(model.input_len(), &mut ready);
        if !ready.is_empty() {
            self.classify(&model, ready);
        }
    }

    /// Puts a job's input behind those that are there, or answers why not.
    fn prepare(&mut self, model: &Arc<M>, job: Waiting<M>) -> Option<Ready> {
        let queueing = job.since.elapsed();
        let Waiting { input, reply, .. } = job;
        let (begin, before) = (Instant::now(), self.input.len());
        let read = match input {
            Input::Picture { bytes, digest, space } => {
                self.decode(model, &bytes, digest).map(|(header, sha256)| {
                    // The pixels are read; nothing holds on to the file.
                    drop((bytes, space));
                    (1, Some(header), sha256, None)
                })
            }
            Input::Tensor { values, space } => {
                self.copy(model, &values).map(|rows| (rows, None, None, Some(space)))
            }
        };
        match read {
            Ok((rows, header, sha256, space)) => {
                let decoding = if header.is_some() { begin.elapsed() } else { Duration::ZERO };
                let timings = Timings { queueing, decoding, inference: Duration::ZERO };
                Some(Ready { reply, rows, header, sha256, timings, _space: space })
            }
            Err(failure) => {
                self.input.truncate(before);
                let _ = reply.send(Err(failure));
                None
            }
        }
    }

    fn decode(
        &mut self,
        model: &Arc<M>,
        bytes: &Bytes,
        digest: bool,
    ) -> Result<(Header, Option<[u8; 32]>), Failure> {
        let before = self.input.len();
        self.input.resize(before + model.input_len(), 0.0);
        let (reader, pixels) = (&mut self.reader, &mut self.input[before..]);
        let read = guarded(|| reader.read(bytes, model.preprocessing(), pixels));
        let header =
            read.inspect_err(|_| self.reader = fresh(self.options.limits))?.map_err(Failure::Picture)?;
        Ok((header, digest.then(|| Sha256::digest(bytes).into())))
    }

    fn copy(&mut self, model: &Arc<M>, values: &[f32]) -> Result<usize, Failure> {
        let expected = model.input_len();
        if values.is_empty() || !values.len().is_multiple_of(expected) {
            return Err(Failure::Tensor { found: values.len(), expected });
        }
        self.input.extend_from_slice(values);
        Ok(values.len() / expected)
    }

    /// Takes the inputs of jobs out that nobody waits for any more.
    fn forget_abandoned(&mut self, input_len: usize, ready: &mut Vec<Ready>) {
        let before = ready.len();
        let (mut from, mut to) = (0, 0);
        ready.retain(|job| {
            let length = job.rows * input_len;
            let keep = !job.reply.is_closed();
            if keep {
                self.input.copy_within(from..from + length, to);
                to += length;
            }
            from += length;
            keep
        });
        self.input.truncate(to);
        self.shared.count_abandoned(before - ready.len());
    }

    /// Runs the network once for all, and answers each.
    fn classify(&mut self, model: &Arc<M>, ready: Vec<Ready>) {
        let begin = Instant::now();
        let (sessions, input) = (&mut self.sessions, &self.input);
        let rows: usize = ready.iter().map(|job| job.rows).sum();
        // Workers without work lend their cores; where anything waits, each picture is done soonest by one thread.
        let threads = 1 + self.shared.queue.idle();
        let ran = guarded(|| model.probabilities(session(sessions, model), input, threads));
        // After a panic, nobody knows what the scratch holds.
        let ran = ran.inspect_err(|_| self.sessions.clear());
        let probabilities = ran.and_then(|result| result.map_err(Failure::Model)).and_then(|probabilities| {
            let expected = rows * model.classes();
            if probabilities.len() == expected {
                return Ok(probabilities);
            }
            Err(Failure::Model(format!("it gave {} numbers in place of {expected}", probabilities.len())))
        });
        let inference = begin.elapsed();
        let mut from = 0;
        for Ready { reply, rows, header, sha256, timings, _space } in ready {
            let length = rows * model.classes();
            let answer = probabilities.as_ref().map_err(Failure::clone).map(|all| Answer {
                probabilities: all[from..from + length].to_vec(),
                header,
                sha256,
                timings: Timings { inference, ..timings },
            });
            from += length;
            // Whoever asked may have left by now.
            let _ = reply.send(answer);
        }
    }
}

/// A thread's scratch for a model; that of models that are gone is let go.
fn session<'s, M: Classify>(
    sessions: &'s mut Vec<(Weak<M>, M::Session)>,
    model: &Arc<M>,
) -> &'s mut M::Session {
    sessions.retain(|(owner, _)| owner.strong_count() > 0);
    let found = sessions.iter().position(|(owner, _)| std::ptr::eq(owner.as_ptr(), Arc::as_ptr(model)));
    let at = found.unwrap_or_else(|| {
        sessions.push((Arc::downgrade(model), model.session()));
        sessions.len() - 1
    });
    &mut sessions[at].1
}

/// After a panic, nobody knows what a reader's buffers hold.
fn fresh(limits: Limits) -> Reader {
    Reader::new(limits)
}

fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| Failure::Panicked(panic_text(&*panic)))
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message").to_owned()
}
