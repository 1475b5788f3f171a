//! What goes on on a connection, and whose turn it is.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::time::Instant;

/// The requests of a connection that are being served.
#[derive(Clone)]
pub struct Activity(Arc<Mutex<State>>);

struct State {
    /// Since when the client of each is to read; `None` while its answer is being made.
    answers: HashMap<u64, Option<Instant>>,
    next: u64,
    /// When the last one ended.
    quiet_since: Instant,
}

/// One request; over when dropped.
pub struct Turn {
    activity: Activity,
    id: u64,
}

/// What is to become of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is in use.
    Active,
    /// Nothing has been asked for too long.
    Idle,
    /// An answer has been left unread for too long.
    Stalled,
}

impl Activity {
    /// A connection on which nothing was asked yet.
    pub fn new(now: Instant) -> Self {
        Self(Arc::new(Mutex::new(State { answers: HashMap::new(), next: 0, quiet_since: now })))
    }

    /// A request has come.
    pub fn begin(&self) -> Turn {
        let mut state = self.state();
        let id = state.next;
        state.next += 1;
        state.answers.insert(id, None);
        drop(state);
        Turn { activity: self.clone(), id }
    }

    /// What to make of what goes on.
    pub fn verdict(&self, now: Instant, idle: Duration, stalled: Duration) -> Verdict {
        let state = self.state();
        if state.answers.is_empty() {
            let quiet = now.saturating_duration_since(state.quiet_since);
            return if quiet < idle { Verdict::Active } else { Verdict::Idle };
        }
        let mut waiting = state.answers.values().flatten();
        let is_stalled = waiting.any(|since| now.saturating_duration_since(*since) >= stalled);
        if is_stalled { Verdict::Stalled } else { Verdict::Active }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Each change is whole after any panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// A piece of the answer is there; the client is to read.
    pub fn client(&self) {
        self.set(Some(Instant::now()));
    }

    /// The client has read all; the next piece is to be made.
    pub fn server(&self) {
        self.set(None);
    }

    fn set(&self, since: Option<Instant>) {
        self.activity.state().answers.insert(self.id, since);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut state = self.activity.state();
        state.answers.remove(&self.id);
        if state.answers.is_empty() {
            state.quiet_since = Instant::now();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_leaves_an_answer_unread_is_told_from_who_waits_for_it() {
        const IDLE: Duration = Duration::from_secs(10);
        const STALLED: Duration = Duration::from_secs(20);
        let start = Instant::now();
        let activity = Activity::new(start);
        let after = |seconds| {
            let now = Instant::now() + Duration::from_secs(seconds);
            activity.verdict(now, IDLE, STALLED)
        };
        assert_eq!((after(0), after(11)), (Verdict::Active, Verdict::Idle));
        let (one, other) = (activity.begin(), activity.begin());
        assert_eq!(after(99), Verdict::Active);
        one.client();
        assert_eq!((after(11), after(20)), (Verdict::Active, Verdict::Stalled));
        one.server();
        assert_eq!(after(99), Verdict::Active);
        other.client();
        drop(one);
        assert_eq!(after(20), Verdict::Stalled);
        drop(other);
        assert_eq!((after(9), after(10)), (Verdict::Active, Verdict::Idle));
    }
}
