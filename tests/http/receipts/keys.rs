//! The keys that sign: made, configured, published, changed.

use super::{receipt, with_cat};
use crate::support::Program;
use serde_json::Value;
use std::{fs, os::unix::fs::PermissionsExt};

/// Makes a key, and answers what is said of it.
fn new_key(program: &Program, file: &str) -> Value {
    let output = program.run(&["receipt-key", "new", file]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("a JSON Web Key")
}

fn kids(jwks: &Value) -> Vec<&str> {
    jwks["keys"].as_array().expect("keys").iter().map(|key| key["kid"].as_str().expect("a kid")).collect()
}

#[test]
fn a_new_key_signs_and_is_never_overwritten() {
    let program = Program::new();
    let public = new_key(&program, "key.pem");
    let mode = fs::metadata(program.path("key.pem")).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(program.refused(&["receipt-key", "new", "key.pem"]).contains("key.pem exists already"));

    let key = program.path("key.pem");
    let server = with_cat(&["--receipt-key-file", key.to_str().expect("UTF-8")]);
    let answer = server.get("/.well-known/jwks.json");
    let jwks = answer.expect(200);
    assert_eq!(jwks["keys"], Value::from(vec![public]));
    assert!(answer.header("cache-control").is_some_and(|value| value.contains("max-age")), "{answer:?}");
    assert!(!answer.text().contains("\"d\""));
    let receipt = receipt(&server);
    assert!(!server.log().contains("after a restart"), "{}", server.log());
    // The key outlives the server, and so do its receipts.
    let program = server.kill();
    let server = program.serve(&["--receipt-key-file", key.to_str().expect("UTF-8")]);
    assert!(server.program.verify(&receipt, "cat.png", &["--jwks", "jwks.json"]).status.success());
    assert_eq!(server.get("/.well-known/jwks.json").expect(200), jwks);
    let secret = fs::read_to_string(&key).expect("a key");
    let secret = secret.lines().nth(1).expect("a line");
    assert!(!server.log().contains(secret) && !answer.text().contains(secret));
}

#[test]
fn a_demo_without_a_key_says_so() {
    let server = with_cat(&[]);
    let first = server.get("/.well-known/jwks.json").expect(200);
    assert!(server.log().contains("after a restart"), "{}", server.log());
    let server = server.kill().serve(&[]);
    let second = server.get("/.well-known/jwks.json").expect(200);
    assert_ne!(kids(&first), kids(&second));
}

#[test]
fn old_keys_are_published_beside_the_new_one() {
    let program = Program::new();
    let (old, new) = (new_key(&program, "old.pem"), new_key(&program, "new.pem"));
    let file = |name: &str| program.path(name).to_str().expect("UTF-8").to_owned();
    let server = with_cat(&["--receipt-key-file", &file("old.pem")]);
    let receipt_of_old = receipt(&server);
    fs::copy(server.program.path("jwks.json"), program.path("old-keys.json")).expect("a copy");
    let server = server.kill().serve(&[
        "--receipt-key-file",
        &file("new.pem"),
        "--receipt-jwks-file",
        &file("old-keys.json"),
    ]);
    let receipt_of_new = receipt(&server);
    let jwks = server.get("/.well-known/jwks.json").expect(200);
    assert_eq!(kids(&jwks), [new["kid"].as_str().expect("a kid"), old["kid"].as_str().expect("a kid")]);
    for receipt in [receipt_of_old, receipt_of_new] {
        assert!(server.program.verify(&receipt, "cat.png", &["--jwks", "jwks.json"]).status.success());
    }
}

#[test]
fn a_key_that_is_none_stops_the_start_and_open_files_are_warned_of() {
    let server = with_cat(&[]);
    let program = server.kill();
    program.write("text", "hello");
    program.write("private.json", r#"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}]}"#);
    for (flag, file, words) in [
        ("--receipt-key-file", "text", "BEGIN PRIVATE KEY"),
        ("--receipt-key-file", "none", "none: No such file"),
        ("--receipt-jwks-file", "text", "text: expected a set of keys"),
        ("--receipt-jwks-file", "private.json", "private"),
    ] {
        let output = program.run(&["serve", "--demo", "--listen", "127.0.0.1:0", flag, file]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(1) && said.contains(words), "{flag} {file}: {said}");
        assert!(!said.contains("nWGxne") && !said.contains("hello"), "{said}");
    }
    new_key(&program, "key.pem");
    let server = program.serve(&["--receipt-key-file", "key.pem"]);
    assert!(!server.log().contains("chmod 600"));
    let program = server.kill();
    fs::set_permissions(program.path("key.pem"), fs::Permissions::from_mode(0o644)).expect("permissions");
    let server = program.serve(&["--receipt-key-file", "key.pem"]);
    assert!(server.log().contains("chmod 600"), "{}", server.log());
}
