//! A job on its way: what is asked, who waits for the answer, and the answer.

use super::{Classify, Space};
use crate::picture::{Header, PictureError};
use bytes::Bytes;
use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// What is asked of which model. The model stays as it is until the answer, whatever is loaded meanwhile.
pub struct Job<M> {
    /// The model.
    pub model: Arc<M>,
    /// What it is asked about.
    pub input: Input,
}

/// What a model is asked about, with the room that its bytes take up.
pub enum Input {
    /// A file.
    Picture {
        /// Its bytes.
        bytes: Bytes,
        /// Whether the answer names their SHA-256.
        digest: bool,
        /// The room that they take up.
        space: Space,
    },
    /// Inputs that are ready for the network.
    Tensor {
        /// One or several of the model's `input_len` numbers each.
        values: Vec<f32>,
        /// The room that they take up.
        space: Space,
    },
}

impl Input {
    /// How many bytes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Picture { bytes, .. } => bytes.len(),
            Self::Tensor { values, .. } => size_of_val(&values[..]),
        }
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What a model says.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// A row for each input, each with a probability for each label, which add up to 1.
    pub probabilities: Vec<f32>,
    /// What the picture was; `None` where the input was none.
    pub header: Option<Header>,
    /// SHA-256 of the picture's bytes, where it was asked for.
    pub sha256: Option<[u8; 32]>,
    /// Where the time went.
    pub timings: Timings,
}

/// Where the time of a job went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timings {
    /// In the queue.
    pub queueing: Duration,
    /// From the file's bytes to the network's input; nothing for a tensor.
    pub decoding: Duration,
    /// In the network, with all that were run at once.
    pub inference: Duration,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Failure {
    /// The picture was refused.
    #[error("{0}")]
    Picture(PictureError),
    /// The tensor does not fit the model.
    #[error(
        "The tensor has {found} numbers; the model takes {expected} for each picture, of one picture at least."
    )]
    Tensor {
        /// What it has.
        found: usize,
        /// What a picture's has.
        expected: usize,
    },
    /// The model failed; for a log.
    #[error("the model failed: {0}")]
    Model(String),
    /// The worker panicked over this job; for a log.
    #[error("a worker panicked: {0}")]
    Panicked(String),
    /// The engine ended before the job's turn came.
    #[error("the engine has ended")]
    Ended,
}

/// The answer to a job when there is one. Dropped, it takes the job back.
#[derive(Debug)]
pub struct Reply(oneshot::Receiver<Result<Answer, Failure>>);

impl Reply {
    /// Waits for the answer, blocking the thread. Must not be called in an asynchronous runtime.
    ///
    /// # Errors
    /// As the job failed.
    pub fn wait(self) -> Result<Answer, Failure> {
        self.0.blocking_recv().unwrap_or(Err(Failure::Ended))
    }
}

impl Future for Reply {
    type Output = Result<Answer, Failure>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0).poll(context).map(|answer| answer.unwrap_or(Err(Failure::Ended)))
    }
}

/// A job in the queue.
pub(super) struct Waiting<M> {
    pub(super) model: Arc<M>,
    pub(super) input: Input,
    pub(super) reply: oneshot::Sender<Result<Answer, Failure>>,
    pub(super) since: Instant,
}

impl<M: Classify> Waiting<M> {
    /// The job as it waits, and what its owner waits for.
    pub(super) fn new(Job { model, input }: Job<M>) -> (Self, Reply) {
        let (sender, receiver) = oneshot::channel();
        (Self { model, input, reply: sender, since: Instant::now() }, Reply(receiver))
    }

    /// The job as it came.
    pub(super) fn into_job(self) -> Job<M> {
        Job { model: self.model, input: self.input }
    }
}
