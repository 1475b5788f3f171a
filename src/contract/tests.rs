use super::*;
use crate::domain::InvoiceDate;
use counterfoil_auth::Requirement;
use http::{HeaderMap, Method};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn contract() -> Contract {
    Contract::embedded().expect("the contract is valid")
}

fn body_faults(id: &str, body: &str) -> Vec<(String, &'static str)> {
    let contract = contract();
    let operation = contract.table.operations().find(|o| o.id == id).unwrap();
    let (_, schema) = &operation.body.as_ref().unwrap().media_types[0];
    let value: Value = serde_json::from_str(body).unwrap();
    let faults = super::operation::check_body(schema, body, &value).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.pointer, fault.code)).collect()
}

#[test]
fn paths_are_found_with_and_without_a_slash_at_the_end() {
    let contract = contract();
    for (path, route) in [
        ("/", "/"),
        ("/items", "/items"),
        ("/items/", "/items"),
        ("/items/7", "/items/{item_id}"),
        ("/insert_security", "/insert_security/"),
        ("/invoice/1/POST", "/invoice/{invoice_no}/{stockcode}/"),
        ("/invoice/1/POST/", "/invoice/{invoice_no}/{stockcode}/"),
    ] {
        assert_eq!(contract.table.find(path).map(|found| found.route), Some(route), "{path}");
    }
    for path in ["/nothing", "//", "/items//", "/items/1/2", ""] {
        assert!(contract.table.find(path).is_none(), "{path}");
    }
    assert_eq!(contract.table.find("/items/").unwrap().canonical("/items/").as_deref(), Some("/items"));
    assert_eq!(contract.table.find("/items").unwrap().canonical("/items"), None);
}

#[test]
fn allow_names_every_method() {
    let contract = contract();
    let found = contract.table.find("/items/1").unwrap();
    assert_eq!(found.allow(), "DELETE, GET, HEAD, OPTIONS, PATCH, PUT");
    assert!(found.operation(&Method::HEAD).is_some_and(|o| o.id == "get_item"));
    assert!(found.operation(&Method::POST).is_none());
}

#[test]
fn bodies_are_checked_exactly() {
    let fault = |pointer: &str, code| vec![(pointer.to_owned(), code)];
    let check = |body| body_faults("create_item", body);
    assert_eq!(check(r#"{"name": "a", "price": 19.99}"#), []);
    assert_eq!(check(r#"{"name": "a", "price": 1e2}"#), []);
    assert_eq!(check(r#"{"name": "a", "price": 0.1230}"#), []);
    assert_eq!(check(r#"{"name": "a", "price": 0.1234}"#), fault("/price", "max_decimals"));
    assert_eq!(check(r#"{"name": "a", "price": 19.990000000000000000001}"#), fault("/price", "max_decimals"));
    assert_eq!(check(r#"{"name": "a", "price": -0.001}"#), fault("/price", "minimum"));
    assert_eq!(check(r#"{"name": "a", "price": 1e999999999}"#), fault("/price", "number_out_of_range"));
    assert_eq!(check(r#"{"name": "a", "price": "1"}"#), fault("/price", "type"));
    assert_eq!(check(r#"{"name": "a", "price": null}"#), fault("/price", "type"));
    assert_eq!(check(r#"{"name": "a\u0000", "price": 1}"#), fault("/name", "nul_character"));
    assert_eq!(check(r#"{"name": "a", "price": 1, "x/y": 1}"#), fault("/x~1y", "unknown_field"));
    assert_eq!(check(r#"{"price": 1}"#), fault("/name", "required"));
    assert_eq!(check("[]"), fault("", "type"));
    // Decimals of 28 digits would round these to 1 and 0.
    let rounded = r#"{"name": "a", "price": 0.0000000000000000000000000001234e28}"#;
    assert_eq!(check(rounded), fault("/price", "number_out_of_range"));
    assert_eq!(check(r#"{"name": "a", "price": 0e29}"#), fault("/price", "number_out_of_range"));
    assert_eq!(check(r#"{"name": "a", "price": 1, "price": 2}"#), fault("/price", "duplicate_field"));
    let line = |body| body_faults("add_invoice_line", body);
    assert_eq!(line(r#"{"quantity": 0, "unit_price": 1}"#), fault("/quantity", "not"));
    assert_eq!(line(r#"{"quantity": 1.5, "unit_price": 1}"#), fault("/quantity", "type"));
    assert_eq!(line(r#"{"quantity": 1.0, "unit_price": 1}"#), fault("/quantity", "type"));
}

#[test]
fn faults_are_bounded() {
    let lines = vec![json!({"stockcode": ""}); 1000];
    let body = json!({"invoice_no": 1, "invoice_date": "2021-01-05", "lines": lines});
    assert_eq!(body_faults("create_invoice", &body.to_string()).len(), fault::MAX_FAULTS);
    let fields: Vec<String> = (0..1000).map(|n| format!("\"{n}\":0")).collect();
    assert_eq!(body_faults("create_item", &format!("{{{}}}", fields.join(","))).len(), fault::MAX_FAULTS);
    let query = Query::parse(&"limit&".repeat(1000)).unwrap();
    let contract = contract();
    let operation = contract.table.operations().find(|o| o.id == "list_items").unwrap();
    assert_eq!(
        operation.check_parameters(&[], &query, &HeaderMap::new()).unwrap_err().len(),
        fault::MAX_FAULTS
    );
}

/// Longer arrays are refused before the schema is asked, so no schema of a body that is checked here may admit them.
/// Raw bodies are read by their handlers.
#[test]
fn no_schema_admits_longer_arrays_than_the_walk() {
    fn longest(document: &Value, schema: &Value) -> u64 {
        let referred = schema.get("$ref").and_then(Value::as_str);
        if let Some(target) = referred.and_then(|to| document.pointer(to.trim_start_matches('#'))) {
            return longest(document, target);
        }
        let own = schema.get("maxItems").and_then(Value::as_u64).unwrap_or(0);
        let inner = schema.as_object().into_iter().flat_map(|fields| fields.values());
        let inner = inner.chain(schema.as_array().into_iter().flatten());
        inner.map(|inner| longest(document, inner)).max().unwrap_or(0).max(own)
    }
    let document = &contract().document;
    let paths = document["paths"].as_object().unwrap().values().filter_map(Value::as_object);
    let bodies = paths
        .flat_map(|path| path.values())
        .filter(|operation| operation.get("x-raw-body").is_none())
        .filter_map(|operation| operation.get("requestBody"));
    let most = bodies.map(|body| longest(document, body)).max();
    assert_eq!(most, Some(schema::MAX_ENTRIES as u64));
    let body =
        json!({"invoice_no": 1, "invoice_date": "2021-01-05", "lines": vec![0; schema::MAX_ENTRIES + 1]});
    assert_eq!(body_faults("create_invoice", &body.to_string()), [("/lines".to_owned(), "max_items")]);
}

/// What the contract says of `errors` in a problem, the faults keep to.
#[test]
fn no_answer_lists_more_faults_than_the_contract_says() {
    let errors = &contract().document["components"]["schemas"]["Problem"]["properties"]["errors"];
    assert_eq!(errors["maxItems"], json!(fault::MAX_FAULTS));
}

#[test]
fn formats_of_integers_are_limits() {
    let insert =
        |id: &str| body_faults("insert_item", &format!(r#"{{"id": {id}, "name": "a", "price": 1}}"#));
    assert_eq!(insert("9223372036854775807"), []);
    assert_eq!(insert("9223372036854775808"), [("/id".to_owned(), "maximum")]);
    assert_eq!(insert("-9223372036854775809"), [("/id".to_owned(), "minimum")]);
}

#[test]
fn dates_have_one_spelling() {
    let contract = contract();
    let operation = contract.table.operations().find(|o| o.id == "list_invoices").unwrap();
    let from = |text: &str| {
        let query = Query::parse(&format!("from={text}")).unwrap();
        operation.check_parameters(&[], &query, &HeaderMap::new()).is_ok()
    };
    assert!(from("2020-02-29"));
    for text in
        ["2021-02-29", "%2B2021-1-05", "2021-1-005", "2021-01-1%20", "-999-01-01", "", "2021-01-0%C3%A9"]
    {
        assert!(!from(text), "{text}");
    }
}

/// The pattern, which clients read too, and the parser behind it agree on every day and time.
#[test]
fn the_pattern_of_dates_knows_the_calendar() {
    let schema = schema::Schemas::new(&contract().document)
        .validator(&json!({"$ref": "#/components/schemas/InvoiceDate"}))
        .unwrap();
    let agree = |text: String| {
        assert_eq!(schema.is_valid(&json!(text)), text.parse::<InvoiceDate>().is_ok(), "{text}");
    };
    for year in (0..=9999).filter(|year| year % 100 == 0 || year % 97 < 4) {
        for month in 0..=13 {
            (0..=32).for_each(|day| agree(format!("{year:04}-{month:02}-{day:02}")));
        }
    }
    for (hour, minute, second) in (0..=25).flat_map(|h| [0, 9, 59, 60, 99].map(|m| (h, m, 119 - m))) {
        agree(format!("2021-01-05T{hour:02}:{minute:02}:{second:02}"));
        agree(format!("2021-01-05T{hour:02}:{second:02}:{minute:02}"));
    }
}

#[test]
fn a_pattern_with_words_is_refused_in_words() {
    let message = |schema: &Value, value: Value| {
        let schema = schema::Schemas::new(&json!({})).validator(schema).unwrap();
        let faults = schema::faults(&schema, &value, Place::Body, "");
        faults.into_iter().map(|fault| (fault.code, fault.message)).collect::<Vec<_>>()
    };
    let worded = json!({"pattern": "^a+$", "x-pattern-means": "one a or more"});
    assert_eq!(message(&worded, json!("b")), [("pattern", r#""b" is not one a or more"#.to_owned())]);
    assert_eq!(message(&worded, json!("aa")), []);
    assert_eq!(message(&worded, json!(1)), []);
    let plain = json!({"pattern": "^a+$"});
    assert_eq!(message(&plain, json!("b")), [("pattern", r#""b" does not match ^a+$"#.to_owned())]);
    let alone = json!({"x-pattern-means": "nothing"});
    assert!(schema::Schemas::new(&json!({})).validator(&alone).is_err());
}

#[test]
fn deprecations_are_announced_as_the_contract_dates_them() {
    let headers = |since: &str, until: &str| {
        let yaml = format!(
            "openapi: 3.0.3\ninfo: {{version: 1.0.0}}\nsecurity: []\npaths: {{/x: {{get: {{operationId: x, \
             deprecated: true, x-deprecation: '{since}', x-sunset: '{until}'}}}}}}"
        );
        let contract = Contract::parse(&yaml).unwrap_or_else(|error| panic!("{error}"));
        let operation = contract.table.operations().next().unwrap();
        [&operation.deprecation, &operation.sunset].map(|h| h.as_ref().unwrap().to_str().unwrap().to_owned())
    };
    assert_eq!(headers("1970-01-02", "2020-02-29"), ["@86400", "Sat, 29 Feb 2020 00:00:00 GMT"]);
    assert_eq!(headers("2026-11-20", "2027-01-01"), ["@1795132800", "Fri, 01 Jan 2027 00:00:00 GMT"]);
}

#[test]
fn operations_of_methods_that_reach_no_handler_are_refused() {
    for method in ["head", "options", "trace"] {
        let yaml = format!(
            "openapi: 3.0.3\ninfo: {{version: 1.0.0}}\nsecurity: []\npaths: {{/x: {{{method}: {{operationId: x}}}}}}"
        );
        let error = Contract::parse(&yaml).err().unwrap_or_else(|| panic!("taken: {method}"));
        assert!(error.to_string().contains(&format!("{method} /x: the server answers")), "{error}");
    }
}

#[test]
fn a_deprecated_operation_without_its_dates_is_refused() {
    let operation = |more: &str| {
        let yaml = "openapi: 3.0.3\ninfo: {version: 1.0.0}\nsecurity: []\npaths: {/x: {get: {operationId: x";
        Contract::parse(&format!("{yaml}{more}}}}}}}")).err().map(|error| error.to_string())
    };
    assert_eq!(operation(""), None);
    assert_eq!(operation(", deprecated: true, x-deprecation: '2026-11-20', x-sunset: '2027-12-31'"), None);
    for more in
        [", deprecated: true", ", deprecated: true, x-sunset: '2027-12-31'", ", x-sunset: '2027-12-31'"]
    {
        let error = operation(more).expect("refused");
        assert!(error.contains("go together"), "{error}");
    }
    let error =
        operation(", deprecated: true, x-deprecation: soon, x-sunset: '2027-12-31'").expect("refused");
    assert!(error.contains("soon is no date"), "{error}");
}

#[test]
fn examples_of_problems_are_of_the_servers_types() {
    let document = contract().document;
    let responses = document["components"]["responses"].as_object().unwrap();
    let examples = responses.values().filter_map(|r| r["content"].get("application/problem+json"));
    let mut compared = 0;
    for example in examples.map(|content| &content["example"]) {
        let uri = example["type"].as_str().unwrap();
        let kind =
            crate::problem::ALL.iter().find(|kind| kind.uri() == uri).unwrap_or_else(|| panic!("{uri}"));
        assert_eq!(
            (&example["title"], &example["status"]),
            (&json!(kind.title), &json!(kind.status)),
            "{uri}"
        );
        compared += 1;
    }
    assert!(compared > 12, "only {compared}");
}

#[test]
fn an_operation_without_a_security_decision_is_refused() {
    let open = "openapi: 3.0.3\ninfo: {version: 1.0.0}\npaths: {/x: {get: {operationId: x}}}";
    let error = Contract::parse(open).err().expect("refused").to_string();
    assert_eq!(error, "get /x: no security");
}

#[test]
fn a_security_that_is_no_decision_is_refused() {
    let load = |security: &str| {
        let yaml = format!(
            "openapi: 3.0.3\ninfo: {{version: 1.0.0}}\nsecurity: [{{oauth2: []}}]\n\
             components: {{securitySchemes: {{oauth2: {{flows: {{clientCredentials: {{scopes: {{a: A, b: B}}}}}}}}}}}}\n\
             paths: {{/x: {{get: {{operationId: x{security}}}}}}}"
        );
        let contract = Contract::parse(&yaml).map_err(|error| error.to_string())?;
        Ok::<_, String>(contract.table.operations().next().unwrap().requirement.clone())
    };
    for (security, why) in [
        // Left out, it is the document's, which names no scope.
        ("", "oauth2 without a scope"),
        (", security: [{oauth2: [c]}]", "the scope c is not declared"),
        (", security: [{oauth2: [a], legacy_bearer: []}]", "two schemes at once"),
        (", security: [{}, {oauth2: [a]}]", "would let everybody in"),
        (", security: [{api_key: []}]", "the scheme api_key is not known"),
        (", security: [{oauth2: [a]}, {legacy_bearer: []}]", "stands alone"),
        (", security: {}", "no security"),
        (", security: [{oauth2: [a]}], x-customers: maybe", "only `confined`"),
    ] {
        let error = load(security).expect_err(security);
        assert!(error.contains(why), "{security}: {error}");
    }
    assert_eq!(load(", security: []"), Ok(Requirement::Public));
    assert_eq!(load(", security: [{legacy_bearer: []}]"), Ok(Requirement::LegacyBearer));
    let set = |name: &str| BTreeSet::from([name.to_owned()]);
    let either = Requirement::Scopes(vec![set("a"), set("b")]);
    assert_eq!(load(", security: [{oauth2: [a]}, {oauth2: [b]}]"), Ok(either));
}
