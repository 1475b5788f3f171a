//! What invoices add up to, by customer, month and country.

use crate::support::{Program, Server, retail::csv_file};
use serde_json::{Value, json};

/// Two customers, two countries and two months in common, and an imported invoice that has neither of the first.
fn stocked() -> Server {
    let program = Program::new();
    program.write("rows.csv", csv_file("536414,22139,,56,2010-12-01 11:52:00,0.001,,\n"));
    program.import("rows.csv", "Imported all 1 rows.");
    let server = program.serve(&[]);
    for (id, country) in [("1", "Germany"), ("2", "France")] {
        server.json("POST", "/customer", &json!({"customer_id": id, "country": country})).expect(201);
    }
    let line = |quantity: i64, unit_price: &str| {
        let price: Value = serde_json::from_str(unit_price).expect("a number");
        json!({"stockcode": "A", "quantity": quantity, "unit_price": price})
    };
    let largest = || line(10_000_000, "100000000");
    for (customer, invoice) in [
        ("1", json!({"invoice_no": 1, "invoice_date": "2010-12-31", "lines": vec![largest(); 20]})),
        (
            "1",
            json!({"invoice_no": 2, "invoice_date": "2011-01-01T00:00:00", "kind": "credit_note",
                   "country": "France", "lines": [line(-3, "0.335"), line(1, "0.1")]}),
        ),
        ("2", json!({"invoice_no": 3, "invoice_date": "2011-01-31T23:59:59"})),
    ] {
        server.json("POST", &format!("/customer/{customer}/invoice"), &invoice).expect(201);
    }
    server
}

fn check(server: &Server, query: &str, expected: &str) {
    let expected: Value = serde_json::from_str(expected).expect("JSON");
    assert_eq!(json!(server.rows(query)), expected, "{query}");
}

const NOBODY: &str = r#"{"invoice_count": 1, "line_count": 1, "quantity": 56, "total": 0.056}"#;
const FIRST: &str =
    r#""invoice_count": 2, "line_count": 22, "quantity": 199999998, "total": 19999999999999999.095"#;
const SECOND: &str = r#""invoice_count": 1, "line_count": 0, "quantity": 0, "total": 0"#;

#[test]
fn totals_are_exact_in_every_order_and_page() {
    let server = stocked();
    let by_id = format!(r#"[{NOBODY}, {{"customer_id": "1", {FIRST}}}, {{"customer_id": "2", {SECOND}}}]"#);
    check(&server, "/totals/customers", &by_id);
    check(&server, "/totals/customers?limit=1", &by_id);
    let by_total =
        format!(r#"[{{"customer_id": "1", {FIRST}}}, {NOBODY}, {{"customer_id": "2", {SECOND}}}]"#);
    check(&server, "/totals/customers?limit=1&sort=-total", &by_total);
    check(
        &server,
        "/totals/countries?limit=2&sort=-country",
        &format!(
            r#"[{{"country": "Germany", "invoice_count": 1, "line_count": 20, "quantity": 200000000,
                  "total": 20000000000000000}},
                {{"country": "France", "invoice_count": 2, "line_count": 2, "quantity": -2, "total": -0.905}},
                {NOBODY}]"#
        ),
    );
    check(
        &server,
        "/totals/months?limit=1&sort=total",
        r#"[{"month": "2011-01", "invoice_count": 2, "line_count": 2, "quantity": -2, "total": -0.905},
            {"month": "2010-12", "invoice_count": 2, "line_count": 21, "quantity": 200000056,
             "total": 20000000000000000.056}]"#,
    );
}

#[test]
fn filters_choose_the_invoices() {
    let server = stocked();
    let keys = |query: &str, field: &str| -> Vec<String> {
        let rows = server.rows(&format!("/totals/{query}"));
        rows.iter().map(|row| row[field].as_str().unwrap_or_default().to_owned()).collect()
    };
    for (query, field, expected) in [
        ("customers?kind=credit_note", "customer_id", vec!["1"]),
        ("customers?country=France&limit=1", "customer_id", vec!["1", "2"]),
        ("customers?from=2011-01-01&to=2011-01-31&sort=-customer_id", "customer_id", vec!["2", "1"]),
        ("customers?country=Spain", "customer_id", vec![]),
        ("months?customer_id=1", "month", vec!["2010-12", "2011-01"]),
        ("months?customer_id=nobody", "month", vec![]),
        ("months?to=2010-12-01&kind=sale", "month", vec!["2010-12"]),
        ("months?country=Germany", "month", vec!["2010-12"]),
        ("countries?customer_id=1&sort=-total", "country", vec!["Germany", "France"]),
        ("countries?from=2011-01-01", "country", vec!["France"]),
        ("countries?to=2010-12-01", "country", vec![""]),
        ("countries?kind=adjustment", "country", vec![]),
    ] {
        assert_eq!(keys(query, field), expected, "{query}");
    }
}

#[test]
fn totals_follow_the_lines() {
    let server = stocked();
    let total = || server.get("/totals/months?from=2011-01-01").expect(200)[0]["total"].clone();
    server.json("POST", "/invoice/3/POST/", &json!({"quantity": 2, "unit_price": 9.5})).expect(201);
    assert_eq!(total(), json!(18.095));
    server.send("DELETE", "/invoice/2/A/").expect(200);
    assert_eq!(total(), json!(19));
    server.send("DELETE", "/invoice/3").expect(200);
    assert_eq!(total(), json!(0));
    server.send("DELETE", "/invoice/2").expect(200);
    server.rows("/totals/months").iter().for_each(|row| assert_eq!(row["month"], "2010-12"));
}

#[test]
fn a_cursor_is_good_for_its_own_totals_only() {
    let server = stocked();
    let next = server.get("/totals/customers?limit=1&sort=total").next().expect("a next page");
    let cursor = next.split("cursor=").nth(1).expect("a cursor");
    server.get(&format!("/totals/customers?sort=total&cursor={cursor}")).expect(200);
    for other in ["customers?sort=-total", "customers?sort=customer_id", "months?sort=total"] {
        server.get(&format!("/totals/{other}&cursor={cursor}")).expect_fault("query", "/cursor", "cursor");
    }
}
