//! Rules about numbers, decided on their decimal text: never through a binary float.

use super::fault::{Fault, pointer};
use serde_json::{Number, Value};

/// Longest text of a number that is looked at; what the contract admits has at most 20 characters.
const LONGEST: usize = 64;
/// Largest exponent that is looked at.
const LARGEST_EXPONENT: i32 = 64;

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

fn is_outsized(number: &Number) -> bool {
    let text = number.as_str();
    text.len() > LONGEST || split(text).1.unsigned_abs() > LARGEST_EXPONENT.unsigned_abs()
}

/// Faults for numbers that nobody needs to have compared exactly, such as `1e999999999`.
pub fn outsized(body: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    visit(body, String::new(), &mut |value, at| {
        if let Value::Number(number) = value
            && is_outsized(number)
        {
            faults.push(Fault::body(at, "number_out_of_range", "the number has too many digits"));
        }
    });
    faults
}

/// Calls `see` for every value of a document with its JSON pointer.
pub fn visit(value: &Value, at: String, see: &mut impl FnMut(&Value, &str)) {
    see(value, &at);
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                visit(item, format!("{at}/{index}"), see);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                visit(field, pointer(&at, name), see);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            serde_json::from_str(r#"{"a": [1, 1e999999999], "b/c": 1e-70, "d": 1e64}"#).unwrap();
        let pointers: Vec<String> = outsized(&body).into_iter().map(|f| f.pointer).collect();
        assert_eq!(pointers, ["/a/1", "/b~1c"]);
    }
}
