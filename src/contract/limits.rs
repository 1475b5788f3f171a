//! The contract's limits on values that the importer and the store keep too.

use super::{fault::pointer, keywords::MAX_DECIMALS, load::ContractError};
use crate::domain::{Limits, Money};
use serde_json::Value;

/// Reads the limits from the schemas that bear them.
pub fn read(document: &Value) -> Result<Limits, ContractError> {
    let schemas = &document["components"]["schemas"];
    let limits = Limits {
        customer_id_chars: number(schemas, "/CustomerId/maxLength")?,
        country_chars: number(schemas, "/Country/maxLength")?,
        stock_code_chars: number(schemas, "/StockCodeText/maxLength")?,
        description_chars: number(schemas, "/Description/maxLength")?,
        invoice_no_max: number(schemas, "/InvoiceNo/maximum")?,
        quantity_max: either_sign(schemas, "Quantity")?,
        unit_price_max: either_sign(schemas, "UnitPrice")?,
        lines_max: number(schemas, "/InvoiceInput/properties/lines/maxItems")?,
    };
    limits.check_amounts().map_err(|error| ContractError(format!("openapi.yaml: {error}")))?;
    match too_exact(document) {
        None => Ok(limits),
        Some(at) => {
            let what = format!("more than {} decimals are not kept", Money::SCALE);
            Err(ContractError(format!("openapi.yaml: #{at}: {what}")))
        }
    }
}

fn number<N: TryFrom<i64>>(schemas: &Value, pointer: &str) -> Result<N, ContractError> {
    let found = schemas.pointer(pointer).and_then(Value::as_i64).and_then(|number| number.try_into().ok());
    found.ok_or_else(|| {
        ContractError(format!("openapi.yaml: no fitting whole number at #/components/schemas{pointer}"))
    })
}

/// The `maximum` of a schema whose `minimum` is the same with a minus sign.
fn either_sign(schemas: &Value, schema: &str) -> Result<i64, ContractError> {
    let bound = |name| number::<i64>(schemas, &format!("/{schema}/{name}"));
    let (least, most) = (bound("minimum")?, bound("maximum")?);
    if most >= 0 && least == -most {
        return Ok(most);
    }
    let what = format!("`minimum` {least} and `maximum` {most} are not the same but for the sign");
    Err(ContractError(format!("openapi.yaml: #/components/schemas/{schema}: {what}")))
}

/// Where a schema admits more decimals than are kept of amounts, as a JSON pointer: none may, wherever it stands.
fn too_exact(value: &Value) -> Option<String> {
    if value[MAX_DECIMALS].as_u64().is_some_and(|decimals| decimals > Money::SCALE.into()) {
        return Some(String::new());
    }
    let below = |name: &str, inner| too_exact(inner).map(|rest| pointer("", name) + &rest);
    match value {
        Value::Object(fields) => fields.iter().find_map(|(name, field)| below(name, field)),
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, item)| below(&index.to_string(), item))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Value {
        json!({"components": {"schemas": {
            "CustomerId": {"maxLength": 1},
            "Country": {"maxLength": 2},
            "StockCodeText": {"maxLength": 3},
            "Description": {"maxLength": 4},
            "InvoiceNo": {"maximum": 5},
            "Quantity": {"minimum": -6, "maximum": 6},
            "UnitPrice": {"minimum": -7, "maximum": 7, "x-max-decimals": 3},
            "InvoiceInput": {"properties": {"lines": {"maxItems": 8}, "paid": {"allOf": [{"x-max-decimals": 3}]}}},
        }}})
    }

    #[test]
    fn limits_are_those_of_the_schemas() {
        let expected = Limits {
            customer_id_chars: 1,
            country_chars: 2,
            stock_code_chars: 3,
            description_chars: 4,
            invoice_no_max: 5,
            quantity_max: 6,
            unit_price_max: 7,
            lines_max: 8,
        };
        assert_eq!(read(&document()).unwrap(), expected);
    }

    #[test]
    fn a_limit_that_is_missing_or_does_not_fit_is_an_error_at_the_start() {
        for (pointer, value, said) in [
            (
                "/CustomerId/maxLength",
                json!(null),
                "no fitting whole number at #/components/schemas/CustomerId",
            ),
            ("/Country", json!({}), "Country/maxLength"),
            ("/InvoiceNo/maximum", json!(5_000_000_000_u64), "InvoiceNo/maximum"),
            ("/InvoiceInput/properties/lines/maxItems", json!(-1), "lines/maxItems"),
            ("/Quantity/minimum", json!(-5), "not the same but for the sign"),
            ("/UnitPrice/maximum", json!(i64::MAX), "not the same but for the sign"),
            ("/UnitPrice", json!({"minimum": -i64::MAX, "maximum": i64::MAX}), "than 64 bits hold"),
            ("/UnitPrice/x-max-decimals", json!(4), "UnitPrice: more than 3 decimals"),
            (
                "/InvoiceInput/properties/paid/allOf/0/x-max-decimals",
                json!(4),
                "InvoiceInput/properties/paid/allOf/0: more than 3 decimals",
            ),
        ] {
            let mut document = document();
            *document.pointer_mut(&format!("/components/schemas{pointer}")).unwrap() = value;
            let error = read(&document).unwrap_err().to_string();
            assert!(error.contains(said), "{pointer}: {error}");
        }
    }
}
