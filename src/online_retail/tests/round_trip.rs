//! Whatever the contract allows goes out and comes back.

use super::{LIMITS, read_bytes, write};
use crate::domain::{InvoiceKind, Money, RetailRow};
use chrono::DateTime;
use proptest::prelude::*;

/// Texts without control characters, up to a length.
fn text(longest: usize) -> impl Strategy<Value = String> {
    let character = prop_oneof![
        any::<char>().prop_filter("control characters", |c| *c >= ' ' && *c != '\x7f'),
        prop::sample::select(vec![',', '"', ' ', '\'', '£', '\u{feff}', '\u{85}']),
    ];
    prop::collection::vec(character, 0..=longest).prop_map(|chars| chars.into_iter().collect())
}

fn invoice() -> impl Strategy<Value = (InvoiceKind, u32)> {
    (prop::sample::select(InvoiceKind::ALL.to_vec()), 1..=LIMITS.invoice_no_max)
}

prop_compose! {
    fn row()(
        (kind, invoice_no) in invoice(),
        stockcode in text(LIMITS.stock_code_chars).prop_filter("a code", |code| !["", ".", ".."].contains(&code.as_str())),
        description in text(LIMITS.description_chars),
        quantity in (-LIMITS.quantity_max..=LIMITS.quantity_max).prop_filter("not zero", |q| *q != 0),
        // The years 0 to 9999.
        seconds in -62_167_219_200i64..=253_402_300_799,
        mills in -i128::from(LIMITS.unit_price_max) * 1000..=i128::from(LIMITS.unit_price_max) * 1000,
        customer_id in prop_oneof![Just(String::new()), "[1-9][0-9]{4}", "[A-Za-z][A-Za-z0-9._-]{0,31}"],
        country in text(LIMITS.country_chars),
    ) -> RetailRow {
        RetailRow {
            invoice_no, kind, stockcode, description, quantity, customer_id, country,
            date: DateTime::from_timestamp(seconds, 0).unwrap().naive_utc(),
            unit_price: Money::from_mills(mills),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_are_read_back_as_they_were_written(rows in prop::collection::vec(row(), 0..20)) {
        prop_assert_eq!(read_bytes(&write(&rows)), Ok(rows));
    }

    #[test]
    fn whatever_the_bytes_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..300), tail in any::<bool>()) {
        let mut content = if tail { format!("{}\n", super::HEADER).into_bytes() } else { Vec::new() };
        content.extend_from_slice(&bytes);
        let _ = read_bytes(&content);
    }
}
