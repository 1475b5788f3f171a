//! Lists as tables: they hold what the JSON holds.

use crate::{
    bulk::lines,
    support::{Answer, Contract, Operation, Server},
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const CSV: &str = "Accept: text/csv";

/// A table, with its header.
fn table(answer: &Answer) -> Vec<Vec<String>> {
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("text/csv")), "{}", answer.text());
    let reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&answer.body[..]);
    reader.into_records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

/// The operations whose answer may be a table.
fn tables(contract: &Contract) -> Vec<Operation<'_>> {
    let is_table = |o: &Operation| o.object["responses"]["200"]["content"].get("text/csv").is_some();
    contract.operations().filter(is_table).collect()
}

/// The table that a list of JSON is, by the contract's schema of its rows.
fn expected(contract: &Contract, operation: &Operation, list: &Value) -> Vec<Vec<String>> {
    let schema = &operation.object["responses"]["200"]["content"]["application/json"]["schema"];
    let row = contract.follow(&contract.follow(schema)["items"]);
    let columns = columns(contract, row, "");
    let pointers: Vec<String> = columns.iter().map(|name| format!("/{}", name.replace('.', "/"))).collect();
    let rows = list.as_array().expect("a list").iter().map(|row| {
        let cell = |pointer: &String| match row.pointer(pointer) {
            None => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
        };
        pointers.iter().map(cell).collect()
    });
    [columns.clone()].into_iter().chain(rows).collect()
}

fn columns(contract: &Contract, object: &Value, before: &str) -> Vec<String> {
    let fields = object["properties"].as_object().into_iter().flat_map(Map::iter);
    let columns = fields.flat_map(|(name, field)| {
        let (field, name) = (contract.follow(field), format!("{before}{name}"));
        if field.get("properties").is_some() {
            columns(contract, field, &format!("{name}."))
        } else {
            vec![name]
        }
    });
    columns.collect()
}

/// Asserts that each table holds what the list in JSON holds, to the digit.
#[track_caller]
fn compare_all(server: &Server, contract: &Contract) {
    for operation in tables(contract) {
        let list = server.get(operation.path).expect(200);
        let answer = server.request("GET", operation.path, &[CSV], b"");
        assert_eq!(table(&answer), expected(contract, &operation, &list), "{}", operation.id());
        assert_eq!(contract.undeclared(&operation, &answer), None);
    }
}

#[test]
fn every_list_of_resources_is_a_table_too() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    let found = tables(&contract);
    let names: Vec<&str> = found.iter().map(Operation::id).collect();
    for name in ["list_items", "list_customers", "list_invoices", "list_stock_codes"] {
        assert!(names.contains(&name), "{name}");
    }
    compare_all(&server, &contract);
    compare_all(&Server::demo(), &contract);
}

#[test]
fn a_table_says_what_it_depends_on_and_what_comes_next() {
    let server = Server::as_shown();
    server.json("POST", "/items", &json!({"name": "a, \"b\"", "price": 0.001})).expect(201);
    let page = server.request("GET", "/items?limit=1", &[CSV], b"");
    assert_eq!(page.text(), "id,name,price\r\n1,New Item,19.99\r\n");
    assert_eq!(page.header("vary"), Some("accept"));
    let next = page.next().expect("a next page");
    let rest = server.request("GET", &next, &[CSV], b"");
    assert_eq!(rest.text(), "id,name,price\r\n2,\"a, \"\"b\"\"\",0.001\r\n");
    assert_eq!(rest.next(), None);
    assert_eq!(server.get("/items").header("vary"), Some("accept"));

    let head = server.request("HEAD", "/items?limit=1", &[CSV], b"");
    assert_eq!(head.header("content-length"), page.header("content-length"));
    assert_eq!((head.header("content-type"), head.text().as_str()), (Some("text/csv"), ""));
    let refused = server.request("GET", "/items?limit=0", &[CSV], b"");
    refused.expect_fault("query", "/limit", "minimum");
}

#[test]
fn who_does_not_ask_for_a_table_gets_json() {
    let server = Server::demo();
    for (accept, media_type) in [
        ("text/csv, application/json;q=0.9", "text/csv"),
        ("application/json;q=0.5, TEXT/CSV;q=0.6", "text/csv"),
        ("application/json, text/csv", "application/json"),
        ("text/csv;q=0.1, application/json;q=0.2", "application/json"),
        ("text/csv;q=0", "application/json"),
        ("text/*", "application/json"),
        ("*/*", "application/json"),
    ] {
        let answer = server.request("GET", "/items", &[&format!("Accept: {accept}")], b"");
        assert_eq!(answer.header("content-type"), Some(media_type), "{accept}");
    }
    let single = server.request("GET", "/items/1", &[CSV], b"");
    assert_eq!(single.expect_problem(404)["status"], 404);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_text_and_amount_comes_through(
        rows in prop::collection::vec(("[^\\x00-\\x1f\\x7f]{1,12}|[,\" ;']{1,8}", 1i64..=100_000_000_000), 1..20)
    ) {
        let server = Server::demo();
        let contract = Contract::of(&server);
        let price = |mills: i64| -> Value {
            serde_json::from_str(&format!("{}.{:03}", mills / 1000, mills % 1000)).expect("a number")
        };
        let items: Vec<Value> = rows.iter().map(|(text, mills)| json!({"name": text, "price": price(*mills)})).collect();
        let invoice_lines: Vec<Value> = rows
            .iter()
            .map(|(text, mills)| json!({"stockcode": "A", "description": text, "quantity": -3, "unit_price": price(*mills)}))
            .collect();
        let invoice = json!({
            "invoice_no": 1, "invoice_date": "2021-01-05", "kind": "sale", "customer_id": "7",
            "country": rows[0].0, "lines": invoice_lines,
        });
        server.import_lines("/items/import", lines(&items));
        server.import_lines("/invoice/import", lines(&[invoice]));
        compare_all(&server, &contract);
    }
}
