//! Which keys are taken.

use super::{KEY, item, keyed, names, shown};
use crate::support::{Contract, Server};

#[test]
fn keys_that_the_contract_does_not_admit_are_refused_by_every_operation() {
    let server = Server::as_shown();
    let contract = Contract::of(&server);
    let before = super::counts(&server);
    let long = "x".repeat(256);
    for operation in keyed(&contract) {
        for (key, code) in [
            ("", "min_length"),
            ("a key", "pattern"),
            ("a\tkey", "pattern"),
            ("schlüssel", "ascii"),
            (long.as_str(), "max_length"),
        ] {
            let refused = shown(&contract, &operation, key).send(&server);
            assert_eq!(refused.status, 422, "{} {key:?}: {}", operation.id(), refused.text());
            refused.expect_fault("header", "/Idempotency-Key", code);
        }
        let mut twice = shown(&contract, &operation, "a-key");
        twice.headers.push(format!("{}: another", KEY.to_lowercase()));
        twice.send(&server).expect_fault("header", "/Idempotency-Key", "duplicate");
    }
    assert_eq!(super::counts(&server), before);
}

#[test]
fn every_visible_character_and_every_length_up_to_255_makes_a_key() {
    let server = Server::demo();
    let all: String = ('!'..='~').collect();
    let longest = "x".repeat(255);
    for key in [all.as_str(), "x", &longest] {
        item("pen", key).send(&server).expect(201);
    }
    assert_eq!(names(&server).len(), 3);
}

/// Elsewhere the header means nothing, as any that the contract does not name.
#[test]
fn other_operations_do_not_see_a_key() {
    let server = Server::as_shown();
    let headers = ["Content-Type: application/json", "Idempotency-Key: a-key"];
    for name in ["ink", "cap"] {
        let body = format!(r#"{{"name": "{name}", "price": 1}}"#);
        let answer = server.request("PUT", "/items/1", &headers, body.as_bytes());
        assert_eq!(answer.expect(200)["name"], name);
    }
}
