//! What the log says of refusals and tokens, and what `token inspect` says of a token.

use crate::support::{ACCESS_TOKEN, EXCHANGE, Guarded};
use serde_json::{Value, json};

fn audit(guarded: &Guarded) -> Vec<Value> {
    let lines = guarded.server.log();
    let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    lines.filter(|line| line["target"] == "audit").collect()
}

#[test]
fn each_refusal_and_each_event_of_a_token_is_a_line_with_who_and_never_the_token() {
    let g = Guarded::start(&["--log-format", "json"]);
    let token = g.token("get::item");
    let biscuit = g.biscuit(&token);
    g.server.get("/items");
    g.send("GET", "/customer", &token).expect_problem(403);
    g.send("GET", "/items", "a.b.c").expect_problem(401);
    g.ask_as("all", "wrong", "/oauth/token", "grant_type=client_credentials");
    let unknown = format!(
        "grant_type={EXCHANGE}&subject_token={token}&subject_token_type={ACCESS_TOKEN}&scope=write::item"
    );
    assert_eq!(g.ask("/oauth/token", &unknown).status, 400);
    g.ask_as("all", "wrong", "/oauth/revoke", "token=a.b.c");
    let form = ["Content-Type: application/x-www-form-urlencoded"];
    let by_nobody = g.server.request("POST", "/oauth/revoke", &form, format!("token={token}").as_bytes());
    assert_eq!(by_nobody.status, 401);
    g.ask("/oauth/revoke", &format!("token={biscuit}")).expect(200);
    let revoked = g.send("GET", "/items", &biscuit);
    revoked.expect_problem(401);
    let principal = format!("http://{} all", g.server.address);
    let said: Vec<(String, String, Value)> = audit(&g)
        .iter()
        .map(|line| (text(line, "event"), text(line, "principal"), line["status"].clone()))
        .collect();
    let line = |event: &str, principal: &str, status: Value| (event.to_owned(), principal.to_owned(), status);
    let claimed: Vec<_> = audit(&g).iter().map(|line| text(line, "claimed_client_id")).collect();
    assert_eq!(claimed.iter().filter(|name| !name.is_empty()).collect::<Vec<_>>(), ["all", "all", "all"]);
    assert_eq!(
        said,
        [
            line("token_issued", &principal, Value::Null),
            line("token_exchanged", &principal, Value::Null),
            line("refused", "", json!(401)),
            line("refused", &principal, json!(403)),
            line("refused", "", json!(401)),
            line("token_refused", "", json!(401)),
            line("token_refused", &principal, json!(400)),
            line("revocation_refused", "", json!(401)),
            line("revocation_refused", &principal, json!(401)),
            line("token_revoked", &principal, Value::Null),
            line("refused", &principal, json!(401)),
        ]
    );
    // Each leads to its request's own line.
    let lines = audit(&g);
    assert!(lines.iter().all(|line| !text(line, "request_id").is_empty()), "{lines:?}");
    assert_eq!(lines.last().map(|line| text(line, "request_id")).as_deref(), revoked.header("x-request-id"));
    assert!(audit(&g).iter().all(|line| line["client"] == "127.0.0.1"));
    let log = g.server.log();
    for secret in [token.as_str(), &biscuit, &g.client.1] {
        assert!(!log.contains(secret), "a secret stands in the log");
    }
    // The request's own line says who it was for.
    g.send("GET", "/items", &token).expect(200);
    assert!(g.server.log().lines().any(|line| line.contains("\"list_items\"") && line.contains(&principal)));
}

#[test]
fn who_comes_too_often_is_a_line_too() {
    let g = Guarded::start(&["--log-format", "json", "--rate-limit-principal", "1/h:1"]);
    let token = g.token("get::item");
    g.send("GET", "/items", &token).expect(200);
    g.send("GET", "/items", &token).expect_problem(429);
    let said = audit(&g).pop().expect("a line");
    let principal = format!("http://{} all", g.server.address);
    assert_eq!((&said["event"], &said["status"]), (&json!("refused"), &json!(429)));
    assert_eq!((&said["principal"], &said["operation"]), (&json!(principal), &json!("list_items")));
    assert!(text(&said, "cause").contains("Too many requests of one client"), "{said}");

    let crowd = Guarded::start(&["--log-format", "json", "--rate-limit-address", "1/h:1"]);
    crowd.server.get("/items").expect_problem(401);
    crowd.server.get("/items").expect_problem(429);
    let said = audit(&crowd).pop().expect("a line");
    assert_eq!((&said["status"], text(&said, "operation").as_str()), (&json!(429), ""));
    assert!(text(&said, "cause").contains("Too many requests of one address"), "{said}");
}

fn text(line: &Value, name: &str) -> String {
    line[name].as_str().unwrap_or_default().to_owned()
}

#[test]
fn inspect_says_what_the_server_then_does() {
    let g = Guarded::start(&[]);
    let partner =
        g.narrowed(&g.biscuit(&g.token(&g.scopes.join(" "))), &["--customer", "12345", "--read-only"]);
    let base = format!("http://{}", g.server.address);
    let arguments = ["token", "inspect", "--json", "--token-keys", "keys", "--public-url", &base];
    let output = g.run(&arguments, &partner);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&said["kind"], &said["valid"]), (&json!("biscuit"), &json!(true)));
    let contract = g.contract();
    let operations = said["operations"].as_array().expect("operations");
    assert_eq!(operations.len(), contract.operations().count());
    for one in operations.iter().filter(|one| one["operation"] != "list_items_with_token") {
        let operation = contract.operation(one["operation"].as_str().expect("a name"));
        let request = crate::support::Request::shown(&contract, &operation).remove(0);
        let request = request.header("Authorization", &format!("Bearer {partner}"));
        let status = request.send(&g.server).status;
        let is_public = operation.object["security"] == json!([]);
        if !is_public {
            assert_eq!(one["allowed"] == true, status != 403, "{}: {status}, {one}", operation.id());
        }
    }
    // A token that is spoilt is said to be so; without keys, only what it says is shown.
    let spoilt = format!("{}A{}", &partner[..40], &partner[41..]);
    assert!(!g.run(&arguments, &spoilt).status.success());
    let shown = g.run(&["token", "inspect", "--json"], &partner);
    let shown: Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    assert_eq!((&shown["valid"], shown["blocks"].as_array().map(Vec::len)), (&Value::Null, Some(2)));
}
