//! How often one client may ask: by its address before anything else is done, by its name once that is known, and far
//! less often with tokens that are refused.

mod failures;
mod keyed;
#[expect(clippy::module_inception, reason = "a rate is what the settings say")]
mod rate;
mod standing;

pub use keyed::Keyed;
pub use rate::{Rate, RateSetting};
pub use standing::Standing;

use super::caller::network_of;
use crate::problem::Problem;
use failures::Failures;
use governor::clock::MonotonicClock;
use keyed::MOST_KEYS;
use std::{hash::Hash, net::IpAddr};

/// Everybody's allowances.
#[derive(Default)]
pub struct RateLimits {
    address: Option<Keyed<IpAddr>>,
    principal: Option<Keyed<String>>,
    failures: Option<Failures>,
}

impl RateLimits {
    /// Allowances of these rates; none where there is no rate.
    pub fn new(address: Option<Rate>, principal: Option<Rate>, failures: Option<Rate>) -> Self {
        Self {
            address: keyed("address", address),
            principal: keyed("principal", principal),
            failures: keyed("failures", failures).map(|allowance| Failures::new(allowance, MonotonicClock)),
        }
    }

    /// Counts a request of an address. Answers what is left, where there is a limit.
    ///
    /// # Errors
    /// 429 where nothing is left.
    pub fn check_address(&self, address: IpAddr) -> Result<Option<Standing>, Problem> {
        let Some(limit) = &self.address else { return Ok(None) };
        let taken = limit.take(&network_of(address));
        taken.map(Some).map_err(|(standing, wait)| standing.refusal("Too many requests of one address", wait))
    }

    /// Counts a request of a principal, by its name. Answers what is left, where there is a limit.
    ///
    /// # Errors
    /// 429 where nothing is left.
    pub fn check_principal(&self, name: &str) -> Result<Option<Standing>, Problem> {
        let Some(limit) = &self.principal else { return Ok(None) };
        let taken = limit.take(&name.to_owned());
        taken.map(Some).map_err(|(standing, wait)| standing.refusal("Too many requests of one client", wait))
    }

    /// Whether an address may have a token verified. Nothing is counted.
    ///
    /// # Errors
    /// 429 where it came too often with tokens that were refused.
    pub fn check_failures(&self, address: IpAddr) -> Result<(), Problem> {
        let Some(failures) = &self.failures else { return Ok(()) };
        let what = "Too many refused tokens from one address";
        failures.check(network_of(address)).map_err(|(standing, wait)| standing.refusal(what, wait))
    }

    /// Counts a token that was refused.
    pub fn note_failure(&self, address: IpAddr) {
        if let Some(failures) = &self.failures {
            failures.note(network_of(address));
        }
    }

    /// Forgets who has their whole allowance; to be called every few seconds.
    pub fn tidy(&self) {
        self.address.iter().for_each(Keyed::tidy);
        self.principal.iter().for_each(Keyed::tidy);
        self.failures.iter().for_each(Failures::tidy);
    }
}

fn keyed<K: Hash + Eq + Clone>(name: &'static str, rate: Option<Rate>) -> Option<Keyed<K>> {
    Keyed::new(name, rate?, MOST_KEYS, MonotonicClock)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_has_one_allowance_for_all_its_addresses() {
        let limits = RateLimits::new("1/h:2".parse::<RateSetting>().unwrap().rate(), None, None);
        let ask = |text: &str| limits.check_address(text.parse().unwrap());
        assert!(ask("2001:db8::1").unwrap().is_some_and(|standing| standing.remaining == 1));
        assert!(ask("2001:db8::2").is_ok());
        assert_eq!(ask("2001:db8::3").unwrap_err().kind.status, 429);
        assert!(ask("2001:db8:0:1::3").is_ok());
        assert_eq!(RateLimits::default().check_address([127, 0, 0, 1].into()).unwrap(), None);
    }
}
