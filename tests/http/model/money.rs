//! Amounts as the wire writes them.

use serde_json::Value;

/// Mills as a JSON number without zeros at its end, made without any floating point.
pub fn amount(mills: i128) -> Value {
    let sign = if mills < 0 { "-" } else { "" };
    let (whole, rest) = (mills.unsigned_abs() / 1000, mills.unsigned_abs() % 1000);
    let decimals = format!(".{rest:03}");
    let text = format!("{sign}{whole}{}", decimals.trim_end_matches('0').trim_end_matches('.'));
    serde_json::from_str(&text).expect("a number")
}

#[test]
fn amounts_have_no_needless_zeros() {
    for (mills, text) in [(0, "0"), (-1, "-0.001"), (19_990, "19.99"), (20_000, "20"), (-100_500, "-100.5")] {
        assert_eq!(amount(mills).to_string(), text);
    }
}
