//! Allowances by key, in bounded memory.

use super::{Rate, Standing};
use governor::{
    RateLimiter,
    clock::{Clock, MonotonicClock},
    middleware::StateInformationMiddleware,
    state::keyed::HashMapStateStore,
};
use std::{
    hash::{BuildHasher, Hash, RandomState},
    time::Duration,
};

/// Keys that are told apart; those that come when there are as many share what is left, a few thousand groups of them.
pub const MOST_KEYS: usize = 65_536;
const GROUPS: u64 = 4_096;

type Limiter<K, C> = RateLimiter<K, HashMapStateStore<K>, C, StateInformationMiddleware>;

/// An allowance for each key, by the generic cell rate algorithm (ITU-T I.371).
///
/// What has its whole allowance back is forgotten by [`Keyed::tidy`]. Whoever comes with ever new keys fills the memory
/// up to the bound and no further.
pub struct Keyed<K, C: Clock = MonotonicClock>
where
    K: Hash + Eq + Clone,
{
    name: &'static str,
    rate: Rate,
    each: Limiter<K, C>,
    groups: Limiter<u64, C>,
    most: usize,
    hasher: RandomState,
    clock: C,
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Keyed<K, C> {
    /// Allowances of a rate; `None` where that is no quota, which no rate is.
    pub fn new(name: &'static str, rate: Rate, most: usize, clock: C) -> Option<Self> {
        let quota = rate.quota()?;
        Some(Self {
            name,
            rate,
            each: RateLimiter::hashmap_with_clock(quota, clock.clone()).with_middleware(),
            groups: RateLimiter::hashmap_with_clock(quota, clock.clone()).with_middleware(),
            most,
            hasher: RandomState::new(),
            clock,
        })
    }

    /// Takes one from a key's allowance.
    ///
    /// # Errors
    /// Where nothing is left of it: what stands, and how long it takes until there is.
    pub fn take(&self, key: &K) -> Result<Standing, (Standing, Duration)> {
        let taken = if self.each.len() < self.most {
            self.each.check_key(key)
        } else {
            self.groups.check_key(&(self.hasher.hash_one(key) % GROUPS))
        };
        let standing = |remaining| Standing { name: self.name, rate: self.rate, remaining };
        match taken {
            Ok(state) => Ok(standing(state.remaining_burst_capacity())),
            Err(not_until) => Err((standing(0), not_until.wait_time_from(self.clock.now()))),
        }
    }

    /// Forgets keys that have their whole allowance, and gives their memory back.
    pub fn tidy(&self) {
        self.each.retain_recent();
        self.each.shrink_to_fit();
        self.groups.retain_recent();
    }

    /// How many keys are known.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.each.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use governor::clock::FakeRelativeClock;

    /// 60 a minute, 3 at once.
    fn keyed(most: usize) -> (Keyed<u32, FakeRelativeClock>, FakeRelativeClock) {
        let clock = FakeRelativeClock::default();
        let rate = "60/m:3".parse::<super::super::RateSetting>().unwrap().rate().unwrap();
        (Keyed::new("address", rate, most, clock.clone()).unwrap(), clock)
    }

    #[test]
    fn each_key_has_its_own_allowance_which_comes_back() {
        let (keyed, clock) = keyed(9);
        let left: Vec<_> = (0..3).map(|_| keyed.take(&1).unwrap().remaining).collect();
        assert_eq!(left, [2, 1, 0]);
        let (standing, wait) = keyed.take(&1).unwrap_err();
        assert_eq!((standing.remaining, wait), (0, Duration::from_secs(1)));
        assert_eq!(keyed.take(&2).unwrap().remaining, 2);
        clock.advance(Duration::from_millis(400));
        assert_eq!(keyed.take(&1).unwrap_err().1, Duration::from_millis(600));
        clock.advance(Duration::from_millis(600));
        assert_eq!(keyed.take(&1).unwrap().remaining, 0);
        clock.advance(Duration::from_secs(3));
        assert_eq!(keyed.take(&1).unwrap().remaining, 2);
    }

    #[test]
    fn ever_new_keys_do_not_fill_the_memory() {
        let (keyed, clock) = keyed(100);
        let let_in = (0..100_000).filter(|key| keyed.take(key).is_ok()).count();
        assert_eq!(keyed.len(), 100);
        assert!(let_in <= 100 + 3 * GROUPS as usize, "{let_in}");
        keyed.tidy();
        assert_eq!(keyed.len(), 100, "what was used is not forgotten");
        clock.advance(Duration::from_secs(4));
        keyed.tidy();
        assert_eq!(keyed.len(), 0);
        assert!(keyed.take(&1).is_ok() && keyed.len() == 1);
    }
}
