//! Each operation that takes a key, as the contract shows it.

use super::{KEY, counts, essence, is_replay, item, keyed, names, shown};
use crate::support::{Contract, Request, Server};
use serde_json::{Value, json};

#[test]
fn every_operation_answers_again_byte_for_byte_and_does_nothing_more() {
    let contract = Contract::of(&Server::demo());
    for operation in keyed(&contract) {
        let id = operation.id();
        let server = Server::ready_for(&operation);
        let before = counts(&server);
        let request = shown(&contract, &operation, "a-key");
        let first = request.send(&server);
        assert!((200..300).contains(&first.status), "{id}: {}", first.text());
        assert!(!is_replay(&first), "{id}");
        assert_eq!(contract.undeclared(&operation, &first), None);
        let after = counts(&server);
        assert_eq!(
            after.iter().sum::<usize>(),
            before.iter().sum::<usize>() + 1,
            "{id}: {before:?} {after:?}"
        );
        for _ in 0..2 {
            let again = request.send(&server);
            assert!(is_replay(&again), "{id}: {}", again.text());
            assert_eq!(essence(&again), essence(&first), "{id}");
            assert_eq!(contract.undeclared(&operation, &again), None);
            assert_ne!(
                again.header("x-request-id"),
                first.header("x-request-id"),
                "each request has its own"
            );
        }
        assert_eq!(counts(&server), after, "{id}");
    }
}

/// The answer that the store keeps is the one that the generated router makes.
#[test]
fn a_key_makes_no_difference_to_the_answer() {
    let contract = Contract::of(&Server::demo());
    for operation in keyed(&contract) {
        for request in Request::shown(&contract, &operation) {
            let without = request.send(&Server::ready_for(&operation));
            let with = request.clone().header(KEY, "a-key").send(&Server::ready_for(&operation));
            assert_eq!(essence(&with), essence(&without), "{}", operation.id());
        }
    }
}

#[test]
fn another_request_under_the_key_is_refused() {
    let contract = Contract::of(&Server::demo());
    for operation in keyed(&contract) {
        let server = Server::ready_for(&operation);
        let request = shown(&contract, &operation, "a-key");
        let first = request.send(&server);
        let before = counts(&server);
        let refused = altered(&request).send(&server);
        let problem = refused.expect_problem(422);
        assert_eq!(problem["type"], "/problems/idempotency-key-reused", "{}", operation.id());
        refused.expect_fault("header", "/Idempotency-Key", "reused");
        assert_eq!(contract.undeclared(&operation, &refused), None);
        assert!(!is_replay(&refused));
        assert_eq!(counts(&server), before);
        assert_eq!(essence(&request.send(&server)), essence(&first), "the first request has its answer");
    }
}

/// Another request, if only by a space; a token in the body is no part of it, and neither are spaces around one.
fn altered(request: &Request) -> Request {
    let mut body: Value = serde_json::from_slice(&request.body).expect("JSON");
    let altered = match body.get("token") {
        Some(_) => {
            body["name"] = "another".into();
            body.to_string().into_bytes()
        }
        None => [&request.body[..], b" "].concat(),
    };
    request.clone().body(altered)
}

#[test]
fn a_key_belongs_to_one_path() {
    let server = Server::demo();
    let create = item("pen", "a-key");
    create.send(&server).expect(201);
    let insert = Request { target: "/insert".into(), ..create.clone() };
    let refused = insert.send(&server).expect_problem(422);
    assert_eq!(refused["type"], "/problems/idempotency-key-reused");
    // The same path with a slash at its end is the same request.
    let slashed = Request { target: "/items/".into(), ..create };
    assert!(is_replay(&slashed.send(&server)));
    assert_eq!(names(&server), ["pen"]);
}

#[test]
fn different_keys_make_different_resources() {
    let server = Server::demo();
    for key in ["a", "A", "\"a\"", "b"] {
        assert!(!is_replay(&item("pen", key).send(&server)), "{key}");
    }
    assert_eq!(names(&server).len(), 4);
}

/// What was refused stays refused under its key, though it would be accepted by now.
#[test]
fn refusals_for_what_is_stored_are_answered_again() {
    let server = Server::demo();
    let request = |target: &str, body: serde_json::Value, key: &str| Request {
        target: target.into(),
        ..item("", key).body(body.to_string())
    };
    let customer = json!({"customer_id": "1", "country": "Malta"});
    let missing = request("/customer/1/invoice", json!({"invoice_no": 5, "invoice_date": "2021-01-05"}), "m");
    let line = request("/invoice/9/A/", json!({"quantity": 1, "unit_price": 1}), "l");
    let first = [missing.send(&server), line.send(&server)];
    server.json("POST", "/customer", &customer).expect(201);
    let taken = request("/customer", customer, "t");
    let conflict = taken.send(&server);
    server.send("DELETE", "/customer/1").expect(200);
    server.json("POST", "/customer", &json!({"customer_id": "1", "country": "Peru"})).expect(201);
    server.send("DELETE", "/customer/1").expect(200);

    let [no_customer, no_invoice] = &first;
    for (request, before, status) in
        [(&missing, no_customer, 404), (&line, no_invoice, 404), (&taken, &conflict, 409)]
    {
        assert!(!is_replay(before));
        let before = before.expect_problem(status);
        let again = request.send(&server);
        assert!(is_replay(&again), "{}", again.text());
        let mut again = again.expect_problem(status);
        assert_ne!(again["request_id"], before["request_id"], "the document is the new request's");
        again["request_id"] = before["request_id"].clone();
        assert_eq!(again, before);
    }
    assert_eq!(counts(&server), [0, 0, 0, 0]);
}

/// The gate refuses before anything is kept: the request can be mended under its key.
#[test]
fn a_request_that_was_never_valid_leaves_its_key_free() {
    let server = Server::demo();
    let request = item("pen", "a-key");
    for (bad, status) in [
        (request.clone().body(r#"{"name": "pen", "price": -1}"#), 422),
        (request.clone().body("{"), 400),
        (request.clone().header("Content-Type", "text/plain"), 415),
        (request.clone().query("unknown=1"), 422),
    ] {
        bad.send(&server).expect_problem(status);
    }
    assert!(!is_replay(&request.send(&server)));
    let token = Request { target: "/insert_security/".into(), ..item("", "b-key") };
    let body = |token: &str| json!({"token": token, "name": "ink", "price": 1}).to_string();
    token.clone().body(body("wrong")).send(&server).expect_problem(401);
    token.clone().body(body("password123")).send(&server).expect(200);
    token.body(body("wrong")).send(&server).expect_problem(401);
    assert_eq!(names(&server), ["pen", "ink"]);
}

#[test]
fn replays_are_counted() {
    let server = Server::demo();
    let counted = || {
        let text = server.get("/metrics").text();
        let line = text.lines().find_map(|line| line.strip_prefix("idempotent_replays_total "));
        line.and_then(|count| count.parse::<u64>().ok()).expect("a counter")
    };
    assert_eq!(counted(), 0);
    (0..3).for_each(|_| drop(item("pen", "a-key").send(&server).expect(201)));
    assert_eq!(counted(), 2);
}

/// Only what a client could do with the token is worth more than the database: it is not in there, not even hashed.
#[test]
fn a_token_in_the_body_is_not_part_of_the_request() {
    let program = crate::support::Program::new();
    let server = |program: crate::support::Program, token: &str| {
        let mut command = program.command(&["serve", "--demo", "--listen", "127.0.0.1:0"]);
        command.env("COUNTERFOIL_LEGACY_BODY_TOKEN", token);
        Server::start(program, command)
    };
    let request = |token: &str| Request {
        target: "/insert_security/".into(),
        ..item("", "a-key").body(json!({"token": token, "name": "pen", "price": 1}).to_string())
    };
    let first = server(program, "the old one");
    request("the old one").send(&first).expect(200);
    let second = server(first.kill(), "the new one");
    request("the old one").send(&second).expect_problem(401);
    assert!(is_replay(&request("the new one").send(&second)), "a retry under a new token is a retry");
    assert_eq!(names(&second), ["pen"]);
}
