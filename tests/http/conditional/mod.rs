//! Conditional requests, seen from outside: tags and dates on answers, 304 for what is known, 412 for what has changed
//! meanwhile, 428 where a condition is demanded. Which operations have which, the contract says.

mod changes;
mod dates;
mod malformed;
mod merge_patch;
mod race;
mod reads;
mod writes;

use crate::support::{Answer, Contract, Operation, Request, Server};
use rusqlite::Connection;
use serde_json::{Value, json};

/// The operations that declare a status.
fn declaring(contract: &Contract, status: u16) -> Vec<Operation<'_>> {
    contract.operations().filter(|operation| operation.statuses().contains(&status)).collect()
}

/// The first request that the contract shows for an operation.
fn shown(contract: &Contract, operation: &Operation) -> Request {
    Request::shown(contract, operation).swap_remove(0)
}

/// The tag of an answer.
#[track_caller]
fn tag(answer: &Answer) -> String {
    answer.header("etag").unwrap_or_else(|| panic!("no tag: {} {}", answer.status, answer.text())).to_owned()
}

/// Makes the last change of everything one of long ago, in the middle of a second.
fn backdate(server: &Server) {
    let database = Connection::open(server.program.path("counterfoil.db")).expect("a database");
    for table in ["items", "customers", "invoices", "stock_codes", "collections"] {
        database.execute(&format!("UPDATE {table} SET modified = 1000000400"), []).expect("a change");
    }
}

/// The `Last-Modified` of what was last changed then: the full second after it.
const BACKDATED: &str = "Mon, 12 Jan 1970 13:46:41 GMT";

/// The second before that, in which it was changed.
const EARLIER: &str = "Mon, 12 Jan 1970 13:46:40 GMT";

/// Changes of every kind, one after the other.
fn changes() -> Vec<(&'static str, &'static str, Value)> {
    let line = json!({"stockcode": "POST", "quantity": 1, "unit_price": 18});
    let invoice = json!({"invoice_no": 789101, "invoice_date": "2021-01-06", "lines": [line]});
    vec![
        ("PATCH", "/items/1", json!({"price": 1})),
        ("PUT", "/items/1", json!({"name": "other", "price": 2})),
        ("POST", "/items", json!({"name": "second", "price": 3})),
        ("DELETE", "/items/2", Value::Null),
        ("POST", "/customer", json!({"customer_id": "7", "country": "Spain"})),
        ("PUT", "/customer/7", json!({"country": "Malta"})),
        ("DELETE", "/customer/7", Value::Null),
        ("PUT", "/stockcode/85123A", json!({"description": "set by hand"})),
        ("PUT", "/stockcode/NEW", json!({})),
        ("POST", "/invoice/123456/85123A/", json!({"quantity": 2, "unit_price": 1})),
        ("POST", "/invoice/123456/ADDED/", json!({"quantity": 1, "unit_price": 1})),
        ("DELETE", "/invoice/123456/ADDED/", Value::Null),
        ("POST", "/customer/12345/invoice", invoice),
        ("DELETE", "/invoice/789101", Value::Null),
    ]
}

/// Makes a change.
#[track_caller]
fn make(server: &Server, (method, target, body): &(&str, &str, Value)) {
    let answer = if body.is_null() { server.send(method, target) } else { server.json(method, target, body) };
    assert!((200..300).contains(&answer.status), "{method} {target}: {} {}", answer.status, answer.text());
}
