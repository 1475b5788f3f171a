//! Bad requests: each is refused with its own problem, changes nothing, and leaves the server as well as it was.

mod addresses;
mod bodies;
mod every_field;
mod fields;
mod malformed;
mod row;

use crate::support::{Contract, Server};
use serde_json::{Value, json};
use std::collections::HashSet;

/// A server with item 1, customer 12345, who has invoice 123456 with one line, and customer 7, who has none.
pub fn stocked() -> Server {
    let server = Server::demo();
    server.json("POST", "/items", &json!({"name": "kept", "price": 1})).expect(201);
    for id in ["12345", "7"] {
        server.json("POST", "/customer", &json!({"customer_id": id, "country": "Germany"})).expect(201);
    }
    let line = json!({"stockcode": "85123A", "quantity": 6, "unit_price": 2.55});
    let invoice = json!({"invoice_no": 123456, "invoice_date": "2021-01-05", "lines": [line]});
    server.json("POST", "/customer/12345/invoice", &invoice).expect(201);
    server
}

/// All that the server holds.
pub fn contents(server: &Server) -> Vec<Value> {
    let paths = ["/items", "/customer", "/invoice", "/invoice/123456", "/stockcode"];
    paths.map(|path| server.get(path).expect(200)).into()
}

#[test]
fn every_bad_request_gets_its_problem_and_changes_nothing() {
    let server = stocked();
    let contract = Contract::of(&server);
    let before = contents(&server);
    let tables = [addresses::rows(), bodies::rows(), fields::rows(), malformed::rows()];
    let rows: Vec<_> = tables.into_iter().flatten().collect();
    let names: HashSet<_> = rows.iter().map(|row| row.name).collect();
    assert!(names.len() == rows.len() && rows.len() >= 80, "{} rows, {} names", rows.len(), names.len());

    let complaints: Vec<String> = rows.iter().filter_map(|row| row.complaint(&server, &contract)).collect();
    assert!(complaints.is_empty(), "{} of {}:\n{}", complaints.len(), rows.len(), complaints.join("\n"));
    assert_eq!(contents(&server), before);
    assert!(!server.log().contains("panicked"), "{}", server.log());
}

/// What the gate can answer to any request for an operation stands in the contract.
#[test]
fn every_operation_declares_what_the_gate_can_answer() {
    let contract = Contract::of(&Server::demo());
    for operation in contract.operations() {
        let with_body = operation.object.get("requestBody").is_some();
        // A stream of lines has no largest length.
        let is_stream = operation.object["x-streaming"] == true;
        let body: &[u16] = match with_body {
            true if is_stream => &[408, 415],
            true => &[408, 413, 415],
            false => &[],
        };
        // The system's own operations, and what programs watch or need to trust others, answer however busy it is.
        let is_public = ["get_inference_liveness", "get_jwks"].contains(&operation.id())
            || operation.path.starts_with("/.well-known/oauth-");
        let busy: &[u16] = if operation.object["tags"][0] == "system" || is_public { &[] } else { &[503] };
        for status in [400, 414, 422, 431, 500].iter().chain(body).chain(busy) {
            let declared = operation.object["responses"].get(status.to_string()).is_some();
            assert!(declared, "{} does not declare {status}", operation.id());
        }
    }
}
