//! Dates of HTTP (RFC 9110, section 5.6.7), which are whole seconds since the epoch here.

use crate::domain::Timestamp;
use std::time::{Duration, UNIX_EPOCH};

/// The header `Last-Modified` of what last changed at a time: the first full second after that, so that a second
/// change within the same second is told from the first. A second that has not come yet is for the layer to replace,
/// which knows what is settled.
#[must_use]
pub fn last_modified(modified: Timestamp) -> String {
    format(modified.next_second())
}

/// A date as a header writes it; none is before 1970.
#[must_use]
pub fn format(second: i64) -> String {
    let second = Duration::from_secs(second.try_into().unwrap_or(0));
    httpdate::fmt_http_date(UNIX_EPOCH + second)
}

/// Reads any of the three forms of a date; `None` where it is none, or one before 1970.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    let time = httpdate::parse_http_date(text).ok()?;
    time.duration_since(UNIX_EPOCH).ok()?.as_secs().try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_and_written_the_same() {
        for (second, text) in
            [(0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT")]
        {
            assert_eq!((format(second).as_str(), parse(text)), (text, Some(second)));
        }
        assert_eq!(parse("Sunday, 06-Nov-94 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(parse("Sun Nov  6 08:49:37 1994"), Some(784_111_777));
        assert_eq!(parse("yesterday"), None);
    }

    #[test]
    fn a_change_bears_the_full_second_after_it() {
        for (millis, second) in [(0, 1), (999, 1), (1_000, 2), (1_001, 2)] {
            assert_eq!(last_modified(Timestamp::from_millis(millis)), format(second));
        }
    }
}
