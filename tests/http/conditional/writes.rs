//! A change is made to the state that it names, and to no other.

use super::{BACKDATED, EARLIER, backdate, declaring, shown, tag};
use crate::{
    bad_requests::contents,
    support::{Contract, Operation, Server},
};

/// The address whose `GET` answers what an operation changes, and its tag.
fn current(server: &Server, contract: &Contract, operation: &Operation) -> String {
    tag(&server.get(&contract.example_path(operation)))
}

#[test]
fn every_operation_that_declares_412_refuses_a_stale_tag_and_changes_nothing() {
    let contract = Contract::of(&Server::demo());
    let operations = declaring(&contract, 412);
    assert_eq!(operations.len(), 8);
    for operation in operations {
        let server = Server::ready_for(&operation);
        let request = shown(&contract, &operation);
        let own = current(&server, &contract, &operation);
        let before = contents_of(&server, &operation);
        for stale in ["\"stale\"".to_owned(), format!("W/{own}"), format!("\"a\", W/{own}")] {
            let answer = request.clone().header("If-Match", &stale).send(&server);
            let problem = answer.expect_problem(412);
            assert_eq!(problem["type"], "/problems/precondition-failed", "{}", operation.id());
            assert_eq!(answer.header("etag"), Some(own.as_str()), "{}", operation.id());
            assert_eq!(contract.undeclared(&operation, &answer), None);
        }
        assert_eq!(contents_of(&server, &operation), before, "{}", operation.id());
        let list = format!("\"stale\", {own}");
        let answer = request.header("If-Match", &list).send(&server);
        assert_eq!(answer.status, 200, "{}: {}", operation.id(), answer.text());
    }
}

/// All that there is; the invoice of the examples is not there where it would be in the operation's way.
fn contents_of(server: &Server, operation: &Operation) -> Vec<serde_json::Value> {
    if operation.id() == "delete_customer" {
        vec![server.get("/customer").expect(200)]
    } else {
        contents(server)
    }
}

#[test]
fn every_operation_that_declares_412_refuses_an_old_date() {
    let contract = Contract::of(&Server::demo());
    // Where a tag is required, a date does not count beside it.
    for operation in declaring(&contract, 412).into_iter().filter(|operation| operation.headers.is_empty()) {
        let server = Server::ready_for(&operation);
        backdate(&server);
        let request = shown(&contract, &operation);
        let before = contents_of(&server, &operation);
        let since = |date: &str| request.clone().header("If-Unmodified-Since", date);
        since(EARLIER).send(&server).expect_problem(412);
        assert_eq!(contents_of(&server, &operation), before, "{}", operation.id());
        let own = current(&server, &contract, &operation);
        let both = since(EARLIER).header("If-Match", "\"stale\"").send(&server);
        assert_eq!(both.status, 412, "{}", operation.id());
        let either = if operation.method == "DELETE" {
            since(BACKDATED)
        } else {
            since(EARLIER).header("If-Match", &own)
        };
        assert_eq!(either.send(&server).status, 200, "{}", operation.id());
        if operation.method != "DELETE" {
            assert_eq!(since(BACKDATED).send(&server).status, 412, "{}: it was just changed", operation.id());
        }
    }
}

#[test]
fn what_is_not_there_is_not_found_whatever_the_condition() {
    let server = Server::demo();
    let contract = Contract::of(&server);
    for operation in declaring(&contract, 412) {
        let expected = if operation.id() == "put_stock_code" { 412 } else { 404 };
        for tags in ["*", "\"any\""] {
            let answer = shown(&contract, &operation).header("If-Match", tags).send(&server);
            assert_eq!(answer.status, expected, "{}: {}", operation.id(), answer.text());
        }
    }
    assert_eq!(server.get("/stockcode").json(), serde_json::json!([]));
}

#[test]
fn the_tag_of_a_change_is_that_of_what_it_made() {
    let contract = Contract::of(&Server::demo());
    let bears_tag = |operation: &Operation, status: &str| {
        let response = contract.follow(&operation.object["responses"][status]);
        response["headers"].get("ETag").is_some()
    };
    let mut seen = 0;
    for operation in contract.operations().filter(|operation| operation.method != "GET") {
        for server in [Server::ready_for(&operation), Server::demo()] {
            let answer = shown(&contract, &operation).send(&server);
            if bears_tag(&operation, &answer.status.to_string()) {
                let address = answer.header("location").map(str::to_owned);
                let address = address.unwrap_or_else(|| contract.example_path(&operation));
                let read = server.get(&address);
                assert_eq!((tag(&read), read.json()), (tag(&answer), answer.json()), "{}", operation.id());
                seen += 1;
            }
        }
    }
    assert!(seen >= 9, "only {seen}");
}

#[test]
fn a_stock_code_can_be_created_only_where_there_is_none() {
    let server = Server::demo();
    let put = |description: &str| {
        let body = serde_json::json!({"description": description}).to_string();
        let headers = ["Content-Type: application/json", "If-None-Match: *"];
        server.request("PUT", "/stockcode/NEW", &headers, body.as_bytes())
    };
    put("first").expect(201);
    let refused = put("second");
    refused.expect_problem(412);
    let stored = server.get("/stockcode/NEW");
    assert_eq!(stored.expect(200)["description"], "first");
    assert_eq!(refused.header("etag"), stored.header("etag"));
}
