//! `Idempotency-Key`: a request that is sent again is answered again, and takes effect once.

mod concurrent;
mod expiry;
mod keys;
mod model;
mod queue;
mod replays;

pub use concurrent::first_answered;

use crate::support::{Answer, Contract, Operation, Request, Server};
use rusqlite::Connection;
use serde_json::Value;
use std::{
    io::Write,
    net::TcpStream,
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// The header.
const KEY: &str = "Idempotency-Key";

/// The operations that keep an answer under a key; imports keep how far they came (`bulk`).
fn keyed(contract: &Contract) -> Vec<Operation<'_>> {
    let takes_key =
        |operation: &Operation| contract.parameters(operation).any(|parameter| parameter["name"] == KEY);
    let is_one = |operation: &Operation| operation.object["x-streaming"] != true && takes_key(operation);
    let found: Vec<_> = contract.operations().filter(is_one).collect();
    assert!(found.len() >= 6, "only {} operations take a key", found.len());
    found
}

/// The contract's example of an operation, under a key.
fn shown(contract: &Contract, operation: &Operation, key: &str) -> Request {
    Request::shown(contract, operation).remove(0).header(KEY, key)
}

/// An item by that name.
fn item(name: &str, key: &str) -> Request {
    Request {
        method: "POST".into(),
        target: "/items".into(),
        headers: vec!["Content-Type: application/json".into(), format!("{KEY}: {key}")],
        body: format!(r#"{{"name": "{name}", "price": 1}}"#).into_bytes(),
    }
}

/// The names of the items, oldest first.
fn names(server: &Server) -> Vec<String> {
    let items = server.get("/items?sort=id&limit=1000").expect(200);
    let name = |item: &Value| item["name"].as_str().expect("a name").to_owned();
    items.as_array().expect("a list").iter().map(name).collect()
}

/// How many items, customers, invoices and lines there are.
fn counts(server: &Server) -> [usize; 4] {
    let rows = |path: &str| server.rows(path);
    let invoices = rows("/invoice?limit=1000");
    let lines: u64 = invoices.iter().map(|invoice| invoice["line_count"].as_u64().expect("a number")).sum();
    let (items, customers) = (rows("/items?limit=1000").len(), rows("/customer?limit=1000").len());
    [items, customers, invoices.len(), lines as usize]
}

/// All of an answer that is the operation's own: not the request's id, nor what the connection needs.
fn essence(answer: &Answer) -> (u16, Vec<(String, String)>, Vec<u8>) {
    const PASSING: [&str; 4] = ["x-request-id", "date", "connection", "idempotent-replayed"];
    let own = answer.headers().filter(|(name, _)| !PASSING.contains(name));
    let mut headers: Vec<_> = own.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    headers.sort();
    (answer.status, headers, answer.body.clone())
}

fn is_replay(answer: &Answer) -> bool {
    match answer.header("idempotent-replayed") {
        Some(value) => {
            assert_eq!(value, "true");
            true
        }
        None => false,
    }
}

fn database(path: &Path) -> Connection {
    Connection::open(path.join("counterfoil.db")).expect("a database")
}

/// The server's database, whose lock keeps every write waiting until it is given up.
fn locked(server: &Server) -> Connection {
    let database = database(&server.program.path(""));
    database.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    database
}

/// Waits for what the server is about to bring about.
fn until(mut done: impl FnMut() -> bool) {
    let start = Instant::now();
    while !done() {
        assert!(start.elapsed() < Duration::from_secs(60), "it does not come about");
        thread::yield_now();
    }
}

/// Sends a request and does not wait for its answer.
pub fn begin(server: &Server, request: &Request) -> TcpStream {
    let mut stream = server.connect();
    let headers: String = request.headers.iter().map(|line| format!("{line}\r\n")).collect();
    let head = format!(
        "{} {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n",
        request.method,
        request.target,
        server.address,
        request.body.len()
    );
    stream.write_all(&[head.as_bytes(), &request.body].concat()).expect("sent");
    stream
}
