//! The thread on which models are loaded while others serve.

use super::{Exchanged, LoadError, Registry};
use crossbeam_channel::{Sender, TrySendError};
use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    thread,
};

/// Loads that may wait. Whoever asks more often than that is not in a hurry to see it done.
const WAITING: usize = 8;

/// A thread that loads models, one after the other. It ends when the last of these is gone.
#[derive(Clone, Debug)]
pub struct Loader(Sender<Job>);

/// Why a load was not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("as many models are waiting to be loaded as may")]
pub struct Busy;

/// What becomes of a load: the model's name, and what was exchanged.
pub type Outcome = (String, Result<Exchanged, LoadError>);

struct Job {
    /// The model; all of them where none is named.
    name: Option<String>,
    tell: Box<dyn FnOnce(Vec<Outcome>) + Send>,
}

impl Loader {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the system has no more threads.
    pub fn start(registry: Arc<Registry>) -> io::Result<Self> {
        let (sender, jobs) = crossbeam_channel::bounded::<Job>(WAITING);
        thread::Builder::new().name("model-loader".into()).spawn(move || {
            for Job { name, tell } in jobs {
                let outcomes = work(&registry, name);
                // What is told may fail; the thread goes on.
                let _ = catch_unwind(AssertUnwindSafe(|| tell(outcomes)));
            }
        })?;
        Ok(Self(sender))
    }

    /// Loads a model, and tells when it is done or has failed. Does not wait.
    ///
    /// # Errors
    /// When too many loads are waiting.
    pub fn load(
        &self,
        name: &str,
        tell: impl FnOnce(Result<Exchanged, LoadError>) + Send + 'static,
    ) -> Result<(), Busy> {
        self.send(Some(name.to_owned()), |outcomes| {
            if let Some((_, outcome)) = outcomes.into_iter().next() {
                tell(outcome);
            }
        })
    }

    /// Loads every model ([`Registry::load_all`]), and tells of each. Does not wait.
    ///
    /// # Errors
    /// When too many loads are waiting.
    pub fn load_all(&self, tell: impl FnOnce(Vec<Outcome>) + Send + 'static) -> Result<(), Busy> {
        self.send(None, tell)
    }

    fn send(
        &self,
        name: Option<String>,
        tell: impl FnOnce(Vec<Outcome>) + Send + 'static,
    ) -> Result<(), Busy> {
        self.0.try_send(Job { name, tell: Box::new(tell) }).map_err(|error| match error {
            TrySendError::Full(_) | TrySendError::Disconnected(_) => Busy,
        })
    }
}

/// A fault of the program must not end the thread: it would be the last load of this process.
fn work(registry: &Registry, name: Option<String>) -> Vec<Outcome> {
    let loaded = catch_unwind(AssertUnwindSafe(|| match &name {
        Some(name) => vec![(name.clone(), registry.load(name))],
        None => registry.load_all(),
    }));
    loaded.unwrap_or_else(|_| {
        let name = name.unwrap_or_default();
        vec![(name.clone(), Err(LoadError::Fault(name)))]
    })
}
