//! What a client is told of its allowance (draft-ietf-httpapi-ratelimit-headers-10, RFC 9110 10.2.3).

use super::Rate;
use crate::problem::{Problem, TOO_MANY_REQUESTS};
use http::{HeaderMap, HeaderName, HeaderValue, header};
use std::time::Duration;

const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
const RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// What is left of an allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whose allowance it is: `address`, `principal`, `failures`.
    pub name: &'static str,
    /// How often is how often.
    pub rate: Rate,
    /// How many more requests may come at once.
    pub remaining: u32,
}

impl Standing {
    /// Tells of it in the headers of an answer. There may be several, which are one list.
    pub fn tell(&self, headers: &mut HeaderMap) {
        for (name, value) in self.headers() {
            headers.append(name, value);
        }
    }

    /// The refusal of one request too many, which may come again after `wait`.
    pub fn refusal(&self, what: &str, wait: Duration) -> Problem {
        let (rate, seconds) = (self.rate, up(wait).max(1));
        let plural = if seconds == 1 { "" } else { "s" };
        let detail = format!("{what}: {rate} are allowed. Try again in {seconds} second{plural}.");
        let mut problem =
            Problem::new(&TOO_MANY_REQUESTS, detail).with(header::RETRY_AFTER, HeaderValue::from(seconds));
        problem.headers.extend(self.headers());
        problem
    }

    /// The policy, and what is left under it until all is there again.
    fn headers(&self) -> Vec<(HeaderName, HeaderValue)> {
        let Self { name, rate, remaining } = *self;
        let (quota, window) = (rate.burst(), up(rate.window()));
        let reset = up(rate.period() * quota.saturating_sub(remaining));
        let values = [
            (RATE_LIMIT_POLICY, format!("\"{name}\";q={quota};w={window}")),
            (RATE_LIMIT, format!("\"{name}\";r={remaining};t={reset}")),
        ];
        values.into_iter().filter_map(|(name, value)| Some((name, value.try_into().ok()?))).collect()
    }
}

/// Whole seconds, rounded up.
fn up(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_are_told_what_is_left_and_when_to_come_again() {
        let mut headers = HeaderMap::new();
        let rate = Rate::PRINCIPAL.unwrap();
        Standing { name: "principal", rate, remaining: 57 }.tell(&mut headers);
        assert_eq!(headers["ratelimit-policy"], "\"principal\";q=200;w=2");
        assert_eq!(headers["ratelimit"], "\"principal\";r=57;t=2");
        let used_up = Standing { name: "principal", rate, remaining: 0 };
        for (millis, seconds) in [(0, "1"), (1, "1"), (1000, "1"), (1001, "2")] {
            let problem = used_up.refusal("Too many requests of one client", Duration::from_millis(millis));
            let names: Vec<_> = problem.headers.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["retry-after", "ratelimit-policy", "ratelimit"]);
            assert_eq!(problem.headers[0].1, seconds);
            assert_eq!(problem.headers[2].1, "\"principal\";r=0;t=2");
            assert!(problem.detail.contains("100 a second, 200 at once"), "{}", problem.detail);
        }
    }
}
