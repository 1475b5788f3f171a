//! Invoices in bulk: what contradicts the database, or itself.

use super::{counts, lines};
use crate::support::Server;
use serde_json::{Value, json};

fn invoice(number: u32) -> Value {
    json!({"invoice_no": number, "invoice_date": "2021-01-05", "kind": "sale", "lines": []})
}

fn with(mut invoice: Value, name: &str, value: Value) -> Value {
    invoice[name] = value;
    invoice
}

/// The report's only fault, and its counts.
fn fault(report: &[Value]) -> (&str, &str) {
    let [refused, _] = report else { panic!("{report:?}") };
    let fault = &refused["errors"][0];
    assert_eq!(fault["code"], "conflict", "{fault}");
    (fault["pointer"].as_str().expect("a pointer"), fault["message"].as_str().expect("a message"))
}

#[test]
fn a_number_is_taken_once() {
    let server = Server::demo();
    let report = server.import_lines("/invoice/import", lines(&[invoice(1), invoice(2), invoice(1)]));
    assert_eq!(fault(&report), ("/invoice_no", "invoice 1 already exists"));
    assert_eq!((&report[0]["line"], &report[1]), (&json!(3), &counts(2, 1)));
    let report = server.import_lines("/invoice/import", lines(&[invoice(2)]));
    assert_eq!(fault(&report), ("/invoice_no", "invoice 2 already exists"));
}

#[test]
fn a_new_customer_gets_the_invoices_country() {
    let server = Server::demo();
    let of = |number, customer: &str| with(invoice(number), "customer_id", json!(customer));
    let spanish = with(of(1, "7"), "country", json!("Spain"));
    let report = server.import_lines("/invoice/import", lines(&[spanish, of(2, "7"), of(3, "8")]));
    assert_eq!(fault(&report), ("/country", "customer 8 is new, so that the invoice must have a country"));
    assert_eq!(report[1], counts(2, 1));
    assert_eq!(server.get("/customer/7").expect(200)["country"], "Spain");
    server.get("/customer/8").expect_problem(404);
    // What the record leaves out stays out.
    assert!(server.get("/invoice/2").expect(200).get("country").is_none());
}

#[test]
fn line_numbers_rise_and_may_leave_gaps() {
    let server = Server::demo();
    let line = |number: Option<u32>| {
        let line = json!({"stockcode": "A", "quantity": 1, "unit_price": 1});
        number.map_or(line.clone(), |number| with(line, "line_no", json!(number)))
    };
    let import = |number, numbers: &[Option<u32>]| {
        let lines_of_it: Vec<Value> = numbers.iter().map(|number| line(*number)).collect();
        server.import_lines("/invoice/import", lines(&[with(invoice(number), "lines", json!(lines_of_it))]))
    };
    assert_eq!(import(1, &[Some(2), None, Some(7), None]), [counts(1, 0)]);
    let stored = server.get("/invoice/1").expect(200);
    let numbers: Vec<u64> = stored["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .map(|line| line["line_no"].as_u64().expect("a number"))
        .collect();
    assert_eq!(numbers, [2, 3, 7, 8]);
    for numbers in [[Some(3), Some(3)], [None, Some(1)], [Some(5), Some(4)]] {
        let report = import(2, &numbers);
        assert_eq!(fault(&report).0, "/lines/1/line_no");
    }
    server.get("/invoice/2").expect_problem(404);
    // A line that is added follows the last.
    let added = json!({"quantity": 1, "unit_price": 1});
    assert_eq!(server.json("POST", "/invoice/1/B/", &added).expect(201)["line_no"], 9);
    // Until no number is left.
    let most = i32::MAX as u32;
    assert_eq!(fault(&import(3, &[Some(most), None])).0, "/lines/1/line_no");
    assert_eq!(import(3, &[Some(most)]), [counts(1, 0)]);
    server.json("POST", "/invoice/3/B/", &added).expect_problem(409);
}

#[test]
fn nothing_of_a_refused_invoice_is_stored() {
    let server = Server::demo();
    server.import_lines("/invoice/import", lines(&[invoice(1)]));
    let line = json!({"stockcode": "NEW", "quantity": 1, "unit_price": 1});
    let taken = with(invoice(1), "lines", json!([line]));
    let taken = with(with(taken, "customer_id", json!("9")), "country", json!("Spain"));
    server.import_lines("/invoice/import", lines(&[taken]));
    server.get("/customer/9").expect_problem(404);
    server.get("/stockcode/NEW").expect_problem(404);
    assert_eq!(server.get("/invoice/1").expect(200)["lines"], json!([]));
}
