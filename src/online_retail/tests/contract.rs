//! The importer, which reads texts by rules of its own, admits just what the contract's schemas admit.

use super::{
    super::{columns::Column, fields},
    LIMITS,
};
use crate::{contract::Contract, domain::RetailRow};
use jsonschema::{Draft, Validator};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

static SCHEMAS: LazyLock<Value> = LazyLock::new(|| {
    let contract = Contract::embedded().unwrap_or_else(|error| panic!("{error}"));
    contract.document["components"]["schemas"].clone()
});

fn schema(name: &str) -> Validator {
    jsonschema::options().with_draft(Draft::Draft4).build(&SCHEMAS[name]).unwrap()
}

/// A good row but for one field, as far as the importer takes it.
fn read(column: Column, text: &str) -> Option<RetailRow> {
    let good = |other| match other {
        Column::InvoiceNo => "536365",
        Column::StockCode => "85123A",
        Column::Quantity => "6",
        Column::InvoiceDate => "2010-12-01 08:26:00",
        Column::UnitPrice => "2.55",
        Column::Description | Column::CustomerId | Column::Country => "",
    };
    let mut row = RetailRow::default();
    fields::fill(&mut row, &LIMITS, |at| if at == column { text } else { good(at) }).ok().map(|()| row)
}

/// What is taken is valid, and what is valid is taken as it is; an empty field means that there is no value.
fn texts_agree(column: Column, name: &str, text: &str, value: impl Fn(RetailRow) -> String) {
    let schema = schema(name);
    if schema.is_valid(&json!(text)) {
        assert_eq!(read(column, text).map(&value).as_deref(), Some(text), "{name}: {text:?} is valid");
    } else if let Some(taken) = read(column, text).map(value).filter(|taken| !taken.is_empty()) {
        assert!(schema.is_valid(&json!(taken)), "{name}: {text:?} was taken as {taken:?}");
        assert_ne!(taken, text);
    }
}

/// Texts on either side of each rule: controls, points, dashes, other scripts, and lengths around the limits.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9A-Za-z._ -]{0,6}",
        "[0-9]{1,5}\\.?[0-9]{0,3}",
        "[a\u{0}-\u{20}\u{7e}-\u{a0}é𝄞]{0,4}",
        "\\PC{0,70}",
        "[a-zé]{31,34}",
        "[a-zé]{59,62}",
        "[a-zé]{199,202}",
    ]
}

proptest! {
    #[test]
    fn texts_are_those_of_the_contract(text in text()) {
        texts_agree(Column::StockCode, "StockCodeText", &text, |row| row.stockcode);
        texts_agree(Column::Description, "Description", &text, |row| row.description);
        texts_agree(Column::Country, "Country", &text, |row| row.country);
        texts_agree(Column::CustomerId, "CustomerId", &text, |row| row.customer_id);
    }

    #[test]
    fn numbers_are_those_of_the_contract(
        number in prop_oneof![
            -3i64..3,
            999_999_990i64..1_000_000_010,
            9_999_990i64..10_000_010,
            99_999_990i64..100_000_010,
            any::<i64>(),
        ],
        negative in any::<bool>(),
    ) {
        let number = if negative { number.saturating_neg() } else { number };
        let text = number.to_string();
        let admits = |name: &str| schema(name).is_valid(&json!(number));
        prop_assert_eq!(read(Column::InvoiceNo, &text).is_some(), admits("InvoiceNo"), "{}", text);
        prop_assert_eq!(read(Column::Quantity, &text).is_some(), admits("Quantity"), "{}", text);
        prop_assert_eq!(read(Column::UnitPrice, &text).is_some(), admits("UnitPrice"), "{}", text);
    }
}
