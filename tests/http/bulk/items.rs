//! Items in bulk.

use super::{LAST_CHUNK, NDJSON, announced, answer, chunks, counts, items, lines, names};
use crate::support::{Program, Server};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::Write;

/// What the report says of each refused line: its number, and where what is wrong.
fn refused(report: &[Value]) -> Vec<(u64, &str, &str)> {
    let lines = report.iter().filter_map(|line| Some((line["line"].as_u64()?, &line["errors"][0])));
    lines.map(|(number, fault)| (number, text(&fault["pointer"]), text(&fault["code"]))).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

#[test]
fn thousands_of_lines_are_stored_in_their_order_and_the_bad_are_reported() {
    let server = Server::demo();
    let (mut body, mut expected, mut faulty) = (String::new(), Vec::new(), Vec::new());
    for number in 1..=3_000u32 {
        if number % 97 == 0 {
            faulty.push((u64::from(number), "/price", "minimum"));
            body += "{\"name\": \"bad\", \"price\": -1}\n";
        } else {
            expected.push(format!("Item {number}"));
            body += &lines(&items([number]));
        }
    }
    for length in [7, 100_000] {
        let mut stream = announced(&server, "/items/import", &format!("chunks-{length}"));
        stream.write_all(&chunks(&body, length)).expect("sent");
        stream.write_all(LAST_CHUNK).expect("sent");
        let report = answer(stream).lines();
        assert_eq!(refused(&report), faulty);
        assert_eq!(report.last(), Some(&counts(expected.len(), faulty.len())));
    }
    assert_eq!(names(&server), [&expected[..], &expected[..]].concat());
}

#[test]
fn a_long_report_comes_whole() {
    let server = Server::demo();
    let report = server.import_lines("/items/import", "{\"name\": \"\"}\n".repeat(4_000));
    let numbers: Vec<u64> = refused(&report).into_iter().map(|(number, ..)| number).collect();
    assert_eq!(numbers, (1..=4_000).collect::<Vec<u64>>());
    assert_eq!(report.last(), Some(&counts(0, 4_000)));
}

#[test]
fn lines_may_be_blank_end_in_any_way_and_be_no_text() {
    let server = Program::new().serve(&["--max-body-bytes", "60"]);
    let long = format!("{{\"name\": \"{}\", \"price\": 1}}", "x".repeat(60));
    let body = [
        b"{\"name\": \"a\", \"price\": 1}\r\n\r\n \t\n".as_slice(),
        b"{\"name\": \"\xff\", \"price\": 1}\n",
        long.as_bytes(),
        b"\nnull\n{\"name\": \"a\", \"name\": \"b\", \"price\": 1}\n",
        b"{\"name\": \"a\"}{\n{\"name\": \"last\", \"price\": 1}",
    ];
    let report = server.import_lines("/items/import", body.concat());
    let expected = [
        (4, "", "malformed_json"),
        (5, "", "max_bytes"),
        (6, "", "type"),
        (7, "/name", "duplicate_field"),
        (8, "", "malformed_json"),
    ];
    assert_eq!(refused(&report), expected);
    assert_eq!(report.last(), Some(&counts(2, 5)));
    assert_eq!(names(&server), ["a", "last"]);
    for empty in ["", "\n\n"] {
        assert_eq!(server.import_lines("/items/import", empty), [counts(0, 0)]);
    }
}

#[test]
fn an_id_is_taken_where_it_was_never_given_out() {
    let server = Server::demo();
    let item = |id: u64| json!({"id": id, "name": format!("{id}"), "price": 1});
    let none = json!({"name": "none", "price": 1});
    let most = 4_503_599_627_370_495;
    let body = lines(&[item(5), item(5), none.clone(), item(6), item(100), item(99), item(most + 1)]);
    let report = server.import_lines("/items/import", body);
    let conflict = |line| (line, "/id", "conflict");
    assert_eq!(refused(&report), [conflict(2), conflict(4), conflict(6), (7, "/id", "maximum")]);
    // The id of an item that is gone is not free.
    server.send("DELETE", "/items/100").expect(200);
    let report = server.import_lines("/items/import", lines(&[item(100), none.clone(), item(most), none]));
    assert_eq!(refused(&report), [conflict(1)]);
    let exported = server.get("/items/export").lines();
    let ids: Vec<u64> = exported.iter().map(|item| item["id"].as_u64().expect("an id")).collect();
    assert_eq!(ids, [5, 6, 101, most, most + 1]);
}

#[test]
fn the_body_is_announced_as_lines() {
    let server = Server::demo();
    for header in ["Content-Type: application/json", "Content-Type: text/csv", "X: 1"] {
        server.request("POST", "/items/import", &[header], b"{}").expect_problem(415);
    }
    let encoded = ["Content-Encoding: gzip", NDJSON];
    server.request("POST", "/items/import", &encoded, b"{}").expect_problem(415);
    let answer = server.request("POST", "/items/import?x=1", &[NDJSON], b"{}");
    answer.expect_fault("query", "/x", "unknown_parameter");
    for key in ["", "a b", &"x".repeat(256)] {
        let answer = server.import_under("/items/import", key, "{}");
        assert_eq!(answer.expect_problem(422)["errors"][0]["in"], "header");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn what_goes_out_is_what_came_in(
        names in prop::collection::vec("[^\\x00-\\x1f\\x7f]{1,20}", 0..40),
        mills in prop::collection::vec(0u64..1_000_000_000_000, 40),
    ) {
        let server = Server::demo();
        let price = |mills: u64| format!("{}.{:03}", mills / 1000, mills % 1000);
        let body: String = names
            .iter()
            .zip(&mills)
            .map(|(name, mills)| format!("{{\"name\": {}, \"price\": {}}}\n", json!(name), price(*mills)))
            .collect();
        prop_assert_eq!(server.import_lines("/items/import", body), [counts(names.len(), 0)]);
        let exported = server.get("/items/export");
        prop_assert_eq!(exported.lines().len(), names.len());
        for (item, (name, mills)) in exported.lines().iter().zip(names.iter().zip(&mills)) {
            let price = price(*mills);
            let shortest = price.trim_end_matches('0').trim_end_matches('.');
            prop_assert_eq!(&item["name"], name);
            prop_assert_eq!(item["price"].to_string(), shortest);
        }
        let other = Server::demo();
        prop_assert_eq!(other.import_lines("/items/import", exported.text()), [counts(names.len(), 0)]);
        prop_assert_eq!(other.get("/items/export").text(), exported.text());
    }
}
