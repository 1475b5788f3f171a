//! The forms in which the files write a moment.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use std::fmt::Write;

/// Reads a moment in either form; `None` where it is neither, or on no calendar.
///
/// By hand, for it is the dearest part of a row: chrono's format strings take several times as long.
pub fn parse(text: &str) -> Option<NaiveDateTime> {
    let bytes = text.as_bytes();
    if bytes.get(4) == Some(&b'-') { parse_iso(bytes) } else { parse_american(bytes) }
}

fn parse_iso(text: &[u8]) -> Option<NaiveDateTime> {
    let separators_stand =
        text.len() == 19 && text[7] == b'-' && text[10] == b' ' && text[13] == b':' && text[16] == b':';
    if !separators_stand {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(
        number(&text[..4])?.cast_signed(),
        number(&text[5..7])?,
        number(&text[8..10])?,
    )?;
    date.and_hms_opt(number(&text[11..13])?, number(&text[14..16])?, number(&text[17..])?)
}

fn parse_american(text: &[u8]) -> Option<NaiveDateTime> {
    let (month, rest) = until(text, b'/', 1..=2)?;
    let (day, rest) = until(rest, b'/', 1..=2)?;
    let (year, rest) = until(rest, b' ', 4..=4)?;
    let (hour, rest) = until(rest, b':', 1..=2)?;
    let (minute, second) = match rest.len() {
        2 => (number(rest)?, 0),
        5 if rest[2] == b':' => (number(&rest[..2])?, number(&rest[3..])?),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.cast_signed(), month, day)?.and_hms_opt(hour, minute, second)
}

/// The number before a separator, and what comes after it.
fn until(text: &[u8], separator: u8, digits: std::ops::RangeInclusive<usize>) -> Option<(u32, &[u8])> {
    let end = text.iter().position(|b| *b == separator)?;
    if !digits.contains(&end) {
        return None;
    }
    Some((number(&text[..end])?, &text[end + 1..]))
}

/// At most four digits, so nothing overflows.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
}

/// Appends the moment in the form of the UTF-8 file.
pub fn write(into: &mut String, date: NaiveDateTime) {
    // Writing to a string cannot fail.
    let _ = write!(
        into,
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
        date.year(),
        date.month(),
        date.day(),
        date.hour(),
        date.minute(),
        date.second()
    );
}

/// Reads Excel's serial number of days, to the second.
///
/// A binary fraction of a day hits hardly any second exactly, so it is rounded to the nearest one; but a number
/// that is nowhere near a second holds more than a row can, and is refused rather than changed.
///
/// # Errors
/// With a text that says what is wrong.
pub fn from_serial(serial: f64, epoch_1904: bool) -> Result<NaiveDateTime, String> {
    const SECONDS_PER_DAY: f64 = 86_400.0;
    const NEAR: f64 = 0.01;
    // Excel's calendar has a 29 February 1900, as day 60. Later days are right if one counts from this one.
    let (first, epoch) = if epoch_1904 { (0.0, (1904, 1, 1)) } else { (61.0, (1899, 12, 30)) };
    if !(first..2_958_466.0).contains(&serial) {
        return Err(format!("the day number {serial} is no date; expected one of March 1900 or later"));
    }
    let seconds = (serial * SECONDS_PER_DAY).round();
    if (serial * SECONDS_PER_DAY - seconds).abs() > NEAR {
        return Err(format!("the day number {serial} has fractions of a second; expected whole seconds"));
    }
    let days = (seconds / SECONDS_PER_DAY).floor();
    // Both are whole, not negative, and below 3 million and 86,400.
    let (days, rest) = (days as u64, (seconds - days * SECONDS_PER_DAY) as i64);
    NaiveDate::from_ymd_opt(epoch.0, epoch.1, epoch.2)
        .and_then(|day| day.checked_add_days(Days::new(days)))
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .and_then(|midnight| midnight.checked_add_signed(TimeDelta::seconds(rest)))
        .ok_or_else(|| format!("the day number {serial} is no date"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(date: NaiveDateTime) -> String {
        let mut text = String::new();
        write(&mut text, date);
        text
    }

    #[test]
    fn both_forms_are_read() {
        for (text, expected) in [
            ("2010-12-01 08:26:00", "2010-12-01 08:26:00"),
            ("2012-02-29 23:59:59", "2012-02-29 23:59:59"),
            ("12/1/2010 8:26", "2010-12-01 08:26:00"),
            ("02/09/2011 08:05", "2011-02-09 08:05:00"),
            ("12/31/2011 23:59:58", "2011-12-31 23:59:58"),
        ] {
            assert_eq!(iso(parse(text).unwrap()), expected);
        }
    }

    #[test]
    fn what_is_on_no_calendar_is_refused() {
        for text in [
            "",
            " ",
            "2010-12-01",
            "2010-12-01 08:26",
            "2010-12-01T08:26:00",
            "2010-12-01 08:26:00 ",
            "2010-02-29 00:00:00",
            "2010-13-01 08:26:00",
            "2010-12-01 24:00:00",
            "2010-12-01 08:60:00",
            "2010-12-01 08:26:60",
            "2010-12-0x 08:26:00",
            "13/1/2010 8:26",
            "2/30/2010 8:26",
            "12/1/10 8:26",
            "12/1/2010",
            "12/1/2010 8:2",
            "12/1/2010 8:26 ",
            "12/1/2010 8:26 AM",
            "/1/2010 8:26",
            "1//2010 8:26",
            "40513.35",
            "2010-é",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn serials_are_rounded_to_the_second() {
        for (serial, epoch_1904, expected) in [
            (40_513.351_388_888_9, false, "2010-12-01 08:26:00"),
            (40_513.351_388_888_8, false, "2010-12-01 08:26:00"),
            (40_886.534_722_222_22, false, "2011-12-09 12:50:00"),
            (40_513.999_999_999_99, false, "2010-12-02 00:00:00"),
            (61.0, false, "1900-03-01 00:00:00"),
            (39_051.351_388_888_9, true, "2010-12-01 08:26:00"),
        ] {
            assert_eq!(iso(from_serial(serial, epoch_1904).unwrap()), expected);
        }
        for serial in [-1.0, 0.0, 60.0, 2_958_466.0, 1e300, f64::NAN, f64::INFINITY, 40_513.351_392] {
            assert!(from_serial(serial, false).is_err(), "{serial}");
        }
    }

    #[test]
    fn every_second_of_a_day_survives_excel() {
        for second in 0..86_400u32 {
            let serial = 40_513.0 + f64::from(second) / 86_400.0;
            let date = from_serial(serial, false).unwrap();
            assert_eq!(date.num_seconds_from_midnight(), second);
        }
    }
}
