//! Servers on which requests go well, or wrong in one way.

use crate::{
    bulk,
    idempotency::{begin, first_answered},
    limits::announced,
    models::blank,
    support::{
        Contract, Guarded, Issuer, Operation, Program, Request, Server, file, models, signed, unlimited,
    },
};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{any::Any, fs};

/// A server, and what keeps it as it is.
pub struct Stage {
    /// The server.
    pub server: Server,
    _held: Option<Box<dyn Any>>,
}

impl From<Server> for Stage {
    fn from(server: Server) -> Self {
        Self { server, _held: None }
    }
}

/// Nothing is there.
pub fn empty() -> Stage {
    Server::demo().into()
}

/// What the contract's examples speak of is there.
pub fn shown() -> Stage {
    Server::as_shown().into()
}

/// The same, less what is in the operation's way.
pub fn ready(operation: &Operation) -> Stage {
    Server::ready_for(operation).into()
}

/// Every list has a second row.
pub fn doubled() -> Stage {
    let server = Server::as_shown();
    server.json("POST", "/items", &json!({"name": "Product B", "price": 99.99})).expect(201);
    server.json("POST", "/customer", &json!({"customer_id": "7", "country": "Spain"})).expect(201);
    let line = json!({"stockcode": "POST", "quantity": 1, "unit_price": 18});
    let invoice = json!({"invoice_no": 789101, "invoice_date": "2021-01-06", "lines": [line]});
    server.json("POST", "/customer/12345/invoice", &invoice).expect(201);
    let invoice = json!({"invoice_no": 789102, "invoice_date": "2021-02-01"});
    server.json("POST", "/customer/7/invoice", &invoice).expect(201);
    server.into()
}

/// The invoice of the examples has as many lines as an invoice may have.
pub fn crowded() -> Stage {
    const MOST_LINES: usize = 10_000;
    let server = Server::as_shown();
    server.send("DELETE", "/invoice/123456").expect(200);
    let line = json!({"stockcode": "A", "quantity": 1, "unit_price": 1});
    let lines = vec![line; MOST_LINES];
    let invoice = json!({"invoice_no": 123456, "invoice_date": "2021-01-05", "lines": lines});
    server.json("POST", "/customer/12345/invoice", &invoice).expect(201);
    server.into()
}

/// The server takes the smallest pictures alone.
pub fn narrow() -> Stage {
    Server::with_model(&["--max-picture-pixels", "1"]).into()
}

/// The files of model cats-dogs were spoilt since it was loaded.
pub fn with_broken_model() -> Stage {
    let program = Program::new();
    let model = program.path("models/cats-dogs");
    blank::write(&model, "1", models::SAYS);
    let server = program.serve(&[]);
    fs::write(model.join("model.safetensors"), "spoilt").expect("a file");
    server.into()
}

/// The server waits but a moment for a body.
pub fn impatient() -> Stage {
    Server::with_model(&["--body-timeout", "0.1", "--token-keys", "keys"]).into()
}

/// The server works on as many requests as it may.
pub fn busy() -> Stage {
    let patient = ["--body-timeout", "600", "--request-timeout", "600"];
    let server = Server::with_model(&[&["--max-concurrency", "1"], &patient[..]].concat());
    let held = announced(&server);
    Stage { server, _held: Some(Box::new(held)) }
}

/// What the operation's example asks for was done under the key of [`under_key`].
pub fn done_under_key(operation: &Operation) -> Stage {
    let server = Server::ready_for(operation);
    under_key(&Contract::of(&server), operation).iter().for_each(|request| drop(request.send(&server)));
    server.into()
}

/// A request under the key of [`under_key`] is being served: another program has the database, and of two that came,
/// one was told that the other is on its way.
pub fn serving_key(operation: &Operation) -> Stage {
    let server = Server::ready_for(operation);
    let database = open(&server);
    database.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    let Some(request) = under_key(&Contract::of(&server), operation).pop() else { return server.into() };
    let both = [begin(&server, &request), begin(&server, &request)];
    first_answered(&both);
    Stage { server, _held: Some(Box::new((database, both))) }
}

/// The first request that the contract shows, under a key; none where the operation keeps no answers under keys.
pub fn under_key(contract: &Contract, operation: &Operation) -> Vec<Request> {
    let takes_key = contract.parameters(operation).any(|parameter| parameter["name"] == "Idempotency-Key");
    let keeps = takes_key && operation.object["x-streaming"] != true;
    let shown = Request::shown(contract, operation).into_iter().take(usize::from(keeps));
    shown.map(|request| request.header("Idempotency-Key", "a-key")).collect()
}

/// An import under this key is on its way.
pub const KEY_IN_USE: &str = "in-use";

/// A server that is given an import under [`KEY_IN_USE`].
pub fn importing() -> Stage {
    let server = Program::new().serve(&["--body-timeout", "600"]);
    let held = bulk::announced(&server, "/items/import", KEY_IN_USE);
    Stage { server, _held: Some(Box::new(held)) }
}

/// The server asks who calls.
pub fn guarded() -> Stage {
    Guarded::start(&[]).server.into()
}

/// The server takes the tokens of [`without_scopes`]'s issuer.
pub fn trusting() -> Stage {
    let corpus: Value = serde_json::from_slice(&file("tests/tokens/jwt.json")).expect("JSON");
    let issuer = Issuer::start(vec![corpus["issuers"][0]["jwks"].to_string()]);
    let program = Program::new();
    let mut command = unlimited(program.command(&["serve", "--listen", "127.0.0.1:0"]));
    command.env("OAUTH2_ISSUER", "https://issuer.example.com/");
    command.env("OAUTH2_AUDIENCE", "https://api.example.com").env("OAUTH2_JWKS_URI", issuer.url(0));
    Server::start(program, command).into()
}

/// A valid token that entitles to nothing.
pub fn without_scopes() -> String {
    let claims = json!({
        "iss": "https://issuer.example.com/", "aud": "https://api.example.com", "sub": "someone",
        "iat": 1_700_000_000, "exp": 4_102_444_800_u64,
    });
    signed("test-only-ed25519", &json!({"alg": "EdDSA", "typ": "at+jwt", "kid": "main"}), &claims)
}

/// The server takes one request an hour, and has had it.
pub fn hurried() -> Stage {
    let server = Program::new().serve(&["--rate-limit-address", "1/h:1"]);
    server.get("/health").expect(200);
    server.into()
}

/// Another program has broken the database.
pub fn broken() -> Stage {
    let server = Server::as_shown();
    let database = open(&server);
    let version: i64 =
        database.pragma_query_value(None, "schema_version", |row| row.get(0)).expect("a number");
    database.pragma_update(None, "writable_schema", true).expect("leave");
    database.execute("UPDATE sqlite_schema SET sql = 'no SQL'", []).expect("broken");
    database.pragma_update(None, "schema_version", version + 1).expect("announced");
    server.into()
}

/// There is no room for any change, but all that the operation's example needs is there.
///
/// A disk cannot be filled without the rights to mount a small one. So each change first adds a row to a table that
/// has given out its last key, which is the same failure to SQLite: SQLITE_FULL, and the transaction is lost.
pub fn full(operation: &Operation) -> Stage {
    let server = Server::ready_for(operation);
    let database = open(&server);
    let table = "CREATE TABLE full (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO full VALUES (?)";
    let table = table.replace('?', &i64::MAX.to_string());
    database.execute_batch(&table).expect("a table");
    for (table, event, trigger) in triggers() {
        let sql = format!(
            "CREATE TRIGGER {trigger} BEFORE {event} ON {table} BEGIN INSERT INTO full VALUES (NULL); END"
        );
        database.execute_batch(&sql).expect("a trigger");
    }
    server.into()
}

/// There is room again.
pub fn make_room(server: &Server) {
    let database = open(server);
    for (_, _, trigger) in triggers() {
        database.execute_batch(&format!("DROP TRIGGER {trigger}")).expect("no trigger");
    }
}

/// Each table and event, and what is to happen then.
fn triggers() -> impl Iterator<Item = (&'static str, &'static str, String)> {
    let tables = ["items", "customers", "invoices", "stock_codes", "lines"].into_iter();
    let events = ["INSERT", "UPDATE", "DELETE"];
    tables.flat_map(move |table| events.map(|event| (table, event, format!("full_{table}_{event}"))))
}

fn open(server: &Server) -> Connection {
    Connection::open(server.program.path("counterfoil.db")).expect("a database")
}
