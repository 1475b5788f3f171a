//! A server on which the contract's examples work, and requests made of them.

use super::{Answer, Operation, Program, Request, Server, models};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use rusqlite::Connection;
use serde_json::{Value, json};

/// The client of the contract's examples: its name, its secret, and how that is stored.
const CLIENT: &str = "shop";
const SECRET: &str = "cf_DRuDAe7Z7j260V_thwxt4Yl-s8dX35-OefVYUTMiOk8";
const HASH: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$Z6xokeHHxtSWr8mFEMkUMA$1KkOL8TImdkGIIdsRHoqUdmU9mshn6qSzZ1PBgEipM0";

/// The header by which the client of the examples proves itself.
pub fn shown_client() -> String {
    format!("Authorization: Basic {}", STANDARD.encode(format!("{CLIENT}:{SECRET}")))
}

fn add_shown_client(server: &Server) {
    let database = Connection::open(server.program.path("counterfoil.db")).expect("a database");
    let sql = "INSERT INTO token_clients (client_id, secret_hash, scopes, created_at) VALUES (?, ?, ?, 0)";
    database.execute(sql, (CLIENT, HASH, "get::item")).expect("a client");
}

impl Server {
    /// A demo server on an empty database, with the model that the examples speak of.
    pub fn with_model(arguments: &[&str]) -> Self {
        Program::new().serve(&[&["--models", models::SHOWN.as_str()], arguments].concat())
    }

    /// Has what the examples speak of: item 1, customer 12345 and one line of stock code 85123A on invoice 123456, and
    /// model cats-dogs.
    pub fn as_shown() -> Self {
        let server = Self::with_model(&["--token-keys", "keys"]);
        add_shown_client(&server);
        server.json("POST", "/items", &json!({"name": "New Item", "price": 19.99})).expect(201);
        server.json("POST", "/customer", &json!({"customer_id": "12345", "country": "Germany"})).expect(201);
        let invoice = json!({"invoice_no": 123456, "invoice_date": "2021-01-05"});
        server.json("POST", "/customer/12345/invoice", &invoice).expect(201);
        let line =
            json!({"quantity": 6, "unit_price": 2.55, "description": "WHITE HANGING HEART T-LIGHT HOLDER"});
        server.json("POST", "/invoice/123456/85123A/", &line).expect(201);
        server
    }

    /// The same, less what is in the way of the operation's example: one that creates something under a name of
    /// its own, or deletes what others depend on.
    pub fn ready_for(operation: &Operation) -> Self {
        let server = Self::as_shown();
        let obstacles: &[&str] = match operation.id() {
            "create_customer" => &["/invoice/123456", "/customer/12345"],
            "create_invoice" | "delete_customer" => &["/invoice/123456"],
            _ => &[],
        };
        obstacles.iter().for_each(|path| drop(server.send("DELETE", path).expect(200)));
        server
    }

    /// Sends a request for an operation, with the items course's token where it asks for one.
    pub fn call(&self, operation: &Operation, target: &str, body: Option<(&str, &Value)>) -> Answer {
        Request::of(operation, target, body).send(self)
    }
}
