//! What a client has already is not sent again.

use super::{declaring, shown, tag};
use crate::support::{Answer, Contract, Request, Server};
use serde_json::json;

/// Asserts a 304 that says of the answer in its place what its headers said.
#[track_caller]
fn expect_not_modified(answer: &Answer, full: &Answer, what: &str) {
    assert_eq!(answer.status, 304, "{what}: {}", answer.text());
    assert!(answer.body.is_empty(), "{what}");
    for name in ["etag", "link", "vary", "x-content-type-options"] {
        assert_eq!(answer.header(name), full.header(name), "{what}: {name}");
    }
    for name in ["last-modified", "x-request-id"] {
        assert!(answer.header(name).is_some(), "{what}: {name}");
    }
    for name in ["content-type", "content-length"] {
        assert_eq!(answer.header(name), None, "{what}: {name}");
    }
}

#[test]
fn every_operation_that_declares_304_gives_it_for_its_own_tag() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    let operations = declaring(&contract, 304);
    assert_eq!(operations.len(), 13);
    for operation in operations {
        let request = shown(&contract, &operation);
        let full = request.send(&server);
        full.expect(200);
        let own = tag(&full);
        let head = Request { method: "HEAD".into(), ..request.clone() };
        for known in [own.clone(), format!("W/{own}"), format!("\"a,b\", W/\"c\" , {own}"), "*".into()] {
            for request in [&request, &head] {
                let answer = request.clone().header("If-None-Match", &known).send(&server);
                expect_not_modified(&answer, &full, &format!("{} {known}", operation.id()));
                assert_eq!(contract.undeclared(&operation, &answer), None);
            }
        }
        let answer = request.header("If-None-Match", "\"another\"").send(&server);
        assert_eq!((answer.status, &answer.body), (200, &full.body), "{}", operation.id());
    }
}

#[test]
fn head_answers_the_headers_of_get() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    for operation in declaring(&contract, 304) {
        let request = shown(&contract, &operation);
        let get = request.send(&server);
        let head = Request { method: "HEAD".into(), ..request }.send(&server);
        assert!(head.body.is_empty());
        for name in ["etag", "link", "content-type", "content-length"] {
            assert_eq!(head.header(name), get.header(name), "{}: {name}", operation.id());
        }
        assert!(head.header("last-modified").is_some());
    }
}

#[test]
fn a_tag_is_the_same_until_something_changes() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    let requests: Vec<Request> = declaring(&contract, 304).iter().map(|o| shown(&contract, o)).collect();
    let before: Vec<String> = requests.iter().map(|request| tag(&request.send(&server))).collect();
    let server = server.kill().serve(&[]);
    let again: Vec<String> = requests.iter().map(|request| tag(&request.send(&server))).collect();
    assert_eq!(again, before, "a restart changes nothing");
    super::make(&server, &("PATCH", "/items/1", json!({"price": 5})));
    super::make(&server, &("POST", "/invoice/123456/85123A/", json!({"quantity": 1, "unit_price": 1})));
    let second = json!({"invoice_no": 789101, "invoice_date": "2021-01-06"});
    super::make(&server, &("POST", "/customer/12345/invoice", second));
    for (request, before) in requests.iter().zip(&before) {
        let answer = request.clone().header("If-None-Match", before).send(&server);
        assert_eq!(answer.status, 200, "{} is not changed", request.target);
        assert_ne!(&tag(&answer), before, "{}", request.target);
    }
}

#[test]
fn a_page_that_another_follows_is_another_representation() {
    let server = Server::as_shown();
    let alone = server.get("/items?limit=1");
    super::make(&server, &("POST", "/items", json!({"name": "second", "price": 1})));
    let followed = server.get("/items?limit=1");
    assert_eq!(alone.body, followed.body);
    assert!(alone.next().is_none() && followed.next().is_some());
    assert_ne!(tag(&alone), tag(&followed));
    let known = format!("If-None-Match: {}", tag(&followed));
    let answer = server.request("GET", "/items?limit=1", &[&known], b"");
    expect_not_modified(&answer, &followed, "a page with a link");
}

#[test]
fn refusals_bear_no_tag() {
    let server = Server::demo();
    for target in ["/items/1", "/items?unknown=1", "/nothing"] {
        let answer = server.request("GET", target, &["If-None-Match: *"], b"");
        assert!(answer.status >= 400 && answer.header("etag").is_none(), "{target}");
    }
}
