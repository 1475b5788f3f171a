//! Amounts pass through the generated types as exact JSON numbers, never through binary floating point.

use counterfoil_api::models::Item;
use rust_decimal::Decimal;

/// The last has more digits than an `f64` can tell apart; `2.50` must keep its zero.
const NUMBERS: &[&str] =
    &["0", "0.1", "19.99", "2.50", "-17.425", "279489.02", "9747747.934", "12345678901234567.891"];

#[test]
fn decimals_stay_the_same_json_numbers() {
    for number in NUMBERS {
        let decimal: Decimal = serde_json::from_str(number).expect("a number is read");
        assert_eq!(decimal.to_string(), *number);
        assert_eq!(serde_json::to_string(&decimal).expect("a decimal is written"), *number);
    }
}

#[test]
fn generated_types_keep_numbers_to_the_digit() {
    for number in NUMBERS {
        let json = format!(r#"{{"id":1,"name":"Jar","price":{number}}}"#);
        let item: Item = serde_json::from_str(&json).expect("an item is read");
        let written = serde_json::to_string(&item).expect("an item is written");
        assert!(written.contains(&format!(r#""price":{number}"#)), "{json} became {written}");
    }
}

#[test]
fn bounds_of_the_contract_hold_for_exact_numbers() {
    use validator::Validate as _;

    for (price, legal) in [("0", true), ("0.001", true), ("-0.001", false)] {
        let json = format!(r#"{{"id":1,"name":"Jar","price":{price}}}"#);
        let item: Item = serde_json::from_str(&json).expect("an item is read");
        assert_eq!(item.validate().is_ok(), legal, "{price}");
    }
}

#[test]
fn strings_that_hold_html_are_legal() {
    use validator::Validate as _;

    let item: Item =
        serde_json::from_str(r#"{"id":1,"name":"<b>Jar</b>","price":1}"#).expect("an item is read");
    assert!(item.validate().is_ok(), "{:?}", item.validate());
}
