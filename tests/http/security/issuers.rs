//! Other issuers: their keys come, go, and cannot be had.

use crate::support::{Issuer, Program, Server, file, unlimited};
use serde_json::{Value, json};

fn corpus() -> Value {
    serde_json::from_slice(&file("tests/tokens/jwt.json")).expect("JSON")
}

/// The token of a case.
fn token(corpus: &Value, name: &str) -> String {
    let case = corpus["cases"].as_array().expect("cases").iter().find(|case| case["name"] == name);
    case.unwrap_or_else(|| panic!("no case {name}"))["token"].as_str().expect("a token").to_owned()
}

fn serve(uri: &str, arguments: &[&str]) -> Server {
    let program = Program::new();
    let all = [&["serve", "--listen", "127.0.0.1:0"], arguments].concat();
    let mut command = unlimited(program.command(&all));
    command.env("OAUTH2_ISSUER", "https://issuer.example.com/");
    command.env("OAUTH2_AUDIENCE", "https://api.example.com").env("OAUTH2_JWKS_URI", uri);
    Server::start(program, command)
}

fn ask(server: &Server, token: &str) -> u16 {
    server.request("GET", "/items", &[&format!("Authorization: Bearer {token}")], b"").status
}

#[test]
fn a_key_that_comes_is_fetched_when_a_token_names_it_and_one_that_goes_is_not_taken() {
    let corpus = corpus();
    let (good, es) = (token(&corpus, "good-eddsa"), token(&corpus, "good-es256"));
    let all = corpus["issuers"][0]["jwks"]["keys"].as_array().expect("keys").clone();
    let of = |kty: &str| json!({"keys": all.iter().filter(|key| key["kty"] == kty).collect::<Vec<_>>()});
    let issuer = Issuer::start(vec![of("OKP").to_string()]);
    let server = serve(&issuer.url(0), &["--jwks-min-refetch", "1", "--jwks-refresh", "1"]);
    assert_eq!(ask(&server, &good), 200);
    assert_eq!(ask(&server, &es), 401);
    issuer.replace(0, json!({"keys": all}).to_string());
    let start = std::time::Instant::now();
    while ask(&server, &es) != 200 {
        assert!(start.elapsed().as_secs() < 60, "the new key is not taken after a minute");
    }
    issuer.replace(0, of("EC").to_string());
    while ask(&server, &good) != 401 {
        assert!(start.elapsed().as_secs() < 120, "the key that is gone is taken after a minute");
    }
    assert_eq!(ask(&server, &es), 200);
}

#[test]
fn without_the_issuers_keys_the_server_starts_and_says_that_it_cannot_judge() {
    let corpus = corpus();
    let server = serve("http://127.0.0.1:9/keys", &[]);
    let bearer = format!("Authorization: Bearer {}", token(&corpus, "good-eddsa"));
    let answer = server.request("GET", "/items", &[&bearer], b"");
    answer.expect_problem(503);
    assert!(answer.header("retry-after").is_some());
    assert_eq!(server.get("/health").status, 200);
}

#[test]
fn what_is_not_safe_to_ask_is_refused_at_the_start() {
    let program = Program::new();
    let start = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = program.command(&[&["serve"], arguments].concat());
        let output = command.envs(variables.iter().copied()).output().expect("the program runs");
        assert!(!output.status.success(), "{variables:?} {arguments:?}");
        String::from_utf8(output.stderr).expect("a message")
    };
    let (issuer, audience) =
        (("OAUTH2_ISSUER", "https://a.example/"), ("OAUTH2_AUDIENCE", "https://api.example"));
    assert!(start(&[], &[]).contains("authentication is off"));
    assert!(start(&[issuer], &[]).contains("--oauth2-audience"));
    let plain = start(&[("OAUTH2_ISSUER", "http://a.example/"), audience], &[]);
    assert!(plain.contains("https"), "{plain}");
    let plain = start(&[issuer, audience, ("OAUTH2_JWKS_URI", "http://a.example/keys")], &[]);
    assert!(plain.contains("https"), "{plain}");
    let two = start(&[issuer, audience, ("OAUTH2_JWKS_URI", "https://a.example/1,https://a.example/2")], &[]);
    assert!(two.contains("2 addresses for 1 issuers"), "{two}");
    let any = start(&[], &["--token-keys", "keys", "--listen", "0.0.0.0:0"]);
    assert!(any.contains("--public-url"), "{any}");
}
