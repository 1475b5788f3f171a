//! Header parameters, on a small contract that has every kind of them.

use super::{Contract, Place, Query};
use http::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

/// A contract whose one operation has these parameters, written as YAML in flow style; its path has another.
fn contract(parameters: &str) -> Result<Contract, String> {
    let yaml = format!(
        "openapi: 3.0.3
info: {{version: 1.0.0}}
security: []
paths:
  /x:
    parameters: [{{name: x-shared, in: header, required: true, schema: {{type: string}}}}]
    get: {{operationId: x, parameters: [{parameters}]}}"
    );
    Contract::parse(&yaml).map_err(|error| error.to_string())
}

const PARAMETERS: &str = "
    {name: X-Shared, in: header, schema: {type: string}},
    {name: Idempotency-Key, in: header, required: true, schema: {type: string, minLength: 2, pattern: '^[a-z]+$'}},
    {name: X-Count, in: header, schema: {type: integer, minimum: 1, maximum: 1000, default: 7}},
    {name: X-Dry-Run, in: header, schema: {type: boolean}},
    {name: X-Price, in: header, schema: {type: number, x-max-decimals: 3}}";

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let read = |(name, value): &(&str, &str)| {
        let name = HeaderName::from_bytes(name.as_bytes()).unwrap();
        (name, HeaderValue::from_bytes(value.as_bytes()).unwrap())
    };
    pairs.iter().map(read).collect()
}

fn faults(pairs: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    let contract = contract(PARAMETERS).unwrap();
    let operation = contract.table.operations().next().unwrap();
    let found = operation.check_parameters(&[], &Query::default(), &headers(pairs)).err().unwrap_or_default();
    assert!(found.iter().all(|fault| fault.place == Place::Header));
    found.into_iter().map(|fault| (fault.pointer, fault.code)).collect()
}

#[test]
fn headers_are_checked_by_their_schemas_whatever_the_case_of_their_names() {
    let key = ("idempotency-key", "abc");
    for good in [
        &[key][..],
        &[("IDEMPOTENCY-KEY", "abc")],
        &[key, ("X-Unknown", "anything"), ("X-Unknown", "twice")],
        &[key, ("X-Count", "1000"), ("X-Dry-Run", "true"), ("X-Price", "0.125"), ("X-Shared", "")],
    ] {
        assert_eq!(faults(good), [], "{good:?}");
    }
    for (bad, pointer, code) in [
        (&[][..], "/Idempotency-Key", "required"),
        (&[("Idempotency-Key", "")], "/Idempotency-Key", "min_length"),
        (&[("Idempotency-Key", "ABC")], "/Idempotency-Key", "pattern"),
        (&[("Idempotency-Key", "é")], "/Idempotency-Key", "ascii"),
        (&[key, ("Idempotency-Key", "abc")], "/Idempotency-Key", "duplicate"),
        (&[key, ("IDEMPOTENCY-KEY", "abd")], "/Idempotency-Key", "duplicate"),
        (&[key, ("x-count", "0")], "/X-Count", "minimum"),
        (&[key, ("x-count", "1001")], "/X-Count", "maximum"),
        (&[key, ("x-count", "1e2")], "/X-Count", "type"),
        (&[key, ("x-dry-run", "yes")], "/X-Dry-Run", "type"),
        (&[key, ("x-price", "0.1234")], "/X-Price", "max_decimals"),
    ] {
        let found = faults(bad);
        assert!(found.contains(&(pointer.to_owned(), code)), "{bad:?}: {found:?}");
        assert!(found.iter().all(|(at, _)| at == pointer), "{bad:?}: {found:?}");
    }
}

#[test]
fn a_header_that_is_left_out_gets_the_contracts_default() {
    let contract = contract(PARAMETERS).unwrap();
    let operation = contract.table.operations().next().unwrap();
    for (given, expected) in [(&[][..], "7"), (&[("X-COUNT", "9")], "9")] {
        let mut headers = headers(given);
        operation.add_default_headers(&mut headers);
        assert_eq!(headers.get("x-count").unwrap(), expected);
        assert_eq!(headers.len(), 1);
    }
}

#[test]
fn what_cannot_be_kept_is_refused_at_the_start() {
    for (parameter, said) in [
        ("name: Accept, in: header, schema: {type: string}", "OpenAPI ignores this header"),
        ("name: content-type, in: header, schema: {type: string}", "OpenAPI ignores this header"),
        ("name: AUTHORIZATION, in: header, schema: {type: string}", "OpenAPI ignores this header"),
        ("name: X Y, in: header, schema: {type: string}", "no name of a header"),
        ("name: X, in: header, schema: {type: array, items: {type: string}}", "is not supported"),
        ("name: X, in: cookie, schema: {type: string}", "`in: cookie` is not supported"),
        (
            "name: X, in: header, schema: {type: string, default: [a, b]}",
            "parameter X: its default [\"a\",\"b\"] is not of its type",
        ),
        ("name: X, in: header, schema: {type: string, default: é}", "cannot stand in a header"),
        (
            "name: X, in: header, schema: {type: integer, default: many}",
            "its default \"many\" is not of its type",
        ),
        (
            "name: x, in: query, schema: {type: integer, maximum: 5, default: 6}",
            "its default breaks its own schema",
        ),
    ] {
        let error =
            contract(&format!("{{{parameter}}}")).err().unwrap_or_else(|| panic!("taken: {parameter}"));
        assert!(error.contains(said), "{parameter}: {error}");
    }
}

proptest! {
    /// Whatever a client sends: a header passes just where its text is a whole number in range.
    #[test]
    fn a_header_passes_where_its_schema_admits_it(text in "[-+0-9. e]{0,6}|[ -~]{0,12}") {
        let text = text.trim();
        let plain = text.parse::<u32>().is_ok_and(|number| (1..=1000).contains(&number) && number.to_string() == text);
        prop_assert_eq!(faults(&[("Idempotency-Key", "abc"), ("X-Count", text)]).is_empty(), plain);
    }
}
