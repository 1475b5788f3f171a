//! The queue between those who ask and the workers.

use super::Full;
use std::{
    collections::VecDeque,
    num::NonZeroUsize,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
};

/// Entries in the order in which they came, at most so many of them.
pub(super) struct Queue<T> {
    state: Mutex<State<T>>,
    changed: Condvar,
    most: usize,
    takers: usize,
    max_batch: usize,
}

struct State<T> {
    entries: VecDeque<T>,
    /// Takers that wait.
    idle: usize,
    closed: bool,
}

impl<T> Queue<T> {
    /// Holds `most` entries for `takers`, each of which takes at most `max_batch` at once.
    pub(super) fn new(most: usize, takers: NonZeroUsize, max_batch: NonZeroUsize) -> Self {
        let state = State { entries: VecDeque::new(), idle: 0, closed: false };
        let (takers, max_batch) = (takers.get(), max_batch.get());
        Self { state: Mutex::new(state), changed: Condvar::new(), most, takers, max_batch }
    }

    /// Adds an entry. Where the queue is full, entries that are `stale` make room; answers how many did.
    ///
    /// # Errors
    /// [`Full`] and the entry, where there is no room all the same, or the queue is closed.
    pub(super) fn push(&self, entry: T, stale: impl Fn(&T) -> bool) -> Result<usize, (Full, T)> {
        let mut state = self.lock();
        if state.closed {
            return Err((Full::Ending, entry));
        }
        let before = state.entries.len();
        if before >= self.most {
            state.entries.retain(|entry| !stale(entry));
        }
        let removed = before - state.entries.len();
        if state.entries.len() >= self.most {
            return Err((Full::Jobs, entry));
        }
        state.entries.push_back(entry);
        drop(state);
        self.changed.notify_one();
        Ok(removed)
    }

    /// Waits until there is something, and takes this taker's share of it: the oldest entry, and those after it that
    /// are `alike`. Nothing once the queue is closed and empty.
    pub(super) fn take(&self, alike: impl Fn(&T, &T) -> bool) -> Option<Vec<T>> {
        let mut state = self.lock();
        loop {
            if let Some(first) = state.entries.pop_front() {
                // Taking all would leave the other takers without work.
                let share = (state.entries.len() + 1).div_ceil(self.takers).min(self.max_batch);
                let mut taken = vec![first];
                while taken.len() < share && state.entries.front().is_some_and(|next| alike(&taken[0], next))
                {
                    taken.extend(state.entries.pop_front());
                }
                return Some(taken);
            }
            if state.closed {
                return None;
            }
            state.idle += 1;
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.idle -= 1;
        }
    }

    /// How many entries wait.
    pub(super) fn len(&self) -> usize {
        self.lock().entries.len()
    }

    /// How many takers wait for an entry; none where there is one.
    pub(super) fn idle(&self) -> usize {
        let state = self.lock();
        if state.entries.is_empty() { state.idle } else { 0 }
    }

    /// Takes no more entries; takers get what is there.
    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        // Nothing here can panic while it holds the lock and leave a state that is half made.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
