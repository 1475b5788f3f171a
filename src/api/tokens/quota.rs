//! How many Biscuits may be revoked of one principal.
//!
//! Each narrowing has an id of its own, and whoever holds a token makes as many as they like, offline: without a bound,
//! one of them could fill the list of what is revoked, which every server of the database keeps in memory.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// So many at a time, until they would have expired. Far more than anybody hands on.
const MOST: usize = 1_000;

/// From so many principals on, those are looked for whose Biscuits have all expired.
const MANY: usize = 10_000;

/// When what was revoked of each principal would have expired, in seconds since 1970. It begins anew with the process.
#[derive(Debug, Default)]
pub struct Quota(Mutex<HashMap<String, Vec<u64>>>);

impl Quota {
    /// Counts a revocation of a principal's Biscuit that would expire then; both times in seconds since 1970. Answers
    /// whether there was room for it.
    pub fn take(&self, principal: &str, now: u64, expires_at: u64) -> bool {
        // A map of lists that are pushed to is whole after any panic.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MANY && !all.contains_key(principal) {
            all.retain(|_, ends| ends.iter().any(|end| *end >= now));
        }
        let ends = all.entry(principal.to_owned()).or_default();
        ends.retain(|end| *end >= now);
        if ends.len() >= MOST {
            return false;
        }
        ends.push(expires_at);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_principal_has_room_again_when_its_biscuits_would_have_expired() {
        let quota = Quota::default();
        for count in 0..MOST as u64 {
            assert!(quota.take("one", 100, 200 + count));
        }
        assert!(!quota.take("one", 200, 900));
        assert!(quota.take("other", 200, 900));
        assert!(quota.take("one", 201, 900));
        assert!(!quota.take("one", 201, 900));
    }

    #[test]
    fn who_has_nothing_left_is_forgotten() {
        let quota = Quota::default();
        for count in 0..MANY {
            quota.take(&count.to_string(), 100, 200);
        }
        quota.take("one more", 201, 300);
        assert_eq!(quota.0.lock().unwrap().len(), 1);
    }
}
