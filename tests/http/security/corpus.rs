//! The attack corpus of `tests/tokens/` over HTTP: what is refused is refused by the whole server, and alike.

use crate::support::{Answer, Contract, Issuer, Program, Server, file, unlimited};
use serde_json::Value;
use std::fs;

fn corpus(name: &str) -> Value {
    serde_json::from_slice(&file(&format!("tests/tokens/{name}.json"))).expect("JSON")
}

fn cases(corpus: &Value) -> &Vec<Value> {
    corpus["cases"].as_array().expect("cases")
}

fn text<'a>(case: &'a Value, name: &str) -> &'a str {
    case[name].as_str().unwrap_or_else(|| panic!("no {name} in {case}"))
}

/// What a verdict comes to.
fn expected(verdict: &str) -> &'static [u16] {
    match verdict.trim_start_matches("refused: ") {
        "invalid_token" => &[401],
        "insufficient_scope" => &[403],
        // The operation was reached, which may find nothing.
        "allowed" => &[200, 404, 415, 422],
        other => panic!("an unknown verdict {other}"),
    }
}

#[track_caller]
fn check(case: &Value, answer: &Answer) {
    let (name, verdict) = (text(case, "name"), text(case, "verdict"));
    assert!(expected(verdict).contains(&answer.status), "{name}: {} {}", answer.status, answer.text());
    let challenge = answer.header("www-authenticate").unwrap_or_default();
    match answer.status {
        401 => assert!(challenge.contains("error=\"invalid_token\""), "{name}: {challenge}"),
        403 => assert!(challenge.contains("error=\"insufficient_scope\""), "{name}: {challenge}"),
        _ => {}
    }
}

fn bearer(server: &Server, method: &str, target: &str, token: &str) -> Answer {
    server.request(method, target, &[&format!("Authorization: Bearer {token}")], b"")
}

#[test]
fn access_tokens() {
    let corpus = corpus("jwt");
    let issuers = corpus["issuers"].as_array().expect("issuers");
    let keys = Issuer::start(issuers.iter().map(|issuer| issuer["jwks"].to_string()).collect());
    let names: Vec<&str> = issuers.iter().map(|issuer| text(issuer, "issuer")).collect();
    let uris: Vec<String> = (0..issuers.len()).map(|number| keys.url(number)).collect();
    let program = Program::new();
    let mut command = unlimited(program.command(&["serve", "--listen", "127.0.0.1:0"]));
    command.env("OAUTH2_ISSUER", names.join(",")).env("OAUTH2_JWKS_URI", uris.join(","));
    command.env("OAUTH2_AUDIENCE", issuers[0]["audiences"][0].as_str().expect("an audience"));
    let server = Server::start(program, command);
    let contract = Contract::of(&server);
    let mut sent = 0;
    // By setting alone, an issuer's tokens of the type `JWT` are not taken; from outside all are.
    let over_http = |case: &&Value| case["direct"].is_null() && case["name"] != "typ-jwt-not-accepted";
    for case in cases(&corpus).iter().filter(over_http) {
        let operation = contract.operation(text(&case["request"], "operation"));
        let target = contract.example_path(&operation);
        check(case, &bearer(&server, &operation.method, &target, text(case, "token")));
        sent += 1;
    }
    assert!(sent > 250, "only {sent}");
    // The log says why, and never the token.
    let log = server.log();
    for case in cases(&corpus).iter().filter(|case| text(case, "token").len() > 100) {
        assert!(!log.contains(text(case, "token")), "{} stands in the log", text(case, "name"));
    }
}

#[test]
fn biscuits() {
    let corpus = corpus("biscuit");
    let program = Program::new();
    // The file's name says when the key was made, which is its id: the first second of 1970.
    let folder = program.path("keys");
    fs::create_dir(&folder).expect("a folder");
    for (name, key) in [("biscuit", "test-only-biscuit-root"), ("access", "test-only-ed25519-rotated-away")] {
        let path = folder.join(format!("{name}-19700101T000001Z.pem"));
        fs::write(&path, file(&format!("tests/tokens/keys/{key}.pem"))).expect("a key");
        owner_only(&path, 0o600);
    }
    owner_only(&folder, 0o700);
    let trusted = text_of_first(&corpus["trusted_third_parties"]);
    let keys = ["--token-keys", "keys", "--biscuit-third-parties", trusted];
    let name = ["--public-url", "https://issuer.example.com"];
    let arguments = [&["serve", "--listen", "127.0.0.1:0"][..], &keys, &name].concat();
    let command = unlimited(program.command(&arguments));
    let server = Server::start(program, command);
    let over_http = |case: &&Value| {
        let is_of_the_next_key = text(case, "name").contains("next root key");
        case["at_any_time"] == true
            && case["revoked"].as_array().is_some_and(Vec::is_empty)
            && !is_of_the_next_key
    };
    let mut sent = 0;
    for case in cases(&corpus).iter().filter(over_http) {
        let request = &case["request"];
        let answer = bearer(&server, text(request, "method"), text(request, "path"), text(case, "token"));
        check(case, &answer);
        sent += 1;
    }
    assert!(sent > 130, "only {sent}");
    assert_eq!(server.get("/health").status, 200);
}

fn text_of_first(list: &Value) -> &str {
    list[0].as_str().expect("a text")
}

fn owner_only(path: &std::path::Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
}
