//! Rules about numbers, decided on their decimal text: never through a binary float.

use super::{fault::Fault, walk};
use serde_json::{Number, Value};

/// So many digits, and as many of them after the point, fit into [`rust_decimal::Decimal`] without rounding; what
/// the contract admits has at most 19.
const DIGITS: usize = 28;

/// How many decimals a number needs: 3 for `12.345`, 1 for `1.50`, none for `1e2`.
pub fn decimals(number: &str) -> i64 {
    let (mantissa, exponent) = split(number);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    let trailing_zeros = digits.len() - digits.trim_end_matches('0').len();
    if trailing_zeros == digits.len() || digits.trim_matches(['-', '0']).is_empty() {
        return 0;
    }
    (fraction.len() as i64 - i64::from(exponent) - trailing_zeros as i64).max(0)
}

fn split(number: &str) -> (&str, i32) {
    match number.split_once(['e', 'E']) {
        // What does not fit i32 counts as outsized.
        Some((mantissa, exponent)) => (mantissa, exponent.parse().unwrap_or(i32::MAX)),
        None => (number, 0),
    }
}

/// Whether a number has more digits than a decimal holds exactly, or an exponent that takes it beyond: such numbers
/// would be rounded, and comparing them could take for ever.
fn is_outsized(number: &Number) -> bool {
    let (mantissa, exponent) = split(number.as_str());
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let scale = (fraction.len() as u64).saturating_add(exponent.unsigned_abs().into());
    whole.trim_start_matches('-').len() + fraction.len() > DIGITS || scale > DIGITS as u64
}

/// Faults for numbers that nobody needs to have compared exactly, such as `1e999999999`.
pub fn outsized(body: &Value) -> Vec<Fault> {
    walk::faults(body, |value| {
        let number = value.as_number().filter(|number| is_outsized(number));
        number.map(|_| ("number_out_of_range", "the number has too many digits".to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    #[test]
    fn counts_significant_decimals() {
        let cases = [
            ("1", 0),
            ("1.50", 1),
            ("12.345", 3),
            ("0.0001", 4),
            ("1e2", 0),
            ("1e-3", 3),
            ("1.5e1", 0),
            ("1500e-3", 1),
            ("0.000", 0),
            ("-0.10", 1),
            ("0", 0),
            ("-12.3456E1", 3),
            ("100", 0),
        ];
        for (text, expected) in cases {
            assert_eq!(decimals(text), expected, "{text}");
        }
    }

    #[test]
    fn finds_outsized_numbers() {
        let body: Value =
            serde_json::from_str(r#"{"a": [1, 1e999999999], "b/c": 1e-70, "d": 1e28, "e": 0.0e28}"#).unwrap();
        let pointers: Vec<String> = outsized(&body).into_iter().map(|f| f.pointer).collect();
        assert_eq!(pointers, ["/a/1", "/b~1c", "/e"]);
    }

    proptest! {
        /// Whatever passes both rules is read as exactly that number.
        #[test]
        fn what_is_not_outsized_is_read_exactly(
            text in "-?(0|[1-9][0-9]{0,12}|1000000000)(\\.0{0,30}[0-9]{1,4}0{0,30})?([eE][+-]?[0-9]{1,2})?"
        ) {
            let number: Number = serde_json::from_str(&text).unwrap();
            prop_assume!(!is_outsized(&number) && decimals(&text) <= 3);
            let (mantissa, exponent) = split(&text);
            let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
            // In mills: the digits times ten to the power of 3 + exponent - decimals.
            let digits: i128 = format!("{whole}{fraction}").parse().unwrap();
            let power = 3 + exponent - fraction.len() as i32;
            let mills = match 10i128.checked_pow(power.unsigned_abs()) {
                Some(factor) if power < 0 => Some(digits / factor),
                Some(factor) => digits.checked_mul(factor),
                None => (digits == 0).then_some(0),
            };
            // The contract's limits are far below these.
            prop_assume!(mills.is_some_and(|mills| mills.abs() <= 1_000_000_000_000));
            let read: Decimal = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(Some((read * Decimal::from(1000)).normalize().to_string()), mills.map(|m| m.to_string()));
        }
    }
}
