//! The embedded authorization server.

use crate::support::{ACCESS_TOKEN, EXCHANGE, Guarded, add_client, escape, run_with};
use serde_json::{Value, json};
use std::{
    thread,
    time::{Duration, Instant},
};

#[track_caller]
fn error(answer: &crate::support::Answer, status: u16) -> String {
    let body = answer.expect(status);
    assert_eq!(answer.header("content-type"), Some("application/json"), "{body}");
    assert!(body["error_description"].is_string() && body["detail"].is_string(), "{body}");
    body["error"].as_str().expect("a code").to_owned()
}

/// Waits for what another process has done, without knowing how long it takes.
#[track_caller]
pub fn eventually(what: &str, holds: impl Fn() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(60), "not so after a minute: {what}");
        thread::yield_now();
    }
}

/// As Postman sends it: the client in the header or in the body, and the scope it wants.
#[test]
fn a_client_gets_a_token_and_uses_it() {
    let g = Guarded::start(&[]);
    let (id, secret) = g.client.clone();
    let answer = g.ask(
        "/oauth/token",
        &format!("grant_type=client_credentials&scope={}", escape("get::item write::item")),
    );
    let token = answer.expect(200);
    assert_eq!((&token["token_type"], &token["expires_in"]), (&json!("Bearer"), &json!(900)));
    assert_eq!(token["scope"], "get::item write::item");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let in_body = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
    let form = ["Content-Type: application/x-www-form-urlencoded"];
    let all = g.server.request("POST", "/oauth/token", &form, in_body.as_bytes()).expect(200);
    assert_eq!(all["scope"].as_str().map(|scope| scope.split(' ').count()), Some(g.scopes.len()));
    let token = token["access_token"].as_str().expect("a token");
    let created = g.json("POST", "/items", token, &json!({"name": "Lamp", "price": 2})).expect(201);
    assert_eq!(g.send("GET", &format!("/items/{}", created["id"]), token).expect(200)["name"], "Lamp");
}

#[test]
fn what_is_asked_wrongly_is_refused_with_the_codes_of_the_standard() {
    let g = Guarded::start(&[]);
    let (id, secret) = g.client.clone();
    let ask = |form: &str| g.ask("/oauth/token", form);
    assert_eq!(error(&ask("grant_type=password&username=a&password=b"), 400), "unsupported_grant_type");
    assert_eq!(error(&ask("scope=a"), 400), "invalid_request");
    assert_eq!(error(&ask("grant_type=client_credentials&scope=root"), 400), "invalid_scope");
    assert_eq!(
        error(&ask("grant_type=client_credentials&grant_type=client_credentials"), 400),
        "invalid_request"
    );
    let wrong = g.ask_as(&id, "wrong", "/oauth/token", "grant_type=client_credentials");
    assert_eq!(error(&wrong, 401), "invalid_client");
    assert!(wrong.header("www-authenticate").is_some_and(|value| value.starts_with("Basic ")));
    let unknown = g.ask_as("nobody", &secret, "/oauth/token", "grant_type=client_credentials");
    assert_eq!(unknown.expect(401)["detail"], wrong.json()["detail"], "both are told alike");
    let json = ["Content-Type: application/json"];
    assert_eq!(g.server.request("POST", "/oauth/token", &json, b"{}").status, 415);
    let foreign = format!("grant_type={EXCHANGE}&subject_token=a.b.c&subject_token_type={ACCESS_TOKEN}");
    assert_eq!(error(&ask(&foreign), 400), "invalid_request");
    let long = format!("grant_type=client_credentials&scope={}", "a".repeat(100_000));
    assert_eq!(ask(&long).status, 413);
}

#[test]
fn an_exchange_gives_the_same_rights_or_fewer_and_no_longer() {
    let g = Guarded::start(&[]);
    let token = g.token("get::item write::item");
    let exchange = |scope: &str| {
        let form = format!("grant_type={EXCHANGE}&subject_token={token}&subject_token_type={ACCESS_TOKEN}");
        g.ask("/oauth/token", &format!("{form}&scope={}", escape(scope)))
    };
    let narrower = exchange("get::item").expect(200);
    assert_eq!(narrower["issued_token_type"], "urn:counterfoil:token-type:biscuit");
    assert!(narrower["expires_in"].as_i64().is_some_and(|seconds| seconds <= 900), "{narrower}");
    let biscuit = narrower["access_token"].as_str().expect("a token").to_owned();
    g.send("GET", "/items", &biscuit).expect(200);
    g.json("POST", "/items", &biscuit, &json!({"name": "a", "price": 1})).expect_problem(403);
    assert_eq!(error(&exchange("get::customer"), 400), "invalid_scope");
    let form = format!("grant_type={EXCHANGE}&subject_token={token}&subject_token_type={ACCESS_TOKEN}");
    assert_eq!(error(&g.ask_as("all", "wrong", "/oauth/token", &form), 401), "invalid_client");
    let content = ["Content-Type: application/x-www-form-urlencoded"];
    g.server.request("POST", "/oauth/token", &content, form.as_bytes()).expect(200);
    let again = format!("grant_type={EXCHANGE}&subject_token={biscuit}&subject_token_type={ACCESS_TOKEN}");
    assert_eq!(error(&g.ask("/oauth/token", &again), 400), "invalid_request");
}

#[test]
fn what_is_revoked_is_refused_from_then_on_with_all_that_came_of_it() {
    let g = Guarded::start(&[]);
    let token = g.token("get::item");
    let biscuit = g.biscuit(&token);
    let narrowed = g.narrowed(&biscuit, &["--read-only"]);
    let other = g.token("get::item");
    let revoke = |token: &str| g.ask("/oauth/revoke", &format!("token={}", escape(token)));
    assert_eq!(revoke(&narrowed).expect(200), json!({"revoked": true}));
    g.send("GET", "/items", &narrowed).expect_problem(401);
    g.send("GET", "/items", &biscuit).expect(200);
    revoke(&token).expect(200);
    for revoked in [&token, &biscuit, &narrowed] {
        let problem = g.send("GET", "/items", revoked).expect_problem(401);
        assert_eq!(problem["detail"], "The token was revoked. Get a new one.");
    }
    g.send("GET", "/items", &other).expect(200);
    // What is no token, or none any more, is answered alike; what is another's is not.
    revoke("nonsense").expect(200);
    revoke(&token).expect(200);
    let (thief, secret) = add_client(&g.server.program, "thief", "get::item");
    let stolen = g.ask_as(&thief, &secret, "/oauth/revoke", &format!("token={other}"));
    assert_eq!(error(&stolen, 400), "unauthorized_client");
    let form = ["Content-Type: application/x-www-form-urlencoded"];
    let nobody = g.server.request("POST", "/oauth/revoke", &form, format!("token={other}").as_bytes());
    assert_eq!(error(&nobody, 401), "invalid_client");
    g.send("GET", "/items", &other).expect(200);

    // It outlives the server.
    let (client, scopes) = (g.client.clone(), g.scopes.clone());
    let address = g.server.address.to_string();
    let program = g.server.kill();
    let command = program.command(&["serve", "--token-keys", "keys", "--listen", &address]);
    let g = Guarded { server: crate::support::Server::start(program, command), client, scopes };
    g.send("GET", "/items", &token).expect_problem(401);
    g.send("GET", "/items", &other).expect(200);
}

#[test]
fn commands_revoke_for_a_server_that_runs() {
    let g = Guarded::start(&[]);
    let (token, other) = (g.token("get::item"), g.token("get::item"));
    let output = run_with(&g.server.program, &["token", "revoke"], &token);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    eventually("the token is refused", || g.send("GET", "/items", &token).status == 401);
    g.send("GET", "/items", &other).expect(200);
    let removed = g.server.program.run(&["token", "client", "remove", "all"]);
    assert!(removed.status.success());
    eventually("the client's tokens are refused", || g.send("GET", "/items", &other).status == 401);
    assert_eq!(error(&g.ask("/oauth/token", "grant_type=client_credentials"), 401), "invalid_client");
    let listed = g.server.program.run(&["token", "client", "list"]);
    assert_eq!(String::from_utf8_lossy(&listed.stdout), "");
}

#[test]
fn keys_are_rotated_while_tokens_live_on() {
    let mut g = Guarded::start(&[]);
    let keys = |g: &Guarded| {
        let set = g.server.get("/.well-known/jwks.json").expect(200);
        let keys = set["keys"].as_array().expect("keys").clone();
        keys.iter().map(|key| key["kid"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    let before = keys(&g);
    let (token, biscuit) = (g.token("get::item"), g.biscuit(&g.token("get::item")));
    let output = g.server.program.run(&["token", "rotate", "--token-keys", "keys"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let pid = g.server.process().id();
    std::process::Command::new("kill").args(["-HUP", &pid.to_string()]).status().expect("a signal");
    eventually("the new key is published", || keys(&g).len() == 2);
    assert_eq!(keys(&g)[0], before[0], "the old key is published still");
    let header = |token: &str| {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        let header = URL_SAFE_NO_PAD.decode(token.split('.').next().expect("a header")).expect("base64");
        serde_json::from_slice::<Value>(&header).expect("JSON")
    };
    let new = g.token("get::item");
    assert_eq!(header(&new)["kid"].as_str(), Some(keys(&g)[1].as_str()), "the new one signs");
    for token in [&token, &biscuit, &new, &g.biscuit(&new)] {
        g.send("GET", "/items", token).expect(200);
    }
}

#[test]
fn a_key_that_has_had_its_time_is_not_taken() {
    let g = Guarded::start(&[]);
    let token = g.token("get::item");
    let address = g.server.address.to_string();
    let program = g.server.kill();
    // The names of the files say when the keys were made: these become old, and get successors that are old enough.
    let folder = program.path("keys");
    for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
        let name = entry.file_name().into_string().expect("a name");
        if let Some((usage, _)) = name.split_once('-') {
            std::fs::rename(entry.path(), folder.join(format!("{usage}-20200101T000000Z.pem")))
                .expect("a name");
        }
    }
    let rotated = program.run(&["token", "rotate", "--token-keys", "keys", "--token-lifetime", "1"]);
    assert!(rotated.status.success(), "{}", String::from_utf8_lossy(&rotated.stderr));
    for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
        let name = entry.file_name().into_string().expect("a name");
        if let Some((usage, rest)) = name.split_once('-')
            && !rest.starts_with("2020")
        {
            std::fs::rename(entry.path(), folder.join(format!("{usage}-20200102T000000Z.pem")))
                .expect("a name");
        }
    }
    let command = program.command(&["serve", "--token-keys", "keys", "--listen", &address]);
    let server = crate::support::Server::start(program, command);
    let bearer = format!("Authorization: Bearer {token}");
    server.request("GET", "/items", &[&bearer], b"").expect_problem(401);
}

#[test]
fn tokens_are_issued_by_command_under_the_servers_name_alone() {
    let g = Guarded::start(&[]);
    let base = format!("http://{}", g.server.address);
    let issue = |base: &str, more: &[&str]| {
        let keys =
            ["token", "issue", "partner", "--scope", "get::item", "--token-keys", "keys", "--public-url"];
        let output = g.server.program.run(&[&keys[..], &[base], more].concat());
        (output.status.success(), String::from_utf8(output.stdout).expect("a token").trim().to_owned())
    };
    for more in [&[][..], &["--biscuit"]] {
        let (done, token) = issue(&base, more);
        assert!(done);
        g.send("GET", "/items", &token).expect(200);
        // The keys of a server that was copied make no tokens for the other.
        let (done, token) = issue("https://other.example.com", more);
        assert!(done);
        g.send("GET", "/items", &token).expect_problem(401);
        assert!(!issue("http://other.example.com", more).0, "a name that is not safe");
    }
}

#[test]
fn a_command_that_is_mistaken_in_the_place_says_so() {
    let g = Guarded::start(&[]);
    let token = g.token("get::item");
    let fails = |arguments: &[&str], made: &str| {
        let output = g.run(arguments, &token);
        assert!(!output.status.success(), "{arguments:?}");
        assert!(!g.server.program.path(made).exists(), "{made} was made");
    };
    fails(&["token", "revoke", "--database", "sqlite:another.db"], "another.db");
    fails(&["token", "inspect", "--token-keys", "kyes", "--database", "sqlite:counterfoil.db"], "kyes");
    fails(&["token", "rotate", "--token-keys", "kyes"], "kyes");
    g.send("GET", "/items", &token).expect(200);
}

#[test]
fn documents_say_how_tokens_are_to_be_had() {
    let g = Guarded::start(&[]);
    let base = format!("http://{}", g.server.address);
    let about = g.server.get("/.well-known/oauth-authorization-server").expect(200);
    assert_eq!(
        (&about["issuer"], &about["token_endpoint"]),
        (&json!(base), &json!(format!("{base}/oauth/token")))
    );
    assert_eq!(about["scopes_supported"], json!(g.scopes));
    let resource = g.server.get("/.well-known/oauth-protected-resource").expect(200);
    assert_eq!((&resource["resource"], &resource["authorization_servers"]), (&json!(base), &json!([base])));
    // Swagger UI's Authorize asks at the contract's address for tokens, from a page that may ask there.
    let contract = g.server.get("/openapi.json").expect(200);
    let flow = &contract["components"]["securitySchemes"]["oauth2"]["flows"]["clientCredentials"];
    assert_eq!(flow["tokenUrl"], "/oauth/token");
    let docs = g.server.get("/docs");
    assert!(
        docs.header("content-security-policy").is_some_and(|policy| policy.contains("connect-src 'self'"))
    );
}
