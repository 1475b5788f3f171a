//! The items course's operations with fixed tokens, on a server that asks who calls.

use crate::support::{Guarded, Program};

const ITEM: &str = r#"{"token": "TOKEN", "id": 1, "name": "Product B", "price": 99.99}"#;

fn insert(guarded: &Guarded, token: &str) -> u16 {
    let body = ITEM.replace("TOKEN", token);
    let headers = ["Content-Type: application/json"];
    guarded.server.request("POST", "/insert_security/", &headers, body.as_bytes()).status
}

fn list(guarded: &Guarded, token: &str) -> u16 {
    guarded.send("GET", "/items_security/", token).status
}

#[test]
fn without_configuration_no_token_will_do() {
    let guarded = Guarded::start(&[]);
    assert_eq!((insert(&guarded, "password123"), list(&guarded, "senha123")), (401, 401));
    assert_eq!(guarded.server.get("/items_security/").expect_problem(401)["detail"], "Access Denied.");
    // Nor will one that opens everything else.
    let all = guarded.token(&guarded.scopes.join(" "));
    assert_eq!(list(&guarded, &all), 401);
}

#[test]
fn with_configuration_the_configured_tokens_do() {
    let program = Program::new();
    std::fs::write(program.path("body"), "one-secret\n").expect("a file");
    std::fs::write(program.path("bearer"), "another-secret").expect("a file");
    let files = ["--legacy-body-token-file", "body", "--legacy-bearer-token-file", "bearer"];
    let guarded = Guarded::on(program, &files);
    assert_eq!((insert(&guarded, "another-secret"), list(&guarded, "one-secret")), (401, 401));
    assert_eq!((insert(&guarded, "one-secret"), list(&guarded, "another-secret")), (200, 200));
    let log = guarded.server.log();
    assert!(!log.contains("one-secret") && !log.contains("another-secret"));
}
