//! What every HTTP client may rely on, whatever the operation.

use crate::support::Server;
use serde_json::json;

#[test]
fn paths_answer_with_and_without_a_slash_at_the_end() {
    let server = Server::demo();
    server.json("POST", "/items/", &json!({"name": "a", "price": 1})).expect(201);
    for path in
        ["/items", "/items/", "/items/1", "/items/1/", "/health/", "/items?limit=1", "/items/?limit=1"]
    {
        server.get(path).expect(200);
    }
    server
        .json("POST", "/insert_security", &json!({"token": "password123", "name": "b", "price": 1}))
        .expect(200);
    server.get("/items//").expect_problem(404);
}

#[test]
fn the_address_of_what_was_created_leads_there_whatever_its_name() {
    let server = Server::as_shown();
    let line = json!({"quantity": 1, "unit_price": 1});
    for (method, target, body, field) in [
        ("POST", "/items", json!({"name": "a", "price": 1}), "id"),
        ("POST", "/customer", json!({"customer_id": "A.b_c-1", "country": "Spain"}), "customer_id"),
        (
            "POST",
            "/customer/12345/invoice",
            json!({"invoice_no": 7, "invoice_date": "2021-01-05"}),
            "invoice_no",
        ),
        ("POST", "/invoice/123456/BANK%20CHARGES%3F%2F%25%23%C3%A9/", line, "stockcode"),
        ("PUT", "/stockcode/50%25%20off%2Fnew%3F%23%C3%A9", json!({}), "stockcode"),
    ] {
        let created = server.json(method, target, &body);
        let name = created.expect(201)[field].clone();
        let address = created.header("location").expect("an address");
        assert_eq!(server.get(address).expect(200)[field], name, "{address}");
    }
}

#[test]
fn head_answers_wherever_get_does_without_a_body() {
    let server = Server::demo();
    for path in ["/", "/items", "/docs", "/openapi.json"] {
        let (get, head) = (server.get(path), server.send("HEAD", path));
        assert_eq!((head.status, head.body.len()), (200, 0), "{path}");
        assert_eq!(head.header("content-length"), get.header("content-length"), "{path}");
    }
    let missing = server.send("HEAD", "/items/1");
    assert_eq!((missing.status, missing.body.len()), (404, 0));
    assert_eq!(missing.header("content-type"), Some("application/problem+json"));
}

#[test]
fn options_names_the_methods() {
    let server = Server::demo();
    let answer = server.send("OPTIONS", "/items/1");
    assert_eq!(
        (answer.status, answer.header("allow")),
        (204, Some("DELETE, GET, HEAD, OPTIONS, PATCH, PUT"))
    );
    assert_eq!(server.send("OPTIONS", "/items/").header("allow"), Some("GET, HEAD, OPTIONS, POST"));
    assert_eq!(server.send("OPTIONS", "*").status, 204);
    server.send("OPTIONS", "/nothing").expect_problem(404);
}

#[test]
fn requests_are_named_and_logged_once() {
    let server = Server::demo();
    let named = server.request("GET", "/items/41?x=secret", &["X-Request-Id: my-own.name_1"], b"");
    assert_eq!(named.header("x-request-id"), Some("my-own.name_1"));
    let unusable = server.request("GET", "/items", &["X-Request-Id: two words"], b"");
    let id = unusable.header("x-request-id").expect("an id").to_owned();
    assert_eq!(id.len(), 26, "{id}");

    let log = server.log();
    let lines: Vec<serde_json::Value> = log.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let of = |id: &str| lines.iter().filter(|l| l["request_id"] == id).collect::<Vec<_>>();
    let [line] = of("my-own.name_1")[..] else { panic!("one line: {log}") };
    assert_eq!((&line["method"], &line["status"]), (&json!("GET"), &json!(422)));
    assert_eq!((&line["route"], &line["path"]), (&json!("/items/{item_id}"), &json!("/items/41")));
    assert!(line["micros"].is_u64() && line["operation"] == "get_item", "{line}");
    assert_eq!(of(&id).len(), 1);
    assert!(!log.contains("secret"), "queries stay out of the log");
}

#[test]
fn metrics_count_by_route_and_status() {
    let server = Server::demo();
    for target in ["/items/1", "/items/2", "/items", "/nothing/x", "/nothing/y"] {
        server.get(target);
    }
    let answer = server.get("/metrics");
    assert!(
        answer.header("content-type").is_some_and(|kind| kind.starts_with("application/openmetrics-text"))
    );
    let text = answer.text();
    for line in [
        r#"http_requests_total{method="GET",route="/items/{item_id}",status="404"} 2"#,
        r#"http_requests_total{method="GET",route="/items",status="200"} 1"#,
        r#"http_requests_total{method="GET",route="unknown",status="404"} 2"#,
        r#"http_request_duration_seconds_count{method="GET",route="/items"} 1"#,
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
}

#[test]
fn a_connection_serves_many_requests() {
    use std::io::{Read, Write};
    let server = Server::demo();
    let mut stream = server.connect();
    let once = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(9);
    let last = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    stream.write_all((once + last).as_bytes()).expect("sent");
    let mut all = String::new();
    stream.read_to_string(&mut all).expect("answers");
    assert_eq!(all.matches("HTTP/1.1 200 OK").count(), 10);
}

#[test]
fn http_1_0_needs_no_host() {
    let server = Server::demo();
    let answer = server.raw(b"GET /items HTTP/1.0\r\n\r\n").expect("an answer");
    assert_eq!(answer.expect(200), json!([]));
}

/// Clients resolve these before they send: `DELETE /invoice/1/./` would delete the invoice.
#[test]
fn dot_segments_are_no_stock_codes() {
    let server = Server::demo();
    for code in ["%2E", "%2E%2E", ".", ".."] {
        let answer = server.json("PUT", &format!("/stockcode/{code}"), &json!({}));
        answer.expect_fault("path", "/stockcode", "not");
    }
    server.json("PUT", "/stockcode/...", &json!({})).expect(201);
}

/// A page of any site could have its own name resolved to this machine.
#[test]
fn a_demo_answers_to_loopback_names_only() {
    let server = Server::demo();
    for host in ["evil.example", "evil.example:8000", "10.1.2.3", "localhost.evil.example"] {
        let request = format!("GET /items HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let problem = server.raw(request.as_bytes()).expect("an answer").expect_problem(400);
        assert!(problem["detail"].as_str().is_some_and(|detail| detail.contains("localhost")), "{problem}");
    }
    for host in ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8000"] {
        let request = format!("GET /items HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        server.raw(request.as_bytes()).expect("an answer").expect(200);
    }
}
