//! Operations that will go away say so.

use crate::support::{Contract, Program, Server};
use chrono::{DateTime, NaiveDate, NaiveDateTime};
use serde_json::{Value, json};

#[test]
fn deprecated_operations_and_no_others_answer_with_deprecation_and_sunset() {
    let contract = Contract::of(&Server::demo());
    let mut deprecated = 0;
    for operation in contract.operations() {
        let target = contract.example_path(&operation);
        let body = contract.request_examples(&operation)[0];
        let answer = Server::ready_for(&operation).call(&operation, &target, body);
        assert!((200..300).contains(&answer.status), "{}: {}", operation.id(), answer.text());
        let (since, until) = (answer.header("deprecation"), answer.header("sunset"));
        let date = |name: &str| operation.object.get(name).and_then(Value::as_str);
        if operation.object["deprecated"] == true {
            deprecated += 1;
            assert_fits(operation.id(), since.and_then(since_day), date("x-deprecation"));
            assert_fits(operation.id(), until.and_then(until_day), date("x-sunset"));
        } else {
            assert_eq!((since, until), (None, None), "{}", operation.id());
        }
    }
    assert!(deprecated > 0, "no operation is deprecated");
}

fn assert_fits(id: &str, answered: Option<NaiveDateTime>, declared: Option<&str>) {
    let declared = declared.and_then(|day| day.parse::<NaiveDate>().ok()).expect("a date");
    assert_eq!(answered, declared.and_hms_opt(0, 0, 0), "{id}");
}

/// `Deprecation` is seconds since 1970 after an at sign (RFC 9745).
fn since_day(header: &str) -> Option<NaiveDateTime> {
    Some(DateTime::from_timestamp(header.strip_prefix('@')?.parse().ok()?, 0)?.naive_utc())
}

/// `Sunset` is a date of HTTP (RFC 8594).
fn until_day(header: &str) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(header, "%a, %d %b %Y %H:%M:%S GMT").ok()
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

#[test]
fn refusals_of_deprecated_operations_announce_their_end_too() {
    let server = Server::demo();
    for (answer, status) in [
        (server.json("POST", "/insert", &json!({})), 422),
        (server.json("POST", "/update/9", &json!({"name": "a", "price": 1})), 404),
        (server.get("/items_security/"), 401),
    ] {
        answer.expect_problem(status);
        assert!(answer.header("deprecation").is_some() && answer.header("sunset").is_some());
    }
}

#[test]
fn an_empty_token_is_refused_at_the_start() {
    let program = Program::new();
    std::fs::write(program.path("token"), "\n").expect("a file");
    let refused = program.run(&["serve", "--demo", "--legacy-body-token-file", "token"]);
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(!refused.status.success() && message.contains("empty"), "{message}");
}
