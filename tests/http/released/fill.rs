//! Data that uses every table, and every corner of it.

use crate::{
    support::{Program, Server, retail::csv_file},
    transfer::slice,
};
use serde_json::{Value, json};

/// How many items there ever were; the last of them is deleted.
pub const ITEMS_EVER: u64 = 6;
/// An invoice whose last line was deleted, and how many lines it ever had.
pub const SHORTENED: u32 = 900_002;
pub const LINES_EVER: u64 = 3;

/// A server whose database holds imported rows and whatever else can be stored.
pub fn filled() -> Server {
    let program = Program::new();
    program.write("sales.csv", csv_file(&slice::rows()));
    program.import("sales.csv", "Imported all 37 rows.");
    let server = program.serve(&[]);
    items(&server);
    customers(&server);
    invoices(&server);
    server
        .json("PUT", "/stockcode/POST", &json!({"stockcode": "POST", "description": "Postage, by hand"}))
        .expect(200);
    server
        .json("PUT", "/stockcode/UNSOLD", &json!({"stockcode": "UNSOLD", "description": "Née 'x' \"y\" €"}))
        .expect(201);
    server.json("PUT", "/stockcode/BARE", &json!({"stockcode": "BARE"})).expect(201);
    server
}

fn items(server: &Server) {
    let prices = [json!(0), json!(0.001), json!(19.99), largest_price(), json!(5), json!(6)];
    for (number, price) in (1..).zip(&prices) {
        let name = ["it's", "日本語 \u{1f58b}", "  spaces  ", "%_\\"][number % 4];
        server
            .json("POST", "/items", &json!({"name": format!("{name} {number}"), "price": price}))
            .expect(201);
    }
    assert_eq!(prices.len() as u64, ITEMS_EVER);
    server.json("PATCH", "/items/5", &json!({"name": "changed"})).expect(200);
    server.send("DELETE", "/items/2").expect(200);
    server.send("DELETE", "/items/6").expect(200);
}

/// The largest price that the contract admits: no sum of it fits 64 bits for long.
fn largest_price() -> Value {
    json!(100_000_000)
}

fn customers(server: &Server) {
    for (id, country) in [("0001", "Côte d’Ivoire"), ("a-b_c", "Malta"), ("gone", "Malta")] {
        server.json("POST", "/customer", &json!({"customer_id": id, "country": country})).expect(201);
    }
    server.send("DELETE", "/customer/gone").expect(200);
    let moved = json!({"customer_id": "12370", "country": "Spain"});
    server.json("PUT", "/customer/12370", &moved).expect(200);
}

fn invoices(server: &Server) {
    let line = |quantity: i64, price: Value, text: Option<&str>| {
        let mut line = json!({"stockcode": "85123A", "quantity": quantity, "unit_price": price});
        if let Some(text) = text {
            line["description"] = text.into();
        }
        line
    };
    let post = |invoice: &Value| server.json("POST", "/customer/0001/invoice", invoice).expect(201);
    // No lines; a day; another country than the customer's.
    post(&json!({"invoice_no": 900_001, "invoice_date": "0001-01-01", "country": "Elsewhere"}));
    // A line's number that must not come back.
    let mut lines =
        [line(1, json!(2.5), Some("A")), line(-3, json!(-0.001), None), line(7, json!(1), Some("B"))];
    lines[2]["stockcode"] = "LAST".into();
    assert_eq!(lines.len() as u64, LINES_EVER);
    post(&json!({"invoice_no": SHORTENED, "invoice_date": "2021-01-05", "lines": lines}));
    server.send("DELETE", &format!("/invoice/{SHORTENED}/LAST/")).expect(200);
    // A total beyond 64 bits, of either sign.
    for (no, kind, quantity) in [(900_003, "sale", 10_000_000), (900_004, "credit_note", -10_000_000)] {
        let lines = vec![line(quantity, largest_price(), Some("huge")); 12];
        post(&json!({"invoice_no": no, "kind": kind, "invoice_date": "9999-12-31T23:59:59", "lines": lines}));
    }
    post(&json!({"invoice_no": 900_005, "kind": "adjustment", "invoice_date": "2012-02-29T00:00:00"}));
    post(&json!({"invoice_no": 900_006, "invoice_date": "2012-02-29"}));
    server.send("DELETE", "/invoice/900006").expect(200);
}
