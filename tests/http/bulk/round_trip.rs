//! What one server gives, another takes, and then holds the same.

use super::{counts, lines};
use crate::support::{Program, Server, retail::csv_file};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Rows of the data set: two times on one invoice, no customer, no description, a credit note, an adjustment.
const ROWS: &str = "\
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
536365,71053,WHITE METAL LANTERN,6,2010-12-01 08:27:00,3.39,17850,United Kingdom
536366,85123A,CREAM HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:28:00,1.85,17850,United Kingdom
536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom
C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527,United Kingdom
A563185,B,Adjust bad debt,1,2011-08-12 14:50:00,11062.06,,United Kingdom
";

/// The same invoices in a server of their own.
fn copy(server: &Server) -> Server {
    let other = Server::demo();
    let exported = server.get("/invoice/export");
    let count = exported.lines().len();
    assert_eq!(other.import_lines("/invoice/import", &exported.body), [counts(count, 0)]);
    other
}

/// All that a server holds of invoices, customers and stock codes.
fn contents(server: &Server) -> Vec<Value> {
    let invoices = server.get("/invoice?limit=1000").expect(200);
    let numbers =
        invoices.as_array().expect("a list").iter().map(|invoice| invoice["invoice_no"].to_string());
    let invoices = numbers.map(|number| server.get(&format!("/invoice/{number}")).expect(200));
    let lists = ["/customer", "/stockcode"].map(|path| server.get(&format!("{path}?limit=1000")).expect(200));
    invoices.chain(lists).chain(server.get("/invoice/export").lines()).collect()
}

#[test]
fn the_data_set_comes_through_with_times_and_gaps() {
    let program = Program::new();
    program.write("rows.csv", csv_file(ROWS));
    program.import("rows.csv", "Imported all 6 rows.");
    let server = program.serve(&[]);
    server.send("DELETE", "/invoice/536365/85123A/").expect(200);
    let before = contents(&server);
    let line = &server.get("/invoice/536365").expect(200)["lines"][0];
    assert_eq!((&line["line_no"], &line["line_date"]), (&json!(2), &json!("2010-12-01T08:27:00")));
    let other = copy(&server);
    assert_eq!(contents(&other), before);
    let exported = |mut server: Server| {
        server.process().kill().expect("killed");
        server.process().wait().expect("ended");
        server.program.export()
    };
    assert_eq!(exported(other), exported(server));
}

fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("2021-01-05"),
        Just("2012-02-29T23:59:59"),
        Just("0000-01-01"),
        Just("9999-12-31T00:00:00")
    ]
    .prop_map(str::to_owned)
}

fn text(longest: usize) -> impl Strategy<Value = String> {
    let pattern = format!("[^\\x00-\\x1f\\x7f]{{1,{longest}}}");
    proptest::string::string_regex(&pattern)
        .expect("a pattern")
        .prop_filter("no path", |text| text != "." && text != "..")
}

/// A line, and how far its number lies behind that of the one before.
fn line() -> impl Strategy<Value = (u32, Value)> {
    let quantity = prop_oneof![-10_000_000i64..0, 1i64..=10_000_000];
    let fields = (
        text(4),
        prop::option::of(text(30)),
        quantity,
        -100_000_000_000i64..=100_000_000_000,
        prop::option::of(date()),
    );
    (1u32..4, fields).prop_map(|(step, (code, description, quantity, mills, date))| {
        let sign = if mills < 0 { "-" } else { "" };
        let price = format!("{sign}{}.{:03}", mills.abs() / 1000, mills.abs() % 1000);
        let price: Value = serde_json::from_str(&price).expect("a number");
        let mut line = json!({"stockcode": code, "quantity": quantity, "unit_price": price});
        description.into_iter().for_each(|text| line["description"] = text.into());
        date.into_iter().for_each(|date| line["line_date"] = date.into());
        (step, line)
    })
}

fn invoice() -> impl Strategy<Value = Value> {
    let kind = prop_oneof![Just("sale"), Just("credit_note"), Just("adjustment")];
    let customer = prop::option::of("[A-Za-z0-9]{1,3}");
    (date(), kind, customer, text(60), prop::collection::vec(line(), 0..6)).prop_map(
        |(date, kind, customer, country, lines)| {
            let mut number = 0;
            let numbered = lines.into_iter().map(|(step, mut line)| {
                number += step;
                line["line_no"] = number.into();
                line
            });
            let lines: Vec<Value> = numbered.collect();
            let mut invoice = json!({"invoice_date": date, "kind": kind, "country": country, "lines": lines});
            customer.into_iter().for_each(|id| invoice["customer_id"] = id.into());
            invoice
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn any_invoices_come_through(
        invoices in prop::collection::btree_map(1u32..=999_999_999, invoice(), 0..30)
    ) {
        let invoices: BTreeMap<u32, Value> = invoices;
        let records: Vec<Value> = invoices
            .iter()
            .map(|(number, invoice)| {
                let mut invoice = invoice.clone();
                invoice["invoice_no"] = (*number).into();
                invoice
            })
            .collect();
        let server = Server::demo();
        prop_assert_eq!(server.import_lines("/invoice/import", lines(&records)), [counts(records.len(), 0)]);
        prop_assert_eq!(normal(server.get("/invoice/export").lines()), normal(records));
        prop_assert_eq!(contents(&copy(&server)), contents(&server));
    }
}

/// Records whose prices are written as the server writes them, and whose fields have one order.
fn normal(mut records: Vec<Value>) -> Vec<Value> {
    for line in records.iter_mut().flat_map(|record| record["lines"].as_array_mut().expect("lines")) {
        let price = line["unit_price"].to_string();
        let price =
            if price.contains('.') { price.trim_end_matches('0').trim_end_matches('.') } else { &price };
        let price = if price == "-0" { "0" } else { price };
        line["unit_price"] = serde_json::from_str(price).expect("a number");
    }
    records
}
