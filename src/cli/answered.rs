//! Whether an answer says what its receipt does: the receipt is signed, what stands around it is not.

use crate::{api::rounded, receipt::Statement};
use rust_decimal::Decimal;
use serde_json::Value;

/// The first field of an answer to `POST /classify` or `POST /upload` that says something else than the receipt in it.
pub fn contradiction(answer: &Value, statement: &Statement) -> Option<&'static str> {
    let values = rounded(&statement.scores);
    let is = |field: &Value, text: &str| field.as_str() == Some(text);
    let model = &answer["model"];
    let differs = [
        ("prediction", !is(&answer["prediction"], &statement.prediction)),
        ("values", decimals(&answer["values"]).as_ref() != Some(&values)),
        ("labels", !answer["labels"].is_null() && answer["labels"] != Value::from(statement.labels.clone())),
        (
            "top",
            answer["top"].as_array().is_some_and(|top| !top.iter().all(|one| is_of(one, statement, &values))),
        ),
        ("model", !model.is_null() && !is(&model["digest"], &statement.model.digest)),
    ];
    differs.into_iter().find_map(|(field, differs)| differs.then_some(field))
}

fn is_of(one: &Value, statement: &Statement, values: &[Decimal]) -> bool {
    let mut known = statement.labels.iter().zip(values);
    known.any(|(label, value)| one["label"].as_str() == Some(label) && decimal(&one["score"]) == Some(*value))
}

fn decimals(values: &Value) -> Option<Vec<Decimal>> {
    values.as_array()?.iter().map(decimal).collect()
}

fn decimal(value: &Value) -> Option<Decimal> {
    value.as_number()?.as_str().parse().ok()
}
