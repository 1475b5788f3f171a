//! Imports that do not come to their end.

use super::{announced, answer, chunks, items, lines, names};
use crate::support::Program;
use std::io::Write;

#[test]
fn whole_batches_are_kept_and_nothing_of_the_rest() {
    let server = Program::new().serve(&["--body-timeout", "60"]);
    let mut stream = announced(&server, "/items/import", "broken");
    stream.write_all(&chunks(&lines(&items(1..=1_000)), 999)).expect("sent");
    stream.write_all(b"no chunk\r\n").expect("sent");
    let problem = answer(stream).expect_problem(400);
    let detail = problem["detail"].as_str().expect("a detail");
    assert!(detail.starts_with("The body broke off: "), "{detail}");
    assert!(detail.ends_with(" Stored so far: 512 of the first 512 lines."), "{detail}");
    assert_eq!(names(&server).len(), 512);
}

#[test]
fn the_whole_is_bounded_in_time() {
    let server = Program::new().serve(&["--body-timeout", "60", "--transfer-timeout", "2"]);
    let mut stream = announced(&server, "/items/import", "slow");
    stream.write_all(&chunks("{\"name\"", 100)).expect("sent");
    let problem = answer(stream).expect_problem(503);
    assert_eq!(problem["type"], "/problems/timed-out");
    server.get("/health").expect(200);
}

#[test]
fn the_time_of_other_requests_does_not_bound_it() {
    let server = Program::new().serve(&[
        "--request-timeout",
        "0.1",
        "--body-timeout",
        "0.5",
        "--transfer-timeout",
        "60",
    ]);
    let mut stream = announced(&server, "/items/import", "slow");
    stream.write_all(&chunks("{\"name\"", 100)).expect("sent");
    answer(stream).expect_problem(408);
}
