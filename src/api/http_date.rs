//! Dates of HTTP (RFC 9110, section 5.6.7), which are whole seconds since the epoch here.

use crate::domain::Timestamp;
use chrono::{NaiveDate, NaiveTime};
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

/// Reads a date in the form that RFC 9110 prefers, which is the only one that the contract admits; `None` where it is of
/// another. The name of the day says nothing that is not said by the rest, and a day that its month has not is so many
/// days after the month's first: a condition is never dropped for a slip in its date.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    let (_, rest) = text.split_once(", ")?;
    let mut words = rest.split([' ', ':']);
    let day: i64 = words.next()?.parse().ok()?;
    let name = words.next()?;
    let month = MONTHS.iter().position(|month| *month == name)?;
    let month = NaiveDate::from_ymd_opt(words.next()?.parse().ok()?, month as u32 + 1, 1)?;
    let mut next = || words.next()?.parse::<i64>().ok();
    let second_of_day = next()? * 3_600 + next()? * 60 + next()?;
    let first = month.and_time(NaiveTime::MIN).and_utc().timestamp();
    (words.next()? == "GMT").then_some(first + (day - 1) * 86_400 + second_of_day)
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

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
        for other in ["Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "yesterday", ""] {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_slip_in_a_date_is_no_other_date() {
        let right = parse("Fri, 20 Nov 2026 08:00:00 GMT");
        assert!(right.is_some());
        assert_eq!(parse("Mon, 20 Nov 2026 08:00:00 GMT"), right);
        assert_eq!(parse("Mon, 30 Feb 2026 00:00:01 GMT"), parse("Mon, 02 Mar 2026 00:00:01 GMT"));
        assert_eq!(parse("Wed, 31 Dec 1969 23:59:59 GMT"), Some(-1));
    }

    #[test]
    fn a_change_bears_the_full_second_after_it() {
        for (millis, second) in [(0, 1), (999, 1), (1_000, 2), (1_001, 2)] {
            assert_eq!(last_modified(Timestamp::from_millis(millis)), format(second));
        }
    }
}
