//! A condition that nobody can read is refused: a change must not be made as if there were none.

use crate::support::{Contract, Request, Server};

/// Values that a header of a condition must not have.
fn bad(name: &str) -> &'static [&'static str] {
    const TAGS: &[&str] = &[
        "",
        "abc",
        "\"abc",
        "abc\"",
        "w/\"abc\"",
        "\"a\" \"b\"",
        "\"a\",",
        "*, \"a\"",
        "\"a b\"",
        "\"a\", *",
    ];
    const DATES: &[&str] = &[
        "",
        "*",
        "1000000401",
        "2026-11-20T08:00:00Z",
        "Fri, 20 Nov 2026 08:00:00",
        "Fri, 20 Nov 2026 24:00:00 GMT",
        "Fri, 32 Nov 2026 08:00:00 GMT",
        "Fri, 20 Nov 2026 08:00:00 +0000",
    ];
    if name.ends_with("Since") { DATES } else { TAGS }
}

#[test]
fn every_condition_is_checked() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    let before = crate::bad_requests::contents(&server);
    let mut sent = 0;
    for operation in contract.operations() {
        for parameter in contract.parameters(&operation).filter(|parameter| parameter["in"] == "header") {
            let name = parameter["name"].as_str().expect("a name");
            if !name.starts_with("If-") {
                continue;
            }
            let request = Request::shown(&contract, &operation).swap_remove(0);
            for value in bad(name) {
                let answer = request.clone().header(name, value).send(&server);
                assert_eq!(answer.status, 422, "{} {name}: {value:?}: {}", operation.id(), answer.text());
                answer.expect_fault("header", &format!("/{name}"), "pattern");
                sent += 1;
            }
            let mut twice = request.header(name, parameter["example"].as_str().expect("an example"));
            twice.headers.push(twice.headers.last().expect("a header").clone());
            twice.send(&server).expect_fault("header", &format!("/{name}"), "duplicate");
        }
    }
    assert!(sent > 300, "only {sent} requests");
    assert_eq!(crate::bad_requests::contents(&server), before);
}

/// 31 February is some day in March: a slip in a date drops no condition.
#[test]
fn a_date_that_no_calendar_has_is_a_condition_all_the_same() {
    let server = Server::as_shown();
    let (past, future) = ("Thu, 31 Feb 2025 08:00:00 GMT", "Thu, 31 Feb 2999 08:00:00 GMT");
    server.request("GET", "/items/1", &[&format!("If-Modified-Since: {past}")], b"").expect(200);
    let change = server.request("DELETE", "/items/1", &[&format!("If-Unmodified-Since: {past}")], b"");
    change.expect_problem(412);
    server.request("DELETE", "/items/1", &[&format!("If-Unmodified-Since: {future}")], b"").expect(200);
}

/// A change that takes no condition must not be made as if none had been asked for.
#[test]
fn a_condition_that_is_not_kept_to_is_refused() {
    let server = Server::as_shown();
    let before = crate::bad_requests::contents(&server);
    let contract = Contract::of(&server);
    let mut refused = 0;
    for operation in contract.operations().filter(|operation| operation.method != "GET") {
        for (name, value) in [("If-Match", "*"), ("If-Unmodified-Since", "Fri, 20 Nov 2026 08:00:00 GMT")] {
            if contract.parameters(&operation).any(|parameter| parameter["name"] == name) {
                continue;
            }
            for request in Request::shown(&contract, &operation) {
                let answer = request.header(name, value).send(&server);
                answer.expect_fault("header", &format!("/{name}"), "unsupported");
                refused += 1;
            }
        }
    }
    assert!(refused > 10, "only {refused} requests");
    assert_eq!(crate::bad_requests::contents(&server), before);
}
