//! The keys of the requests that are being served.

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// The keys of the requests that are being served, each with whose it is.
///
/// An entry ends with the handler, also where that is dropped because its client has left or its time is up, while
/// the change may still wait in the writer's queue or run. A retry that comes then is behind it in the queue, and
/// finds its answer, or its skipped place: the registry answers sooner, the queue alone is what makes doubles
/// impossible.
#[derive(Default)]
pub struct InFlight(Mutex<HashSet<(String, String)>>);

/// The place of one request; given up when dropped.
pub struct Entry<'a> {
    all: &'a InFlight,
    of: (String, String),
}

impl InFlight {
    /// Takes the place of a key; `None` while another request has it.
    pub fn enter(&self, principal: &str, key: &str) -> Option<Entry<'_>> {
        let of = (principal.to_owned(), key.to_owned());
        // Made only where it is entered: dropping one would give up the other request's place.
        let is_free = self.keys().insert(of.clone());
        is_free.then(|| Entry { all: self, of })
    }

    fn keys(&self) -> MutexGuard<'_, HashSet<(String, String)>> {
        // A set that is inserted to and removed from is whole after any panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Entry<'_> {
    /// Whose key it is.
    pub fn principal(&self) -> &str {
        &self.of.0
    }

    /// The key.
    pub fn key(&self) -> &str {
        &self.of.1
    }
}

impl Drop for Entry<'_> {
    fn drop(&mut self) {
        self.all.keys().remove(&self.of);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_free_again_once_its_request_is_served() {
        let all = InFlight::default();
        let enter = |key| all.enter("", key);
        let first = enter("a").unwrap();
        assert!(enter("a").is_none());
        assert!(enter("b").is_some() && enter("A").is_some(), "others are not in the way");
        assert!(all.enter("another", "a").is_some(), "a key is its principal's own");
        assert!(enter("a").is_none(), "a refusal takes nothing away");
        drop(first);
        assert!(enter("a").is_some());
        assert!(all.keys().is_empty());
    }
}
