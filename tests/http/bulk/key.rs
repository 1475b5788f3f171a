//! Imports that are sent again under their key.

use super::{announced, answer, chunks, counts, items, lines, names};
use crate::support::{Program, Server};
use serde_json::json;
use std::io::Write;

const KEY: &str = "import-1";

fn expected(last: u32) -> Vec<String> {
    (1..=last).map(|number| format!("Item {number}")).collect()
}

#[test]
fn what_was_done_is_not_done_again() {
    let server = Server::demo();
    let body = lines(&items(1..=700)) + "nothing\n";
    for _ in 0..2 {
        let answer = server.import_under("/items/import", KEY, &body);
        assert_eq!(answer.lines().last(), Some(&counts(700, 1)));
    }
    // What is added behind is new.
    let longer = body.clone() + &lines(&items([701]));
    let report = server.import_under("/items/import", KEY, &longer).lines();
    assert_eq!(report, [counts(701, 1)]);
    assert_eq!(names(&server), expected(701));
    // Another operation, or another key, is another import.
    assert_eq!(server.import_under("/invoice/import", KEY, "").lines(), [counts(0, 0)]);
    assert_eq!(server.import_under("/items/import", "other", &body).lines().last(), Some(&counts(700, 1)));
}

#[test]
fn another_body_is_refused_before_anything_is_done() {
    let server = Server::demo();
    let body = lines(&items(1..=600));
    server.import_under("/items/import", KEY, &body);
    let changed = body.replacen("Item 7", "Item X", 1) + &lines(&items([601]));
    for other in ["", &lines(&items(1..=599)), &changed] {
        let problem = server.import_under("/items/import", KEY, other).expect_problem(422);
        assert_eq!(problem["type"], "/problems/idempotency-key-reused");
    }
    assert_eq!(names(&server), expected(600));
}

#[test]
fn a_key_in_use_is_refused() {
    let server = Server::demo();
    let mut first = announced(&server, "/items/import", KEY);
    let body = lines(&items([1]));
    let problem = server.import_under("/items/import", KEY, &body).expect_problem(409);
    assert_eq!(problem["type"], "/problems/idempotency-key-in-use");
    first.write_all(&[&chunks(&body, 100)[..], super::LAST_CHUNK].concat()).expect("sent");
    assert_eq!(answer(first).lines(), [counts(1, 0)]);
    assert_eq!(server.import_under("/items/import", KEY, &body).lines(), [counts(1, 0)]);
    assert_eq!(names(&server), expected(1));
}

#[test]
fn an_import_survives_the_end_of_the_server() {
    const LINES: u32 = 3_000;
    let server = Server::demo();
    let body = lines(&items(1..=LINES));
    let mut stream = announced(&server, "/items/import", KEY);
    stream.write_all(&chunks(&body[..body.len() / 2], 1_000)).expect("sent");
    // Until the first batch is there, which the client is not told of.
    while server.get("/items?limit=1").expect(200) == json!([]) {}
    let server = server.kill().serve(&[]);
    let stored = names(&server).len();
    assert!(stored > 0 && stored < LINES as usize, "{stored}");
    assert_eq!(server.import_under("/items/import", KEY, &body).lines(), [counts(LINES as usize, 0)]);
    assert_eq!(names(&server), expected(LINES));
}

#[test]
fn an_import_that_stalled_goes_on() {
    let server = Program::new().serve(&["--body-timeout", "3"]);
    let body = lines(&items(1..=1_100)) + "broken\n" + &lines(&items(1_101..=1_200));
    let mut stream = announced(&server, "/items/import", KEY);
    stream.write_all(&chunks(&body[..body.len() - 1], 5_000)).expect("sent");
    let problem = answer(stream).expect_problem(408);
    let detail = problem["detail"].as_str().expect("a detail");
    assert!(detail.ends_with(" Stored so far: 1024 of the first 1024 lines."), "{detail}");
    assert_eq!(names(&server), expected(1_024));
    let report = server.import_under("/items/import", KEY, &body).lines();
    assert_eq!(report.last(), Some(&counts(1_200, 1)));
    assert_eq!(report[0]["line"], 1_101);
    assert_eq!(names(&server), expected(1_200));
}
