//! How often is how often: the syntax of the settings.

use governor::Quota;
use std::{fmt, num::NonZeroU32, str::FromStr, time::Duration};

/// How many requests within what time, and how many of them at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    count: NonZeroU32,
    unit: Unit,
    burst: NonZeroU32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Second,
    Minute,
    Hour,
}

impl Unit {
    fn seconds(self) -> u32 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3600,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Minute => "minute",
            Self::Hour => "hour",
        }
    }
}

/// A setting: a rate, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateSetting {
    /// As often as they like.
    Off,
    /// No more often than this.
    At(Rate),
}

impl RateSetting {
    /// The rate, where there is one.
    pub fn rate(self) -> Option<Rate> {
        match self {
            Self::Off => None,
            Self::At(rate) => Some(rate),
        }
    }
}

impl Rate {
    const fn new(count: u32, unit: Unit, burst: u32) -> Option<Self> {
        match (NonZeroU32::new(count), NonZeroU32::new(burst)) {
            (Some(count), Some(burst)) => Some(Self { count, unit, burst }),
            _ => None,
        }
    }

    /// 200 a second, 400 at once: of an address, where nothing is set.
    pub const ADDRESS: Option<Self> = Self::new(200, Unit::Second, 400);
    /// 100 a second, 200 at once: of a principal, where nothing is set.
    pub const PRINCIPAL: Option<Self> = Self::new(100, Unit::Second, 200);
    /// 30 a minute: of refused tokens from an address, where nothing is set.
    pub const FAILURES: Option<Self> = Self::new(30, Unit::Minute, 30);

    /// How many may come at once.
    pub fn burst(self) -> u32 {
        self.burst.get()
    }

    /// After how long one more may come.
    pub fn period(self) -> Duration {
        Duration::from_secs(self.unit.seconds().into()) / self.count.get()
    }

    /// After how long all may come again that may come at once.
    pub fn window(self) -> Duration {
        self.period() * self.burst.get()
    }

    /// The same for the library; `None` cannot be, as the period is never 0.
    pub fn quota(self) -> Option<Quota> {
        Quota::with_period(self.period()).map(|quota| quota.allow_burst(self.burst))
    }
}

impl fmt::Display for Rate {
    /// For a sentence: "200 a second, 400 at once".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { count, unit, burst } = self;
        write!(f, "{count} {} {}, {burst} at once", if *unit == Unit::Hour { "an" } else { "a" }, unit.name())
    }
}

const EXPECTED: &str = "expected off, or a number, a slash and s, m or h, such as 100/s or 600/m; after a colon, how \
                        many may come at once, such as 100/s:200; numbers from 1 to 1000000";

impl FromStr for RateSetting {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.eq_ignore_ascii_case("off") {
            return Ok(Self::Off);
        }
        rate(text).map(Self::At).ok_or_else(|| EXPECTED.into())
    }
}

fn rate(text: &str) -> Option<Rate> {
    let (count, rest) = text.split_once('/')?;
    let (unit, burst) = rest.split_once(':').map_or((rest, None), |(unit, burst)| (unit, Some(burst)));
    let unit = match unit {
        "s" => Unit::Second,
        "m" => Unit::Minute,
        "h" => Unit::Hour,
        _ => return None,
    };
    let number = |text: &str| text.parse().ok().filter(|number| (1..=1_000_000).contains(number));
    let count = number(count)?;
    Rate::new(count, unit, burst.map_or(Some(count), number)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> Option<String> {
        text.parse::<RateSetting>().ok().map(|set| set.rate().map_or("off".into(), |rate| rate.to_string()))
    }

    #[test]
    fn rates_are_written_as_the_help_says() {
        for (text, expected) in [
            ("off", Some("off")),
            ("OFF", Some("off")),
            ("100/s", Some("100 a second, 100 at once")),
            ("600/m:20", Some("600 a minute, 20 at once")),
            ("1/h", Some("1 an hour, 1 at once")),
            ("", None),
            ("100", None),
            ("0/s", None),
            ("100/s:0", None),
            ("100/s:", None),
            ("100/d", None),
            ("1000001/s", None),
            ("-1/s", None),
            ("1.5/s", None),
            ("100 / s", None),
        ] {
            assert_eq!(shown(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn the_defaults_are_rates() {
        let windows = [Rate::ADDRESS, Rate::PRINCIPAL, Rate::FAILURES].map(|rate| rate.unwrap().window());
        assert_eq!(windows.map(|window| window.as_secs()), [2, 2, 60]);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(?s).{0,20}", nearly in "[0-9/smh:]{0,20}") {
            shown(&text);
            shown(&nearly);
        }

        #[test]
        fn every_rate_is_a_quota(count in 1..=1_000_000u32, burst in 1..=1_000_000u32, unit in "[smh]") {
            let set: RateSetting = format!("{count}/{unit}:{burst}").parse().unwrap();
            prop_assert!(set.rate().unwrap().quota().is_some());
        }
    }
}
