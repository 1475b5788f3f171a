//! Operations that will go away say so.

use crate::support::{Program, Server};
use serde_json::json;

#[test]
fn deprecated_operations_answer_with_deprecation_and_sunset() {
    let server = Server::demo();
    let answer = server.json("POST", "/insert", &json!({"name": "a", "price": 1}));
    answer.expect(200);
    // 2026-11-20 and 2027-12-31, as the contract has them.
    assert_eq!(answer.header("deprecation"), Some("@1795132800"));
    assert_eq!(answer.header("sunset"), Some("Fri, 31 Dec 2027 00:00:00 GMT"));
    assert_eq!(server.get("/items").header("deprecation"), None);
}

#[test]
fn the_fixed_tokens_come_from_the_configuration() {
    let program = Program::new();
    std::fs::write(program.path("token"), "from a file\n").expect("a file");
    std::fs::write(program.path("counterfoil.toml"), "legacy_body_token_file = \"token\"\n").expect("a file");
    let mut command = program.command(&["serve", "--demo", "--listen", "127.0.0.1:0"]);
    command.env("COUNTERFOIL_LEGACY_BEARER_TOKEN", "from the environment");
    let server = Server::start(program, command);

    let insert = |token: &str| {
        server.json("POST", "/insert_security/", &json!({"token": token, "name": "a", "price": 1})).status
    };
    assert_eq!((insert("from a file"), insert("password123")), (200, 401));
    let list = |token: &str| {
        let header = format!("Authorization: Bearer {token}");
        server.request("GET", "/items_security/", &[&header], b"").status
    };
    assert_eq!((list("from the environment"), list("senha123")), (200, 401));
    assert!(!server.log().contains("from a file") && !server.log().contains("from the environment"));
}
