//! Rates by principal and of refused tokens; rates by address stand in `edges`.

use super::authority::eventually;
use crate::support::{ACCESS_TOKEN, EXCHANGE, Guarded, add_client};
use std::io::Write as _;

#[test]
fn a_principal_has_an_allowance_of_its_own() {
    let g = Guarded::start(&["--rate-limit-principal", "1/h:3"]);
    let token = g.token("get::item");
    for left in ["2", "1", "0"] {
        let answer = g.send("GET", "/items", &token);
        answer.expect(200);
        let standing = answer.header("ratelimit").expect("a standing");
        assert!(
            standing.contains("\"principal\";r=") && standing.contains(&format!("r={left}")),
            "{standing}"
        );
    }
    let answer = g.send("GET", "/items", &token);
    answer.expect_problem(429);
    assert!(answer.header("retry-after").is_some_and(|seconds| seconds.parse::<u32>().is_ok_and(|s| s > 0)));
    // A new token is no new principal, nor is a Biscuit.
    g.send("GET", "/items", &g.token("get::item")).expect_problem(429);
    g.send("GET", "/items", &g.biscuit(&token)).expect_problem(429);
    let (id, secret) = add_client(&g.server.program, "another", "get::item");
    let other = g.ask_as(&id, &secret, "/oauth/token", "grant_type=client_credentials").expect(200);
    g.send("GET", "/items", other["access_token"].as_str().expect("a token")).expect(200);
}

#[test]
fn who_tries_tokens_and_secrets_is_slowed_down_and_who_has_one_is_not() {
    let g = Guarded::start(&["--rate-limit-failures", "1/h:3"]);
    let token = g.token("get::item");
    g.send("GET", "/items", &token).expect(200);
    g.send("GET", "/items", "a.b.c").expect_problem(401);
    g.send("GET", "/items", "nonsense").expect_problem(401);
    assert_eq!(g.ask_as("all", "wrong", "/oauth/token", "grant_type=client_credentials").status, 401);
    g.send("GET", "/items", "a.b.c").expect_problem(429);
    g.ask("/oauth/token", "grant_type=client_credentials").expect_problem(429);
    g.send("GET", "/items", &token).expect(200);
    // Whoever brings no token tries none.
    g.server.get("/items").expect_problem(401);
}

#[test]
fn what_a_principal_is_refused_counts_too() {
    let g = Guarded::start(&["--rate-limit-principal", "1/h:2"]);
    let token = g.token("get::item");
    g.send("GET", "/customer", &token).expect_problem(403);
    g.send("GET", "/customer", &token).expect_problem(403);
    g.send("GET", "/customer", &token).expect_problem(429);
    g.send("GET", "/items", &token).expect_problem(429);
    // The audit says what was answered.
    let log = g.server.log();
    let refusals = log.lines().filter(|line| line.contains("refused") && line.contains("audit"));
    let told: Vec<bool> = refusals.map(|line| line.contains("429")).collect();
    assert_eq!(told, [false, false, true, true], "{log}");
}

#[test]
fn a_secret_counts_as_tried_where_its_client_does_not_wait_for_the_answer() {
    let g = Guarded::start(&["--rate-limit-failures", "1/h:1"]);
    // Of the form of a secret, so that it is compared, which takes a while.
    let secret = format!("cf_{}", "A".repeat(g.client.1.len() - "cf_".len()));
    let body = format!("grant_type=client_credentials&client_id={}&client_secret={secret}", g.client.0);
    let head = format!(
        "POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    );
    // Whose connection is closed before the server has begun is not answered at all, so it is tried until one was begun.
    eventually("a request was begun", || {
        let mut stream = g.server.connect();
        stream.write_all(head.as_bytes()).expect("sent");
        assert_eq!(g.server.get("/health").status, 200);
        drop(stream);
        g.server.log().contains("create_token")
    });
    g.ask("/oauth/token", "grant_type=client_credentials").expect_problem(429);
}

#[test]
fn tokens_are_not_tried_where_they_are_revoked_either() {
    let g = Guarded::start(&["--rate-limit-failures", "1/h:2"]);
    let token = g.token("get::item");
    let biscuit = g.biscuit(&token);
    // Once revoked, a token may be revoked again: clients do where an answer was lost.
    for _ in 0..3 {
        g.ask("/oauth/revoke", &format!("token={biscuit}")).expect(200);
    }
    // A client that proves itself may revoke what is over.
    g.ask("/oauth/revoke", "token=a.b.c").expect(200);
    let form = ["Content-Type: application/x-www-form-urlencoded"];
    let try_token =
        |token: &str| g.server.request("POST", "/oauth/revoke", &form, format!("token={token}").as_bytes());
    try_token("a.b.c").expect(200);
    try_token("nonsense").expect(200);
    try_token("a.b.c").expect_problem(429);
    g.send("GET", "/items", &token).expect(200);
    // Nor is one that was revoked known any more.
    g.send("GET", "/items", &biscuit).expect_problem(429);
}

#[test]
fn fixed_tokens_and_tokens_to_be_exchanged_are_not_tried_for_ever() {
    let g = Guarded::start(&["--rate-limit-failures", "1/h:3"]);
    let form = format!("grant_type={EXCHANGE}&subject_token=a.b.c&subject_token_type={ACCESS_TOKEN}");
    assert_eq!(g.ask("/oauth/token", &form).status, 400);
    g.send("GET", "/items_security/", "wrong").expect_problem(401);
    let item = serde_json::json!({"token": "wrong", "name": "a", "price": 1});
    g.server.json("POST", "/insert_security/", &item).expect_problem(401);
    assert!(g.server.log().contains("wrong legacy token"));
    g.send("GET", "/items_security/", "wrong").expect_problem(429);
    g.server.json("POST", "/insert_security/", &item).expect_problem(429);
    g.ask("/oauth/token", &form).expect_problem(429);
}
