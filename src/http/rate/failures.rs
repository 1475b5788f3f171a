//! How often an address may come with tokens that are refused.

use super::{Keyed, Standing, keyed::MOST_KEYS};
use governor::clock::{Clock, MonotonicClock, Reference};
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Counts failures alone: an address that has used up its allowance waits until it may fail once more.
pub struct Failures<C: Clock = MonotonicClock> {
    allowance: Keyed<IpAddr, C>,
    waiting: Mutex<HashMap<IpAddr, (C::Instant, Standing)>>,
    clock: C,
}

impl<C: Clock + Clone> Failures<C> {
    /// Failures of which so many are allowed.
    pub fn new(allowance: Keyed<IpAddr, C>, clock: C) -> Self {
        Self { allowance, waiting: Mutex::default(), clock }
    }

    /// Whether an address may try once more. Nothing is counted.
    ///
    /// # Errors
    /// Where it has failed too often: what stands, and how long it has to wait.
    pub fn check(&self, address: IpAddr) -> Result<(), (Standing, Duration)> {
        let mut waiting = self.waiting();
        let Some((until, standing)) = waiting.get(&address).copied() else { return Ok(()) };
        let left = Duration::from(until.duration_since(self.clock.now()));
        if left.is_zero() {
            waiting.remove(&address);
            return Ok(());
        }
        Err((standing, left))
    }

    /// Counts a failure.
    pub fn note(&self, address: IpAddr) {
        let (standing, wait) = match self.allowance.take(&address) {
            Ok(standing) if standing.remaining > 0 => return,
            // The last one that was allowed.
            Ok(standing) => (standing, standing.rate.period()),
            Err(used_up) => used_up,
        };
        let now = self.clock.now();
        let mut waiting = self.waiting();
        if waiting.len() >= MOST_KEYS {
            waiting.retain(|_, (until, _)| *until > now);
        }
        if waiting.len() < MOST_KEYS || waiting.contains_key(&address) {
            waiting.insert(address, (now + wait.into(), standing));
        }
    }

    /// Forgets who has waited long enough.
    pub fn tidy(&self) {
        self.allowance.tidy();
        let now = self.clock.now();
        let mut waiting = self.waiting();
        waiting.retain(|_, (until, _)| *until > now);
        waiting.shrink_to_fit();
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<IpAddr, (C::Instant, Standing)>> {
        // A map that is inserted to and removed from is whole after any panic.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    #[test]
    fn who_fails_too_often_waits_and_who_succeeds_does_not() {
        let clock = FakeRelativeClock::default();
        let rate = "30/m:3".parse::<super::super::RateSetting>().unwrap().rate().unwrap();
        let allowance = Keyed::new("failures", rate, 9, clock.clone()).unwrap();
        let failures = Failures::new(allowance, clock.clone());
        let (one, other) = (IpAddr::from([192, 0, 2, 1]), IpAddr::from([192, 0, 2, 2]));
        for _ in 0..3 {
            for _ in 0..100 {
                failures.check(one).unwrap();
            }
            failures.note(one);
        }
        assert_eq!(failures.check(one).unwrap_err().1, Duration::from_secs(2));
        failures.check(other).unwrap();
        clock.advance(Duration::from_millis(1500));
        assert_eq!(failures.check(one).unwrap_err().1, Duration::from_millis(500));
        clock.advance(Duration::from_millis(500));
        failures.check(one).unwrap();
        failures.note(one);
        assert!(failures.check(one).is_err(), "one more is allowed, and no second one");
        clock.advance(Duration::from_secs(60));
        failures.tidy();
        assert!(failures.waiting().is_empty());
        failures.check(one).unwrap();
    }
}
