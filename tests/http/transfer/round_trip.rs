//! What clients made, exported and imported into another database.
//!
//! The format has rows for lines and for nothing else. So it does not carry: items; customers without invoices and
//! invoices without lines; a customer's own country, for which that of their first invoice is taken; a stock
//! code's own description; gaps in line numbers; and that an invoice has a day but no time, which comes back as
//! midnight. Everything else must be the same.

use crate::support::{Program, Server, retail::csv_file};
use proptest::{prelude::*, test_runner::Config};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// An invoice to be posted: its customer, by position, and its body but the number.
type Posted = (usize, Value);

fn price() -> impl Strategy<Value = Value> {
    (-100_000_000_000i64..=100_000_000_000, 0u32..=3).prop_map(|(mills, decimals)| {
        let unit = 10i64.pow(3 - decimals);
        let mills = mills / unit * unit;
        let sign = if mills < 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:03}", mills.abs() / 1000, mills.abs() % 1000);
        serde_json::from_str(&text).expect("a number")
    })
}

fn line() -> impl Strategy<Value = Value> {
    let code =
        "[^\\x00-\\x1f\\x7f]{1,32}".prop_filter("no address holds it", |code| code != "." && code != "..");
    let texts = (code, prop::option::of("[^\\x00-\\x1f\\x7f]{1,200}"));
    let quantity = prop_oneof![1i64..=10_000_000, -10_000_000i64..=-1];
    (texts, quantity, price()).prop_map(|((code, description), quantity, unit_price)| {
        let mut line = json!({"stockcode": code, "quantity": quantity, "unit_price": unit_price});
        if let Some(description) = description {
            line["description"] = description.into();
        }
        line
    })
}

fn invoice() -> impl Strategy<Value = Posted> {
    let date =
        prop_oneof!["20[01][0-9]-0[1-9]-2[0-8]", "20[01][0-9]-1[0-2]-0[1-9]T[01][0-9]:[0-5][0-9]:[0-5][0-9]"];
    let kind = prop::sample::select(vec!["sale", "credit_note", "adjustment"]);
    let country = prop::option::of("[^\\x00-\\x1f\\x7f]{1,60}");
    (0usize..3, date, kind, country, prop::collection::vec(line(), 0..5)).prop_map(
        |(customer, date, kind, country, mut lines)| {
            // The same line twice, as the data has it.
            lines.extend(lines.first().cloned());
            let mut body = json!({"invoice_date": date, "kind": kind, "lines": lines});
            if let Some(country) = country {
                body["country"] = country.into();
            }
            (customer, body)
        },
    )
}

proptest! {
    #![proptest_config(Config { cases: 8, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_clients_made_comes_back(
        customers in prop::collection::btree_set("[A-Za-z0-9][A-Za-z0-9._-]{0,30}[A-Za-z_-]", 3),
        invoices in prop::collection::btree_map(1u32..=999_999_999, invoice(), 1..8),
    ) {
        check(&customers.into_iter().collect::<Vec<_>>(), &invoices);
    }
}

fn check(customers: &[String], invoices: &BTreeMap<u32, Posted>) {
    let server = Server::demo();
    for id in customers {
        let customer = json!({"customer_id": id, "country": format!("home of {id}")});
        server.json("POST", "/customer", &customer).expect(201);
    }
    for (no, (customer, body)) in invoices {
        let mut body = body.clone();
        body["invoice_no"] = (*no).into();
        server.json("POST", &format!("/customer/{}/invoice", customers[*customer]), &body).expect(201);
    }
    let first = answers(&server, customers, invoices);
    let rows = server.program.export();

    // Into the same database: nothing changes, days without a time included.
    server.program.write("out.csv", csv_file(&rows));
    let output = server.program.run(&["import", "online-retail", "out.csv"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("\nNothing changed: "), "{said}");
    assert_eq!(answers(&server, customers, invoices), first);
    assert_eq!(server.program.export(), rows);

    // Into another one.
    let program = Program::new();
    program.write("out.csv", csv_file(&rows));
    let output = program.run(&["import", "online-retail", "out.csv"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(program.export(), rows);
    let second = program.serve(&[]);
    assert_eq!(answers(&second, customers, invoices), carried(first));
}

/// What the server says of each invoice and customer, by address; `null` where it has none such.
fn answers(
    server: &Server,
    customers: &[String],
    invoices: &BTreeMap<u32, Posted>,
) -> BTreeMap<String, Value> {
    // Padded, so that the invoices sort as their numbers do.
    let invoices = invoices.keys().map(|no| (format!("/invoice/{no:09}"), format!("/invoice/{no}")));
    let customers = customers.iter().map(|id| (format!("/customer/{id}"), format!("/customer/{id}")));
    let answer = |(name, address): (String, String)| {
        let answer = server.get(&address);
        (name, if answer.status == 404 { Value::Null } else { answer.expect(200) })
    };
    invoices.chain(customers).map(answer).collect()
}

/// The answers, less what the format does not carry.
fn carried(mut answers: BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let mut countries: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, invoice) in answers.range_mut("/invoice/".to_owned()..) {
        if invoice["line_count"] == 0 {
            *invoice = Value::Null;
            continue;
        }
        if let Some(day) = invoice["invoice_date"].as_str().filter(|date| date.len() == 10) {
            invoice["invoice_date"] = format!("{day}T00:00:00").into();
        }
        let customer = invoice["customer"]["url"].as_str().expect("a customer").to_owned();
        let country = invoice["country"].as_str().expect("a country").to_owned();
        countries.entry(customer).or_default().push(country);
    }
    for (address, customer) in answers.range_mut("/customer/".to_owned().."/invoice/".to_owned()) {
        match countries.get(address) {
            Some(countries) => {
                customer["country"] = countries[0].clone().into();
                customer["countries"] =
                    countries.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect();
                customer["invoice_count"] = countries.len().into();
            }
            None => *customer = Value::Null,
        }
    }
    answers
}
